"""Days that shares trade on, the article's own or the one told before; moves of months and rates are of none."""

from __future__ import annotations

from datetime import date, timedelta

from knowledge.lexicon import wordlists
from knowledge.period import Period
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.tagged import TimeMention

_LISTS = wordlists.of(__name__)
_PAST = _LISTS.words("past")
_STRETCHES = _LISTS.words("stretches")
_RECENT = 4  # figures of a sentence
_REACH = 9  # tokens between a move and the stretch it was made in
_COUNT = 2  # tokens of "six"
_HIGHS = _LISTS.words("highs")
_EARLY = _LISTS.words("early")
_SUBORDINATE = _LISTS.words("subordinate")
_BEFORE = _LISTS.phrases("before")
_NEAR = 7  # tokens behind a number that say in which trading it was
_FRIDAY = 4


def day(case: Case, published: date) -> Period | None:
    """Return the day of a share's price where its clause tells none: that of the move before it, else the article's.

    A move over months is of no day.
    """
    if over_stretch(case):
        return None
    if (high := since_high(case)) is not None:
        return high
    if (session := before(case, published) or _told_before(case)) is not None:
        return session
    if early(case):
        return Period(published.isoformat())
    drafts, here = case.scene.stage.drafts, case.clause.line
    last = drafts[-1] if drafts else None
    listed = last is not None and last.entry.get("listed") and last.period is not None and last.period.kind == "day"
    tagged = case.scene.stage.tagged
    if last is not None and listed and here.index - last.clause.line.index <= 1:
        beside = tagged[last.clause.line.index].sentence.paragraph == here.tagged.sentence.paragraph
        here_before = [one for one in drafts[-_RECENT:] if one.clause.line is last.clause.line]
        moved = any(one.basis == "dod" and one.period == last.period for one in here_before)
        if beside and moved:
            return last.period
    return Period(published.isoformat())


def since_high(case: Case) -> Period | None:
    """Return the time since when a share has moved from a high or low: "down 40% from a record high on May 3"."""
    line, end = case.clause.line, case.mark.end
    if case.cast.part != "change" or line.chinese or line.words.isdisjoint(_HIGHS):
        return None
    at = next((at for at in range(end, end + _REACH) if line.word(at) in _HIGHS), None)
    if at is None or not any(line.word(before) in ("from", "since") for before in range(end, at)):
        return None
    period = next((one.time.period for one in line.marks if one.time and at < one.start <= at + _COUNT), None)
    return Period(f"since {period.code}") if period is not None and period.kind in ("day", "month") else None


def elsewhere(case: Case, time: TimeMention) -> bool:
    """Tell whether the day of a clause is not that of a price: "up 3% on Friday, after closing down on Thursday".

    It stands in what came before the move, or before a move that is told of early trading.
    """
    line, mark = case.clause.line, case.mark
    at = next((one.start for one in line.marks if one.time is time), -1)
    if line.chinese or at < 0:
        return False
    if at > mark.end:
        return any(line.word(place) in _SUBORDINATE for place in range(mark.end, at))
    return early(case)


def early(case: Case) -> bool:
    """Tell whether a move was seen before the exchange opened: "rose 3% in premarket trading"."""
    line, mark = case.clause.line, case.mark
    if line.chinese or _EARLY.isdisjoint(line.words):
        return False
    for at in range(mark.end, mark.end + _NEAR):
        if line.word(at) in _EARLY:
            return True
        if line.word(at) in (*_SUBORDINATE, "while", "which", "."):
            return False
    return False


def before(case: Case, published: date) -> Period | None:
    """Return the session before the article's day where a number is of that: "falling 3% in the previous session"."""
    line, mark = case.clause.line, case.mark
    near = range(mark.end, mark.end + _NEAR)
    told = not line.chinese and any((line.word(at), line.word(at + 1)) in _BEFORE for at in near)
    return _weekday_before(published) if told else None


def _weekday_before(day: date) -> Period:
    """Return the last day before one that exchanges are open on, holidays aside."""
    day -= timedelta(days=1)
    while day.weekday() > _FRIDAY:
        day -= timedelta(days=1)
    return Period(day.isoformat())


def _told_before(case: Case) -> Period | None:
    """Return the day that the Chinese sentence before tells in one paragraph: "10日，股指下跌。其中，X指数下跌4%"."""
    here, tagged = case.clause.line, case.scene.stage.tagged
    before = tagged[here.index - 1] if here.chinese and here.index else None
    if before is None or before.sentence.paragraph != here.tagged.sentence.paragraph:
        return None
    days = [time.period for time in before.times if time.period is not None and time.period.kind == "day"]
    return days[-1] if days else None


def long_past(case: Case, published: date) -> Period | None:
    """Return the year of before that a sentence tells a share's price of: "was taken private in 2012 at $9 a share"."""
    line, before = case.clause.line, [one for one in case.clause.quantities if one.end <= case.mark.start]
    first = before[-1].end if before else case.clause.start
    times = [
        one.time.period for one in line.marks if one.time and one.time.period and first <= one.start < case.mark.start
    ]
    told = [period for period in times if period.kind == "year" and period.code.isdecimal()]
    return told[-1] if told and times[-1] is told[-1] and int(told[-1].code) < published.year else None


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
