"""Questions of a community about news read for real: what a person would take as right, and what would mislead."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from knowledge.base import KnowledgeBase
from tests.knowledge.asking.tried import Case, check, knowing

VANS = """---
title: Tessaly sells more vans than analysts hoped
source: Harbour Post
published: 2025-07-08
language: en
---
Tessaly delivered 48,300 vans in the second quarter of 2025, up 12% from the previous quarter and up 31% from a year \
earlier. Analysts had expected Tessaly to deliver 45,100 vans in the second quarter.

Brasmont, Tessaly and several smaller rivals reported sales declines in Spain in June, owing to a strike at the ports.

Tessaly will prepare the dealers of Brasmont for the anticipated growth of van sales in Portugal, it said.

The alliance with Ostrava Glass came together quickly because Tessaly has known the firm for years.

Tessaly extended its zero-deposit offer until the end of October.
"""
JETS = """---
title: Planemakers count their orders
source: Harbour Post
published: 2025-05-09
language: en
---
Calder Aerospace won 310 net orders in 2024. Calder Aerospace had 84 orders through April 2025.

Nordavia Aerospace had 71 orders through April 2025. An order from Harbour Airlines for the NV90 is worth $4.6 billion.
"""
MEMBERS = """---
title: Lumora adds members
source: Harbour Post
published: 2025-04-16
language: en
---
PORTO, April 16 (Harbour Wire) – Lumora is forming a venture with Brightwell to open a studio, it said on Wednesday.

Lumora added 1.9 million subscribers in the first quarter of 2025.

Revenue missed the forecasts of analysts, Lumora said. Its revenue was $2.2 billion in the first quarter of 2024.

Lumora expects to bring in 3 million new subscribers in the second quarter.
"""
SHOPS = """---
title: Studio 1 to close shops
source: Harbour Post
published: 2025-03-11
language: en
---
Studio 1 will shutter up to 60 shops, it said on Tuesday. Studio 1 had 310 shops at the end of February.

Car sales of Brightwell dropped 6.2% in 2024. Its revenue fell 3.1% in 2024. Revenue of Studio 1 fell 8.4% to \
$95 million in 2024. Investors lost interest as the chain gained a name for late parcels.

Brightwell forecast revenue of $7.1 billion for 2025. Analysts had forecast revenue of $6.8 billion for Brightwell in \
2025. Brightwell's cloud business expects to earn revenue of $900 million from robots by the end of 2026.

Zarbo, a rival of Brightwell that nobody knew a year ago, is raising money at a valuation of $12 billion.

Brightwell, which has more than 450 employees, announced its new shares on Monday. The deal closed at night.
"""
MARKET = """---
title: Car market of Norland in June
source: Harbour Post
published: 2025-07-09
language: en
---
Sales of new energy vehicles in China amounted to 1.1 million units in June 2025, up 26 percent year on year, \
accounting for 47.2 percent of total new vehicle sales.

China's vehicle exports totaled 590,000 units in June, while exports of new energy vehicles totaled 205,000 units.

Tessaly will open 70 stores in 2026. Tessaly has 290 stores. Finance chief Jon Abel said: "We hired well."

Brightwell, which has 41 million subscribers, laid off about 90 people in June as it changed its podcast business. \
Brightwell's operating loss was $21 million. A new price comes days after Calder also raised its fares.

Brightwell cut its outlook for robots by 9% in June. Brightwell raised its outlook for licences, citing a weak krone.

Ilka Moravec, the chair who took over for her father, will retire on 30th September, Tessaly said.

Tessaly has sold 2.4 million Corvid vans as of June 30. Tessaly sold 310,000 Corvid vans in the first half of 2025.
"""
CHINESE = """---
title: 两家车企公布4月交付
source: 港湾日报
published: 2025-05-02
language: zh
---
蔚来5月1日公布，4月交付新车6120台，同比增长35%。小鹏汽车4月交付新车4470台，同比增长12%。

