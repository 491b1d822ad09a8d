"""Names that a number stands by: "rose 3% at Nova", "up 22% for the Z7", "Peru (+11%)".

Such a name is the number's own, whoever the sentence is about.
"""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark

_LISTS = wordlists.of(__name__)
_AT = _LISTS.words("at")
_OPEN, _CLOSED = frozenset("(（"), frozenset(")）")
_GOES_ON = _LISTS.words("goes_on")
_INSIDE = 15  # tokens of a bracket on either side of a number
_COUNTED = frozenset(("class", "metric", "change", "thing", "unit", "time", "descriptor"))  # what a bracket explains
_DESCRIBED = 6  # tokens of "young women's clothing retailer"
_CODED = 3  # tokens of "(NVA)"
_FIRMS = frozenset(("company", "brand"))
_SKIPPED = _LISTS.words("skipped")


def named(clause: Clause, mark: Mark) -> Mark | None:
    """Return the name that a number in a list of such numbers stands by, or None."""
    if not clause.line.chinese and (name := _following(clause, mark)) is not None:
        return name
    if mark.family == "money" and not clause.line.chinese:
        return _valued(clause, mark)
    if clause.line.chinese or mark.family not in ("percent", "point", "count"):
        return None
    if mark.family == "count" and not any("prior" in other.roles for other in clause.before(mark.start)):
        return _bracketed(clause, mark)
    return _bracketed(clause, mark) or _behind(clause, mark)


def coupled(clause: Clause, name: Mark) -> bool:
    """Tell whether a name that a number stands by is one of several: "a combined 26 percent for Nova and Vega"."""
    other = clause.line.at.get(name.end + 1)
    joined = clause.line.word(name.end) in ("and", "&", ",") and other is not None and other.kind == "name"
    return joined and name.start > 0 and clause.line.word(name.start - 1) in _AT


def classed(clause: Clause, mark: Mark) -> Mark | None:
    """Return the class that a number in a bracket stands by: "hybrids (+11%)", "diesel cars (900 units)"."""
    at = None if clause.line.chinese else _before_bracket(clause, mark)
    beside = clause.line.at.get(at) if at is not None else None
    return beside if beside is not None and beside.kind == "class" and not beside.attrs.get("generic") else None


def restated(clause: Clause, mark: Mark) -> Mark | None:
    """Return the number that one in a bracket tells once more: "with 19% market share (2,511 units)"."""
    at = None if clause.line.chinese else _before_bracket(clause, mark)
    told = clause.line.at.get(at) if at is not None and clause.line.word(mark.start - 1) in _OPEN else None
    if told is not None and told.noun:
        told = clause.line.at.get(told.start - 1)
    return told if told is not None and told.kind == "quantity" and told.family == "percent" else None


def unread(clause: Clause, mark: Mark) -> bool:
    """Tell whether a number in a bracket is of a word that nothing is known of: "convertibles (minus 11%)"."""
    measured = mark.family in ("percent", "point") or (mark.family == "money" and clause.line.word(mark.end) in _CLOSED)
    at = None if clause.line.chinese or not measured else _before_bracket(clause, mark)
    if at is None or at in clause.line.at:
        return False
    if any(match.entry.kind in _COUNTED for match in clause.line.matches(at, at + 1)):
        return False
    token = clause.line.tagged.tokens[at]
    return token.kind == "word" and clause.line.word(mark.start - 1) in _OPEN


def _before_bracket(clause: Clause, mark: Mark) -> int | None:
    """Return the token before the bracket that a number stands in, None where it stands in none."""
    if _OPEN.isdisjoint(clause.line.words):
        return None
    words = [clause.line.word(at) for at in range(mark.start, max(clause.start, mark.start - _INSIDE), -1)]
    back = next((at for at, word in enumerate(words) if word in _OPEN | _CLOSED), None)
    if back is None or words[back] in _CLOSED or clause.line.word(mark.end) == "of":
        return None
    closed = range(mark.end, min(mark.end + _INSIDE, len(clause.line.tagged.tokens)))
    return mark.start - back - 1 if any(clause.line.word(at) in _CLOSED for at in closed) else None


def _bracketed(clause: Clause, mark: Mark) -> Mark | None:
    """Read "Peru (+11%)", "Nova (down 3%)", "Peru (900 units, a rise of 3%)"."""
    at = _before_bracket(clause, mark)
    name = clause.line.at.get(at) if at is not None else None
    return name if name is not None and name.mention is not None and name.mention.kind != "person" else None


def _following(clause: Clause, mark: Mark) -> Mark | None:
    """Read "a share of $40 million, followed by Vega at $30 million"."""
    line = clause.line
    name = line.at.get(mark.start - 2) if line.word(mark.start - 1) == "at" else None
    if name is None or name.mention is None or name.mention.kind not in _FIRMS:
        return None
    return name if (line.word(name.start - 2), line.word(name.start - 1)) == ("followed", "by") else None


def _valued(clause: Clause, mark: Mark) -> Mark | None:
    """Read "Nova (NVA) ($40 billion) and Vega ($30 billion)": a sum that has a bracket to itself behind a name."""
    line, at = clause.line, mark.start - 2
    if line.word(at + 1) not in _OPEN or line.word(mark.end) not in _CLOSED:
        return None
    at -= _CODED if line.word(at) in _CLOSED and line.word(at - 2) in _OPEN else 0
    name = line.at.get(at)
    return name if name is not None and name.mention is not None and name.mention.kind in _FIRMS else None


def _behind(clause: Clause, mark: Mark) -> Mark | None:
    """Read "27 percent at Ford", "28% for Buick", "a 21 percent drop in volume at Lincoln"."""
    at = mark.end
    for other in clause.after(mark.end):
        if other.start > at:
            return None
        word = clause.line.word(other.start)
        if word in _AT:
            return _name_at(clause, other.end)
        if other.kind not in ("change", "metric", "quantity") and word not in ("in", "to"):
            return None
        at = other.end
    return None


def _name_at(clause: Clause, at: int) -> Mark | None:
    at += clause.line.word(at) in _SKIPPED
    name = clause.line.at.get(at) or _described(clause, at)
    if name is None or name.mention is None or name.mention.kind in ("person", "place"):
        return None
    return None if clause.line.word(name.end) in _GOES_ON else name


def _described(clause: Clause, at: int) -> Mark | None:
    """Return the name behind what describes it: "27% at the shoe retailer Nova"."""
    name = next((mark for mark in clause.after(at) if mark.kind != "class"), None)
    if name is None or name.mention is None or not at < name.start <= at + _DESCRIBED:
        return None
    told = any(
        match.end == name.start
        for match in clause.line.matches(name.start - 1, name.start)
        if match.entry.kind == "descriptor"
    )
    return name if told else None
