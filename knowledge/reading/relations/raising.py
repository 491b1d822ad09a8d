"""Shapes of getting: money raised from whom, contracts given to whom, goods made by or with whom, firms spun off."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from knowledge.lexicon import Match, wordlists
from knowledge.reading.relations.parties import Pair, doubtful, firms, kind_of
from knowledge.reading.relations.ties import Ties

_LISTS = wordlists.of(__name__)
_MONEY = frozenset("$€£¥")
_SUMS = _LISTS.words("sums")
_USING = _LISTS.words("using")
_ENDS = _LISTS.words("ends")
_LENT = _LISTS.words("lent")
_AHEAD = 4  # tokens from the verb to the sum
_FIRMS = ("company", "brand")
_REACH = 12  # tokens between a verb and the word that leads to the other side


def _link(ties: Ties, at: int, word: str) -> int | None:
    """Return where a preposition stands behind a verb in the same clause, or None."""
    for place in range(at, min(at + _REACH, len(ties.line.tokens))):
        if ties.word(place) == word:
            return place
        if ties.word(place) in (",", ";", "and", "which", "that", "said"):
            return None
    return None


def raise_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "B raised $50 million from A and C": who gave the money put it in."""
    link = _link(ties, match.end, "from")
    if link is None or doubtful(ties, match.start) or match.pos in ("noun", "nouns"):
        return
    tokens = ties.line.tokens[match.end : link]
    ahead = any(token.text in _MONEY for token in tokens[:_AHEAD]) and any(token.lower in _SUMS for token in tokens)
    if not ahead or not _LENT.isdisjoint(token.lower for token in tokens):
        return  # "raised its forecast by", "in debt from"
    givers = [one for one in firms(ties.behind(link + 1)) if one.kind in (*_FIRMS, "name")]
    givers = [] if givers and ties.word(givers[0].end) == "'s" else givers
    yield from ((one, taker, kind_of(match)) for taker in list(firms(ties.subjects(match.start)))[:1] for one in givers)


def award_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A awarded a contract to B": A is B's customer."""
    link = _link(ties, match.end, "to")
    words = {ties.word(at) for at in range(match.end, link)} if link is not None else set()
    if link is None or words.isdisjoint(("contract", "contracts", "order")) or doubtful(ties, match.start):
        return
    yield from product(list(firms(ties.subjects(match.start)))[:1], firms(ties.behind(link + 1)), [kind_of(match)])


def used_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A uses batteries made by B": B supplies A."""
    if all(ties.word(at) not in _USING for at in range(max(0, match.start - _REACH), match.start)):
        return
    makers = [one for one in firms(ties.behind(match.end)) if one.kind in _FIRMS]
    takers = [one for one in ties.subjects(match.start)[:1] if one.kind in _FIRMS]
    yield from product(makers[:1], takers, [kind_of(match)])


def made_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A will build the van with B": a firm that is no part of what is built."""
    link = _link(ties, match.end, "with")
    if link is None or match.pos in ("noun", "nouns") or doubtful(ties, match.start):
        return
    others = [one for one in firms(ties.behind(link + 1)) if one.kind == "company" and ties.word(one.end) in _ENDS]
    makers = [one for one in ties.subjects(match.start)[:1] if one.kind in _FIRMS]
    yield from product(makers, others[:1], [kind_of(match)])


def spin_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A spun off B", "B was spun off from A": B was a part of A."""
    subjects = list(firms(ties.subjects(match.start)))[:1]
    if doubtful(ties, match.start) or match.pos in ("noun", "nouns"):
        return
    if ties.word(match.end) in ("from", "by"):
        yield from product(subjects, list(firms(ties.behind(match.end + 1)))[:1], [kind_of(match)])
    else:
        yield from product(list(firms(ties.behind(match.end, 3)))[:1], subjects, [kind_of(match)])
