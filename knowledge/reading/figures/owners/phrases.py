"""Whose metric it is: the noun phrase around a metric, before it and through its prepositions.

"Nova's sales of light trucks" has an owner on both sides: the name is the subject, the class narrows it. A place
narrows too, unless it is all there is. "Sales of Nova vehicles" beside Nova's own total is a subject of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from knowledge.lexicon import wordlists
from knowledge.reading.figures.chinese.phrases import contributing, headed, own_words
from knowledge.reading.figures.chinese.trading import traded, traded_with
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Line, Mark
from knowledge.reading.figures.owners import unsaid
from knowledge.reading.figures.owners.governing import called
from knowledge.reading.figures.owners.subjects import Resolves, Subject, divided, named, pronoun, together, whence

_LISTS = wordlists.of(__name__)
_REACH = 9  # tokens that a noun phrase may stretch from its head
_FIRMS = frozenset(("company", "name", "brand"))
_HELD_IN = frozenset(("in", "of"))
_GAP = 3  # words that nothing is known of, side by side ("its new entry-level")
_COMPOUND = 2  # tokens: "three-row" has more
_OWN = _LISTS.words("own")
_BOUGHT = _LISTS.words("bought")
_CHINESE_REACH = 40
_SEEING = _LISTS.words("seeing")
_LONG = 4  # tokens of "electric vehicle maker"
_MAKERS = _LISTS.words("makers")
_SPENT = _LISTS.words("spent")


@dataclass(slots=True)
class Owner:
    """What a noun phrase says around its metric."""

    subject: Subject | None = None
    scopes: list[str] = field(default_factory=list)
    place: Subject | None = None  # a place that could be the subject where nothing else is
    national: Subject | None = None  # one that an adjective tells, which a firm's metric may have: "European sales"
    unknown: bool = False  # it is somebody's of whom nothing is known: "the plant's sales"
    classed: str | None = None  # the class that could be the subject where nothing else is

    def merge(self, other: Owner) -> None:
        """Take from ``other`` what is missing here."""
        self.subject = self.subject or other.subject
        self.place = self.place or other.place
        self.national = self.national or other.national
        self.classed = self.classed or other.classed
        self.scopes += [scope for scope in other.scopes if scope not in self.scopes]


def owner_of(clause: Clause, metric: Mark, names: Resolves) -> Owner:
    """Return the owner of a metric: what stands before it in its phrase and after its prepositions."""
    held = metric.attrs.name == "stake" and not clause.line.chinese  # what a stake is in has none of it
    spent = clause.line.word(metric.end) == "for" and metric.attrs.name in _SPENT  # "took a charge for Vega"
    right = [] if held or spent else list(_right(clause, metric))
    owner = _phrase(clause.line, right)
    listed = next((mark for mark in right if mark.kind == "name"), None)
    if listed is not None and owner.subject is not None and not clause.line.chinese:
        owner.subject = together(clause, listed) or owner.subject  # "the share of Nova, Astra and Vega"
    if owner.subject is None and (firm := _shared(clause, metric, listed)) is not None:
        owner = Owner(firm)
    left = list(_left(clause, metric))
    owner.merge(_phrase(clause.line, left[::-1]))
    owner.subject = _maker(clause, metric, names) or owner.subject
    if (where := _nationality(clause, metric)) is not None:
        owner.national = Subject(where, where, "place", clause.line.index)
        _add(owner, where)
    if clause.line.chinese:
        _narrow_chinese(clause, metric, owner)
    if owner.subject is None and not clause.line.chinese and (whose := _possessor(clause, metric, names)):
        return (
            Owner(unknown=True)
            if unsaid.explaining(clause, metric, whose)
            else _of_described(clause.line, metric, left, whose)
        )
    if owner.subject is None and not clause.line.chinese:
        first = left[-1].start if left else metric.start
        own = [at for at in range(first - 1, max(clause.start, first - _GAP) - 1, -1) if clause.line.word(at) in _OWN]
        owner.subject = pronoun(clause.line, own, names)
        owner.unknown = owner.subject is None and unsaid.somebodys(clause, metric)
    return owner


def _narrow_chinese(clause: Clause, metric: Mark, owner: Owner) -> None:
    """Add what narrows a Chinese metric: goods, what contributed to it, partners in trade, its own words."""
    if goods := traded(clause, metric):
        _add(owner, goods)
        owner.classed = goods
    elif (contributed := contributing(clause, metric)) is not None:
        owner.scopes, owner.classed = [contributed[1]], contributed[0] or None
    elif partners := traded_with(clause, metric):
        _add(owner, partners)
    elif words := own_words(clause, metric):
        head = headed(clause, metric)
        owner.scopes = [scope for scope in owner.scopes if scope != head]
        _add(owner, words)
        owner.classed = words


def _shared(clause: Clause, metric: Mark, name: Mark | None) -> Subject | None:
    """Return the firm that shares are in: "shares in Nova fell"."""
    line = clause.line
    if not metric.attrs.get("listed") or line.word(metric.end) not in _HELD_IN or line.chinese:
        return None
    beside = name is not None and name.start == metric.end + 1 and name.name.kind in _FIRMS
    name = name if beside else None
    at = metric.end + 1
    while name is None and at < metric.end + _REACH and _describes(line, at):  # "shares in UK drug firm Nova"
        mark = line.at.get(at + 1)
        name = mark if mark is not None and mark.kind == "name" and mark.name.kind in _FIRMS else None
        at += 1
    return named(line, name) if name is not None else None


def _describes(line: Line, at: int) -> bool:
    """Tell whether a token only says what firm somebody is: a place, a word of what it makes."""
    mark = line.at.get(at)
    plain = mark is None or mark.kind == "class" or (mark.kind == "name" and mark.name.kind == "place")
    token = line.tagged.tokens[at] if at < len(line.tagged.tokens) else None
    return plain and token is not None and (token.kind == "word" or token.text in "-.") and token.lower not in _OWN


def _maker(clause: Clause, metric: Mark, names: Resolves) -> Subject | None:
    """Return whom a description by what he makes stands for: "shares of the maker of Zephyr watches"."""
    head = [clause.line.word(at) for at in range(metric.end + 2, metric.end + 2 + _LONG)]
    made = next((at for at, word in enumerate(head) if word in _MAKERS), None)
    if clause.line.word(metric.end) != "of" or made is None or {",", "and", "'s"} & set(head[:made]):
        return None
    if (behind := clause.line.at.get(metric.end + 3 + made)) is not None and behind.kind == "name":
        return None  # "shares of Zephyr maker Nova"
    found = names.resolve(clause.line.index, metric.end + 1)
    firm = found is not None and found.kind not in ("person", "place")
    return Subject(found.name, found.name, found.kind, clause.line.index, found.via) if found and firm else None


def _nationality(clause: Clause, metric: Mark) -> str | None:
    """Return the place that an adjective before a metric tells: "its Chinese sales", "German car exports"."""
    line = clause.line
    for match in line.matches(max(clause.start, metric.start - _GAP - 2), metric.start):
        near = 0 <= metric.start - match.end <= _GAP
        if match.pos != "demonym" or match.entry.kind != "place" or not near or match.start in line.at:
            continue
        between = [line.at.get(at) for at in range(match.end, metric.start)]
        if all(mark is not None and mark.kind == "class" for mark in between):
            return match.entry.name
    return None


def _of_described(line: Line, metric: Mark, left: list[Mark], whose: Subject) -> Owner:
    """Return the owner that a description is, with what stands behind it: "the carmaker's truck sales"."""
    end = next((at for at in range(metric.start - 1, max(0, metric.start - _REACH), -1) if line.word(at) == "'s"), 0)
    owner = _phrase(line, [mark for mark in left[::-1] if mark.start > end and mark.kind == "class"])
    owner.subject = whose
    return owner


def _possessor(clause: Clause, metric: Mark, names: Resolves) -> Subject | None:
    """Return whom a description right before a metric's phrase stands for: "the largest oil producer's net income"."""
    line = clause.line
    for at in range(metric.start - 1, max(clause.start, metric.start - _GAP) - 1, -1):
        if line.word(at) == "'s" and at - 1 not in line.at:
            found = names.resolve(line.index, at - 1)
            owner = found is not None and found.kind not in ("person", "place")
            return Subject(found.name, found.name, found.kind, line.index, found.via) if found and owner else None
    return None


