"""Times as they are written: what stands from one token on, before it is known which year it means.

Each reader takes a ``Clock`` (the sentence, its matches by part, the article's date, the running period) and a
token, and returns the ``Moment`` that begins there or None.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from knowledge.lexicon import Match
from knowledge.period import Period
from knowledge.reading import calendar
from knowledge.tokens import Token, glued

_FISCAL = re.compile(r"fy'?(\d{4}|\d{2})")
_COUNTS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
}
_LINKS = {"of", "in", "for", ",", "the"}
_DASHES = {"-", "–", "—", "~"}
_OFFSETS = {
    "this": 0,
    "last": -1,
    "the previous": -1,
    "previous": -1,
    "next": 1,
    "the current": 0,
    "current": 0,
    "the last": -1,
    "the past": -1,
}

Role = Literal["point", "earlier", "basis"]


@dataclass(frozen=True, slots=True)
class Moment:
    """A time on tokens ``start`` to ``end``; an "earlier" one shifts what it is read beside."""

    start: int
    end: int
    period: Period | None
    role: Role = "point"
    basis: str | None = None
    carries: bool = True


@dataclass(slots=True)
class Clock:
    """A sentence as the readers see it."""

    tokens: Sequence[Token]
    anchor: date | None
    running: Period | None
    parts: dict[tuple[str, int], Match] = field(default_factory=dict)
    ahead: int = 1 << 30  # the token from which on the sentence speaks of what is to come

    @classmethod
    def of(
        cls, tokens: Sequence[Token], matches: Iterable[Match], anchor: date | None, running: Period | None
    ) -> Clock:
        """Lay out the matches of kind "time" by their part."""
        clock = cls(tokens, anchor, running)
        for match in matches:
            if match.entry.kind == "time":
                clock.parts.setdefault((match.entry.get("part"), match.start), match)
                if match.entry.get("part") == "future":
                    clock.ahead = min(clock.ahead, match.start)
        return clock

    def at(self, part: str, start: int) -> Match | None:
        """Return the match of ``part`` that begins at token ``start``."""
        return self.parts.get((part, start))

    def lower(self, at: int) -> str:
        """Return the folded token ``at``, or nothing past either end."""
        return self.tokens[at].lower if 0 <= at < len(self.tokens) else ""

    def latest(self, suffix: str, at: int) -> Period:
        """Return the month, quarter or half that ``suffix`` means without a year."""
        return calendar.latest(suffix, self.anchor, self.running, self.ahead < at)


def read(clock: Clock, at: int) -> Moment | None:
    """Return the longest time that begins at token ``at``."""
    for reader in _READERS:
        if (moment := reader(clock, at)) is not None:
            return moment
    return None


def year(clock: Clock, at: int) -> tuple[str, int] | None:
    """Read a year: "2018", "2018年", "'97", "this year", "last year"; return its code and the end."""
    if at >= len(clock.tokens):
        return None
    token = clock.tokens[at]
    if (
        token.kind == "number"
        and len(token.lower) == 4
        and token.lower.isdigit()
        and token.lower.isascii()
        and 1900 <= int(token.lower) <= 2100
    ):
        if clock.lower(at + 1) == "年" and clock.lower(at + 2) == "度":
            return token.lower, at + 3
        return token.lower, at + 1 + (clock.lower(at + 1) == "年")
    if (
        token.lower in ("'", "’", "‘")
        and (short := clock.lower(at + 1)).isdigit()
        and len(short) == 2
        and glued(token, clock.tokens[at + 1])
    ):
        return ("19" if int(short) > 50 else "20") + short, at + 2
    return _relative_year(clock, at)


def _relative_year(clock: Clock, at: int) -> tuple[str, int] | None:
    if (found := clock.at("fixed", at)) and found.entry.get("role") == "year":
        return calendar.year(clock.anchor, clock.running, found.entry.get("value")), found.end
    found = clock.at("relative", at)
    if found is None or found.entry.get("role") in ("latest",):
        return None
    span = clock.at("span", found.end)
    if span is None or span.entry.get("role") != "year" or clock.lower(span.end) in ("to", "ago", "ended", "ending"):
        return None
    if found.entry.get("role") == "running":
        code = (
            clock.running.code[:4]
            if clock.running and clock.running.code[:4].isdigit()
            else calendar.year(clock.anchor, clock.running)
        )
        return (code, span.end) if clock.lower(at - 1) in ("of", "for", "in") else None
    return calendar.year(clock.anchor, clock.running, found.entry.get("value")), span.end


def _year_after(clock: Clock, at: int) -> tuple[str, int] | None:
    """Read the year of "June 2024", "June of this year", "June, 2024"."""
    if found := year(clock, at):
        return found
    if clock.lower(at) in _LINKS and (found := year(clock, at + 1)):
        return found
    return None


def _small(clock: Clock, at: int, largest: int) -> int | None:
    text = clock.lower(at)
    if text.isdigit() and text.isascii() and len(text) < 3 and 1 <= int(text) <= largest:
        return int(text)
    count = _COUNTS.get(text, 99)
    return count if count <= largest else None


def _named_month(clock: Clock, at: int) -> tuple[int, int] | None:
    """Read a month's name, or 6月; return its number and the end."""
    if found := clock.at("month", at):
        token = clock.tokens[at]
        if token.kind == "cjk" or not (token.text.islower() and token.lower in ("may", "march", "mar", "sep")):
            stop = clock.lower(found.end) == "." and len(token.text) < 5 and token.kind == "word"
            return found.entry.get("value"), found.end + stop
    if clock.tokens[at].kind == "number" and clock.lower(at + 1) == "月" and (number := _small(clock, at, 12)):
        return number, at + 2 + (clock.lower(at + 2) == "份")
    return None


