"""``byline alias``: other names for what the articles name."""

from __future__ import annotations

from pathlib import Path

from bot import wire
from bot.commands import warn
from bot.shell.articles import who
from knowledge.base import KnowledgeBase
from knowledge.reading.filing.folder import Shelf


def add(db: Path | str, shelf: Path | Shelf, alias: str, name: str) -> int:
    """Let one name stand for another."""
    with KnowledgeBase.open(db, shelf) as knowledge:
        warn(knowledge.refresh())
        print(*knowledge.editor().add_alias(alias, name, who()).change.titles)
    return 0


def remove(db: Path | str, shelf: Path | Shelf, alias: str) -> int:
    """Let a name that was added no longer stand for another."""
    with KnowledgeBase.open(db, shelf) as knowledge:
        print(*knowledge.editor().remove_alias(alias, who()).change.titles)
    return 0


def show(db: Path | str, shelf: Path | Shelf, *, as_json: bool) -> int:
    """Print the names that were added."""
    with KnowledgeBase.open(db, shelf) as knowledge:
        for one in knowledge.editor().aliases():
            said = {"alias": one.alias, "name": one.name, "kind": one.kind}
            print(wire.line(said) if as_json else f"{one.alias} = {one.name} ({one.kind})")
    return 0
