"""Sums worked out again: right, or no sums at all."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.asking.verifying.arithmetic import SumError, evaluate, numbers

RIGHT = [
    ("44 / 11", 4),
    ("1,000 × 1.5", 1500),
    ("120 ÷ (1 + 20%)", 100),
    ("10 − 4 - 1", 5),
    ("2 * (3 + 4) * 5", 70),
    ("-3 + 5", 2),
    ("5.6万 / (1 + 1倍)", 28000),
    ("50%", 0.5),
]
WRONG = ["", "1 +", "(1", "1)", "1 / 0", "1 1", "abs(1)", "2 ** 3", "__import__('os')", "1;2", "(" * 150, "9" * 300]


@pytest.mark.parametrize(("expression", "value"), RIGHT)
def test_sums(expression: str, value: float) -> None:
    assert evaluate(expression) == pytest.approx(value)


@pytest.mark.parametrize("expression", WRONG)
def test_what_is_no_sum(expression: str) -> None:
    with pytest.raises(SumError):
        evaluate(expression)


def test_numbers_know_their_percent() -> None:
    assert numbers("9,400 / (1 + 7.5%)") == [(9400, False), (1, False), (7.5, True)]


@given(text=st.text(alphabet="0123456789.,+-*/()%×÷ 万亿x", max_size=220))
def test_any_text_is_a_sum_or_none(text: str) -> None:
    with contextlib.suppress(SumError, OverflowError):
        assert isinstance(evaluate(text), float)
