"""Numbers as they are written: digits with separators, magnitudes, stock fractions, Chinese numerals.

``read`` looks at one token and what follows and returns the number that begins there. What a number measures is
for ``quantities`` to find out; a number that can't be read with certainty is no numeral at all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from knowledge.lexicon import wordlists
from knowledge.reading.matched import Matched
from knowledge.tokens import Token, glued

_LISTS = wordlists.of(__name__)
_PLAIN = re.compile(r"\d{1,15}(?:\.\d{1,9})?")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,9})?")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2}){1,6},\d{3}(?:\.\d{1,9})?")
_CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3}){2,5}(?:,\d{1,9})?|\d{1,3}(?:\.\d{3}){1,5},\d{1,9}")
_MISPRINT = re.compile(r"\d{1,3}\.\d{3}")
_LONGEST = 8  # tokens of magnitudes in one number; text that goes on is no number
_EIGHTHS = _LISTS.words("eighths")

Form = Literal["digits", "words", "fraction", "ratio", "times"]


class Numeral(NamedTuple):
    """A number on tokens ``start`` to ``end`` (exclusive); a fraction's and a ratio's value is a percentage.

    ``marked`` tells that it was written as a number of things is (a separator, a magnitude); ``misprint`` that a
    full stop may stand for a comma ("142.310 units"); ``share`` that its last token is a stock fraction.
    """

    start: int
    end: int
    value: Decimal
    form: Form = "digits"
    marked: bool = False
    misprint: bool = False
    share: bool = False


def read(tokens: Sequence[Token], matched: Matched, at: int) -> Numeral | None:
    """Return the numeral that begins at token ``at``, or None."""
    token = tokens[at]
    if token.kind == "number":
        return _digits(tokens, matched, at)
    if token.kind == "cjk":
        return _chinese(tokens, matched, at)
    if token.lower == "." and at + 1 < len(tokens) and tokens[at + 1].kind == "number":
        return _point(tokens, matched, at)
    return None


def decimal(text: str) -> Decimal | None:
    """Read digits with any of the separators in use; None where they don't add up to one number."""
    if not text.isascii():
        return None
    if _PLAIN.fullmatch(text):
        return None if len(text) > 1 and text[0] == "0" and text[1] != "." else Decimal(text)
    if _GROUPED.fullmatch(text) or _INDIAN.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if _CONTINENTAL.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    return None


def _digits(tokens: Sequence[Token], matched: Matched, at: int) -> Numeral | None:
    text, after = _written(tokens, at)
    value = decimal(text)
    if value is None:
        return None
    if found := _with_eighths(tokens, at, value):
        return found
    end, value = scaled(tokens, matched, after, value)
    marked = end > after or "," in text or text.count(".") > 1
    misprint = not marked and bool(_MISPRINT.fullmatch(text)) and text[0] != "0"
    return Numeral(at, end, value, "digits", marked, misprint)


