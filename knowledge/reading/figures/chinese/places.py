"""Places in a Chinese clause: several that share one number, and names that only stand in a bracket."""

from __future__ import annotations

from itertools import pairwise

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.scene import Case

_LISTS = wordlists.of(__name__)
JOINED = _LISTS.words("joined")


def together_told(case: Case) -> str:
    """Return several places that share one number, as the article has them: "甘肃、陕西等多个省份"."""
    line = case.clause.line
    places = [mark for mark in case.clause.before(case.mark.start) if is_place(mark)][::-1]
    joined = [right.start - left.end == 1 and line.word(left.end) in JOINED for left, right in pairwise(places)]
    if not any(joined):
        return ""
    first, last = joined.index(True), len(joined) - joined[::-1].index(True)
    return "".join(token.text for token in line.tagged.tokens[places[first].start : places[last].end])


def is_place(mark: Mark) -> bool:
    """Tell whether a mark is the name of a place."""
    return mark.mention is not None and mark.mention.kind == "place"


def bracketed(clause: Clause, mark: Mark) -> bool:
    """Tell whether a name only stands in a bracket: "对中国商品（包括香港商品）加征"."""
    words = [clause.line.word(at) for at in range(mark.start)] if {"(", "（"} & clause.line.words else []
    return sum(word in "（(" for word in words if word) > sum(word in "）)" for word in words if word)
