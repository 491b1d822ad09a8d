"""Whose number it is in a Chinese sentence, which names its subject once and leaves it out from there on.

A clause without a name goes on about the last one; "公司" is the firm told of; a source ("据X数据", "X预测，") is
never whom its figures are about, and an article about a market is about no firm that counts it.
"""

from __future__ import annotations

from collections.abc import Mapping

from knowledge.lexicon import Match, wordlists
from knowledge.reading.figures.chinese.carrying import FIRMS, carried, firm_of, nation, watches
from knowledge.reading.figures.chinese.phrases import announced, possessed
from knowledge.reading.figures.chinese.places import JOINED, bracketed, is_place, together_told
from knowledge.reading.figures.chinese.shares import given, index, sharer, together
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.frames import Frame
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.scene import Case, Stage
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.owners import subjects
from knowledge.reading.figures.owners.phrases import Owner
from knowledge.reading.figures.owners.subjects import Subject, named

_LISTS = wordlists.of(__name__)
_OWN = _LISTS.forms("own")
_SOURCES = frozenset(("据", "根据"))
_FAR = 6  # tokens
_SOMEBODY = _LISTS.words("somebody")
_LOOSE = _LISTS.words("loose")
_TIMES = _LISTS.words("times")


def of_clause(clause: Clause, stage: Stage, frame: Frame) -> Subject | None:
    """Return the subject that a clause names: its last free name before the number, or the firm behind 公司."""
    source = _is_source(clause)
    found: Subject | None = None
    place: Subject | None = None
    last: Mark | None = None
    for mark in clause.marks:
        if mark.kind == "quantity" or (mark.kind == "change" and found):
            break
        if mark.kind == "class" and mark.attrs.get("goods"):
            return Subject(mark.attrs.name, None, "goods", clause.line.index)
        if mark.mention is not None and source and mark.mention.kind in FIRMS:
            _announced(named(clause.line, mark), stage, frame)
        if mark.mention is None or mark.mention.kind in ("person", "event") or _governed(clause, mark):
            continue
        if mark.mention.kind == "place":
            place = place or named(clause.line, mark)
        elif not source:
            found, last = _next(clause, found, last, mark), mark
    return found or _described(clause, stage, frame) or (None if source or _of_somebody(clause) else place)


def _of_somebody(clause: Clause) -> bool:
    """Tell whether a clause is about somebody that an earlier one described: "广东的这家工厂"."""
    return any(clause.line.word(at) in _SOMEBODY for at in range(clause.start, clause.end))


def speaks(clause: Clause, stage: Stage, speaker: Subject) -> bool:
    """Tell whether a speaker may speak of itself: a firm, unless it only watches a market."""
    if speaker.kind not in FIRMS:
        return False
    if _tells_own(clause):
        return True
    topic = stage.topic
    if topic is None or topic.kind in FIRMS:
        return not watches(speaker, stage)
    return speaker.entity in stage.counted


def label(clause: Clause, owned: Mapping[int, Owner]) -> tuple[str, ...]:
    """Return the classes that a clause announces for those after it: "传统燃油车方面，", "轿车出口再创新高，"."""
    if any(mark.family != "measure" for mark in clause.quantities):
        return ()
    told = (mark for mark in clause.marks if mark.kind == "class" and not mark.attrs.get("generic"))
    found = [mark.attrs.name for mark in told if "".join(clause.line.word(mark.end + at) for at in (0, 1)) != "领域"]
    if not found and (words := announced(clause)):
        return (words,)
    if any(mark.kind in ("metric", "name") for mark in clause.marks):
        measured = {owner.classed for owner in owned.values()}
        return tuple(name for name in found if name in measured)[:1]
    return tuple(found)


def tells(clause: Clause) -> bool:
    """Tell whether a clause only says who says what follows: "公司预计，…", "X表示，…"."""
    if clause.quantities or any(mark.kind == "metric" for mark in clause.marks):
        return False
    last = clause.marks[-1] if clause.marks else None
    if last is not None and last.kind == "stop":
        last = clause.marks[-2] if len(clause.marks) > 1 else None
    return last is not None and (last.kind == "modal" or "saying" in last.roles)


