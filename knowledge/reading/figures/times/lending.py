"""The time that a number takes over: from the one before it in its sentence, or from an earlier sentence."""

from __future__ import annotations

from datetime import date

from knowledge.lexicon import Entry, wordlists
from knowledge.model import Modality
from knowledge.period import Period
from knowledge.reading.figures.chinese import times as chinese_times
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.times import bases, nearby, sessions
from knowledge.reading.tagged import TimeMention

_LISTS = wordlists.of(__name__)
_RECENT = 12  # figures of a sentence
_FAR = 20  # sentences that a period may be carried over
_HOLDING = _LISTS.words("holding")
_NOW = _LISTS.words("now")
_YEARLY = _LISTS.words("yearly")
_SHORTER = frozenset(("day", "month", "quarter", "half"))
_FACING = _LISTS.words("facing")
_BE = _LISTS.words("be")
_WORDS = 5  # of a stretch
_NEAR = 6  # tokens before a number
_PRESENT = frozenset(("base", "s", "en", "ing"))


def beside(case: Case, entry: Entry) -> Period | None:
    """Return the period that a change without a time of its own has from the level that it stands with."""
    early = entry.get("listed") and sessions.early(case)
    return None if case.cast.part != "change" or early or _own_time(case) else _companion(case, entry)


def _own_time(case: Case) -> bool:
    """Tell whether a clause tells its own time before a change: "rose 17%; in the first quarter the gain was 12%"."""
    last = case.scene.stage.drafts[-1] if case.scene.stage.drafts else None
    near = nearby.before(case.clause, case.mark, case.scene.spent)
    if last is None or near is None or near.period is None or near.period.kind not in bases.COMPARED:
        return False
    if last.clause is not case.clause:
        return True
    at = nearby.position(case.clause, near)
    behind = at >= last.mark.end and not case.clause.line.chinese
    return behind and not nearby.based(case.clause, case.clause.line.at[at])


def _companion(case: Case, entry: Entry) -> Period | None:
    """Return the period of the level that a change stands with, in one sentence and of one metric."""
    here = [draft for draft in case.scene.stage.drafts[-_RECENT:] if draft.clause.line is case.clause.line]
    last = next((draft for draft in reversed(here) if draft.cast.part != "prior"), None)
    if last is None or last.entry is not entry or last.cast.part not in ("level", "change"):
        return None
    told = case.frame.time.span.start if case.frame.time and last.clause is not case.clause else 0
    if told > last.quantity.span.end:
        return None  # another time was told since: "sales fell 7%, while for the half they rose 2%"
    return None if last.period is not None and last.period.kind == "since" else last.period


def carried(case: Case, entry: Entry, said: Modality | None) -> TimeMention | None:
    """Return the time that an earlier sentence set, for what adds up over time."""
    context = case.context
    lasting = entry.get("kind") in ("flow", "ratio") or bases.moves(case, entry)
    if context.time is None or not lasting or sessions.rate(case):
        return None
    if bases.decided(case.clause, case.mark, case.cast) or standing(case) or _going_on(case) or _open(case):
        return None
    held = case.cast.part == "level" and entry.get("kind") != "flow"
    if held and chinese_times.now(case.clause, case.mark):
        return None
    if said in ("forecast", "target") and _hoped(case) and _over(context.time, case.scene.stage.article.published):
        return None  # what is to come is of no time that is over
    if said is not None and _annual(case) and context.time.period and context.time.period.kind in _SHORTER:
        return None  # "the annual delivery forecast of 900" is of no quarter
    if case.clause.line.index - context.time_line > _FAR:
        return None
    case.trail.period(context.time_line)
    return context.time


def _hoped(case: Case) -> bool:
    """Tell whether somebody looks ahead now: "it expects", "will be", not "analysts had forecast" what has come."""
    if case.clause.line.chinese or "analyst" in case.clause.roles or _monthly(case):
        return False
    modal = next((one for one in case.clause.before(case.mark.start) if one.kind == "modal"), None)
    return modal is not None and modal.pos in _PRESENT


def now(case: Case) -> bool:
    """Tell whether a number is of the present: "compared with 900 in 1990 and about 700 now"."""
    return case.clause.line.word(case.mark.end) in _NOW


def _annual(case: Case) -> bool:
    """Tell whether a number is that of a forecast for a year: "its annual delivery forecast of at least 900"."""
    line = case.clause.line
    if line.chinese or line.words.isdisjoint(_YEARLY):
        return False
    modal = next((one for one in case.clause.before(case.mark.start) if one.kind == "modal"), None)
    near = range(modal.start - _NEAR, modal.start) if modal is not None else range(0)
    return any(line.word(at) in _YEARLY for at in near)


def _monthly(case: Case) -> bool:
    """Tell whether what is expected is the figure of a month that others have reported: "Vega will say sales fell"."""
    time = case.context.time
    return time is not None and time.period is not None and time.period.kind == "month"


def _over(time: TimeMention, published: date | None) -> bool:
    """Tell whether a time was over when the article appeared, as what an undated one tells as happened may be."""
    days = time.period.days if time.period else None
    return published is None or (days is not None and days[1] < published)


def _going_on(case: Case) -> bool:
    """Tell whether something is still going on: "is spending 40 million to cut costs", "faces costs of up to 9"."""
    line, noun = case.clause.line, next(case.clause.before(case.mark.start), None)
    if line.chinese or noun is None:
        return False
    near = range(max(case.clause.start, case.mark.start - _NEAR), case.mark.start)
    facing = any(line.word(at) in _FACING for at in near)
    return facing or any(line.word(at).endswith("ing") and line.word(at - 1) in _BE for at in near)


def _open(case: Case) -> bool:
    """Tell whether a clause tells a time of its own that stays open: "in the first eight weeks of the quarter"."""
    times = (mark for mark in case.clause.of_kind.get("time", ()) if mark.time is not None and not mark.time.basis)
    return any(mark.time and mark.time.period is None and mark.end - mark.start >= _WORDS for mark in times)


def standing(case: Case) -> bool:
    """Tell whether a share is told as one that holds: "which accounts for about 40% of revenue"."""
    line = case.clause.line
    if case.cast.part != "share" or line.chinese or _HOLDING.isdisjoint(line.words):
        return False
    verb = next(
        (one for one in range(case.mark.start - 1, case.clause.start - 1, -1) if line.word(one) in _HOLDING), -1
    )
    return verb >= 0 and not any(one.start < case.mark.start for one in case.clause.after(verb) if one.quantity)
