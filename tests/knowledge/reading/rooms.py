"""A body of text through the rooms of names and speech, for the tests of each."""

from __future__ import annotations

from datetime import date
from functools import cache

from knowledge.lexicon import Lexicon, load
from knowledge.model import Article, Figure, Language
from knowledge.reading import names, read, sentences
from knowledge.reading.names import NamesRead
from knowledge.reading.tagged import Tagged

# Letters that the rooms care about, so that random text meets their rules.
PIECES = [
    *(
        "said ",
        "says ",
        "told reporters ",
        "according to ",
        "adding that ",
        "that ",
        '"',
        "“",
        "”",
        "'",
        "’",
        ", ",
        ". ",
        "\n\n",
    ),
    *(
        "Nova",
        "Nova Corp. ",
        "Ana Torres ",
        "chief executive ",
        "of ",
        "and ",
        "it ",
        "she ",
        "the company ",
        "its ",
        "unit ",
        "- ",
    ),
    *(
        "acquired ",
        "stake in ",
        "(",
        ")",
        "5% ",
        "Mr. ",
        "but ",
        "which ",
        "表示",
        "，",
        "。",
        "据",
        "诺瓦公司",
        "董事长",
        "王小明",
        "他",
        "“合作",
    ),
]


@cache
def lexicon() -> Lexicon:
    """Return the shipped lexicon."""
    return load()


def article(body: str, title: str = "") -> Article:
    """Return an article with a body and nothing else."""
    return Article("test", title, body)


def named(body: str, title: str = "") -> tuple[list[Tagged], NamesRead]:
    """Return the sentences of a body with their names found."""
    tagged = sentences.split(body, lexicon())
    return tagged, names.find(tagged, article(body, title), lexicon())


def told_at(text: str, number: str, published: date | None, title: str = "News") -> str | None:
    """Return the figure read at a number: subject / scope / metric / value unit / period / basis or modality."""
    language: Language = "zh" if "。" in text else "en"
    start, end = text.index(number), text.index(number) + len(number)
    reading = read(Article("news", title, text, published=published, language=language), lexicon())
    found = [one for one in reading.figures if start <= one.span.start < end]
    assert len(found) < 2
    return next((_shown(one) for one in found), None)


def _shown(one: Figure) -> str:
    narrowed, told = one.scope or "-", one.basis or one.modality or "-"
    return f"{one.subject} / {narrowed} / {one.metric} / {one.value:.15g} {one.unit} / {one.period or '-'} / {told}"
