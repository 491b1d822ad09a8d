"""What look-ups found, kept while the knowledge is the same: questions ask for the same facts again and again."""

from __future__ import annotations

from typing import Any

ROOM = 20_000  # facts and look-ups: some ten megabytes

LookUp = tuple[str, tuple[Any, ...]]  # a query and its values


class LookUps:
    """The facts that each look-up found, up to ``room`` in all; what is one more begins anew. For many threads."""

    def __init__(self, room: int = ROOM) -> None:
        self._most = self._room = room
        self._found: dict[LookUp, tuple[Any, ...]] = {}

    def __len__(self) -> int:
        return len(self._found)

    def get(self, look_up: LookUp) -> tuple[Any, ...] | None:
        """Return what was found, or None where it isn't known any more."""
        return self._found.get(look_up)

    def put(self, look_up: LookUp, found: tuple[Any, ...]) -> None:
        """Keep what was found."""
        self._room -= 1 + len(found)
        if self._room < 0:
            self._found, self._room = {}, self._most
        else:
            self._found[look_up] = found
