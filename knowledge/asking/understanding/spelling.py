"""Forgiving typing errors in words; never in codes, numbers or Chinese.

A slip of the fingers leaves out, doubles, swaps or adds a letter, or hits the key beside. A made-up name that
differs from a known one by another letter is another name.
"""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz.distance import OSA, Levenshtein

SHORTEST = 4  # letters of a word that may be corrected
PLAIN_SIMILARITY = 0.75  # of a word of the lexicon, as 1 - edits / longer length
_SHORT = 5  # letters up to which a plain word is likelier another word than a slip
_LONG = 8  # letters from which two slips are forgiven
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_KEYS = {key: (row, column) for row, keys in enumerate(_ROWS) for column, key in enumerate(keys)}


Parts = tuple[set[str], set[str], dict[str, list[str]]]


class Speller:
    """A vocabulary with the names in it; corrects what is in neither."""

    def __init__(self, words: Iterable[str], names: Iterable[str]) -> None:
        self._names = {word for word in names if len(word) >= SHORTEST and word.isalpha()}
        self._known = {word for word in words if word.isalpha()} | self._names
        self._shelves: dict[str, list[str]] = {}
        for word in sorted(self._known):
            if len(word) >= SHORTEST and word.isascii():
                self._shelves.setdefault(word[0], []).append(word)

    @property
    def parts(self) -> Parts:
        """Return what it is made of, for ``of``."""
        return self._names, self._known, self._shelves

    @classmethod
    def of(cls, parts: Parts) -> Speller:
        """Return the speller that is made of these parts."""
        made = cls((), ())
        made._names, made._known, made._shelves = parts
        return made

    def extended(self, words: Iterable[str], names: Iterable[str]) -> Speller:
        """Return a speller that knows these words and names as well."""
        more = Speller(words, names)
        more._names |= self._names
        more._known |= self._known
        for first, shelf in self._shelves.items():
            more._shelves[first] = shelf + [word for word in more._shelves.get(first, ()) if word not in self._known]
        return more

    def knows(self, word: str) -> bool:
        """Tell whether the folded word is in the vocabulary."""
        return word in self._known

    def correct(self, word: str) -> str | None:
        """Return the one known word that a slip may have turned into ``word`` (folded), or None."""
        if len(word) < SHORTEST or not word.isalpha() or not word.isascii() or word in self._known:
            return None
        best: list[tuple[float, str]] = []
        for known in self._shelves.get(word[0], ()):
            allowed = 1 if min(len(known), len(word)) < _LONG else 2
            if abs(len(known) - len(word)) <= allowed:
                edits = OSA.distance(word, known, score_cutoff=allowed)
                if edits <= allowed and self._likely(word, known, edits):
                    best.append((_cost(word, known, edits), known))
        best.sort()
        if not best or (len(best) > 1 and best[1][0] == best[0][0] and not _same_stem(best[0][1], best[1][1])):
            return None
        return best[0][1]

    def _likely(self, word: str, known: str, edits: int) -> bool:
        if known not in self._names:
            if min(len(word), len(known)) <= _SHORT:  # "crash" is no slip of "cash", "grwth" is one of "growth"
                return _swapped(word, known) or _stuttered(word, known) or _vowelless(word, known)
            return 1 - edits / max(len(word), len(known)) >= PLAIN_SIMILARITY
        if len(known) == SHORTEST:
            return _stuttered(word, known) or _swapped(word, known)
        return len(known) > SHORTEST and _slips(word, known, edits)


def _swapped(word: str, known: str) -> bool:
    """Tell whether the letters are the same in another order."""
    return sorted(word) == sorted(known)


def _vowelless(word: str, known: str) -> bool:
    """Tell whether only vowels were left out."""
    return len(word) < len(known) and _consonants(word) == _consonants(known)


def _consonants(word: str) -> str:
    return "".join(letter for letter in word if letter not in "aeiou")


def _stuttered(word: str, known: str) -> bool:
    """Tell whether ``word`` is ``known`` with a letter typed twice."""
    return any(word == known[: at + 1] + known[at:] for at in range(len(known)))


def _cost(word: str, known: str, edits: int) -> float:
    """Return the edits, less where letters are swapped, left out or added than where others stand."""
    swapped = sorted(word) == sorted(known)
    return edits - 0.5 * swapped - 0.25 * (len(word) != len(known))


def _slips(word: str, known: str, edits: int) -> bool:
    operations = Levenshtein.editops(word, known)
    if len(operations) > edits:  # neighbours swapped
        return True
    return all(op.tag != "replace" or _beside(word[op.src_pos], known[op.dest_pos]) for op in operations)


def _beside(typed: str, meant: str) -> bool:
    here, there = _KEYS.get(typed), _KEYS.get(meant)
    return here is not None and there is not None and here[0] == there[0] and abs(here[1] - there[1]) == 1


def _same_stem(one: str, other: str) -> bool:
    return stem(one) == stem(other)


def stem(word: str) -> str:
    """Return the word without its commonest English endings, for comparing words of one family."""
    for ending, kept in (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            base = word[: len(word) - len(ending)] + kept
            return base[:-1] if ending in ("ing", "ed") and len(base) > 3 and base[-1] == base[-2] else base
    return word
