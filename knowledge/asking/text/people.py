"""Who somebody is, who holds an office, and what is wrong with "X, the chief of Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.asking.phrasing.draft import Piece, Pieces, Receipt, fill
from knowledge.asking.plan import Desk, Plan
from knowledge.asking.text.passages import likely_articles, passages
from knowledge.asking.text.telling import outcome, phrases, told
from knowledge.asking.text.wanted import numeric, wanted
from knowledge.asking.understanding.hints import hints
from knowledge.asking.understanding.senses import senses_of
from knowledge.model import Answered, Correction, Span
from knowledge.tokens import fold, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.asking.text.passages import Passage
    from knowledge.asking.understanding.question import Question, Term
    from knowledge.asking.understanding.senses import Sense
    from knowledge.model import Name

_AGE = 2  # digits
_MOVED = frozenset({"next in office", "last in office"})

_ACHIEVED = frozenset({"reach", "miss", "versus expected"})


def people(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer who somebody is, or who holds an office."""
    persons = [term for term in question.of("name") if term.detail == "person" and _known(term, desk)]
    if persons:
        yield from _misplaced(question, persons[0], desk)
    if persons and "age" in question.aspects:
        yield from _aged(question, persons[0], desk)
    if "role" not in question.aspects and "who" not in question.aspects:
        yield from _involved(question, desk)
        return
    named = [
        term for term in question.names if term.kind == "name" and any(desk.names.covered(one) for one in term.values)
    ]
    offices = _offices(question, desk)
    if not persons and not offices:
        persons = [term for term in question.names if term.detail == "person" and _known(term, desk)]
    if persons and "role" in question.aspects:
        yield from _who_is(question, persons[0], desk)
    elif offices:
        yield from _holder(question, offices, desk)
    elif "role" in question.aspects and named and not wanted(question, desk).of("word", "number", "code"):
        yield from _introduced(question, named[0], desk, 0.86)


