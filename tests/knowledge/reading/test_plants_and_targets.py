"""Plants and strikes, targets and charges, in sentences of our own: what is expected, and whose it is."""

from __future__ import annotations

from datetime import date

import pytest

from tests.knowledge.reading.rooms import told_at

# what is shown | the text | the number | "subject / scope / metric / value unit / period / basis or modality", or None
CASES = {
    "a contract is no fall": (
        "Ford and the UAW are trying to hammer out a new contract for 6,300 UAW members.",
        "6,300",
        "UAW / - / members / 6300 member / - / -",
    ),
    "of how many plants something goes to some": (
        "The strike at its Tilling axle plant stopped shipments to seven of Ford's 13 truck plants.",
        "seven",
        None,
    ),
    "a plant is told by its town, which is nobody": (
        "Ford said the walkout at its Tilling axle plant forced the company to lay off 1,850 workers near Tilling.",
        "1,850",
        "Ford / Tilling / job cuts / 1850 worker / - / -",
    ),
    "a charge that is expected": (
        "Ford's total excludes an expected charge of $310 million, or 28 cents a share.",
        "$310 million",
        "Ford / - / charge / 310000000 USD / - / estimate",
    ),
    "and the same by the share": (
        "Ford's total excludes an expected charge of $310 million, or 28 cents a share.",
        "28 cents",
        "Ford / - / charge / 0.28 USD/share / - / estimate",
    ),
    "what a forecast rests on has happened": (
        "Ford will report record earnings for 2023, based on record sales of 1.94 million vehicles.",
        "1.94 million",
        "Ford / - / sales / 1940000 vehicle / 2023 / -",
    ),
    "some one year is no year that is told": (
        "In the fourth quarter Ford earned $4 billion. Ford said it sold 3 million cars in a single year.",
        "3 million",
        "Ford / - / sales / 3000000 vehicle / - / -",
    ),
    "a target is one, though the shares are named": (
        "Brightwell Securities cut its price target on Ford shares to $31.",
        "$31",
        "Ford / - / price target / 31 USD / - / estimate",
    ),
    "what several are as well as one": (
        "Ford sold 700,000 F-Series in May.",
        "700,000",
        "Ford F-Series / - / sales / 700000 series / 2024-05 / -",
    ),
}


@pytest.mark.parametrize(("text", "number", "expected"), CASES.values(), ids=CASES)
def test_plants_and_targets(text: str, number: str, expected: str | None) -> None:
    assert told_at(text, number, date(2024, 6, 4)) == expected
