"""Backup and restore: the articles, the names that were added, and what people asked and admins did, in one ZIP.

The knowledge database is not in it: it is built from the articles. What comes back is trusted in nothing: names,
sizes and hashes are checked, and of the database only values are taken over. It is laid ready beside the articles
and then swapped in (see ``swapping``).
"""

from __future__ import annotations

import hashlib
import json
import shutil
import stat
import tempfile
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from knowledge.editing import files
from knowledge.editing.swapping import FOLDER, MANIFEST, PARTIAL, PEOPLE
from knowledge.errors import EditError
from knowledge.reading.filing.article import LARGEST
from knowledge.reading.filing.folder import is_article
from knowledge.store.copying import checked, copy_out
from knowledge.words import ALIASES

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMAT = 1
_MOST = 200_000  # files
_LARGEST: Mapping[str, int] = {MANIFEST: 64_000_000, PEOPLE: 8_000_000_000, ALIASES: 1_000_000}  # bytes
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was made: its file, how many articles are in it, and its size."""

    path: Path
    articles: int
    bytes: int


def back_up(folder: Path, people: Path, path: Path) -> Backup:
    """Write the backup to ``path``, at once or not at all; the folder must be held. Raises EditError, StoreError."""
    try:
        with tempfile.TemporaryDirectory(prefix=files.PREFIX, dir=path.absolute().parent) as scratch:
            copy = Path(scratch) / PEOPLE
            copy_out(people, copy)
            names = sorted(one.name for one in folder.iterdir() if is_article(one.name) and one.is_file())
            sources = {f"{FOLDER}{name}": folder / name for name in names} | {PEOPLE: copy}
            if (folder / ALIASES).exists():
                sources[ALIASES] = folder / ALIASES
            whole = Path(scratch) / "whole"
            _pack(whole, sources)
            size = whole.stat().st_size
            whole.replace(path)
    except OSError as error:
        raise files.refused(path, error) from error
    return Backup(path, len(names), size)


def _pack(whole: Path, sources: Mapping[str, Path]) -> None:
    hashes: dict[str, str] = {}
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, source in sources.items():
            digest = hashlib.sha256()
            with source.open("rb") as file, archive.open(name, "w", force_zip64=True) as member:
                while chunk := file.read(_CHUNK):
                    digest.update(chunk)
                    member.write(chunk)
            hashes[name] = digest.hexdigest()
        made = datetime.now(UTC).isoformat(timespec="seconds")
        archive.writestr(MANIFEST, json.dumps({"format": FORMAT, "made_at": made, "files": hashes}))


def lay_ready(folder: Path, path: Path) -> int:
    """Check the backup at ``path`` and unpack it beside the articles; return how many it has.

    Nothing counts yet: ``swap_in`` makes it count. Raises EditError ``bad_backup`` or StoreError.
    """
    part = folder / PARTIAL
    shutil.rmtree(part, ignore_errors=True)
    try:
        return _laid_ready(part, path)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, EOFError, ValueError) as error:
        raise EditError("bad_backup", f"{path} is no backup, or a damaged one ({error}).") from error
    except OSError as error:
        raise files.refused(path, error) from error


def _laid_ready(part: Path, path: Path) -> int:
    try:
        (part / FOLDER).mkdir(parents=True)
        with zipfile.ZipFile(path) as archive:
            names = _unpack(archive, part)
        checked(part / PEOPLE, part / "checked.db")
        (part / "checked.db").replace(part / PEOPLE)
        (part / MANIFEST).write_text(json.dumps(names), encoding="utf-8")
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return sum(name.startswith(FOLDER) for name in names)


def _unpack(archive: zipfile.ZipFile, part: Path) -> list[str]:
    """Write the members whose names, sizes and hashes are as they should be; raises EditError at the first other."""
    members = archive.infolist()
    names = [member.filename for member in members]
    if len(members) > _MOST or len(set(names)) < len(names) or MANIFEST not in names or PEOPLE not in names:
        raise EditError("bad_backup", "It is no backup of Byline; `byline backup` makes one.")
    hashes = _hashes(archive)
    if set(hashes) != set(names) - {MANIFEST}:
        raise EditError("bad_backup", "The backup lacks files that it should have, or has others.")
    for member in members:
        if member.filename != MANIFEST:
            _write(archive, member, part, hashes[member.filename])
    return sorted(hashes)


def _hashes(archive: zipfile.ZipFile) -> dict[str, str]:
    member = archive.getinfo(MANIFEST)
    if member.file_size > _LARGEST[MANIFEST]:
        raise EditError("bad_backup", "The backup's table of contents is too large.")
    manifest: Any = json.loads(archive.read(member))
    if (
        not isinstance(manifest, dict)
        or manifest.get("format") != FORMAT
        or not isinstance(manifest.get("files"), dict)
    ):
        raise EditError("bad_backup", "The backup has another format; update Byline and try again.")
    return {str(name): str(digest) for name, digest in manifest["files"].items()}


def _write(archive: zipfile.ZipFile, member: zipfile.ZipInfo, part: Path, wanted: str) -> None:
    name = member.filename
    if name not in (PEOPLE, ALIASES) and not _is_article_member(name):
        raise EditError("bad_backup", f"The backup holds {name!r}, which is no article's file.")
    most = _LARGEST.get(name, LARGEST)
    if member.file_size > most or stat.S_IFMT(member.external_attr >> 16) not in (0, stat.S_IFREG):
        raise EditError("bad_backup", f"{name} in the backup is too large or no ordinary file.")
    digest, written = hashlib.sha256(), 0
    with archive.open(member) as source, (part / name).open("xb") as target:
        while chunk := source.read(_CHUNK):
            written += len(chunk)
            if written > most:
                raise EditError("bad_backup", f"{name} in the backup is larger than it says.")
            digest.update(chunk)
            target.write(chunk)
    if digest.hexdigest() != wanted:
        raise EditError("bad_backup", f"{name} in the backup is not what was backed up.")


def _is_article_member(name: str) -> bool:
    plain = name.removeprefix(FOLDER)
    safe = plain.isprintable() and not set(plain) & set('/\\:*?"<>|') and len(plain.encode()) <= 255
    return name.startswith(FOLDER) and safe and is_article(plain)


def beside(people: Path) -> Path:
    """Return where the state before a restore is kept."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    return people.with_name(f"before-restore-{stamp}.zip")
