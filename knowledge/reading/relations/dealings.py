"""Shapes of dealing: who gets from, gives to, pays for, rivals or is listed with whom."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from knowledge.lexicon import Match
from knowledge.reading.relations.ties import Pair, Party, Ties, doubtful, firms, kind_of, main_party

_ROUNDS = frozenset(("round", "series", "funding", "financing", "investment", "a", "b", "c", "seed"))


def from_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A and B licensed a design from C"; of orders, those they come from are the customers."""
    limit = range(match.end, min(match.end + 9, len(ties.line.tokens)))
    source = next((place for place in limit if ties.word(place) == "from"), None)
    if match.entry.get("turned") and source is None and ties.word(match.end) == "for":
        yield from _placed(ties, match)
    if source is None or doubtful(ties, match.start):
        return
    if source != match.end and match.entry.get("turned") and ties.word(match.end) != "for":
        return
    givers, takers = ties.behind(source + 1), ties.subjects(match.start)
    if match.entry.get("turned"):
        yield from ((giver, taker, kind_of(match)) for giver, taker in product(firms(givers), takers[:1]))
    else:
        yield from ((taker, giver, kind_of(match)) for taker, giver in product(takers, givers[:1]))


def _placed(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A placed an order for 24 B jets": the maker of a model is who it was placed with."""
    if not any(ties.word(at) in ("placed", "place", "placing") for at in range(max(0, match.start - 4), match.start)):
        return
    ahead = (place for place in ties.places if match.end < place.token < match.end + 6)
    made = next(ahead, None)
    maker = (ties.names.owners.get(made.name) if made.kind == "model" else made.name) if made else None
    if made and maker:
        yield from (
            (buyer, Party(maker, made.token, made.end, "company"), kind_of(match))
            for buyer in ties.subjects(match.start)[:1]
        )


def by_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "B, owned by A", "a round led by A"."""
    kind = kind_of(match)
    doers, subject = ties.behind(match.end), ties.head(match.start)
    round_near = any(ties.word(place) in _ROUNDS for place in range(max(0, match.start - 4), match.start))
    if kind == "investor" and not round_near:
        return
    if doers and subject and subject.kind != "person":
        order = [(doer, subject) for doer in (doers if kind == "investor" else doers[:1])]
        yield from ((doer, target, kind) for doer, target in order)


def round_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A also joined the round": whose round it is, the article says before."""
    subjects = list(firms(ties.subjects(match.start)))
    for a, b in product(subjects[:1], main_party(ties, match, subjects)[:1]):
        yield a, b, kind_of(match)


def to_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A supplies B", "A supplies cells to B", "services for firms including B", "a supplier to B"."""
    kind = kind_of(match)
    if match.pos in ("noun", "nouns"):
        targets = ties.behind(match.end + 1) if ties.word(match.end) in ("to", "of", "for") else []
        subject = ties.apposed(match.start)
        yield from ((subject, target, kind) for target in targets[:1] if subject)
        return
    if match.pos == "zh" and (owner := ties.owner(match.start)):
        yield from ((subject, owner, kind) for subject in ties.subjects(match.start)[:1])
        return
    limit = range(match.end + 1, min(match.end + 10, len(ties.line.tokens)))
    link = next((place for place in limit if ties.word(place) in ("to", "for", "including", "such")), None)
    if match.pos == "zh":
        back = range(match.start - 1, max(match.start - 16, -1), -1)
        link = next((place for place in back if ties.word(place) in ("向", "为", "給", "给")), link)
    named = match.end in ties.line.marks.get("demonym", {}) or match.end in ties.line.marks.get("descriptor", {})
    targets = ties.behind(match.end, 4 if named else 2) or (ties.behind(link + 1, 3) if link is not None else [])
    targets = [ties.possessor(target) or target for target in targets]
    subjects = list(firms(ties.subjects(match.start)))
    if not doubtful(ties, match.start):
        yield from ((a, b, kind) for a, b in product(subjects[:1], firms(targets)))


def beside_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "rival B" beside the company that the article is about, and "A's rival B"."""
    others = list(firms(ties.behind(match.end, 3)))[:2]
    owner = ties.owner(match.start)
    apposed = ties.apposed(match.start) if ties.word(match.start - 1) in ("a", "an") else None
    if apposed and not others:  # "Nova, a competitor, …"
        yield from ((a, apposed, kind_of(match)) for a in main_party(ties, match, [apposed]))
        return
    near = [party for party in ties.subjects(match.start) if party.kind != "person"]
    for a, b in product([owner] if owner else near[:1] or main_party(ties, match, others), others):
        yield a, b, kind_of(match)


def roster_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A's investors include B", "investors including B and C", "A counts B among its investors"."""
    owner, listed = ties.owner(match.start), _listed(ties, match.end)
    holders = [owner] if owner else ties.subjects(match.start)
    if ties.word(match.start - 2) == "among" and ties.word(match.start - 1) in ("its", "their"):
        verbs = ("counts", "count", "counted", "has", "have")
        counts = next((at for at in range(match.start, -1, -1) if ties.word(at) in verbs), None)
        listed = ties.behind(counts + 1) if counts is not None else []
        holders = ties.subjects(match.start)
    yield from ((one, holder, kind_of(match)) for one, holder in product(firms(listed), list(firms(holders))[:1]))


def _listed(ties: Ties, at: int) -> list[Party]:
    such = ties.word(at) == "such" and ties.word(at + 1) == "as"
    opens = such or ties.word(at) in ("including", "include", "includes", "like", "are")
    return ties.behind(at + 1 + such) if opens else []
