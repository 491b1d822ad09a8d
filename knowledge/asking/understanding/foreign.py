"""Questions in a language that isn't read: told by their script, or by their small words against the English ones."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.asking.understanding.linking import Names
    from knowledge.lexicon import Lexicon
    from knowledge.tokens import Token

_WEIGHTS = {"clear": 2.0, "weak": 1.0, "particles": 0.5}
_ENOUGH = 2.0
_LONG = 4  # letters of a word that alone tells a language
_KANA = re.compile("[\u3041-\u3096]")  # of grammar; the other kana write names as well
_NO = "\u306e"  # stands in Chinese signs too
_STRANGE = re.compile(
    "[\u0370-\u03ff\u0400-\u052f\u0530-\u05ff\u0600-\u06ff\u0900-\u0e7f\u10a0-\u10ff\u1100-\u11ff\uac00-\ud7af]"
)

Words = Mapping[str, tuple[tuple[str, float], ...]]


def foreign(text: str, tokens: Sequence[Token], names: Names) -> bool:
    """Tell whether a message is in neither English nor Chinese; words that English or a name has too don't count."""
    english, words = _english(names.lexicon), _words(names.lexicon)
    if any(char != _NO for char in _KANA.findall(text)) or _STRANGE.search(text):
        return not any(token.lower in english for token in tokens)
    met: Counter[str] = Counter()
    plain: Counter[str] = Counter()
    for word in {fold(token.text) for token in tokens if token.kind == "word"}:
        languages = words.get(word, ())
        if word in english:
            plain.update(["", *(language for language, _ in languages)])
        elif languages and not names.knows(word):
            met.update(dict(languages))
    return any(score >= _ENOUGH and score > plain[""] - plain[language] for language, score in met.items())


def foreign_word(word: str, names: Names) -> bool:
    """Tell whether a word that nothing explains is one of another language."""
    told = dict(_words(names.lexicon).get(fold(word), ()))
    return len(word) >= _LONG and not names.knows(fold(word)) and max(told.values(), default=0.0) >= 1


@lru_cache(maxsize=4)
def _words(lexicon: Lexicon) -> Words:
    """Return the words of other languages, each with the languages that have it and how much it tells."""
    words: dict[str, dict[str, float]] = {}
    for language, word, weight in _told(lexicon):
        words.setdefault(fold(word), {})[language] = weight
    return {word: tuple(languages.items()) for word, languages in words.items()}


def _told(lexicon: Lexicon) -> Iterator[tuple[str, str, float]]:
    for entry in lexicon.of("foreign"):
        for key, weight in _WEIGHTS.items():
            yield from ((entry.name, word, weight) for word in entry.get(key, ()))


@lru_cache(maxsize=4)
def _english(lexicon: Lexicon) -> frozenset[str]:
    """Return the small words of English questions."""
    kinds = ("filler", "signal", "aspect")
    return frozenset(form for kind in kinds for one in lexicon.of(kind) for form, _ in one.forms if form.isascii())
