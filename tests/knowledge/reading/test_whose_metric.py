"""Whose a metric is where several are near: a firm with a place, somebody unknown, one in passing, in our own words."""

from __future__ import annotations

from datetime import date

import pytest

from tests.knowledge.reading.rooms import told_at

# what is shown | the text | the number | "subject / scope / metric / value unit / period / basis or modality", or None
CASES = {
    "a firm's sales in a place that an adjective tells": (
        "Ford made 812 vans in March. It said Chilean sales fell 3.7%.",
        "3.7%",
        "Ford / Chile / sales / -3.7 % / 2024-03 / -",
    ),
    "the same of a country without a firm": (
        "Car sales in Peru rose 4% in March, data showed. Chilean sales fell 3.7%.",
        "3.7%",
        "Chile / - / sales / -3.7 % / 2024-03 / -",
    ),
    "what a drop in a place explains is not the place's": (
        "Ford's revenue rose in March. Without currency effects, the fall was 3.7%, due to a drop in Chilean sales.",
        "3.7%",
        "Ford / - / revenue / -3.7 % / 2024-03 / -",
    ),
    "somebody of whom nothing is known": (
        "Ford's profit rose in March. The plant's sales rose 3.7%.",
        "3.7%",
        None,
    ),
    "the launch of a model": (
        "Ford made 812 vans in March. A launch of the Toyota Corolla helped boost sales of trucks by 40% to 7,510.",
        "7,510",
        "Ford / trucks / sales / 7510 vehicle / 2024-03 / -",
    ),
    "the firm of the sentence before where a title names two": (
        "Toyota sold 812 vans in March. Nissan sold 933 vans. Ford sold 420 vans.\n\nSales of trucks rose 3.7%.",
        "3.7%",
        "Ford / trucks / sales / 3.7 % / 2024-03 / -",
    ),
    "half of two nations": (
        "Lumo Eyewear Ltd grew. The Anglo-Peruvian company's revenue rose 3.7%.",
        "3.7%",
        "Lumo Eyewear / - / revenue / 3.7 % / - / -",
    ),
    "an ampersand of a web page": (
        "Revenue of Lumo Press &amp; Light Ltd rose 3.7%.",
        "3.7%",
        "Lumo Press & Light / - / revenue / 3.7 % / - / -",
    ),
}


TITLES = {"the firm of the sentence before where a title names two": "Toyota and Ford grow"}


@pytest.mark.parametrize("name", CASES)
def test_whose_metric(name: str) -> None:
    text, number, expected = CASES[name]
    assert told_at(text, number, date(2024, 4, 2), TITLES.get(name, "News")) == expected
