"""Names that admins add: ``aliases.toml`` in the data folder, entries of the lexicon like those that ship.

``[[model]]`` with a ``name`` that is known and the forms that it also goes by; the loader adds them to that name.
"""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rapidfuzz import fuzz, process

from knowledge.editing.composing import plain
from knowledge.errors import EditError
from knowledge.lexicon.schema import NAME_KINDS
from knowledge.tokens import tokenize
from knowledge.words import ALIASES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.lexicon import Entry, Lexicon
    from knowledge.model import Name

FILE = ALIASES
_HEAD = "# Names that admins added. A form here is another way to write the name; it counts from the next reload on.\n"
_LONGEST = 40  # characters
_CHINESE = re.compile("[\u3400-\u9fff]")
_FORMS = ("en", "zh")

Document = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Alias:
    """Another form of a name; ``kind`` as the lexicon has it: company, brand, model, organisation, place."""

    alias: str
    name: str
    kind: str


def listed(content: bytes | None) -> list[Alias]:
    """Return the aliases that the file holds; raises EditError ``broken_aliases``."""
    return [
        Alias(form, row.get("name", ""), kind)
        for kind, rows in _document(content).items()
        for row in rows
        for key in _FORMS
        for form in row.get(key, ())
    ]


def added(content: bytes | None, alias: Alias) -> bytes:
    """Return the file with one alias more."""
    document = _document(content)
    rows = document.setdefault(alias.kind, [])
    row = next((row for row in rows if row.get("name") == alias.name), None)
    if row is None:
        row = {"name": alias.name}
        rows.append(row)
    row.setdefault("zh" if _CHINESE.search(alias.alias) else "en", []).append(alias.alias)
    return _written(document)


def removed(content: bytes | None, form: str) -> tuple[bytes, Alias]:
    """Return the file without an alias, and what it stood for; raises EditError ``unknown_alias``."""
    found = next((one for one in listed(content) if one.alias.casefold() == plain(form).casefold()), None)
    if found is None:
        raise EditError("unknown_alias", f"{plain(form)!r} is no name that was added; `byline alias list` shows them.")
    document = _document(content)
    for row in document[found.kind]:
        for key in _FORMS:
            row[key] = [one for one in row.get(key, ()) if one != found.alias]
    document[found.kind] = [row for row in document[found.kind] if any(row[key] for key in _FORMS)]
    return _written(document), found


def settled(form: str, name: str, lexicon: Lexicon, names: Iterable[Name]) -> Alias:
    """Return the alias that is meant; ``names`` are those that the articles use.

    Raises EditError where it can't be one: ``bad_alias``, ``taken``, ``unknown_name``.
    """
    alias = plain(form)
    tokens = tokenize(alias)
    letters = sum(character.isalpha() for character in alias)
    if not 2 <= len(alias) <= _LONGEST or not letters or all(token.kind == "number" for token in tokens):
        raise EditError("bad_alias", f"A name has 2 to {_LONGEST} characters and a letter among them.")
    known = list(names)
    kind, canonical = _meant(plain(name), lexicon, known)
    for entry in _whole(alias, lexicon):
        named = f"means {entry.name} already" if entry.kind in NAME_KINDS else "is a word with another meaning"
        raise EditError("taken", f"{alias!r} {'stands for it already' if entry.name == canonical else named}.")
    for one in known:
        if alias.casefold() in (said.casefold() for said in (one.name, *one.aliases)) and one.name != canonical:
            raise EditError("taken", f"{alias!r} is what the articles call {one.name}.")
    return Alias(alias, canonical, kind)


def _meant(name: str, lexicon: Lexicon, names: list[Name]) -> tuple[str, str]:
    """Return the kind and canonical form of a name that the lexicon or an article has."""
    for entry in _whole(name, lexicon):
        if entry.kind in NAME_KINDS:
            return entry.kind, entry.name
    for one in names:
        if name.casefold() in (said.casefold() for said in (one.name, *one.aliases)):
            if one.kind == "person":
                raise EditError(
                    "unknown_name", f"{one.name} is a person; only firms, brands, models and places can be."
                )
            return (one.kind if one.kind in NAME_KINDS else "company"), one.name
    near = process.extractOne(name, [one.name for one in names], scorer=fuzz.WRatio, score_cutoff=70.0)
    hint = f" Did you mean {near[0]}?" if near else ""
    raise EditError("unknown_name", f"No article and no word list has the name {name!r}.{hint}")


def _whole(text: str, lexicon: Lexicon) -> list[Entry]:
    """Return the entries that ``text`` as a whole is a form of, names first."""
    tokens = tokenize(text)
    found = [match.entry for match in lexicon.matches(tokens) if (match.start, match.end) == (0, len(tokens))]
    return sorted(found, key=lambda entry: entry.kind not in NAME_KINDS)


def _document(content: bytes | None) -> Document:
    try:
        document = tomllib.loads((content or b"").decode())
        for kind, rows in document.items():
            if kind not in NAME_KINDS or not all(isinstance(row, dict) for row in rows):
                raise ValueError(f"[[{kind}]] is no kind of name")
    except (ValueError, TypeError) as error:
        raise EditError("broken_aliases", f"{FILE} is broken ({error}); mend it in the article folder.") from error
    return document


def _written(document: Document) -> bytes:
    lines = [_HEAD]
    for kind, rows in document.items():
        for row in rows:
            lines.append(f"\n[[{kind}]]\n")
            lines += [f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in row.items() if value]
    return "".join(lines).encode()
