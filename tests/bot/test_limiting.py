"""Allowances refill; what was seen is remembered for a while."""

from __future__ import annotations

import pytest

from bot.limiting import Allowance, Once


class Clock:
    """A clock that is set by hand."""

    now = 0.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


def test_an_allowance_is_used_up_and_refilled() -> None:
    clock = Clock()
    allowance = Allowance(2, clock)
    assert [allowance.take("ann"), allowance.take("ann")] == [0.0, 0.0]
    assert allowance.take("ann") == 30.0
    clock.now = 29.0
    assert allowance.take("ann") == pytest.approx(1.0)
    clock.now = 30.0
    assert allowance.take("ann") == 0.0


def test_everybody_has_their_own() -> None:
    allowance = Allowance(1, Clock())
    assert allowance.take("ann") == allowance.take("bob") == 0.0


def test_nothing_is_no_limit() -> None:
    allowance = Allowance(0, Clock())
    assert not any(allowance.take("ann") for _ in range(100))


def test_once_is_once_for_a_while() -> None:
    clock = Clock()
    once = Once(10, 60.0, clock)
    assert [once.first("a"), once.first("a")] == [True, False]
    clock.now = 60.0
    assert once.first("a")


def test_the_oldest_is_forgotten() -> None:
    once = Once(2)
    assert [once.first(key) for key in "abca"] == [True, True, True, True]
