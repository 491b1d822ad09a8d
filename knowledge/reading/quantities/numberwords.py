"""Numbers in words: "twenty-five", "half a million", "a third", "one in five", "doubled"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from knowledge.lexicon import Match, wordlists
from knowledge.reading.matched import Matched
from knowledge.reading.quantities.numerals import Numeral, decimal, scaled
from knowledge.tokens import Token

_LISTS = wordlists.of(__name__)
_YEARS = frozenset(("year", "yearly"))
ARTICLES = _LISTS.words("articles")
_HYPHENS = {"-", "‑"}
_OUT_OF = (("in",), ("in", "every"), ("out", "of"), ("out", "of", "every"))
_AFTER_SHARE = _LISTS.words("after_share")
_BEFORE_TWICE = _LISTS.words("before_twice")
_AFTER_TWICE = _LISTS.words("after_twice")
_ORDER = _LISTS.words("order")
_SEQUENCE = _LISTS.words("sequence")
_WITHIN = _LISTS.words("within")
_PARTS = _LISTS.words("parts")
_DATES = _LISTS.words("dates")
_BEGINS = frozenset("“\"‘'(:.;-–—")  # behind these a sentence or a title begins
_LONGEST = 16  # tokens
_PERCENT = Decimal(100)


def _of_name(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a capital makes a number in words part of a name: "in Flint, Three Rivers", "of the Big Three"."""
    capitals = [token.kind == "word" and token.text[:1].isupper() for token in tokens[at - 1 : at + 2]] if at else []
    if at > 1 and capitals[:2] == [True, True] and tokens[at - 2].lower in ("the", "'s"):
        return True
    return capitals == [False, True, True] and tokens[at - 1].text not in _BEGINS


def read(tokens: Sequence[Token], matched: Matched, at: int) -> Numeral | None:
    """Return the number in words that begins at token ``at``, or None."""
    found = matched.at("number", at)
    if found is not None and _of_name(tokens, at):
        return None
    if found is not None:
        part = found.entry.get("part")
        if part in ("small", "tens"):
            return _cardinal(tokens, matched, at)
        if part == "fraction":
            return _half(tokens, matched, found) if found.entry.get("value") == 2 else None
        return _times(tokens, found) if part == "times" else None
    if tokens[at].lower in ARTICLES:
        return _with_article(tokens, matched, at)
    return None


def ratio(tokens: Sequence[Token], matched: Matched, first: Numeral) -> Numeral | None:
    """Read "one in five" and "three out of four" from the numeral that begins it."""
    if first.marked or not 0 < first.value < 100 or first.value % 1:
        return None
    ahead = [token.lower for token in tokens[first.end : first.end + 3]]
    for words in _OUT_OF if ahead and ahead[0] in ("in", "out") else ():
        start = first.end + len(words)
        if start < len(tokens) and tuple(ahead[: len(words)]) == words:
            whole = _small(tokens, matched, start)
            if whole and first.value < whole.value <= 1000 and not _measured(matched, whole.end):
                return Numeral(first.start, whole.end, _rounded(first.value / whole.value * _PERCENT), "ratio")
    return None


def _small(tokens: Sequence[Token], matched: Matched, at: int) -> Numeral | None:
    if tokens[at].kind == "number":
        value = decimal(tokens[at].lower)
        return Numeral(at, at + 1, value) if value and not value % 1 and value < 1900 else None
    return _cardinal(tokens, matched, at) if matched.at("number", at) else None


def _measured(matched: Matched, at: int) -> bool:
    unit = matched.at("unit", at)
    return unit is not None and unit.entry.get("family") in ("time", "percent", "currency")


def _rounded(value: Decimal) -> Decimal:
    return round(value, 1).normalize() + 0


def _cardinal(tokens: Sequence[Token], matched: Matched, at: int) -> Numeral | None:
    """Read "five", "twenty-five", "two hundred and fifty thousand", "two-thirds", "two and a half"."""
    total = group = Decimal(0)
    i, last = at, ""
    while i < min(at + _LONGEST, len(tokens)) and (found := matched.at("number", i)) is not None and found.pos != "zh":
        part, value = found.entry.get("part"), Decimal(str(found.entry.get("value")))
        if part in ("small", "tens"):
            if last == "small" or (last == "tens" and (part == "tens" or value > 9)):
                break
            group += value
        elif part == "scale" and not found.entry.get("glued"):
            group, total = (
                (group * value, total) if value <= 1000 and value != 1000 else (Decimal(0), total + group * value)
            )
        else:
            break
        last, i = part, found.end
        i = _joint(tokens, matched, i, last)
    end = i
    if i == at:
        return None
    return _with_half(tokens, matched, at, end, total + group)


def _joint(tokens: Sequence[Token], matched: Matched, at: int, last: str) -> int:
    """Step over the hyphen of "twenty-five" and the "and" of "hundred and fifty"."""
    if at + 1 >= len(tokens):
        return at
    word = tokens[at].lower
    following = matched.at("number", at + 1)
    part = following.entry.get("part") if following else None
    if word in _HYPHENS and ((last == "tens" and part == "small") or (last != "scale" and part == "scale")):
        return at + 1
    return at + 1 if word == "and" and last == "scale" and part in ("small", "tens") else at


