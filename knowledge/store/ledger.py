"""The database that is never made anew, opened: what people asked, what admins changed, who waits for an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.closing import Closing
from knowledge.store.connection import PEOPLE, connect, explained, prepare

if TYPE_CHECKING:
    from pathlib import Path


class Ledger(Closing):
    """A connection to the database at ``path``; a context manager, in one thread. Everything raises StoreError."""

    def __init__(self, path: Path, *, durable: bool = False) -> None:
        self._path = self.path = path
        prepare(path, PEOPLE)
        with explained(path):
            self._connection = connect(path)
            if durable:  # what was told to be done must outlive a power cut
                self._connection.execute("PRAGMA synchronous = FULL")

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()
