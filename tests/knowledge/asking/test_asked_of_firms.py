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
MAKERS = """---
title: Calderon lifts its profit
source: Harbour Post
published: 2025-01-24
language: en
---
Calderon reported revenue of $170.8bn for 2024, a rise of $7.2bn on the year. In the fourth quarter it reported net \
income of $104m, compared with a net loss of $793m in the fourth quarter of 2023. Fourth-quarter truck sales totalled \
51,000, a decline of 3,000 trucks from a year earlier.

Brightwell once offered to buy Calderon for $9 billion, though Calderon controls 70 percent of the market for trams.

Ostrava Capital says it owns more than 4 percent of Calderon. Ostrava is ready to nominate three directors.

Pelham Bank invested $50 million in Ostrava Glass in 2015. Pelham Bank invested $125 million in Ostrava Glass in 2018.
"""
SHOPS = """---
title: Shops fare badly
source: Harbour Post
published: 2025-01-25
language: en
---
Retail sales in Norway dropped by 1% on the month in December.

Grocers such as Norvik and Alder sold less, the association said. Pelham and Quellon said festive trade went well.

"The figures are very weak, but as bank governor Ilja Sand indicated, nobody knows before Easter," said Mona Ruud. \
Shares in Norvik climbed 2.1% to 31.20 crowns on Friday.
"""
WINGS = """---
title: Southern Wings flies through the fog
source: Harbour Post
published: 2025-02-04
language: en
---
Southern Wings made a pre-tax profit of £75m in the fourth quarter of 2024. Profits at Southern Wings fell 40% in the \
fourth quarter, mainly because of dear fuel, SW's chairman Otto Brandt said.

In October, SW raised the meal fee from £6 to £10. Passenger numbers rose 8.1% in January, and SW has cut 1,300 jobs \
since 2022.

Its Lumo branch has 130 offices and 7,750 staff members. Corvane Bancorp of Troy has a board of nine. Corvane is calm.

Operations chief Mira Lund is to succeed Otto Brandt at the head of Southern Wings.

Nordhaus Motor Co agreed to buy Tramworks for about $16bn.
"""
PRESS = """---
title: Orvane prints more
source: Harbour Post
published: 2025-02-11
language: en
---
Orvane, which was founded in 1875 by a printer, employs 42,000 staff. Tellin employs 9,200 people.

Orvane's profit was above the consensus of analysts, it said. Tellin bought Mistral Press last year for $300 million.

Tellin has sued Mistral Press and Dalla over a patent. Dalla withdrew from the fair because of the costs.

Lagrange SA of Paris, a French printer, made a net profit of 310 million francs.

The owner of brands such as Dalla and Pommer generates more than 80% of its sales outside Norway.

Tellin is claiming more than $20bn (£11bn) in damages. Prices of paper fell in May, a report said, citing data from \
Mills. Orvane shares fell 18% on Friday. Orvane shares have jumped 90% this year.

About 14 people were hurt and 60 moved out in March after a fire at a warehouse in Porto.
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
    # an offer and a holding are verbs of their own, beside names no other number will do
    Case("how much did brightwell offer for calderon", "answer", ("$9 billion",), ("70 percent",)),
    Case("how much of calderon does ostrava capital own", "answer", ("4 percent",), ("70",)),
    Case("how many directors does calderon have", "unknown", (), ("three",)),
    Case("total investment of pelham bank", "answer computed", ("$50 million", "$125 million")),
    # a quarter is the one that the news is of; the year before is worked out from the number it rose by
    Case("calderon net loss q4", "unknown", (), ("793",)),
    Case("calderon revenue in 2023", "computed", ("$163.6bn", "$170.8bn", "$7.2bn")),
    Case("did calderon truck sales rise in q4?", "correction", ("down 3,000",), ("Yes",)),
    # how somebody did is in the words; who said so is no cause; what could be is not what is
    Case("which grocers did well", "unknown answer", (), ("Mentioned",)),
    Case("why were the figures weak", "unknown", (), ("Easter",)),
    Case("did retail sales drop 1% in december", "answer", ("1%",)),
    Case("sales fell 4 percent in december?", "correction", ("1%", "4 percent"), ("Yes",)),
    Case("how high could norvik shares go", "unknown", (), ("31.20",)),
    # short forms that the text has; a word beside another number is no word of this one
    Case("sw profit in q4", "answer", ("£75m",)),
    Case("passenger numbers in january", "answer unknown", (), ("1,300",)),
    Case("how many staff does lumo have", "answer", ("7,750",)),
    Case("did southern wings profits plunge", "answer", ("Yes", "40%")),
    Case("how big is corvane's board", "answer unknown", (), ("say nothing about",)),
    # a mere why or for how much is of the question before; he is who was just found out
    Case("why", "answer", ("dear fuel",), (), ("how much did southern wings profits fall", "Down 40%: profit [1].")),
    Case(
        "for how much?",
        "answer",
        ("$16bn",),
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
    Case("what percent trucks", "unknown", (), ("51,000 trucks",), ("calderon revenue 2024", "$170.8bn [1].")),
    Case("what was calderon revenue in 2024 and by how much did it grow", "answer computed", ("$170.8bn",)),
    Case("which industry is tolmek cement in", "unknown", (), ("3,400", "2,100")),
    Case("how old is he", "unknown", (), ("£75m", "40%"), ("who is otto brandt", "Otto Brandt: SW's chairman. [1]")),
    # what was hoped for in words; a deal is done or not, whatever its price; years long ago
    Case("did orvane beat estimates", "answer", ("above the consensus",)),
    Case("did orvane buy mistral press", "unknown answer", (), ("$300 million: Orvane",)),
    Case("when was orvane founded", "answer", ("1875",)),
    Case("when", "answer", ("last year",), (), ("how much did tellin pay for mistral press", "$300 million [1].")),
    Case("both together?", "computed", ("51,200",), (), ("how many people work at orvane", "", "and tellin", "")),
    Case("how many were hurt in porto", "answer", ("14 people were hurt",)),
    Case("how many jobs go at tellin", "unknown", (), ("9,200",)),
    Case("what share of sales is outside norway", "answer", ("The owner of",)),
    Case("why is orvane suing tellin", "unknown answer", (), ("Suning",)),
    # a number in brackets is the one before it again; what rose before is no fall; data cited are no cause
    Case("how much did tellin want in damages", "answer", ("$20bn",)),
    Case("how much did orvane shares fall", "answer", ("18%",), ("90%",)),
    Case(
        "why",
        "unknown answer",
        (),
        ("90%", "otherwise"),
        ("how much did orvane shares fall", "Down 18% on the day [1]."),
    ),
    Case("why did prices of paper fall", "unknown", (), ("citing",)),
    Case("who did tellin sue", "answer", ("Mistral Press and Dalla",)),
    Case("why did dalla withdraw from the fair", "answer", ("because of the costs",)),
    Case("lagrange net profit", "answer", ("310 million francs",)),
    Case("and next years output", "unknown", (), ("Next plc",), ("orvane output", "The articles give no output.")),
    Case(
        "before that?",
        "unknown answer",
        (),
        ("£75m",),
        ("meal fee now?", "The article: “In October, SW raised the meal fee from £6 to £10.” [1]"),
    ),
]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    folder: Path = tmp_path_factory.mktemp("firms")
    for at, text in enumerate((STEEL, SHIRTS, SHARES, MAKERS, SHOPS, WINGS, PRESS)):
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
