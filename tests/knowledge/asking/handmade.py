"""Articles and readings made by hand, for rooms of asking that are tested without the rooms of reading."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any

from knowledge.model import Article, Figure, Mention, Name, Quotation, Reading, Relation, Sentence, Span, Statement
from knowledge.store.database import Store
from knowledge.store.writing import Writer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.store.snapshot import Snapshot


class Handmade:
    """An article under construction: sentences are added, then facts by the words they stand in."""

    def __init__(self, id: str, title: str, published: date | None = date(2025, 4, 2), **article: Any) -> None:
        self.id, self.title, self.published, self.more = id, title, published, article
        self.body = ""
        self.sentences: list[Sentence] = []
        self.facts: dict[str, list[Any]] = {}

    def paragraph(self, *sentences: str) -> None:
        number = self.sentences[-1].paragraph + 1 if self.sentences else 0
        self.body += "\n\n" if self.body else ""
        for at, text in enumerate(sentences):
            self.body += " " if at else ""
            start = len(self.body)
            self.body += text
            self.sentences.append(Sentence(Span(start, len(self.body)), paragraph=number))

    def at(self, words: str) -> Span:
        start = self.body.index(words)
        return Span(start, start + len(words))

    def sentence(self, span: Span) -> Span:
        return next(one.span for one in self.sentences if one.span.holds(span))

    def figure(self, words: str, number: str, **slots: Any) -> Figure:
        within = self.at(words)
        start = self.body.index(number, within.start)
        span = Span(start, start + len(number))
        made = Figure(span=span, sentence=self.sentence(span), **slots)
        self.facts.setdefault("figures", []).append(made)
        return made

    def quotation(self, words: str, speaker: str, **slots: Any) -> None:
        span = self.at(words)
        self.facts.setdefault("quotations", []).append(
            Quotation(speaker=speaker, span=span, sentence=self.sentence(span), **slots)
        )

    def relation(self, words: str, a: str, b: str, kind: str) -> None:
        self.facts.setdefault("relations", []).append(Relation(a, b, kind, self.at(words)))

    def statement(self, words: str, *about: str, kind: str = "statement") -> None:
        self.facts.setdefault("statements", []).append(Statement(self.at(words), about, kind))

    def name(self, name: str, kind: str, *aliases: str, role: str | None = None) -> None:
        self.facts.setdefault("names", []).append(Name(name, kind, aliases, role))
        start = self.body.find(name)
        while start >= 0:
            self.facts.setdefault("mentions", []).append(Mention(name, kind, Span(start, start + len(name))))
            start = self.body.find(name, start + 1)

    def reading(self) -> Reading:
        article = Article(self.id, self.title, self.body, published=self.published, **self.more)
        facts = {kind: tuple(made) for kind, made in self.facts.items()}
        return Reading(article, sentences=tuple(self.sentences), **facts)


@contextmanager
def known(*articles: Handmade) -> Iterator[Snapshot]:
    """Give a snapshot of a database that holds these articles."""
    with Store(":memory:") as store:
        with Writer(store.path) as writer:
            writer.add((made.id, made.reading()) for made in articles)
            writer.publish({made.id: made.id for made in articles}, [])
        with store.snapshot() as snapshot:
            yield snapshot
