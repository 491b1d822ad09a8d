"""The article folder: where it is, which files are articles, and when they last changed."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from knowledge.errors import ArticleError
from knowledge.reading.filing.article import LARGEST, SUFFIXES, unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where articles are: the folder of one's own, and the example that is read while that holds none.

    With ``example_only`` the example is read whatever the folder holds.
    """

    own: Path
    example: Path | None = None
    example_only: bool = False

    @classmethod
    def at(cls, place: Path | Shelf) -> Shelf:
        """Return a shelf as it is, a folder as one that has no example."""
        return place if isinstance(place, Shelf) else cls(place)

    @property
    def read(self) -> Path:
        """Return the folder that articles are read from now."""
        if self.example is not None and (self.example_only or not _holds_articles(self.own)):
            return self.example
        return self.own


def _holds_articles(folder: Path) -> bool:
    try:
        with os.scandir(folder) as entries:
            return any(is_article(entry.name) for entry in entries)
    except OSError:
        return False


def is_article(name: str) -> bool:
    """Tell whether a file of this name is read as an article."""
    return not name.startswith(".") and name.lower().endswith(SUFFIXES)


def identifier(name: str) -> str:
    """Return the identifier of an article: its file's name without the suffix."""
    return name.rpartition(".")[0]  # a Path for each of ten thousand files takes longer than looking into them


class File(NamedTuple):
    """An article file; its size in bytes and its time of change decide whether it is looked into."""

    name: str
    size: int
    mtime_ns: int

    @property
    def id(self) -> str:
        """Return the identifier of the article: the file name without the suffix."""
        return identifier(self.name)


class Listing(NamedTuple):
    """The article files of a folder, and (file, reason) of those that can't be read."""

    files: tuple[File, ...]
    failed: tuple[tuple[str, str], ...]


def listing(folder: Path, owners: Mapping[str, str]) -> Listing:
    """List the articles in ``folder``, not in folders below it; raises ArticleError where there is no such folder.

    Of files with the same identifier the one named in ``owners`` (identifier to file) is listed: it was there
    first. Where none of them is, none is listed.
    """
    files: list[File] = []
    failed: list[tuple[str, str]] = []
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        reason = f"can't be listed ({os.strerror(error.errno or 0)}); name the folder of your articles with --articles"
        raise ArticleError(str(folder), reason) from error
    for entry in entries:
        if is_article(entry.name):
            found = _look(entry)
            if isinstance(found, File):
                files.append(found)
            else:
                failed.append((_printable(entry.name), found))
    twice = dict(_duplicates(files, owners))
    kept = tuple(file for file in files if file.name not in twice)
    return Listing(kept, (*failed, *twice.items()))


def _look(entry: os.DirEntry[str]) -> File | str:
    """Return the file, or why it can't be one."""
    if _printable(entry.name) != entry.name:
        return "has a name that is no plain text; rename it"
    try:
        found = entry.stat()
    except OSError as error:
        return unreadable(Path(entry.path), error)
    if stat.S_ISDIR(found.st_mode):
        return "is a folder, not an article; remove it or take the suffix off its name"
    if not stat.S_ISREG(found.st_mode):
        return "is no ordinary file; put the article's text into a file"
    if found.st_size > LARGEST:
        return f"is larger than {LARGEST // 1_000_000} MB; split it into several articles"
    return File(entry.name, found.st_size, found.st_mtime_ns)


def _printable(name: str) -> str:
    if name.isprintable():
        return name
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in name)


def _duplicates(files: Iterable[File], owners: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    named: dict[str, list[str]] = {}
    for file in files:
        named.setdefault(file.id, []).append(file.name)
    for id, names in named.items():
        owner = owners.get(id)
        for name in names if len(names) > 1 else ():
            others = " and ".join(other for other in names if other != name)
            if name != owner or owner not in names:
                yield name, f"has the same identifier as {others}; rename or remove one of them"
