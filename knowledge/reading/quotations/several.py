"""Several who speak together, and one of them: "Nova, Astra and Calder said", "analysts said" and "said one"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knowledge.model import Span
from knowledge.reading.names import NamesRead
from knowledge.reading.names.mentioned import Place
from knowledge.reading.quotations.speaker import Speaker
from knowledge.reading.tagged import Tagged
from knowledge.tokens import Token

_ABOVE = 3  # sentences


def together(
    tokens: Sequence[Token], phrase: tuple[int, int], usable: Sequence[Place], people: Sequence[Place]
) -> Speaker | None:
    """Return all who are named in a phrase, where they are people, or firms in a list of three and more."""
    start, end = phrase
    if len(people) > 1 and any(token.lower == "and" for token in tokens[start:end]):
        return Speaker(" and ".join(place.name for place in people), "people")
    listed = len(usable) > 2 and not people and tokens[usable[0].end].text == ","
    if listed and (usable[0].token == start or tokens[usable[0].token - 1].lower == "'s"):
        return Speaker(f"{', '.join(one.name for one in usable[:-1])} and {usable[-1].name}", "people")
    return None


def both(tagged: Sequence[Tagged], names: NamesRead, sentence: int) -> Speaker | None:
    """Return the two firms that the sentences above in this paragraph are about: "Both said they would"."""
    found: dict[str, Span] = {}
    for at in range(sentence - 1, max(sentence - _ABOVE, 0) - 1, -1):
        if tagged[at].sentence.paragraph != tagged[sentence].sentence.paragraph:
            break
        for place in names.resolver.places[at]:
            if place.subject == 2 and place.kind in ("company", "brand", "person"):
                found.setdefault(place.name, tagged[at].sentence.span)
    if len(found) != 2:
        return None
    last, first = found
    return Speaker(f"{first} and {last}", "people", via=found[last])


def another(last: Speaker | None) -> Speaker | None:
    """Return who "another" is: of the kind of whoever spoke last, "another trader"."""
    job = (last.role or last.name).split(" at ")[0].split(" of ")[0].split(" with ")[0].split()[-1] if last else ""
    return Speaker(f"another {job.removesuffix('s')}") if job.islower() else None


def one_of(several: Speaker) -> Speaker | None:
    """Return one of a kind that spoke: an "analyst" of "analysts"; None for several names."""
    if several.kind != "people" or not several.role or not several.name.endswith("s") or " and " in several.name:
        return None
    return replace(several, name=several.name.removesuffix("s"), kind="person")
