"""Numbers that are set beside others, given up, shared out or only look ahead, in sentences of our own."""

from __future__ import annotations

from datetime import date

import pytest

from tests.knowledge.reading.rooms import told_at

# what is shown | the text | the number | "subject / scope / metric / value unit / period / basis or modality", or None
CASES = {
    "and its other metric, without a verb": (
        "Ford's output slid 17% and its sales 21% in March.",
        "21%",
        "Ford / - / sales / -21 % / 2024-03 / -",
    ),
    "what is left out denies nothing": (
        "Not counting exports, Ford sold 41,700 trucks in March.",
        "41,700",
        "Ford / trucks / sales / 41700 vehicle / 2024-03 / -",
    ),
    "a share of a new company is a stake": (
        "Ford gets 51% of the new company, and Toyota the other 49%.",
        "51%",
        "Ford / - / stake / 51 % / - / -",
    ),
    "and so is the rest of it": (
        "Ford gets 51% of the new company, and Toyota the other 49%.",
        "49%",
        "Toyota / - / stake / 49 % / - / -",
    ),
    "what could happen later is not of the number before": (
        "Ford's plant is to start with a capacity of 12 gigawatt-hours a year, which could be doubled in 2029.",
        "12 gigawatt-hours",
        "Ford / - / capacity / 12 gigawatt hour/year / - / target",
    ),
    "a year before a quarter is a quarter": (
        "Ford's average selling price rose to $361 in the first quarter from $348 a year before.",
        "$348",
        "Ford / - / average selling price / 348 USD / 2023-Q1 / -",
    ),
    "a number goes on in the measure before": (
        "Ford's deliveries of cells are to start at 2 GWh in 2026 and rise to 9 by 2029.",
        "9 by",
        "Ford / cells / deliveries / 9 gigawatt hour / until 2029 / target",
    ),
    "up front is no rise": (
        "Under the contract Ford pays $120 million up front.",
        "$120 million",
        "Ford / - / payment / 120000000 USD / - / -",
    ),
    "what analysts had expected of a rise": (
        "Ford's sales grew 2.8% in March, short of the 3.5% that analysts had pencilled in.",
        "3.5%",
        "Ford / - / sales / 3.5 % / 2024-03 / estimate",
    ),
    "what some are a part of is there": (
        "Ford will close three of its 64 stores by the summer.",
        "64",
        "Ford / - / stores / 64 store / - / -",
    ),
    "a move told twice": (
        "Brent crude futures settled $1.84, or 2.4%, higher at $79.12 a barrel on Thursday.",
        "2.4%",
        "Brent crude / - / price / 2.4 % / 2024-04-04 / dod",
    ),
    "a forecast changed from another": (
        "Ford cut its profit forecast for 2024 to $7 billion from $9 billion.",
        "$9 billion",
        "Ford / - / net profit / 9000000000 USD / 2024 / forecast",
    ),
    "an own time after another": (
        "Ford's sales rose 17% in the first quarter; in the fourth quarter of 2023 the increase had been 12%.",
        "12%",
        "Ford / - / sales / 12 % / 2023-Q4 / -",
    ),
    "half of what it was": (
        "Ford's operating loss was $22 million in the first quarter, less than half the $48 million of the fourth "
        "quarter of 2023.",
        "$48 million",
        "Ford / - / operating loss / 48000000 USD / 2023-Q4 / -",
    ),
    "costs of something are no price": (
        "Ford expects to book $180 million in severance costs in the second quarter.",
        "$180 million",
        "Ford / severance / costs / 180000000 USD / 2024-Q2 / forecast",
    ),
    "a class that makes up a number": (
        "Dealers in China sold 498,000 passenger cars in March. Hybrids made up 266,000 of them.",
        "266,000",
        "passenger cars / hybrids / sales / 266000 vehicle / 2024-03 / -",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_set_beside(name: str) -> None:
    text, number, expected = CASES[name]
    assert told_at(text, number, date(2024, 4, 4)) == expected
