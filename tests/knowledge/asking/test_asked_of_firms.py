"""Questions of a community about firms in the news: jobs, shares, oil, deals; what misleads is as good as wrong."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from knowledge.base import KnowledgeBase
from tests.knowledge.asking.tried import Case, check, knowing

STEEL = """---
title: Tolmek Cement to cut jobs
source: Harbour Post
published: 2025-03-11
language: en
---
Tolmek Cement could cut up to 2,700 jobs over the next six years, its managing director has said.

Ilja Tolmek told investors the firm would shed hundreds of jobs a year. He did not say where the job cuts would come.

Tolmek Cement employs 1,850 staff in Peru alone.
"""
SHIRTS = """---
title: Varnby profit rises
source: Harbour Post
published: 2025-03-12
language: en
---
Varnby posted a 165% rise in annual profit on Thursday. The firm has a five-year agreement with the club Redvale, and \
received £4.7m from Redvale.

Varnby, reporting its first results since listing on the Porto exchange in June, saw sales growth of 12% for the year.

Quellon-AX reported a net profit of 540 million crowns for 2024. Merrin Vale are sole advisers of the flotation.
"""
SHARES = """---
title: Stocks fall
source: Harbour Post
published: 2025-03-13
language: en
---
Grenko shares fell 5.3 percent on Thursday as rivals Ostrava Glass and Lumora revealed their plans. Pelham shares fell \
7.4 percent on Thursday.

Copper reached last year's peak of $12,300 a tonne in May. Silver touched a record high in Porto on Thursday.

Moldavia agreed to borrow $6bn from the fund. Its foreign debt was $27bn.
"""
MAKERS = """---
title: Calderon lifts its profit
source: Harbour Post
published: 2025-01-24
language: en
---
Calderon reported revenue of $94.6bn for 2024, a rise of $5.1bn on the year. In the fourth quarter it earned net \
income of $236m, against a net loss of $581m in the fourth quarter of 2023. Fourth-quarter truck sales totalled \
37,000, a decline of 2,000 trucks from a year earlier.

Brightwell once offered to buy Calderon for $13 billion, though Calderon controls 85 percent of the tram market.

Ostrava Capital says that it owns over 6 percent of Calderon. Ostrava is ready to nominate four directors.

Pelham Bank invested $35 million in Ostrava Glass in 2015. Pelham Bank invested $95 million in Ostrava Glass in 2018.
"""
SHOPS = """---
title: Shops fare badly
source: Harbour Post
published: 2025-01-25
language: en
---
Retail sales in Norway dropped 3% on the month in December.

Grocers such as Norvik and Alder sold less, the association said. Pelham and Quellon said festive trade went well.

"The figures are weak indeed, but as bank governor Ilja Sand indicated, nobody knows before Easter," said Mona Ruud. \
Shares in Norvik climbed 1.7% to 46.80 crowns on Friday.
"""
WINGS = """---
title: Southern Wings flies through the fog
source: Harbour Post
published: 2025-02-04
language: en
---
Southern Wings had a pre-tax profit of £58m in the fourth quarter of 2024. Profits at Southern Wings fell 35% in the \
fourth quarter, mainly because of dear fuel, SW's chairman Otto Brandt said.

In October, SW raised the meal fee from £7 to £12. Passenger numbers grew 6.4% in January, and SW has cut 1,150 jobs \
since 2022.

Its Lumo branch has 95 offices and 4,650 staff members. Corvane Bancorp of Troy has a board of nine. Corvane is calm.

Operations chief Mira Lund is to succeed Otto Brandt at the head of Southern Wings.

Nordhaus Motor Co agreed to buy Tramworks for about $21bn.
"""
PRESS = """---
title: Orvane prints more
source: Harbour Post
published: 2025-02-11
language: en
---
Orvane, which was founded by a printer in 1892, employs 36,000 staff. Tellin employs 8,300 people.

Orvane's profit was above the consensus of analysts, it said. Tellin bought Mistral Press last year for $420 million.

Tellin has sued Mistral Press and Dalla over a patent. Dalla withdrew from the fair because of the costs.

Lagrange SA of Paris, a French printer, made a net profit of 260 million francs.

The owner of names such as Dalla and Pommer makes more than 65% of its sales outside Norway.

Tellin is claiming over $14bn (£9bn) in damages. Prices of paper fell in May, a report said, citing data from \
Mills. Orvane shares fell 23% on Friday. Orvane shares have jumped 70% this year.

