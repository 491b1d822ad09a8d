"""The parts a number may play beside others: a level, a change, the level before, a share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from knowledge.reading.figures.line.marks import Mark

Part = Literal["level", "change", "prior", "share", "none"]


@dataclass(slots=True)
class Cast:
    """The part of a number, the way it moves (1, -1) and the mark that told so."""

    part: Part
    sign: int = 1
    teller: Mark | None = None
    earlier: bool = False  # a change of before, which another change is set beside


def sign(change: Mark) -> int:
    """Return 1 for a word of rise, -1 for one of fall."""
    return 1 if change.attrs.get("direction") == "up" else -1
