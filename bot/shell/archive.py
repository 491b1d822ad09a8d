"""``byline backup`` and ``byline restore``."""

from __future__ import annotations

from pathlib import Path

from bot.cards.progress import bar
from bot.commands import warn
from knowledge.base import KnowledgeBase
from knowledge.reading.filing.folder import Shelf


def backup(db: Path | str, shelf: Path | Shelf, file: Path) -> int:
    """Write articles, added names, votes and history to one file; Byline may be running."""
    with KnowledgeBase.open(db, shelf) as knowledge:
        made = knowledge.editor().back_up(file)
    print(f"{made.articles} articles in {made.path} ({made.bytes:,} bytes)")
    return 0


def restore(db: Path | str, shelf: Path | Shelf, file: Path) -> int:
    """Check a backup, swap it in, and read its articles; what was there is kept in a backup too."""
    with KnowledgeBase.open(db, shelf) as knowledge, bar("Reading articles") as step:
        restored = knowledge.editor().restore(file, step)
    warn(restored.refresh)
    print(f"{restored.articles} articles restored; what was there before is in {restored.before.path}")
    return 0
