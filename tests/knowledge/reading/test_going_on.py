"""How numbers go on from those before them, in sentences of our own: parts, pronouns, comparisons, gaps, markets."""

from __future__ import annotations

from datetime import date

import pytest

from tests.knowledge.reading.rooms import told_at

# what is shown | the text | the number | "subject / scope / metric / value unit / period / basis or modality", or None
CASES = {
    "a whole that leads up to its parts": (
        "Ford delivered 31,400 trucks in March. Of the March total, 20,100 were the Orbit and 9,000 the smaller Pod.",
        "20,100",
        "Orbit / - / deliveries / 20100 unit / 2024-03 / -",
    ),
    "what remains of a whole is a part of it": (
        "Ford delivered 31,400 trucks in March. Of the March total, 29,100 were the Orbit; the remaining 2,300 were "
        "the larger Halo.",
        "2,300",
        "Halo / - / deliveries / 2300 unit / 2024-03 / -",
    ),
    "they are what was counted": (
        "Ford delivered 31,400 trucks in February. In March they came to 28,000.",
        "28,000",
        "Ford / trucks / deliveries / 28000 vehicle / 2024-03 / -",
    ),
    "that number is the one before": (
        "Ford employs 140 people. That number should reach 300 by December.",
        "300",
        "Ford / - / employees / 300 employee / until 2024-12 / forecast",
    ),
    "their number is how many, no share": (
        "Truck sales rose 4% in March. Hybrids took 12% of the market; their number fell 10.8% to 102,700.",
        "102,700",
        "trucks / hybrids / sales / 102700 vehicle / 2024-03 / -",
    ),
    "places in a list take their numbers in step": (
        "Registrations in the EU rose 3% in March. In Germany, France and Spain they came to 90,100, 80,000 and "
        "70,500.",
        "80,000",
        "France / - / registrations / 80000 unit / 2024-03 / -",
    ),
    "a noun of change is what a number is said to be": (
        "Ford sold 61,000 trucks in China in March, where the decline was 27%.",
        "27%",
        "Ford / trucks, China / sales / -27 % / 2024-03 / -",
    ),
    "above April's number": (
        "Ford sold 40,000 trucks in March, 8.1% above February's 37,000.",
        "8.1%",
        "Ford / trucks / sales / 8.1 % / 2024-03 / mom",
    ),
    "above the level of a year before": (
        "Truck sales reached 40,000 in March, 5.5% above the level of March last year.",
        "5.5%",
        "trucks / - / sales / 5.5 % / 2024-03 / yoy",
    ),
    "times the level of before": (
        "Ford's revenue was €12 million in 2023, 2.4 times the level of 2022.",
        "2.4 times",
        "Ford / - / revenue / 2.4 times / 2023 / yoy",
    ),
    "a change after another is one of before": (
        "Ford's exports grew 2.2% in March after rising 1.1% in February.",
        "1.1%",
        "Ford / - / exports / 1.1 % / 2024-02 / -",
    ),
    "compared with the change of a year before": (
        "Ford's revenue grew 11% in the first quarter, compared with 24% a year before.",
        "24%",
        "Ford / - / revenue / 24 % / 2023-Q1 / yoy",
    ),
    "and a second name has a level, no change": (
        "Volvo delivered 243 trucks in March, 13 fewer than in February, and Ford 220, up from 175.",
        "220",
        "Ford / trucks / deliveries / 220 vehicle / 2024-03 / -",
    ),
    "two numbers with one noun": (
        "Ford said it would cut 400 and then 900 jobs. Volvo and Toyota will cut 1,000 and 800 jobs respectively.",
        "1,000",
        "Volvo Cars / - / job cuts / 1000 job / - / forecast",
    ),
    "levels of before may lead": (
        "After 21,600 in February of last year and 16,050 in January, orders at Ford came to 11,300 in February.",
        "16,050",
        "Ford / - / orders / 16050 order / 2024-01 / -",
    ),
    "a share of the market": (
        "Ford took 18% of the European market in March, 2 percentage points more than a year before.",
        "18%",
        "Ford / - / market share / 18 % / 2024-03 / -",
    ),
    "the most since then is no time of what is told": (
        "Incentives averaged $3,105 in March, the most since May 2021, and truck sales rose 2%.",
        "2%",
        "trucks / - / sales / 2 % / 2024-03 / -",
    ),
    "what runs at a rate": (
        "Truck sales ran at a seasonally adjusted annual rate of 1.5 million in March.",
        "1.5 million",
        "trucks / - / seasonally adjusted annual sales rate / 1500000 unit / 2024-03 / -",
    ),
    "what a market's goods sell for": (
        "Smartphone shipments rose 2% in March. The average selling price rose to $361.",
        "$361",
        "smartphones / - / average selling price / 361 USD / 2024-03 / -",
    ),
    "options are no orders": (
        "Delta Air Lines ordered 24 jets and took options on a further 16.",
        "16",
        "Delta Air Lines / - / options / 16 order / - / -",
    ),
    "barrels in store": (
        "U.S. crude stockpiles grew by 5.8 million barrels in March.",
        "5.8 million barrels",
        "U.S. crude / - / inventory / 5800000 barrel / 2024-03 / -",
    ),
    "people who will work": (
        "Ford will build a plant in Peru. About 1,100 people will work there.",
        "1,100",
        "Ford / - / employees / 1100 person / - / forecast",
    ),
    "a show that is named after a place is none": (
        "Ford sold 900 trucks at the Paris Motor Show in March.",
        "900",
        "Ford / trucks / sales / 900 vehicle / 2024-03 / -",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_going_on(name: str) -> None:
    text, number, expected = CASES[name]
    assert told_at(text, number, date(2024, 4, 4)) == expected
