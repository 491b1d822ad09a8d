"""Sums that are wiped off a value, or put on one: "shaving $8 billion from Nova's market value"."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.casts import Cast
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told

_LISTS = wordlists.of(__name__)
_TAKING = _LISTS.words("taking")
_PUTTING = _LISTS.words("putting")
_OFF = _LISTS.words("off")
_LEADING = 4  # tokens of "as much as", "another"
_REACH = 8  # tokens of "the Peruvian company's"


def value(case: Case) -> Told | None:
    """Return the value that a sum is taken from or added to, which becomes a change of it."""
    line, mark = case.clause.line, case.mark
    if case.family != "money" or line.chinese or line.word(mark.end) not in _OFF:
        return None
    near = {line.word(at) for at in range(max(case.clause.start, mark.start - _LEADING), mark.start)}
    sign = -1 if near & _TAKING else 1 if near & _PUTTING and line.word(mark.end) in ("to", "onto") else 0
    noun = next((one for one in case.clause.nouns if mark.end < one.start <= mark.end + _REACH), None)
    if not sign or noun is None or noun.attrs.get("kind") != "stock" or "money" not in noun.attrs.get("takes", ()):
        return None
    if any(one.kind == "quantity" for one in case.clause.after(mark.end) if one.start < noun.start):
        return None
    case.cast = Cast("change", sign)
    return Told(noun.attrs, noun)
