"""Campaigns of generated questions against the whole program: what must never be answered, changed or confirmed."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from knowledge.base import KnowledgeBase
from knowledge.lexicon import Lexicon, load
from knowledge.model import Answered, Computed, Correction, Outcome, Reading
from knowledge.reading import read
from knowledge.reading.filing import article
from tests.eval import generators
from tests.eval.sets import LATEST


@dataclass(slots=True)
class Tally:
    """What a campaign came to: how many questions, how many held, and the ones that broke a promise."""

    asked: int = 0
    held: int = 0
    broken: list[str] = field(default_factory=list)

    def add(self, held: bool, breach: str | None = None) -> None:
        """Count one question; ``breach`` describes a broken promise."""
        self.asked += 1
        self.held += held
        if breach:
            self.broken.append(breach)

    def __str__(self) -> str:
        return f"{self.asked:5} asked, {100 * self.held / max(1, self.asked):5.1f} % held, {len(self.broken)} broken"


@dataclass(slots=True)
class Campaigns:
    """The three campaigns; every article is asked about alone."""

    near_misses: Tally = field(default_factory=Tally)
    variations: Tally = field(default_factory=Tally)
    claims: Tally = field(default_factory=Tally)


def run(sources: Iterable[Path], sample: int = 1) -> Campaigns:
    """Run all campaigns over article files, every ``sample``-th question of each."""
    lexicon, result = load(), Campaigns()
    for source in sources:
        reading = read(article.load(source, LATEST)[0], lexicon)
        with alone(source, lexicon) as knowledge:
            _near_misses(knowledge, reading, lexicon, result.near_misses, sample)
            _variations(knowledge, reading, result.variations, sample)
            _claims(knowledge, reading, result.claims, sample)
    return result


@contextmanager
def alone(source: Path, lexicon: Lexicon) -> Iterator[KnowledgeBase]:
    """Open a knowledge base of one article."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(source, folder)
        with KnowledgeBase.open(":memory:", Path(folder), lexicon=lexicon) as knowledge:
            knowledge.refresh()
            yield knowledge


def _near_misses(knowledge: KnowledgeBase, reading: Reading, lexicon: Lexicon, tally: Tally, sample: int) -> None:
    for miss in list(generators.near_misses([reading], lexicon))[::sample]:
        outcome = knowledge.ask(miss.text, today=LATEST)
        trespass = generators.trespasses(miss, outcome)
        tally.add(not trespass, f"{miss.slot}: {miss.text!r} -> {outcome.text!r}" if trespass else None)


def _variations(knowledge: KnowledgeBase, reading: Reading, tally: Tally, sample: int) -> None:
    for variation in list(generators.variations([reading]))[::sample]:
        one, other = (knowledge.ask(text, today=LATEST) for text in (variation.text, variation.other))
        same = one.kind == other.kind and _stated(one) == _stated(other)
        answered = all(isinstance(outcome, Answered | Computed) for outcome in (one, other))
        changed = answered and not _stated(one) & _stated(other)
        breach = f"{variation.change}: {variation.other!r} -> {other.text!r}, not {one.text!r}" if changed else None
        tally.add(same, breach)


def _claims(knowledge: KnowledgeBase, reading: Reading, tally: Tally, sample: int) -> None:
    for claim in list(generators.claims([reading]))[::sample]:
        outcome = knowledge.ask(claim.text, today=LATEST)
        agrees = generators.confirmed(claim, outcome)
        held = agrees if claim.true else not isinstance(outcome, Answered)
        wrong = (agrees and not claim.true) or (claim.true and isinstance(outcome, Correction))
        tally.add(held, f"{claim.change}: {claim.text!r} -> [{outcome.kind}] {outcome.text!r}" if wrong else None)


def _stated(outcome: Outcome) -> set[tuple[str, str, float]]:
    return {(shown.figure.subject, shown.figure.metric, shown.figure.value) for shown in outcome.figures}
