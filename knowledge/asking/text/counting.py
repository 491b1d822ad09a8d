"""Whether a number of a passage counts what was asked for, and nothing else that stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.asking.understanding.hints import hints
from knowledge.asking.understanding.senses import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.asking.plan import Desk
    from knowledge.asking.text.fitting import Fit
    from knowledge.asking.understanding.question import Question
    from knowledge.lexicon import Lexicon
    from knowledge.model import Span
    from knowledge.tokens import Token

_FIRMS = ("company", "brand", "organisation", "name")
_TWO = 2  # numbers of a pair; letters of a small word


def in_clause(first: int, last: int, one: Fit, question: Question) -> bool:
    """Tell whether all words that are asked about stand in the number's clause, and no name that it may be of."""
    start, end = one.passage.tokens[first].start, one.passage.tokens[last - 1].end
    foreign = any(start <= mention.span.start < end for mention in one.passage.mentions)
    told = bool(one.places) and all(first <= place < last for place in one.places)
    return told and not foreign and len(one.places) > 0 and bool(question.of("word"))


def told_beside(at: int, one: Fit, question: Question) -> bool:
    """Tell whether what is counted stands right behind the number, so that no other one of the list is meant."""
    ends = {term.end for term in question.of("aspect")} if "counted" in question.aspects else set()
    asked = {stem(term.said.lower()) for term in question.of("word", "metric", "class", "thing") if term.start in ends}
    return any(stem(token.lower) in asked for token in one.passage.tokens[at + 1 : at + 2])


def of_another(at: int, one: Fit, question: Question) -> bool:
    """Tell whether a change is of another firm: it stands before the number, and the one asked about behind it."""
    if not question.of("direction") or not one.anchors:
        return False
    number = one.passage.tokens[at].start
    firms = [mention for mention in one.passage.mentions if mention.kind in _FIRMS and mention.span.start < number]
    return min(one.anchors) > at and bool(firms)


def of_other_jobs(tokens: Sequence[Token], question: Question, desk: Desk) -> bool:
    """Tell whether a clause is of jobs that go where those there are are asked for, or the other way round."""
    asked = {value for term in question.of("metric") for value in term.values}
    gone = hints(desk.lexicon, "cutting jobs") | hints(desk.lexicon, "jobs that go")
    told = bool({one.lower for one in tokens} & gone)
    return told if "employees" in asked else asked == {"job cuts"} and not told


def pair(spans: list[Span], tokens: tuple[Token, ...], lexicon: Lexicon) -> bool:
    """Tell whether two numbers are what something was and is ("to 61 from 64")."""
    if len(spans) != _TWO:
        return False
    first, second = sorted(spans)
    between = [token.lower for token in tokens if first.end <= token.start < second.start]
    return len(between) == 1 and between[0] in hints(lexicon, "pairing")


def behind(at: int, place: int, tokens: tuple[Token, ...]) -> bool:
    """Tell whether a word stands right behind a number, with at most a plain word between ("640 small buses")."""
    return place == at + 1 or (place == at + 2 and len(tokens[at + 1].text) > _TWO and tokens[at + 1].text.islower())
