"""Who a clause is about: its grammatical subject by name, pronoun or description, or the thing that it counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from knowledge.lexicon import wordlists
from knowledge.model import Name, Span
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Line, Mark
from knowledge.reading.figures.owners import seats
from knowledge.reading.figures.owners.bests import best_of
from knowledge.reading.figures.owners.governing import bystanding, expected, governed, telling

_LISTS = wordlists.of(__name__)
_NEAR = 5
_ADJECTIVES = 3  # tokens from a determiner to what it describes
_REACH = 9  # tokens from the head of a clause to its subject
_THINGS = frozenset(("model", "brand", "name"))
_PRONOUNS = _LISTS.words("pronouns")
_TO_DO = _LISTS.words("to_do")
_DIVISIONS = _LISTS.words("divisions")
_FIRMS = frozenset(("company", "brand", "name", "model"))
_PLACED = _LISTS.words("placed")
_HELD = _LISTS.words("held")
_UNITS = _LISTS.words("units")
GROUP = "group"  # the kind of a subject that is several names
_ARTICLES = _LISTS.words("articles")


class Resolved(Protocol):
    """A name behind a pronoun or description, and the sentence that gave it."""

    @property
    def name(self) -> str:
        """Return the canonical name."""
        ...

    @property
    def via(self) -> Span | None:
        """Return the sentence further up that gave the name, None for this one."""
        ...

    @property
    def kind(self) -> str:
        """Return the kind of the name."""
        ...


class Resolves(Protocol):
    """Whoever can tell the name behind a pronoun or description at a token, and who only counts what others sell."""

    @property
    def observers(self) -> frozenset[str]:
        """Return the names of those who only count what others sell."""
        ...

    @property
    def names(self) -> tuple[Name, ...]:
        """Return the names that the article uses, with their aliases."""
        ...

    def resolve(self, sentence: int, token: int) -> Resolved | None:
        """Return who a token stands for, or None."""
        ...


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject as a figure has it; ``line`` is the sentence that named it, ``via`` one further up."""

    name: str
    entity: str | None
    kind: str
    line: int
    via: Span | None = None


def of_clause(clause: Clause, names: Resolves) -> Subject | None:
    """Return the grammatical subject: the first name, pronoun or description that no preposition governs."""
    return _unnamed(clause, names) if _described(clause) else _first(clause, names)


def _first(clause: Clause, names: Resolves) -> Subject | None:
    line = clause.line
    spare: Subject | None = None
    hoped = False
    for mark in clause.marks:
        if mark.kind == "class" and (goods := _goods(clause, mark)) is not None:
            return goods
        if mark.mention is not None and mark.mention.kind != "person":
            if _aside(clause, mark) or bystanding(line, mark):
                continue
            found = named(line, mark)
            if found.kind == "place":
                best = None if spare or line.chinese else best_of(line, mark, names)
                alone = found if seats.alone(clause, mark) else None
                spare = spare or (Subject(best.name, best.name, best.kind, line.index, best.via) if best else alone)
            elif hoped and line.word(mark.end) not in _TO_DO and not expected(line, mark):
                break
            elif _led(clause, mark) or not governed(line, mark, clause.start):
                return together(clause, mark) or named(line, _head(clause, mark))
            elif mark.start - clause.start <= _NEAR and spare is None:  # "those of Vega", "the maker of Nova cars"
                spare = found if telling(line, mark, clause.start) and not _somebody(clause, mark) else None
            continue
        source = mark.pos in ("noun", "nouns") and line.word(mark.end) == ","  # "According to forecasts, Nova will"
        hoped = hoped or (mark.kind == "modal" and not source)  # "analysts expect Nova to sell"
        verb = mark.verbal and mark.kind != "modal" and not line.chinese and mark.start > 0  # "At Nova, sales"
        if verb or mark.kind == "quantity":
            break
    maker = spare is not None and spare.kind != "place" and line.word(clause.start) in _ARTICLES
    return (spare if maker else None) or _unnamed(clause, names) or spare


def _goods(clause: Clause, mark: Mark) -> Subject | None:
    """Return the goods or market that a class tells a clause is about: "copper fell", "the overall market grew"."""
    if any(match.entry.kind == "descriptor" for match in clause.line.matches(mark.end, mark.end + 1)):
        return None  # "an oil firm"
    free = not governed(clause.line, mark, clause.start)
    goods = mark.attrs.get("goods") and (free or clause.moves(mark))
    whole = free and mark.attrs.get("whole")
    return Subject(mark.attrs.name, None, "goods" if goods else "whole", clause.line.index) if goods or whole else None


