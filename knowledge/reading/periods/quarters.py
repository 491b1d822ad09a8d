"""Quarters, halves and fiscal years as they are written, with or without the year they belong to."""

from __future__ import annotations

import re

from knowledge.lexicon import wordlists
from knowledge.period import Period
from knowledge.reading.periods import calendar
from knowledge.reading.periods.clock import (
    Clock,
    Moment,
    closes,
    day_after,
    month_end,
    named_month,
    small,
    the_year,
    year,
    year_after,
)

_LISTS = wordlists.of(__name__)
_FISCAL = re.compile(r"fy'?([0-9]{4}|[0-9]{2})")
_FISCAL_WORDS = _LISTS.words("fiscal_words")
_LINKS = _LISTS.words("links")
_HALF = 6  # months: a longer stretch is a year
_LONG = 300  # days: of a year told by its ends
_SPILL = 7  # days that a company's quarter may run into the next month
_WIDTHS = {"Q": 3, "H": 6}


def calendar_or_fiscal(clock: Clock, at: int) -> Moment | None:
    """Read "first quarter", "Q4 2017", "second half of 1996", "fiscal third quarter", 2025年第一季度."""
    named = _fiscal_year(clock, at)
    if named and (led := _part(clock, named[1]))[0]:
        return Moment(at, led[1], Period(f"FY{named[0]}{led[0]}"))
    fiscal = clock.at("fiscal", at)
    of = None if fiscal else year(clock, at)
    begin = fiscal.end if fiscal else of[1] if of else at
    suffix, end = _part(clock, begin + (of is not None and clock.lower(begin) in ("'s", "’s")))  # "last year's Q4"
    if suffix is None:
        return None
    if of is None and (ended := ended_in(clock, end, _WIDTHS[suffix[1]])):
        return Moment(at, ended[1], ended[0])
    begin = end + (clock.lower(end) in _LINKS)
    if after := _fiscal_year(clock, begin):
        return Moment(at, after[1], Period(f"FY{after[0]}{suffix}"))
    of = of or year_after(clock, end)
    if of is not None and (own := _own_year_after(clock, of, end)) is not None:
        return Moment(at, of[1], Period(f"FY{own:04d}{suffix}"))
    end = max(end, of[1]) if of else end
    if (fiscal or clock.lower(end - 2) in ("fiscal", "财", "財")) and suffix[1] == "Q":
        if of is None and clock.dated.fiscal is None and (told := _told(clock, at)):
            return Moment(at, end, told)
        return Moment(at, end, Period(f"FY{of[0] if of else _in_course(clock, suffix, at)}{suffix}"))
    return Moment(at, end, Period(f"{of[0]}{suffix}") if of else clock.latest(suffix, at))


def _part(clock: Clock, at: int) -> tuple[str | None, int]:
    """Read "first quarter", "Q1", "上半年"; return "-Q1" or the like and the token after it."""
    for part, letter in (("quarter", "Q"), ("half", "H")):
        if found := clock.at(part, at):
            return f"-{letter}{found.entry.get('value')}", found.end
    order = clock.at("ordinal", at)
    if order is None:
        return _last(clock, at)
    end = order.end + (clock.lower(order.end) == "-")
    end += clock.lower(end) in ("fiscal", "calendar")
    span = clock.at("span", end)
    role, value = span.entry.get("role") if span else None, order.entry.get("value")
    if span is None or role not in ("quarter", "half") or (role == "half" and value > 2):
        return None, at
    if clock.lower(at) == "final" and year_after(clock, span.end) is None:
        return None, at
    return f"-{'Q' if role == 'quarter' else 'H'}{value}", span.end


def of_before(clock: Clock, at: int) -> Moment | None:
    """Read the rest of "the year-ago third quarter": the one before that which is told of."""
    suffix, end = _part(clock, at)
    if suffix is None:
        return None
    return Moment(at, end, clock.latest(suffix, at).shifted(-1), "earlier", "yoy", carries=False)


def _last(clock: Clock, at: int) -> tuple[str | None, int]:
    """Read "last quarter of 2011", but not "last quarter", which is counted from today."""
    quarter = clock.at("span", at + 1) if clock.has(at) and clock.lower(at) == "last" else None
    if quarter is None or quarter.entry.get("role") != "quarter" or clock.lower(quarter.end) not in ("of", "in"):
        return None, at
    return ("-Q4", quarter.end) if year_after(clock, quarter.end) else (None, at)


def _told(clock: Clock, at: int) -> Period | None:
    """Return the calendar quarter that is being told of, which a company's own number only names another way."""
    running = clock.running
    return running if running and running.kind == "quarter" and running.known and clock.ahead > at else None


def _in_course(clock: Clock, suffix: str, at: int) -> str:
    """Return the fiscal year of a quarter that has none: in the year in course, or the fourth that closed the last."""
    if (year := clock.dated.fiscal) is None:
        return _running_fiscal(clock)
    return f"{year - (suffix == '-Q4' and clock.ahead > at):04d}"


def _running_fiscal(clock: Clock) -> str:
    if clock.dated.fiscal is not None:
        return f"{clock.dated.fiscal:04d}"
    code = clock.running.code if clock.running else ""
    return code[2:6] if code.startswith("FY") else calendar.UNKNOWN


