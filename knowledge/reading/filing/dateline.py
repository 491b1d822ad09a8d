"""Datelines: the source and date that an article names at its beginning.

``BEIJING (Reuters) -``, ``DALLAS, Jan. 5, 2024 (AP) --``, ``LONDON, March 3 /PRNewswire/ --``, ``ROME, May 6, 2025 –``,
``Newsroom July 5th news,``, ``某某社北京1月5日电``, and a full date that stands alone in a line. A date counts only
where its year stands with it.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from knowledge.lexicon import wordlists

_LISTS = wordlists.of(__name__)
CJK = "\u3400-\u9fff\uf900-\ufaff"
LINES = 6  # a dateline stands at the beginning of one of the first lines

_MONTHS = _LISTS.forms("months")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = (
    rf"(?:(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"|(?P<day_>\d{{1,2}})(?:st|nd|rd|th)? (?P<month_>{_MONTH}))(?:,? (?P<year>\d{{4}}))?"
)
_NUMBERED = r"(?:(?P<year>\d{4}) ?年 ?)?(?P<month>\d{1,2}) ?月 ?(?P<day>\d{1,2}) ?日"
_SOURCE = r"[^\W_a-z][\w.&'’-]{0,20}(?: [^\W_a-z][\w.&'’-]{0,20}){0,4}"
_PLACE = r"[A-Z][A-Z .'’/-]{1,40}(?:, [^\W\da-z][\w .'’]{0,30}){0,3}"
_ANY_PLACE = rf"(?:[^\W\da-z][\w .'’/-]{{0,40}}, (?:(?!{_MONTH} )[^\W\da-z][\w .'’]{{0,30}}, ){{0,2}})?"
_SIGNED = rf" ?(?:\((?P<source>{_SOURCE})\)|/(?P<source_>{_SOURCE})/) ?(?:-{{1,2}}|[–—])"
_FORMS = (
    rf"(?:{_PLACE})?(?:--)?{_SIGNED}",
    rf"{_ANY_PLACE}{_DAY}{_SIGNED}",
    rf"{_ANY_PLACE}{_DAY} ?(?:-{{1,2}}|[–—]) ",
    rf"(?P<source>{_SOURCE}),? {_DAY} (?:news|report)\b",
    rf"(?!据)(?P<source>[{CJK}\w]{{1,12}}?(?:社|网|报|台|之家)|[{CJK}\w]{{2,12}}?)[{CJK}]{{0,6}} ?{_NUMBERED} ?"
    r"(?:电|讯|消息|报道)",
    rf"(?!据)(?P<source>[{CJK}\w]{{2,12}}?)(?:消息|讯|电)(?:（[^（）\n]{{1,20}}）)?[：:]",
    rf"{_DAY}$",
    rf"{_NUMBERED}$",
    r"(?P<year>\d{4})[-/](?P<month>\d{1,2})[-/](?P<day>\d{1,2})$",
)


def find(body: str) -> tuple[str | None, date | None]:
    """Return the source and the date of the first dateline in ``body``; None for what it doesn't say."""
    source: str | None = None
    published: date | None = None
    for line in [line.strip() for line in body[:4000].splitlines() if line.strip()][:LINES]:
        for form in _forms():
            if found := form.match(line):
                groups = found.groupdict()
                source = source or groups.get("source") or groups.get("source_")
                published = published or _date(groups)
                break
    return source, published


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """Return the forms compiled, which takes a hundredth of a second, so only when an article is read."""
    return tuple(re.compile(form) for form in _FORMS)


def _date(groups: dict[str, str | None]) -> date | None:
    year, month, day = groups.get("year"), _either(groups, "month"), _either(groups, "day")
    if not (year and month and day):
        return None
    return to_date(int(year), int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1, int(day))


def _either(groups: dict[str, str | None], name: str) -> str | None:
    return groups.get(name) or groups.get(f"{name}_")


def to_date(year: int, month: int, day: int) -> date | None:
    """Return a date, or None where the calendar doesn't have it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
