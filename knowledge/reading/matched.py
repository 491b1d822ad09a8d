"""The lexicon matches of a sentence, laid out for looking left and right of a token."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from knowledge.lexicon import Match


class Matched:
    """Matches of some kinds by the token they begin at and the token they end before, the longest first."""

    __slots__ = ("_at", "_ending")

    def __init__(self, matches: Iterable[Match], kinds: Collection[str]) -> None:
        self._at: dict[tuple[str, int], Match] = {}
        self._ending: dict[tuple[str, int], Match] = {}
        for match in matches:
            kind = match.entry.kind
            if kind in kinds and match.pos != "ask":
                self._at.setdefault((kind, match.start), match)
                self._ending.setdefault((kind, match.end), match)

    def at(self, kind: str, start: int) -> Match | None:
        """Return the match of ``kind`` that begins at token ``start``."""
        return self._at.get((kind, start))

    def ending(self, kind: str, end: int) -> Match | None:
        """Return the longest match of ``kind`` that ends before token ``end``."""
        return self._ending.get((kind, end))
