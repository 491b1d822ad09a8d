"""Numbers side by side: in one list, or the same once more in another unit."""

from __future__ import annotations

from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark

_WHOLE = 8  # tokens between a share and what it is of


def restates(clause: Clause, left: Mark, right: Mark) -> bool:
    """Tell whether a number gives the one before it by the share: "$5 million, or 9 cents a share"."""
    return left.family == "money" and right.family == "share" and joined(clause, left, right)


def joined(clause: Clause, left: Mark, right: Mark) -> bool:
    """Tell whether "or" gives a number once more in another unit: "5,100, or 12% of all"."""
    between = [clause.line.word(at) for at in range(left.end, right.start)]
    if between[:1] == ["of"] and left.family == "percent" and len(between) <= _WHOLE:
        between = between[-2:]  # "11% of its staff, or 900 people"
    return between in ([",", "or"], ["or"], [",", "or", "about"], [",", "equal", "to"], [",", "equivalent", "to"])


def coordinated(clause: Clause, left: Mark, right: Mark) -> bool:
    """Tell whether two numbers stand in one list: nothing but "and", commas, names, metrics and times between."""
    between = [mark for mark in clause.marks if left.end <= mark.start and mark.end <= right.start]
    unmarked = right.start - left.end - sum(mark.end - mark.start for mark in between)
    unmarked -= sum(clause.line.word(at) == "the" for at in range(left.end, right.start))
    conjoined = any("and" in mark.roles for mark in between)
    joined = conjoined or (unmarked == 0 and any(mark.kind == "stop" for mark in between))
    plain = all(
        mark.kind in ("name", "class", "time", "stop", "metric") or mark.roles & {"and", "in", "of", "owning"}
        for mark in between
    )
    return joined and plain and right.start - left.end <= 14
