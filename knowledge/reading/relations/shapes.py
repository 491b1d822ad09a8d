"""How names stand around a word that ties them: one reader for each shape that the lexicon gives a relation."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import product

from knowledge.lexicon import Match
from knowledge.reading.phrases import AUXILIARIES
from knowledge.reading.relations.dealings import beside_shape, by_shape, from_shape, roster_shape, round_shape, to_shape
from knowledge.reading.relations.ties import Pair, Party, Ties, doubtful, firms, kind_of, main_party


def _pair(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A's alliance with B", "alliance between A and B", "the A-B alliance", "A and B formed one"."""
    if ties.word(match.start - 1) in ("no", "not", "without"):
        return
    kind, verb = kind_of(match), match.pos not in ("noun", "nouns", "zh")
    joined = list(firms(ties.before(match.start)))
    if len(joined) == 2 and not verb:
        yield joined[0], joined[1], kind
        return
    others = _with(ties, match)
    holder = None if verb else ties.owner(match.start)
    subjects = [holder] if holder else ties.subjects(match.start)
    whole = verb or match.pos == "zh" or _object(ties, match)
    if not others and not holder and len(subjects) == 2 and whole:
        yield subjects[0], subjects[1], kind
    if others and not subjects and not verb:
        subjects = main_party(ties, match, others)
    yield from ((a, b, kind) for a, b in product(firms(subjects), firms(others)))


def _object(ties: Ties, match: Match) -> bool:
    """Tell whether a noun is what the subject does, and no "of" makes it another's: "announced an alliance"."""
    near = [ties.word(place) for place in range(max(0, match.start - 4), match.start)]
    return ("a" in near or "an" in near or "their" in near) and "of" not in near and "as" not in near


def _with(ties: Ties, match: Match) -> list[Party]:
    if ties.word(match.end - 1) in ("with", "against"):
        return ties.behind(match.end)
    for place in range(match.end, min(match.end + 9, len(ties.line.tokens))):
        word = ties.word(place)
        if word in ("with", "between", "与", "和"):
            return ties.behind(place + 1)
        if word in (".", ";", "that", "which", "to", "said", "but", "of", "and") or word in AUXILIARIES:
            break
    return []


