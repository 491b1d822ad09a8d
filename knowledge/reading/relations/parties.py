"""The sides of a tie, and what can be told of them without their sentence: who is a firm, what is only thought of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from knowledge.lexicon import wordlists

if TYPE_CHECKING:
    from knowledge.lexicon import Match
    from knowledge.reading.relations.ties import Ties

_LISTS = wordlists.of(__name__)
_PEOPLE = frozenset({"person"})
_DOUBTS = _LISTS.words("doubts")
_DENIED = _LISTS.words("denied")
_WISHED = 7  # tokens between a wish and what is wished for
_WISHING = _LISTS.words("wishing")
_EXAMPLES = _LISTS.words("examples")


class Party(NamedTuple):
    """One side of a tie: canonical name, and the tokens it was read from."""

    name: str
    start: int
    end: int
    kind: str


Pair = tuple[Party, Party, str]


def firms(parties: list[Party]) -> Iterator[Party]:
    """Yield the parties that are no people."""
    return (party for party in parties if party.kind not in _PEOPLE and party.kind != "model")


def kind_of(match: Match) -> str:
    """Return the kind of relation that a cue tells."""
    return str(match.entry.get("tie", match.entry.name))


def doubtful(ties: Ties, at: int) -> bool:
    """Tell whether it is only feared, refused or thought of: a doubting word among the five before.

    What somebody "said it would" do is announced and not doubted.
    """
    said = any(match.pos == "past" and start < at for start, (match, *_) in ties.line.marks.get("saying", {}).items())
    before = (token for token in ties.line.tokens[max(0, at - 5) : at] if token.text != "May")
    return any(
        (token.lower in _DOUBTS and not (said and token.lower == "would")) or token.lower.endswith("n't")
        for token in before
    )


def denied(ties: Ties, at: int) -> bool:
    """Tell whether a tie is what somebody denies: "denied a report that it was in merger talks with Nova"."""
    return any(ties.word(place) in _DENIED for place in range(max(0, at - 14), at))


def wished(ties: Ties, at: int) -> bool:
    """Tell whether somebody would only like to do it: "was interested in buying", "tried unsuccessfully to acquire"."""
    return any(ties.word(place) in _WISHING for place in range(max(0, at - _WISHED), at))


def told_party(ties: Ties, match: Match, others: list[Party]) -> list[Party]:
    """Take the firm that the sentence before is about for the side that isn't named, else the article's."""
    named, above = {party.name for party in others}, ties.line.number - 1
    places = ties.names.resolver.places[above] if above >= 0 else []
    word = ties.names.resolver.tagged[above].tokens
    told = [place for place in places if place.subject == 2 and place.kind in ("company", "name")]
    told = [one for one in told if not one.token or word[one.token - 1].lower not in _EXAMPLES]
    echo = ties.names.resolver.echoes.get(above)  # whom "it" or "the company" at its head is
    told = [echo] if echo is not None else told
    if len(told) == 1 and told[0].name not in named:
        return [Party(told[0].name, match.start, match.end, told[0].kind)]
    return main_party(ties, match, others)


def main_party(ties: Ties, match: Match, others: list[Party]) -> list[Party]:
    """Take the name that the article is most about for the side that isn't named."""
    named = {party.name for party in others}
    main = [one for one in ties.names.resolver.main if one not in named and ties.names.kind(one) != "person"][:1]
    return [Party(name, match.start, match.end, "company") for name in main]
