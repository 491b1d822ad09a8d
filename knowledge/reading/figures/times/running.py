"""The time that runs on: which time of a sentence holds for the sentences after it.

A look back ("the plant opened in 1989") or ahead ("will be delivered in 2031") does not move the time that an article
tells of; the next month or quarter that it comes to does.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from knowledge.lexicon import wordlists
from knowledge.period import Period
from knowledge.reading.figures.line.marks import Line
from knowledge.reading.tagged import TimeMention

_LISTS = wordlists.of(__name__)
_CAUSES = _LISTS.words("causes")
_TELLING = _LISTS.words("telling")
_NEAR = 20  # days
_MONTHS = 3  # of a quarter
_LEAD = 12  # characters from the beginning of a sentence to the time that opens it
_POINTS = frozenset(("week", "month", "quarter", "half", "year", "fiscal", "ytd", "span"))


def holds_on(time: TimeMention, running: Period | None, published: date | None, *, lead: bool = False) -> bool:
    """Tell whether a time takes the place of the running one; ``lead``: it opens its sentence."""
    period = time.period
    if not time.carries or period is None or time.basis is not None or period.kind not in _POINTS:
        return False
    if running is not None and period.kind == "span" and _open(period, published):
        return False  # a year in course is what is expected of it
    if running is not None and period.kind in ("quarter", "half") and _open(period, published):
        return not _over(running, published)  # as a quarter in course is, once one that is over has been told of
    year, before = _year(period), _year(running)
    if year is None:
        return True
    if published is not None and not published.year - 1 <= year <= published.year + _own_year(period, published):
        return False
    whole = period.kind == "year" or (period.kind == "fiscal" and "-" not in period.code)
    finer = running is not None and ("-" in running.code or running.kind == "month")
    if lead and running is not None and running.kind == "fiscal" and period.kind == "quarter":
        return True  # of another company, whose quarters are the calendar's
    if before is not None:
        same = running is not None and period.kind == running.kind in ("month", "quarter", "half")
        back = same and running is not None and period.code < running.code
        return year > before or (year == before and (lead or not (back or (whole and finer))))
    return not (whole and running is not None)


def _own_year(period: Period, published: date) -> bool:
    """Tell whether a company's quarter may be over though its year is called by the next: FY2025-Q1 in July 2024."""
    quarter = period.kind == "fiscal" and "-Q" in period.code
    return quarter and published.month > _MONTHS * int(period.code[-1])


def main(
    times: Iterable[TimeMention], running: Period | None, published: date | None, start: int = -1
) -> TimeMention | None:
    """Return the time of a sentence that holds on: the latest month or quarter rather than a span, if any does.

    ``start`` is where the sentence begins: a time that opens it sets the time even to a whole year.
    """
    fitting = [
        time
        for time in times
        if time.period is not None
        and holds_on(time, running, published, lead=start >= 0 and time.span.start - start <= _LEAD)
    ]
    points = [time for time in fitting if time.period is not None and time.period.kind not in ("ytd", "span", "year")]
    candidates = points or fitting
    ended = [time for time in candidates if time.period and time.period.days and _over(time.period, published)]
    if ended and all(time.period and time.period.days for time in candidates):
        candidates = ended  # "a second-quarter loss and guidance for the third quarter"
    return max(candidates, key=lambda time: str(time.period), default=None)


def _over(period: Period, published: date | None) -> bool:
    """Tell whether a month, quarter or half was over when the article appeared."""
    days = period.days
    return published is not None and days is not None and days[1] <= published


def looks_back(time: TimeMention, running: Period | None, published: date | None) -> bool:
    """Tell whether a month is earlier than the full one that runs on, so that it may be told for comparison only."""
    period = time.period
    if period is None or running is None or published is None or not period.kind == running.kind == "month":
        return False
    days = running.days
    return period.code < running.code and days is not None and days[1] < published


def _open(period: Period, published: date | None) -> bool:
    """Tell whether a time runs on well after the article appeared."""
    days = period.days
    return published is not None and days is not None and (days[1] - published).days > _NEAR


def _year(period: Period | None) -> int | None:
    return _year_of(period.code) if period else None


@lru_cache(maxsize=4_096)  # the same few codes, in sentence after sentence
def _year_of(code: str) -> int | None:
    digits = "".join(char for char in code if char.isdigit() or char == "?")[:4]
    return int(digits) if digits.isdigit() and len(digits) == 4 else None


def whole(line: Line, time: TimeMention) -> bool:
    """Tell whether a sentence without a number opens with a year to go on with: "Full year 1996 gains were less"."""
    opens = time.span.start - line.tagged.sentence.span.start <= _LEAD and "full" in line.words
    return opens and time.period is not None and time.period.kind == "year"


def in_passing(line: Line, time: TimeMention, ruling: Period | None) -> bool:
    """Tell whether a month that no figure has is told in passing: beside a quarter, or as that of a cause."""
    if time.period is None or time.period.kind != "month":
        return False
    if (at := next((one.start for one in line.marks if one.time is time), 0)) and line.word(at - 1) in _TELLING:
        return True  # "the merger was reported last month"
    if ruling is not None and ruling.kind in ("quarter", "half", "fiscal") and not line.chinese:
        return True
    return any(token.lower in _CAUSES for token in line.tagged.tokens if token.start < time.span.start)
