"""What words mean, as far as questions and articles must agree on it: stems, groups of synonyms, lexicon entries.

A sense is a string: ``=creat`` is a stem, ``create`` a group of synonyms, ``class:electric vehicles`` an entry.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from knowledge.lexicon import cache
from knowledge.lexicon.inflection import noun_forms, verb_forms
from knowledge.tokens import Token, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from knowledge.lexicon import Entry, Lexicon

Sense = frozenset[str]

_KINDS = frozenset({"metric", "class", "role", "descriptor"})
_ENDINGS = (
    *("isations", "izations", "isation", "ization", "ations", "ation", "ments", "ment", "ions", "ion", "ings", "ing"),
    *("ers", "ies", "ied", "ors", "ness", "ally", "able", "er", "or", "ed", "es", "ly", "al", "s", "e", "y"),
)
_SHORTEST = 4  # letters of a stem
_IRREGULAR = {"going": "go", "does": "do", "has": "hav", "had": "hav", "is": "be", "was": "be", "were": "be"}


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return what the words of one family begin with ("technology", "technological"), for comparing only."""
    word = _IRREGULAR.get(word, word).removesuffix("'s")
    if not word.isascii() or not word.isalpha():
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST - (ending in ("s", "ies", "es", "ed", "ing")):
            return _undoubled(word[: -len(ending)], ending)
    return word


def _undoubled(base: str, ending: str) -> str:
    if ending in ("ing", "ed", "er", "ers") and len(base) > 3 and base[-1] == base[-2] and base[-1] not in "ls":
        base = base[:-1]
    return base.removesuffix("e").removesuffix("y") if len(base) > _SHORTEST else base


Parts = tuple[dict[str, Any], dict[str, set[str]]]  # the senses by folded token, and the groups that are opposites


class Senses:
    """The senses of words, one after the other; those of the shipped lexicon are kept between runs of the program."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._trie, self._against = cache.kept(lexicon.compiled, (__file__,), lambda: self._made(lexicon))

    def _made(self, lexicon: Lexicon) -> Parts:
        self._trie, self._against = {}, {}
        for entry in lexicon.of("synonym"):
            if other := entry.get("against"):
                self._against.setdefault(entry.name, set()).add(other)
                self._against.setdefault(other, set()).add(entry.name)
            for form in _forms(entry):
                self._put(form, entry.name)
            for verb in entry.get("verbs", ()):
                self._inflected(verb)
        one_office = lexicon.entry("hint", "one office")
        offices = frozenset(one_office.get("words", ())) if one_office else frozenset()
        for entry in lexicon.entries:
            if entry.kind in _KINDS:
                apart = entry.kind in ("role", "descriptor") and entry.name not in offices
                for form, _ in entry.forms:
                    self._put(form, f"{entry.kind}:{stem(form.lower()) if apart else entry.name}")
        return self._trie, self._against

    def of(self, tokens: Sequence[Token]) -> list[Sense]:
        """Return the senses of each token: its stem, and the groups of the forms it is part of."""
        senses: list[set[str]] = [{f"={stem(token.lower)}"} if token.kind != "mark" else set[str]() for token in tokens]
        for start in range(len(tokens)):
            for end, names in self._at(tokens, start):
                for at in range(start, end):
                    senses[at] |= names
        return [frozenset(one) for one in senses]

    def phrases(self, tokens: Sequence[Token]) -> list[tuple[int, int, Sense]]:
        """Return the synonyms of several words among the tokens, the longest from each token ("ran out of")."""
        found: list[tuple[int, int, Sense]] = []
        for start in range(len(tokens)):
            longest = [(end, names) for end, names in self._at(tokens, start) if end > start + 1]
            if longest and (not found or found[-1][1] <= start):
                end, names = longest[-1]
                found.append((start, end, frozenset(names)))
        return found

    def opposite(self, sense: Sense) -> Sense:
        """Return the groups that say the opposite."""
        return frozenset(other for name in sense for other in self._against.get(name, ()))

    def _at(self, tokens: Sequence[Token], start: int) -> Iterator[tuple[int, set[str]]]:
        node, at = self._trie, start
        while at < len(tokens) and (node := node.get(tokens[at].lower) or {}):
            at += 1
            if "" in node:
                yield at, node[""]

    def _inflected(self, verb: str) -> None:
        """Give the forms of an irregular verb the stem of its base ("sold" is "sell")."""
        base, irregular, _ = verb.partition("/")
        if irregular and " " not in base:
            for form, _ in verb_forms(verb):
                self._put(form, f"={stem(base)}")

    def _put(self, form: str, name: str) -> None:
        node = self._trie
        for token in tokenize(form):
            node = node.setdefault(token.lower, {})
        node.setdefault("", set()).add(name)


def synonyms(lexicon: Lexicon) -> Iterator[str]:
    """Yield every form of the groups of synonyms, and the other words that the rooms of asking know."""
    for entry in lexicon.of("synonym"):
        yield from _forms(entry)
    for entry in lexicon.of("hint"):
        yield from entry.get("words", ())


def _forms(entry: Entry) -> Iterator[str]:
    for verb in entry.get("verbs", ()):
        yield from (form for form, _ in verb_forms(verb))
    for noun in entry.get("nouns", ()):
        yield from (form for form, _ in noun_forms(noun))
    yield from entry.get("words", ())


_KEPT: dict[str, Senses] = {}


def senses_of(lexicon: Lexicon) -> Senses:
    """Return the senses of a lexicon; the last one is kept."""
    if lexicon.fingerprint not in _KEPT:
        _KEPT.clear()
        _KEPT[lexicon.fingerprint] = Senses(lexicon)
    return _KEPT[lexicon.fingerprint]
