"""Slots to look-ups to candidates: what the store has for the names, metrics, periods and rare words of a question."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.asking.finding.candidate import Candidate
from knowledge.asking.plan import Desk
from knowledge.asking.understanding.messages import names_in
from knowledge.asking.understanding.question import Question
from knowledge.model import Figure
from knowledge.store.snapshot import Found

MOST = 300


def candidates(question: Question, desk: Desk) -> list[Candidate]:
    """Return the figures that could answer, newest article first; indexed look-ups only."""
    found: dict[tuple[str, int], Found[Figure]] = {}
    for batch in _batches(question, desk):
        for figure in batch:
            found.setdefault((figure.article, figure.index), figure)
        if len(found) >= MOST:
            break
    return [_candidate(figure, desk) for figure in found.values()]


def _candidate(figure: Found[Figure], desk: Desk) -> Candidate:
    """Return the candidate of a figure, the same one for every side and route of a question."""
    key = ("candidate", figure.article, figure.index)
    if key not in desk.memo:
        desk.memo[key] = Candidate(figure, desk)
    found: Candidate = desk.memo[key]
    return found


def _batches(question: Question, desk: Desk) -> Iterable[list[Found[Figure]]]:
    snapshot = desk.snapshot
    names = list(names_in(question))
    metrics = [value for term in question.all_of("metric") for value in term.values]
    subjects = names + desk.names.subjects_with(question)
    if subjects:
        if metrics:
            yield snapshot.figures(subjects=subjects, entities=subjects, metrics=metrics)
        yield snapshot.figures(subjects=subjects, entities=subjects)
    words = [term.values[0] for term in question.of("word", "code")] + [
        term.said for term in question.of("thing", "class")
    ]
    if words:
        near = snapshot.sentences(words)
        if near:
            yield snapshot.figures(sentences=[(sentence.article, sentence.fact.span) for sentence in near])
    if metrics:
        yield snapshot.figures(metrics=metrics)
    if not names:
        newest = [article.id for article in list(snapshot.articles())[:3]]
        yield snapshot.figures(articles=newest) if newest else []
