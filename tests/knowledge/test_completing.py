"""Completion of names: any alias, any order, slips in words, never in codes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.completing import LIMIT, Completer, Completion

COMPLETER = Completer(
    [
        Completion("Alpha X9", "Alpha X9", "model", ("问界 x9", "x9")),
        Completion("Alpha X7", "Alpha X7", "model", ("x7",)),
        Completion("Alpha", "Alpha", "brand", ("阿尔法",)),
        Completion("Betamotor", "Betamotor", "company"),
        Completion("June 2024", "June 2024", "period"),
    ]
)

TYPED = {
    "x9": ["Alpha X9"],
    "X9 alp": ["Alpha X9"],
    "alpha": ["Alpha", "Alpha X9", "Alpha X7"],
    "问界": ["Alpha X9"],
    "阿尔法": ["Alpha"],
    "betamotr": ["Betamotor"],
    "betta": ["Betamotor"],
    "x8": [],
    "9": [],
    "jun": ["June 2024"],
    "july": [],
}


@pytest.mark.parametrize(("typed", "names"), TYPED.items(), ids=TYPED)
def test_what_is_typed_is_completed(typed: str, names: list[str]) -> None:
    assert [one.value for one in COMPLETER.complete(typed)] == names


def test_kinds_narrow_the_choice() -> None:
    assert [one.value for one in COMPLETER.complete("alpha", ("brand",))] == ["Alpha"]
    assert [one.value for one in COMPLETER.complete("", ("model",))] == ["Alpha X9", "Alpha X7"]


def test_the_best_of_nothing_is_nothing() -> None:
    assert COMPLETER.best("") is None
    assert COMPLETER.best("zzz") is None
    assert COMPLETER.best("x7") == COMPLETER.complete("x7")[0]


@given(st.text(max_size=60))
def test_any_text_can_be_typed(typed: str) -> None:
    assert len(COMPLETER.complete(typed)) <= LIMIT
