"""A sentence as the readers of time see it: its words of time by their part, the article's date, the running period."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from knowledge.lexicon import Match, wordlists
from knowledge.period import Period
from knowledge.reading.periods import calendar, reported
from knowledge.reading.tagged import Tagged
from knowledge.tokens import Token, glued

_LISTS = wordlists.of(__name__)
_YEARS = range(1900, 2101)
_LINKS = _LISTS.words("links")
_MAY_STAND_AFTER = _LISTS.words("may_stand_after")
_VERBS_TOO = _LISTS.words("verbs_too")

_GOING_ON = _LISTS.words("going_on")
_WRITTEN = {"fy": "fy", "from": "from", "between": "from", "'": "'", "’": "'", "‘": "'"}

_NEVER = 1 << 30
_OPENING = 3  # tokens
_NAMED = 15  # tokens back to the year that "the year" is

Role = Literal["point", "earlier", "basis"]


class Moment(NamedTuple):
    """A time on tokens ``start`` to ``end``; an "earlier" one shifts what it is read beside.

    ``basis`` is what a comparison with it is called; ``span`` marks a stretch that names both its ends.
    """

    start: int
    end: int
    period: Period | None
    role: Role = "point"
    basis: str | None = None
    carries: bool = True
    span: bool = False


@dataclass(frozen=True, slots=True)
class Dated:
    """What an article's own words settle: the year or month that its news is of, the fiscal year in course."""

    news: Period | None = None
    fiscal: int | None = None
    lead: Period | None = None  # the quarter of its own year that a company reports


@dataclass(slots=True)
class Clock:
    """The tokens of a sentence with what is needed to tell the time."""

    tagged: Tagged
    tokens: Sequence[Token]
    lower: Callable[[int], str]  # the folded token at a place, or nothing outside the sentence
    anchor: date | None
    running: Period | None
    dated: Dated = Dated()
    parts: dict[int, dict[str, Match]] = field(default_factory=dict)  # by the token they begin at
    compared: dict[int, Match] = field(default_factory=dict)  # words of comparison, by the token they end before
    ahead: int = _NEVER  # the token from which on the sentence speaks of what is to come
    passed: int = _NEVER  # and of what has happened
    years: dict[int, tuple[str, int] | None] = field(default_factory=dict)  # what ``year`` read at a token
    told: Mapping[str, Period] = field(default_factory=dict)  # the last time of each kind that held for a while

    @classmethod
    def of(
        cls,
        tagged: Tagged,
        anchor: date | None,
        running: Period | None,
        dated: Dated,
    ) -> Clock:
        """Lay out the matches of kind "time" by their part."""
        clock = cls(tagged, tagged.tokens, tagged.word, anchor, running, dated)
        for match in tagged.of_kind.get("time", ()):
            part = match.entry.get("part")
            clock.parts.setdefault(match.start, {}).setdefault(part, match)
            if part == "compare":
                clock.compared.setdefault(match.end, match)
            elif part == "future":
                clock.ahead = min(clock.ahead, match.start)
            elif part == "passed":
                clock.passed = min(clock.passed, match.start)
        return clock

    def at(self, part: str, start: int) -> Match | None:
        """Return the match of ``part`` that begins at token ``start``."""
        here = self.parts.get(start)
        return here.get(part) if here else None

    def heads(self, at: int) -> frozenset[str]:
        """Return what a time that begins at a token may begin with: parts, and how what is no word is written."""
        found = frozenset(self.parts.get(at, ()))
        token = self.tokens[at]
        if token.kind == "number":
            return found.union(self.digits(at))
        written = _WRITTEN.get(token.lower) or _WRITTEN.get(token.lower[:2])
        return found | {written} if written else found

    def digits(self, at: int) -> tuple[str, ...]:
        """Return what a number in digits can begin a time as: a year, or a count that a word or mark goes on from."""
        text = self.tokens[at].lower
        if len(text) == 4:
            return ("year",) if text.isdecimal() else ()
        counts = len(text) < 3 and (at + 1 in self.parts or self.lower(at + 1) in _GOING_ON)
        return ("count",) if counts else ()

    def has(self, at: int) -> bool:
        """Tell whether there is a token ``at``."""
        return 0 <= at < len(self.tokens)

    def latest(self, suffix: str, at: int, *, ahead: bool = False) -> Period:
        """Return the month, quarter or half that ``suffix`` means without a year at token ``at``."""
        if self.dated.lead is not None and suffix[1] == "Q":
            due = ahead or self.ahead < at or (at <= _OPENING and self.foretells)  # "For Q3, it guided"
            return reported.beside(self.dated.lead, int(suffix[2]), ahead=due)
        if self.anchor is None and self.dated.news is not None:
            return calendar.undated(suffix, self.dated.news)
        found = calendar.latest(suffix, self.anchor, ahead=ahead or self.ahead < at)
        return found.shifted(-1) if suffix[1] in "QH" and self._hardly_begun(found) else found

    def _hardly_begun(self, period: Period) -> bool:
        """Tell whether the sentence looks back on a quarter or half that can't be over its first weeks."""
        days = period.days
        if self.anchor is None or days is None or self.passed == _NEVER or self.ahead != _NEVER:
            return False
        return (self.anchor - days[0]).days < (days[1] - days[0]).days // 4

    @property
    def foretells(self) -> bool:
        """Tell whether the sentence speaks of what is to come."""
        return self.ahead != _NEVER

    @property
    def base(self) -> str:
        """Return the year that an undated article is of, as far as it is known."""
        return calendar.year_of(self.dated.news) if self.dated.news else calendar.UNKNOWN

    def year(self, offset: int = 0) -> str:
        """Return this year, or the one ``offset`` from it."""
        return calendar.year(self.anchor, self.base, offset)


