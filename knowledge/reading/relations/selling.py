"""Shapes of deals: what is sold to whom, who ordered whose goods, and who would like to buy whom."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from knowledge.lexicon import Match, wordlists
from knowledge.reading.relations.parties import Pair, Party, doubtful, firms, kind_of, main_party
from knowledge.reading.relations.ties import Ties

_LISTS = wordlists.of(__name__)
_REACH = 16  # tokens between a verb of selling and its "to"
_NEAR = 7  # tokens between a verb and what is sold
_BREAKS = _LISTS.words("breaks")
_DONE = _LISTS.words("done")
_NEVER = _LISTS.words("never")
_REFUSING = _LISTS.words("refusing")
_WORTH = 24  # tokens of what an offer is worth, in several currencies
_MAKING = _LISTS.words("making")
_SHARES = ("shares", "stock", "notes", "warrants")
_MONEY = frozenset("$€£¥")
_ENDS = _LISTS.words("ends")
_HELD = _LISTS.words("held")


def sell_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A sold its unit B to C", "A agreed to sell a stake in B to C", "A sells cells to C", "B was sold to C"."""
    to = None if doubtful(ties, match.start) else _link(ties, match.end, "to")
    buyers = list(firms(_together(ties, to + 1))) if to is not None else []
    if not buyers or to is None:
        yield from () if doubtful(ties, match.start) else _sold_shares(ties, match)
        return
    if ties.word(match.start - 1) in _SHARES and match.pos in ("past", "part") and to == match.end:
        yield from _issued(ties, match, buyers)
        return
    shared = _share(ties, match.end, to)
    sellers = list(firms(ties.subjects(match.start)))
    if shared is not None:
        targets = ties.behind(shared + 1) or _unit(ties, shared + 1, to)
        yield from ((buyer, target, "shareholder") for buyer, target in product(buyers, targets[:1]))
    elif match.pos in ("past", "part") and ties.word(match.start - 1) in ("was", "were", "been", "be", "being"):
        yield from ((buyer, sold, "acquisition") for buyer, sold in product(buyers, sellers[:1]))
    elif match.pos == "noun" and to == match.end:  # "Nova's sale to Astra"
        yield from ((buyer, one, "acquisition") for buyer in buyers[:1] if (one := ties.owner(match.start)))
    elif sold := _unit(ties, match.end, to) or _it(ties, match, sellers):
        yield from ((buyer, one, "acquisition") for buyer, one in product(buyers, sold[:1]))
    elif any(ties.word(at) in _HELD for at in range(match.end, to)):
        yield from ((buyer, seller, "acquisition") for buyer, seller in product(buyers, sellers[:1]))
    elif (firm := _described(ties, match.end, to)) is not None:
        sold_by = {seller.name for seller in sellers}
        others = [one for one in firm if one.name not in sold_by and one.kind != "place"]
        yield from ((buyer, one, "acquisition") for buyer, one in product(buyers, others))
    elif match.pos not in ("noun", "nouns"):
        yield from ((seller, buyer, "supplier") for seller, buyer in product(sellers[:1], buyers))


def _issued(ties: Ties, match: Match, buyers: list[Party]) -> Iterator[Pair]:
    """Read "Nova's preferred shares sold to Vega": who issues them, the firm that the article is about else."""
    owner = ties.owner(match.start - 1)
    issuers = [owner] if owner else main_party(ties, match, buyers)
    yield from ((buyer, one, "investor") for buyer, one in product(buyers[:1], issuers))


def _described(ties: Ties, at: int, to: int) -> list[Party] | None:
    """Return the firm that is sold by what it is, "the electronics group"; none where it stays open, None for goods."""
    told = ties.line.marks.get("descriptor", {})
    if not any(place in told and told[place][0].pos == "noun" and told[place][0].end == to for place in range(at, to)):
        return None
    return list(firms(ties.behind(at)))[:1]


