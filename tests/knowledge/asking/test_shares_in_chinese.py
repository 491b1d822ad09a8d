"""A share of a whole is told in the words of the language asked in, whatever it is a share of."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from knowledge.base import KnowledgeBase

TEXT = """---
title: 电池产量公布
published: 2024-04-10
language: zh
---
2024年3月，我国动力电池产量为90GWh。其中，三元电池产量为30GWh，占比33.3%。
"""


def test_a_share_of_any_metric_is_named_in_chinese(tmp_path: Path) -> None:
    (tmp_path / "batteries.md").write_text(TEXT, encoding="utf-8")
    with KnowledgeBase.open(":memory:", tmp_path) as knowledge:
        knowledge.refresh()
        told = knowledge.ask("2024年3月三元电池产量占比多少", today=date(2024, 4, 11))
    assert "33.3%" in told.text
    assert "产量占比" in told.text
