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
}


@pytest.mark.parametrize(("body", "tie"), TIES.values(), ids=TIES)
def test_tie_is_read(body: str, tie: tuple[str, str, str]) -> None:
    assert tie in read(body)


NOTHING = {
    "investors buy": "Toyota gave its blessing for investors to buy shares of Nissan.",
    "takes over as": "Toyota will take over as Nissan shrinks.",
    "a job by the way": "Toyota grew. Ana Torres was an engineer when Nissan shrank.",
    "part of what goods are called": "Toyota sold the Citroen Berlingo and Peugeot Partner vans.",
}


@pytest.mark.parametrize("body", NOTHING.values(), ids=NOTHING)
def test_no_tie(body: str) -> None:
    assert read(body) == []


def test_who_has_a_first_name_is_no_firm() -> None:
    body = "Toyota sued Ana Corvell. Corvell left Nissan in May."
    assert ("Ana Corvell", "employee", "Nissan") in read(body, title="Engineer Ana Corvell files a suit")
