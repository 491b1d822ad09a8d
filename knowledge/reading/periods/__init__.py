"""Time expressions in a sentence: what each names, and what a change is compared with.

``find`` works on an article's sentence (anchor: its date) and on a question (anchor: today) alike. A year that
neither the text nor the anchor settles stays ``????``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from knowledge.lexicon import Lexicon, wordlists
from knowledge.period import Period
from knowledge.reading.periods import calendar, timespans, years
from knowledge.reading.periods.clock import Clock, Dated, Moment
from knowledge.reading.tagged import Tagged, TimeMention

_LISTS = wordlists.of(__name__)
_BETWEEN = _LISTS.words("between")
_OPEN = ("since", "until", "cumulative", "year")
_MARKED = _LISTS.words("marked")
_ERA = range(1800, 2201)  # an article or a question outside of it has a mistaken date
_THAN = _LISTS.words("than")  # 比|1—2月份
_LEADING = _LISTS.words("leading")
_DIGITS = 4  # of a year
_NEAR = 20  # times of one sentence that a comparison is looked for among
_KINDS = {"mom": "month", "qoq": "quarter", "dod": "day", "wow": "week"}
_SEQUENTIAL = {"month": "mom", "quarter": "qoq"}


def find(
    tagged: Tagged,
    anchor: date | None,
    running: Period | None,
    lexicon: Lexicon,  # noqa: ARG001  the rooms of reading are called alike; this one's words are matched already
    dated: Dated | None = None,
    told: Mapping[str, Period] | None = None,
) -> list[TimeMention]:
    """Return the times of a sentence, in order.

    ``running`` is the period that holds from before, if any; ``dated`` what the
    whole text settles of its years (see ``dating.settled``), ``told`` the last
    time of each kind that held ("the quarter" is that one).
    """
    if anchor is not None and anchor.year not in _ERA:
        anchor = None
    clock = Clock.of(tagged, anchor, running, dated or Dated())
    clock.told = told or {}
    moments = _moments(clock)
    return [_mention(tagged, clock, moments, index) for index in range(len(moments))]


def _moments(clock: Clock) -> list[Moment]:
    found: list[Moment] = []
    end = 0
    for at in _openings(clock):
        if at >= end and (moment := timespans.read(clock, at)) is not None:
            found.append(moment)
            end = moment.end
    return _led(clock, found)


def _led(clock: Clock, moments: list[Moment]) -> list[Moment]:
    """Put the months and quarters of a sentence that opens with a year into it: "Last year, ... in the first half"."""
    lead = moments[0].period if len(moments) > 1 and moments[0].start <= 1 else None
    if lead is None or lead.kind != "year" or not lead.code.isdecimal():
        return moments
    return [moments[0], *(_within(clock, moment, int(lead.code)) for moment in moments[1:])]


def _within(clock: Clock, moment: Moment, lead: int) -> Moment:
    """Return a month, quarter or half without a year of its own as that of the year ``lead``."""
    period, words = moment.period, range(moment.start, moment.end)
    if period is None or moment.role != "point" or period.kind not in ("month", "quarter", "half"):
        return moment
    own = any(len(clock.lower(at)) == _DIGITS and clock.lower(at).isdigit() for at in words)
    after = calendar.year_of(period) == f"{lead + 1:04d}"
    return moment._replace(period=period.shifted(-1)) if after and not own else moment


def _openings(clock: Clock) -> list[int]:
    """Return the tokens that a time can begin at."""
    tokens, tagged = clock.tokens, clock.tagged
    starts = {at for at, parts in clock.parts.items() if not timespans.OPENING.isdisjoint(parts)}
    starts.update(at for at in tagged.numbers if clock.digits(at))
    if not _MARKED.isdisjoint(tagged.words):
        starts.update(at for at, token in enumerate(tokens) if token.lower in _MARKED)
    written = " fy" in " ".join(("", *tagged.words))
    fiscal = [at for at, token in enumerate(tokens) if token.lower.startswith("fy")] if written else []
    led = (at for at in starts if tokens[at].lower not in _LEADING or at + 1 in starts or at + 1 == len(tokens))
    return sorted({*led, *fiscal})


def _mention(tagged: Tagged, clock: Clock, moments: Sequence[Moment], index: int) -> TimeMention:
    current = _current(clock, moments, index)
    moment = _taken_up(clock, moments[index], current)
    span = tagged.span(moment.start, moment.end)
    if moment.role == "basis":
        return TimeMention(span, None, _sequential(moment.basis, current, tagged), carries=False)
    if moment.role == "earlier":
        earlier = _shifted(moment, current, clock)
        named = moment.basis if moment.basis != "wow" else earlier.code if earlier else None  # a week has no short name
        return TimeMention(span, earlier, named, carries=False)
    if moment.period is not None and _compared(clock, moment):
        basis = moment.basis if current is None and moment.basis else calendar.basis(current, moment.period)
        return TimeMention(span, _like(moment.period, current), basis, carries=False)
    return TimeMention(span, moment.period, None, moment.carries)


def _taken_up(clock: Clock, moment: Moment, current: Period | None) -> Moment:
    """Return "the 1996 quarter" as that of the one told of, any other time as it is."""
    if moment.period is None or moment.period.kind != "year" or moment.role != "point" or not moment.period.known:
        return moment
    part = years.part(current, clock.lower(moment.end))
    if part is None:
        return moment
    return moment._replace(end=moment.end + 1, period=Period(moment.period.code + part), carries=False)


def _current(clock: Clock, moments: Sequence[Moment], index: int) -> Period | None:
    """Return the period that a comparison is read beside: the last one named before it, else running, else after."""
    before = (each.period for each in reversed(moments[max(0, index - _NEAR) : index]) if _names(clock, each))
    after = (each.period for each in moments[index + 1 : index + _NEAR] if _names(clock, each))
    return next(before, None) or clock.running or next(after, None)


def _names(clock: Clock, moment: Moment) -> bool:
    if moment.role != "point" or moment.period is None or _compared(clock, moment):
        return False
    return moment.carries or moment.period.kind == "year"  # "for the full year" holds for its own sentence


def _compared(clock: Clock, moment: Moment) -> bool:
    """Tell whether a word of comparison stands before a time: "from July", "than in the same month"."""
    period = moment.period
    if (
        (moment.span and clock.lower(moment.start - 1) not in _THAN)
        or period is None
        or period.kind in ("since", "until", "cumulative")
        or _coming(clock, period)
    ):
        return False
    for back in range(1, 4):
        found = clock.compared.get(moment.start - back + 1)
        if found is not None:
            return period.kind != "day" or clock.lower(found.start) not in ("on", "over")
        if clock.lower(moment.start - back) not in _BETWEEN:
            return False
    return False


def _coming(clock: Clock, period: Period) -> bool:
    days = period.days
    if clock.anchor is not None:
        return days is not None and days[0] > clock.anchor
    here, named = clock.base, calendar.year_of(period)
    return "[+" in named or (here.isdecimal() and named.isdecimal() and named > here)


def _sequential(basis: str | None, current: Period | None, tagged: Tagged) -> str | None:
    """Return what "sequentially" and 环比 compare with: the month or the quarter before."""
    if basis != "seq":
        return basis
    default = "mom" if "cjk" in tagged.kinds[:8] else "qoq"
    return _SEQUENTIAL.get(current.kind, default) if current else default


def _shifted(moment: Moment, current: Period | None, clock: Clock) -> Period | None:
    if moment.period is not None:
        return _like(moment.period, current)
    if moment.basis == "yoy":
        return current.shifted(-1) if current is not None and current.kind not in _OPEN[:3] else None
    kind = _KINDS.get(moment.basis or "", "")
    own = current is not None and current.kind == "fiscal" and kind == "quarter" and "-Q" in current.code
    if current is not None and (current.kind == kind or own):
        return calendar.before(current)
    return calendar.at(kind, clock.anchor, -1)


def _like(compared: Period, current: Period | None) -> Period:
    """Return the part of a compared year that ``current`` is of its own: June of 2023 beside June 2024."""
    if current is None or compared.kind != "year" or current.kind in _OPEN:
        return compared
    if current.kind == "fiscal" and "-Q" in current.code:  # of a year that may be called by the next
        return current.shifted(-1)
    here = calendar.year_of(current)
    if compared.code.isdecimal() and here.isdecimal():
        return current.shifted(min(int(compared.code) - int(here), -1))  # nothing is compared with itself
    return current.shifted(-1) if Period(here).shifted(-1).code == compared.code else compared
