"""Open the database file: its version, its mode, and what its errors mean to a person."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from knowledge.errors import StoreDamaged, StoreError, StoreLocked, StoreReadOnly, StoreTooNew

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of database file: the mark that tells it from others, how many migrations it has, and their module."""

    application: int
    version: int
    schema: str


KNOWLEDGE = Kind(0x42794C6E, 4, "knowledge.store.schema")  # "ByLn"
PEOPLE = Kind(0x42795065, 2, "knowledge.store.people_schema")  # "ByPe"
WAIT = 5.0  # seconds that a statement waits for another process

_MEANINGS: dict[int, tuple[type[StoreError], str]] = {
    sqlite3.SQLITE_BUSY: (
        StoreLocked,
        "is in use by another process; wait for it to finish, or name another file with --db",
    ),
    sqlite3.SQLITE_LOCKED: (
        StoreLocked,
        "is in use by another process; wait for it to finish, or name another file with --db",
    ),
    sqlite3.SQLITE_READONLY: (
        StoreReadOnly,
        "can't be written; make it and its folder writable, or name another file with --db",
    ),
    sqlite3.SQLITE_PERM: (
        StoreReadOnly,
        "can't be written; make it and its folder writable, or name another file with --db",
    ),
    sqlite3.SQLITE_CORRUPT: (
        StoreDamaged,
        "is damaged; delete it and run `byline build`, which reads the articles again",
    ),
    sqlite3.SQLITE_NOTADB: (
        StoreDamaged,
        "is not a database; name another file with --db, or delete it and run `byline build`",
    ),
    sqlite3.SQLITE_FULL: (StoreError, "can't grow, the disk is full; free some space and try again"),
    sqlite3.SQLITE_IOERR: (
        StoreError,
        "can't be read or written (disk error); check the disk, or name another file with --db",
    ),
}


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite says into the errors of the store; a mistake in our own SQL stays what it is."""
    try:
        yield
    except sqlite3.Error as error:
        raise _explain(path, error) from error


@contextmanager
def transaction(connection: sqlite3.Connection, path: Path) -> Iterator[sqlite3.Connection]:
    """Write all or nothing, waiting for other writers first; errors are the store's."""
    with explained(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            connection.rollback()
            raise


def _explain(path: Path, error: sqlite3.Error) -> Exception:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_CANTOPEN:
        return _unopened(path)
    if code == sqlite3.SQLITE_ERROR and "no such table" in str(error):
        return StoreDamaged(f"{path} lacks a table; delete it and run `byline build`, which reads the articles again")
    if code not in _MEANINGS:
        return error
    kind, meaning = _MEANINGS[code]
    return kind(f"{path} {meaning}")


def _unopened(path: Path) -> StoreError:
    if path.is_dir():
        return StoreError(f"{path} is a folder; name a file with --db")
    if not path.parent.is_dir():
        return StoreError(f"{path} can't be made, its folder does not exist; name another file with --db")
    return StoreReadOnly(
        f"{path} can't be opened for writing; make it and its folder writable, or name another file with --db"
    )


def connect(path: Path) -> sqlite3.Connection:
    """Return a connection that leaves transactions to us; one thread at a time may use it."""
    connection = sqlite3.connect(path, timeout=WAIT, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def prepare(path: Path, kind: Kind = KNOWLEDGE) -> None:
    """Bring the file at ``path`` to the present schema, making it where there is none; raises StoreError."""
    _make_folder(path.parent)
    with explained(path):
        connection = connect(path)
        try:
            if _version(path, connection, kind) < kind.version:
                _migrate(path, connection, kind)
        finally:
            connection.close()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = os.strerror(error.errno or 0)
        raise StoreReadOnly(f"{folder} can't be made ({reason}); name another file with --db") from error


def _version(path: Path, connection: sqlite3.Connection, kind: Kind) -> int:
    """Return how many migrations the file has; raises where it isn't ours or is newer than we are."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if tables and application != kind.application:
        raise StoreDamaged(f"{path} is the database of another program; name another file with --db")
    if version > kind.version:
        raise StoreTooNew(f"{path} was written by a newer Byline; update Byline, or name another file with --db")
    return int(version)


def _migrate(path: Path, connection: sqlite3.Connection, kind: Kind) -> None:
    from sqlite_utils import Database  # takes a tenth of a second, so only where it is needed

    _write_ahead(connection)
    connection.execute("BEGIN IMMEDIATE")
    try:
        if _version(path, connection, kind) < kind.version:  # another process may have been faster
            import_module(kind.schema).MIGRATIONS.apply(Database(connection, execute_plugins=False))
            connection.execute(f"PRAGMA user_version = {kind.version}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Set the journal mode, for which SQLite does not wait by itself while another process has the file."""
    until = time.monotonic() + WAIT
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.02)
        else:
            return
