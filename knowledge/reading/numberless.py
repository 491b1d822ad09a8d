"""Numbers that measure nothing: dates, times, ordinals, names, versions, telephone numbers, scores, list numbers."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from knowledge.reading.matched import Matched
from knowledge.reading.numerals import Numeral
from knowledge.reading.units import Unit
from knowledge.tokens import Token, glued

_ORDINAL = {"st", "nd", "rd", "th", "s"}
_NTH = ("illionth", "hundredth", "thousandth")
_CLOCK = {"am", "pm", "gmt", "est", "edt", "et", "utc", "cet", "bst", "o'clock", "pdt", "pst", "ist", "a.m", "p.m"}
_DAY = {"日", "号", "月", "时", "点", "分", "届", "期", "版", "后", "型", "系", "代"}
_UNCOUNTED = {"第", "数", "几", "同", "统", "唯", "上", "之"}
_DASHES = {"-", "‑", "–", "—", "~"}
_CHAIN = _DASHES | {"/", "+", "."}
_STRINGS = _CHAIN | {":"}
_PERIODS = {
    "first",
    "last",
    "past",
    "next",
    "previous",
    "following",
    "coming",
    "final",
    "prior",
    "preceding",
    "latest",
    "前",
    "头",
    "頭",
}
_TO_DAY = {"to", "and", "-", "–", "—"}
_ENDED = {"to", "ended", "ending", "through"}
_AGO = {"ago", "earlier", "before", "later", "prior"}
_TOLD = {"up", "down", "off", "from", "against", "compared", "versus"}
_SIGNS = ("#", "@", "_", "&", "\\", ".")  # before a number that is an address or a name
_COUNTED_YEARS = {"unit", "vehicle", "person", "employee", "aircraft", "order", "share"}


def rejects(
    tokens: Sequence[Token], matched: Matched, numeral: Numeral, unit: Unit | None, named: Collection[int], kind: str
) -> bool:
    """Tell whether ``numeral`` is no quantity."""
    if numeral.form in ("fraction", "ratio", "times"):
        return False
    if _period(tokens, matched, numeral, unit):
        return True
    if numeral.form == "words":
        return _empty_word(tokens, numeral, unit) or (
            unit is None and matched.ending("label", numeral.start) is not None
        )
    at, end = numeral.start, numeral.end
    if at in named or _lower(tokens, at - 1) == "第" or (numeral.share and not _stock(matched, numeral)):
        return True
    if _shaped(tokens, matched, numeral, unit):
        return True
    if unit is not None or (numeral.marked and not _lettered(tokens, numeral)):
        return _lower(tokens, at - 1) == "top" and not numeral.marked and unit is not None and unit.family == "count"
    told = _label(tokens, matched, at, end) or _listed(tokens, at, end, kind) or _bare(tokens, at, end)
    return told and kind != "row"


def _shaped(tokens: Sequence[Token], matched: Matched, numeral: Numeral, unit: Unit | None) -> bool:
    """Tell whether the look of a number, whatever follows it, says that it measures nothing."""
    at, end = numeral.start, numeral.end
    if _ordinal(tokens, end) or _clock(tokens, at, end) or _joined(tokens, at, end, unit):
        return True
    return _strung(tokens, numeral, unit) or _date(tokens, matched, at, end, unit) or _year(tokens, numeral, unit)


def past(tokens: Sequence[Token], end: int) -> int:
    """Return the token to go on from when the number before ``end`` is none: past all the numbers strung to it."""
    spaced = end > 1 and tokens[end - 2].lower == "+"  # a telephone number
    while end < len(tokens):
        if spaced and tokens[end].kind == "number":
            end += 1
            continue
        if end + 1 == len(tokens) or tokens[end].lower not in _STRINGS or tokens[end + 1].kind != "number":
            break
        if not (glued(tokens[end - 1], tokens[end]) and glued(tokens[end], tokens[end + 1])):
            break
        end += 2
    return end


def _lower(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if 0 <= at < len(tokens) else ""


def _period(tokens: Sequence[Token], matched: Matched, numeral: Numeral, unit: Unit | None) -> bool:
    """Reject what names a time: "the last three months", "five years ago"."""
    if unit is None or unit.family != "time" or unit.hyphen:
        return False
    if _lower(tokens, numeral.start - 1) in _PERIODS and unit.normal != "day":
        return True
    months = (matched.at("time", at) for at in (unit.end + 1, unit.end + 2))
    if _lower(tokens, unit.end) in _ENDED and any(found and found.entry.get("part") == "month" for found in months):
        return True
    return _lower(tokens, unit.end) in _AGO


def _stock(matched: Matched, numeral: Numeral) -> bool:
    """Tell whether a fraction like 7/8 is a share's price or move, and not a date."""
    return numeral.marked or matched.ending("change", numeral.start) is not None


