"""Shapes of doing: who acquired, owns, founded or heads whom."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from knowledge.lexicon import Match, wordlists
from knowledge.reading.relations.parties import Pair, Party, denied, doubtful, firms, kind_of, main_party, wished
from knowledge.reading.relations.selling import goods_of
from knowledge.reading.relations.ties import Ties
from knowledge.reading.relations.together import PREPOSITIONS

_LISTS = wordlists.of(__name__)
_SHARES = _LISTS.forms("shares")
_QUALIFYING = _LISTS.forms("qualifying")
_ALL = _LISTS.forms("all")
_CLOSING = _LISTS.words("closing")
_PARTS = _LISTS.words("parts")
_NO_PARTS = _LISTS.words("no_parts")
_PART = 6  # tokens of what a part of a firm is called
_FRACTIONS = _LISTS.words("fractions")
_STOCK = _LISTS.forms("stock")
_ASKING = ("about", "of", "on")
_TIMES = _LISTS.words("times")
_WHEN = 5  # tokens of when a firm was bought
_CLOSES = _LISTS.words("closes")
_BOUGHT = ("company", "organisation", "name")  # what people buy of a brand are its goods
_POSSESSIVE = _LISTS.words("possessive")


def act_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A acquired B", "B was acquired by A", "A's acquisition of B", "A bought cells from B"."""
    kind = kind_of(match)
    if match.pos in ("noun", "nouns"):
        yield from _noun(ties, match)
        return
    if doubtful(ties, match.start) or ties.word(match.start - 1) in _POSSESSIVE or _elsewhere(ties, match.start):
        return
    if kind == "acquisition" and (ties.word(match.end) == "as" or denied(ties, match.start)):
        return  # "will take over as Nova's chief"
    by = _passive(ties, match)
    if by is not None:
        yield from _done_by(ties, match, by)
        return
    objects = ties.whole(ties.behind(_over_rest(ties, match.end)))
    objects = objects if kind == "acquisition" else objects[:1]
    if kind == "acquisition":
        if maker := goods_of(ties, match.end) or _bought_from(ties, match):
            yield from ((buyer, maker, "customer") for buyer in list(firms(ties.subjects(match.start)))[:1])
            return
        share = _share(ties, match.end)[:1]
        objects, kind = (share, "shareholder") if share else (objects, kind)
        if wished(ties, match.start):
            kind = "takeover bid" if not share else ""
    if not kind:
        return  # whoever would like a share has none
    objects = objects or _about(ties, match)
    yield from _objects(ties, match, objects, kind)
    if kind == "founder" and objects:
        yield from ((one, objects[0], kind) for one in _fellows(ties, objects[0].end))


def _elsewhere(ties: Ties, at: int) -> bool:
    """Tell whether an act is set against another, or planned by one who isn't named: "the operator's plans to buy"."""
    planned = ties.word(at - 1) == "to" and ties.word(at - 3) == "'s" and ties.word(at - 2) in ("plan", "plans")
    return ties.word(at - 1) == "than" or (planned and ties.owner(at - 2) is None)


def _over_rest(ties: Ties, at: int) -> int:
    """Step over "the rest of", "control of" in front of what is bought."""
    for place in range(at, at + 5):
        if ties.word(place) in _ALL and ties.word(place + 1) in ("of", "in"):
            return place + 2
        if ties.word(place) not in _QUALIFYING:
            break
    return at


