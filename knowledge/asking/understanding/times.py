"""The periods that a question names, read with the grammar that reads articles."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from knowledge.asking.plan import Desk
from knowledge.asking.understanding.hints import calendar, hints
from knowledge.asking.understanding.question import Asked
from knowledge.lexicon import Lexicon, Match
from knowledge.model import Figure, Sentence, Span
from knowledge.period import Period
from knowledge.reading import periods as reading_periods
from knowledge.reading.tagged import Tagged, TimeMention
from knowledge.tokens import Token, words

_HOLIDAY = re.compile("假期|长假|小长假|假日|黄金周")
_FEAST = 11  # days
_MOVED = 25  # days that a feast of the moon moves from year to year
_YEAR_LONG = 365
_YEAR = re.compile(r"\d{4}")
_NOUNS = ("noun", "nouns", "en")
_ASKED = ("level", "total", "yoy", "mom", "compare")


class FoundTime(NamedTuple):
    """A period where it stands in the question, and what it asks for."""

    mention: TimeMention
    asked: Asked


def times_of(text: str, tokens: list[Token], matches: list[Match], desk: Desk) -> list[FoundTime]:
    """Return the periods of a question, relative to today."""
    told = {match.start for match in matches if _of_a_month(match)}
    cased = [_cased(at, tokens, told, desk.lexicon) for at in range(len(tokens))]
    tagged = Tagged(Sentence(Span(0, len(text))), cased, matches)
    mentions = reading_periods.find(tagged, desk.today, None, desk.lexicon)
    present = desk.lexicon.entry("aspect", "present")
    now = {form for form, _ in present.forms} if present else set()
    mentions = [_until_then(one, text, desk.lexicon) for one in mentions]
    return [FoundTime(one, _asked(one, text, desk.lexicon)) for one in mentions if one.span.of(text).lower() not in now]


def _until_then(mention: TimeMention, text: str, lexicon: Lexicon) -> TimeMention:
    """Take "before June" for the months of that year up to it."""
    year, _, month = (mention.period.code if mention.period else "").partition("-")
    before, earlier = hints(lexicon, "before"), text[: mention.span.start].rstrip()
    lead = next((word for word in before if earlier.lower().endswith(word) and word.isascii()), "")
    tail = next((word for word in before if text.startswith(word, mention.span.end)), "")
    if not (lead or tail) or not (month.isdecimal() and year.isdecimal() and int(month) > 1):
        return mention
    span = Span(len(earlier) - len(lead) if lead else mention.span.start, mention.span.end + len(tail))
    return replace(mention, span=span, period=Period(f"YTD {year}-{int(month) - 1:02d}"))


def _of_a_month(match: Match) -> bool:
    """Tell whether something is named that "may" before it would date ("may deliveries"), not permit."""
    kind, pos = match.entry.kind, match.pos
    if kind == "aspect":
        return match.entry.name in _ASKED
    return kind in ("metric", "class", "change") and pos in _NOUNS


def _cased(at: int, tokens: list[Token], told: set[int], lexicon: Lexicon) -> Token:
    """Give months and weekdays the capital that articles have; "may" only where a month can stand."""
    token = tokens[at]
    if token.lower not in calendar(lexicon):
        return token
    if token.lower in hints(lexicon, "month or verb"):
        near = at > 0 and tokens[at - 1].lower in hints(lexicon, "before may")
        year = at + 1 < len(tokens) and _YEAR.fullmatch(tokens[at + 1].text)
        last = at > 0 and all(later.kind == "mark" for later in tokens[at + 1 :])
        typed = token.text == token.lower.capitalize()
        dated = near or year or typed or last or at + 1 in told
        return token._replace(text=token.lower.capitalize() if dated else token.lower)
    return token._replace(text=token.lower.capitalize())


def _asked(mention: TimeMention, text: str, lexicon: Lexicon) -> Asked:
    said = mention.span.of(text)
    relative = _holds(said, hints(lexicon, "relative"))
    bare = not relative and not _YEAR.search(said)
    ended = any(map(str.isdigit, _YEAR.sub("", said))) or _holds(said, calendar(lexicon))
    return Asked(mention.period, said, mention.basis, bare, relative, ended)


def _holds(said: str, forms: frozenset[str]) -> bool:
    """Tell whether one of the forms stands in what was said: English ones as whole words."""
    plain = f" {' '.join(words(said))} "
    return any(f" {form} " in plain if form.isascii() else form in said for form in forms)


def matches_period(asked: Asked, have: Period | None, today_year: int) -> bool:
    """Tell whether a figure of period ``have`` is one of the period asked for."""
    want = asked.period
    if have is None or want is None:
        return False
    if want.same(have) or _up_to(asked, want, have):
        return True
    if want.kind in ("since", "cumulative") or (want.kind == "ytd" and not asked.ended):
        return _running(want, have)
    if asked.bare:
        return yearless(want.code) == yearless(have.code) or _same_feast(asked, want, have)
    if have.kind == "fiscal":
        latest = asked.relative and want.kind == "quarter" and "Q" in have.code
        return latest or have.code.removeprefix("FY") == want.code
    if have.kind == "ytd":
        return want.kind == "year" and want.code == have.code[4:8] == str(today_year)
    return have.kind == "until" and have.code.endswith(want.code)


def _same_feast(asked: Asked, want: Period, have: Period) -> bool:
    """Tell whether a holiday that is asked for without its year is a figure's, of whichever year: 春节假期."""
    if not _HOLIDAY.search(asked.said) or want.days is None or have.days is None or have.kind != "span":
        return False
    short = (have.days[1] - have.days[0]).days <= _FEAST
    apart = (have.days[0].timetuple().tm_yday - want.days[0].timetuple().tm_yday) % _YEAR_LONG
    return short and min(apart, _YEAR_LONG - apart) <= _MOVED


