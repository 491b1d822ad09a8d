"""Put files into the article folder: each wholly or not at all, whatever happens meanwhile."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.errors import EditError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self

PREFIX, PARTIAL = ".byline-", ".part"  # of files that are being written; no article is hidden


class Staged:
    """Contents laid beside the files that they shall become; a context manager that leaves no rest.

    Entering takes the space that is needed, ``put`` then only renames. Raises EditError ``disk`` or ``read_only``.
    """

    def __init__(self, folder: Path, wanted: Mapping[str, bytes | None]) -> None:
        for name in wanted:
            within(folder, name)
        self._folder = folder
        self._wanted = wanted
        self._laid: dict[str, Path] = {}

    def __enter__(self) -> Self:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            for name, content in self._wanted.items():
                if content is not None:
                    self._lay(name, content)
        except OSError as error:
            self._clear()
            raise refused(self._folder, error) from error
        return self

    def __exit__(self, *_: object) -> None:
        self._clear()

    def put(self) -> None:
        """Make the files what was wanted; None takes a file away."""
        try:
            for name in self._wanted:
                if laid := self._laid.get(name):
                    laid.replace(self._folder / name)
                    del self._laid[name]
                else:
                    (self._folder / name).unlink(missing_ok=True)
            _sync(self._folder)
        except OSError as error:
            raise refused(self._folder, error) from error

    def _lay(self, name: str, content: bytes) -> None:
        handle, path = tempfile.mkstemp(prefix=PREFIX, suffix=PARTIAL, dir=self._folder)
        self._laid[name] = Path(path)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        self._laid[name].chmod(0o644)

    def _clear(self) -> None:
        for path in self._laid.values():
            with contextlib.suppress(OSError):
                path.unlink()
        self._laid.clear()


def put(folder: Path, wanted: Mapping[str, bytes | None]) -> None:
    """Make files of ``folder`` what is wanted; raises EditError."""
    with Staged(folder, wanted) as staged:
        staged.put()


def content(folder: Path, name: str) -> bytes | None:
    """Return what a file holds, None where there is none; raises EditError."""
    try:
        return within(folder, name).read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise refused(folder / name, error) from error


def within(folder: Path, name: str) -> Path:
    """Return the file of a plain name; a history that came from elsewhere may name others. Raises EditError."""
    if name in ("", ".", "..") or Path(name).name != name or "\\" in name:
        raise EditError("path_in_name", f"{name!r} is no file of the article folder; nothing was changed.")
    return folder / name


def tidy(folder: Path) -> None:
    """Take away what a process that was killed left half written."""
    with contextlib.suppress(OSError):
        for path in folder.glob(f"{PREFIX}*{PARTIAL}"):
            path.unlink(missing_ok=True)


def refused(place: Path, error: OSError) -> EditError:
    """Return what an error of the file system means to a person."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return EditError("disk", "The disk is full; nothing was changed. Free some space and try again.")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return EditError("read_only", f"{place} can't be written; make it writable and try again.")
    return EditError("disk", f"{place} can't be used ({os.strerror(error.errno or 0)}); look at the disk.")


def _sync(folder: Path) -> None:
    """Make the names of files outlive a power cut, where the system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
