"""Days that shares trade on, the article's own or the one told before; moves of months and rates are of none."""

from __future__ import annotations

from datetime import date

from knowledge.lexicon import wordlists
from knowledge.period import Period
from knowledge.reading.figures.line.scene import Case

_LISTS = wordlists.of(__name__)
_PAST = _LISTS.words("past")
_STRETCHES = _LISTS.words("stretches")
_REACH = 9  # tokens between a move and the stretch it was made in
_COUNT = 2  # tokens of "six"


def day(case: Case, published: date) -> Period | None:
    """Return the day of a share's price where its clause tells none: that of the move before it, else the article's.

    A move over months is of no day.
    """
    if over_stretch(case):
        return None
    drafts, here = case.scene.stage.drafts, case.clause.line
    last = drafts[-1] if drafts else None
    listed = last is not None and last.entry.get("listed") and last.period is not None and last.period.kind == "day"
    tagged = case.scene.stage.tagged
    if last is not None and listed and here.index - last.clause.line.index <= 1:
        beside = tagged[last.clause.line.index].sentence.paragraph == here.tagged.sentence.paragraph
        if beside and last.basis == "dod":
            return last.period
    return Period(published.isoformat())


def over_stretch(case: Case) -> bool:
    """Tell whether a move took months or years: "gained 11% in the past six months", "over the last three years"."""
    line, mark = case.clause.line, case.mark
    if case.cast.part != "change" or line.chinese or _STRETCHES.isdisjoint(line.words):
        return False
    near = [*range(mark.end, mark.end + _REACH), *range(case.clause.start, min(case.clause.start + 3, mark.start))]
    return any(
        line.word(at) in _PAST and not _STRETCHES.isdisjoint(line.word(at + k) for k in range(1, _COUNT + 2))
        for at in near
    )


def rate(case: Case) -> bool:
    """Tell whether a number counts by the day or month ("900 a month", "900 are sold annually")."""
    if case.family == "count" and " per " in f" {case.mark.number.normal_unit} ":
        return True
    return "rate" in case.clause.roles and any("rate" in one.roles for one in case.clause.after(case.mark.end))
