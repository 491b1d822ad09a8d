"""How names stand around a word that ties them: one reader for each shape that the lexicon gives a relation."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations, product

from knowledge.lexicon import Match, wordlists
from knowledge.reading.phrases import AUXILIARIES
from knowledge.reading.relations.acts import act_shape, hold_shape, join_shape, own_shape, start_shape
from knowledge.reading.relations.chinese import CHINESE
from knowledge.reading.relations.counterparts import counterpart_shape
from knowledge.reading.relations.dealings import (
    by_shape,
    compound_shape,
    for_shape,
    from_shape,
    lead_shape,
    round_shape,
    to_shape,
)
from knowledge.reading.relations.listing import listing_shape
from knowledge.reading.relations.parties import Pair, Party, denied, doubtful, firms, kind_of, main_party
from knowledge.reading.relations.raising import award_shape, made_shape, raise_shape, spin_shape, used_shape
from knowledge.reading.relations.selling import bid_shape, order_shape, outbid_shape, pay_shape, sell_shape
from knowledge.reading.relations.stakes import into_shape
from knowledge.reading.relations.ties import Ties

_LISTS = wordlists.of(__name__)
_SET_OFF = (",", "(", "is", "was", "became", "and")  # before "a Nova unit", which tells what somebody is
_VAGUE = _LISTS.forms("vague")
_NAMED = _LISTS.forms("named")
_MAKING = _LISTS.words("making")
_SETTING_UP = _LISTS.words("setting_up")
_ASIDE = 12  # tokens between a noun and the name it is called by
_ALLIES = 4  # names that are tied to one another all together


def _pair(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A's alliance with B", "alliance between A and B", "the A-B alliance", "A and B formed one"."""
    if (
        ties.word(match.start - 1) in ("no", "not", "without")
        or denied(ties, match.start)
        or doubtful(ties, match.start)
    ):
        return
    if ties.word(match.start - 1) == "the" and ties.word(match.start) in _VAGUE and ties.word(match.end) == "with":
        return  # "should the deal with Nova fail": whose deal it is, was said before
    kind, verb = kind_of(match), match.pos not in ("noun", "nouns", "zh")
    joined = list(firms(ties.before(match.start)))
    if len(joined) == 2 and not verb:
        yield joined[0], joined[1], kind
        return
    both = _between(ties, match)
    if len(both) == 2:
        yield both[0], both[1], kind
        return
    if not verb and (signed := _signed(ties, match)):
        yield signed[0], signed[1], kind
        return
    others = [*_with(ties, match), *_again(ties, match)] or ([] if verb else ties.talked(match.start))
    holder = None if verb else ties.owner(match.start)
    subjects = [holder] if holder else ties.subjects(match.start)
    whole = verb or match.pos == "zh" or _object(ties, match)
    if not others and not holder and len(subjects) > 1 and whole:
        yield from ((a, b, kind) for a, b in combinations(subjects[:_ALLIES], 2))
    if match.entry.name == "partnership (jointly)" and _made_with(ties, match):
        subjects = []  # "a drug being developed with Nova" is of the firm that the article is about
    if others and not subjects and (not verb or match.pos == "en"):
        subjects = main_party(ties, match, others)
    yield from ((a, b, kind) for a, b in product(firms(subjects), firms(others)))


def _signed(ties: Ties, match: Match) -> tuple[Party, Party] | None:
    """Return the two of "an agreement that A had signed with B"."""
    at = match.end + (ties.word(match.end) in ("that", "which"))
    first = list(firms(ties.behind(at, 1))) if at in ties.at else []
    near = range(first[0].end, min(first[0].end + 5, len(ties.line.tokens))) if first else range(0)
    link = next((place for place in near if ties.word(place) == "with"), None)
    if link is None or _MAKING.isdisjoint(ties.word(place) for place in near):
        return None
    second = list(firms(ties.behind(link + 1)))
    return (first[0], second[0]) if second else None


def _made_with(ties: Ties, match: Match) -> bool:
    """Tell whether goods are what is developed: "Lumex, currently being developed with Nova"."""
    being = ("being", "is", "are", "was", "were", "been", ",")
    back = (at for at in range(match.start - 1, match.start - 3, -1) if ties.word(at) not in ("currently", "now"))
    return ties.word(match.end - 1) == "with" and ties.word(next(back, match.start)) in being


