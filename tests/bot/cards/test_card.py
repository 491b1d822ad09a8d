"""Cards: pages, plain text, components; within Discord's limits whatever they hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cards.card import Attached, Button, Card, Menu, Press, paged, plain_text
from bot.cards.layout import layout
from bot.cards.proof import proof
from knowledge.model import (
    Answered,
    Citation,
    Clarify,
    Computation,
    Computed,
    Figure,
    Outcome,
    Shown,
    Span,
    Unknown,
    Via,
)
from knowledge.period import Period
from tests.discord_server import Flag, limits

QUOTE = "It delivered 12 units."
FIGURE = Figure("Alpha", "deliveries", 12, "vehicle", Span(50, 52), Span(37, 59), period=Period("2024-06"))
CITATION = Citation(
    "a",
    "A title",
    "Paper",
    None,
    date(2024, 7, 1),
    Span(37, 59),
    QUOTE,
    (Span(50, 52),),
    ((Via("subject", Span(0, 9)), "The Alpha."),),
)
ANSWER = Answered(
    text="12 Alpha delivered [1].",
    figures=(Shown(FIGURE, Span(0, 2), (0,)),),
    citations=(CITATION,),
    suggestions=("more?",),
)


def test_the_answer_comes_first_then_its_proof() -> None:
    card = proof(ANSWER, "1")
    assert card.blocks == (
        "**12** Alpha delivered [1].",
        "> (Alpha) “It delivered **12** units.”\n-# [1] Paper · 1 July 2024 · A title",
    )
    assert [button.press for button in card.buttons] == [Press("context", "1"), Press("up", "1"), Press("down", "1")]
    assert card.menu == Menu(Press("instead", "1"), "Ask next …", ("more?",))


def test_a_formula_is_shown_once() -> None:
    half = Shown(FIGURE, Span(0, 1), (), Computation("12 / 2", (1,)))
    assert proof(Computed(text="6, so to speak", figures=(half,)), "1").blocks[0].endswith("-# Worked out: 12 / 2")
    assert "Worked out" not in proof(Computed(text="6, from 12 / 2", figures=(half,)), "1").blocks[0]


def test_parts_share_their_receipts() -> None:
    other = replace(
        ANSWER,
        text="No idea [1], but so [2].",
        figures=(),
        citations=(replace(CITATION, article="b", title="B"), replace(CITATION, figures=(Span(40, 49),), via=())),
    )
    card = proof(replace(ANSWER, parts=(ANSWER, other)), "1")
    assert card.blocks[0] == "**12** Alpha delivered [1].\nNo idea [2], but so [1]."
    assert len(card.blocks) == 3
    assert "It **delivered** **12** units." in card.blocks[1]
    assert "[2]" in card.blocks[2]


def test_to_clarify_is_to_press() -> None:
    card = proof(Clarify(text="Which one?", suggestions=("Alpha", "Beta")), "1")
    assert card.buttons == (Button(Press("pick", "1"), "Alpha"), Button(Press("pick", "1", 1), "Beta"))
    assert card.menu is None


def test_what_is_unknown_offers_what_is_not() -> None:
    card = proof(Unknown(text="The articles don't say.", suggestions=("Alpha?",)), "1")
    assert card.menu
    assert Press("context", "1") not in [button.press for button in card.buttons]


def test_one_page_has_nothing_to_turn() -> None:
    card = Card(("a", "b"))
    assert paged(card, "1") == card


def test_pages_hold_everything_in_order() -> None:
    blocks = tuple(f"{number} " + "x" * 800 for number in range(12))
    shown = [paged(Card(blocks), "1", page) for page in range(3)]
    texts = [block for page in shown for block in page.blocks if not block.startswith("-#")]
    assert tuple(texts) == blocks
    assert [button.disabled for button in shown[0].buttons] == [True, False]
    assert [button.disabled for button in shown[2].buttons] == [False, True]
    assert shown[1].blocks[-1] == "-# Page 2 of 3"


@pytest.mark.parametrize("page", [-1, 99])
def test_a_page_that_is_gone_is_the_nearest(page: int) -> None:
    card = Card(("a" * 3000, "b" * 3000))
    assert paged(card, "1", page).blocks[0][0] == ("a" if page < 0 else "b")


def test_plain_text_says_what_it_leaves_out() -> None:
    text = plain_text(Card(("a " * 1500,)))
    assert len(text) <= limits.CONTENT
    assert text.endswith("The rest doesn't fit here.")


@given(
    st.lists(st.text(max_size=3000), max_size=30),
    st.lists(st.text(min_size=1, max_size=200).filter(str.strip), max_size=8),
    st.sampled_from([Answered, Clarify, Unknown]),
)
@settings(max_examples=50)
async def test_whatever_is_said_fits_into_a_message(texts: list[str], offered: list[str], kind: type[Outcome]) -> None:
    parts = tuple(kind(text=text, suggestions=tuple(offered)) for text in texts)
    card = proof(kind(text="so", suggestions=tuple(offered), parts=parts), "1")
    for page in range(3):
        view = layout(paged(card, "1", page))
        body = {"flags": int(Flag.COMPONENTS_V2), "components": view.to_components()}  # type: ignore[no-untyped-call]
        assert not list(limits.message(body))
    assert len(plain_text(card)) <= limits.CONTENT


async def test_buttons_stand_under_their_block() -> None:
    row = (Button(Press("up", "1"), "Good", style="danger"),)
    container = layout(Card(("a", "b", "c"), under=((), row), file=Attached("a.zip", b""))).to_components()[0]  # type: ignore[no-untyped-call]
    assert [one["type"] for one in container["components"]] == [10, 14, 10, 1, 10, 13]
    assert container["components"][3]["components"][0]["style"] == 4


async def test_no_view_is_kept_in_memory() -> None:
    assert layout(Card(("a",), (Button(Press("up", "1"), "Good"),))).is_finished()
