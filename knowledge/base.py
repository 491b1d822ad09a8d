"""The one door to the knowledge: asking, look-ups for the faces, and bringing the database up to date."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.closing import Closing
from knowledge.reading.filing.folder import Shelf
from knowledge.refreshing import Progress, Refresh, Refresher
from knowledge.store.database import Store
from knowledge.store.writing import Swept
from knowledge.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager

    from knowledge.editing.editor import Editor
    from knowledge.editing.gaps import Gaps
    from knowledge.editing.status import Status
    from knowledge.lexicon import Lexicon
    from knowledge.model import Outcome
    from knowledge.reading.filing.outcome import Read
    from knowledge.store.changes import Changes
    from knowledge.store.checking import Report
    from knowledge.store.people import People
    from knowledge.store.snapshot import Snapshot
    from knowledge.store.wishes import Wishes

__all__ = ["KnowledgeBase", "Refresh"]


class KnowledgeBase(Closing):
    """What the articles of a folder say, kept in a database; a context manager.

    Questions and snapshots may be asked for in several threads at once, each snapshot is used in one; refresh in
    one thread at a time. Other processes may use the same database. Everything raises StoreError where the
    database can't be used.
    """

    def __init__(
        self, store: Store, articles: Path | Shelf, lexicon: Lexicon | None = None, read: Read | None = None
    ) -> None:
        self._store = store
        self._read = read
        self._words = Words(Shelf.at(articles).own, lexicon)
        self.shelf = Shelf.at(articles)
        self.asked_again: dict[tuple[object, ...], Outcome] = {}  # of this generation, for the gaps
        self.refreshed: tuple[datetime, Refresh] | None = None  # the last refresh of this process, and when it ended

    @classmethod
    def open(
        cls, db: Path | str, articles: Path | Shelf, lexicon: Lexicon | None = None, read: Read | None = None
    ) -> KnowledgeBase:
        """Open the database at ``db`` for a folder or shelf of articles, making it if need be.

        ``:memory:`` is a temporary file. ``lexicon`` and ``read`` take the place of the shipped lexicon and reader.
        """
        return cls(Store(db), articles, lexicon, read)

    def close(self) -> None:
        """Close the database."""
        self._store.close()

    @property
    def lexicon(self) -> Lexicon:
        """Return the words that articles and questions are read with, loaded when they are first needed."""
        return self._words.lexicon

    def refresh(self, progress: Progress | None = None, today: date | None = None, *, names: bool = True) -> Refresh:
        """Bring the database up to date with the folder; ``progress`` gets (files done, files to do).

        A file that can't be read is told in the result; the others go in and what was known of it stays. Raises
        ArticleError where the folder isn't there. ``today`` tells dates that lie in the future. With ``names``, those
        that were added since count from here on, and all articles are read again for them.
        """
        day = today or datetime.now().astimezone().date()
        words = self._words.anew() if names else self._words
        try:
            refresh = self._refresher(day, words.lexicon).run(progress)
        except Swept:  # another process tidied up between two of our steps: what we have read is read again
            refresh = self._refresher(day, words.lexicon).run(progress)
        self._words = words
        if words.trouble:
            refresh = replace(refresh, failed=(*refresh.failed, words.trouble))
        self.refreshed = (datetime.now(UTC), refresh)
        return refresh

    def _refresher(self, day: date, lexicon: Lexicon) -> Refresher:
        from knowledge.reading.version import reader_version

        recipe = f"{reader_version()}-{lexicon.fingerprint}"
        with self._settled():
            return Refresher(self._store, self.shelf.read, lexicon, recipe, self._read, day)

    def _settled(self) -> AbstractContextManager[object]:
        """Keep out whoever changes articles, with nothing left half changed; where nobody ever did, do nothing."""
        if not self._store.changed_here:
            return nullcontext()
        from knowledge.editing.recording import held

        return held(self.shelf.own, self.lock, self.changes)

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

    def editor(self) -> Editor:
        """Return what changes the articles."""
        from knowledge.editing.editor import Editor

        return Editor(self)

    def gaps(self) -> Gaps:
        """Return what questions lacked; use it as a context manager, in one thread."""
        from knowledge.editing.gaps import Gaps

        return Gaps(self)

    def status(self) -> Status:
        """Return how much is known, how well questions are answered, and how the last refresh went."""
        from knowledge.editing.status import status

        return status(self)

    def changes(self) -> Changes:
        """Return the history of the articles; use it as a context manager, in one thread."""
        return self._store.changes()

    def wishes(self) -> Wishes:
        """Return the questions that lacked something; use it as a context manager, in one thread."""
        return self._store.wishes()

    @property
    def lock(self) -> Path:
        """Return the file that keeps others out while articles are changed."""
        return self._store.lock

    @property
    def path(self) -> Path:
        """Return the database's file."""
        return self._store.path

    def check(self) -> Report:
        """Prove the database: every span reads what it is said to read, every index agrees with its table."""
        from knowledge.store.checking import check

        return check(self._store)
