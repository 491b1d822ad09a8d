"""Numbers that count something else than they stand beside: kinds, occasions, people by work, models by number."""

from __future__ import annotations

from itertools import pairwise

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark

_LISTS = wordlists.of(__name__)
_LEADING = _LISTS.words("leading")
_GROUPS = _LISTS.words("groups")
_HANDFUL = 12
_LIST = 8  # tokens
_NEAR = 3  # tokens between two kinds of a thing


def miscounted(clause: Clause, mark: Mark, previous: Mark | None, kinds: frozenset[str]) -> bool:
    """Tell whether a number counts none of what its clause measures; ``kinds`` are nouns that tell of kinds."""
    if clause.line.chinese:
        return False
    return (
        _few(clause, mark)
        or _compounded(clause, mark)
        or (clause.line.word(mark.end) == "of" and clause.line.word(mark.end + 2) == "time")  # "40% of his time"
        or _of_kinds(clause, mark, kinds)
        or _staff(clause, mark)
        or (clause.line.word(mark.start - 1) == "of" and clause.line.word(mark.start - 2) in _GROUPS)
        or _occasions(mark, previous)
        or _numbered(clause, mark)
        or _some_of(clause, mark)
    )


def _some_of(clause: Clause, mark: Mark) -> bool:
    """Tell whether a number only says of how many of a number of things: "shipments to nine of its 11 plants"."""
    if mark.family != "count" or clause.line.word(mark.end) != "of" or mark.number.normal_unit not in (None, "unit"):
        return False
    whole = next((one for one in clause.quantities if one.start > mark.end), None)
    near = whole is not None and whole.family == "count" and whole.start - mark.end <= _LIST
    return near and clause.line.word(mark.start - 1) in _LEADING


def _of_kinds(clause: Clause, mark: Mark, kinds: frozenset[str]) -> bool:
    """Tell whether a number in words counts what the next one does, of which kinds are told: "two red and three"."""
    if mark.family != "count" or "number" in clause.line.tagged.kinds[mark.start : mark.end]:
        return False
    ahead = next((one for one in clause.quantities if one.start > mark.start), None)
    joined = ahead is not None and any(clause.line.word(at) == "and" for at in range(mark.end, ahead.start))
    near = ahead is not None and joined and ahead.start - mark.end <= _NEAR
    return ahead is not None and near and bool({clause.line.word(at) for at in (ahead.end, ahead.end - 1)} & kinds)


def _staff(clause: Clause, mark: Mark) -> bool:
    """Tell whether a number counts people by what they do: "900 sales, marketing and service workers"."""
    sold = any(match.entry.name == "sales" for match in mark.inner) and clause.line.word(mark.end) in (",", "and")
    if not sold:
        return False
    noun = next((one for one in clause.line.marks if one.start >= mark.end and (one.noun or one.verbal)), None)
    return noun is not None and noun.noun and bool(noun.attrs.get("bare")) and noun.start - mark.end <= _LIST


def _occasions(mark: Mark, previous: Mark | None) -> bool:
    """Tell whether a number says how often something was done: "cut its rates three times this year"."""
    return mark.family == "ratio" and previous is not None and previous.noun and previous.end == mark.start


def _compounded(clause: Clause, mark: Mark) -> bool:
    """Tell whether a number in words counts what a hyphen describes: "two 10-hour shifts"."""
    behind = clause.line.at.get(mark.end)
    wordy = "number" not in clause.line.tagged.kinds[mark.start : mark.end]
    return wordy and mark.family == "count" and behind is not None and behind.kind == "quantity"


def _few(clause: Clause, mark: Mark) -> bool:
    """Tell whether a handful of people in words only act: "two workers said", "the departures of three managers"."""
    if mark.number.value > _HANDFUL or "number" in clause.line.tagged.kinds[mark.start : mark.end]:
        return False
    if any(match.entry.kind == "metric" and match.entry.get("bare") for match in mark.inner):
        return True
    noun = next((one for one in clause.after(mark.end) if one.kind != "name"), None)
    return noun is not None and noun.noun and bool(noun.attrs.get("bare")) and noun.start - mark.end <= _NEAR


def _numbered(clause: Clause, mark: Mark) -> bool:
    """Tell whether a number is a model's in a list of such: "the 147, 156 Estate, 166 and Zephyr"."""
    if mark.number.unit is not None or mark.family != "count":
        return False
    bare = [one for one in clause.quantities if one.family == "count" and one.number.unit is None]
    at = bare.index(mark) if mark in bare else -1
    first = last = at
    while first > 0 and bare[first].start - bare[first - 1].end <= _NEAR:
        first -= 1
    while last + 1 < len(bare) and bare[last + 1].start - bare[last].end <= _NEAR:
        last += 1
    run = bare[first : last + 1]
    commas = all(any(clause.line.word(k) == "," for k in range(a.end, b.start)) for a, b in pairwise(run[:-1]))
    return at >= 0 and len(run) > 1 and commas and any(_capital(clause, one.end) for one in run)


def _capital(clause: Clause, at: int) -> bool:
    tokens = clause.line.tagged.tokens
    return at < len(tokens) and tokens[at].kind == "word" and tokens[at].text[0].isupper()
