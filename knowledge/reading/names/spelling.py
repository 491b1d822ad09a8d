"""Whether a form of the lexicon is written as a name is: with its capitals, and not across two words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.lexicon import Match
from knowledge.reading.names.lettering import across, inside_word, proper

if TYPE_CHECKING:
    from knowledge.reading.names.capitals import Cutter

_SHORT = 4  # letters of a name that must be spelt as the lexicon has it: "US" is not "us"


def spelt(cut: Cutter, match: Match) -> bool:
    """Tell whether a match is written as a name is: with a capital, and a ticker all in capitals."""
    shown = [token.text for token in cut.tokens[match.start : match.end] if token.kind == "word"]
    if cut.tokens[match.end - 1].kind == "number" and cut.word(match.end) in ("%", "％", "percent", "per"):
        return False  # "Renault 5% lower"
    if match.pos == "zh":
        return (cut.word(match.start) != "中" or cut.word(match.start - 1) != "其") and not across(
            match, cut.tokens, cut.marks
        )
    if match.end < len(cut.tokens) and inside_word(cut.tokens, match.end):
        return False
    if len(shown) == 1 == match.end - match.start and len(shown[0]) <= _SHORT:
        return shown[0].isupper() or any(form == shown[0] for form, _ in match.entry.forms)
    if len(shown) > 1 and not proper(shown[-1]) and not any(shown[-1] in form for form, _ in match.entry.forms):
        return False
    return any(proper(text) for text in shown) and not (
        len(shown) == 1 and shown[0].lower() in cut.words.starters and cut.first(match.start)
    )
