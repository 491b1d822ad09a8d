"""The period of a lead that only says "quarterly" or "annual": that of the same figure further down.

"Nova reported a 21 percent rise in quarterly profit. ... Profit rose to $4 million in the first quarter": the rise is
of the quarter that the article comes to.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from knowledge.lexicon import wordlists
from knowledge.model import Via
from knowledge.period import Period
from knowledge.reading.figures.line.drafts import Draft
from knowledge.reading.figures.times import bases

_LISTS = wordlists.of(__name__)
_HEAD = 3  # sentences of a lead
_FAR = 8  # sentences down to what it previews
_REACH = 6  # tokens around a metric
_MONTHS = range(80, 100)  # days of a quarter told by its ends
_QUARTERLY = _LISTS.words("quarterly")
_ANNUAL = _LISTS.words("annual")


def settle(drafts: Sequence[Draft], *, yearly: bool) -> None:
    """Give the figures of a lead the period of those they preview."""
    for place, draft in enumerate(drafts):
        if draft.clause.line.index >= _HEAD:
            return
        if draft.period is not None or draft.modality is not None or draft.entry.get("kind") != "flow":
            continue
        fits = _quarter if _told(draft, _QUARTERLY) else bases.whole_year if _told(draft, _ANNUAL) else None
        later = _previewed(draft, drafts[place + 1 :], fits) if fits is not None else None
        if later is None:
            continue
        draft.period = later.period
        draft.via.append(Via("period", later.clause.line.tagged.sentence.span))
        if draft.cast.part == "change" and draft.basis is None and (yearly or fits is bases.whole_year):
            draft.basis = "yoy"


def _told(draft: Draft, words: frozenset[str]) -> bool:
    """Tell whether a word like "quarterly" stands right before a figure's metric or number."""
    line, told = draft.clause.line, draft.told
    near = range(draft.mark.start - _REACH, draft.mark.end + _REACH)
    own = range(told.start - _REACH, told.start) if told is not None else ()
    return any(line.word(at) in words for at in near) or any(line.word(at) in words for at in own)


def _same(draft: Draft, other: Draft) -> bool:
    same = other.entry is draft.entry and other.modality is None and other.cast.part in ("level", "change")
    firm = other.subject.entity == draft.subject.entity or draft.subject.name.startswith(other.subject.name)
    return same and firm and other.scopes == draft.scopes


def _previewed(draft: Draft, later: Sequence[Draft], fits: Callable[[Period], bool]) -> Draft | None:
    """Return the same figure further down, of a period that fits."""
    near = (one for one in later if one.clause.line.index - draft.clause.line.index <= _FAR)
    return next((one for one in near if _same(draft, one) and one.period is not None and fits(one.period)), None)


def _quarter(period: Period) -> bool:
    days = period.days if period.kind == "span" else None
    fiscal = period.kind == "fiscal" and "-Q" in period.code
    return fiscal or period.kind == "quarter" or (days is not None and (days[1] - days[0]).days in _MONTHS)
