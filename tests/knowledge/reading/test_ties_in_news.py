"""Relations as longer sentences of the news tell them: lists of what is owned, two sides in one word, talks, stakes."""

from __future__ import annotations

import pytest

from tests.knowledge.reading.test_relations import read

TIES = {
    "brands listed": ("Toyota owns brands such as Vexo Cars and Lyrax.", ("Lyrax", "brand", "Toyota")),
    "whose brands": ("Toyota, whose brands include Vexo and Lyrax, grew.", ("Vexo", "brand", "Toyota")),
    "chains like": ("Rents rose at Lumo Ltd shoe chains like Vexo and Lyrax.", ("Lyrax", "brand", "Lumo")),
    "titles": ("Lumo Ltd publishes titles such as the Daily Vexo.", ("Daily Vexo", "brand", "Lumo")),
    "licences in a stable": (
        "Lumo Ltd's stable of watch licences including Vexo and Lyrax shrank.",
        ("Lumo", "licence", "Lyrax"),
    ),
    "other acquisitions": (
        "Lumo Ltd's purchase of Corvex follows other recent acquisitions, including the ferry lines of Peru's Vexo.",
        ("Lumo", "acquisition", "Vexo"),
    ),
    "such as the acquisition of": (
        "Lumo Ltd has grown through a run of deals, such as the acquisition of Vexo Ltd.",
        ("Lumo", "acquisition", "Vexo"),
    ),
    "both in one sentence": (
        "Toyota still sells engines to Nissan, and the carmakers are working together on a van.",
        ("Toyota", "partnership", "Nissan"),
    ),
    "they are both": (
        "Toyota and Nissan may differ in size, but they seem ready to acquire Lumo Ltd.",
        ("Nissan", "acquisition", "Lumo"),
    ),
    "talks about an acquisition": (
        "Lumo Ltd fell on word that it was in talks with Toyota about a possible acquisition.",
        ("Toyota", "takeover bid", "Lumo"),
    ),
    "agreement that one had signed": (
        "Ana Torres tore up an agreement Toyota had signed with Nissan.",
        ("Toyota", "partnership", "Nissan"),
    ),
    "an order with": ("Lumo Ltd has placed an order of 40 trucks with Toyota.", ("Lumo", "customer", "Toyota")),
    "owned in part, compound": ("Toyota's 30-percent-owned Lumo Ltd fell.", ("Toyota", "shareholder", "Lumo")),
    "owns what sits in a city": ("Toyota owns Lima-based Lumo Ltd.", ("Toyota", "owner", "Lumo")),
    "developed with": (
        "Toyota grew. Hopes rest on the Vexo cell, now being developed with Lumo Ltd.",
        ("Toyota", "partnership", "Lumo"),
    ),
    "purchase with a time": (
        "Toyota praised its purchase last year of the Swiss firm Lumo Ltd.",
        ("Toyota", "acquisition", "Lumo"),
    ),
    "gobbled up": ("Toyota gobbled up Lumo Ltd for a song.", ("Toyota", "acquisition", "Lumo")),
    "asked about buying": (
        "Toyota fell. Analyst Ana Torres asked about acquiring its paint maker Lumo Ltd.",
        ("Toyota", "acquisition", "Lumo"),
    ),
    "under its chief": (
        '"Toyota under chief executive Ana Torres is bolder," said Bo Lund.',
        ("Ana Torres", "employee", "Toyota"),
    ),
    "chief where another firm is compared": (
        "Toyota grew. Chief Executive Officer Ana Torres replied that while Nissan slept, the firm did not.",
        ("Ana Torres", "employee", "Toyota"),
    ),
    "chief of the company": (
        "Toyota grew. The company, set up in May, said Chairman Ana Torres would step down.",
        ("Ana Torres", "employee", "Toyota"),
    ),
    "surname with a particle": (
        "Chairman Mario Del Campo spoke. Del Campo founded Lumo Ltd in 1961.",
        ("Mario Del Campo", "founder", "Lumo"),
    ),
    "with others participating": (
        "Lumo Ltd raised $9 million in a round led by the well-known enterprise investor Vexo Capital, "
        "with Corvex Partners, Toyota and others also participating.",
        ("Toyota", "investor", "Lumo"),
    ),
    "investor described at length": (
        "Lumo Ltd raised $9 million in a round led by the well-known enterprise investor Vexo Capital.",
        ("Vexo Capital", "investor", "Lumo"),
    ),
    "round led by an investor described": (
        "Lumo Ltd raised $9 million. It has customers including Vexo. The round is being led by Corvex Capital.",
        ("Corvex Capital", "investor", "Lumo"),
    ),
    "leading a round": (
        "Lumo Ltd raised $9 million. Leading the round is the growth fund Corvex Capital, with money from others.",
        ("Corvex Capital", "investor", "Lumo"),
    ),
    "participation beside who leads": (
        "Lumo Ltd raised $9 million. Leading the round is Corvex Capital, with participation from Vexo Partners.",
        ("Vexo Partners", "investor", "Lumo"),
    ),
    "previous investors": (
        "Lumo Ltd raised $9 million. Corvex Capital and Toyota, and previous investors Nissan and Honda also "
        "participated in the equity round, which valued Lumo at $1 billion.",
        ("Honda", "investor", "Lumo"),
    ),
    "people who invest": (
        "Lumo Ltd attracted a string of investors, including Toyota's Ana Torres, Nissan chief executive Bo Lund "
        "and a singer.",
        ("Ana Torres", "investor", "Lumo"),
    ),
    "job of the next one": (
        "Lumo Ltd attracted a string of investors, including Honda's Ana Torres, Nissan chief executive Bo Lund.",
        ("Bo Lund", "employee", "Nissan"),
    ),
    "which each hold": (
        "Toyota and Nissan, which each control about a fifth of Lumo Ltd's shares, agreed.",
        ("Toyota", "shareholder", "Lumo"),
    ),
    "portfolio": ("Toyota has a dozen firms in its portfolio including Lumo Ltd.", ("Lumo", "subsidiary", "Toyota")),
    "stake of a group": (
        "Nissan is interested in Toyota Group Co.'s minority stake in Lumo Ltd.",
        ("Toyota", "shareholder", "Lumo"),
    ),
    "founders": (
        "Lumo Ltd grew after its three founders -- Ana Torres, Paul Lund and Mark Vance -- left.",
        ("Paul Lund", "founder", "Lumo"),
    ),
    "partners of one": (
        "Toyota grew. The other Toyota partners are state-owned Lumo SA, Corvex AG, a unit of Nissan, and Honda.",
        ("Lumo", "partnership", "Toyota"),
    ),
    "partners in a place": (
        "Toyota's partners in the tower are hotel owner Lumo Ltd and Corvex.",
        ("Lumo", "partnership", "Toyota"),
    ),
    "acts as": ("Lumo Ltd will act as a subcontractor for Toyota.", ("Lumo", "supplier", "Toyota")),
    "two firms described": (
        "Word came of Toyota and the smaller Nissan that these two old U.K. carmakers are working together on vans.",
        ("Toyota", "partnership", "Nissan"),
    ),
    "equity in": ("Toyota, which has 50 percent equity in Lumo Ltd, grew.", ("Toyota", "shareholder", "Lumo")),
    "bank of a city": ("Bank of Corvento Corp bought Lumo Ltd.", ("Bank of Corvento", "acquisition", "Lumo")),
    "state": (
        "The Peruvian government holds a 46 percent stake in Lumo Ltd.",
        ("Peruvian government", "shareholder", "Lumo"),
    ),
    "with partner": ("Toyota will launch it with partner Lumo Ltd.", ("Lumo", "partnership", "Toyota")),
    "shares sold to": (
        "Toyota fell. The preferred shares sold to Corvex Capital pay 8%.",
        ("Corvex Capital", "investor", "Toyota"),
    ),
    "stake in what is bought": (
        "Toyota agreed to buy Lumo Ltd. It will pay 9 euros a share for the fund Corvex Capital's 40% stake.",
        ("Corvex Capital", "shareholder", "Lumo"),
    ),
    "purchase of a firm described at length": (
        "Toyota praised its purchase last year of U.S. paper and plastic pipe maker Lumo Corp.",
        ("Toyota", "acquisition", "Lumo"),
    ),
    "the group is the one told of": (
        "Toyota grew. It was the first year since a merger between Toyota and film and music group Corvex. "
        "The group owns Lumo Ltd.",
        ("Toyota", "owner", "Lumo"),
    ),
    "parent behind a comma": ("Lumo Ltd's parent company, Toyota, grew.", ("Lumo", "subsidiary", "Toyota")),
    "bid considered": ("Toyota is considering a bid for Lumo Ltd.", ("Toyota", "takeover bid", "Lumo")),
    "in merger talks": ("Toyota and Nissan are in merger talks.", ("Toyota", "merger", "Nissan")),
    "built with": ("Toyota will build the van with Nissan.", ("Toyota", "partnership", "Nissan")),
    "contract from": ("Lumo Ltd won a $3 billion contract from Toyota.", ("Toyota", "customer", "Lumo")),
    "contract awarded": ("Toyota awarded a $3 billion contract to Lumo Ltd.", ("Toyota", "customer", "Lumo")),
    "uses what is made": ("Toyota uses batteries made by Lumo Ltd.", ("Lumo", "supplier", "Toyota")),
    "competition from": ("Toyota faces competition from Nissan.", ("Toyota", "rival", "Nissan")),
    "spun off": ("Toyota spun off Lumo Ltd in 2010.", ("Lumo", "subsidiary", "Toyota")),
    "was spun off": ("Lumo Ltd was spun off from Toyota in 2010.", ("Lumo", "subsidiary", "Toyota")),
    "led a round in": ("Toyota led a $50 million funding round in Lumo Ltd.", ("Toyota", "investor", "Lumo")),
    "raised from": ("Lumo Ltd raised $50 million from Toyota and Nissan.", ("Nissan", "investor", "Lumo")),
    "brands in front": ("Toyota makes the Lumo and Vexo brands.", ("Lumo", "brand", "Toyota")),
    "joined from another": ("Former Toyota executive Ana Torres joined Nissan.", ("Ana Torres", "employee", "Nissan")),
    "is now head": (
        "Ana Torres, who left Toyota, is now chief executive of Nissan.",
        ("Ana Torres", "employee", "Nissan"),
    ),
    "its in front": (
        "Toyota fell. Known for its investments in firms like Vexo and the bank of a town, Lyrax, Nissan drew critics.",
        ("Nissan", "investor", "Vexo"),
    ),
    "round of a firm described": (
        "Lumo Ltd grew. The company raised $9 million in debt from Honda, Vexo Bank and Corvex Bank. "
        "Nissan and Toyota also participated in the round.",
        ("Toyota", "investor", "Lumo"),
    ),
    "would like to buy": ("Toyota was interested in buying Lumo Ltd.", ("Toyota", "takeover bid", "Lumo")),
    "business under": ("Lumo Ltd, a business under Toyota, grew.", ("Lumo", "subsidiary", "Toyota")),
    "Chinese: the parent, of the firm before": (
        "丰田销量下降；母公司雷诺集团销量增长。",
        ("Toyota", "subsidiary", "Renault"),
    ),
    "Chinese: the subsidiary of the firm before": (
        "丰田销量增长。子公司日产营收下降。",
        ("Nissan", "subsidiary", "Toyota"),
    ),
}


