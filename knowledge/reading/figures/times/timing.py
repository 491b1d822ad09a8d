"""Which time a number belongs to, and what a change is compared with.

A time right behind a number is its own ("3% in July and 7% in August"); else the clause's, the sentence's, or the
one that an earlier sentence set. A time that names a base of comparison ("from a year ago") is never the number's own,
but for the level of that time ("132 in the same period last year").
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from knowledge.lexicon import Entry, wordlists
from knowledge.model import Modality
from knowledge.period import Period
from knowledge.reading.figures.chinese import times as chinese_times
from knowledge.reading.figures.line.casts import Cast
from knowledge.reading.figures.line.frames import CUMULATIVE, LASTING
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.line.siblings import restates
from knowledge.reading.figures.measures import included
from knowledge.reading.figures.times import bases, expecting, implied, lending, nearby, sessions, trailing
from knowledge.reading.periods import calendar
from knowledge.reading.tagged import TimeMention

_LONG = frozenset(("quarter", "half", "year", "fiscal"))
_SIDES = ("level", "change")
_LISTS = wordlists.of(__name__)
_RESTATED = _LISTS.words("restated")
_FRESH = 92  # days
_RECENT = 12  # figures of a sentence

When = tuple[Period | None, str | None]  # the period, and what it is compared with


def settle(case: Case, entry: Entry, said: Modality | None) -> When:
    """Return the period of a number and, where its clause names one, the base of comparison."""
    expected = said is not None
    base = case.share.basis.time if case.share.basis else bases.of_share(case, entry, bases.told(case))
    named = base.basis if base else None
    if (given := _fixed(case) or _given(case, expected=expected)) is not None:
        return given[0], named or bases.beside(case)
    found = case.share.time.time if case.share.time else nearby.own(case.clause, case.mark, case.cast)
    if case.cast.part == "prior":
        found = found or nearby.possessive(case.clause, case.mark)
        return _earlier(case, entry, found, base, said)
    found = base if base is not None and base.basis == "ytd" and base.period is not None else found
    if found is not None and entry.get("kind") == "flow":
        summed = not dated(found) or "count" in entry.get("takes", ())  # no profit is of a day
        found = _up_to(case, found) or (found if summed else None)
    if found is None and (level := lending.beside(case, entry)) is not None:
        return level, bases.named(base, level) or bases.usual(case, entry, level)
    if found is None:
        found = implied.next_level(case)
    near = nearby.before(case.clause, case.mark, case.scene.spent)
    owns = _owns(case, entry) and not bases.moves(case, entry)
    if found is None and (expected or not owns) and not sessions.rate(case):
        weekly = near is not None and near.period is not None and near.period.kind == "week"
        found = near if weekly else _fitting(case, entry, near or case.frame.time or trailing.closing(case, entry))
    if nearby.cumulative(case.clause, case.mark):
        return _lasting(case, found, inside=near is not None), named
    if found is None and case.context.time is None and (year := implied.year_after(case, base)) is not None:
        return year, bases.named(base, year)
    if found is None and (beside := expecting.beside(case, entry) if expected else None):
        return beside, named
    found = found or (expecting.ahead(case, entry) if expected else None) or lending.carried(case, entry, said)
    period = _meant(case, entry, found)
    return period, bases.named(base, period) or bases.usual(case, entry, period)


def set_against(case: Case, entry: Entry, said: Modality | None) -> When | None:
    """Return the times of a number that is so much of the level of an earlier time: "恢复到2019年同期的80%"."""
    chinese = case.clause.line.chinese and case.cast.teller is case.mark
    against = chinese_times.of_earlier(case.clause, case.mark) if chinese else None
    if against is None or against.time is None or against.time.period is None or against.time.basis is not None:
        return None
    case.scene.spent.add(against.start)
    level = lending.beside(case, entry)
    near = nearby.before(case.clause, case.mark, case.scene.spent) or case.frame.time
    found = near if near is not against.time else None
    found = found or lending.carried(case, entry, said)
    return level or _meant(case, entry, found), against.time.period.code.removeprefix("until ")


def _fixed(case: Case) -> tuple[Period | None] | None:
    """Return the period of a list's level, or that of a share which holds, whatever runs on."""
    if case.share.level is not None or nearby.single(case.clause, case.mark):
        return (case.share.level.period if case.share.level else None,)
    if lending.standing(case):
        own = nearby.own(case.clause, case.mark, case.cast)
        return (own.period if own is not None else None,)
    return None


