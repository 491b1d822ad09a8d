"""What the rooms of reading hand to one another: a sentence, its tokens, and what has been found in it so far."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import compress, count

from knowledge.lexicon import Match
from knowledge.model import Mention, Quantity, Sentence, Span
from knowledge.period import Period
from knowledge.tokens import Token, TokenKind


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


class _Words(dict[int, str]):
    """The folded tokens of a sentence by place; a place outside of it holds nothing."""

    __slots__ = ()

    def __missing__(self, place: int) -> str:
        return ""


@dataclass(slots=True)
class Tagged:
    """A sentence with its tokens and lexicon matches (token indices), and what the rooms add in turn.

    ``word`` returns the folded token at a place, or nothing outside the sentence; ``of_kind`` has its matches by kind.
    """

    sentence: Sentence
    tokens: list[Token]
    matches: list[Match] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    times: list[TimeMention] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)

    word: Callable[[int], str] = field(init=False, repr=False, compare=False)
    words: frozenset[str] = field(init=False, repr=False, compare=False)  # its folded tokens
    kinds: Sequence[TokenKind] = field(init=False, repr=False, compare=False)  # of its tokens
    numbers: list[int] = field(init=False, repr=False, compare=False)  # tokens of digits
    of_kind: dict[str, list[Match]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Lay out what every room asks for."""
        _, _, _, lowers, self.kinds = zip(*self.tokens, strict=True) if self.tokens else ((),) * 5
        self.word, self.words = _Words(enumerate(lowers)).__getitem__, frozenset(lowers)
        self.numbers = list(self.places("number"))
        self.of_kind = {}
        for match in self.matches:
            self.of_kind.setdefault(match.entry.kind, []).append(match)

    def places(self, kind: TokenKind) -> Iterator[int]:
        """Return the places of the tokens of one kind."""
        return compress(count(), map(kind.__eq__, self.kinds))

    def span(self, start: int, end: int) -> Span:
        """Return the characters that tokens ``start`` to ``end`` (exclusive) cover."""
        return Span(self.tokens[start].start, self.tokens[end - 1].end)
