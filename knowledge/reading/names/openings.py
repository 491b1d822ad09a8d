"""What the place of a capital says about it: at the head of a sentence, of a dateline, or in brackets.

"Northwind sold 900 vans" opens with a name, "Demand fell" with a word; "LE BOURGET, France -" is where a story was
filed; "(EVs)" behind the words it shortens names nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from knowledge.lexicon import Lexicon, wordlists
from knowledge.reading.names.capitals import Piece
from knowledge.reading.tagged import Tagged
from knowledge.tokens import Token

_LISTS = wordlists.of(__name__)
_ACTING = frozenset(("metric", "saying"))
_FINITE = frozenset(("past", "s"))
_DASHES = frozenset("-–—:")
_SEAT = 7  # tokens between a place and "based"
_FORM = 8  # tokens of the longest form of the lexicon that a name could begin
_FILED = 9  # tokens of a dateline
_BRACKET = 5  # tokens of the agency in it
_SHORT = 3  # letters of the shortest company that opens a sentence alone
_LONGEST = 5  # letters of an abbreviation
_FINITES = _LISTS.words("finites")
_ASIDE = 20  # tokens of what explains a name
_INSIDE = _LISTS.words("inside")
_HAS = _LISTS.words("has")
_SITES = _LISTS.words("sites")
_KIND_OF_SITE = 4  # tokens of "stamping and assembly plant"


def sift(tagged: Sequence[Tagged], pieces: Sequence[list[Piece]]) -> None:
    """Make the place of a dateline a place, and take out abbreviations of common words."""
    shortened: set[str] = set()
    towns = _towns(tagged, pieces)
    for sentence, found in zip(tagged, pieces, strict=True):
        for piece in found:
            if not piece.entry and not piece.kind and (piece.name in towns or _seat(sentence.tokens, piece.end)):
                piece.kind = "place"
        for piece, following in pairwise(found):
            if not piece.entry and not piece.kind and _located(sentence.tokens, piece, following):
                piece.kind = "place"
        if found and _filed(sentence.tokens, found[0]):
            found[0].kind = "place"
        if found and sentence is tagged[0]:
            found[:] = [piece for piece in found if piece.entry or not _agency(sentence.tokens, piece)]
        found[:] = [piece for piece in found if not _worded(sentence, piece)]
        shortened |= {piece.words[0] for piece in found if _shortens(sentence.tokens, piece)}
    if shortened:
        for found in pieces:
            found[:] = [piece for piece in found if piece.entry or piece.words[0] not in shortened]


def _towns(tagged: Sequence[Tagged], pieces: Sequence[list[Piece]]) -> set[str]:
    """Return the names in which something happens and that plants are told apart by: "its Tilling stamping plant"."""
    sites: set[str] = set()
    towns: set[str] = set()
    for sentence, found in zip(tagged, pieces, strict=True):
        unknown = [piece for piece in found if not (piece.entry or piece.kind or piece.legal)]
        if unknown and not sentence.words.isdisjoint(_SITES):
            sites.update(piece.name for piece in unknown if _of_site(sentence, piece))
        towns.update(piece.name for piece in unknown if sentence.word(piece.start - 1) in _INSIDE)
    return sites & towns


def _of_site(sentence: Tagged, piece: Piece) -> bool:
    """Tell whether a plant is told by a name: "its Tilling stamping plant"."""
    near = range(piece.end, min(piece.end + _KIND_OF_SITE, len(sentence.tokens)))
    at = next((at for at in near if sentence.word(at) in _SITES), None)
    return at is not None and all(sentence.tokens[between].text.islower() for between in range(piece.end, at))


def acting(
    tagged: Sequence[Tagged], pieces: Sequence[list[Piece]], headings: Sequence[bool], lexicon: Lexicon
) -> set[str]:
    """Return the single words that open a sentence and do there what only somebody does: sell, report, own."""
    heads = [
        (sentence, found[0])
        for sentence, found, heading in zip(tagged, pieces, headings, strict=True)
        if found and not heading and _acts(sentence, found[0]) and not _is_word(sentence, found[0], lexicon)
    ]
    words = {piece.words[0] for _, piece in heads}
    lowers = {word.lower() for word in words}
    met = (sentence for sentence in tagged if not lowers.isdisjoint(sentence.words))
    small = {token.text for sentence in met for token in sentence.tokens if token.text in lowers}
    return {word for word in words if word.lower() not in small}


def watching(sentence: Tagged) -> set[tuple[int, int]]:
    """Return the tokens of names that stand for those who watch the market: "above Wall Street's estimates"."""
    cues = sentence.of_kind.get("cue", ())
    watchers = [match for match in cues if match.entry.get("role") == "analyst"]
    return {(at, match.end) for match in watchers for at in (match.start, match.start + 1) if at < match.end}


def _acts(sentence: Tagged, piece: Piece) -> bool:
    """Tell whether a lone word at the head of a sentence owns something or acts."""
    plain = piece.entry is not None and bool(piece.entry.get("common"))  # "Snap", "Gap"
    if (piece.entry or piece.kind) and not plain:
        return False
    if not piece.first or len(piece.words) != 1 or len(piece.words[0]) < _SHORT:
        return False
    follows = sentence.tokens[piece.end].lower if piece.end < len(sentence.tokens) else ""
    if follows == "'s":
        return True
    if follows == ",":
        return _apposed(sentence, piece)
    kinds = {match.entry.kind: match.pos for match in sentence.matches if match.start == piece.end}
    many = piece.words[0].endswith("s")
    acting = (*_ACTING, "change") if plain else _ACTING
    return not many and (follows in _HAS or any(kinds.get(kind) in _FINITE for kind in acting))


def _apposed(sentence: Tagged, piece: Piece) -> bool:
    """Tell whether a lone word is explained and then acts: "Lumo, a video tool that many use, laid off"."""
    tokens, at = sentence.tokens, piece.end + 1
    opens = (at + 1 < len(tokens) and tokens[at].lower in ("a", "an", "the", "which")) or _possessive(tokens, at)
    if not opens or piece.words[0].lower().endswith("ly"):
        return False
    near = range(at + 2, min(at + _ASIDE, len(tokens) - 1))
    close = next((place for place in near if tokens[place].text == ","), None)
    if close is None:
        return False
    finite = any(match.start == close + 1 and match.pos in _FINITE for match in sentence.matches)
    return finite or tokens[close + 1].lower in _FINITES


def _possessive(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "Peru's biggest" stands at a token."""
    return at + 1 < len(tokens) and tokens[at].text[0].isupper() and tokens[at + 1].lower == "'s"