def _month(clock: Clock, at: int) -> Moment | None:
    """Read "June", "June 2024", "June last year", "July 5, 2024", "6月5日", and what ranges from one to another."""
    chinese = year(clock, at) if clock.tokens[at].kind in ("number", "cjk") else None
    begin = chinese[1] if chinese else at
    named = _named_month(clock, begin) if begin < len(clock.tokens) else None
    if named is None or (chinese and clock.tokens[begin].kind not in ("number", "cjk")):
        return None
    month, end = named
    if span := _to_month(clock, at, end, month, chinese):
        return span
    number, end = _day_after(clock, end)
    code = chinese or _year_after(clock, end)
    if code:
        end = max(end, code[1])
        period = calendar.day(code[0], month, number) if number else Period(f"{code[0]}-{month:02d}")
    else:
        period = clock.latest(f"-{month:02d}", at)
        period = calendar.day(period.code[:-3], month, number) if number else period
    return Moment(at, end, period, carries=not number)


def _day_after(clock: Clock, at: int) -> tuple[int | None, int]:
    number = _small(clock, at, 31) if at < len(clock.tokens) and clock.tokens[at].kind == "number" else None
    if number is None:
        return None, at
    after = clock.lower(at + 1)
    if after in ("日", "号"):
        return number, at + 2
    if clock.tokens[at - 1].kind == "cjk" or after in ("%", "percent", "per", "million", "billion", "to", "units"):
        return None, at
    return number, at + 1 + (after in ("st", "nd", "rd", "th"))


def _to_month(clock: Clock, start: int, end: int, first: int, of: tuple[str, int] | None) -> Moment | None:
    """Read the rest of "January to June this year", "between April and June", "January-June"."""
    early = _year_after(clock, end)
    link = early[1] if early else end
    joined = (
        clock.lower(link) in _DASHES
        or clock.at("to", link) is not None
        and (clock.lower(link) != "and" or clock.lower(start - 1) == "between")
    )
    named = _named_month(clock, link + 1) if joined and link + 1 < len(clock.tokens) else None
    if named is None or _day_after(clock, named[1])[0]:
        return None
    last, end = named
    late = _year_after(clock, end) or of
    if late is None:
        code = clock.latest(f"-{last:02d}", start).code[:-3]
    else:
        code, end = late[0], max(end, late[1])
    opening = early[0] if early else code if first <= last else Period(code).shifted(-1).code
    return Moment(start, end, calendar.months(first, last, opening, code))


def _digit_months(clock: Clock, at: int) -> Moment | None:
    """Read 1-6月 and 1至4月份, with or without 今年 or 2024年 before it."""
    of = year(clock, at)
    begin = of[1] if of else at
    first = _small(clock, begin, 12) if begin < len(clock.tokens) else None
    link = begin + 1 + (clock.lower(begin + 1) == "月")
    if first is None or (clock.lower(link) not in _DASHES and clock.at("to", link) is None):
        return None
    last = _small(clock, link + 1, 12)
    if last is None or clock.lower(link + 2) != "月" or last <= first:
        return None
    end = link + 3 + (clock.lower(link + 3) == "份")
    code = of[0] if of else clock.latest(f"-{last:02d}", at).code[:-3]
    return Moment(at, end, calendar.months(first, last, code))


