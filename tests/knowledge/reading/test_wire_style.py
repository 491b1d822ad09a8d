"""Turns of phrase of the wires, in sentences of our own: what each number is read as, or that it is left out."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from knowledge.lexicon import Lexicon, load
from knowledge.model import Article
from knowledge.reading import read

# what is shown | the text | the number | "subject / scope / metric / value unit / period / basis or modality", or None
CASES = {
    "a base of comparison stands inside the change": (
        "Calder delivered 6,155 cars in April, a 12.4% year-on-year decline.",
        "12.4%",
        "Calder / - / deliveries / -12.4 % / 2024-04 / yoy",
    ),
    "and so does its short form": (
        "Calder sold 6,155 cars in April, representing a 12.4% YoY increase.",
        "12.4%",
        "Calder / - / sales / 12.4 % / 2024-04 / yoy",
    ),
    "a currency code is written onto its number": (
        "Calder said revenue rose 3% to RMB5.4 billion in the first quarter.",
        "RMB5.4 billion",
        "Calder / - / revenue / 5400000000 CNY / 2024-Q1 / -",
    ),
    "a change behind a level that is no figure is none": (
        "Calder's revenue rose 3% in April. It ended the month with 324,000 paid digital viewers, up 45 percent.",
        "45 percent",
        None,
    ),
    "after profit a share, millions are profit": (
        "Calder earned $70 million, or 48 cents a share, in the first quarter. "
        "That compares with $56 million, or 38 cents a share, a year earlier.",
        "$56 million",
        "Calder / - / net profit / 56000000 USD / 2023-Q1 / -",
    ),
    "the month told of is not set back by one it is compared with": (
        "Calder delivered 9,134 cars in April. That is more than the 8,575 delivered in February. "
        "Year to date, deliveries stood at 31,251.",
        "31,251",
        "Calder / - / deliveries / 31251 unit / YTD 2024-04 / -",
    ),
}


@cache
def _lexicon() -> Lexicon:
    return load()


def _told(text: str, number: str) -> str | None:
    article = Article("news", "News", text, published=date(2024, 5, 2), language="zh" if "。" in text else "en")
    place = text.index(number), text.index(number) + len(number)
    found = [one for one in read(article, _lexicon()).figures if place[0] <= one.span.start < place[1]]
    assert len(found) < 2
    return next(
        (
            f"{one.subject} / {one.scope or '-'} / {one.metric} / {one.value:.15g} {one.unit} / "
            f"{one.period or '-'} / {one.basis or one.modality or '-'}"
            for one in found
        ),
        None,
    )


@pytest.mark.parametrize(("text", "number", "expected"), CASES.values(), ids=CASES)
def test_wire_style(text: str, number: str, expected: str | None) -> None:
    assert _told(text, number) == expected
