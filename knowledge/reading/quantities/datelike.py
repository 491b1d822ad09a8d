"""Numbers of the calendar and the clock, which measure nothing: days, months, years, hours, "five years ago"."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.lexicon import wordlists
from knowledge.reading.matched import Matched
from knowledge.reading.quantities.numerals import Numeral
from knowledge.reading.quantities.strung import lower
from knowledge.reading.quantities.units import Unit
from knowledge.tokens import Token, glued

_LISTS = wordlists.of(__name__)
_CLOCK = _LISTS.words("clock")
DAY_SIGNS = _LISTS.words("day_signs")
_DASHES = {"-", "‑", "–", "—", "~"}
_PERIODS = _LISTS.words("periods")
_TO_DAY = _LISTS.words("to_day")
_ENDED = _LISTS.words("ended")
_AGO = _LISTS.words("ago")
_COUNTED_YEARS = _LISTS.words("counted_years")


def stretch(tokens: Sequence[Token], matched: Matched, numeral: Numeral, unit: Unit | None) -> bool:
    """Tell whether a number names a time: "the last three months", "five years ago"."""
    if unit is None or unit.family != "time" or unit.hyphen:
        return False
    if lower(tokens, numeral.start - 1) in _PERIODS and unit.normal != "day":
        return True
    months = (matched.at("time", at) for at in (unit.end + 1, unit.end + 2))
    if lower(tokens, unit.end) in _ENDED and any(found and found.entry.get("part") == "month" for found in months):
        return True
    return lower(tokens, unit.end) in _AGO


def hour(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a number is of the clock: "9:30", "9 a.m.", "0900 GMT"."""
    after = lower(tokens, end)
    if after in _CLOCK or (after in ("a", "p") and lower(tokens, end + 1) == "." and lower(tokens, end + 2) == "m"):
        return True
    if after == ":" and end + 1 < len(tokens) and tokens[end + 1].kind == "number":
        return glued(tokens[end - 1], tokens[end]) and glued(tokens[end], tokens[end + 1])
    return (
        at > 1 and tokens[at - 1].lower == ":" and tokens[at - 2].kind == "number" and glued(tokens[at - 1], tokens[at])
    )


def day(tokens: Sequence[Token], matched: Matched, at: int, end: int, unit: Unit | None) -> bool:
    """Tell whether a number is a day's or a month's: "July 5", "19 November", "5日", the 1 of "1至4月" and the like."""
    text = tokens[at].lower
    if lower(tokens, end) in DAY_SIGNS and tokens[end].kind == "cjk" and (unit is None or unit.end <= end + 1):
        return tokens[end].lower != "点" or len(text) < 3
    if not (text.isdecimal() and text.isascii()) or len(text) > 2 or not 1 <= int(text) <= 31:
        return False
    if lower(tokens, at - 1) in _TO_DAY and at > 2 and tokens[at - 2].kind == "number" and unit is None:
        return _after_month(tokens, matched, at - 2)
    if lower(tokens, end) in _DASHES | {"至", "到", "、"} and lower(tokens, end + 2) in ("月", "日"):
        return True
    if _after_month(tokens, matched, at):
        return unit is None or unit.family == "count"
    following = matched.at("time", end)
    return bool(following and following.entry.get("part") == "month" and tokens[end].text[0].isupper())


def _after_month(tokens: Sequence[Token], matched: Matched, at: int) -> bool:
    before = matched.ending("time", at - (lower(tokens, at - 1) == "."))
    return bool(before and before.entry.get("part") == "month" and tokens[before.start].text[0].isupper())


def year(tokens: Sequence[Token], numeral: Numeral, unit: Unit | None) -> bool:
    """Tell whether a number is a year: four bare digits that count nothing, or '97."""
    text = tokens[numeral.start].lower
    if not text.isdecimal() or numeral.end > numeral.start + 1:
        return False
    if len(text) == 2 and lower(tokens, numeral.start - 1) in ("'", "’", "‘"):
        return True
    if len(text) != 4 or not 1900 <= int(text) <= 2100:
        return False
    if unit is None or unit.text == "年" or unit.start > numeral.end + unit.hyphen:
        return True
    if unit.family == "time" and unit.text == unit.normal:
        return True  # "in the 1996 quarter"
    return unit.family == "count" and (unit.normal not in _COUNTED_YEARS or lower(tokens, numeral.start - 1) == "the")
