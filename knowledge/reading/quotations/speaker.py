"""A speaker, and the words that an article has for one of whom nothing is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.lexicon import wordlists
from knowledge.model import Span
from knowledge.reading.names.mentioned import PREPOSITIONS
from knowledge.tokens import Token

_LISTS = wordlists.of(__name__)
ARTICLES = _LISTS.words("articles")
_SOME = _LISTS.words("some")
_PLURAL = 3  # words of a bare plural
_LONGEST = 6  # tokens of the words for a speaker that nothing is known of


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker: canonical name or the article's words, and the sentence that named one who isn't named here."""

    name: str
    kind: str = "person"
    role: str | None = None
    via: Span | None = None
    gender: str | None = None
    title: str | None = None  # the lexicon's name of the job title of a speaker without a name


def unknown(tokens: Sequence[Token], start: int, end: int, *, many: bool = False) -> Speaker | None:
    """Take the article's words for a speaker that nothing is known of: "the world's biggest grocer".

    With ``many`` a bare plural that opens the sentence will do as well: "Opponents say".
    """
    opens = tokens[start].lower in ARTICLES or any(token.lower == "'s" for token in tokens[start:end])
    plain = all(token.kind == "word" or token.text == "-" for token in tokens[start:end])
    if (
        plain
        and end < len(tokens)
        and tokens[end].text == ","
        and all(one.text[0].isupper() for one in tokens[start:end])
    ):
        return Speaker(text_of(tokens[start:end]), "name")  # "Unite, which represents the workers, said"
    last = tokens[end - 1]
    if end - start == 1 and last.lower in _SOME:
        return Speaker(last.lower, "people")
    if tokens[start].lower in PREPOSITIONS:
        return None  # "who had for several months maintained"
    if many and plain and end - start <= _LONGEST and _plural(tokens, start, end):
        return Speaker(text_of(tokens[start:end]), "people")
    if not opens or not plain or not 2 <= end - start <= _LONGEST or last.text[0].isupper():
        return None
    return Speaker(text_of(tokens[start + (tokens[start].lower in ARTICLES) : end]), "people")


def _plural(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether a phrase is a bare plural: "land owners", "administrators of the ranch"."""
    head = next((at for at in range(start, end) if tokens[at].lower in ("of", "at", "in", "from")), end) - 1
    word = tokens[head].text
    small = head == 0 or word.islower()
    return head >= start and word.endswith("s") and not word.endswith(("ss", "'s")) and small and head - start < _PLURAL


def text_of(tokens: Sequence[Token]) -> str:
    """Return the words of tokens as they stand, with one blank where there is room."""
    text, last = "", tokens[0]
    for token in tokens:
        text += ("" if not text or token.start == last.end else " ") + token.text
        last = token
    return text
