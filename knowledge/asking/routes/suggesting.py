"""Questions that the articles can answer, beside an answer or in place of one."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.asking.finding.moving import is_rank
from knowledge.asking.phrasing.sentences import scope, subject, term
from knowledge.asking.phrasing.wording import basis, templates, when
from knowledge.asking.plan import Desk
from knowledge.asking.understanding.messages import names_in
from knowledge.asking.understanding.question import Question
from knowledge.model import Figure
from knowledge.store.snapshot import Found

SUGGESTED = 2


def suggestions_for(
    question: Question, desk: Desk, shown: list[Found[Figure]], *, asked: bool = True
) -> tuple[str, ...]:
    """Return questions about figures: beside those shown, or for those themselves."""
    if not asked:
        return tuple(dict.fromkeys(question_for(found, desk, question) for found in shown))
    article = shown[0].article
    near = desk.figures_of(article)
    have = {(found.article, found.index) for found in shown}
    rest = [
        one
        for one in near
        if (one.article, one.index) not in have
        and one.fact.basis is None
        and not is_rank(one.fact)
        and one.fact.bound == "="
    ]
    return tuple(dict.fromkeys(question_for(one, desk, question) for one in rest))[:SUGGESTED]


def nearest_questions(question: Question, desk: Desk) -> tuple[str, ...]:
    """Return questions near this one that the articles can answer."""
    subjects = list(names_in(question))
    found: list[Found[Figure]] = []
    if subjects:
        found += desk.snapshot.figures(subjects=subjects, entities=subjects, limit=20)
    metrics = [value for one in question.of("metric") for value in one.values]
    if metrics:
        found += desk.snapshot.figures(metrics=metrics, limit=20)
    newest = [article.id for article in list(desk.snapshot.articles())[:1]]
    found += desk.snapshot.figures(articles=newest, limit=20)
    return tuple(dict.fromkeys(question_for(one, desk, question) for one in _plain(found)))[:SUGGESTED]


def _plain(found: Iterable[Found[Figure]]) -> list[Found[Figure]]:
    return [one for one in found if one.fact.bound == "=" and not one.fact.modality and not is_rank(one.fact)]


def question_for(found: Found[Figure], desk: Desk, question: Question) -> str:
    """Return a question that asks for a figure."""
    fact, language = found.fact, question.language
    words = templates(desk, language)
    key = "suggest_level" if fact.basis is None else "suggest_change"
    return (
        str(words[key])
        .format(
            subject=subject(fact, desk, language),
            metric=term("metric", fact.metric, desk, language),
            scope=scope(fact, desk, language),
            when=when(fact.period, desk, language),
            basis=basis(fact, desk, language).strip(),
        )
        .strip()
    )
