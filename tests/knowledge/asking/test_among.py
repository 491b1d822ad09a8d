"""Three figures or more set against each other: all are shown, and the right one is named."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from knowledge.base import KnowledgeBase

ARTICLE = """---
title: Makers report May deliveries
source: Harbour Post
published: 2025-06-03
language: en
---
Norvik delivered 18,240 cars in May, up 6.5% from a year earlier. \
Vanta delivered 21,300 cars in May, up 3% from a year earlier. \
Tessaly delivered more than 9,000 cars in May. Orlanda delivered 7,150 cars in May.
"""
CASES = {
    "which sold most in may, norvik, vanta or orlanda?": (("18,240", "21,300", "7,150", "Vanta is the most."), ()),
    "norvik vs vanta vs orlanda": (("18,240", "21,300", "7,150", "Vanta is the most."), ()),
    "which delivered least in may: norvik, vanta or orlanda": (("Orlanda is the least.",), ("the most",)),
    "norvik, vanta and orlanda deliveries": (("18,240", "21,300", "7,150"), ("the most",)),
    "Norvik、Vanta和Orlanda五月份的交付量哪个最多": (("18,240", "21,300", "7,150", "Vanta最多"), ()),
    # a bound leaves open which one is the least
    "which delivered least, norvik, vanta or tessaly": (("18,240", "21,300", "9,000"), ("the least",)),
    # what one of them never told is not compared, and not made up
    "which grew faster, norvik, vanta or orlanda": ((), ("7,150", "the most", "Norvik grew")),
    "which delivered most, norvik, vanta or zorbix": ((), ("the most", "is more")),
}


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    folder: Path = tmp_path_factory.mktemp("articles")
    (folder / "makers.md").write_text(ARTICLE, encoding="utf-8")
    with KnowledgeBase.open(":memory:", folder) as base:
        base.refresh()
        yield base


@pytest.mark.parametrize("question", CASES)
def test_all_are_shown_and_the_right_one_named(knowledge: KnowledgeBase, question: str) -> None:
    shows, never = CASES[question]
    text = knowledge.ask(question, today=date(2025, 7, 9)).text
    assert [piece for piece in shows if piece not in text] == [], text
    assert [piece for piece in never if piece in text] == [], text
