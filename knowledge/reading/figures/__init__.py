"""From numbers to figures: subject, scope, metric, period, basis and modality of every number that has them all told.

Sentence by sentence and clause by clause a frame is kept; each number takes its part from its unit and neighbours and
its slots from the nearest that tells them. What can't be settled leaves the number among the quantities.
"""

from __future__ import annotations

from knowledge.lexicon import Lexicon, wordlists
from knowledge.model import Article, Figure
from knowledge.reading.figures.chinese import subjects as chinese_subjects
from knowledge.reading.figures.chinese import times as chinese_times
from knowledge.reading.figures.drafting import drafted
from knowledge.reading.figures.line import clauses, keeping, marks
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.frames import Frame, Trail
from knowledge.reading.figures.line.marks import Line
from knowledge.reading.figures.line.scene import Case, Scene, Stage
from knowledge.reading.figures.measures import asides, ranks
from knowledge.reading.figures.owners import subjects
from knowledge.reading.figures.owners.phrases import Owner, owner_of
from knowledge.reading.figures.owners.subjects import Resolves, Subject
from knowledge.reading.figures.parts import casting
from knowledge.reading.figures.scopes import divisions, kinship, lists, narrowing, places, sums, tables, wholes
from knowledge.reading.figures.scopes.lists import Share, Steps
from knowledge.reading.figures.times import previewing, running
from knowledge.reading.tagged import Tagged

_LISTS = wordlists.of(__name__)
_NOBODY = frozenset(("whole", "people"))  # an article is about none of these
_RECENT = 12  # figures of a clause
_POINTS = frozenset(("month", "quarter", "half"))  # of these even a sentence without a number may tell
_SUMS = _POINTS | {"ytd"}  # "今年前7个月，…。民营企业进出口…"
_BASES = _LISTS.words("bases")
_DEALT = _LISTS.words("dealt")
_SILENT = _LISTS.words("silent")


def find(tagged: list[Tagged], names: Resolves, article: Article, lexicon: Lexicon) -> list[Figure]:
    """Return the figures of an article in the order of its text."""
    stage = Stage(tagged, names, article, lexicon)
    stage.yearly = any(time.basis == "yoy" for one in tagged for time in one.times)
    for index, one in enumerate(tagged):
        line = marks.read(index, one)
        asides.leave_out(line)
        if columns := tables.columns(line):
            stage.columns, stage.heading = columns, index
        if one.sentence.kind == "row" and stage.columns:
            stage.drafts += tables.read(stage, line)
        elif one.sentence.kind == "heading":
            _heading(stage, line)
        elif one.sentence.kind not in _SILENT:
            _sentence(stage, line)
    previewing.settle(stage.drafts, yearly=stage.yearly)
    sums.settle(stage.drafts)
    return kinship.tie(stage.drafts)


def _heading(stage: Stage, line: Line) -> None:
    """Take from a heading the metric that what stands under it measures."""
    told = [mark for mark in line.marks if mark.noun and not mark.attrs.get("bare")]
    if len(told) == 1 and not any(mark.kind == "quantity" for mark in line.marks):
        stage.context.metric = told[0].attrs
        stage.context.metric_line = stage.context.metric_used = line.index


def _sentence(stage: Stage, line: Line) -> None:
    frame = Frame()
    if (
        line.chinese
        and stage.tagged[line.index - 1].tokens[-1:]
        and stage.tagged[line.index - 1].tokens[-1].text == "；"
    ):
        frame.modality = stage.context.modality  # the sentence goes on
        frame.time, frame.time_line = stage.context.closing, line.index - 1
        frame.part = stage.context.part
    else:
        stage.steps = Steps()
    main: Subject | None = None
    _return_home(stage, line)
    for clause in clauses.split(line):
        _clause(stage, clause, frame)
        if not frame.part:
            main = main or (frame.subject if frame.subject and frame.subject.entity else None)
    _remember(stage, line, frame, main or frame.speaker)


def _remember(stage: Stage, line: Line, frame: Frame, main: Subject | None) -> None:
    """Carry over to the next sentence: its main subject, its last metric, its lasting time."""
    context = stage.context
    if frame.subject is not None and frame.subject.kind == subjects.GROUP and frame.subject.entity is None:
        context.pair = frame.subject
    if main is not None:
        context.subject = main
    elif frame.subject is not None and frame.subject.kind == subjects.GROUP:
        context.subject = None  # which of them goes on isn't said
    if stage.topic is None:
        stage.topic = next(
            (draft.subject for draft in stage.drafts[:_RECENT] if draft.subject.kind not in _NOBODY), None
        )
    context.place = frame.place or frame.market or context.place
    last = stage.drafts[-1] if stage.drafts else None
    if (
        last is not None
        and last.clause.line is line
        and last.cast.part == "level"
        and last.entry.get("takes", [""])[0] == "count"
        and not last.entry.name.endswith("rate")
    ):
        context.counted = last.entry
    if frame.metric is not None:
        context.metric, context.scopes = frame.metric, frame.scopes
        context.metric_line = context.metric_used = line.index
    context.flow = frame.flow or context.flow
    if frame.ahead is not None:
        context.ahead, context.ahead_line, context.ahead_of = frame.ahead, line.index, main
    context.part = frame.part
    if line.chinese and (bases := {time.basis for time in line.tagged.times if time.basis in _BASES}):
        base = next(iter(bases)) if len(bases) == 1 else "yoy"
        context.base = str(base), line.tagged.sentence.paragraph
    context.modality, context.closing = frame.modality, frame.time
    _remember_time(stage, line, frame)