def _left(clause: Clause, metric: Mark) -> Iterator[Mark]:
    """Yield the marks of the noun phrase before a metric, nearest first, past a number right before it."""
    line, at = clause.line, metric.start
    reach = _CHINESE_REACH if line.chinese else _REACH
    for mark in clause.before(metric.start):
        if at - mark.end > (reach if line.chinese else _GAP) or metric.start - mark.start > reach:
            return
        if any(line.word(place) in _SEEING for place in range(mark.end, at)):
            return  # "Nova and Vega saw sales decline"
        if mark.kind == "quantity" and mark.end == metric.start:
            at = mark.start
            continue
        loose = line.chinese and mark.kind in ("cue", "modal")
        if (opened := _shortened(line, mark, at)) is not None:
            at = opened  # "new energy vehicle (NEV) sales"
            continue
        if mark.start >= at:
            continue
        if mark.kind in ("stop", "quantity", "cue", "modal") and not loose:
            return
        if mark.kind in ("metric", "change") and not mark.noun:
            return
        yield mark
        at = mark.start


def _shortened(line: Line, mark: Mark, at: int) -> int | None:
    """Return where a bracket opens that ends right before a token and holds one short form."""
    if line.chinese or line.word(mark.start) != ")" or mark.end != at or line.word(mark.start - 2) != "(":
        return None
    return mark.start - 2


