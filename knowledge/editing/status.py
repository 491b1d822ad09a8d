"""How the knowledge stands: what is in it, how well questions are answered, and how the last refresh went."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from knowledge.base import KnowledgeBase
    from knowledge.refreshing import Refresh

PERIOD = 28 * 86_400.0  # seconds that answers are counted of


@dataclass(frozen=True, slots=True)
class Status:
    """Counts of the present generation, made at ``made_at``; ``bytes`` of the database with what is beside it.

    ``asked`` counts the questions of the last four weeks by the kind of their outcome, ``votes`` those for and
    against. ``refreshed_at`` and ``refresh`` are the last refresh of this process.
    """

    articles: int
    figures: int
    quotations: int
    relations: int
    generation: int
    made_at: datetime | None
    bytes: int
    asked: Mapping[str, int]
    votes: tuple[int, int]
    refreshed_at: datetime | None = None
    refresh: Refresh | None = None


def status(knowledge: KnowledgeBase) -> Status:
    """Return how ``knowledge`` stands; raises StoreError."""
    with knowledge.snapshot() as snapshot:
        articles, figures = snapshot.count()
        quotations, relations = snapshot.tally()
        generation, made = snapshot.generation, snapshot.made_at()
    with knowledge.wishes() as wishes:
        asked, votes = wishes.tally(time.time() - PERIOD)
    refreshed_at, refresh = knowledge.refreshed or (None, None)
    made_at = None if made is None else datetime.fromtimestamp(made, UTC)
    counts = (articles, figures, quotations, relations, generation, made_at, _size(knowledge.path))
    return Status(*counts, asked, votes, refreshed_at, refresh)


def _size(database: Path) -> int:
    files = (database, database.with_name(f"{database.name}-wal"))
    return sum(file.stat().st_size for file in files if file.exists())
