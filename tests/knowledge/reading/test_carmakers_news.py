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
        "Tesla shares rose on Tuesday. Brekke writes to staff at the end of a quarter, though Tesla says little.",
        "a quarter",
        None,
    ),
    "three months that ended": (
        "Tesla reported a record 41,000 deliveries for the three months that ended in September.",
        "41,000",
        "Tesla / - / deliveries / 41000 delivery / 2023-Q3 / -",
    ),
    "the same period is the one told of": (
        "The 41,700 deliveries that Tesla reported for the last three months of 2023 were a global result. "
        "Volvo sold 31,575 in the U.S. alone during the same period.",
        "31,575",
        "Volvo Cars / United States / sales / 31575 vehicle / 2023-Q4 / -",
    ),
    "how often is no multiple": ("Tesla has cut its Model 3 price twice this year to $41,900.", "twice", None),
    "a few in words count anything": (
        "Capacity shortages at Tesla have angered drivers. Tesla runs vans in Oslo and is working to get two more.",
        "two",
        None,
    ),
    "kinds of cars in a row": (
        "Sales of sedans, SUVs and minivans in China dropped 6% from a year earlier in March.",
        "6%",
        "passenger cars / China / sales / -6 % / 2024-03 / yoy",
    ),
    "deliveries to dealers": (
        "Deliveries of new energy vehicles to dealerships slid 41% to 36,000 units in March.",
        "41%",
        "new energy vehicles / - / deliveries / -41 % / 2024-03 / -",
    ),
    "a place that begins a plant's name": (
        "With the help of its China Hyperplant, we believe Tesla can grow deliveries by 18% in 2025.",
        "18%",
        "Tesla / - / deliveries / 18 % / 2025 / estimate",
    ),
    "a margin of sales": (
        "Volvo Cars posted an operating margin equaling 8.1 percent of sales in 2023.",
        "8.1 percent",
        "Volvo Cars / - / operating margin / 8.1 % / 2023 / -",
    ),
    "value lost": (
        "Tesla has lost about $6.5 billion in market value since it closed its stores.",
        "$6.5 billion",
        "Tesla / - / market capitalisation / -6500000000 USD / - / -",
    ),
    "sums in brackets behind names": (
        "The largest market caps are those of Volvo Cars ($12 billion) and Tesla (TSLA) ($900 billion).",
        "$900 billion",
        "Tesla / - / market capitalisation / 900000000000 USD / - / -",
    ),
    "a sum that describes a name": (
        "Tesla has a valuation of $900 billion. Ford does not fit, but the $12 billion Volvo does.",
        "$12 billion",
        None,
    ),
    "a share since the year began": (
        "Tesla's stock has fallen almost 10% this week, leaving it down 41% on the year.",
        "41%",
        "Tesla / - / share price / -41 % / YTD 2024-05 / ytd",
    ),
    "and in a week": (
        "Tesla's stock has fallen almost 10% this week, leaving it down 41% on the year.",
        "10%",
        "Tesla / - / share price / -10 % / 2024-W18 / -",
    ),
    "as much as within a day": (
        "Volvo Cars plunged as much as 9 percent on a weak outlook.",
        "9 percent",
        "Volvo Cars / - / share price / -9 % / 2024-05-02 / dod",
    ),
    "what a country imports": (
        "Tesla sold less. Of Peru's $41 billion of vehicle imports in 2023, about $3 billion came from Chile.",
        "$41 billion",
        "Peru / - / imports / 41000000000 USD / 2023 / -",
    ),
    "a share of a firm goes on": (
        "Volvo bought a 50% stake in Lumo in 1999. It upped its share to 70% later.",
        "70%",
        "Volvo Cars / - / stake / 70 % / - / -",
    ),
    "who waits for a car foretells nothing": (
        "The price of the Model 3 he's expecting dropped by almost $5,000.",
        "$5,000",
        "Tesla Model 3 / - / price / -5000 USD / - / -",
    ),
    "what was sold before a plan": (
        "Volvo Cars plans to leave its venture after it sold fewer than 3,000 cars last year.",
        "3,000",
        "Volvo Cars / - / sales / 3000 vehicle / 2023 / -",
    ),
    "the company that somebody believes in": (
        "Tesla made vans. With the plant, and with the new van, we believe the company can grow deliveries by 18%.",
        "18%",
        "Tesla / - / deliveries / 18 % / - / estimate",
    ),
    "the stock is not of the bank whose analysts spoke": (
        "Tesla shares lost 1% on Tuesday. Nova Bank analysts led by Ana Torres cut their scenario. "
        "The stock dropped 3.9% to $185.09.",
        "3.9%",
        "Tesla / - / share price / -3.9 % / 2024-05-02 / dod",
    ),
    "the biggest drop since a year ago": (
        "Volvo Cars shares fell all day, ending down 5.2 percent, the biggest drop since a year ago.",
        "5.2 percent",
        "Volvo Cars / - / share price / -5.2 % / 2024-05-02 / dod",
    ),
    "a price cut": (
        "Tesla announced a $1,000 price cut on each of its vans.",
        "$1,000",
        "Tesla / - / price / -1000 USD / - / -",
    ),
    "the share is down": (
        "Tesla is struggling, with the share down almost 40% amid worries.",
        "40%",
        "Tesla / - / share price / -40 % / 2024-05-02 / dod",
    ),
    "falling below a level": (
        "Tesla's stock lost 3%, falling below the important $170 level on Tuesday.",
        "$170",
        None,
    ),
    "a price target on the stock": (
        "An analyst cut his price target on Tesla. He slashed his price target on the stock to $130 from $175.",
        "$130",
        "Tesla / - / price target / 130 USD / - / -",
    ),
    "the halving of something else": (
        "Tesla had to cut prices to make up for the halving of a tax credit.",
        "halving",
        None,
    ),
    "what a share slumped amid": (
        "The shares of Tesla have slumped about 11 percent this year amid demand concerns.",
        "11 percent",
        "Tesla / - / share price / -11 % / YTD 2024-05 / ytd",
    ),
    "handed over to customers in a time": (
        "The 3,150 Model 3s Tesla handed over to customers in the fourth quarter trailed the roughly 3,700 estimated.",
        "3,150",
        "Tesla Model 3 / - / deliveries / 3150 vehicle / 2023-Q4 / -",
    ),
    "what is planned in an aside": (
        "Volvo Cars, which plans to leave next year, sold 400 cars in 2023.",
        "400",
        "Volvo Cars / - / sales / 400 vehicle / 2023 / -",
    ),
    "who was told is not the subject": (
        "Tesla had about 41,000 employees, Brekke told the newspaper Electrek, after a 7 percent cut.",
        "41,000",
        "Tesla / - / employees / 41000 employee / - / -",
    ),
    "a bank that rates a share": (
        "Volvo Cars shares fell, Nova analyst Ana Torres wrote. Nova rates Volvo Cars with a $83 price target.",
        "$83",
        "Volvo Cars / - / price target / 83 USD / - / -",
    ),
    "what analysts say a share is worth": (
        "Tesla was hurt by Nova Bank analysts who cut their worst case for the share price to $15.",
        "$15",
        "Tesla / - / share price / 15 USD / 2024-05-02 / -",
    ),
    "what is to be surpassed has happened": (
        "Some expect Tesla to surpass the roughly 67,000 cars handed over to customers in the first quarter.",
        "67,000",
        "Tesla / - / deliveries / 67000 vehicle / 2024-Q1 / -",
    ),
    "reported for a time": (
        "The 37,000 deliveries Tesla reported for the three months that ended in September fell short of a mark.",
        "37,000",
        "Tesla / - / deliveries / 37000 delivery / 2023-Q3 / -",
    ),
    "a firm that has fallen to a price": (
        "Tesla has declined 28% since the start of the year, closing at $165.36.",
        "28%",
        "Tesla / - / share price / -28 % / YTD 2024-05 / ytd",
    ),
    "followed by somebody at a sum": (
        "Toyota's share of the costs is $78 million, followed by BMW AG at $31 million and Ford at $6 million.",
        "$31 million",
        "BMW / - / costs / 31000000 USD / - / -",
    ),
    "makers that something is made by": (
        "Tesla raised output. The recall is of parts in vehicles made by 19 automakers.",
        "19",
        None,
    ),
    "analysts of whom some say so": (
        "Tesla sold vans. Some 16 analysts recommend selling Tesla, while 11 advise holding it.",
        "11",
        None,
    ),
    "several firms saw it": (
        "By comparison, Ford Motor Co., Toyota Motor Corp. and Nissan Motor Co. saw U.S. sales decline 24% in April.",
        "24%",
        "Ford, Toyota and Nissan / United States / sales / -24 % / 2024-04 / -",
    ),
    "what something is thanks to": (
        "The plant will be expanded thanks to a fresh $2.4 billion in funding for Tesla.",
        "$2.4 billion",
        "Tesla / - / funding / 2400000000 USD / - / -",
    ),
    "a sum restated is no list": (
        "Tesla lost $673 million, or about $9,200 on every car it made, making earnings and dividends impossible.",
        "$673 million",
        "Tesla / - / net loss / 673000000 USD / - / -",
    ),
    "what estimates were for is not what it posted": (
        "While Tesla fell short of estimates for fourth-quarter profit, it posted $810 million in free cash flow.",
        "$810 million",
        "Tesla / - / free cash flow / 810000000 USD / 2023-Q4 / -",
    ),
    "a firm that a clause explains": (
        "Tesla's stock is seen as akin to that of Lumo Corp, which saw a run up to nearly $120 a share in 2018.",
        "$120",
        "Lumo / - / share price / 120 USD/share / 2018 / -",
    ),
}


@pytest.mark.parametrize(("text", "number", "expected"), CASES.values(), ids=CASES)
def test_carmakers_figures(text: str, number: str, expected: str | None) -> None:
    assert told_at(text, number, date(2024, 5, 2)) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tesla has received more than 40,000 net new orders this quarter.", "40,000"),
        ("Tesla produced another roughly 91,500 Model S sedans and Model X crossovers last year.", "91,500"),
        ("Tesla sold 44,000 units in May.", "44,000"),
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
    "pledged to do something": ("Under Diess, who took over last year, VW has pledged to change its culture.", []),
    "more than analysts projected": (
        "Tesla lost a lot, a bigger deficit than any analyst projected. Ana Torres told shareholders she will stay.",
        [("Ana Torres", "she will stay")],
    ),
    "recalls that are a noun": ("Lumo recalls began around 2008 and hit vehicles made by others.", []),
    "agreed to something": ("By the middle of 2016, Lumo had agreed to be bought by Tesla.", []),
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
