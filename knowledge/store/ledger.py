"""The database that is never made anew, opened: what people asked, what admins changed, who waits for an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.store.connection import PEOPLE, connect, explained, prepare

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType
    from typing import Self


class Ledger:
    """A connection to the database at ``path``; a context manager, in one thread. Everything raises StoreError."""

    def __init__(self, path: Path, *, durable: bool = False) -> None:
        self._path = self.path = path
        prepare(path, PEOPLE)
        with explained(path):
            self._connection = connect(path)
            if durable:  # what was told to be done must outlive a power cut
                self._connection.execute("PRAGMA synchronous = FULL")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()
