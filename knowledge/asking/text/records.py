"""Whether something goes up or down, and where it ranks, where the article tells it in words: records and ranks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.asking.plan import Desk, Plan
from knowledge.asking.text.fitting import fit
from knowledge.asking.text.passages import Passage, likely_articles, passages
from knowledge.asking.text.telling import outcome, told
from knowledge.asking.text.wanted import numeric, wanted
from knowledge.asking.understanding.hints import hints
from knowledge.asking.understanding.times import matches_period
from knowledge.model import Answered, Correction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.asking.understanding.question import Question

_SHOWN = 2


def records(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer the sentences that tell a record, or a rank, of what is asked about."""
    kind = "record" if question.aspects & {"trend", "record"} else "rank" if "ranked" in question.aspects else None
    if kind is None or numeric(question, desk) or question.aspects & {"change", "yoy", "mom", "qoq"}:
        return
    want = wanted(question, desk)
    names = [value for need in want.of("name") for value in need.values]
    if question.left and not names:
        return
    found = [one for one in passages(likely_articles([], names, desk), desk) if kind in one.kinds]
    found = [one for one in found if not fit(replace(want, needs=want.of("period")), one, desk).left]
    mine = [one for one in found if not names or one.names.intersection(names)][:_SHOWN]
    if mine:
        pieces = tuple(
            piece
            for at, one in enumerate(mine)
            for piece in told("more" if at else "article", one.article, one.span, desk, question.language)
        )
        yield Plan(kind, 0.92 if kind == "record" else 0.72, outcome(Answered, pieces, desk, question.language))


def high_instead(question: Question, desk: Desk) -> Iterator[Plan]:
    """Hold a direction against a record, where the articles give no change: what is at a new high has not fallen."""
    if (
        not question.polar
        or len(question.directions) != 1
        or not question.of("name")
        or question.of("quantity", "word")
    ):
        return
    names = {value for term in question.of("name") for value in term.values}
    found = [one for one in passages(likely_articles([], names, desk), desk) if "record" in one.kinds]
    mine = [one for one in found if one.names & names and _high(one, desk) and _dated(one, names, question, desk)]
    if mine:
        kind, key = (Answered, "article") if "up" in question.directions else (Correction, "otherwise")
        pieces = told(key, mine[0].article, mine[0].span, desk, question.language)
        yield Plan("record", 0.7, outcome(kind, pieces, desk, question.language))


def _high(one: Passage, desk: Desk) -> bool:
    words = {token.lower for token in one.tokens}
    return bool(words & hints(desk.lexicon, "high")) and not words & hints(desk.lexicon, "low")


def _dated(one: Passage, names: set[str], question: Question, desk: Desk) -> bool:
    """Tell whether the record is of the period that is asked about: the article has a figure of it."""
    asked = [question.times[term.index] for term in question.of("period")]
    told = [each.fact for each in desk.figures_of(one.article) if names & {each.fact.subject, each.fact.entity}]
    return all(any(matches_period(time, fact.period, desk.today.year) for fact in told) for time in asked)
