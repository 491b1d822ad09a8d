"""Whose a metric is that its phrase leaves unsaid: "the plant's sales", "Vega, which cut the firm's profit"."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.owners.subjects import Subject

_LISTS = wordlists.of(__name__)
_GENERAL = _LISTS.words("general")
_REACH = 9  # tokens that a noun phrase may stretch from its head
_ASIDE = 12  # tokens of a relative clause


def somebodys(clause: Clause, metric: Mark) -> bool:
    """Tell whether a metric is of somebody whom the words right before it don't tell: "the plant's sales"."""
    line = clause.line
    at = next(
        (at for at in range(metric.start - 1, max(clause.start, metric.start - _REACH), -1) if line.word(at) == "'s"),
        None,
    )
    whose = line.at.get(at - 1) if at is not None else None
    person = whose is not None and whose.mention is not None and whose.mention.kind == "person"
    free = whose is None or whose.kind == "metric" or (person and metric.attrs.get("kind") == "flow")
    if at is None or line.word(at - 1) in _GENERAL or not free:
        return False
    between = (line.at.get(place) for place in range(at + 1, metric.start))
    return all(mark is None or mark.kind in ("class", "name") or "and" in mark.roles for mark in between)


def explaining(clause: Clause, metric: Mark, whose: Subject) -> bool:
    """Tell whether a relative clause is about a name that its description can't mean: "Vega, which cut the firm's"."""
    line = clause.line
    back = range(metric.start - 1, max(0, metric.start - _ASIDE), -1)
    which = next((at for at in back if line.word(at) == "which"), 0)
    name = line.at.get(which - 2) if line.word(which - 1) == "," else None
    return name is not None and name.mention is not None and name.name.name == whose.name
