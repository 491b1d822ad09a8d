"""Whom a Chinese number is of where its sentence names nobody: the firm told of, the market, the article's country."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.scene import Case, Stage
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.owners.subjects import Subject

_LISTS = wordlists.of(__name__)
FIRMS = ("company", "brand")
WATCHERS = _LISTS.forms("watchers")
_FAR = 6  # sentences that a firm may be carried over
_FEW = 2  # firms that an article may have told of for a new paragraph to go on about the last one


def firm_of(stage: Stage, line: int) -> Subject | None:
    """Return the firm that an article is telling of: the one carried, else the one its figures are of."""
    carried, topic = stage.context.subject, stage.topic
    watches = carried is not None and carried.name.endswith(WATCHERS) and carried.entity not in stage.counted
    if carried is not None and carried.kind in FIRMS and line - carried.line <= _FAR and not watches:
        return carried
    counted = {draft.subject.entity: draft.subject for draft in stage.drafts if draft.subject.kind in FIRMS}
    if len(counted) == 1:
        return next(iter(counted.values()))
    return topic if topic is not None and topic.kind in FIRMS and not counted else None


def carried(case: Case, told: Told, *, own: bool) -> Subject | None:
    """Return whom the sentences before were about; in an article about a market its class, or nobody."""
    stage, line = case.scene.stage, case.clause.line
    topic, carried = stage.topic, stage.context.subject
    last = stage.drafts[-1] if stage.drafts else None
    paragraph = line.tagged.sentence.paragraph
    if topic is not None and (topic.entity is None or topic.kind == "place"):
        near = last is not None and last.clause.line.tagged.sentence.paragraph == paragraph
        market = near and last is not None and last.subject.kind not in (*FIRMS, "model", "list")
        found = last.subject if market and last is not None else topic
        loose = found.kind == "words" and found.name not in stage.article.title and told.mark is not None
        loose = loose and not (case.frame.part and market)  # "旅行服务增长3%。其中，|出口|增长9%"
        return None if own or loose else found
    if carried is None:
        return None
    goes_on = last is not None and last.subject.entity == carried.entity
    if line.index - max(carried.line, last.clause.line.index if last is not None and goes_on else 0) > _FAR:
        return None
    if carried.kind in FIRMS and any(mention.kind == "organisation" for mention in line.tagged.mentions):
        return None  # a body tells of others
    if carried.kind != "company" and "money" in told.entry.get("takes", ()) and (firm := _one_company(case)):
        return firm
    same = stage.tagged[carried.line].sentence.paragraph == paragraph
    firms = {draft.subject.entity for draft in stage.drafts if draft.subject.kind in FIRMS}
    if carried.kind == "model" and not same:
        return firm_of(stage, line.index)
    if same or len(firms) < _FEW:
        return carried
    return topic if topic is not None and topic.kind in FIRMS and _headlined(case, topic) else None


def _headlined(case: Case, firm: Subject) -> bool:
    """Tell whether a firm is the one that an article's headline names."""
    title = case.scene.stage.article.title
    forms = [name for name in case.scene.stage.names.names if name.kind in FIRMS]
    named = [name.name for name in forms if any(form in title for form in (name.name, *name.aliases))]
    return named == [firm.entity]


def _one_company(case: Case) -> Subject | None:
    """Return the one company that figures have been of: what brands and models earn is its."""
    told = {draft.subject.entity: draft.subject for draft in case.scene.stage.drafts if draft.subject.kind == "company"}
    return next(iter(told.values())) if len(told) == 1 else None


def nation(case: Case, told: Told) -> Subject | None:
    """Return China where a national body tells figures of nobody, or only a country has them: they are its."""
    stage = case.scene.stage
    if told.entry.get("national"):
        return _country(case)
    firms = any(draft.subject.kind in (*FIRMS, "model") for draft in stage.drafts)
    if firms or told.mark is None or not told.mark.noun or told.entry.get("kind") not in ("flow", "ratio"):
        return None
    words = "".join(case.clause.line.word(at) for at in range(case.clause.start, told.mark.start))
    if "全国" in words and case.cast.part != "share":
        return Subject("China", "China", "place", case.clause.line.index)
    here = case.frame.place
    if here is not None and here.name == "China":
        return here  # "我国推进水利建设，完成投资9亿元"
    places = {mention.name for one in stage.tagged for mention in one.mentions if mention.kind == "place"}
    if places - {"China"}:
        return None
    bodies = (mention.name for one in stage.tagged[:_FAR] for mention in one.mentions if mention.kind == "organisation")
    entries = (stage.lexicon.named(name) for name in bodies)
    national = any(entry is not None and entry.get("country") == "CN" for entry in entries)
    return Subject("China", "China", "place", case.clause.line.index) if national else None


def _country(case: Case) -> Subject:
    """Return the one place that an article names, or its own country."""
    line, stage = case.clause.line.index, case.scene.stage
    places = {mention.name for one in stage.tagged for mention in one.mentions if mention.kind == "place"}
    where = next(iter(places)) if len(places) == 1 else "China"
    return Subject(where, where, "place", line)


def watches(who: Subject, stage: Stage) -> bool:
    """Tell whether a firm only counts what others sell."""
    return who.name.endswith(WATCHERS) or who.entity in stage.names.observers
