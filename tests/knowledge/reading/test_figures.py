"""The grammar of figures: one phenomenon a case, in made-up sentences with made-up numbers about real makers."""

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
        "BYD's May deliveries were 47,000 units, a year-on-year increase of 12.6%.",
        ["BYD / - / deliveries / 47000 vehicle / 2024-05 / -", "BYD / - / deliveries / 12.6 % / 2024-05 / yoy"],
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
        "Li Auto delivered 9,200 vehicles in May, and cumulative deliveries exceeded 310,000.",
        [
            "Li Auto / - / deliveries / 9200 vehicle / 2024-05 / -",
            "Li Auto / - / deliveries / >310000 vehicle / cumulative / -",
        ],
    ),
    "a forecast": (
        "Tesla expects to deliver 71,000 to 76,000 cars for the second quarter.",
        ["Tesla / - / deliveries / 71000..76000 vehicle / 2024-Q2 / forecast"],
    ),
    "a target": (
        "Rivian plans to build 8,300 vehicles in 2024.",
        ["Rivian / - / production / 8300 vehicle / 2024 / target"],
    ),
    "what analysts expected": (
        "Analysts had expected Tesla to deliver 73,500 cars for the second quarter.",
        ["Tesla / - / deliveries / 73500 vehicle / 2024-Q2 / estimate"],
    ),
    "against expectations": (
        "Kia sold 2.3 million units in May versus expectations of 2.6 million among analysts.",
        [
            "Kia / - / sales / 2300000 vehicle / 2024-05 / -",
            "Kia / - / sales / 2600000 vehicle / 2024-05 / estimate",
        ],
    ),
    "money, with the year before": (
        "Ford's net profit grew 50% to $360 million for the first quarter of 2024, compared with "
        "$240 million a year earlier.",
        [
            "Ford / - / net profit / 50 % / 2024-Q1 / yoy",
            "Ford / - / net profit / 360000000 USD / 2024-Q1 / -",
            "Ford / - / net profit / 240000000 USD / 2023-Q1 / -",
        ],
    ),
    "profit a share is another metric": (
        "Apple's net income was $640 million, or $0.87 a share, in the first quarter of 2024.",
        [
            "Apple / - / net profit / 640000000 USD / 2024-Q1 / -",
            "Apple / - / earnings per share / 0.87 USD/share / 2024-Q1 / -",
        ],
    ),
    "a ratio moves between levels": (
        "Tesla's gross margin narrowed to 24.6% in the first quarter of 2024 from 26.1% a year earlier.",
        ["Tesla / - / gross margin / 24.6 % / 2024-Q1 / -", "Tesla / - / gross margin / 26.1 % / 2023-Q1 / -"],
    ),
    "a share's day": (
        "Tesla shares fell 2.8% to $64.30 on Friday.",
        [
            "Tesla / - / share price / -2.8 % / 2024-05-31 / dod",
            "Tesla / - / share price / 64.3 USD / 2024-05-31 / -",
        ],
    ),
    "a stake": ("Volkswagen bought an 18% stake in Calder.", ["Volkswagen / - / stake / 18 % / - / -"]),
    "a share of the whole": (
        "Electric vehicles accounted for 22% of Volkswagen's sales in May.",
        ["Volkswagen / electric vehicles / share of sales / 22 % / 2024-05 / -"],
    ),
    "a rate": (
        "The BYD plant can build 5,000 vehicles a month.",
        ["BYD / - / production / 5000 vehicle/month / - / -"],
    ),
    "a conversion in brackets is one fact": (
        "Volkswagen invested 310 million euros ($340 million) in the plant.",
        ["Volkswagen / - / investment / 310000000 EUR / - / -"],
    ),
    "a threshold names a class": (
        "The Audi A6 sold 4,000 units in May, topping the sales list for sedans over 300,000 yuan.",
        [
            "Audi A6 / - / sales / 4000 vehicle / 2024-05 / -",
            "Audi A6 / sales list for sedans over 300,000 yuan / rank / 1 rank / - / -",
        ],
    ),
    "a number that only refers back": ("The two companies said sales rose.", []),
    "jobs cut": ("Intel will cut 2,600 jobs.", ["Intel / - / job cuts / 2600 job / - / forecast"]),
    "things that are had": ("Starbucks has 5,700 stores.", ["Starbucks / - / stores / 5700 store / - / -"]),
    "a price": (
        "The Tesla Model 3 starts at $26,450.",
        ["Tesla Model 3 / - / starting price / 26450 USD / - / -"],
    ),
    "what a recall costs is no price": ("The recall will cost Toyota 730 million yen.", []),
    "a change told twice": (
        "Ford cut output by 3,600 vehicles, or 2.7%, in May.",
        ["Ford / - / production / -3600 vehicle / 2024-05 / -", "Ford / - / production / -2.7 % / 2024-05 / -"],
    ),
    "a market": (
        "China's passenger car sales grew 2.9% in April and 8.3% in May from a year earlier.",
        [
            "China / passenger cars / sales / 2.9 % / 2024-04 / yoy",
            "China / passenger cars / sales / 8.3 % / 2024-05 / yoy",
        ],
    ),
    "who counts is not counted": (
        "According to the China Passenger Car Association, Tesla sold 12,900 vehicles in May.",
        ["Tesla / - / sales / 12900 vehicle / 2024-05 / -"],
    ),
    "a look back moves no time": (
        "Honda sold 60,000 vehicles in May. It opened the plant in 1993. Exports were 4,000 vehicles.",
        ["Honda / - / sales / 60000 vehicle / 2024-05 / -", "Honda / - / exports / 4000 vehicle / 2024-05 / -"],
    ),
    "a word that may be noun or verb": (
        "Intel reported results. It forecast revenue of $3.7 billion for 2025, plus or minus $90 million.",
        ["Intel / - / revenue / 3700000000 USD / 2025 / forecast"],
    ),
    "an estimate told behind its number": (
        "Ford's net profit was $360 million for the first quarter of 2024, above the $330 million "
        "average estimate of analysts.",
        [
            "Ford / - / net profit / 360000000 USD / 2024-Q1 / -",
            "Ford / - / net profit / 330000000 USD / 2024-Q1 / estimate",
        ],
    ),
    "a place opens the sentence": (
        "Mercedes-Benz sold 61,000 cars in May. In China, sales rose to 17,000 cars.",
        [
            "Mercedes-Benz / - / sales / 61000 vehicle / 2024-05 / -",
            "Mercedes-Benz / China / sales / 17000 vehicle / 2024-05 / -",
        ],
    ),
    "the classes of a part": (
        "BYD sold 47,000 new energy vehicles in May, including 19,000 battery electric vehicles "
        "and 28,000 plug-in hybrids.",
        [
            "BYD / new energy vehicles / sales / 47000 vehicle / 2024-05 / -",
            "BYD / battery-electric vehicles / sales / 19000 vehicle / 2024-05 / -",
            "BYD / plug-in hybrids / sales / 28000 vehicle / 2024-05 / -",
        ],
    ),
    "so many more are not so many": (
        "Netflix added 3.7 million subscribers.",
        ["Netflix / - / subscribers added / 3700000 subscriber / - / -"],
    ),
    "a level that another one is compared with": (
        "All in all, hiring at Walmart will fall to 6,100 workers from 7,400 in 2023.",
        ["Walmart / - / hiring / 6100 worker / 2024 / forecast", "Walmart / - / hiring / 7400 employee / 2023 / -"],
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
        "比亚迪5月新能源汽车销量47260辆，同比增长12.64%。",
        [
            "BYD / new energy vehicles / sales / 47260 vehicle / 2024-05 / -",
            "BYD / new energy vehicles / sales / 12.64 % / 2024-05 / yoy",
        ],
    ),
    "zh: growth in times is a percentage": (
        "奇瑞5月出口2.7万辆，同比增长1.6倍。",
        ["Chery / - / exports / 27000 vehicle / 2024-05 / -", "Chery / - / exports / 160 % / 2024-05 / yoy"],
    ),
    "zh: two metrics in one word": (
        "5月，中国新能源汽车产销量分别为38万辆和36.5万辆，同比分别增长7.2%和5.8%。",
        [
            "new energy vehicles / China / production / 380000 vehicle / 2024-05 / -",
            "new energy vehicles / China / sales / 365000 vehicle / 2024-05 / -",
            "new energy vehicles / China / production / 7.2 % / 2024-05 / yoy",
            "new energy vehicles / China / sales / 5.8 % / 2024-05 / yoy",
        ],
    ),
    "zh: a part of the whole": (
        "吉利汽车5月销量73140辆，其中新能源汽车21380辆。",
        [
            "Geely / - / sales / 73140 vehicle / 2024-05 / -",
            "Geely / new energy vehicles / sales / 21380 vehicle / 2024-05 / -",
        ],
    ),
    "zh: cumulative": (
        "理想汽车5月交付9240辆，累计交付313000辆。",
        [
            "Li Auto / - / deliveries / 9240 vehicle / 2024-05 / -",
            "Li Auto / - / deliveries / 313000 vehicle / cumulative / -",
        ],
    ),
    "zh: a forecast": (
        "小鹏汽车预计第三季度交付1.7万辆至1.9万辆。",
        ["XPeng / - / deliveries / 17000..19000 vehicle / 2024-Q3 / forecast"],
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
