"""Figures of a text that was tried: those whose number stands in the evidence, slot by slot."""

from __future__ import annotations

from functools import cache

from knowledge.lexicon import Lexicon, load
from knowledge.model import Article, Figure
from knowledge.reading import read


@cache
def lexicon() -> Lexicon:
    """Return the words, loaded once."""
    return load()


def figures_in(article: Article, evidence: str) -> list[Figure]:
    """Return the figures whose number begins in the evidence, a part of the article's text."""
    start = article.body.index(evidence)
    return [one for one in read(article, lexicon()).figures if start <= one.span.start < start + len(evidence)]


def told(figure: Figure, key: str) -> object:
    """Return a slot of a figure as tables write it: a period by its code."""
    return figure.period and figure.period.code if key == "period" else getattr(figure, key)
