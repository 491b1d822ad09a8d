"""The question before asked once more in another way: why it moved, for how much."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.asking.understanding.hints import hints
from knowledge.asking.understanding.question import Question, Term, TermKind
from knowledge.tokens import tokenize

if TYPE_CHECKING:
    from knowledge.asking.plan import Desk

_OWN: tuple[TermKind, ...] = (
    "word",
    "name",
    "code",
    "metric",
    "class",
    "period",
    "quantity",
    "thing",
    "direction",
    "unit",
)
_KEPT = ("name", "code", "metric", "class", "direction", "word")
_ALONG = frozenset({"past", "present", "compare", "total", "level"})
_MUCH = frozenset({"level", "money", "amount"})


def why_it_moved(question: Question, before: Question, answer: str, desk: Desk) -> Question | None:
    """Return a mere "why?" as a question why that which was asked about went the way that question or answer tell."""
    if "why" not in question.aspects or question.of(*_OWN) or not before.of("metric", "direction"):
        return None
    way = before.of("direction") or _told(answer, before, desk)
    if len(way) != 1 or not before.names:
        return None
    terms = tuple(term for term in before.terms if term.kind in _KEPT and term not in way) + way
    tokens = (*before.tokens, *question.tokens)
    return replace(
        before, terms=terms, tokens=tokens, aspects=question.aspects | before.aspects & {"past"}, polar=False
    )


def which_part(question: Question, before: Question) -> Question | None:
    """Return "what percent X?" as a question for the share of X in what was asked about before."""
    mine, theirs = question.of("name", "code"), before.of("name", "code")
    if (
        question.aspects - _ALONG != {"percent"}
        or len(mine) != 1
        or len(theirs) != 1
        or mine[0].values == theirs[0].values
    ):
        return None
    if question.of("metric", "class", "period", "quantity", "word", "direction") or before.aspects & {"change", "why"}:
        return None
    at = mine[0].end + 1
    whole = replace(theirs[0], start=at, end=at + theirs[0].end - theirs[0].start)
    signal = (mine[0].end, at, "part first")
    aspects = question.aspects | {"share"}
    return replace(question, terms=(*question.terms, whole), aspects=aspects, signals=(*question.signals, signal))


def when_it_was(question: Question, before: Question) -> Question | None:
    """Return a mere "when?" behind a question for a sum or number as one for the time of what it was about."""
    if question.aspects - {"past"} != {"when"} or question.of(*_OWN) or not before.of("metric") or not before.names:
        return None
    if before.of("period", "quantity") or before.aspects & {"why", "change", "share"}:
        return None
    terms = tuple(term for term in before.terms if term.kind in ("name", "code", "metric", "word"))
    return replace(
        before, terms=terms, tokens=(*before.tokens, *question.tokens), aspects=question.aspects, polar=False
    )


def _told(answer: str, before: Question, desk: Desk) -> tuple[Term, ...]:
    """Return the direction that an answer tells, if it tells only one."""
    matches = [one for one in desk.lexicon.matches(tokenize(answer)) if one.entry.kind == "change"]
    ways = {str(one.entry.get("direction")): one.entry.name for one in matches if one.entry.get("direction")}
    end = max((term.end for term in before.terms), default=0) + 1
    return (
        tuple(Term("direction", (way, name), end, end + 1, name) for way, name in ways.items())
        if len(ways) == 1
        else ()
    )


def for_how_much(question: Question, before: Question, desk: Desk) -> Question | None:
    """Return "for how much?" as the question before, with the sum of money asked for."""
    words = {token.lower for token in question.tokens}
    if not question.aspects & _MUCH or question.of(*_OWN) or not words & hints(desk.lexicon, "in exchange"):
        return None
    if (
        not before.of("name", "word")
        or before.of("quantity")
        or (before.of("metric") and not before.aspects & {"who", "role"})
    ):
        return None
    terms = tuple(term for term in before.terms if term.kind != "aspect")
    aspects = frozenset({"level", "money"}) | before.aspects & {"past"}
    return replace(before, terms=terms, aspects=aspects, polar=False)
