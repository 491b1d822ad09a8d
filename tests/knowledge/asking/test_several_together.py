"""Figures of several names together: told of all of them, never of one alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from knowledge.base import KnowledgeBase

ARTICLE = """---
title: Deliveries in the first quarter
published: 2024-05-02
---
Tesla delivered 124,100 Model Y and Model 3 cars in the first quarter.
"""


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("How many Model Y and Model 3 were delivered in the first quarter?", True),
        ("How many Model 3 did Tesla deliver in the first quarter?", False),
    ],
    ids=["both", "one alone"],
)
def test_a_figure_of_several_is_of_none_alone(tmp_path: Path, question: str, answered: bool) -> None:
    (tmp_path / "q1.md").write_text(ARTICLE, encoding="utf-8")
    with KnowledgeBase.open(":memory:", tmp_path) as base:
        base.refresh()
        outcome = base.ask(question, today=date(2024, 5, 3))
    assert ("124,100" in outcome.text) is answered
