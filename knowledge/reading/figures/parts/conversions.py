"""Numbers given once more in other units, in a bracket: "$5 (4 euros; 3 pounds)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.reading.tagged import Tagged

if TYPE_CHECKING:
    from knowledge.reading.figures.line.marks import Mark


def left_out(marks: list[Mark], tagged: Tagged) -> list[Mark]:
    """Return the marks without brackets that repeat the number before them in other units: "$5 (4 euros)"."""
    if len(tagged.quantities) < 2 or "(" not in tagged.words:  # a number, and what repeats it
        return marks
    kept: list[Mark] = []
    inside = False
    for place, mark in enumerate(marks):
        text = tagged.tokens[mark.start].text if mark.kind == "stop" else ""
        opens = text in ("(", "（") and kept and kept[-1].kind == "quantity" and kept[-1].end == mark.start
        if opens and place + 1 < len(marks) and _converts(kept[-1], marks[place + 1]):
            inside = True
        if not inside:
            kept.append(mark)
        inside = inside and text not in (")", "）")
    return kept


def _converts(number: Mark, other: Mark) -> bool:
    if number.quantity is None or other.quantity is None:
        return False
    units = number.quantity.normal_unit, other.quantity.normal_unit
    return None not in units and units[0] != units[1] and "%" not in units
