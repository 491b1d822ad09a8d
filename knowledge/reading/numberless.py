"""Numbers that measure nothing: dates, times, ordinals, names, versions, telephone numbers, scores, list numbers."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from knowledge.reading.matched import Matched
from knowledge.reading.numerals import Numeral
from knowledge.reading.units import Unit
from knowledge.tokens import Token, glued

_ORDINAL = {"st", "nd", "rd", "th", "s"}
_CLOCK = {"am", "pm", "a.m", "p.m", "gmt", "est", "edt", "et", "utc", "cet", "bst", "o'clock", "pdt", "pst"}
_LEADS = set("(\"'“‘[（「『-–—~≈<>≤≥=+−/,:：，、。；;*")
_DAY = {"日", "号", "月", "时", "点", "分", "届", "期", "版", "后", "型", "系", "代"}
_ENUMERATORS = {"一", "1"}


def rejects(
    tokens: Sequence[Token], matched: Matched, numeral: Numeral, unit: Unit | None, named: Collection[int], kind: str
) -> bool:
    """Tell whether ``numeral`` is no quantity."""
    if numeral.form in ("fraction", "ratio", "times"):
        return False
    at, end = numeral.start, numeral.end
    if at in named or numeral.share and not _moves(tokens, matched, numeral):
        return True
    if numeral.form == "words":
        return _empty_word(tokens, numeral, unit)
    if _ordinal(tokens, end) or _clock(tokens, at, end) or _identifier(tokens, at, end, unit):
        return True
    if _date(tokens, matched, at, end, unit) or _year(tokens, numeral, unit):
        return True
    if unit is not None or numeral.marked:
        return False
    return _label(tokens, matched, at) or _listed(tokens, at, end, kind)


def past(tokens: Sequence[Token], numeral: Numeral) -> int:
    """Return the token to go on from after a number that was rejected, with the numbers strung to it."""
    end = numeral.end
    while end + 1 < len(tokens) and tokens[end].lower in "-‑./:+" and tokens[end + 1].kind == "number":
        if not (glued(tokens[end - 1], tokens[end]) and glued(tokens[end], tokens[end + 1])):
            break
        end += 2
    return end


def _moves(tokens: Sequence[Token], matched: Matched, numeral: Numeral) -> bool:
    return numeral.marked or (numeral.start > 0 and matched.ending("change", numeral.start) is not None)


def _empty_word(tokens: Sequence[Token], numeral: Numeral, unit: Unit | None) -> bool:
    """Reject "one" that counts nothing, and Chinese numerals without a unit."""
    if tokens[numeral.start].kind == "cjk":
        if numeral.start and tokens[numeral.start - 1].lower in ("第", "数", "几", "同", "统", "唯"):
            return True
        return unit is None or (numeral.value == 1 and unit.family != "percent")
    if numeral.value != 1:
        return False
    return unit is None or unit.family == "count" or unit.normal == "day"


def _ordinal(tokens: Sequence[Token], end: int) -> bool:
    if end >= len(tokens):
        return False
    word = tokens[end].lower
    if word in _ORDINAL and glued(tokens[end - 1], tokens[end]):
        return True
    return word.endswith("illionth") or word in ("hundredth", "thousandth")


def _clock(tokens: Sequence[Token], at: int, end: int) -> bool:
    after = tokens[end].lower if end < len(tokens) else ""
    if after in _CLOCK or (after in ("a", "p") and [t.lower for t in tokens[end + 1 : end + 3]] == [".", "m"]):
        return True
    if (
        after == ":"
        and end + 1 < len(tokens)
        and tokens[end + 1].kind == "number"
        and glued(tokens[end], tokens[end + 1])
    ):
        return True
    return (
        at > 1 and tokens[at - 1].lower == ":" and tokens[at - 2].kind == "number" and glued(tokens[at - 1], tokens[at])
    )


def _identifier(tokens: Sequence[Token], at: int, end: int, unit: Unit | None) -> bool:
    """Reject what is strung to letters or more numbers: tickers, telephone numbers, COVID-19, 1+1."""
    before = tokens[at - 1] if at else None
    after = tokens[end] if end < len(tokens) else None
    if before and glued(before, tokens[at]):
        if (
            before.kind == "word"
            and (unit is None or unit.start > at)
            and before.lower not in ("rs", "us", "rmb", "usd", "eur", "gbp", "hk", "c", "a", "nt", "s", "r")
        ):
            return True
        if before.lower in ("#", "@", "_", "&", "\\", "."):
            return True
        if before.lower in "-‑–+/" and at > 1 and glued(tokens[at - 2], before):
            joined = tokens[at - 2]
            if (
                joined.kind == "word"
                and before.lower in "-‑/"
                and not (unit and joined.lower in ("mid", "sub", "pre", "post"))
            ):
                return True
            if before.lower == "+" or (joined.kind == "number" and unit is None and before.lower == "/"):
                return True
    if after is None or not glued(tokens[end - 1], after):
        return False
    if after.kind == "word" and (unit is None or unit.start > end):
        return True
    return _strung(tokens, end)


def _strung(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether two more groups, or a score's other half, are strung to the number."""
    groups, at = 0, end
    while at + 1 < len(tokens) and tokens[at].lower in ("-", "‑", "/", "+", ".") and glued(tokens[at - 1], tokens[at]):
        if tokens[at + 1].kind not in ("number", "word") or not glued(tokens[at], tokens[at + 1]):
            break
        if tokens[at].lower in ("/", "+", ".") and tokens[at + 1].kind == "number":
            return True
        if tokens[at + 1].kind == "word":
            return tokens[at].lower == "."
        groups, at = groups + 1, at + 2
    if groups == 1 and len(tokens[end - 1].text) == 1 and len(tokens[end + 1].text) == 1:
        return (
            at >= len(tokens)
            or tokens[at].lower != "-"
            and tokens[at].kind in ("mark", "word")
            and tokens[at].lower not in ("%", "percent", "per", "million", "billion")
        )
    return groups > 1


