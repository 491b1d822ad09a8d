"""Change files so that it is on record: written down before, finished after, brought to its end when interrupted."""

from __future__ import annotations

import contextlib
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from knowledge.editing import files, swapping
from knowledge.editing.files import Staged
from knowledge.errors import EditError, StoreError
from knowledge.store.alone import alone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from knowledge.store.changes import Change, Changes, Filing, Kind, Who


class Record:
    """The history of one folder; each method must be called while ``held``, which keeps everybody else out."""

    def __init__(self, folder: Path, changes: Changes) -> None:
        self._folder = folder
        self.changes = changes

    def make(self, kind: Kind, who: Who, filings: Sequence[Filing]) -> Change:
        """Make a change; raises EditError or StoreError, and nothing has changed then."""
        wanted = {one.file: one.after for one in filings}
        present = {one.file: one.before for one in filings}
        self._carry_out(wanted, present, lambda: self.changes.begin(kind, who, filings, _now()))
        return self.changes.history(1, None)[0]

    def undo(self, change: Change, who: Who) -> Change:
        """Undo a change; raises EditError ``changed`` where its files are no longer as it left them."""
        filings = self.changes.filings(change.id)
        present = {one.file: files.content(self._folder, one.file) for one in filings}
        for one in filings:
            if present[one.file] not in (one.after, one.before):
                raise EditError("changed", f"{one.file} was changed in the folder since; nothing was undone.")

        def begin() -> int:
            self.changes.begin_undo(change.id, who, _now())
            return change.id

        self._carry_out({one.file: one.before for one in filings}, present, begin)
        return self.changes.history(1, change.id + 1)[0]

    def settle(self) -> None:
        """Bring to its end what a process that was killed has begun; what somebody changed since stays."""
        for one in self.changes.interrupted():
            wanted: dict[str, bytes | None] = {}
            for filing in self.changes.filings(one.id):
                before, after = (filing.after, filing.before) if one.undoing else (filing.before, filing.after)
                if files.content(self._folder, filing.file) == before:
                    wanted[filing.file] = after
            files.put(self._folder, wanted)
            self.changes.finish(one.id)
        files.tidy(self._folder)
        swapping.settle(self._folder, self.changes.path)

    def _carry_out(
        self, wanted: Mapping[str, bytes | None], present: Mapping[str, bytes | None], begin: Callable[[], int]
    ) -> None:
        with Staged(self._folder, wanted) as staged:
            id = begin()
            try:
                staged.put()
            except BaseException:
                with contextlib.suppress(EditError):
                    files.put(self._folder, present)
                self.changes.abandon(id)
                raise
            with contextlib.suppress(StoreError):  # it is done; the next one to come will write that down
                self.changes.finish(id)


@contextmanager
def held(folder: Path, lock: Path, open_changes: Callable[[], Changes]) -> Iterator[Record]:
    """Keep everybody else out and give the record of ``folder``, with nothing left half done; raises StoreError."""
    with alone(lock), open_changes() as changes:
        record = Record(folder, changes)
        record.settle()
        yield record


def _now() -> datetime:
    return datetime.now(UTC)
