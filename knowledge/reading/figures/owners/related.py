"""Who a clause is about is not the name that it begins with: his parent, supplier, venture, or a part of a market."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark

_LISTS = wordlists.of(__name__)
_VENTURES = _LISTS.words("ventures")
_RELATED = _LISTS.words("related")
_RELATIVES = _LISTS.words("relatives")
_GOVERNING = _LISTS.words("governing")
_DETERMINERS = frozenset(("the", "this", "that"))
_HEAD = 5  # tokens at the beginning of a clause
_PHRASE = 4  # tokens of "'s biggest parts supplier"


def another(clause: Clause, number: Mark) -> bool:
    """Tell whether a number is of somebody who is only told of by another's name."""
    return _related(clause, number) or _venture(clause, number) or _sector(clause, number) or _newcomer(clause, number)


def _related(clause: Clause, number: Mark) -> bool:
    """Tell whether a clause is about somebody's parent or supplier: "Nova's parent company earned $40 million"."""
    line = clause.line
    if _RELATED.isdisjoint(line.words):
        return False
    name = next(iter(clause.of_kind.get("name", ())), None)
    if name is None or name.start - clause.start > _HEAD or line.word(name.end) != "'s" or name.end > number.start:
        return False
    near = range(name.end + 1, min(name.end + 1 + _PHRASE, number.start))
    at = next((at for at in near if line.word(at) in _RELATED), None)
    if at is None or name.name.kind == "place" or any(between in line.at for between in range(name.end + 1, at)):
        return False
    at += line.word(at + 1) in ("company", "firm", "group")
    behind = line.at.get(at + 1 + (line.word(at + 1) == ","))
    person = behind is not None and behind.mention is not None and behind.mention.kind == "person"
    return person or (behind is not None and behind.verbal)


def _newcomer(clause: Clause, number: Mark) -> bool:
    """Tell whether a number is of a firm that goes unnamed: "sold it to a new company that has $4 million in sales"."""
    line = clause.line
    if line.chinese or line.words.isdisjoint(_RELATIVES):
        return False
    for at in range(number.start - 1, max(clause.start - 1, 3), -1):
        mark = line.at.get(at)
        if mark is not None and mark.kind == "name" and mark.name.kind != "place":
            return False
        if line.word(at) in _RELATIVES and any(one.entry.kind == "descriptor" for one in line.matches(at - 1, at)):
            near = range(at - 2, max(at - 2 - _PHRASE, 1), -1)
            article = next((place for place in near if line.word(place) in ("a", "an")), None)
            return article is not None and line.word(article - 1) in _GOVERNING
    return False


def _venture(clause: Clause, number: Mark) -> bool:
    """Tell whether a clause is about what somebody has with another: "its venture with Nova sold 900"."""
    line = clause.line
    if _VENTURES.isdisjoint(line.words):
        return False
    head = range(clause.start, min(clause.start + _HEAD, number.start))
    at = next((at for at in head if line.word(at) in _VENTURES), None)
    name = line.at.get(at + 2) if at is not None and line.word(at + 1) == "with" else None
    verb = line.at.get(name.end) if name is not None and name.kind == "name" else None
    return verb is not None and verb.verbal


def _sector(clause: Clause, number: Mark) -> bool:
    """Tell whether a clause is about a part of a market that nothing is known of: "the materials sector is off 3%"."""
    line = clause.line
    if "sector" not in line.words:
        return False
    verb = next((mark.start for mark in clause.marks if mark.verbal), number.start)
    at = next((at for at in range(clause.start, min(verb, number.start)) if line.word(at) == "sector"), None)
    if at is None or line.word(at - 1) in _DETERMINERS:
        return False
    return not any(mark.end <= at for mark in clause.marks if mark.kind in ("class", "name", "metric"))
