"""Whose the numbers of deals are, on sentences of our own: who is bought, who bids, who only leads a round."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.model import Article
from knowledge.reading import read
from tests.knowledge.reading import tried

LEAD = "Lumo Corp is in Lima. Brix Inc is in Oslo. Orvel Holdings is in Rome.\n\n"

FIGURES = {
    "who announces behind another": (
        "Lumo struck a $142 million tie-up with Brix, and Orvel announced a C$24 million investment in Hyal Works.",
        "C$24 million",
        {"subject": "Orvel Holdings", "metric": "investment"},
    ),
    "who was taken over in a deal": (
        "Orvel took a loan after the carrier took over Brix this year in a $25.5 billion merger.",
        "$25.5 billion",
        {"subject": "Brix", "metric": "deal value"},
    ),
    "what a deal brings is what the bought firm has": (
        "Lumo agreed to buy Brix. The deal adds more than 6,000 stores in 30 countries to those of Lumo.",
        "6,000",
        {"subject": "Brix", "metric": "stores", "value": 6000, "bound": ">"},
    ),
    "where the bought firm is": (
        "Lumo agreed to buy Brix. The deal adds more than 6,000 stores in 30 countries to those of Lumo.",
        "30 countries",
        {"subject": "Brix", "metric": "countries"},
    ),
    "a premium without a name": (
        "Lumo agreed to buy Brix. The price is a 20 percent premium to the last close.",
        "20 percent",
        {"subject": "Brix", "metric": "premium"},
    ),
    "what the deal is worth": (
        "Lumo agreed to buy Brix.\n\nThe deal is worth $3.7 billion including debt.",
        "$3.7 billion",
        {"subject": "Brix", "metric": "deal value"},
    ),
    "who raises a bid": (
        "Lumo increased its hostile bid for Brix to $3.7 billion.",
        "$3.7 billion",
        {"subject": "Lumo", "metric": "takeover bid"},
    ),
    "whose round another leads": (
        "Orvel has led a $45 million Series C round in Lumo.",
        "$45 million",
        {"subject": "Lumo", "metric": "funding"},
    ),
    "what several invest together": (
        "Lumo and Orvel will invest a combined $2.3 billion in the venture.",
        "$2.3 billion",
        {"subject": "Lumo and Orvel Holdings", "metric": "investment", "modality": "forecast"},
    ),
    "who owns so much": (
        "Orvel runs a venture, 51 percent owned by Lumo, in Peru.",
        "51 percent",
        {"subject": "Lumo", "metric": "stake"},
    ),
    "all the deals of a market": (
        "Global mergers and acquisitions fell to $3.1 trillion in 2024, according to Orvel.",
        "$3.1 trillion",
        {"subject": "Global mergers and acquisitions", "metric": "deal value", "period": "2024"},
    ),
    "an offer that values each share": (
        "Lumo's offer valued each Brix share at $6.30.",
        "$6.30",
        {"subject": "Brix", "metric": "offer price"},
    ),
    "a deal by the share": (
        "Lumo agreed to buy Brix. The transaction, valued at $29 per share, will close in May.",
        "$29 per share",
        {"metric": "offer price"},
    ),
    "shares that are issued": (
        "Lumo will issue 14 million new shares to Orvel.",
        "14 million",
        {"subject": "Lumo", "metric": "shares issued", "modality": "forecast"},
    ),
    "shares that are sold": (
        "Lumo said it would sell 2 million shares at $12 each.",
        "2 million",
        {"subject": "Lumo", "metric": "shares sold"},
    ),
    "bonds that are sold": (
        "Lumo plans to sell up to 4 billion euros of bonds.",
        "4 billion euros",
        {"subject": "Lumo", "metric": "bond issue", "modality": "target"},
    ),
    "what an offering raises": (
        "Lumo priced its initial public offering at $17 a share, raising $340 million.",
        "$340 million",
        {"subject": "Lumo", "metric": "proceeds"},
    ),
    "an offering by the share": (
        "Lumo priced its initial public offering at $17 a share, raising $340 million.",
        "$17 a share",
        {"subject": "Lumo", "metric": "offer price"},
    ),
    "a loss behind a bracket": (
        "Lumo reported a three billion franc ($590 million at current rates) loss in 2023.",
        "three billion franc",
        {"subject": "Lumo", "metric": "net loss", "period": "2023"},
    ),
    "a price by the share and in all": (
        "Lumo agreed to acquire Brix for $40 a share in cash and stock, or about $5.4 billion.",
        "$5.4 billion",
        {"subject": "Lumo", "metric": "acquisition price", "bound": "~"},
    ),
    "what is offered for each share": (
        "Lumo is offering 350 pence in cash for each Brix share.",
        "350 pence",
        {"subject": "Lumo", "metric": "offer price"},
    ),
    "what a merged firm would have": (
        "Lumo and Brix will merge. The merged company would have 41,000 employees and revenue of 9 billion euros.",
        "9 billion euros",
        {"subject": "combined company", "metric": "revenue", "modality": "forecast"},
    ),
    "what several expect together": (
        "Lumo and Brix agreed to merge. The companies said they expect annual synergies of $120 million.",
        "$120 million",
        {"subject": "Lumo and Brix", "metric": "savings", "modality": "forecast"},
    ),
    "an offering that could value": (
        "Lumo plans to raise about $500 million in an initial public offering that could value it at $4 billion.",
        "$4 billion",
        {"subject": "Lumo", "metric": "valuation", "modality": "forecast"},
    ),
    "a range of offers": (
        "Lumo sold 24 million shares at $21 each, above its target range of $17 to $19.",
        "$17",
        {"subject": "Lumo", "metric": "offer price"},
    ),
    "what the sale of a part brings": (
        "Lumo is to leave. The sale of its unit will bring in 900 million euros.",
        "900 million euros",
        {"subject": "Lumo", "metric": "proceeds", "modality": "forecast"},
    ),
    "what is managed in assets": (
        "Orvel, which manages $30 billion in assets, owns a part of Lumo.",
        "$30 billion",
        {"subject": "Orvel Holdings", "metric": "assets under management"},
    ),
    "a firm that is owned by so much": (
        "Earnings at Lumo's 40-percent-owned brewer Brix fell.",
        "40",
        {"subject": "Lumo", "metric": "stake"},
    ),
    "who is a shareholder": (
        "Ana Torres is Lumo's biggest shareholder with a 32% stake.",
        "32%",
        {"subject": "Ana Torres", "metric": "stake"},
    ),
    "a holding": (
        "Orvel has a 5 percent holding in Lumo.",
        "5 percent",
        {"subject": "Orvel Holdings", "metric": "stake"},
    ),
    "what two purchases cost": (
        "Lumo's purchases include Brix in January and two insurers for a combined $2 billion.",
        "$2 billion",
        {"subject": "Lumo", "metric": "acquisition price"},
    ),
    "an offer by the share in one word": (
        "Lumo's $21-a-share offer for Brix expires on Friday.",
        "$21",
        {"subject": "Lumo", "metric": "offer price"},
    ),
    "a firm told of as a purchase": (
        "Brix, a $1.2 billion acquisition completed in 2023, makes pumps.",
        "$1.2 billion",
        {"subject": "Brix", "metric": "acquisition price", "period": "2023"},
    ),
    "what a purchase long ago leaves to rule": (
        "Lumo had sales of $4 billion in the half to June 2024. It is glad of its purchase in 2021 of Brix for "
        "$1 billion.\n\nIts van sales were $2 billion.",
        "$2 billion",
        {"metric": "sales", "period": "2024-H1"},
    ),
    "what is being spent just now": (
        "Lumo had first-half sales of $4 billion.\n\n“They're spending $90 million to reshape it,” Ana Torres said.",
        "$90 million",
        {"metric": "spending", "period": None},
    ),
}

NONE = {
    "of the shares, by nobody told": "Three funds of Orvel wrote to Lumo. They control 12 percent of the shares.",
    "what made progress": "Lumo said it had made progress, against last year's figure of 15 million.",
    "several that nobody told to belong together": "The two companies will spend $400 million on electric vans.",
    "who people were with": "Lumo sold vans. The firm is led by two former Orvel bankers.",
}


@pytest.mark.parametrize(("body", "evidence", "expected"), FIGURES.values(), ids=FIGURES)
def test_party_of_a_deal(body: str, evidence: str, expected: dict[str, object]) -> None:
    found = tried.figures_in(Article("a", "Deals", LEAD + body, published=date(2025, 3, 4)), evidence)
    assert [{key: tried.told(one, key) for key in expected} for one in found] == [expected]


@pytest.mark.parametrize("body", NONE.values(), ids=NONE)
def test_no_party_of_a_deal(body: str) -> None:
    assert not read(Article("a", "Deals", LEAD + body, published=date(2025, 3, 4)), tried.lexicon()).figures
