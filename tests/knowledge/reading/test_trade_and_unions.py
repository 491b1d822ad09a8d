"""Trade, pay and unions, in sentences of our own: whose the numbers are, and which are nobody's."""

from __future__ import annotations

from datetime import date

import pytest

from tests.knowledge.reading.rooms import told_at

# what is shown | the text | the number | "subject / scope / metric / value unit / period / basis or modality", or None
CASES = {
    "trade of nobody is the article's country's": (
        "Peru's trade deficit was $8 billion in March. Exports of goods were $16.5 billion.",
        "$16.5 billion",
        "Peru / goods / exports / 16500000000 USD / 2024-03 / -",
    ),
    "trade with a country is narrowed by it": (
        "Peru's trade gap is closely watched. The trade deficit with China jumped nearly 15% to $12 billion in March.",
        "$12 billion",
        "Peru / China / trade deficit / 12000000000 USD / 2024-03 / -",
    ),
    "what is greater than expected is no expectation": (
        "Retail sales in Peru rose a greater-than-expected 1.2% in March.",
        "1.2%",
        "Peru / - / retail sales / 1.2 % / 2024-03 / -",
    ),
    "a thing that nothing is known of lends no metric": (
        "Peru's trade deficit widened to $8 billion in March. The 2.7% jump in auto-part theft was a surprise.",
        "2.7%",
        None,
    ),
    "somebody unknown has what he saw": (
        "Consumer prices in Peru rose 2%. Clothing stores saw sales increase 0.4%.",
        "0.4%",
        None,
    ),
    "a change of pay": (
        "Ford said it had offered a wage increase of 20%.",
        "20%",
        "Ford / - / pay rise / 20 % / - / -",
    ),
    "members are the union's": (
        "Ford closed a plant. Some 12,700 UAW members are on strike.",
        "12,700",
        "UAW / - / members / 12700 member / - / -",
    ),
    "whom a union speaks for are nobody's staff": (
        "The union represents about 150,000 workers at Ford.",
        "150,000",
        None,
    ),
    "a move up to a price": (
        "Silver futures edged up to $36.80.",
        "$36.80",
        "silver / - / price / 36.8 USD / 2024-04-04 / -",
    ),
    "goods that others are with": (
        "Gold gave up some gains, with platinum futures dropping 1.1% to $1,376 an ounce.",
        "1.1%",
        "platinum / - / price / -1.1 % / 2024-04-04 / dod",
    ),
    "goods lose money and settle": (
        "Copper futures for September delivery lost $0.04 to settle at $4.20 a pound.",
        "$0.04",
        "copper / - / price / -0.04 USD / 2024-04-04 / dod",
    ),
    "hiring has a time that goes on": (
        "Employers in Peru added 18,000 workers in March.\n\nThe unemployment rate rose to 6.8 percent.",
        "6.8 percent",
        "Peru / - / unemployment rate / 6.8 % / 2024-03 / -",
    ),
    "twelve months are a year": (
        "Average hourly earnings in Peru rose in March. Over the past 12 months, hourly earnings have increased 4.3%.",
        "4.3%",
        "Peru / - / average hourly earnings / 4.3 % / 2024-03 / yoy",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_trade_and_unions(name: str) -> None:
    text, number, expected = CASES[name]
    assert told_at(text, number, date(2024, 4, 4)) == expected
