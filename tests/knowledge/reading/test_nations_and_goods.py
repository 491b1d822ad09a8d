"""What is measured of countries and of goods that are traded, in sentences of our own."""

from __future__ import annotations

from datetime import date

import pytest

from tests.knowledge.reading.rooms import told_at

# what is shown | the text | the number | "subject / scope / metric / value unit / period / basis or modality", or None
CASES = {
    "a statistic is of the place it names": (
        "British consumer prices rose 3.1% in March from a year earlier.",
        "3.1%",
        "United Kingdom / - / inflation / 3.1 % / 2024-03 / yoy",
    ),
    "the base may lead": (
        "Compared with a year ago, consumer prices in Peru rose 5.6%.",
        "5.6%",
        "Peru / - / inflation / 5.6 % / - / yoy",
    ),
    "where no place is told it is of itself": (
        "Core consumer prices were up 0.2% in March, after rising 0.1% in February.",
        "0.1%",
        "core consumer prices / - / core inflation / 0.1 % / 2024-02 / -",
    ),
    "the place goes on": (
        "Consumer prices in Peru rose 0.4% in March. The unemployment rate fell to 6.8 percent.",
        "6.8 percent",
        "Peru / - / unemployment rate / 6.8 % / 2024-03 / -",
    ),
    "the place that an article begins with": (
        "Shoppers in Peru paid more in March. The consumer price index increased 0.4% from February.",
        "0.4%",
        "Peru / - / inflation / 0.4 % / 2024-03 / mom",
    ),
    "how often it is measured": (
        "Economists in Peru called for a 0.3% monthly gain in consumer prices.",
        "0.3%",
        "Peru / - / inflation / 0.3 % / - / mom",
    ),
    "employers add jobs": (
        "Employers in Peru added 187,000 workers in March.",
        "187,000",
        "Peru / - / employees added / 187000 worker / 2024-03 / -",
    ),
    "hourly earnings are no profit": (
        "Average hourly earnings in Peru rose by 14 soles, or 0.4 percent, in March.",
        "0.4 percent",
        "Peru / - / average hourly earnings / 0.4 % / 2024-03 / -",
    ),
    "as expected is no expectation": (
        "Unemployment in Peru dropped, as expected, to 4.2% in March.",
        "4.2%",
        "Peru / - / unemployment rate / 4.2 % / 2024-03 / -",
    ),
    "goods that settle have a price": (
        "Brent crude futures settled at $79.10 a barrel on Wednesday.",
        "$79.10",
        "Brent crude / - / price / 79.1 USD/barrel / 2024-04-03 / -",
    ),
    "a day's move of theirs": (
        "West Texas Intermediate Crude oil futures for May closed up $1.40 at $68.60 a barrel.",
        "$1.40",
        "U.S. crude / - / price / 1.4 USD / 2024-04-04 / dod",
    ),
    "wherever they are traded": (
        "On the New York Mercantile Exchange crude futures for October delivery fell 2.5%.",
        "2.5%",
        "crude oil / - / price / -2.5 % / 2024-04-04 / dod",
    ),
    "a forecast of their price is not of who forecasts": (
        "Goldwyn Bank lowered its average Brent price forecast for 2025 to $73.",
        "$73",
        "Brent crude / - / price / 73 USD / 2025 / forecast",
    ),
    "a store of other goods": (
        "Brent fell 2% on Thursday. Gasoline inventories declined by 6.2 million barrels last week.",
        "6.2 million barrels",
        "gasoline / - / inventory / -6200000 barrel / 2024-W13 / -",
    ),
    "a draw takes out of store": (
        "U.S. crude inventories fell by 5.2 million barrels in March, against expectations for a draw of "
        "1.3 million barrels.",
        "1.3 million barrels",
        "U.S. crude / - / inventory / -1300000 barrel / 2024-03 / estimate",
    ),
    "whose survey an index is of": (
        "The Calder Institute said its factory index climbed to 53.1 in March from 52.4.",
        "53.1",
        "Calder Institute / - / manufacturing index / 53.1 point / 2024-03 / -",
    ),
    "and the month before": (
        "The Calder Institute said its factory index climbed to 53.1 in March from 52.4.",
        "52.4",
        "Calder Institute / - / manufacturing index / 52.4 point / 2024-02 / -",
    ),
    "what a part of the survey shows": (
        "The Calder Institute said its factory index climbed to 53.1 in March. Its main sister measure - the "
        "new orders index - slipped to 48.2.",
        "48.2",
        "Calder Institute / - / new orders index / 48.2 point / 2024-03 / -",
    ),
    "an index has points, and not firms that answer": (
        "The Calder Institute's factory index rose to 53.1 in March. The index is made of what 900 firms answer.",
        "900",
        None,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_nations_and_goods(name: str) -> None:
    text, number, expected = CASES[name]
    assert told_at(text, number, date(2024, 4, 4)) == expected
