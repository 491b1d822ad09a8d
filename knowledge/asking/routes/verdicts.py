"""What is said to a claim: that the articles have it so, that they don't, or that it was the other way round."""

from __future__ import annotations

from knowledge.asking.finding.accounting import Fit
from knowledge.asking.finding.moving import is_change, is_rank
from knowledge.asking.phrasing.draft import Pieces, Slot, fill
from knowledge.asking.phrasing.sentences import capital, figure, listed, with_change, written
from knowledge.asking.phrasing.wording import templates
from knowledge.asking.plan import Desk
from knowledge.asking.routes.suggesting import suggestions_for
from knowledge.asking.understanding.hints import hints
from knowledge.asking.understanding.question import Question, Term
from knowledge.model import Answered, Correction, Figure, Missing
from knowledge.store.snapshot import Found

_LITTLE = 5  # percent


def firm(rest: Question, one: Fit) -> bool:
    """Tell whether the figure's own slots, not its sentence's words, explain what the claim is about."""
    named = bool(rest.of("metric", "class", "period", "name") or one.candidate.is_change) and not rest.aspects & {
        "list",
        "ranked",
    }
    lent = {term.kind for term in rest.carried} if not rest.of("name", "code", "word") else set()
    named = named or ("name" in lent and bool(lent & {"metric", "period", "class"}))
    return named and not any(
        term.kind == "word" and term.values[0] not in one.candidate.subject_words for term in rest.terms
    )


def _by_factor(question: Question, desk: Desk) -> bool:
    """Tell whether something is said to have doubled or halved: more than a direction can confirm."""
    moved = (desk.lexicon.entry("change", term.values[1]) for term in question.of("direction"))
    return any(entry is not None and entry.get("factor") for entry in moved)


def _slight(question: Question, desk: Desk, found: list[Found[Figure]]) -> bool:
    """Tell whether something is said to have soared or plunged that moved by little: neither yes nor no then."""
    strong = {term.said.lower() for term in question.of("direction")} & hints(desk.lexicon, "strong move")
    return bool(strong) and all(one.fact.unit == "%" and abs(one.fact.value) < _LITTLE for one in found)


def confirmed(question: Question, desk: Desk, fits: list[Fit]) -> Answered:
    """Return the answer that the articles have it so."""
    words = templates(desk, question.language)
    found = [one.candidate.found for one in fits]
    sure = question.polar and not _by_factor(question, desk) and not _slight(question, desk, found)
    yes: Pieces = (str(words["yes"]),) if sure else ()
    pieces = (*yes, *fill(str(words["confirmed"]), {"answer": capital(shown(found, question, desk))}))
    draft = written(pieces, desk)
    return Answered(
        text=draft.text,
        figures=tuple(draft.figures),
        citations=tuple(draft.citations),
        suggestions=suggestions_for(question, desk, found),
        confidence=0.9,
        language=question.language,
    )


def corrected(question: Question, desk: Desk, fits: list[Fit], claim: Term) -> Correction:
    """Return the correction that sets the articles' figures against a number."""
    words = templates(desk, question.language)
    found = [one.candidate.found for one in fits]
    slots: dict[str, Slot] = {"answer": capital(shown(found, question, desk)), "claim": claim.said}
    no: Pieces = (str(words["no"]),) if question.polar else ()
    draft = written((*no, *fill(str(words["corrected"]), slots)), desk)
    return Correction(
        text=draft.text,
        figures=tuple(draft.figures),
        citations=tuple(draft.citations),
        suggestions=suggestions_for(question, desk, found),
        missing=Missing("claim", claim.said),
        confidence=0.85,
        language=question.language,
    )


def shown(found: list[Found[Figure]], question: Question, desk: Desk) -> Pieces:
    """Return the figures as one sentence, levels with their changes."""
    parts = [
        figure(one, desk, question.language)
        if is_change(one.fact, desk.lexicon) or is_rank(one.fact)
        else with_change(one, desk, question.language)
        for one in found
    ]
    return listed(parts, desk, question.language)


def denied(question: Question, desk: Desk, found: list[Found[Figure]]) -> Correction:
    """Return the correction that it was the other way round."""
    words = templates(desk, question.language)
    draft = written(fill(str(words["corrected_direction"]), {"answer": shown(found, question, desk)}), desk)
    claim = next(iter(question.of("direction", "metric")), None)
    return Correction(
        text=draft.text,
        figures=tuple(draft.figures),
        citations=tuple(draft.citations),
        suggestions=suggestions_for(question, desk, found),
        missing=Missing("claim", claim.said if claim else question.text[:80]),
        confidence=0.8,
        language=question.language,
    )
