"""Which part of a whole a Chinese percentage is, in the article's own words: "首店占比70%", "九成的住户选择拼车"."""

from __future__ import annotations

from knowledge.lexicon import Entry
from knowledge.reading.figures.chinese.phrases import leads, wording
from knowledge.reading.figures.chinese.runs import people, phrase
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told

_SHARE = Entry("metric", "占比", (), {"kind": "ratio", "takes": ["percent"]})


def told(case: Case) -> Told | None:
    """Return what a percentage is a part of where only the article's words tell; notes whose part it is."""
    if case.family != "percent":
        return None
    if case.cast.part == "share":
        return _portion(case)
    if case.cast.part == "level":
        return _of_people(case) or _raised(case)
    return None


def _of_people(case: Case) -> Told | None:
    found = people(case.clause, case.mark)
    if found is None:
        return None
    case.share.words = found[0]
    return Told(Entry("metric", found[1], (), {"kind": "ratio", "takes": ["percent"]}))


def _portion(case: Case) -> Told | None:
    """Return the share right before a number and its verb, of words that nothing claims: "|区域首店|占比|达70%"."""
    share, clause = case.cast.teller, case.clause
    if share is None or "share" not in share.roles or not _adjoins(clause, share.end, case.mark.start):
        return None
    return _owned(case, share)


def _raised(case: Case) -> Told | None:
    """Return the share that the clause before only says to have moved: "|夜场|占比走高，5月达40%"."""
    clause = case.clause
    before = [mark for mark in clause.line.marks if mark.end <= clause.start]
    since = next((mark for mark in reversed(before) if mark.kind == "quantity" or "share" in mark.roles), None)
    near = next(clause.before(case.mark.start), None)
    levelled = near is not None and "level" in near.roles and near.end == case.mark.start
    if since is None or "share" not in since.roles or not levelled:
        return None
    if any(mark.kind not in ("time", "cue", "stop") for mark in clause.before(case.mark.start)):
        return None
    return _owned(case, since)


def _owned(case: Case, share: Mark) -> Told | None:
    clause = case.clause
    start = phrase(clause.line, share.start)
    before = clause.line.at.get(start - 1)
    apart = start == 0 or leads(clause, start) or before is None or before.kind in ("stop", "name", "time", "cue")
    words = "".join(token.text for token in clause.line.tagged.tokens[start : share.start])
    if not wording(clause, start, share.start) or not apart:
        return None
    case.share.words = words
    return Told(_SHARE)


def _adjoins(clause: Clause, start: int, end: int) -> bool:
    """Tell whether nothing but verbs of attaining stands between a share and its number."""
    inside = [clause.line.at.get(at) for at in range(start, end)]
    return all(mark is not None and mark.kind == "cue" and mark.roles & {"level", "amount"} for mark in inside)
