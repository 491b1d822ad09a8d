"""Take readings in, where nobody sees them, and make them the current knowledge in one short transaction."""

from __future__ import annotations

import hashlib
import json
import time
from typing import TYPE_CHECKING

from knowledge.closing import Closing
from knowledge.errors import StoreLocked
from knowledge.store import columns, vocabulary
from knowledge.store.connection import connect, explained, transaction
from knowledge.store.filters import AMONG

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from knowledge.model import Reading
    from knowledge.store.filed import Filed

KEPT = 3600.0  # seconds that an unused reading stays, so that another process can still make it current
_SWEPT_AT_ONCE = 20

_MAKE_CURRENT = """
INSERT INTO current (article, reading, published)
    SELECT article, id, published FROM reading WHERE fingerprint = ? AND article = ?"""


class Swept(StoreLocked):
    """A reading that was to become current is gone, because another process tidied up; refresh again."""


class Writer(Closing):
    """The one writer of a process; a context manager, in one thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with explained(path):
            self._connection = connect(path)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def stored(self, fingerprints: Iterable[str]) -> set[str]:
        """Return which of these readings are stored, current or not, and keep them from being swept for a while."""
        among = json.dumps(list(fingerprints))
        with transaction(self._connection, self._path) as connection:
            connection.execute(f"UPDATE reading SET made_at = ? WHERE fingerprint {AMONG}", (time.time(), among))
            rows = connection.execute(f"SELECT fingerprint FROM reading WHERE fingerprint {AMONG}", (among,))
            return {fingerprint for (fingerprint,) in rows}

    def add(self, readings: Iterable[tuple[str, Reading]]) -> None:
        """Store readings under their fingerprints, without making them current; all of them or none."""
        with transaction(self._connection, self._path) as connection:
            for fingerprint, reading in readings:
                _add(connection, fingerprint, reading)

    def publish(self, current: Mapping[str, str], files: Iterable[Filed]) -> int:
        """Make the readings with these fingerprints, by article, the current ones; return the generation.

        Raises Swept where one of them is not stored. Where nothing changes, the generation stays.
        """
        with transaction(self._connection, self._path) as connection:
            _file(connection, files)
            if _swap(connection, current):
                connection.execute("INSERT INTO generation (made_at) VALUES (?)", (time.time(),))
            (generation,) = connection.execute("SELECT coalesce(max(id), 0) FROM generation").fetchone()
        return int(generation)

    def sweep(self, kept: float = KEPT) -> int:
        """Delete readings that are not current and were made over ``kept`` seconds ago; return how many."""
        swept = 0
        while batch := self._sweep(time.time() - kept):
            swept += batch
        return swept

    def _sweep(self, before: float) -> int:
        unused = (
            "SELECT id, published FROM reading WHERE made_at <= ? AND id NOT IN (SELECT reading FROM current) LIMIT ?"
        )
        with transaction(self._connection, self._path) as connection:
            rows = connection.execute(unused, (before, _SWEPT_AT_ONCE)).fetchall()
            for id, published in rows:
                ends = columns.keys(columns.day(published), id)
                for _, table in columns.FACTS:
                    connection.execute(f"DELETE FROM {table.table} WHERE key BETWEEN ? AND ?", ends)
                connection.execute("DELETE FROM reading WHERE id = ?", (id,))
        return len(rows)


def body_hash(body: str) -> str:
    """Return what proves that the body is still the one that the offsets were read from."""
    return hashlib.sha256(body.encode()).hexdigest()


def _add(connection: sqlite3.Connection, fingerprint: str, reading: Reading) -> None:
    article = reading.article
    names = ("fingerprint", "made_at", "body_hash", *columns.ARTICLE)
    values = (fingerprint, time.time(), body_hash(article.body), *columns.article_row(article))
    sql = f"INSERT OR IGNORE INTO reading ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
    added = connection.execute(sql, values)
    if not added.rowcount or added.lastrowid is None:
        return  # another process has read the same
    for field, table in columns.FACTS:
        facts = getattr(reading, field)
        connection.executemany(table.insert, table.rows(facts, article.body, article.published, added.lastrowid))


def _swap(connection: sqlite3.Connection, wanted: Mapping[str, str]) -> int:
    """Bring ``current`` to what is wanted and return how many articles that changed."""
    sql = "SELECT c.article, r.fingerprint, c.reading FROM current c JOIN reading r ON r.id = c.reading"
    present = {article: (fingerprint, reading) for article, fingerprint, reading in connection.execute(sql)}
    old = [(reading,) for article, (fingerprint, reading) in present.items() if wanted.get(article) != fingerprint]
    new = [(wanted[article], article) for article in wanted if present.get(article, ("",))[0] != wanted[article]]
    connection.executemany("DELETE FROM current WHERE reading = ?", old)
    if connection.executemany(_MAKE_CURRENT, new).rowcount < len(new):
        raise Swept("the database is being changed by another process; try again")
    found = [connection.execute("SELECT id FROM reading WHERE fingerprint = ?", one[:1]).fetchone() for one in new]
    vocabulary.change(connection, [reading for (reading,) in old], [reading for (reading,) in found])
    return len(old) + len(new)


def _file(connection: sqlite3.Connection, files: Iterable[Filed]) -> None:
    connection.execute("DELETE FROM file")
    rows = [(one.name, one.size, one.mtime_ns, one.recipe, one.fingerprint, one.error, one.day) for one in files]
    connection.executemany("INSERT INTO file VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