def _empty_word(tokens: Sequence[Token], numeral: Numeral, unit: Unit | None) -> bool:
    """Reject "one" that counts nothing, and Chinese numerals without a unit."""
    if tokens[numeral.start].kind == "cjk":
        if _lower(tokens, numeral.start - 1) in _UNCOUNTED and not (unit and unit.start < numeral.start):
            return True
        if _lower(tokens, numeral.end) in _DAY and (unit is None or unit.end == numeral.end + 1):
            return True
        return unit is None or numeral.value == 0 or (numeral.value == 1 and unit.family != "percent")
    if numeral.value != 1:
        return _lower(tokens, numeral.start - 1) == "top" and numeral.value < 1000
    return unit is None or unit.family == "count" or unit.normal == "day"


def _ordinal(tokens: Sequence[Token], end: int) -> bool:
    word = _lower(tokens, end)
    return (word in _ORDINAL and glued(tokens[end - 1], tokens[end])) or word.endswith(_NTH)


def _clock(tokens: Sequence[Token], at: int, end: int) -> bool:
    after = _lower(tokens, end)
    if after in _CLOCK or (after in ("a", "p") and _lower(tokens, end + 1) == "." and _lower(tokens, end + 2) == "m"):
        return True
    if after == ":" and end + 1 < len(tokens) and tokens[end + 1].kind == "number":
        return glued(tokens[end - 1], tokens[end]) and glued(tokens[end], tokens[end + 1])
    return (
        at > 1 and tokens[at - 1].lower == ":" and tokens[at - 2].kind == "number" and glued(tokens[at - 1], tokens[at])
    )


def _joined(tokens: Sequence[Token], at: int, end: int, unit: Unit | None) -> bool:
    """Reject a number strung to letters: COVID-19, mid-1997, 401(k), 737MAX, or to a sign that marks no measure."""
    before = tokens[at - 1] if at else None
    if before is not None and glued(before, tokens[at]) and (unit is None or unit.start > at):
        if before.kind == "word" or before.lower in _SIGNS or (before.lower == "+" and unit is None):
            return True
        inner = tokens[at - 2] if at > 1 and glued(tokens[at - 2], before) else None
        if inner is not None and inner.kind == "word" and before.lower in "-‑/" and inner.lower not in ("sub", "to"):
            return True
    after = tokens[end] if end < len(tokens) else None
    if unit is not None and unit.start == end and unit.end - end == 1 and len(unit.text) == 1 and unit.text.isupper():
        return _lower(tokens, unit.end) == "-" and unit.end + 1 < len(tokens) and tokens[unit.end + 1].kind == "number"
    if after is None or not glued(tokens[end - 1], after) or (unit is not None and unit.start <= end + 1):
        return False
    if after.kind == "word":
        return True
    if after.lower in "-‑" and _lower(tokens, end + 1) in ("for", "to", "on") and unit is None:
        return tokens[end + 1].kind == "word" and glued(after, tokens[end + 1])
    bracket = after.lower == "(" and end + 2 < len(tokens) and tokens[end + 2].lower == ")"
    return bracket and len(tokens[end + 1].text) == 1


def _strung(tokens: Sequence[Token], numeral: Numeral, unit: Unit | None) -> bool:
    """Reject telephone numbers, scores, formulas, tickers: numbers strung to more than a range's other end."""
    at, end = numeral.start, numeral.end
    if at > 1 and tokens[at - 2].kind == "number" and tokens[at - 1].lower in ("+", "/") and unit is None:
        return glued(tokens[at - 2], tokens[at - 1]) and glued(tokens[at - 1], tokens[at])
    if numeral.share:
        return False
    links = _links(tokens, end)
    if not links:
        return False
    if len(links) > 1 or links[0] in "+/":
        return True
    other = tokens[end + 1]
    if links[0] == ".":
        return True
    return _score(tokens, at, end, other)


def _links(tokens: Sequence[Token], end: int) -> list[str]:
    """Return the signs that string more numbers, or a ticker's letters, to the token before ``end``."""
    links = []
    while (
        len(links) < 3 and end + 1 < len(tokens) and tokens[end].lower in _CHAIN and glued(tokens[end - 1], tokens[end])
    ):
        following = tokens[end + 1]
        lettered = tokens[end].lower == "." and following.kind == "word"
        if not glued(tokens[end], following) or not (following.kind == "number" or lettered):
            break
        links.append(tokens[end].lower)
        end += 2
    return links