截至4月底，奈飞会员为5200万，预计年底会员将达到6000万。
"""


CASES = [
    # what was expected stands beside what happened, never mere growth
    Case("did tessaly beat expectations in q2? by how much", "answer", ("48,300", "45,100"), ("31%",)),
    Case("did tessaly beat expectations", "answer", ("48,300", "45,100"), ("31%",)),
    Case("did lumora miss on revenue?", "answer unknown", (), ("2.2",)),
    # a change is against what the question names
    Case("how much were tessaly deliveries up from the prior quarter", "answer", ("12%",), ("31%",)),
    Case("how far did tessaly deliveries rise from a year ago", "answer", ("31%",), ("12%",)),
    # a cause is of all the names that a sentence lists, and what is expected denies nothing
    Case("why did brasmont sales drop", "answer", ("strike at the ports",), ("Portugal",)),
    Case("why did the alliance come together quickly", "answer", ("has known the firm",)),
    Case("when does the zero deposit offer end", "answer", ("end of October",)),
    # two are set against each other at one time
    Case("who has more orders, calder aerospace or nordavia aerospace", "answer", ("84", "71"), ("310",)),
    Case("how much is the nv90 order worth", "answer", ("$4.6 billion",)),
    # how many came is not how many there are
    Case("how many subscribers did lumora add in q1", "answer", ("1.9 million",)),
    Case("lumora new subs q1 2025", "answer", ("1.9 million",)),
    Case("lumora subscribers added in q1", "answer", ("1.9 million",)),
    Case("how many subscribers did lumora gain in q1 2025", "answer", ("1.9 million",)),
    Case("how many subscribers does lumora have", "unknown", (), ("1.9", "3 million")),
    Case("lumora total subscribers", "unknown answer", (), ("1.9",)),
    # a number that belongs to a name; shops that close are not those there are
    Case("how many shops does studio 1 have", "answer", ("310",), ("60",)),
    Case("how many shops is studio 1 closing", "answer", ("60",), ("310",)),
    Case("studio 1 revenue 2024", "answer", ("$95 million",), ("do not give",)),
    Case("did brightwell sales drop 3.1%?", "answer", ("3.1%",), ("No", "6.2%")),
    Case("did brightwell sales drop 20%?", "correction", ("6.2%",), ("Yes",)),
    Case("did studio 1 make a profit", "unknown", (), ("parcels",)),
    Case("did brightwell's revenue outlook beat analysts", "answer", ("7.1", "6.8")),
    Case("brightwell cloud revenue", "answer", ("$900 million", "forecast")),
    Case("brightwell revenue forecast for the full year", "answer", ("7.1",)),
    Case("zarbo's valuation", "answer", ("Zarbo",), ("Brightwell valuation",)),
    Case("how many people work at brightwell", "answer", ("450",)),
    Case("when did brightwell announce the deal", "unknown answer", (), ("not given as the words",)),
    # a part of a market is not the market, and a bare number behind a name is none of its figures
    Case("china vehicle sales june 2025", "unknown", (), ("1.1 million",)),
    Case("did china's car sales rise in june?", "unknown", (), ("26",)),
    Case("china nev sales june 2025", "answer", ("1.1 million",)),
    Case("nev penetration in june", "answer", ("47.2",)),
    Case("corvid 3 sales", "unknown", (), ("2.4 million", "do not give")),
    Case("how many corvid vans has tessaly sold", "answer", ("2.4 million",), ("310,000",)),
    # those that open are checked by their number, not by those there are; one chief is not the other
    Case("will tessaly open 70 stores?", "answer", ("70",)),
    Case("is tessaly opening 90 stores", "correction", ("70",), ("Yes",)),
    Case("is tessaly opening 290 stores?", "unknown", (), ("290",)),
    Case("does tessaly have 290 stores", "answer", ("Yes", "290")),
    Case("who is the finance chief", "answer", ("Jon Abel",)),
    Case("who is the cfo", "answer", ("Jon Abel",)),
    Case("who is the operations chief", "unknown", (), ("Jon Abel", "Moravec")),
    # what is counted is what was asked for, a loss is the one that is named, and a cause stands behind
    Case("how many podcasts does brightwell have", "unknown", (), ("90", "41")),
    Case("how many people did brightwell lay off in june", "answer", ("90",)),
    Case("brightwell net loss", "unknown", (), ("21",)),
    Case("brightwell operating loss", "answer", ("21",)),
    Case("why did calder raise its fares", "unknown", (), ("days after",)),
    Case("Brightwell有多少付费用户", "answer", ("41 million",)),
    # the opposite of something else denies nothing; who leaves when, past what is said of them
    Case("why did brightwell cut its outlook", "unknown answer", (), ("otherwise", "krone")),
    Case("when does moravec retire", "answer", ("30th September",)),
    # the place of a dateline is where news was written
    Case("where will the studio open", "unknown", (), ("PORTO",)),
    Case("奈飞有多少会员", "answer", ("5200万",), ("6000万",)),
    Case("蔚来比小鹏多交付多少台", "computed", ("1,650",)),
    Case("小鹏排第几", "unknown", (), ("4470",)),
    Case(
        "and by how much?",
        "computed",
        ("1,650",),
        ("35%", "12%"),
        context=("who delivered more in april, 蔚来 or 小鹏?", "6120台：2025年4月蔚来交付量。"),
    ),
]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    with knowing(tmp_path_factory.mktemp("news"), (VANS, JETS, MEMBERS, SHOPS, MARKET, CHINESE)) as base:
        yield base


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.question)
def test_what_people_ask_of_news(case: Case, base: KnowledgeBase) -> None:
    check(case, base.ask(case.question, today=date(2025, 7, 20), context=case.context))
