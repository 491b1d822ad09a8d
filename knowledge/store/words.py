"""Words for full-text search: what is indexed of a sentence, and a question's words as an FTS5 expression.

Chinese characters are words of their own, so a Chinese word is a phrase; numbers are indexed without
thousands separators. Diacritics and case do not count.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from knowledge.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PIECE = re.compile(r"[^\W_]+")
_MOST = 64  # words of one question that can matter


def indexed(text: str) -> str:
    """Return the words of ``text`` as the index has them, separated by spaces."""
    return " ".join(pieces(text))


def pieces(text: str) -> Iterator[str]:
    """Yield the words of ``text`` in order: folded, without marks, thousands separators and diacritics."""
    for token in tokenize(text):
        if token.kind == "cjk":
            yield token.lower
        elif token.kind != "mark":
            word = token.lower.replace(",", "") if token.kind == "number" else token.lower
            yield from (word,) if word.isascii() and word.isalnum() else _PIECE.findall(_plain(word))


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def phrases(words: Iterable[str]) -> list[tuple[str, ...]]:
    """Return each of ``words`` as the pieces that must stand side by side, once, without the empty ones."""
    found = dict.fromkeys(tuple(pieces(word)) for word in words)
    return [phrase for phrase in found if phrase][:_MOST]


def expression(wanted: Iterable[tuple[str, ...]]) -> str | None:
    """Return the FTS5 expression for text that holds all the phrases; None where there are none."""
    return " AND ".join(f'"{" ".join(phrase)}"' for phrase in wanted) or None
