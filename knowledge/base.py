"""The one door to the knowledge: asking, look-ups for the faces, and bringing the database up to date."""

from __future__ import annotations

from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.refreshing import Progress, Refresh, Refresher
from knowledge.store.database import Store
from knowledge.store.writing import Swept

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    from knowledge.lexicon import Lexicon
    from knowledge.model import Outcome
    from knowledge.reading.filing.outcome import Read
    from knowledge.store.checking import Report
    from knowledge.store.people import People
    from knowledge.store.snapshot import Snapshot

__all__ = ["KnowledgeBase", "Refresh"]


class KnowledgeBase:
    """What the articles of a folder say, kept in a database; a context manager.

    Questions and snapshots may be asked for in several threads at once, each snapshot is used in one; refresh in
    one thread at a time. Other processes may use the same database. Everything raises StoreError where the
    database can't be used.
    """

    def __init__(self, store: Store, articles: Path, lexicon: Lexicon | None = None, read: Read | None = None) -> None:
        self._store = store
        self._articles = articles
        self._read = read
        if lexicon is not None:
            self.lexicon = lexicon

    @classmethod
    def open(
        cls, db: Path | str, articles: Path, lexicon: Lexicon | None = None, read: Read | None = None
    ) -> KnowledgeBase:
        """Open the database at ``db`` for a folder of articles, making it if need be.

        ``:memory:`` is a temporary file. ``lexicon`` and ``read`` take the place of the shipped lexicon and reader.
        """
        return cls(Store(db), articles, lexicon, read)

    def __enter__(self) -> KnowledgeBase:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the database."""
        self._store.close()

    @cached_property
    def lexicon(self) -> Lexicon:
        """Return the words that articles and questions are read with, loaded when they are first needed."""
        from knowledge.lexicon import load

        return load()

    def refresh(self, progress: Progress | None = None, today: date | None = None) -> Refresh:
        """Bring the database up to date with the folder; ``progress`` gets (files done, files to do).

        A file that can't be read is told in the result; the others go in and what was known of it stays. Raises
        ArticleError where the folder isn't there. ``today`` tells dates that lie in the future.
        """
        day = today or datetime.now().astimezone().date()
        try:
            return self._refresher(day).run(progress)
        except Swept:  # another process tidied up between two of our steps: what we have read is read again
            return self._refresher(day).run(progress)

    def _refresher(self, day: date) -> Refresher:
        return Refresher(self._store, self._articles, self.lexicon, self._recipe, self._read, day)

    @property
    def _recipe(self) -> str:
        from knowledge.reading.version import reader_version

        return f"{reader_version()}-{self.lexicon.fingerprint}"

    def ask(self, text: str, *, context: Sequence[str] = (), today: date | None = None) -> Outcome:
        """Answer a question from the articles; ``context`` is the earlier turns, oldest first, person and bot in turn.

        ``today`` is what "last month" is relative to, by default the real date.
        """
        from knowledge.asking import ask

        day = today or datetime.now().astimezone().date()
        with self._store.snapshot() as snapshot:
            return ask(text, snapshot, self.lexicon, day, context)

    def prepare(self) -> None:
        """Lay out words and names now, so that the first question costs no more than those after it."""
        from knowledge.asking import prepare

        with self._store.snapshot() as snapshot:
            prepare(snapshot, self.lexicon)

    def snapshot(self) -> Snapshot:
        """Return one consistent view of the knowledge, for look-ups; use it as a context manager."""
        return self._store.snapshot()

    def people(self) -> People:
        """Return what people asked and how they voted; use it as a context manager, in one thread."""
        return self._store.people()

    def check(self) -> Report:
        """Prove the database: every span reads what it is said to read, every index agrees with its table."""
        from knowledge.store.checking import check

        return check(self._store)
