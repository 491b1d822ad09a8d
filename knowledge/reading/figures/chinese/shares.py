"""Whose number it is where a list, a share of a whole or an index tells it, in a Chinese sentence."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.chinese import metrics as chinese_metrics
from knowledge.reading.figures.chinese.carrying import FIRMS, carried
from knowledge.reading.figures.chinese.phrases import own_words
from knowledge.reading.figures.chinese.runs import phrase
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.owners.subjects import Subject, named

_LISTS = wordlists.of(__name__)
_TOGETHER = _LISTS.forms("together")


def given(case: Case, told: Told) -> Subject | None:
    """Return whose share of a whole a number is, or whose a list makes it."""
    if case.cast.part == "share" and (shares := sharer(case)) is not None:
        return shares
    if case.share.level is not None:
        return case.share.level.subject
    return _listed(case, told, case.share.words) if case.share.words is not None else None


def sharer(case: Case) -> Subject | None:
    """Return whose share of a whole it is that stands between 占 and the number: "晨风卖出900辆，占市场总量的3%"."""
    clause, drafts = case.clause, case.scene.stage.drafts
    if drafts and drafts[-1].clause.line is clause.line and drafts[-1].clause is not clause:
        told = drafts[-1].mark.end
        since = [mark for mark in clause.line.marks if told <= mark.start and mark.end <= clause.start]
        if new := next((mark for mark in since if mark.mention and mark.mention.kind != "person"), None):
            return named(clause.line, new)
    last = drafts[-1] if drafts and drafts[-1].clause.line is clause.line else None
    share = opening(clause, case.mark)
    if share is not None and case.share.words is None and (own := _measured_itself(clause, share, case.mark)):
        return Subject(own, None, "words", clause.line.index)
    if last is None and share is not None and share.start == clause.start:
        return _opening_name(clause)
    if share is None or last is None or last.subject.kind == "list":
        return None
    if _within(clause, share):
        return last.subject
    led = any(other.kind in ("name", "class") or other.noun for other in clause.before(share.start))
    whole = share.end < case.mark.start - 1
    return last.subject if whole and not led else None


def _measured_itself(clause: Clause, share: Mark, mark: Mark) -> str:
    """Return the sum whose part of a larger one is told: "|县乡零售额|占零售总额的比重达40%"."""
    metric = clause.line.at.get(share.start - 1)
    whole = share.end < mark.start - 1
    if metric is None or not metric.noun or not whole or not own_words(clause, metric):
        return ""
    start = phrase(clause.line, share.start)
    return "".join(token.text for token in clause.line.tagged.tokens[start : share.start])


def _opening_name(clause: Clause) -> Subject | None:
    """Return who opens the sentence that a clause of a share goes on with: "东盟为第一大伙伴，占总值的15%"."""
    first = next((mark for mark in clause.line.marks if mark.kind not in ("time", "stop")), None)
    opens = first is not None and first.mention is not None and first.mention.kind != "person"
    return named(clause.line, first) if first is not None and opens and first.start < clause.start else None


def opening(clause: Clause, mark: Mark) -> Mark | None:
    """Return the first word of a share that leads up to a number: "|占|出口总额的比重达43%"."""
    found: Mark | None = None
    for other in clause.before(mark.start):
        if other.kind == "quantity":
            break
        if "share" in other.roles:
            found = other
    return found


def _within(clause: Clause, share: Mark) -> bool:
    """Tell whether a share is told of the whole that it lies in: "在出口总额|中的占比|"."""
    at = share.start - (clause.line.word(share.start - 1) == "的")
    return clause.line.word(at - 1) == "中"


def _listed(case: Case, told: Told, words: str) -> Subject:
    """Return whose the number of a listed thing is: the firm's that the sentence is of, else the thing's own."""
    said = case.scene.subject or case.frame.subject or case.frame.speaker or carried(case, told, own=True)
    firm = said if said is not None and said.kind in FIRMS else None
    return firm or Subject(words, None, "words", case.clause.line.index)


def index(case: Case, told: Told) -> Subject | None:
    """Return the index that goes by an exchange's name: "|纳斯达克|指数"."""
    metric = chinese_metrics.index(case) if told.entry.name == "指数" else None
    if metric is None:
        return None
    name = case.clause.line.at[metric.start - 1]
    tokens = case.clause.line.tagged.tokens[name.start : metric.end]
    return Subject("".join(token.text for token in tokens), None, "words", case.clause.line.index)


def together(case: Case) -> bool:
    """Tell whether a number is of several taken together, whom no name stands for: "三者合计占40%"."""
    words = "".join(case.clause.line.word(at) for at in range(case.clause.start, case.mark.start))
    return any(word in words for word in _TOGETHER)
