"""What the phrase of a number's metric says, and which level a change goes with."""

from __future__ import annotations

from knowledge.lexicon import Entry
from knowledge.model import Modality
from knowledge.reading.figures.line.drafts import Draft
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.line.siblings import restates
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.owners.phrases import Owner

_AT = 2  # tokens of "at a"


def owner(case: Case, told: Told) -> Owner:
    """Return what the noun phrase of the number's metric says."""
    if told.mark is None:
        return Owner()
    own = case.frame.owners.get(told.mark.start) or Owner()
    bare = not (own.subject or own.place or own.classed or own.scopes)
    if bare and (last := _listed(case, told.mark)) is not None:
        return case.frame.owners.get(last.start, own)
    if bare and told.entry.name.endswith("rate") and (run := _running(case, told.mark)) is not None:
        return case.frame.owners.get(run.start, own)
    return own


def _listed(case: Case, noun: Mark) -> Mark | None:
    """Return the noun that a metric is coupled with, which says what both are of: "output and sales of vans"."""
    if not noun.noun or case.clause.line.chinese:
        return None
    coupled = list(case.clause.after(noun.end))[:2]
    joined = len(coupled) > 1 and "and" in coupled[0].roles and coupled[1].noun
    near = joined and coupled[0].start == noun.end and coupled[1].start == coupled[0].end
    return coupled[1] if near else None


def _running(case: Case, rate: Mark) -> Mark | None:
    """Return the noun of what runs at a rate: "van sales rose to an annual rate of 900"."""
    before = list(case.clause.before(rate.start))
    led = bool(before) and "level" in before[0].roles and rate.start - before[0].end <= _AT
    return next((mark for mark in before if mark.noun), None) if led else None


def of_level(case: Case, told: Told, last: Draft) -> bool:
    """Tell whether a change goes with the level told last: one metric, and nobody named between."""
    if last.clause is case.clause:
        shared = last.cast.part == "share" and last.entry is told.entry
        return last.told is told.mark and (told.mark is not None or shared)
    level = last.cast.part == "level" and last.clause.line is case.clause.line and last.entry is told.entry
    return level and told.mark is None and case.scene.subject is None


def level_modality(case: Case, told: Told) -> Modality | None:
    """Return the modality of the level that a change goes with, or of the sum that a number gives by the share."""
    last = case.scene.stage.drafts[-1] if case.scene.stage.drafts else None
    if last is not None and last.clause is case.clause and restates(case.clause, last.mark, case.mark):
        return last.modality
    return last.modality if case.cast.part == "change" and last and of_level(case, told, last) else None


def classes(mark: Mark) -> list[Entry]:
    """Return the classes of things that a number counts, none that are mere things or what is measured."""
    classes = (match.entry for match in mark.inner if match.entry.kind == "class")
    measured = mark.family == "measure"  # "barrels of oil"
    return [entry for entry in classes if not entry.get("generic") and not measured]
