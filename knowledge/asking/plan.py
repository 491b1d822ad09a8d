"""How the ways to answer plug in: a route looks at the question and offers plans, the best plan answers.

A route is a pure function of question and desk. Scores mean the same in every route:

* 1.0   the question names what this route answers, and every content word is accounted for
* 0.7+  everything is accounted for, the kind of answer is the usual one for such slots
* 0.5+  an answer that holds, but that a more specific one beats
* 0.3+  a correction, or a question back
* below an ``Unknown`` that names what is missing; the more it understood, the higher
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from knowledge.asking.understanding.question import Question
from knowledge.lexicon import Lexicon
from knowledge.model import Figure, Modality, Outcome
from knowledge.store.snapshot import Found, Snapshot

if TYPE_CHECKING:
    from knowledge.asking.understanding.linking import Names


@dataclass(frozen=True, slots=True)
class Desk:
    """What every route works with."""

    snapshot: Snapshot
    lexicon: Lexicon
    names: Names
    today: date
    memo: dict[Any, Any] = field(default_factory=dict)  # what several routes look up for the same question

    def figures_of(self, article: str) -> list[Found[Figure]]:
        """Return the figures of an article, looked up once for each question."""
        key = ("figures", article)
        if key not in self.memo:
            self.memo[key] = self.snapshot.figures(articles=[article])
        return list(self.memo[key])

    def modality(self, fact: Figure) -> Modality | None:
        """Return how a figure is meant where its metric doesn't say so by itself, as that of a price target does."""
        entry = self.lexicon.entry("metric", fact.metric)
        return None if entry is not None and entry.get("modality") else fact.modality


@dataclass(frozen=True, slots=True)
class Plan:
    """A finished answer that a route offers, with how well it fits the question."""

    route: str
    score: float
    outcome: Outcome


Route = Callable[[Question, Desk], Iterable[Plan]]
