"""Relations: what ties two names, told in the ways that news has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.reading import relations
from tests.knowledge.reading.rooms import PIECES, named


def read(body: str, title: str = "") -> list[tuple[str, str, str]]:
    tagged, names = named(body, title)
    return [(one.a, one.kind, one.b) for one in relations.find(tagged, names)]


TIES = {
    "partnership with": ("Toyota signed a partnership with Nissan.", ("Toyota", "partnership", "Nissan")),
    "partner with": ("Toyota will team up with Nissan.", ("Toyota", "partnership", "Nissan")),
    "and": ("Toyota and Nissan announced an alliance.", ("Toyota", "alliance", "Nissan")),
    "hyphen": ("The Toyota-Nissan alliance grew.", ("Toyota", "alliance", "Nissan")),
    "pronoun": ("Toyota grew. It has a joint venture in China with Nissan.", ("Toyota", "joint venture", "Nissan")),
    "several": ("Toyota ended its pact with Nissan and Honda.", ("Toyota", "partnership", "Honda")),
    "venture by name": ("Toyota-Nissan is a joint venture there.", ("Toyota", "joint venture", "Nissan")),
    "unit of": ("Lumo Ltd, a unit of Toyota, grew.", ("Lumo", "subsidiary", "Toyota")),
    "whose unit": ("Toyota's unit Lumo Ltd grew.", ("Lumo", "subsidiary", "Toyota")),
    "unit by nationality": ("Toyota French unit Lumo Ltd grew.", ("Lumo", "subsidiary", "Toyota")),
    "its unit": ("Toyota sold cars through its Lumo Freight unit.", ("Lumo Freight", "subsidiary", "Toyota")),
    "parent": ("Lumo Ltd fell with Toyota, Lumo's parent.", ("Lumo", "subsidiary", "Toyota")),
    "brand": ("Sales of Toyota's luxury brand Lexus grew.", ("Lexus", "brand", "Toyota")),
    "acquired": ("Toyota acquired battery maker Lumo Ltd.", ("Toyota", "acquisition", "Lumo")),
    "agreed to buy": ("Toyota agreed to buy Lumo Ltd for cash.", ("Toyota", "acquisition", "Lumo")),
    "taken over by": ("Lumo Ltd was taken over by Toyota.", ("Toyota", "acquisition", "Lumo")),
    "acquisition of": ("Toyota's acquisition of Lumo Ltd failed.", ("Toyota", "acquisition", "Lumo")),
    "stake": ("Toyota holds a 5% stake in Nissan.", ("Toyota", "shareholder", "Nissan")),
    "owns a share": ("Toyota owns 5% of Nissan.", ("Toyota", "shareholder", "Nissan")),
    "owned by": ("Nissan, owned by Toyota, grew.", ("Toyota", "owner", "Nissan")),
    "sold a stake": ("Nissan sold Toyota a stake.", ("Toyota", "shareholder", "Nissan")),
    "round": ("Lumo Ltd raised a round led by Toyota.", ("Toyota", "investor", "Lumo")),
    "roster": ("Lumo Ltd has investors including Toyota and Nissan.", ("Nissan", "investor", "Lumo")),
    "among its": ("Lumo Ltd counts Toyota among its shareholders.", ("Toyota", "shareholder", "Lumo")),
    "supplies": ("Lumo Ltd supplies Toyota with cells.", ("Lumo", "supplier", "Toyota")),
    "supplies to": ("Lumo Ltd supplies cells to Toyota.", ("Lumo", "supplier", "Toyota")),
    "orders": ("Toyota took large orders from Lumo Ltd.", ("Lumo", "customer", "Toyota")),
    "contract to supply": (
        "Lumo Ltd won a contract to supply French carmaker Toyota with cells.",
        ("Lumo", "supplier", "Toyota"),
    ),
    "announced purchase": ("Toyota said it would buy Lumo Ltd.", ("Toyota", "acquisition", "Lumo")),
    "said another would": ("Ana Torres said Toyota would acquire Lumo Ltd.", ("Toyota", "acquisition", "Lumo")),
    "relative clause": ("Toyota sells trucks, which Lumo Ltd supplies to Nissan.", ("Lumo", "supplier", "Nissan")),
    "relative subject": (
        "Honda said Toyota, which owns Lumo Ltd, grew.",
        ("Toyota", "owner", "Lumo"),
    ),
    "licence from which": (
        "Toyota turned to Lumo Ltd, from which it will license a motor.",
        ("Toyota", "licence", "Lumo"),
    ),
    "licence to": ("Lumo Ltd licenses its motor to Toyota and to Nissan.", ("Nissan", "licence", "Lumo")),
    "licence with": ("Toyota renewed a licence with Lumo Ltd.", ("Lumo", "licence", "Toyota")),
    "stake in which": ("Nissan met Lumo Ltd, a firm in which Toyota holds a stake.", ("Toyota", "shareholder", "Lumo")),
    "stakes in several": ("Toyota owns stakes in Nissan, Honda and Mazda.", ("Toyota", "shareholder", "Mazda")),
    "sells a stake": ("Toyota will sell a 5% stake in Lumo Ltd to Nissan.", ("Nissan", "shareholder", "Lumo")),
    "sells a firm": ("Toyota agreed to sell Lumo Ltd to Nissan.", ("Nissan", "acquisition", "Lumo")),
    "sells a unit": ("Toyota sold its truck unit to Nissan.", ("Nissan", "acquisition", "Toyota")),
    "sold to a group": (
        "Toyota sold its map business, Lumo, to a consortium of Nissan and Honda.",
        ("Honda", "acquisition", "Lumo"),
    ),
    "sells goods": ("Lumo Ltd sells batteries to Toyota.", ("Lumo", "supplier", "Toyota")),
    "buys goods": ("Toyota buys batteries from Lumo Ltd.", ("Toyota", "customer", "Lumo")),
    "buys counted goods": ("Lumo Ltd will buy 20 Toyota trucks.", ("Lumo", "customer", "Toyota")),
    "ordered": ("Lumo Ltd has ordered 40 Toyota trucks.", ("Lumo", "customer", "Toyota")),
    "bid": ("Toyota made a bid for Lumo Ltd.", ("Toyota", "takeover bid", "Lumo")),
    "bid rejected": ("Lumo Ltd rejected a takeover offer from Toyota.", ("Toyota", "takeover bid", "Lumo")),
    "venture between": (
        "Lumo Ltd is a joint venture between Toyota and Nissan.",
        ("Toyota", "joint venture", "Nissan"),
    ),
    "owned in part": ("Lumo Ltd is 20 percent owned by Toyota.", ("Toyota", "shareholder", "Lumo")),
    "owns what is described": (
        "Toyota, which owns the carmaker Lumo and the brewer Corvex, grew.",
        ("Toyota", "owner", "Corvex"),
    ),
    "part of": ("Lumo Ltd, part of the Toyota group, grew.", ("Lumo", "subsidiary", "Toyota")),
    "its supplier": ("Toyota built a plant with Lumo Ltd, its battery supplier.", ("Lumo", "supplier", "Toyota")),
    "whose supplier": ("Toyota supplier Lumo Ltd fell.", ("Lumo", "supplier", "Toyota")),
    "had been supplier": (
        "Lumo Ltd, which had been Toyota's only supplier, fell.",
        ("Lumo", "supplier", "Toyota"),
    ),
    "largest shareholder": (
        "Toyota's largest shareholder, the fund Lumo Capital, agreed.",
        ("Lumo Capital", "shareholder", "Toyota"),
    ),
    "signed up as": ("Lumo Ltd has signed up Toyota and Nissan as customers.", ("Nissan", "customer", "Lumo")),
    "other customers": ("Lumo Ltd grew. Its other customers include Toyota.", ("Toyota", "customer", "Lumo")),
    "list over an apposition": (
        "Lumo Ltd grew. Its investors include Toyota, Japan's largest carmaker, and Nissan.",
        ("Nissan", "investor", "Lumo"),
    ),
    "participation": (
        "Lumo Ltd raised money in a round led by Honda, with participation from Toyota and Nissan.",
        ("Nissan", "investor", "Lumo"),
    ),
    "took part": ("Lumo Ltd closed a round of funding. Toyota also took part.", ("Toyota", "investor", "Lumo")),
    "competes and with": (
        "Lumo Ltd competes with Toyota, which grew, and with Nissan.",
        ("Lumo", "rival", "Nissan"),
    ),
    "alliance partner": ("Nissan, Toyota's alliance partner, agreed.", ("Nissan", "alliance", "Toyota")),
    "started": ("Ana Torres started Lumo Ltd in 2017 with Paul Lund.", ("Paul Lund", "founder", "Lumo")),
    "hired as": ("Toyota has hired Ana Torres as its new finance chief.", ("Ana Torres", "employee", "Toyota")),
    "joined": ("Ana Torres joined Toyota in 2015.", ("Ana Torres", "employee", "Toyota")),
    "head of a brand": ("Ana Torres, head of Toyota's Lexus brand, agreed.", ("Ana Torres", "employee", "Lexus")),
    "placed an order": ("Lumo Ltd placed an order for 20 Toyota Prius cars.", ("Lumo", "customer", "Toyota")),
    "bought a share": ("Toyota bought 5% of its rival Nissan.", ("Toyota", "shareholder", "Nissan")),
    "brand behind a comma": ("Toyota cut prices at its luxury brand, Lexus.", ("Lexus", "brand", "Toyota")),
    "licence": ("Toyota licensed the design from Lumo Ltd.", ("Toyota", "licence", "Lumo")),
    "rival": ("Toyota grew while rival Nissan shrank.", ("Toyota", "rival", "Nissan")),
    "competes": ("Toyota competes with Nissan.", ("Toyota", "rival", "Nissan")),
    "founded": ("Ana Torres founded Lumo Ltd there.", ("Ana Torres", "founder", "Lumo")),
    "job": ("It was Toyota analyst Ana Torres who left.", ("Ana Torres", "employee", "Toyota")),
    "becomes": ("Ana Torres becomes chief executive of Toyota.", ("Ana Torres", "employee", "Toyota")),
    "Chinese job": ("丰田董事长王小明表示，公司会增长。", ("王小明", "employee", "Toyota")),
    "controls": ("Toyota controls Lumo Ltd.", ("Toyota", "owner", "Lumo")),
    "list with a description": (
        "Lumo Ltd counts Toyota and the pipe maker Corvex among its customers.",
        ("Corvex", "customer", "Lumo"),
    ),
    "list with a bracket": ("Lumo Ltd worked with Toyota (now a bank) and Nissan.", ("Lumo", "partnership", "Nissan")),
    "unit by possessive and nationality": (
        "Lumo Ltd competes with Toyota's French unit Corvex.",
        ("Lumo", "rival", "Corvex"),
    ),
    "owned, compound": ("Lumo Ltd competes with Toyota-owned Corvex.", ("Toyota", "owner", "Corvex")),
    "competes with what is owned": ("Lumo Ltd competes with Toyota-owned Corvex.", ("Lumo", "rival", "Corvex")),
    "owned by two": ("Lumo Ltd, owned by Toyota and Nissan, grew.", ("Nissan", "owner", "Lumo")),
    "subject described": (
        "Toyota grew. Last year the Japanese carmaker took a 5% stake in Lumo Ltd.",
        ("Toyota", "shareholder", "Lumo"),
    ),
    "unit of the parent": ("Lumo Ltd, a unit of Lexus parent Toyota, grew.", ("Lumo", "subsidiary", "Toyota")),
    "unit called": ("It was built at a Toyota subsidiary called Lumo.", ("Lumo", "subsidiary", "Toyota")),
    "which it owns": ("Nissan met Lumo Ltd, which Toyota owns.", ("Toyota", "owner", "Lumo")),
    "shares of the company": (
        "Lumo Ltd grew. Lumo Ltd paid more; Toyota still owns about 15% of the shares.",
        ("Toyota", "shareholder", "Lumo"),
    ),
    "makes for": ("Lumo Ltd makes seats for Toyota and Nissan.", ("Lumo", "supplier", "Nissan")),
    "its rival": ("Toyota grew. Nissan, its Japanese rival, shrank.", ("Nissan", "rival", "Toyota")),
    "supplier of what is needed": (
        "Lumo Ltd is the sole supplier of the seats that Toyota needs.",
        ("Lumo", "supplier", "Toyota"),
    ),
    "sold it": ("Toyota bought Lumo Ltd and agreed to sell it to Nissan.", ("Nissan", "acquisition", "Lumo")),
    "the two companies": (
        "Toyota and Germany's Volkswagen met. The two companies will form a new, equally owned joint venture.",
        ("Toyota", "joint venture", "Volkswagen"),
    ),
    "jointly": ("Toyota and Nissan said they will jointly build a plant.", ("Toyota", "partnership", "Nissan")),
    "chief behind a ticker": (
        "Lumo Corp (NYSE:LMO) CEO Ana Torres left.",
        ("Ana Torres", "employee", "Lumo"),
    ),
    "its chief executive": (
        "Toyota grew. Its chief executive Ana Torres left.",
        ("Ana Torres", "employee", "Toyota"),
    ),
    "description with a plain word": (
        "Toyota grew. Last year the troubled carmaker took a 5% stake in Lumo Ltd.",
        ("Toyota", "shareholder", "Lumo"),
    ),
    "would become supplier of goods": (
        "Lumo Ltd would become the second supplier of batteries to Toyota.",
        ("Lumo", "supplier", "Toyota"),
    ),
    "succeeding": (
        "Toyota has named Ana Torres its new chief executive, succeeding Paul Lund.",
        ("Paul Lund", "employee", "Toyota"),
    ),
    "Chinese: becomes a shareholder": ("丰田宣布入股日产，成为日产第二大股东。", ("Toyota", "shareholder", "Nissan")),
    "partner in": ("Toyota is a partner in Lumo Ltd.", ("Toyota", "partnership", "Lumo")),
    "supplier for a model": ("Lumo Ltd is the sole supplier for the Toyota Prius.", ("Lumo", "supplier", "Toyota")),
    "holding of a percentage": (
        "Toyota still retains a holding of about 3.1 percent in Nissan.",
        ("Toyota", "shareholder", "Nissan"),
    ),
    "an acquisition of": ("Toyota dropped a $3 billion acquisition of Lumo Ltd.", ("Toyota", "acquisition", "Lumo")),
    "acquisition by": ("The acquisition of Lumo Ltd by Toyota failed.", ("Toyota", "acquisition", "Lumo")),
    "Chinese: both sign": ("丰田与日产签署战略合作协议。", ("Toyota", "partnership", "Nissan")),
    "Chinese: both form a venture": (
        "丰田与日产5月在上海签署协议，双方将成立合资公司。",
        ("Toyota", "joint venture", "Nissan"),
    ),
    "Chinese: it forms one with": ("丰田明年还将与日产成立合资企业。", ("Toyota", "joint venture", "Nissan")),
    "Chinese: several with one": ("丰田、本田和日产合作。", ("Honda", "partnership", "Nissan")),
    "Chinese: acquires": ("丰田此前已全资收购日产。", ("Toyota", "acquisition", "Nissan")),
    "Chinese: acquires shares": ("丰田以3亿元收购日产5%的股份。", ("Toyota", "shareholder", "Nissan")),
    "Chinese: is acquired by": ("日产去年被丰田收购。", ("Toyota", "acquisition", "Nissan")),
    "Chinese: invests in several": ("丰田投资了日产、本田和马自达。", ("Toyota", "investor", "Mazda")),
    "Chinese: holds": ("丰田持有日产约5%的股权。", ("Toyota", "shareholder", "Nissan")),
    "Chinese: holds of the parent": ("丰田持有日产的母公司雷诺集团5%的股权。", ("Toyota", "shareholder", "Renault")),
    "Chinese: belongs to": ("日产是丰田的全资子公司。", ("Nissan", "subsidiary", "Toyota")),
    "Chinese: its parent": ("日产的母公司丰田上涨。", ("Nissan", "subsidiary", "Toyota")),
    "Chinese: has brands": ("丰田旗下品牌雷克萨斯上涨。", ("Lexus", "brand", "Toyota")),
    "Chinese: supplies": ("宁德时代明年起向丰田供应电池。", ("CATL", "supplier", "Toyota")),
    "Chinese: supplied by": ("丰田目前由宁德时代供应电池。", ("CATL", "supplier", "Toyota")),
    "Chinese: rival": ("日产是丰田的主要竞争对手。", ("Nissan", "rival", "Toyota")),
    "Chinese: sells to": ("丰田将日产出售给本田。", ("Honda", "acquisition", "Nissan")),
    "Chinese: permits": ("丰田将授权日产使用该技术。", ("Nissan", "licence", "Toyota")),
}


@pytest.mark.parametrize(("body", "tie"), TIES.values(), ids=TIES)
def test_tie_is_read(body: str, tie: tuple[str, str, str]) -> None:
    assert tie in read(body)


NOTHING = {
    "doubt": "Toyota could buy Nissan.",
    "denial": "Toyota denied it will acquire Nissan.",
    "none": "Toyota has no partnership with Nissan.",
    "its own": "Toyota cut costs at its own Nissan plant.",
    "one name": "Toyota signed a partnership.",
    "beside": "Toyota grew and Nissan shrank.",
    "goods being bought": "Toyota powers 20 trucks being bought by Nissan.",
    "orders that are counted": "Lumo Ltd got orders worth $3 billion and Toyota grew.",
    "bid blocked": "A bid for Lumo Ltd blocked by Toyota failed.",
    "doubted deal": "Toyota and Nissan could announce a deal.",
    "Chinese: considered": "传闻称丰田正考虑收购日产。",
    "Chinese: denial": "丰田否认收购日产。",
    "Chinese: beside": "丰田上涨，日产下跌。",
    "chosen before another": "Toyota had been chosen as supplier in 2019 before Nissan grew.",
    "denied talks": "Toyota denied a report that it was in merger talks with Nissan.",
    "began": "Toyota started producing Nissan cars.",
    "customers' goods": "Samsung, which makes Toyota's customers' chips, grew.",
}


@pytest.mark.parametrize("body", NOTHING.values(), ids=NOTHING)
def test_no_tie(body: str) -> None:
    assert read(body) == []


def test_what_is_told_twice_is_given_once() -> None:
    body = "Toyota acquired Lumo Ltd. Later Toyota acquired Lumo."
    assert read(body).count(("Toyota", "acquisition", "Lumo")) == 1


def test_evidence_holds_both_names() -> None:
    body = "In May Toyota acquired Lumo Ltd for cash."
    tagged, names = named(body)
    (found,) = relations.find(tagged, names)
    assert found.span.of(body) == "Toyota acquired Lumo Ltd"


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_text_is_read(body: str) -> None:
    tagged, names = named(body)
    for one in relations.find(tagged, names):
        assert one.a != one.b
        assert any(sentence.sentence.span.holds(one.span) for sentence in tagged)
