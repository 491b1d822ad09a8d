"""The article folder: which files are articles, and when they last changed."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from knowledge.errors import ArticleError
from knowledge.reading.filing.article import LARGEST, SUFFIXES, unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class File(NamedTuple):
    """An article file; its size in bytes and its time of change decide whether it is looked into."""

    name: str
    size: int
    mtime_ns: int

    @property
    def id(self) -> str:
        """Return the identifier of the article: the file name without the suffix."""
        return Path(self.name).stem


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
        if not entry.name.startswith(".") and Path(entry.name).suffix.lower() in SUFFIXES:
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
