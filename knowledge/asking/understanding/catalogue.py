"""What the lexicon alone knows of names and words, laid out once for all questions; articles add theirs on top."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from functools import lru_cache
from typing import Any

from knowledge.asking.understanding import senses, spelling
from knowledge.asking.understanding.senses import synonyms
from knowledge.asking.understanding.spelling import Parts, Speller
from knowledge.lexicon import Lexicon, cache
from knowledge.lexicon.schema import NAME_KINDS
from knowledge.tokens import fold, tokenize

Alias = tuple[str, ...]

_CODE = (spelling.__file__, senses.__file__)


@dataclass(slots=True)
class Catalogue:
    """Names by alias, their forms, kinds and owners, and the vocabulary to correct typing errors by."""

    aliases: dict[Alias, tuple[str, ...]] = field(default_factory=dict)
    forms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)
    short: dict[str, str] = field(default_factory=dict)
    capital: frozenset[str] = frozenset()  # short forms that count in capitals only
    longest: int = 1
    speller: Speller = field(default_factory=lambda: Speller((), ()))

    def copy(self) -> Catalogue:
        """Return a catalogue that can be added to without touching this one."""
        return Catalogue(
            dict(self.aliases),
            dict(self.forms),
            dict(self.kinds),
            dict(self.owners),
            self.short,
            self.capital,
            self.longest,
            self.speller,
        )

    def add(self, form: str, name: str) -> None:
        """Note that ``form`` names ``name``."""
        words = tuple(token.lower for token in tokenize(form) if token.text not in ".,")
        if words and name not in (known := self.aliases.get(words, ())):
            self.aliases[words] = (*known, name)
            self.forms[name] = (*self.forms.get(name, ()), " ".join(words))
            self.longest = max(self.longest, min(len(words), 12))


@lru_cache(maxsize=4)
def catalogue(lexicon: Lexicon) -> Catalogue:
    """Return the catalogue of a lexicon; that of the shipped one is kept between runs of the program."""
    parts, speller = cache.kept(lexicon.compiled, (__file__, *_CODE), lambda: _parts(_made(lexicon)))
    return Catalogue(**parts, speller=Speller.of(speller))


def _parts(made: Catalogue) -> tuple[dict[str, Any], Parts]:
    return {one.name: getattr(made, one.name) for one in fields(made) if one.name != "speller"}, made.speller.parts


def _made(lexicon: Lexicon) -> Catalogue:
    made = Catalogue()
    for kind in NAME_KINDS:
        for entry in lexicon.of(kind):
            made.kinds[entry.name] = kind
            if owner := entry.get("parent"):
                made.owners[entry.name] = owner
            for form, _ in entry.forms:
                made.add(form, entry.name)
    short = [(fold(form), entry.name, pos) for entry in lexicon.of("shorthand") for form, pos in entry.forms]
    made.short = {form: name for form, name, _ in short}
    made.capital = frozenset(form for form, _, pos in short if pos != "ask")
    made.speller = Speller(_vocabulary(lexicon), (word for alias in made.aliases for word in alias))
    return made


def _vocabulary(lexicon: Lexicon) -> Iterator[str]:
    for entry in lexicon.entries:
        if entry.kind not in NAME_KINDS:
            for form, _ in entry.forms:
                yield from (token.lower for token in tokenize(form) if token.kind == "word")
    for form in synonyms(lexicon):
        yield from (token.lower for token in tokenize(form) if token.kind == "word")