def subject(case: Case, told: Told, owned: Owner) -> Subject | None:
    """Return whose number it is, or None where that is not settled."""
    line = case.clause.line
    if case.share.name is not None and case.share.name.name.kind != "place":
        return named(line, case.share.name)
    if (shared := given(case, told)) is not None or together(case):
        return shared
    if (
        case.cast.part in ("level", "prior")
        and case.family == "count"
        and (thing := subjects.counted(case.clause, case.mark))
    ):
        return thing
    if (special := index(case, told) or _levying(case, told)) is not None:
        return special
    if case.share.name is None and (places := together_told(case)):
        return Subject(places, None, "list", line.index)
    if (going_on := _going_on(case, told)) is not None:
        return going_on
    here = (
        case.scene.subject if case.scene.subject and case.scene.subject.kind not in ("place", "organisation") else None
    )
    here = here or (owned.subject if owned.subject and owned.subject.kind != "organisation" else None)
    if here is not None:
        return here
    return _left_out(case, told, owned)


def _levying(case: Case, told: Told) -> Subject | None:
    """Return who levies a tariff that is told behind its number: "加征10%的“对等|关税|”"."""
    behind = told.mark is not None and told.mark.start >= case.mark.end and told.entry.name == "tariff"
    return (_place(case) or case.frame.place) if behind else None


def _left_out(case: Case, told: Told, owned: Owner) -> Subject | None:
    """Return whose number it is where its clause names nobody: whom the sentence or an earlier one was about."""
    line, frame = case.clause.line, case.frame
    if owned.classed and (_TIMES & set(owned.classed) or owned.classed in _LOOSE):
        return None  # a time that was not read: "本财年营收"
    own = bool(owned.classed or frame.label) or any(_class(match) for match in case.mark.inner)
    last = case.scene.stage.drafts[-1] if case.scene.stage.drafts else None
    general = own or _general(case, told) is not None
    if last is not None and last.clause.line is line and not general and owned.place is None:
        place = _place(case) if told.entry.get("national") and last.subject.kind == "words" else None
        return place or (None if last.subject.kind == "list" else last.subject)
    said = frame.subject or frame.speaker
    base = said or _acting(case, told, own=general) or carried(case, told, own=general)
    if said is None and base is not None and base.kind in FIRMS and told.entry.name == "price":
        return None  # whatever is sold for it was not named
    if base is not None and not (general and base.kind not in (*FIRMS, "model", "name", "list")):
        return base
    if (
        own
        and told.mark is not None
        and told.mark.noun
        and not told.entry.get("worded")
        and possessed(case.clause, told.mark)
    ):
        return None  # whose it is was not settled
    found = _own(case, owned) if own else _general(case, told)
    if case.share.name is not None and (told.entry.get("national") or _place(case)):
        return found or _place(case) or nation(case, told)  # the places of the list are its partners
    if found is not None or _of_somebody(case.clause):
        return found
    here = owned.place or _place(case) or (frame.place if told.entry.get("national") else None)
    return here or _before_semicolon(case, told) or nation(case, told)


def _acting(case: Case, told: Told, *, own: bool) -> Subject | None:
    """Return the place that a sentence tells what it did and came to: "广东出台政策，对增长贡献率达40%"."""
    national = told.entry.get("national") and told.entry.get("worded")
    return case.frame.place if national and not own else None


def _before_semicolon(case: Case, told: Told) -> Subject | None:
    """Return whom the part of a sentence before its semicolon was about: "快递业揽收900件；投递800件"."""
    stage, line = case.scene.stage, case.clause.line
    last = stage.drafts[-1] if stage.drafts else None
    near = last is not None and last.clause.line.index == line.index - 1 and not told.entry.get("national")
    joined = near and stage.tagged[line.index - 1].tokens[-1].text == "；"
    return last.subject if last is not None and joined and last.subject.kind == "words" else None


def _going_on(case: Case, told: Told) -> Subject | None:
    """Return whom the level is of that a clause without a name of its own only tells the move of."""
    last = case.scene.stage.drafts[-1] if case.scene.stage.drafts else None
    if last is None or told.mark is None or last.told is not told.mark or case.scene.subject is not None:
        return None
    moved = case.cast.part in ("change", "prior") and last.clause.line is case.clause.line
    return last.subject if moved and last.subject.kind != "list" else None


def kept_scopes(case: Case, told: Told, who: Subject) -> tuple[str, ...] | None:
    """Return the scopes of the number before, where this one only tells more of it; None where it may not."""
    last = case.scene.stage.drafts[-1] if case.scene.stage.drafts else None
    if case.share.level is not None:
        return case.share.level.scopes
    if case.share.name is not None:
        return None
    if who.kind == "list" and together_told(case):
        classes = (mark for mark in case.clause.before(case.mark.start) if mark.kind == "class")
        return tuple(mark.attrs.name for mark in classes if not mark.attrs.get("generic"))[:1]
    if case.share.words is not None:
        return () if who.name == case.share.words else (case.share.words,)
    if last is None or last.clause.line is not case.clause.line or last.subject != who or case.share.metric is not None:
        return None
    goes_on = told.mark is None or last.told is told.mark
    shared = case.cast.part == "share" and sharer(case) == last.subject
    return last.scopes if shared or (case.cast.part in ("change", "prior", "share") and goes_on) else None


