"""Traditional characters read as simplified ones, so that one lexicon serves both; the text itself stays as it is."""

from __future__ import annotations

from functools import lru_cache
from operator import attrgetter

from knowledge.lexicon import Lexicon
from knowledge.tokens import Token


def simplified(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """Return the tokens with the folded form of every traditional character in the simplified script."""
    if "cjk" not in map(attrgetter("kind"), tokens):
        return tokens
    pairs = _pairs(lexicon)
    return [
        token._replace(lower=pairs[token.text]) if token.kind == "cjk" and token.text in pairs else token
        for token in tokens
    ]


@lru_cache(maxsize=4)
def _pairs(lexicon: Lexicon) -> dict[str, str]:
    pairs = "".join(entry.get("pairs", "") for entry in lexicon.of("script")).split()
    return {pair[0]: pair[1] for pair in pairs if len(pair) == 2}