def _noun(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A's acquisition of B", "its acquisition by B", "A completed an acquisition of B", "B's takeover by A".

    What is only feared or refused is none.
    """
    if doubtful(ties, match.start):
        return
    if ties.word(match.end) == "by" and (taken := ties.owner(match.start)):
        yield from ((one, taken, kind_of(match)) for one in ties.behind(match.end + 1)[:1])
        return
    of = _of(ties, match.end)
    objects = ties.whole(ties.behind(of + 1)) if of is not None else []
    if not objects:
        suitors = [] if of is not None else firms(ties.talked(match.start))
        yield from ((one, told, "takeover bid") for one, told in product(suitors, ties.subjects(match.start)[:1]))
        return
    behind = ties.behind(objects[-1].end + 1) if ties.word(objects[-1].end) == "by" else []
    owner = ties.owner(match.start)
    near = {ties.word(place) for place in range(max(0, match.start - 5), match.start)}
    own = bool(near & {"a", "an"}) or not _CLOSING.isdisjoint(near) or {"such", "as"} <= near
    doers = [owner] if owner else behind or (ties.subjects(match.start) if own else [])
    yield from product(list(firms(doers))[:1], objects, [kind_of(match)])


def _of(ties: Ties, at: int) -> int | None:
    """Return where "of" stands behind a noun, perhaps with a time or a sum between: "its purchase last year of"."""
    for place in range(at, min(at + _WHEN, len(ties.line.tokens))):
        if ties.word(place) == "of":
            return place
        token = ties.line.tokens[place]
        dated = place in ties.line.marks.get("period", {}) or ties.word(place) in _TIMES
        if not dated and token.kind != "number":
            return None
    return None


def own_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A owns B and C", "A owns 20% of B", "B is owned by A"."""
    if doubtful(ties, match.start) or ties.word(match.start - 1) in (*_POSSESSIVE, "-"):
        return
    by = _passive(ties, match)
    if by is not None:
        yield from _done_by(ties, match, by)
        return
    doers = {one.name for one in ties.subjects(match.start)}
    share = [one for one in _share(ties, match.end)[:1] if one.name not in doers] or _of_shares(ties, match)
    named = _row(ties, match.end)
    yield from _objects(ties, match, share or named or _about(ties, match), "shareholder" if share else kind_of(match))


def _row(ties: Ties, at: int) -> list[Party]:
    """Return the names that are themselves owned: "owns Nova, Astra and Vega", "owns Nova and Astra's maps"."""
    row = ties.whole(ties.behind(at))
    first = row[:1] if row and _beside(ties, at, row[0]) else []
    return [*first, *(one for one in row[1:] if first or _beside(ties, at, one))]


def hold_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A holds 20% of B", "A holds 3 million shares in B": what else is held is no tie."""
    held = _share(ties, match.end)[:1] or _shares(ties, match.end)[:1]
    if not doubtful(ties, match.start) and match.pos not in ("noun", "nouns"):
        yield from _objects(ties, match, held, kind_of(match))


def _shares(ties: Ties, at: int) -> list[Party]:
    """Return whose counted shares somebody holds: "32.5 million shares in Nova"."""
    near = range(at, min(at + 6, len(ties.line.tokens)))
    shares = next(
        (place for place in near if ties.word(place) == "shares" and ties.word(place + 1) in ("in", "of")), at
    )
    counted = any(token.kind == "number" for token in ties.line.tokens[at:shares])
    return list(firms(ties.behind(shares + 2))) if counted else []


def _about(ties: Ties, match: Match) -> list[Party]:
    """Return the object that stands before its clause: B in "B, which A owns"; only where nothing follows the verb."""
    bare = ties.word(match.end) in _CLOSES and match.pos not in ("noun", "nouns", "ing")
    found = ties.antecedent(match.start) if bare else None
    return [found] if found and found.kind != "person" else []


def _of_shares(ties: Ties, match: Match) -> list[Party]:
    """Return whose "15% of the shares" somebody owns: the firm that the article is about."""
    words = [ties.word(at) for at in range(match.end, match.end + 9)]
    shares = any(
        words[at] == "of" and words[at + 1 + (words[at + 1] == "the")] in _SHARES for at in range(len(words) - 2)
    )
    percent = any(word in ("%", "percent", "cent") for word in words)
    return (_told_shares(ties) or main_party(ties, match, ties.subjects(match.start))) if shares and percent else []


def _told_shares(ties: Ties) -> list[Party]:
    """Return whose shares the sentence before speaks of: "the shareholders that control half of Nova's stock"."""
    above = ties.line.number - 1
    tokens = ties.names.resolver.tagged[above].tokens if above >= 0 else ()
    for place in ties.names.resolver.places[above] if above >= 0 else ():
        if any(token.lower in _STOCK for token in tokens[place.end : place.end + 2]) and place.kind != "person":
            return [Party(place.name, 0, 1, place.kind)]
    return []


def start_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "Ana Torres started Nova in 2017 with Bo Lund": people found firms so, firms only begin something."""
    firm = [one for one in ties.behind(match.end)[:1] if one.kind != "person" and _beside(ties, match.end, one)]
    people = [one for one in ties.subjects(match.start) if one.kind == "person"]
    if not firm or not people or ties.word(firm[0].end) == "'s":
        return
    yield from ((person, firm[0], kind_of(match)) for person in (*people, *_fellows(ties, firm[0].end)))


def _fellows(ties: Ties, at: int) -> list[Party]:
    """Return with whom somebody founded the firm that ends before a token: "in 2016, along with Bo Lund"."""
    near = range(at, min(at + 6, len(ties.line.tokens)))
    link = next((place for place in near if ties.word(place) == "with"), None)
    return [one for one in ties.behind(link + 1) if one.kind == "person"] if link is not None else []


def join_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "Ana Torres joined Nova", "Ana Torres, who left Nova in May": people only."""
    firm = [one for one in ties.behind(match.end)[:1] if one.kind in ("company", "brand", "organisation")]
    near = [one for one in firm if _beside(ties, match.end, one) and ties.word(one.end) in _CLOSES]
    beside = ties.at_end(match.start)  # "Former Nova chief Ana Torres joined Vega"
    doers = [beside] if beside and beside.kind == "person" else ties.subjects(match.start)
    people = [one for one in doers if one.kind == "person"]
    if not doubtful(ties, match.start):
        yield from ((person, one, kind_of(match)) for person, one in product(people[:1], near))


def _done_by(ties: Ties, match: Match, by: int) -> Iterator[Pair]:
    passive = ties.word(match.start - 1) == "being" and ties.word(match.start - 2) not in ("is", "was", "are", "were")
    if passive and ties.at_end(match.start - 1) is None:
        return  # "20 jets being bought by Nova"
    doers, subjects = ties.behind(by + 1), ties.subjects(match.start)
    head = ties.head(match.start) if match.start and ties.word(match.start - 1) == "," else None
    subjects = [head] if head else subjects
    yield from ((doer, subjects[0], kind_of(match)) for doer in doers[:1] if subjects)


def _objects(ties: Ties, match: Match, objects: list[Party], kind: str) -> Iterator[Pair]:
    parted = kind == "acquisition" and bool(objects) and _part_of(ties, objects[0])
    parted = parted or (kind == "shareholder" and bool(objects) and ties.word(objects[0].end + 1) in _SHARES)
    if objects and objects[0].kind != "model" and (parted or ties.word(objects[0].end) != "'s"):
        subjects = ties.subjects(match.start) or _fronted(ties, match, objects)
        if match.pos == "ing" and ties.word(match.start - 1) in _ASKING and "person" in {one.kind for one in subjects}:
            subjects = main_party(ties, match, objects)  # "Ana Torres asked about buying Nova"
        if subjects and objects[0].name == subjects[0].name and ties.described(objects[0].start) is not None:
            objects = main_party(ties, match, subjects)  # "Nova soared after Astra agreed to buy the chip company"
        yield from ((a, b, kind) for a, b in product(subjects, objects) if _able(a, b, kind))


def _part_of(ties: Ties, owner: Party) -> bool:
    """Tell whether a part of a firm without a name is bought: "bought Nova's cellular phone operations"."""
    if ties.word(owner.end) != "'s":
        return False
    near = range(owner.end + 1, owner.end + 1 + _PART)
    at = next((at for at in near if ties.word(at) in _PARTS or ties.word(at) in _NO_PARTS or at in ties.at), None)
    if at is not None and ties.word(at) in _NO_PARTS:
        return False  # "bought Nova's stake in the business"
    return at is not None and at not in ties.at and at + 1 not in ties.at


def _able(doer: Party, other: Party, kind: str) -> bool:
    """Tell whether a person or a firm can do such a thing: people head firms, both found, buy and own them."""
    return doer.kind == "person" if kind == "employee" else doer.kind != "person" or other.kind in _BOUGHT


def _beside(ties: Ties, at: int, one: Party) -> bool:
    """Tell whether a name is itself the object: right behind the verb, or behind what describes it."""
    described = one.start in ties.line.ends("descriptor")
    seated = ties.word(one.start - 1) == "based" and ties.word(one.start - 2) == "-"  # "owns Oslo-based Nova"
    near = one.start - at <= 1 or described or seated or ties.word(one.start - 1) == "and"
    return near and ties.word(one.end) != "name"


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
    if of is None or not any(ties.word(place) in _FRACTIONS for place in range(at, of)):
        return []
    return ties.behind(of + 1)


def _fronted(ties: Ties, match: Match, objects: list[Party]) -> list[Party]:
    """Return the subject behind "In addition to buying B, …, A has …"."""
    if match.pos != "ing":
        return []
    later = [place for place in ties.places if place.token > objects[0].end and ties.word(place.token - 1) == ","]
    return [Party(later[0].name, later[0].token, later[0].end, later[0].kind)] if later else []


def _bought_from(ties: Ties, match: Match) -> Party | None:
    """Return whose goods are bought: "A buys batteries from B"; a firm or a stake that is sold is no goods."""
    for at in range(match.end, min(match.end + 5, len(ties.line.tokens))):
        if ties.word(at) == "from":
            found = list(firms(ties.behind(at + 1)))
            return found[0] if found and at > match.end else None
        if ties.word(at) in PREPOSITIONS or ties.word(at) == "through":
            return None  # "acquired through money taken from Nova"
        if at in ties.at or at in ties.line.marks.get("relation", {}) or not ties.word(at).isalpha():
            return None
    return None
