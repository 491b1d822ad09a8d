"""The finished text read again, with the grammar that reads articles: its numbers, quantities and times."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.model import Sentence, Span
from knowledge.reading import periods, quantities
from knowledge.reading.tagged import Tagged, TimeMention
from knowledge.tokens import Token, tokenize

if TYPE_CHECKING:
    from datetime import date

    from knowledge.lexicon import Lexicon, Match
    from knowledge.model import Quantity

_MARK = re.compile(r"\[(\d{1,3})\]")
_LISTED = re.compile(r"(?m)^[ \t]*\d{1,2}[.)] ")
_SEGMENT = re.compile(r"[^\n]+")
LONGEST = 20_000  # characters of a text that is read; an answer is far shorter


@dataclass(frozen=True, slots=True)
class Reread:
    """A text with what the grammar finds in it; ``marks`` are the ``[n]`` with their n, blanked before reading."""

    text: str
    tokens: tuple[Token, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[TimeMention, ...]
    matches: tuple[tuple[Span, Match], ...]
    marks: tuple[tuple[Span, int], ...] = field(default=())

    @property
    def numbers(self) -> tuple[Token, ...]:
        """Return the number tokens, in order."""
        return tuple(token for token in self.tokens if token.kind == "number")

    def quantity_at(self, span: Span) -> Quantity | None:
        """Return the quantity that shares a character with ``span``, the longest one."""
        touching = [quantity for quantity in self.quantities if quantity.span.touches(span)]
        return max(touching, key=lambda quantity: quantity.span.end - quantity.span.start, default=None)

    def time_at(self, span: Span) -> TimeMention | None:
        """Return the time expression that holds ``span``."""
        return next((time for time in self.times if time.span.holds(span)), None)

    def words(self, span: Span) -> set[str]:
        """Return the folded words, numbers and characters within ``span``."""
        return {token.lower for token in self.tokens if span.start <= token.start < span.end and token.kind != "mark"}


@lru_cache(maxsize=1024)  # the same sentences are cited again and again
def reread(text: str, lexicon: Lexicon, anchor: date | None = None) -> Reread:
    """Read a text line by line; ``anchor`` is the day that its times are relative to."""
    text = text[:LONGEST]
    marks = tuple((Span(*match.span()), int(match[1])) for match in _MARK.finditer(text))
    blanked = _blank(text, [*(span for span, _ in marks), *(Span(*match.span()) for match in _LISTED.finditer(text))])
    tokens: list[Token] = []
    found: list[Quantity] = []
    times: list[TimeMention] = []
    matches: list[tuple[Span, Match]] = []
    for line in _SEGMENT.finditer(blanked):
        tagged = tag(blanked, Span(*line.span()), lexicon)
        tokens += tagged.tokens
        found += quantities.find(tagged, lexicon)
        times += periods.find(tagged, anchor, None, lexicon)
        matches += [(tagged.span(match.start, match.end), match) for match in tagged.matches]
    return Reread(text, tuple(tokens), tuple(found), tuple(times), tuple(matches), marks)


def tag(text: str, span: Span, lexicon: Lexicon) -> Tagged:
    """Return a slice of a text as the rooms of reading take it."""
    tokens = tokenize(text, span.start, span.end)
    return Tagged(Sentence(span), tokens, lexicon.matches(tokens))


def _blank(text: str, spans: list[Span]) -> str:
    for span in spans:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text
