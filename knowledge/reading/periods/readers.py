"""Readers of time in the order they are asked, each with what it can begin with, so that few of them are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from knowledge.reading.periods.clock import Clock, Moment

Readers = Sequence[tuple[frozenset[str], Callable[[Clock, int], Moment | None]]]


def first(readers: Readers, clock: Clock, at: int) -> Moment | None:
    """Return what the first of the readers finds at a token; each goes with what it can begin with."""
    heads = clock.heads(at)
    for begins, read in readers:
        if not begins.isdisjoint(heads) and (moment := read(clock, at)) is not None:
            return moment
    return None