def _involved(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer where a name comes in, to a question that has nothing but the name ("is X in it? how?")."""
    own = question.of("name")
    bare = len(own) == 1 and not question.of("word", "metric", "class", "period", "quantity", "code", "thing")
    if not bare or not _known(own[0], desk) or numeric(question, desk) or question.aspects & _ACHIEVED:
        return
    if own[0].detail == "person" and not question.aspects:
        yield from _who_is(question, own[0], desk)
    elif question.polar or "how" in question.aspects or not question.aspects:
        yield from _introduced(question, own[0], desk, 0.45)


def _aged(question: Question, term: Term, desk: Desk) -> Iterator[Plan]:
    """Offer the words that give somebody's age right behind the name ("Ann Lee, 41")."""
    for found in desk.snapshot.mentions(names=term.values, limit=60):
        body = desk.snapshot.article(found.article).body
        comma, *rest = [*tokenize(body[found.fact.span.end : found.fact.span.end + 12]), None][:3]
        if comma is not None and comma.text == "," and rest and rest[0] is not None and rest[0].text.isdecimal():
            span = Span(found.fact.span.start, found.fact.span.end + rest[0].end)
            if len(rest[0].text) == _AGE:
                pieces = told("article", found.article, span, desk, question.language)
                yield Plan("age", 0.95, outcome(Answered, pieces, desk, question.language))
                return


def _known(term: Term, desk: Desk) -> Name | None:
    return next((desk.names.known[value] for value in term.values if value in desk.names.known), None)


def _who_is(question: Question, term: Term, desk: Desk) -> Iterator[Plan]:
    person = _known(term, desk)
    if person is None:
        return
    place = role_place(person, desk)
    if place is None:
        yield from _introduced(question, term, desk, 0.86)
        return
    words = phrases(desk, question.language)
    pieces = fill(str(words["holds"]), {"person": person.name, "role": _slice(place, person, desk), "receipt": place})
    yield Plan("person", 0.96, outcome(Answered, pieces, desk, question.language))


def _slice(place: Receipt, person: Name, desk: Desk) -> str:
    body = desk.snapshot.article(place.article).body
    at = fold(place.sentence.of(body)).find(fold(person.role or ""))
    return Span(place.sentence.start + at, place.sentence.start + at + len(person.role or "")).of(body)


def role_place(person: Name, desk: Desk) -> Receipt | None:
    """Return the receipt of the sentence that gives a person's role, with a mention of the person."""
    if not person.role:
        return None
    for found in desk.snapshot.mentions(names=[person.name], limit=60):
        for sentence in desk.snapshot.around(found.article, found.fact.span, 0, 0):
            body = desk.snapshot.article(found.article).body
            if fold(person.role) in fold(sentence.fact.span.of(body)):
                return Receipt(found.article, sentence.fact.span)
    return None


def _introduced(question: Question, term: Term, desk: Desk, score: float) -> Iterator[Plan]:
    """Offer the first sentence that mentions a name."""
    found = desk.snapshot.mentions(names=term.values, limit=400)
    if not found:
        return
    newest = [one for one in found if one.article == found[0].article]
    sentence = desk.snapshot.around(newest[0].article, newest[0].fact.span, 0, 0)
    if sentence:
        pieces = told("article", sentence[0].article, sentence[0].fact.span, desk, question.language)
        yield Plan("introduction", score, outcome(Answered, pieces, desk, question.language))


def _offices(question: Question, desk: Desk) -> Sense:
    """Return the offices that the question speaks of, as senses."""
    senses = senses_of(desk.lexicon).of(list(question.tokens))
    named = frozenset().union(*map(_whole_offices, senses))
    leading = hints(desk.lexicon, "leading")
    told = any(token.lower in leading for token in question.tokens)
    told = told or any(word in question.text for word in leading if not word.isascii())
    other = [one for one in question.of("metric", "class", "thing") if one.said.lower() not in leading]
    if {"role", "who"} & question.aspects and told and question.names and not other:
        named |= {f"role:{office}" for office in hints(desk.lexicon, "leading office")}
    return named


def _whole_offices(senses: Sense) -> Sense:
    """Return the offices of a token; of "finance chief" not the mere chief, which any other one is as well."""
    offices = frozenset(sense for sense in senses if sense.startswith("role:"))
    return frozenset(one for one in offices if " " in one) or offices


def _holder(question: Question, offices: Sense, desk: Desk) -> Iterator[Plan]:
    """Offer the person whose role has the office and the organisation that are asked about."""
    want = wanted(question, desk)
    names = [value for need in want.of("name") for value in need.values]
    senses = senses_of(desk.lexicon)
    asked = frozenset(sense for need in want.of("word") for sense in need.senses) & _MOVED
    best: list[tuple[float, Name, Receipt]] = []
    for passage in passages(likely_articles([need.said for need in want.needs], names, desk), desk):
        for person in _persons(passage, desk):
            if not person.role or fold(person.role) not in fold(passage.text):
                continue
            role = frozenset(sense for one in senses.of(tokenize(person.role)) for sense in one)
            score = _office_score(offices, role)
            if score and _moved(passage, role, asked) and _at(names, person, passage, desk):
                best.append((score, person, Receipt(passage.article, passage.span)))
    if best:
        top = max(score for score, _, _ in best)
        score, person, place = next(one for one in best if one[0] == top)
        words = phrases(desk, question.language)
        pieces = fill(
            str(words["holds"]), {"person": person.name, "role": _slice(place, person, desk), "receipt": place}
        )
        sure = top >= 1 and bool(question.of("name") or not question.carried)
        yield Plan("office", 0.93 if sure else 0.8, outcome(Answered, pieces, desk, question.language))


def _persons(passage: Passage, desk: Desk) -> list[Name]:
    names = dict.fromkeys(mention.name for mention in passage.mentions if mention.kind == "person")
    return [desk.names.known[name] for name in names if name in desk.names.known]


def _office_score(offices: Sense, role: Sense) -> float:
    if offices & role:
        return 1.0
    return 0.0


def _moved(passage: Passage, role: Sense, asked: Sense) -> bool:
    """Tell whether next and former are the same in question and article."""
    return asked <= passage.all and (role & _MOVED) <= (asked or role & frozenset({"next in office"}))


def _at(names: list[str], person: Name, passage: Passage, desk: Desk) -> bool:
    if not names:
        return True
    said = fold(person.role or "")
    related = {held for name in names for held in (name, *desk.names.related(name))}
    known = [alias for name in related for alias in (fold(name), *desk.names.aliases(name))]
    if any(alias in said for alias in known if len(alias) > 1):
        return True
    tied = {one.b if one.a == person.name else one.a for one in passage.relations if person.name in (one.a, one.b)}
    if related & tied:
        return True
    firms = {mention.name for mention in passage.mentions if mention.kind in ("company", "brand", "organisation")}
    return bool(firms & related) and firms <= related


def _misplaced(question: Question, term: Term, desk: Desk) -> Iterator[Plan]:
    """Correct "X, the chief of Y" where the articles have X in another office, or at another place."""
    person = _known(term, desk)
    offices, firms = _offices(question, desk), _firms_beside(question, term)
    works = any(token.lower in hints(desk.lexicon, "of a firm") for token in question.tokens)
    if person is None or not person.role or not (offices or works) or not firms:
        return
    senses = senses_of(desk.lexicon).of(tokenize(person.role))
    role = frozenset(sense for one in senses for sense in one)
    names = [value for firm in firms for value in firm.values]
    known = [alias for name in names for alias in (fold(name), *desk.names.aliases(name))]
    at_home = any(alias in fold(person.role) for alias in known if len(alias) > 1)
    if at_home and (not question.polar or works or offices & role):
        return
    place = role_place(person, desk)
    if place is None or "who" in question.aspects:
        return
    words = phrases(desk, question.language)
    claimed = _claimed(question, term, firms[-1])
    slots: dict[str, Piece | Pieces] = {
        "person": person.name,
        "role": _slice(place, person, desk),
        "receipt": place,
        "claimed": claimed,
    }
    yield Plan(
        "office corrected", 0.98, outcome(Correction, fill(str(words["not_role"]), slots), desk, question.language)
    )


def _firms_beside(question: Question, person: Term) -> list[Term]:
    """Return the organisations in the words right behind the person ("X, the head of Y, …")."""
    return [
        term
        for term in (*question.terms, *question.background)
        if term.kind == "name"
        and term is not person
        and term.detail in ("company", "brand", "organisation")
        and 0 <= term.start - person.end <= 8
    ]


def _claimed(question: Question, person: Term, firm: Term) -> str:
    at = fold(question.text).find(fold(person.said))
    end = fold(question.text).find(fold(firm.said), at) + len(firm.said)
    return question.text[at + len(person.said) : end].strip(" ,，") or firm.said
