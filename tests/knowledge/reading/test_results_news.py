"""Companies' results as the wires tell them, in sentences of our own: profit and loss, a year ago, estimates, parts."""

from __future__ import annotations

from datetime import date

import pytest

from tests.knowledge.reading.rooms import told_at

# what is shown | the text | the number | "subject / scope / metric / value unit / period / basis or modality", or None
CASES = {
    "a loss of money is a net loss": (
        "Calder Plc had a first-quarter loss of $318 million.",
        "$318 million",
        "Calder / - / net loss / 318000000 USD / 2024-Q1 / -",
    ),
    "a loss compared with is of a year ago, past what it is a share": (
        "Calder earned $20 million, or 7 cents per share, in the first quarter, "
        "compared with a loss of $9 million, or 4 cents per share, a year ago.",
        "$9 million",
        "Calder / - / net loss / 9000000 USD / 2023-Q1 / -",
    ),
    "and so is what it is a share": (
        "Calder earned $20 million, or 7 cents per share, in the first quarter, "
        "compared with a loss of $9 million, or 4 cents per share, a year ago.",
        "4 cents per share",
        "Calder / - / loss per share / 0.04 USD/share / 2023-Q1 / -",
    ),
    "a share's money lost is a loss": (
        "Calder Plc lost 7 cents per share in the first quarter.",
        "7 cents per share",
        "Calder / - / loss per share / 0.07 USD/share / 2024-Q1 / -",
    ),
    "shares that lose money only fall": (
        "Calder Plc shares lost 40 cents to $30.",
        "40 cents",
        "Calder / - / share price / -0.4 USD / 2024-05-02 / dod",
    ),
    "a swing to profit": (
        "Calder Plc swung to a first-quarter profit of $3 million, from a year-ago loss of $1 million.",
        "$1 million",
        "Calder / - / net loss / 1000000 USD / 2023-Q1 / -",
    ),
    "where earnings come from is not before": (
        "Calder said first-quarter profit fell. It reported earnings from continuing operations of $37 million.",
        "$37 million",
        "Calder / continuing operations / net profit / 37000000 USD / 2024-Q1 / -",
    ),
    "last year beside a quarter is the quarter a year ago": (
        "Calder Plc said fourth-quarter sales rose.\n\nRevenue fell 9% to $13 million from $14 million last year.",
        "$14 million",
        "Calder / - / revenue / 14000000 USD / 2022-Q4 / -",
    ),
    "last year's is last year's": (
        "Calder Plc said first-half profit fell 5% to 3.1 million euros from last year's 3.3 million euros.",
        "3.3 million euros",
        "Calder / - / net profit / 3300000 EUR / 2023-H1 / -",
    ),
    "growth that was so much is a change": (
        "Calder Plc said underlying sales growth was 5.4 percent in the first quarter.",
        "5.4 percent",
        "Calder / underlying / sales / 5.4 % / 2024-Q1 / -",
    ),
    "sales at stores of a year": (
        "Calder Plc said sales at stores open at least a year rose 3 percent in the first quarter.",
        "3 percent",
        "Calder / - / comparable-store sales / 3 % / 2024-Q1 / -",
    ),
    "what a bank sets aside": (
        "Calder Bancorp's provision for credit losses rose to $557 million in the first quarter.",
        "$557 million",
        "Calder Bancorp / - / provisions / 557000000 USD / 2024-Q1 / -",
    ),
    "who gathers estimates has none": (
        "Calder Plc said first-quarter sales rose. Thomson Reuters says analysts forecast a profit of 2 cents a share.",
        "2 cents a share",
        "Calder / - / earnings per share / 0.02 USD/share / 2024-Q1 / estimate",
    ),
    "the agency of a dateline is nobody": (
        "LONDON (dpa-AFX) - Calder plc said Thursday that its first-quarter profit fell 5 percent.",
        "5 percent",
        "Calder / - / net profit / -5 % / 2024-Q1 / -",
    ),
    "nor is where somebody sits": (
        "Forest Hills, N.Y.-based JetBlue said expenses fell 13 percent in the first quarter.",
        "13 percent",
        "JetBlue / - / costs / -13 % / 2024-Q1 / -",
    ),
    "a network's generation weighs nothing": (
        "Calder Plc makes chips for 5G phones and said revenue rose.",
        "5G",
        None,
    ),
    "oil is pumped by the day": (
        "Calder Plc's output rose to 3.8 million barrels of oil equivalent per day in the first quarter.",
        "3.8 million barrels",
        "Calder / - / production / 3800000 barrel/day / 2024-Q1 / -",
    ),
    "a level that is taken up is of whom it was": (
        "Libya pumped 1.1 million bpd in April, Calder Oil said; in March it had been 0.6 million.",
        "0.6 million",
        "Libya / - / production / 600000 barrel/day / 2024-03 / -",
    ),
}


@pytest.mark.parametrize(("text", "number", "expected"), CASES.values(), ids=CASES)
def test_results_news(text: str, number: str, expected: str | None) -> None:
    assert told_at(text, number, date(2024, 5, 2)) == expected
