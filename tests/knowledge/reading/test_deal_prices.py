"""Sums of deals and the moves of shares they bring, on sentences of our own: what is measured, and whose it is."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.lexicon import load
from knowledge.model import Article, Figure
from knowledge.reading import read

FIGURES = {
    "what is paid to acquire": (
        "Lumo Bank agreed to pay $1.9 billion to acquire Brix Savings.",
        "$1.9 billion",
        {"subject": "Lumo Bank", "metric": "acquisition price"},
    ),
    "what is offered a share": (
        "Lumo Bank said it was offering $59 a share for Brix Savings.",
        "$59 a share",
        {"subject": "Lumo Bank", "metric": "offer price"},
    ),
    "what an apposition has": (
        "Lumo Bank made a bid for Brix Savings, a bank holding company with $15 billion in assets.",
        "$15 billion",
        {"subject": "Brix Savings", "metric": "total assets"},
    ),
    "who bought what was named before": (
        "Lumo Corp carries the Storm Channel, which Brix Studios bought last year for $300 million.",
        "$300 million",
        {"subject": "Brix Studios", "metric": "acquisition price", "period": "2024"},
    ),
    "from whom an offer is": (
        "The Lumo group rejected a 1.3 billion euro takeover offer from Brix Bourse.",
        "1.3 billion euro",
        {"subject": "Brix Bourse", "metric": "takeover bid"},
    ),
    "the firm that a deal makes": (
        "Lumo Bank agreed to merge. The deal would create a bank with assets of about $189 billion.",
        "$189 billion",
        {"subject": "combined company", "metric": "total assets", "modality": "forecast"},
    ),
    "what is borrowed": (
        "Lumo Corp agreed to borrow $10 million from Brix Bank.",
        "$10 million",
        {"subject": "Lumo", "metric": "loan"},
    ),
    "a rate below a level": (
        "Peru said inflation fell below 10% in January.",
        "10%",
        {"metric": "inflation", "value": 10, "bound": "<", "basis": None},
    ),
    "jobs that go": (
        "Lumo Corp said 5,100 positions would go at its network arm.",
        "5,100",
        {"metric": "job cuts", "modality": "forecast"},
    ),
    "a debut": (
        "Lumo Holding Ltd. rose 7.7% in its Lima debut.",
        "7.7%",
        {"subject": "Lumo Holding", "metric": "share price", "basis": "dod"},
    ),
    "an offer worth a sum from somebody": (
        "Lumo Ltd has rejected a takeover offer worth 3.1bn Australian dollars ($2.3bn) from brewing giant Brix Group.",
        "3.1bn Australian dollars",
        {"subject": "Brix Group", "metric": "takeover bid"},
    ),
    "a sum a share with hyphens": (
        "Lumo Ltd said Brix's A$4.17-a-share takeover proposal was too low.",
        "A$4.17",
        {"subject": "Brix", "metric": "takeover bid", "unit": "AUD/share"},
    ),
    "where somebody is based": (
        "Lumo Corp shares rose $1 to $24.50 in midday trading. Brix Inc, based in Denver, Colo., rose 50 cents.",
        "50 cents",
        {"subject": "Brix", "metric": "share price"},
    ),
    "a time in passing": (
        "Lumo Corp bought the Grand Plaza, which Brix has run since 1973, for $125 million.",
        "$125 million",
        {"subject": "Lumo", "metric": "acquisition price", "period": None},
    ),
    "debt that is taken on": (
        "Lumo Corp would pay $2 million in stock and assume $3 million of Brix Corp's debt.",
        "$3 million",
        {"metric": "debt", "modality": None},
    ),
    "what forecasts say": (
        "According to analysts' forecasts, Lumo Bank, the biggest in Peru, will report profits of 9 billion pounds.",
        "9 billion",
        {"subject": "Lumo Bank", "modality": "estimate"},
    ),
    "a bank that is called like a man": (
        "The investment bank Robert Brix on Wednesday announced profit of 92 million pounds.",
        "92 million",
        {"subject": "Robert Brix", "metric": "net profit"},
    ),
    "a firm that is called after a saint": (
        "St. Anne Medical Inc agreed to buy Brix Inc in a stock swap valued at $505 million.",
        "$505 million",
        {"subject": "St. Anne Medical", "metric": "deal value"},
    ),
    "a work force": (
        "Lumo Corp slashed its work force by 30 percent in five years.",
        "30 percent",
        {"metric": "employees", "value": -30},
    ),
    "each of the remaining shares": (
        "Lumo Corp bought most of Brix Ltd and offered to buy the remaining shares for $31 each.",
        "$31",
        {"subject": "Lumo", "metric": "offer price"},
    ),
    "a share of an affiliate": (
        "Lumo Corp also acquired 67.7% of Brix Ltd's US affiliate.",
        "67.7%",
        {"subject": "Lumo", "metric": "stake"},
    ),
    "a startup that acquired": (
        "This would create new challenges for Brix Foods, a young startup that acquired Vexo's lunch business for "
        "$180 million.",
        "$180 million",
        {"subject": "Brix Foods", "metric": "acquisition price", "modality": None},
    ),
    "a move of as much as": (
        "Lumo Corp's stock jumped as much as $5 to $30.625.",
        "$30.625",
        {"subject": "Lumo", "metric": "share price", "value": 30.625, "value_to": None},
    ),
    "what something was acquired for": (
        "Lumo Corp's profits increase was driven by Brix Cola -- acquired in January 1995 for $1.71 billion.",
        "$1.71 billion",
        {"metric": "acquisition price", "period": "1995-01"},
    ),
    "a bid in two currencies": (
        "Lumo Corp has bid $6.3bn (£3.4bn) for Brix Corp.",
        "$6.3bn",
        {"subject": "Lumo", "metric": "takeover bid"},
    ),
    "one that owns and one that does": (
        "Lumo Corp will own 52.6 percent of the new company, with Brix Corp owning 18.5 percent.",
        "18.5 percent",
        {"subject": "Brix", "metric": "stake"},
    ),
    "workers that lost their jobs": (
        "Lumo Corp collapsed. Some 20,000 workers lost their jobs.",
        "20,000",
        {"metric": "job cuts"},
    ),
    "a firm sold to another": (
        "In 2010, Lumo Group Plc sold BuyHat, a private shopping club, to Toyota for $96.5 million.",
        "$96.5 million",
        {"metric": "acquisition price", "period": "2010"},
    ),
    "a sum of stock and cash": (
        "Lumo Corp may pursue its $8.5 billion stock and cash transaction.",
        "$8.5 billion",
        {"subject": "Lumo", "metric": "deal value"},
    ),
    "people that are employed beside sales": (
        "Lumo Corp announced a merger that would create a firm with sales of about $48 billion and employing 200,000 "
        "people.",
        "200,000",
        {"subject": "combined company", "metric": "employees"},
    ),
    "whose shareholding": (
        "Malcolm Brix left. Mr Brix responded by using his 28.1% shareholding to vote.",
        "28.1%",
        {"subject": "Malcolm Brix", "metric": "stake"},
    ),
    "a rival by whose it is": (
        "Toyota rival Brix Foods NV agreed to acquire Lumo Ltd for approximately 930 million euros.",
        "930 million",
        {"subject": "Brix Foods", "metric": "acquisition price"},
    ),
    "francs of France": (
        "Lumo Corp of Paris said sales rose to 10 billion francs.",
        "10 billion francs",
        {"subject": "Lumo", "unit": "FRF"},
    ),
    "francs of Switzerland": (
        "Lumo Corp, the Swiss firm, said sales rose to 10 billion francs.",
        "10 billion francs",
        {"subject": "Lumo", "unit": "CHF"},
    ),
    "a startup goes on being the company": (
        "The fitness app Vexo is raising money. Vexo said so.\n\nIts backers include Toyota and Brix Capital.\n\n"
        "To date, the company has raised roughly $240 million.",
        "$240 million",
        {"subject": "Vexo", "metric": "funding"},
    ),
    "a stake behind its price": (
        "Lumo Inc. agreed to sell for $626 million the 19 percent stake it holds in Brix Corp.",
        "$626 million",
        {"metric": "acquisition price"},
    ),
    "an offer of so much a share": (
        "Lumo Corp put an offer of 530 pence per share on the table.",
        "530 pence per share",
        {"subject": "Lumo", "metric": "takeover bid"},
    ),
    "by whom somebody is owned": (
        "Lumo Communications is 25 percent owned by Brix Ltd.",
        "25 percent",
        {"subject": "Brix", "metric": "stake"},
    ),
    "the state's stake": (
        "Toyota left. The government has to decide to sell its 58 percent stake in Lumo-CSF.",
        "58 percent",
        {"subject": "government", "metric": "stake"},
    ),
    "what is spent on a stake": (
        "Lumo Corp spent $584 million on buying a big stake in Brix Ltd.",
        "$584 million",
        {"subject": "Lumo", "metric": "acquisition price"},
    ),
    "the day of the move before": (
        "Lumo Corp fell 19% Friday, the most since March. Brix Energy dropped 13%.",
        "13%",
        {"subject": "Brix Energy", "period": "2025-02-28"},
    ),
    "a move of months": (
        "Lumo Corp. stock has gained 11% in the past six months.",
        "11%",
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
