"""Text to tokens: the one way words, numbers and characters are told apart, in articles and in questions.

A token is a word ("M9", "O'Neill", "don't"), a possessive mark ("'s"), a number ("1,250", "3.5"), one
CJK character, or one other visible character ("&amp;" is "&"). Suffixes written onto a number stand alone ("30.1bn" is
"30.1" and "bn"), and so do currency codes before one ("RMB5.4") and hyphens; ``glued`` tells whether
anything stood between two tokens.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any, Literal, NamedTuple

TokenKind = Literal["word", "number", "cjk", "mark"]

_CJK = "\u3400-\u9fff\uf900-\ufaff"
_CODES = "RMB|CNY|USD|HKD|EUR|GBP|JPY|KRW|INR|CHF|AUD|CAD|SGD|TWD|THB|MYR|IDR|BRL|SEK|NOK|DKK|Rs"
_TOKEN = re.compile(
    rf"(?P<cjk>[{_CJK}])"
    r"|(?P<number>\d+(?:[.,]\d+)*)"
    rf"|(?P<word>(?:{_CODES})(?=\d)|[^\W\d_{_CJK}][^\W_{_CJK}]*(?:['’](?!s\b)[^\W\d_{_CJK}]+)*|['’]s\b)"
    r"|(?P<mark>&amp;|[^\s])"
)


class Token(NamedTuple):
    """One token: offsets into the text, the slice (as it is meant), and the folded form that lexicon look-ups use."""

    start: int
    end: int
    text: str
    lower: str
    kind: TokenKind


_token: Callable[[tuple[Any, ...]], Token] = partial(tuple.__new__, Token)  # as the class does, without its checks


def fold(text: str) -> str:
    """Return ``text`` folded for comparison: compatibility forms, case and curly apostrophes levelled."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", text).casefold().replace("’", "'")


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Cut ``text[start:end]`` into tokens; offsets count from the beginning of ``text``."""
    tokens: list[Token] = []
    known: dict[str, tuple[Any, ...]] = {}  # a text says the same words again and again
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        piece = match[0]
        if (told := known.get(piece)) is None:
            plain = "&" if piece == "&amp;" else piece  # as pages of the web write it
            told = known[piece] = plain, fold(plain), match.lastgroup
        tokens.append(_token(match.span() + told))
    return tokens


def glued(left: Token, right: Token) -> bool:
    """Tell whether nothing, not even a space, stands between two neighbouring tokens."""
    return left.end == right.start


@lru_cache(maxsize=2_048)  # the same sentences are cited again and again
def words(text: str) -> tuple[str, ...]:
    """Return the folded words, numbers and CJK characters of ``text``, without marks."""
    return tuple(token.lower for token in tokenize(text) if token.kind != "mark")
