"""Whose number it is in a Chinese sentence, which names its subject once and leaves it out from there on.

A clause without a name goes on about the last one; "公司" is the firm told of; a source ("据X数据", "X预测，") is
never whom its figures are about, and an article about a market is about no firm that counts it.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from knowledge.lexicon import Match
from knowledge.reading.figures import subjects
from knowledge.reading.figures.chinese_phrases import possessed
from knowledge.reading.figures.clauses import Clause
from knowledge.reading.figures.frames import Frame
from knowledge.reading.figures.marks import Mark
from knowledge.reading.figures.metrics import Told
from knowledge.reading.figures.owners import Owner
from knowledge.reading.figures.scene import Case, Stage
from knowledge.reading.figures.subjects import Subject, named

_FIRMS = ("company", "brand")
_OWN = ("财报", "业绩", "年报", "季报", "快报", "公告", "产销", "成绩", "预告")
_WATCHERS = ("咨询", "研究", "数据", "机构", "证券", "證券", "银行", "銀行", "基金", "资本", "研究院", "调研")
_SOURCES = frozenset(("据", "根据"))
_FAR = 6  # sentences that a firm may be carried over
_FEW = 2  # firms that an article may have told of for a new paragraph to go on about the last one
_TIMES = frozenset("年季月周")
_JOINED = frozenset("、和与及")


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
        if mark.mention is None or mark.mention.kind == "person" or _governed(clause, mark):
            continue
        if mark.mention.kind == "place":
            place = place or named(clause.line, mark)
        elif not source:
            found, last = _next(clause, found, last, mark), mark
    return found or _described(clause, stage, frame) or (None if source else place)


def speaks(clause: Clause, stage: Stage, speaker: Subject) -> bool:
    """Tell whether a speaker may speak of itself: a firm, unless it only watches a market."""
    if speaker.kind not in _FIRMS:
        return False
    if _tells_own(clause):
        return True
    topic = stage.topic
    if topic is None:
        return not speaker.name.endswith(_WATCHERS)
    return speaker.entity in stage.counted


def label(clause: Clause, owned: Mapping[int, Owner]) -> tuple[str, ...]:
    """Return the classes that a clause announces for those after it: "传统燃油车方面，", "轿车出口再创新高，"."""
    if clause.quantities:
        return ()
    found = (mark.attrs.name for mark in clause.marks if mark.kind == "class" and not mark.attrs.get("generic"))
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
    if (
        case.cast.part in ("level", "prior")
        and case.family == "count"
        and (thing := subjects.counted(case.clause, case.mark))
    ):
        return thing
    if case.share.name is None and _places_together(case):
        return None
    here = (
        case.scene.subject if case.scene.subject and case.scene.subject.kind not in ("place", "organisation") else None
    )
    here = here or (owned.subject if owned.subject and owned.subject.kind != "organisation" else None)
    if here is not None:
        return here
    return _left_out(case, told, owned)


def _left_out(case: Case, told: Told, owned: Owner) -> Subject | None:
    """Return whose number it is where its clause names nobody: whom the sentence or an earlier one was about."""
    line, frame = case.clause.line, case.frame
    if owned.classed and _TIMES & set(owned.classed):
        return None  # a time that was not read: "本财年营收"
    own = bool(owned.classed or frame.label) or any(_class(match) for match in case.mark.inner)
    last = case.scene.stage.drafts[-1] if case.scene.stage.drafts else None
    general = own or _general(case, told) is not None
    if last is not None and last.clause.line is line and not general and owned.place is None:
        return None if last.subject.kind == "list" else last.subject
    said = frame.subject or frame.speaker
    base = said or _carried(case, told, own=general)
    if said is None and base is not None and base.kind in _FIRMS and told.entry.name == "price":
        return None  # whatever is sold for it was not named
    if base is not None and not (general and base.kind not in (*_FIRMS, "model", "name", "list")):
        return base
    if own and told.mark is not None and told.mark.noun and possessed(case.clause, told.mark):
        return None  # whose it is was not settled
    found = _own(case, owned) if own else _general(case, told)
    return found or owned.place or _place(case) or _nation(case, told)


def kept_scopes(case: Case, told: Told, who: Subject) -> tuple[str, ...] | None:
    """Return the scopes of the number before, where this one only tells more of it; None where it may not."""
    last = case.scene.stage.drafts[-1] if case.scene.stage.drafts else None
    if last is None or last.clause.line is not case.clause.line or last.subject != who or case.share.metric is not None:
        return None
    goes_on = told.mark is None or last.told is told.mark
    return last.scopes if case.cast.part in ("change", "prior", "share") and goes_on else None


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


def _nation(case: Case, told: Told) -> Subject | None:
    """Return China where a national body tells figures of nobody: they are the country's."""
    stage = case.scene.stage
    firms = any(draft.subject.kind in (*_FIRMS, "model") for draft in stage.drafts)
    if firms or told.mark is None or not told.mark.noun or told.entry.get("kind") not in ("flow", "ratio"):
        return None
    places = {mention.name for one in stage.tagged for mention in one.mentions if mention.kind == "place"}
    if places - {"China"}:
        return None
    bodies = (mention.name for one in stage.tagged[:_FAR] for mention in one.mentions if mention.kind == "organisation")
    entries = (stage.lexicon.named(name) for name in bodies)
    national = any(entry is not None and entry.get("country") == "CN" for entry in entries)
    return Subject("China", "China", "place", case.clause.line.index) if national else None


