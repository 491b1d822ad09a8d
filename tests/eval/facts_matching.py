"""What counts as the same in two facts: units, periods, names and words, levelled before they are compared."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

Record = Mapping[str, Any]
Period = tuple[int, int] | str | None

WORD = re.compile(r"[㐀-鿿]|[^\W_㐀-鿿]+(?:[.,]\d+)*")
HAN = re.compile(r"[㐀-鿿]")
FUNCTION_WORDS = "a an and as at by for in its of on the their to with"
FORMALITIES = "ag co company corp corporation group holding inc limited ltd nv overall plc sa se total"
FILLERS = frozenset(f"{FUNCTION_WORDS} {FORMALITIES}".split())
# the first word of a row stands for the others
LEVELLED = {
    other: row.split()[0]
    for row in (
        "sale sold selling",
        "delivery delivered",
        "production produced output built made manufactured",
        "order ordered",
        "export exported",
        "registration registered",
        "revenue turnover",
        "profit income earning result",
        "share stock",
        "employee staff worker workforce headcount",
        "vehicle car unit",
        "us usa american",
        "volkswagen vw",
    )
    for other in row.split()[1:]
}
SPELLED_OUT = {
    "gm": "general motor",
    "nev": "new energy vehicle",
    "eps": "profit per share",
    "ebit": "operating profit",
}

MONEY = {
    "USD": "usd $ us$ dollar 美元",
    "EUR": "eur € euro 欧元",
    "GBP": "gbp £ pound sterling 英镑",
    "CNY": "cny rmb yuan renminbi 元 人民币",
    "JPY": "jpy yen 日元",
    "HKD": "hkd hk$ 港元",
    "TWD": "twd nt$ 新台幣 新台币",
    "CAD": "cad c$",
    "CHF": "chf franc 瑞郎",
    "INR": "inr rupee 卢比",
    "KRW": "krw won 韩元",
    "CZK": "czk crown koruna",
    "pence": "pence penny p gbx",
    "cents": "cents cent usc",
}
MEASURES = {
    "percent": "% percent 百分比",
    "point": "pp percentage-point 个百分点 百分点",
    "basis point": "bp basis-point 个基点 基点",
    "times": "times time x fold 倍",
    "rank": "rank",
    "mile": "mile",
    "kilometre": "kilometre kilometer km 公里",
    "minute": "minute 分钟",
    "hour": "hour 小时",
    "day": "day 天",
    "week": "week 周",
    "month": "month 个月",
    "year": "year 年",
    "litre": "litre liter",
    "barrel": "barrel 桶",
    "tonne": "tonne ton 吨",
    "kilowatt": "kilowatt kw 千瓦",
    "kilowatt-hour": "kilowatt-hour kwh 千瓦时",
    "gigawatt-hour": "gigawatt-hour gwh 吉瓦时",
}
FAMILY = {name: family for table in (MONEY, MEASURES) for family, names in table.items() for name in names.split()}

YEAR = r"(\d{4}|\?{4}(?:\[[+-]\d\])?)"
MONTHS = re.compile(YEAR + r"(?:-(?:(\d\d)|Q([1-4])|H([12])))?")
YEAR_TO_DATE = re.compile(r"YTD " + YEAR + r"-(\d\d)(?:-\d\d)?")


def words(text: str | None) -> list[str]:
    """Return the words of a text in lower case, every Chinese character by itself, possessives off."""
    level = unicodedata.normalize("NFKC", text or "").lower().replace("\u2019", "'").replace("u.s.", "us")
    return WORD.findall(re.sub(r"'s\b|(?<=s)'", "", level))


@lru_cache(maxsize=8192)
def terms(text: str | None) -> frozenset[str]:
    """Return the telling words of a name or metric, inflections and synonyms levelled."""
    kept = [_singular(word) for word in words(text) if word not in FILLERS]
    kept = [LEVELLED.get(word, word) for word in kept]
    return frozenset(part for word in kept for part in SPELLED_OUT.get(word, word).split())


def likeness(left: Iterable[str], right: Iterable[str]) -> float:
    """Return the Dice coefficient of two bags of words, 1 for two empty ones."""
    a, b = Counter(left), Counter(right)
    return 2 * sum((a & b).values()) / (sum(a.values()) + sum(b.values())) if a or b else 1.0


def family(unit: str | None) -> str:
    """Return what a unit measures: a currency, a measure, percent, or ``count`` for all counted things."""
    head = re.split(r"/| per ", unicodedata.normalize("NFKC", unit or "").strip().lower())[0].replace(" ", "-")
    return FAMILY.get(head) or FAMILY.get(_singular(head), "count")


def stretch(period: str | None) -> Period:
    """Return a period as its first and last month where it is whole months, else its tidy text."""
    if not period:
        return None
    if found := YEAR_TO_DATE.fullmatch(period):
        return 12 * _year(found[1]) + 1, 12 * _year(found[1]) + int(found[2])
    first, _, last = period.partition("..")
    start, end = _months(first), _months(last or first)
    return (start[0], end[1]) if start and end else period.lower()


def values(gold: Record) -> Iterator[tuple[float, str]]:
    """Yield every value and unit that a gold figure may be found by."""
    yield gold["value"], gold["unit"]
    if "value_to" in gold:
        yield gold["value_to"], gold["unit"]
    for other in gold.get("also", ()):
        yield other["value"], other["unit"]


def same_value(found: Record, gold: Record) -> bool:
    """Tell whether a figure has the value of a gold figure, in the same family of units."""
    value = found.get("value")
    if not isinstance(value, int | float) or isinstance(value, bool):
        return False
    kind = family(found.get("unit"))
    return any(close(value, other) and family(unit) == kind for other, unit in values(gold))


def close(left: float, right: float) -> bool:
    """Tell whether two numbers are equal but for rounding in the last binary place."""
    return abs(left - right) <= 1e-6 * max(1.0, abs(left), abs(right))


def same_metric(found: Record, gold: Record) -> bool:
    """Tell whether subject and metric agree, each half its words, or both together nearly all."""
    scope = terms(found.get("scope")), terms(gold.get("scope"))
    subject, metric = terms(found.get("subject")), terms(found.get("metric"))
    subjects, metrics = _choices(gold, "subject"), _choices(gold, "metric")
    by_subject = max(max(likeness(subject, s), likeness(subject | scope[0], s | scope[1])) for s in subjects)
    by_metric = max(likeness(metric, m) for m in metrics)
    if min(by_subject, by_metric) >= 0.5:
        return True
    whole = subject | scope[0] | metric  # a word may stand in the subject of one and in the metric of the other
    return by_metric > 0 and max(likeness(whole, s | scope[1] | m) for s in subjects for m in metrics) >= 0.7


def same_period(found: Record, gold: Record) -> bool:
    """Tell whether a figure's period is the gold one or one that is equally right."""
    return stretch(found.get("period")) in [stretch(p) for p in (gold["period"], *gold.get("period_alt", ()))]


