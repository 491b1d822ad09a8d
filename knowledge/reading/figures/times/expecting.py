"""The time of what is expected: that an earlier sentence was looking ahead to, or of the level it is set beside."""

from __future__ import annotations

from knowledge.lexicon import Entry
from knowledge.period import Period
from knowledge.reading.figures.line.frames import Frame
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.times import sessions
from knowledge.reading.tagged import TimeMention

_NEXT = 2  # sentences that an expectation reaches
_RECENT = 12  # figures of a clause
_BESIDE = 3  # tokens behind a number


def ahead(case: Case, entry: Entry) -> TimeMention | None:
    """Return the time that an expectation of the sentence before was for."""
    context = case.context
    near = case.clause.line.index - context.ahead_line <= _NEXT and not _over(context)
    modals = case.clause.of_kind.get("modal", ())
    analysts = "analyst" in case.clause.roles or any(one.attrs.get("modality") == "estimate" for one in modals)
    who = case.scene.subject
    same = context.ahead_of is not None and who is not None and who.name == context.ahead_of.name
    if not near or context.ahead is None or context.ahead.period is None or sessions.rate(case):
        return None
    meant = analysts or same or case.scene.subject is None
    return context.ahead if meant and entry.get("kind") in ("flow", "ratio") else None


def beside(case: Case, entry: Entry) -> Period | None:
    """Return the period of what happened that an estimate of the same metric is set beside in one sentence."""
    drafts = case.scene.stage.drafts
    last = drafts[-1] if drafts and drafts[-1].clause.line is case.clause.line else None
    same = last is not None and last.entry is entry and last.modality is None and last.cast.part == "level"
    return last.period if last is not None and same else None


def past(case: Case, period: Period | None) -> bool:
    """Tell whether a Chinese sentence has only been lent a time that is over, which nothing to come is of."""
    lent, published = case.context.time, case.scene.stage.article.published
    if lent is None or lent.period != period or published is None or not case.clause.line.chinese:
        return False
    own = any(mark.time is not None and mark.time.period == period for mark in case.clause.line.marks)
    days = period.days if period is not None else None
    return not own and days is not None and days[1] < published


def set_against(case: Case) -> Period | None:
    """Return the period of the first level of a clause that what others expected is set against with a record.

    "Sold 90, beating its record of 70 in 2019 and the 80 projected by analysts": the 80 are not of 2019.
    """
    behind = range(case.mark.end, case.mark.end + _BESIDE)
    if not any(case.clause.line.word(at) == "by" for at in behind):
        return None
    drafts = case.scene.stage.drafts[-_RECENT:]
    levels = [one for one in drafts if one.clause is case.clause and one.cast.part == "level"]
    return levels[0].period if len(levels) > 1 and levels[0].modality is None else None


def _over(context: Frame) -> bool:
    """Tell whether what was expected had come to pass before the time that is being told."""
    ahead = context.ahead.period.days if context.ahead and context.ahead.period else None
    told = context.time.period.days if context.time and context.time.period else None
    return ahead is not None and told is not None and ahead[1] < told[0]