@pytest.mark.parametrize(("body", "tie"), TIES.values(), ids=TIES)
def test_tie_is_read(body: str, tie: tuple[str, str, str]) -> None:
    assert tie in read(body)


NOTHING = {
    "investors buy": "Toyota gave its blessing for investors to buy shares of Nissan.",
    "takes over as": "Toyota will take over as Nissan shrinks.",
    "a job by the way": "Toyota grew. Ana Torres was an engineer when Nissan shrank.",
    "would like a stake": "Toyota was interested in buying a 5% stake in Nissan.",
    "founder of somebody's": "Corvell sings. Ana Torres, co-founder of Corvell's paint startup, left.",
    "denied talks": "Toyota denied it was in talks to buy Nissan.",
    "raised by": "Toyota raised its forecast by $5 million from Nissan's guess.",
    "lent": "Toyota secured a loan of $5 million from Nissan.",
    "with parts of": "Toyota makes cars with Nissan engines.",
    "titles side by side": "It moved the Daily Vexo and Sunday Lyrax titles.",
    "money taken from": "The flats were illegally acquired through money taken from Toyota, Nissan said.",
    "investors of nobody": "Toyota fell. Investors were cool on Nissan.",
    "brand apart": "Toyota met Nissan, praising the Lexus brand.",
    "part of what goods are called": "Toyota sold the Citroen Berlingo and Peugeot Partner vans.",
}


@pytest.mark.parametrize("body", NOTHING.values(), ids=NOTHING)
def test_no_tie(body: str) -> None:
    assert read(body) == []


def test_who_has_a_first_name_is_no_firm() -> None:
    body = "Toyota sued Ana Corvell. Corvell left Nissan in May."
    assert ("Ana Corvell", "employee", "Nissan") in read(body, title="Engineer Ana Corvell files a suit")
