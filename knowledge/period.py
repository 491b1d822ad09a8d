"""Periods of time in the contract's notation, as values that can be compared.

``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD``, ``YYYY-Qn``, ``YYYY-Hn``, ``YYYY-Wnn``, ``FY2018``, ``FY2018-Q1``,
``YTD YYYY-MM``, ``since …``, ``until …``, ``A..B``, ``cumulative``. Where the year isn't known it is ``????``
(``????[+1]`` the year after, ``????[-1]`` the year before).
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_YEAR = r"(?:\d{4}|\?{4}(?:\[[+-]\d\])?)"
_POINT = re.compile(
    rf"(?P<fy>FY)?(?P<year>{_YEAR})(?:-(?:Q(?P<q>[1-4])|H(?P<h>[12])|W(?P<w>\d\d)|(?P<m>\d\d)(?:-(?P<d>\d\d))?))?"
)
_WHOLE = re.compile(
    rf"(?P<lead>YTD |since |until )?(?P<a>(?:FY)?{_YEAR}[-QHW\d]*)(?:\.\.(?P<b>(?:FY)?{_YEAR}[-QHW\d]*))?|cumulative"
)


@dataclass(frozen=True, slots=True)
class Period:
    """A period; ``code`` is its contract notation, and equal codes are equal periods."""

    code: str

    def __str__(self) -> str:
        return self.code

    @classmethod
    def parse(cls, code: str) -> Period:
        """Check ``code`` against the notation; raises ValueError for anything else."""
        whole = _WHOLE.fullmatch(code)
        if not whole or any(part and not _POINT.fullmatch(part) for part in (whole["a"], whole["b"])):
            raise ValueError(f"not a period: {code!r}")
        return cls(code)

    @property
    def kind(self) -> str:
        """Return year, quarter, half, month, week, day, fiscal, ytd, since, until, span or cumulative."""
        return _kind(self.code)

    @property
    def known(self) -> bool:
        """Tell whether the year is settled."""
        return "?" not in self.code

    @property
    def days(self) -> tuple[date, date] | None:
        """Return the first and last calendar day, or None where they can't be known."""
        return _days(self.code)

    @property
    def months(self) -> int | None:
        """Return how many months a half, a quarter or a span of months covers, also where the year isn't known."""
        return _length(self.code)

    def same(self, other: Period) -> bool:
        """Tell whether both cover the same days (``2020-Q2`` and ``2020-04..2020-06``)."""
        return self.code == other.code or (self.days is not None and self.days == other.days)

    def shifted(self, years: int) -> Period:
        """Return the same stretch ``years`` later (negative: earlier); ``????`` shifts into its bracketed form."""
        return Period(re.sub(_YEAR, lambda match: _shift_year(match[0], years), self.code))


def _shift_year(year: str, by: int) -> str:
    if year.isdigit():
        return f"{int(year) + by:04d}"
    offset = int(year[5:7] or 0) + by if "[" in year else by
    return f"????[{offset:+d}]" if offset else "????"


# the same few codes are compared again and again, by reading and by asking
@lru_cache(maxsize=4096)
def _kind(code: str) -> str:
    lead, _, rest = code.partition(" ")
    if rest:
        return lead.lower()
    if code == "cumulative":
        return "cumulative"
    if ".." in code:
        return "span"
    point = _POINT.fullmatch(code)
    if point is None:
        return "unknown"
    if point["fy"]:
        return "fiscal"
    named = {"q": "quarter", "h": "half", "w": "week", "d": "day", "m": "month"}
    return next((kind for group, kind in named.items() if point[group]), "year")


@lru_cache(maxsize=4096)
def _days(code: str) -> tuple[date, date] | None:
    kind = _kind(code)
    if "?" in code or kind in ("fiscal", "since", "until", "cumulative", "unknown"):
        return None
    first, _, last = code.removeprefix("YTD ").partition("..")
    ends = (_point_days(first), _point_days(last or first))
    if ends[0] is None or ends[1] is None:
        return None
    start = date(ends[0][0].year, 1, 1) if kind == "ytd" else ends[0][0]
    return start, ends[1][1]


@lru_cache(maxsize=4096)
def _length(code: str) -> int | None:
    first, _, last = code.partition("..")
    ends = [_POINT.fullmatch(end) for end in (first, last or first)]
    begin, end = ends
    if begin is None or end is None or begin["fy"] or any(point[part] for point in (begin, end) for part in "dw"):
        return None
    years = [_ordinal(point["year"]) for point in (begin, end)]
    if begin["year"].isdigit() != end["year"].isdigit():
        return None
    return 12 * (years[1] - years[0]) + _months(end)[1] - _months(begin)[0] + 1


def _ordinal(year: str) -> int:
    """Return a year as a number; one that isn't known as its distance from the article's."""
    return int(year) if year.isdigit() else int(year[5:7] or 0)


def _point_days(code: str) -> tuple[date, date] | None:
    point = _POINT.fullmatch(code)
    if point is None or point["fy"]:
        return None
    year = int(point["year"])
    try:
        if point["w"]:
            monday = date.fromisocalendar(year, int(point["w"]), 1)
            return monday, monday + timedelta(days=6)
        if point["d"]:
            day = date(year, int(point["m"]), int(point["d"]))
            return day, day
        first, last = _months(point)
        return date(year, first, 1), date(year, last, monthrange(year, last)[1])
    except ValueError:
        return None


def _months(point: re.Match[str]) -> tuple[int, int]:
    if point["m"]:
        return int(point["m"]), int(point["m"])
    if point["q"]:
        return 3 * int(point["q"]) - 2, 3 * int(point["q"])
    if point["h"]:
        return 6 * int(point["h"]) - 5, 6 * int(point["h"])
    return 1, 12
