"""Prove the database: every stored span reads what it is said to read, every index agrees with its table."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.store import columns
from knowledge.store.connection import connect, explained
from knowledge.store.vocabulary import miscounted
from knowledge.store.words import indexed
from knowledge.store.writing import body_hash

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from knowledge.store.database import Store

_PLACED = [table.table for _, table in columns.FACTS if "evidence" in table.names]


@dataclass(frozen=True, slots=True)
class Report:
    """What was checked, counted by what it is, and a line for each difference found."""

    counts: Mapping[str, int]
    differences: tuple[str, ...]


def check(store: Store) -> Report:
    """Check every reading, current or not, and every index; raises StoreError where the file can't be read at all."""
    with explained(store.path):
        connection = connect(store.path)
        try:
            connection.execute("BEGIN")
            looks = (_file, _spans, _loose, miscounted, _search)
            differences = [line for look in looks for line in look(connection)]
            counts = {"articles": _count(connection, "current")}
            counts |= {field: _count(connection, table.table) for field, table in columns.FACTS}
            connection.rollback()
        finally:
            connection.close()
    return Report(counts, tuple(differences))


def _count(connection: sqlite3.Connection, table: str) -> int:
    (count,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    return int(count)


def _file(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield what SQLite itself finds: broken pages, indexes that disagree with their tables, dangling references."""
    for (line,) in connection.execute("PRAGMA integrity_check"):
        if line != "ok":
            yield f"database: {line}"
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"{table} {row}: names a {parent} that is not there"


def _spans(connection: sqlite3.Connection) -> Iterator[str]:
    sql = "SELECT id, article, body, body_hash FROM reading ORDER BY id"
    for reading, article, body, wanted in connection.execute(sql):
        if body_hash(body) != wanted:
            yield f"{article}: its text is not the one that was read"
        for table in _PLACED:
            rows = connection.execute(f"SELECT key, start, stop, evidence FROM {table} WHERE reading = ?", (reading,))
            for key, start, stop, evidence in rows:
                if not 0 <= start <= stop <= len(body) or body[start:stop] != evidence:
                    yield f"{article}: {table} {columns.index(key)} at {start} does not read {evidence!r}"
        yield from _enclosed(connection, reading, article, body)


def _enclosed(connection: sqlite3.Connection, reading: int, article: str, body: str) -> Iterator[str]:
    """Yield sentences whose indexed words are others, and figures that their sentence doesn't hold."""
    for key, start, stop, words in connection.execute(
        "SELECT key, start, stop, words FROM sentence WHERE reading = ?", (reading,)
    ):
        if indexed(body[start:stop]) != words:
            yield f"{article}: sentence {columns.index(key)} is indexed under other words than it has"
    sql = "SELECT key FROM figure WHERE reading = ? AND (start < sentence_start OR stop > sentence_stop)"
    for (key,) in connection.execute(sql, (reading,)):
        yield f"{article}: figure {columns.index(key)} lies outside its sentence"


def _loose(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield facts of readings that are not there, and facts whose key is not that of their reading."""
    for _, table in columns.FACTS:
        sql = f"SELECT f.key, r.id, r.published FROM {table.table} f LEFT JOIN reading r ON r.id = f.reading"
        for key, reading, published in connection.execute(sql):
            if reading is None:
                yield f"{table.table} {key}: belongs to no reading"
            elif columns.key(columns.day(published), reading, columns.index(key)) != key:
                yield f"{table.table} {key}: has the key of another reading"


def _search(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield what full-text search has that the sentences don't, or lacks; a lock is needed to look."""
    try:
        connection.execute("INSERT INTO sentence_fts (sentence_fts, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
            raise
        yield "search: the full-text index disagrees with the sentences"
