"""What is expected, planned or under way, and what only looks so, on sentences of our own: the figure, or none."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest

from knowledge.model import Article
from tests.knowledge.reading.tried import figures_in, told


class Case(NamedTuple):
    text: str
    evidence: str
    expected: dict[str, object] | None  # None: no figure is read there
    published: date | None = None


CASES = {
    "a bid that would be raised stands": Case(
        "Norvane Corp would boost its hostile $530 million takeover offer for Velmo Corp.",
        "$530 million",
        {"metric": "takeover bid", "modality": None},
    ),
    "to assume debt is to take it on": Case(
        "Norvane's bid for Velmo Corp has a total value of $640 million including assumption of Velmo debt.",
        "$640 million",
        {"modality": None},
    ),
    "jobs that are being axed are to go": Case(
        "Norvane Corp said it was axing 800 jobs.", "800", {"metric": "job cuts", "modality": "target"}
    ),
    "what came instead was not expected": Case(
        "Norvane Corp expected sales of $4.3 billion but made $4.1 billion.", "$4.1 billion", {"modality": None}
    ),
    "due to is to come": Case(
        "Norvane Corp is due to open 30 stores next year.", "30", {"metric": "stores", "modality": "forecast"}
    ),
    "in line to is likely": Case(
        "Norvane Corp is in line to report a profit of $30 million.", "$30 million", {"modality": "forecast"}
    ),
    "profit by the share is earnings per share": Case(
        "Norvane Corp will make per-share profits in 1996 of $1.40, it forecasts.",
        "$1.40",
        {"metric": "earnings per share", "period": "1996", "modality": "forecast"},
    ),
    "when it traded so is a day or month, no stretch": Case(
        "Norvane Corp has risen. He has recommended the shares since April, when Norvane traded at roughly $45.",
        "$45",
        {"metric": "share price", "period": "2018-04"},
        date(2019, 1, 16),
    ),
    "shares are sold": Case(
        "Norvane Corp sold 14.2 million shares at $81 each in August.",
        "14.2 million",
        {"metric": "shares sold", "unit": "share"},
    ),
    "at a price each": Case(
        "Norvane Corp sold 14.2 million shares at $81 each in August.", "$81", {"metric": "offer price", "unit": "USD"}
    ),
    "and traded, not made": Case(
        "The stock of Norvane Corp soared $5.12 to $19.37 in active trading of more than 8.2 million shares.",
        "8.2 million",
        {"subject": "Norvane", "metric": "trading volume", "bound": ">"},
    ),
    "a currency may be written out before its sum": Case(
        "Norvane Corp made a profit of Australian dollars 612m ($471m) last year.",
        "Australian",
        {"metric": "net profit", "value": 612_000_000, "unit": "AUD"},
    ),
    "a year of forecasts is none that is compared with": Case(
        "Norvane Corp will report a 9 percent rise in profit for the full year. Profit forecasts rest on $1.60 for the "
        "year against the pound, and six brokers have cut their 1997 forecasts.",
        "9 percent",
        {"metric": "net profit", "period": "????"},
    ),
    "but goes on with what is expected where nothing else is done": Case(
        "Norvane Corp expects the dividend to rise 4 percent to 28p but by 6 percent in guilders to 8.31 guilders.",
        "8.31 guilders",
        {"metric": "dividend", "modality": "forecast"},
    ),
    "a quarter that was reported is over, whatever the firm calls it": Case(
        "Norvane Corp reported a total of $9.2 billion in quarterly revenue in the first quarter of 2020.",
        "$9.2 billion",
        {"metric": "revenue", "period": "2020-Q1", "modality": None},
        date(2020, 1, 4),
    ),
    "what was done before is not planned": Case(
        "Norvane Corp is set to meet investors again since leading a $31 billion purchase of Velmo Corp.",
        "$31 billion",
        {"modality": None},
    ),
    "nor is what a thing is worth": Case(
        "Norvane Corp wants to repay loans used to fund the acquisition of Velmo Corp, valued at around $52 billion.",
        "$52 billion",
        {"modality": None},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_expectations(name: str) -> None:
    case = CASES[name]
    found = figures_in(Article("tried", "Tried", case.text, published=case.published), case.evidence)
    if case.expected is None:
        assert found == []
        return
    assert [{key: told(one, key) for key in case.expected} for one in found] == [case.expected]
