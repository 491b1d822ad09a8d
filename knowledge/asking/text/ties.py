"""Who is tied to whom, asked for barely: "Nova partnership", "Nova and Vega"; told by the sentence that ties them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.asking.plan import Desk, Plan
from knowledge.asking.text.telling import outcome, told
from knowledge.asking.text.wanted import Need, numeric, wanted
from knowledge.asking.understanding.senses import senses_of
from knowledge.model import Answered
from knowledge.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.asking.understanding.question import Question
    from knowledge.asking.understanding.senses import Sense
    from knowledge.model import Relation, Span

_SHOWN = 2
_BINDING = frozenset({"cooperate", "venture", "supply", "compete", "acquire", "deal"})
_LOOSE = frozenset({"compare"})  # "and" between two names, where nothing is said that could be compared
_MANY = 100  # relations looked through


def ties(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer the sentences that tie the names of a fragment, in the way it names where it names one."""
    if question.polar or question.aspects - _LOOSE or numeric(question, desk):
        return
    if question.of("metric", "period", "quantity", "direction", "class", "thing", "unit") or question.carried:
        return
    want = wanted(question, desk)
    ways = want.of("word")
    if want.negative or not (ways or len(question.of("name")) > 1):
        return
    if len(question.of("name")) + len(ways) < len(question.terms) or not all(need.senses & _BINDING for need in ways):
        return
    found = _found(want.of("name"), ways, desk)
    if found:
        pieces = tuple(
            piece
            for at, (article, span) in enumerate(found[:_SHOWN])
            for piece in told("more" if at else "article", article, span, desk, question.language)
        )
        yield Plan("tie", 0.76 if ways else 0.7, outcome(Answered, pieces, desk, question.language))


def _found(names: tuple[Need, ...], ways: tuple[Need, ...], desk: Desk) -> list[tuple[str, Span]]:
    """Return the sentences that tie all the names, or the only one to another, newest article first."""
    asked = {value for need in names for value in need.values}
    sentences: dict[tuple[str, Span], None] = {}
    for one in desk.snapshot.relations(names=asked or None, limit=_MANY):
        sides = {one.fact.a, one.fact.b}
        met = sum(bool(sides.intersection(need.values)) for need in names)
        if met == min(2, len(names)) and _is_so(one.fact, ways, desk):
            for sentence in desk.snapshot.around(one.article, one.fact.span, 0, 0):
                sentences[one.article, sentence.fact.span] = None
    return list(sentences)


def _is_so(tie: Relation, ways: tuple[Need, ...], desk: Desk) -> bool:
    """Tell whether a tie between firms is of the kind that is asked for; any is where none is named."""
    kinds: Sense = frozenset().union(*senses_of(desk.lexicon).of(tokenize(tie.kind)))
    return bool(kinds & _BINDING) and all(need.senses & kinds & _BINDING for need in ways)
