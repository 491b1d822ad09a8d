"""Jobs that are told of because they are to go: "900 jobs would go", "400 posts at Nova may be cut"."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.scene import Case

_LISTS = wordlists.of(__name__)
_TO_BE = _LISTS.words("to_be")
_GOING = _LISTS.words("going")
_PLACED = 8  # tokens of where jobs are
_BESIDE = 5  # tokens of "are also to be"


def lost(case: Case) -> bool:
    """Tell whether what is counted is fewer by so many or is to go: "cut 900 jobs", "900 jobs will go"."""
    fewer = case.cast.part == "change" and case.cast.sign < 0 and not case.clause.line.chinese
    return fewer or (case.cast.part == "level" and _going(case))


def _going(case: Case) -> bool:
    """Tell whether what is counted is to go: "900 jobs would go", "400 posts are to be cut"."""
    line, end = case.clause.line, case.mark.end
    if line.word(end) == "lost" and line.word(end + 1) == "their":
        return True  # "900 workers lost their jobs"
    near = range(end, end + _PLACED if line.word(end) in ("at", "in", "across") else end + 1)
    first = next((at for at in near if line.word(at) in _TO_BE), None)
    if first is None:
        return False
    at = next((at for at in range(first, first + _BESIDE) if line.word(at) not in _TO_BE), first)
    return line.word(at) in _GOING
