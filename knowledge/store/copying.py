"""Copy the database of people and changes: out while it is used, and back in from a file that nobody trusts."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

from knowledge.errors import StoreDamaged, StoreTooNew
from knowledge.store.connection import PEOPLE, connect, explained, prepare, transaction
from knowledge.store.people import COLUMNS, to_asked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_OWN = """
SELECT name FROM main.sqlite_schema
WHERE type = 'table' AND substr(name, 1, 1) <> '_' AND name NOT GLOB 'sqlite_*'"""


def copy_out(path: Path, target: Path) -> None:
    """Copy the database at ``path`` into a new file as it is at one moment; raises StoreError."""
    prepare(path, PEOPLE)
    with explained(path), _closing(connect(path)) as source, _closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")


def checked(source: Path, target: Path) -> None:
    """Make at ``target`` a database of our own with the rows of ``source``; raises StoreError where that can't be.

    Nothing but values is taken over: no trigger, view or table that the file brings along, and nothing of it is run.
    """
    with explained(source), _closing(connect(source)) as connection:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("PRAGMA query_only = ON")
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if application != PEOPLE.application:
            raise StoreDamaged("The backup holds the database of another program; it was not restored.")
        if version > PEOPLE.version:
            raise StoreTooNew("The backup was made by a newer Byline; update Byline and try again.")
        if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise StoreDamaged("The database in the backup is damaged; it was not restored.")
    prepare(target, PEOPLE)
    take_over(target, source)
    with explained(target), _closing(connect(target)) as connection:
        try:
            for row in connection.execute(f"SELECT {COLUMNS} FROM asked"):
                to_asked(row)
        except (ValueError, TypeError, LookupError, AttributeError) as error:
            raise StoreDamaged("The database in the backup is damaged; it was not restored.") from error


def take_over(path: Path, source: Path) -> None:
    """Replace all rows of the database at ``path`` by those of ``source``, at once; raises StoreError."""
    with explained(path), _closing(connect(path)) as connection:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA foreign_keys = OFF")  # as every row goes and comes; they are checked at the end
        connection.execute("ATTACH ? AS other", (str(source),))
        with transaction(connection, path):
            for (table,) in connection.execute(_OWN).fetchall():
                _replace_rows(connection, table)
            if connection.execute("PRAGMA main.foreign_key_check").fetchone():
                raise StoreDamaged("The database in the backup contradicts itself; it was not restored.")


def _replace_rows(connection: sqlite3.Connection, table: str) -> None:
    connection.execute(f"DELETE FROM main.{table}")
    sql = "SELECT 1 FROM other.sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name = ?"  # no virtual one
    if not connection.execute(sql, (table,)).fetchone():
        return
    own, theirs = (
        {name for (name,) in connection.execute(f"SELECT name FROM pragma_table_info(?, '{schema}')", (table,))}
        for schema in ("main", "other")
    )
    columns = ", ".join(sorted(own & theirs))
    if columns:
        connection.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM other.{table}")


@contextlib.contextmanager
def _closing(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    try:
        yield connection
    finally:
        connection.close()
