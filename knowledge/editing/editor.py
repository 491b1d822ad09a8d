"""The desk of whoever keeps the articles: preview, publish, remove, undo, names, and what was done when."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.editing import aliases, archiving, files, swapping
from knowledge.editing.composing import compose
from knowledge.editing.drafting import Draft, preview
from knowledge.editing.likeness import likes, mark
from knowledge.editing.naming import SUFFIX, file_name
from knowledge.editing.recording import Record, held
from knowledge.errors import BylineError, EditError, StoreError
from knowledge.reading.filing.folder import identifier, is_article
from knowledge.store.changes import Change, Changes, Filing, Who

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from contextlib import AbstractContextManager
    from datetime import date

    from knowledge.base import KnowledgeBase
    from knowledge.editing.aliases import Alias
    from knowledge.editing.archiving import Backup
    from knowledge.editing.material import Material
    from knowledge.model import Article, Reading
    from knowledge.refreshing import Progress, Refresh

_EXAMPLE_ONLY = "Byline is set to read only the example article; unset BYLINE_EXAMPLE to use your own."


@dataclass(frozen=True, slots=True)
class Edited:
    """A change that was made, and the refresh that brought it in (None for names, which wait for the next one)."""

    change: Change
    refresh: Refresh | None = None


@dataclass(frozen=True, slots=True)
class Restored:
    """A backup that was swapped in: its articles, the backup of what was there before, and the refresh."""

    articles: int
    before: Backup
    refresh: Refresh


class Editor:
    """Changes the articles of one knowledge; may be used in any thread.

    Changes wait for each other, in all threads and processes. What is refused raises EditError, whose ``code`` says
    why, and changes nothing; a database that can't be used raises StoreError.
    """

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._knowledge = knowledge
        self._folder = knowledge.shelf.own

    def preview(self, material: Material, today: date | None = None) -> Draft:
        """Return what the material would become; nothing is kept of it."""
        return preview(material, self._knowledge, today)

    def publish(self, drafts: Sequence[Draft], who: Who, progress: Progress | None = None) -> Edited:
        """Put the drafts in, as one change. Codes: equal, example_only, disk, read_only."""
        if self._knowledge.shelf.example_only:
            raise EditError("example_only", _EXAMPLE_ONLY)
        with self._held() as record:
            change = record.make("add", who, self._additions(drafts, who, record.changes))
        return self._taken_in(change, who, progress)

    def remove(self, ids: Sequence[str], who: Who, progress: Progress | None = None) -> Edited:
        """Take articles out, as one change; undoing brings them back. Code: unknown_article."""
        with self._held() as record:
            change = record.make("remove", who, [self._removal(id) for id in dict.fromkeys(ids)])
        return self._taken_in(change, who, progress)

    def undo(self, who: Who, expected: int | None = None, progress: Progress | None = None) -> Edited:
        """Undo the latest change that isn't undone, which must be ``expected``. Codes: nothing_to_undo, changed."""
        with self._held() as record:
            latest = record.changes.latest()
            if latest is None:
                raise EditError("nothing_to_undo", "There is nothing to undo.")
            if expected not in (None, latest.id):
                raise EditError("changed", "Somebody has changed something since; look at the history and try again.")
            change = record.undo(latest, who)
        return Edited(change, None if change.kind == "alias" else self._knowledge.refresh(progress, names=False))

    def latest(self) -> Change | None:
        """Return what undoing would undo."""
        with self._changes() as changes:
            return changes.latest()

    def history(self, limit: int = 50, before: int | None = None) -> list[Change]:
        """Return changes, the latest first; ``before`` is the number of the last one of the page before."""
        with self._changes() as changes:
            return changes.history(limit, before)

    def articles(self, query: str = "") -> list[Article]:
        """Return the articles, newest first, with empty bodies; what heads them has each word of ``query``."""
        words = query.casefold().split()
        with self._knowledge.snapshot() as snapshot:
            return [article for article in snapshot.articles() if all(word in _head(article) for word in words)]

    def show(self, id: str) -> Reading:
        """Return an article with everything that was read out of it. Code: unknown_article."""
        with self._knowledge.snapshot() as snapshot:
            try:
                return snapshot.reading(id)
            except KeyError:
                raise _unknown(id) from None

    def aliases(self) -> list[Alias]:
        """Return the names that were added. Code: broken_aliases."""
        return aliases.listed(files.content(self._folder, aliases.FILE))

    def add_alias(self, alias: str, name: str, who: Who) -> Edited:
        """Let ``alias`` stand for ``name`` from the next refresh on. Codes: bad_alias, taken, unknown_name."""
        with self._knowledge.snapshot() as snapshot:
            meant = aliases.settled(alias, name, self._knowledge.lexicon, snapshot.names())
        with self._held() as record:
            before = files.content(self._folder, aliases.FILE)
            if any(one.alias.casefold() == meant.alias.casefold() for one in aliases.listed(before)):
                raise EditError("taken", f"{meant.alias!r} was added already; it counts from the next reload on.")
            filing = Filing(aliases.FILE, f"{meant.alias} = {meant.name}", before, aliases.added(before, meant))
            return Edited(record.make("alias", who, [filing]))

    def remove_alias(self, alias: str, who: Who) -> Edited:
        """Let ``alias`` no longer stand for a name, from the next refresh on. Code: unknown_alias."""
        with self._held() as record:
            before = files.content(self._folder, aliases.FILE)
            after, meant = aliases.removed(before, alias)
            return Edited(
                record.make("alias", who, [Filing(aliases.FILE, f"{meant.alias} ≠ {meant.name}", before, after)])
            )

    def back_up(self, path: Path) -> Backup:
        """Write articles, names and history to one file; Byline may be running. Codes: disk, read_only."""
        with self._held() as record:
            return archiving.back_up(self._folder, record.changes.path, path)

    def restore(self, path: Path, progress: Progress | None = None) -> Restored:
        """Swap in a backup, once it is checked, and keep what was there in a backup too. Code: bad_backup."""
        if self._knowledge.shelf.example_only:
            raise EditError("example_only", _EXAMPLE_ONLY)
        with self._held() as record:
            articles = archiving.lay_ready(self._folder, path)
            kept = archiving.back_up(self._folder, record.changes.path, archiving.beside(record.changes.path))
            swapping.swap_in(self._folder, record.changes.path)
        return Restored(articles, kept, self._knowledge.refresh(progress))

    def _held(self) -> AbstractContextManager[Record]:
        return held(self._folder, self._knowledge.lock, self._changes)

    def _changes(self) -> Changes:
        return self._knowledge.changes()

    def _taken_in(self, change: Change, who: Who, progress: Progress | None) -> Edited:
        """Bring the knowledge up to date with a change; where it can't be, as on a full disk, undo the change."""
        try:
            return Edited(change, self._knowledge.refresh(progress, names=False))
        except StoreError:
            self._knowledge.close()  # what nobody uses: SQLite then gives back the space of half a refresh
            with suppress(BylineError), self._held() as record:
                record.undo(change, who)
            raise

    def _additions(self, drafts: Iterable[Draft], who: Who, changes: Changes) -> list[Filing]:
        taken = {identifier(name).lower() for name in self._files()}
        now = datetime.now(UTC)
        filings: list[Filing] = []
        for draft in drafts:
            sign = mark(draft.article)
            if self._is_in(draft, sign, changes) or any(one.mark == sign for one in filings):
                raise EditError("equal", f"{draft.article.title!r} is in already; nothing was published.")
            name = file_name(draft.article.title, draft.article.published, taken)
            taken.add(name.removesuffix(SUFFIX))
            filings.append(Filing(name, draft.article.title, None, compose(draft.article, who.name, now), sign))
        if not filings:
            raise EditError("empty", "There is nothing to publish.")
        return filings

    def _is_in(self, draft: Draft, sign: str, changes: Changes) -> bool:
        """Tell whether an equal article is in, be it that it was put there since the preview and not read yet."""
        if any((self._folder / name).exists() for name in changes.marked(sign)):
            return True
        with self._knowledge.snapshot() as snapshot:
            return any(like.share == 1.0 for like in likes(draft.reading, snapshot))

    def _removal(self, id: str) -> Filing:
        name = next((name for name in self._files() if identifier(name) == id), None)
        before = files.content(self._folder, name) if name else None
        if name is None or before is None:
            raise _unknown(id)
        with self._knowledge.snapshot() as snapshot:
            title = next((article.title for article in snapshot.articles() if article.id == id), id)
        return Filing(name, title, before, None)

    def _files(self) -> list[str]:
        if not self._folder.is_dir():
            return []
        return sorted(name for name in os.listdir(self._folder) if is_article(name))  # noqa: PTH208


def _head(article: Article) -> str:
    said = (article.title, article.id, article.source, article.added_by, article.published)
    return " ".join(str(one) for one in said if one).casefold()


def _unknown(id: str) -> EditError:
    return EditError("unknown_article", f"No article of yours is called {id!r}; `byline articles list` shows them.")
