"""Who holds the post of a firm that one person holds."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.lexicon import Match, wordlists
from knowledge.reading.names import NamesRead
from knowledge.reading.names.mentioned import Place
from knowledge.tokens import Token

_LISTS = wordlists.of(__name__)
_SOLE = _LISTS.words("sole")


def holder(names: NamesRead, tokens: Sequence[Token], head: Match, inside: Sequence[Place]) -> str | None:
    """Return the one person known to hold a firm's post: "Nova's founder", where Ana Torres founded it."""
    firm = next((place for place in inside if place.end < len(tokens) and tokens[place.end].lower == "'s"), None)
    if firm is None or head.entry.name not in _SOLE or head.pos == "nouns":
        return None
    posts = names.roles.items()
    held = [name for name, role in posts if role.organisation == firm.name and head.entry.name in role.kinds]
    return held[0] if len(held) == 1 else None