def _right(clause: Clause, metric: Mark) -> Iterator[Mark]:
    """Yield the marks of the prepositional phrases after a metric, in order."""
    at, inside = metric.end, False
    if clause.line.chinese:
        return
    for mark in clause.after(metric.end):
        possessive = clause.line.word(at) == "'s"
        if mark.start - at > (2 * _GAP if possessive or inside else _GAP):
            return
        if inside and _describing(clause.line, mark, at):
            at = mark.end
            continue
        if mark.kind in ("stop", "quantity", "change", "metric", "modal"):
            return
        if mark.kind == "cue" and inside and clause.line.word(mark.start) in _OWN:
            at = mark.end
            continue
        if mark.kind == "cue":
            if not mark.roles & {"of", "in"} or (not inside and mark.start > at):
                return
            inside = True
        elif not inside and mark.kind != "time":
            return
        yield mark
        at = mark.end


def _describing(line: Line, number: Mark, at: int) -> bool:
    """Tell whether a number only describes what follows: "the range of the $9,000 Orin", "the new three-row Orin"."""
    article = number.start - at <= 1 and line.word(number.start - 1) in ("the", "a", "its")
    compound = line.word(number.start + 1) == "-" and number.end - number.start > _COMPOUND
    return number.kind == "quantity" and (article or compound)


def _phrase(line: Line, marks: list[Mark]) -> Owner:
    """Read a noun phrase: the last name is its head, classes and places narrow it."""
    owner = Owner()
    within = False  # inside a phrase that "in" opened
    for place, mark in enumerate(marks):
        if mark.kind == "cue":
            within = "in" in mark.roles
        elif mark.kind == "class":
            _take_class(owner, line, mark)
        elif mark.kind == "name" and mark.mention is not None and mark.mention.kind != "person":
            _take_name(owner, line, mark, marks[place + 1] if place + 1 < len(marks) else None, within=within)
    return owner


def _take_class(owner: Owner, line: Line, mark: Mark) -> None:
    name = mark.attrs.name
    if mark.attrs.get("whole"):
        owner.subject = owner.subject or Subject(name, None, "whole", line.index)
    elif not mark.attrs.get("generic") or mark.attrs.get("narrows"):
        _add(owner, name)
        owner.classed = owner.classed if mark.attrs.get("adjective") else name


def _take_name(owner: Owner, line: Line, mark: Mark, follower: Mark | None, *, within: bool) -> None:
    found = named(line, mark)
    if found.kind == "place" and whence(line, mark):
        return
    if found.kind == "place":
        if (line.word(mark.end) == "'s" or line.chinese) and not within:
            owner.place = found
        _add(owner, called(line, mark))
        return
    if line.word(mark.end) == "-" and line.word(mark.end + 1) in ("listed", "traded", "quoted"):
        return
    if divided(line, mark) or (within and found.kind == "name"):
        _add(owner, found.name)  # "revenue at the Legal division", "in the Southlands"
        return
    if within or (line.word(mark.start - 1) == "of" and line.word(mark.start - 2) in _BOUGHT):
        return
    generic = follower is not None and follower.kind == "class" and follower.attrs.get("generic")
    if follower is not None and generic and found.kind != "model" and follower.start == mark.end:
        words = " ".join(line.word(at) for at in range(follower.start, follower.end))
        found = Subject(f"{found.name} {words}", found.name, found.kind, line.index)
    owner.subject = found


def _add(owner: Owner, scope: str) -> None:
    if scope not in owner.scopes:
        owner.scopes.append(scope)
