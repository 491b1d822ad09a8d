"""Chinese words that tell a metric by the article's own word, and words that stay whole around them."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol, TypeVar

from knowledge.lexicon import Entry, Match
from knowledge.reading.tagged import Tagged


class Marked(Protocol):
    """A mark of a line, over tokens ``start`` to ``end`` (exclusive)."""

    start: int
    end: int
    entry: Entry | None


Mark = TypeVar("Mark", bound=Marked)


def entry(tagged: Tagged, match: Match) -> Entry:
    """Return the entry of a match, by the article's own word where it only tells what such a word measures."""
    if not match.entry.get("worded"):
        return match.entry
    word = "".join(token.text for token in tagged.tokens[match.start : match.end])
    return replace(match.entry, name=word)


def measuring(marks: list[Mark]) -> list[Mark]:
    """Leave out words that only say that the metric right before them is counted: 员工|总数, 投资|规模."""
    counting = [mark for mark in marks if _counts(mark.entry)]
    if not counting:
        return marks
    ends = {mark.end for mark in marks if mark.entry is not None and _metric(mark.entry)}
    return [mark for mark in marks if not (mark.start in ends and _counts(mark.entry))]


def unbroken(tagged: Tagged, marks: list[Mark]) -> list[Mark]:
    """Leave out what is only a part of a word that stays whole: the 在 of 在线, the 规模 of 规模以上."""
    if not (wholes := tagged.of_kind.get("compound", ())):
        return marks
    return [mark for mark in marks if not any(_inside(mark, whole) for whole in wholes)]


def _counts(entry: Entry | None) -> bool:
    return entry is not None and bool(entry.get("worded")) and "percent" not in entry.get("takes", ())


def _metric(entry: Entry) -> bool:
    return entry.kind == "metric" and not entry.get("worded")


def _inside(mark: Marked, word: Match) -> bool:
    return word.start <= mark.start and mark.end <= word.end and mark.end - mark.start < word.end - word.start
