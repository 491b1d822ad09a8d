"""Signs that an unknown name is a firm's and no person's: it has shares, staff and bidders."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from knowledge.lexicon import wordlists
from knowledge.reading.names.capitals import Piece
from knowledge.reading.names.name_words import Marks
from knowledge.tokens import Token

_LISTS = wordlists.of(__name__)
_BEHIND = _LISTS.words("behind")
_SHARES = _LISTS.words("shares")
_BEFORE = (("stake", "in"), ("shares", "in"), ("shares", "of"), ("bid", "for"), ("offer", "for"), ("takeover", "of"))
_HEADS = _LISTS.words("heads")
_SHORT = 3  # letters of the shortest name of a firm
_DOING = _LISTS.words("doing")
_OWNED = _LISTS.words("owned")


def firm_like(sentences: Iterable[tuple[Sequence[Token], Marks, Sequence[Piece]]]) -> set[str]:
    """Return the unknown names that only a firm could bear, and the beginnings of longer firms' names."""
    found: set[str] = set()
    alone: set[str] = set()
    longer: set[str] = set()  # the first words of longer names, for which one word stands
    for tokens, marks, pieces in sentences:
        for piece in pieces:
            if piece.entry is None and len(piece.words) == 1 and not piece.kind and _led(tokens, marks, piece):
                alone.add(piece.name)
            elif piece.entry is None and len(piece.words) > 1:
                longer.add(piece.words[0])
                if piece.legal or piece.kind == "company":
                    found.update(" ".join(piece.words[:end]) for end in range(2, len(piece.words) + 1))
                elif _held(tokens, piece):
                    found.add(piece.name)
    return found | (alone - longer)


def titled(pieces: list[list[Piece]], title: str, given: Container[str]) -> list[list[Piece]]:
    """Make the unknown name a company that a title names and that does there what firms do: "Nova raises $2M".

    Who has one of the ``given`` first names is nobody's firm: "Ana Torres files a suit".
    """
    people = {
        piece.words[-1] for row in pieces for piece in row if len(piece.words) > 1 and piece.words[0].lower() in given
    }
    firms = {
        piece.name
        for found in pieces
        for piece in found
        if piece.entry is None
        and not piece.kind
        and piece.name in title
        and _acts(title, piece.name)
        and piece.words[-1] not in people
    }
    for piece in (piece for found in pieces for piece in found) if firms else ():
        if piece.name in firms and piece.entry is None:
            piece.kind = "company"
    return pieces


def _acts(title: str, name: str) -> bool:
    behind = title.partition(name)[2]
    if behind.startswith(","):  # "Lumora, finally a giant, raises"
        behind = behind[1:].partition(",")[2]
    ahead = behind.split(maxsplit=2)[:2] if behind.startswith(" ") else []
    return bool(ahead) and (ahead[0].lower() in _DOING or (ahead[0] == "to" and ahead[-1].lower() + "s" in _DOING))


def _led(tokens: Sequence[Token], marks: Marks, piece: Piece) -> bool:
    """Tell whether somebody founded or leads what a name stands for: "Nova's founder", "chief executive of Nova"."""
    roles = marks.get("role", {})
    if not roles or len(piece.name) < _SHORT or not piece.name[0].isalpha():
        return False
    at = piece.end + (piece.end < len(tokens) and tokens[piece.end].lower == "'s")
    behind = roles[at][0].entry.name in _HEADS if at in roles else False
    of = piece.start > 1 and tokens[piece.start - 1].lower in ("of", "at")
    ends = (found[0] for found in roles.values()) if of else ()
    owns = at > piece.end  # "co-founder of Torres's startup" is of the startup
    heads = {name for name in _HEADS if not (owns and name == "founder")}
    return behind or any(match.end == piece.start - 1 and match.entry.name in heads for match in ends)


def _held(tokens: Sequence[Token], piece: Piece) -> bool:
    """Tell whether what stands around a name is of firms only: "Aster Vale shareholders", "a bid for Aster Vale"."""
    after = [token.lower for token in tokens[piece.end : piece.end + 2]] + ["", ""]
    before = tuple(token.lower for token in tokens[max(0, piece.start - 2) : piece.start])
    owned = after[0] == "'s" and after[1] in _OWNED
    return before in _BEFORE or after[0] in _BEHIND or owned or (after[0] == "shares" and after[1] in _SHARES)
