"""Directions taken for granted: what is said to have risen that fell, a profit that was a loss."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from knowledge.asking.finding.choosing import choose
from knowledge.asking.plan import Desk, Plan
from knowledge.asking.routes.earlier import told_before
from knowledge.asking.routes.verdicts import confirmed, denied, firm
from knowledge.asking.understanding.question import Question, TermKind

SCORE = 0.94
_FIRM: tuple[TermKind, ...] = ("name", "code", "metric", "class", "period")


def moves(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer a correction where the question has something rise that fell, or fall that rose."""
    if question.of("quantity") or len(question.directions) != 1 or not (question.polar or "why" in question.aspects):
        return
    fits = [one for one in choose(question, desk, "change").fits if one.candidate.fact.modality is None]
    told = {(one.candidate.fact.subject, one.candidate.fact.metric) for one in fits}
    if len(told) > 1 and not question.names and (not question.of("metric") or len({who for who, _ in told}) > 1):
        return  # what is said to have moved may be any of these
    if fits and firm(question, fits[0]):
        against = [one for one in fits if one.against]
        if against and len(against) < len(fits) and "why" in question.aspects:
            return
        if against and len(against) < len(fits):
            both = replace(question, polar=False)  # up on the year and down on the month: neither yes nor no
            yield Plan("direction", SCORE, confirmed(both, desk, fits[:2]))
        elif against:
            yield Plan("direction", SCORE, denied(question, desk, [one.candidate.found for one in against[:2]]))
        elif question.polar and "why" not in question.aspects:
            yield Plan("direction", 0.9, confirmed(question, desk, fits[:1]))
        return
    yield from _told_apart(question, desk)


def _told_apart(question: Question, desk: Desk) -> Iterator[Plan]:
    """Hold a direction against a level and the level of a year before."""
    levels = replace(question, terms=tuple(term for term in question.terms if term.kind != "direction"))
    levels = replace(levels, aspects=question.aspects - {"change", "more", "less"})
    for one in choose(levels, desk, "level").fits[:1]:
        before = told_before(one.candidate.found, desk)
        if before is None or not firm(levels, one):
            return
        rose = one.candidate.fact.value > before.fact.value
        if rose != ("up" in question.directions):
            yield Plan("direction", SCORE, denied(question, desk, [one.candidate.found, before]))


def opposites(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer a correction where the question takes a loss for a profit, or the other way round."""
    if not (question.polar or "why" in question.aspects) or not question.of("metric"):
        return
    asked = question.of("metric")[0]
    for entry in desk.lexicon.of("opposite"):
        if asked.values[0] not in entry.get("metrics", []) or choose(question, desk).fits:
            continue
        other = replace(asked, values=tuple(entry.get("against", [])))
        swapped = replace(question, terms=tuple(other if term is asked else term for term in question.of(*_FIRM)))
        fits = [one for one in choose(swapped, desk, "level").fits if one.candidate.fact.modality is None]
        if fits:
            yield Plan("opposite", SCORE, denied(question, desk, [fits[0].candidate.found]))
            return