def _score(tokens: Sequence[Token], at: int, end: int, other: Token) -> bool:
    """Tell "3-1" and "21-14" from a range: bare, not rising, or of single digits."""
    first, last = tokens[at].text, other.text
    if end > at + 1 or not (first.isdigit() and last.isdigit()):
        return False
    after = end + 2
    if after < len(tokens) and (tokens[after].lower in ("%", "percent", "per", "-") or tokens[after].kind == "cjk"):
        return False
    if (
        after < len(tokens)
        and tokens[after].kind == "word"
        and _lower(tokens, at - 1) not in ("a", "an", "the", "won", "lost")
    ):
        return len(first) == len(last) <= 2 and int(first) >= int(last)
    return int(first) >= int(last) or (len(first) == 1 and len(last) == 1)


def _date(tokens: Sequence[Token], matched: Matched, at: int, end: int, unit: Unit | None) -> bool:
    """Reject "July 5", "19 November", "5日", the 1 of "1至4月" and the like."""
    text = tokens[at].lower
    if _lower(tokens, end) in _DAY and tokens[end].kind == "cjk" and (unit is None or unit.end <= end + 1):
        return tokens[end].lower != "点" or len(text) < 3
    if not (text.isdigit() and text.isascii()) or len(text) > 2 or not 1 <= int(text) <= 31:
        return False
    if _lower(tokens, at - 1) in _TO_DAY and at > 2 and tokens[at - 2].kind == "number" and unit is None:
        return _after_month(tokens, matched, at - 2)
    if _lower(tokens, end) in _DASHES | {"至", "到"} and _lower(tokens, end + 2) in ("月", "日"):
        return True
    if _after_month(tokens, matched, at):
        return unit is None or unit.family == "count"
    following = matched.at("time", end)
    return bool(following and following.entry.get("part") == "month" and tokens[end].text[0].isupper())


def _after_month(tokens: Sequence[Token], matched: Matched, at: int) -> bool:
    before = matched.ending("time", at - (_lower(tokens, at - 1) == "."))
    return bool(before and before.entry.get("part") == "month" and tokens[before.start].text[0].isupper())


def _year(tokens: Sequence[Token], numeral: Numeral, unit: Unit | None) -> bool:
    text = tokens[numeral.start].lower
    if not text.isdigit() or numeral.end > numeral.start + 1:
        return False
    if len(text) == 2 and _lower(tokens, numeral.start - 1) in ("'", "’", "‘"):
        return True
    if len(text) != 4 or not 1900 <= int(text) <= 2100:
        return False
    if unit is None or unit.text == "年" or unit.start > numeral.end + unit.hyphen:
        return True
    return unit.family == "count" and (unit.normal not in _COUNTED_YEARS or _lower(tokens, numeral.start - 1) == "the")


def _label(tokens: Sequence[Token], matched: Matched, at: int, end: int) -> bool:
    """Reject a number that names: after "Model", "No.", or a capitalised word that no sentence begins with."""
    if matched.ending("label", at) is not None:
        return True
    before = tokens[at - 1] if at else None
    if before is not None and before.lower == "." and at > 1 and len(tokens[at - 2].text) == 1:
        return tokens[at - 2].text.isupper()
    if before is None or before.kind != "word" or before.text.islower():
        return False
    told = end + (_lower(tokens, end) == ",")
    if _lower(tokens, told) in _TOLD or any(
        matched.ending(kind, at) is not None for kind in ("bound", "time", "change")
    ):
        return False
    return at > 1 or before.text[1:] != before.text[1:].lower()


def _lettered(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Tell whether only a capital letter makes a number large: the 2B of a hall or an aisle."""
    letter = tokens[numeral.end - 1]
    return numeral.end == numeral.start + 2 and len(letter.text) == 1 and letter.text.isupper()


def _listed(tokens: Sequence[Token], at: int, end: int, kind: str) -> bool:
    """Reject "1." and "(2)" that number an item, and "[3]" that points to a source."""
    after = _lower(tokens, end)
    if at == 0 and after in (".", ")", "、", "）") and (kind == "item" or end + 1 < len(tokens)):
        return True
    return _lower(tokens, at - 1) in ("(", "[", "（", "【") and after in (")", "]", "）", "】")


def _bare(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Reject bare numbers side by side, and one against a Chinese character that is no unit: 360公司."""
    if end > at + 1:
        return False
    if (at and tokens[at - 1].kind == "number") or (
        at and tokens[at - 1].lower == "+" and glued(tokens[at - 1], tokens[at])
    ):
        return True
    if end >= len(tokens):
        return False
    if tokens[end].kind == "number":
        return not (end + 1 < len(tokens) and tokens[end + 1].text[0].isupper())
    return tokens[end].kind == "cjk" and glued(tokens[end - 1], tokens[end])