def _written(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """Return a number's digits and the token after it; full-width points and commas stand between tokens."""
    text, end = tokens[at].lower, at + 1
    while not tokens[at].text.isascii() and end + 1 < len(tokens) and end < at + _LONGEST:
        mark, digits = tokens[end], tokens[end + 1]
        if digits.kind != "number" or not (glued(tokens[end - 1], mark) and glued(mark, digits)):
            break
        if mark.text != "．" and (mark.text != "，" or len(digits.text) != 3):
            break
        text, end = f"{text}{'.' if mark.text == '．' else ','}{digits.lower}", end + 2
    return text, end


def _point(tokens: Sequence[Token], matched: Matched, at: int) -> Numeral | None:
    """Read ".75": a point right before digits and not right after anything but a sign."""
    if not glued(tokens[at], tokens[at + 1]) or not tokens[at + 1].lower.isdecimal() or len(tokens[at + 1].lower) > 9:
        return None
    if at and glued(tokens[at - 1], tokens[at]) and tokens[at - 1].kind in ("word", "number", "cjk"):
        return None
    if not tokens[at + 1].lower.isascii():
        return None
    end, value = scaled(tokens, matched, at + 2, Decimal("0." + tokens[at + 1].lower))
    return Numeral(at, end, value, "digits", end > at + 2)


def _with_eighths(tokens: Sequence[Token], at: int, whole: Decimal) -> Numeral | None:
    """Read a stock price ("85-7/8", "2 1/2") or a move of one ("7/8")."""
    if "." in tokens[at].text or "," in tokens[at].text:
        return None
    if part := _over(tokens, at):
        of = at + 3 < len(tokens) and tokens[at + 3].lower == "of"
        return Numeral(at, at + 3, part * 100, "fraction") if of else Numeral(at, at + 3, part, share=True)
    dash = at + 1
    if dash < len(tokens) and tokens[dash].lower in "-–" and glued(tokens[at], tokens[dash]):
        dash += 1
    if (part := _over(tokens, dash)) and (dash > at + 1 or not glued(tokens[at], tokens[dash])):
        return Numeral(at, dash + 3, whole + part, marked=True, share=True)
    return None


def _over(tokens: Sequence[Token], at: int) -> Decimal | None:
    if at + 2 >= len(tokens) or tokens[at + 1].text != "/" or tokens[at + 2].text not in _EIGHTHS:
        return None
    above, slash, below = tokens[at : at + 3]
    if not above.text.isdecimal() or len(above.text) > 2 or not glued(above, slash) or not glued(slash, below):
        return None
    return Decimal(above.text) / Decimal(below.text) if int(above.text) < int(below.text) else None


def scaled(tokens: Sequence[Token], matched: Matched, at: int, value: Decimal) -> tuple[int, Decimal]:
    """Multiply by the magnitudes from token ``at`` on; Chinese ones add up ("1亿2000万")."""
    smallest, begin = Decimal(0), at
    while at - begin < _LONGEST and (found := _magnitude(tokens, matched, at)) is not None:
        scale, at = found
        value, smallest = value * scale, scale * (smallest or 1)
    if smallest and at < len(tokens) and tokens[at - 1].kind == "cjk" and tokens[at].kind == "number":
        rest = decimal(tokens[at].lower)
        if rest is not None:
            end, rest = scaled(tokens, matched, at + 1, rest)
            if end > at + 1 and rest < smallest:
                return end, value + rest
    return at, value


def _magnitude(tokens: Sequence[Token], matched: Matched, at: int) -> tuple[Decimal, int] | None:
    hyphen = at + 1 < len(tokens) and tokens[at].lower in ("-", "‑") and glued(tokens[at - 1], tokens[at])
    found = matched.at("number", at + hyphen)
    if found is None or found.entry.get("part") != "scale":
        return None
    unit = matched.at("unit", at) if found.pos == "zh" else None
    if unit is not None and unit.end > found.end:
        return None  # 亿|千瓦时
    if found.entry.get("glued") and (hyphen or not glued(tokens[at - 1], tokens[at])):
        return None
    if found.end < len(tokens) and tokens[found.end].lower in found.entry.get("unless", ()):
        return None
    return Decimal(found.entry.get("value")), found.end


def _chinese(tokens: Sequence[Token], matched: Matched, at: int) -> Numeral | None:
    """Read "三百二十万", "十五"; a lone 一, or a magnitude without a number before it, is none."""
    total = section = digit = Decimal(0)
    i = at
    while (
        i < min(at + 2 * _LONGEST, len(tokens))
        and tokens[i].kind == "cjk"
        and (found := matched.at("number", i)) is not None
    ):
        value, part = Decimal(str(found.entry.get("value"))), found.entry.get("part")
        if part == "small":
            digit = value
        elif part != "scale" or (i == at and value != 10):
            break
        elif value < 10000:
            section, digit = section + (digit or 1) * value, Decimal(0)
        else:
            total, section, digit = (total + section + digit) * value, Decimal(0), Decimal(0)
        i = found.end
    if i == at:
        return None
    whole = total + section + digit
    if [token.text for token in tokens[i : i + 2]] == ["分", "之"] and i + 2 < len(tokens):
        part = _chinese(tokens, matched, i + 2)
        if part and 0 < part.value < whole:
            return Numeral(at, part.end, round(part.value / whole * 100, 1).normalize() + 0, "fraction")
    return Numeral(at, i, whole, "words", i > at + 2)
