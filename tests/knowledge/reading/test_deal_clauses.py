"""More ties and sums of deals: whose clause it is, what is sold to whom, the biggest of a country."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.lexicon import load
from knowledge.model import Article
from knowledge.reading import read as read_article
from tests.knowledge.reading.test_relations import read

TIES = {
    "an operation sold to a rival": (
        "Toyota has agreed to sell its Peruvian operation to local rival Lumo Ltd.",
        ("Lumo", "acquisition", "Toyota"),
    ),
    "the nearest backed one": (
        "It grew from a merger between Toyota-backed Lumo Ltd and Brix Ltd.",
        ("Toyota", "investor", "Lumo"),
    ),
    "new investors of a round": (
        "Lumo Ltd grew. The round was co-led by Toyota and Nissan alongside new investors including Corvex Capital.",
        ("Corvex Capital", "investor", "Lumo"),
    ),
    "two descriptions before a name": (
        "Toyota agreed to buy its onetime parent and cable pioneer Lumo Telecom for $23 billion.",
        ("Toyota", "acquisition", "Lumo Telecom"),
    ),
    "a group that takes over": (
        "The largest deal was the takeover of barge operator Lumo Ltd by Danish parcel and freight group Brix NV.",
        ("Brix", "acquisition", "Lumo"),
    ),
    "all of a list": (
        "Toyota's acquisitions of Lumo Ltd, Vexo Ltd and Brix Ltd were big.",
        ("Toyota", "acquisition", "Brix"),
    ),
    "the middle of what is owned": (
        "Toyota, which owns Lumo, Vexo and Brix, left.",
        ("Toyota", "owner", "Vexo"),
    ),
    "the biggest rival is": ("Toyota grew. Toyota's biggest rival is Lumo Plc.", ("Lumo", "rival", "Toyota")),
    "a nationality in a name": (
        "Shares of Peruvian Bridge Systems Inc fell. Peruvian Bridge Systems agreed to buy Lumo Care Inc.",
        ("Peruvian Bridge Systems", "acquisition", "Lumo Care"),
    ),
    "initials of a firm": (
        "Shares rose, said Tom Burke, an analyst at B.K. Lumo.",
        ("Tom Burke", "employee", "B.K. Lumo"),
    ),
    "a part without a name": (
        "Toyota agreed to buy Lumo Group's street lamp operations for $9 million.",
        ("Toyota", "acquisition", "Lumo Group"),
    ),
    "being bought": ("Lumo Ltd told staff it was being acquired by Toyota.", ("Toyota", "acquisition", "Lumo")),
    "an offer worth a sum": (
        "Lumo Ltd turned down a takeover offer worth 5.4bn Canadian dollars ($3.9bn) from baking giant Brix Group.",
        ("Brix Group", "takeover bid", "Lumo"),
    ),
    "backers of whom": ("Past backers of Lumo include Nissan and Brix Ltd.", ("Brix", "investor", "Lumo")),
    "two firms in a row": (
        "Lumo Ltd grew. The round includes investments from Bailey Corvex, Brix Equity Partners and Toyota.",
        ("Brix Equity Partners", "investor", "Lumo"),
    ),
    "an agreement to acquire": (
        "Toyota Corp.'s sudden agreement to acquire its old rival Lumo Harrow Corp. met applause.",
        ("Toyota", "acquisition", "Lumo Harrow"),
    ),
    "talks on a merger": (
        "Toyota said Monday it was in talks with Lumo Telecom Plc on a merger of the two firms.",
        ("Toyota", "merger", "Lumo Telecom"),
    ),
    "a job before its firm": (
        "Ana Torres, founder and chairman, Brix Inc; and Bo Lund, an analyst at Toyota, left.",
        ("Ana Torres", "founder", "Brix"),
    ),
    "a described firm talks": (
        "Lumo Ltd grew. The largest phone company Nissan has held merger discussions with Lumo Ltd, Reuters said.",
        ("Nissan", "merger", "Lumo"),
    ),
    "a bid by one for another": (
        "A bid by conglomerate Brix Group for garden machinery firm Lumo-RTV was made.",
        ("Brix Group", "takeover bid", "Lumo-RTV"),
    ),
    "what it had acquired": (
        "Toyota Inc announced that Co-CEO Ana Torres would leave in May, and that it had acquired Lumo Inc.",
        ("Toyota", "acquisition", "Lumo"),
    ),
    "a club": ("Ana Torres owns a 37% stake in Lima United.", ("Ana Torres", "shareholder", "Lima United")),
    "control sold": ("Lumo Ltd agreed to sell its control in Brix Ltd to Toyota.", ("Toyota", "shareholder", "Brix")),
}

NO_TIES = {
    "new investors of whoever led": (
        "Lumo Ltd grew. The round was co-led by Toyota and Nissan alongside new investors including Corvex Capital.",
        ("Corvex Capital", "investor", "Nissan"),
    ),
    "sold to do something": (
        "Toyota sold enough cheap vans to edge out Lumo Ltd.",
        ("Toyota", "supplier", "Lumo"),
    ),
    "a person is no division": (
        "Ana Torres, the executive in charge of Toyota's truck division, agreed.",
        ("Ana Torres", "subsidiary", "Toyota"),
    ),
    "a paper reports": (
        "Nissan rose after Reuters reported that it was in a joint venture with Toyota.",
        ("Reuters", "joint venture", "Toyota"),
    ),
    "owned by the state": (
        "Toyota said on Monday it signed an agreement with state-owned Lumo Ltd.",
        ("Toyota", "owner", "Lumo"),
    ),
    "who only talks of a bid": (
        "Corvex Capital wants Toyota to call a meeting to discuss the bid for Lumo Ltd.",
        ("Corvex Capital", "takeover bid", "Lumo"),
    ),
    "a paper at the end of a list": (
        "Nissan has held merger discussions with Lumo Ltd, Reuters quoted sources as saying.",
        ("Nissan", "merger", "Reuters"),
    ),
    "a state behind its town": (
        "Lumo Corp, a Salem, Ma.-based company, raised a round led by Toyota.",
        ("Toyota", "investor", "Ma"),
    ),
    "a firm sold by what it is": (
        "Nissan talked to Lumo Ltd before selling the electronics group to Toyota.",
        ("Nissan", "supplier", "Toyota"),
    ),
    "rather than buy": (
        "Corvex Capital, holding 6% of Lumo Ltd, wants it to pay out rather than buy Brix Ltd.",
        ("Corvex Capital", "acquisition", "Brix"),
    ),
    "a group without a name": (
        "Toyota said its chief left because this was urged by an investment group controlled by Ana Torres.",
        ("Ana Torres", "owner", "Toyota"),
    ),
    "plans of another": (
        "Toyota is the latest shareholder in Lumo Ltd to fret at the German operator's plans to buy Brix Ltd.",
        ("Toyota", "acquisition", "Brix"),
    ),
    "a stake in the business": (
        "Ana Torres made a bid for the theatre after buying radio firm Lumo Wave's stake in the business.",
        ("Ana Torres", "acquisition", "Lumo Wave"),
    ),
    "the likes of": (
        "Nissan grew. Nissan will compete against the likes of Lumo Ltd and Toyota.",
        ("Lumo", "rival", "Toyota"),
    ),
    "joined by others": (
        "Toyota grew. Nissan will be joined in the funding round by Lumo Ltd.",
        ("Nissan", "investor", "Toyota"),
    ),
    "what investors think": (
        "Toyota grew. Some investors were more concerned about Lumo Ltd.",
        ("Lumo", "investor", "Toyota"),
    ),
    "part of somebody's plans": (
        "Toyota grew. Ana Torres was promoted as part of Bo Lund's plans.",
        ("Ana Torres", "subsidiary", "Bo Lund"),
    ),
    "the founder under another heading": (
        "Toyota grew.\n\n2. Lumo gets $48 million\n\nFounder Jonas Ferl said it will expand.",
        ("Jonas Ferl", "founder", "Toyota"),
    ),
    "a representative of a people": (
        "Representative Billy Marsh agrees. Toyota left.",
        ("Billy Marsh", "employee", "Toyota"),
    ),
    "the venture told before": (
        "Toyota has a joint venture with Lumo Ltd. Lexus will be supported through the joint venture with Lumo Ltd.",
        ("Lexus", "joint venture", "Lumo"),
    ),
}

SUMS = {
    "who invested": (
        "Lumo Ltd was in the news in June when Toyota invested $4 billion in it.",
        ("Toyota", "investment", 4_000_000_000),
    ),
    "who announced a bid": (
        "Lumo Ltd's plans changed when Toyota announced a $7 billion bid for Brix Ltd.",
        ("Toyota", "takeover bid", 7_000_000_000),
    ),
    "the fund that owns": (
        "Orange Ltd had the support of Corvex Capital, the Peruvian investment group that owns 38 per cent of it.",
        ("Corvex Capital", "stake", 38),
    ),
    "investment in the company": (
        "Lumo Ltd raised $3 million from Corvex Capital. Total investment in the company now stands at $8.2 million.",
        ("Lumo", "investment", 8_200_000),
    ),
    "the biggest of a country": (
        "Toyota left. Japan's biggest carmaker had bought a 7 percent stake for cash.",
        ("Toyota", "stake", 7),
    ),
}

NO_SUMS = {
    "what another gave by a verb of his own": "Lumo Ltd left. It then fell before Brix Ltd provided $6 million.",
    "a company of that worth": "Toyota sold its maps to Lumo Ltd, creating a $52 billion company.",
    "what shareholders lost": "Lumo Corp collapsed. Shareholders lost some $95bn when it went under.",
    "the world's goods": "Lumo Ltd holds nearly 9% of the world's copper.",
    "deals that were made": "Lumo Ltd already has made two deals.",
    "what was poured by nobody": "Lumo Ltd grew. More than $8 billion was poured into young firms.",
}


def sums(body: str) -> list[tuple[str | None, str, float]]:
    found = read_article(Article("a", "Deals", body, published=date(2025, 3, 4)), load()).figures
    return [(one.subject, one.metric, one.value) for one in found]


@pytest.mark.parametrize(("body", "tie"), TIES.values(), ids=TIES)
def test_tie_is_told(body: str, tie: tuple[str, str, str]) -> None:
    assert tie in read(body)


@pytest.mark.parametrize(("body", "tie"), NO_TIES.values(), ids=NO_TIES)
def test_no_tie_is_told(body: str, tie: tuple[str, str, str]) -> None:
    assert tie not in read(body)


@pytest.mark.parametrize(("body", "figure"), SUMS.values(), ids=SUMS)
def test_sum_is_told(body: str, figure: tuple[str, str, float]) -> None:
    assert figure in sums(body)


@pytest.mark.parametrize("body", NO_SUMS.values(), ids=NO_SUMS)
def test_no_sum_is_told(body: str) -> None:
    assert not sums(body)