def _fiscal_year(clock: Clock, at: int) -> tuple[str, int] | None:
    """Read "fiscal 2018", "FY18", "the 2018 fiscal year"; return the year and the token after it."""
    if not clock.has(at):
        return None
    if written := _FISCAL.fullmatch(clock.lower(at)):
        return written[1] if len(written[1]) == 4 else f"20{written[1]}", at + 1
    if found := clock.at("fiscal", at):
        code = year(clock, found.end)
        return code if code and code[0].isdecimal() and clock.tokens[found.end].kind == "number" else None
    if (code := year(clock, at)) and (found := clock.at("fiscal", code[1])):
        return code[0], found.end
    return None


def ended_in(clock: Clock, at: int, count: int) -> tuple[Period, int] | None:
    """Read "ended June 30", "to end-December 2004" and count the months back; return the token after it too."""
    begin = at + (clock.lower(at) == "," and clock.lower(at + 1) == "which")
    begin += clock.lower(begin) == "that" and clock.lower(begin + 1) in ("ended", "ends")
    found = clock.at("ended", begin)
    if found is None:
        return None
    close = month_end(clock, found.end)
    first = small(clock, close, 31) if clock.has(close + 1) else None  # "to 4 October"
    named = named_month(clock, close + (first is not None))
    if named is None:
        return None
    month, (day, end) = named[0], (first, named[1]) if first is not None else day_after(clock, named[1])
    of = year_after(clock, end)
    code = of[0] if of else clock.latest(f"-{month:02d}", at).code.rpartition("-")[0]
    past = clock.passed < at or clock.lower(found.start) == "ended"
    if of is None and count > _HALF and clock.anchor is None and clock.dated.fiscal is not None:
        own = clock.dated.fiscal - (past or not clock.foretells)
        code = f"{own:04d}"  # a company's year is called by the one that it ends in
    if of is None and count > _HALF and not past and _within(clock.running, code, month):
        code = Period(code).shifted(1).code  # the year in course, of which a quarter is told
    if day is not None and day <= _SPILL:
        month, code = (month - 1, code) if month > 1 else (12, Period(code).shifted(-1).code)
    first = month - count + 1
    opening = code if first > 0 else Period(code).shifted(-1).code
    return calendar.months(first if first > 0 else first + 12, month, opening, code), of[1] if of else end


def _within(running: Period | None, code: str, month: int) -> bool:
    """Tell whether the period that is told of lies in the twelve months after a month: in the year in course."""
    days = running.days if running is not None and running.kind in ("quarter", "month", "half", "span") else None
    if days is None or not code.isdecimal():
        return False
    first = 12 * int(code) + month
    return first < 12 * days[1].year + days[1].month <= first + 12


def _own_year_after(clock: Clock, of: tuple[str, int], start: int) -> int | None:
    """Return the year of "the second quarter of the current financial year", where the company's own is known."""
    lead, words = clock.dated.lead, {clock.lower(at) for at in range(start, of[1])}
    if lead is None or clock.anchor is None or not words & _FISCAL_WORDS or not of[0].isdecimal():
        return None
    return int(lead.code[2:6]) + int(of[0]) - clock.anchor.year


def own_year(running: Period | None) -> Period | None:
    """Return the running period where it is a company's year, told by its ends: "the year to March"."""
    days = running.days if running is not None and running.kind == "span" else None
    return running if days is not None and (days[1] - days[0]).days > _LONG else None


def whole_year(clock: Clock, at: int) -> Period:
    """Return what "the full year" is: the company's own that is told of, else the calendar's."""
    running, lead = clock.running, clock.dated.lead
    if (own := own_year(running)) is not None:
        return own
    if lead is not None and not (running is not None and running.kind == "year"):
        return Period(f"FY{int(lead.code[2:6]) + (lead.code.endswith('-Q4') and clock.ahead < at):04d}")
    news = clock.dated.news
    if clock.anchor is None and news is not None and news.code.endswith("-01") and clock.ahead > at:
        return Period(clock.year(-1))  # in January it is the one that is over
    return Period(the_year(clock, at))


def months_so_far(clock: Clock, at: int, end: int, count: int) -> tuple[Period, int] | None:
    """Return "the nine months" beside a third quarter, "the six months" beside a second, and the token after it."""
    running = clock.running
    if running is None or running.kind != "quarter" or count < _HALF or 3 * int(running.code[-1]) != count:
        return None
    if clock.lower(at) != "the" or clock.lower(end) in ("of", "in", "since"):
        return None
    return calendar.months(1, count, calendar.year_of(running)), end


def fiscal_year(clock: Clock, at: int) -> Moment | None:
    """Read a fiscal year: named, or "this fiscal year", whose number only the company knows."""
    if found := _fiscal_year(clock, at):
        aside = clock.lower(found[1]) == "," and clock.lower(found[1] + 1) in ("ended", "ending", "which")
        ended = ended_in(clock, found[1] + aside, 2 * _HALF)  # "in fiscal 2018 ended July 31"
        return Moment(at, ended[1] if ended else found[1], Period(f"FY{found[0]}"))
    lead = clock.at("relative", at)
    span = clock.at("fiscal", lead.end) if lead else None
    if lead is None or span is None or _part(clock, span.end)[0] is not None:
        return None
    if closes(clock, span.end):
        return None
    if lead.entry.get("role") in ("running", "latest"):
        code = _running_fiscal(clock)
        return Moment(at, span.end, Period(f"FY{code}")) if code.isdecimal() else None
    return Moment(at, span.end, Period(f"FY{_running_fiscal(clock)}").shifted(lead.entry.get("value")))
