"""The store: a database file, opened; it hands out snapshots and takes in readings."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import threading
import weakref
from pathlib import Path

from knowledge.closing import Closing
from knowledge.store.changes import Changes
from knowledge.store.connection import connect, explained, prepare
from knowledge.store.filed import Filed
from knowledge.store.people import People
from knowledge.store.snapshot import Kept, Snapshot
from knowledge.store.wishes import Wishes
from knowledge.store.writing import Writer

MEMORY = ":memory:"


class Store(Closing):
    """The knowledge database at ``path``, made or brought to the present schema as needed.

    Snapshots may be taken in any thread, each is used in one. ``:memory:`` is a temporary file that goes
    when the store is closed or the program ends. Raises StoreError.
    """

    def __init__(self, path: Path | str) -> None:
        self._idle: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        self._overview: tuple[int, Kept] = (-1, {})
        self.path = _temporary(self) if str(path) == MEMORY else Path(path)
        prepare(self.path)

    def close(self) -> None:
        """Close the connections that nobody uses; open snapshots close theirs when they end."""
        with self._lock:
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()

    def snapshot(self) -> Snapshot:
        """Return a view of the knowledge as it is now; close it soon, it keeps the database from tidying up."""
        with explained(self.path):
            connection = self._reader()
        return Snapshot(connection, self.path, self._kept, lambda: self._give_back(connection))

    def files(self) -> dict[str, Filed]:
        """Return the files of the article folder as they were last looked into, by name."""
        with explained(self.path):
            connection = self._reader()
            rows = connection.execute("SELECT * FROM file").fetchall()
        self._give_back(connection)
        return {row[0]: Filed(*row) for row in rows}

    def writer(self) -> Writer:
        """Return what takes readings in; a context manager."""
        return Writer(self.path)

    def people(self) -> People:
        """Return what people asked and how they voted, in a file beside the knowledge's; a context manager."""
        return People(self._ledger)

    def changes(self) -> Changes:
        """Return the history of the articles, in the same file as people's data; a context manager."""
        return Changes(self._ledger)

    def wishes(self) -> Wishes:
        """Return what questions lacked and who waits for it, in the same file; a context manager."""
        return Wishes(self._ledger)

    @property
    def lock(self) -> Path:
        """Return the file that keeps others out while articles are changed."""
        return self._ledger.with_suffix(".lock")

    @property
    def changed_here(self) -> bool:
        """Tell whether there can be a history at all."""
        return self._ledger.exists()

    @property
    def _ledger(self) -> Path:
        return self.path.with_name(f"{self.path.stem}-people{self.path.suffix}")

    def _reader(self) -> sqlite3.Connection:
        with self._lock:
            if self._idle:
                return self._idle.pop()
        connection = connect(self.path)
        connection.execute("PRAGMA query_only = ON")
        return connection

    def _give_back(self, connection: sqlite3.Connection) -> None:
        with explained(self.path):
            connection.rollback()
        with self._lock:
            self._idle.append(connection)

    def _kept(self, generation: int) -> Kept:
        overview = self._overview
        if overview[0] != generation:
            self._overview = overview = (generation, {})
        return overview[1]


def _temporary(owner: Store) -> Path:
    folder = tempfile.mkdtemp(prefix="byline-")
    weakref.finalize(owner, shutil.rmtree, folder, ignore_errors=True)
    return Path(folder) / "knowledge.db"
