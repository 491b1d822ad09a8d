"""Code and lexicon are general: they hold nothing that an article says."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from tests.conventions.source import ROOT
from tests.eval import sets

ARTICLES = sorted(path for path in (ROOT / "knowledge/articles").iterdir() if path.suffix in {".md", ".txt", ".html"})
NUMBER = re.compile(
    r"(?<![\w.,])\d{1,3}(?:,\d{3}){1,5}(?![\d,])|(?<![\w.,])\d{1,9}\.\d{1,6}(?!\d)|(?<![\w.,])\d{4,9}(?![\d.])"
)
WORD = re.compile(r"[^\W\d_]{1,40}|\d{1,20}")
RUN = 8
BESIDE = sets.BESIDE / "articles"  # these belong to their publishers


@cache
def told() -> dict[str, str]:
    """Return the text of the tests and of the project's own set, by its name."""
    texts = [path for path in (ROOT / "tests").rglob("*") if path.suffix in {".py", ".md", ".toml"}]
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in texts}


@cache
def written() -> dict[str, str]:
    """Return the text of everything that is code or lexicon, by its name."""
    folders = (ROOT / "bot", ROOT / "knowledge")
    files = chain.from_iterable(folder.rglob("*") for folder in folders)
    texts = [path for path in files if path.suffix in {".py", ".toml"} and path.parent.name != "articles"]
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in texts}


def body(text: str) -> str:
    """Return what stands after the front matter."""
    return text.split("---\n", 2)[-1]


def figures(text: str) -> set[str]:
    """Return the numbers that are too particular to stand in two places by chance."""
    found = {match.group().replace(",", "") for match in NUMBER.finditer(text)}
    return {number for number in found if ("." in number and len(number) > 4) or telling(number)}


def telling(number: str) -> bool:
    return number.isdigit() and len(number.rstrip("0")) > 2 and not 1900 <= int(number) <= 2100


def runs(text: str) -> set[tuple[str, ...]]:
    """Return every run of words that is long enough to be a copy."""
    words = [match.group().casefold() for match in WORD.finditer(text)]
    return {tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_no_figure_of_an_article_is_in_the_code(article: Path) -> None:
    theirs = figures(body(article.read_text(encoding="utf-8")))
    assert theirs
    assert not {name: shared for name, text in written().items() if (shared := figures(text) & theirs)}


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_no_sentence_of_an_article_is_in_the_code(article: Path) -> None:
    theirs = runs(body(article.read_text(encoding="utf-8")))
    assert theirs
    assert not {name: shared for name, text in written().items() if (shared := runs(text) & theirs)}


@pytest.mark.skipif(not BESIDE.is_dir(), reason="the development articles don't lie beside the checkout")
def test_no_sentence_of_a_development_article_is_in_the_project() -> None:
    theirs = set().union(*(runs(body(path.read_text(encoding="utf-8"))) for path in BESIDE.glob("*.md")))
    assert theirs
    assert not {name: shared for name, text in (written() | told()).items() if (shared := runs(text) & theirs)}
