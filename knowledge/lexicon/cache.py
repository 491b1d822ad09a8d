"""The lexicon, compiled: parsing the word lists takes a third of a second, loading what came of it a fiftieth.

Compiled lexicons lie beside Python's own compiled modules, or where those can't be written in the person's cache
folder, and are named after a hash of everything they were made of. One that is broken is as good as none.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import marshal
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")

BESIDE = Path(__file__).parent / "__pycache__"
KEPT = 9  # files, the newest ones: a lexicon and what is made of it are three

_DIGEST = hashlib.sha256().digest_size


@contextlib.contextmanager
def many_objects() -> Iterator[None]:
    """Make many objects that stay, without the garbage collector walking over them again and again."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def kept(made_of: str | None, code: Iterable[str], make: Callable[[], T]) -> T:
    """Return what ``make`` returns (built-in types only), made once for what it is made of and the code that does it.

    ``code`` is the files of that code. Where ``made_of`` is None, nothing is kept.
    """
    if made_of is None:
        return make()
    digest = hashlib.sha256(made_of.encode())
    for file in code:
        digest.update(Path(file).read_bytes())
    found: T | None = get(digest.hexdigest())
    if found is None:
        with many_objects():
            found = make()
        put(digest.hexdigest(), found)
    return found


def get(fingerprint: str) -> Any | None:
    """Return what was put under ``fingerprint``; None where there is nothing, or something broken."""
    payload = packed(fingerprint)
    return None if payload is None else unpacked(payload)


def packed(fingerprint: str) -> bytes | None:
    """Return the bytes of what was put under ``fingerprint``; None where there is nothing, or something broken."""
    found = (_content(folder / _name(fingerprint)) for folder in _folders())
    return next((content for content in found if content), None)


def unpacked(payload: bytes) -> Any | None:
    """Return what ``packed`` gave the bytes of; None where this Python can't read them."""
    with many_objects():
        try:
            return marshal.loads(payload)  # noqa: S302 - the hash says that it is what we wrote
        except (EOFError, ValueError, TypeError):
            return None


def put(fingerprint: str, data: Any) -> None:
    """Keep ``data``, built-in types only, under ``fingerprint``; where that can't be done, nothing happens."""
    for folder in _folders():
        with contextlib.suppress(OSError, ValueError):
            _write(folder, _name(fingerprint), marshal.dumps(data))
            return


def _folders() -> Iterator[Path]:
    yield BESIDE
    from platformdirs import user_cache_path  # hardly ever needed, so only where it is

    yield user_cache_path("byline")


def _name(fingerprint: str) -> str:
    return f"{fingerprint[:16]}.{sys.implementation.cache_tag}.words"


def _content(path: Path) -> bytes | None:
    try:
        content = path.read_bytes()
    except OSError:
        return None
    payload = content[_DIGEST:]
    return payload if hashlib.sha256(payload).digest() == content[:_DIGEST] else None


def _write(folder: Path, name: str, payload: bytes) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    _replace(folder / name, hashlib.sha256(payload).digest() + payload)
    for old in sorted(folder.glob("*.words"), key=lambda path: -path.stat().st_mtime_ns)[KEPT:]:
        old.unlink(missing_ok=True)


def _replace(path: Path, content: bytes) -> None:
    """Write a file at once or not at all, whoever else is writing it."""
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
