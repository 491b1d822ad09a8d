"""Where an article says that a firm comes from: "Peru's Nova", "the Peruvian bank Nova", "Lima-based Nova".

By that "the Peruvian company" is told from the others that an article is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from knowledge.lexicon import Lexicon, Match
from knowledge.reading.names.learning import Learned
from knowledge.reading.names.mentioned import Place
from knowledge.reading.names.name_words import Marks
from knowledge.reading.tagged import Tagged

_FIRMS = frozenset(("company", "name", "brand"))
_DESCRIBED = 4  # tokens of a description between a nationality and a name


def told(tagged: Sequence[Tagged], marks: Sequence[Marks], places: Sequence[Sequence[Place]]) -> dict[str, str]:
    """Return the country of each firm that the article gives one, none where it gives several."""
    found: dict[str, set[str]] = {}
    for sentence, mark, here in zip(tagged, marks, places, strict=True):
        for place in here:
            if place.kind in _FIRMS and place.token:
                for home in _homes(sentence, mark, place.token):
                    found.setdefault(place.name, set()).add(str(home.entry.get("country", home.entry.name)))
    return {name: homes.pop() for name, homes in found.items() if len(homes) == 1}


def facts(
    learned: Learned, lexicon: Lexicon, homes: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, frozenset[str]]]:
    """Return the country and the trades of each firm that is known to have them."""
    countries, trades = dict(homes), {}
    for name in learned.kinds:
        entry = lexicon.named(name)
        if entry and entry.get("country"):
            countries[name] = entry.get("country")
        if entry and entry.get("trade"):
            trades[name] = frozenset(trade.lower() for trade in entry.get("trade"))
    return countries, trades


def _homes(sentence: Tagged, marks: Marks, at: int) -> Iterator[Match]:
    """Yield the places that stand before a name, as its owner, its adjective or its seat."""
    before = sentence.word(at - 1)
    end = at - 1 if before == "'s" else at - 2 if before == "based" and sentence.word(at - 2) == "-" else -1
    named = [match[0] for match in marks.get("name", {}).values() if match[0].entry.kind == "place"]
    yield from (match for match in named if match.end == end)
    for match in (found[0] for found in marks.get("demonym", {}).values()):
        described = [found[0] for found in marks.get("descriptor", {}).values() if found[0].end == at]
        near = match.end == at or any(match.end <= one.start < match.end + _DESCRIBED for one in described)
        if match.entry.kind == "place" and near and match.end > at - _DESCRIBED:
            yield match
