"""Keep others out for a moment: a lock between threads and processes that ends with whoever holds it."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from knowledge.store.connection import explained

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 20.0  # seconds to wait for the one before


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold the lock file at ``path``, made if need be; raises StoreLocked where others hold it for too long.

    SQLite's own lock on an empty database: every system has it, and a process that is killed lets go of it.
    """
    with explained(path):
        connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except BaseException:
            connection.close()
            raise
    try:
        yield
    finally:
        connection.close()
