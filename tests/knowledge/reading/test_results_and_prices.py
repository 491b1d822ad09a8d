"""Results, forecasts, prices and shares as business news tells them: the figure read, or none."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import NamedTuple

import pytest

from knowledge.lexicon import Lexicon, load
from knowledge.model import Article, Figure
from knowledge.reading import read


class Case(NamedTuple):
    text: str
    evidence: str
    expected: dict[str, object] | None  # None: no figure is read there
    dated: bool = True


CASES = {
    "a level that was passed is no change": Case(
        "Calder Corp shares fell below $10 on Monday.", "$10", {"metric": "share price", "value": 10, "bound": "<"}
    ),
    "nor is a ratio that was passed": Case(
        "Calder's market share fell below 30 percent.", "30 percent", {"metric": "market share", "value": 30}
    ),
    "but so much over is one": Case(
        "Calder Corp shares rose over 3 percent on Monday.", "3 percent", {"metric": "share price", "value": 3}
    ),
    "a company that closes off some money is its share": Case(
        "Calder Corp closed off $1 at $49.25 in New York.", "$1", {"metric": "share price", "value": -1}
    ),
    "what a share fell to after its offer": Case(
        "Calder Corp went public last year. It traded above its IPO price of $15. Then it fell under $9 per share.",
        "$9 per share",
        {"subject": "Calder", "metric": "share price", "value": 9},
    ),
    "a price target that is raised is no funding": Case(
        "Calder Corp shares gained.\n\nPrice target raised to $200 from $180.", "$200", {"metric": "price target"}
    ),
    "those who were asked are no level": Case(
        "Calder's domestic sales fell in the quarter, a survey of 5,196 firms found.", "5,196", None
    ),
    "how often rates were raised is no rate": Case(
        "The central bank of Peru raised interest rates five times last year.", "five times", None
    ),
    "a mail order division takes no orders": Case(
        "Sales at its mail order division were up 12.4%, Calder said.", "12.4%", {"metric": "sales"}
    ),
    "francs are of the country that is named": Case(
        "French glass maker Calder Corp reported a net profit of 745 million francs ($129 million), compared with a "
        "net loss of 791 million for 1995.",
        "745 million francs",
        {"unit": "FRF"},
        dated=False,
    ),
    "a conversion in brackets lends no unit": Case(
        "French glass maker Calder Corp reported a net profit of 745 million francs ($129 million), compared with a "
        "net loss of 791 million for 1995.",
        "791 million",
        {"unit": "FRF", "metric": "net loss"},
        dated=False,
    ),
    "billions go on in the money of before": Case(
        "Calder Corp reported a profit of 745 million yen. Sales were up 2.2 percent at 36.27 billion.",
        "36.27 billion",
        {"unit": "JPY", "metric": "sales"},
    ),
    "the half is a time": Case("Calder's operating margin fell during the half to 2.9 percent.", "half", None),
    "a full year that opens a sentence holds on": Case(
        "For the fourth quarter Calder earned $98 million, compared with $251 million a year earlier.\n\n"
        "For the full year Calder earned $112 million. Sales fell to $3.4 billion from $4.1 billion.",
        "$3.4 billion",
        {"period": "????"},
        dated=False,
    ),
    "the time behind the level of before is not that of the first": Case(
        "Calder Corp said its first-quarter profit fell.\n\nCalder earned $1.13 billion on revenues of $13.05 billion, "
        "down from net income of $1.36 billion, or 85 cents a share, on revenues of $12.85 billion in 1995.",
        "$13.05 billion",
        {"period": "????-Q1"},
        dated=False,
    ),
    "a quarter against one of a named year": Case(
        "Calder's second-quarter sales rose to $40 million from $30 million in the second quarter of 1996.",
        "$40 million",
        {"period": "1997-Q2"},
        dated=False,
    ),
    "a quarter against the same of a named year": Case(
        "Calder's sales rose 9 percent in the first quarter over the same period of 1996.",
        "9 percent",
        {"period": "1997-Q1", "basis": "yoy"},
        dated=False,
    ),
    "the 1996 quarter": Case(
        "Calder earned $9 million in the first quarter. Revenues were $4.5 billion in the 1996 quarter.",
        "$4.5 billion",
        {"period": "1996-Q1"},
        dated=False,
    ),
    "a town in a state that is named is no firm": Case(
        "Calder Corp reported a net loss of $201 million, blamed mainly on the closing of its pulp mill in Tilling, "
        "Alaska. In 1995 the company had a loss of $5 million.",
        "$5 million",
        {"subject": "Calder", "period": "1995"},
        dated=False,
    ),
    "a common word is a firm where it acts": Case(
        "Calder stock rose. Snap rose 1.5 percent.", "1.5 percent", {"subject": "Snap", "metric": "share price"}
    ),
    "jobs that were added": Case(
        "The US economy slowed. About 200,000 new jobs were created in December, the Labor Department said.",
        "200,000",
        {"subject": "United States", "metric": "employees added"},
        dated=False,
    ),
    "jobs that will go": Case(
        "Calder Corp said 400 jobs would be lost.", "400", {"subject": "Calder", "metric": "job cuts"}
    ),
    "a surcharge that is raised is no funding": Case(
        "Calder Corp made a profit of £75m. A surcharge was raised from £2.50 to £4 a leg.", "£4", None
    ),
    "the quarter is the one told of before": Case(
        "In the three months to 31 December 2023 Calder Corp made a profit of £75m. In November, it paid £6m to Vega. "
        "Turnover for the quarter was £197m.",
        "£197m",
        {"metric": "revenue", "period": "2023-Q4"},
    ),
    "passenger numbers": Case(
        "Calder Air's revenue was £75m. Passenger numbers rose 8.1% in January.",
        "8.1%",
        {"metric": "passengers carried"},
    ),
    "what is anticipated": Case(
        "Calder Corp's revenue outlook is better, with a 3% improvement anticipated.", "3%", {"modality": "forecast"}
    ),
    "what may come of it leaves what happened alone": Case(
        "The order, which may end in court, saw Calder Corp's shares plunge by 23%.", "23%", {"modality": None}
    ),
    "people of a country": Case("Calder Corp plans a store in the country of 1.3 billion.", "1.3 billion", None),
    "the rise of the month before": Case(
        "UK house prices rose at an annual rate of 10.7% in November, less than the 13.7% rise the previous month.",
        "13.7%",
        {"period": "2024-10", "value": 13.7},
    ),
    "a time that is only said of a level": Case(
        "UK house prices rose in November. The average UK house price fell to £178,906, reflecting a slump in March.",
        "£178,906",
        {"period": "2024-11"},
    ),
    "the first month of the year": Case(
        "UK house prices fell in December 2023. Calder said house prices rose 0.4% in the first month of the year.",
        "0.4%",
        {"period": "2024-01"},
    ),
    "shares in a firm": Case(
        "Shares in Calder, an oil firm, have closed down 18%.", "18%", {"subject": "Calder", "value": -18}
    ),
    "the shares of the firm that is told of": Case(
        "Shares in Calder Energy have jumped by 40% this year. The tax is to be shouldered by the state-run Vega Corp. "
        "The shares closed down 18%.",
        "18%",
        {"subject": "Calder Energy"},
    ),
    "what is left out is not measured": Case(
        "Calder's profit, excluding some costs, was 87 cents a share, compared with estimates of 84 cents.",
        "84 cents",
        {"metric": "earnings per share", "modality": "estimate"},
    ),
    "the year of the results that open an article": Case(
        "Calder Plc reported a 15 percent rise in profits for 1996.\n\nRevenues rose to 2.66 billion pounds.",
        "2.66 billion pounds",
        {"metric": "revenue", "period": "1996"},
        dated=False,
    ),
    "the next two quarters are no half": Case(
        "Calder Corp said it expected revenues to rise over the next two quarters.", "two quarters", None
    ),
    "businesses deliver, they are not delivered": Case(
        "Calder Corp said nine of its 11 businesses delivered double-digit growth.", "11", None
    ),
    "a full year that only opens a sentence": Case(
        "Calder's net profit was $5.37bn for the final three months of 2004. Full year 2004 gains were smaller. "
        "Net profit was up 6%.",
        "6%",
        {"period": "2004", "basis": "yoy"},
        dated=False,
    ),
    "the 1995 quarter of one sentence": Case(
        "Calder Corp earned $614 million in its quarter ended in September, from $499 million in the 1995 quarter.",
        "$499 million",
        {"metric": "net profit", "period": "1995-Q3"},
        dated=False,
    ),
    "what growth slows from is no fall": Case(
        "Calder Corp's sales growth will slow from last year's pace of more than 46 percent.", "46 percent", None
    ),
    "what analysts are calling for": Case(
        "Analysts are calling for Calder Corp to bring in $2.2 billion in revenue in the first quarter of 2025.",
        "$2.2 billion",
        {"metric": "revenue", "modality": "estimate", "period": "2025-Q1"},
    ),
    "a share index is no market share": Case(
        "The Lima share index was up 2.1 percent at the close.", "2.1 percent", {"metric": "share index"}
    ),
    "a peak of what was not read": Case(
        "Calder Corp has 900 users. Its holdings fell to 700,000 ounces, down from a peak of 2.9 million in 2014.",
        "2.9 million",
        None,
    ),
    "a total that others have a part in": Case(
        "Calder Corp made 90 tons last year out of a global total of around 135 tons.", "135 tons", None
    ),
    "an index is no company": Case(
        "Calder Corp led the Lima Copper Index on Friday. It had an 11 percent increase in revenues.",
        "11 percent",
        {"subject": "Calder"},
    ),
    "whom somebody is like": Case(
        "Like Calder Corp, Vega Corp sold 900 cars in May.", "900", {"subject": "Vega", "metric": "sales"}
    ),
}


@cache
def lexicon() -> Lexicon:
    return load()


def told(figure: Figure, key: str) -> object:
    return figure.period and figure.period.code if key == "period" else getattr(figure, key)


@pytest.mark.parametrize("name", CASES)
def test_results_and_prices(name: str) -> None:
    case = CASES[name]
    article = Article("tried", "Tried", case.text, published=date(2024, 12, 5) if case.dated else None)
    start = case.text.index(case.evidence)
    found = [one for one in read(article, lexicon()).figures if start <= one.span.start < start + len(case.evidence)]
    if case.expected is None:
        assert found == []
        return
    assert [{key: told(one, key) for key in case.expected} for one in found] == [case.expected]
