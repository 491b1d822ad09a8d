"""Models by the end of their name: "the Max" for the 737 Max once it was named, "737s" where their maker is named."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from knowledge.reading.names.capitals import Piece
from knowledge.reading.names.learning import Learned, Row
from knowledge.reading.names.name_words import NameWords
from knowledge.tokens import Token, glued, tokenize

_SHORTEST = 3  # letters or digits of an end that tells enough


def by_last_word(learned: Learned, words: NameWords) -> None:
    """Let the models that were told go by the last word of their names, unless that is a name or word of its own."""
    for name, kind in list(learned.kinds.items()):
        last = name.rpartition(" ")[2]
        if kind != "model" or last == name or not (last.isalpha() and last[0].isupper() and len(last) >= _SHORTEST):
            continue
        known = last in learned.forms or any(match.pos == "name" for match in words.lexicon.matches(tokenize(last)))
        if not known and last.lower() not in words.plain:
            learned.alias(name, last)


def numbered(rows: Sequence[Row], words: NameWords) -> dict[str, str]:
    """Add the plurals of models that are called by a number to the pieces of all sentences; return name by number."""
    makers = {piece.entry.name for _, _, pieces, _ in rows for piece in pieces if piece.entry}
    models = {
        entry.name.rpartition(" ")[2]: entry
        for entry in words.lexicon.of("model")
        if entry.get("parent") in makers and entry.name.rpartition(" ")[2].isdigit()
    }
    met: dict[str, str] = {}
    for tokens, _, pieces, _ in rows if models else ():
        if models.keys().isdisjoint(map(itemgetter(2), tokens)):
            continue
        told = [at for at, token in enumerate(tokens[:-1]) if token.text in models]
        taken = {at for piece in pieces for at in range(piece.start, piece.end)} if told else ()
        for at in told:
            if at not in taken and _plural(tokens, at):
                entry = models[tokens[at].text]
                met[tokens[at].text] = entry.name
                pieces.append(Piece(at, at + 2, (tokens[at].text, "s"), entry.name, "model", entry))
        pieces.sort(key=lambda piece: piece.start)
    return met


def _plural(tokens: Sequence[Token], at: int) -> bool:
    number, mark = tokens[at], tokens[at + 1]
    return len(number.text) >= _SHORTEST and mark.lower in ("s", "'s") and glued(number, mark)
