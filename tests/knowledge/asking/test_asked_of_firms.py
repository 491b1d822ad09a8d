"""Questions of a community about firms in the news: jobs, shares, oil, deals; what misleads is as good as wrong."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from knowledge.base import KnowledgeBase

STEEL = """---
title: Tolmek Cement to cut jobs
source: Harbour Post
published: 2025-03-11
language: en
---
Tolmek Cement could cut up to 3,400 jobs over the next four years, its managing director has said.

Ilja Tolmek told investors the firm would shed hundreds of jobs a year. He did not say where the job losses would fall.

Tolmek Cement employs 2,100 staff in Peru alone.
"""
SHIRTS = """---
title: Varnby profit rises
source: Harbour Post
published: 2025-03-12
language: en
---
Varnby posted a 140% rise in annual profit on Thursday. The firm has a five-year agreement with the club Redvale, and \
received £3.2m from Redvale.

Varnby, reporting its first results since listing on the Porto exchange in June, saw sales growth of 8% last year.

Quellon-AX reported a net profit of 610 million crowns for 2024. Merrin Vale are sole advisers of the flotation.
"""
SHARES = """---
title: Stocks fall
source: Harbour Post
published: 2025-03-13
language: en
---
Grenko shares fell 3.1 percent on Thursday as rivals Ostrava Glass and Lumora revealed their plans. Pelham shares fell \
4.6 percent on Thursday.

Copper reached last year's peak of $10,900 a tonne in May. Silver touched a record high in Porto on Thursday.

Moldavia agreed to borrow $4bn from the fund. Its foreign debt was $19bn.
"""


class Case(NamedTuple):
    question: str
    kinds: str
    shows: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    context: tuple[str, ...] = ()


CASES = [
    # jobs that go are not those there are, and a surname may mean the firm
    Case("how many jobs will tolmek cut", "answer", ("3,400",), ("2,100",)),
    Case("is tolmek cutting 4,000 jobs?", "correction", ("3,400",), ("2,100", "Yes")),
    Case("is tolmek cement cutting 3,400 jobs", "answer", ("Yes", "3,400")),
    Case("how many people does tolmek cement employ", "answer unknown", (), ("3,400", "2,100 staff: Tolmek")),
    Case("who is the boss of tolmek cement", "unknown", (), ("could cut",)),
    Case("did tolmek say where the jobs go", "answer", ("did not say where",)),
    # as much, but the other way; years are no pounds; what is so in words is no figure
    Case("did varnby's profit fall 140%?", "correction", ("up 140%", "otherwise"), ("do not give",)),
    Case("did varnby get 9m from redvale", "correction", ("£3.2m",), ("five-year",)),
    Case("is varnby listed", "answer", ("since listing",), ("Varnby sales",)),
    Case("quellon ax net profit 2024", "answer", ("610 million",)),
    Case("who is the adviser", "answer", ("Merrin Vale",)),
    # a share that lost fell; a change is of the firm before it
    Case("how much have pelham shares lost", "answer", ("4.6",)),
    Case("how much did lumora shares fall", "unknown", (), ("3.1",)),
    # a peak is the one that is named; what will be borrowed is not what is owed
    Case("what was the peak last year", "answer", ("$10,900",), ("Silver",)),
    Case("how much will moldavia borrow", "answer", ("$4bn",), ("$19bn",)),
]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    folder: Path = tmp_path_factory.mktemp("firms")
    for at, text in enumerate((STEEL, SHIRTS, SHARES)):
        (folder / f"firms-{at}.md").write_text(text, encoding="utf-8")
    with KnowledgeBase.open(":memory:", folder) as base:
        base.refresh()
        yield base


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.question)
def test_what_people_ask_of_firms(case: Case, base: KnowledgeBase) -> None:
    outcome = base.ask(case.question, today=date(2025, 3, 20), context=case.context)
    assert outcome.kind in case.kinds.split(), outcome.text
    assert all(shown in outcome.text for shown in case.shows), outcome.text
    assert not any(never in outcome.text for never in case.never), outcome.text
