"""Time expressions in a sentence: what each names, and what a change is compared with.

``find`` works on an article's sentence (anchor: its date) and on a question (anchor: today) alike. A year that
neither the text nor the anchor settles stays ``????``.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from knowledge.lexicon import Lexicon
from knowledge.model import Article
from knowledge.period import Period
from knowledge.reading import calendar, timewords
from knowledge.reading.tagged import Tagged, TimeMention
from knowledge.reading.timewords import Clock, Moment

_BETWEEN = {"the", "in", "a", "for", "of", "same", "levels", "level", "those", "that"}


def find(tagged: Tagged, anchor: date | None, running: Period | None, lexicon: Lexicon) -> list[TimeMention]:
    """Return the times of a sentence, in order; ``running`` is the period that holds from before, if any."""
    clock = Clock.of(tagged.tokens, tagged.matches, anchor, running)
    moments = _moments(clock)
    return [_mention(tagged, clock, moments, index) for index in range(len(moments))]


def _moments(clock: Clock) -> list[Moment]:
    found: list[Moment] = []
    at, starts = 0, {start for _, start in clock.parts}
    while at < len(clock.tokens):
        token = clock.tokens[at]
        begins = at in starts or token.kind == "number" or token.lower[:2] == "fy" or token.text in "'’‘"
        moment = timewords.read(clock, at) if begins else None
        if moment is None:
            at += 1
            continue
        found.append(moment)
        at = max(moment.end, at + 1)
    return found


def _mention(tagged: Tagged, clock: Clock, moments: Sequence[Moment], index: int) -> TimeMention:
    moment = moments[index]
    span = tagged.span(moment.start, moment.end)
    current = _current(clock, moments, index)
    if moment.role == "basis":
        return TimeMention(span, None, _sequential(moment.basis, current, tagged), carries=False)
    if moment.role == "earlier":
        return TimeMention(span, _shifted(moment, current, clock), moment.basis, carries=False)
    if moment.period is not None and _compared(clock, moment.start):
        return TimeMention(span, _like(moment.period, current), calendar.basis(current, moment.period), carries=False)
    return TimeMention(span, moment.period, None, moment.carries)


def _current(clock: Clock, moments: Sequence[Moment], index: int) -> Period | None:
    """Return the period that a comparison is read beside: the last one named before it, else after, else the running."""
    before = [m.period for m in moments[:index] if _names(clock, m)]
    after = [m.period for m in moments[index + 1 :] if _names(clock, m)]
    return before[-1] if before else after[0] if after and clock.running is None else clock.running


def _names(clock: Clock, moment: Moment) -> bool:
    return (
        moment.role == "point" and moment.carries and moment.period is not None and not _compared(clock, moment.start)
    )


def _compared(clock: Clock, at: int) -> bool:
    """Tell whether a word of comparison stands before token ``at``: "from July", "than in the same month"."""
    for back in range(1, 4):
        if any(found is not None and found.end == at - back + 1 for found in _ending(clock, at - back + 1)):
            return True
        if clock.lower(at - back) not in _BETWEEN:
            return False
    return False


def _ending(clock: Clock, end: int) -> list[timewords.Match | None]:
    return [clock.at("compare", end - width) for width in range(1, 5)]


def _sequential(basis: str | None, current: Period | None, tagged: Tagged) -> str | None:
    if basis != "seq":
        return basis
    default = "mom" if tagged.tokens and any(token.kind == "cjk" for token in tagged.tokens[:5]) else "qoq"
    return {"month": "mom", "quarter": "qoq"}.get(current.kind, default) if current else default


def _shifted(moment: Moment, current: Period | None, clock: Clock) -> Period | None:
    if moment.period is not None:
        return _like(moment.period, current)
    if moment.basis == "yoy":
        return current.shifted(-1) if current is not None and current.code != "cumulative" else None
    kind = {"mom": "month", "qoq": "quarter", "dod": "day"}.get(moment.basis or "", "")
    if current is not None and current.kind == kind:
        return calendar.before(current)
    return calendar.at(kind, clock.anchor, -1, None)


def _like(compared: Period, current: Period | None) -> Period:
    """Return the part of ``compared`` that ``current`` is of its own year: June in 2023 for June 2024 beside 2023."""
    if current is None or compared.kind != "year" or current.kind in ("year", "since", "until", "cumulative"):
        return compared
    if not (
        compared.code.isdigit() and current.known and current.code.removeprefix("YTD ").removeprefix("FY")[:4].isdigit()
    ):
        return current.shifted(-1) if compared.code == "????[-1]" and not current.known else compared
    here = int(current.code.removeprefix("YTD ").removeprefix("FY")[:4])
    return current.shifted(int(compared.code) - here)


def default_year(tagged: Sequence[Tagged], article: Article) -> int | None:
    """Return the year that the text itself settles for an article without a date, or None."""
    return article.published.year if article.published else None
