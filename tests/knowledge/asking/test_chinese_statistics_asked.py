"""What Chinese statistics say is answered, by holiday and by the article's words; what they do not say is refused."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from knowledge.base import KnowledgeBase

ARTICLE = """---
title: 统计快讯
source: 海湾晚报
published: 2024-05-08
language: zh
---
国家邮政局公布，今年五一假期，全国邮政快递业揽收包裹7.3亿件，与去年五一假期相比增长6.4%；投递包裹6.1亿件。

据国家统计局消息，今年一季度，国内生产总值27万亿元，同比增长3.8%。建筑业增加值同比增长5.7%，采石业增加值同比增长2.6%。

今年一季度，甘蔗种植面积达900万亩，比上年增长3.5%。
"""

# the question | the kind of its answer | what the answer shows
ASKED = {
    "五一假期揽收了多少快递": ("answer", "7.3亿"),
    "投递了多少": ("answer", "6.1亿"),
    "五一假期揽收量涨了多少": ("answer", "6.4%"),
    "春节假期揽收多少": ("unknown", ""),
    "顺丰五一揽收多少": ("unknown", ""),
    "建筑业增加值增长多少": ("answer", "5.7%"),
    "采石业增加值涨了多少": ("answer", "2.6%"),
    "农业增加值增长多少": ("unknown", ""),
    "GDP增速": ("answer", "同比增长3.8%"),
    "甘蔗种植面积多大": ("answer", "900万亩"),
    "小麦种植面积多大": ("unknown", ""),
    "种植面积为什么下降3.5%": ("correction", "3.5%"),
}


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    """Give a base that holds the made-up article."""
    folder: Path = tmp_path_factory.mktemp("articles")
    (folder / "statistics.md").write_text(ARTICLE, encoding="utf-8")
    with KnowledgeBase.open(":memory:", folder) as base:
        base.refresh()
        yield base


@pytest.mark.parametrize("question", ASKED)
def test_what_is_said_is_answered_and_nothing_else(knowledge: KnowledgeBase, question: str) -> None:
    kind, shown = ASKED[question]
    outcome = knowledge.ask(question, today=date(2025, 3, 1))
    assert outcome.kind == kind, outcome.text
    assert shown in outcome.text
