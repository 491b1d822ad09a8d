"""Saying what is missing, and the nearest questions that can be answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from knowledge.asking.choosing import choose
from knowledge.asking.phrasing import scope, subject, term
from knowledge.asking.plan import Desk, Plan
from knowledge.asking.question import Question, Term
from knowledge.asking.understanding import names_in
from knowledge.asking.wording import basis, templates, when
from knowledge.model import Figure, Missing, Step, Unknown
from knowledge.store.snapshot import Found

SUGGESTED = 2
_SLOT = {
    "name": "subject",
    "code": "subject",
    "metric": "metric",
    "class": "subject",
    "period": "period",
    "word": "topic",
}


def nothing(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer the honest answer that the articles don't say, naming the word they have nothing for."""
    words = templates(desk, question.language)
    if not desk.snapshot.articles():
        yield Plan("unknown", 0.2, Unknown(text=str(words["no_articles"]), language=question.language))
        return
    choice = choose(question, desk)
    lacking = _lacking(question, desk, choice.nearest.left if choice.nearest else ())
    suggestions = nearest_questions(question, desk)
    slot = _SLOT.get(lacking.kind, "topic") if lacking else "topic"
    text = _text(lacking, slot, question, desk)
    yield Plan(
        "unknown",
        0.2,
        Unknown(
            text=text,
            suggestions=suggestions,
            missing=Missing(slot, lacking.said if lacking else question.text[:80]),  # type: ignore[arg-type]
            confidence=0.5,
            language=question.language,
            steps=tuple(Step("left over", one.said) for one in ([lacking] if lacking else [])),
        ),
    )


def _lacking(question: Question, desk: Desk, left: tuple[Term, ...]) -> Term | None:
    """Return the word to name: a name that no article has, else the first that nothing explains."""
    for one in question.names:
        if one.kind == "code" or not any(desk.names.covered(value) for value in one.values):
            return one
    order = ("metric", "period", "class", "name", "word")
    ranked = sorted((one for one in left if one.kind in order), key=lambda one: order.index(one.kind))
    return next(iter(ranked), next(iter(question.of("metric", "word")), None))


def _text(lacking: Term | None, slot: str, question: Question, desk: Desk) -> str:
    words = templates(desk, question.language)
    if lacking is None:
        return str(words["unknown_plain"])
    if slot == "topic":
        return str(words["unknown_topic"]).format(said=lacking.said)
    about = next(iter(names_in(question)), None)
    known = about is not None and desk.names.covered(about)
    of = str(words["of_subject"]).format(subject=about) if known else ""
    said = lacking.values[0] if slot == "subject" and lacking.kind == "name" else lacking.said
    return str(words[f"unknown_{slot}"]).format(said=said, of=of)


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
        one for one in near if (one.article, one.index) not in have and one.fact.basis is None and one.fact.bound == "="
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
    return [one for one in found if one.fact.bound == "=" and not one.fact.modality]


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
            basis=basis(fact, desk, language).strip() if fact.basis else "",
        )
        .strip()
    )
