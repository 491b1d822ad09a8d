"""Who brings what: the strengths of partners, what each side has and lacks, as the article's sentences say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.asking.plan import Desk, Plan
from knowledge.asking.text.passages import Passage, likely_articles, passages
from knowledge.asking.text.telling import outcome, told
from knowledge.asking.text.wanted import Wanted, numeric, wanted
from knowledge.asking.understanding.senses import senses_of
from knowledge.model import Answered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.asking.text.wanted import Need
    from knowledge.asking.understanding.question import Question

_SHOWN = 4
_SPOKEN_OF = frozenset({"cooperate", "contribute", "have", "lack", "deal", "venture", "compete", "need"})


def contributions(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer the sentences that say what the named sides bring or lack."""
    want = wanted(question, desk)
    needed = "why" in question.aspects and _needing(question, desk)
    if not ("strength" in question.aspects or needed) or numeric(question, desk):
        return
    names = [value for need in want.of("name") for value in need.values]
    found = [one for one in _contributing(want, names, desk) if not names or one.names.intersection(names)]
    if not found or not all(_explained(need, found) for need in want.of("word", "code", "number") if not need.soft):
        return
    pieces = tuple(
        piece
        for at, one in enumerate(found[:_SHOWN])
        for piece in told("more" if at else "article", one.article, one.span, desk, question.language)
    )
    yield Plan("contribution", 0.94, outcome(Answered, pieces, desk, question.language))


def _needing(question: Question, desk: Desk) -> bool:
    """Tell whether the question asks why somebody needs, or works with, somebody."""
    senses = frozenset[str]().union(*senses_of(desk.lexicon).of(question.tokens))
    return "need" in senses or ("cooperate" in senses and bool(question.of("name")))


def _contributing(want: Wanted, names: list[str], desk: Desk) -> list[Passage]:
    articles = likely_articles([need.said for need in want.of("word")], names, desk)
    return [one for one in passages(articles, desk) if "contribution" in one.kinds]


def _explained(need: Need, found: list[Passage]) -> bool:
    return bool(need.senses & _SPOKEN_OF) or any(need.senses & one.all for one in found)
