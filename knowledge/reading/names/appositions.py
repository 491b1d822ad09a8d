"""What stands beside a name and tells its kind: "the brand Nova", "Nova, a Berlin-based startup"."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.lexicon import wordlists
from knowledge.reading.names.name_words import Marks
from knowledge.tokens import Token

_LISTS = wordlists.of(__name__)
_GOING_ON = _LISTS.words("going_on")
_UNITS = _LISTS.words("units")
_UNIT = 6  # tokens of ", the truck-making unit"
_REACH = 11  # tokens behind a name in which what explains it must end


def described(start: int, marks: Marks) -> str:
    """Return the kind that a word right before the name tells: "the brand Nova", "startup Lumo"."""
    found = marks.get("descriptor", {})
    near = (found[at][0] for at in range(max(0, start - 3), start) if at in found)
    refers = next((match.entry.get("refers") for match in near if match.end == start and match.pos == "noun"), None)
    return str(refers[0]) if refers and refers[0] != "place" else ""


def explained(end: int, tokens: Sequence[Token], marks: Marks) -> str:
    """Return the kind that an apposition tells: "Nova, a Berlin-based startup"."""
    if not _opens(end, tokens, marks):
        return ""
    if any(tokens[at].lower in _UNITS and tokens[at + 1].lower == "of" for at in range(end + 2, _near(end, tokens))):
        return "company"  # "Lumo, a unit of Nova"
    found = marks.get("descriptor", {})
    for at in range(end + 2, min(end + _REACH, len(tokens))):
        if at in found and found[at][0].pos == "noun" and _ends_phrase(found[at][0].end, tokens):
            refers = found[at][0].entry.get("refers")
            return str(refers[0]) if refers[0] != "place" else ""
        if tokens[at].text in ",;:." or tokens[at].lower in ("of", "who", "and"):
            break
    return ""


def _near(end: int, tokens: Sequence[Token]) -> int:
    """Return the token before which a unit behind a name must stand."""
    return min(end + _UNIT, len(tokens) - 1)


def _opens(end: int, tokens: Sequence[Token], marks: Marks) -> bool:
    """Tell whether an apposition opens behind a name: ", a startup", ", Peru's largest insurer"."""
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return False
    place = next(iter(marks.get("name", {}).get(end + 1, ())), None)
    owned = place is not None and place.entry.kind == "place" and place.end < len(tokens)
    return tokens[end + 1].lower in ("a", "an", "the") or (
        owned and place is not None and tokens[place.end].lower == "'s"
    )


def _ends_phrase(at: int, tokens: Sequence[Token]) -> bool:
    return at >= len(tokens) or tokens[at].text in ",.;:—" or tokens[at].lower in _GOING_ON