def _led(clause: Clause, mark: Mark) -> bool:
    """Tell whether a sentence is led up to by whom it is about: "At Nova, sales rose 9%"."""
    line = clause.line
    capitals = all(line.tagged.tokens[at].text[0].isupper() for at in range(1, min(mark.start, _NEAR)))
    first = clause.start == 0 and 1 <= mark.start < _NEAR and capitals and line.word(0) in ("at", "for")
    return first and "," in (line.word(mark.end), line.word(mark.end + 1))


def _aside(clause: Clause, mark: Mark) -> bool:
    """Tell whether a name is only that of a part of somebody, or of who speaks: "..., notes Vega"."""
    if clause.line.word(mark.end) == "-" and clause.line.word(mark.end + 1) in _PLACED:
        return True  # "its Nasdaq-listed stock"
    before = clause.line.at.get(mark.start - 1)
    speaker = not clause.saying and before is not None and "saying" in before.roles
    return divided(clause.line, mark) or (speaker and clause.line.word(mark.end) in (",", ".", ""))


def together(clause: Clause, first: Mark) -> Subject | None:
    """Return several names as the one subject that they are together: "Nova, Astra and Vega said"."""
    names, last, joined = [first], first, False
    for mark in clause.after(first.end):
        if mark.start > last.end or not (
            mark.kind == "name" or "and" in mark.roles or clause.line.word(mark.start) == ","
        ):
            break
        joined = joined or "and" in mark.roles
        last = mark
        if mark.kind == "name":
            names.append(mark)
    told = [mark.name for mark in names if mark.name.kind in _FIRMS]
    if not joined or len(told) != len(names) or len(told) < 2 or last.kind != "name":
        return None
    maker = told[0].name.split(" ")[0] + " "
    words = [told[0].name, *(name.name.removeprefix(maker) for name in told[1:])]
    return Subject(f"{', '.join(words[:-1])} and {words[-1]}", None, GROUP, clause.line.index)


def _somebody(clause: Clause, mark: Mark) -> bool:
    """Tell whether a person stands before a name that only says whose he is: "Ana Torres of Vega expects"."""
    return any(other.mention is not None and other.mention.kind == "person" for other in clause.before(mark.start))


def of_relative(clause: Clause, mark: Mark, names: Resolves) -> Subject | None:
    """Return who "which" or "who" before a number is, where no other name comes between."""
    for other in clause.before(mark.start) if "relative" in clause.roles else ():
        if other.kind in ("name", "quantity"):
            return None
        if "relative" in other.roles and clause.line.word(other.start) != "that":
            found = names.resolve(clause.line.index, other.start)
            told = found is not None and not (found.kind == "place" and clause.line.word(other.start) == "where")
            return Subject(found.name, found.name, found.kind, clause.line.index, found.via) if found and told else None
    return None


def counted(clause: Clause, quantity: Mark, *, alone: bool = False) -> Subject | None:
    """Return the name that is the thing counted: "900 Xbrand Z7 sedans", "120 orders for the Z7".

    ``alone``: nobody else is the subject, so that a company's name counts its products ("900 Novas were built").
    """
    kinds = _THINGS | {"company"} if alone else _THINGS
    line, at = clause.line, quantity.end
    if quantity.holds is not None and quantity.holds.kind in kinds:
        return Subject(quantity.holds.name, quantity.holds.name, quantity.holds.kind, line.index)
    follower = next(clause.after(quantity.end), None)
    if follower is not None and line.word(follower.start) in ("were", "was", "are") and follower.start == quantity.end:
        at = follower.end  # "12,000 were the L7"
    for mark in clause.after(at):
        if mark.start - at > 2 or mark.kind in ("stop", "quantity", "time"):
            return None
        if mark.mention is not None:
            return (together(clause, mark) or named(line, mark)) if mark.mention.kind in kinds else None
        if mark.verbal or (mark.kind == "cue" and line.word(mark.start) not in ("of", "for")):
            return None
        at = mark.end
    return None


