"""Statements: clauses without a figure, what they tell and whom they are about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.model import Statement
from knowledge.reading import quantities, statements
from tests.knowledge.reading.rooms import PIECES, lexicon, named


def read(body: str) -> list[Statement]:
    tagged, names = named(body)
    for sentence in tagged:
        sentence.quantities = quantities.find(sentence, lexicon())
    return statements.find(tagged, names, body)


KINDS = {
    "record": ("Toyota's deliveries set a new record in May.", "record", ("Toyota",)),
    "record with a figure": ("Toyota sold 500 cars, an all-time high.", "record", ("Toyota",)),
    "rank": ("Toyota ranked first among the makers there.", "rank", ("Toyota",)),
    "event": ("Toyota showed it at the anniversary of the plant.", "event", ("Toyota",)),
    "contribution": ("Toyota has a deep understanding of its buyers.", "contribution", ("Toyota",)),
    "lack": ("Toyota doesn't have the experience of making chips.", "contribution", ("Toyota",)),
    "role": ("Ana Torres was named head of the plant there.", "role", ("Ana Torres",)),
    "statement": ("Toyota wants to sell more cars in the north.", "statement", ("Toyota",)),
    "pronoun": ("Toyota grew. It wants to sell more cars.", "statement", ("Toyota",)),
    "Chinese record": ("比亚迪上月销量再创新高。", "record", ("BYD",)),
    "Chinese": ("比亚迪希望进入更多的海外市场。", "statement", ("BYD",)),
}


@pytest.mark.parametrize(("body", "kind", "about"), KINDS.values(), ids=KINDS)
def test_statement_is_read(body: str, kind: str, about: tuple[str, ...]) -> None:
    found = read(body)[-1]
    assert (found.kind, found.about) == (kind, about)


def test_clauses_about_two_names_are_two_statements() -> None:
    body = "Toyota knows its buyers well, but Nissan has the better engines."
    assert [one.span.of(body) for one in read(body)] == [
        "Toyota knows its buyers well",
        "Nissan has the better engines.",
    ]


def test_echo_stays_with_its_clause() -> None:
    body = "Toyota doesn't have the experience, but Nissan does."
    assert [one.span.of(body) for one in read(body)] == [body]


NONE = {
    "figure": "Toyota sold 500 cars in May.",
    "direct speech": '"It is a very good car and it is cheap."',
    "too short": "It grew.",
}


@pytest.mark.parametrize("body", NONE.values(), ids=NONE)
def test_no_statement(body: str) -> None:
    assert read(body) == []


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_spans_lie_within_their_sentences(body: str) -> None:
    tagged, names = named(body)
    found = statements.find(tagged, names, body)
    assert all(any(sentence.sentence.span.holds(one.span) for sentence in tagged) for one in found)