def _between(ties: Ties, match: Match) -> list[Party]:
    """Return the two names behind "a venture between" and "a venture of"."""
    for place in range(match.end, min(match.end + 4, len(ties.line.tokens))):
        if ties.word(place) in ("between", "of") and ties.word(place - 1) != "likes":
            return list(firms(ties.behind(place + 1)))
    return []


def _object(ties: Ties, match: Match) -> bool:
    """Tell whether a noun is what the subject does, and no "of" makes it another's: "announced an alliance"."""
    near = [ties.word(place) for place in range(max(0, match.start - 7), match.start)]
    formed = not {"formed", "created", "established", "founded", "launched"}.isdisjoint(near)
    if ties.word(match.end) in ("talks", "discussions", "negotiations") and "in" in near[-2:]:
        return True  # "are in merger talks"
    return (bool({"a", "an", "their"} & set(near)) or formed) and "of" not in near and "as" not in near


def _with(ties: Ties, match: Match) -> list[Party]:
    if ties.word(match.end - 1) in ("with", "against"):
        return _row(ties, ties.behind(match.end))
    for place in range(match.end, min(match.end + 9, len(ties.line.tokens))):
        word = ties.word(place)
        if word in ("with", "between", "与", "和") or (word == "from" and _pressed(ties, match, place)):
            return _row(ties, ties.behind(place + 1))
        if word in (".", ";", "that", "which", "to", "said", "but", "of", "and") or word in AUXILIARIES:
            break
    return []


def _pressed(ties: Ties, match: Match, at: int) -> bool:
    """Tell whether a rival itself is named: "faces competition from Nova", not "from retailers such as Nova"."""
    return kind_of(match) == "rival" and at == match.end and at + 1 in ties.at


def _row(ties: Ties, named: list[Party]) -> list[Party]:
    """Return a list without the one who only tells it: "talks with Nova, Reuters said"."""
    speaks = len(named) > 1 and ties.word(named[-1].start - 1) == "," and ties.says(named[-1].end)
    return named[:-1] if speaks else named


def _again(ties: Ties, match: Match) -> list[Party]:
    """Return whom a second "and with" adds behind a clause on the first: "competes with A, which …, and with B"."""
    if ties.word(match.end - 1) not in ("with", "against"):
        return []
    near = range(match.end + 3, min(match.end + 24, len(ties.line.tokens)))
    at = next((place for place in near if ties.word(place) == "with" and ties.word(place - 1) == "and"), None)
    return ties.behind(at + 1) if at is not None and ties.word(at - 2) == "," else []


