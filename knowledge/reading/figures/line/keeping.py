"""What a clause leaves for those after it: the metric it told, what narrows it, and the times of what happened."""

from __future__ import annotations

from knowledge.lexicon import Entry, wordlists
from knowledge.reading.figures.chinese import subjects as chinese_subjects
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.scene import Scene
from knowledge.reading.figures.measures import measured
from knowledge.reading.figures.parts import modality
from knowledge.reading.figures.scopes import divisions, narrowing, places
from knowledge.reading.figures.times import bases, nearby, timing
from knowledge.reading.tagged import TimeMention

_LISTS = wordlists.of(__name__)
_SAME = 4  # tokens
_AGAINST = _LISTS.words("against")
_MAKING = _LISTS.words("making")
_REPORTING = _LISTS.words("reporting")
_RECENT = 12  # figures of a clause


def settle(scene: Scene) -> None:
    """Leave in the frame what the clause said for those after it."""
    frame, line = scene.frame, scene.clause.line
    told = [mark for mark in scene.clause.of_kind.get("metric", ()) if measured.tells(scene.clause, mark)]
    told = [mark for mark in told if mark.noun or line.word(mark.start) not in _MAKING]  # "it made progress"
    last = scene.stage.drafts[-1] if scene.stage.drafts else None
    if last is not None and last.clause is scene.clause and last.metric != "rank" and not _passing(last.entry):
        frame.metric, frame.metric_line, frame.noun = last.entry, line.index, None
        frame.scopes = last.scopes
    elif (label := _label(scene.clause)) and not told:
        frame.scopes = label
    elif told := [mark for mark in told if (line.chinese or _subject(scene.clause, mark)) and not _passing(mark.attrs)]:
        frame.metric, frame.metric_line = told[-1].attrs, line.index
        frame.noun = told[-1] if line.chinese else None
        owner = frame.owners.get(told[-1].start)
        frame.scopes = tuple(owner.scopes) if owner and owner.scopes else frame.scopes
    if frame.metric is not None and frame.metric.get("kind") == "flow":
        frame.flow = frame.metric
    if not scene.clause.quantities and not told:
        frame.where = places.named(scene.clause) or _part(scene) or frame.where
    elif scene.clause.opener in ("stop", "boundary"):
        frame.where = ()
    frame.where = _teller(scene) or frame.where
    _keep_times(scene)


def _passing(entry: Entry) -> bool:
    """Tell whether a metric is only told of in passing, so that what follows goes on with the one before."""
    return bool(entry.get("passing")) or (bool(entry.get("weak")) and entry.get("kind") == "flow")


def _part(scene: Scene) -> tuple[str, ...]:
    """Return the part of a company that a sentence opens with: "At its TV segment, revenue fell"."""
    clause = scene.clause
    if clause.start or clause.saying or clause.line.word(0) not in ("at", "in", "for", "within"):
        return ()
    part = narrowing.part(clause, clause.end, scene.stage.lexicon) or divisions.within(clause, scene.stage.lexicon)
    return (part,) if part else ()


def _teller(scene: Scene) -> tuple[str, ...]:
    """Return the part of a company whose results follow: "Nova's van operations, which ..., reported profit of"."""
    clause = scene.clause
    if not clause.saying or clause.line.word(clause.end - 1) not in _REPORTING:
        return ()
    aside = next((mark.start for mark in clause.marks if mark.kind == "stop"), clause.end)
    part = narrowing.part(clause, aside, scene.stage.lexicon)
    return (part,) if part else ()


def _subject(clause: Clause, metric: Mark) -> bool:
    """Tell whether a metric is what a clause of the article's own is about, so that the next sentence may go on."""
    verbs = (mark for mark in clause.before(metric.start) if mark.verbal and mark.kind in ("metric", "change", "modal"))
    return not clause.line.quoted(metric.start) and next(verbs, None) is None


def _of_before(scene: Scene, time: Mark) -> bool:
    """Tell whether a time is that of the level before: "to 40 from 50 last year"."""
    numbers = [mark for mark in scene.clause.quantities if mark.end <= time.start]
    if not numbers or scene.clause.line.chinese:
        return False
    told = scene.casts[numbers[-1].start]
    return told.part == "prior" or nearby.base(scene.clause, told) is time


