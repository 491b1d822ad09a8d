"""Round-ups of what several wrote: blocks headed "Nova Bank (Ana Torres)", whose quotations are that person's."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.reading.names import NamesRead
from knowledge.reading.quotations.speaker import Speaker, text_of
from knowledge.reading.tagged import Tagged
from knowledge.tokens import Token

_BLOCKS = 2  # headings of the kind from which on a text is a round-up
_FIRM = 6  # tokens
_PERSON = (2, 5)  # tokens, with an initial and its stop


def headed(tagged: Sequence[Tagged], names: NamesRead) -> dict[int, Speaker]:
    """Return whose block begins at a heading, by sentence; nothing where the text is no round-up."""
    found = {
        number: speaker
        for number, sentence in enumerate(tagged)
        if sentence.sentence.kind == "heading" and (speaker := _speaker(number, sentence, names)) is not None
    }
    return found if len(found) >= _BLOCKS else {}


def _speaker(number: int, sentence: Tagged, names: NamesRead) -> Speaker | None:
    """Read "Nova Bank (Ana Torres)" and "Nova Bank, Ana Torres": the firm, then one person, and nothing else."""
    tokens = sentence.tokens
    cut = next((at for at, token in enumerate(tokens[: _FIRM + 1]) if token.text in ("(", ",")), 0)
    end = len(tokens) - (tokens[-1].text == ")") if tokens else 0
    person = tokens[cut + 1 : end]
    if not cut or (tokens[cut].text == "(") != (end < len(tokens)) or not _PERSON[0] <= len(person) <= _PERSON[1]:
        return None
    if not (_capitals(tokens[:cut]) and _capitals(person)):
        return None
    firm = text_of(tokens[:cut])
    known = [place for place in names.resolver.places[number] if place.token > cut]
    whole = [place for place in known if place.token == cut + 1 and place.end == end]
    if any(place.kind in ("place", "company", "brand", "organisation") for place in whole):
        return None
    name = next((place.name for place in whole if place.kind == "person"), text_of(person))
    return Speaker(name, role=f"analyst at {firm}", via=sentence.sentence.span)


def _capitals(tokens: Sequence[Token]) -> bool:
    """Tell whether all is words that begin with a capital, and marks of names."""
    words = [token for token in tokens if token.text not in (".", "&", "-", "'s")]
    return bool(words) and all(token.kind == "word" and token.text[0].isupper() for token in words)
