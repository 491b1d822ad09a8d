"""What a quantity is about: the content words of the noun phrase that it measures or stands in."""

from __future__ import annotations

from knowledge.lexicon import Lexicon
from knowledge.reading.tagged import Tagged
from knowledge.reading.units import counting


def of(tagged: Tagged, start: int, end: int, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the words that the quantity on tokens ``start`` to ``end`` is about."""
    stops = counting(lexicon, "stops")
    words: list[str] = []
    for token in tagged.tokens[end : end + 5]:
        if token.kind != "word" or token.lower in stops:
            break
        words.append(token.text)
    return tuple(words)
