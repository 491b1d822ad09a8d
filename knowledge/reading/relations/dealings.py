"""Shapes of dealing: who gets from, gives to, pays for, rivals or is listed with whom."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from knowledge.lexicon import Match, wordlists
from knowledge.reading.relations.parties import Pair, Party, doubtful, firms, kind_of, told_party
from knowledge.reading.relations.ties import Ties

_LISTS = wordlists.of(__name__)
_ADVERBS = _LISTS.words("adverbs")
_NO_GOODS = _LISTS.words("no_goods")
_OTHERS = _LISTS.words("others")
_DESCRIBED = 8  # tokens up to an investor: "led by the well-known growth investor Nova"
_WHICH = 6  # tokens of which round it was
_ROUND = 40  # tokens of those who join in
_ROUNDS = _LISTS.words("rounds")


def from_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A and B licensed a design from C"; of orders, those they come from are the customers."""
    limit = range(match.end, min(match.end + 9, len(ties.line.tokens)))
    source = next((place for place in limit if ties.word(place) == "from"), None)
    if match.entry.get("turned") and source is None and ties.word(match.end) in ("for", "of", "with"):
        yield from _placed(ties, match)
    if doubtful(ties, match.start):
        return
    if not match.entry.get("turned"):
        yield from _licensed(ties, match)
    if source is None:
        return
    if source != match.end and match.entry.get("turned") and ties.word(match.end) != "for":
        return
    givers, takers = ties.behind(source + 1), ties.subjects(match.start)
    if match.entry.get("turned"):
        yield from ((giver, taker, kind_of(match)) for giver, taker in product(firms(givers), takers[:1]))
    else:
        yield from ((taker, giver, kind_of(match)) for taker, giver in product(takers, givers[:1]))


