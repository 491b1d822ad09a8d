"""Readers of time in the order they are asked, each with what it can begin with, so that few of them are."""

from __future__ import annotations

from collections.abc import Callable

from knowledge.reading.periods.clock import Clock, Moment

Reader = Callable[[Clock, int], Moment | None]


class Readers:
    """Readers in their order, each with the heads that a time it reads can begin with."""

    def __init__(self, *readers: tuple[frozenset[str], Reader]) -> None:
        self.readers = readers
        self._led: dict[frozenset[str], list[Reader]] = {}  # those asked, by the heads that there are

    def first(self, clock: Clock, at: int) -> Moment | None:
        """Return what the first of the readers finds at a token."""
        heads = clock.heads(at)
        if (led := self._led.get(heads)) is None:
            led = self._led[heads] = [read for begins, read in self.readers if not begins.isdisjoint(heads)]
        for read in led:
            if (moment := read(clock, at)) is not None:
                return moment
        return None
