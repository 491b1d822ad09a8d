"""Whom a question takes for the speaker: a name, an office, a word of a description; and the words that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.asking.text.passages import likely_articles
from knowledge.asking.understanding.hints import hints
from knowledge.asking.understanding.senses import senses_of
from knowledge.tokens import fold, tokenize

if TYPE_CHECKING:
    from knowledge.asking.plan import Desk
    from knowledge.asking.text.wanted import Need, Wanted
    from knowledge.asking.understanding.question import Question, Term
    from knowledge.model import Quotation

_SPEAKERS = frozenset({"person", "organisation", "company", "name"})


def speakers_of(question: Question, want: Wanted, desk: Desk) -> tuple[tuple[str, ...], tuple[Need, ...]]:
    """Return the speaker that the question names, and the needs that name them."""
    heard = [one.fact for one in desk.snapshot.quotations(articles=_articles(want, desk), limit=400)]
    if found := _in_office(question, want, heard, desk):
        return found
    quoted = {one.speaker for one in heard}
    for term in _names_by_nearness(question):
        if stranger := _stranger(term, question, desk):
            return (f"{stranger.said} {term.said}",), want.needs
        mine = tuple(speaker for speaker in quoted if speaker in term.values)
        if mine or term.detail == "person" or _beside(term, question):
            spent = tuple(need for need in want.needs if need.kind == "name" and need.said == term.said)
            return mine or term.values[:1], spent
    return _described(question, want, quoted, hints(desk.lexicon, "small"))


def _in_office(
    question: Question, want: Wanted, heard: list[Quotation], desk: Desk
) -> tuple[tuple[str, ...], tuple[Need, ...]] | None:
    """Find the speakers that the question knows by their office ("the spokesman", "the chief of …")."""
    words = tuple(need for need in want.of("word") if any(sense.startswith("role:") for sense in need.senses))
    if not words or any(term.detail == "person" for term in question.of("name")):
        return None
    senses, firms = senses_of(desk.lexicon), list(want.of("name"))
    found = []
    for one in heard:
        told = f"{one.speaker} {one.role or ''}"
        has = frozenset().union(*senses.of(tokenize(told)))
        firm = [need for need in firms if any(fold(form) in fold(told) for form in (need.said, *need.values))]
        if all(has & need.senses for need in words) and (firm or not firms):
            found.append((one.speaker, tuple(firm)))
    if not found:
        return ((f"{words[0].said} of {firms[0].values[0]}",), want.needs) if firms else None
    speakers = tuple(dict.fromkeys(name for name, _ in found))
    described = {token.lower for speaker in speakers for token in tokenize(speaker)}
    return speakers, (*words, *found[0][1], *(need for need in want.of("word") if need.said in described))


def _articles(want: Wanted, desk: Desk) -> list[str]:
    names = [value for need in want.of("name") for value in need.values]
    return likely_articles([need.said for need in want.needs], names, desk)


def _stranger(term: Term, question: Question, desk: Desk) -> Term | None:
    """Return an unknown first name right before a known name: somebody else than the name alone would be."""
    before = [one for one in question.of("word") if one.end == term.start and one.said.isalpha() and one.said.isascii()]
    return next((one for one in before if not desk.snapshot.sentences([one.values[0]], limit=1)), None)


def _names_by_nearness(question: Question) -> list[Term]:
    """Return the names that can speak, people first, then those nearest to the verb of saying."""
    verbs = [term.start for term in question.terms if term.kind == "aspect" and "say" in term.values] or [0]
    names = [
        term for term in question.names if term.kind == "name" and (term.detail in _SPEAKERS or term.detail == "brand")
    ]
    return sorted(names, key=lambda term: (term.detail != "person", min(abs(term.end - verb) for verb in verbs)))


def _beside(term: Term, question: Question) -> bool:
    """Tell whether the name stands right beside a verb of saying, so that it must be the speaker."""
    ends = {term.start for term in question.terms if term.kind == "aspect" and "say" in term.values}
    starts = {term.end for term in question.terms if term.kind == "aspect" and "say" in term.values}
    return term.end in ends or term.start in starts


def _characters(speaker: str, question: Question, want: Wanted) -> list[Need]:
    """Return the needs that are characters of a Chinese speaker, if two of them stand side by side in the question."""
    pairs = [speaker[at : at + 2] for at in range(len(speaker) - 1) if not speaker[at : at + 2].isascii()]
    met = "".join(pair for pair in pairs if pair in question.text)
    return [need for need in want.of("word") if need.said in met] if met else []


def _described(
    question: Question, want: Wanted, quoted: set[str], small: frozenset[str]
) -> tuple[tuple[str, ...], tuple[Need, ...]]:
    """Find a speaker by words of their name or description ("the spokeswoman", "spiegel")."""
    words = {need.said: need for need in want.of("word", "name", "code")}
    for speaker in sorted(quoted):
        parts = {token.lower for token in tokenize(fold(speaker)) if token.kind == "word"} - small
        met = [words[part] for part in parts if part in words] or _characters(speaker, question, want)
        if met:
            return (speaker,), tuple(met)
    return (), ()