def _remember_time(stage: Stage, line: Line, frame: Frame) -> None:
    """Carry over the time of a sentence that holds on; one that only looks back leaves the way home."""
    context = stage.context
    ruling = context.time.period if context.time else None
    drafts = [draft for draft in stage.drafts[-_RECENT:] if draft.clause.line is line]
    dealt = {draft.period for draft in drafts if draft.entry.name in _DEALT}
    drafts = [draft for draft in drafts if draft.entry.name not in _DEALT]  # when a firm was bought rules nothing
    used = {draft.period for draft in drafts if draft.modality is None}
    dealt -= {draft.period for draft in drafts}
    told = [time for time in frame.told if line.chinese or time.period not in dealt]
    told = [time for time in told if time.period in used or not running.in_passing(line, time, ruling)]
    if (frame.metric is None or frame.metric.name in _DEALT) and not drafts:
        told = [
            time
            for time in told
            if time.period is not None
            and (time.period.kind in (_SUMS if line.chinese else _POINTS) or running.whole(line, time))
        ]
    time = running.main(told, ruling, stage.article.published, line.tagged.sentence.span.start)
    if time is None and context.time is None and line.chinese and frame.time is not None and frame.time.period in used:
        time = frame.time  # a bare year, where nothing else has told of any time
    if time is None and line.chinese and (ending := chinese_times.ending(line)) is not None:
        time = ending
    if time is not None:
        looked_back = running.looks_back(time, ruling, stage.article.published)
        context.home = (context.home or (context.time, context.time_line)) if looked_back and context.time else None
        context.time, context.time_line = time, line.index


def _return_home(stage: Stage, line: Line) -> None:
    """Go on with the month that an article tells of, where the paragraph before only looked back to an earlier one."""
    context, tagged = stage.context, stage.tagged
    if context.home and tagged[context.time_line].sentence.paragraph != line.tagged.sentence.paragraph:
        (context.time, context.time_line), context.home = context.home, None


def _clause(stage: Stage, clause: Clause, frame: Frame) -> None:
    scene = _scene(stage, clause, frame)
    shares = lists.share_out(clause, stage.steps, stage.lexicon)
    scene.casts = casting.parts(clause, frame.last)
    if clause.quantities:
        frame.last = (clause.quantities[-1], scene.casts[clause.quantities[-1].start])
    lists.levels(clause, shares, stage.drafts)
    for mark in clause.quantities:
        trail = Trail(stage.tagged, clause.line.index)
        share = shares.get(mark.start) or Share()
        if draft := drafted(Case(scene, mark, scene.casts[mark.start], share, trail)):
            stage.drafts.append(draft)
            stage.counted.add(draft.subject.entity)
            own = draft.told is None and draft.subject.kind == "words"  # a thing told of once
            if frame.subject is None and not frame.part and draft.subject.kind != "place" and not own:
                frame.subject = draft.subject
    stage.drafts += ranks.find(clause, scene.subject or frame.subject or stage.context.subject, stage.tagged)
    keeping.settle(scene)


def _scene(stage: Stage, clause: Clause, frame: Frame) -> Scene:
    """Set up a clause: its subject, its metrics' owners, and whether it tells of a part."""
    chinese = clause.line.chinese
    if (division := divisions.told(clause, stage)) is not None:
        frame.where = (division[1],)
    subject = division[0] if division else _subject(stage, clause, frame)
    owned = {noun.start: owner_of(clause, noun, stage.names) for noun in clause.nouns}
    narrowing.narrow(clause, owned, stage.lexicon)
    frame.owners |= owned
    inherited = frame.part and clause.opener not in ("stop", "boundary")
    part = wholes.told(clause)
    frame.part = part or inherited
    lead = subject if subject and subject.kind not in ("place", "organisation") else None
    lead = lead or _owner(clause, owned)
    if chinese and lead is not None and lead.kind in ("organisation", "event"):
        lead = None
    owners = [owner.place for owner in owned.values() if owner.place]
    frame.place = owners[0] if owners else subject if subject and subject.kind == "place" else frame.place
    frame.market = frame.market or places.market(clause)
    if clause.saying or (chinese and chinese_subjects.tells(clause)):
        own = (
            lead and _speaks_for_itself(clause, lead) and (not chinese or chinese_subjects.speaks(clause, stage, lead))
        )
        frame.speaker = lead if own else frame.speaker
    elif lead and not part:
        frame.subject = lead
    if chinese:
        frame.label = chinese_subjects.label(clause, owned) or frame.label
    return Scene(stage, clause, frame, subject, part=inherited)


def _subject(stage: Stage, clause: Clause, frame: Frame) -> Subject | None:
    if clause.line.chinese:
        return chinese_subjects.of_clause(clause, stage, frame)
    return subjects.of_clause(clause, stage.names)


def _owner(clause: Clause, owned: dict[int, Owner]) -> Subject | None:
    """Return the owner of the metrics that a clause is about: those before its first number, else the first."""
    first = clause.quantities[0].start if clause.quantities else clause.end
    ahead = [owner for at, owner in owned.items() if at < first] or list(owned.values())[:1]
    return next((owner.subject for owner in ahead if owner.subject), None)


def _speaks_for_itself(clause: Clause, speaker: Subject) -> bool:
    """Tell whether what a speaker says may be about itself: a company's results, no analyst's, paper's or body's."""
    return speaker.kind not in ("organisation", "person", "place") and "analyst" not in clause.roles
