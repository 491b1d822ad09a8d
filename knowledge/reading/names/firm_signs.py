"""Signs that an unknown name is a firm's and no person's: it has shares, staff and bidders."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from knowledge.reading.names.capitals import Piece
from knowledge.tokens import Token

_BEHIND = frozenset(("shareholder", "shareholders", "stock", "staff", "unit", "employees", "stockholders", "investors"))
_SHARES = frozenset(
    ("were", "are", "was", "have", "had", "rose", "fell", "closed", "gained", "lost", "jumped", "at", "slid")
)
_BEFORE = (("stake", "in"), ("shares", "in"), ("shares", "of"), ("bid", "for"), ("offer", "for"), ("takeover", "of"))
_OWNED = frozenset(("board", "shareholders", "shares", "stock", "subsidiary", "headquarters", "customers", "franchise"))


def firm_like(sentences: Iterable[tuple[Sequence[Token], Sequence[Piece]]]) -> set[str]:
    """Return the unknown names that only a firm could bear, and the beginnings of longer firms' names."""
    found: set[str] = set()
    for tokens, pieces in sentences:
        for piece in pieces:
            if piece.entry is None and len(piece.words) > 1:
                if piece.legal or piece.kind == "company":
                    found.update(" ".join(piece.words[:end]) for end in range(2, len(piece.words) + 1))
                elif _held(tokens, piece):
                    found.add(piece.name)
    return found


def _held(tokens: Sequence[Token], piece: Piece) -> bool:
    """Tell whether what stands around a name is of firms only: "Aster Vale shareholders", "a bid for Aster Vale"."""
    after = [token.lower for token in tokens[piece.end : piece.end + 2]] + ["", ""]
    before = tuple(token.lower for token in tokens[max(0, piece.start - 2) : piece.start])
    owned = after[0] == "'s" and after[1] in _OWNED
    return before in _BEFORE or after[0] in _BEHIND or owned or (after[0] == "shares" and after[1] in _SHARES)