def _sold_shares(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A sold all its shares in B": A had them."""
    stop = min(match.end + _NEAR, len(ties.line.tokens))
    at = next((at for at in range(match.end, stop) if ties.word(at) == "shares" and ties.word(at + 1) == "in"), None)
    if at is not None and match.pos not in ("noun", "nouns"):
        held = list(firms(ties.behind(at + 2)))[:1]
        yield from ((one, target, "shareholder") for one, target in product(ties.subjects(match.start)[:1], held))


def _it(ties: Ties, match: Match, sellers: list[Party]) -> list[Party]:
    """Return what "it" is that is sold: "A bought B and agreed to sell it to C"; never the seller."""
    if ties.word(match.end) != "it":
        return []
    firm = [place for place in ties.places if place.end <= match.start and place.kind == "company"]
    names = {one.name for one in sellers}
    return [Party(one.name, one.token, one.end, one.kind) for one in firm if one.name not in names][-1:]


def _together(ties: Ties, at: int) -> list[Party]:
    """Return the names behind a token, those of "a consortium of A and B" too."""
    group = next((place for place in range(at, at + 4) if ties.word(place) in ("consortium", "group", "pair")), None)
    if group is not None and ties.word(group + 1) in ("of", "led", "including"):
        at = group + 2 + (ties.word(group + 1) == "led")
    return ties.behind(at, _NEAR)


def _link(ties: Ties, at: int, word: str) -> int | None:
    stop = min(at + _REACH, len(ties.line.tokens))
    for place in range(at, stop):
        if place < at:
            continue
        if ties.word(place) == "," and ties.word(place + 1) in ("which", "who"):
            at = next((comma for comma in range(place + 2, stop + 4) if ties.word(comma) == ","), stop)
            continue
        if ties.word(place) in _BREAKS:
            return None
        if (
            ties.word(place) == word
            and ties.word(place + 1) not in _DONE
            and ties.behind(place + 1, _NEAR) + _together(ties, place + 1)
        ):
            return place
    return None


def _share(ties: Ties, at: int, stop: int) -> int | None:
    """Return where "in" or "of" stands behind a stake or a percentage."""
    shares = ("control", "stake", "stakes", "holding", "interest", "shareholding", "%", "percent", "cent", "half")
    stake = next((place for place in range(at, stop) if ties.word(place) in shares), None)
    if stake is None:
        return None
    return next((place for place in range(stake + 1, stop) if ties.word(place) in ("in", "of")), None)


def _unit(ties: Ties, at: int, stop: int) -> list[Party]:
    """Return the firm that is sold: "Lumo", "its British unit, Lumo", "the company"; goods with a name are none."""
    named = list(firms(ties.behind(at, _NEAR)))
    if not named:
        comma = next((place for place in range(at, min(at + _NEAR, stop)) if ties.word(place) == ","), None)
        held = comma is not None and ties.word(comma - 1) in _HELD | {"company", "business", "maker"}
        named = list(firms(ties.behind(comma + 1))) if comma is not None and held else []
    closed = named and (ties.word(named[0].end) in {",", "to", "for"} | _HELD or named[0].end == stop)
    whole = closed and named[0].start < stop
    return named if whole else []


def order_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A ordered 20 B jets": the maker of what was ordered."""
    maker = goods_of(ties, match.end) if match.pos in ("past", "part", "ing") else None
    if maker and not doubtful(ties, match.start):
        yield from ((buyer, maker, kind_of(match)) for buyer in list(firms(ties.subjects(match.start)))[:1])


def goods_of(ties: Ties, at: int) -> Party | None:
    """Return the maker of the counted goods behind a token: "20 Lumo jets", "up to 20 more 737 MAX planes"."""
    near = range(at, min(at + _NEAR, len(ties.line.tokens)))
    made = next((ties.at[place] for place in near if place in ties.at), None)
    ahead = [ties.line.tokens[place] for place in range(at, made.token)] if made else []
    if not {"stake", "percent", "%", "interest", "share"}.isdisjoint(token.lower for token in ahead):
        return None  # "a 51 percent stake in Lumo"
    if made is None or not any(token.kind == "number" for token in ahead) or any(one.lower == "of" for one in ahead):
        return None
    name = ties.names.owners.get(made.name) if made.kind == "model" else made.name
    plain = made.kind == "model" or ties.word(made.end).isalpha()
    return Party(name, made.token, made.end, "company") if name and plain else None


def pay_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A agreed to pay $1 billion in cash for B", "A offered $50 a share for B": a firm, none of its goods."""
    stop = min(match.end + _REACH, len(ties.line.tokens))
    link = next((at for at in range(match.end, stop) if ties.word(at) in ("for", "to", ".", ";")), match.end)
    paid = any(token.text in _MONEY or token.lower == "million" for token in ties.line.tokens[match.end : link])
    if ties.word(link) != "for" or not paid or match.pos in ("noun", "nouns") or doubtful(ties, match.start):
        return
    bought = [one for one in list(firms(ties.behind(link + 1, _NEAR)))[:1] if one.kind in ("company", "name")]
    whole = [one for one in bought if ties.word(one.end) in _ENDS or ties.line.tokens[one.end].text == "("]
    buyers = [one for one in ties.subjects(match.start)[:1] if not whole or one.name != whole[0].name]
    yield from ((buyer, one, kind_of(match)) for buyer, one in product(buyers, whole))


def outbid_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A outbid B for C", "A outbid B to buy C": both bid for C."""
    rivals = list(firms(ties.behind(match.end, _NEAR)))
    stop = min(match.end + _REACH, len(ties.line.tokens))
    links = (at for at in range(match.end, stop) if ties.word(at) in ("for", "buy", "acquire", "buying"))
    link = next(links, None)
    wanted = list(firms(ties.behind(link + 1, _NEAR)))[:1] if link is not None else []
    bidders = [*list(firms(ties.subjects(match.start)))[:1], *rivals]
    yield from ((one, target, kind_of(match)) for one, target in product(bidders, wanted))


def bid_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A's bid for B", "A made a bid for B", "B rejected an offer from A"."""
    kind = kind_of(match)
    objects = list(firms(ties.behind(match.end + 1))) if ties.word(match.end) == "for" else []
    worth = ties.word(match.end) in ("worth", "of", "valued")
    near = range(match.end, match.end + (_WORTH if worth else 8))
    beside = (at for at in near if ties.word(at) in ("from", "by") and (worth or at == match.end or at in ties.ending))
    source = next(beside, None)
    givers = list(firms(ties.behind(source + 1))) if source is not None else []
    if givers and not objects and source == match.end and ties.word(givers[0].end) == "for":
        objects = list(firms(ties.behind(givers[0].end + 1)))  # "a bid by Nova for Astra"
    owner = ties.owner(match.start)
    subjects = list(firms([owner] if owner else ties.subjects(match.start)))
    refused = any(ties.word(at) in _REFUSING for at in range(max(0, match.start - 6), match.start))
    if ties.word(match.start - 1) == "the" and not owner and not _makes(ties, match.start):
        return  # "called for a meeting to discuss the bid for Nova"
    if any(ties.word(at) in _NEVER for at in range(max(0, match.start - 5), match.start)):
        return  # "has no plans to bid for Nova"
    if givers and (objects or refused or owner):
        yield from ((givers[0], target, kind) for target in (objects or subjects)[:1])
    elif objects and subjects and not givers and not (refused and ties.word(match.start - 2) != "considering"):
        yield subjects[0], objects[0], kind


def _makes(ties: Ties, at: int) -> bool:
    """Tell whether an offer is what somebody makes, not only talks of: "raised the bid", "rejected the bid from"."""
    return any(ties.word(place) in _MAKING | _REFUSING for place in range(max(0, at - _NEAR), at))
