"""Questions in languages that Byline doesn't read: refused in English; English with a slip or a loan never is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from knowledge.asking import ask
from knowledge.lexicon import Lexicon, load
from knowledge.store.snapshot import Snapshot
from tests.knowledge.asking.handmade import known
from tests.knowledge.asking.world import march

UNREAD = [
    "combien de L4 ont été livrés en mars ?",
    "combien l4",
    "qui est le patron de Norvik",
    "wie viele L4 wurden im März ausgeliefert",
    "wer leitet norvik",
    "¿cuántos L4 se entregaron en marzo?",
    "cuantos l4 marzo",
    "quanti l4 sono stati consegnati a marzo",
    "quantos l4 foram entregues em março",
    "hoeveel l4 in maart",
    "ile l4 sprzedano w marcu",
    "mart ayında kaç l4 teslim edildi",
    "hur många l4 såldes i mars",
    "berapa l4 terjual",
    "L4は3月に何台売れましたか",
    "3月のL4の販売台数は？",
    "L4 3월 판매량은?",
    "сколько L4 продано в марте",
    "كم سيارة L4 بيعت في مارس",
    "כמה L4 נמכרו",
    "L4 juillet?",
]
READ = [
    ("how mny l4 deliverd in mrch", {9400}),
    ("l4 deliveries la semana march", {9400}),
    ("was l4 delivery in march ok", {9400}),
    ("lumo 3月交付多少", {21300}),
    ("lumo の 3月交付多少", {21300}),
    ("wat were the l4 deliveries", {9400}),
]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load()


@pytest.fixture(scope="module")
def snapshot() -> Iterator[Snapshot]:
    with known(march()) as snapshot:
        yield snapshot


@pytest.mark.parametrize("question", UNREAD)
def test_another_language_is_answered_with_the_ones_that_are_read(
    question: str, snapshot: Snapshot, lexicon: Lexicon
) -> None:
    outcome = ask(question, snapshot, lexicon, date(2025, 4, 5))
    assert (outcome.kind, outcome.language) == ("unknown", "en")
    assert "English and Chinese" in outcome.text


@pytest.mark.parametrize(("question", "values"), READ)
def test_a_slip_a_loan_or_a_sign_makes_no_other_language(
    question: str, values: set[float], snapshot: Snapshot, lexicon: Lexicon
) -> None:
    outcome = ask(question, snapshot, lexicon, date(2025, 4, 5))
    assert "English and Chinese" not in outcome.text
    assert {shown.figure.value for shown in outcome.figures} <= values