def named(line: Line, mark: Mark) -> Subject:
    """Return the subject that a name mark stands for."""
    return Subject(mark.name.name, mark.name.name, mark.name.kind, line.index)


def whence(line: Line, place: Mark) -> bool:
    """Tell whether a place only says where somebody is from: "shares of Peru's Nova"."""
    follower = line.at.get(place.end + 1)
    seated = line.word(place.end) in "-‑" and line.word(place.end + 1) in ("based", "listed")  # "Chicago-based Nova"
    return seated or (line.word(place.end) == "'s" and follower is not None and follower.kind == "name")


def divided(line: Line, mark: Mark) -> bool:
    """Tell whether a name is that of a part of a company: "its Legal division"."""
    unknown = mark.mention is not None and mark.mention.kind == "name"
    part = line.word(mark.end) in _DIVISIONS or (mark.end - mark.start > 1 and line.word(mark.end - 1) in _DIVISIONS)
    return unknown and part and line.word(mark.start - 1) in _ARTICLES | _PRONOUNS


def pronoun(line: Line, tokens: Iterable[int], names: Resolves) -> Subject | None:
    """Return who the first "it", "its" or "they" among ``tokens`` is."""
    for at in tokens if _PRONOUNS & line.words else ():
        free = at not in line.at or line.at[at].kind == "cue"  # "its" is one as well
        if free and line.word(at) in _PRONOUNS and (found := names.resolve(line.index, at)):
            return Subject(found.name, found.name, found.kind, line.index, found.via)
    return None


def _head(clause: Clause, first: Mark) -> Mark:
    """Return the last name of a run that possessives hold together ("Nova's entry brand Orin")."""
    head = first
    for mark in clause.after(first.end):
        gap = [clause.line.word(at) for at in range(head.end, mark.start)]
        person = mark.mention is not None and mark.mention.kind in ("person", "place")
        backed = gap[:1] == ["-"] and len(gap) == 2 and gap[1] in _HELD  # "Nova-backed Astra"
        unit = len(gap) == 1 and gap[0] in _UNITS
        held = backed or unit or gap[:1] in (["'s"], ["'"], ["的"])
        if mark.kind != "name" or person or len(gap) > 5 or (gap and not held):
            break
        head = mark
    return head


def _described(clause: Clause) -> bool:
    """Tell whether a clause begins with "it" or "the company", so that a name behind its verb is no subject."""
    line = clause.line
    at = clause.start + (line.word(clause.start) in ("and", "but"))
    if line.word(at) in ("it", "they"):
        return True
    if line.chinese or line.word(at) not in ("the", "this") or "descriptor" not in line.tagged.of_kind:
        return False
    head = next(
        (one for one in line.matches(at + 1, at + 1 + _ADJECTIVES) if one.entry.kind == "descriptor"),
        None,
    )
    seat = seats.end(line, at + 1)
    head = head or next((one for one in line.matches(seat, seat + _ADJECTIVES) if one.entry.kind == "descriptor"), None)
    named = any(
        mark.kind in ("name", "quantity") or mark.verbal
        for mark in clause.marks
        if head and max(seat, at) <= mark.start < head.end
    )
    aside = head is not None and line.word(head.end) == "," and line.word(head.end + 1) in ("which", "who", "whose")
    if head is None or named or (line.word(head.end) in (",", "'s", "of", "'") and not aside):
        return False
    behind = line.at.get(head.end)  # "the supermarket chain Nova"
    return behind is None or behind.kind != "name"


def _unnamed(clause: Clause, names: Resolves) -> Subject | None:
    """Return who "it" or "the German maker" at the head of a clause is."""
    line = clause.line
    stop = next((mark.start for mark in clause.marks if mark.verbal or mark.kind == "quantity"), clause.end)
    last = min(stop, clause.end)
    if found := pronoun(line, range(last - 1, max(clause.start, last - _REACH) - 1, -1), names):
        return found
    hoped = [mark.end for mark in clause.of_kind.get("modal", ()) if mark.pos in ("base", "s", "past")]
    for at in [*range(clause.start, min(stop, clause.start + _REACH)), *hoped]:  # "we believe the company can"
        seen = names.resolve(line.index, at) if line.word(at) in _ARTICLES and at not in line.at else None
        if seen is not None and seen.kind not in ("person", "place"):
            return Subject(seen.name, seen.name, seen.kind, line.index, seen.via)
    return None
