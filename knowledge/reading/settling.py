"""Whose number it is, of which metric and within which scope: the nearest that tells, else what was carried over."""

from __future__ import annotations

from knowledge.lexicon import Entry, Lexicon
from knowledge.reading import metrics, subjects
from knowledge.reading.marks import Mark
from knowledge.reading.metrics import Told
from knowledge.reading.owners import Owner
from knowledge.reading.scene import Case
from knowledge.reading.subjects import Subject

_COUNTED = (None, "unit", "vehicle")
_NEXT, _FAR = 2, 6  # sentences that a model, a company may be carried over
_BESIDE = 5  # tokens between a word like "doubled" and what did
_CARS = frozenset(("carmaker", "automaker"))


def metric(case: Case) -> Told | None:
    """Return the metric of a number: from a list, its clause, its sentence, or the sentence before."""
    if case.share.metric is not None:
        return Told(*case.share.metric)
    if (entry := _apposed(case)) is not None:
        return Told(entry)
    told = metrics.of(case.clause, case.mark, case.cast)
    if case.cast.part == "change" and (level := _level_before(case, told)) is not None:
        return level
    if any(match.entry.get("factor") for match in case.mark.inner):
        return told if told and told.mark and told.mark.noun and _near(case.mark, told.mark) else None
    return told or _carried(case)


def _apposed(case: Case) -> Entry | None:
    """Return the metric that a name behind a number makes: "20% of Nova" is a stake, "the $9,000 Orin" a price."""
    marks = list(case.clause.after(case.mark.end))[:2]
    lexicon = case.scene.stage.lexicon
    if case.cast.part == "share" and len(marks) > 1 and "of" in marks[0].roles and marks[1].mention is not None:
        company = marks[1].mention.kind == "company" and case.clause.line.word(marks[1].end) != "'s"
        return lexicon.entry("metric", "stake") if company and marks[1].start - marks[0].end <= 1 else None
    if case.family == "money" and marks and marks[0].mention is not None and marks[0].start == case.mark.end:
        article = case.clause.line.word(case.mark.start - 1) in ("the", "a", "its")
        return lexicon.entry("metric", "price") if article and marks[0].mention.kind in ("model", "brand") else None
    return None


def _near(number: Mark, other: Mark) -> bool:
    return number.start - other.end <= _BESIDE and other.start - number.end <= _BESIDE


def _level_before(case: Case, told: Told | None) -> Told | None:
    """Return the metric of the level that a change stands behind, unless a noun of its own comes between."""
    drafts = case.scene.stage.drafts
    last = drafts[-1] if drafts and drafts[-1].clause.line is case.clause.line else None
    if last is None or last.clause is not case.clause or last.cast.part != "level":
        return None
    own = told.mark if told is not None else None
    if own is not None and own.noun and own.start > last.mark.start and not _parted(case, own):
        return None
    if not metrics.fits(last.entry, case.family, case.mark.number.normal_unit, case.cast):
        return None
    return Told(last.entry, last.told)


def _parted(case: Case, noun: Mark) -> bool:
    """Tell whether a comma stands between a noun and the number behind it."""
    return any(mark.kind == "stop" and mark.start >= noun.end for mark in case.clause.before(case.mark.start))


def _carried(case: Case) -> Told | None:
    last = case.scene.stage.drafts[-1] if case.scene.stage.drafts else None
    if last is not None and last.clause is case.clause and _goes_on(case, last.entry):
        return Told(last.entry, last.told)
    for source in (case.frame, case.context):
        entry = source.metric
        if entry is None or (source is case.context and case.clause.line.index - source.metric_used > 1):
            continue
        if not _goes_on(case, entry):
            continue
        if source is case.context and not _continues(case):
            continue
        case.trail.metric(source.metric_line)
        source.metric_used = case.clause.line.index
        return Told(entry, None, source.metric_line)
    return None


def _goes_on(case: Case, entry: Entry) -> bool:
    """Tell whether a metric told before fits a number: its family, and for counts what is counted."""
    unit = case.mark.number.normal_unit
    counted = case.family != "count" or unit in (*_COUNTED, entry.get("unit")) or str(unit).startswith("per ")
    return counted and metrics.fits(entry, case.family, unit, case.cast)


