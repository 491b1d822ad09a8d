"""What a question that was tried must come to: its kind, what it shows, and what it never shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from knowledge.base import KnowledgeBase
from knowledge.model import Outcome


class Case(NamedTuple):
    """A question, the kinds of outcome that are right, strings that it shows or never shows, and earlier turns."""

    question: str
    kinds: str
    shows: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    context: tuple[str, ...] = ()


@contextmanager
def knowing(folder: Path, texts: Sequence[str]) -> Iterator[KnowledgeBase]:
    """Yield the knowledge of some articles, given as their files' texts."""
    for at, text in enumerate(texts):
        (folder / f"article-{at}.md").write_text(text, encoding="utf-8")
    with KnowledgeBase.open(":memory:", folder) as base:
        base.refresh()
        yield base


def check(case: Case, outcome: Outcome) -> None:
    """Assert that an outcome is what the case says."""
    assert outcome.kind in case.kinds.split(), outcome.text
    assert all(shown in outcome.text for shown in case.shows), outcome.text
    assert not any(never in outcome.text for never in case.never), outcome.text
