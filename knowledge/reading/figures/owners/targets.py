"""Whose share price an analyst's target is of: not the analyst's own firm, which only set it."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.owners import subjects
from knowledge.reading.figures.owners.phrases import Owner
from knowledge.reading.figures.owners.subjects import Subject

_LISTS = wordlists.of(__name__)
TARGET = "price target"
_ON = _LISTS.words("on")
_FIRMS = frozenset(("company", "brand", "name"))
_BEHIND = 3  # tokens from a target to the firm that it is for


def subject(case: Case, told: Told) -> Subject | None:
    """Return the firm whose share is told to be worth so much: named behind, in the title, or told of before."""
    watching = case.scene.stage.names.observers
    names = [mark for mark in case.clause.of_kind.get("name", ()) if mark.name.kind in _FIRMS]
    free = [mark for mark in names if mark.name.name not in watching]
    if (aimed := _aimed(case, told, names)) is not None:
        return subjects.named(case.clause.line, aimed)
    title = case.scene.stage.article.title
    here = next((mark for mark in free or names if mark.name.name in title), None)
    here = free[0] if here is None and len(free) == 1 < len(names) else here  # "Nova Bank rates Vega with a target"
    if here is not None:
        return subjects.named(case.clause.line, here)
    setters = {mark.name.name for mark in names}
    titled = [name for name in case.scene.stage.names.names if name.kind in _FIRMS and name.name in title]
    titled = [name for name in titled if name.name not in watching] or titled
    if len(titled) == 1:
        return Subject(titled[0].name, titled[0].name, titled[0].kind, case.clause.line.index)
    carried = case.context.subject
    return carried if carried is not None and carried.kind in _FIRMS and carried.name not in setters else None


def meant(case: Case, told: Told | None) -> Told | None:
    """Return a target instead of the shares that it is for: "its price target on Nova shares to $10"."""
    if told is None or told.mark is None or not told.entry.get("listed"):
        return told
    aim = next((mark for mark in case.clause.before(told.mark.start) if mark.kind in ("metric", "quantity")), None)
    aimed = aim is not None and aim.noun and aim.attrs.name == TARGET and case.clause.line.word(aim.end) in _ON
    return Told(aim.attrs, aim) if aim is not None and aimed else told


def watched(case: Case, told: Told, owned: Owner, who: Subject) -> Subject | None:
    """Return whose share is told of by those who watch it: "Nova Bank's analysts cut their worst case to $10"."""
    own = owned.subject is not None and owned.subject.name == who.name  # "Nova Bank's shares"
    watching = who.entity in case.scene.stage.names.observers and told.entry.get("listed") and not own
    return subject(case, told) if watching else who


def _aimed(case: Case, told: Told, names: list[Mark]) -> Mark | None:
    """Return the firm that a target is for: "its price target on Nova"."""
    end = told.mark.end if told.mark is not None else case.mark.end
    near = (mark for mark in names if 0 < mark.start - end <= _BEHIND)
    return next((mark for mark in near if case.clause.line.word(mark.start - 1) in _ON), None)
