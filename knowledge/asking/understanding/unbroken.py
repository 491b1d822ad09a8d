"""Chinese words kept whole: what is only a part of a longer word, or goes across two of them, means nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from knowledge.asking.understanding.senses import senses_of

if TYPE_CHECKING:
    from knowledge.asking.understanding.linking import Names
    from knowledge.asking.understanding.question import Term
    from knowledge.lexicon import Lexicon, Match
    from knowledge.tokens import Token

Words = list[tuple[int, int]]  # token indices, end exclusive
_PARTS = ("metric", "loose", "aspect", "thing")


def chinese_words(tokens: list[Token], lexicon: Lexicon) -> Words:
    """Return where words of several characters stand that the synonyms know, or that stay whole."""
    if not any(token.kind == "cjk" for token in tokens):
        return []
    senses = [(start, end) for start, end, _ in senses_of(lexicon).phrases(tokens) if tokens[start].kind == "cjk"]
    whole = [(match.start, match.end) for match in lexicon.matches(tokens) if match.entry.kind == "compound"]
    return [*senses, *whole]


def unbroken(matches: Iterable[Match], words: Words) -> list[Match]:
    """Leave out what stands inside a longer word: 融合 (to join) raises no money, though 融 does."""
    return [one for one in matches if one.entry.kind not in _PARTS or not _inside(one.start, one.end, words)]


def uncrossed(named: Iterable[Term], words: Words, names: Names) -> Iterator[Term]:
    """Yield the names but those of no article that begin in the middle of a word and end outside it."""
    for term in named:
        across = any(start < term.start < end < term.end for start, end in words)
        if not across or any(map(names.covered, term.values)):
            yield term


def outside(names: Iterable[Term], matches: Iterable[Match]) -> list[Match]:
    """Leave out what begins in the middle of a name: 华为 and 什么 ("what") hold no 为什么 ("why")."""
    spans = [(term.start, term.end) for term in names]
    return [one for one in matches if not any(start < one.start < end < one.end for start, end in spans)]


def _inside(start: int, end: int, words: Words) -> bool:
    return any(first <= start and end <= last and end - start < last - first for first, last in words)
