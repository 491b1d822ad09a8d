"""A sum in the currency that is asked for, where the article gives it in both: "19 million pounds ($30 million)"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from knowledge.asking.finding.choosing import choose, distinct
from knowledge.asking.plan import Desk, Plan
from knowledge.asking.text.telling import outcome, told
from knowledge.asking.understanding.question import Question
from knowledge.model import Answered, Figure, Span
from knowledge.store.snapshot import Found

SCORE = 0.92
_BESIDE = 30  # characters from a sum to the same one in brackets
_OPEN, _CLOSED = "(（", ")）"


def converted(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer the words in which the article itself gives a sum in another currency; nothing is ever converted."""
    asked = [term for term in question.of("unit") if _is_currency(term.values[0], desk)]
    if len(asked) != 1 or question.polar or question.of("quantity"):
        return
    rest = replace(question, terms=tuple(term for term in question.terms if term not in asked))
    fits = distinct(choose(rest, desk, "level").fits) if rest.terms or rest.carried else []
    both = _both(fits[0].candidate.found, asked[0].values[0], desk) if len(fits) == 1 else None
    if both is not None:
        pieces = told("article", fits[0].candidate.found.article, both, desk, question.language)
        yield Plan("converted", SCORE, outcome(Answered, pieces, desk, question.language))


def _is_currency(unit: str, desk: Desk) -> bool:
    return any(entry.name == unit and entry.get("family") == "currency" for entry in desk.lexicon.of("unit"))


def _both(found: Found[Figure], unit: str, desk: Desk) -> Span | None:
    """Return where a sum stands with the same one in another currency in brackets right behind it."""
    start, body = found.fact.span.start, desk.snapshot.article(found.article).body
    have = found.fact.unit.partition("/")[0]
    if have == unit or not _is_currency(have, desk):
        return None
    for quantity in desk.snapshot.reading(found.article).quantities:
        at, end = quantity.span.start, quantity.span.end
        if quantity.normal_unit != unit or not found.fact.span.end <= at <= found.fact.span.end + _BESIDE:
            continue
        between = body[found.fact.span.end : at]
        if sum(map(between.count, _OPEN)) == 1 and not any(mark in between for mark in (*_CLOSED, ". ", "。")):
            closed = min((at for at in map(body[: end + _BESIDE].rfind, _CLOSED) if at >= end), default=end - 1)
            return Span(start, closed + 1)
    return None