def _continues(case: Case) -> bool:
    """Tell whether a clause without a metric may go on with the one before: a change, a comparison, a new subject."""
    modal = any(mark.kind == "modal" and mark.attrs.get("modality") == "estimate" for mark in case.clause.marks)
    analysts = any("analyst" in mark.roles for mark in case.clause.marks)
    return case.cast.part in ("change", "prior") or modal or analysts or case.scene.subject is not None


def owner(case: Case, told: Told) -> Owner:
    """Return what the noun phrase of the number's metric says."""
    return case.frame.owners.get(told.mark.start, Owner()) if told.mark is not None else Owner()


def subject(case: Case, told: Told) -> Subject | None:
    """Return whose number it is: the thing counted, the metric's owner, the clause's subject, or who was carried."""
    if case.share.name is not None and case.share.name.name.kind != "place":
        return subjects.named(case.clause.line, case.share.name)
    if case.cast.part in ("level", "prior") and (case.family == "count" or told.entry.name == "price"):
        thing = subjects.counted(case.clause, case.mark)
        if thing is not None:
            return thing
    last = case.scene.stage.drafts[-1] if case.scene.stage.drafts else None
    if case.cast.part == "change" and last and last.clause is case.clause and last.told is told.mark is not None:
        return last.subject  # a change is of whom its level is
    owned, local = owner(case, told), case.scene.subject
    if local and local.kind == "organisation" and told.entry.get("kind") == "flow":
        local = None  # a body counts others' sales
    if owned.subject is None and (relative := subjects.of_relative(case.clause, case.mark, case.scene.stage.names)):
        return relative
    if local and local.kind == "place" and told.mark is not None and told.mark.noun:
        local = None  # "in China" or "U.S. sales" narrows; it is no subject beside one
    frame = case.frame
    found = owned.subject or local or owned.place or frame.subject or frame.speaker or frame.place
    if found is None and (owned.classed is None or told.entry.get("kind") != "price"):
        found = _whoever(case, owned)
    if found is None and owned.classed is not None:
        return Subject(owned.classed, None, "class", case.clause.line.index)
    return found or case.scene.subject or case.context.place


def _whoever(case: Case, owned: Owner) -> Subject | None:
    """Return whom earlier sentences were about, unless the article is about a market and this is its class."""
    carried, topic = case.context.subject, case.scene.stage.topic
    market = topic is not None and topic.entity is None
    if market and owned.classed is not None:
        return None
    if carried is not None and case.clause.line.index - carried.line > (_NEXT if carried.kind == "model" else _FAR):
        return topic
    return carried


def scopes(case: Case, told: Told, who: Subject) -> tuple[str, ...]:
    """Return what narrows a number: classes and places of its phrase, what is counted, places of its clause."""
    line = case.clause.line
    found = list(owner(case, told).scopes)
    if case.share.name is not None and case.share.name.name.kind == "place":
        listed = {mark.mention.name for mark in case.clause.marks if mark.mention and mark.mention.kind == "place"}
        found = [scope for scope in found if scope not in listed] + [case.share.name.name.name]
        return tuple(dict.fromkeys(found))
    found += [
        match.entry.name for match in case.mark.inner if match.entry.kind == "class" and not match.entry.get("generic")
    ]
    for mark in case.clause.marks:
        place = mark.mention is not None and mark.mention.kind == "place"
        if place and subjects.governed(line, mark, case.clause.start):
            found.append(mark.name.name)
    if not found and (told.mark is None or not told.mark.noun):
        same = told.mark is None and case.context.subject is not None and case.context.subject.name == who.name
        found = list(case.frame.scopes or (case.context.scopes if same else ()))
    return tuple(dict.fromkeys(scope for scope in found if scope not in (who.name, who.entity)))


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


def sharpened(case: Case, told: Told, who: Subject) -> Told:
    """Return the metric that unit or subject make of a loose one: profit a share, the price of a good."""
    lexicon = case.scene.stage.lexicon
    name = told.entry.get("per_share") if case.family == "share" else None
    if told.entry.get("listed") and who.kind in ("goods", "class"):
        name = "price"
    entry = lexicon.entry("metric", name) if name else None
    return Told(entry, told.mark, told.line) if entry is not None else told
