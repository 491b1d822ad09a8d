"""Numbers of those that were asked, of how often something was done and of where: no level of what is told."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark

_LISTS = wordlists.of(__name__)
_ASKING = _LISTS.words("asking")
_ASKED = _LISTS.words("asked")
_IN = _LISTS.words("in")
_INHABITED = _LISTS.words("inhabited")
_AGAIN = 14  # tokens
_NEAR = 4  # tokens


def occasional(clause: Clause, mark: Mark) -> bool:
    """Tell whether a number only says how many were asked, how often something was done, or where."""
    if _counted_times(clause, mark):
        return True
    return not clause.line.chinese and (_asked(clause, mark) or _often(clause, mark) or _where(clause, mark))


def _asked(clause: Clause, mark: Mark) -> bool:
    """Tell whether people are only those who were asked or live there: "a survey of 50 firms", "40 firms polled"."""
    if mark.family != "count":
        return False
    line, at = clause.line, mark.start
    if line.word(at - 1) in _ASKED or (line.word(at - 1) == "of" and line.word(at - 2) in _ASKING):
        return True
    words = [line.word(back) for back in range(max(0, at - 2 * _NEAR), at)]
    if "total" in words and "out" in words and words[-1] == "of":
        return True  # "90 tons out of a global total of 135"
    if line.word(at - 1) == "of" and line.word(at - 2) in _INHABITED:
        return True  # "in a country of 1.3 billion"
    return any(line.word(behind) in _ASKED for behind in range(mark.end, mark.end + 2))


def _often(clause: Clause, mark: Mark) -> bool:
    """Tell whether something was done so often: "raised interest rates five times", no "sales rose five times"."""
    before = next(clause.before(mark.start), None) if mark.family == "ratio" else None
    return before is not None and before.noun and before.end == mark.start and clause.line.word(mark.end) != "as"


def _where(clause: Clause, mark: Mark) -> bool:
    """Tell whether things only say where a metric is measured: "sales growth at the 49 stores near it"."""
    line, at = clause.line, mark.start
    if mark.family != "count" or mark.number.unit is None or line.word(at - 1) != "the" or line.word(at - 2) not in _IN:
        return False
    noun = next((other for other in clause.before(at - 1) if other.noun), None)
    return noun is not None and at - noun.end <= _NEAR


def _counted_times(clause: Clause, mark: Mark) -> bool:
    """Tell whether a number is a mark that was passed before as well: "the third time it exceeded the 900 mark"."""
    if clause.line.word(mark.end) not in ("mark", "milestone"):
        return False
    words = [clause.line.word(at) for at in range(max(clause.start, mark.start - _AGAIN), mark.start)]
    return "time" in words or "times" in words
