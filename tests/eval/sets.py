"""The sets that Byline is measured on: its own, and the development articles where they lie beside the checkout."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from bot import wire
from bot.settings import SHIPPED
from knowledge.base import KnowledgeBase
from knowledge.lexicon import Lexicon, load
from knowledge.reading import read
from knowledge.reading.filing import article
from tests.eval.questions import Graded, run
from tests.eval.questions import load as load_questions

HERE = Path(__file__).parent
QUESTIONS = HERE / "questions-dev.jsonl"
OWN = HERE / "articles"
# texts that belong to their publishers: read where they lie, never copied here
BESIDE = HERE.parents[2] / "shared" / "eval" / "articles-dev"
TODAY = date(2024, 7, 6)  # what the questions on the first article are relative to
LATEST = date(2030, 1, 1)  # so that no article of a set lies in the future


def first_article(lexicon: Lexicon | None = None) -> Graded:
    """Ask the development questions about the shipped article."""
    with KnowledgeBase.open(":memory:", SHIPPED, lexicon=lexicon) as knowledge:
        knowledge.refresh()
        return run(knowledge, load_questions(QUESTIONS), TODAY)


def article_questions(folder: Path) -> Graded:
    """Ask each gold file's questions about its article alone."""
    graded, lexicon = Graded(), load()
    for gold, source in _pairs(folder):
        questions = json.loads(gold.read_text(encoding="utf-8")).get("questions", [])
        with tempfile.TemporaryDirectory() as alone:
            shutil.copy(source, alone)
            filed, _ = article.load(source, LATEST)
            asked = [{"lang": filed.language, "article": source.stem, **question} for question in questions]
            with KnowledgeBase.open(":memory:", Path(alone), lexicon=lexicon) as knowledge:
                knowledge.refresh()
                run(knowledge, asked, filed.published or LATEST, graded)
    return graded


def facts(folder: Path) -> list[dict[str, Any]]:
    """Read every article of a set and return the facts objects that ``byline facts --json`` prints."""
    lexicon = load()
    return [wire.facts(read(article.load(source, LATEST)[0], lexicon)) for _, source in _pairs(folder)]


def _pairs(folder: Path) -> Iterator[tuple[Path, Path]]:
    texts = folder / "articles" if (folder / "articles").is_dir() else folder
    for gold in sorted((folder / "gold").glob("*.json")):
        yield gold, next(path for path in texts.glob(f"{gold.stem}.*") if path.is_file())
