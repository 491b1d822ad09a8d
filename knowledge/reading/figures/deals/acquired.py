"""Who is bought in an article: the last firm that a sentence tells somebody to buy or bid for."""

from __future__ import annotations

from bisect import bisect_left

from knowledge.lexicon import wordlists
from knowledge.reading.figures.deals.valuing import FIRMS
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.owners.subjects import Subject
from knowledge.reading.tagged import Tagged

_LISTS = wordlists.of(__name__)
_BUYING = _LISTS.words("buying")
_BOUGHT = _LISTS.words("bought")
_FAR = 12  # sentences


def firm(case: Case) -> Subject | None:
    """Return the firm that the sentences up to a number's tell to be bought, None where they tell of none."""
    tagged, here = case.scene.stage.tagged, case.clause.line.index
    for index in range(here, max(-1, here - _FAR), -1):
        if (name := _bought(tagged[index])) is not None:
            via = None if index == here else tagged[index].sentence.span
            return Subject(name[0], name[0], name[1], index, via)
    return None


def _bought(sentence: Tagged) -> tuple[str, str] | None:
    if (_BUYING | _BOUGHT).isdisjoint(sentence.words):
        return None
    starts = [token.start for token in sentence.tokens]
    for mention in sentence.mentions:
        at = bisect_left(starts, mention.span.start)
        of = sentence.word(at - 1) in ("of", "for") and sentence.word(at - 2) in _BOUGHT
        if mention.kind in FIRMS and (sentence.word(at - 1) in _BUYING or of):
            return mention.name, mention.kind
    return None
