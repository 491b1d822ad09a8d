"""A data folder of its own for every test, with the example article beside it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.settings import SHIPPED
from knowledge.base import KnowledgeBase
from knowledge.editing.drafting import Draft
from knowledge.editing.editor import Editor
from knowledge.editing.material import Material
from knowledge.reading import read
from knowledge.reading.filing.article import parse
from knowledge.reading.filing.folder import Shelf

VANS = (
    "Northwind sells more vans\n\n"
    "LONDON, March 4, 2025 (Reuters) - Northwind sold {sold} vans in February, up 12.5% from a year earlier. "
    'Its chief executive Ann Lee said: "We will build more."\n'
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    data = tmp_path / "data"
    data.mkdir()
    return data


@pytest.fixture
def knowledge(folder: Path) -> Iterator[KnowledgeBase]:
    with KnowledgeBase.open(folder / "byline.db", Shelf(folder, SHIPPED)) as opened:
        opened.refresh()
        yield opened


@pytest.fixture
def editor(knowledge: KnowledgeBase) -> Editor:
    return knowledge.editor()


def vans(editor: Editor, sold: str = "5,120", extra: str = "") -> Draft:
    """Preview the article about vans."""
    return editor.preview(Material.text(VANS.format(sold=sold) + extra))


def draft(knowledge: KnowledgeBase, text: str = VANS.format(sold="5,120")) -> Draft:
    """Return an article as a preview would, but read here: starting a process for each test takes its time."""
    material = Material.text(text)
    article, _ = parse("article.md", material.content, date(2026, 1, 1))
    return Draft("article.md", material, read(article, knowledge.lexicon), (), ())
