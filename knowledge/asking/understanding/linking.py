"""Names as people type them, linked to the names of the lexicon and of the articles.

Codes ("M9") match exactly. A name is met by any alias, a person by the surname, a model by its code where only one
model has it, whatever the case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from knowledge.asking.understanding.catalogue import catalogue
from knowledge.asking.understanding.hints import hints
from knowledge.asking.understanding.normalising import plainer
from knowledge.asking.understanding.question import Question
from knowledge.asking.understanding.sounds import Sounds
from knowledge.asking.understanding.spelling import SHORTEST, stem
from knowledge.lexicon import Lexicon
from knowledge.model import Name
from knowledge.store.snapshot import Snapshot
from knowledge.tokens import Token, tokenize

if TYPE_CHECKING:
    from knowledge.asking.plan import Desk

CODE = re.compile(r"(?=[^\W_]{0,12}\d)(?=[^\W_]{0,12}[^\W\d_])[^\W_]{2,12}")


class Link(NamedTuple):
    """A stretch of tokens that names something: canonical names, several where the alias is shared."""

    start: int
    end: int
    names: tuple[str, ...]
    kind: str


def numbered(name: str, number: str, desk: Desk) -> bool:
    """Tell whether an article never has the name without the number behind it."""
    found = desk.snapshot.mentions(names=[name], limit=1)
    body = desk.snapshot.article(found[0].article).body if found else ""
    return bool(body) and name in body and body.count(name) == len(re.findall(rf"{re.escape(name)} {number}\b", body))


class Names:
    """Every name that a question may use, by alias; built once per generation."""

    def __init__(self, lexicon: Lexicon, known: Sequence[Name], subjects: Sequence[str]) -> None:
        self.lexicon = lexicon
        self.known = {name.name: name for name in known}
        self._all = catalogue(lexicon).copy()
        self._sounds = Sounds(lexicon, (name.name for name in known if name.kind == "person"))
        self._from_articles(known)
        self._headed = _by_first_word(name.name for name in known if name.kind in _LONG_NAMED)
        self._initials: dict[str, tuple[str, ...]] = {}
        for name in known:
            if name.kind in _LONG_NAMED and len(short := _initials(name.name)) > 1:
                self._initials[short] = (*self._initials.get(short, ()), name.name)
        forms = (form for entry in lexicon.of("thing") for form, _ in entry.forms)
        self._firms = _by_first_word(name.name for name in known if name.kind in _FIRMS)
        self._things = {tuple(token.lower for token in tokenize(form)) for form in forms}
        self._subjects: dict[str, list[str]] = {}
        for subject in subjects:
            for token in tokenize(subject):
                if token.kind != "mark":
                    self._subjects.setdefault(stem(token.lower), []).append(subject)
        told = (token.lower for subject in subjects for token in tokenize(subject) if token.kind == "word")
        self.speller = self._all.speller.extended(told, (word for form in self._told() for word in form.split()))

    @property
    def kinds(self) -> Mapping[str, str]:
        """Return the kind of each name: company, brand, model, person, place, ..."""
        return self._all.kinds

    def _told(self) -> Iterator[str]:
        return (form for name in self.known for form in self._all.forms.get(name, ()))

    def links(self, tokens: Sequence[Token]) -> list[Link]:
        """Find the names in ``tokens``, from each token the longest alias."""
        places = [at for at, token in enumerate(tokens) if token.text not in ".,"]
        lowers = [tokens[at].lower for at in places]
        found = []
        for start in range(len(lowers)):
            for end in range(min(len(lowers), start + self._all.longest), start, -1):
                if names := self._all.aliases.get(tuple(lowers[start:end])) or self._sounding(lowers[start:end]):
                    chosen = tuple(name for name in names if name in self.known) or self._fuller(lowers[start:end])
                    chosen = self._with_firms(lowers[start:end], chosen) or tuple(names)
                    if chosen[0] in self.known or not self._parted(lowers[start:end]):
                        found.append(
                            Link(places[start], places[end - 1] + 1, chosen, self.kinds.get(chosen[0], "name"))
                        )
                        break
        return found

    def _fuller(self, words: list[str]) -> tuple[str, ...]:
        """Return the firm of the articles whose name begins with the word; none where several do."""
        firms = self._firms.get(words[0], ()) if len(words) == 1 else ()
        meant = self._all.aliases.get(tuple(words), ())
        places = any(self.kinds.get(name) == "place" for name in meant)  # China is no association of China's dealers
        return firms if len(firms) == 1 and not places else ()

    def _with_firms(self, words: list[str], chosen: tuple[str, ...]) -> tuple[str, ...]:
        """Return the names with the firms of the articles that a person's surname heads as well."""
        if len(words) > 1 or not chosen or self.kinds.get(chosen[0]) != "person":
            return chosen
        return tuple(dict.fromkeys((*chosen, *self._firms.get(words[0], ()))))

    def bodies(self, place: str) -> list[str]:
        """Return the firms and associations of the articles whose name begins with that of a place."""
        shelf = self._firms.get(place.lower().partition(" ")[0], ())
        return [name for name in shelf if name.startswith(f"{place} ")]

    def _sounding(self, characters: list[str]) -> tuple[str, ...]:
        person = self._sounds.person(characters)
        return (person,) if person else ()

    def _parted(self, words: list[str]) -> bool:
        """Tell whether words that name nothing in the articles are a name in them beside another one or a thing."""
        return (
            len(words) > 1
            and any(
                self._mentioned(words[:cut])
                # Chinese writes the thing onto the name; in English "Xbrand Auto" is a firm of its own
                and (self._mentioned(words[cut:]) or (tuple(words[cut:]) in self._things and not words[cut].isascii()))
                for cut in range(1, len(words))
            )
        )

    def _mentioned(self, words: list[str]) -> bool:
        return any(name in self.known for name in self._all.aliases.get(tuple(words), ()))

    def subjects_with(self, question: Question) -> list[str]:
        """Return the subjects of figures, rarest word first, that share a word or class with the question."""
        words = [stem(term.values[0]) for term in question.of("word", "code")]
        words += [stem(token.lower) for term in question.of("class", "thing") for token in tokenize(term.values[0])]
        shelves = sorted((self._subjects[word] for word in words if word in self._subjects), key=len)
        return list(dict.fromkeys(subject for shelf in shelves for subject in shelf[:40]))[:60]

    def related(self, name: str) -> Iterator[str]:
        """Yield the owners of a name: the brand of a model, the company of a brand, as the lexicon has them."""
        seen = {name}
        while (name := self._all.owners.get(name, "")) and name not in seen:
            seen.add(name)
            yield name

    def knows(self, word: str) -> bool:
        """Tell whether the folded word stands in a name or in the lexicon."""
        return self.speller.knows(word) or (word,) in self._all.aliases

    def of_nobody(self, word: str) -> bool:
        """Tell whether a folded word is a name, and of nobody in the articles."""
        named = self._all.aliases.get((word,), ())
        return bool(named) and not any(name in self.known for name in named)

    def headed(self, word: str) -> tuple[str, ...]:
        """Return the names of firms in the articles that begin with the folded word."""
        return self._headed.get(word, ())

    def of_initials(self, letters: str) -> tuple[str, ...]:
        """Return the names of firms in the articles that have the folded initials."""
        return self._initials.get(letters, ())

    def shorthand(self, word: str) -> str | None:
        """Return what a short form of questions stands for ("qtr"); two-letter ones count in capitals only."""
        low = word.lower()
        return None if low in self._all.capital and not word.isupper() else self._all.short.get(low)

    def covered(self, name: str) -> bool:
        """Tell whether an article mentions the name."""
        return name in self.known

    def aliases(self, name: str) -> Iterator[str]:
        """Yield every form of a name, folded."""
        yield from self._all.forms.get(name, ())

    def chinese(self, name: str) -> str:
        """Return the Chinese form of a name where the lexicon or an article has one, else the name."""
        entry = self.lexicon.named(name)
        forms = [form for form, pos in entry.forms if pos == "zh"] if entry else []
        forms += [alias for alias in (self.known[name].aliases if name in self.known else ()) if _is_cjk(alias)]
        return next(iter(forms), name)

    def _from_articles(self, known: Sequence[Name]) -> None:
        for name in known:
            self._all.kinds.setdefault(name.name, name.kind)
            for form in (name.name, *name.aliases):
                self._all.add(form, name.name)
                if (plain := plainer(form, self.lexicon)) != form:
                    self._all.add(plain, name.name)
                if "-" in form:
                    self._all.add(form.replace("-", " "), name.name)
            if name.kind == "person" and (latin := self._sounds.latin(name.name)):
                self._all.add(latin, name.name)
        for name in known:
            for part in _parts(name, hints(self.lexicon, "firm")):
                others = [one for one in self._all.aliases.get((part,), ()) if one in self.known and one != name.name]
                if not others or self.kinds[name.name] in _SHARED:
                    self._all.add(part, name.name)


