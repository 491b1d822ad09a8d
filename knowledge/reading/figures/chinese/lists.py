"""Lists of things in the article's own words, that 分别 pairs with numbers: "轮胎、玻璃收入分别为3亿、2亿元"."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark

_LISTS = wordlists.of(__name__)
_PARTS = _LISTS.forms("parts")
_LONGEST = 12  # characters of an item
_FEW = 2
_LONGER = 4


def items(clause: Clause, count: int) -> list[str]:
    """Return the things of a clause that 分别 shares ``count`` numbers out to, in order; none where it has no list.

    "及" may part two things or be part of one: whichever makes as many as there are numbers.
    """
    if not clause.line.chinese or not clause.quantities:
        return []
    turn = next((mark for mark in clause.marks if "respectively" in mark.roles), None)
    if turn is None or clause.quantities[0].start < turn.end:
        return []
    end = _end(clause, turn)
    found = next((told for parts in _PARTS if len(told := _split(clause, end, parts)) == count), [])
    return _checked(found)


def _split(clause: Clause, end: int, parts: str) -> list[str]:
    found, at = [""], _start(clause, end)
    while at < end:
        mark = clause.line.at.get(at)
        if clause.line.word(at) in parts:
            found.append("")
            at += 1
            continue
        stop = mark.end if mark is not None else at + 1
        whole = not found[-1] and (stop >= end or clause.line.word(stop) in parts)
        found[-1] += _told(clause, mark if whole else None, at, stop)  # a known thing may only be part of an item
        at = stop
    return found


def _checked(found: list[str]) -> list[str]:
    """Return the items without what leads up to the first, none where they are no list of things."""
    if not found:
        return []
    if len(found[0]) > _LONGER + max(map(len, found[1:]), default=0):
        found[0] = found[0].rpartition("中")[2]  # "规模以上单位中超市、便利店"
    found[0], found[-1] = found[0].removeprefix("的"), found[-1].removesuffix("的")
    listed = len(found) >= _FEW and all(item and (item.isascii() or len(item) <= _LONGEST) for item in found)
    return found if listed else []


def _end(clause: Clause, turn: Mark) -> int:
    """Return where the list ends: before the metric that all its things share, else before 分别."""
    end = turn.start
    for mark in clause.before(turn.start):
        if mark.noun:
            before = clause.line.at.get(mark.start - 1)
            return before.start if before is not None and before.noun else mark.start  # 产量|增速
        if "share" in mark.roles:
            continue  # "轮胎、玻璃收入|占比|分别为"
        if mark.end < end or mark.time is None:
            return end
        end = mark.start
    return end


def _start(clause: Clause, end: int) -> int:
    """Return where the list begins: behind the last comma, time, number or 其中 before it."""
    for mark in clause.before(end):
        enumerates = clause.line.word(mark.start) in _PARTS[0]
        if mark.kind in ("time", "quantity", "change", "modal") or (mark.kind in ("stop", "cue") and not enumerates):
            return mark.end
    return clause.start


def _told(clause: Clause, mark: Mark | None, start: int, end: int) -> str:
    if mark is not None and mark.kind == "class" and not mark.attrs.get("generic"):
        return mark.attrs.name
    if mark is not None and mark.mention is not None:
        return mark.mention.name
    return "".join(token.text for token in clause.line.tagged.tokens[start:end])
