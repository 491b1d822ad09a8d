"""Nouns that name one side of a tie by the other: "B's supplier A", "A, a supplier to B", "B's suppliers include A"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from knowledge.lexicon import Match, wordlists
from knowledge.reading.relations.parties import Pair, Party, doubtful, firms, kind_of, main_party
from knowledge.reading.relations.ties import Ties
from knowledge.reading.relations.together import PREPOSITIONS

_LISTS = wordlists.of(__name__)
_OF = _LISTS.words("of")
_GIVING = _LISTS.forms("giving")
_WISHED = _LISTS.words("wished")
_COUNTING = _LISTS.words("counting")
_LISTING = _LISTS.words("listing")
_PERSONAL = ("investor", "shareholder")  # what people are as well as firms
_ABOUT = PREPOSITIONS | {"about", "against"}
_SERVING = _LISTS.words("serving")
_NEAR = 5  # tokens between "as" and the noun


def counterpart_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read who is the supplier, rival, partner or shareholder that a noun tells of, and whose."""
    kind = kind_of(match)
    near = {ties.word(match.start - back) for back in (1, 2, 3)}
    if not _WISHED.isdisjoint(near):
        return
    owning = ties.word(match.end) in ("'s", "'", "’")  # "its customers' chips"
    if owning or ties.word(match.start - 1) in ("no", "not", "without", "potential", "possible", "would-be"):
        return
    for one, other in _sides(ties, match):
        if one.kind != "model" and other.kind not in ("person", "model"):
            yield one, other, kind


def _sides(ties: Ties, match: Match) -> Iterator[tuple[Party, Party]]:
    listed, whose = roster(ties, match)
    if listed:
        backers = listed if kind_of(match) in _PERSONAL else firms(listed)
        yield from product(backers, whose[:1])
        return
    owner = ties.owner(match.start)
    of = ties.word(match.end)
    held = of != "in" or kind_of(match) in ("shareholder", "investor", "partnership")
    held = held and (of not in ("to", "for") or kind_of(match) in _GIVING)
    objects = ties.behind(match.end + 1) if of in _OF and held else []
    objects = [maker for one in objects if (maker := ties.maker(one))]
    objects = objects or (_goods(ties, match) if of == "of" else [])
    if made := _made(ties, match):
        owned = owner is not None or "'s" in [ties.word(place) for place in range(made[0].end, match.start)]
        others = [owner] if owner else [] if owned else objects or ties.subjects(match.start)
        yield from product(made, list(firms(others))[:1])
        return
    if owner or objects:
        others = [owner] if owner else list(firms(objects))
        yield from product(_named(ties, match, others[0]) if others else [], others)
        return
    yield from _bare(ties, match)


def _goods(ties: Ties, match: Match) -> list[Party]:
    """Return who gets or uses what one supplies: "supplier of cells to B", "of the machines that B needs"."""
    near = range(match.end + 1, min(match.end + 8, len(ties.line.tokens)))
    link = next((at for at in near if ties.word(at) in ("to", "that", "which")), None)
    return ties.behind(link + 1, 1 if ties.word(link) != "to" else 4) if link is not None else []


def _named(ties: Ties, match: Match, other: Party) -> list[Party]:
    """Return who is called so: "B's supplier A", "B's biggest supplier, A", else the name before the apposition."""
    if ties.word(match.end) not in _OF:
        comma = ties.word(match.end) == ","
        following = list(firms(ties.behind(match.end + comma, 7 if comma else 4)))
        ends = (",", ".", "", "and") if match.pos == "nouns" else (",", ".", "")
        closed = not comma or not following or ties.word(following[0].end) in ends
        if following and closed:
            return following if match.pos == "nouns" else following[:1]
    serving = [at for at in range(match.start - 1, max(match.start - _NEAR, 0), -1) if ties.word(at) == "as"]
    if serving and ties.word(serving[0] - 1) in _SERVING:
        return list(firms(ties.subjects(serving[0])))[:1]  # "Nova will act as a supplier for Vega"
    apposed = ties.apposed(min(match.start, other.start) if other.start < match.start else match.start)
    return [apposed] if apposed and apposed.name != other.name else []


def _made(ties: Ties, match: Match) -> list[Party]:
    """Return whom "as" makes one: "signed up A and C as customers", "replacing A as B's distributor"."""
    back = range(match.start - 1, max(match.start - _NEAR, 0), -1)
    at = next((place for place in back if ties.word(place) == "as"), None)
    made = list(firms(ties.before(at))) if at is not None else []
    return [] if made and doubtful(ties, made[0].start) else made


