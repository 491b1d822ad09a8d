"""Within which scope a number is: classes and places of its phrase, what is counted, what the clause is about."""

from __future__ import annotations

from knowledge.lexicon import Lexicon, wordlists
from knowledge.reading.figures.chinese import subjects as chinese_subjects
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures import nations, phrased
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.owners import carrying, pointing
from knowledge.reading.figures.owners.subjects import Subject
from knowledge.reading.figures.scopes import narrowing, places

_LISTS = wordlists.of(__name__)
_ADJUSTED = "adjusted net profit"
_OWN = _LISTS.words("own")
_CARS = _LISTS.words("cars")
_DIVISIONS = _LISTS.words("divisions")
_TAKING_UP = _LISTS.words("taking_up")


def scopes(case: Case, told: Told, who: Subject) -> tuple[str, ...]:
    """Return what narrows a number: classes and places of its phrase, what is counted, places of its clause."""
    line = case.clause.line
    if line.chinese and (kept := chinese_subjects.kept_scopes(case, told, who)) is not None:
        return kept
    found = nations.scopes(case, told, phrased.owner(case, told).scopes)
    if case.share.name is not None and case.share.name.name.kind == "place":
        return _unique(_instead(case, found, case.share.name), who.name)
    if case.share.name is not None and line.word(case.share.name.end) in _DIVISIONS:
        found.append(line.word(case.share.name.end))  # "up 4% at the Nova division"
    found += _led(case)
    if case.share.classed is not None:
        found = _instead(case, found, case.share.classed)
    found += [*(entry.name for entry in phrased.classes(case.mark)), *_beside(case)]
    last = case.scene.stage.drafts[-1] if case.scene.stage.drafts else None
    if not found and case.cast.part == "change" and last is not None and phrased.of_level(case, told, last):
        return last.scopes
    found += _parts(case, found)
    if told.mark is not None and told.mark.kind == "metric" and told.mark.attrs.name == _ADJUSTED != told.entry.name:
        found.append("adjusted")  # "adjusted net income was 45 cents a share"
    told_so = max(case.clause.end, case.mark.end)
    found += [mark.attrs.name for mark in line.asides if mark.start < told_so and not _of_another(case, told, mark)]
    here = () if told.entry.get("listed") else places.near(case, told)  # "in New York" says where a share is traded
    found += here or case.frame.where
    theirs = told.mark is not None and line.word(told.mark.start - 1) == "'" and told.mark.start - 2 in line.at
    if not found and told.mark is not None and (theirs or line.word(told.mark.start - 1) in _OWN):
        found = list(last.scopes) if last is not None and last.clause.line is line else []  # "their share"
    found += _moved(case, told, found) or _shared(case, told, found)
    if line.chinese and not found:
        return tuple(label for label in case.frame.label if label not in (who.name, who.entity))
    if not found and (told.mark is None or not told.mark.noun):
        found = _carried(case, told, who)
    return _unique(found, who.name, who.entity)


def _parts(case: Case, found: list[str]) -> list[str]:
    """Return the part of a company that a clause is about, or that stands right behind its number."""
    lexicon = case.scene.stage.lexicon
    part = narrowing.part(case.clause, case.mark.start, lexicon)
    part = part or narrowing.behind(case.clause, case.mark, narrowing.roles(lexicon))
    return [part] if part and not any(scope.startswith(part) for scope in found) else []


def _of_another(case: Case, told: Told, aside: Mark) -> bool:
    """Tell whether an aside narrows what a list goes on with: "revenue rose 4%, with costs, excluding fuel, up 3%"."""
    between = [mark for mark in case.clause.after(case.mark.end) if mark.end <= aside.start]
    return any(mark.kind == "metric" and mark.noun and mark.entry is not told.entry for mark in between)


def _unique(found: list[str], *names: str | None) -> tuple[str, ...]:
    same = {name.replace(" ", "").lower() for name in names if name}  # "euro zone" of the Eurozone
    return tuple(dict.fromkeys(scope for scope in found if scope.replace(" ", "").lower() not in same))


def _instead(case: Case, found: list[str], item: Mark) -> list[str]:
    """Return scopes with the one item of a list of places or classes that is the number's, for the whole list."""
    marks = case.clause.line.marks if case.clause.line.chinese else case.clause.marks
    listed = {_named(mark) for mark in marks if mark.kind == item.kind}
    return [scope for scope in found if scope not in listed] + [_named(item)]


def _named(mark: Mark) -> str:
    return mark.mention.name if mark.mention is not None else mark.attrs.name


def _led(case: Case) -> list[str]:
    """Return the products whose market leads up to what is told of it: "In the van market, Nova's share was 9%"."""
    line = case.clause.line
    opened = line.word(0) == "in" and line.marks[1:2] and line.marks[1].kind == "class" and not line.chinese
    led = opened and line.word(line.marks[1].end) in ("market", "segment", "sector")
    return [line.marks[1].attrs.name] if led and not line.marks[1].attrs.get("generic") else []


def _shared(case: Case, told: Told, found: list[str]) -> list[str]:
    """Return what a share of the market is of where its clause has told: "led van sales with 9% market share"."""
    shared = told.entry.name == "market share" or case.cast.part == "share"
    if found or not shared or case.clause.line.chinese:
        return []
    nouns = (mark for mark in case.clause.before(case.mark.start) if mark.noun and mark.attrs.get("kind") == "flow")
    owner = next((case.frame.owners.get(noun.start) for noun in nouns), None)
    classed = {mark.attrs.name for mark in case.clause.marks if mark.kind == "class"}
    return [scope for scope in owner.scopes if scope in classed] if owner is not None else []


def _moved(case: Case, told: Told, found: list[str]) -> list[str]:
    """Return the things that moved, and what "this" takes up from the sentence before."""
    moved = case.cast.part in ("change", "share") or (told.mark is not None and told.mark.start >= case.mark.end)
    head = carrying.mover(case, told) if moved and not found else None
    things = [head.attrs.name] if head is not None else []
    taken = (
        not case.clause.line.chinese and told.mark is None and case.clause.line.word(case.clause.start) in _TAKING_UP
    )
    return [*things, *case.context.scopes] if taken else things


def _carried(case: Case, told: Told, who: Subject) -> list[str]:
    same = told.mark is None and case.context.subject is not None and case.context.subject.name == who.name
    same = same and case.frame.metric in (None, told.entry) and case.context.metric is told.entry
    found = [scope for scope in case.frame.scopes if scope not in _DIVISIONS]
    return list(found or (case.context.scopes if same else ()))


def _beside(case: Case) -> list[str]:
    """Return the classes that a number of its own stands by: "58,000 were hybrids", "hybrids made up 22% of sales"."""
    clause, mark = case.clause, case.mark
    before = next(clause.before(mark.start), None)
    near = [before] if before is not None and before.end == mark.start else []
    near += [bracketed] if (bracketed := pointing.classed(clause, mark)) else []
    ahead = list(clause.after(mark.end))[:3]
    if ahead and ahead[0].kind == "class" and ahead[0].start - mark.end <= 1:
        near.append(ahead[0])  # "331,000 new energy vehicles"
    if len(ahead) > 1 and "verb" in ahead[0].roles and ahead[0].start == mark.end:
        near.append(ahead[1])
    if case.cast.part == "share" or (before is not None and "share" in before.roles):
        near += clause.marks[:1]
    if len(ahead) > 2 and ahead[0] is case.cast.teller and "in" in ahead[1].roles:
        near.append(ahead[2])  # "a 4% rise in fleet purchases"
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
