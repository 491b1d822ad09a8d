"""Who a figure is about: the owner of a metric in its noun phrase, the subject of a clause, the thing counted.

"Nova's sales of light trucks" has an owner on both sides: the name is the subject, the class narrows it. A place
narrows too, unless it is all there is. "Sales of Nova vehicles" beside Nova's own total is a subject of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from knowledge.model import Span
from knowledge.reading.clauses import Clause
from knowledge.reading.marks import Line, Mark

_REACH = 9  # tokens that a noun phrase may stretch from its head
_PRONOUNS = frozenset(("it", "its", "they", "their", "其", "该"))
_ARTICLES = frozenset(("the", "this", "that", "该", "a"))


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
    """Whoever can tell the name behind a pronoun or description at a token."""

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


@dataclass(slots=True)
class Owner:
    """What a noun phrase says around its metric."""

    subject: Subject | None = None
    scopes: list[str] = field(default_factory=list)
    place: Subject | None = None  # a place that could be the subject where nothing else is
    classed: str | None = None  # the class that could be the subject where nothing else is

    def merge(self, other: Owner) -> None:
        """Take from ``other`` what is missing here."""
        self.subject = self.subject or other.subject
        self.place = self.place or other.place
        self.classed = self.classed or other.classed
        self.scopes += [scope for scope in other.scopes if scope not in self.scopes]


def of_metric(clause: Clause, metric: Mark, names: Resolves) -> Owner:
    """Return the owner of a metric: what stands before it in its phrase and after its prepositions."""
    owner = _phrase(clause.line, list(_right(clause, metric)))
    left = list(_left(clause, metric))
    owner.merge(_phrase(clause.line, left[::-1]))
    if owner.subject is None and not clause.line.chinese:
        owner.subject = _pronoun(clause, left[-1].start if left else metric.start, names)
    return owner


def of_clause(clause: Clause, names: Resolves) -> Subject | None:
    """Return the grammatical subject: the first name, pronoun or description that no preposition governs."""
    line = clause.line
    spare: Subject | None = None
    for mark in clause.marks:
        if mark.kind == "name" and mark.mention is not None:
            found = _subject(mark, line)
            if mark.mention.kind == "person" or (governed(line, mark, clause.start) and not line.chinese):
                continue
            if found.kind == "place":
                spare = spare or found
                continue
            return _subject(_head(clause, mark), line)
        if mark.verbal and not line.chinese:
            break
    first = next((mark.start for mark in clause.marks if mark.verbal or mark.kind == "quantity"), clause.end)
    return _pronoun(clause, first, names) or _described(clause, first, names) or spare


def counted(clause: Clause, quantity: Mark) -> Mark | None:
    """Return the name that is the thing counted: "900 Xbrand Z7 sedans", "120 orders for the Z7"."""
    at = quantity.end
    for mark in clause.after(quantity.end):
        if mark.start - at > 2 or mark.kind in ("stop", "quantity", "time"):
            return None
        if mark.kind == "name" and mark.mention is not None:
            return mark if mark.mention.kind in ("model", "brand", "name") else None
        if mark.verbal or (mark.kind == "cue" and not mark.roles & {"of"}):
            return None
        at = mark.end
    return None


def named(line: Line, mark: Mark) -> Subject:
    """Return the subject that a name mark stands for."""
    return _subject(mark, line)


def governed(line: Line, mark: Mark, start: int) -> bool:
    """Tell whether a preposition stands before the noun phrase of a mark ("in China", "the maker of Nova cars")."""
    for at in range(mark.start - 1, max(start - 1, mark.start - 5), -1):
        other = line.at.get(at)
        if other is None or other.kind in ("name", "class"):
            continue
        return other.kind == "cue" and bool(other.roles & {"of", "in", "prior", "level", "part"})
    return False


def _subject(mark: Mark, line: Line) -> Subject:
    return Subject(mark.name.name, mark.name.name, mark.name.kind, line.index)


def _head(clause: Clause, first: Mark) -> Mark:
    """Return the last name of a run that possessives hold together ("Nova's entry brand Orin")."""
    head = first
    for mark in clause.after(first.end):
        gap = [clause.line.word(at) for at in range(head.end, mark.start)]
        person = mark.mention is not None and mark.mention.kind in ("person", "place")
        if mark.kind != "name" or person or len(gap) > 4 or (gap and gap[0] not in ("'s", "'", "的")):
            break
        head = mark
    return head


def _left(clause: Clause, metric: Mark) -> Iterator[Mark]:
    """Yield the marks of the noun phrase before a metric, the nearest first."""
    line, at = clause.line, metric.start
    reach = _REACH if not line.chinese else 40
    for mark in clause.before(metric.start):
        if at - mark.end > (3 if not line.chinese else reach) or metric.start - mark.start > reach:
            return
        if mark.kind in ("stop", "quantity", "cue", "modal") and not (line.chinese and mark.kind in ("cue", "modal")):
            return
        if mark.kind in ("metric", "change") and not mark.noun:
            return
        yield mark
        at = mark.start


def _right(clause: Clause, metric: Mark) -> Iterator[Mark]:
    """Yield the marks of the prepositional phrases after a metric, in order."""
    at, inside = metric.end, False
    for mark in clause.after(metric.end):
        if mark.start - at > 3 or mark.kind in ("stop", "quantity", "change", "metric", "modal") or clause.line.chinese:
            return
        if mark.kind == "cue":
            if not mark.roles & {"of", "in"} or (not inside and mark.start - at > 1):
                return
            inside = True
        elif not inside and mark.kind != "time":
            return
        yield mark
        at = mark.end


def _phrase(line: Line, marks: list[Mark]) -> Owner:
    """Read a noun phrase: the last name is its head, classes and places narrow it."""
    owner = Owner()
    within = False  # inside a phrase that "in" opened
    for place, mark in enumerate(marks):
        if mark.kind == "cue":
            within = "in" in mark.roles
        elif mark.kind == "class" and not mark.attrs.get("generic"):
            _add(owner, mark.attrs.name)
            owner.classed = mark.attrs.name
        elif mark.kind == "name" and mark.mention is not None:
            _take_name(owner, line, mark, marks[place + 1] if place + 1 < len(marks) else None, within)
    return owner


def _take_name(owner: Owner, line: Line, mark: Mark, follower: Mark | None, within: bool) -> None:
    found = _subject(mark, line)
    if found.kind == "person":
        return
    if found.kind == "place":
        possessive = line.word(mark.end) == "'s" or line.chinese
        if possessive and not within:
            owner.place = found
        _add(owner, found.name)
        return
    if within and owner.subject is not None:
        return
    if (
        follower is not None
        and follower.kind == "class"
        and follower.attrs.get("generic")
        and found.kind != "model"
        and follower.start == mark.end
    ):
        words = " ".join(line.word(at) for at in range(follower.start, follower.end))
        found = Subject(f"{found.name} {words}", found.name, found.kind, line.index)
    owner.subject = found


def _add(owner: Owner, scope: str) -> None:
    if scope not in owner.scopes:
        owner.scopes.append(scope)


def _pronoun(clause: Clause, until: int, names: Resolves) -> Subject | None:
    """Return who "it", "its" or "they" before token ``until`` is, the nearest one."""
    line = clause.line
    for at in range(min(until, clause.end) - 1, max(clause.start, until - _REACH) - 1, -1):
        if line.word(at) in _PRONOUNS and at not in line.at and (found := names.resolve(line.index, at)):
            return Subject(found.name, found.name, found.kind, line.index, found.via)
    return None


def _described(clause: Clause, until: int, names: Resolves) -> Subject | None:
    """Return who "the company" or "the German maker" at the head of a clause is."""
    line = clause.line
    for at in range(clause.start, min(until, clause.start + _REACH)):
        found = names.resolve(line.index, at) if line.word(at) in _ARTICLES and at not in line.at else None
        if found is not None and found.kind not in ("person", "place"):
            return Subject(found.name, found.name, found.kind, line.index, found.via)
    return None