def _part(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A, a unit of B", "B's unit A", "B unit A", "its A unit", "A, B's unit"."""
    kind = kind_of(match)
    if match.entry.get("turned"):
        yield from _parent(ties, match)
        return
    of = next((at for at in (match.end - 1, match.end) if ties.word(at) in ("of", "under")), None)
    if of is not None:
        part = ties.apposed(match.start)
        wholes = [one for one in ties.behind(of + 1)[:1] if not _project(ties, one.end)]
        yield from ((part, whole, kind) for whole in wholes if part and "person" not in (part.kind, whole.kind))
        return
    if ties.word(match.end) in _NAMED:
        yield from _called(ties, match)
        return
    if ties.word(match.start - 1) not in ("its", "the") and (made := list(_established(ties, match))):
        yield from made
        return
    yield from _whole_of(ties, match)


def _project(ties: Ties, at: int) -> bool:
    """Tell whether only what a firm does is spoken of: "part of the Nova robot project"."""
    near = [ties.word(place) for place in range(at, at + 4)]
    return not {"project", "programme", "program", "team", "initiative", "index", "effort", "deal"}.isdisjoint(near)


def _whole_of(ties: Ties, match: Match) -> Iterator[Pair]:
    kind = kind_of(match)
    owner = ties.owner(match.start)
    parted = owner is not None and ties.word(match.end) == ","  # "its cheaper brand, Nova"
    parts = list(firms(ties.behind(match.end + parted, 1 if parted else 2)))
    named = ties.bracketed(match.start)
    if named in ties.ending:
        owner = ties.owner(ties.ending[named].token)
        inner = ties.before(named)[-1:]
        parts = inner if owner else parts
    set_off = named in ties.ending and ties.word(ties.ending[named].token - 2) in _SET_OFF
    if set_off and not owner and ties.word(ties.ending[named].token - 1) in ("a", "an", "the"):
        part = ties.apposed(ties.ending[named].token)
        parts, owner = ([part], ties.before(named)[-1]) if part else (parts, owner)
    elif not owner and parts:
        near = next((place for place in range(match.start, match.start - 3, -1) if place in ties.ending), None)
        near = None if near and not {"and", ","}.isdisjoint(ties.word(at) for at in range(near, match.start)) else near
        owner = ties.before(near)[-1] if near is not None else None
    elif not parts and match.start not in ties.ending and (apposed := ties.apposed(match.start)):
        known = ties.names.owners.get(apposed.name)
        described = owner is None or ties.word(owner.start - 1) == "the"
        parts = [apposed] if ties.word(match.start - 1) != "the" else []
        owner = Party(known, apposed.start, apposed.end, "company") if known and described else owner
    if owner and owner.kind not in ("person", "place"):
        yield from ((part, owner, kind) for part in parts if part.kind != "person")


def _called(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "a B unit called A"."""
    whole = [one for one in (ties.owner(match.start), ties.at_end(match.start)) if one]
    yield from ((part, whole[0], kind_of(match)) for part in ties.behind(match.end + 1, 2)[:1] if whole)


def _established(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "an arm that B set up for Peru, called A", "a unit the company established, called A"."""
    near = range(match.end, min(match.end + _ASIDE, len(ties.line.tokens)))
    called = next((at for at in near if ties.word(at) in _NAMED or ties.word(at) in (".", ";")), None)
    if called is None or ties.word(called) not in _NAMED:
        return
    inside = {ties.word(at) for at in range(match.end, called)}
    at = match.end + (ties.word(match.end) in ("that", "which"))
    whole = ties.behind(at, 3)[:1]
    told = [place for place in ties.places if place.end <= match.start and place.kind == "company"]
    if told and ties.described(at) is not None:
        whole = [Party(told[-1].name, at, at + 1, "company")]  # "the company" is the one named last
    if whole and not _SETTING_UP.isdisjoint(inside):
        yield from ((part, whole[0], kind_of(match)) for part in ties.behind(called + 1, 2)[:1])


def _parent(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "B's parent A", "A, B's parent", "A, the parent of B"."""
    parts = ties.behind(match.end + 1) if ties.word(match.end) == "of" else []
    owner = parts[0] if parts else ties.owner(match.start) or ties.at_end(match.start)
    above = ties.apposed(match.start) if parts else ties.apposed(owner.start) if owner else None
    comma = ties.word(match.end) == "," and above is None  # "Nova's parent company, Vega, said"
    following = ties.behind(match.end + comma, 2) if owner and not parts else []
    following = [] if comma and following and ties.word(following[0].end) not in (",", ".", "") else following
    whole = following[0] if following else above
    if owner and whole:
        yield owner, whole, kind_of(match)


SHAPES: Mapping[str, Callable[[Ties, Match], Iterator[Pair]]] = {
    "pair": _pair,
    "part": _part,
    "act": act_shape,
    "own": own_shape,
    "hold": hold_shape,
    "start": start_shape,
    "in": into_shape,
    "from": from_shape,
    "by": by_shape,
    "for": for_shape,
    "compound": compound_shape,
    "round": round_shape,
    "lead": lead_shape,
    "to": to_shape,
    "hire": lambda _ties, _match: iter(()),  # read with the job
    "join": join_shape,
    "order": order_shape,
    "sell": sell_shape,
    "bid": bid_shape,
    "pay": pay_shape,
    "outbid": outbid_shape,
    "counterpart": counterpart_shape,
    "listing": listing_shape,
    "raise": raise_shape,
    "award": award_shape,
    "used": used_shape,
    "made": made_shape,
    "spin": spin_shape,
    **CHINESE,
}
