"""Who and where, asked of an article that tells of banks and a plant without naming them: no passage is the answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from knowledge.base import KnowledgeBase
from tests.knowledge.asking.tried import Case, check, knowing

LOANS = """---
title: Tessaly borrows for its works
source: Harbour Post
published: 2025-03-11
language: en
---
Tessaly has reportedly secured over $900 million of loans from several Norwegian banks to help build its works in Porto.

Quellon has put money into Corvid, which lets the Bergen-based company open a battery plant in Peru.

The insurers Pelham and Merrin Vale cover the works in Porto.
"""
CASES = (
    Case("which banks lent tessaly the money", "unknown", (), ("900",)),
    Case("which banks gave tessaly the loans", "unknown", (), ("900",)),
    Case("which banks exactly?", "unknown", (), ("900",), ("how much did tessaly borrow", "Over $900 million. [1]")),
    Case("where is the peru battery plant going to be", "unknown", (), ("Bergen-based",)),
    Case("how much did tessaly get in loans", "answer", ("$900 million",)),
    Case("which insurers cover the works", "answer", ("Pelham and Merrin Vale",)),
    Case("where are the works of tessaly", "answer", ("Porto",)),
)


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    with knowing(tmp_path_factory.mktemp("unnamed"), (LOANS,)) as base:
        yield base


@pytest.mark.parametrize("case", CASES, ids=[case.question for case in CASES])
def test_what_is_not_named_is_not_told(case: Case, knowledge: KnowledgeBase) -> None:
    check(case, knowledge.ask(case.question, context=case.context, today=date(2025, 3, 20)))
