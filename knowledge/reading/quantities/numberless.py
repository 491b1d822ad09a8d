"""Numbers that measure nothing: dates, times, ordinals, names, versions, telephone numbers, scores, list numbers."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from knowledge.lexicon import wordlists
from knowledge.reading.matched import Matched
from knowledge.reading.quantities import datelike, strung
from knowledge.reading.quantities.numerals import Numeral
from knowledge.reading.quantities.strung import lower
from knowledge.reading.quantities.units import Unit
from knowledge.tokens import Token, glued

_LISTS = wordlists.of(__name__)
_ORDINAL = _LISTS.words("ordinal")
_NTH = _LISTS.forms("nth")
_UNCOUNTED = _LISTS.words("uncounted")
_RANGING = _LISTS.words("ranging")
_MODEL = 3  # digits
_TOLD = _LISTS.words("told")


def rejects(
    tokens: Sequence[Token], matched: Matched, numeral: Numeral, unit: Unit | None, named: Collection[int], kind: str
) -> bool:
    """Tell whether ``numeral`` is no quantity."""
    if numeral.form in ("fraction", "ratio", "times"):
        return False
    digits = lower(tokens, numeral.end) == "位" and lower(tokens, numeral.end + 1) == "数"  # 两位数
    if digits or datelike.stretch(tokens, matched, numeral, unit):
        return True
    if numeral.form == "words":
        if numeral.start in named and (tokens[numeral.start].kind == "cjk" or lower(tokens, numeral.end) == "-"):
            return True  # 三元电池, "two-wheelers"
        return _empty_word(tokens, numeral, unit) or (
            unit is None and matched.ending("label", numeral.start) is not None
        )
    at, end = numeral.start, numeral.end
    if at in named or lower(tokens, at - 1) == "第" or (numeral.share and not _stock(matched, numeral)):
        return True
    if _shaped(tokens, matched, numeral, unit):
        return True
    if unit is not None or (numeral.marked and not _lettered(tokens, numeral)):
        plain = not numeral.marked and unit is not None and unit.family == "count"
        return plain and (lower(tokens, at - 1) == "top" or _numbered(tokens, matched, numeral))
    told = _label(tokens, matched, at, end) or _listed(tokens, at, end, kind) or _bare(tokens, at, end)
    ranging = lower(tokens, end) in _RANGING and end + 1 < len(tokens) and tokens[end + 1].kind == "number"
    return told and kind != "row" and not ranging  # 9至11万辆


def _shaped(tokens: Sequence[Token], matched: Matched, numeral: Numeral, unit: Unit | None) -> bool:
    """Tell whether the look of a number, whatever follows it, says that it measures nothing."""
    at, end = numeral.start, numeral.end
    if _generation(tokens, at, end):
        return True
    if _ordinal(tokens, end) or datelike.hour(tokens, at, end) or strung.to_letters(tokens, at, end, unit):
        return True
    return (
        strung.to_numbers(tokens, numeral, unit)
        or datelike.day(tokens, matched, at, end, unit)
        or datelike.year(tokens, numeral, unit)
    )


def _generation(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a number tells the generation of a network: "5G phones"."""
    short = end == at + 1 and len(tokens[at].text) == 1 and end < len(tokens)
    return short and tokens[end].text == "G" and glued(tokens[at], tokens[end])


def _stock(matched: Matched, numeral: Numeral) -> bool:
    """Tell whether a fraction like 7/8 is a share's price or move, and not a date."""
    return numeral.marked or matched.ending("change", numeral.start) is not None


def _empty_word(tokens: Sequence[Token], numeral: Numeral, unit: Unit | None) -> bool:
    """Reject "one" that counts nothing, and Chinese numerals without a unit."""
    if tokens[numeral.start].kind == "cjk":
        if lower(tokens, numeral.start - 1) in _UNCOUNTED and not (unit and unit.start < numeral.start):
            return True
        if lower(tokens, numeral.end) in datelike.DAY_SIGNS and (unit is None or unit.end == numeral.end + 1):
            return True
        return unit is None or numeral.value == 0 or (numeral.value == 1 and unit.family != "percent")
    if numeral.value != 1:
        return lower(tokens, numeral.start - 1) == "top" and numeral.value < 1000
    return unit is None or unit.family == "count" or unit.normal == "day"


def _ordinal(tokens: Sequence[Token], end: int) -> bool:
    word = lower(tokens, end)
    return (word in _ORDINAL and glued(tokens[end - 1], tokens[end])) or word.endswith(_NTH)


def _label(tokens: Sequence[Token], matched: Matched, at: int, end: int) -> bool:
    """Reject a number that names: after "Model", "No.", or a capitalised word that no sentence begins with."""
    if matched.ending("label", at) is not None:
        return True
    before = tokens[at - 1] if at else None
    if before is not None and before.lower == "." and at > 1 and len(tokens[at - 2].text) == 1:
        return tokens[at - 2].text.isupper()
    if before is None or before.kind != "word" or before.text.islower():
        return False
    told = end + (lower(tokens, end) == ",")
    if lower(tokens, told) in _TOLD or any(
        matched.ending(kind, at) is not None for kind in ("bound", "time", "change")
    ):
        return False
    return at > 1 or before.text[1:] != before.text[1:].lower()


def _numbered(tokens: Sequence[Token], matched: Matched, numeral: Numeral) -> bool:
    """Tell whether a number before a noun only names a make of it: "Nova 360 consoles", "four 777 freighters"."""
    at = numeral.start
    if matched.ending("label", at) is not None:
        return True  # "No. 3 retailer"
    short = numeral.end == at + 1 and len(tokens[at].text) == _MODEL
    if not short or at == 0:
        return False
    counted = matched.ending("number", at) is not None or tokens[at - 1].kind == "number"
    return counted or _label(tokens, matched, at, numeral.end)


def _lettered(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Tell whether only a capital letter makes a number large: the 2B of a hall or an aisle."""
    letter = tokens[numeral.end - 1]
    return numeral.end == numeral.start + 2 and len(letter.text) == 1 and letter.text.isupper()


def _listed(tokens: Sequence[Token], at: int, end: int, kind: str) -> bool:
    """Reject "1." and "(2)" that number an item, and "[3]" that points to a source."""
    after = lower(tokens, end)
    if at == 0 and after in (".", ")", "、", "）") and (kind == "item" or end + 1 < len(tokens)):
        return True
    return lower(tokens, at - 1) in ("(", "[", "（", "【") and after in (")", "]", "）", "】")


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
