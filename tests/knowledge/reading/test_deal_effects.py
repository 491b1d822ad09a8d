"""What deals do, on sentences of our own: what they add to earnings, what holders get, what all deals come to."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.model import Article
from knowledge.reading import read
from tests.knowledge.reading import tried

FIGURES = {
    "what a deal adds to earnings a share": (
        "Lumo Corp said it expected its proposed $3.4 billion takeover of Brix Inc to be neutral in 2027 and add 22 "
        "to 26 cents to earnings per share in 2028.",
        "22 to 26",
        {"subject": "Lumo", "metric": "earnings per share", "period": "2028", "modality": "forecast"},
    ),
    "a price is not of the time that is hoped for": (
        "Lumo Corp said it expected its proposed $3.4 billion takeover of Brix Inc to add 22 cents to earnings in "
        "2028.",
        "$3.4 billion",
        {"subject": "Lumo", "metric": "acquisition price", "period": None, "modality": None},
    ),
    "what holders get for each share of a named firm": (
        "Under the plan, Brix Inc shareholders will receive Lumo Corp stock valued at $17.25 per Brix share.",
        "$17.25",
        {"metric": "acquisition price", "unit": "USD/share", "modality": None},
    ),
    "a premium above a closing price": (
        "Lumo Corp agreed to buy Brix Inc. Investors will get stock, a 63 percent premium above Tuesday's closing "
        "price.",
        "63 percent",
        {"subject": "Brix", "metric": "premium", "modality": None},
    ),
    "the month of one deal is not that of another's": (
        "Lumo Corp announced a $4.6 billion acquisition of Hyal Inc in October.\n\nThe merger is expected to "
        "cost about "
        "2,300 layoffs at Lumo Corp.",
        "2,300",
        {"metric": "job cuts", "period": None},
    ),
    "how many there are now, whatever is planned": (
        "Lumo Corp currently has about 870 workers in Peru, but expects to double that in the coming year.",
        "870",
        {"subject": "Lumo", "metric": "employees", "period": None, "modality": None},
    ),
    "what grew by itself": (
        "Lumo Corp's order book jumped 34 percent. Ana Torres hoped for yearly growth of around 16 percent.",
        "16 percent",
        {"subject": "Lumo", "metric": "growth"},
    ),
    "no margin, but what is of a high one": (
        "Lumo Corp's order book jumped 34 percent. Its map systems, which include the high-margin leasing operations, "
        "saw 38 percent growth.",
        "38 percent",
        {"metric": "growth"},
    ),
    "all the deals of a place": (
        "In Africa M&A volumes fell about 14 percent to $20.5 billion in January.",
        "$20.5 billion",
        {"subject": "Africa", "metric": "M&A volume", "period": "2025-01"},
    ),
    "all the deals there are": (
        "Bankers logged $245 billion of mergers and acquisitions in January.",
        "$245 billion",
        {"subject": "global M&A", "metric": "M&A volume", "period": "2025-01"},
    ),
    "a fiscal year, and in passing when it ended": (
        "Lumo Corp's sales for fiscal 2024, ended June 30, were $5.6 billion.",
        "$5.6 billion",
        {"subject": "Lumo", "metric": "sales", "period": "FY2024"},
    ),
}

NONE = {
    "more places": "Brix Inc assembles vans at seven sites in Peru and five in Chile.",
}

UNTOLD = {
    "what all came to": (
        "Lumo Corp's merger with Brix Inc for $176 billion lifted the monthly total to almost $310 billion.",
        "$310 billion",
    ),
}


@pytest.mark.parametrize(("body", "evidence", "expected"), FIGURES.values(), ids=FIGURES)
def test_effect_of_a_deal(body: str, evidence: str, expected: dict[str, object]) -> None:
    found = tried.figures_in(Article("a", "Deals", body, published=date(2025, 3, 4)), evidence)
    assert [{key: tried.told(one, key) for key in expected} for one in found] == [expected]


@pytest.mark.parametrize("body", NONE.values(), ids=NONE)
def test_no_effect_of_a_deal(body: str) -> None:
    assert not read(Article("a", "Deals", body, published=date(2025, 3, 4)), tried.lexicon()).figures


@pytest.mark.parametrize(("body", "evidence"), UNTOLD.values(), ids=UNTOLD)
def test_sum_of_nothing_told(body: str, evidence: str) -> None:
    assert not tried.figures_in(Article("a", "Deals", body, published=date(2025, 3, 4)), evidence)
