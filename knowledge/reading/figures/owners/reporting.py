"""Who a clause within another is about: "it came a day after Nova reported a 2% rise", "data showing sales fell"."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.owners import subjects
from knowledge.reading.figures.owners.subjects import Subject

_LISTS = wordlists.of(__name__)
_REPORTED = _LISTS.words("reported")
_JOINING = _LISTS.words("joining")
_SHOWING = _LISTS.words("showing")
_SHOWN = 5  # tokens from what shows a metric to it
_BETWEEN = 4  # tokens from a verb to its number
_FIRMS = frozenset(("company", "brand", "name", "organisation"))


def reporter(case: Case) -> Subject | None:
    """Return the firm that a conjunction brings in right before the number, as the one that reported it."""
    line = case.clause.line
    if line.chinese or line.words.isdisjoint(_REPORTED):
        return None
    near = range(case.mark.start - 1, max(case.mark.start - _BETWEEN, 1), -1)
    at = next((at for at in near if line.word(at) in _REPORTED), None)
    name = line.at.get(at - 1) if at is not None else None
    if name is None or name.kind != "name" or name.name.kind not in _FIRMS:
        return None
    return subjects.named(line, name) if line.word(name.start - 1) in _JOINING else None


def shown(case: Case, told: Told) -> bool:
    """Tell whether a metric is what data show, and so of nobody named before: "hurt by data showing car sales fell"."""
    line, noun = case.clause.line, told.mark
    if noun is None or not noun.noun or line.chinese or line.words.isdisjoint(_SHOWING):
        return False
    return any(line.word(at) in _SHOWING for at in range(max(0, noun.start - _SHOWN), noun.start))
