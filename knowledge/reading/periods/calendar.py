"""Arithmetic on periods: which year a bare month means, the month before, what one period is to another."""

from __future__ import annotations

from datetime import date, timedelta

from knowledge.lexicon import wordlists
from knowledge.period import Period

_LISTS = wordlists.of(__name__)
UNKNOWN = "????"
_EARLY = _LISTS.words("early")
_NAMES = {"month": "mom", "quarter": "qoq", "day": "dod"}


def year(anchor: date | None, base: str, offset: int = 0) -> str:
    """Return "this year" and its neighbours: of the article's date or, without one, of the ``base`` year."""
    return f"{anchor.year + offset:04d}" if anchor is not None else Period(base).shifted(offset).code


def latest(suffix: str, anchor: date | None, *, ahead: bool = False) -> Period:
    """Return the latest "-06", "-Q2" or "-H1" that has begun by ``anchor``, or with ``ahead`` the nearest one."""
    if anchor is None:
        return Period(f"{UNKNOWN}{suffix}")
    here = Period(f"{anchor.year:04d}{suffix}")
    days = here.days
    if days is None:
        return here
    past = here.shifted(-1) if days[0] > anchor else here
    if not ahead:
        return past
    coming = past.shifted(1)
    gone, due = past.days, coming.days
    return coming if gone and due and (anchor - gone[1]) > (due[0] - anchor) else past


def undated(suffix: str, dated: Period) -> Period:
    """Return what ``suffix`` means nearest to the month ``dated``; of a year only its early parts are certain.

    Of a quarter, those and what lies in it.
    """
    days = dated.days
    if dated.kind == "month" and days:
        return latest(suffix, days[1], ahead=True)
    code = dated.code[:4]
    inside = Period(code + suffix).days if dated.kind == "quarter" else None
    own = inside is not None and days is not None and days[0] <= inside[0] and inside[1] <= days[1]
    return Period(f"{code if own or suffix in _EARLY else UNKNOWN}{suffix}")


def at(role: str, when: date | None, offset: int, base: str = UNKNOWN) -> Period | None:
    """Return the day, week, month, quarter, half or year that is ``offset`` from the one ``when`` lies in."""
    if role == "year":
        return Period(year(when, base, offset))
    if when is None or not 1 < when.year + offset // 4 < 9990:
        return None
    if role == "week":
        iso = (when + timedelta(weeks=offset)).isocalendar()
        return Period(f"{iso.year:04d}-W{iso.week:02d}")
    if role == "day":
        return Period((when + timedelta(days=offset)).isoformat())
    width = {"month": 1, "quarter": 3, "half": 6}.get(role)
    if width is None:
        return None
    steps = when.year * (12 // width) + (when.month - 1) // width + offset
    letter = {1: "", 3: "Q", 6: "H"}[width]
    number = steps % (12 // width) + 1
    return Period(f"{steps // (12 // width):04d}-{letter}{number:0{1 if letter else 2}d}")


def before(period: Period) -> Period | None:
    """Return the month, quarter, half, week, day or year right before ``period``, where it is one."""
    days = period.days
    if period.kind == "year":
        return period.shifted(-1)
    if period.kind == "fiscal" and period.known and "-Q" in period.code:
        year, number = int(period.code[2:6]), int(period.code[-1])
        return Period(f"FY{year:04d}-Q{number - 1}") if number > 1 else Period(f"FY{year - 1:04d}-Q4")
    return at(period.kind, days[0], -1) if days else None


def months(first: int, last: int, of: str, to: str | None = None) -> Period:
    """Return the months ``first`` to ``last``, as the quarter, half, year or year to date that they are."""
    to = to or of
    if of != to:
        return Period(f"{of}-{first:02d}..{to}-{last:02d}")
    if first == last:
        return Period(f"{of}-{first:02d}")
    if (first, last) == (1, 12):
        return Period(of)
    if last - first == 5 and last % 6 == 0:
        return Period(f"{of}-H{last // 6}")
    if last - first == 2 and last % 3 == 0:
        return Period(f"{of}-Q{last // 3}")
    if first == 1:
        return Period(f"YTD {of}-{last:02d}")
    return Period(f"{of}-{first:02d}..{of}-{last:02d}")


def day(of: str, month: int, number: int) -> Period | None:
    """Return a day that exists, or None."""
    if of.isdecimal():
        try:
            return Period(date(int(of), month, number).isoformat())
        except ValueError:
            return None
    return Period(f"{of}-{month:02d}-{number:02d}") if 1 <= number <= 31 else None


def basis(current: Period | None, compared: Period) -> str:
    """Name the comparison of ``current`` with ``compared``: yoy, mom, qoq, dod, or the compared period's code."""
    if current is None:
        return compared.code
    if current.shifted(-1).code == compared.code or (compared.kind == "year" and _year_before(current, compared)):
        return "yoy"
    if compared.kind == current.kind and (previous := before(current)) and previous.code == compared.code:
        return _NAMES.get(current.kind, compared.code)
    if current.kind == compared.kind == "month" and not current.known and _next_month(compared.code, current.code):
        return "mom"
    return compared.code


def year_of(period: Period) -> str:
    """Return the year that a period begins in, as its code has it."""
    return period.code.removeprefix("YTD ").removeprefix("FY").partition("-")[0]


def _year_before(current: Period, compared: Period) -> bool:
    return current.kind not in ("since", "until", "cumulative") and year_of(current.shifted(-1)) == compared.code


def _next_month(earlier: str, later: str) -> bool:
    return earlier[:-2] == later[:-2] and int(later[-2:]) - int(earlier[-2:]) == 1