def _given(case: Case, *, expected: bool) -> tuple[Period | None] | None:
    """Return the period of the sum that a number restates by the share, or of the time that "when" takes up."""
    drafts = case.scene.stage.drafts
    if drafts and drafts[-1].clause is case.clause and restates(case.clause, drafts[-1].mark, case.mark):
        return (drafts[-1].period,)
    if (result := included.time_of(case)) is not None:
        return (result.period,)
    if bases.earlier(case.cast):  # "rose 4% in June, after 3% in May"
        found = nearby.own(case.clause, case.mark, Cast("prior", 1, case.cast.teller))
        published = case.scene.stage.article.published
        if found is None and published and (session := sessions.before(case, published)) is not None:
            return (session,)
        if found is None and expected and drafts and drafts[-1].clause.line is case.clause.line:
            return (drafts[-1].period,)  # "grew 2.8%, short of the 3.5% that analysts had forecast"
        return (found.period if found else None,)
    timed = "time" in case.clause.of_kind
    first = next((one for one in (case.clause if timed else case.clause.line).marks if "in" not in one.roles), None)
    looking = first is not None and first.time is not None and first.time.basis is not None and first.time.period
    if looking and case.cast.part == "level" and not case.clause.line.chinese:
        return (looking,)  # "During the same period a year ago, Nova earned 40, with costs of 30"
    if expected and (set_against := expecting.set_against(case)) is not None:
        return (set_against,)
    then = nearby.when(case) if case.cast.part == "level" and not case.clause.line.chinese else None
    period = then.period if then is not None else None
    if period is not None and period.kind == "since":  # "since May, when it traded at $40"
        period = Period(period.code.removeprefix("since "))
    return (period,) if then is not None else None


def _meant(case: Case, entry: Entry, found: TimeMention | None) -> Period | None:
    """Return the period that a time means for a metric: a share's day is the article's, staff is of a moment."""
    if found is None and (going_on := trailing.share_before(case, entry)) is not None:
        return going_on
    published = case.scene.stage.article.published
    ahead = found is not None and found.period is not None and found.period.days is not None
    later = ahead and published is not None and found is not None and _begins(found) > published
    if (found is None or later) and entry.get("listed") and published:
        return sessions.long_past(case, published) or sessions.day(case, published)
    if found is not None and found is case.frame.time and case.clause.line.chinese:
        case.trail.period(case.frame.time_line)  # carried over a semicolon
        if case.frame.time_line != case.clause.line.index and not nearby.lasts(case, entry):
            return None
    period = found.period if found else None
    if period == CUMULATIVE and case.clause.line.chinese:
        return _total(case)
    ended = period is not None and period.kind == "until" and case.clause.line.chinese
    attained = case.clause.line.word(case.mark.start - 1) == "的"  # "升到2023年的900"
    if period is not None and ended and (entry.get("kind") == "stock" or attained):
        return Period(period.code.removeprefix("until "))  # "截至6月末，员工"
    return period


def _begins(time: TimeMention) -> date:
    days = time.period.days if time.period else None
    return days[0] if days else date.min


def _total(case: Case) -> Period | None:
    """Return what a Chinese running total is of: the stretch told before it, else all the time there was.

    "上半年累计900辆" is of the half; behind the quarter's own number, "累计交付4万辆" is since the beginning.
    """
    if (told := chinese_times.total_over(case.clause, case.mark, None)) is not None:
        return _lasting(case, told, inside=True)
    if (whole := nearby.whole(case)) is not None:
        return whole
    drafts = case.scene.stage.drafts
    levels = [one for one in drafts if one.clause.line is case.clause.line and one.cast.part == "level"]
    if levels and not any(mark.time and mark.time.period == CUMULATIVE for mark in levels[-1].clause.marks):
        return CUMULATIVE
    if levels:
        return levels[-1].period
    return _lasting(case, chinese_times.total_over(case.clause, case.mark, case.frame.time), inside=True)


def timeless(entry: Entry) -> bool:
    """Tell whether a metric is told without a time: a price, a range, a price assumed."""
    return entry.get("kind") in ("price", "event") and not entry.get("listed")


def _owns(case: Case, entry: Entry) -> bool:
    """Tell whether only a time right behind the number is the metric's: prices and terms."""
    return timeless(entry) and (entry.get("kind") == "price" or case.family == "measure")


def dated(time: TimeMention) -> bool:
    """Tell whether a time is a day or week: when something was said, or a share traded."""
    return time.period is not None and time.period.kind in ("day", "week")


def _fitting(case: Case, entry: Entry, time: TimeMention | None) -> TimeMention | None:
    """Return a time unless it is a day and the metric adds up over more than days."""
    if time is None or time.period is None or nearby.before_stake(case, entry, time):
        return None
    if entry.get("listed") and time.period.kind == "until":  # "截至7月2日收盘"
        time = replace(time, period=Period(time.period.code.removeprefix("until ")))
    if time.period is None:
        return None
    if entry.get("kind") == "flow" and (until := _up_to(case, time)) is not None:
        return until
    if entry.get("listed"):  # a share's price is of a day, its move of a day or since a year began
        kinds = ("day", "ytd", "week") if case.cast.part == "change" or case.clause.line.chinese else ("day", "week")
        return time if time.period.kind in kinds and not sessions.elsewhere(case, time) else None
    weekly = time.period.kind == "week" and "count" in entry.get("takes", ()) and not sessions.rate(case)
    daily = entry.get("kind") == "price" or (entry.get("kind") == "ratio" and "count" in entry.get("takes", ()))
    return None if dated(time) and not weekly and not daily else time  # told on a day, no sum of it: an index may be


