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

Net profit in the six months ending 31 December rose 17% to A$93.4m from a year before.
"""
BREWER = """---
title: Quellon brews more
source: Harbour Post
language: en
---
Quellon Brewing announced a 9 percent rise in pre-tax earnings to A$71 million for the six months to December 31.
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
