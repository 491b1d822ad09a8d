"""Saying what is missing, and the nearest questions that can be answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from knowledge.asking.finding.choosing import WORKED_OUT, choose, fits_of, wanted
from knowledge.asking.phrasing.sentences import name, term
from knowledge.asking.phrasing.wording import templates
from knowledge.asking.plan import Desk, Plan
from knowledge.asking.routes.sides import adds_up
from knowledge.asking.routes.suggesting import nearest_questions
from knowledge.asking.understanding.foreign import foreign_word
from knowledge.asking.understanding.messages import names_in
from knowledge.asking.understanding.question import Question, Term
from knowledge.model import Missing, Step, Unknown

_LONG = 60  # characters
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
    lacking = _lacking(question, desk, choice.nearest.left if choice.nearest else (), known=bool(choice.fits))
    if lacking is not None and lacking.kind == "word" and foreign_word(lacking.said, desk.names):
        yield Plan("unknown", 0.2, unread(desk, (Step("left over", lacking.said),)))
        return
    suggestions = nearest_questions(question, desk)
    slot = _SLOT.get(lacking.kind, "topic") if lacking else "topic"
    text = _no_change(question, desk) or _text(lacking, slot, question, desk)
    if (
        (question.aspects & WORKED_OUT or adds_up(question))
        and lacking is not None
        and lacking.kind != "code"
        and _knows(lacking, desk)
    ):
        text = str(words["unknown_plain"])
    yield Plan(
        "unknown",
        0.2,
        Unknown(
            text=text,
            suggestions=suggestions,
            missing=Missing(slot, clipped(lacking.said if lacking else question.text)),  # type: ignore[arg-type]
            confidence=0.5,
            language=question.language,
            steps=tuple(Step("left over", one.said) for one in ([lacking] if lacking else [])),
        ),
    )


def unread(desk: Desk, steps: tuple[Step, ...] = ()) -> Unknown:
    """Return the answer to a question in another language: in English, which ones are read."""
    return Unknown(text=str(templates(desk, "en")["strange"]), confidence=0.9, language="en", steps=steps)


def _knows(lacking: Term, desk: Desk) -> bool:
    """Tell whether what seems to be missing is something that the articles do have."""
    return lacking.kind != "name" or any(desk.names.covered(value) for value in lacking.values)


def _no_change(question: Question, desk: Desk) -> str | None:
    """Say that no change is given, where the subject is known and only that was asked."""
    known = [one for one in question.names if one.kind == "name" and any(map(desk.names.covered, one.values))]
    dated = any(question.times[one.index].basis is None for one in question.of("period"))
    if (
        wanted(question) != "change"
        or "why" in question.aspects
        or len(known) != len(question.names)
        or not known
        or question.left
        or dated
    ):
        return None
    words = templates(desk, question.language)
    about = subject_name(known[0], desk, question)
    return str(words["unknown_change"]).format(of=str(words["of_subject"]).format(subject=about))


def subject_name(term: Term, desk: Desk, question: Question) -> str:
    """Return a name of the question as its language has it."""
    return name(
        next((value for value in term.values if desk.names.covered(value)), term.values[0]), desk, question.language
    )


def _lacking(question: Question, desk: Desk, left: tuple[Term, ...], *, known: bool) -> Term | None:
    """Return the word to name: a name that no article has, else the first that nothing explains."""
    for one in question.names:
        if one.kind == "code" or not any(desk.names.covered(value) for value in one.values):
            return one
    order = ("metric", "period", "class", "name", "quantity", "unit", "word")
    ranked = sorted((one for one in left if one.kind in order), key=lambda one: order.index(one.kind))
    return _joined(next(iter(ranked), question.left[0] if question.left and not known else None), question)


def _joined(lacking: Term | None, question: Question) -> Term | None:
    """Join Chinese characters that stand side by side: they are one word."""
    if lacking is None or lacking.kind != "word" or lacking.said.isascii():
        return lacking
    row = [lacking]
    for one in question.left:
        if one.start == row[-1].end and not one.said.isascii():
            row.append(one)
    return replace(lacking, end=row[-1].end, said="".join(one.said for one in row))


def _text(lacking: Term | None, slot: str, question: Question, desk: Desk) -> str:
    words = templates(desk, question.language)
    if lacking is None:
        return str(words["unknown_plain"])
    if lacking.kind == "name":
        said = subject_name(lacking, desk, question)
        known = any(desk.names.covered(value) for value in lacking.values)
        numbers = question.aspects & {"level", "change", "share"} or question.of("metric", "class", "period")
        if known and (
            not numbers
            or "why" in question.aspects
            or (question.polar and not question.of("period", "quantity", "direction"))
        ):
            return str(words["unknown_plain"])
        return str(words["unknown_figure" if known else "unknown_subject"]).format(said=said)
    if lacking.kind == "class" and any(
        lacking.values[0] in one.candidate.fact.scopes for one in fits_of(question, desk)
    ):
        return str(words["unknown_plain"])
    if lacking.kind in ("word", "class") and desk.snapshot.sentences([lacking.values[0], lacking.said], limit=1):
        return str(words["unknown_mentioned"]).format(said=clipped(lacking.said))
    about = next((value for value in names_in(question) if desk.names.covered(value)), None)
    of = str(words["of_subject"]).format(subject=name(about, desk, question.language)) if about else ""
    if lacking.kind == "metric" and (question.polar or question.aspects & {"why", "who", "when", "where"}):
        return str(words["unknown_plain"])
    said = _metric_said(lacking, question, desk) if slot == "metric" else lacking.said
    if slot == "metric" and said != lacking.said and len(lacking.values) > 1:
        return str(words["unknown_plain"])  # a verb that may ask for several metrics ("bought") has no one name
    return str(words[f"unknown_{slot}"]).format(said=clipped(said), of=of)


def clipped(said: str) -> str:
    """Return what was said, short enough to be said back."""
    return said if len(said) <= _LONG else said[:_LONG] + "…"


def _metric_said(lacking: Term, question: Question, desk: Desk) -> str:
    """Return a metric as it was said where that is a noun, else by its name."""
    entry = desk.lexicon.entry("metric", lacking.values[0])
    nouns = {form for form, pos in (entry.forms if entry else ()) if pos in ("noun", "nouns", "en", "zh")}
    return lacking.said if lacking.said.lower() in nouns else term("metric", lacking.values[0], desk, question.language)
