"""The words as data: TOML entries, loaded, validated and laid out for one-pass look-up.

An entry is a table named by its kind (``[[metric]]``, ``[[company]]``) with a ``name``, the forms it takes in
English (``en`` as it stands, ``noun`` and ``verb`` inflected) and Chinese (``zh``), and the attributes that
``schema`` allows its kind. Sentences the bot speaks are ``[phrases.en]`` and ``[phrases.zh]`` tables.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from itertools import chain
from operator import attrgetter
from pathlib import Path
from typing import Any, NamedTuple

from knowledge.errors import LexiconError
from knowledge.lexicon import cache
from knowledge.lexicon.inflection import noun_forms, verb_forms
from knowledge.lexicon.schema import ASKED_KINDS, FORMS, KINDS, NAME_KINDS
from knowledge.tokens import Token, tokenize

FOLDER = Path(__file__).parent

_LISTS = "lists"  # what ``wordlists`` reads: no entries, but a reading is made with them as well

_MODIFYING = frozenset(("class", "metric"))  # kinds whose words a hyphen joins where they stand before a noun

Trie = dict[str, Any]

_ALL, _TOLD = "", " "  # no token is either: in a trie's table, what ends there
_NOWHERE: Trie = {}


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One entry of the lexicon; ``attrs`` are the attributes its kind has in the schema, which ``get`` returns."""

    kind: str
    name: str
    forms: tuple[tuple[str, str], ...]  # (form, part of speech)
    attrs: Mapping[str, Any]

    get: Callable[..., Any] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Look attributes up directly: nothing is asked for as often."""
        object.__setattr__(self, "get", self.attrs.get)


class Match(NamedTuple):
    """An entry met in a text: token indices ``start`` to ``end`` (exclusive) and the part of speech of the form."""

    start: int
    end: int
    entry: Entry
    pos: str


_lower: Callable[[Token], str] = attrgetter("lower")
_match: Callable[[tuple[Any, ...]], Match] = partial(tuple.__new__, Match)  # as the class does, without its checks


class Lexicon:
    """All entries, with a trie over their folded tokens; ``fingerprint`` changes with any byte of the sources."""

    def __init__(
        self,
        entries: Iterable[Entry],
        phrases: Mapping[str, Mapping[str, Any]],
        fingerprint: str,
        trie: Trie | None = None,
        compiled: str | None = None,
    ) -> None:
        self.entries = tuple(entries)
        self.phrases = phrases
        self.fingerprint = fingerprint
        self.compiled = compiled  # names all that it was made of, for what is made of it in turn (see cache.kept)
        self._by_kind: dict[str, list[Entry]] = {}
        self._by_name: dict[tuple[str, str], Entry] = {}
        for entry in self.entries:
            self._by_kind.setdefault(entry.kind, []).append(entry)
            self._by_name.setdefault((entry.kind, entry.name), entry)
        if trie is not None:
            self._trie = trie

    def __getstate__(self) -> object:
        """Travel as the bytes it was loaded from: to take it apart holds the interpreter for a tenth of a second."""
        packed = cache.packed(self.compiled) if self.compiled else None
        return (packed, self.fingerprint, self.compiled) if packed else self.__dict__

    def __setstate__(self, state: Any) -> None:
        if isinstance(state, dict):
            self.__dict__.update(state)
        else:
            packed, fingerprint, compiled = state
            self.__init__(*_made(cache.unpacked(packed), fingerprint, compiled))  # type: ignore[misc]

    def of(self, kind: str) -> tuple[Entry, ...]:
        """Return the entries of one kind, in the order of the files."""
        return tuple(self._by_kind.get(kind, ()))

    def entry(self, kind: str, name: str) -> Entry | None:
        """Return the first entry of a kind and name, or None; a cent is a USD as well, but after the dollar."""
        return self._by_name.get((kind, name))

    def named(self, name: str) -> Entry | None:
        """Return the entry of a company, brand, model, organisation or place by its canonical name."""
        return self._named.get(name)

    def matches(self, tokens: Sequence[Token], *, told: bool = False) -> list[Match]:
        """Find the entries in ``tokens``: from each token the longest form of each kind, leftmost first.

        With ``told`` only what an article tells by: none of the words that are looked for in questions alone.
        """
        found: list[Match] = []
        key, trie, entries = _TOLD if told else _ALL, self._trie, self.entries
        lowers = list(map(_lower, tokens))
        following = [*lowers[1:], None]
        for start, node in enumerate(map(trie.get, lowers)):
            if node is None:
                continue
            if following[start] in node:
                found += _longest(entries, node, lowers, start, key)
            else:  # the usual case
                for place, pos in node.get(key, ()):
                    found.append(_match((start, start + 1, entries[place], pos)))
        return found

    @cached_property
    def _named(self) -> dict[str, Entry]:
        return {entry.name: entry for kind in reversed(NAME_KINDS) for entry in reversed(self.of(kind))}

    @cached_property
    def _trie(self) -> Trie:
        return _laid_out(self.entries)


def _laid_out(entries: Sequence[Entry]) -> Trie:
    """Return the forms as nested tables by token, with the entries that end there, by place and kind, and their pos."""
    trie: Trie = {}
    for place, entry in enumerate(entries):
        for form, pos in entry.forms:
            node = trie
            for token in tokenize(form):
                node = node.setdefault(token.lower, {})
            for key in (_ALL,) if entry.kind in ASKED_KINDS or pos == "ask" else (_ALL, _TOLD):
                ends = node.setdefault(key, [])
                alike = (at for at in range(len(ends), 0, -1) if entries[ends[at - 1][0]].kind == entry.kind)
                ends.insert(next(alike, len(ends)), (place, pos))
    return trie


def _longest(entries: Sequence[Entry], node: Trie, lowers: list[str], start: int, key: str) -> Iterator[Match]:
    best: dict[str, list[Match]] = {}
    for at in range(start + 1, len(lowers) + 1):
        kinds: dict[str, list[Match]] = {}
        for place, pos in node.get(key, ()):
            entry = entries[place]
            kinds.setdefault(entry.kind, []).append(_match((start, at, entry, pos)))
        best |= kinds
        if at == len(lowers) or (node := node.get(lowers[at], _NOWHERE)) is _NOWHERE:
            break
    return chain.from_iterable(best.values())


def load(extra: Iterable[Path] = ()) -> Lexicon:
    """Load the shipped lexicon and the ``extra`` TOML files after it; raises LexiconError.

    A name of an extra file that is known already adds its forms to the known one.
    """
    shipped = [(path.name, path.read_bytes()) for path in sorted(FOLDER.rglob("*.toml")) if path.parent.name != _LISTS]
    lists = [(path.name, path.read_bytes()) for path in sorted((FOLDER / _LISTS).glob("*.toml"))]
    added = [(path.name, path.read_bytes()) for path in extra]
    sources = [*shipped, *lists, *added]
    code = [(path.name, path.read_bytes()) for path in (*sorted(FOLDER.glob("*.py")), FOLDER.parent / "tokens.py")]
    fingerprint, compiled = _digest(sources), _digest(code + sources)
    if (known := cache.get(compiled)) is not None:
        with cache.many_objects():
            return Lexicon(*_made(known, fingerprint, compiled))
    with cache.many_objects():
        entries, phrases = _parsed(shipped)
        if added:
            entries = _joined(entries, _parsed(added)[0])
        trie = _laid_out(entries)
    cache.put(compiled, ([(entry.kind, entry.name, entry.forms, entry.attrs) for entry in entries], phrases, trie))
    return Lexicon(entries, phrases, fingerprint, trie, compiled)


def _made(known: Any, fingerprint: str, compiled: str) -> tuple[Any, ...]:
    """Return what a lexicon is made of, from what is kept of it."""
    rows, phrases, trie = known
    return [Entry(*row) for row in rows], phrases, fingerprint, trie, compiled


def _digest(files: Iterable[tuple[str, bytes]]) -> str:
    digest = hashlib.sha256()
    for name, content in files:
        digest.update(name.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()


def _parsed(sources: Iterable[tuple[str, bytes]]) -> tuple[list[Entry], dict[str, dict[str, Any]]]:
    entries: list[Entry] = []
    phrases: dict[str, dict[str, Any]] = {}
    for name, content in sources:
        try:
            document = tomllib.loads(content.decode("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise LexiconError(f"{name}: {error}; mend the file and try again") from error
        for language, templates in document.pop("phrases", {}).items():
            phrases.setdefault(language, {}).update(templates)
        for kind, rows in document.items():
            entries += [_entry(kind, row, name) for row in rows]
    return entries, phrases


def _joined(entries: Iterable[Entry], more: Iterable[Entry]) -> list[Entry]:
    """Return the entries with the forms that ``more`` has for the same names, and what else it has after them."""
    joined = {(entry.kind, entry.name, place): entry for place, entry in enumerate(entries)}
    first: dict[tuple[str, str], tuple[str, str, int]] = {}
    for key in joined:
        first.setdefault(key[:2], key)
    for number, entry in enumerate(more, start=len(joined)):
        key = first.setdefault((entry.kind, entry.name), (entry.kind, entry.name, number))
        known = joined.get(key)
        joined[key] = replace(known, forms=tuple(dict.fromkeys((*known.forms, *entry.forms)))) if known else entry
    return list(joined.values())


def _entry(kind: str, row: Mapping[str, Any], file: str) -> Entry:
    allowed = KINDS.get(kind)
    if allowed is None:
        raise LexiconError(f"{file}: unknown kind of entry [[{kind}]]; add it to the schema or correct the name")
    name = row.get("name")
    if not isinstance(name, str) or not name:
        raise LexiconError(f"{file}: an entry of [[{kind}]] has no name; give it one")
    attrs = {key: value for key, value in row.items() if key not in (*FORMS, "name")}
    for key, value in attrs.items():
        if key not in allowed or not isinstance(value, allowed[key]):
            raise LexiconError(f"{file}: [[{kind}]] {name!r}: {key!r} is unknown or of the wrong type; see schema.py")
    return Entry(kind, name, tuple(_forms(kind, name, row, file)), attrs)


def _forms(kind: str, name: str, row: Mapping[str, Any], file: str) -> Iterator[tuple[str, str]]:
    if kind in NAME_KINDS:
        yield name, "name"
    for key in FORMS:
        forms = row.get(key, [])
        if not isinstance(forms, list) or not all(isinstance(form, str) and form for form in forms):
            raise LexiconError(f"{file}: [[{kind}]] {name!r}: {key} is a list of words")
        for form in forms:
            yield from _hyphened(kind, _inflected(key, form))


def _hyphened(kind: str, forms: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield forms, and those of classes and metrics as they stand before a noun: "light-truck sales"."""
    for form, pos in forms:
        yield form, pos
        if kind in _MODIFYING and " " in form and form.isascii():
            yield form.replace(" ", "-"), pos


def _inflected(key: str, form: str) -> list[tuple[str, str]]:
    if key == "noun":
        return noun_forms(form)
    if key == "verb":
        return verb_forms(form)
    return [(form, "name" if key in ("former", "ticker") else key)]
