"""Numbers strung to letters or to more numbers: telephone numbers, scores, formulas, tickers, COVID-19, 401(k)."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.reading.quantities.numerals import Numeral
from knowledge.reading.quantities.units import Unit
from knowledge.tokens import Token, glued

_DASHES = {"-", "‑", "–", "—", "~"}
_CHAIN = _DASHES | {"/", "+", "."}
_STRINGS = _CHAIN | {":"}
_SIGNS = ("#", "@", "_", "&", "\\", ".")  # before a number that is an address or a name


def lower(tokens: Sequence[Token], at: int) -> str:
    """Return the folded token ``at``, or nothing past either end."""
    return tokens[at].lower if 0 <= at < len(tokens) else ""


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


def to_letters(tokens: Sequence[Token], at: int, end: int, unit: Unit | None) -> bool:
    """Tell whether a number is strung to letters, or to a sign that marks no measure: COVID-19, mid-1997, 401(k)."""
    before = tokens[at - 1] if at else None
    if before is not None and glued(before, tokens[at]) and (unit is None or unit.start > at):
        if before.kind == "word" or before.lower in _SIGNS or (before.lower == "+" and unit is None):
            return True
        inner = tokens[at - 2] if at > 1 and glued(tokens[at - 2], before) else None
        if inner is not None and inner.kind == "word" and before.lower in "-‑/" and inner.lower not in ("sub", "to"):
            return True
    after = tokens[end] if end < len(tokens) else None
    if unit is not None and unit.start == end and unit.end - end == 1 and len(unit.text) == 1 and unit.text.isupper():
        return lower(tokens, unit.end) == "-" and unit.end + 1 < len(tokens) and tokens[unit.end + 1].kind == "number"
    if after is None or not glued(tokens[end - 1], after) or (unit is not None and unit.start <= end + 1):
        return False
    if after.kind == "word":
        return True
    if after.lower in "-‑" and lower(tokens, end + 1) in ("for", "to", "on") and unit is None:
        return tokens[end + 1].kind == "word" and glued(after, tokens[end + 1])
    bracket = after.lower == "(" and end + 2 < len(tokens) and tokens[end + 2].lower == ")"
    return bracket and len(tokens[end + 1].text) == 1


def to_numbers(tokens: Sequence[Token], numeral: Numeral, unit: Unit | None) -> bool:
    """Tell telephone numbers, scores, formulas and tickers from a range, whose numbers are only two."""
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
    links: list[str] = []
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
    if end > at + 1 or not (first.isdecimal() and last.isdecimal()):
        return False
    after = end + 2
    if after < len(tokens) and (tokens[after].lower in ("%", "percent", "per", "-") or tokens[after].kind == "cjk"):
        return False
    if (
        after < len(tokens)
        and tokens[after].kind == "word"
        and lower(tokens, at - 1) not in ("a", "an", "the", "won", "lost")
    ):
        return len(first) == len(last) <= 2 and int(first) >= int(last)
    return int(first) >= int(last) or (len(first) == 1 and len(last) == 1)