def _licensed(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A licenses it to B and C", "A renewed a licence with B", "B, from which A licenses it"."""
    kind, subjects = kind_of(match), list(firms(ties.subjects(match.start)))[:1]
    if giver := ties.explained(match.start, "from"):
        yield from ((taker, giver, kind) for taker in subjects)
        return
    links = range(match.end, min(match.end + 7, len(ties.line.tokens)))
    link = next((at for at in links if ties.word(at) in ("to", "with", "from")), None)
    if link is not None and ties.word(link) != "from":
        yield from ((taker, giver, kind) for taker, giver in product(firms(ties.behind(link + 1)), subjects))


def _placed(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A placed an order for 24 B jets": the maker of a model is who it was placed with."""
    if not any(ties.word(at) in ("placed", "place", "placing") for at in range(max(0, match.start - 4), match.start)):
        return
    near = range(match.end, min(match.end + 12, len(ties.line.tokens)))
    link = next((at for at in near if ties.word(at) == "with"), None)
    if link is not None and (makers := list(firms(ties.behind(link + 1)))):  # "an order of 900 vans with Nova"
        yield from ((buyer, makers[0], kind_of(match)) for buyer in ties.subjects(match.start)[:1])
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
    doers, subject = ties.behind(match.end, _DESCRIBED), ties.head(_first_by(ties, match.start))
    if match.start <= 1 and len(doers) > 1 and ties.word(doers[-1].start - 1) == ",":
        doers, subject = doers[:-1], doers[-1]  # "Founded by Ana Torres, Nova sells"
    round_near = any(ties.word(place) in _ROUNDS for place in range(max(0, match.start - 6), match.start))
    if kind == "investor" and not round_near and ties.word(match.start) == "led":
        return
    if match.entry.name == "investor (by)" and ties.word(match.end - 1) != "by":  # "with participation from A"
        owners = [] if _leads_round(ties, match.start) else list(firms(ties.subjects(match.start)))
        owners = owners or told_party(ties, match, doers)
        subject = owners[0] if owners else None
    elif round_near and (subject is None or subject.kind == "person"):
        subject = next(iter(told_party(ties, match, doers)), None)
    if kind == "owner" and subject and _another(ties, match.start, subject):
        return
    if kind == "owner" and subject and _unnamed(ties, match.start, subject):
        return
    if subject and not _OTHERS.isdisjoint(ties.word(at) for at in range(max(0, subject.start - 2), subject.end)):
        return  # "a similar holding will be controlled by"
    if kind == "owner" and (ties.share_before(match.start) or (subject and ties.held_in(subject))):
        kind = "shareholder"
    if doers and subject and subject.kind != "person":
        order = [(doer, subject) for doer in (doers[:1] if kind == "employee" else doers)]
        yield from ((doer, target, kind) for doer, target in order)


def _leads_round(ties: Ties, at: int) -> bool:
    """Tell whether who leads a round is named behind it: "Leading the round is Nova, with participation from"."""
    words = [ties.word(place) for place in range(at)]
    return words[:1] == ["leading"] or "led" in words or "leads" in words


def _unnamed(ties: Ties, at: int, subject: Party) -> bool:
    """Tell whether a firm without a name is what is owned: "demanded by an investment group controlled by"."""
    told = ties.line.ends("descriptor").get(at)
    if told is None or subject.start >= told.start:
        return False
    near = range(told.start - 1, max(subject.end - 1, told.start - 5), -1)
    article = next((place for place in near if ties.word(place) in ("a", "an")), None)
    return article is not None and ties.word(article - 1) not in (",", "is", "was", "as", "")


def _another(ties: Ties, at: int, subject: Party) -> bool:
    """Tell whether something without a name is what is owned: "sold Nova's maps to a board controlled by"."""
    while ties.line.auxiliary(at - 1) or ties.word(at - 1) in ("be", "been", "being"):
        at -= 1  # "a similar holding will be controlled by"
    token = ties.line.tokens[at - 1]
    noun = token.text.islower() and token.kind == "word" and subject.end < at and token.lower not in _ADVERBS
    noun = noun and not ties.line.auxiliary(at - 1) and not token.lower.endswith("ly")
    return noun and ties.apposed(at) is None


def _first_by(ties: Ties, at: int) -> int:
    """Return where the first of two coupled participles stands: "led by A and backed by C" is of one round."""
    if ties.word(at - 1) != "and":
        return at
    near = (place for place in range(at - 3, max(0, at - 16), -1) if ties.word(place) == "by")
    by = next(near, None)
    cue = ties.line.marks.get("relation", {}).get(by - 1, ()) if by else ()
    return by - 1 if by and any(match.end == by + 1 for match in cue) else at


def round_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A also joined the round": whose round it is, the article says before."""
    if inverted := _inverted(ties, match):
        yield from inverted
        return
    subjects = list(firms(_alongside(ties, match) or ties.subjects(match.start)))
    joined = ties.word(match.start - 1) in ("be", "been", "was", "were", "is")  # "Nova will be joined in the round by"
    near = {ties.word(at) for at in range(match.end + 1, match.end + _WHICH)}
    elsewhere = ties.word(match.end) == "in" and near.isdisjoint(_ROUNDS)
    if not _funding(ties) or elsewhere or joined:
        return
    for a, b in product(subjects, (_valued(ties, match) or told_party(ties, match, subjects))[:1]):
        yield a, b, kind_of(match)


def _alongside(ties: Ties, match: Match) -> list[Party]:
    """Return who stands behind "with" in front of a participle: "led by A, with B, C and others participating"."""
    if match.pos != "ing":
        return []
    back = range(match.start - 1, max(0, match.start - _ROUND), -1)
    at = next((place for place in back if ties.word(place) == "with" and ties.word(place - 1) in (",", "and")), None)
    return ties.behind(at + 1) if at is not None else []


def _valued(ties: Ties, match: Match) -> list[Party]:
    """Return whom a round is said to value: "took part in the round, which valued Nova at $1 billion"."""
    near = range(match.end, min(match.end + _ROUND, len(ties.line.tokens)))
    at = next((place for place in near if ties.word(place) in ("valued", "values", "valuing")), None)
    return list(firms(ties.behind(at + 1))) if at is not None else []


def _inverted(ties: Ties, match: Match) -> list[Pair]:
    """Read "Leading the round is the fund Nova": whose round it is, the sentence before tells."""
    near = range(match.end, min(match.end + _WHICH, len(ties.line.tokens)))
    being = next((place for place in near if ties.word(place) in ("is", "was")), None)
    if being is None or match.pos != "ing" or match.start > 1:
        return []
    leaders = list(firms(ties.behind(being + 1)))
    return [(one, other, kind_of(match)) for one in leaders for other in told_party(ties, match, leaders)[:1]]


def lead_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A led B's $200 million funding round", "A led the company's round"."""
    near = range(match.end, min(match.end + 14, len(ties.line.tokens)))
    at = next((place for place in near if ties.word(place) in ("round", "financing", "series")), None)
    owner = ties.owner(at) if at is not None else None
    if inverted := _inverted(ties, match):
        yield from inverted
        return
    if (
        at is not None
        and owner is None
        and (link := next((in_ for in_ in range(at, at + 4) if ties.word(in_) == "in"), 0))
    ):
        owner = next(firms(ties.behind(link + 1)), None)  # "led a round in Nova"
    if owner and match.pos in ("past", "part", "base", "s") and not doubtful(ties, match.start):
        yield from ((one, owner, kind_of(match)) for one in list(firms(ties.subjects(match.start))))


def _funding(ties: Ties) -> bool:
    """Tell whether this sentence or the one before tells of a round of funding."""
    near = ties.names.resolver.tagged[max(0, ties.line.number - 1) : ties.line.number + 1]
    return any(token.lower in ("round", "funding", "financing", "series") for one in near for token in one.tokens)


def for_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A makes seats for B and C", "A will build the cars for B": who makes it supplies it."""
    near = range(match.end + 1, min(match.end + 9, len(ties.line.tokens)))
    link = next((at for at in near if ties.word(at) in ("for", ".", ",", "that", "which", "from", "to")), None)
    if link is not None and any(ties.word(at) in _NO_GOODS for at in range(match.end, link)):
        return
    if link is None or ties.word(link) != "for" or doubtful(ties, match.start) or match.pos in ("noun", "nouns", "ing"):
        return
    made = [one for one in firms(ties.behind(link + 1, 4)) if one.kind in ("company", "brand")]
    makers = [one for one in ties.subjects(match.start)[:1] if one.kind in ("company", "brand", "name")]
    yield from ((maker, one, kind_of(match)) for maker, one in product(makers[:1], made))


def compound_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A-owned B", "B is A-backed": owner or backer and whom it holds."""
    holder, kind = ties.at_end(match.start), kind_of(match)
    if kind == "owner" and ties.share_before(match.start):
        holder, kind = ties.owner(match.start - 1), "shareholder"  # "Nova's 40-percent-owned Astra"
    if holder and holder.kind not in ("person", "model"):
        made = [ties.maker(one) or one for one in ties.behind(match.end, 2)[:1]]
        yield from ((holder, one, kind) for one in made if one.kind not in ("person", "model"))


def to_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A supplies B", "A supplies cells to B", "services for firms including B"."""
    kind = kind_of(match)
    if match.pos == "zh" and (owner := ties.owner(match.start)):
        yield from ((subject, owner, kind) for subject in ties.subjects(match.start)[:1])
        return
    limit = range(match.end, min(match.end + 10, len(ties.line.tokens)))
    link = next((place for place in limit if ties.word(place) in ("to", "for", "including", "such")), None)
    if match.pos == "zh":
        back = range(match.start - 1, max(match.start - 16, -1), -1)
        link = next((place for place in back if ties.word(place) in ("向", "为", "給", "给")), link)
    named = match.end in ties.line.marks.get("demonym", {}) or match.end in ties.line.marks.get("descriptor", {})
    taken = ties.pronoun(match.end)
    targets = (
        [taken]
        if taken
        else ties.behind(match.end, 4 if named else 2) or (ties.behind(link + 1, 3) if link is not None else [])
    )
    targets = [ties.possessor(target) or target for target in targets]
    subjects = list(firms(ties.subjects(match.start)))
    if not doubtful(ties, match.start):
        yield from ((a, b, kind) for a, b in product(subjects[:1], firms(targets)))
