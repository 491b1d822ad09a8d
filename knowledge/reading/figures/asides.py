"""What a sentence only says in passing about the metric it tells of: between dashes or commas, without a number.

"Sales at stores open a year - a key measure of health - rose 3%", "Interest income, the difference between what a bank
earns and pays, was $4 million": the verb behind is the metric's.
"""

from __future__ import annotations

from knowledge.reading.figures.marks import Line, Mark

_LONGEST = 14  # marks
_DASHES = frozenset("-–—")
_OPENING = frozenset(("the", "a", "an", "which", "or", "one"))
_NEAR = 3  # tokens from a metric to the comma behind it


def leave_out(line: Line) -> None:
    """Take the marks of asides out of a sentence."""
    if line.chinese or not any(mark.kind == "stop" for mark in line.marks):
        return
    kept: list[Mark] = []
    beyond = 0
    for place, mark in enumerate(line.marks):
        if place < beyond:
            continue
        end = _closing(line, place) if mark.kind == "stop" and kept and _open(line, kept[-1], mark) else None
        if end is None:
            kept.append(mark)
        else:
            beyond = end + 1
    line.marks = kept


def _open(line: Line, before: Mark, stop: Mark) -> bool:
    """Tell whether an aside may open: behind a dash, or behind a metric and its comma."""
    if _dash(line, stop):
        return stop.end < len(line.tagged.tokens)
    metric = before.noun and stop.start - before.end <= _NEAR and not before.attrs.get("listed")
    return metric and line.word(stop.start) == "," and line.word(stop.end) in _OPENING


def _closing(line: Line, place: int) -> int | None:
    """Return the place of the stop that closes an aside, with the verb of what it interrupts behind it."""
    dash = _dash(line, line.marks[place])
    for at in range(place + 1, min(place + _LONGEST, len(line.marks) - 1)):
        mark = line.marks[at]
        if mark.kind == "quantity" and "number" in line.tagged.kinds[mark.start : mark.end]:
            return None
        closes = _dash(line, mark) if dash else mark.kind == "stop" and line.word(mark.start) == ","
        if closes and line.marks[at + 1].verbal and line.marks[at + 1].start - mark.end <= 1:
            return at
        doubled = dash and (at == place + 1 or _dash(line, line.marks[at + 1]))  # a dash of two hyphens
        if mark.kind == "stop" and ("hard" in mark.roles or not dash) and not doubled:
            return None
    return None


def _dash(line: Line, mark: Mark) -> bool:
    return mark.kind == "stop" and "hard" in mark.roles and line.word(mark.start) in _DASHES
