"""Points in time as they are written: days, months, years, "last month".

Each reader takes a ``Clock`` and a token and returns the ``Moment`` that begins there, or None.
"""

from __future__ import annotations

import re

from knowledge.lexicon import Match, wordlists
from knowledge.period import Period
from knowledge.reading.periods import calendar, quarters, years
from knowledge.reading.periods.clock import Clock, Moment, closes, day_after, named_month, small, year, year_after
from knowledge.reading.periods.readers import Readers

_LISTS = wordlists.of(__name__)
_DEFINING = _LISTS.words("defining")
_STARTING = _LISTS.words("starting")
YEARS = frozenset(("year", "'", "fixed", "relative"))  # what a year can begin with
_NATURAL = {"year": "yoy", "month": "mom", "quarter": "qoq"}


def read(clock: Clock, at: int) -> Moment | None:
    """Return the point in time that begins at token ``at``."""
    return READERS.first(clock, at)


def _month(clock: Clock, at: int) -> Moment | None:
    """Read "June", "June 2024", "June last year", "July 5, 2024", "6月5日", and from one month to another."""
    first = clock.tokens[at]
    leading = year(clock, at) if first.kind in ("number", "cjk") else None
    begin = leading[1] if leading else at
    named = named_month(clock, begin)
    if named is None:
        return None
    month, end = named
    if leading is None and month > 2 and (quarter := _quarter_to(clock, at, end, month)) is not None:
        return quarter
    if span := _to_month(clock, at, end, month, leading):
        return span
    number, end = day_after(clock, end)
    code = leading or year_after(clock, end)
    of = code[0] if code else clock.latest(f"-{month:02d}", at).code.rpartition("-")[0]
    end = max(end, code[1]) if code else end
    period = calendar.day(of, month, number) if number else Period(f"{of}-{month:02d}")
    return Moment(at, end, period, carries=not number)


def _quarter_to(clock: Clock, at: int, end: int, month: int) -> Moment | None:
    """Read the rest of "the September quarter", "December quarter 2023", "March 2023 quarter"."""
    early = year(clock, end)
    quarter = clock.at("span", early[1] if early else end)
    if quarter is None or quarter.entry.get("role") != "quarter":
        return None
    late = None if early else year_after(clock, quarter.end)
    of = early or late
    code = of[0] if of else clock.latest(f"-{month:02d}", at).code.rpartition("-")[0]
    end = max(quarter.end, of[1]) if of else quarter.end
    return Moment(at, end, calendar.months(month - 2, month, code), span=True)


def _to_month(clock: Clock, start: int, end: int, first: int, leading: tuple[str, int] | None) -> Moment | None:
    """Read the rest of "January to June this year", "between April and June", "1月至6月"."""
    early = year_after(clock, end)
    link = early[1] if early else end
    link += 2 * (clock.lower(link) == clock.lower(link + 2) == "-")  # "April-to-June"
    last = named_month(clock, link + 1) if _joins(clock, link, start) else None
    if last is None or day_after(clock, last[1])[0]:
        return None
    end = last[1]
    late = year_after(clock, end) or leading
    code = late[0] if late else clock.latest(f"-{last[0]:02d}", start).code.rpartition("-")[0]
    end = max(end, late[1]) if late else end
    opening = early[0] if early else code if first <= last[0] else Period(code).shifted(-1).code
    return Moment(start, end, calendar.months(first, last[0], opening, code), span=True)


def _joins(clock: Clock, link: int, start: int) -> bool:
    if clock.lower(link) in years.DASHES:
        return True
    return clock.at("to", link) is not None and (clock.lower(link) != "and" or clock.lower(start - 1) == "between")


def _digit_months(clock: Clock, at: int) -> Moment | None:
    """Read 1-6月 and 1至4月份, with or without 今年 or 2024年 before it."""
    of = year(clock, at)
    begin = of[1] if of else at
    first = small(clock, begin, 12) if clock.has(begin) else None
    if first is None or (clock.lower(begin + 1) not in years.DASHES and clock.at("to", begin + 1) is None):
        return None
    last = small(clock, begin + 2, 12)
    if last is None or clock.lower(begin + 3) != "月" or last <= first:
        return None
    end = begin + 4 + (clock.lower(begin + 4) == "份")
    code = of[0] if of else clock.latest(f"-{last:02d}", at).code.rpartition("-")[0]
    return Moment(at, end, calendar.months(first, last, code), span=True)


