"""Results, forecasts, prices and shares as business news tells them: the figure read, or none."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest

from knowledge.model import Article
from tests.knowledge.reading.tried import figures_in, told


class Case(NamedTuple):
    text: str
    evidence: str
    expected: dict[str, object] | None  # None: no figure is read there
    dated: bool = True


CASES = {
    "a level that was passed is no change": Case(
        "Calder Corp shares sank below $20 on Tuesday.", "$20", {"metric": "share price", "value": 20, "bound": "<"}
    ),
    "nor is a ratio that was passed": Case(
        "Calder's market share slid below 24 percent.", "24 percent", {"metric": "market share", "value": 24}
    ),
    "but so much over is one": Case(
        "Calder Corp shares gained over 7 percent on Tuesday.", "7 percent", {"metric": "share price", "value": 7}
    ),
    "a company that closes off some money is its share": Case(
        "Calder Corp closed off $3 at $82.75 in Chicago.", "$3", {"metric": "share price", "value": -3}
    ),
    "what a share fell to after its offer": Case(
        "Calder Corp went public last year. For weeks it held its IPO price of $23. Then it fell under $6 per share.",
        "$6 per share",
        {"subject": "Calder", "metric": "share price", "value": 6},
    ),
    "a price target that is raised is no funding": Case(
        "Calder Corp shares gained.\n\nPrice target raised to $74 from $61.", "$74", {"metric": "price target"}
    ),
    "those who were asked are no level": Case(
        "Calder's sales at home fell in the quarter, a survey of 3,420 shops shows.", "3,420", None
    ),
    "how often rates were raised is no rate": Case(
        "Last year the central bank of Peru raised interest rates seven times.", "seven times", None
    ),
    "a mail order division takes no orders": Case(
        "Sales at its mail order division climbed 9.3%, Calder said.", "9.3%", {"metric": "sales"}
    ),
    "francs are of the country that is named": Case(
        "Calder Corp, a French maker of toys, had a net profit of 38 million francs ($7 million) after a net loss "
        "of 52 million for 1995.",
        "38 million francs",
        {"unit": "FRF"},
        dated=False,
    ),
    "a conversion in brackets lends no unit": Case(
        "Calder Corp, a French maker of toys, had a net profit of 38 million francs ($7 million) after a net loss "
        "of 52 million for 1995.",
        "52 million",
        {"unit": "FRF", "metric": "net loss"},
        dated=False,
    ),
    "billions go on in the money of before": Case(
        "Calder Corp reported a profit of 610 million yen. Sales were 4.8 percent higher at 51.9 billion.",
        "51.9 billion",
        {"unit": "JPY", "metric": "sales"},
    ),
    "the half is a time": Case("Calder's operating margin shrank during the half to 6.1 percent.", "half", None),
    "a full year that opens a sentence holds on": Case(
        "For the fourth quarter Calder earned $17 million, compared with $44 million a year earlier.\n\n"
        "For the full year Calder earned $63 million. Sales shrank to $820 million from $905 million.",
        "$820 million",
        {"period": "????"},
        dated=False,
    ),
    "the time behind the level of before is not that of the first": Case(
        "Calder Corp said its first-quarter profit fell.\n\nCalder earned $41 million on revenues of $730 million, "
        "down from net income of $58 million, or 33 cents a share, on revenues of $690 million in 1995.",
        "$730 million",
        {"period": "????-Q1"},
        dated=False,
    ),
    "a quarter against one of a named year": Case(
        "Calder's second-quarter sales grew to $83 million from $71 million in the second quarter of 1996.",
        "$83 million",
        {"period": "1997-Q2"},
        dated=False,
    ),
    "a quarter against the same of a named year": Case(
        "Calder's sales rose 6 percent in the first quarter against the same quarter of 1996.",
        "6 percent",
        {"period": "1997-Q1", "basis": "yoy"},
        dated=False,
    ),
    "the 1996 quarter": Case(
        "Calder earned $8 million in the first quarter. Revenues had been $270 million in the 1996 quarter.",
        "$270 million",
        {"period": "1996-Q1"},
        dated=False,
    ),
    "a town in a state that is named is no firm": Case(
        "Calder Corp had a net loss of $37 million, which it put down to a fire at its bakery in Tilling, Ohio. "
        "For 1995 the company booked a loss of $6 million.",
        "$6 million",
        {"subject": "Calder", "period": "1995"},
        dated=False,
    ),
    "a common word is a firm where it acts": Case(
        "Calder stock rose. Snap rose 2.7 percent.", "2.7 percent", {"subject": "Snap", "metric": "share price"}
    ),
    "jobs that were added": Case(
        "The US economy slowed. Some 118,000 new jobs were created in October, the government said.",
        "118,000",
        {"subject": "United States", "metric": "employees added"},
        dated=False,
    ),
    "jobs that will go": Case(
        "Calder Corp said 730 jobs would be lost.", "730", {"subject": "Calder", "metric": "job cuts"}
    ),
    "a surcharge that is raised is no funding": Case(
        "Calder Corp made a profit of £38m. The surcharge for luggage was raised from £3 to £7 a bag.", "£7", None
    ),
    "the quarter is the one told of before": Case(
        "In the three months to 31 December 2023 Calder Corp made a profit of £38m. In October, it paid £9m to Vega. "
        "Turnover for the quarter was £412m.",
        "£412m",
        {"metric": "revenue", "period": "2023-Q4"},
    ),
    "passenger numbers": Case(
        "Calder Air's revenue was £38m. In February passenger numbers grew 5.6%.",
        "5.6%",
        {"metric": "passengers carried"},
    ),
    "what is anticipated": Case(
        "Calder Corp's revenue outlook is bright, with an 8% improvement anticipated.", "8%", {"modality": "forecast"}
    ),
    "what may come of it leaves what happened alone": Case(
        "The ruling, which may be appealed, made Calder Corp's shares drop by 16%.", "16%", {"modality": None}
    ),
    "people of a country": Case("Calder Corp plans two plants in the country of 48 million.", "48 million", None),
    "the rise of the month before": Case(
        "UK house prices were 4.6% up on the year in November, which is less than the 6.2% rise the previous month.",
        "6.2%",
        {"period": "2024-10", "value": 6.2},
    ),
    "a time that is only said of a level": Case(
        "UK house prices rose in November. The average UK house price sank to £243,150, reflecting a dip in May.",
        "£243,150",
        {"period": "2024-11"},
    ),
    "the first month of the year": Case(
        "UK house prices fell in December 2023. In the first month of the year, Calder said, house prices rose 1.3%.",
        "1.3%",
        {"period": "2024-01"},
    ),
    "shares in a firm": Case(
        "Shares in Calder, a steel firm, closed down 7%.", "7%", {"subject": "Calder", "value": -7}
    ),
    "the shares of the firm that is told of": Case(
        "Shares in Calder Energy have gained 26% this year. The fine is to be paid by the state-run Vega Corp. "
        "The shares closed down 7%.",
        "7%",
        {"subject": "Calder Energy"},
    ),
    "what is left out is not measured": Case(
        "Calder's profit, excluding some costs, was 46 cents a share, where estimates had been 43 cents.",
        "43 cents",
        {"metric": "earnings per share", "modality": "estimate"},
    ),
    "the year of the results that open an article": Case(
        "Calder Plc announced 8 percent higher profits for 1996.\n\nRevenues rose to 319 million pounds.",
        "319 million pounds",
        {"metric": "revenue", "period": "1996"},
        dated=False,
    ),
    "the next two quarters are no half": Case(
        "Calder Corp believes that revenues will grow over the next two quarters.", "two quarters", None
    ),
    "businesses deliver, they are not delivered": Case(
        "Calder Corp said four of its 13 businesses delivered better growth.", "13", None
    ),
    "a full year that only opens a sentence": Case(
        "Calder's net profit was $91m for the last three months of 2007. Full year 2007 gains were smaller. "
        "Net profit was up 4%.",
        "4%",
        {"period": "2007", "basis": "yoy"},
        dated=False,
    ),
    "the 1995 quarter of one sentence": Case(
        "Calder Corp earned $72 million in its quarter ended in September, from $65 million in the 1995 quarter.",
        "$65 million",
        {"metric": "net profit", "period": "1995-Q3"},
        dated=False,
    ),
    "what growth slows from is no fall": Case(
        "Calder Corp's sales growth will slow from last year's pace of over 31 percent.", "31 percent", None
    ),
    "what analysts are calling for": Case(
        "Analysts are calling for Calder Corp to book $640 million in revenue in the first quarter of 2025.",
        "$640 million",
        {"metric": "revenue", "modality": "estimate", "period": "2025-Q1"},
    ),
    "a share index is no market share": Case(
        "The Lima share index gained 0.9 percent by noon.", "0.9 percent", {"metric": "share index"}
    ),
    "a peak of what was not read": Case(
        "Calder Corp has 900 users. Its stocks shrank to 410,000 tons, down from a peak of 1.6 million in 2014.",
        "1.6 million",
        None,
    ),
    "a total that others have a part in": Case(
        "Last year Calder Corp made 35 tons out of the world's total of some 210 tons.", "210 tons", None
    ),
    "an index is no company": Case(
        "Calder Corp led the Lima Copper Index on Friday. It had a 17 percent rise in revenues.",
        "17 percent",
        {"subject": "Calder"},
    ),
    "whom somebody is like": Case(
        "Like Calder Corp, Vega Corp sold 640 cars in May.", "640", {"subject": "Vega", "metric": "sales"}
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_results_and_prices(name: str) -> None:
    case = CASES[name]
    article = Article("tried", "Tried", case.text, published=date(2024, 12, 5) if case.dated else None)
    found = figures_in(article, case.evidence)
    if case.expected is None:
        assert found == []
        return
    assert [{key: told(one, key) for key in case.expected} for one in found] == [case.expected]
