"""Times of Chinese numbers: what 累计 adds up over, and the earlier time that a level of before stands with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from knowledge.lexicon import wordlists
from knowledge.period import Period
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Line, Mark
from knowledge.reading.tagged import TimeMention

_LISTS = wordlists.of(__name__)
_NOW = _LISTS.forms("now")
_MOMENT = frozenset(word[0] for word in _NOW)
_EQUALS = _LISTS.words("equals")
_SAME = _LISTS.words("same")
_STRETCHES = frozenset(("half", "quarter", "ytd", "span", "year", "fiscal", "since"))
_ENDING = frozenset(("quarter", "half"))
_STARTS = _LISTS.words("starts")
_BETWEEN = _LISTS.words("between")
_TURNS = _LISTS.words("turns")
_ENDS = _LISTS.words("ends")
_UP, _DOWN = frozenset("增长速升"), frozenset("减降")
_FAR = 9  # tokens from 由 to the old level
_NEAR = 5  # tokens from the old level to the new one's 至


def total_over(clause: Clause, mark: Mark, before: TimeMention | None) -> TimeMention | None:
    """Return the stretch that a running total is of: told in its clause, else in the one before ("上半年，累计")."""
    times = (other.time for other in clause.before(mark.start) if other.time is not None)
    told = next((other for other in clause.line.marks if other.time is not None and other.time is before), None)
    if told is not None and clause.line.word(told.start - 1) == "于":
        before = None  # "成立于2017年，累计"
    stretches = (time for time in (*times, before) if time is not None and time.period is not None and not time.basis)
    return next((time for time in stretches if time.period and time.period.kind in _STRETCHES), None)


def ending(line: Line) -> TimeMention | None:
    """Return the quarter or half that a sentence counts up to the end of: "截至三季度末，"."""
    for time in line.tagged.times:
        code = time.period.code.removeprefix("until ") if time.period is not None else ""
        if time.period is not None and time.period.kind == "until" and Period(code).kind in _ENDING:
            return replace(time, period=Period(code))
    return None


def earlier(clause: Clause, mark: Mark) -> Mark | None:
    """Return the time of the level before: "从去年同期的10%升至", "上年同期为900"; None where there is none."""
    at = _back(clause, mark.start)
    time = clause.line.at.get(at)
    if time is None or time.time is None or time.time.period is None:
        return None
    if time.time.basis in ("yoy", "mom", "qoq") or from_to(clause, mark):
        return time
    return None


def from_to(clause: Clause, mark: Mark) -> bool:
    """Tell whether a number is the old level of a move: "由900降至400", "从去年的10%升至", "由高峰期的900人降至"."""
    for at in range(mark.start - 1, max(clause.start, mark.start - _FAR) - 1, -1):
        other = clause.line.at.get(at)
        if other is not None and other.kind in ("quantity", "stop", "change"):
            return False
        if clause.line.word(at) in _STARTS and (other is None or other.kind == "cue"):
            break
    else:
        return False
    words = [clause.line.word(place) for place in range(mark.end, mark.end + _NEAR)]
    turn = next((place for place, word in enumerate(words) if word in _ENDS), None)
    return turn is not None and any(word in _TURNS for word in words[: turn + 1])


def of_its_year(clause: Clause, metric: Mark | None, published: date | None) -> Period | None:
    """Return the year in course that a yearly sum without a time is of: "年产量突破900万辆"; in January the last."""
    if metric is None or published is None or not clause.line.chinese or metric.start - 1 in clause.line.at:
        return None
    word = clause.line.word(metric.start - 1)
    yearly = word == "年" or clause.line.word(metric.start - 2) + word == "年度"
    return Period(str(published.year - (published.month == 1))) if yearly else None


def now(clause: Clause, mark: Mark) -> bool:
    """Tell whether a level is said to be of the moment, of no stretch told of before: "如今，覆盖率达90%"."""
    line = clause.line
    if not line.chinese or _MOMENT.isdisjoint(line.words):
        return False
    words = "".join(line.word(at) for at in range(mark.start))
    return any(word in words for word in _NOW)


def of_earlier(clause: Clause, mark: Mark) -> Mark | None:
    """Return the earlier time that a number is so much of the level of: "恢复到2019年同期的80%"; None where none is."""
    at = mark.start - 1
    if clause.line.word(at) != "的":
        return None
    at -= 2 * (clause.line.word(at - 2) + clause.line.word(at - 1) in _SAME)
    time = clause.line.at.get(at - 1)
    if time is None or time.time is None or time.time.period is None:
        return None
    equals = clause.line.word(time.start) == "到" or clause.line.word(time.start - 1) in _EQUALS
    return time if equals else None


def _back(clause: Clause, at: int) -> int:
    """Return the token before a number, its little words left out."""
    at -= 1
    while at > clause.start and clause.line.word(at) in _BETWEEN:
        at -= 1
    if (mark := clause.line.at.get(at)) is not None and mark.kind == "metric":
        at = mark.start - 1
    while at > clause.start and clause.line.word(at) in _BETWEEN:
        at -= 1
    return at


def turned(clause: Clause, mark: Mark) -> int:
    """Return the way that a base of comparison says itself: 1 for 年增 and 同比增速, -1 for 月减, 0 for 同比."""
    base = clause.line.at.get(mark.start - 1)
    if base is None or base.time is None or base.time.basis is None:
        return 0
    last = clause.line.word(base.end - 1)
    return 1 if last in _UP else -1 if last in _DOWN else 0
