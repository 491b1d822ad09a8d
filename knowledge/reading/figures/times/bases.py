"""What a change is compared with where its clause doesn't say so outright."""

from __future__ import annotations

from dataclasses import replace

from knowledge.lexicon import Entry, wordlists
from knowledge.period import Period
from knowledge.reading.figures.line.casts import Cast
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.times import nearby, sessions
from knowledge.reading.periods import calendar
from knowledge.reading.tagged import TimeMention

_LISTS = wordlists.of(__name__)
_OFTEN = {"monthly": "mom", "annual": "yoy", "yearly": "yoy", "quarterly": "qoq", "year-on-year": "yoy"}
_OUTCOMES = _LISTS.words("outcomes")
_HELPING = _LISTS.words("helping")
_YEARS = range(350, 380)  # days
COMPARED = frozenset(("month", "quarter", "half", "year", "fiscal", "ytd", "week", "span"))


def usual(case: Case, entry: Entry, period: Period | None) -> str | None:
    """Return what a change is compared with where its clause doesn't say: a share's day or year so far, a year ago.

    A year ago only in an article that compares with it elsewhere, of a month or more, and not for somebody's act.
    """
    if case.cast.part != "change":
        return None
    kind = period.kind if period else None
    if (told := _against(case, period)) is not None:
        return told
    if (running := _same_base(case, entry, period)) is not None:
        return running
    if entry.get("listed") and sessions.over_stretch(case):
        return None
    if entry.get("listed"):
        day = None if _since(case) else "dod"
        return {"ytd": "ytd", "day": day, None: day}.get(kind)
    if (noun := _by_noun(case)) is not None:
        return noun
    usual = (case.scene.stage.yearly and kind in COMPARED) or (period is not None and whole_year(period))
    usual = usual and entry.get("kind") == "flow" and (case.clause.line.chinese or not entry.get("national"))
    return "yoy" if usual and not decided(case.clause, case.mark, case.cast) else None


def _since(case: Case) -> bool:
    """Tell whether a share moved since a time that nothing more is known of: "up 51% since Christmas Eve"."""
    line, at = case.clause.line, case.mark.end
    return not line.chinese and (line.word(at) == "since" or (line.word(at), line.word(at + 1)) == ("from", "a"))


def whole_year(period: Period) -> bool:
    """Tell whether a period is a year, or one that a company calls so."""
    days = period.days if period.kind == "span" else None
    fiscal = period.kind == "fiscal" and "-" not in period.code
    return fiscal or period.kind == "year" or (days is not None and (days[1] - days[0]).days in _YEARS)


def told(case: Case) -> TimeMention | None:
    """Return the time that a change is compared with in its clause, none that only dates a change of before."""
    if nearby.base(case.clause, case.cast) is not None:
        return None
    found = nearby.basis(case.clause, case.mark)
    at = nearby.position(case.clause, found) if found is not None else -1
    last = next((mark for mark in reversed(case.clause.quantities) if mark.end <= at), None)
    of_before = last is not None and last is not case.mark and case.scene.casts[last.start].earlier
    return None if of_before and found is not None and found.basis != "yoy" else found


def of_share(case: Case, entry: Entry, base: TimeMention | None) -> TimeMention | None:
    """Return the base of a share's move: "down 43% on the year" is since the year began, and so of no other move."""
    published = case.scene.stage.article.published
    if base is None or base.basis != "yoy" or not entry.get("listed") or case.clause.line.chinese or published is None:
        return base
    at = nearby.position(case.clause, base)
    if case.clause.line.word(at - 1) == "since":
        return None  # "down 6%, the biggest drop since a year ago"
    if case.clause.line.word(at) != "on":
        return base
    between = any(case.mark.end <= other.start < at for other in case.clause.quantities)
    return (
        None
        if between
        else replace(base, period=Period(f"YTD {published.year:04d}-{published.month:02d}"), basis="ytd")
    )


def _by_noun(case: Case) -> str | None:
    """Return how often what a noun of change tells of is measured: "a 0.3% monthly gain", "an annual rise of 4%"."""
    teller = case.cast.teller
    if teller is None or teller.kind != "change" or teller.pos not in ("noun", "nouns", "en"):
        return None
    return _OFTEN.get(case.clause.line.word(teller.start - 1))


def named(time: TimeMention | None, period: Period | None) -> str | None:
    """Return the base of comparison that a time tells: of a period, what it is beside the one that is told of."""
    if time is not None and time.basis == "mom" and period is not None and period.kind == "quarter":
        return "qoq"  # 环比
    if time is None or time.basis is None or time.period is None or period is None or not time.basis[:4].isdigit():
        return time.basis if time else None
    if time.period == period and period.kind == "year":
        return "yoy"  # "the previous year" beside what is told of "last year"
    return calendar.basis(period, time.period)


def earlier(cast: Cast) -> bool:
    """Tell whether a change is one of an earlier time, which another change is set beside."""
    return cast.earlier


def beside(case: Case) -> str | None:
    """Return what the change before in its sentence is compared with."""
    last = case.scene.stage.drafts[-1] if case.scene.stage.drafts else None
    return last.basis if last is not None and last.clause.line is case.clause.line else None


def moves(case: Case, entry: Entry) -> bool:
    """Tell whether a price moves over a time, as those that statistics follow do: "食品价格上涨2%"."""
    percent = case.family in ("percent", "point") and case.cast.part == "change"
    return percent and case.clause.line.chinese and entry.get("kind") == "price" and not entry.get("listed")


def _same_base(case: Case, entry: Entry, period: Period | None) -> str | None:
    """Return what the changes before it in a Chinese paragraph are compared with: "环比上涨2%。其中，食品上涨3%"."""
    base, going_on = case.context.base, case.frame.part or moves(case, entry)
    if base is None or not going_on or period is None or decided(case.clause, case.mark, case.cast):
        return None
    return base[0] if base[1] == case.clause.line.tagged.sentence.paragraph else None


def _against(case: Case, period: Period | None) -> str | None:
    """Return how the level of before that follows a change is dated: "a 6% rise from the 900 sold in April"."""
    if period is not None and (base := nearby.base(case.clause, case.cast)) is not None:
        return calendar.basis(period, base.time.period) if base.time and base.time.period else None
    follower = next((other for other in case.clause.quantities if other.start > case.mark.start), None)
    if follower is None or period is None or case.scene.casts[follower.start].part != "prior":
        return None
    time = nearby.own(case.clause, follower, case.scene.casts[follower.start])
    return calendar.basis(period, time.period) if time is not None and time.period not in (None, period) else None


def decided(clause: Clause, mark: Mark, cast: Cast) -> bool:
    """Tell whether a change is somebody's act ("cut output by 3%"), not a result of the time that is told of."""
    teller = cast.teller
    if cast.part != "change" or teller is None or teller.kind != "change":
        return False
    if clause.line.word(teller.start) in _OUTCOMES or clause.line.word(teller.start - 1) in _HELPING:
        return False  # "boosted profit by 3%", "helped boost"
    acted = next((other for other in clause.after(teller.end) if other.kind not in ("time", "name", "class")), None)
    return acted is not None and acted.noun and acted.start < mark.start
