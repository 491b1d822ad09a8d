"""The grammar of figures: one phenomenon a case, in made-up sentences about real makers."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.lexicon import load
from knowledge.model import Article, Figure
from knowledge.reading import read

LEXICON = load()
PUBLISHED = date(2024, 6, 5)  # a Wednesday

# what is shown | the text | figures as "subject / scope / metric / number unit / period / basis or modality"
CASES = {
    "a level and its change": (
        "Toyota sold 84,000 vehicles in May 2024, up 6% from a year earlier.",
        ["Toyota / - / sales / 84000 vehicle / 2024-05 / -", "Toyota / - / sales / 6 % / 2024-05 / yoy"],
    ),
    "a change told by a noun": (
        "BYD's May deliveries were 331,000 units, a year-on-year increase of 38.1%.",
        ["BYD / - / deliveries / 331000 vehicle / 2024-05 / -", "BYD / - / deliveries / 38.1 % / 2024-05 / yoy"],
    ),
    "a decline is negative": (
        "Honda's output fell 12 percent to 61,500 vehicles in May.",
        ["Honda / - / production / -12 % / 2024-05 / -", "Honda / - / production / 61500 vehicle / 2024-05 / -"],
    ),
    "the level before has the earlier period": (
        "Deliveries of the Tesla Model Y dropped to 9,100 in May from 10,400 a year earlier.",
        [
            "Tesla Model Y / - / deliveries / 9100 vehicle / 2024-05 / -",
            "Tesla Model Y / - / deliveries / 10400 vehicle / 2023-05 / -",
        ],
    ),
    "two metrics, four numbers": (
        "Output and sales at Geely were 40,100 and 39,800 vehicles in May, up 3% and 5% respectively.",
        [
            "Geely / - / production / 40100 vehicle / 2024-05 / -",
            "Geely / - / sales / 39800 vehicle / 2024-05 / -",
            "Geely / - / production / 3 % / 2024-05 / -",
            "Geely / - / sales / 5 % / 2024-05 / -",
        ],
    ),
    "two verbs, two numbers": (
        "BMW built and sold 52,000 and 51,000 vehicles in May.",
        ["BMW / - / production / 52000 vehicle / 2024-05 / -", "BMW / - / sales / 51000 vehicle / 2024-05 / -"],
    ),
    "three places, three numbers": (
        "Chery's exports to Mexico, Chile and Peru came to 2,100, 1,800 and 1,300 vehicles in May.",
        [
            "Chery / Mexico / exports / 2100 vehicle / 2024-05 / -",
            "Chery / Chile / exports / 1800 vehicle / 2024-05 / -",
            "Chery / Peru / exports / 1300 vehicle / 2024-05 / -",
        ],
    ),
    "a verb left out": (
        "Nissan sales rose 4% in May while Mazda dropped 11% and Subaru 3%.",
        [
            "Nissan / - / sales / 4 % / 2024-05 / -",
            "Mazda / - / sales / -11 % / 2024-05 / -",
            "Subaru / - / sales / -3 % / 2024-05 / -",
        ],
    ),
    "crossed pairs": (
        "Volkswagen's May deliveries were 14% and 37% better month on month and year on year.",
        [
            "Volkswagen / - / deliveries / 14 % / 2024-05 / mom",
            "Volkswagen / - / deliveries / 37 % / 2024-05 / yoy",
        ],
    ),
    "a milestone and the figure itself": (
        "Monthly deliveries of the Kia EV6 exceeded 10,000 in May, reaching 10,380 vehicles.",
        [
            "Kia EV6 / - / deliveries / >10000 vehicle / 2024-05 / -",
            "Kia EV6 / - / deliveries / 10380 vehicle / 2024-05 / -",
        ],
    ),
    "a part of the whole": (
        "Geely sold 210,000 vehicles in May, of which 98,000 were new energy vehicles.",
        [
            "Geely / - / sales / 210000 vehicle / 2024-05 / -",
            "Geely / new energy vehicles / sales / 98000 vehicle / 2024-05 / -",
        ],
    ),
    "a subject and a period carried over": (
        "Ford reported results for May. Total sales were 150,000 vehicles.",
        ["Ford / - / sales / 150000 vehicle / 2024-05 / -"],
    ),
    "a pronoun": (
        "The Tesla Model Y set a record. In May, it sold 12,000 units.",
        ["Tesla Model Y / - / sales / 12000 vehicle / 2024-05 / -"],
    ),
    "cumulative is not monthly": (
        "Li Auto delivered 35,000 vehicles in May, and cumulative deliveries exceeded 800,000.",
        [
            "Li Auto / - / deliveries / 35000 vehicle / 2024-05 / -",
            "Li Auto / - / deliveries / >800000 vehicle / cumulative / -",
        ],
    ),
    "a forecast": (
        "Tesla expects to deliver 440,000 to 460,000 vehicles in the second quarter.",
        ["Tesla / - / deliveries / 440000..460000 vehicle / 2024-Q2 / forecast"],
    ),
    "a target": (
        "Rivian plans to build 57,000 vehicles in 2024.",
        ["Rivian / - / production / 57000 vehicle / 2024 / target"],
    ),
    "what analysts expected": (
        "Analysts had expected Tesla to deliver 450,000 vehicles in the second quarter.",
        ["Tesla / - / deliveries / 450000 vehicle / 2024-Q2 / estimate"],
    ),
    "against expectations": (
        "Kia sold 46.9 million units in May versus analysts' expectations of 48.4 million.",
        [
            "Kia / - / sales / 46900000 vehicle / 2024-05 / -",
            "Kia / - / sales / 48400000 vehicle / 2024-05 / estimate",
        ],
    ),
    "money, with the year before": (
        "Ford's net profit rose 70% to $1.8 billion in the first quarter of 2024, compared with "
        "$1.1 billion a year earlier.",
        [
            "Ford / - / net profit / 70 % / 2024-Q1 / yoy",
            "Ford / - / net profit / 1800000000 USD / 2024-Q1 / -",
            "Ford / - / net profit / 1100000000 USD / 2023-Q1 / -",
        ],
    ),
    "profit a share is another metric": (
        "Apple's net income was $23.6 billion, or $1.53 a share, in the first quarter of 2024.",
        [
            "Apple / - / net profit / 23600000000 USD / 2024-Q1 / -",
            "Apple / - / earnings per share / 1.53 USD/share / 2024-Q1 / -",
        ],
    ),
    "a ratio moves between levels": (
        "Tesla's gross margin narrowed to 17.4% in the first quarter of 2024 from 19.3% a year earlier.",
        ["Tesla / - / gross margin / 17.4 % / 2024-Q1 / -", "Tesla / - / gross margin / 19.3 % / 2023-Q1 / -"],
    ),
    "a share's day": (
        "Tesla shares fell 3.5% to $171.05 on Friday.",
        [
            "Tesla / - / share price / -3.5 % / 2024-05-31 / dod",
            "Tesla / - / share price / 171.05 USD / 2024-05-31 / -",
        ],
    ),
    "a stake": ("Volkswagen bought a 5% stake in XPeng.", ["Volkswagen / - / stake / 5 % / - / -"]),
    "a share of the whole": (
        "Electric vehicles accounted for 22% of Volkswagen's sales in May.",
        ["Volkswagen / electric vehicles / share of sales / 22 % / 2024-05 / -"],
    ),
    "a rate": (
        "The BYD plant can build 5,000 vehicles a month.",
        ["BYD / - / production / 5000 vehicle/month / - / -"],
    ),
    "a conversion in brackets is one fact": (
        "Volkswagen invested 2.5 billion euros ($2.7 billion) in the plant.",
        ["Volkswagen / - / investment / 2500000000 EUR / - / -"],
    ),
    "a threshold names a class": (
        "The Audi A6 sold 4,000 units in May, topping the sales list for sedans over 300,000 yuan.",
        [
            "Audi A6 / - / sales / 4000 vehicle / 2024-05 / -",
            "Audi A6 / sales list for sedans over 300,000 yuan / rank / 1 rank / - / -",
        ],
    ),
    "a number that only refers back": ("The two companies said sales rose.", []),
    "jobs cut": ("Intel will cut 15,000 jobs.", ["Intel / - / job cuts / 15000 job / - / forecast"]),
    "things that are had": ("Starbucks has 39,000 stores.", ["Starbucks / - / stores / 39000 store / - / -"]),
    "a price": (
        "The Tesla Model 3 starts at $38,990.",
        ["Tesla Model 3 / - / starting price / 38990 USD / - / -"],
    ),
    "what a recall costs is no price": ("The recall will cost Toyota 18 billion yen.", []),
    "a change told twice": (
        "Ford cut output by 10,000 vehicles, or 1.2%, in May.",
        ["Ford / - / production / -10000 vehicle / 2024-05 / -", "Ford / - / production / -1.2 % / 2024-05 / -"],
    ),
    "a market": (
        "China's passenger car sales rose 4.4% in April and 14.5% in May from a year earlier.",
        [
            "China / passenger cars / sales / 4.4 % / 2024-04 / yoy",
            "China / passenger cars / sales / 14.5 % / 2024-05 / yoy",
        ],
    ),
    "who counts is not counted": (
        "The China Passenger Car Association said Tesla sold 72,000 vehicles in May.",
        ["Tesla / - / sales / 72000 vehicle / 2024-05 / -"],
    ),
    "a look back moves no time": (
        "Honda sold 60,000 vehicles in May. It opened the plant in 1989. Exports were 4,000 vehicles.",
        ["Honda / - / sales / 60000 vehicle / 2024-05 / -", "Honda / - / exports / 4000 vehicle / 2024-05 / -"],
    ),
    "a word that may be noun or verb": (
        "Intel reported results. It forecast revenue of $14.4 billion for 2025, plus or minus $500 million.",
        ["Intel / - / revenue / 14400000000 USD / 2025 / forecast"],
    ),
    "an estimate told behind its number": (
        "Ford's net profit was $1.1 billion in the first quarter of 2024, above the $1.0 billion "
        "average estimate of analysts.",
        [
            "Ford / - / net profit / 1100000000 USD / 2024-Q1 / -",
            "Ford / - / net profit / 1000000000 USD / 2024-Q1 / estimate",
        ],
    ),
    "a place opens the sentence": (
        "Mercedes-Benz sold 195,000 cars in May. In China, sales rose to 49,000 cars.",
        [
            "Mercedes-Benz / - / sales / 195000 vehicle / 2024-05 / -",
            "Mercedes-Benz / China / sales / 49000 vehicle / 2024-05 / -",
        ],
    ),
    "the classes of a part": (
        "BYD sold 331,000 new energy vehicles in May, including 146,000 battery electric vehicles "
        "and 184,000 plug-in hybrids.",
        [
            "BYD / new energy vehicles / sales / 331000 vehicle / 2024-05 / -",
            "BYD / battery-electric vehicles / sales / 146000 vehicle / 2024-05 / -",
            "BYD / plug-in hybrids / sales / 184000 vehicle / 2024-05 / -",
        ],
    ),
    "so many more are not so many": (
        "Netflix added 5.2 million subscribers.",
        ["Netflix / - / subscribers added / 5200000 subscriber / - / -"],
    ),
    "a level that another one is compared with": (
        "Total hiring at Walmart will fall to 80,000 workers from 83,000 in 2023.",
        ["Walmart / - / hiring / 80000 worker / 2024 / forecast", "Walmart / - / hiring / 83000 employee / 2023 / -"],
    ),
    "a table": (
        "Geely sold 210,000 vehicles in May.\n\nClass, May 2024, May 2023\nPassenger cars 150,000 140,000\n"
        "Light trucks 60,000 50,000\n",
        [
            "Geely / - / sales / 210000 vehicle / 2024-05 / -",
            "Geely / passenger cars / sales / 150000 vehicle / 2024-05 / -",
            "Geely / passenger cars / sales / 140000 vehicle / 2023-05 / -",
            "Geely / light trucks / sales / 60000 vehicle / 2024-05 / -",
            "Geely / light trucks / sales / 50000 vehicle / 2023-05 / -",
        ],
    ),
    "zh: a level and its change": (
        "比亚迪5月新能源汽车销量331817辆，同比增长38.13%。",
        [
            "BYD / new energy vehicles / sales / 331817 vehicle / 2024-05 / -",
            "BYD / new energy vehicles / sales / 38.13 % / 2024-05 / yoy",
        ],
    ),
    "zh: growth in times is a percentage": (
        "奇瑞5月出口9.4万辆，同比增长1.3倍。",
        ["Chery / - / exports / 94000 vehicle / 2024-05 / -", "Chery / - / exports / 130 % / 2024-05 / yoy"],
    ),
    "zh: two metrics in one word": (
        "5月，中国新能源汽车产销量分别为94万辆和95.5万辆，同比分别增长31.9%和33.3%。",
        [
            "new energy vehicles / China / production / 940000 vehicle / 2024-05 / -",
            "new energy vehicles / China / sales / 955000 vehicle / 2024-05 / -",
            "new energy vehicles / China / production / 31.9 % / 2024-05 / yoy",
            "new energy vehicles / China / sales / 33.3 % / 2024-05 / yoy",
        ],
    ),
    "zh: a part of the whole": (
        "吉利汽车5月销量160657辆，其中新能源汽车58673辆。",
        [
            "Geely / - / sales / 160657 vehicle / 2024-05 / -",
            "Geely / new energy vehicles / sales / 58673 vehicle / 2024-05 / -",
        ],
    ),
    "zh: cumulative": (
        "理想汽车5月交付35020辆，累计交付776000辆。",
        [
            "Li Auto / - / deliveries / 35020 vehicle / 2024-05 / -",
            "Li Auto / - / deliveries / 776000 vehicle / cumulative / -",
        ],
    ),
    "zh: a forecast": (
        "小鹏汽车预计第三季度交付4.1万辆至4.5万辆。",
        ["XPeng / - / deliveries / 41000..45000 vehicle / 2024-Q3 / forecast"],
    ),
}


def told(figure: Figure) -> str:
    bound = "" if figure.bound == "=" else figure.bound
    upper = "" if figure.value_to is None else f"..{figure.value_to:g}"
    number = f"{bound}{figure.value:.12g}{upper} {figure.unit}"
    slots = (figure.subject, figure.scope, figure.metric, number, figure.period, figure.basis or figure.modality)
    return " / ".join(str(slot) if slot else "-" for slot in slots)


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_each_phenomenon_gives_its_figures(text: str, expected: list[str]) -> None:
    reading = read(Article("a", "", text, published=PUBLISHED), LEXICON)
    assert [told(figure) for figure in reading.figures] == expected