def _up_to(case: Case, time: TimeMention) -> TimeMention | None:
    """Return the time up to a day that a total was counted as of; None for any other time."""
    month = time.period is not None and time.period.kind == "month"
    counted = (
        (dated(time) or month) and nearby.as_of(case.clause, time) and not nearby.cumulative(case.clause, case.mark)
    )
    if time.period is None or not counted:
        return None
    return replace(time, period=Period(f"until {time.period.code}"))


def _earlier(
    case: Case, entry: Entry, found: TimeMention | None, base: TimeMention | None, said: Modality | None
) -> When:
    """Return the period of a level that another one is compared with."""
    both = found is not None and _told_of_level(case, entry, found)
    if found is not None and not both:
        case.scene.spent.add(nearby.position(case.clause, found))
        return _part_of(case, entry, found.period, found.basis), found.basis or "earlier"
    named = base.basis if base else None
    near = nearby.before(case.clause, case.mark, case.scene.spent) or case.frame.time
    time = found if both else _fitting(case, entry, near) or lending.carried(case, entry, said)
    if timeless(entry):
        return None, named
    if time is None or time.period is None:
        return (base.period if base else None), named
    if said is not None or (named is None and not case.clause.line.words.isdisjoint(_RESTATED)):
        return time.period, named
    if named is None and entry.get("unit") == "point" and time.period.kind == "month":
        return calendar.before(time.period), "mom"  # a survey of each month: "rose to 53 in May from 51"
    whole = time.period.kind in ("half", "fiscal") or bases.whole_year(time.period)  # compared with the year before
    result = case.family in ("money", "share") and not case.clause.line.chinese
    quarter = time.period.kind == "quarter" and entry.get("kind") == "flow"
    whole = whole or (result and (quarter or _stretch(time.period)))
    if named is None and (whole or (time.period.kind in bases.COMPARED and case.scene.stage.yearly)):
        named = "yoy"  # "to 378 from 349" in an article that compares with a year ago
    return (time.period.shifted(-1) if named == "yoy" else None), named


def _told_of_level(case: Case, entry: Entry, time: TimeMention) -> bool:
    """Tell whether the time behind a level of before is that of the level it is set beside."""
    last = case.scene.stage.drafts[-1] if case.scene.stage.drafts else None
    beside = last is not None and last.clause is case.clause and last.entry is entry and last.cast.part in _SIDES
    shared = trailing.shared(case, entry, case.mark) is time
    return shared and beside and last is not None and last.period == time.period


def _stretch(period: Period) -> bool:
    """Tell whether a period is one that results are told of by its ends: "the six months to October"."""
    return period.kind == "span" and "-Q" not in period.code


def _part_of(case: Case, entry: Entry, year: Period | None, base: str | None) -> Period | None:
    """Return what a level has of the year before: beside a quarter, the same quarter of it ("from $4 last year")."""
    here = [draft for draft in case.scene.stage.drafts[-_RECENT:] if draft.clause.line is case.clause.line]
    level = next((one for one in reversed(here) if one.entry is entry and one.cast.part in _SIDES), None)
    period = level.period if level is not None else None
    if base == "yoy" and year is not None and year.kind == "month" and period is not None and period.kind in _LONG:
        return period.shifted(-1)  # "rose to 40 from 30 a year earlier", told of a quarter
    if year is None or year.kind != "year" or period is None:
        return year
    if period.kind not in ("month", "quarter", "half"):
        return year.shifted(-1) if period == year else year  # nothing is compared with itself
    before = period.shifted(-1)
    if base == "yoy" and not period.known:
        return before  # "the same period in 1995", told of a quarter of no known year
    return before if before.code.startswith(year.code) or period.code.startswith(year.code) else year


def _lasting(case: Case, time: TimeMention | None, *, inside: bool) -> Period:
    """Return the period of a cumulative number: a year in course runs to the month that is being told."""
    period, running = time.period if time else None, case.context.time
    stretch = inside and period is not None and period.kind in ("half", "quarter")
    if period is None or not (stretch or period.kind in LASTING):
        return CUMULATIVE
    month = running.period if running and running.period and running.period.kind == "month" else None
    if period.kind == "year" and month is not None and month.code.startswith(period.code):
        return Period(f"YTD {month.code}")
    return period