About 17 people were hurt and 80 moved out in March after a fire at a warehouse in Porto.
"""


CASES = [
    # jobs that go are not those there are, and a surname may mean the firm
    Case("how many jobs will tolmek cut", "answer", ("2,700",), ("1,850",)),
    Case("is tolmek cutting 4,000 jobs?", "correction", ("2,700",), ("1,850", "Yes")),
    Case("is tolmek cement cutting 2,700 jobs", "answer", ("Yes", "2,700")),
    Case("how many people does tolmek cement employ", "answer unknown", (), ("2,700", "1,850 staff: Tolmek")),
    Case("who is the boss of tolmek cement", "unknown", (), ("could cut",)),
    Case("did tolmek say where the jobs go", "answer", ("did not say where",)),
    # as much, but the other way; years are no pounds; what is so in words is no figure
    Case("did varnby's profit fall 165%?", "correction", ("up 165%", "otherwise"), ("do not give",)),
    Case("did varnby get 9m from redvale", "correction", ("£4.7m",), ("five-year",)),
    Case("is varnby listed", "answer", ("since listing",), ("Varnby sales",)),
    Case("quellon ax net profit 2024", "answer", ("540 million",)),
    Case("who is the adviser", "answer", ("Merrin Vale",)),
    # a share that lost fell; a change is of the firm before it
    Case("how much have pelham shares lost", "answer", ("7.4",)),
    Case("how much did lumora shares fall", "unknown", (), ("5.3",)),
    # a peak is the one that is named; what will be borrowed is not what is owed
    Case("what was the peak last year", "answer", ("$12,300",), ("Silver",)),
    Case("how much will moldavia borrow", "answer", ("$6bn",), ("$27bn",)),
    # an offer and a holding are verbs of their own, beside names no other number will do
    Case("how much did brightwell offer for calderon", "answer", ("$13 billion",), ("85 percent",)),
    Case("how much of calderon does ostrava capital own", "answer", ("6 percent",), ("85",)),
    Case("how many directors does calderon have", "unknown", (), ("four",)),
    Case("total investment of pelham bank", "answer computed", ("$35 million", "$95 million")),
    # a quarter is the one that the news is of; the year before is worked out from the number it rose by
    Case("calderon net loss q4", "unknown", (), ("581",)),
    Case("calderon revenue in 2023", "computed", ("$89.5bn", "$94.6bn", "$5.1bn")),
    Case("did calderon truck sales rise in q4?", "correction", ("down 2,000",), ("Yes",)),
    # how somebody did is in the words; who said so is no cause; what could be is not what is
    Case("which grocers did well", "unknown answer", (), ("Mentioned",)),
    Case("why were the figures weak", "unknown", (), ("Easter",)),
    Case("did retail sales drop 3% in december", "answer", ("3%",)),
    Case("sales fell 7 percent in december?", "correction", ("3%", "7 percent"), ("Yes",)),
    Case("how high could norvik shares go", "unknown", (), ("46.80",)),
    # short forms that the text has; a word beside another number is no word of this one
    Case("sw profit in q4", "answer", ("£58m",)),
    Case("passenger numbers in january", "answer unknown", (), ("1,150",)),
    Case("how many staff does lumo have", "answer", ("4,650",)),
    Case("did southern wings profits plunge", "answer", ("Yes", "35%")),
    Case("how big is corvane's board", "answer unknown", (), ("say nothing about",)),
    # a mere why or for how much is of the question before; he is who was just found out
    Case("why", "answer", ("dear fuel",), (), ("how much did southern wings profits fall", "Down 35%: profit [1].")),
    Case(
        "for how much?",
        "answer",
        ("$21bn",),
        (),
        ("who is buying tramworks", "Nordhaus Motor Co agreed to buy Tramworks."),
    ),
    Case(
        "who is she",
        "answer",
        ("Mira Lund",),
        ("Otto Brandt:",),
        (
            "who will succeed brandt",
            "The article: “Mira Lund is to succeed Otto Brandt at the head of Southern Wings.”",
        ),
    ),
    # a share of what was asked before; a level and then its change; a kind that no figure names
    Case("what percent trucks", "unknown", (), ("37,000 trucks",), ("calderon revenue 2024", "$94.6bn [1].")),
    Case("what was calderon revenue in 2024 and by how much did it grow", "answer computed", ("$94.6bn",)),
    Case("which industry is tolmek cement in", "unknown", (), ("2,700", "1,850")),
    Case("how old is he", "unknown", (), ("£58m", "35%"), ("who is otto brandt", "Otto Brandt: SW's chairman. [1]")),
    # what was hoped for in words; a deal is done or not, whatever its price; years long ago
    Case("did orvane beat estimates", "answer", ("above the consensus",)),
    Case("did orvane buy mistral press", "unknown answer", (), ("$420 million: Orvane",)),
    Case("when was orvane founded", "answer", ("1892",)),
    Case("when", "answer", ("last year",), (), ("how much did tellin pay for mistral press", "$420 million [1].")),
    Case("both together?", "computed", ("44,300",), (), ("how many people work at orvane", "", "and tellin", "")),
    Case("how many were hurt in porto", "answer", ("17 people were hurt",)),
    Case("how many jobs go at tellin", "unknown", (), ("8,300",)),
    Case("what share of sales is outside norway", "answer", ("The owner of",)),
    Case("why is orvane suing tellin", "unknown answer", (), ("Suning",)),
    # a number in brackets is the one before it again; what rose before is no fall; data cited are no cause
    Case("how much did tellin want in damages", "answer", ("$14bn",)),
    Case("how much did orvane shares fall", "answer", ("23%",), ("70%",)),
    Case(
        "why",
        "unknown answer",
        (),
        ("70%", "otherwise"),
        ("how much did orvane shares fall", "Down 23% on the day [1]."),
    ),
    Case("why did prices of paper fall", "unknown", (), ("citing",)),
    Case("who did tellin sue", "answer", ("Mistral Press and Dalla",)),
    Case("why did dalla withdraw from the fair", "answer", ("because of the costs",)),
    Case("lagrange net profit", "answer", ("260 million francs",)),
    Case("and next years output", "unknown", (), ("Next plc",), ("orvane output", "The articles give no output.")),
    Case(
        "before that?",
        "unknown answer",
        (),
        ("£58m",),
        ("meal fee now?", "The article: “In October, SW raised the meal fee from £7 to £12.” [1]"),
    ),
]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    with knowing(tmp_path_factory.mktemp("firms"), (STEEL, SHIRTS, SHARES, MAKERS, SHOPS, WINGS, PRESS)) as base:
        yield base


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.question)
def test_what_people_ask_of_firms(case: Case, base: KnowledgeBase) -> None:
    check(case, base.ask(case.question, today=date(2025, 3, 20), context=case.context))
