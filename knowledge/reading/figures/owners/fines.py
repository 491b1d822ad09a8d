"""Who a fine is of: whom a body fines, never the body."""

from __future__ import annotations

from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.owners import subjects
from knowledge.reading.figures.owners.subjects import Subject

FINE = "fine"
_NEAR = 3  # tokens between "fined" and who was
_BODIES = frozenset(("organisation", "place"))


def fined(case: Case, told: Told) -> Subject | None:
    """Return whom somebody fined: "the commission fined Nova $40 million"."""
    verb = told.mark
    if told.entry.name != FINE or verb is None or not verb.verbal or case.clause.line.chinese:
        return None
    name = next((mark for mark in case.clause.after(verb.end) if mark.kind == "name"), None)
    near = name is not None and name.start - verb.end < _NEAR and name.end <= case.mark.start
    return subjects.named(case.clause.line, name) if name is not None and near else None


def imposing(case: Case, told: Told, who: Subject) -> bool:
    """Tell whether a fine would be of the body that imposed it, or of somebody told of before it did."""
    if told.entry.name != FINE:
        return False
    body = case.scene.subject is not None and case.scene.subject.kind in _BODIES
    return who.kind in _BODIES or (body and who.line != case.clause.line.index)
