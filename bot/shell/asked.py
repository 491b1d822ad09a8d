"""``byline gaps``: what was asked and the articles don't say."""

from __future__ import annotations

from pathlib import Path

from bot import wire
from bot.commands import warn
from knowledge.base import KnowledgeBase
from knowledge.editing.gaps import Gap
from knowledge.reading.filing.folder import Shelf


def gaps(db: Path | str, shelf: Path | Shelf, ignore: str | None, limit: int, *, as_json: bool) -> int:
    """Print what was lacking in the last weeks, most asked first; or leave one out from now on."""
    with KnowledgeBase.open(db, shelf) as knowledge, knowledge.gaps() as found:
        if ignore is not None:
            found.ignore(ignore)
            return 0
        warn(knowledge.refresh())
        for gap in found.open(limit):
            print(wire.line(_object(gap)) if as_json else _sentence(gap))
    return 0


def _object(gap: Gap) -> wire.Json:
    missing = gap.missing
    return {
        "gap": gap.key,
        "missing": None if missing is None else {"slot": missing.slot, "said": missing.said},
        "questions": list(gap.questions),
        "asked": gap.asked,
        "down": gap.down,
        "waiting": gap.waiting,
        "last": gap.last.isoformat(timespec="seconds"),
        "answered": gap.answered.text if gap.answered else None,
    }


def _sentence(gap: Gap) -> str:
    lacks = f" (no {gap.missing.said})" if gap.missing and gap.missing.said else ""
    waiting = f", {gap.waiting} waiting" if gap.waiting else ""
    down = f", {gap.down} voted down" if gap.down else ""
    now = f"\n      answered now: {gap.answered.text}" if gap.answered else ""
    return f"{gap.key}  {gap.asked} asked{down}{waiting}: {gap.question}{lacks}{now}"
