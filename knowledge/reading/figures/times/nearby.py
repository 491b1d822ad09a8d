"""The times that stand around a number: right behind it, before it, at the end of its clause, and what it is beside."""

from __future__ import annotations

from knowledge.lexicon import Entry, wordlists
from knowledge.period import Period
from knowledge.reading.figures.chinese import times as chinese_times
from knowledge.reading.figures.line.casts import Cast
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.line.siblings import coordinated, restates
from knowledge.reading.tagged import TimeMention

_LISTS = wordlists.of(__name__)
_ONE = _LISTS.words("one")
_STRETCHES = _LISTS.words("stretches")
_ON = 5  # tokens of "on revenue of about"
_REACH = 9  # tokens behind a number
_BASE = 4  # tokens between a Chinese base of comparison and its number
_FIGURES = 12  # that a total may be back
_LEVELLED = 4  # tokens of "than the level of"
_BOUNDING = _LISTS.words("bounding")
_LEVELS = _LISTS.words("levels")
_TAKERS = _LISTS.words("takers")
_HELD = _LISTS.words("held")
_ASIDE = 10  # tokens of a relative clause before its time


def cumulative(clause: Clause, mark: Mark) -> bool:
    """Tell whether a word like "cumulative" stands before a number."""
    if "cumulative" not in clause.roles:
        return False
    for other in clause.before(mark.start):
        if other.kind == "quantity":
            return False
        if "cumulative" in other.roles:
            return True
    return False


def own(clause: Clause, mark: Mark, cast: Cast) -> TimeMention | None:
    """Return the time that stands right behind a number, before any comma or other number."""
    if clause.line.chinese and cast.part == "prior":
        found = chinese_times.earlier(clause, mark)
        return found.time if found else None
    if (inside := _bracketed(clause, mark)) is not None:
        return inside
    bounded = clause.line.word(mark.end) == "or" and clause.line.word(mark.end + 1) in _BOUNDING
    at, within, compared_with, restated = mark.end + 2 * bounded, False, -1, -1  # "15 percent or more in 1980"
    against = base(clause, cast)
    for other in clause.after(at):
        if other.kind == "quantity" and _beside(clause, mark, other):
            at = restated = other.end
            continue
        if other.kind == "stop" and (other.start == restated or clause.line.word(other.end) == "or"):
            at = other.end
            continue
        if clause.line.chinese or other.kind in ("stop", "quantity") or other.start - at > _REACH or other is against:
            return None
        if of_base(clause, other) or (other.time is not None and other.time.basis and at == compared_with):
            at = compared_with = other.end
            continue
        told = other.time is not None and (other.time.basis is None or (cast.part != "change" and other.time.period))
        if other.kind == "time" and told:
            return None if _heads_next(clause, other) and not within else other.time
        within = within or bool(other.roles & {"of", "in"})
        lost = other.start <= mark.end + 1 and any(match.entry.kind == "metric" for match in other.also)  # "a $7 loss"
        moved = other.kind == "change" and other is not cast.teller and not lost
        given = clause.line.word(other.start) == "to" and clause.line.word(other.end) in _TAKERS
        if moved or other.kind == "modal" or (other.roles & {"prior", "level", "relative"} and not given):
            return None
        at = other.end
    return None


def _bracketed(clause: Clause, mark: Mark) -> TimeMention | None:
    """Return the time that a bracket right behind a number gives: "its record of 900 (May 2014)"."""
    time = clause.line.at.get(mark.end + 1) if clause.line.word(mark.end) == "(" else None
    told = time is not None and time.time is not None and time.time.basis is None
    return time.time if time is not None and told and clause.line.word(time.end) == ")" else None


def base(clause: Clause, cast: Cast) -> Mark | None:
    """Return the time whose level a change is told against: "4% above that of May", "4% below April's 900"."""
    teller = cast.teller
    if cast.part != "change" or teller is None:
        return None
    if not (teller.attrs.get("side") if teller.entry is not None else teller.family == "ratio"):
        return None
    time = next((mark for mark in clause.after(teller.end) if mark.kind != "cue"), None)
    if time is None or time.time is None or time.time.basis or not time.time.period or clause.line.chinese:
        return None
    words = [clause.line.word(at) for at in range(teller.end, time.start)]
    owned = clause.line.word(time.end) in ("'s", "'") and words in ([], ["than"])
    levels = _LEVELS if teller.entry is not None else _LEVELS | {"much", "many"}  # "twice as much as this year"
    levelled = len(words) <= _LEVELLED and set(words) & levels
    return time if owned or levelled or words == ["than", "in"] else None


