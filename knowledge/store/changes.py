"""The history of the articles: who changed which files and when, with what they held before and after.

A change is written down before a file is touched and finished after the last one was, so that one that was
interrupted can be brought to its end. What was removed is kept here, for undoing it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal, cast

from knowledge.store.connection import explained, transaction
from knowledge.store.ledger import Ledger

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Kind = Literal["add", "remove", "alias"]

_SELECT = "SELECT id, kind, at, person, name, undone_at, undone_person, undone_name FROM change"


@dataclass(frozen=True, slots=True)
class Who:
    """Who changes something: an identifier that a face gives (None for the shell), and the name that is shown."""

    id: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Filing:
    """What a change does to one file; None is no file. ``mark`` tells texts that say the same (see likeness)."""

    file: str
    title: str
    before: bytes | None
    after: bytes | None
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A change of the articles or names; times are UTC."""

    id: int
    kind: Kind
    at: datetime
    who: Who
    files: tuple[str, ...]
    titles: tuple[str, ...]
    undone_at: datetime | None = None
    undone_by: Who | None = None


@dataclass(frozen=True, slots=True)
class Interrupted:
    """A change that was begun and not finished; ``undoing`` tells which way it went."""

    id: int
    undoing: bool


class Changes(Ledger):
    """The changes in the database at ``path``, safely on the disk when a call returns; a context manager."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, durable=True)

    def begin(self, kind: Kind, who: Who, filings: Iterable[Filing], at: datetime) -> int:
        """Write down a change that is about to be made; return its number."""
        with transaction(self._connection, self._path) as connection:
            sql = "INSERT INTO change (kind, at, person, name, state) VALUES (?, ?, ?, ?, 'doing') RETURNING id"
            (id,) = connection.execute(sql, (kind, at.timestamp(), who.id, who.name)).fetchone()
            rows = [(id, one.file, one.title, one.before, one.after, one.mark) for one in filings]
            connection.executemany("INSERT INTO change_file VALUES (?, ?, ?, ?, ?, ?)", rows)
        return int(id)

    def begin_undo(self, id: int, who: Who, at: datetime) -> None:
        """Write down that a change is about to be undone."""
        sql = "UPDATE change SET state = 'undoing', undone_at = ?, undone_person = ?, undone_name = ? WHERE id = ?"
        self._write(sql, (at.timestamp(), who.id, who.name, id))

    def finish(self, id: int) -> None:
        """Write down that what was begun is done."""
        self._write("UPDATE change SET state = iif(state = 'undoing', 'undone', 'done') WHERE id = ?", (id,))

    def abandon(self, id: int) -> None:
        """Take back what was begun and could not be done."""
        with transaction(self._connection, self._path) as connection:
            connection.execute("DELETE FROM change WHERE id = ? AND state = 'doing'", (id,))
            sql = "UPDATE change SET state = 'done', undone_at = NULL, undone_person = NULL, undone_name = NULL"
            connection.execute(f"{sql} WHERE id = ? AND state = 'undoing'", (id,))

    def interrupted(self) -> list[Interrupted]:
        """Return the changes that were begun and not finished, oldest first."""
        rows = self._rows("SELECT id, state FROM change WHERE state IN ('doing', 'undoing') ORDER BY id", ())
        return [Interrupted(id, state == "undoing") for id, state in rows]

    def filings(self, id: int) -> list[Filing]:
        """Return what a change does to files."""
        rows = self._rows("SELECT file, title, before, after, mark FROM change_file WHERE change = ?", (id,))
        return [Filing(*row) for row in rows]

    def marked(self, mark: str) -> list[str]:
        """Return the files that were added with this mark, the latest first."""
        sql = "SELECT file FROM change_file JOIN change ON change.id = change WHERE mark = ? AND state = 'done'"
        return [file for (file,) in self._rows(f"{sql} AND after IS NOT NULL ORDER BY change DESC", (mark,))]

    def latest(self) -> Change | None:
        """Return the latest change that was not undone."""
        found = self._changes("state = 'done' ORDER BY id DESC LIMIT 1", ())
        return found[0] if found else None

    def history(self, limit: int, before: int | None) -> list[Change]:
        """Return the changes before the one numbered ``before``, the latest first."""
        last = before if before is not None else 1 << 62
        return self._changes("id < ? AND state IN ('done', 'undone') ORDER BY id DESC LIMIT ?", (last, limit))

    def _changes(self, where: str, values: tuple[Any, ...]) -> list[Change]:
        changes = []
        for id, kind, at, person, name, undone_at, undone_person, undone_name in self._rows(
            f"{_SELECT} WHERE {where}", values
        ):
            named = self._rows("SELECT file, title FROM change_file WHERE change = ? ORDER BY rowid", (id,))
            by = None if undone_at is None else Who(undone_person, undone_name)
            files, titles = tuple(file for file, _ in named), tuple(title for _, title in named)
            undone = None if undone_at is None else _moment(undone_at)
            changes.append(Change(id, cast("Kind", kind), _moment(at), Who(person, name), files, titles, undone, by))
        return changes

    def _rows(self, sql: str, values: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        with explained(self._path):
            return self._connection.execute(sql, values).fetchall()

    def _write(self, sql: str, values: tuple[Any, ...]) -> None:
        with transaction(self._connection, self._path) as connection:
            connection.execute(sql, values)


def _moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