def _with_half(tokens: Sequence[Token], matched: Matched, at: int, end: int, value: Decimal) -> Numeral | None:
    """Finish a cardinal: a fraction's numerator, or "and a half" with what it multiplies."""
    step = end + 1 if end < len(tokens) and tokens[end].lower in _HYPHENS else end
    found = matched.at("number", step)
    counted = at > 0 and step == end and tokens[at - 1].lower in _SEQUENCE  # "over the next two quarters"
    if (
        found
        and not counted
        and found.entry.get("part") == "fraction"
        and value < 20
        and (step > end or _shares(tokens, found.end))
    ):
        below = Decimal(found.entry.get("value"))
        if value < below and not (value == 1 and below == 2 and step == end):
            return Numeral(at, found.end, _rounded(value / below * _PERCENT), "fraction")
    rest = [token.lower for token in tokens[end : end + 6] if token.lower not in _HYPHENS][:3]
    if rest == ["and", "a", "half"]:
        width = 3 + sum(token.lower in _HYPHENS for token in tokens[end : end + 5])
        end, value = scaled(tokens, matched, end + width, value + Decimal("0.5"))
    return Numeral(at, end, value, "words", end > at + 2)


def _with_article(tokens: Sequence[Token], matched: Matched, at: int) -> Numeral | None:
    """Read "a million", "a dozen", "a third of", "a quarter of a million"."""
    found = matched.at("number", at + 1)
    if found is None or found.pos == "zh":
        return None
    part, value = found.entry.get("part"), Decimal(str(found.entry.get("value")))
    if part == "scale" and not found.entry.get("glued"):
        end, value = scaled(tokens, matched, found.end, value)
        return Numeral(at, end, value, "words", True)
    if part != "fraction":
        return None
    unit = matched.at("unit", found.end)
    if unit is not None and unit.entry.get("family") in ("point", "measure") and value == 4:
        return Numeral(at, found.end, 1 / value, "words")
    if not _shares(tokens, found.end) or (value == 4 and _of_year(tokens, at) and not _of(tokens, found.end)):
        return None
    if _of(tokens, found.end) and (big := _big(tokens, matched, found.end + 1)):
        return Numeral(at, big.end, big.value / value, "words", True)
    return Numeral(at, found.end, _rounded(_PERCENT / value), "fraction")


def _of_year(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a quarter of the year is meant: "sold in a quarter", "at the end of a quarter"."""
    before, ahead = (tokens[at - back].lower if at >= back else "" for back in (1, 2))
    return before in _WITHIN or (before == "of" and ahead in _PARTS)


def _of(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].lower == "of"


def _big(tokens: Sequence[Token], matched: Matched, at: int) -> Numeral | None:
    """Read the "a million" of "half a million"."""
    if at + 1 < len(tokens) and tokens[at].lower in ARTICLES | _HYPHENS:
        found = matched.at("number", at + 1 + (tokens[at + 1].lower in ARTICLES))
        found = matched.at("number", at + 3) if found is None and tokens[at + 1].lower in ARTICLES else found
        if found and found.entry.get("part") == "scale" and not found.entry.get("glued"):
            return Numeral(at, found.end, Decimal(found.entry.get("value")))
    return None


def _shares(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a fraction, not an ordinal, has just ended: "a third of", "by a fifth."; not "a third-quarter"."""
    if at + 1 < len(tokens) and tokens[at].lower in _HYPHENS and tokens[at + 1].start == tokens[at].end:
        return False
    return at >= len(tokens) or tokens[at].kind == "mark" or tokens[at].lower in _AFTER_SHARE


def _half(tokens: Sequence[Token], matched: Matched, found: Match) -> Numeral | None:
    at, end = found.start, found.end
    before = tokens[at - 1].lower if at else ""
    after = tokens[end].lower if end < len(tokens) else ""
    if found.pos == "zh" or before in _ORDER or tokens[at].lower != "half" or (before == "-" and at > 1):
        return None
    if big := _big(tokens, matched, end):
        return Numeral(at, big.end, big.value / 2, "words", True)
    if before == "the" and after != "of":
        return None  # "margins fell during the half to 3 percent"
    if after in _HYPHENS and end + 1 < len(tokens) and tokens[end + 1].lower in _YEARS:
        return None  # "half-year profits" are of a time
    if after in ARTICLES | _HYPHENS:
        unit = matched.at("unit", end + 1)
        measured = unit is not None and unit.entry.get("family") in ("time", "measure", "point")
        return Numeral(at, end + 1, Decimal("0.5"), "words") if measured else None
    if after in _AFTER_SHARE or before in ("in", "by", "about", "almost", "nearly", "than", "over"):
        return Numeral(at, end, Decimal(50), "fraction")
    return None


def _times(tokens: Sequence[Token], found: Match) -> Numeral | None:
    """Read "doubled", "twice the size", "triple last year's"; "double room" and "a double" are none."""
    before = tokens[found.start - 1].lower if found.start else ""
    after = tokens[found.end].lower if found.end < len(tokens) else ""
    if before in ("-", "‑") or after in ("-", "‑"):
        return None
    inflected = found.pos in ("past", "part", "ing", "s", "zh")
    dated = after in ("this", "last") and found.end + 2 < len(tokens) and tokens[found.end + 1].lower in _DATES
    if dated and not inflected and tokens[found.end + 2].lower not in ("'s", "’s"):
        return None  # "cut its prices twice this year"
    if not inflected and before not in _BEFORE_TWICE and after not in _AFTER_TWICE and not before.endswith("fold"):
        return None
    return Numeral(found.start, found.end, Decimal(str(found.entry.get("value"))), "times")
