"""A reader that understands one sentence, so that store and refresh can be tested without the grammar.

``Quillon sold 12 boats in 2024-05.`` is a figure; every capitalised word is a name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.model import Article, Figure, Mention, Name, Reading, Sentence, Span
from knowledge.period import Period

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from knowledge.lexicon import Lexicon
    from knowledge.store.database import Store

SENTENCE = re.compile(r"[^\s.。][^.。\n]{0,500}[.。]?")
SOLD = re.compile(r"([A-Z]\w{1,30}) (sold|built) (\d{1,9}) (\w{1,30}?)s?(?: in (\d{4}-\d\d))?\b")
CAPITALISED = re.compile(r"\b[A-Z]\w{1,30}")


def read(article: Article, lexicon: Lexicon | None = None) -> Reading:
    """Read an article."""
    del lexicon
    body = article.body
    sentences = tuple(Sentence(Span(*found.span())) for found in SENTENCE.finditer(body))
    mentions = tuple(Mention(found[0], "name", Span(*found.span())) for found in CAPITALISED.finditer(body))
    names = tuple(Name(name, "name") for name in dict.fromkeys(mention.name for mention in mentions))
    figures = tuple(figure for sentence in sentences for figure in sold(sentence.span, body))
    return Reading(article, sentences, figures=figures, mentions=mentions, names=names)


def sold(sentence: Span, body: str) -> list[Figure]:
    """Return the figures of a sentence."""
    found = SOLD.finditer(body, sentence.start, sentence.end)
    return [
        Figure(
            one[1],
            "sales" if one[2] == "sold" else "production",
            int(one[3]),
            one[4],
            Span(*one.span(3)),
            sentence,
            period=Period(one[5]) if one[5] else None,
            entity=one[1],
        )
        for one in found
    ]


def article(id: str, body: str, published: date | None = None, title: str = "A title") -> Reading:
    """Return the reading of a made-up article."""
    return read(Article(id, title, body, published=published))


def publish(store: Store, *readings: Reading) -> int:
    """Make these readings the knowledge, under fingerprints that come from their text; return the generation."""
    prints = {one.article.id: f"{one.article.id} {one.article.published} {one.article.body}" for one in readings}
    with store.writer() as writer:
        writer.add((prints[one.article.id], one) for one in readings)
        return writer.publish(prints, [])


def write(folder: Path, name: str, body: str, published: str | None = "2024-05-06", title: str = "A title") -> Path:
    """Write an article file."""
    dated = f"published: {published}\n" if published else ""
    path = folder / name
    path.write_text(f"---\ntitle: {title}\n{dated}---\n{body}\n", encoding="utf-8")
    return path
