"""People known by the one beside them: "Ana Torres and Ravi Menon", "the brothers Ana and Bo Lund"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.lexicon import wordlists
from knowledge.reading.names.capitals import Piece
from knowledge.reading.names.name_words import NameWords
from knowledge.tokens import Token

if TYPE_CHECKING:
    from knowledge.reading.names.learning import Learned

_LISTS = wordlists.of(__name__)
_KIN = _LISTS.words("kin")


def _sibling(tokens: Sequence[Token], left: Piece, right: Piece, words: NameWords) -> bool:
    """Tell whether a first name shares the surname that follows: "the brothers Ana and Bo Lund"."""
    kin = left.start > 0 and tokens[left.start - 1].lower in _KIN
    given = left.words[0].lower() in words.given or kin
    return len(left.words) == 1 and left.entry is None and given and len(right.words) == 2


def couple(tokens: Sequence[Token], pieces: list[Piece], words: NameWords, learned: Learned) -> None:
    """Learn a person by the one coupled with: "founded by Ana Torres and Ravi Menon"."""
    for left, right in pairwise(pieces):
        joined = right.start == left.end + 1 and tokens[left.end].lower == "and"
        if joined and right.kind == "person" and _sibling(tokens, left, right, words):
            left.name, left.kind = f"{left.name} {right.words[-1]}", "person"
            learned.add(left.name, "person")
            learned.firsts.setdefault(left.words[0], left.name)
            continue
        for one, other in ((right, left), (left, right)):
            if joined and _plain_pair(one) and other.kind == "person" and len(other.words) > 1:
                one.kind = "person"
                learned.add(one.name, "person", one.words[-1])


def rejoin(pieces: list[Piece], learned: Learned) -> None:
    """Make one piece of a place and what follows where the article gave that name to a firm: "at Lima Hydraulic"."""
    for left, right in list(pairwise(pieces)):
        whole = " ".join((*left.words, *right.words))
        if left.kind == "place" and left.end == right.start and learned.kinds.get(whole) == "company":
            right.start, right.words, right.name, right.kind = left.start, left.words + right.words, whole, "company"
            pieces.remove(left)


def _plain_pair(piece: Piece) -> bool:
    """Tell whether an unknown name could be somebody's first name and surname."""
    pair = not piece.kind and not piece.entry and len(piece.words) == 2
    return pair and all(word.isalpha() and word.istitle() for word in piece.words)
