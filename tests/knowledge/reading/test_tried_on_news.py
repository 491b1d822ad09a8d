"""Ways of telling that plain news has all the time, tried on sentences of our own: the figure read, or none."""

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


CASES = {
    "unknown company opens the article": Case(
        "Northwind sold 5,120 vans in February, up 12.5% from a year earlier.",
        "5,120",
        {"subject": "Northwind", "metric": "sales", "period": "2025-02"},
    ),
    "a company that falls is its share price": Case(
        "Calder Pharma posted revenue of $2.1 billion for the quarter. "
        "Brightwater Plc fell 1.4% to 2,980 pence in London.",
        "1.4%",
        {"subject": "Brightwater", "metric": "share price", "value": -1.4},
    ),
    "and so is the price it falls to": Case(
        "Calder Pharma posted revenue of $2.1 billion for the quarter. "
        "Brightwater Plc fell 1.4% to 2,980 pence in London.",
        "2,980 pence",
        {"subject": "Brightwater", "metric": "share price"},
    ),
    "a quarter that ends in a month is a quarter": Case(
        "Brightwater Plc said revenue in the third quarter ending in September "
        "rose 4% to $6.1 billion from $5.9 billion.",
        "$6.1 billion",
        {"metric": "revenue", "period": "2024-Q3"},
    ),
    "what narrows a metric is its scope": Case(
        "Brightwater Plc said organic revenue grew 1% in the third quarter.",
        "1%",
        {"subject": "Brightwater", "metric": "revenue", "scope": "organic"},
    ),
    "a business line narrows it too": Case(
        "Brightwater Plc said oil and gas revenue slumped 25% in the third quarter.",
        "25%",
        {"subject": "Brightwater", "metric": "revenue", "scope": "oil and gas", "value": -25},
    ),
    "profit a share is earnings per share": Case(
        "Brightwater's profit climbed 10% to 32 cents a share in the third quarter.",
        "32 cents a share",
        {"subject": "Brightwater", "metric": "earnings per share"},
    ),
    "a margin over an estimate is no level": Case(
        "Brightwater earned 68 cents per share in the third quarter, beating the analysts' estimate by 1 cent.",
        "1 cent",
        None,
    ),
    "it is the company, not the person before": Case(
        "Chief executive Mara Lindqvist said Brightwater expects operating profit of $1.5 billion for the year. "
        "It had predicted $1.2 billion.",
        "$1.2 billion",
        {"subject": "Brightwater", "metric": "operating profit", "modality": "forecast"},
    ),
    "a mark passed for the first time is no production": Case(
        "Tesla delivered 21,300 cars in July, making it the first month in which it passed the 20,000-unit mark.",
        "20,000",
        {"metric": "deliveries", "bound": ">"},
    ),
    "models in the plural are models": Case(
        "NIO delivered 5,300 cars in November, including 1,240 ES6s.",
        "1,240",
        {"subject": "NIO ES6", "metric": "deliveries", "period": "2024-11"},
    ),
    "points of sale are not sales": Case(
        "At the end of November NIO had opened 160 points of sale across the country.", "160", {"not metric": "sales"}
    ),
    "that compares with": Case(
        "Brightwater posted a loss of $162 million for the third quarter. "
        "That compares with a loss of $130 million a year earlier.",
        "$130 million",
        {"subject": "Brightwater", "metric": "net loss", "period": "2023-Q3"},
    ),
    "users gained are not users": Case(
        "Brightwater had 302 million monthly users in the third quarter, up 18 percent from the previous year.",
        "18 percent",
        {"metric": "users", "basis": "yoy"},
    ),
    "the year so far": Case(
        "NIO has delivered over 75,000 cars so far in 2024, 23 percent more than in the same period last year.",
        "75,000",
        {"metric": "deliveries", "period": "YTD 2024-12", "bound": ">"},
    ),
    "a share repeats the sum of before": Case(
        "Brightwater Plc earned $300 million, or $1.10 a share, in the third quarter, "
        "compared with $250 million, or 91 cents a share, a year earlier.",
        "91 cents a share",
        {"subject": "Brightwater", "metric": "earnings per share", "period": "2023-Q3"},
    ),
    "a quarter told before the level of before": Case(
        "Brightwater's profit rose to $300 million, or $1.10 a share, in the third quarter from $250 million.",
        "$300 million",
        {"metric": "net profit", "period": "2024-Q3"},
    ),
    "a division is a scope": Case(
        "Brightwater Plc reported results for the third quarter. "
        "Its cloud software unit posted revenue of $40 million.",
        "$40 million",
        {"subject": "Brightwater", "metric": "revenue", "scope": "cloud software"},
    ),
    "words behind a metric narrow it": Case(
        "Brightwater Plc said revenue from repair services rose 6% in the third quarter.",
        "6%",
        {"subject": "Brightwater", "metric": "revenue", "scope": "repair services"},
    ),
    "a record narrows nothing": Case(
        "Brightwater Plc posted record quarterly revenue of $40 million.", "$40 million", {"scope": None}
    ),
    "those who watch own nothing": Case(
        "Brightwater Plc posted revenue of $40 million in the third quarter, "
        "above Wall Street estimates of $38 million.",
        "$38 million",
        {"subject": "Brightwater", "metric": "revenue", "modality": "estimate"},
    ),
    "where a story was filed is no company": Case(
        "LE GRAU, France - Brightwater Plc sold 900 boats in October.", "900", {"subject": "Brightwater"}
    ),
    "an abbreviation of common words is nobody": Case(
        "Sales of commercial vehicles (CVs) fell 4% in October.",
        "4%",
        {"subject": "commercial vehicles", "value": -4},
    ),
    "a month in passing moves no quarter": Case(
        "Brightwater Plc sold 900 boats in the third quarter. Demand in September was strong. Exports were 300 boats.",
        "300",
        {"metric": "exports", "period": "2024-Q3"},
    ),
    "all others are nobody": Case("Tesla shipped 900 cars in October. All other makers shipped 4,000.", "4,000", None),
    "a pair of models is both of them": Case(
        "Tesla delivered 900 Model S and Model X cars in October.",
        "900",
        {"subject": "Tesla Model S and Model X", "entity": None},
    ),
    "a change made by somebody": Case(
        "Tesla delivered 900 cars in October. That beat the 4% fall in deliveries suffered by BYD.",
        "4%",
        {"subject": "BYD", "value": -4},
    ),
    "what somebody has": Case(
        "IDC published its report. Samsung led in the third quarter. Its 12% rise in shipments surprised many.",
        "12%",
        {"subject": "Samsung Electronics", "metric": "shipments"},
    ),
    "a description owns a metric": Case(
        "BP reported a fall in quarterly profit. The oil producer's net income fell to $3 billion.",
        "$3 billion",
        {"subject": "BP", "metric": "net profit"},
    ),
    "a level that another stands against": Case(
        "Brightwater Plc had a loss of $5 million in the third quarter, against earnings of $2 million a year earlier.",
        "$2 million",
        {"metric": "net profit", "period": "2023-Q3"},
    ),
    "days of a month": Case(
        "Tesla sold 900 cars in the November 1-24 period.", "900", {"period": "2024-11-01..2024-11-24"}
    ),
    "weeks that ended": Case(
        "Brightwater Plc said sales rose 3% in the five-week period ended November 2.",
        "3%",
        {"metric": "sales", "period": "2024-09-29..2024-11-02"},
    ),
    "a company's September quarter": Case(
        "Tesla sold 900 cars in the September quarter.", "900", {"period": "2024-Q3"}
    ),
    "what is adjusted is not plain": Case(
        "Excluding a legal charge, Brightwater Plc earned 49 cents a share in the third quarter.",
        "49 cents a share",
        {"metric": "earnings per share", "scope": "adjusted"},
    ),
    "makers known by number sell none": Case(
        "No. 3 retailer Brightwater Plc said sales fell 2% in October.", "3", None
    ),
    "a place of its own metric": Case(
        "Brightwater Plc posted a 21% drop in profit for the third quarter, hurt by a loss at its U.S. mills.",
        "21%",
        {"subject": "Brightwater", "scope": None},
    ),
    "who counts a market is not the company": Case(
        "Intel posted revenue of $4 billion for the third quarter. According to research firm IDC, PC shipments slid. "
        "The company earned 80 cents per share.",
        "80 cents per share",
        {"subject": "Intel", "metric": "earnings per share"},
    ),
    "what a data provider counts is not its own": Case(
        "Electric-car sales keep growing, said market tracker Brightwater. It counted 1.3 million deliveries in May.",
        "1.3 million",
        None,
    ),
    "a class goes no further than its sentence": Case(
        "Passenger cars made up 84% of sales in May. Production fell to 310,000 units.",
        "310,000",
        None,
    ),
    "a time before a comma is that of the number before it": Case(
        "Ford delivered 61,500 cars, vans and trucks to customers worldwide in the first two months of the year, "
        "passing the milestone of 900,000 vans delivered.",
        "61,500",
        {"subject": "Ford", "metric": "deliveries", "period": "YTD 2024-02"},
    ),
    "since when a milestone was counted isn't told": Case(
        "Ford delivered 61,500 cars in May, passing the milestone of 900,000 vans delivered.", "900,000", None
    ),
    "a model has no profit": Case(
        "Apple beat forecasts. Operating profit rose 7% in the third quarter, with iPhone sales of 41.2m.",
        "7%",
        {"subject": "Apple", "metric": "operating profit"},
    ),
    "what shares are bought back for": Case(
        "Tesla's revenue rose 3% in May. It extended its buyback programme by an extra $70 million.",
        "$70 million",
        {"subject": "Tesla", "metric": "share buyback"},
    ),
    "a verb of owning tells no change": Case(
        "Vehicle sales fell 6% in Germany in May. France held steady with an 11% increase.",
        "11%",
        {"subject": "France", "metric": "sales", "value": 11},
    ),
    "what a company's things sold for is not all it sold": Case(
        "Apple reported results for May. Sales of the company's computers were up by 23% from a year ago.",
        "23%",
        {"subject": "Apple", "metric": "sales", "scope": "computers"},
    ),
    "makers without a name are not the one told of before": Case(
        "Tesla reported record deliveries in May. The figures show that automakers delivered 94,000 cars.",
        "94,000",
        None,
    ),
    "a country's firm that speaks of itself is no person": Case(
        "Ford said it would cut 900 jobs. South Africa's Gold Harbor said it will hire 300 workers.",
        "300 workers",
        {"subject": "Gold Harbor"},
    ),
    "a region that nobody knows is a scope": Case(
        "Apple said revenue in the Southlands rose to $4.2 billion in May.",
        "$4.2 billion",
        {"subject": "Apple", "metric": "revenue", "scope": "Southlands"},
    ),
    "a battery that grew is no figure of what it holds": Case(
        "Tesla promised cheaper batteries. Battery cells will become 20% cheaper in 2025.",
        "20%",
        {"not metric": "battery capacity"},
    ),
    "a firm's legal form tells its name from a word": Case(
        "Ford said it would cut 900 jobs. Snap Inc. said in a filing that it is cutting 300 jobs.",
        "300 jobs",
        {"subject": "Snap", "metric": "job cuts"},
    ),
    "what another one is set against is its own": Case(
        "Boeing led the year to date with sales of $4 billion, compared to Airbus' year-to-date total of $3.3 billion.",
        "$3.3 billion",
        {"subject": "Airbus"},
    ),
    "an order that is valued makes no valuation": Case(
        "Boeing took an order for 31 jets, valued at $2.9 billion.", "$2.9 billion", {"not metric": "valuation"}
    ),
    "a time behind two numbers is of the first as well": Case(
        "Revenue rose this year. Boeing delivered 41 jets to 17 customers in August, compared to 38 a year earlier.",
        "41",
        {"subject": "Boeing", "metric": "deliveries", "period": "2024-08"},
    ),
    "what is counted stands between verb and number": Case(
        "11月新能源车出口21.3万辆。1-11月累计出口整车402.6万辆，其中新能源车出口160万辆。",
        "402.6万",
        {"subject": "vehicles", "metric": "exports"},
    ),
    "a hyphen joins the words of a class before a noun": Case(
        "Global electric-vehicle sales reached 1.4 million units in October.",
        "1.4 million",
        {"subject": "electric vehicles", "metric": "sales"},
    ),
    "a time that opens a sentence holds to its end": Case(
        "Tesla sold 41,000 cars in May. A year earlier, it had sold 38,000, with orders of 29,000.",
        "29,000",
        {"subject": "Tesla", "metric": "orders", "period": "2023-05"},
    ),
    "the latter's number is the latter's": Case(
        "Ford outsold Tesla in May. It delivered 31,200 cars against the latter's 27,900.",
        "27,900",
        {"subject": "Tesla"},
    ),
    "a week holds on": Case(
        "Ford sold 4,900 cars in the week of Nov. 18 to 24. Tesla sold 2,100 in the week, up 6% from a week earlier.",
        "6%",
        {"subject": "Tesla", "metric": "sales", "period": "2024-W47", "basis": "2024-W46"},
    ),
    "a class told without a number is of the number behind it": Case(
        "1-11月累计出口整车402.6万辆，其中新能源车出口再创新高，达到160万辆。",
        "160万",
        {"subject": "new energy vehicles", "metric": "exports"},
    ),
    "jobs that layoffs include are not all there are": Case(
        "Ford is cutting back. The layoffs include roughly 400 jobs at Ford's campus.", "400", {"metric": "job cuts"}
    ),
    "what a line of products brought in is a part": Case(
        "Apple beat forecasts, doubling revenue from its line of Zephyr watches in the third quarter.",
        "doubling",
        {"subject": "Apple", "metric": "revenue", "scope": "Zephyr watches"},
    ),
    "a quarter to come is a forecast": Case(
        "Tesla must raise deliveries to 4,000 in the first quarter of 2025.", "4,000", {"modality": "forecast"}
    ),
}
PUBLISHED = {"unknown company opens the article": date(2025, 3, 4)}


@pytest.mark.parametrize("name", CASES)
def test_plain_news(name: str) -> None:
    case = CASES[name]
    article = Article("tried", "Tried", case.text, published=PUBLISHED.get(name, date(2024, 12, 5)))
    found = figures_in(article, case.evidence)
    if case.expected is None:
        assert found == []
        return
    wanted = case.expected
    if "not metric" in wanted:
        assert [one for one in found if one.metric == wanted["not metric"]] == []
        return
    assert [{key: told(one, key) for key in wanted} for one in found] == [wanted]
