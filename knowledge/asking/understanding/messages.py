"""A message understood: cut into questions, each with its slots, aspects and what was said around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, zip_longest

from knowledge.asking.finding.beside import beside
from knowledge.asking.plan import Desk
from knowledge.asking.understanding.clauses import clauses_of
from knowledge.asking.understanding.following import gone_on
from knowledge.asking.understanding.foreign import foreign
from knowledge.asking.understanding.grouping import SLOTS, Group, grouped
from knowledge.asking.understanding.hints import hints
from knowledge.asking.understanding.linking import Names
from knowledge.asking.understanding.normalising import language, normalise
from knowledge.asking.understanding.question import Question, Term
from knowledge.asking.understanding.terms import Understood, understood

MOST = 3
_MANY = 40  # terms or signals that a question of people's has at most


def understand(text: str, desk: Desk, context: Sequence[str] = ()) -> list[Question]:
    """Return the questions of a message, at most three, each with the slots that earlier turns lend it."""
    spoken = _Spoken()
    turns = list(context)[-8:] if len(context) % 2 == 0 else list(context)[-7:]
    for turn, answer in zip_longest(turns[::2], turns[1::2], fillvalue=""):
        for question in _questions(turn, desk):
            spoken.heard(_resolved(question, spoken, desk))
        spoken.answer = answer
    questions = []
    for question in _questions(text, desk):
        questions.append(_resolved(question, spoken, desk))
        spoken.heard(questions[-1])
    return questions


@dataclass(slots=True)
class _Spoken:
    """What was spoken of so far: the questions, the last answer, and each kind of slot as it was last filled."""

    past: list[Question] = field(default_factory=list)
    earlier: tuple[Term, ...] = ()
    answer: str = ""

    def heard(self, question: Question) -> None:
        """Keep a question; one that says nothing leaves things as they were."""
        self.earlier = _carried(question, self.earlier)
        if question.terms and not question.strange:
            self.past.append(question)


def _resolved(question: Question, spoken: _Spoken, desk: Desk) -> Question:
    """Return a question with what the ones before it make of it, and the slots that they lend."""
    apart = _apart(question, spoken.past[-1] if spoken.past else None)
    if apart is not None:
        return apart
    whole = gone_on(question, spoken.past, spoken.answer, desk, lambda text: _questions(text, desk))
    return replace(whole, carried=_lent(whole, spoken.earlier), earlier=spoken.earlier)


def _apart(question: Question, before: Question | None) -> Question | None:
    """Return the question before with its difference asked for, where this one only asks "and by how much"."""
    if before is None or not question.aspects & {"change", "amount"} or question.of(*SLOTS, "word", "direction"):
        return None
    named = {term.values for term in before.of("name", "code", "period")}
    if len(named) < 2 or not before.aspects & {"compare", "more", "less", "which", "most", "least"}:
        return None
    return replace(before, aspects=before.aspects | {"difference"}, language=question.language)


def _questions(text: str, desk: Desk) -> list[Question]:
    plain = normalise(text, desk.lexicon)
    spoken = language(plain, hints(desk.lexicon, "particle"))
    seen = understood(plain, desk)
    groups = grouped(clauses_of(seen))
    made = [_question(group, seen) for group in groups] or [_question(Group([], []), seen)]
    strange = spoken is None or foreign(plain, seen.tokens, desk.names)
    return [replace(question, language=spoken or "en", strange=strange) for question in made[:MOST]]


def _question(group: Group, seen: Understood) -> Question:
    terms = beside(_few(term for clause in group.asking for term in clause.terms), seen)
    spans = [(clause.start, clause.end) for clause in group.asking]
    aspects = frozenset(aspect for start, end in spans for aspect in seen.aspects_in(start, end))
    if _speaking_of(terms, seen):
        aspects |= {"say"}
    talk = (term for clause in group.talk for term in clause.terms)
    background = _few(term for term in talk if term.kind not in ("word", "aspect", "pronoun"))
    return Question(
        text=seen.text,
        language="en",
        tokens=tuple(token for start, end in spans for token in seen.tokens[start:end]),
        terms=terms,
        background=background,
        times=seen.times,
        quantities=seen.quantities,
        aspects=aspects,
        signals=tuple(
            (first, last, name)
            for name, met in seen.signals.items()
            for first, last in met
            if any(start <= first and last <= end for start, end in (*spans, *_between(spans, name)))
        )[:_MANY],
        polar=any(clause.polar for clause in group.asking) or "check" in aspects,
        past="past" in aspects,
    )


def _speaking_of(terms: Sequence[Term], seen: Understood) -> bool:
    """Tell whether a person's view of something is asked for with no verb ("Zhang on prices")."""
    first = next(iter(terms), None)
    if first is None or first.detail != "person" or first.start or first.end >= len(seen.tokens) - 1:
        return False
    return seen.tokens[first.end].lower in hints(seen.lexicon, "speaking of")


def _between(spans: Sequence[tuple[int, int]], signal: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches between clauses, which is where the commas of a list stand."""
    if signal == "listed":
        yield from ((left[1], right[0]) for left, right in pairwise(spans))


def _few(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Return the terms; of very many only the first of each meaning, so that no text takes long."""
    told = tuple(terms)
    if len(told) > _MANY:
        told = tuple({(term.kind, term.values, term.index): term for term in reversed(told)}.values())[::-1]
    return told[:_MANY]


def _carried(question: Question, earlier: tuple[Term, ...]) -> tuple[Term, ...]:
    """Return what a later turn may lean on: each kind of slot as it was last filled."""
    own = question.terms + question.background
    if not own or question.strange:
        return earlier
    mine = {_slot(term, question) for term in own}
    standing = "name" in mine and "metric" in mine
    kept = () if standing else tuple(term for term in earlier if _slot(term) not in mine)
    return tuple(_lasting(term, question) for term in own if term.kind not in ("pronoun", "direction")) + kept


def _lasting(term: Term, question: Question) -> Term:
    """Return a term without its index, which belongs to another question; a period keeps its code."""
    if term.kind == "period":
        asked = question.times[term.index]
        return replace(term, index=-1, values=(asked.period.code if asked.period else "", "bare" if asked.bare else ""))
    return replace(term, index=-1)


def _lent(question: Question, earlier: tuple[Term, ...]) -> tuple[Term, ...]:
    """Return the terms that an incomplete question takes from earlier turns; one that stands alone takes none."""
    mine = {_slot(term, question) for term in question.terms}
    if {"name", "metric"} <= mine or ("name" in mine and question.left):
        return ()
    if _named_by_its_thing(question):
        mine.add("class")  # "X vehicles" are all of them, whatever kind was spoken of before
    return tuple(term for term in earlier if _slot(term) not in mine)


def _named_by_its_thing(question: Question) -> bool:
    ends = {term.end for term in question.of("name")}
    return any(term.start in ends for term in question.of("thing"))


def _slot(term: Term, question: Question | None = None) -> str:
    """Return which slot a term fills; "year on year" names no period, only what to compare with."""
    if question and term.kind == "period" and term.index >= 0 and question.times[term.index].period is None:
        return "basis"
    if term.kind == "name" and term.detail == "place":
        return "place"
    return "name" if term.kind == "code" else term.kind


def names_in(question: Question) -> tuple[str, ...]:
    """Return every canonical name that the question may mean."""
    return tuple(dict.fromkeys(value for term in question.names if term.kind == "name" for value in term.values))


def knows(names: Names, term: Term) -> bool:
    """Tell whether an article mentions one of the names that the term may mean."""
    return any(names.covered(value) for value in term.values)
