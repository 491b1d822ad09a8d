"""Halves and quarters as a firm counts its own year: asked for by the names that its article gives them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from knowledge.base import KnowledgeBase
from tests.knowledge.asking.tried import Case, check, knowing

AIRLINE = """---
title: Pelham Air flies higher
source: Harbour Post
language: en
---
Pelham Air has posted a higher fiscal first-half profit thanks to fewer empty seats.

Its net profit was A$93.4m in the six months to the end of December, up 17%.
"""
BREWER = """---
title: Quellon brews more
source: Harbour Post
language: en
---
Quellon Brewing made pre-tax profit of A$71 million in the six months to December 31, up 9 percent.
"""
CASES = (
    Case("pelham air first half profit?", "answer", ("A$93.4m",)),
    Case("pelham air first-half net profit", "answer", ("A$93.4m",)),
    Case("pelham air second half profit?", "unknown", (), ("93.4",)),
    Case("pelham air q2 profit?", "unknown", (), ("93.4",)),
    Case("quellon pretax for the half?", "answer", ("A$71 million",)),
    Case("quellon half-year pretax profit", "answer", ("A$71 million",)),
    Case("quellon pretax for the quarter?", "unknown", (), ("71",)),
)


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    with knowing(tmp_path_factory.mktemp("calendars"), (AIRLINE, BREWER)) as base:
        yield base


@pytest.mark.parametrize("case", CASES, ids=[case.question for case in CASES])
def test_a_half_is_what_the_firm_calls_so(case: Case, knowledge: KnowledgeBase) -> None:
    check(case, knowledge.ask(case.question, context=case.context, today=date(2005, 3, 1)))
