"""The time of a number that another one implies: the year after the one compared with, or that of the next level."""

from __future__ import annotations

from dataclasses import replace

from knowledge.period import Period
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.line.siblings import coordinated
from knowledge.reading.figures.times import nearby
from knowledge.reading.tagged import TimeMention

_FRESH = 92  # days


def year_after(case: Case, base: TimeMention | None) -> Period | None:
    """Return the year after the one compared with: "will fall to 80 from 83 last year", "20 more than last year"."""
    if case.cast.part == "level":
        follower = next((other for other in case.clause.quantities if other.start > case.mark.start), None)
        compared = follower is not None and case.scene.casts[follower.start].part == "prior"
        base = nearby.own(case.clause, follower, case.scene.casts[follower.start]) if follower and compared else None
    if base is not None and case.clause.line.word(nearby.position(case.clause, base)) == "same":
        return None  # of "the same quarter last year" only the year is known
    if base is None or base.period is None or not base.period.known or base.basis not in ("yoy", None):
        return _just_past(case, base)
    return base.period.shifted(1) if base.basis == "yoy" or base.period.kind == "year" else None


def _just_past(case: Case, base: TimeMention | None) -> Period | None:
    """Return the quarter a year after the one that is compared with, where it ended when the article appeared."""
    published = case.scene.stage.article.published
    if base is None or base.period is None or base.period.kind not in ("quarter", "month") or published is None:
        return None
    later = base.period.shifted(1)
    ended = (published - later.days[1]).days if later.days else -1
    if not 0 <= ended <= _FRESH or base.basis != base.period.code:
        return None
    case.frame.told.append(replace(base, period=later, basis=None, carries=True))
    return later


def next_level(case: Case) -> TimeMention | None:
    """Return the time of the number that follows: "rose 70% to 2,390 in March", "were 41 and 40 in March"."""
    follower = next((other for other in case.clause.quantities if other.start > case.mark.start), None)
    if follower is None or case.scene.casts[follower.start].part != "level":
        return None
    if case.cast.part != "change" and not coordinated(case.clause, case.mark, follower):
        return None
    if case.clause.line.word(case.mark.end) == "(":
        return None  # "rose to 52 (2003: 47)"
    return nearby.own(case.clause, follower, case.scene.casts[follower.start])
