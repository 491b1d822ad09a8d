"""What the rooms of reading hand to one another: a sentence, its tokens, and what has been found in it so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from knowledge.lexicon import Match
from knowledge.model import Mention, Quantity, Sentence, Span
from knowledge.period import Period
from knowledge.tokens import Token


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression where it stands.

    ``period`` is what it names, resolved against the article's date and the running period, or None where that
    can't be settled. ``basis`` is set where the expression names what something is compared with: "yoy", "mom",
    "qoq", "dod", "ytd", or the contract code of the compared period ("from July"). "A year earlier" has both:
    the earlier period (for a level that stands with it) and the basis (for a change).
    """

    span: Span
    period: Period | None
    basis: str | None = None
    carries: bool = True  # holds for the following sentences until another one is set


@dataclass(slots=True)
class Tagged:
    """A sentence with its tokens and lexicon matches (token indices), and what the rooms add in turn."""

    sentence: Sentence
    tokens: list[Token]
    matches: list[Match] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    times: list[TimeMention] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)

    def span(self, start: int, end: int) -> Span:
        """Return the characters that tokens ``start`` to ``end`` (exclusive) cover."""
        return Span(self.tokens[start].start, self.tokens[end - 1].end)
