"""The lexicon matches of a sentence, laid out for looking left and right of a token."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from knowledge.lexicon import Match


class Matched:
    """Matches of some kinds by the token they begin at and the token they end before, the longest first."""

    __slots__ = ("_at", "_ending")

    def __init__(self, of_kind: Mapping[str, Iterable[Match]], kinds: Collection[str]) -> None:
        self._at: dict[str, dict[int, Match]] = {}
        self._ending: dict[str, dict[int, Match]] = {}
        for kind in kinds:
            starting = self._at[kind] = {}
            ending = self._ending[kind] = {}
            for match in of_kind.get(kind, ()):
                start, end, _, pos = match
                if pos != "ask":
                    starting.setdefault(start, match)
                    ending.setdefault(end, match)

    def starts(self, kind: str) -> Collection[int]:
        """Return the tokens that matches of ``kind`` begin at."""
        return self._at[kind]

    def at(self, kind: str, start: int) -> Match | None:
        """Return the match of ``kind`` that begins at token ``start``."""
        return self._at[kind].get(start)

    def ending(self, kind: str, end: int) -> Match | None:
        """Return the longest match of ``kind`` that ends before token ``end``."""
        return self._ending[kind].get(end)
