"""Arithmetic on periods: which year a bare month means, the month before, what one period is to another."""

from __future__ import annotations

from datetime import date, timedelta

from knowledge.period import Period

UNKNOWN = "????"


def year(anchor: date | None, running: Period | None, offset: int = 0) -> str:
    """Return "this year" and its neighbours, seen from the article's date or, without one, the running period."""
    if anchor is not None:
        return f"{anchor.year + offset:04d}"
    base = running.code.removeprefix("YTD ")[:4] if running is not None else UNKNOWN
    return Period(base if base.isdigit() else UNKNOWN).shifted(offset).code


def latest(suffix: str, anchor: date | None, running: Period | None, ahead: bool = False) -> Period:
    """Return the latest "-06", "-Q2" or "-H1" that has begun by ``anchor``; ``ahead`` the next that hasn't ended."""
    if anchor is None:
        return Period(f"{year(None, running)}{suffix}")
    here = Period(f"{anchor.year:04d}{suffix}")
    days = here.days
    if days is None:
        return here
    if ahead:
        return here.shifted(1) if days[1] < anchor else here
    return here.shifted(-1) if days[0] > anchor else here


def at(role: str, when: date | None, offset: int, running: Period | None) -> Period | None:
    """Return the day, week, month, quarter or year that is ``offset`` from the one ``when`` lies in."""
    if role == "year":
        return Period(year(when, running, offset))
    if when is None:
        return None
    if role == "month":
        months = when.year * 12 + when.month - 1 + offset
        return Period(f"{months // 12:04d}-{months % 12 + 1:02d}")
    if role == "quarter":
        quarters = when.year * 4 + (when.month - 1) // 3 + offset
        return Period(f"{quarters // 4:04d}-Q{quarters % 4 + 1}")
    if role == "half":
        halves = when.year * 2 + (when.month > 6) + offset
        return Period(f"{halves // 2:04d}-H{halves % 2 + 1}")
    if role == "week":
        iso = (when + timedelta(weeks=offset)).isocalendar()
        return Period(f"{iso.year:04d}-W{iso.week:02d}")
    return Period((when + timedelta(days=offset)).isoformat()) if role == "day" else None


def before(period: Period) -> Period | None:
    """Return the month, quarter, half, week, day or year right before ``period``, where it is one."""
    days = period.days
    if period.kind == "year":
        return period.shifted(-1)
    return at(period.kind, days[0], -1, None) if days else None


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


def day(text_year: str, month: int, number: int) -> Period | None:
    """Return a day that exists, or None."""
    if text_year.isdigit():
        try:
            return Period(date(int(text_year), month, number).isoformat())
        except ValueError:
            return None
    return Period(f"{text_year}-{month:02d}-{number:02d}") if 1 <= number <= 31 else None


def basis(current: Period | None, compared: Period) -> str:
    """Name the comparison of ``current`` with ``compared``: yoy, mom, qoq, dod, or the compared period's code."""
    if current is None:
        return compared.code
    if current.shifted(-1).code == compared.code:
        return "yoy"
    if compared.kind == current.kind and (previous := before(current)) and previous.code == compared.code:
        return {"month": "mom", "quarter": "qoq", "day": "dod"}.get(current.kind, compared.code)
    if compared.kind == "year" and current.shifted(-1).code[:4] == compared.code:
        return "yoy"
    if current.kind == "month" and compared.kind == "month" and not current.known:
        return "mom" if _next_month(compared.code, current.code) else compared.code
    return compared.code


def _next_month(earlier: str, later: str) -> bool:
    return earlier[:-2] == later[:-2] and int(later[-2:]) - int(earlier[-2:]) == 1
