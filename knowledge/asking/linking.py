"""Names as people type them, linked to the names of the lexicon and of the articles.

Codes ("M9") match exactly. A name is met by any alias, a person by the surname, a model by its code where only one
model has it, whatever the case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from knowledge.asking.question import Question
from knowledge.asking.senses import synonyms
from knowledge.asking.sounds import Sounds
from knowledge.asking.spelling import SHORTEST, Speller, stem
from knowledge.lexicon import Lexicon
from knowledge.lexicon.schema import NAME_KINDS
from knowledge.model import Name
from knowledge.store.snapshot import Snapshot
from knowledge.tokens import Token, fold, tokenize

CODE = re.compile(r"(?=[^\W_]{0,12}\d)(?=[^\W_]{0,12}[^\W\d_])[^\W_]{2,12}")
_LEGAL = {"airlines", "airways", "holdings", "technologies", "industries", "ventures", "partners", "capital", "co", "inc", "corp", "ltd", "plc", "ag", "sa", "group", "company", "motor", "motors", "the", "of"}


class Link(NamedTuple):
    """A stretch of tokens that names something: canonical names, several where the alias is shared."""

    start: int
    end: int
    names: tuple[str, ...]
    kind: str


class Names:
    """Every name that a question may use, by alias; built once per generation."""

    def __init__(self, lexicon: Lexicon, known: Sequence[Name], subjects: Sequence[str]) -> None:
        self.lexicon = lexicon
        self.known = {name.name: name for name in known}
        self.kinds: dict[str, str] = {}
        self._aliases: dict[tuple[str, ...], dict[str, None]] = {}
        self._forms: dict[str, list[str]] = {}
        self._longest = 1
        self._parents: dict[str, str] = {}
        self._sounds = Sounds(lexicon, (name.name for name in known if name.kind == "person"))
        self._from_lexicon()
        self._from_articles(known)
        self._short = {fold(form): entry.name for entry in lexicon.of("shorthand") for form, _ in entry.forms}
        self._short_any = {fold(form) for entry in lexicon.of("shorthand") for form, pos in entry.forms if pos == "ask"}
        self._subjects: dict[str, list[str]] = {}
        for subject in subjects:
            for token in tokenize(subject):
                if token.kind != "mark":
                    self._subjects.setdefault(stem(token.lower), []).append(subject)
        self.speller = Speller(_vocabulary(lexicon, subjects), self._words())

    def links(self, tokens: Sequence[Token]) -> list[Link]:
        """Find the names in ``tokens``, from each token the longest alias."""
        lowers = [token.lower for token in tokens]
        found = []
        for start in range(len(lowers)):
            for end in range(min(len(lowers), start + self._longest), start, -1):
                if names := self._aliases.get(tuple(lowers[start:end])) or self._sounding(lowers[start:end]):
                    chosen = tuple(name for name in names if name in self.known) or tuple(names)
                    if chosen[0] in self.known or not self._parted(lowers[start:end]):
                        found.append(Link(start, end, chosen, self.kinds.get(chosen[0], "name")))
                        break
        return found

    def _sounding(self, characters: list[str]) -> dict[str, None] | None:
        person = self._sounds.person(characters)
        return {person: None} if person else None

    def _parted(self, words: list[str]) -> bool:
        """Tell whether words that name nothing in the articles are names in them that stand side by side."""
        return len(words) > 1 and any(
            self._mentioned(words[:cut]) and self._mentioned(words[cut:]) for cut in range(1, len(words))
        )

    def _mentioned(self, words: list[str]) -> bool:
        return any(name in self.known for name in self._aliases.get(tuple(words), ()))

    def subjects_with(self, question: Question) -> list[str]:
        """Return the subjects of figures, rarest word first, that share a word or class with the question."""
        words = [stem(term.values[0]) for term in question.of("word", "code")]
        words += [stem(token.lower) for term in question.of("class", "thing") for token in tokenize(term.values[0])]
        shelves = sorted((self._subjects[word] for word in words if word in self._subjects), key=len)
        return list(dict.fromkeys(subject for shelf in shelves for subject in shelf[:40]))[:60]

    def related(self, name: str) -> Iterator[str]:
        """Yield the owners of a name: the brand of a model, the company of a brand, as the lexicon has them."""
        seen = {name}
        while (name := self._parents.get(name, "")) and name not in seen:
            seen.add(name)
            yield name

    def knows(self, word: str) -> bool:
        """Tell whether the folded word stands in a name or in the lexicon."""
        return self.speller.knows(word) or (word,) in self._aliases

    def shorthand(self, word: str) -> str | None:
        """Return what a short form of questions stands for ("qtr"); two-letter ones count in capitals only."""
        if len(word) == 2 and not word.isupper():
            return self._short.get(word.lower()) if word.lower() in self._short_any else None
        return self._short.get(word.lower())

    def covered(self, name: str) -> bool:
        """Tell whether an article mentions the name."""
        return name in self.known

    def aliases(self, name: str) -> Iterator[str]:
        """Yield every form of a name, folded."""
        yield from self._forms.get(name, ())

    def chinese(self, name: str) -> str:
        """Return the Chinese form of a name where the lexicon or an article has one, else the name."""
        entry = self.lexicon.named(name)
        forms = [form for form, pos in entry.forms if pos == "zh"] if entry else []
        forms += [alias for alias in (self.known[name].aliases if name in self.known else ()) if _is_cjk(alias)]
        return next(iter(forms), name)

    def _from_lexicon(self) -> None:
        for kind in NAME_KINDS:
            for entry in self.lexicon.of(kind):
                self.kinds[entry.name] = kind
                if parent := entry.get("parent"):
                    self._parents[entry.name] = parent
                for form, _ in entry.forms:
                    self._alias(form, entry.name)

    def _from_articles(self, known: Sequence[Name]) -> None:
        for name in known:
            self.kinds.setdefault(name.name, name.kind)
            for form in (name.name, *name.aliases):
                self._alias(form, name.name)
            if name.kind == "person" and (latin := self._sounds.latin(name.name)):
                self._alias(latin, name.name)
        for name in known:
            for part in _parts(name):
                if name.name in self._aliases.get((part,), {name.name: None}) or self.kinds[name.name] in _SHARED:
                    self._alias(part, name.name)

    def _alias(self, form: str, name: str) -> None:
        words = tuple(token.lower for token in tokenize(form) if token.text not in ".,")
        if words:
            self._aliases.setdefault(words, {}).setdefault(name)
            self._forms.setdefault(name, []).append(" ".join(words))
            self._longest = max(self._longest, min(len(words), 12))

    def _words(self) -> Iterator[str]:
        for alias in self._aliases:
            yield from alias


_SHARED = ("person", "model")


def _parts(name: Name) -> Iterator[str]:
    """Yield the single words that stand for a name: a surname, a code, the head of an organisation's name."""
    words = [token.lower for token in tokenize(name.name) if token.kind == "word"]
    if name.kind == "person" and len(words) > 1:
        yield from (word for word in words if len(word) > 2)
    elif len(words) > 1:
        yield from (word for word in words if CODE.fullmatch(word))
        if name.kind == "model" and len(words[-1]) > 2 and words[-1].isalpha():
            yield words[-1]
    if name.kind in ("name", "organisation", "company") and len(words) > 1:
        head = words[0]
        if len(head) > SHORTEST and all(word in _LEGAL for word in words[1:]):
            yield head


def _vocabulary(lexicon: Lexicon, subjects: Iterable[str]) -> Iterator[str]:
    for entry in lexicon.entries:
        if entry.kind not in NAME_KINDS:
            for form, _ in entry.forms:
                yield from (token.lower for token in tokenize(form) if token.kind == "word")
    for form in synonyms(lexicon):
        yield from (token.lower for token in tokenize(form) if token.kind == "word")
    for subject in subjects:
        yield from (token.lower for token in tokenize(subject) if token.kind == "word")


def _is_cjk(text: str) -> bool:
    return any("\u3400" <= char <= "\u9fff" for char in text)


_CACHE: list[tuple[object, str, Names]] = []


def names_of(snapshot: Snapshot, lexicon: Lexicon) -> Names:
    """Return the names of a generation; the last few are kept."""
    known = snapshot.names()
    for kept, fingerprint, names in _CACHE:
        if kept is known and fingerprint == lexicon.fingerprint:
            return names
    names = Names(lexicon, known, snapshot.subjects())
    _CACHE.append((known, lexicon.fingerprint, names))
    del _CACHE[:-4]
    return names
