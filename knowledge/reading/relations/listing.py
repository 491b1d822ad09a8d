"""Plurals that name what somebody has: "Nova's brands include Lyra", "chains such as Vega", "deals, including Lumo"."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.lexicon import Match, wordlists
from knowledge.reading.relations.counterparts import listed_behind
from knowledge.reading.relations.parties import Pair, Party, firms, kind_of
from knowledge.reading.relations.ties import Ties

_LISTS = wordlists.of(__name__)
_COLLECTIONS = _LISTS.words("collections")
_HAVING = _LISTS.words("having")
_LED = 3  # words between a firm and what it has: "Nova eyewear chains"
_PARTS = 9  # tokens of what a part of a firm is called
_OWNED = ("brand", "subsidiary")  # told of what is owned, the others of who owns


def listing_shape(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A's brands include B and C", "A, whose chains include B", "A owns titles such as B", "A chains like B"."""
    kind = kind_of(match)
    named = listed_behind(ties, match.end) or _parts_of(ties, match)
    if kind == "brand" and not named:
        yield from _in_front(ties, match)
        return
    named = [one for one in named if one.kind != "person"]
    for one in named:
        holder = _holder(ties, match.start)
        if holder is not None and holder.name != one.name:
            yield (one, holder, kind) if kind in _OWNED else (holder, one, kind)


def _in_front(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A makes the B and C brands", "A sold it under its B and C labels"."""
    found = [one for one in ties.before(match.start) if one.kind != "person"]
    if len(found) < 2 or ties.word(found[0].start - 1) not in ("the", "its"):
        return
    near = {ties.word(at) for at in range(max(0, found[0].start - _LED), found[0].start)}
    holder = None if _HAVING.isdisjoint(near) else next(firms(ties.subjects(found[0].start)), None)
    yield from ((one, holder, kind_of(match)) for one in found if holder and holder.name != one.name)


def _parts_of(ties: Ties, match: Match) -> list[Party]:
    """Return whose parts are bought: "acquisitions, including the maps business of Nova"."""
    at = match.end + (ties.word(match.end) == ",")
    if kind_of(match) != "acquisition" or ties.word(at) != "including":
        return []
    near = range(at + 1, min(at + _PARTS, len(ties.line.tokens)))
    of = next((place for place in near if ties.word(place) == "of" or place in ties.at), at)
    return ties.behind(of + 1)[:1] if ties.word(of) == "of" else []


def _holder(ties: Ties, at: int) -> Party | None:
    """Return whose the things are that a plural names."""
    whole = next((place for place in range(at - 1, max(0, at - 5), -1) if ties.word(place) == "of"), None)
    if whole is not None and ties.word(whole - 1) in _COLLECTIONS:
        at = whole - 1  # "Nova's stable of licences"
    if owner := ties.owner(at):
        return owner if owner.kind not in ("person", "place") else None
    whose = next((place for place in range(at - 1, max(0, at - 5), -1) if ties.word(place) == "whose"), None)
    if whose is not None:
        return ties.at_end(whose) or (ties.at_end(whose - 1) if ties.word(whose - 1) == "," else None)
    if before := _led_by(ties, at):
        return before
    near = {ties.word(place) for place in range(max(0, at - 6), at)}
    subjects = list(firms(ties.subjects(at)))
    owning = [place for place in ties.places[:1] if place.end < at and ties.owns(place) and not subjects]
    if owning and ties.word(at - 1) in ("other", "recent", "earlier", "previous"):
        return ties.at_end(owning[0].end)  # "Nova's purchase of Lyra follows other acquisitions"
    return subjects[0] if subjects and not _HAVING.isdisjoint(near) else None


def _led_by(ties: Ties, at: int) -> Party | None:
    """Return the firm in front of the noun: Nova of "Nova eyewear chains"."""
    for place in range(at, max(0, at - _LED), -1):
        if place in ties.ending:
            return ties.at_end(place)
        if not (ties.line.tokens[place - 1].text.islower() and ties.passes(place - 1)):
            return None
    return None