def of_base(clause: Clause, cue: Mark) -> bool:
    """Tell whether a word of comparison only leads to a base: "from a year earlier"."""
    follower = next(clause.after(cue.end), None)
    near = follower is not None and follower.start - cue.end <= 1
    return "prior" in cue.roles and near and follower is not None and bool(follower.time and follower.time.basis)


def before(clause: Clause, mark: Mark, spent: set[int]) -> TimeMention | None:
    """Return the nearest time before a number in its clause, unless another number has spent it."""
    times = ((found, found.time) for found in clause.told_before(mark.start) if found.kind == "time" and found.time)
    for found, time in times:
        if of_saying(clause, found) or _of_forecast(clause, found) or _aside(clause, found, mark):
            continue
        owner = found.end == mark.start - 1 and clause.line.word(found.end) == "'s" and time.period  # "April's 400"
        if owner or (not time.basis and found.start not in spent):
            return time
    return None


def before_stake(case: Case, entry: Entry, time: TimeMention) -> bool:
    """Tell whether a time before a comma is none of a stake that somebody holds: "left in June, but holds 5%"."""
    if entry.name != "stake" or case.clause.line.chinese:
        return False
    line, told = case.clause.line, position(case.clause, time)
    parted = any(line.word(at) == "," for at in range(told, case.mark.start))
    return parted and told > case.clause.start and any(line.word(at) in _HELD for at in range(told, case.mark.start))


def _aside(clause: Clause, time: Mark, mark: Mark) -> bool:
    """Tell whether a time only stands in a relative clause: "bought the inn, which it has run since 1973, for $4"."""
    line = clause.line
    if "relative" not in clause.roles or not any(line.word(at) == "," for at in range(time.end, mark.start)):
        return False
    back = range(time.start - 1, max(clause.start, time.start - _ASIDE), -1)
    opened = next((at for at in back if line.word(at) in (",", "which", "who", "where")), clause.start)
    return line.word(opened) in ("which", "who", "where") and line.word(opened - 1) == ","


def _of_forecast(clause: Clause, time: Mark) -> bool:
    """Tell whether a month only says when something was forecast: "its July estimate of 40"."""
    follower = next(clause.after(time.end), None)
    noun = follower is not None and follower.kind == "modal" and follower.pos in ("noun", "nouns")
    month = time.time is not None and time.time.period is not None and time.time.period.kind == "month"
    return month and noun and follower is not None and follower.start == time.end


def based(clause: Clause, time: Mark) -> bool:
    """Tell whether a time is one that a change is told against: "4% above the level of May and"."""
    words = {clause.line.word(at) for at in range(time.start - _LEVELLED, time.start)}
    return bool(words & _LEVELS) or compared(clause, time)


def _beside(clause: Clause, mark: Mark, other: Mark) -> bool:
    """Tell whether the number behind one has its time: "$27 million or 6 cents a share", "$4 on revenue of $9"."""
    on = clause.line.word(mark.end) == "on" and other.start - mark.end <= _ON
    return on or restates(clause, mark, other)


def possessive(clause: Clause, mark: Mark) -> TimeMention | None:
    """Return the time that owns a number: "from last year's 400", "against last year's restated figure of 400"."""
    called = clause.line.word(mark.start - 1) == "of" and clause.line.word(mark.start - 2) in _LEVELS
    first = mark.start - 2 if called else mark.start
    found = next((one for one in clause.before(first) if one.kind != "class"), None)
    near = found is not None and found.end + 1 <= first <= found.end + 1 + called
    owns = found is not None and near and clause.line.word(found.end) == "'s"
    return found.time if found is not None and owns and found.time is not None and found.time.period else None


def of_saying(clause: Clause, time: Mark) -> bool:
    """Tell whether a day only says when somebody spoke: "said on Friday they would invest"."""
    day = time.time is not None and time.time.period is not None and time.time.period.kind in ("day", "week")
    if day and clause.opener == "said" and time.start - clause.start <= 1:
        return True
    return clause.line.word(time.start - 1) == "in" and clause.line.word(time.end) == "that"  # "warned in May that"


