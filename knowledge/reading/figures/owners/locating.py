"""The place that a number is of where nobody sells: a market's, or that in which things are."""

from __future__ import annotations

from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures import phrased
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.owners import carrying, subjects
from knowledge.reading.figures.owners.subjects import Subject

_LISTED = 2


def market(case: Case, told: Told) -> Subject | None:
    """Return the place whose market a number is of, where it is of nobody and of no products."""
    return _only(case, told) or _inside(case, told) or _led(case, told)


def _only(case: Case, told: Told) -> Subject | None:
    """Return the place that is all there is, unless a list of places shares one number."""
    places = [mark for mark in case.clause.before(case.mark.start) if mark.mention and mark.mention.kind == "place"]
    here = case.scene.subject if case.scene.subject and case.scene.subject.kind == "place" else None
    flows = told.entry.get("kind") in ("flow", "ratio")  # a plant's capacity is no market's
    here = here or case.frame.market or (case.context.place if flows and not carrying.somebody_named(case) else None)
    return here if len(places) <= _LISTED else None


def _inside(case: Case, told: Told) -> Subject | None:
    """Return the place whose metric it is where nobody else's is: "registrations in Peru rose"."""
    inside = False
    for mark in case.clause.after(told.mark.end) if told.mark is not None and told.mark.noun else ():
        if inside and mark.mention is not None and mark.mention.kind == "place":
            elsewhere = subjects.whence(case.clause.line, mark)  # "sales in Peru's Lima"
            return None if elsewhere else subjects.named(case.clause.line, mark)
        inside = "in" in mark.roles
        vehicles = mark.kind == "class" and mark.attrs.get("generic")
        if not (inside or vehicles or mark.noun or mark.roles & {"and", "of"}):
            return None
    return None


def _led(case: Case, told: Told) -> Subject | None:
    """Return the place that opens the phrase of a metric that is nobody else's: "UK new car registrations rose"."""
    first = next((mark for mark in case.clause.marks if mark.kind not in ("stop", "time", "cue")), None)
    if first is None or told.mark is None or first.start > told.mark.start or carrying.somebody_named(case):
        return None
    place = first.mention is not None and first.mention.kind == "place"
    own = place and first.name.name in phrased.owner(case, told).scopes
    return subjects.named(case.clause.line, first) if own else None


def holding(case: Case) -> Subject | None:
    """Return the place that things are in, where nobody has them: "there are 900 hotels in Peru"."""
    line = case.clause.line
    for mark in case.clause.after(case.mark.end):
        if mark.mention is not None and mark.mention.kind == "place":
            return subjects.named(line, mark)
        inside = line.word(mark.start - 1) == "the" and line.word(mark.start - 2) == "in"  # "900 in the Reserve Store"
        if mark.mention is not None and mark.mention.kind in ("name", "organisation") and inside:
            return subjects.named(line, mark)
    return None
