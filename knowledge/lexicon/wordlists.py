"""The words that the rooms of reading ask for, as data: ``lists/*.toml``, one table a room, one list a question.

A table bears the name of its room below ``knowledge.reading``, a list that of what its words have in common; the empty
word is where a line ends. What has a meaning of its own (a metric, a unit, a firm) is an entry of the lexicon instead.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from knowledge.errors import LexiconError
from knowledge.lexicon import cache as compiled

FOLDER = Path(__file__).parent / "lists"

_ROOMS = "knowledge.reading."

Table = Mapping[str, list[str]]


class Lists(NamedTuple):
    """The lists of one room; to ask for one that isn't there raises LexiconError."""

    room: str
    table: Table

    def words(self, name: str) -> frozenset[str]:
        """Return a list as the set of its words."""
        return frozenset(self.forms(name))

    def phrases(self, name: str) -> frozenset[tuple[str, ...]]:
        """Return a list as the set of its phrases, each as its words."""
        return frozenset(tuple(phrase.split()) for phrase in self.forms(name))

    def forms(self, name: str) -> tuple[str, ...]:
        """Return a list in its order."""
        found = self.table.get(name)
        if found is None:
            raise LexiconError(f"lists/: [{self.room}] has no list {name!r}; add it")
        return tuple(found)


def of(module: str) -> Lists:
    """Return the lists of a module of ``knowledge.reading``, given by its ``__name__``."""
    room = module.removeprefix(_ROOMS)
    return Lists(room, tables().get(room, {}))


@cache
def tables() -> Mapping[str, Table]:
    """Return the lists of all rooms, by room; raises LexiconError."""
    sources = {path.name: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.toml"))}
    made_of = "\0".join(chain.from_iterable(sources.items()))
    return compiled.kept(made_of, (__file__,), lambda: _parsed(sources))


def _parsed(sources: Mapping[str, str]) -> dict[str, Table]:
    found: dict[str, Table] = {}
    for file, text in sources.items():
        try:
            rooms = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise LexiconError(f"lists/{file}: {error}; mend the file and try again") from error
        for room, lists in rooms.items():
            _check(file, room, lists)
            found[room] = lists
    return found


def _check(file: str, room: str, lists: object) -> None:
    rows = lists.values() if isinstance(lists, dict) else [lists]
    if not all(isinstance(row, list) and row and all(isinstance(word, str) for word in row) for row in rows):
        raise LexiconError(f"lists/{file}: [{room}] holds lists of words and nothing else")
