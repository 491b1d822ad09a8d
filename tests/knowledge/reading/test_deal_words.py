"""Who says what in news of deals: firms behind what they are, statements, reports; and what nobody says."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.lexicon import load
from knowledge.model import Article
from knowledge.reading import read as read_article

SAID = {
    "told later": (
        "“There should be no doubt at all about our support,” Ms. Torres would later testify in court.",
        ("Torres", "There should be no doubt at all about our support,"),
    ),
    "what the article is about": (
        "Lumo Motors grew. Nissan left Toyota. Lumo Motors hired. The company said it had raised $40 million.",
        ("Lumo Motors", "it had raised $40 million"),
    ),
    "named behind what it is": (
        "The Peruvian toy firm, Lumo Motors, has said it has no plans to bid for a rival.",
        ("Lumo Motors", "it has no plans to bid for a rival"),
    ),
    "a chairman who is a woman": (
        "Lumo Motors chief executive and chairman Irene Velt, has left. She says: “We are delivering growth there.”",
        ("Irene Velt", "We are delivering growth there."),
    ),
    "a union with its country": (
        "Orvel, Peru's biggest trade union, said in a note that many jobs were at risk.",
        ("Orvel", "many jobs were at risk"),
    ),
    "report of a month": (
        "According to a Reuters report in late March, Lumo Motors plans to hold more talks.",
        ("Reuters", "Lumo Motors plans to hold more talks"),
    ),
    "statement saying": (
        "Lumo Motors, the maker of vans, released a statement minutes later saying it was leaving.",
        ("Lumo Motors", "it was leaving"),
    ),
    "a paper that described": (
        "The carmakers talked for months, Lumo Motors said in a filing that described the talks as early.",
        ("Lumo Motors", "The carmakers talked for months"),
    ),
    "but insisted": (
        "Lumo Motors said the plan “had a number of good parts,” but insisted it was not enough.",
        ("Lumo Motors", "it was not enough"),
    ),
}

UNSAID = {
    "like an adjective": "Lumo Motors rejected the plan in a “take it or leave it here” proposal.",
    "what it said would help": "It was a plan that Lumo Motors said would have broken up the brand.",
    "Chinese: how it is called": "丰田收购蔚来汽车（以下简称“蔚来”）49%的股份。",
    "Chinese: what it is held for": "蔚来被认为是汽车产业中的领军者之一。",
    "when it expects": "Lumo Motors did not say when it expects the deal to close or what it would cost.",
    "after it announced": "The first call she made after Lumo Motors announced a $6 billion deal was to him.",
    "agreed to": "Lumo Motors had earlier agreed to license the map to rivals that it had fought for years.",
}


@pytest.mark.parametrize(("body", "quotation"), SAID.values(), ids=SAID)
def test_word_of_a_deal(body: str, quotation: tuple[str, str]) -> None:
    found = read_article(Article("a", "Deals", body, published=date(2025, 3, 4)), load()).quotations
    assert quotation[0] in [one.speaker for one in found if quotation[1].rstrip(",") in one.span.of(body)]


@pytest.mark.parametrize("body", UNSAID.values(), ids=UNSAID)
def test_nothing_was_said(body: str) -> None:
    assert not read_article(Article("a", "Deals", body, published=date(2025, 3, 4)), load()).quotations
