"""Code and lexicon are general: they hold nothing that an article says."""

from __future__ import annotations

import ast
import re
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from knowledge.lexicon import load
from knowledge.lexicon.schema import KINDS, NAME_KINDS
from tests.conventions.source import ROOT, modules
from tests.eval import sets

if TYPE_CHECKING:
    from collections.abc import Iterator

ARTICLES = sorted(path for path in (ROOT / "knowledge/articles").iterdir() if path.suffix in {".md", ".txt", ".html"})
NUMBER = re.compile(
    r"(?<![\w.,])\d{1,3}(?:,\d{3}){1,5}(?![\d,])|(?<![\w.,])\d{1,9}\.\d{1,6}(?!\d)|(?<![\w.,])\d{4,9}(?![\d.])"
)
WORD = re.compile(r"[^\W\d_]{1,40}|\d{1,20}")
RUN = 8
FEW = 3  # words that the grammar may name in its own lines
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


def test_lists_of_words_stand_in_the_lexicon() -> None:
    rooms = (module for module in modules("knowledge") if module.name.startswith("knowledge/reading/"))
    lists = ((module, node) for module in rooms for node in listed(module.tree))
    assert not [module.at(node) for module, node in lists if len(words_of(node) - codes()) > FEW]


def listed(tree: ast.Module) -> Iterator[ast.expr]:
    """Yield the lists in what a module names once and for all, types and names of its own aside."""
    assigned = (node for node in tree.body if isinstance(node, ast.Assign | ast.AnnAssign))
    for node in assigned:
        if node.value and not ast.unparse(node.value).startswith("Literal") and "__all__" not in ast.unparse(node):
            yield from (n for n in ast.walk(node.value) if isinstance(n, ast.Tuple | ast.Set | ast.List))


def words_of(node: ast.expr) -> set[str]:
    """Return the words that a literal holds; the names of files are none."""
    texts = {item.value for item in ast.iter_child_nodes(node) if isinstance(item, ast.Constant)}
    return {
        text for text in texts if isinstance(text, str) and any(map(str.isalpha, text)) and not text.endswith(".py")
    }


@cache
def codes() -> set[str]:
    """Return what names kinds of entries, of their words and of the times they tell, and no words of a text."""
    entries = load().entries
    attributes = {value for entry in entries for value in entry.attrs.values() if isinstance(value, str)}
    return {*KINDS, *NAME_KINDS, *attributes, *(pos for entry in entries for _, pos in entry.forms)}