def _place(case: Case) -> Subject | None:
    here = case.scene.subject
    return here if here is not None and here.kind == "place" else None


def _next(clause: Clause, found: Subject | None, last: Mark | None, mark: Mark) -> Subject:
    """Return the subject with one more name: the last of a chain ("X旗下Y"), all of a list ("X和Y")."""
    if found is None or last is None:
        return named(clause.line, mark)
    between = "".join(clause.line.word(at) for at in range(last.end, mark.start))
    if between and set(between) <= _JOINED and found.name != mark.name.name:
        return Subject(f"{found.name}{between}{mark.name.name}", None, "list", clause.line.index)
    return named(clause.line, mark) if len(between) <= _FAR else found


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
        here = frame.subject or frame.speaker  # of this sentence
        if firm := here if here and here.kind in _FIRMS else firm_of(stage, line.index):
            return firm
        found = stage.names.resolve(line.index, at)
        if found is not None and found.kind in _FIRMS:
            return Subject(found.name, found.name, found.kind, line.index, found.via)
    return None


def firm_of(stage: Stage, line: int) -> Subject | None:
    """Return the firm that an article is telling of: the one carried, else the one its figures are of."""
    carried, topic = stage.context.subject, stage.topic
    watches = carried is not None and carried.name.endswith(_WATCHERS) and carried.entity not in stage.counted
    if carried is not None and carried.kind in _FIRMS and line - carried.line <= _FAR and not watches:
        return carried
    counted = {draft.subject.entity: draft.subject for draft in stage.drafts if draft.subject.kind in _FIRMS}
    if len(counted) == 1:
        return next(iter(counted.values()))
    return topic if topic is not None and topic.kind in _FIRMS and not counted else None


def _carried(case: Case, told: Told, *, own: bool) -> Subject | None:
    """Return whom the sentences before were about; in an article about a market its class, or nobody."""
    stage, line = case.scene.stage, case.clause.line
    topic, carried = stage.topic, stage.context.subject
    last = stage.drafts[-1] if stage.drafts else None
    paragraph = line.tagged.sentence.paragraph
    if topic is not None and (topic.entity is None or topic.kind == "place"):
        near = last is not None and last.clause.line.tagged.sentence.paragraph == paragraph
        market = near and last is not None and last.subject.kind not in (*_FIRMS, "model", "list")
        found = last.subject if market and last is not None else topic
        loose = found.kind == "words" and found.name not in stage.article.title and told.mark is not None
        return None if own or loose else found
    if carried is None:
        return None
    goes_on = last is not None and last.subject.entity == carried.entity
    if line.index - max(carried.line, last.clause.line.index if last is not None and goes_on else 0) > _FAR:
        return None
    if carried.kind in _FIRMS and any(mention.kind == "organisation" for mention in line.tagged.mentions):
        return None  # a body tells of others
    if carried.kind != "company" and "money" in told.entry.get("takes", ()) and (firm := _one_company(case)):
        return firm
    same = stage.tagged[carried.line].sentence.paragraph == paragraph
    firms = {draft.subject.entity for draft in stage.drafts if draft.subject.kind in _FIRMS}
    if carried.kind == "model" and not same:
        return firm_of(stage, line.index)
    return carried if same or len(firms) < _FEW else None


def _governed(clause: Clause, mark: Mark) -> bool:
    """Tell whether a preposition stands before a name: "向X供应", "比X便宜"."""
    for place, other in enumerate(marks := [one for one in clause.before(mark.start) if not _is_place(one)]):
        if other.kind == "cue" and other.roles & {"in", "prior"}:
            return mark.start - other.end <= _FAR
        if place == 0 and "and" in other.roles and (len(marks) == 1 or marks[1].kind != "name"):
            return True  # "与X共同建设"
        if other.kind not in ("name", "class") and "and" not in other.roles and clause.line.word(other.start) != "、":
            return False
    return False


def _places_together(case: Case) -> bool:
    """Tell whether several places share one number: "甘肃、陕西等多个省份"."""
    line = case.clause.line
    places = [mark for mark in case.clause.before(case.mark.start) if _is_place(mark)][::-1]
    joined = (right.start - left.end == 1 and line.word(left.end) in _JOINED for left, right in pairwise(places))
    return any(joined)


def _is_place(mark: Mark) -> bool:
    return mark.mention is not None and mark.mention.kind == "place"


def _one_company(case: Case) -> Subject | None:
    """Return the one company that figures have been of: what brands and models earn is its."""
    told = {draft.subject.entity: draft.subject for draft in case.scene.stage.drafts if draft.subject.kind == "company"}
    return next(iter(told.values())) if len(told) == 1 else None


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
