"""What was expected, what closed where, who is counted: asked barely, or about the answer before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from knowledge.base import KnowledgeBase
from tests.knowledge.asking.tried import Case, check, knowing

SHOPS = """---
title: Norvik sells less than hoped
source: Harbour Post
published: 2025-02-12
language: en
---
Norvik said like-for-like sales grew 4.1% in the ten weeks to 8 February, short of the 5.2% that analysts had expected.

In the first half the pre-tax loss narrowed to £3.4m from £7.9m. Norvik expects sales of £410m in 2025.
"""
OIL = """---
title: Crude settles higher
source: Harbour Post
published: 2025-02-13
language: en
---
Brent crude settled at $71.35 a barrel on Thursday, up 1.2%.

Dealers sold 31,200 passenger cars in January, down 3.7% from a year earlier, the Norway Car Dealers Association said.

Quellon said in January that it would shed 6,200 jobs.
"""
VENTURE = """---
title: 海岚电池与沃林汽车成立合资公司
source: 海港商报
published: 2025-02-14
language: zh
---
海岚电池与沃林汽车2月13日签署协议，双方将成立合资公司。海岚电池持股62%，沃林汽车持股38%。
"""


CASES = [
    Case("norvik like-for-like sales", "answer", ("4.1%",), ("5.2%",)),
    Case("what were analysts hoping for", "answer", ("5.2%",), ("4.1%",), ("norvik like-for-like sales", "4.1%")),
    Case("what do analysts expect of norvik's like-for-like sales", "answer", ("5.2%",), ("£410m",)),
    Case("latest sales outlook of norvik", "answer", ("£410m",), ("5.2%",)),
    Case("norvik's first-half loss", "answer", ("£3.4m",)),
    Case("what did brent settle at", "answer", ("$71.35",)),
    Case("quellon job cuts", "answer", ("6,200",)),
    Case("car sales in norway", "answer", ("31,200",)),
    Case("was that up or down?", "answer", ("3.7%",), (), ("passenger car sales in january", "31,200")),
    Case("沃林呢", "answer", ("38%",), ("62%",), ("合资公司里海岚占多少", "62%")),
]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    with knowing(tmp_path_factory.mktemp("expected"), (SHOPS, OIL, VENTURE)) as base:
        yield base


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.question)
def test_what_was_expected_and_counted(case: Case, base: KnowledgeBase) -> None:
    check(case, base.ask(case.question, today=date(2025, 2, 20), context=case.context))
