"""The time that closes a clause, behind all its numbers: whose it is, and whose it is not."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.lexicon import Entry, wordlists
from knowledge.period import Period
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.times.nearby import compared, of_base, own
from knowledge.reading.tagged import TimeMention

_LISTS = wordlists.of(__name__)
_NO_PARTICIPLES = _LISTS.words("no_participles")
_CAUSES = _LISTS.words("causes")
_CLAUSES = _LISTS.words("clauses")
_YEARLY = _LISTS.words("yearly")
_PARTS = frozenset(("month", "quarter", "half", "span", "fiscal"))
_DIGITS = 4  # of a year
_WITHIN = _LISTS.words("within")


def closing(case: Case, entry: Entry) -> TimeMention | None:
    """Return a time that closes the clause; none past a comma for what is of no time by itself, a deal or a stake."""
    parted = any(mark.kind == "stop" for mark in case.clause.after(case.mark.end))
    set_off = (entry.get("kind") == "event" or entry.name == "valuation") and parted
    set_off = set_off or (entry.get("kind") == "stock" and _goes_on_to(case))
    found = None if set_off else behind(case, entry)
    return None if found is not None and entry.get("listed") and _elsewhere(case, found) else found


def behind(case: Case, entry: Entry) -> TimeMention | None:
    """Return a time that closes the clause, after every number."""
    last = case.clause.quantities[-1]
    until = (other for other in case.clause.after(case.mark.end) if other.start < last.start)
    if case.mark is not last and any("relative" in other.roles for other in until):
        return None  # "a capacity of 40, which could be doubled in 2029"
    if case.mark is not last and (set_off := _set_off(case)) is not None:
        return set_off
    alike = case.cast.part == case.scene.casts[last.start].part == "change" and case.family == "percent"
    if case.mark is not last and alike and any(time.period and time.period.kind == "ytd" for time in _closing(case)):
        return None  # "rose 3%, adding to a 20% gain so far this year"
    if (prior := _level_before(case, last)) is not None:
        return _between(case, prior) or shared(case, entry, prior)  # else the time behind is that of the level before
    if any("prior" in other.roles and not of_base(case.clause, other) for other in case.clause.after(last.end)):
        return None
    times = (
        other.time
        for other in _unbroken(case.clause, last)
        if other.time is not None and not compared(case.clause, other) and not _of_cause(case, other)
    )
    told = (time for time in times if not time.basis and time.period and time.period.kind not in ("since", "until"))
    return next(told, None)


def _elsewhere(case: Case, time: TimeMention) -> bool:
    """Tell whether a day closes a clause of its own behind a share's price: "up 4 to 18 after it fell in May"."""
    line, clause = case.clause.line, case.clause
    told = next((mark.start for mark in clause.marks if mark.time is time), case.mark.end)
    last = clause.quantities[-1].end
    return not line.chinese and any(line.word(at) in _CLAUSES for at in range(last, told))


def _goes_on_to(case: Case) -> bool:
    """Tell whether what is to come follows a number, with the time behind: "has 80 shops and will open 9 in May"."""
    modals = (one for one in case.clause.of_kind.get("modal", ()) if one.start >= case.mark.end)
    return any(case.clause.line.word(one.start - 1) in ("and", "but") for one in modals)


def _unbroken(clause: Clause, last: Mark) -> Iterator[Mark]:
    """Yield what follows the last number up to what is only said of it: "fell to 9, reflecting a slump in May"."""
    for other in clause.after(last.end):
        if clause.line.word(other.start) == "(" and clause.line.word(clause.end - 1) == ":":
            return  # "rose to 52 (2003: 47)"
        if "and" in other.roles and clause.line.word(other.end + 1) == "that":
            return  # "fell 9% and warned that earnings in 2025 could slide"
        word = clause.line.word(other.end) if other.kind == "stop" else ""
        if word.endswith("ing") and word not in _NO_PARTICIPLES:
            return
        yield other


def _level_before(case: Case, last: Mark) -> Mark | None:
    """Return the level of before that the time behind it is of: "earned 4, down from 5, on sales of 9, in May"."""
    ahead = [mark for mark in case.clause.quantities if mark.start > case.mark.start]
    priors = [mark for mark in ahead if case.scene.casts[mark.start].part == "prior"]
    if not priors or priors[-1] is last:
        return priors[-1] if priors else None
    timed = own(case.clause, priors[-1], case.scene.casts[priors[-1].start])
    return priors[-1] if timed is None or timed.basis is None else None


def _of_cause(case: Case, time: Mark) -> bool:
    """Tell whether a time behind several numbers is that of a cause: "..., thanks to a sale of 40 last year"."""
    words = {case.clause.line.word(at) for at in range(case.mark.end, time.start)}
    return case.mark is not case.clause.quantities[-1] and bool(words & _CAUSES)


def _set_off(case: Case) -> TimeMention | None:
    """Return the time that ends the phrase of a number before a comma: "sold 900 to 40 firms in May, more than"."""
    passed = False
    for other in case.clause.after(case.mark.end):
        if "prior" in other.roles or (passed and (other.kind == "stop" or "and" in other.roles)):
            return None
        passed = passed or other.kind == "quantity"
        if other.time is not None and other.time.basis is None and other.time.period is not None:
            stopped = case.clause.line.word(other.end) == ","
            inside = {case.clause.line.word(other.start - back) for back in (1, 2)} & _WITHIN
            return other.time if stopped and inside else None
    return None


def _between(case: Case, prior: Mark) -> TimeMention | None:
    """Return the time before the level of before: "fell to 40, or 2 a share, in the second quarter, from 50"."""
    for other in case.clause.after(case.mark.end):
        if other.start >= prior.start or "prior" in other.roles:
            return None
        if other.time is not None and other.time.basis is None and other.time.period is not None:
            return other.time
    return None


def shared(case: Case, entry: Entry, prior: Mark) -> TimeMention | None:
    """Return the time behind a level of before that is of both: "rose to 40 from 30 in the second quarter"."""
    line, time = case.clause.line, own(case.clause, prior, case.scene.casts[prior.start])
    if entry.get("kind") not in ("flow", "ratio"):
        return None  # "a backlog of 40, from 30 in May"
    if time is None or time.basis or time.period is None or time.period.kind not in _PARTS or line.chinese:
        return None
    told = next(mark for mark in case.clause.marks if mark.time is time)
    words = {line.word(at) for at in range(told.start, told.end)}
    dated = any(word.isdecimal() and len(word) == _DIGITS for word in words) or words & _YEARLY
    return None if dated else time


def _closing(case: Case) -> list[TimeMention]:
    return [other.time for other in case.clause.after(case.clause.quantities[-1].end) if other.time is not None]


def share_before(case: Case, entry: Entry) -> Period | None:
    """Return the year or month that the share before it moved in: "Nova gained 7% in 2018, while Vega fell 4%"."""
    last = case.scene.stage.drafts[-1] if case.scene.stage.drafts else None
    if last is None or not entry.get("listed") or last.entry is not entry or last.clause.line is not case.clause.line:
        return None
    moved = last.cast.part == case.cast.part == "change" and last.period is not None
    return last.period if moved and last.period is not None and last.period.kind in ("year", "month") else None
