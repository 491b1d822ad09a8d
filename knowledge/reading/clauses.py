"""A sentence into clauses: stretches with one subject and one verb, so that numbers keep to their own.

A comma cuts only where a new subject with a verb follows and the part before it is complete; "and", "as" and "with"
likewise. A semicolon, a dash, "while" and "but" always cut, and so does a verb of saying: who says it is not who is
counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.reading.marks import Line, Mark


@dataclass(slots=True, eq=False)
class Clause:
    """Tokens ``start`` to ``end`` (exclusive) of a line; ``opener`` tells what cut it off from the one before."""

    line: Line
    start: int
    end: int
    marks: list[Mark]
    opener: str = ""
    saying: bool = False  # who says it, and when; what is said follows

    @property
    def quantities(self) -> list[Mark]:
        """Return the marks of its quantities."""
        return [mark for mark in self.marks if mark.kind == "quantity"]

    def before(self, at: int) -> Iterator[Mark]:
        """Yield its marks that end at or before token ``at``, the nearest first."""
        return (mark for mark in reversed(self.marks) if mark.end <= at)

    def after(self, at: int) -> Iterator[Mark]:
        """Yield its marks that start at or after token ``at``, the nearest first."""
        return (mark for mark in self.marks if mark.start >= at)


def split(line: Line) -> list[Clause]:
    """Cut a line into its clauses, in order."""
    cuts: list[tuple[int, str]] = [(0, "")]
    for place, mark in enumerate(line.marks):
        if opener := _cuts(line, place, mark, cuts[-1][0]):
            cuts.append((mark.end if opener in ("said", "stop", "comma") else mark.start, opener))
    ends = [start for start, _ in cuts[1:]] + [len(line.tagged.tokens)]
    openers = [opener for _, opener in cuts[1:]] + [""]
    return [
        Clause(line, start, end, [mark for mark in line.marks if start <= mark.start < end], opener, closer == "said")
        for (start, opener), end, closer in zip(cuts, ends, openers, strict=True)
        if start < end
    ]


def _cuts(line: Line, place: int, mark: Mark, since: int) -> str:
    """Return what kind of clause opens at a mark, or an empty string where none does."""
    ahead = _ahead(line, place)
    if mark.kind == "stop":
        if "hard" in mark.roles:
            return "stop"
        return "comma" if line.word(mark.start) in (",", "，") and _opens(line, ahead, mark, since) else ""
    if mark.kind != "cue":
        return ""
    if "saying" in mark.roles and mark.pos != "base":
        return "said" if any(follower.kind == "quantity" for follower in ahead) else ""
    if "boundary" in mark.roles:
        return "boundary" if any(_subjectlike(follower) for follower in _until_stop(ahead)) else ""
    if mark.roles & {"and", "joiner"} and _complete(line, since, mark.start):
        return "and" if _own_subject(ahead, mark.end) else ""
    return ""


def _ahead(line: Line, place: int) -> list[Mark]:
    """Return the marks after ``place`` up to and with the next quantity or before the next hard stop."""
    found = []
    for mark in line.marks[place + 1 :]:
        if mark.kind == "stop" and "hard" in mark.roles:
            break
        found.append(mark)
        if mark.kind == "quantity":
            break
    return found


def _until_stop(ahead: list[Mark]) -> list[Mark]:
    stop = next((at for at, mark in enumerate(ahead) if mark.kind == "stop"), len(ahead))
    return ahead[:stop]


def _opens(line: Line, ahead: list[Mark], comma: Mark, since: int) -> bool:
    if line.chinese:
        return True
    near = _until_stop(ahead)
    lead = not any(mark.kind in ("metric", "quantity") for mark in line.marks if since <= mark.start < comma.start)
    named = any(_subjectlike(mark) for mark in line.marks if since <= mark.start < comma.start)
    opening = line.at.get(since)  # "While Nova fell, Vega rose 3%"
    subordinate = since == 0 and opening is not None and "boundary" in opening.roles
    ready = _complete(line, since, comma.start) or (lead and not named) or subordinate
    if subordinate and near and any(_subjectlike(mark) for mark in near):
        return True
    if ready and near and near[0].kind == "cue" and "joiner" in near[0].roles:
        return _own_subject(near[1:], near[0].end)
    return ready and (_has_clause(near) or _gapped(near, comma.end))


def _subjectlike(mark: Mark) -> bool:
    if mark.kind == "name" and mark.mention is not None:
        return mark.mention.kind not in ("place", "person")
    return mark.noun


def _has_clause(marks: list[Mark]) -> bool:
    """Tell whether a subject, then a verb, then a quantity stand among the marks."""
    subject = next((at for at, mark in enumerate(marks) if mark.kind == "name" or mark.noun), None)
    if subject is None:
        return False
    rest = marks[subject + 1 :]
    return any(mark.verbal for mark in rest) and any(mark.kind == "quantity" for mark in rest)


def _own_subject(ahead: list[Mark], start: int) -> bool:
    """Tell whether a subject of its own follows: with verb and number, or ("and Vega 3%") right before a number."""
    near = _until_stop(ahead)
    return _has_clause(near) or _gapped(near, start)


def _gapped(near: list[Mark], start: int) -> bool:
    """Tell whether a name and its number stand alone: "Vega 3%", "Vega's 3%", "Vega down 3%"."""
    if len(near) < 2 or near[-1].kind != "quantity" or near[0].kind != "name" or near[0].start - start > 2:
        return False
    between = near[1:-1]
    side = all(mark.kind == "change" for mark in between)
    return side and near[-1].start - near[0].end <= 1 + len(between)


def _complete(line: Line, since: int, until: int) -> bool:
    """Tell whether a quantity already stands in the clause, so that what follows may be another one."""
    return any(mark.kind == "quantity" for mark in line.marks if since <= mark.start < until)
