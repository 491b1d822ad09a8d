"""What a sentence only says in passing about the metric it tells of: between dashes or commas, without a number.

"Sales at stores open a year - a key measure of health - rose 3%", "Interest income, the difference between what a bank
earns and pays, was $4 million": the verb behind is the metric's.
"""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.marks import Line, Mark
from knowledge.reading.figures.owners import seats

_LISTS = wordlists.of(__name__)
_LONGEST = 14  # marks
_DASHES = frozenset("-–—")
_OPENING = _LISTS.words("opening")
_MAKERS = _LISTS.words("makers")
_BEING = _LISTS.words("being")
_PHRASE = 4  # marks of a metric's phrase
_NEAR = 3  # tokens from a metric to the comma behind it


def leave_out(line: Line) -> None:
    """Take the marks of asides out of a sentence."""
    if line.chinese:
        return
    priors = line.marks if "than" in line.words else ()
    than = [mark.start for mark in priors if "prior" in mark.roles and _hyphens(line, mark.start)]
    described, differing = not _MAKERS.isdisjoint(line.words), "difference" in line.words
    seat = seats.led(line)
    if not (than or described or differing or seat or line.asides or any(_may_open(line, mark) for mark in line.marks)):
        return
    kept: list[Mark] = []
    beyond = 0
    for place, mark in enumerate(line.marks):
        if (
            place < beyond
            or mark.end <= seat
            or (described and _describes(line, place))
            or (line.asides and _around(line, place, kept))
            or (than and any(mark.start <= at + 2 and mark.end > at - 2 for at in than))
        ):
            continue
        if differing and kept and kept[-1].noun and (told := _or_difference(line, place)) is not None:
            beyond = told
            continue
        end = _closing(line, place) if mark.kind == "stop" and kept and _open(line, kept, mark) else None
        if end is None:
            kept.append(mark)
        else:
            beyond = end + 1
    line.marks = kept


def _around(line: Line, place: int, kept: list[Mark]) -> bool:
    """Tell whether a comma sets off what a metric leaves out: "costs, excluding fuel, rose 3%"."""
    if line.word(line.marks[place].start) != "," or not kept:
        return False
    if kept[-1].noun and place + 2 < len(line.marks):
        left_out, closing = line.marks[place + 1 : place + 3]
        return bool(left_out.kind == "class" and left_out.attrs.get("clause")) and line.word(closing.start) == ","
    before = kept[-2] if len(kept) > 1 else kept[-1]
    return before.noun and kept[-1].kind == "class" and bool(kept[-1].attrs.get("clause"))


def _describes(line: Line, place: int) -> bool:
    """Tell whether a name only says whose maker or owner the one behind it is: "Nova watch maker Calder"."""
    mark = line.marks[place]
    if mark.kind != "name":
        return False
    behind = next((one for one in line.marks[place + 1 : place + 1 + _NEAR] if line.word(one.start) != ","), mark)
    between = [line.word(at) for at in range(mark.end, behind.start)]
    owned = between[:1] == ["'s"]  # "Nova's parent company, Calder Plc, said"
    between = [word for word in between[owned:] if not (owned and word == ",")]
    named = behind.kind == "name" and 0 < len(between) <= _NEAR
    return named and all(word.isalpha() and word != "and" for word in between) and bool(_MAKERS & set(between[-2:]))


def _or_difference(line: Line, place: int) -> int | None:
    """Return the place of the verb behind "or difference between what is earned and paid", which says what it is."""
    at = line.marks[place].start
    words = (line.word(at + 1), line.word(at + 2))
    if line.word(at) != "or" or "difference" not in words:
        return None
    verbs = (k for k, mark in enumerate(line.marks[: place + _LONGEST]) if k > place and mark.kind == "change")
    return next((k for k in verbs if line.marks[k].pos in ("past", "s")), None)


def _hyphens(line: Line, at: int) -> bool:
    """Tell whether hyphens make "than" part of an adjective: "a higher-than-expected 14%"."""
    return line.word(at) == "than" and line.word(at - 1) == line.word(at + 1) == "-"


def _may_open(line: Line, mark: Mark) -> bool:
    """Tell whether an aside may open at a mark, whatever stands before it."""
    return mark.kind == "stop" and (line.word(mark.end) in _OPENING or line.word(mark.start) in _DASHES)


def _open(line: Line, kept: list[Mark], stop: Mark) -> bool:
    """Tell whether an aside may open: behind a dash, or behind a metric's phrase and its comma."""
    before = kept[-1]
    if _dash(line, stop):
        return stop.end < len(line.tagged.tokens)
    if before.kind == "time" and stop.start == before.end:
        return line.word(stop.start) == "," and line.word(stop.end) == "which"  # "a quarter, which includes Easter,"
    if before.kind in ("name", "class") and stop.start == before.end and line.word(stop.end) == "which":
        return any(mark.noun for mark in kept[-_PHRASE:]) and _equated(line, stop)
    metric = before.noun and stop.start - before.end <= _NEAR and not before.attrs.get("listed")
    return metric and line.word(stop.start) == "," and line.word(stop.end) in _OPENING


def _equated(line: Line, stop: Mark) -> bool:
    """Tell whether a verb of being follows what "which" tells: "the price of the Z7, which is made here, is $40"."""
    behind = [mark for mark in line.marks if mark.start >= stop.end]
    closing = next((at for at, mark in enumerate(behind) if line.word(mark.start) == ","), len(behind))
    told = any(mark.kind == "quantity" for mark in behind[:closing])
    verb = behind[closing + 1] if closing + 1 < len(behind) else None
    return not told and verb is not None and line.word(verb.start) in _BEING


def _closing(line: Line, place: int) -> int | None:
    """Return the place of the stop that closes an aside, with the verb of what it interrupts behind it."""
    dash = _dash(line, line.marks[place])
    for at in range(place + 1, min(place + _LONGEST, len(line.marks) - 1)):
        mark = line.marks[at]
        if mark.kind == "quantity" and "number" in line.tagged.kinds[mark.start : mark.end]:
            return None
        if mark.noun and mark.attrs.get("unit") == "point":
            return None  # "the survey's main measure - the orders index - rose"
        closes = _dash(line, mark) if dash else mark.kind == "stop" and line.word(mark.start) == ","
        if closes and line.marks[at + 1].verbal and line.marks[at + 1].start - mark.end <= 1:
            return at
        doubled = dash and (at == place + 1 or _dash(line, line.marks[at + 1]))  # a dash of two hyphens
        if mark.kind == "stop" and ("hard" in mark.roles or not dash) and not doubled:
            return None
    return None


def _dash(line: Line, mark: Mark) -> bool:
    return mark.kind == "stop" and "hard" in mark.roles and line.word(mark.start) in _DASHES