def _set_against(scene: Scene, time: Mark) -> bool:
    """Tell whether a time is only that of a comparison with "the same time in 2020"."""
    words = [scene.clause.line.word(at) for at in range(time.start - _SAME, time.start)]
    if scene.clause.line.chinese:
        return False
    return "same" in words and bool(_AGAINST & {scene.clause.line.word(at) for at in range(time.start - 6, time.start)})


def _hoped(scene: Scene, time: Mark) -> bool:
    """Tell whether a time is of what is to come: no figure of what happened has it."""
    drafts = [draft for draft in scene.stage.drafts[-_RECENT:] if draft.clause is scene.clause]
    if not drafts:
        return modality.hoped(scene.clause)
    period = time.time.period if time.time else None
    return all(draft.modality is not None for draft in drafts if draft.period == period)


def _looking_back(scene: Scene, time: Mark) -> bool:
    """Tell whether a time only says how long something has not been: "自2021年之后，首次重返"."""
    past = time.time is not None and time.time.period is not None and time.time.period.kind == "since"
    told = scene.frame.time is not None and scene.frame.time_line == scene.clause.line.index
    return past and told and scene.clause.line.chinese and not scene.clause.quantities


def _running_total(scene: Scene, time: Mark) -> bool:
    """Tell whether 累计 only adds up over the stretch that its sentence has told: "前5个月累计收入"."""
    line, frame = scene.clause.line, scene.frame
    total = time.time is not None and time.time.period is not None and time.time.period.kind == "cumulative"
    return total and line.chinese and frame.time is not None and frame.time_line == line.index


def _label(clause: Clause) -> tuple[str, ...]:
    """Return the classes of a label: "Of which hybrids: 900 units"."""
    last = clause.marks[-1] if clause.marks else None
    if last is None or clause.quantities or clause.line.word(last.start) not in (":", "："):
        return ()
    return tuple(mark.attrs.name for mark in clause.of_kind.get("class", ()) if not mark.attrs.get("generic"))


def _keep_times(scene: Scene) -> None:
    """Leave in the frame the times of what happened and of what is expected, and the base of comparison."""
    frame, line = scene.frame, scene.clause.line
    quantities = scene.clause.quantities
    if quantities:
        frame.modality = modality.of(scene.clause, quantities[-1], frame.modality)
    elif line.chinese and chinese_subjects.tells(scene.clause):
        frame.modality = modality.told(scene.clause)
    acts = any(bases.decided(scene.clause, mark, scene.casts[mark.start]) for mark in quantities)
    last = scene.stage.drafts[-1] if scene.stage.drafts else None
    timeless = last is not None and last.clause is scene.clause and last.entry.get("kind") in ("price", "stock")
    added = last is not None and last.entry.get("bare") and last.cast.part == "change"  # "hired 900 workers in May"
    timeless = timeless and not added
    for mark in scene.clause.of_kind.get("time", ()):
        if mark.time is None or mark.start in scene.spent or (scene.clause.saying and timing.dated(mark.time)):
            continue
        if (
            nearby.of_saying(scene.clause, mark)
            or _set_against(scene, mark)
            or _looking_back(scene, mark)
            or _running_total(scene, mark)
        ):
            continue
        if mark.time.basis is None and not _of_before(scene, mark):
            frame.time, frame.time_line = mark.time, line.index
            hoped = _hoped(scene, mark)
            if nearby.compared(scene.clause, mark) or line.quoted(mark.start):
                continue
            if not hoped and not acts and not timeless:
                frame.told.append(mark.time)
            elif hoped and not timing.dated(mark.time) and not _before(mark.time, frame.ahead):
                frame.ahead = mark.time


def _before(time: TimeMention, ahead: TimeMention | None) -> bool:
    """Tell whether a year lies before the one that is looked ahead to: "4% in 2025, after an estimated 3% in 2024"."""
    periods = [one.period.code for one in (time, ahead) if one is not None and one.period is not None]
    return len(periods) == 2 and all(code.isdecimal() for code in periods) and periods[0] < periods[1]
