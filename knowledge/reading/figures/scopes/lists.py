"""Lists that run in step: "output and sales were 400 and 380, up 3% and 5%".

Two or more metrics, names, times or bases in one list and as many numbers in another belong together pair by pair,
with "respectively" or without. A word for two metrics at once (产销量) is such a list by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeVar

from knowledge.lexicon import Entry, Lexicon
from knowledge.reading.figures.chinese import lists as chinese_lists
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.drafts import Draft
from knowledge.reading.figures.line.marks import Line, Mark
from knowledge.reading.figures.line.siblings import joined
from knowledge.reading.figures.owners import pointing

Item = TypeVar("Item")


@dataclass(slots=True)
class Steps:
    """The lists that a sentence has set up so far, to be shared out over groups of numbers."""

    metrics: list[tuple[Entry, Mark]] = field(default_factory=list)
    names: list[Mark] = field(default_factory=list)
    words: list[str] = field(default_factory=list)  # things in the article's own words
    classes: list[Mark] = field(default_factory=list)
    times: list[Mark] = field(default_factory=list)  # of a Chinese clause without numbers


@dataclass(slots=True)
class Share:
    """What a number gets from a list."""

    metric: tuple[Entry, Mark] | None = None
    name: Mark | None = None
    words: str | None = None
    level: Draft | None = None  # the level that the number tells more of
    classed: Mark | None = None
    unshared: bool = False  # "respectively" is said, and of what isn't known
    time: Mark | None = None
    basis: Mark | None = None


def share_out(clause: Clause, steps: Steps, lexicon: Lexicon) -> dict[int, Share]:
    """Return, by the start token of each number, what lists give it; remembers the clause's lists in ``steps``."""
    metrics = _metrics(clause, lexicon)
    names = _run(clause.line, [mark for mark in clause.of_kind.get("name", ()) if mark.name.kind != "person"])
    steps.metrics = metrics if len(metrics) > 1 else steps.metrics if not metrics else []
    if len({mark.name.name for mark in names}) < len(names):
        names = []  # "the Society of Vega Makers (SVM)" is one
    steps.names = names if len(names) > 1 else steps.names if not names else []
    groups = _groups(clause)
    things = chinese_lists.items(clause, len(groups[0]) if groups else 0)
    apart = len(things) != len(names) and len(things) != len(metrics)
    steps.words = things if things and apart else steps.words if not names else []
    classes = _run(clause.line, [mark for mark in clause.of_kind.get("class", ()) if _goods(mark)])
    steps.classes = classes if len(classes) > 1 else steps.classes if not classes else []
    plain, bases = _times(clause, steps)
    shares: dict[int, Share] = {}
    in_turn = not clause.line.chinese and "respectively" in clause.roles
    for group in groups:
        for place, quantity in enumerate(group):
            shares[quantity.start] = Share(
                metric=_at(steps.metrics, place, group),
                name=_at(steps.names, place, group),
                words=_at(steps.words, place, group),
                time=_at(plain, place, group),
                basis=_at(bases, place, group),
                classed=_at(steps.classes, place, group),
            )
            shares[quantity.start].unshared = in_turn and shares[quantity.start] == Share()
    for quantity in clause.quantities:
        if (name := pointing.named(clause, quantity)) is not None:
            share = shares.setdefault(quantity.start, Share())
            share.name, share.unshared = name, share.unshared or pointing.coupled(clause, name)
    return shares


def _times(clause: Clause, steps: Steps) -> tuple[list[Mark], list[Mark]]:
    """Return the listed periods, and the listed ones that are compared with; a Chinese clause may only set them."""
    times = clause.of_kind.get("time", ())
    plain = _run(clause.line, [mark for mark in times if mark.time and not mark.time.basis])
    if len({mark.time.period for mark in plain if mark.time}) < len(plain):
        plain = []  # "今天（5月7日）" is one
    if clause.line.chinese and not clause.quantities and len(plain) > 1:
        steps.times = plain
    elif clause.line.chinese and not plain and "respectively" in clause.roles:
        plain = steps.times
    return plain, _run(clause.line, [mark for mark in times if mark.time and mark.time.basis])


def levels(clause: Clause, shares: dict[int, Share], drafts: list[Draft]) -> None:
    """Pair the numbers of a Chinese list that nothing else pairs with as many levels before: "均价X，销量Y，分别增"."""
    if "respectively" not in clause.roles or not clause.line.chinese:
        return
    told = [draft for draft in drafts if draft.clause.line is clause.line and draft.cast.part == "level"]
    for group in _groups(clause):
        given = [shares[number.start] for number in group]
        free = all(share.metric is None and share.name is None and share.words is None for share in given)
        if free and len(told) == len(group) and all(number.family == "percent" for number in group):
            for share, draft in zip(given, told, strict=True):
                share.level = draft


def _at(items: list[Item], place: int, group: list[Mark]) -> Item | None:
    return items[place] if len(items) == len(group) else None


def _goods(mark: Mark) -> bool:
    return not mark.attrs.get("generic") and not mark.attrs.get("adjective")


def _metrics(clause: Clause, lexicon: Lexicon) -> list[tuple[Entry, Mark]]:
    for mark in clause.nouns:
        pair = [entry for name in mark.attrs.get("pair", ()) if (entry := lexicon.entry("metric", name))]
        if pair:
            return [(entry, mark) for entry in pair]
    if clause.nouns:
        return [(mark.attrs, mark) for mark in _run(clause.line, clause.nouns)]
    verbs = [mark for mark in clause.of_kind.get("metric", ()) if not mark.attrs.get("weak")]
    both = _run(clause.line, verbs)  # "built and sold 52 and 51"
    return [(mark.attrs, mark) for mark in both] if len(both) > 1 else []


def _run(line: Line, marks: list[Mark]) -> list[Mark]:
    """Return the first stretch of marks that commas and "and" join."""
    if len(marks) < 2:
        return marks
    return next((found for found in _stretches(line, marks, _listed) if len(found) > 1), marks[:1])


def _groups(clause: Clause) -> list[list[Mark]]:
    if len(clause.quantities) < 2:
        return []
    found = [group for group in _stretches(clause.line, clause.quantities, _listed) if len(group) > 1]
    if clause.line.chinese:
        return found
    return [
        group for group in found if not any(joined(clause, *pair) for pair in pairwise(group))
    ]  # "40, or 2 a share"


def _stretches(line: Line, marks: list[Mark], joined: Callable[[Line, Mark, Mark], bool]) -> list[list[Mark]]:
    found: list[list[Mark]] = []
    for mark in marks:
        if found and joined(line, found[-1][-1], mark):
            found[-1].append(mark)
        else:
            found.append([mark])
    return found


def _listed(line: Line, left: Mark, right: Mark) -> bool:
    """Tell whether only joiners (and words that no mark covers, few) stand between two marks."""
    between = [line.at.get(at) for at in range(left.end, right.start)]
    joiners = [
        mark
        for mark in between
        if mark is not None and ("and" in mark.roles or (mark.kind == "stop" and "soft" in mark.roles))
    ]
    return bool(joiners) and len(between) <= 3 and all(mark is None or mark in joiners for mark in between)
