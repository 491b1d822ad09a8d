"""Tariffs in sentences of our own: who levies them, on what from where, and whose they are not."""

from __future__ import annotations

from datetime import date

import pytest

from tests.knowledge.reading.rooms import told_at

# what is shown | the text | the number | "subject / scope / metric / value unit / period / basis or modality", or None
CASES = {
    "past what a country is": (
        "Peru, the biggest supplier of steel to Chile, announced 25-per cent retaliatory tariffs on those metals.",
        "25-per cent",
        "Peru / - / tariff / 25 % / - / -",
    ),
    "of a president's country, on goods": (
        "US President Ana Torres signed two proclamations that impose 25 per cent tariff on imported steel and 10 per "
        "cent on aluminium.",
        "25 per cent",
        "United States / steel / tariff / 25 % / - / -",
    ),
    "on other goods, in one go": (
        "US President Ana Torres signed two proclamations that impose 25 per cent tariff on imported steel and 10 per "
        "cent on aluminium.",
        "10 per",
        "United States / aluminium / tariff / 10 % / - / -",
    ),
    "on goods from somewhere": (
        "The commission said the EU would impose tariffs of up to 38.1% on electric cars from China.",
        "38.1%",
        "European Union / electric vehicles, China / tariff / 38.1 % / - / forecast",
    ),
    "no firm levies one": (
        "Tesla said a 20% tariff on Chinese batteries would raise its costs.",
        "20%",
        None,
    ),
    "or have one set for it": (
        "The commission said it would set tariffs of 17.4% for BYD and 20% for Geely.",
        "20%",
        "Geely / - / tariff / 20 % / - / forecast",
    ),
    "but a firm may face one": (
        "Tesla would face a tariff of 7.8% on its cars.",
        "7.8%",
        "Tesla / - / tariff / 7.8 % / - / forecast",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_tariffs(name: str) -> None:
    text, number, expected = CASES[name]
    assert told_at(text, number, date(2024, 4, 4)) == expected
