"""Bring the database up to date with the article folder.

Size and time of change decide whether a file is looked into, the hash of its content whether it is read. Readings
are stored in batches that nobody sees until all of them become current at once; a refresh that is killed goes on
where it stopped. A file that can't be read any more leaves what was known of it.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.errors import ArticleError
from knowledge.reading.filing.article import content
from knowledge.reading.filing.folder import identifier, listing
from knowledge.reading.filing.outcome import Done, Task, do
from knowledge.store.filed import Filed

if TYPE_CHECKING:
    from knowledge.lexicon import Lexicon
    from knowledge.model import Reading
    from knowledge.reading.filing.folder import File
    from knowledge.reading.filing.outcome import Read
    from knowledge.store.database import Store
    from knowledge.store.writing import Writer

BATCH = 50  # readings, or
BATCH_SECONDS = 1.0  # what is read in this time, are stored together
_FRESH = 2_000_000_000  # nanoseconds in which a file may change again without a new time of change

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Refresh:
    """What a refresh did: identifiers of articles, and (file, reason) of what failed or deserves a warning."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0
    failed: tuple[tuple[str, str], ...] = ()
    warnings: tuple[tuple[str, str], ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """Return how many articles were added, changed, removed, left unchanged, and how many files failed."""
        return {
            "added": len(self.added),
            "changed": len(self.changed),
            "removed": len(self.removed),
            "unchanged": self.unchanged,
            "failed": len(self.failed),
        }


class Refresher:
    """One refresh of ``store`` from ``folder`` as it is now; raises ArticleError where there is none.

    ``read`` takes the place of the reader, in this process.
    """

    def __init__(
        self, store: Store, folder: Path, lexicon: Lexicon, recipe: str, read: Read | None, today: date
    ) -> None:
        self._store = store
        self._folder = folder
        self._lexicon = lexicon
        self._recipe = recipe
        self._read = read
        self._today = today
        self._known = store.files()
        self._filed: dict[str, Filed] = {}
        self._failed: dict[str, str] = {}
        self._warnings: list[tuple[str, str]] = []
        owners = {identifier(name): name for name, filed in self._known.items() if filed.fingerprint}
        self._listing = listing(folder, owners)

    def run(self, progress: Progress | None) -> Refresh:
        """Refresh and tell what was done; raises StoreError."""
        files, failed = self._listing
        self._failed |= dict(failed)
        self._filed = {name: filed for name, filed in self._known.items() if name in self._failed}
        changed = [file for file in files if not self._same(file)]
        if changed or self._filed.keys() != self._known.keys():
            self._bring_in(changed, progress)
        return self._told()

    def _same(self, file: File) -> bool:
        """Tell whether nothing has to be done about a file, and take over what is known of it."""
        known = self._known.get(file.name)
        if known is None or (known.size, known.mtime_ns, known.recipe) != (file.size, file.mtime_ns, self._recipe):
            return False
        if known.error and known.day != self._today.isoformat():
            return False
        self._filed[file.name] = known
        if known.error:
            self._failed[file.name] = known.error
        return True

    def _bring_in(self, changed: list[File], progress: Progress | None) -> None:
        with self._store.writer() as writer:
            self._look_into(writer, changed, progress or (lambda *_: None))
            writer.publish(_readings(self._filed), self._filed.values())
            writer.sweep()

    def _look_into(self, writer: Writer, changed: list[File], progress: Progress) -> None:
        files = {file.name: file for file in changed}
        fingerprints: dict[str, str] = {}
        batch: list[tuple[str, Reading]] = []
        stored_at = time.monotonic()
        for count, done in enumerate(self._results(writer, changed, fingerprints), start=1):
            self._warnings += [(done.name, warning) for warning in done.warnings]
            self._file(files[done.name], fingerprints.get(done.name), done.reason)
            if done.reading:
                batch.append((fingerprints[done.name], done.reading))
            if len(batch) >= BATCH or time.monotonic() - stored_at > BATCH_SECONDS:
                writer.add(batch)
                batch, stored_at = [], time.monotonic()
            progress(count, len(changed))
        writer.add(batch)

    def _results(self, writer: Writer, changed: list[File], fingerprints: dict[str, str]) -> Iterator[Done]:
        """Yield what came of each changed file: at once where nothing has to be read, then what is read."""
        at_once: list[Done] = []
        for done in self._reader(self._tasks(writer, changed, fingerprints, at_once)):
            yield from at_once
            at_once.clear()
            yield done
        yield from at_once

    def _reader(self, tasks: Iterator[Task]) -> Iterator[Done]:
        if self._read is None:
            from knowledge.reading.filing.children import read_all

            return read_all(tasks, self._lexicon, self._today)
        read = self._read
        return (do(task, read, self._lexicon, self._today) for task in tasks)

    def _tasks(
        self, writer: Writer, changed: list[File], fingerprints: dict[str, str], at_once: list[Done]
    ) -> Iterator[Task]:
        for file in changed:
            try:
                data = content(self._folder / file.name)
            except ArticleError as error:
                at_once.append(Done(file.name, reason=error.reason))
                continue
            fingerprint = fingerprints[file.name] = self._fingerprint(file, data)
            if writer.stored([fingerprint]):
                at_once.append(Done(file.name))
            else:
                yield Task(file.name, data)

    def _fingerprint(self, file: File, data: bytes) -> str:
        kind = "page" if file.name.lower().endswith(".html") else "text"
        parts = file.id, kind, hashlib.sha256(data).hexdigest(), self._recipe
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()

    def _file(self, file: File, fingerprint: str | None, reason: str | None) -> None:
        """Remember a file; what is wrong with it leaves the reading that was there before."""
        known = self._known.get(file.name)
        if reason:
            self._failed[file.name] = reason
            fingerprint = known.fingerprint if known else None
        fresh = time.time_ns() - file.mtime_ns < _FRESH
        stamp = 0 if fresh else file.mtime_ns
        day = self._today.isoformat()
        self._filed[file.name] = Filed(file.name, file.size, stamp, self._recipe, fingerprint, reason, day)

    def _told(self) -> Refresh:
        before, after = _readings(self._known), _readings(self._filed)
        sound = {identifier(name) for name in self._filed if name not in self._failed}
        return Refresh(
            added=tuple(sorted(after.keys() - before.keys())),
            changed=tuple(sorted(id for id in after.keys() & before.keys() if after[id] != before[id])),
            removed=tuple(sorted(before.keys() - after.keys())),
            unchanged=sum(before.get(id) == fingerprint and id in sound for id, fingerprint in after.items()),
            failed=tuple(sorted(self._failed.items())),
            warnings=tuple(self._warnings),
        )


def _readings(filed: Mapping[str, Filed]) -> dict[str, str]:
    """Return the fingerprints of the readings by article."""
    return {identifier(name): one.fingerprint for name, one in filed.items() if one.fingerprint}
