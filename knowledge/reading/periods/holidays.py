"""Chinese holidays by the days that they were: 五一假期, 今年春节长假, 2024年国庆黄金周."""

from __future__ import annotations

from datetime import date, timedelta

from knowledge.period import Period
from knowledge.reading.periods.clock import Clock, Moment, year

_SOON = timedelta(days=14)  # before a holiday, in which news tells of the one to come


def read(clock: Clock, at: int) -> Moment | None:
    """Read a holiday, with or without its year; one whose days aren't known is of no period."""
    of = year(clock, at)
    found = clock.at("holiday", of[1] if of else at)
    if found is None:
        return None
    days = tuple(found.entry.get("days", ()))
    told = _of_year(days, of[0]) if of else _latest(days, clock.anchor)
    end = found.end
    if clock.lower(end) + clock.lower(end + 1) == "期间":
        end += 2
    period = Period(told) if told else None
    if clock.lower(end) + clock.lower(end + 1) == "相比" or at in clock.compared:
        return Moment(at, end, period, "earlier", _basis(clock, of) or told, carries=False)
    return Moment(at, end, period, span=True)


def _basis(clock: Clock, of: tuple[str, int] | None) -> str | None:
    """Return how a comparison with the last year's holiday is called; one with another is called by its days."""
    return "yoy" if of is None or of[0] == clock.year(-1) else None


def _of_year(days: tuple[str, ...], code: str) -> str | None:
    return next((span for span in days if span.rpartition("..")[2].startswith(code)), None)


def _latest(days: tuple[str, ...], anchor: date | None) -> str | None:
    """Return the last holiday that began by the article's date or is about to."""
    if anchor is None:
        return None
    begun = [span for span in days if date.fromisoformat(span.partition("..")[0]) <= anchor + _SOON]
    last = begun[-1] if begun else None
    near = last is not None and anchor - date.fromisoformat(last.rpartition("..")[2]) < timedelta(days=330)
    return last if near else None
