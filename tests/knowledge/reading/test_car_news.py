"""How news of carmakers tells its figures, in sentences of our own."""

from __future__ import annotations

from datetime import date

import pytest

from tests.knowledge.reading.rooms import told_at

# what is shown | the text | the number | "subject / scope / metric / value unit / period / basis or modality", or None
CASES = {
    "outside a place is not inside it": (
        "In total, Calder's sales outside western Europe rose 12.5% in April from a year earlier.",
        "12.5%",
        "Calder / outside Western Europe / sales / 12.5 % / 2024-04 / yoy",
    ),
    "where other goods sold narrows no profit": (
        "Strong sales outside Peru helped Calder boost its profits by 31% in 2023.",
        "31%",
        "Calder / - / net profit / 31 % / 2023 / yoy",
    ),
    "what is warned of does not date what was": (
        "Toyota lifted its profit by 31% in 2023, although it warned of lower margins this year. "
        "Revenue rose 7% to $40 million.",
        "7%",
        "Toyota / - / revenue / 7 % / 2023 / yoy",
    ),
    "a margin is one of sales": (
        "Calder expects its operating margin to shrink in 2025, to 7% of sales as opposed to 9%.",
        "7%",
        "Calder / - / operating margin / 7 % / 2025 / forecast",
    ),
    "and so is what it is opposed to": (
        "Calder expects its operating margin to shrink in 2025, to 7% of sales as opposed to 9%.",
        "9%",
        "Calder / - / operating margin / 9 % / 2024 / -",
    ),
    "kinds of engines are no cars": (
        "Calder will export the Zephyr in a range of three petrol and four diesel engines.",
        "three",
        None,
    ),
    "nor are markets": ("Calder hopes to sell the Zephyr in all of its 37 markets.", "37", None),
    "an equity share is a stake": (
        "Calder has agreed to raise its equity share in its partner to 27 percent.",
        "27 percent",
        "Calder / partner / stake / 27 % / - / -",
    ),
    "the part whose results are told, past an aside": (
        "Calder's core U.S. scooter operations, which bring in most of its revenue, reported profit of $412 million "
        "for the first quarter.",
        "$412 million",
        "Calder / U.S. scooter / net profit / 412000000 USD / 2024-Q1 / -",
    ),
    "a part outside of a place": (
        "Calder's non-U.S. automotive operations lost $90 million in April.",
        "$90 million",
        "Calder / non-U.S. automotive / net loss / 90000000 USD / 2024-04 / -",
    ),
    "the maker is not the brand of a new product": (
        "Chrysler said the automaker was planning to lift capacity to 4.4 million vehicles.\n\n"
        "Part of that figure is a new Dodge pickup that will reach dealers in spring. "
        "Analysts said it would be loud.\n\n"
        "The automaker could build up to 5.2 million vehicles a year.",
        "5.2 million",
        "Chrysler / - / production / 5200000 vehicle/year / - / forecast",
    ),
    "a firm at home where its name says": (
        "Maruti Suzuki India Ltd. told its results.\n\nTotal sales dropped 17% in April from a year earlier.",
        "17%",
        "Maruti Suzuki / - / sales / -17 % / 2024-04 / yoy",
    ),
    "a firm's arm by its place": (
        "Honda Canada Inc. sold 8,150 cars in April.",
        "8,150",
        "Honda Canada / - / sales / 8150 vehicle / 2024-04 / -",
    ),
    "an order of magnitude is no order": (
        "Calder sold 740 cars in April. It considers growth in deliveries on the order of 6 to 8% realistic.",
        "6 to 8%",
        "Calder / - / deliveries / 6 % / 2024-04 / -",
    ),
    "a name that begins with a number": (
        "The union has members at depots in Ostrava, Three Forks and Varnby.",
        "Three",
        None,
    ),
    "people by what they do": ("Calder will move 2,100 sales, marketing and service workers.", "2,100", None),
    "how often rates were cut": (
        "The central bank of Peru has cut its interest rate three times this year.",
        "three",
        None,
    ),
    "an analyst's firm has none of what he reckons": (
        "Marlow Securities Inc. analyst Dana Wells estimated Calder could lose $4 million a day if its plants closed.",
        "$4 million",
        "Calder / - / net loss / 4000000 USD/day / - / estimate",
    ),
    "a price target is for the firm that it is on": (
        "Marlow Securities cut its price target on Calder to $43 from $52.",
        "$43",
        "Calder / - / price target / 43 USD / - / estimate",
    ),
    "or the one told of before": (
        "Renault fell 4% on Thursday.\n\nCitigroup analyst Dana Wells lowered his price target to $43 from $52.",
        "$43",
        "Renault / - / price target / 43 USD / - / estimate",
    ),
    "a firm that falls behind a target is its share": (
        "Marlow Securities cut its price target on Calder to $43. Calder was down another 2.6% on Monday.",
        "2.6%",
        "Calder / - / share price / -2.6 % / 2024-05-20 / dod",
    ),
    "a limit is no change": (
        "Toyota rose 2% on Monday. The last time its stock dipped below $75 was in 2013.",
        "$75",
        "Toyota / - / share price / 75 USD / 2013 / -",
    ),
    "models by number are no jobs": (
        "It would mean the loss of 630 jobs at Calder. All models can be had with it - the 212, 234, 234 Wagon and RS.",
        "212",
        None,
    ),
    "the number in a name": ("Calder shipped the parts to the Big Three carmakers.", "Three", None),
    "what several have between them is no one's": (
        "GM earned $90 million in April. In May the three carmakers earned a combined total of $410 million.",
        "$410 million",
        None,
    ),
    "the year-ago quarter": (
        "GM earned $450 million in the first quarter. In the year-ago first quarter GM earned $310 million.",
        "$310 million",
        "General Motors / - / net profit / 310000000 USD / 2023-Q1 / -",
    ),
    "a part of the whole is of the same firm": (
        "Renault had a staff of 91,250 people at the end of 2023. Of them, 38,140 were in car production in France.",
        "38,140",
        "Renault / France / employees / 38140 employee / - / -",
    ),
    "since a day that is not known, no day's move": (
        "Netflix rose 2% on Monday. Its stock has risen 19% since Christmas Eve.",
        "19%",
        "Netflix / - / share price / 19 % / 2024-05-20 / -",
    ),
    "what will be is of another time": (
        "Netflix has 46 million subscribers and will spend $3 billion on films in 2025.",
        "46 million",
        "Netflix / - / subscribers / 46000000 subscriber / - / -",
    ),
    "and so is what they report together": (
        "GM earned $90 million in April. The carmakers posted combined net profits of $1.2 billion.",
        "$1.2 billion",
        None,
    ),
    "a contract's people are no jobs lost": (
        "The union spoke of job cuts. GM's contract covering 80,500 workers ran out.",
        "80,500",
        None,
    ),
    "a handful of people only act": ("One former and two current Tesla employees spoke of it.", "two", None),
    "what is not of a place": (
        "Ford's profit of $52 million was offset by a loss of $27 million from non-U.S. markets.",
        "$27 million",
        "Ford / outside United States / net loss / 27000000 USD / - / -",
    ),
    "an aside between a price and its number": (
        "The price of the Model 3 sedan, which will be sold in Peru, is $36,400.",
        "$36,400",
        "Tesla Model 3 / sedans / price / 36400 USD / - / -",
    ),
    "the unit is the one that was named": (
        "GM was helped by its Motors Leasing Group. The unit earned $71 million in April, with a gain of $6 million "
        "from the sale of Calder Capital.",
        "$71 million",
        "Motors Leasing Group / - / net profit / 71000000 USD / 2024-04 / -",
    ),
    "a maker by what it makes": (
        "Tesla had to cut. "
        "After it followed others, shares of the electric vehicle maker dropped 14 percent on Monday.",
        "14 percent",
        "Tesla / electric vehicles / share price / -14 % / 2024-05-20 / dod",
    ),
    "a share goes on with the year of the one before": (
        "Toyota shares rose about 9 percent in 2023, while Renault's stock sank 23 percent.",
        "23 percent",
        "Renault / - / share price / -23 % / 2023 / -",
    ),
    "shifts are no cars": (
        "Renault makes 430 vehicles a day during two 9-hour shifts.",
        "two",
        None,
    ),
    "the year behind one that is named": (
        "It helped Calder turn a 31bn yen loss in 2011 into a 12bn yen profit the following year.",
        "12bn yen",
        "Calder / - / net profit / 12000000000 JPY / 2012 / -",
    ),
    "a share of somebody's time": ("Calder's new chief will spend 30% of her time on sales in Peru.", "30%", None),
    "a city by two words": (
        "Renault builds vans there. The Oklahoma City plant makes cars as well. It sold 270 of them in April.",
        "270",
        "Renault / - / sales / 270 vehicle / 2024-04 / -",
    ),
    "the firm of a country told by its name": (
        "Calder left its partnership with Ford. The US firm agreed to pay $230m for the desks.",
        "$230m",
        "Ford / - / payment / 230000000 USD / - / -",
    ),
    "a firm that is sold is no sale": (
        "Toyota agreed to sell Calder Inc. to a management-led group for less than $40 million.",
        "$40 million",
        "Toyota / - / acquisition price / 40000000 USD / - / -",
    ),
    "an index is no firm's share": (
        "Nintendo rose 4% on Monday. The S&P 500 gained 0.6%.",
        "0.6%",
        "S&P 500 / - / share index / 0.6 % / 2024-05-20 / dod",
    ),
    "nor is a currency": ("Nintendo rose 4% on Monday. The pound was at $1.2264.", "$1.2264", None),
}


@pytest.mark.parametrize("case", CASES)
def test_a_figure_of_car_news(case: str) -> None:
    text, number, expected = CASES[case]
    assert told_at(text, number, date(2024, 5, 20)) == expected
