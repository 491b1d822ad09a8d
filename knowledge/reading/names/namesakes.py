"""Codes of models that several makers use: "X7" behind an unknown name is that name's, not the known maker's.

"The Lumora X7" and "诺瓦X7" are models of Lumora and 诺瓦; "the X7" later in the same article is theirs too, unless
the known maker is named in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from knowledge.lexicon import wordlists
from knowledge.reading.names.capitals import Piece
from knowledge.reading.names.learning import Learned, Row
from knowledge.tokens import Token, glued

_LISTS = wordlists.of(__name__)
_MAKERS = ("", "company", "brand", "name")
_EDGES = _LISTS.words("edges")
_LONGEST = 4  # letters of a code; characters of a Chinese brand
_SHORTEST = 2


def own_codes(rows: Sequence[Row]) -> dict[str, set[str]]:
    """Join codes to the unknown names before them, in the pieces of all sentences; return the names by code."""
    makers = {piece.entry.name for _, _, pieces, _ in rows for piece in pieces if piece.entry}
    joined: dict[str, set[str]] = {}
    for tokens, _, pieces, _ in rows:
        for piece in [piece for piece in pieces if _code(piece)]:
            code = piece.words[-1]
            if not _named(piece, makers) and _join(tokens, piece, pieces):
                joined.setdefault(code, set()).add(piece.name)
    for _, _, pieces, _ in rows if joined else ():
        for piece in pieces:
            if _code(piece) and not _named(piece, makers):
                names = joined.get(piece.words[-1], set())
                piece.name = next(iter(names)) if len(names) == 1 else piece.words[-1]
                piece.kind, piece.entry, piece.rivals = "model", None, ()
    return joined


def learn_codes(codes: Mapping[str, set[str]], learned: Learned) -> None:
    """Register the models that codes were joined to; a code of one model alone stands for it."""
    for code, models in codes.items():
        for name in sorted(models):
            learned.add(name, "model", code)
            if len(models) == 1:
                learned.alias(name, code)


def _code(piece: Piece) -> bool:
    """Tell whether a piece is nothing but a short code with a digit."""
    code = piece.words[-1]
    short = len(piece.words) == 1 and 1 < len(code) <= _LONGEST and code.isascii()
    return short and code[0].isupper() and any(char.isdigit() for char in code) and piece.kind in ("", "model", "name")


def _named(piece: Piece, makers: set[str]) -> bool:
    """Tell whether the known maker of a code is named in the article."""
    entries = (piece.entry, *piece.rivals) if piece.entry else ()
    return any(entry.get("parent") in makers for entry in entries)


def _join(tokens: Sequence[Token], piece: Piece, pieces: list[Piece]) -> bool:
    left = next((other for other in pieces if other.end == piece.start), None)
    if left is not None:
        if left.entry or left.kind not in _MAKERS or (piece.entry is None and tokens[left.start].kind != "cjk"):
            return False
        pieces.remove(left)
        start = left.start
    else:
        start = _brand(tokens, piece.start)
    if start == piece.start:
        return False
    chinese = tokens[start].kind == "cjk"
    words = tuple(token.text for token in tokens[start : piece.end])
    piece.start, piece.words, piece.name = start, words, ("" if chinese else " ").join(words)
    piece.kind, piece.entry, piece.rivals, piece.first = "model", None, (), False
    return True


def _brand(tokens: Sequence[Token], at: int) -> int:
    """Return where the Chinese brand written onto a code begins, ``at`` where none is: it opens its clause."""
    if at == 0 or not glued(tokens[at - 1], tokens[at]):
        return at
    start = at
    while start and tokens[start - 1].kind == "cjk" and tokens[start - 1].text not in _EDGES:
        start -= 1
    opens = start == 0 or tokens[start - 1].kind == "mark" or tokens[start - 1].text in _EDGES
    return start if opens and _SHORTEST <= at - start <= _LONGEST else at