def small(clock: Clock, at: int, largest: int) -> int | None:
    """Read a number from 1 to ``largest``, in digits or a word of the lexicon."""
    text = clock.lower(at)
    if text.isdecimal() and text.isascii():
        return int(text) if len(text) < 3 and 1 <= int(text) <= largest else None
    found = clock.at("count", at)
    return found.entry.get("value") if found and found.entry.get("value") <= largest else None


def year(clock: Clock, at: int) -> tuple[str, int] | None:
    """Read "2018", "2018年", "'97", "this year", "去年"; return the year's code and the token after it."""
    if at not in clock.years:  # nearly every reader of time asks
        clock.years[at] = _year(clock, at)
    return clock.years[at]


def _year(clock: Clock, at: int) -> tuple[str, int] | None:
    text = clock.lower(at)
    if len(text) == 4 and text.isdecimal() and text.isascii() and int(text) in _YEARS:
        if clock.lower(at + 1) == "s":
            return None  # "the 1980s"
        chinese = clock.lower(at + 1) == "年"
        return text, at + 1 + chinese + (chinese and clock.lower(at + 2) == "度")
    if text in ("'", "’", "‘") and re.fullmatch(r"[0-9]{2}", clock.lower(at + 1)):
        short = clock.lower(at + 1)
        fits = glued(clock.tokens[at], clock.tokens[at + 1])
        return (("19" if int(short) > 50 else "20") + short, at + 2) if fits else None
    return _relative_year(clock, at)


def year_after(clock: Clock, at: int) -> tuple[str, int] | None:
    """Read the year of "June 2024", "June of this year", "June, 2024"."""
    if found := year(clock, at):
        return found
    return year(clock, at + 1) if clock.lower(at) in _LINKS else None


def _relative_year(clock: Clock, at: int) -> tuple[str, int] | None:
    if at not in clock.parts:
        return None
    if (found := clock.at("fixed", at)) and found.entry.get("role") == "year":
        return clock.year(found.entry.get("value")), found.end
    found = clock.at("relative", at)
    span = clock.at("span", found.end) if found else None
    if found is None or span is None or span.entry.get("role") != "year" or found.entry.get("role") == "latest":
        return None
    if closes(clock, span.end):
        return None
    if found.entry.get("role") == "running":
        return (the_year(clock, at), span.end) if clock.lower(at - 1) in ("of", "for", "in") else None
    if clock.lower(found.end - 1) == "past":
        return None  # twelve months, of no one year
    return clock.year(found.entry.get("value")), span.end


def closes(clock: Clock, at: int) -> bool:
    """Tell whether what ends a stretch stands at a token: "to March", "ended 11 March"."""
    ended = clock.at("ended", at)
    if ended is None:
        return False
    at = month_end(clock, ended.end)
    day = clock.has(at + 1) and clock.tokens[at].kind == "number"
    return clock.at("month", at + day) is not None


def month_end(clock: Clock, at: int) -> int:
    """Return the token behind the words for a month's end: "to end-June", "to the end of June"."""
    begin = at + (clock.lower(at) == "the")
    if clock.lower(begin) == "end" and clock.lower(begin + 1) in ("-", "of"):
        return begin + 2
    return at


def the_year(clock: Clock, at: int) -> str:
    """Return "the year": one just named, the running period's while it is this one or the last, else this one."""
    here = clock.year()
    named = next(
        (found[0] for back in range(at - 1, max(-1, at - _NAMED), -1) if (found := _digits(clock, back))), None
    )
    if named is not None and (not here.isdecimal() or abs(int(named) - int(here)) <= 1):
        return named
    if clock.running is None or clock.running.kind in ("since", "until", "cumulative", "day", "span"):
        return here
    running = calendar.year_of(clock.running)
    return running if running in (here, Period(here).shifted(-1).code) else here


def _digits(clock: Clock, at: int) -> tuple[str, int] | None:
    """Read a year in digits."""
    return year(clock, at) if clock.has(at) and clock.tokens[at].kind == "number" else None


def named_month(clock: Clock, at: int) -> tuple[int, int] | None:
    """Read a month's name, or 6月; return its number and the token after it."""
    if not clock.has(at):
        return None
    token = clock.tokens[at]
    if found := clock.at("month", at):
        if token.text in _VERBS_TOO and not _month_here(clock, at, found.end):
            return None
        short = token.kind == "word" and token.lower != found.entry.name.lower()
        return found.entry.get("value"), found.end + (short and clock.lower(found.end) == ".")
    if token.kind == "number" and clock.lower(at + 1) == "月" and (number := small(clock, at, 12)):
        return number, at + 2 + (clock.lower(at + 2) == "份")
    return None


def _month_here(clock: Clock, at: int, end: int) -> bool:
    """Tell whether "may" and "march", written small as in questions, can be months."""
    if clock.lower(at - 1) == "this" and clock.has(end) and clock.tokens[end].kind == "word":
        return clock.lower(end) in _LINKS  # "this may mean"
    return clock.lower(at - 1) in _MAY_STAND_AFTER or (clock.has(end) and year(clock, end) is not None)


def day_after(clock: Clock, at: int) -> tuple[int | None, int]:
    """Read the day behind a month: "July 5th", "6月5日"; return it, if any, and the token after it."""
    number = small(clock, at, 31) if clock.has(at) and clock.tokens[at].kind == "number" else None
    if number is None:
        return None, at
    after = clock.lower(at + 1)
    if after in ("日", "号"):
        return number, at + 2
    measured = after in ("%", "percent", "per", "million", "billion", "to", "units", "cars", "vehicles", "月")
    if clock.tokens[at - 1].kind == "cjk" or measured:
        return None, at
    return number, at + 1 + (after in ("st", "nd", "rd", "th"))
