"""The terms of deals, on sentences of our own: what is lent, issued and raised, whose it is, and what is none of it."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.model import Article
from knowledge.reading import read
from tests.knowledge.reading import tried

FIGURES = {
    "bridge financing": (
        "Lumo Corp said it has bridge financing of 7 billion euros for the purchase.",
        "7 billion euros",
        {"subject": "Lumo", "metric": "bridge financing", "period": None},
    ),
    "who manages a sum": (
        "Lumo Corp fell. Ana Torres, an analyst at Brix Capital, which manages $350 billion, was not surprised.",
        "$350 billion",
        {"subject": "Brix Capital", "metric": "assets under management"},
    ),
    "a premium without a day, on whose price": (
        "Lumo Corp agreed to buy Brix Inc. The price is a 23% premium to Brix's closing price on January 16.",
        "23%",
        {"subject": "Brix", "metric": "premium", "period": None},
    ),
    "a total raised": (
        "Lumo Corp makes pumps in Lima. The startup has raised a total of $14.5 million.",
        "$14.5 million",
        {"subject": "Lumo", "metric": "funding", "value": 14_500_000},
    ),
    "what a sale could bring in": (
        "Lumo Corp wants to leave its papers, a sale that could raise 40 million pounds.",
        "40 million pounds",
        {"subject": "Lumo", "metric": "proceeds", "modality": "forecast"},
    ),
    "what is left in cash": (
        "Lumo Corp sold its map unit, leaving it with more than three billion euros in cash.",
        "three billion euros",
        {"metric": "cash", "bound": ">"},
    ),
    "what shares are sold at": (
        "Lumo Corp is selling shares in Brix Inc. for $13 apiece.",
        "$13",
        {"subject": "Brix", "metric": "offer price"},
    ),
    "a deal valued at": (
        "Lumo Corp said it financed the acquisition, valued at around $54 billion.",
        "$54 billion",
        {"subject": "Lumo", "metric": "deal value"},
    ),
    "who got a valuation": (
        "Investors like vans, and that is why Lumo Motors got that $4 billion valuation.",
        "$4 billion",
        {"subject": "Lumo Motors", "metric": "valuation"},
    ),
    "a stake of a market": (
        "Lumo Airways has a 14 percent stake of the domestic market.",
        "14 percent",
        {"subject": "Lumo Airways", "metric": "market share"},
    ),
    "some of the shares": (
        "Lumo Capital said it controls 12 percent of the shares.",
        "12 percent",
        {"subject": "Lumo Capital", "metric": "stake"},
    ),
    "a stake that is kept": (
        "Lumo Bank sold part of its stake in Brix. It will retain about 9% in Brix.",
        "9%",
        {"subject": "Lumo Bank", "metric": "stake", "modality": "forecast"},
    ),
    "pumped into a firm": (
        "Lumo Capital has pumped in 9 million into Brix Inc.",
        "9 million",
        {"subject": "Lumo Capital", "metric": "investment"},
    ),
    "what is paid for a named holder's stake": (
        "Lumo Corp is to pay 26 euros a share for Orvel's 71% stake.",
        "26 euros a share",
        {"subject": "Lumo", "metric": "acquisition price"},
    ),
    "one order, at no time told before": (
        "Lumo Corp grew last month. Brix Parcel has placed an order for 9,000 vans with Lumo.",
        "9,000",
        {"subject": "Brix Parcel", "metric": "orders", "period": None},
    ),
    "what the last year's were worth": (
        "Lumo Air expects orders for more than 200 jets in 2025, compared with 104 sales last year, worth $6 billion.",
        "$6 billion",
        {"subject": "Lumo Air", "period": "2024", "modality": None},
    ),
    "a day that a deal was told on": (
        "Lumo Corp agreed to buy Brix Inc for $4 billion on Monday.",
        "$4 billion",
        {"subject": "Lumo", "metric": "acquisition price", "period": None},
    ),
    "a firm of two nations": (
        "Lumo Corp agreed to buy Brix Inc. The Franco-Italian company agreed to pay $4 billion for the chain.",
        "$4 billion for",
        {"subject": "Lumo", "metric": "acquisition price"},
    ),
    "the same description again": (
        "Lumo Corp agreed to buy Brix Inc. The Franco-Italian company will keep the chain.\n\nOrvel Corp fell, as did "
        "Brix.\n\nBrix and Orvel Corp rose.\n\nBrix and Orvel fell.\n\nThe Franco-Italian company raised $40 million.",
        "$40 million",
        {"subject": "Lumo", "metric": "funding"},
    ),
    "what is offered now and was before": (
        "Lumo Corp raised its offer for Brix Inc to $24 a share from $21.",
        "$21",
        {"subject": "Lumo", "metric": "offer price", "value": 21},
    ),
    "a swap that is worth": (
        "Lumo Corp agreed to buy Brix Inc in a stock swap worth $2.3 billion.",
        "$2.3 billion",
        {"subject": "Lumo", "metric": "deal value"},
    ),
    "debt that comes on top bounds nothing": (
        "Lumo Corp agreed to buy Brix Inc for $4.1 billion plus the assumption of debt.",
        "$4.1 billion",
        {"metric": "acquisition price", "bound": "="},
    ),
    "what is left of a venture": (
        "Lumo Corp will own 60 percent of the venture, and Brix Inc will pay $3 million for the remaining 40 percent.",
        "40 percent",
        {"subject": "Brix", "metric": "stake"},
    ),
    "what one faces now": (
        "Lumo Corp had first-half sales of $4 billion. It now faces costs of as much as $30 million.",
        "$30 million",
        {"subject": "Lumo", "metric": "costs", "period": None},
    ),
    "debt that there is": (
        "Lumo Corp plans to service $22 billion of borrowing.",
        "$22 billion",
        {"subject": "Lumo", "metric": "debt", "modality": None},
    ),
    "since a purchase was led": (
        "Ana Torres is set to speak for the first time since leading Lumo Corp's $36 billion purchase of Brix Inc.",
        "$36 billion",
        {"metric": "acquisition price", "modality": None},
    ),
    "a year by which": (
        "By 2028, Lumo Corp expects to generate about $2 billion in excess cash.",
        "$2 billion",
        {"subject": "Lumo", "metric": "excess cash", "period": "2028", "modality": "forecast"},
    ),
}

NONE = {
    "a sum that describes a thing": "Lumo Corp began a sale as part of its $41 billion push to unload assets.",
    "part of one's own shares": "Lumo Corp said it sold 20 percent of its shares.",
}


@pytest.mark.parametrize(("body", "evidence", "expected"), FIGURES.values(), ids=FIGURES)
def test_term_of_a_deal(body: str, evidence: str, expected: dict[str, object]) -> None:
    found = tried.figures_in(Article("a", "Deals", body, published=date(2025, 3, 4)), evidence)
    assert [{key: tried.told(one, key) for key in expected} for one in found] == [expected]


@pytest.mark.parametrize("body", NONE.values(), ids=NONE)
def test_no_term_of_a_deal(body: str) -> None:
    assert not read(Article("a", "Deals", body, published=date(2025, 3, 4)), tried.lexicon()).figures
