"""Zones of a currency, ratios of a whole, and what orders are worth, in sentences of our own."""

from __future__ import annotations

from datetime import date

import pytest

from tests.knowledge.reading.rooms import told_at

# what is shown | the text | the number | "subject / scope / metric / value unit / period / basis or modality", or None
CASES = {
    "a place without a capital": (
        "Consumer prices in the euro zone rose 0.7% year-on-year in March.",
        "0.7%",
        "Eurozone / - / inflation / 0.7 % / 2024-03 / yoy",
    ),
    "the place that a sentence begins with": (
        "In Peru as a whole, GDP increased by 2.1 percent in the fourth quarter.",
        "2.1 percent",
        "Peru / - / gross domestic product / 2.1 % / 2023-Q4 / -",
    ),
    "unemployment is a share of the workforce": (
        "Unemployment in Peru was stable at 7.5% of the workforce in March.",
        "7.5%",
        "Peru / - / unemployment rate / 7.5 % / 2024-03 / -",
    ),
    "seasonally adjusted narrows nothing": (
        "Peru's seasonally adjusted unemployment rate stood at 8.3 percent in March.",
        "8.3 percent",
        "Peru / - / unemployment rate / 8.3 % / 2024-03 / -",
    ),
    "people without a job are no staff": (
        "The number of people without a job in Peru rose to 12.3 million in March from 12.1 million in February.",
        "12.1 million",
        None,
    ),
    "what an order is worth": (
        "CIT Group has placed an order for 30 737 MAX 8s. The order is valued at $3 billion at list prices.",
        "$3 billion",
        "CIT Group / - / deal value / 3000000000 USD / - / -",
    ),
    "an airline named after a country": (
        "Oman Air said it had ordered 40 jets.",
        "40",
        "Oman Air / aircraft / orders / 40 aircraft / - / -",
    ),
    "how much more of a quality": (
        "The new Boeing 737 will be 20 percent more fuel efficient than its engine before.",
        "20 percent",
        None,
    ),
    "savings by the year": (
        "Ford hopes that the plan will save $250 million per year.",
        "$250 million",
        "Ford / - / savings / 250000000 USD/year / - / forecast",
    ),
    "eighths of a share are dollars": (
        "Chicago-based Ford's shares rose 7/8 to 85-7/8 on Wednesday.",
        "85-7/8",
        "Ford / - / share price / 85.875 USD / 2024-04-03 / -",
    ),
    "another number of the same things": (
        "There are about 160,000 ventilators in Peru and another 12,700 in the National Store Reserve.",
        "12,700",
        "National Store Reserve / - / ventilators / 12700 unit / - / -",
    ),
    "charges are booked": (
        "Ford will incur charges of $55 million in the second quarter.",
        "$55 million",
        "Ford / - / charge / 55000000 USD / 2024-Q2 / forecast",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_zones_and_orders(name: str) -> None:
    text, number, expected = CASES[name]
    assert told_at(text, number, date(2024, 4, 4)) == expected
