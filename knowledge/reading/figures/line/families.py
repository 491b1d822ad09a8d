"""What a quantity measures, as far as its unit tells: a percentage, money, a thing counted, a length or weight."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from knowledge.lexicon import wordlists
from knowledge.model import Quantity

_LISTS = wordlists.of(__name__)

Family = Literal["percent", "point", "ratio", "money", "share", "count", "measure"]

_MEASURES = _LISTS.words("measures")


def family(quantity: Quantity) -> Family:
    """Return what a quantity measures, as far as its unit tells; a bare number is a count."""
    return _family(quantity.normal_unit or "")


@lru_cache(maxsize=1_024)  # each number is asked about time and again
def _family(unit: str) -> Family:
    head = unit.partition(" per ")[0].partition("/")[0]
    if unit in ("%", "pp", "bp"):
        return "percent" if unit == "%" else "point"
    if unit == "times":
        return "ratio"
    if (len(head) == 3 and head.isupper() and head not in _MEASURES) or head == "pence":
        return "share" if "share" in unit else "money"
    return "measure" if head.split(" ")[0] in _MEASURES else "count"
