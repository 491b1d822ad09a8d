"""Carmakers in the news: figures, words and ties as papers and agencies tell them, in sentences of our own."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.model import Article
from knowledge.reading import read
from tests.knowledge.reading.rooms import lexicon, named, told_at

# what is shown | the text | the number | "subject / scope / metric / value unit / period / basis or modality", or None
CASES = {
    "the end of a quarter is no share": (
        "Varnby shares rose on Tuesday. Brekke fills in forms at the end of a quarter, and Varnby keeps quiet.",
        "a quarter",
        None,
    ),
    "three months that ended": (
        "Varnby reported a surprising 23,600 deliveries over the three months that ended in June.",
        "23,600",
        "Varnby / - / deliveries / 23600 delivery / 2023-Q2 / -",
    ),
    "the same period is the one told of": (
        "The 52,300 deliveries that Tesla reported for the last three months of 2023 were a global result. "
        "Volvo sold 14,820 in Norway during the same period.",
        "14,820",
        "Volvo Cars / Norway / sales / 14820 vehicle / 2023-Q4 / -",
    ),
    "how often is no multiple": (
        "Tesla has cut its Model 3 price twice this year to $53,700.",
        "twice",
        None,
    ),
    "a few in words count anything": (
        "Capacity gaps at Renault have angered guests. Renault runs vans in Oslo and is trying to get two more.",
        "two",
        None,
    ),
    "kinds of cars in a row": (
        "Sales of sedans, SUVs and minivans in China dropped 6% from a year earlier in March.",
        "6%",
        "passenger cars / China / sales / -6 % / 2024-03 / yoy",
    ),
    "deliveries to dealers": (
        "Deliveries of new energy vehicles to dealerships sank 27% to 19,400 units in March.",
        "27%",
        "new energy vehicles / - / deliveries / -27 % / 2024-03 / -",
    ),
    "a place that begins a plant's name": (
        "With help from its Peru Hyperplant, we believe Volvo can raise deliveries by 23% in 2025.",
        "23%",
        "Volvo Cars / - / deliveries / 23 % / 2025 / estimate",
    ),
    "a margin of sales": (
        "Volvo Cars posted an operating margin equaling 6.3 percent of sales in 2023.",
        "6.3 percent",
        "Volvo Cars / - / operating margin / 6.3 % / 2023 / -",
    ),
    "value lost": (
        "Varnby has lost about $3.7 billion in market value since it shut its bakery.",
        "$3.7 billion",
        "Varnby / - / market capitalisation / -3700000000 USD / - / -",
    ),
    "sums in brackets behind names": (
        "The largest market caps are those of Volvo Cars ($37 billion) and Renault (RNO) ($64 billion).",
        "$64 billion",
        "Renault / - / market capitalisation / 64000000000 USD / - / -",
    ),
    "a sum that describes a name": (
        "Varnby has a valuation of $64 billion. Ford does not fit, but the $37 billion Volvo does.",
        "$37 billion",
        None,
    ),
    "a share since the year began": (
        "Varnby's stock has slipped some 7% this week, which leaves it down 26% on the year.",
        "26%",
        "Varnby / - / share price / -26 % / YTD 2024-05 / ytd",
    ),
    "and in a week": (
        "Varnby's stock has slipped some 7% this week, which leaves it down 26% on the year.",
        "7%",
        "Varnby / - / share price / -7 % / 2024-W18 / -",
    ),
    "as much as within a day": (
        "Varnby Motors plunged as much as 13 percent on a dull outlook.",
        "13 percent",
        "Varnby Motors / - / share price / -13 % / 2024-05-02 / dod",
    ),
    "what a country imports": (
        "Tesla sold less. Of Peru's $41 billion of vehicle imports in 2023, about $3 billion came from Chile.",
        "$41 billion",
        "Peru / - / imports / 41000000000 USD / 2023 / -",
    ),
    "a share of a firm goes on": (
        "Volvo bought a 35% stake in Lumo in 2007. It upped its share to 62% later.",
        "62%",
        "Volvo Cars / - / stake / 62 % / - / -",
    ),
    "who waits for a car foretells nothing": (
        "The price of the Model 3 she's expecting fell by nearly $2,700.",
        "$2,700",
        "Tesla Model 3 / - / price / -2700 USD / - / -",
    ),
    "what was sold before a plan": (
        "Volvo Cars plans to leave its venture after it sold fewer than 6,200 cars last year.",
        "6,200",
        "Volvo Cars / - / sales / 6200 vehicle / 2023 / -",
    ),
    "the company that somebody believes in": (
        "Varnby made vans. With the dock, and with the new tram, we believe the company can raise deliveries by 23%.",
        "23%",
        "Varnby / - / deliveries / 23 % / - / estimate",
    ),
    "the stock is not of the bank whose analysts spoke": (
        "Renault shares lost 2% on Tuesday. Nova Bank analysts led by Ana Torres cut their scenario. "
        "The stock dropped 4.7% to $61.35.",
        "4.7%",
        "Renault / - / share price / -4.7 % / 2024-05-02 / dod",
    ),
    "the biggest drop since a year ago": (
        "Varnby Motors shares sagged from noon, ending down 6.7 percent, the biggest fall since a year ago.",
        "6.7 percent",
        "Varnby Motors / - / share price / -6.7 % / 2024-05-02 / dod",
    ),
    "a price cut": (
        "Varnby announced a $650 price cut on each of its vans.",
        "$650",
        "Varnby / - / price / -650 USD / - / -",
    ),
    "the share is down": (
        "Renault is in trouble, with the share down almost 22% amid rumours.",
        "22%",
        "Renault / - / share price / -22 % / 2024-05-02 / dod",
    ),
    "falling below a level": (
        "Varnby's stock lost 5%, falling below the crucial $60 level on Tuesday.",
        "$60",
        None,
    ),
    "a price target on the stock": (
        "An analyst cut his price target on Varnby. He took his price target on the stock to $48 from $66.",
        "$48",
        "Varnby / - / price target / 48 USD / - / estimate",
    ),
    "the halving of something else": (
        "Renault had to lower prices to soften the halving of a grant.",
        "halving",
        None,
    ),
    "what a share slumped amid": (
        "The shares of Varnby have slumped about 14 percent this year amid wage concerns.",
        "14 percent",
        "Varnby / - / share price / -14 % / YTD 2024-05 / ytd",
    ),
    "handed over to customers in a time": (
        "The 5,420 Model 3s Tesla handed over to clients in the third quarter were below the roughly 6,100 estimated.",
        "5,420",
        "Tesla Model 3 / - / deliveries / 5420 vehicle / 2023-Q3 / -",
    ),
    "what is planned in an aside": (
        "Volvo Cars, which plans to leave next year, sold 400 cars in 2023.",
        "400",
        "Volvo Cars / - / sales / 400 vehicle / 2023 / -",
    ),
    "who was told is not the subject": (
        "Varnby had about 12,600 employees, Brekke told the newspaper Nova Post, after a 4 percent cut.",
        "12,600",
        "Varnby / - / employees / 12600 employee / - / -",
    ),
    "a bank that rates a share": (
        "Volvo Cars shares fell, Nova analyst Ana Torres wrote. Nova rates Volvo Cars with a $83 price target.",
        "$83",
        "Volvo Cars / - / price target / 83 USD / - / estimate",
    ),
    "what analysts say a share is worth": (
        "Renault was hurt by Nova Bank analysts who cut their bleak case for the share price to $23.",
        "$23",
        "Renault / - / share price / 23 USD / 2024-05-02 / -",
    ),
    "what is to be surpassed has happened": (
        "Some expect Varnby to surpass the roughly 28,000 cars handed over to customers in the first quarter.",
        "28,000",
        "Varnby / - / deliveries / 28000 vehicle / 2024-Q1 / -",
    ),
    "reported for a time": (
        "The 18,700 deliveries Varnby reported for the three months ended in June were below a mark.",
        "18,700",
        "Varnby / - / deliveries / 18700 delivery / 2023-Q2 / -",
    ),
    "a firm that has fallen to a price": (
        "Varnby has declined 17% since the start of the year, closing at $52.81.",
        "17%",
        "Varnby / - / share price / -17 % / YTD 2024-05 / ytd",
    ),
    "followed by somebody at a sum": (
        "Toyota's share of the costs is $54 million, followed by BMW AG at $23 million and Varnby at $9 million.",
        "$23 million",
        "BMW / - / costs / 23000000 USD / - / -",
    ),
    "makers that something is made by": (
        "Renault raised output. The recall is of belts in vehicles made by 26 automakers.",
        "26",
        None,
    ),
    "analysts of whom some say so": (
        "Renault sold vans. Some 23 analysts recommend selling Renault, while 14 advise waiting.",
        "14",
        None,
    ),
    "several firms saw it": (
        "Elsewhere, Varnby Motor Co., Honda Motor Co. and Ford Motor Co. saw Norwegian sales sink 13% in April.",
        "13%",
        "Varnby Motor, Honda and Ford / Norway / sales / -13 % / 2024-04 / -",
    ),
    "what something is thanks to": (
        "The depot will be painted thanks to a fresh $5.6 billion in funding for Varnby.",
        "$5.6 billion",
        "Varnby / - / funding / 5600000000 USD / - / -",
    ),
    "a sum restated is no list": (
        "Varnby lost $418 million, or about $3,400 on each van it built, making bonuses and dividends unlikely.",
        "$418 million",
        "Varnby / - / net loss / 418000000 USD / - / -",
    ),
    "what estimates were for is not what it posted": (
        "While Varnby fell short of estimates for fourth-quarter profit, it posted $260 million in free cash flow.",
        "$260 million",
        "Varnby / - / free cash flow / 260000000 USD / 2023-Q4 / -",
    ),
    "a firm that a clause explains": (
        "Varnby's stock is seen as akin to that of Lumo Corp, which saw a climb to nearly $74 a share in 2016.",
        "$74",
        "Lumo / - / share price / 74 USD/share / 2016 / -",
    ),
}


@pytest.mark.parametrize(("text", "number", "expected"), CASES.values(), ids=CASES)
def test_carmakers_figures(text: str, number: str, expected: str | None) -> None:
    assert told_at(text, number, date(2024, 5, 2)) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Varnby has booked more than 26,000 net new orders this quarter.", "26,000"),
        ("Tesla built another roughly 37,800 Model S saloons and Model X vans in 2021.", "37,800"),
        ("Varnby sold 8,300 units in May.", "8,300"),
    ],
    ids=["noun apart", "name between", "noun behind"],
)
def test_figures_stand_where_their_numbers_do(text: str, words: str) -> None:
    figures = read(Article("news", "News", text, published=date(2024, 5, 2)), lexicon()).figures
    assert [one.span.of(text) for one in figures] == [words]


# what is shown | the text | speakers and what they said
SAID = {
    "going on being so": ("Ana Torres fell ill, but Ana Torres continues to be bold about the car.", []),
    "claims that are a noun": ("A body wrote to Tesla on Model 3 safety claims and has called the carmaker.", []),
    "backed by somebody": (
        "Ana Torres-backed BYD, a maker of vans, cut its staff and warned profit could fall.",
        [],
    ),
    "shown at a fair": (
        "Tesla is close to a new van and could show it soon, Ana Torres said in a video shown during a fair in Oslo.",
        [("Ana Torres", "Tesla is close to a new van and could show it soon")],
    ),
    "told inspectors": (
        "Ana Torres told inspectors the Tesla was in neutral.",
        [("Ana Torres", "the Tesla was in neutral")],
    ),
    "one word in quotation marks": (
        'The Tesla was in "Sport" mode at the time, police said.',
        [("police", 'The Tesla was in "Sport" mode at the time')],
    ),
    "a day between": (
        "Ana Torres, a manager at Lumo & Co., said Tuesday on Nova Radio she asked Tesla to be quiet.",
        [("Ana Torres", "she asked Tesla to be quiet")],
    ),
    "told a programme": (
        'Ana Torres told "Nova Hour" that she did not respect the body.',
        [("Ana Torres", "she did not respect the body")],
    ),
    "a claim that is a noun": ("Nova sued Ana Torres over her claim that the car is safe.", []),
    "pledged to do something": ("Under Torres, who came in spring, VW has pledged to mend its manners.", []),
    "more than analysts projected": (
        "Tesla lost a lot, a bigger deficit than any analyst projected. Ana Torres told shareholders she will stay.",
        [("Ana Torres", "she will stay")],
    ),
    "recalls that are a noun": ("Lumo recalls began around 2012 and hit tractors made by others.", []),
    "agreed to something": ("By the end of 2012, Lumo had agreed to be bought by Varnby.", []),
    "hoped to do something": (
        "Volvo's chief designer, Ana Torres, said the carmaker hoped to persuade drivers.",
        [("Ana Torres", "the carmaker hoped to persuade drivers")],
    ),
    "some sentences in one quotation": (
        'Ana Torres added that "the number of firms we use is out of control, so we will trim it. It is odd."',
        [("Ana Torres", "the number of firms we use is out of control, so we will trim it. It is odd.")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SAID.values(), ids=SAID)
def test_carmakers_words(text: str, expected: list[tuple[str, str]]) -> None:
    found = read(Article("news", "News", text), lexicon()).quotations
    assert [(one.speaker, one.span.of(text)) for one in found] == expected


# what is shown | the text | the ties
TIED = {
    "heads of state head no firm": ("BMW welcomed the truce of President Donald Trump with China.", []),
    "who manages money": ("Tesla was mocked by hedge fund manager Ana Torres.", []),
    "the exchange that lists a stock": (
        "Osprey Motor Corp (NASDAQ: OSPR), the carmaker merging with Lumo, rose.",
        [("Osprey Motor", "merger", "Lumo")],
    ),
    "a firm called & Co.": (
        "Tesla rose. Ana Torres, a manager at Lumo Baines & Co., said so. Lumo Baines feels that Tesla is fine.",
        [("Ana Torres", "employee", "Lumo Baines")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), TIED.values(), ids=TIED)
def test_carmakers_ties(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = read(Article("news", "News", text), lexicon()).relations
    assert [(one.a, one.kind, one.b) for one in found] == expected


def test_the_last_three_months_right_after_a_quarter() -> None:
    text = "Tesla built 61,000 vehicles in the last three months."
    told = told_at(text, "61,000", date(2024, 1, 3))
    assert told == "Tesla / - / production / 61000 vehicle / 2023-Q4 / -"


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("It has a rival in Lumo Inc. Torres also cut her target.", 2),
        ("It has a rival in Lumo Inc. Chairman Ana Torres.", 1),
        ("It has a rival in J.P. Morgan said Ana.", 1),
    ],
)
def test_sentences_behind_the_name_of_a_firm(body: str, count: int) -> None:
    assert len(named(body)[0]) == count


@pytest.mark.parametrize("joined", ["made vans.Lumo rose", "in 2019.Lumo's Ana left", "ago.Nova, which rose, left"])
def test_sentences_without_a_blank_between(joined: str) -> None:
    tagged, _ = named(f"It was so, and Volvo {joined} again.")
    assert len(tagged) == 2
