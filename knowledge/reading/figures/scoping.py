"""Within which scope a number is: the classes and places that narrow it, and what a bare number counts."""

from __future__ import annotations

from knowledge.lexicon import Lexicon
from knowledge.reading.figures import chinese_subjects, narrowing, phrased, places, pointing
from knowledge.reading.figures.metrics import Told
from knowledge.reading.figures.scene import Case
from knowledge.reading.figures.subjects import Subject

_OWN = frozenset(("its", "their"))
_CARS = frozenset(("carmaker", "automaker", "electric-vehicle maker", "EV maker", "truck maker"))


def scopes(case: Case, told: Told, who: Subject) -> tuple[str, ...]:
    """Return what narrows a number: classes and places of its phrase, what is counted, places of its clause."""
    line = case.clause.line
    if line.chinese and (kept := chinese_subjects.kept_scopes(case, told, who)) is not None:
        return kept
    found = list(phrased.owner(case, told).scopes)
    if case.share.name is not None and case.share.name.name.kind == "place":
        marks = line.marks if line.chinese else case.clause.marks
        listed = {mark.mention.name for mark in marks if mark.mention and mark.mention.kind == "place"}
        found = [scope for scope in found if scope not in listed] + [case.share.name.name.name]
        return tuple(dict.fromkeys(scope for scope in found if scope != who.name))
    found += [*(entry.name for entry in phrased.classes(case.mark)), *_beside(case)]
    last = case.scene.stage.drafts[-1] if case.scene.stage.drafts else None
    if not found and case.cast.part == "change" and last is not None and phrased.of_level(case, told, last):
        return last.scopes
    if part := narrowing.part(case.clause, case.mark, narrowing.roles(case.scene.stage.lexicon)):
        found += [part] if not any(scope.startswith(part) for scope in found) else []
    told_so = max(case.clause.end, case.mark.end)
    found += [mark.attrs.name for mark in line.asides if mark.start < told_so]
    here = () if told.entry.get("listed") else places.near(case, told)  # "in New York" says where a share is traded
    found += here or case.frame.where
    if not found and told.mark is not None and line.word(told.mark.start - 1) in _OWN:
        found = list(last.scopes) if last is not None and last.clause.line is line else []  # "their share"
    if line.chinese and not found:
        return tuple(label for label in case.frame.label if label not in (who.name, who.entity))
    if not found and (told.mark is None or not told.mark.noun):
        same = told.mark is None and case.context.subject is not None and case.context.subject.name == who.name
        same = same and case.frame.metric in (None, told.entry) and case.context.metric is told.entry
        found = list(case.frame.scopes or (case.context.scopes if same else ()))
    return tuple(dict.fromkeys(scope for scope in found if scope not in (who.name, who.entity)))


def _beside(case: Case) -> list[str]:
    """Return the classes that a number of its own stands by: "58,000 were hybrids", "hybrids made up 22% of sales"."""
    clause, mark = case.clause, case.mark
    before = next(clause.before(mark.start), None)
    near = [before] if before is not None and before.end == mark.start else []
    near += [bracketed] if (bracketed := pointing.classed(clause, mark)) else []
    ahead = list(clause.after(mark.end))[:2]
    if ahead and ahead[0].kind == "class" and ahead[0].start - mark.end <= 1:
        near.append(ahead[0])  # "331,000 new energy vehicles"
    if len(ahead) > 1 and "verb" in ahead[0].roles and ahead[0].start == mark.end:
        near.append(ahead[1])
    if case.cast.part == "share" or (before is not None and "share" in before.roles):
        near += clause.marks[:1]
    return [other.attrs.name for other in near if other.kind == "class" and not other.attrs.get("generic")]


def counts(lexicon: Lexicon, found: tuple[str, ...], who: Subject) -> str:
    """Return what a bare number counts: what its class does, or what its maker makes, else just units."""
    classes = (lexicon.entry("class", scope) for scope in found)
    unit = next((entry.get("unit") for entry in classes if entry and entry.get("unit")), None)
    entry = lexicon.named(who.entity or who.name)
    for _ in range(3):  # a model's brand, the brand's company
        if unit is None and entry is not None:
            unit = "vehicle" if _CARS & set(entry.get("trade", ())) else None
            entry = lexicon.named(entry.get("parent", ""))
    return str(unit or "unit")