def _day_month(clock: Clock, at: int) -> Moment | None:
    """Read "5 July 2024" and "the 5th of July"."""
    number = small(clock, at, 31) if clock.tokens[at].kind == "number" else None
    if number is None:
        return None
    end = at + 1 + (clock.lower(at + 1) in ("st", "nd", "rd", "th"))
    end += clock.lower(end) == "of"
    named = named_month(clock, end)
    if named is None or not clock.tokens[end].text[0].isupper():
        return None
    code = year_after(clock, named[1])
    of = code[0] if code else clock.latest(f"-{named[0]:02d}", at).code.rpartition("-")[0]
    return Moment(at, code[1] if code else named[1], calendar.day(of, named[0], number), carries=False)


def _iso_day(clock: Clock, at: int) -> Moment | None:
    """Read "2024-07-05" and "2024/7/5"."""
    of = year(clock, at)
    if of is None or clock.lower(at + 1) not in ("-", "/") or clock.lower(at + 3) != clock.lower(at + 1):
        return None
    month, number = small(clock, at + 2, 12), small(clock, at + 4, 31)
    whole = clock.has(at + 4) and clock.tokens[at + 4].end - clock.tokens[at].start <= 10
    if not (month and number and whole):
        zeroed = [clock.lower(at + 2), clock.lower(at + 4)]
        if not whole or not all(re.fullmatch(r"0?[0-9]{1,2}", text) for text in zeroed):
            return None
        month, number = int(zeroed[0]), int(zeroed[1])
    return Moment(at, at + 5, calendar.day(of[0], month, number), carries=False)


def _relative(clock: Clock, at: int) -> Moment | None:
    """Read "last month", "this quarter", "the latest quarter", "the month", 上月."""
    if found := clock.at("fixed", at):
        role, offset = found.entry.get("role"), found.entry.get("value")
        if clock.lower(at) == "当":  # 当月: the month that is told of
            same = clock.running is not None and clock.running.kind == role and clock.lower(at - 1) != "月"
            return Moment(at, found.end, clock.running) if same else None
        told = (
            role == "quarter"
            and not offset
            and clock.running is not None
            and clock.running.kind in ("quarter", "fiscal")
        )
        period = clock.running if told else calendar.at(role, clock.anchor, offset, clock.base)
        return Moment(at, found.end, period, basis=_NATURAL.get(role) if offset == -1 else None)
    lead = clock.at("relative", at)
    if lead is None:
        return None
    end = lead.end + (clock.lower(lead.end) in ("full", "calendar"))
    span = clock.at("span", end)
    if span is not None and clock.lower(span.end) in _DEFINING and clock.lower(span.end + 1) in ("which", "that"):
        return None  # "the last month for which there is data"
    if span is None:
        return _weekday(clock, at, lead)
    if span.entry.get("role") in ("quarter", "half", "year") and closes(clock, span.end):
        return None  # "the quarter ended June 30" is read from its own word on
    past = span.entry.get("role") == "year" and clock.lower(lead.end - 1) == "past"  # twelve months, of no one year
    return Moment(at, span.end, None, carries=False) if past else _resolved(clock, at, lead, span)


def _resolved(clock: Clock, at: int, lead: Match, span: Match) -> Moment | None:
    how, offset, role = lead.entry.get("role"), lead.entry.get("value"), span.entry.get("role")
    running = clock.running
    if how == "latest" and role in ("quarter", "month"):
        ended = calendar.at(role, clock.anchor, -1)
        later = running is not None and running.kind in (role, "fiscal")
        return Moment(at, span.end, running if running and later and _not_before(running, ended) else ended)
    if how in ("running", "latest") or role == "period":
        if running is not None and (role == "period" or running.kind in (role, "fiscal")):
            return Moment(at, span.end, running)
        if role == "year" and (closing := quarters.own_year(running)) is not None:
            return Moment(at, span.end, closing)
        ended = _closed(running, clock) if role == "quarter" else None
        ended = ended or (clock.told.get(role) if how == "running" and role in ("quarter", "half") else None)
        if ended is not None:
            return Moment(at, span.end, ended)
        if how == "running" and role == "year" and (code := year(clock, at)):
            return Moment(at, span.end, Period(code[0]))
        return None
    own = running is not None and running.kind == "fiscal" and role == "quarter" and "-Q" in running.code
    if how == "previous" and running is not None and (running.kind == role or own):
        return Moment(at, span.end, calendar.before(running))
    period = _after(clock, lead, role) or calendar.at(role, clock.anchor, offset, clock.base)
    if period is None and offset == -1 and running is not None and running.kind == role:
        period = running  # of news that has no day, last month is the one that it tells of
    if role == "year" and offset == 0 and _so_far(clock, at, span.end):
        period = to_date(clock) or period
    carries = role != "week" and not _tells(clock, span.end)
    return Moment(at, span.end, period, basis=_NATURAL.get(role) if offset == -1 else None, carries=carries)


