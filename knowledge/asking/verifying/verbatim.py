"""What of an answer stands word for word in a citation: slices between quotation marks, and stretches without them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.asking.verifying import quoting
from knowledge.asking.verifying.case import quoted
from knowledge.tokens import tokenize, words

if TYPE_CHECKING:
    from knowledge.asking.verifying.case import Case
    from knowledge.model import Span
    from knowledge.tokens import Token

_LONG = 10  # tokens of a stretch that brings its own sign, bound and period


def cut_out(case: Case, span: Span) -> bool:
    """Tell whether a figure stands in a slice of its citation, which says itself how it is meant."""
    return any(place.holds(span) for place in quoting.proved(case)) or stretch(case, span) >= _LONG


def stretch(case: Case, span: Span) -> int:
    """Return how many words around a place stand so in one citation."""
    tokens = [token for token in tokenize(case.text) if token.kind != "mark"]
    at = next((n for n, token in enumerate(tokens) if span.start < token.end and token.start < span.end), None)
    if at is None:
        return 0
    flat = [" ".join(words(text)) for citation in case.outcome.citations for text in quoted(citation)]
    return max((_grown(tokens, at, f" {quote} ") for quote in flat), default=0)


def _grown(tokens: list[Token], at: int, quote: str) -> int:
    """Return how many tokens around ``at`` stand so in ``quote``, grown to the left, then to the right."""
    first, end = at, at + 1
    while first > 0 and _in(tokens[first - 1 : end], quote):
        first -= 1
    while end < len(tokens) and _in(tokens[first : end + 1], quote):
        end += 1
    return end - first if _in(tokens[first:end], quote) else 0


def _in(tokens: list[Token], quote: str) -> bool:
    return f" {' '.join(token.lower for token in tokens)} " in quote
