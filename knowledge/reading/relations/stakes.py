"""Shapes of stakes: who has a share of whom, and who put money into whom."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from knowledge.lexicon import Match
from knowledge.reading.relations.parties import Pair, Party, doubtful, firms, kind_of, wished
from knowledge.reading.relations.ties import Ties


def _in(ties: Ties, at: int) -> int | None:
    """Return where "in" stands behind a stake: at once, or behind "of about 3.1 percent"."""
    if ties.word(at) == "in":
        return at
    if ties.word(at) != "of":
        return None
    near = next((place for place in range(at + 1, at + 6) if ties.word(place) in ("%", "percent", "cent")), at)
    return near + 1 if near > at and ties.word(near + 1) == "in" else None


def _sum_in(ties: Ties, match: Match) -> int | None:
    """Return where "in" stands behind the sum that somebody invested: "invested $500 million in Nova"."""
    if match.pos in ("noun", "nouns"):
        return None
    near = range(match.end, min(match.end + 9, len(ties.line.tokens)))
    at = next((place for place in near if ties.word(place) in ("in", "into") or place in ties.at), match.end)
    paid = any(token.kind == "number" for token in ties.line.tokens[match.end : at])
    return at if paid and at not in ties.at else None


def _such_as(ties: Ties, at: int) -> list[Party]:
    """Return the names that examples give: "in a number of young firms including Nova and Astra"."""
    for place in range(at, min(at + 12, len(ties.line.tokens))):
        word = ties.word(place)
        if word in ("including", "like") or (word == "as" and ties.word(place - 1) == "such"):
            return ties.behind(place + 1)
        if word in (".", ";", "said", "which", "that") or place in ties.at:
            break
    return []


def _bought(ties: Ties, match: Match) -> tuple[Party, Party] | None:
    """Read "Nova agreed to buy Lumo. It will pay 9 euros a share for Vega's 40% stake": a stake in what is bought."""
    owner = ties.owner(match.start)
    told = {(a, b) for a, b, kind in ties.known if kind == "acquisition"}
    if owner is None or len(told) != 1 or not ties.share_before(match.start):
        return None
    buyer, target = told.pop()
    return None if owner.name in (buyer, target) else (owner, Party(target, match.start, match.end, "company"))


def into_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A's stake in B", "A invested in B", "B sold A a stake"."""
    kind = kind_of(match)
    if doubtful(ties, match.start) or wished(ties, match.start):
        return
    link = _in(ties, match.end) or _sum_in(ties, match)
    targets = (ties.behind(link + 1) or _such_as(ties, link + 1)) if link is not None else []
    if targets:
        owner = ties.owner(match.start) if match.pos in ("noun", "nouns") else None
        holders = [owner] if owner else ties.subjects(match.start) or ties.government(match.start)
        yield from ((a, target, kind) for a, target in product(holders[:1], firms(targets)))
        return
    if link is None and (bought := _bought(ties, match)):
        yield bought[0], bought[1], kind
        return
    if explained := ties.explained(match.start, "in"):
        yield from ((a, explained, kind) for a in list(firms(ties.subjects(match.start)))[:1])
        return
    buyers = ties.before(match.start - 1) if ties.word(match.start - 1) in ("a", "the") else []
    if buyers and ties.word(buyers[0].start - 1) in ("sold", "sell", "selling", "sells", "gave"):
        yield from ((buyers[-1], seller, kind) for seller in ties.subjects(buyers[0].start)[:1])
