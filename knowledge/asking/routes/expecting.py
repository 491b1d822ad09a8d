"""What happened beside what was expected: a figure against the estimate or forecast of the same thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from knowledge.asking.finding.choosing import choose, readings
from knowledge.asking.finding.moving import counted_alike
from knowledge.asking.phrasing.draft import Pieces
from knowledge.asking.phrasing.sentences import capital, level, listed
from knowledge.asking.phrasing.wording import templates
from knowledge.asking.plan import Desk, Plan
from knowledge.asking.routes.levels import answered
from knowledge.asking.understanding.hints import hints
from knowledge.asking.understanding.question import Question
from knowledge.model import Correction, Figure, Missing
from knowledge.store.snapshot import Found

SCORE = 0.935
_AGAINST = {"compare", "reach", "miss", "more", "less", "versus expected"}
_EXPECTED = {"expected", "forecast", "versus expected"}
_PAIRS = 2  # shown where no metric is named


def against_expected(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer a figure with what was expected of it; the question may take a miss for a beat, or the other way."""
    if not question.aspects & _AGAINST or question.of("quantity") or not question.of("metric", "name"):
        return
    if not question.aspects & _EXPECTED and not (question.aspects & {"reach", "miss"} and question.of("metric")):
        return
    pairs = _pairs(question, desk)
    if not pairs:
        return
    told = [one for pair in pairs for one in pair]
    pieces = listed([level(one, desk, question.language) for one in told], desk, question.language)
    claimed = _claimed(question)
    if claimed is not None and not any((one.fact.value >= hoped.fact.value) == claimed for one, hoped in pairs):
        yield Plan("expected", SCORE, _denied(question, desk, pieces, told))
    else:
        yield Plan("expected", SCORE, answered(question, desk, pieces, told))


def _pairs(question: Question, desk: Desk) -> list[tuple[Found[Figure], Found[Figure]]]:
    """Return what happened, or what a firm itself forecasts, each beside what others expected of it."""
    idle = hints(desk.lexicon, "estimator")
    terms = tuple(
        term
        for term in question.terms
        if term.kind not in ("direction", "aspect") and not (term.kind == "word" and term.values[0] in idle)
    )
    plain = replace(question, terms=terms, aspects=question.aspects - _AGAINST - _EXPECTED - {"change"})
    own = replace(plain, aspects=plain.aspects - {"past"} | {"expected"}, past=False)
    told = [one.candidate.found for one in choose(plain, desk, "level").fits if not one.candidate.fact.modality]
    if "expected" in question.aspects and "versus expected" not in question.aspects:
        told += [found for found in _own_forecasts(own, desk) if found not in told]
    if not question.of("metric"):
        told = [one for one in told if _earned(one, desk)]
    pairs = [(one, hoped) for one in told if (hoped := _hoped(one, desk)) is not None]
    return pairs[: 1 if question.of("metric") else _PAIRS]


def _earned(found: Found[Figure], desk: Desk) -> bool:
    """Tell whether a figure is of what firms report and others expect, not of a deal or a payment."""
    entry = desk.lexicon.entry("metric", found.fact.metric)
    return entry is None or entry.get("kind") != "event"


def _own_forecasts(question: Question, desk: Desk) -> Iterator[Found[Figure]]:
    for one in readings(question, desk, "level"):
        if one.candidate.fact.modality in ("forecast", "target"):
            yield one.candidate.found


def _hoped(actual: Found[Figure], desk: Desk) -> Found[Figure] | None:
    fact = actual.fact
    for one in desk.figures_of(actual.article):
        same = one.fact.subject == fact.subject and one.fact.metric == fact.metric and one.fact.period == fact.period
        expected = one.fact.modality == "estimate" if fact.modality else one.fact.modality
        if same and expected and one.fact.basis is None and counted_alike(one.fact, fact):
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
        missing=Missing("claim", question.of("metric", "name")[0].said),
        confidence=0.8,
        language=question.language,
    )