def _own(case: Case, owned: Owner) -> Subject | None:
    inner = [match.entry.name for match in case.mark.inner if _class(match)]
    name = owned.classed or next(iter([*inner, *case.frame.label]), None)
    known = name in inner or name in case.frame.label or case.scene.stage.lexicon.entry("class", name or "") is not None
    return Subject(name, None, "class" if known else "words", case.clause.line.index) if name else None


def _general(case: Case, told: Told) -> Subject | None:
    """Return the class that is all there is where a metric names none nearer: "汽车产量", "出口汽车900辆"."""
    for end in (told.mark.start, case.mark.start) if told.mark is not None else ():
        near = next(case.clause.before(end), None)
        if near is not None and near.kind == "class" and near.end == end:
            return Subject(near.attrs.name, None, "class", case.clause.line.index)
    return None


def _class(match: Match) -> bool:
    return match.entry.kind == "class" and not match.entry.get("generic")


def _place(case: Case) -> Subject | None:
    here = case.scene.subject
    return here if here is not None and here.kind == "place" else None


def _next(clause: Clause, found: Subject | None, last: Mark | None, mark: Mark) -> Subject:
    """Return the subject with one more name: the last of a chain ("X旗下Y"), all of a list ("X和Y")."""
    if found is None or last is None:
        return named(clause.line, mark)
    between = "".join(clause.line.word(at) for at in range(last.end, mark.start))
    if between and set(between) <= JOINED and found.name != mark.name.name:
        return Subject(f"{found.name}{between}{mark.name.name}", None, "list", clause.line.index)
    return named(clause.line, mark) if len(between) <= _FAR else found


def _announced(firm: Subject, stage: Stage, frame: Frame) -> None:
    """Note the firm whose own announcement a sentence takes up, which 其 then means."""
    if not watches(firm, stage):
        frame.source = firm


def _described(clause: Clause, stage: Stage, frame: Frame) -> Subject | None:
    """Return the firm behind 公司, 该公司, 集团 or 其 where it opens its phrase."""
    line = clause.line
    words = {
        match.start: match for match in line.tagged.matches if match.entry.kind == "descriptor" and match.pos == "zh"
    }
    stop = clause.quantities[0].start if clause.quantities else clause.end
    for at in range(clause.start, stop):
        mark = line.at.get(at - 1)
        opens = at == clause.start or (mark is not None and mark.kind in ("stop", "time", "cue"))
        if not opens or not (at in words or line.word(at) == "其") or at in line.at:
            continue
        here = frame.subject or frame.speaker or frame.source  # of this sentence
        if firm := here if here and here.kind in FIRMS else firm_of(stage, line.index):
            return firm
        found = stage.names.resolve(line.index, at)
        if found is not None and found.kind in FIRMS:
            return Subject(found.name, found.name, found.kind, line.index, found.via)
    return None


def _governed(clause: Clause, mark: Mark) -> bool:
    """Tell whether a preposition stands before a name: "向X供应", "比X便宜"."""
    if bracketed(clause, mark):
        return True
    for place, other in enumerate(marks := [one for one in clause.before(mark.start) if not is_place(one)]):
        if other.kind == "cue" and other.roles & {"in", "prior"}:
            return mark.start - other.end <= _FAR
        if place == 0 and "and" in other.roles and (len(marks) == 1 or marks[1].kind != "name"):
            return True  # "与X共同建设"
        if other.kind not in ("name", "class") and "and" not in other.roles and clause.line.word(other.start) != "、":
            return False
    return False


def _is_source(clause: Clause) -> bool:
    """Tell whether a clause gives a source of what follows, that tells of others: "据X数据，", "X发布的数据显示，"."""
    text = _text(clause)
    if _tells_own(clause):
        return False
    by = any(text.startswith(word) for word in _SOURCES) and not clause.quantities
    return by or (tells(clause) and "显示" in text)


def _tells_own(clause: Clause) -> bool:
    """Tell whether a clause names a firm's own results: "X公布的财报显示"."""
    return any(word in _text(clause) for word in _OWN)


def _text(clause: Clause) -> str:
    return "".join(clause.line.word(at) for at in range(clause.start, clause.end))
