"""Which year's results an undated article brings, told by its own words: they appear when the year is over.

"Fourth-quarter profit was 40, compared with 30 in 1995", "Net income for 2004 was 35, up from 31 in 2003" beside a
fourth quarter: the news is of the January after. A company whose own year may end elsewhere settles nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from knowledge.period import Period
from knowledge.reading.periods.reported import HEAD
from knowledge.reading.tagged import Tagged, TimeMention

Told = tuple[Tagged, list[TimeMention]]
Foretells = Callable[[Tagged, TimeMention], bool]

_LAST = "-Q4"
_PHRASE = 3  # tokens of "all of 1996"


def january(told: Sequence[Told], foretold: Foretells) -> Period | None:
    """Return the January after the one year whose close is told of, or None where none or several are."""
    past = [(one, [time for time in times if not foretold(one, time)]) for one, times in told]
    lasts = [time.period for _, times in past for time in times if time.period and _is_last(time)]
    if not lasts or any(map(_own_year, told)):
        return None
    if lasts[0].known and any(_is_last(time) for _, times in past[:HEAD] for time in times):
        return Period(f"{int(lasts[0].code[:4]) + 1:04d}-01")
    closed = {year for one, times in past for year in _closed(one, times)}
    return Period(f"{closed.pop() + 1:04d}-01") if len(closed) == 1 else None


def told_in(january: Period) -> tuple[str, str]:
    """Return the year that is over and the one that has begun: "the year" and "this year" may be either."""
    year = int(january.code[:4])
    return f"{year - 1:04d}", f"{year:04d}"


def _is_last(time: TimeMention) -> bool:
    return (
        time.period is not None and time.basis is None and time.period.kind == "quarter" and _LAST in time.period.code
    )


def _own_year(told: Told) -> bool:
    """Tell whether a fiscal year is named, or a stretch that ends elsewhere: "the year to March"."""
    one, times = told
    spans = (time.period for time in times if time.period and time.period.kind in ("fiscal", "span"))
    fiscal = any(match.entry.get("part") == "fiscal" for match in one.of_kind.get("time", ()))
    return fiscal or any(not period.code.endswith("-12") for period in spans)


def _closed(one: Tagged, times: Sequence[TimeMention]) -> Iterator[int]:
    """Yield the years that a sentence tells the close of: its last quarter, by what it is set beside, or all of it."""
    told = [time for time in times if time.period is not None and time.basis is None]
    lead = next((time for time in told if _is_last(time)), None)
    if lead is not None and lead.period is not None and not lead.period.known:
        yield from {year + 1 for time in times if (year := _year_before(one, lead, time)) is not None}
    years = [time for time in told if time.period is not None and time.period.kind == "year" and time.period.known]
    for time in years:
        code = time.period.code if time.period else ""
        if code == max(other.period.code for other in years if other.period) and _whole(one, time, times):
            yield int(code)


def _year_before(one: Tagged, last: TimeMention, other: TimeMention) -> int | None:
    """Return the year that the last quarter is compared with: "in the fourth quarter from 24 in 2003"."""
    code = other.period.code[:4] if other.period is not None else ""
    if not code.isdecimal() or other.span.start < last.span.end:
        return None
    return int(code) if other.basis is not None or _apart(one, last, other) else None


def _whole(one: Tagged, time: TimeMention, times: Sequence[TimeMention]) -> bool:
    """Tell whether all of a year is told, or what it was compared with the one before."""
    code = time.period.code if time.period else ""
    words = [token.lower for token in one.tokens if token.end <= time.span.end][-_PHRASE:]
    if words[:2] in (["all", "of"], ["whole", "of"]):
        return True
    before = (other for other in times if other.period and other.period.shifted(1).code == code)
    return any(other.basis == "yoy" for other in times) or any(_apart(one, time, other) for other in before)


def _apart(one: Tagged, time: TimeMention, other: TimeMention) -> bool:
    """Tell whether a word of comparison stands between a time and another that follows it."""
    between = (match for match in one.of_kind.get("time", ()) if match.entry.get("part") == "compare")
    return any(time.span.end <= one.tokens[match.start].start < other.span.start for match in between)