def _part(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A, a unit of B", "B's unit A", "B unit A", "its A unit", "A, B's unit"."""
    kind = kind_of(match)
    if match.entry.get("turned"):
        yield from _parent(ties, match)
        return
    if ties.word(match.end) == "of":
        whole, part = ties.behind(match.end + 1), ties.apposed(match.start)
        if whole and part:
            yield part, whole[0], kind
        return
    owner = ties.owner(match.start)
    parted = owner is not None and ties.word(match.end) == ","  # "its cheaper brand, Nova"
    parts = list(firms(ties.behind(match.end + parted, 1 if parted else 2)))
    named = ties.bracketed(match.start)
    if named in ties.ending:
        owner = ties.owner(ties.ending[named].token)
        inner = ties.before(named)[-1:]
        parts = inner if owner else parts
    if named in ties.ending and not owner and ties.word(ties.ending[named].token - 1) in ("a", "an", "the"):
        part = ties.apposed(ties.ending[named].token)
        parts, owner = ([part], ties.before(named)[-1]) if part else (parts, owner)
    elif not owner and parts:
        near = next((place for place in range(match.start, match.start - 3, -1) if place in ties.ending), None)
        owner = ties.before(near)[-1] if near is not None else None
    elif not parts and (apposed := ties.apposed(match.start)):
        known = ties.names.owners.get(apposed.name)
        described = owner is None or ties.word(owner.start - 1) == "the"
        parts = [apposed] if ties.word(match.start - 1) != "the" else []
        owner = Party(known, apposed.start, apposed.end, "company") if known and described else owner
    if owner and owner.kind not in ("person", "place"):
        yield from ((part, owner, kind) for part in parts)


def _parent(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "B's parent A", "A, B's parent", "A, the parent of B"."""
    parts = ties.behind(match.end + 1) if ties.word(match.end) == "of" else []
    owner = parts[0] if parts else ties.owner(match.start)
    above = ties.apposed(match.start) if parts else ties.apposed(owner.start) if owner else None
    following = ties.behind(match.end, 2) if owner and not parts else []
    whole = following[0] if following else above
    if owner and whole:
        yield owner, whole, kind_of(match)


def _act(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A acquired B", "B was acquired by A", "A's acquisition of B"."""
    kind = kind_of(match)
    if doubtful(ties, match.start) or ties.word(match.start - 1) in ("its", "their", "own", "his", "her"):
        return
    if match.pos in ("noun", "nouns"):
        owner, objects = ties.owner(match.start), ties.behind(match.end + 1) if ties.word(match.end) == "of" else []
        if owner and objects:
            yield owner, objects[0], kind
        return
    by = _passive(ties, match)
    if by is not None:
        doers, subject = ties.behind(by + 1), ties.subjects(match.start)
        head = ties.head(match.start) if match.start and ties.word(match.start - 1) == "," else None
        subject = [head] if head else subject
        yield from ((subject[0], doer, kind) for doer in doers[:1] if subject)
        return
    objects = ties.behind(match.end)[:1]
    if kind in ("owner", "acquisition") and (kind == "owner" or _share(ties, match.end)):
        share = _share(ties, match.end)
        kind = "shareholder" if share else kind
        near = [one for one in objects if one.start - match.end <= 1 and ties.word(one.end) != "name"]
        objects = share[:1] or near
    if objects and objects[0].kind != "model" and ties.word(objects[0].end) != "'s":
        subjects = ties.subjects(match.start) or _fronted(ties, match, objects)
        yield from ((a, objects[0], kind) for a in subjects if _able(a, kind))


def _able(doer: Party, kind: str) -> bool:
    """Tell whether a person or a firm can do such a thing: people found and head, firms buy and own."""
    personal = kind in ("founder", "employee")
    return doer.kind == "person" if kind == "employee" else doer.kind != "person" or personal


def _passive(ties: Ties, match: Match) -> int | None:
    """Return the "by" behind a participle, perhaps with a year between: "founded in 2016 by"."""
    for at in range(match.end, match.end + 4):
        if ties.word(at) == "by":
            return at if match.pos in ("past", "part", "zh") else None
        if ties.word(at) != "in" and not ties.word(at).isdigit():
            break
    return None


def _share(ties: Ties, at: int) -> list[Party]:
    """Return what a share belongs to: "owns 20% of Nova", "owns a fifth of the company"."""
    of = next((place for place in range(at, at + 6) if ties.word(place) == "of"), None)
    if of is None or not any(ties.word(place) in ("%", "percent", "cent", "half") for place in range(at, of)):
        return []
    return ties.behind(of + 1)


def _fronted(ties: Ties, match: Match, objects: list[Party]) -> list[Party]:
    """Return the subject behind "In addition to buying B, …, A has …"."""
    if match.pos != "ing":
        return []
    later = [place for place in ties.places if place.token > objects[0].end and ties.word(place.token - 1) == ","]
    return [Party(later[0].name, later[0].token, later[0].end, later[0].kind)] if later else []


def _into(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A's stake in B", "A invested in B", "B sold A a stake"."""
    kind = kind_of(match)
    if doubtful(ties, match.start):
        return
    targets = ties.behind(match.end + 1) if ties.word(match.end) == "in" else []
    if targets:
        owner = ties.owner(match.start) if match.pos in ("noun", "nouns") else None
        holders = [owner] if owner else ties.subjects(match.start)
        yield from ((a, targets[0], kind) for a in holders[:1])
        return
    buyers = ties.before(match.start - 1) if ties.word(match.start - 1) in ("a", "the") else []
    if buyers and ties.word(buyers[0].start - 1) in ("sold", "sell", "selling", "sells", "gave"):
        yield from ((buyers[-1], seller, kind) for seller in ties.subjects(buyers[0].start)[:1])


SHAPES: Mapping[str, Callable[[Ties, Match], Iterator[Pair]]] = {
    "pair": _pair,
    "part": _part,
    "act": _act,
    "in": _into,
    "from": from_shape,
    "by": by_shape,
    "round": round_shape,
    "to": to_shape,
    "beside": beside_shape,
    "roster": roster_shape,
}
