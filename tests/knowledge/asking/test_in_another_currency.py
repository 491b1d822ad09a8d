"""A sum asked for in another currency: as the article gives it, never converted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from knowledge.base import KnowledgeBase
from tests.knowledge.asking.tried import Case, check, knowing

RESULTS = """---
title: Ostrava Glass and Pelham Air report
source: Harbour Post
published: 2025-03-11
language: en
---
Ostrava Glass made a pre-tax profit of 71.4 million pounds ($112.6 million) in 2024. Its sales were 640 million pounds.

Pelham Air's revenue in 2024 was A$93.4m ($61.2m; £48.1m).

Corvid invested 80 million euros in a plant. It pays $4 an hour.
"""
CHINESE = """---
title: 诺维亚公布业绩
source: 港口日报
published: 2025-03-11
language: zh
---
诺维亚集团2024年营业收入为93.4亿元（约合13.1亿美元）。
"""
TURNS = ("ostrava glass pretax profit 2024", "71.4 million pounds: Ostrava Glass pre-tax profit in 2024. [1]")
CASES = (
    Case("ostrava glass pretax profit 2024 in dollars", "answer", ("71.4 million pounds ($112.6 million)",)),
    Case("in usd?", "answer", ("$112.6 million",), (), TURNS),
    Case("in euros?", "unknown", (), ("71.4", "112.6"), TURNS),
    Case("in pounds?", "answer", ("71.4 million pounds",), ("$",), TURNS),
    Case("pelham air revenue in pounds", "answer", ("A$93.4m ($61.2m; £48.1m)",)),
    Case("corvid investment in dollars", "unknown", (), ("80", "$4")),
    Case("ostrava glass sales in dollars", "unknown", (), ("640",)),
    Case("诺维亚集团2024年营业收入是多少美元", "answer", ("93.4亿元（约合13.1亿美元）",)),
)


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    with knowing(tmp_path_factory.mktemp("currencies"), (RESULTS, CHINESE)) as base:
        yield base


@pytest.mark.parametrize("case", CASES, ids=[case.question for case in CASES])
def test_a_sum_is_given_as_the_article_has_it(case: Case, knowledge: KnowledgeBase) -> None:
    check(case, knowledge.ask(case.question, context=case.context, today=date(2025, 3, 20)))
