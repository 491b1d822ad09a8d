"""Ties between firms as news of deals tells them: bids, stakes, rounds, founders, ventures; and what is no tie."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.lexicon import load
from knowledge.model import Article
from knowledge.reading import read as read_article
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
    "invested in examples": (
        "Corvex Capital has invested in a number of young firms including Lumo Ltd, Brix Ltd and Toyota.",
        ("Corvex Capital", "investor", "Brix"),
    ),
    "led whose round": (
        "Corvex Capital led Lumo Ltd's previous round of funding.",
        ("Corvex Capital", "investor", "Lumo"),
    ),
    "round to be led": (
        "Lumo Ltd grew. The funding round is slated to be led by Corvex Capital.",
        ("Corvex Capital", "investor", "Lumo"),
    ),
    "led by one and backed by others": (
        "Lumo Ltd raised $10 million in a round led by Corvex Capital and backed by Toyota and Nissan.",
        ("Nissan", "investor", "Lumo"),
    ),
    "founded by, first": (
        "Founded by brothers Paul and Mark Lund, Lumo Ltd sells maps.",
        ("Paul Lund", "founder", "Lumo"),
    ),
    "said another had agreed": (
        "Corvex News reported last week that Toyota had agreed to invest in Lumo Ltd.",
        ("Toyota", "investor", "Lumo"),
    ),
    "a unit with its name sold": (
        "Toyota sold its Lumo unit to Nissan for $300 million.",
        ("Nissan", "acquisition", "Lumo"),
    ),
    "three partnered": (
        "Toyota, Nissan and Honda partnered last year, and Honda teamed up with Lumo Ltd.",
        ("Nissan", "partnership", "Honda"),
    ),
    "the last clause has its own name": (
        "Toyota has a partnership with Honda there, and Nissan is working with Lumo Ltd.",
        ("Nissan", "partnership", "Lumo"),
    ),
    "invested a sum in": (
        "Toyota invested $500 million in Nissan rival Lumo Ltd to build taxis.",
        ("Toyota", "investor", "Lumo"),
    ),
    "all outstanding shares": (
        "Toyota will acquire all outstanding shares of Lumo Ltd for $28.25 a share.",
        ("Toyota", "acquisition", "Lumo"),
    ),
    "told after": ("Lumo Ltd fell after Nissan, its rival, agreed to buy Brix Ltd.", ("Nissan", "acquisition", "Brix")),
    "told first": ("After Toyota left, Nissan bought Lumo Ltd.", ("Nissan", "acquisition", "Lumo")),
    "pays for": (
        "Toyota agreed to pay $1 billion in cash, or $56 a share, for fast-growing Lumo Ltd, which makes maps.",
        ("Toyota", "acquisition", "Lumo"),
    ),
    "offers for": ("Nissan offered $50 a share for Lumo Ltd.", ("Nissan", "takeover bid", "Lumo")),
    "an arm set up by": (
        "Toyota grew. Nissan left an arm that Honda set up for Peru, called Brix Ltd.",
        ("Brix", "subsidiary", "Honda"),
    ),
    "outbids": ("Toyota outbid Nissan for Lumo Ltd with more cash.", ("Nissan", "takeover bid", "Lumo")),
    "another has that job": (
        "Lumo Ltd CEO Paul Root left. Toyota bought Lumo Ltd. Lumo has maps that suit Toyota, CEO Ana Smith said.",
        ("Ana Smith", "employee", "Toyota"),
    ),
    "as the firm was called then": (
        "Toyota teamed up with Delphi Automotive.",
        ("Toyota", "partnership", "Delphi Automotive"),
    ),
    "Chinese: a person buys a share of a parent": (
        "吉利董事长陈安，以3亿美元收购奔驰母公司德国丰田9%股份。",
        ("陈安", "shareholder", "Toyota"),
    ),
    "Chinese: all led and joined": (
        "蔚来完成C轮融资，由丰田领投，腾讯、本田跟投。",
        ("Tencent", "investor", "NIO"),
    ),
    "Chinese: backers listed": ("蔚来投资方包括丰田、本田和腾讯。", ("Honda", "investor", "NIO")),
    "Chinese: whose it wholly is": ("蔚来是丰田全资拥有的大型企业。", ("Toyota", "owner", "NIO")),
    "Chinese: gets a share": ("蔚来获得丰田17.7%的股权。", ("NIO", "shareholder", "Toyota")),
    "Chinese: invests in": ("丰田将向蔚来投资约7亿美元。", ("Toyota", "investor", "NIO")),
    "Chinese: both invest": ("丰田与本田还一起投资了蔚来等企业。", ("Honda", "investor", "NIO")),
    "Chinese: rivals of each other": ("蔚来与丰田是竞争对手。", ("NIO", "rival", "Toyota")),
    "sold all its shares": (
        "Toyota had sold all shares in Lumo Ltd by the end of 2016.",
        ("Toyota", "shareholder", "Lumo"),
    ),
    "finances the acquisition": (
        "Toyota will use the sum to finance the recent acquisition of map company Lumo Ltd.",
        ("Toyota", "acquisition", "Lumo"),
    ),
    "a lone word that is explained": (
        "Lumo, a video tool backed by Corvex Capital, laid off many.",
        ("Corvex Capital", "investor", "Lumo"),
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
    "a share is no goods": ("Nissan agreed to buy a 51 percent stake in Toyota.", ("Nissan", "customer", "Toyota")),
    "said another had agreed": (
        "Corvex News reported last week that Toyota had agreed to invest in Lumo Ltd.",
        ("Corvex News", "investor", "Lumo"),
    ),
    "others by any name": (
        "Toyota and Nissan left. Regulators turned private agreements with rivals into a formal agreement.",
        ("Toyota", "rival", "Nissan"),
    ),
    "a board that somebody controls": (
        "Nissan offered to hand the rest of Toyota to a board controlled by Ana Torres.",
        ("Ana Torres", "owner", "Toyota"),
    ),
    "pays for goods": ("Toyota paid $40,000 for Nissan trucks.", ("Toyota", "acquisition", "Nissan")),
    "each clause has its own": (
        "Toyota has a partnership with Honda there, and Nissan is working with Lumo Ltd.",
        ("Toyota", "partnership", "Lumo"),
    ),
    "Chinese: hands on what it holds": ("丰田将其持有的49%股权转让给蔚来。", ("Toyota", "shareholder", "NIO")),
    "Chinese: a word of a name": ("吉利控股集团旗下主要资产包括蔚来。", ("Geely Holding", "owner", "NIO")),
    "an ideal partner": (
        "Toyota has long been considered an ideal partner for Nissan.",
        ("Toyota", "partnership", "Nissan"),
    ),
    "no plans to bid": ("Toyota has no plans to bid for Lumo Ltd.", ("Toyota", "takeover bid", "Lumo")),
    "whose deal is not said": (
        "Honda may make another offer should the deal with Nissan not go through.",
        ("Honda", "partnership", "Nissan"),
    ),
    "shareholders asked to resist": (
        "Paul Lund joined calls for Toyota shareholders to resist the bid of Lumo Ltd.",
        ("Paul Lund", "shareholder", "Lumo"),
    ),
    "Chinese: each with others": (
        "丰田及本田分别与中国本土汽车制造商达成战略合作。",
        ("Toyota", "partnership", "Honda"),
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


SUMS = {
    "whom a round values": (
        "Brix Ltd grew. The round values Lumo Ltd at about $16 billion.",
        ("Lumo", "valuation", 16_000_000_000),
    ),
    "whom a round valued, by which": (
        "Corvex Capital led Lumo Ltd's last round in March, which valued Lumo at $2 billion.",
        ("Lumo", "valuation", 2_000_000_000),
    ),
    "is valued at": (
        "With the latest funding from Corvex Capital, Lumo Ltd is valued at $5 billion.",
        ("Lumo", "valuation", 5_000_000_000),
    ),
    "whom an offer values": (
        "Nissan offered $50 a share for Toyota, valuing the company at $12 billion.",
        ("Toyota", "valuation", 12_000_000_000),
    ),
    "whose round": (
        "Corvex Capital led Lumo Ltd's $200 million funding round.",
        ("Lumo", "funding", 200_000_000),
    ),
    "for whom a round is": (
        "Corvex Capital announced a $1 billion round of funding for Lumo Ltd.",
        ("Lumo", "funding", 1_000_000_000),
    ),
    "backed by another": ("Corvex-backed Lumo has raised almost $1 billion.", ("Lumo", "funding", 1_000_000_000)),
    "who held a stake": (
        "Nissan will pay for the 9.3 percent stake in Toyota currently owned by Honda.",
        ("Honda", "stake", 9.3),
    ),
    "what is paid for a stake": (
        "Nissan agreed to buy a 51 percent stake in Toyota for $1.2 billion.",
        ("Nissan", "acquisition price", 1_200_000_000),
    ),
    "what is paid for a unit": (
        "Toyota sold its map unit to Nissan for $300 million in cash.",
        ("Toyota", "acquisition price", 300_000_000),
    ),
    "what it was valued at before": (
        "Lumo Ltd is valued at $5 billion, up from $3 billion in March.",
        ("Lumo", "valuation", 3_000_000_000),
    ),
    "a person holds": (
        "Ana Torres, who has been fighting boards for two decades, owns a roughly 5 percent stake in Toyota.",
        ("Ana Torres", "stake", 5),
    ),
    "a state holds": (
        "The Peruvian government has a 28% stake in Toyota and refused to sell it.",
        ("Peruvian government", "stake", 28),
    ),
    "what is bid": (
        "Toyota will make a $1.2 billion bid for Lumo Ltd.",
        ("Toyota", "takeover bid", 1_200_000_000),
    ),
}


@pytest.mark.parametrize(("body", "figure"), SUMS.values(), ids=SUMS)
def test_sum_of_a_deal(body: str, figure: tuple[str, str, float]) -> None:
    found = read_article(Article("a", "Deals", body, published=date(2025, 3, 4)), load()).figures
    assert figure in [(one.subject, one.metric, one.value) for one in found]


def test_deal_is_not_of_the_body_that_stops_it() -> None:
    body = "The Competition Authority had stayed the $69 billion takeover deal."
    found = read_article(Article("a", "Deals", body, published=date(2025, 3, 4)), load()).figures
    assert all(one.subject != "Competition Authority" for one in found)


def test_the_young_firms_that_are_valued_at_something_are_nobody() -> None:
    body = "Toyota is one of the firms that are valued at $1 billion or more."
    assert not read_article(Article("a", "Deals", body, published=date(2025, 3, 4)), load()).figures