def _bare(ties: Ties, match: Match) -> Iterator[tuple[Party, Party]]:
    """Read "B supplier A", and "rival A" beside the firm that the clause or the article is about."""
    following = list(firms(ties.behind(match.end, 4)))[:2]
    before = list(firms(ties.before(match.start)))
    if before and following and match.pos == "noun":
        yield following[0], before[-1]
        return
    beside = {ties.word(match.start - 1), ties.word(match.start - 2)}
    if kind_of(match) == "partnership" and match.pos == "noun" and not {"with", "alongside"}.isdisjoint(beside):
        subjects = list(firms(ties.subjects(match.start)))[:1]  # "Nova will build it with partner Vega"
        yield from product(following[:1], subjects or main_party(ties, match, following))
        return
    if kind_of(match) != "rival":
        return
    apposed = ties.apposed(match.start) if ties.word(match.start - 1) in ("a", "an") else None
    if apposed and not following:  # "Nova, a competitor, …"
        yield from ((one, apposed) for one in main_party(ties, match, [apposed]))
        return
    near = [party for party in ties.subjects(match.start) if party.kind != "person"]
    yield from product(near[:1] or main_party(ties, match, following), following)


def roster(ties: Ties, match: Match) -> tuple[list[Party], list[Party]]:
    """Return who is listed and by whom: "B's investors include A", "B counts A among its investors"."""
    owner, listed = ties.owner(match.start), listed_behind(ties, match.end)
    if match.pos == "nouns" and not listed and ties.word(match.end) in ("in", "on"):  # "Nova's partners in Peru are"
        near = range(match.end + 1, match.end + 2 + _NEAR)
        listed = next((listed_behind(ties, at) for at in near if ties.word(at) in ("are", "include", "included")), [])
    if match.pos == "nouns" and listed and not owner:
        owner = ties.at_end(match.start)  # "the other Nova partners are"
    if owner and ties.word(match.end) in ("is", "was") and ties.line.tokens[match.end + 1].text[0].isupper():
        listed = ties.behind(match.end + 1, 1)  # "Nova's biggest rival is Astra"
    if not owner and ties.word(match.end) == "of" and (of_them := _of(ties, match)):
        return of_them
    if ties.word(match.start - 2) == "among" and ties.word(match.start - 1) in ("its", "their"):
        counts = next((at for at in range(match.start, -1, -1) if ties.word(at) in _COUNTING), None)
        return (ties.behind(counts + 1) if counts is not None else []), list(firms(ties.subjects(match.start)))
    whose = list(firms([owner] if owner else ties.subjects(match.start) if listed else []))
    if listed and not whose and kind_of(match) == "investor":
        whose = main_party(ties, match, listed)  # "led by Nova alongside investors including Astra"
    return listed, whose


def _of(ties: Ties, match: Match) -> tuple[list[Party], list[Party]] | None:
    """Read "backers of B include A", "past backers of the startup include A"."""
    near = range(match.end + 2, match.end + 2 + _NEAR)
    at = next((at for at in near if ties.word(at) in ("include", "includes", "included")), None)
    whose = list(firms(ties.behind(match.end + 1))) if at is not None else []
    return (ties.behind(at + 1), whose[:1]) if at is not None and whose else None


def listed_behind(ties: Ties, at: int) -> list[Party]:
    """Return the names that stand behind a plural as its members: "include A and B", "such as A"."""
    such = ties.word(at) == "such" and ties.word(at + 1) == "as"
    closing = next((place for place in range(at + 1, at + 11) if ties.word(place) == ","), at)
    if ties.word(at) == "," and ties.word(closing + 1) in ("include", "includes", "included"):
        at = closing
    at += ties.word(at) in (",", "today", "now")
    if ties.word(at) in ("are", "were") and not _named_there(ties, at + 1):
        return []  # "investors were worried about Nova"
    return ties.behind(at + 1 + such) if such or ties.word(at) in _LISTING else []


def _named_there(ties: Ties, at: int) -> bool:
    """Tell whether names follow: "are Nova and", "are the fund Nova", not "were cool on Nova"."""
    if ties.line.tokens[at].text[0].isupper() or ties.word(at) == "the":
        return True
    found = ties.behind(at, 5)
    return bool(found) and ties.line.tokens[found[0].start - 1].lower not in _ABOUT
