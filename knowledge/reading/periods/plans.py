"""China's five-year plans by their years: “十四五”时期, “十三五”期间, “十四五”以来."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.period import Period
from knowledge.reading.periods.clock import Clock, Moment

_LISTS = wordlists.of(__name__)
_DURING = _LISTS.words("during")
_SINCE = _LISTS.words("since")
_YEARS = 5


def read(clock: Clock, at: int) -> Moment | None:
    """Read the years of a plan; the plan's name alone is of no time ("“十四五”规划")."""
    found = clock.at("plan", at)
    if found is None:
        return None
    first, word = found.entry.get("value"), clock.lower(found.end) + clock.lower(found.end + 1)
    if word in _DURING:
        return Moment(at, found.end + 2, Period(f"{first}..{first + _YEARS - 1}"), span=True)
    return Moment(at, found.end + 2, Period(f"since {first}"), span=True) if word in _SINCE else None
