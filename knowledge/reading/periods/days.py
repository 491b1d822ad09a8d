"""Stretches of days: "Oct. 7 to 13", "7-13 October", "the week ending October 13", 10月1日至13日."""

from __future__ import annotations

from datetime import timedelta

from knowledge.lexicon import Match, wordlists
from knowledge.period import Period
from knowledge.reading.periods import calendar, timewords
from knowledge.reading.periods.clock import Clock, Moment, named_month, small, year, year_after

_LISTS = wordlists.of(__name__)
_LINKS = _LISTS.words("links")
_DAY = _LISTS.words("day")
_BEGUN = _LISTS.words("begun")
_ENDED = _LISTS.words("ended")
_WEEK = timedelta(days=6)


def stretch(clock: Clock, at: int) -> Moment | None:
    """Read two days of one month, or of two: the days from one to the other."""
    leading = year(clock, at) if clock.tokens[at].kind in ("number", "cjk") else None
    found = _months_days(clock, leading[1] if leading else at) or (None if leading else _days_month(clock, at))
    if found is None:
        return None
    (month, day), (last_month, last_day), end = found
    of = leading or year_after(clock, end)
    code = of[0] if of else calendar.year_of(clock.latest(f"-{month:02d}", at))
    period = _spanned(calendar.day(code, month, day), calendar.day(code, last_month, last_day))
    end = max(end, of[1]) if of else end
    return Moment(at, end + (clock.lower(end) == "period"), period, span=True) if period else None


def week(clock: Clock, at: int) -> Moment | None:
    """Read "the week of October 7", "the week ending October 13", "the week of Oct. 7 to 13"."""
    begin = at + (clock.lower(at) == "the")
    span = clock.at("span", begin)
    how = clock.lower(span.end) if span and span.entry.get("role") == "week" else ""
    if span is None or how not in _BEGUN | _ENDED or not clock.has(span.end + 1):
        return None
    inner = span.end + 1 + (clock.lower(span.end + 1) in ("on", "the"))
    if (told := stretch(clock, inner)) is not None:
        return Moment(at, told.end, told.period, span=True)
    day = timewords.read(clock, inner) if clock.has(inner) else None
    days = day.period.days if day and day.period and day.period.kind == "day" else None
    if day is None or days is None:
        return None
    first = days[0] - _WEEK if how in _ENDED else days[0]
    if how == "of":
        first = days[0] - timedelta(days=days[0].weekday())
    period = _spanned(Period(first.isoformat()), Period((first + _WEEK).isoformat()))
    return Moment(at, day.end, period, span=True)


def _months_days(clock: Clock, at: int) -> tuple[tuple[int, int], tuple[int, int], int] | None:
    """Read "October 7 to 13", "Sept. 28 - Oct. 4", "10月1日至13日": (month, day) twice, and the token after it."""
    named = named_month(clock, at) if clock.has(at) else None
    day = small(clock, named[1], 31) if named and clock.has(named[1]) else None
    if named is None or day is None:
        return None
    link = named[1] + 1 + (clock.lower(named[1] + 1) in _DAY)
    if clock.lower(link) not in _LINKS or not clock.has(link + 1):
        return None
    again = named_month(clock, link + 1)
    at_last = again[1] if again else link + 1
    last = small(clock, at_last, 31) if clock.has(at_last) else None
    month = again[0] if again else named[0]
    if last is None or (month, last) <= (named[0], day) or clock.at("counted", at_last + 1) is not None:
        return None
    return (named[0], day), (month, last), at_last + 1 + (clock.lower(at_last + 1) in _DAY)


def _days_month(clock: Clock, at: int) -> tuple[tuple[int, int], tuple[int, int], int] | None:
    """Read "7 to 13 October", "7-13 October"."""
    day = small(clock, at, 31) if clock.tokens[at].kind == "number" else None
    last = small(clock, at + 2, 31) if day and clock.lower(at + 1) in _LINKS and clock.has(at + 2) else None
    named = named_month(clock, at + 3) if last else None
    if day is None or last is None or named is None or last <= day:
        return None
    return (named[0], day), (named[0], last), named[1]


def _spanned(first: Period | None, last: Period | None) -> Period | None:
    """Return the stretch from one day to another, as the week or month that it is where it is one."""
    ends = (first.days, last.days) if first and last else (None, None)
    if ends[0] is None or ends[1] is None:
        return None
    start, end = ends[0][0], ends[1][1]
    if end - start == _WEEK and start.weekday() == 0:
        iso = start.isocalendar()
        return Period(f"{iso.year:04d}-W{iso.week:02d}")
    return Period(f"{start.isoformat()}..{end.isoformat()}") if start < end else None


def edge_month(clock: Clock, at: int, order: Match) -> Moment | None:
    """Read "the first month of the year", "the last month of 2004"."""
    span = clock.at("span", order.end)
    of = year_after(clock, span.end) if span is not None and clock.lower(span.end) == "of" else None
    place = order.entry.get("value")
    if span is None or of is None or span.entry.get("role") != "month" or place not in (1, -1, 4):
        return None
    running, last = clock.running, place != 1
    begun = running is not None and running.kind == "month" and running.code.endswith("-12") and not last
    this = clock.lower(of[1] - 2) == "the" and clock.lower(of[1] - 1) == "year"
    code = calendar.year_of(running.shifted(1)) if running and begun and this else of[0]
    return Moment(at, of[1], Period(f"{code}-{12 if last else 1:02d}"))