def _day_month(clock: Clock, at: int) -> Moment | None:
    """Read "5 July 2024" and "the 5th of July"."""
    number = _small(clock, at, 31) if clock.tokens[at].kind == "number" else None
    if number is None:
        return None
    end = at + 1 + (clock.lower(at + 1) in ("st", "nd", "rd", "th"))
    end += clock.lower(end) == "of"
    found = clock.at("month", end)
    if found is None or not clock.tokens[end].text[0].isupper():
        return None
    month = found.entry.get("value")
    code = _year_after(clock, found.end)
    of = code[0] if code else clock.latest(f"-{month:02d}", at).code[:-3]
    return Moment(at, code[1] if code else found.end, calendar.day(of, month, number), carries=False)


def _quarter(clock: Clock, at: int) -> Moment | None:
    """Read "first quarter", "Q4 2017", "second half of 1996", "fiscal third quarter", 2025年第一季度."""
    start, fiscal = at, clock.at("fiscal", at)
    of = None if fiscal else year(clock, at)
    at = fiscal.end if fiscal else of[1] if of else at
    suffix, end = _part(clock, at)
    if suffix is None:
        return None
    after = _fiscal_year(clock, end + (clock.lower(end) in _LINKS)) if end < len(clock.tokens) else None
    if after:
        return Moment(start, after[1], Period(f"FY{after[0]}{suffix}"))
    of = of or _year_after(clock, end)
    end = max(end, of[1]) if of else end
    if fiscal and suffix[1] == "Q":
        return Moment(start, end, Period(f"FY{of[0] if of else _running_fiscal(clock)}{suffix}"))
    return Moment(start, end, Period(f"{of[0]}{suffix}") if of else clock.latest(suffix, start))


def _part(clock: Clock, at: int) -> tuple[str | None, int]:
    for part, letter in (("quarter", "Q"), ("half", "H")):
        if found := clock.at(part, at):
            return f"-{letter}{found.entry.get('value')}", found.end
    order = clock.at("ordinal", at)
    if order is None:
        return None, at
    end = order.end + (clock.lower(order.end) == "-")
    end += clock.lower(end) in ("fiscal", "calendar")
    span = clock.at("span", end)
    role = span.entry.get("role") if span else None
    if span is None or role not in ("quarter", "half") or (role == "half" and order.entry.get("value") > 2):
        return None, at
    return f"-{'Q' if role == 'quarter' else 'H'}{order.entry.get('value')}", span.end


def _running_fiscal(clock: Clock) -> str:
    code = clock.running.code if clock.running else ""
    return code[2:6] if code.startswith("FY") else calendar.UNKNOWN


def _fiscal_year(clock: Clock, at: int) -> tuple[str, int] | None:
    """Read "fiscal 2018", "fiscal year 2018", "FY18", "the 2018 fiscal year"; return the year and the end."""
    if at >= len(clock.tokens):
        return None
    if glue := _FISCAL.fullmatch(clock.lower(at)):
        return glue[1] if len(glue[1]) == 4 else f"20{glue[1]}", at + 1
    if found := clock.at("fiscal", at):
        code = year(clock, found.end)
        return code if code and code[0].isdigit() else None
    if (code := year(clock, at)) and (found := clock.at("fiscal", code[1])):
        return code[0], found.end
    return None


def _fiscal(clock: Clock, at: int) -> Moment | None:
    found = _fiscal_year(clock, at)
    return Moment(at, found[1], Period(f"FY{found[0]}")) if found else None


def _months(clock: Clock, at: int) -> Moment | None:
    """Read "first eight months of this year", "last three months of 2004", "three months to December"."""
    order = clock.at("ordinal", at) or clock.at("relative", at)
    begin = order.end if order else at
    count = _small(clock, begin, 12) if begin < len(clock.tokens) else None
    span = clock.at("months", begin + 1) or (clock.at("span", begin + 1) if clock.lower(begin + 1) == "-" else None)
    if count is None or span is None:
        return None
    if ended := _ended(clock, span.end, count):
        return Moment(at, ended[1], ended[0])
    if order is None or order.entry.get("role") == "previous":
        return None
    of = _year_after(clock, span.end)
    first = order.entry.get("part") == "ordinal" and order.entry.get("value") == 1
    if of is None:
        code, end = calendar.year(clock.anchor, clock.running), span.end
        return Moment(at, end, calendar.months(1, count, code)) if first else None
    if first:
        return Moment(at, of[1], calendar.months(1, count, of[0]))
    return Moment(at, of[1], calendar.months(13 - count, 12, of[0])) if order.entry.get("value") in (-1, 4) else None