def _is_word(sentence: Tagged, piece: Piece, lexicon: Lexicon) -> bool:
    """Tell whether a form of the lexicon, whatever its kind, begins with the piece."""
    found = lexicon.matches(sentence.tokens[piece.start : piece.start + _FORM])
    return any(match.start == 0 and match.pos != "ask" and match.entry is not piece.entry for match in found)


def _worded(sentence: Tagged, piece: Piece) -> bool:
    """Tell whether capitals only begin the words of a class or metric, or shorten them: "New Energy Vehicles", "PC"."""
    least = 0 if piece.name.removesuffix("s").isupper() else 1
    return not piece.entry and any(
        not match.entry.get("goods") and match.end - match.start > least
        for kind in ("class", "metric")
        for match in sentence.of_kind.get(kind, ())
        if match.start <= piece.start and match.end >= piece.end
    )


def _located(tokens: Sequence[Token], piece: Piece, following: Piece) -> bool:
    """Tell whether a place is told by the larger one it is in: "a mill in Tilling, Alaska"."""
    inside = piece.start > 0 and tokens[piece.start - 1].lower in _INSIDE
    comma = following.start == piece.end + 1 and tokens[piece.end].text == ","
    return inside and comma and following.kind == "place"


def _filed(tokens: Sequence[Token], piece: Piece) -> bool:
    """Tell whether capitals at the beginning say where a story was filed: "LE BOURGET, France - "."""
    if piece.start or piece.entry or not all(word.isupper() for word in piece.words):
        return False
    if piece.end >= len(tokens) or tokens[piece.end].text not in (",", "(", *_DASHES):
        return False
    return any(token.text in _DASHES for token in tokens[piece.end : piece.end + _FILED])


def _agency(tokens: Sequence[Token], piece: Piece) -> bool:
    """Tell whether a name stands in the bracket of a dateline: "LONDON (dpa-AFX) -"."""
    opened = next(
        (at for at in range(piece.start - 1, max(-1, piece.start - _BRACKET), -1) if tokens[at].text == "("), -1
    )
    closed = next(
        (at for at in range(piece.end, min(piece.end + _BRACKET, len(tokens) - 1)) if tokens[at].text == ")"), -1
    )
    return 0 <= opened < closed < _FILED and tokens[closed + 1].text in _DASHES


def _seat(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether what stands before a token is where somebody sits: "Bentonville, Ark.-based"."""
    for place in range(at, min(at + _SEAT, len(tokens) - 1)):
        if tokens[place].text in "-‑":
            return tokens[place + 1].lower == "based"
        if (place == at and tokens[place].text != ",") or tokens[place].text.islower():
            return False
    return False


def _shortens(tokens: Sequence[Token], piece: Piece) -> bool:
    """Tell whether a bracket only shortens the common words before it: "commercial vehicles (CVs)"."""
    at, text = piece.start, piece.words[0].removesuffix("s")
    if piece.entry or len(piece.words) != 1 or not text.isupper() or not 1 < len(text) <= _LONGEST or at < len(text):
        return False
    closed = tokens[at - 1].text in "(（" and piece.end < len(tokens) and tokens[piece.end].text in ")）"
    before = tokens[at - 2]
    return closed and before.text.islower() and before.text[0] == text[-1].lower()
