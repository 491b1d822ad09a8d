"""What a question is once it has been understood: terms with their meaning, made once and read by every route.

A message is cut into questions, a question into clauses. The clause that asks gives ``terms``; the other
clauses give only what could fill a slot (``background``): names, codes, numbers, periods, metrics.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from knowledge.model import Direction, Language, Quantity
from knowledge.period import Period
from knowledge.tokens import Token

TermKind = Literal[
    "name",  # values: canonical names, several where the alias is shared
    "code",  # a letter-and-digit code that no name has ("M7")
    "metric",  # values: lexicon names of metrics, several where the word is loose ("sold")
    "class",  # a product class or another narrowing of the lexicon ("new energy vehicles")
    "thing",  # a general noun for what is counted ("cars", "units", "people")
    "period",  # index into Question.times
    "quantity",  # index into Question.quantities
    "direction",  # up or down
    "aspect",  # what is asked: an [[aspect]] of the lexicon ("level", "change", "who", "source")
    "unit",  # a currency, a measure, or "/share": what the answer is to be in
    "pronoun",  # they, it, that, there
    "word",  # anything else with content
    "filler",  # asks for nothing; questions are made without them
]


@dataclass(frozen=True, slots=True)
class Term:
    """A stretch of the question with its meaning; ``start`` and ``end`` are token indices, end exclusive."""

    kind: TermKind
    values: tuple[str, ...]
    start: int
    end: int
    said: str
    sure: bool = True  # False: linked in spite of a typing error
    detail: str = ""  # the kind of a name ("company"), the attribute that matters of another entry
    index: int = -1  # of a period or quantity


@dataclass(frozen=True, slots=True)
class Asked:
    """A period that the question names.

    ``bare`` has no year of its own ("June"): the latest one that the articles have is meant. ``relative``
    depends on today ("last month"), ``ended`` names a day or month. ``basis`` is set where it is what something is
    compared with.
    """

    period: Period | None
    said: str
    basis: str | None = None
    bare: bool = False
    relative: bool = False
    ended: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """One question, understood.

    ``aspects`` are the names of the ``[[aspect]]`` entries met anywhere in it; ``carried`` are the terms that an
    earlier turn lent, ``earlier`` all that it spoke of; ``left`` are the content words of the asking clause that no
    entry of the lexicon and no name explains (routes may explain them by the words of what they found).
    """

    text: str
    language: Language
    tokens: tuple[Token, ...]
    terms: tuple[Term, ...]
    background: tuple[Term, ...] = ()
    carried: tuple[Term, ...] = ()
    earlier: tuple[Term, ...] = ()
    times: tuple[Asked, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    aspects: frozenset[str] = field(default_factory=frozenset)
    signals: tuple[tuple[int, int, str], ...] = ()  # the [[signal]] entries met: token indices and name
    polar: bool = False  # asks yes or no, or states something to be checked
    past: bool = False  # asks for what happened
    strange: bool = False  # neither English nor Chinese

    def of(self, *kinds: TermKind) -> tuple[Term, ...]:
        """Return the terms of the asking clause of the given kinds, in text order."""
        return tuple(term for term in self.terms if term.kind in kinds)

    def without(self, aspects: frozenset[str]) -> Question:
        """Return the question without some of its aspects and the words of change."""
        terms = tuple(term for term in self.terms if term.kind != "direction")
        return replace(self, terms=terms, aspects=self.aspects - aspects)

    def all_of(self, *kinds: TermKind) -> tuple[Term, ...]:
        """Return the terms of the given kinds: of the asking clause, else of the others, else carried."""
        for group in (self.terms, self.background, self.carried):
            if found := tuple(term for term in group if term.kind in kinds):
                return found
        return ()

    @property
    def names(self) -> tuple[Term, ...]:
        """Return the names that are asked about: of the asking clause, else of the others, else carried."""
        named = self.all_of("name", "code")
        if named and all(term.detail == "place" for term in named) and named[0] not in self.carried:
            named += tuple(term for term in self.carried if term.kind == "name" and term.detail != "place")
        return named

    @property
    def dated(self) -> bool:
        """Tell whether the question names the period it asks about, not only what to compare with."""
        asked = (self.times[term.index] for term in self.of("period"))
        return any(one.period is not None and one.basis is None for one in asked)

    @property
    def left(self) -> tuple[Term, ...]:
        """Return the content words that only what was found can explain."""
        return self.of("word")

    @property
    def directions(self) -> frozenset[Direction]:
        """Return the directions that the question speaks of."""
        return frozenset("up" if "up" in term.values else "down" for term in self.of("direction"))
