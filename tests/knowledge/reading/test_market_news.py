"""What markets, industry bodies and rankings tell of, tried on sentences of our own: the figure read, or none."""

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
    "a number inside a product's name counts nothing": Case(
        "Passenger vehicle wholesales rose 3% to 310,000 units in October. Three-wheeler wholesales fell 8% to 41,300.",
        "41,300",
        {"subject": "three-wheelers", "metric": "wholesale sales", "value": 41300},
    ),
    "dispatches to dealers are wholesale sales": Case(
        "In October dispatches of scooters stood at 512,400 units.",
        "512,400",
        {"subject": "scooters", "metric": "wholesale sales"},
    ),
    "a market has a place": Case(
        "The car market in Peru lost speed. Last month, new car registrations fell by 4.2 percent to 15,700 cars.",
        "15,700",
        {"subject": "Peru", "metric": "registrations", "period": "2024-11"},
    ),
    "and so has the place's market": Case(
        "Peru's new car market lost speed. New car registrations fell by 4.2 percent in November.",
        "4.2 percent",
        {"subject": "Peru", "value": -4.2},
    ),
    "the last of several places is not what a sentence is about": Case(
        "New car registrations in Peru rose 2 percent in November. Chile and Bolivia saw double-digit declines. "
        "Petrol (minus 12.4 percent) fell as well.",
        "minus 12.4 percent",
        None,
    ),
    "a class before a bracket narrows its number": Case(
        "The car market in Peru lost speed. Registrations fell by 4.2 percent in November. "
        "Diesel cars (minus 21 percent) fared worse.",
        "minus 21 percent",
        {"subject": "Peru", "scope": "diesel cars", "value": -21},
    ),
    "after a look back the article's month goes on": Case(
        "Peru's new car registrations rose 5.1% in November from a year ago.\n\nIn October, registrations fell by 3.3%."
        "\n\nNova's registrations climbed 9.4%.",
        "9.4%",
        {"subject": "Nova", "period": "2024-11"},
    ),
    "within its paragraph a look back holds": Case(
        "Nova's sales rose 5.1% in November from a year ago.\n\nIn October, Nova sold 8,800 cars. It exported 1,200.",
        "1,200",
        {"metric": "exports", "period": "2024-10"},
    ),
    "a bracket behind a number gives its time": Case(
        "Nova sold 8,800 cars in November, beating its record of 7,940 units (May 2023).",
        "7,940 units",
        {"subject": "Nova", "period": "2023-05"},
    ),
    "a total as of a day is no quarter's": Case(
        "Nova delivered 8,800 cars in the third quarter. The company has handed over 25,300 cars as of September 30.",
        "25,300",
        {"subject": "Nova", "metric": "deliveries", "period": "until 2024-09-30"},
    ),
    "what analysts projected is not of the record's time": Case(
        "Nova delivered 8,800 cars in the third quarter, beating its record of 7,100 in the second quarter of 2022 "
        "and above the 8,450 projected by analysts.",
        "8,450",
        {"subject": "Nova", "period": "2024-Q3", "modality": "estimate"},
    ),
    "where somebody announced it narrows nothing": Case(
        "The car market in Chile lost speed. Last month, registrations fell by 4.2 percent, "
        "as the carmakers' association announced in Lima.",
        "4.2 percent",
        {"subject": "Chile", "scope": None},
    ),
    "seeing a rise is no forecast": Case(
        "Nova held on to its place in November, seeing a 2.6% increase in shipments.",
        "2.6%",
        {"subject": "Nova", "modality": None},
    ),
    "a fiscal year in letters is no count": Case(
        "Passenger vehicle sales rose 3% in October. Sales reached a record in FY 24, the association said.",
        "24",
        None,
    ),
    "what is before another metric narrows it": Case(
        "UK new car registrations rose by 9% in November. There was a 17.3% rise in fleet registrations.",
        "17.3%",
        {"subject": "United Kingdom", "scope": "fleet", "metric": "registrations"},
    ),
    "products head a clause of a market's report": Case(
        "UK new car registrations rose by 9% in November. Plug-in hybrids shot up by 22.4%.",
        "22.4%",
        {"subject": "United Kingdom", "scope": "plug-in hybrids", "metric": "registrations"},
    ),
    "and other products the next one": Case(
        "UK new car registrations rose by 9% in November. Plug-in hybrids were up by 22.4% for a 7.1% market share, "
        "while diesels were down by 13.6%, taking 4.9% of the market.",
        "13.6%",
        {"subject": "United Kingdom", "scope": "diesel cars", "metric": "registrations", "value": -13.6},
    ),
    "a share behind a growth is of the same products": Case(
        "UK new car registrations rose by 9% in November. Plug-in hybrids were up by 22.4% for a 7.1% market share.",
        "7.1%",
        {"subject": "United Kingdom", "scope": "plug-in hybrids", "metric": "market share"},
    ),
    "growth beside a share is not the share's": Case(
        "All vendors saw a decline in shipments in the third quarter. Lenovo, with 14.2 percent market share, "
        "dropped 6.3 percent.",
        "6.3 percent",
        {"subject": "Lenovo", "metric": "shipments", "value": -6.3},
    ),
    "two classes share two numbers": Case(
        "UK new car registrations fell by 9% in November. Registrations of hybrids and plug-in hybrids also fell, "
        "down 1.6% and 3.2%.",
        "3.2%",
        {"subject": "United Kingdom", "scope": "plug-in hybrids", "value": -3.2},
    ),
    "respectively without a list that is known": Case(
        "UK new car registrations fell by 9% in November. The fall was led by coupes and convertibles, "
        "down 14.1% and 20.3% respectively.",
        "20.3%",
        None,
    ),
    "things that nothing is known of": Case(
        "UK new car registrations fell by 9% in November. Private purchases went on falling, down 11.7%.",
        "11.7%",
        None,
    ),
    "how many firms buy is no count of theirs": Case(
        "UK new car registrations fell by 9% in November. Business registrations, those to fleets with fewer than "
        "30 vehicles, were down by 12%.",
        "30 vehicles",
        None,
    ),
    "business registrations are those of firms": Case(
        "UK new car registrations fell by 9% in November. Business registrations were down by 12%.",
        "12%",
        {"subject": "United Kingdom", "scope": "business", "value": -12},
    ),
    "a change before its level has the level's metric": Case(
        "The UK new car market shrank, down by 6% in November to 144,900 new registrations.",
        "6%",
        {"subject": "United Kingdom", "metric": "registrations", "value": -6, "period": "2024-11"},
    ),
    "a level that was of no time told": Case(
        "UK new car registrations rose by 9% in November, though demand remains 20.4% below pre-crisis levels.",
        "20.4%",
        None,
    ),
    "what a rank is of this year tells no period": Case(
        "UK new car registrations fell for the second time this year, down by 6% in November to 144,900. "
        "Diesels were down by 12%.",
        "12%",
        {"period": "2024-11"},
    ),
    "a mark passed once more is no figure": Case(
        "Nova delivered 28,400 vehicles in November, the third time it has exceeded the 20,000 mark.",
        "20,000",
        None,
    ),
    "all who make them sold the products": Case(
        "Smartphone vendors shipped more than 373 million units in the third quarter.",
        "373 million",
        {"subject": "smartphones", "metric": "shipments", "period": "2024-Q3"},
    ),
    "who is led up to is whom a description means": Case(
        "Honda's sales rose 7.6 percent in November. At Toyota Motor Corp., sales fell again. "
        "The automaker said overall sales dropped 1.4 percent.",
        "1.4 percent",
        {"subject": "Toyota", "value": -1.4},
    ),
    "who tells it at the end is whose it is": Case(
        "Palisade deliveries rose at Hyundai. Fleet shipments dropped 8 percent in November, Hyundai said.",
        "8 percent",
        {"subject": "Hyundai Motor", "scope": "fleet", "value": -8},
    ),
    "a year after the quarter compared with": Case(
        "Worldwide PC shipments recorded a 9.5 percent decline from the third quarter of 2023.",
        "9.5 percent",
        {"subject": "personal computers", "period": "2024-Q3", "basis": "yoy"},
    ),
    "a place before a company is no list with it": Case(
        "Worldwide PC shipments totaled 68.4 million units in the third quarter. "
        "In the U.S., HP kept its lead in the third quarter despite a 10.1 percent decline in PC shipments.",
        "10.1 percent",
        {"subject": "HP", "value": -10.1},
    ),
    "TV is a product": Case(
        "Samsung stayed ahead. Worldwide TV shipments declined by 2 per cent to 38 million in the third quarter. "
        "TV shipments to North America increased 39 per cent.",
        "39 per cent",
        {"subject": "televisions", "scope": "North America", "metric": "shipments"},
    ),
    "in the domestic market": Case(
        "Tata Motors' sales rose 5% in November. It sold 45,200 units in the domestic market, and 48,700 in all.",
        "45,200",
        {"subject": "Tata Motors", "scope": "domestic"},
    ),
    "what was done with them in the end": Case(
        "Tesla sold 44,300 cars in November. Out of the 44,300 units sold, only 3,850 were exported.",
        "3,850",
        {"subject": "Tesla", "metric": "exports"},
    ),
    "of those": Case(
        "In November, Tesla sold 44,300 China-made vehicles, and 31,400 of those were exported.",
        "31,400",
        {"subject": "Tesla", "metric": "exports"},
    ),
    "what a body tells of products is their market's": Case(
        "Tesla sold 44,300 cars in November. The CPCA said overall passenger car sales were down 17% from a year ago.",
        "17%",
        {"subject": "passenger cars", "value": -17},
    ),
    "past the short form of a product": Case(
        "Tesla sold 44,300 cars in November. New energy vehicle (NEV) retail sales in China totaled 641,000 units, "
        "according to the CPCA.",
        "641,000",
        {"subject": "new energy vehicles", "scope": "China", "metric": "retail sales"},
    ),
    "how far one is behind": Case(
        "BMW delivered 986,500 cars in the third quarter. That left BMW trailing Audi by 20,100 vehicles.",
        "20,100",
        None,
    ),
    "a share of somebody's sales is no stake": Case(
        "In November, four percent of BMW sales in Europe were electrified cars.",
        "four percent",
        {"metric": "share of sales"},
    ),
    "whose gain is compared with": Case(
        "BMW's deliveries rose 5.8 percent to 986,500 autos in the third quarter, compared with a 12 percent gain to "
        "just over 1 million cars for Audi.",
        "1 million",
        {"subject": "Audi", "period": "2024-Q3"},
    ),
    "a share of two is neither's": Case(
        "Hisense and TCL held 30.2 percent of the TV market in the third quarter, compared with a combined "
        "26.2 percent share for Samsung and LG Electronics.",
        "26.2 percent",
        None,
    ),
    "a share of several is theirs together": Case(
        "In the TV market, the share of Samsung, LG Electronics and Sony fell to 48 percent in the third quarter.",
        "48 percent",
        {"subject": "Samsung Electronics, LG Electronics and Sony", "scope": "televisions", "metric": "market share"},
    ),
    "a noun behind two growths is both's": Case(
        "Hisense and TCL had market shares of 15.6 percent and 14.6 percent in the third quarter, helped by "
        "29 percent and 20 percent increases in shipments.",
        "29 percent",
        {"subject": "Hisense", "metric": "shipments", "value": 29},
    ),
    "what was lowest since before a year is not of it": Case(
        "LG Electronics shipments fell by 25 per cent in the third quarter to 4.4 million, its lowest level since "
        "before 2016.",
        "4.4 million",
        {"subject": "LG Electronics", "period": "2024-Q3"},
    ),
    "a year's level beside a month's change": Case(
        "Tesla sold 64,300 vehicles in November. This reflects a 28.1% increase from 50,200 vehicles sold last year.",
        "50,200",
        {"subject": "Tesla", "period": "2023-11"},
    ),
    "the place told of has no capacity": Case(
        "Registrations in Peru rose 3% in November. The new plant has a capacity of 50,000 units.",
        "50,000",
        None,
    ),
    "a short form in brackets is no list with its long one": Case(
        "In the January-October period this year, production and sales of vehicles in China amounted to 24.4 million "
        "units and 24.6 million units, according to the China Association of Automobile Manufacturers (CAAM).",
        "24.4 million",
        {"subject": "China", "metric": "production", "period": "YTD 2024-10"},
    ),
    "a coupled metric is of what the other is": Case(
        "New car registrations in China rose 2% in October. In October, production and sales of new energy vehicles in "
        "China totaled 1.43 million units and 1.46 million units.",
        "1.43 million",
        {"subject": "China", "scope": "new energy vehicles", "metric": "production"},
    ),
    "a base behind two changes is both's": Case(
        "In October, production and sales of vehicles in China rose by 3.6 percent and 7 percent year on year, while "
        "increasing by 7.2 percent and 8.7 percent month on month, respectively.",
        "7.2 percent",
        {"metric": "production", "basis": "mom"},
    ),
    "a number in a bracket behind a share is of its owner": Case(
        "Registrations in New Zealand rose 3% in November. Toyota leads with 19% market share (2,510 units), followed "
        "by Ford with 10% (1,300 units) and Holden a distant third with 8% market share (1,070 units).",
        "1,300 units",
        {"subject": "Ford", "metric": "registrations"},
    ),
    "and so is the share": Case(
        "Registrations in New Zealand rose 3% in November. Toyota leads with 19% market share (2,510 units), followed "
        "by Ford with 10% (1,300 units) and Holden a distant third with 8% market share (1,070 units).",
        "8%",
        {"subject": "Holden", "metric": "market share"},
    ),
    "a share is of what its clause tells of": Case(
        "Registrations in New Zealand rose 3% in November. Toyota led SUV registrations with 16% market share.",
        "16%",
        {"subject": "Toyota", "scope": "SUVs", "metric": "market share"},
    ),
    "a count as of a month is no month's": Case(
        "Tesla had delivered 807,900 electric vehicles as of October 2024.",
        "807,900",
        {"subject": "Tesla", "metric": "deliveries", "period": "until 2024-10"},
    ),
    "the same time of before is not the time told of": Case(
        "Global smartwatch shipments in the third quarter rose by 16 percent compared to the same time in 2023, but "
        "Apple Watch shipments declined by 10 percent.",
        "10 percent",
        {"subject": "Apple Watch", "period": "2024-Q3"},
    ),
    "somebody's own is not the market's": Case(
        "Smartphone shipments in North America rose 38% in the third quarter. Its shipments increased to 2.9 million.",
        "2.9 million",
        None,
    ),
    "another place in an article about one": Case(
        "New registrations in Germany rose by 12.9% in November. For France, the association names 191,400 new "
        "registrations and an increase of 8.9%.",
        "8.9%",
        {"subject": "France", "metric": "registrations", "value": 8.9},
    ),
    "the market of a place's people": Case(
        "New registrations in Germany rose by 12.9% in November. The Spanish new car market grew by 11.2% to 126,400 "
        "new car registrations.",
        "11.2%",
        {"subject": "Spain", "metric": "registrations"},
    ),
    "those of a country are somebody not said": Case(
        "New registrations in Germany rose by 12.9% in November. The French have a market share of 7.6%.",
        "7.6%",
        None,
    ),
    "who lists a number has it not": Case(
        "New registrations in Germany rose by 12.9% in November. Ford is listed by the ACEA with 89,000 new car "
        "registrations.",
        "89,000",
        {"subject": "Ford"},
    ),
    "each change in a list has the name before it": Case(
        "Toyota's November volume rose 28 percent, with gains at Camry, up 68 percent, RAV4, up 40 percent, and "
        "Tacoma, up 44 percent.",
        "40 percent",
        {"subject": "Toyota RAV4", "value": 40},
    ),
    "whose number is compared with is of one time": Case(
        "BMW's sales fell 5.1% in November. Mercedes sold 63,100 units in November, compared to 62,500 at Audi.",
        "62,500",
        {"subject": "Audi", "period": "2024-11"},
    ),
    "an annual rate of sales is no sale": Case(
        "U.S. light-vehicle sales grew by 3% in November. The seasonally adjusted annualized rate of sales in November "
        "came in at 14.9 million vehicles.",
        "14.9 million",
        {"metric": "seasonally adjusted annual sales rate"},
    ),
    "each fall in a list has its own place": Case(
        "Worldwide TV shipments fell 2 per cent in the third quarter. TV shipments saw a 3 per cent drop in Western "
        "Europe and a 5 per cent drop in North America.",
        "5 per cent",
        {"subject": "televisions", "scope": "North America"},
    ),
    "a source before a comma is nothing compared with": Case(
        "According to data from Omdia, TV shipments in the third quarter rose 4 per cent to 4.7 million units. "
        "Sony's shipments were down by 6 per cent.",
        "6 per cent",
        {"subject": "Sony", "period": "2024-Q3"},
    ),
    "what somebody registers may be a rise": Case(
        "Domestic passenger vehicle wholesales registered a 2.6 per cent year-on-year increase in November at 350,100 "
        "units.",
        "2.6 per cent",
        {"subject": "passenger cars", "metric": "wholesale sales", "value": 2.6},
    ),
    "adding up to is no bound": Case(
        "Worldwide TV shipments rose 4 per cent in the third quarter, adding up to 4.7 million units.",
        "4.7 million",
        {"subject": "televisions", "bound": "="},
    ),
    "products have a market share": Case(
        "Tesla sold 44,300 cars in November. EVs have a market share of almost 13% in November.",
        "almost 13%",
        {"subject": "electric vehicles", "metric": "market share"},
    ),
    "the sales of other products behind while": Case(
        "While passenger car sales grew by 23 per cent in November, scooter sales grew by 9 per cent to 504,100 units.",
        "504,100",
        {"subject": "scooters", "metric": "sales"},
    ),
    "a share is of the buyers its clause tells of": Case(
        "UK new car registrations were up by 9.5% in November. This was driven by fleet registrations, which were up "
        "by 25.4% and accounted for 59.4% of the overall market.",
        "59.4%",
        {"subject": "United Kingdom", "scope": "fleet"},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_market_news(name: str) -> None:
    case = CASES[name]
    article = Article("tried", "Tried", case.text, published=date(2024, 12, 5))
    found = figures_in(article, case.evidence)
    if case.expected is None:
        assert found == []
        return
    assert [{key: told(one, key) for key in case.expected} for one in found] == [case.expected]
