"""A figure as a candidate for an answer: the words that its own slots, and then its sentence, can explain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from knowledge.asking.finding.moving import is_change
from knowledge.asking.plan import Desk
from knowledge.asking.understanding.spelling import stem
from knowledge.model import Article, Figure, Span
from knowledge.store.snapshot import Found
from knowledge.tokens import tokenize


@lru_cache(maxsize=20000)
def stems(text: str) -> frozenset[str]:
    """Return the stems of the words, numbers and characters of ``text``."""
    return frozenset(stem(token.lower) for token in tokenize(text) if token.kind != "mark")


@lru_cache(maxsize=4000)
def _plain_stems(sentence: str) -> frozenset[str]:
    tokens = [token for token in tokenize(sentence) if token.kind != "mark"]
    small = (token for at, token in enumerate(tokens) if at == 0 or not token.text[:1].isupper())
    return frozenset(stem(token.lower) for token in small)


@lru_cache(maxsize=64)
def _small_words(body: str) -> frozenset[str]:
    return frozenset(word.strip(".,;:\"'()") for word in body.split() if word[:1].islower())


_SEVERAL = 2
_YEAR = re.compile(r"(?:19|20)\d\d")


@lru_cache(maxsize=4000)
def _numbers_and(sentence: str, word: str) -> tuple[list[Span], list[int]]:
    """Return where the numbers that are no years stand in a sentence, and where a stem does."""
    tokens = tokenize(sentence)
    numbers = [token for token in tokens if token.kind == "number" and not _YEAR.fullmatch(token.text)]
    return [Span(one.start, one.end) for one in numbers], [one.start for one in tokens if stem(one.lower) == word]


def _apart(number: Span, place: int) -> int:
    return place - number.end if place >= number.end else number.start - place


@dataclass(eq=False)
class Candidate:
    """A figure found, with what it can explain; made once for each question."""

    found: Found[Figure]
    desk: Desk
    _article: list[Article] = field(default_factory=list)

    @property
    def fact(self) -> Figure:
        """Return the figure."""
        return self.found.fact

    @cached_property
    def article(self) -> Article:
        """Return the article with its body."""
        return self.desk.snapshot.article(self.found.article)

    @cached_property
    def owners(self) -> frozenset[str]:
        """Return the names that own the figure's entity: the brand of a model, its company."""
        return frozenset(self.desk.names.related(self.fact.entity or self.fact.subject))

    @cached_property
    def residue(self) -> frozenset[str]:
        """Return the stems of the subject beyond its entity's name ("vehicles" of "Nova vehicles")."""
        if self.fact.entity is None or self.fact.entity == self.fact.subject:
            return frozenset()
        return stems(self.fact.subject) - stems(self.fact.entity)

    @cached_property
    def subject_words(self) -> frozenset[str]:
        """Return the stems of the subject in every form it is known by."""
        forms = [self.fact.subject, *self.desk.names.aliases(self.fact.entity or self.fact.subject)]
        return frozenset().union(*map(stems, forms))

    @cached_property
    def scope_words(self) -> frozenset[str]:
        """Return the stems of the scopes, and of every form that the lexicon has for them."""
        return frozenset().union(
            *(stems(form) for scope in self.fact.scopes for form in self._forms("class", scope)), ()
        )

    @cached_property
    def metric_words(self) -> frozenset[str]:
        """Return the stems of the metric in every form."""
        return frozenset().union(*map(stems, self._forms("metric", self.fact.metric)))

    @cached_property
    def sentence_words(self) -> frozenset[str]:
        """Return the stems of the sentence the figure stands in, without those of names."""
        sentence = self.fact.sentence.of(self.article.body)
        first = sentence.split(None, 1)[0].strip("\"'“‘,.:;’s") if sentence.strip() else ""
        return _plain_stems(sentence) - ({stem(first.lower())} if self._names(first) else set())

    @cached_property
    def around_words(self) -> frozenset[str]:
        """Return the stems of the sentences that gave the figure its subject or period."""
        return frozenset().union(*(_plain_stems(via.span.of(self.article.body)) for via in self.fact.via), ())

    def told_by(self, word: str) -> bool:
        """Tell whether a word of the sentence is about this number: after the first one it is about the nearest."""
        fact = self.fact
        near = Span(fact.span.start - fact.sentence.start, fact.span.end - fact.sentence.start)
        numbers, places = _numbers_and(fact.sentence.of(self.article.body), word)
        if len(numbers) < _SEVERAL or any(place < numbers[0].start for place in places):
            return True
        told = [min(numbers, key=lambda number: _apart(number, place)) for place in places]
        if not word.isascii():  # Chinese says what a number is of before it
            told += [next((number for number in numbers if number.start > place), numbers[-1]) for place in places]
        return any(number.touches(near) for number in told)

    @property
    def is_change(self) -> bool:
        """Tell whether the figure says how much something moved."""
        return is_change(self.fact, self.desk.lexicon)

    def _names(self, first: str) -> bool:
        """Tell whether the word that opens a sentence is a name: nobody knows it, and it is never written small."""
        low = first.lower()
        strange = first[:1].isupper() and low.isascii() and not self.desk.names.speller.knows(low)
        return strange and low not in _small_words(self.article.body)

    def _forms(self, kind: str, name: str) -> Iterator[str]:
        yield name
        entry = self.desk.lexicon.entry(kind, name)
        yield from (form for form, _ in (entry.forms if entry else ()))
