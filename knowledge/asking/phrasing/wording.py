"""The words for periods, units, bounds and bases that answers use, in both languages."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from knowledge.asking.plan import Desk
from knowledge.model import Figure, Language
from knowledge.period import Period

_YEAR_BEFORE = "????[-1]"
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def templates(desk: Desk, language: Language) -> Any:
    """Return the sentences that the bot speaks in a language."""
    return desk.lexicon.phrases[language]


def point(code: str, language: Language) -> str:
    """Return a year, quarter, half, month, week or day in words."""
    fiscal = code.startswith("FY")
    year, rest = _parted(code.removeprefix("FY"))
    if language == "zh":
        return _chinese(year, rest, fiscal)
    if fiscal:
        return f"{rest} of fiscal {year}" if rest and year else f"fiscal {year or rest}".strip()
    return _english(year, rest)


def _parted(code: str) -> tuple[str, str]:
    """Cut a code into year and rest; a year that is only known from another ("????[-1]") is left out."""
    if not code.startswith("?"):
        year, _, rest = code.partition("-")
        return year, rest
    return "", code[4:].partition("]")[2].lstrip("-") if "[" in code else code[5:]


def _days(year: str, week: str) -> tuple[date, date]:
    """Return the Monday and the Sunday of a week."""
    first = date.fromisocalendar(int(year), int(week[1:]), 1)
    return first, first + timedelta(days=6)


def _english(year: str, rest: str) -> str:
    if not rest:
        return year
    if rest[0] == "Q":
        return f"Q{rest[1:]} {year}".strip()
    if rest[0] == "H":
        return f"H{rest[1:]} {year}".strip()
    if rest[0] == "W":
        return f"the week of {_english(*_parted(_days(year, rest)[0].isoformat()))}" if year else "the week"
    month, _, day = rest.partition("-")
    name = _MONTHS[int(month) - 1]
    return f"{int(day)} {name} {year}".strip() if day else f"{name} {year}".strip()


def _chinese(year: str, rest: str, fiscal: bool) -> str:
    head = f"{year}{'财年' if fiscal else '年'}" if year else ""
    if not rest:
        return head
    if rest[0] == "W" and year:
        first, last = _days(year, rest)
        same = f"{last.day}日" if last.month == first.month else _chinese("", last.isoformat()[5:], fiscal)
        return f"{_chinese(*_parted(first.isoformat()), fiscal)}至{same}"
    if rest[0] in "QHW":
        names = {"Q": "第{}财季" if fiscal else "{}季度", "H": "第{}半年", "W": "第{}周"}
        half = {"H1": "上半年", "H2": "下半年"}.get(rest)
        return head + (
            half or names[rest[0]].format("一二三四"[int(rest[1:]) - 1] if rest[0] == "Q" else int(rest[1:]))
        )
    month, _, day = rest.partition("-")
    return head + f"{int(month)}月" + (f"{int(day)}日" if day else "")


def when(period: Period | None, desk: Desk, language: Language) -> str:
    """Return a period as it follows a figure (" in June 2024"), or nothing."""
    if period is None:
        return ""
    words = templates(desk, language)["when"]
    kind = period.kind
    code = period.code.split(" ")[-1]
    if kind == "span":
        first, _, last = code.partition("..")
        return str(words["span"]).format(first=point(first, language), last=point(last, language))
    if kind == "ytd":
        year, _, _ = code.partition("-")
        start = point(f"{year}-01", language).removesuffix(f" {year}")
        return str(words["ytd"]).format(start=start, end=point(code, language), year=year, month=int(code[-2:]))
    if kind == "cumulative":
        return str(words["cumulative"])
    key = "day" if kind == "day" else kind if kind in ("since", "until") else "in"
    return str(words[key]).format(period=point(code, language)) if point(code, language) else ""


def dated(period: Period | None, desk: Desk, language: Language) -> str:
    """Return a period by its name alone: "June 2024", not "in June 2024"."""
    if period is not None and period.kind in ("month", "quarter", "half", "year", "day", "week", "fiscal"):
        return point(period.code, language)
    return when(period, desk, language).strip()


def basis(figure: Figure, desk: Desk, language: Language) -> str:
    """Return what a change is compared with, in words."""
    words = templates(desk, language)["basis"]
    code = figure.basis or ""
    if not code:
        return ""
    if code in words:
        return str(words[code])
    first, _, last = code.split(" ")[-1].partition("..")
    since = point(first[:4] if last[:4] == first[:4] else first, language)  # days of a year ago by the year
    return str(words["from"]).format(period=since) if since else str(words["yoy"] if code == _YEAR_BEFORE else "")


def plural(unit: str) -> str:
    """Return the English plural of a unit's noun."""
    noun, slash, per = unit.partition("/")
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        noun = noun[:-1] + "ies"
    elif noun == "person":
        noun = "people"
    elif noun not in ("aircraft", "staff", "horsepower", "pence") and not noun.endswith("s"):
        noun += "s"
    return noun + (f" a {per}" if slash else "")
