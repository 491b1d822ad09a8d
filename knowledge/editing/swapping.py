"""Swap in what a restore has laid ready: begun once, and finished by whoever comes next where it is interrupted."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

from knowledge.editing import files
from knowledge.reading.filing.folder import is_article
from knowledge.words import ALIASES

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST, PEOPLE, FOLDER = "byline-backup.json", "people.db", "articles/"  # in a backup, and in what is laid ready
READY, PARTIAL, DONE = ".byline-restore", ".byline-restore.part", ".byline-restore.done"


def swap_in(folder: Path, people: Path) -> None:
    """Make what was laid ready the articles and the history; raises EditError, StoreError."""
    try:
        (folder / PARTIAL).rename(folder / READY)  # from here on it is finished, whoever has to
    except OSError as error:
        raise files.refused(folder, error) from error
    settle(folder, people)


def settle(folder: Path, people: Path) -> bool:
    """Swap in what lies ready, from wherever it was interrupted; return whether there was anything."""
    ready = folder / READY
    for rest in (PARTIAL, DONE):
        shutil.rmtree(folder / rest, ignore_errors=True)
    if not ready.is_dir():
        return False
    try:
        wanted = set(json.loads((ready / MANIFEST).read_text(encoding="utf-8")))
        for path in list(folder.iterdir()):
            if is_article(path.name) and FOLDER + path.name not in wanted:
                path.unlink()
        if ALIASES not in wanted:
            (folder / ALIASES).unlink(missing_ok=True)
        for path in [*(ready / FOLDER).iterdir(), ready / ALIASES]:
            if path.exists():
                path.replace(folder / path.name)
        if (ready / PEOPLE).exists():
            from knowledge.store.copying import take_over  # every refresh comes by here, hardly one has this to do

            take_over(people, ready / PEOPLE)
        ready.rename(folder / DONE)
    except OSError as error:
        raise files.refused(folder, error) from error
    shutil.rmtree(folder / DONE, ignore_errors=True)
    return True
