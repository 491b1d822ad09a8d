"""Stretches told in weeks: "the nine weeks to 28 December", "the first eight weeks of the current quarter"."""

from __future__ import annotations

from datetime import date, timedelta

from knowledge.period import Period
from knowledge.reading.periods import timewords
from knowledge.reading.periods.clock import Clock, Moment, small

_LONGEST = 60  # weeks
_ANY = 2001  # a year whose days stand for those of one that isn't known
_DAY = "????-"
_WHOLES = frozenset(("quarter", "half", "year"))


def counted(clock: Clock, at: int) -> Moment | None:
    """Read "the nine weeks to 28 December" as the days that they are; of a part of a quarter the days stay open."""
    begin = at + (clock.lower(at) == "the")
    begin += (first := clock.lower(begin) in ("first", "last", "latest"))
    count = small(clock, begin, _LONGEST) if clock.has(begin) else None
    after = begin + 1 + (clock.lower(begin + 1) == "-")
    weeks = clock.at("weeks", after) if count else None
    if count is None or weeks is None:
        return None
    ended = clock.at("ended", weeks.end)
    last = timewords.read(clock, ended.end) if ended and clock.has(ended.end) else None
    if last is not None and last.period is not None:
        stretch = _back(last.period, count)
        return Moment(at, last.end, stretch, span=True, carries=stretch.known) if stretch else None
    if first and clock.lower(weeks.end) in ("of", "in"):
        inner = timewords.read(clock, weeks.end + 1) if clock.has(weeks.end + 1) else None
        whole = inner is not None and clock.lower(inner.end - 1) in _WHOLES
        return Moment(at, inner.end, None, carries=False) if inner is not None and whole else None
    return None


def _back(last: Period, count: int) -> Period | None:
    """Return the days of so many weeks up to a day, of which the year need not be known."""
    if (days := last.days) is not None and last.kind == "day":
        first = days[1] - timedelta(days=7 * count - 1)
        return Period(f"{first.isoformat()}..{days[1].isoformat()}")
    if not last.code.startswith(_DAY) or len(last.code) != len("????-01-01"):
        return None
    end = date(_ANY, int(last.code[5:7]), min(int(last.code[8:]), 28))
    first = date(_ANY, end.month, end.day) - timedelta(days=7 * count - 1)
    opening = Period(f"????{first.isoformat()[4:]}").shifted(first.year - _ANY)
    return Period(f"{opening.code}..{last.code}")
