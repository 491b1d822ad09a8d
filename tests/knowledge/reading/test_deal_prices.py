"""Sums of deals and the moves of shares they bring, on sentences of our own: what is measured, and whose it is."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.lexicon import load
from knowledge.model import Article, Figure
from knowledge.reading import read

FIGURES = {
    "what is paid to acquire": (
        "Lumo Bank has agreed to pay $2.7 billion to acquire Brix Savings.",
        "$2.7 billion",
        {"subject": "Lumo Bank", "metric": "acquisition price"},
    ),
    "what is offered a share": (
        "Lumo Bank said on Monday that it was offering $83 a share for Brix Savings.",
        "$83 a share",
        {"subject": "Lumo Bank", "metric": "offer price"},
    ),
    "what an apposition has": (
        "Lumo Bank made a bid for Brix Savings, a savings company with $22 billion in assets.",
        "$22 billion",
        {"subject": "Brix Savings", "metric": "total assets"},
    ),
    "who bought what was named before": (
        "Lumo Corp shows the Garden Channel, which Brix Films bought last year for $410 million.",
        "$410 million",
        {"subject": "Brix Films", "metric": "acquisition price", "period": "2024"},
    ),
    "from whom an offer is": (
        "The Lumo group turned down a 2.6 billion euro takeover offer from Brix Bourse.",
        "2.6 billion euro",
        {"subject": "Brix Bourse", "metric": "takeover bid"},
    ),
    "the firm that a deal makes": (
        "Lumo Bank agreed to merge. The deal would create a bank with assets of some $143 billion.",
        "$143 billion",
        {"subject": "combined company", "metric": "total assets", "modality": "forecast"},
    ),
    "what is borrowed": (
        "Lumo Corp agreed to borrow $37 million from Brix Bank.",
        "$37 million",
        {"subject": "Lumo", "metric": "loan"},
    ),
    "a rate below a level": (
        "Peru said inflation dropped below 14% in August.",
        "14%",
        {"metric": "inflation", "value": 14, "bound": "<", "basis": None},
    ),
    "jobs that go": (
        "Lumo Corp said 2,350 positions would go at its network arm.",
        "2,350",
        {"metric": "job cuts", "modality": "forecast"},
    ),
    "a debut": (
        "Lumo Holding Ltd. jumped 12.3% in its Lima debut.",
        "12.3%",
        {"subject": "Lumo Holding", "metric": "share price", "basis": "dod"},
    ),
    "an offer worth a sum from somebody": (
        "Lumo Ltd turned down a takeover offer worth 5.4bn Canadian dollars ($3.9bn) from baking giant Brix Group.",
        "5.4bn Canadian dollars",
        {"subject": "Brix Group", "metric": "takeover bid"},
    ),
    "a sum a share with hyphens": (
        "Lumo Ltd called Brix's A$6.85-a-share takeover proposal too low.",
        "A$6.85",
        {"subject": "Brix", "metric": "offer price", "unit": "AUD/share"},
    ),
    "where somebody is based": (
        "Lumo Corp shares gained $2 to $41.75 by noon. Brix Inc, based in Denver, Colo., gained 65 cents.",
        "65 cents",
        {"subject": "Brix", "metric": "share price"},
    ),
    "a time in passing": (
        "Lumo Corp bought the Harbour Arcade, which Brix has run since 1988, for $215 million.",
        "$215 million",
        {"subject": "Lumo", "metric": "acquisition price", "period": None},
    ),
    "debt that is taken on": (
        "Lumo Corp would pay $7 million in stock and assume $4 million of Brix Corp's debt.",
        "$4 million",
        {"metric": "debt", "modality": None},
    ),
    "what forecasts say": (
        "According to analysts' forecasts, Lumo Bank, the biggest in Peru, will report profits of 6 billion pounds.",
        "6 billion",
        {"subject": "Lumo Bank", "modality": "estimate"},
    ),
    "a bank that is called like a man": (
        "The investment bank Albert Brix on Monday announced profit of 67 million pounds.",
        "67 million",
        {"subject": "Albert Brix", "metric": "net profit"},
    ),
    "a firm that is called after a saint": (
        "St. Anne Dental Inc is to buy Brix Inc in a share swap valued at $340 million.",
        "$340 million",
        {"subject": "St. Anne Dental", "metric": "deal value"},
    ),
    "a work force": (
        "Lumo Corp cut its work force by 45 percent over six years.",
        "45 percent",
        {"metric": "employees", "value": -45},
    ),
    "each of the remaining shares": (
        "Lumo Corp bought most of Brix Ltd and will offer to buy all remaining shares for $47 each.",
        "$47",
        {"subject": "Lumo", "metric": "offer price"},
    ),
    "a share of an affiliate": (
        "Lumo Corp then acquired 58.4% of Brix Ltd's Polish affiliate.",
        "58.4%",
        {"subject": "Lumo", "metric": "stake"},
    ),
    "a startup that acquired": (
        "That may spell trouble for Brix Foods, a small startup that acquired Vexo's bakery business for $130 million.",
        "$130 million",
        {"subject": "Brix Foods", "metric": "acquisition price", "modality": None},
    ),
    "a move of as much as": (
        "Shares of Lumo Corp rose as much as $3 to $52.125.",
        "$52.125",
        {"subject": "Lumo", "metric": "share price", "value": 52.125, "value_to": None},
    ),
    "what something was acquired for": (
        "Lumo Corp's higher profit came from Brix Tea -- acquired in March 1998 for $2.36 billion.",
        "$2.36 billion",
        {"metric": "acquisition price", "period": "1998-03"},
    ),
    "a bid in two currencies": (
        "Lumo Corp has bid $7.6bn (£5.8bn) for Brix Corp.",
        "$7.6bn",
        {"subject": "Lumo", "metric": "takeover bid"},
    ),
    "one that owns and one that does": (
        "Lumo Corp will own 61.3 percent of the merged firm, with Brix Corp owning 14.2 percent.",
        "14.2 percent",
        {"subject": "Brix", "metric": "stake"},
    ),
    "workers that lost their jobs": (
        "Lumo Corp collapsed. Some 13,000 workers lost their jobs.",
        "13,000",
        {"metric": "job cuts"},
    ),
    "a firm sold to another": (
        "In 2013, Lumo Group Plc sold HatBox, an online hat shop, to Toyota for $71.5 million.",
        "$71.5 million",
        {"metric": "acquisition price", "period": "2013"},
    ),
    "a sum of stock and cash": (
        "Lumo Corp may drop its $6.2 billion stock and cash transaction.",
        "$6.2 billion",
        {"subject": "Lumo", "metric": "deal value"},
    ),
    "people that are employed beside sales": (
        "Lumo Corp announced a merger that would create a firm with sales of nearly $31 billion and employing 140,000 "
        "people.",
        "140,000",
        {"subject": "combined company", "metric": "employees"},
    ),
    "whose shareholding": (
        "Martin Brix left. Mr Brix fought back by using his 33.4% shareholding to vote.",
        "33.4%",
        {"subject": "Martin Brix", "metric": "stake"},
    ),
    "a rival by whose it is": (
        "Toyota rival Brix Foods NV is to acquire Lumo Ltd for approximately 760 million euros.",
        "760 million",
        {"subject": "Brix Foods", "metric": "acquisition price"},
    ),
    "francs of France": (
        "Lumo Corp of Paris said sales grew to 17 billion francs.",
        "17 billion francs",
        {"subject": "Lumo", "unit": "FRF"},
    ),
    "francs of Switzerland": (
        "Lumo Corp, the Swiss firm, said sales grew to 17 billion francs.",
        "17 billion francs",
        {"subject": "Lumo", "unit": "CHF"},
    ),
    "a startup goes on being the company": (
        "The recipe app Vexo is raising money. Vexo said so.\n\nIts backers include Toyota and Brix Capital.\n\n"
        "So far, the company has raised roughly $170 million.",
        "$170 million",
        {"subject": "Vexo", "metric": "funding"},
    ),
    "a stake behind its price": (
        "Lumo Inc. will sell for $485 million the 23 percent stake that it has in Brix Corp.",
        "$485 million",
        {"metric": "acquisition price"},
    ),
    "an offer of so much a share": (
        "Lumo Corp put an offer of 715 pence per share on the table.",
        "715 pence per share",
        {"subject": "Lumo", "metric": "offer price"},
    ),
    "by whom somebody is owned": (
        "Lumo Networks is 35 percent owned by Brix Ltd.",
        "35 percent",
        {"subject": "Brix", "metric": "stake"},
    ),
    "the state's stake": (
        "Toyota left. The government may yet sell its 64 percent stake in Lumo-RTV.",
        "64 percent",
        {"subject": "government", "metric": "stake"},
    ),
    "what is spent on a stake": (
        "Lumo Corp spent $392 million on buying a big stake in Brix Ltd.",
        "$392 million",
        {"subject": "Lumo", "metric": "acquisition price"},
    ),
    "the day of the move before": (
        "Lumo Corp fell 22% Friday, its worst day since May. Brix Energy dropped 16%.",
        "16%",
        {"subject": "Brix Energy", "period": "2025-02-28"},
    ),
    "a move of months": (
        "Lumo Corp. stock has risen 27% over the past four months.",
        "27%",
        {"metric": "share price", "period": None, "basis": None},
    ),
}


def figure(body: str, evidence: str) -> Figure:
    found = read(Article("a", "Deals", body, published=date(2025, 3, 4)), load()).figures
    return next(one for one in found if evidence in one.span.of(body) or one.span.of(body) in evidence)


@pytest.mark.parametrize(("body", "evidence", "expected"), FIGURES.values(), ids=FIGURES)
def test_figure_of_a_deal(body: str, evidence: str, expected: dict[str, object]) -> None:
    found = figure(body, evidence)
    read_as = {key: getattr(found, key) for key in expected}
    period = read_as.get("period")
    if period is not None:
        read_as["period"] = str(getattr(period, "code", period))
    assert read_as == expected