_SHARED = ("person", "model")
_FIRMS = ("company", "organisation")
_LONG_NAMED = ("company", "organisation", "name", "brand")


def _initials(name: str) -> str:
    """Return the first letters of the words of a name that are written large."""
    return "".join(part[0] for part in re.split(r"[ -]", name) if part[:1].isupper()).lower()


def _by_first_word(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the names of several words by the first one."""
    shelves: dict[str, tuple[str, ...]] = {}
    for name in names:
        first, _, rest = name.lower().partition(" ")
        if rest:
            shelves[first] = (*shelves.get(first, ()), name)
    return shelves


def _parts(name: Name, legal: frozenset[str]) -> Iterator[str]:
    """Yield the single words that stand for a name: a surname, a code, the head of an organisation's name."""
    tokens = [token for token in tokenize(name.name) if token.kind != "mark"]
    words = [token.lower for token in tokens if token.kind == "word"]
    if name.kind == "person" and len(words) > 1:
        yield from (word for word in words if len(word) > 2)
    elif len(tokens) > 1:
        yield from (word for word in words if CODE.fullmatch(word))
        if name.kind == "model" and len(words) > 1 and len(words[-1]) > 2 and words[-1].isalpha():
            yield words[-1]
    if name.kind in ("name", "organisation", "company") and len(words) > 1:
        head = words[0]
        if len(head) > SHORTEST and all(word in legal for word in words[1:]):
            yield head


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
