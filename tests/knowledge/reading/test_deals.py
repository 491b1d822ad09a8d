"""Ties between firms as news of deals tells them: bids, stakes, rounds, founders, ventures; and what is no tie."""

from __future__ import annotations

import pytest

from tests.knowledge.reading.test_relations import read

DEALS = {
    "its acquisition of": (
        "Toyota closed a plant within its acquisition of rival Lumo Ltd.",
        ("Toyota", "acquisition", "Lumo"),
    ),
    "its takeover by": ("Lumo Ltd backed its $3 billion takeover by Toyota.", ("Toyota", "acquisition", "Lumo")),
    "its sale to": ("Lumo Ltd hopes to complete its sale to Toyota.", ("Toyota", "acquisition", "Lumo")),
    "the rest of": ("Toyota is nearing a deal to buy the rest of Lumo Ltd.", ("Toyota", "acquisition", "Lumo")),
    "a person buys": ("Ana Torres agreed to buy Lumo Ltd for $2 billion.", ("Ana Torres", "acquisition", "Lumo")),
    "a person owns a share": ("Ana Torres owns 12% of Lumo Ltd.", ("Ana Torres", "shareholder", "Lumo")),
    "interest with a percentage": ("Nissan bought a 20% interest in Toyota.", ("Nissan", "shareholder", "Toyota")),
    "stake owned by": (
        "Honda will pay for the 9 percent stake in Lumo Ltd currently owned by Toyota.",
        ("Toyota", "shareholder", "Lumo"),
    ),
    "shares of the firm above": (
        "The fund left. It matters to the investors that control half of Lumo Motors' stock. "
        "Corvex Capital owns about 28 percent of shares.",
        ("Corvex Capital", "shareholder", "Lumo Motors"),
    ),
    "offer for": ("Lumo Ltd raised its offer for Toyota last week.", ("Lumo", "takeover bid", "Toyota")),
    "offer from": ("Toyota rejected an offer from Nissan.", ("Nissan", "takeover bid", "Toyota")),
    "whose bid it was": (
        "Buying Nissan will allow Toyota to move past its failed bid for Lumo Ltd.",
        ("Toyota", "takeover bid", "Lumo"),
    ),
    "two formed a venture": (
        "Toyota and Nissan formed the joint venture in 2008.",
        ("Toyota", "joint venture", "Nissan"),
    ),
    "relationship": ("Lumo Ltd has a long-standing relationship with Toyota.", ("Lumo", "partnership", "Toyota")),
    "founded along with": (
        "Ana Torres left before co-founding Lumo Ltd in 2016, along with Paul Lund.",
        ("Paul Lund", "founder", "Lumo"),
    ),
    "two founders": ("Lumo Ltd co-founders Ana Torres and Bo Velt left.", ("Bo Velt", "founder", "Lumo")),
    "three took part": (
        "Lumo Ltd closed a round of funding. Toyota, Honda and Nissan also took part in the round.",
        ("Nissan", "investor", "Lumo"),
    ),
    "firm that has shareholders": (
        "Bella Vista shareholders met. Toyota holds 19% of Bella Vista.",
        ("Toyota", "shareholder", "Bella Vista"),
    ),
}

NO_DEALS = {
    "maker of something else": (
        "Toyota grew. Lumo Ltd will pay $1 billion for a stake in the maker of a drink.",
        ("Lumo", "shareholder", "Toyota"),
    ),
    "part of a project": (
        "Nissan rose. Lumo Ltd was part of the Toyota robot project.",
        ("Lumo", "subsidiary", "Toyota"),
    ),
    "an offer is not made as goods are": (
        "Lumo Ltd asked for more time to make a formal offer for Toyota.",
        ("Lumo", "supplier", "Toyota"),
    ),
    "told from the other side": (
        "Toyota has a partnership with Nissan. Nissan praised its partnership with Toyota.",
        ("Nissan", "partnership", "Toyota"),
    ),
    "interest in buying nothing": (
        "There is little interest at Nissan in Toyota.",
        ("Nissan", "shareholder", "Toyota"),
    ),
}


@pytest.mark.parametrize(("body", "tie"), DEALS.values(), ids=DEALS)
def test_deal_is_told(body: str, tie: tuple[str, str, str]) -> None:
    assert tie in read(body)


@pytest.mark.parametrize(("body", "tie"), NO_DEALS.values(), ids=NO_DEALS)
def test_no_deal_is_told(body: str, tie: tuple[str, str, str]) -> None:
    assert tie not in read(body)
