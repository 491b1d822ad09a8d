"""A sentence into clauses: stretches with one subject and one verb, so that numbers keep to their own.

A comma cuts only where a new subject with a verb follows and the part before it is complete; "and", "as" and "with"
likewise. A semicolon, a dash, "while" and "but" always cut, and so does a verb of saying: who says it is not who is
counted.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter

from knowledge.reading.figures.line.marks import Line, Mark

_LONGEST = 120  # marks of a clause: more is no prose
_begins = attrgetter("start")
_CUTTING = frozenset(("stop", "cue"))


@dataclass(slots=True, eq=False)
class Clause:
    """Tokens ``start`` to ``end`` (exclusive) of a line; ``opener`` tells what cut it off from the one before."""

    line: Line
    start: int
    end: int
    marks: list[Mark]
    opener: str = ""
    saying: bool = False  # who says it, and when; what is said follows

    starts: list[int] = field(init=False)
    of_kind: dict[str, list[Mark]] = field(init=False)
    quantities: list[Mark] = field(init=False)
    nouns: list[Mark] = field(init=False)  # the metrics that it names
    roles: frozenset[str] = field(init=False)  # of all its marks
    _before: dict[int, list[Mark]] = field(init=False)  # what was asked for: every room asks about the same numbers
    _after: dict[int, list[Mark]] = field(init=False)

    def __post_init__(self) -> None:
        """Index the marks, which come in order."""
        self.starts = list(map(_begins, self.marks))
        self.of_kind = {}
        for mark in self.marks:
            self.of_kind.setdefault(mark.kind, []).append(mark)
        self.quantities = self.of_kind.get("quantity", [])
        self.nouns = [mark for mark in self.of_kind.get("metric", ()) if mark.noun]
        self.roles = frozenset[str]().union(*[mark.roles for mark in self.marks])
        self._before, self._after = {}, {}

    def before(self, at: int) -> Iterator[Mark]:
        """Return its marks that end at or before token ``at``, the nearest first."""
        if (found := self._before.get(at)) is None:
            place = bisect_left(self.starts, at)
            covered = place > 0 and self.marks[place - 1].end > at
            found = self._before[at] = self.marks[: place - covered][::-1]
        return iter(found)

    def told_before(self, at: int) -> Iterator[Mark]:
        """Return the marks before token ``at`` without what only explains a name: "Nova, which will leave, sold"."""
        aside = -1
        for mark in self.before(at):
            aside = aside if mark.start >= aside >= 0 else self._explains(mark)
            if aside < 0:
                yield mark

    def _explains(self, comma: Mark) -> int:
        """Return where the relative clause opens that a comma before a verb closes, -1 where it closes none."""
        verb = self.line.at.get(comma.end) if comma.kind == "stop" and self.line.word(comma.start) == "," else None
        if verb is None or not verb.verbal or verb.pos == "ing" or self.line.chinese:
            return -1
        for mark in self.before(comma.start):
            if mark.kind == "quantity":
                return -1
            if "relative" in mark.roles and self.line.word(mark.start - 1) == ",":
                return mark.start
        return -1

    def after(self, at: int) -> Iterator[Mark]:
        """Return its marks that start at or after token ``at``, the nearest first."""
        if (found := self._after.get(at)) is None:
            found = self._after[at] = self.marks[bisect_left(self.starts, at) :]
        return iter(found)

    def moves(self, goods: Mark) -> bool:
        """Tell whether goods move that a comma or name leads up to: "in London, copper rose", "crude for May fell"."""
        ahead = (mark for mark in self.after(goods.end) if mark.kind != "time" and "of" not in mark.roles)
        moved, before = next(ahead, None), self.line.at.get(goods.start - 1)
        free = before is not None and (before.kind == "name" or self.line.word(before.start) == ",")
        return free and moved is not None and moved.verbal and moved.kind == "change"


def split(line: Line) -> list[Clause]:
    """Cut a line into its clauses, in order; what never ends is cut anyhow."""
    cuts: list[tuple[int, int, str]] = [(0, 0, "")]  # token, place among the marks, opener
    for place, mark in enumerate(line.marks):
        opener = _cuts(line, place, mark, cuts[-1]) if mark.kind in _CUTTING else ""
        if opener or place - cuts[-1][1] > _LONGEST:
            opener = opener or "stop"
            closing = opener in ("said", "stop", "comma")
            cuts.append((mark.end if closing else mark.start, place + closing, opener))
    cuts.append((len(line.tagged.tokens), len(line.marks), ""))
    return [
        Clause(line, start, end, line.marks[first:last], opener, closer == "said")
        for (start, first, opener), (end, last, closer) in pairwise(cuts)
        if start < end
    ]


def _cuts(line: Line, place: int, mark: Mark, cut: tuple[int, int, str]) -> str:
    """Return what kind of clause opens at a mark, or an empty string where none does."""
    if mark.kind == "stop":
        if "hard" in mark.roles:
            return "stop"
        return "comma" if line.word(mark.start) in (",", "，") and _opens(line, place, cut) else ""
    if "saying" in mark.roles and mark.pos != "base" and not _relates(line, place, mark, cut):
        return "said" if any(follower.kind == "quantity" for follower in _ahead(line, place)) else ""
    if "boundary" in mark.roles:
        ahead = _ahead(line, place)
        near = _until_stop(ahead)
        if all(mark.kind in ("time", "cue") for mark in near):
            near = ahead  # "while for the first half, Nova's sales fell 3%"
        return "boundary" if any(_subjectlike(follower) or _goods(follower) for follower in near) else ""
    if mark.roles & {"and", "joiner"} and _complete(line.marks[cut[1] : place]):
        return "and" if _own_subject(line, _ahead(line, place), mark.end) else ""
    return ""


def _relates(line: Line, place: int, mark: Mark, cut: tuple[int, int, str]) -> bool:
    """Tell whether a verb only says whose number stands before it: "the 40 deliveries Nova reported for June fell"."""
    told = any(one.kind == "quantity" for one in line.marks[cut[1] : place])
    named = place > 0 and line.marks[place - 1].kind == "name" and line.marks[place - 1].end == mark.start
    apposed = line.word(line.marks[place - 1].start - 1) != ","
    return told and named and apposed and line.word(mark.start) == "reported" and line.word(mark.end) in ("for", "in")


def _ahead(line: Line, place: int) -> list[Mark]:
    """Return the marks after ``place`` up to and with the next quantity or before the next hard stop."""
    found = []
    for mark in line.marks[place + 1 : place + 1 + _LONGEST]:
        if mark.kind == "stop" and "hard" in mark.roles:
            break
        found.append(mark)
        if mark.kind == "quantity":
            break
    return found


def _until_stop(ahead: list[Mark]) -> list[Mark]:
    stop = next((at for at, mark in enumerate(ahead) if mark.kind == "stop"), len(ahead))
    return ahead[:stop]


def _opens(line: Line, place: int, cut: tuple[int, int, str]) -> bool:
    """Tell whether a comma opens a clause: what stands before is complete or a lead, and a subject follows."""
    if line.chinese:
        return True
    near, comma = _until_stop(_ahead(line, place)), line.marks[place]
    opening = line.at.get(cut[0])  # "While Nova fell, Vega rose 3%"
    subordinate = cut[0] == 0 and opening is not None and "boundary" in opening.roles
    if not near or (near[-1].kind != "quantity" and not subordinate):
        return False
    passed = line.marks[cut[1] : place]
    if any(mark.time and mark.time.basis for mark in passed) and all(mark.kind in ("time", "cue") for mark in passed):
        return False  # "Compared with a year ago, prices rose 5%"
    if passed and _places(line, passed[-1], comma, near[0]):
        return False
    lead = not any(mark.kind in ("metric", "quantity") or _subjectlike(mark) for mark in passed)
    if subordinate and any(_subjectlike(mark) for mark in near):
        return True
    joined = near[0].roles & {"joiner"} and line.word(near[0].start) == "with"
    if not (_complete(passed) or lead or subordinate or joined):
        return False
    if near[0].kind == "cue" and "joiner" in near[0].roles:
        return _own_subject(line, near[1:], near[0].end)
    return _has_clause(near) or _gapped(line, near, comma.end)


def _places(line: Line, left: Mark, comma: Mark, right: Mark) -> bool:
    """Tell whether a comma stands in a list of places: "in Peru, Chile and Bolivia"."""
    both = all(mark.mention is not None and mark.mention.kind == "place" for mark in (left, right))
    return both and left.end == comma.start and right.start == comma.end and line.word(right.end) in (",", "and")


def _subjectlike(mark: Mark) -> bool:
    if mark.kind == "name" and mark.mention is not None:
        return mark.mention.kind not in ("place", "person")
    return mark.noun or _goods(mark)


def _goods(mark: Mark) -> bool:
    """Tell whether products may be what a clause is about: "while plug-in hybrids rose 4%"."""
    traded = mark.kind == "class" and bool(mark.attrs.get("goods"))  # "with platinum down 1%"
    return traded or (mark.kind == "class" and mark.pos == "nouns" and not mark.attrs.get("generic"))


def _has_clause(marks: list[Mark]) -> bool:
    """Tell whether a subject, then a verb, then a quantity stand among the marks."""
    subject = next((at for at, mark in enumerate(marks) if mark.kind == "name" or mark.noun or _goods(mark)), None)
    if subject is None:
        return False
    rest = marks[subject + 1 :]
    return any(mark.verbal for mark in rest) and any(mark.kind == "quantity" for mark in rest)


def _own_subject(line: Line, ahead: list[Mark], start: int) -> bool:
    """Tell whether a subject of its own follows: with verb and number, or ("and Vega 3%") right before a number."""
    near = _until_stop(ahead)
    return _has_clause(near) or _gapped(line, near, start)


def _gapped(line: Line, near: list[Mark], start: int) -> bool:
    """Tell whether a name and its number stand alone: "Vega 3%", "Vega's 3%", "Vega down 3%"."""
    if near and near[0].kind == "cue" and line.word(near[0].start) == "of" and line.word(start) in ("that", "those"):
        near, start = near[1:], near[0].end  # "and that of Vega 7%"
    if len(near) < 2 or near[-1].kind != "quantity" or near[0].kind != "name" or near[0].start - start > 2:
        return False
    if line.word(near[0].end) == "the" and line.word(near[0].end + 1) in ("other", "remaining"):
        return near[-1].start == near[0].end + 2  # "and Vega the other 49%"
    between = near[1:-1]
    side = all(mark.kind == "change" for mark in between)
    return side and near[-1].start - near[0].end <= 1 + len(between)


def _complete(passed: list[Mark]) -> bool:
    """Tell whether a quantity already stands in the clause, so that what follows may be another one."""
    lead = (
        bool(passed)
        and passed[0].roles & {"prior", "level"}
        and all(not mark.noun and not mark.verbal for mark in passed)
    )
    return any(mark.kind == "quantity" for mark in passed) and not lead  # "After 40 in April and 50 in May, orders"
