"""Whether something goes up or down, and where it ranks, where the article tells it in words: records and ranks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.asking.plan import Desk, Plan
from knowledge.asking.text.passages import likely_articles, passages
from knowledge.asking.text.telling import outcome, told
from knowledge.asking.text.wanted import numeric, wanted
from knowledge.model import Answered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.asking.question import Question

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
    mine = [one for one in found if not names or one.names.intersection(names)][:_SHOWN]
    if mine:
        pieces = tuple(
            piece
            for at, one in enumerate(mine)
            for piece in told("more" if at else "article", one.article, one.span, desk, question.language)
        )
        yield Plan(kind, 0.92 if kind == "record" else 0.72, outcome(Answered, pieces, desk, question.language))
