"""Which firm speaks where none is named: the one that the article, or the sentence above, is about."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.reading.names import NamesRead
from knowledge.reading.quotations.speaker import Speaker
from knowledge.reading.tagged import Tagged

_FIRMS = frozenset({"company", "brand", "organisation", "name"})
_LEAD = 3  # sentences that tell whom an article is about
_ABOVE = 4  # sentences


def told_of(tagged: Sequence[Tagged], names: NamesRead, sentence: int) -> Speaker | None:
    """Return the one firm that the sentence above names in the same paragraph."""
    above = tagged[sentence - 1].sentence if sentence else None
    if above is None or above.paragraph != tagged[sentence].sentence.paragraph:
        return None
    firms = {one.name for one in names.resolver.places[sentence - 1] if one.kind in ("company", "brand")}
    return Speaker(firms.pop(), "company", via=above.span) if len(firms) == 1 else None


def main_firm(names: NamesRead) -> Speaker | None:
    """Return the firm that the article is most about: "the company", where two could be meant."""
    main = next((name for name in names.resolver.main if names.kind(name) != "person"), None)
    if not any(place.name == main for places in names.resolver.places[:_LEAD] for place in places):
        return None
    return Speaker(main, "company") if main and names.kind(main) in ("company", "brand") else None


def only_firm(names: NamesRead, sentence: int) -> Speaker | None:
    """Return the firm that the article is about where no other was named in the sentences above."""
    main = next(iter(names.resolver.main), None)
    if main is None or names.kind(main) not in ("company", "brand", "organisation"):
        return None
    above = names.resolver.places[max(0, sentence - _ABOVE) : sentence + 1]
    others = any(place.name != main and place.kind in _FIRMS for places in above for place in places)
    return None if others else Speaker(main, "company")
