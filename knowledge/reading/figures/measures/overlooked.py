"""Metrics before a number that it is not of: another number's, what a target is on, what is left out or put up."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.casts import Cast
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark

_LISTS = wordlists.of(__name__)
_LEFT_OUT = 4  # tokens of "excluding some one-time"
_PEOPLE = _LISTS.words("people")
_MAKING = _LISTS.words("making")
_GRADES = _LISTS.words("grades")
_WITHOUT = _LISTS.words("without")


def overlooked(clause: Clause, other: Mark, cast: Cast) -> bool:
    """Tell whether a number is not of a metric before it, so that one further back may be told of."""
    if not other.noun:
        return _put_up(clause, other)
    if clause.line.word(other.start - 1) == "-" and clause.line.word(other.start - 2) in _GRADES:
        return True  # "the high-margin lamps rose 9%"
    taken = (cast.part == "change" and _taken(clause, other)) or _of_people(clause, other)
    return taken or _aimed_at(clause, other) or _left_out(clause, other) or _put_up(clause, other)


def made(clause: Clause, verb: Mark, number: Mark) -> bool:
    """Tell whether something else is made than what a bare number counts: "made progress, against a figure of 9"."""
    far = number.start - verb.end > _LEFT_OUT and number.number.unit is None
    return far and not verb.noun and clause.line.word(verb.start) in _MAKING


def _taken(clause: Clause, noun: Mark) -> bool:
    """Tell whether a ratio is the number's right before it: "Nova, with 14 percent market share, fell 3 percent"."""
    if noun.attrs.get("kind") != "ratio":
        return False
    previous = next(clause.before(noun.start), None)
    return previous is not None and previous.kind == "quantity" and noun.start - previous.end <= 1


def _of_people(clause: Clause, noun: Mark) -> bool:
    """Tell whether a metric only says who people are: "the number of flight attendants"."""
    line, at = clause.line, noun.end
    return noun.pos == "noun" and at not in line.at and line.word(at) in _PEOPLE and not line.chinese


def _put_up(clause: Clause, verb: Mark) -> bool:
    """Tell whether "raised" only says that something went up, and not that money came in: "raised from $2 to $4"."""
    if clause.line.word(verb.end) not in ("from", "to", "by"):
        return False
    readings = (verb.entry, *(match.entry for match in verb.also))
    return verb.verbal and any(entry is not None and entry.name == "funding" for entry in readings)


def _left_out(clause: Clause, noun: Mark) -> bool:
    """Tell whether a metric is only what another one leaves out: "profit, excluding some costs, was 87 cents"."""
    if clause.line.word(noun.end) != ",":
        return False
    return any(clause.line.word(at) in _WITHOUT for at in range(max(clause.start, noun.start - _LEFT_OUT), noun.start))


def _aimed_at(clause: Clause, stock: Mark) -> bool:
    """Tell whether a share is only what a price target or bet is on: "cut its price target on the stock to $40"."""
    line, at = clause.line, stock.start - 1
    if not stock.attrs.get("listed") or line.chinese:
        return False
    at -= line.word(at) in ("the", "its", "'s", "their")
    noun = line.at.get(at - 1)
    return line.word(at) in ("on", "for") and noun is not None and noun.noun
