"""Grade answers to a question set: right, wrong, mixed, off, refused, unmarked, clarify.

A set is data, one JSON object a line. ``answer.must`` are strings that a right answer shows, ``answer.any``
alternatives (each a string or a list of strings), ``must_not`` tempting wrong ones, ``abstain`` marks a question
that the articles leave open. Numbers match whole, with or without thousands separators.
"""

from __future__ import annotations

import json
import re
import time
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from knowledge.asking.verifying import verify
from knowledge.base import KnowledgeBase
from knowledge.model import Outcome

SILENT = {"unknown", "help", "clarify", "correction"}
GRADES = ("right", "mixed", "wrong", "off", "refused", "unmarked", "clarify")
Question = Mapping[str, Any]


@dataclass(slots=True)
class Graded:
    """What a run over a question set came to; ``rows`` are counted by language and type."""

    rows: dict[str, Counter[str]] = field(default_factory=dict)
    misses: list[tuple[str, Question, Outcome]] = field(default_factory=list)
    citation_faults: int = 0
    unverified: list[str] = field(default_factory=list)
    times: list[float] = field(default_factory=list)

    def count(self, grade: str, *, language: str | None = None) -> int:
        """Return how many questions got a grade, of one language or of all."""
        return sum(row[grade] for name, row in self.rows.items() if language in (None, name[:2]))

    def total(self, *, language: str | None = None) -> int:
        """Return how many questions were graded, of one language or of all."""
        return sum(sum(row.values()) for name, row in self.rows.items() if language in (None, name[:2]))

    def share(self, grade: str, *, language: str | None = None) -> float:
        """Return the per cent of questions with a grade."""
        return 100 * self.count(grade, language=language) / max(1, self.total(language=language))

    def at(self, share: float) -> float:
        """Return the answer time in ms under which ``share`` of the answers stay."""
        times = sorted(self.times) or [0.0]
        return times[min(len(times) - 1, int(len(times) * share))]


def load(path: Path) -> list[Question]:
    """Read a question set."""
    return [json.loads(row) for row in path.read_text(encoding="utf-8").splitlines() if row.strip()]


def run(knowledge: KnowledgeBase, questions: Iterable[Question], today: date, graded: Graded | None = None) -> Graded:
    """Ask every question and grade the answers, adding to ``graded``."""
    graded = Graded() if graded is None else graded
    for question in questions:
        started = time.perf_counter()
        outcome = knowledge.ask(question["q"], context=question.get("context") or (), today=today)
        graded.times.append((time.perf_counter() - started) * 1000)
        grade = grade_one(question, outcome)
        row = f"{question.get('lang', 'en')} {question['type']}"
        graded.rows.setdefault(row, Counter())[grade] += 1
        graded.citation_faults += citations_lie(knowledge, outcome)
        graded.unverified += verify_again(knowledge, outcome, question["q"])
        if grade != "right":
            graded.misses.append((grade, question, outcome))
    return graded


def grade_one(question: Question, outcome: Outcome) -> str:
    """Return the grade of one answer."""
    if _silence_is_right(question):
        return "right" if outcome.kind in SILENT or outcome.kind in question.get("kinds", ()) else "wrong"
    if outcome.kind in ("unknown", "help"):
        return "right" if question.get("abstain_ok") else "refused"
    if outcome.kind == "clarify":
        return "right" if question.get("ambiguous") else "clarify"
    tempted = any(shows(piece, outcome.text) for piece in question.get("must_not") or ())
    if not is_right(question, outcome.text):
        return "wrong" if tempted and outcome.kind != "correction" else "off"
    if tempted and not (outcome.kind == "correction" and "kinds" in question):
        return "mixed"
    derived = question.get("derived") or ("kinds" in question and question["type"] == "derived")
    return "unmarked" if derived and outcome.kind != "computed" else "right"


def is_right(question: Question, text: str) -> bool:
    """Tell whether a text shows what a right answer must show."""
    must, alternatives = question["answer"]["must"], question["answer"]["any"]
    has_must = bool(must) and all(shows(piece, text) for piece in must)
    has_any = any(all(shows(piece, text) for piece in _listed(choice)) for choice in alternatives)
    if "kinds" in question:  # the articles' sets ask for all of ``must`` and, where given, one of ``any``
        return all(shows(piece, text) for piece in must) and (not alternatives or has_any)
    return has_must or has_any or _derived(question.get("derived"), text)


def shows(piece: str, text: str) -> bool:
    """Tell whether ``text`` holds ``piece``, numbers whole."""
    return bool(_pattern(piece).search(_levelled(text)))


def citations_lie(knowledge: KnowledgeBase, outcome: Outcome) -> int:
    """Count the citations whose quote is not exactly the slice that they name."""
    with knowledge.snapshot() as snapshot:
        return sum(
            citation.span.of(snapshot.article(citation.article).body) != citation.quote
            for part in (outcome.parts or (outcome,))
            for citation in part.citations
        )


def verify_again(knowledge: KnowledgeBase, outcome: Outcome, said: str) -> tuple[str, ...]:
    """Return what the verifier finds in an answer that has left: every digit must be accounted for."""
    with knowledge.snapshot() as snapshot:
        return verify(outcome, snapshot, knowledge.lexicon, said)


def _silence_is_right(question: Question) -> bool:
    if "kinds" in question:
        return question["type"] in ("unanswerable", "false_premise")
    return bool(question.get("abstain"))


def _derived(derived: Mapping[str, Any] | None, text: str) -> bool:
    if not derived or not all(shows(piece, text) for piece in derived["inputs"]):
        return False
    numbers = re.findall(r"(?<![\d.])\d+(?:\.\d+)?", _levelled(text))
    return any(abs(float(number) - derived["value"]) <= derived["tol"] for number in numbers)


def _listed(choice: str | Sequence[str]) -> Sequence[str]:
    return [choice] if isinstance(choice, str) else choice


def _levelled(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).lower().replace("’", "'").replace("“", '"').replace("”", '"')
    return re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", text)


@lru_cache(maxsize=4096)
def _pattern(piece: str) -> re.Pattern[str]:
    levelled = _levelled(piece)
    before = r"(?<!\d)(?<!\d\.)" if levelled[:1].isdigit() else ""
    after = r"(?!\d)(?!\.\d)" if levelled[-1:].isdigit() else ""
    return re.compile(before + re.escape(levelled) + after)
