"""Zones of a currency, ratios of a whole, and what orders are worth, in sentences of our own."""

from __future__ import annotations

from datetime import date

import pytest

from tests.knowledge.reading.rooms import told_at

# what is shown | the text | the number | "subject / scope / metric / value unit / period / basis or modality", or None
CASES = {
    "a place without a capital": (
        "Consumer prices in the euro zone were 3.8% higher year-on-year in March.",
        "3.8%",
        "Eurozone / - / inflation / 3.8 % / 2024-03 / yoy",
    ),
    "the place that a sentence begins with": (
        "In Peru as a whole, GDP grew by 1.6 percent in the fourth quarter.",
        "1.6 percent",
        "Peru / - / gross domestic product / 1.6 % / 2023-Q4 / -",
    ),
    "unemployment is a share of the workforce": (
        "Unemployment in Peru was unchanged at 5.2% of the workforce in March.",
        "5.2%",
        "Peru / - / unemployment rate / 5.2 % / 2024-03 / -",
    ),
    "seasonally adjusted narrows nothing": (
        "Peru's seasonally adjusted unemployment rate came to 4.7 percent in March.",
        "4.7 percent",
        "Peru / - / unemployment rate / 4.7 % / 2024-03 / -",
    ),
    "people without a job are no staff": (
        "The number of people without a job in Peru went up to 1.9 million in March from 1.7 million in February.",
        "1.7 million",
        None,
    ),
    "what an order is worth": (
        "Varnby Group has placed an order for 14 737 MAX 8s. The order is valued at $1.2 billion at list prices.",
        "$1.2 billion",
        "Varnby Group / - / deal value / 1200000000 USD / - / -",
    ),
    "an airline named after a country": (
        "Oman Air said it had ordered 130 jets.",
        "130",
        "Oman Air / aircraft / orders / 130 aircraft / - / -",
    ),
    "how much more of a quality": (
        "The next Boeing 737 will be 6 percent more fuel efficient than the one of today.",
        "6 percent",
        None,
    ),
    "savings by the year": (
        "Calder hopes that the move will save $17 million per year.",
        "$17 million",
        "Calder / - / savings / 17000000 USD/year / - / forecast",
    ),
    "eighths of a share are dollars": (
        "Chicago-based Calder's shares gained 3/8 to 62-5/8 on Wednesday.",
        "62-5/8",
        "Calder / - / share price / 62.625 USD / 2024-04-03 / -",
    ),
    "another number of the same things": (
        "There are some 31,000 ventilators in Peru, and another 4,800 in the National Store Reserve.",
        "4,800",
        "National Store Reserve / - / ventilators / 4800 unit / - / -",
    ),
    "charges are booked": (
        "Calder Corp will incur charges of $38 million in the second quarter.",
        "$38 million",
        "Calder / - / charge / 38000000 USD / 2024-Q2 / forecast",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_zones_and_orders(name: str) -> None:
    text, number, expected = CASES[name]
    assert told_at(text, number, date(2024, 4, 4)) == expected
