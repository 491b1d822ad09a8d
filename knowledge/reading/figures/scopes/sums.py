"""Parts that add up: which of several totals the parts behind "其中" belong to, where only one of them is their sum.

"Sold 900 in May and 4,000 since January, of which 600 Z7 and 300 Z9": the models' numbers are May's.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from knowledge.reading.figures.line.drafts import Draft

_REACH = 8  # drafts back
_FEW = 2  # parts


def settle(drafts: list[Draft]) -> None:
    """Give parts that add up to a total before them that total and its period."""
    for first, parts in _runs(drafts):
        total = sum(part.quantity.value for part in parts)
        for whole in reversed(drafts[max(0, first - _REACH) : first]):
            if _level(whole) and whole.entry is parts[0].entry and whole.quantity.value == total:
                for part in parts:
                    part.whole = whole
                    part.period = whole.period if part.entry.get("kind") == "flow" else part.period
                break


def _runs(drafts: list[Draft]) -> Iterator[tuple[int, list[Draft]]]:
    """Yield the place of the first of several parts side by side, and the parts."""
    place = 0
    for kind, group in groupby(drafts, key=lambda draft: (draft.part_of_whole and _level(draft), id(draft.entry))):
        members = list(group)
        if kind[0] and len(members) >= _FEW:
            yield place, members
        place += len(members)


def _level(draft: Draft) -> bool:
    return draft.cast.part == "level" and draft.quantity.bound == "=" and draft.modality is None
