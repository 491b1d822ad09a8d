"""Whose a number is by a name beside it: with whom, apposed in a list, or whom another one's is compared with."""

from __future__ import annotations

from itertools import takewhile

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.owners import subjects
from knowledge.reading.figures.owners.subjects import Subject

_LISTS = wordlists.of(__name__)
_PLACED = 4  # tokens
_ORDINALS = _LISTS.words("ordinals")
_OWNERS = frozenset(("company", "brand", "model", "name"))


def compared(case: Case) -> Subject | None:
    """Return whose number it is that another one's of the same time is compared with."""
    return _rival(case) or _against(case)


def beside(case: Case) -> Subject | None:
    """Return whom a number follows by "with", or is apposed to in a list."""
    return _listed(case) or _with(case)


def _listed(case: Case) -> Subject | None:
    """Return the name that a change is apposed to in a list of such: "the Orin, up 6%, the Vela, up 4%"."""
    own = _apposed(case.clause, case.mark)
    if own is None:
        return None
    others = (mark for mark in case.clause.quantities if mark.end <= case.mark.start)
    return subjects.named(case.clause.line, own) if any(_apposed(case.clause, mark) for mark in others) else None


def _apposed(clause: Clause, number: Mark) -> Mark | None:
    """Return the name before a comma and a word of change right before a number: "the Orin, up 6%"."""
    moved = next(clause.before(number.start), None)
    if moved is None or moved.kind != "change" or not moved.attrs.get("side") or moved.end != number.start:
        return None
    name = clause.line.at.get(moved.start - 2) if clause.line.word(moved.start - 1) == "," else None
    seller = name is not None and name.mention is not None and name.mention.kind in _OWNERS
    return name if seller else None


def _with(case: Case) -> Subject | None:
    """Return the name that a number follows by "with": "followed by Nova with 900 units"."""
    ahead = case.clause.before(case.mark.start)
    joiner, name = next(ahead, None), next(ahead, None)
    if joiner is None or name is None or "having" not in joiner.roles or case.mark.start - joiner.end > 1:
        return None
    between = [case.clause.line.word(at) for at in range(name.end, joiner.start)]
    placed = not between or (len(between) <= _PLACED and between[-1] in _ORDINALS)  # "Vega a distant third with 9%"
    seller = name.mention is not None and name.mention.kind not in ("person", "place", "organisation")
    company = seller and placed
    return subjects.named(case.clause.line, name) if company else None


def _rival(case: Case) -> Subject | None:
    """Return who stands behind a number that another's is compared with: "compared to 700 Astras", "to 700 at Vega"."""
    if case.cast.part != "prior" or case.family != "count" or case.clause.line.chinese:
        return None
    behind = case.clause.line.at.get(case.mark.end + (case.clause.line.word(case.mark.end) in ("at", "for")))
    seller = behind is not None and behind.mention is not None and behind.mention.kind in ("company", "brand")
    if behind is None or not seller or case.clause.line.word(behind.end) in ("'s", "'"):
        return None
    return subjects.together(case.clause, behind) or subjects.named(case.clause.line, behind)


def _against(case: Case) -> Subject | None:
    """Return whose the number is that another one is set against: "sold 40, compared to Nova's total of 30"."""
    if case.cast.part not in ("level", "prior"):
        return None
    line = case.clause.line
    near = takewhile(lambda mark: mark.kind != "quantity", case.clause.before(case.mark.start))
    for name in (mark for mark in near if mark.mention and mark.mention.kind in _OWNERS):
        led = next(case.clause.before(name.start), None)
        if line.word(name.end) in ("'s", "'") and led is not None and "prior" in led.roles and led.end == name.start:
            return subjects.named(line, name)
    at = case.mark.start - 2
    pair = line.word(at) in ("former", "latter") and line.word(at + 1) == "'s"
    found = case.scene.stage.names.resolve(line.index, at) if pair else None
    return Subject(found.name, found.name, found.kind, line.index, found.via) if found else None
