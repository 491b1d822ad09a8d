"""How a question goes on about the ones before it: of somebody else, asked another way, of both together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.asking.understanding.again import for_how_much, when_it_was, which_part, why_it_moved
from knowledge.asking.understanding.hints import hints
from knowledge.asking.understanding.question import Asked, Question, Term, TermKind
from knowledge.tokens import tokenize

if TYPE_CHECKING:
    from knowledge.asking.plan import Desk

Reading = Callable[[str], Sequence[Question]]  # reads a text as questions that stand alone

_TOLD = frozenset({"say", "strength", "role", "who", "when", "where", "event", "why", "how"})  # answered by words
_PLACING = frozenset({"who", "when", "where", "event", "why"})
_COUNTED = frozenset(
    {"level", "counted", "money", "share", "percent", "summary", "source", "date", "articles", "named"}
)
_MOVED = frozenset({"change", "yoy", "mom", "qoq"})
_SLIGHT = frozenset({"compare", "total", "past", "present", "level", "half"})  # "and", "what about all of …"
_BOTH = frozenset({"difference", "ratio", "sum", "more", "less", "most", "least", "amount"})
_FIRMS = frozenset({"company", "brand", "organisation", "name"})
_SIDE: tuple[TermKind, ...] = ("name", "code", "class", "thing", "metric", "period", "word")
_OTHER = 1  # token between the two sides of a question put together


def gone_on(question: Question, past: Sequence[Question], answer: str, desk: Desk, read: Reading) -> Question:
    """Return the question with what the ones before it, and the last answer, make of it."""
    if not past:
        return question
    before = past[-1]
    turned = (
        why_it_moved(question, before, answer, desk)
        or for_how_much(question, before, desk)
        or which_part(question, before)
        or when_it_was(question, before)
    )
    for whole in (_of_another(question, before, read), _asked_anew(question, before), turned, _of_both(question, past)):
        if whole is not None:
            return replace(whole, language=question.language)
    asked = _with_aspects(_of_before(question), before, desk)
    return _of_the_series(asked, before, desk) or _of_the_person(asked, before, answer, desk)


def _bare(question: Question) -> bool:
    """Tell whether a question names something and asks nothing of its own ("and X?")."""
    return not (question.aspects - _SLIGHT or question.polar or question.of("quantity", "direction", "unit"))


def _of_another(question: Question, before: Question, read: Reading) -> Question | None:
    """Return the question before, answered by words or a share, of the one that is named now ("and Y?")."""
    named = question.of("name")
    if len(named) != 1 or not _bare(question) or question.of("word", "metric", "class", "period", "code"):
        return None
    mine = _family(named[0])
    theirs = [term for term in before.of("name") if _family(term) == mine]
    if len(theirs) != 1 or theirs[0].values == named[0].values or not (_of_words(before) or _of_a_share(before)):
        return None
    again = read(before.text.replace(theirs[0].said, named[0].said, 1))
    return again[0] if again else None


def _of_words(question: Question) -> bool:
    """Tell whether a question is answered by words, not by figures."""
    if question.of("metric", "period", "quantity") and "say" not in question.aspects:
        return False
    return bool(question.aspects & _TOLD or (question.left and not question.aspects & _COUNTED))


def _of_a_share(question: Question) -> bool:
    """Tell whether a share of something is asked for that no metric names ("how much of the venture has X")."""
    return "share" in question.aspects and not question.of("metric")


def _family(term: Term) -> str:
    return "firm" if term.detail in _FIRMS else term.detail


def _asked_anew(question: Question, before: Question) -> Question | None:
    """Return the question before with who, when or where asked of it, where that is all that is asked now."""
    asked = question.aspects & _PLACING
    if (
        not asked
        or "city" in question.aspects
        or question.of("word", "name", "code", "metric", "class", "period", "quantity", "thing")
    ):
        return None
    if before.aspects & {"source", "date"}:
        return replace(before, aspects=before.aspects | {"source", "date"})
    if not before.aspects & _TOLD or before.of("metric", "period", "quantity"):
        return None
    terms = tuple(term for term in before.terms if term.kind != "aspect")
    kept = before.aspects & {"say", "past"}
    tokens = (*before.tokens, *question.tokens)
    kept |= {"where"} if "event" in asked else set()
    return replace(before, terms=terms, tokens=tokens, aspects=kept | question.aspects, polar=False)


def _of_before(question: Question) -> Question:
    """Return "and the year before?" as a question for that year alone: the present one has been told."""
    if question.aspects - _SLIGHT != {"versus prior"} or question.of("name", "code", "metric", "class", "word"):
        return question
    return replace(question, aspects=question.aspects - {"versus prior", "compare"} | {"prior"})


def _opened(question: Question, desk: Desk) -> bool:
    """Tell whether a question asks with a word of its own ("what anniversary …"), other than "what about"."""
    said = [token.lower for token in question.tokens]
    return any(word in hints(desk.lexicon, "open") for word in said if word.isascii()) and "about" not in said


def _with_aspects(question: Question, before: Question, desk: Desk) -> Question:
    """Return a fragment with what was asked before: a change of something else, what somebody said of it."""
    if not _bare(question) or _opened(question, desk):
        return question
    if not question.of("metric") and question.of("name", "code", "class", "thing", "period"):
        question = replace(question, aspects=question.aspects | before.aspects & _MOVED)
    if "say" in before.aspects and not question.of("name", "code", "metric") and question.of("word", "class", "thing"):
        question = replace(question, aspects=question.aspects | {"say"})
    return question


def _of_the_series(question: Question, before: Question, desk: Desk) -> Question | None:
    """Return the question of the brand where a model was spoken of and "the whole series" is asked about."""
    entry = desk.lexicon.entry("thing", "series")
    forms = {form for form, _ in entry.forms} if entry else set()
    forms |= hints(desk.lexicon, "the brand")
    series = [term for term in question.of("thing", "aspect", "word") if term.said.lower() in forms]
    models = [term for term in (*before.names, *before.earlier) if term.kind == "name" and term.detail == "model"]
    if not series or not models or question.of("name", "code"):
        return None
    brand = next((name for name in desk.names.related(models[0].values[0]) if desk.names.covered(name)), None)
    if brand is None:
        return None
    named = replace(series[0], kind="name", values=(brand,), detail=desk.names.kinds.get(brand, "brand"))
    return replace(question, terms=tuple(named if term is series[0] else term for term in question.terms))


def _of_the_person(question: Question, before: Question, answer: str, desk: Desk) -> Question:
    """Return a question about "him" or "her" with the person whom the answer before named."""
    personal = hints(desk.lexicon, "of a person")
    spoken = (*question.names, *before.names, *before.earlier)
    found_out = bool(before.aspects & {"who", "whose"}) and not question.of("name")  # whom the answer named is meant
    if any(term.detail == "person" for term in spoken) and not found_out:
        return question
    if not any(one.lower in personal for one in question.tokens):
        return question
    links = [link for link in desk.names.links(tokenize(answer)) if link.kind == "person"]
    asked = {value for term in before.names for value in term.values}
    named = {link.names[0] for link in links if desk.names.covered(link.names[0])} - asked
    if len(named) != 1:
        return question
    end = max((term.end for term in question.terms), default=0) + _OTHER
    person = Term("name", tuple(named), end, end + 1, next(iter(named)), detail="person")
    return replace(question, terms=(*question.terms, person))


def _of_both(question: Question, past: Sequence[Question]) -> Question | None:
    """Return one question of the two before, where only their difference, or which is ahead, is asked for."""
    moving = any(len(set(term.values)) > 1 for term in question.of("direction")) or question.aspects & _MOVED
    if len(past) < 2 or not question.aspects & _BOTH or moving or question.of(*_SIDE, "quantity"):
        return None
    first, second = past[-2:]
    left, right = _whole(first), _whole(second)
    if not left or not right or _subject(left) == _subject(right) or not _subject(right):
        return None
    return _joined(question, (first, left), (second, right))


def _whole(question: Question) -> tuple[Term, ...]:
    return tuple(term for term in question.terms if term.kind in _SIDE)


def _subject(terms: Sequence[Term]) -> set[tuple[str, ...]]:
    return {term.values for term in terms if term.kind in ("name", "code", "class", "thing")}


def _joined(question: Question, *sides: tuple[Question, tuple[Term, ...]]) -> Question:
    """Return the terms of two questions one after the other, with a word between them that sets them against."""
    terms: list[Term] = []
    times: list[Asked] = []
    at = 0
    for one, own in sides:
        offset = len(times)
        moved = _moved(own, at, offset)
        terms += moved
        times += one.times
        at = max(term.end for term in terms) + _OTHER
    cut = max(term.end for term in _moved(sides[0][1], 0, 0))
    moves = frozenset().union(*(one.aspects & _MOVED for one, _ in sides))
    aspects = question.aspects | moves | {"compare"}
    return replace(
        question, terms=tuple(terms), times=tuple(times), aspects=aspects, signals=((cut, cut + _OTHER, "versus"),)
    )


def _moved(terms: Sequence[Term], at: int, offset: int) -> list[Term]:
    """Return terms that begin at a token, and whose periods stand behind others."""
    first = min(term.start for term in terms)
    return [
        replace(
            term,
            start=term.start - first + at,
            end=term.end - first + at,
            index=term.index + offset if term.kind == "period" and term.index >= 0 else term.index,
        )
        for term in terms
    ]
