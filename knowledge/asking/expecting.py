"""What happened beside what was expected: a figure against the estimate or forecast of the same thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from knowledge.asking.choosing import choose
from knowledge.asking.draft import Pieces
from knowledge.asking.levels import answered
from knowledge.asking.moving import counted_alike
from knowledge.asking.phrasing import capital, level, listed
from knowledge.asking.plan import Desk, Plan
from knowledge.asking.question import Question
from knowledge.asking.wording import templates
from knowledge.model import Correction, Figure, Missing
from knowledge.store.snapshot import Found

SCORE = 0.935
_AGAINST = {"compare", "reach", "miss", "more", "less", "versus expected"}
_EXPECTED = {"expected", "forecast", "versus expected"}


def against_expected(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer a figure with what was expected of it; the question may take a miss for a beat, or the other way."""
    if not question.aspects & _AGAINST or question.of("quantity") or not question.of("metric"):
        return
    if not question.aspects & _EXPECTED and not question.aspects & {"reach", "miss"}:
        return
    terms = tuple(term for term in question.terms if term.kind not in ("direction", "aspect"))
    plain = replace(question, terms=terms, aspects=question.aspects - _AGAINST - _EXPECTED - {"change"})
    fits = choose(plain, desk, "level").fits
    actual = next((one.candidate.found for one in fits if not one.candidate.fact.modality), None)
    hoped = _hoped(actual, desk) if actual else None
    if actual is None or hoped is None:
        return
    pieces = listed([level(one, desk, question.language) for one in (actual, hoped)], desk, question.language)
    beaten = actual.fact.value >= hoped.fact.value
    claimed = _claimed(question)
    if claimed is not None and claimed != beaten:
        yield Plan("expected", SCORE, _denied(question, desk, pieces, [actual, hoped]))
    else:
        yield Plan("expected", SCORE, answered(question, desk, pieces, [actual, hoped]))


def _hoped(actual: Found[Figure], desk: Desk) -> Found[Figure] | None:
    fact = actual.fact
    for one in desk.figures_of(actual.article):
        same = one.fact.subject == fact.subject and one.fact.metric == fact.metric and one.fact.period == fact.period
        if same and one.fact.modality and one.fact.basis is None and counted_alike(one.fact, fact):
            return one
    return None


def _claimed(question: Question) -> bool | None:
    """Return whether the question has it that expectations were met; None where it doesn't say."""
    if not (question.polar or "why" in question.aspects):
        return None
    if question.aspects & {"miss", "less"}:
        return False
    return True if question.aspects & {"reach", "more"} else None


def _denied(question: Question, desk: Desk, pieces: Pieces, found: list[Found[Figure]]) -> Correction:
    words = templates(desk, question.language)
    made = answered(question, desk, (str(words["no"]), *capital(pieces)), found)
    return Correction(
        text=made.text,
        figures=made.figures,
        citations=made.citations,
        suggestions=made.suggestions,
        missing=Missing("claim", question.of("metric")[0].said),
        confidence=0.8,
        language=question.language,
    )