def _up_to(asked: Asked, want: Period, have: Period) -> bool:
    """Tell whether a year's total up to a month is what is asked for up to that month."""
    end, told = want.code.partition(" ")[2], have.code.partition(" ")[2]
    same = yearless(end) == yearless(told) if asked.bare else end == told
    return same and want.kind == "until" and have.kind == "ytd"


def _running(want: Period, have: Period) -> bool:
    """Tell whether a total up to now is one of the kind asked for, which doesn't say until when."""
    if want.kind == "cumulative":
        return have.kind in ("ytd", "since", "until")
    if want.kind == "since":
        return have.kind == "ytd" and _first_day(want) == _first_day(have)
    return have.kind == "ytd" and want.code[4:8] == have.code[4:8]


def _first_day(period: Period) -> date | None:
    """Return the day that a running total begins with ("since January": the first of that month)."""
    begun = period if period.kind == "ytd" else Period(period.code.partition(" ")[2])
    return begun.days[0] if begun.days else None


def yearless(code: str) -> str:
    """Return a period's code without its year."""
    return re.sub(r"FY|\d{4}|\?{4}(?:\[[+-]\d\])?", "", code)


def compares_with(asked: Asked, fact: Figure) -> bool:
    """Tell whether a change "month on month" is one against the month that was named."""
    then = asked.period
    if then is None:
        return False
    before = _before(fact)
    return before is not None and (before.same(then) or (asked.bare and yearless(before.code) == yearless(then.code)))


def _before(fact: Figure) -> Period | None:
    """Return the period that a change compares its own with."""
    if fact.basis not in ("yoy", "mom", "qoq"):
        return Period(fact.basis) if fact.basis else None
    if fact.period is None:
        return None
    if fact.basis == "yoy":
        return fact.period.shifted(-1)
    year, _, rest = fact.period.code.partition("-")
    if not year.isdigit() or not rest.lstrip("Q").isdigit():
        return None
    quarter, number = rest.startswith("Q"), int(rest.lstrip("Q"))
    if number > 1:
        return Period(f"{year}-Q{number - 1}" if quarter else f"{year}-{number - 1:02d}")
    return Period(f"{int(year) - 1}-Q4" if quarter else f"{int(year) - 1}-12")