def when(case: Case) -> TimeMention | None:
    """Return the time that "when" takes up before a number: "than in 2011, when profit was 40"."""
    line = case.clause.line
    if "when" not in line.words:
        return None
    for at in range(case.mark.start - 1, max(case.mark.start - _REACH, 0) - 1, -1):
        if line.word(at) == "when":
            time = line.at.get(at - 1) or line.at.get(at - 2)
            time = line.at.get(at - 2) if time is not None and time.kind == "stop" else time
            return time.time if time is not None and time.time is not None and time.time.period else None
    return None


def basis(clause: Clause, mark: Mark) -> TimeMention | None:
    """Return what a change is compared with: the base behind it, else the nearest before it, else the clause's."""
    bases = [other for other in clause.of_kind.get("time", ()) if other.time and other.time.basis]
    if not bases:
        return None
    follower = next((other for other in clause.after(mark.end) if other.kind == "quantity"), None)
    if follower is not None and not clause.line.chinese and coordinated(clause, mark, follower):
        follower = next((other for other in clause.after(follower.end) if other.kind == "quantity"), None)
    upto = follower.start if follower is not None else clause.end  # "down 7% and 10% month on month"
    after = [other for other in bases if mark.end <= other.start < upto]
    left = [other for other in bases if other.end <= mark.start]
    if clause.line.chinese and left and left[-1].end >= mark.start - _BASE:
        return left[-1].time  # 较去年同期|减少2%
    return (after[0] if after else left[-1] if left else bases[0]).time


def compared(clause: Clause, time: Mark) -> bool:
    """Tell whether a time is only compared with: "fewer than it did last year"."""
    for other in clause.before(time.start):
        if other.kind == "quantity" or "verb" in other.roles:
            return False
        if other.kind == "stop" and clause.line.word(other.start) == ",":
            break  # "according to data from Vega, shipments in May rose"
        if "prior" in other.roles:
            return not of_base(clause, other) or next(clause.after(other.end)) is time
    return clause.line.word(time.start - 1) == "of" and clause.line.word(time.start - 2) in ("those", "that")


def as_of(clause: Clause, time: TimeMention) -> bool:
    """Tell whether a time is told as the day up to which was counted: "sold 900 as of June 30"."""
    at = position(clause, time)
    return {clause.line.word(at), clause.line.word(at - 2)} & {"as"} != set() and not clause.line.chinese


def position(clause: Clause, time: TimeMention) -> int:
    """Return the token at which a time stands in its clause."""
    return next((mark.start for mark in clause.marks if mark.time is time), -1)


def _heads_next(clause: Clause, time: Mark) -> bool:
    """Tell whether a time belongs to what follows ("June deliveries")."""
    follower = next(clause.after(time.end), None)
    return follower is not None and follower.noun and follower.start == time.end


def lasts(case: Case, entry: Entry) -> bool:
    """Tell whether a metric may have the time of before a semicolon: what adds up, or is counted at a moment again."""
    drafts = case.scene.stage.drafts
    same = bool(drafts) and drafts[-1].entry is entry and drafts[-1].period is not None
    return entry.get("kind") in ("flow", "ratio") or same or case.mark.number.unit == "人次"


def whole(case: Case) -> Period | None:
    """Return the stretch of the total that a part of it belongs to: "1-5月累计900辆。其中，轿车累计400辆"."""
    last = next((one for one in reversed(case.scene.stage.drafts[-_FIGURES:]) if not one.part_of_whole), None)
    if last is None or not case.frame.part or last.period is None or last.cast.part not in ("level", "change"):
        return None
    near = last.clause.line.tagged.sentence.paragraph == case.clause.line.tagged.sentence.paragraph
    return last.period if near and last.period.kind in ("ytd", "half", "quarter", "span", "year") else None


def single(clause: Clause, mark: Mark) -> bool:
    """Tell whether a number is of some one year or month that isn't told: "900 in a single year for the first time"."""
    if clause.line.words.isdisjoint(_ONE):
        return False
    at = next((at for at in range(mark.end, clause.end) if clause.line.word(at) in _ONE), None)
    return at is not None and clause.line.word(at + 1) in _STRETCHES and clause.line.word(at - 1) == "a"