def _after(clock: Clock, lead: Match, role: str) -> Period | None:
    """Return the year behind the one named before it: "a loss in 2000 and a profit the following year"."""
    if role != "year" or clock.lower(lead.end - 1) != "following":
        return None
    at = lead.start
    named = (year(clock, back) for back in range(at - 1, -1, -1) if clock.tokens[back].kind == "number")
    code = next((found[0] for found in named if found is not None and found[0].isdecimal()), None)
    return Period(code).shifted(1) if code is not None else None


def _closed(month: Period | None, clock: Clock) -> Period | None:
    """Return the quarter that a past month closes: June's is the second."""
    days = month.days if month is not None and month.kind == "month" else None
    if month is None or days is None or int(month.code[-2:]) % 3 or (clock.anchor and days[1] > clock.anchor):
        return None
    return Period(f"{month.code[:4]}-Q{int(month.code[-2:]) // 3}")


def _tells(clock: Clock, at: int) -> bool:
    """Tell whether a verb follows: "last month warned that" dates the telling, not what is told."""
    return clock.lower(at).endswith("ed") or clock.lower(at) in ("said", "told")


def _not_before(running: Period, ended: Period | None) -> bool:
    """Tell whether the running period is the latest one: it ends no sooner than the calendar's last."""
    return ended is None or running.kind == "fiscal" or running.code >= ended.code


def _so_far(clock: Clock, at: int, end: int) -> bool:
    """Tell whether "this year" can only be what has passed of it: a change that has happened."""
    if clock.anchor is None or clock.ahead < len(clock.tokens) or clock.lower(at - 1) in ("for", "of", "in", "by"):
        return False
    if clock.lower(end) in ("'s", "’s") or clock.tokens[-1].text == "?":
        return False
    return clock.passed < at


def to_date(clock: Clock) -> Period | None:
    """Return the year to date: up to the running month of this year, else to the article's."""
    running, anchor = clock.running, clock.anchor
    if running is not None and running.kind == "month" and (anchor is None or running.code[:4] == str(anchor.year)):
        return Period(f"YTD {running.code}")
    return Period(f"YTD {anchor.year:04d}-{anchor.month:02d}") if anchor is not None else None


def _weekday(clock: Clock, at: int, lead: Match | None = None) -> Moment | None:
    """Read "Tuesday", "last Friday", "next Monday", 周三."""
    begin = lead.end if lead else at
    named = clock.at("weekday", begin)
    if named is None or (lead is not None and lead.entry.get("role") is not None):
        return None
    if clock.tokens[begin].kind == "word" and not clock.tokens[begin].text[0].isupper():
        return None
    if clock.anchor is None:
        return Moment(at, named.end, None, carries=False)
    back = (clock.anchor.weekday() - named.entry.get("value")) % 7
    offset = lead.entry.get("value") if lead else 0
    if offset > 0 or (lead is None and clock.lower(at - 1) in _STARTING and back):
        back -= 7
    elif offset < 0 and back == 0:
        back = 7
    return Moment(at, named.end, calendar.at("day", clock.anchor, -back), carries=False)


def _day(clock: Clock, at: int) -> Moment | None:
    """Read "today", "yesterday", a weekday, and a bare 3日."""
    if found := clock.at("day", at):
        return Moment(at, found.end, calendar.at("day", clock.anchor, found.entry.get("value")), carries=False)
    if clock.tokens[at].kind == "number" and clock.lower(at + 1) == "日" and (number := small(clock, at, 31)):
        month = calendar.at("month", clock.anchor, -(number > clock.anchor.day)) if clock.anchor else None
        period = calendar.day(month.code[:4], int(month.code[-2:]), number) if month else None
        return Moment(at, at + 2, period, carries=False)
    return _weekday(clock, at)


READERS = Readers(
    (frozenset(("year",)), _iso_day),
    (frozenset(("quarter", "half", "ordinal", "fiscal", "fy", *YEARS)), quarters.calendar_or_fiscal),
    (frozenset(("count", *YEARS)), _digit_months),
    (frozenset(("month", "fixed", "count", "year")), _month),
    (frozenset(("count",)), _day_month),
    (frozenset(("fiscal", "fy", *YEARS)), quarters.fiscal_year),
    (frozenset(("day", "weekday", "count")), _day),
    (frozenset(("fixed", "relative")), _relative),
    (frozenset(("year",)), years.decade),
    (frozenset(("year",)), years.stretch),
    (YEARS, years.alone),
)
