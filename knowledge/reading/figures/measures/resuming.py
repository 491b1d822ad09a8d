"""Levels that take up the one told before: "in April they came to 400", "that number should reach 500"."""

from __future__ import annotations

from knowledge.lexicon import Entry, wordlists
from knowledge.reading.figures.line.drafts import Draft
from knowledge.reading.figures.line.families import family
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures import metrics

_LISTS = wordlists.of(__name__)

_RECENT, _NEAR = 8, 2  # figures, sentences
_PRONOUNS = _LISTS.words("pronouns")
_POINTING = _LISTS.words("pointing")
_NUMBERS = _LISTS.words("numbers")
_OWN = _LISTS.words("own")
_HEAD = 4  # tokens at the beginning of a clause
_EQUATING = _LISTS.words("equating")
_REACHING = _LISTS.words("reaching")


def level(case: Case) -> Draft | None:
    """Return the figure whose metric a level goes on with, where a pronoun or "that number" stands for it."""
    if case.cast.part != "level" or case.clause.line.chinese or not _stands_for(case):
        return None
    last = _whole(case.scene.stage.drafts[-_RECENT:])
    if last is None or case.clause.line.index - last.clause.line.index > _NEAR or last.clause is case.clause:
        return None
    unit = case.mark.number.normal_unit
    told = family(last.quantity)
    alike = case.family == told or last.cast.part == "change" or (unit is None and told == "measure")
    bare = case.family != "count" or unit in (None, "unit", last.unit)
    return last if alike and bare and metrics.fits(last.entry, case.family, unit, case.cast) else None


def measured(case: Case, entry: Entry) -> str | None:
    """Return the measure that a bare number goes on in: "start at 2 GWh and rise to 9", "rose by 5 barrels, not 2"."""
    recent = case.scene.stage.drafts[-_RECENT:]
    last = next((one for one in reversed(recent) if one.clause.line is case.clause.line and one.entry is entry), None)
    return last.unit if last is not None and family(last.quantity) == "measure" else None


def number(case: Case) -> Draft | None:
    """Return the figure whose metric "their number fell 4% to 900" counts."""
    line, start = case.clause.line, case.clause.start
    words = [line.word(at) for at in range(start, start + _HEAD)]
    at = next((at for at, word in enumerate(words) if word in ("number", "numbers")), 0)
    if not at or words[at - 1] not in _OWN or line.word(start + at + 1) == "of":
        return None
    recent = reversed(case.scene.stage.drafts[-_RECENT:])
    return next((one for one in recent if "count" in one.entry.get("takes", ())), None)


def _whole(recent: list[Draft]) -> Draft | None:
    """Return the last figure that is neither a part of another one told before nor the level of before."""
    for at in range(len(recent) - 1, -1, -1):
        one = recent[at]
        part = one.part_of_whole and any(whole.entry is one.entry for whole in recent[:at])
        if not part and one.cast.part != "prior" and one.metric != "rank":
            return one
    return None


def _stands_for(case: Case) -> bool:
    """Tell whether what stands before the verb of a number is the number told before."""
    line, first = case.clause.line, _verb(case)
    if first is None:
        return False
    before = line.word(first.start - 1)
    if before in _NUMBERS:
        return line.word(first.start - 2) in _POINTING
    if before not in _PRONOUNS:
        return False
    verbs = {line.word(mark.start) for mark in case.clause.marks if first.start <= mark.start < case.mark.start}
    return not verbs & _REACHING


def _verb(case: Case) -> Mark | None:
    """Return the first of the verbs right before a number: "should have reached"."""
    first: Mark | None = None
    at = case.mark.start
    for mark in case.clause.before(case.mark.start):
        equating = mark.kind == "modal" or (mark.kind == "cue" and mark.attrs.name in _EQUATING)
        if not equating or mark.end < at:
            return first
        first, at = mark, mark.start
    return first