def same_modality(found: Record, gold: Record) -> bool:
    """Tell whether what is expected is marked so, and what happened is not."""
    return bool(found.get("modality")) == bool(gold.get("modality"))


def same_basis(found: Record, gold: Record) -> bool:
    """Tell whether a change is measured against the same thing; a day's move needs no more than some basis."""
    mine, theirs = found.get("basis"), gold["basis"]
    if mine is None or theirs is None:
        return mine is theirs
    return mine == theirs or theirs in ("dod", "ytd") or stretch(mine) == stretch(theirs)


def same_name(found: str | None, gold: Sequence[str]) -> bool:
    """Tell whether a speaker is a gold one: same last word, half the words or the initials; in Chinese a part."""
    name = found or ""
    return bool(name) and any(_named_alike(name, other) for other in gold)


def _named_alike(name: str, other: str) -> bool:
    if HAN.search(name) or HAN.search(other):
        return name in other or other in name or likeness(name, other) >= 0.5
    mine, theirs = ([word for word in words(n) if word not in FILLERS] for n in (name, other))
    if not mine or not theirs:
        return False
    initials = {"".join(word[0] for word in several) for several in (mine, theirs) if len(several) > 2}
    return mine[-1] == theirs[-1] or bool(initials & {*mine, *theirs}) or likeness(terms(name), terms(other)) >= 0.5


def _choices(gold: Record, slot: str) -> list[frozenset[str]]:
    return [terms(text) for text in (gold[slot], *gold.get(f"{slot}_alt", ()))]


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _year(text: str) -> int:
    """Return a year; one that is not known counts from year nought, so that its neighbours keep their distance."""
    return int(text[5:-1] or 0) if text.startswith("?") else int(text)


def _months(text: str) -> tuple[int, int] | None:
    found = MONTHS.fullmatch(text)
    if not found:
        return None
    year, month, quarter, half = 12 * _year(found[1]), found[2], found[3], found[4]
    if month:
        return year + int(month), year + int(month)
    if quarter:
        return year + 3 * int(quarter) - 2, year + 3 * int(quarter)
    return (year + 6 * int(half) - 5, year + 6 * int(half)) if half else (year + 1, year + 12)
