"""Parts of a whole: "of which 400 were vans", "of the May total, 400 were vans", "the remaining 300"."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark

_LISTS = wordlists.of(__name__)
_BESIDE = 3  # tokens between "including" and its number
_LEAD = 7  # tokens of "of the May total,"
_DEFINITE = _LISTS.words("definite")
_REST = _LISTS.words("rest")


def told(clause: Clause) -> bool:
    """Tell whether a clause opens on the parts of what was told before."""
    if leads(clause):
        return True
    return "part" in clause.roles and any(
        "part" in mark.roles and mark.attrs.name != "including" for mark in clause.marks
    )


def leads(clause: Clause) -> bool:
    """Tell whether a clause is led up to by the whole, a comma and a number: "Of the May total, 400"."""
    line, start = clause.line, clause.start
    if line.word(start) != "of" or line.word(start + 1) not in _DEFINITE or not clause.quantities:
        return False
    comma = next((at for at in range(start + 2, start + _LEAD) if line.word(at) == ","), None)
    return comma is not None and clause.quantities[0].start == comma + 1


def within(clause: Clause, mark: Mark) -> bool:
    """Tell whether "of which" or the like stands before a number in its clause."""
    if leads(clause) or rest(clause, mark):
        return True
    if "part" not in clause.roles:
        return False
    follower = next(clause.after(mark.end), None)
    if follower is not None and "part" in follower.roles and follower.start == mark.end:
        return True  # "10 of those"
    parts = [other for other in clause.before(mark.start) if "part" in other.roles]
    if any(other.attrs.name != "including" for other in parts):
        return True
    firsts = [next((other.start for other in clause.after(part.end) if other.kind == "quantity"), 0) for part in parts]
    return any(first - part.end <= _BESIDE and first <= mark.start for part, first in zip(parts, firsts, strict=True))


def rest(clause: Clause, mark: Mark) -> bool:
    """Tell whether a number is what is left of a whole: "the remaining 300"."""
    return clause.line.word(mark.start - 1) in _REST and clause.line.word(mark.start - 2) == "the"
