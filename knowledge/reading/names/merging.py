"""Two pieces side by side that are one name: a brand and its model, a company and its arm, first name and surname."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.lexicon import wordlists
from knowledge.reading.names.lettering import first_name, full_name, joined
from knowledge.reading.names.name_words import end_of

if TYPE_CHECKING:
    from knowledge.reading.names.capitals import Cutter, Piece

_LISTS = wordlists.of(__name__)
OWNERS = ("company", "brand")
_UNITS = _LISTS.words("units")
_KIN = _LISTS.words("kin")
_BODIES = ("organisation", "company")
_TITLE = 7  # tokens behind a name in which a job title begins


def merge(left: Piece, right: Piece, cut: Cutter) -> bool:
    """Grow ``left`` by a piece right behind it where both are one name: brand and model, company and its arm."""
    if left.legal or (right.entry is not None and left.end != right.start):
        return False
    if _firm(left, right, cut):
        return True
    if left.end != right.start:
        return False
    if left.kind == "place" and right.words == ("City",):
        return _city(left, right)
    return _grown(left, right, cut)


def _firm(left: Piece, right: Piece, cut: Cutter) -> bool:
    """Make a firm of two pieces that its legal form, its kin or its initials hold together: "Lima Hydraulic Corp"."""
    between = cut.word(left.end) if right.start == left.end + 1 else ""
    legal = right.entry is None and end_of(cut.marks, "legal", right.end) is not None
    if left.end == right.start:
        placed = left.kind == "place" and "." not in left.words and cut.word(left.start - 1) != "in"
        whole = legal and (placed or left.kind == "model")
    elif between == "and":
        whole = left.entry is None and (right.words[0].lower() in _KIN or _shortened(left, right, cut))
    else:
        business = right.words[0].endswith("ing") or right.start in cut.suffixes
        whole = between == "'s" and left.entry is None and len(left.words) == 1 and legal and business
    if whole:
        words = (left.words[0] + "'s",) if between == "'s" else (*left.words, *([between] if between else []))
        left.end, left.words, left.kind = right.end, words + right.words, "company"
        left.entry, left.rivals, left.name = None, (), joined(cut.tokens, left.start, right.end)
    return whole


def _shortened(left: Piece, right: Piece, cut: Cutter) -> bool:
    """Tell whether initials behind two pieces are of both: "Norton and Western Brewers (NWB)"."""
    initials = "".join(word[0] for word in (*left.words, *right.words))
    at = right.end + 1
    return cut.word(right.end) == "(" and at < len(cut.tokens) and cut.tokens[at].text == initials and len(initials) > 1


def _grown(left: Piece, right: Piece, cut: Cutter) -> bool:
    """Grow ``left`` by the piece right behind it where both are one name."""
    following = cut.word(right.end)
    speaks = right.end in cut.marks.get("saying", {}) and left.end == right.start
    firm = end_of(cut.marks, "legal", right.end) is not None  # "Nova India Ltd."
    arm = left.kind in OWNERS and right.kind == "place" and (following in _UNITS or speaks or firm)
    arm = arm and "." not in right.words
    if arm and firm and left.entry and right.entry and left.entry.get("country") == right.entry.get("country"):
        left.end, left.words = right.end, left.words + right.words
        return True  # it is at home there
    if left.entry and right.entry and not arm:
        parent = right.entry.get("parent")
        same = left.name == right.name or (parent and parent in (left.name, left.entry.get("parent")))
        if not same or left.kind not in OWNERS:
            return False
        left.entry, left.rivals = right.entry, ()
    elif first_name(left.words, right.words, right.kind, cut.words.given) or _introduced(left, right, cut):
        right.kind, left.entry = "person", None
    elif left.entry and left.kind in OWNERS and full_name(right.words, cut.words.given):
        return False
    elif left.entry and left.kind in OWNERS:
        _build_on(left, right, cut, arm=bool(arm))
    elif arm:
        left.owner, right.kind = left.name, "company"
    elif (
        left.kind == "place"
        and cut.tokens[left.start].kind != "cjk"
        and "." not in left.words
        and (kind := right.kind or cut.gives(right)) in _BODIES
    ):
        right.kind = kind
        left.entry, left.rivals = None, ()
    else:
        return False
    left.end, left.words = right.end, left.words + right.words
    left.kind = right.kind
    left.name = left.entry.name if left.entry else joined(cut.tokens, left.start, left.end)
    return True


def _build_on(left: Piece, right: Piece, cut: Cutter, *, arm: bool) -> None:
    """Settle what a known company's name and unknown words are together: itself, its arm or a model of it."""
    suffix = cut.suffix(right.start, right.end)
    if suffix and suffix.get("neutral") and len(right.words) == 1:
        right.kind, right.entry = left.kind, left.entry
        return
    ends = any(end_of(cut.marks, kind, right.end) for kind in ("role", "legal")) or cut.word(right.end) in _UNITS
    ends = ends or (cut.word(right.end) == "&" and end_of(cut.marks, "legal", right.end + 1) is not None)
    told = str(suffix.get("gives")) if suffix else "company" if ends else "model"
    right.kind = "company" if arm else right.kind or told
    left.owner, left.entry, left.rivals = left.name, None, ()


def _introduced(left: Piece, right: Piece, cut: Cutter) -> bool:
    """Tell whether an unknown word and a known name are somebody: "said Tomoaki Kawasaki, a senior analyst at"."""
    lone = left.entry is None and not left.kind and len(left.words) == len(right.words) == 1
    if not lone or not right.entry or not right.words[0].istitle() or not left.words[0].isalpha():
        return False
    if left.start in {matches[0].end for matches in cut.marks.get("role", {}).values()}:
        return True  # "chief executive Tomoaki Kawasaki"
    if cut.word(right.end) != "," or cut.word(left.start - 1) in ("the", "a", "an", "new"):
        return False
    near = [at for at in range(right.end + 1, right.end + _TITLE) if at in cut.marks.get("role", {})]
    return bool(near) and all(cut.word(at) != "," for at in range(right.end + 1, near[0]))


def at_home(cut: Cutter, at: int) -> bool:
    """Tell whether a country stands within a bank's name: "National Peru Bank"."""
    found = next((match for match in cut.names.get(at, ()) if match.entry.kind == "place"), None)
    named = cut.word(at - 1) == "national" and found is not None
    return named and found is not None and cut.suffix(found.end, found.end + 1) is not None


def _city(left: Piece, right: Piece) -> bool:
    """Make one name of a city's two words: "the Oklahoma City plant"."""
    left.name, left.end, left.words, left.entry = f"{left.name} City", right.end, (*left.words, "City"), None
    return True
