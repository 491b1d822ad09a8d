"""Which quarter of its own year a company reports, where the calendar's of that number is long over.

"Nova said on Thursday that first-quarter profit rose", told in July, is of a year that began in April: the quarter
that ended last is its first, and the year is named by the one in which it ends.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from knowledge.period import Period
from knowledge.reading.tagged import Tagged, TimeMention

Told = tuple[Tagged, list[TimeMention]]

HEAD = 3  # sentences that tell whose quarter it is
_PROMPT = 100  # days in which a quarter is reported
_YEAR = 370
_WEEK = 7
_DIGITS = 4


def quarter(told: Sequence[Told], published: date, foretold: Callable[[Tagged, TimeMention], bool]) -> Period | None:
    """Return the fiscal quarter that an article's first sentences report, or None where it may be the calendar's."""
    times = [(sentence, time) for sentence, found in told for time in found if time.period and not time.basis]
    past = [(sentence, time.period) for sentence, time in times if time.period and not foretold(sentence, time)]
    today = any(_week_of(period, published) for _, period in past)
    months = any(period.kind == "month" for _, period in past)
    labels = [
        time.period.code
        for sentence, time in times
        if time.period and time.period.kind == "quarter" and not foretold(sentence, time) and _bare(sentence, time)
    ]
    ages = [_age(code, published) for code in labels]
    if not today or months or not ages or min(ages) <= _PROMPT or max(ages) > _YEAR:
        return None
    number = int(labels[0][-1])
    ended = 4 * published.year + (published.month - 1) // 3 - 1  # the calendar's quarters, counted from the year 0
    return Period(f"FY{(ended + 4 - number) // 4:04d}-Q{number}")


def beside(lead: Period, number: int, *, ahead: bool) -> Period:
    """Return the quarter of that number nearest to the one reported: the last before it, or the next after it."""
    year, reported = int(lead.code[2:6]), int(lead.code[-1])
    if ahead:
        return Period(f"FY{year + (number <= reported):04d}-Q{number}")
    return Period(f"FY{year - (number > reported):04d}-Q{number}")


def _week_of(period: Period, published: date) -> bool:
    days = period.days if period.kind == "day" else None
    return days is not None and 0 <= (published - days[0]).days <= _WEEK


def _age(code: str, published: date) -> int:
    days = Period(code).days
    return (published - days[1]).days if days else 0


def _bare(sentence: Tagged, time: TimeMention) -> bool:
    """Tell whether a quarter is told by its number alone, without a year or month."""
    tokens = [at for at, token in enumerate(sentence.tokens) if time.span.start <= token.start < time.span.end]
    words = [sentence.tokens[at].lower for at in tokens]
    if "year" in words or any(word.isdigit() and len(word) == _DIGITS for word in words):
        return False
    parts = {
        match.entry.get("part") for match in sentence.matches if match.entry.kind == "time" and match.start in tokens
    }
    return bool(parts & {"ordinal", "quarter"}) and "month" not in parts