def _ended(clock: Clock, at: int, count: int) -> tuple[Period, int] | None:
    """Read "ended June 30", "to December 2004" and count the months back."""
    found = clock.at("ended", at)
    named = _named_month(clock, found.end) if found and found.end < len(clock.tokens) else None
    if named is None:
        return None
    month, end = named
    end = _day_after(clock, end)[1]
    of = _year_after(clock, end)
    code = of[0] if of else clock.latest(f"-{month:02d}", at).code[:-3]
    end = of[1] if of else end
    first = month - count + 1
    opening = code if first > 0 else Period(code).shifted(-1).code
    return calendar.months(first if first > 0 else first + 12, month, opening, code), end


def _year_to(clock: Clock, at: int) -> Moment | None:
    """Read "year to March", "fiscal year ended June 30"."""
    span = clock.at("span", at) or clock.at("fiscal", at)
    if span is None or span.entry.get("role") not in ("year", "quarter", "half", None):
        return None
    count = {"quarter": 3, "half": 6}.get(span.entry.get("role"), 12)
    ended = _ended(clock, span.end, count)
    return Moment(at, ended[1], ended[0]) if ended else None


def _relative(clock: Clock, at: int) -> Moment | None:
    """Read "last month", "this quarter", "the latest quarter", "the month", 上月."""
    if found := clock.at("fixed", at):
        period = calendar.at(found.entry.get("role"), clock.anchor, found.entry.get("value"), clock.running)
        return Moment(at, found.end, period)
    found = clock.at("relative", at)
    if found is None:
        return None
    end = found.end + (clock.lower(found.end) in ("full", "calendar", "financial", "fiscal"))
    span = clock.at("span", end)
    role = span.entry.get("role") if span else None
    if span is None or role is None:
        return _weekday(clock, at, found)
    return _resolved(clock, at, found, span, role)


def _resolved(clock: Clock, at: int, found: Match, span: Match, role: str) -> Moment | None:
    how, offset = found.entry.get("role"), found.entry.get("value")
    if how in ("running", "latest") or role == "period":
        same = clock.running is not None and (role == "period" or clock.running.kind in (role, "fiscal"))
        if same:
            return Moment(at, span.end, clock.running)
        if how == "latest" and role in ("quarter", "month"):
            return Moment(at, span.end, calendar.at(role, clock.anchor, -1, None))
        return None
    if how == "previous" and clock.running is not None and clock.running.kind == role:
        return Moment(at, span.end, calendar.before(clock.running))
    return Moment(at, span.end, calendar.at(role, clock.anchor, offset, clock.running))


def _weekday(clock: Clock, at: int, found: Match | None = None) -> Moment | None:
    begin = found.end if found else at
    if found is not None and found.entry.get("role") is not None:
        return None
    named = clock.at("weekday", begin)
    if named is None or (clock.tokens[begin].kind == "word" and not clock.tokens[begin].text[0].isupper()):
        return None
    period = None
    if clock.anchor is not None:
        back = (clock.anchor.weekday() - named.entry.get("value")) % 7
        offset = found.entry.get("value") if found else 0
        forward = offset > 0 or (found is None and clock.ahead < at and back > 0)
        back = back - 7 if forward else back or 7 if offset < 0 else back
        period = calendar.at("day", clock.anchor, -back, None)
    return Moment(at, named.end, period, carries=False)


def _day(clock: Clock, at: int) -> Moment | None:
    if found := clock.at("day", at):
        return Moment(at, found.end, calendar.at("day", clock.anchor, found.entry.get("value"), None), carries=False)
    if clock.tokens[at].kind == "number" and clock.lower(at + 1) == "日" and (number := _small(clock, at, 31)):
        period = None
        if clock.anchor is not None:
            month = calendar.at("month", clock.anchor, -(number > clock.anchor.day), None)
            period = calendar.day(month.code[:4], int(month.code[-2:]), number) if month else None
        return Moment(at, at + 2, period, carries=False)
    return _weekday(clock, at)


def _plain_year(clock: Clock, at: int) -> Moment | None:
    code = year(clock, at)
    if code is None:
        return None
    token = clock.tokens[at]
    if token.kind == "number" and code[1] == at + 1 and not _is_year(clock, at):
        return None
    return Moment(at, code[1], Period(code[0]))


