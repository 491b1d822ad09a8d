"""Whether a word tells a metric by itself, or only names things that are counted."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Line, Mark

_LISTS = wordlists.of(__name__)
_GOING_ON = _LISTS.words("going_on")
_PARTING = _LISTS.words("parting")
_NEAR = 5  # tokens from a preposition to its number
_WHOLE = _LISTS.words("whole")
_CLOSING = _LISTS.words("closing")
_FAR = 9  # tokens of what a metric describes
_LEADING = _LISTS.words("leading")


def tells(clause: Clause, mark: Mark) -> bool:
    """Tell whether a word names a metric by itself: no weak verb, no gerund, no mere noun of countable things."""
    if mark.attrs.get("weak") or (mark.pos == "ing" and not _auxiliary(clause, mark)):
        return False
    return measured(clause, mark)


def _auxiliary(clause: Clause, mark: Mark) -> bool:
    previous = next(clause.before(mark.start), None)
    return previous is not None and "verb" in previous.roles and mark.start - previous.end <= 1


def measured(clause: Clause, mark: Mark) -> bool:
    """Tell whether a noun is measured here: countable things only as "number of" them or right before a verb."""
    line = clause.line
    if line.chinese and mark.noun and _attributive(clause, mark):
        return False
    if mark.attrs.get("bare") and mark.noun:
        follower = next(clause.after(mark.end), None)
        counted = line.word(mark.start - 1) == "of" and line.word(mark.start - 2) in ("number", "total")
        counted = counted or (line.word(mark.end) == "of" and _opens(clause, mark.end + 1))  # "a staff of 900"
        counted = counted or _brought(clause, mark)
        moved = (
            mark.pos != "noun"
            and line.word(mark.start - 1) not in _LEADING
            and follower is not None
            and follower.verbal
            and follower.start == mark.end
        )
        return counted or moved or (line.chinese and not _heading(line, mark))
    if mark.attrs.get("kind") == "event" and mark.noun and not line.chinese:
        if line.word(mark.start - 1) == "to" and mark.pos == "noun":
            return False  # "takes 20 minutes to charge"
        token = line.tagged.tokens[mark.end] if mark.end < len(line.tagged.tokens) else None
        closed = token is None or token.kind != "word" or token.lower in _CLOSING
        return closed or mark.end in line.at  # not "investment decisions"
    return True


def _opens(clause: Clause, at: int) -> bool:
    return any(number.start <= at < number.end for number in clause.quantities)


def _brought(clause: Clause, mark: Mark) -> bool:
    """Tell whether all who work somewhere are brought to a number: "the layoffs reduce its workforce to about 900"."""
    line, at = clause.line, mark.end
    if line.chinese or line.word(at) != "to" or line.word(mark.end - 1) not in _WHOLE:
        return False
    number = next((one for one in clause.quantities if one.start > at), None)
    return number is not None and number.start - at <= _NEAR


def _heading(line: Line, mark: Mark) -> bool:
    """Tell whether a Chinese noun of countable things only begins the name of others: 国家|物流枢纽, 用户|体验."""
    at = mark.end
    more = at < len(line.tagged.tokens) and line.tagged.tokens[at].kind == "cjk" and at not in line.at
    return more and line.word(at) not in _GOING_ON


def _attributive(clause: Clause, mark: Mark) -> bool:
    """Tell whether a Chinese metric only describes what follows it: "申请|研发费用|补助的单位"."""
    line, at = clause.line, mark.end
    while at < min(clause.end, mark.end + _FAR) and at not in line.at and line.word(at) not in _PARTING:
        at += 1
    summed = line.word(mark.end) == "总"  # 出口|总额|的比重
    return line.word(at) == "的" and at - mark.end > 1 and at < clause.end and not summed