def _date(tokens: Sequence[Token], matched: Matched, at: int, end: int, unit: Unit | None) -> bool:
    """Reject "July 5", "19 November", "5日" and the like."""
    if (
        end < len(tokens)
        and tokens[end].kind == "cjk"
        and tokens[end].lower in _DAY
        and (unit is None or unit.start > end or unit.end == end + 1)
    ):
        return tokens[end].lower != "点" or unit is None or unit.normal == "point"
    if not tokens[at].text.isdigit() or len(tokens[at].text) > 2 or not 1 <= int(tokens[at].text) <= 31:
        return False
    before = matched.ending("time", at - (at > 1 and tokens[at - 1].lower == "."))
    if before and before.entry.get("part") == "month" and tokens[before.start].text[0].isupper():
        return unit is None or unit.family == "count"
    following = matched.at("time", end)
    return bool(following and following.entry.get("part") == "month" and tokens[end].text[0].isupper())


def _year(tokens: Sequence[Token], numeral: Numeral, unit: Unit | None) -> bool:
    text = tokens[numeral.start].text
    if numeral.end > numeral.start + 1 or len(text) != 4 or not text.isdigit() or not 1900 <= int(text) <= 2100:
        return len(text) == 2 and numeral.start > 0 and tokens[numeral.start - 1].text in "'’‘"
    if unit is None:
        return True
    if unit.text == "年" or unit.start > numeral.end + unit.hyphen:
        return True
    return unit.family == "count" and unit.normal not in (
        "unit",
        "vehicle",
        "person",
        "employee",
        "aircraft",
        "order",
        "share",
    )


def _label(tokens: Sequence[Token], matched: Matched, at: int) -> bool:
    """Reject a number that names: after "Model", "No.", or a capitalised word that the sentence doesn't begin with."""
    if matched.ending("label", at) is not None:
        return True
    if at < 1 or tokens[at - 1].kind != "word" or not tokens[at - 1].text[0].isupper():
        return False
    return (
        at > 1
        and matched.ending("bound", at) is None
        and matched.ending("time", at) is None
        and matched.ending("change", at) is None
    )


def _listed(tokens: Sequence[Token], at: int, end: int, kind: str) -> bool:
    """Reject "1." and "(2)" that number an item, and "[3]" that points to a source."""
    after = tokens[end].lower if end < len(tokens) else ""
    if at == 0 and after in (".", ")", "、", "）") and (kind == "item" or end + 1 < len(tokens)):
        return True
    return at > 0 and tokens[at - 1].lower in ("(", "[", "（", "【") and after in (")", "]", "）", "】")
