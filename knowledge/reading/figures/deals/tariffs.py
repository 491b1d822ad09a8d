"""Tariffs: who levies them, and on what from where."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.owners import subjects
from knowledge.reading.figures.owners.subjects import Subject

_LISTS = wordlists.of(__name__)
_TAXED = _LISTS.words("taxed")
_FIRMS = frozenset(("company", "brand", "model", "name"))
_FACING = _LISTS.words("facing")
_REACH = 3  # tokens from a preposition to the place it governs


def levied(told: Told) -> bool:
    """Tell whether a metric is a tariff."""
    return told.entry.name == "tariff"


def subject(case: Case, told: Told) -> Subject | None:
    """Return the country that a tariff is levied by: the first of the sentence that no preposition governs."""
    if not levied(told) or case.clause.line.chinese:
        return None
    line = case.clause.line
    before = (mark for mark in line.marks if mark.end <= case.mark.start and _place(mark))
    return next((subjects.named(line, mark) for mark in before if not _governed(case, mark)), None)


def unfounded(case: Case, told: Told, who: Subject) -> bool:
    """Tell whether a tariff is taken for that of a firm which neither faces nor pays it."""
    line, clause = case.clause.line, case.clause
    if not levied(told) or line.chinese or who.kind not in _FIRMS or case.share.name is not None:
        return False
    names = [mark for mark in clause.marks if mark.mention is not None and mark.mention.name == who.name]
    if any(line.word(mark.start - 1) in ("for", "to") for mark in names):
        return False  # "for Nova, the duty is 17%"
    return not any(line.word(at) in _FACING for at in range(clause.start, case.mark.start))


def scopes(case: Case) -> list[str]:
    """Return what a tariff is on, up to the next number: goods, and the places that they are from."""
    line, found = case.clause.line, []
    for mark in case.clause.after(case.mark.end):
        if mark.kind == "quantity":
            break
        if mark.kind == "class" and not mark.attrs.get("generic"):
            found.append(mark.attrs.name)
        elif _place(mark):
            found.append(mark.name.name)
    stop = next((mark.start for mark in case.clause.quantities if mark.start > case.mark.start), case.clause.end)
    adjectives = (match for match in line.matches(case.mark.end, stop) if match.pos == "demonym")
    return [*found, *(match.entry.name for match in adjectives if match.entry.kind == "place")]


def _place(mark: Mark) -> bool:
    return mark.mention is not None and mark.mention.kind == "place"


def _governed(case: Case, place: Mark) -> bool:
    line = case.clause.line
    return any(line.word(at) in _TAXED for at in range(max(0, place.start - _REACH), place.start))