def _is_year(clock: Clock, at: int) -> bool:
    """Tell whether four bare digits are a year: not money, not before a unit."""
    before, after = clock.lower(at - 1), clock.lower(at + 1)
    if before in ("$", "€", "£", "¥", "rs", "#", "no", ".") and glued(clock.tokens[at - 1], clock.tokens[at]):
        return False
    return after not in (
        "units",
        "vehicles",
        "cars",
        "%",
        "percent",
        "people",
        "employees",
        "million",
        "km",
        "miles",
        "yuan",
        "dollars",
        "workers",
        "jobs",
    ) and not (after and clock.tokens[at + 1].kind == "cjk")


def _to_date(clock: Clock, at: int) -> Moment | None:
    if found := clock.at("ytd", at):
        return Moment(at, found.end, _ytd(clock))
    found = clock.at("cumulative", at)
    return Moment(at, found.end, Period("cumulative"), carries=False) if found else None


def _ytd(clock: Clock) -> Period | None:
    running = clock.running
    if (
        running is not None
        and running.kind == "month"
        and (clock.anchor is None or running.code[:4] == str(clock.anchor.year))
    ):
        return Period(f"YTD {running.code}")
    if clock.anchor is None:
        return None
    return Period(f"YTD {clock.anchor.year:04d}-{clock.anchor.month:02d}")


def _bounded(clock: Clock, at: int) -> Moment | None:
    """Read "since June", "by the end of April", "through October 2018", "as of May"."""
    for part in ("since", "until", "through"):
        found = clock.at(part, at)
        if found is None or found.end >= len(clock.tokens):
            continue
        begin = found.end + (clock.lower(found.end) == "the")
        lead = clock.at("lead", found.end)
        begin = lead.end if lead else begin
        if begin >= len(clock.tokens):
            continue
        if part == "until" and found.entry.get("role") == "ahead" and clock.anchor and begin > clock.ahead >= at:
            clock.ahead = at - 1
        saved, clock.ahead = (
            clock.ahead,
            at - 1 if found.entry.get("role") == "ahead" and clock.tokens[at].kind == "word" else clock.ahead,
        )
        moment = _point(clock, begin)
        clock.ahead = saved
        if moment is None or moment.period is None or " " in moment.period.code or ".." in moment.period.code:
            continue
        end = moment.end + (clock.lower(moment.end) in ("底", "末"))
        return Moment(at, end, _bound(part, moment.period), carries=part == "through")
    return None


def _bound(part: str, period: Period) -> Period:
    if part == "through":
        return Period(f"YTD {period.code}") if period.kind == "month" else Period(f"until {period.code}")
    return Period(f"{part} {period.code}")


def _led(clock: Clock, at: int) -> Moment | None:
    """Read "mid-2019", "late March", "the end of 2023"."""
    found = clock.at("lead", at)
    if found is None or found.end >= len(clock.tokens):
        return None
    begin = found.end + (clock.lower(found.end) in ("-", "in"))
    moment = _point(clock, begin) if begin < len(clock.tokens) else None
    return Moment(at, moment.end, moment.period, carries=moment.carries) if moment else None


def _point(clock: Clock, at: int) -> Moment | None:
    for reader in _POINTS:
        if (moment := reader(clock, at)) is not None:
            return moment
    return None


def _earlier(clock: Clock, at: int) -> Moment | None:
    if found := clock.at("earlier", at):
        return Moment(at, found.end, None, "earlier", found.entry.get("basis"), carries=False)
    if found := clock.at("basis", at):
        return Moment(at, found.end, None, "basis", found.entry.get("basis"), carries=False)
    return _same(clock, at)


def _same(clock: Clock, at: int) -> Moment | None:
    """Read "the same month last year", "the corresponding period of 1995", "the year-ago quarter"."""
    found = clock.at("same", at)
    if found is None:
        return None
    inner = year(clock, found.end)
    span = clock.at("span", inner[1] if inner else found.end)
    if span is None:
        return None
    of = inner or _year_after(clock, span.end)
    past = clock.at("earlier", span.end)
    end = past.end if past else max(span.end, of[1] if of else 0)
    if of and of[0].isdigit():
        return Moment(at, end, Period(of[0]), "earlier", "yoy", carries=False)
    return Moment(at, end, None, "earlier", "yoy", carries=False)


_POINTS: tuple[Callable[[Clock, int], Moment | None], ...] = (
    _quarter,
    _months,
    _digit_months,
    _month,
    _day_month,
    _fiscal,
    _day,
    _relative,
    _plain_year,
)
_READERS: tuple[Callable[[Clock, int], Moment | None], ...] = (_to_date, _earlier, _bounded, _led, _year_to, *_POINTS)
