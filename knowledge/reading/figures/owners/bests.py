"""Who is meant by what he is of his country: "Peru's biggest carmaker had bought"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.reading.figures.line.marks import Line, Mark

if TYPE_CHECKING:
    from knowledge.reading.figures.owners.subjects import Resolved, Resolves

_NEAR = 3  # tokens between a country's possessive and what it has
_FIRMS = frozenset(("company", "brand", "name", "model"))


def best_of(line: Line, place: Mark, names: Resolves) -> Resolved | None:
    """Return the firm that a description behind a country's possessive stands for, or None."""
    if line.word(place.end) != "'s" or line.word(place.start - 1) in ("in", "by", "of"):
        return None
    near = line.matches(place.end + 1, place.end + 1 + _NEAR)
    head = next((one for one in near if one.entry.kind == "descriptor" and one.pos == "noun"), None)
    found = (
        names.resolve(line.index, head.start) if head is not None and line.word(head.end) not in (",", "of") else None
    )
    return found if found is not None and found.kind in _FIRMS else None
