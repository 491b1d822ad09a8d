"""Metrics that a number only seems to go on with: it counts or sums up something of its own, whoever has that."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.open import nouns

_LISTS = wordlists.of(__name__)
_MERE = _LISTS.words("mere")
_SECURITIES = _LISTS.words("securities")
_LINKS = frozenset(("in", "of"))


def barred(case: Case, told: Told | None) -> bool:
    """Tell whether a number is not of a metric told before, or of another number's, but of its own noun."""
    if told is None or case.clause.line.chinese or case.cast.part != "level" or case.share.metric is not None:
        return False
    if told.line is not None:
        return _of_noun(case) or _in_noun(case)
    return told.mark is not None and (_sold(case, told) or (_taken(case, told) and _in_noun(case)))


def _of_noun(case: Case) -> bool:
    """Read "wants damages of $4 million", behind what the lexicon has no name for."""
    line, at = case.clause.line, case.mark.start - 2
    noun = at >= case.clause.start and line.tagged.kinds[at] == "word" and at not in line.at
    return line.word(at + 1) == "of" and noun and line.word(at) not in _MERE


def _in_noun(case: Case) -> bool:
    """Read "$4 million in excess cash", in front of what the lexicon has no name for."""
    line, mark = case.clause.line, case.mark
    if mark.family != "money" or line.word(mark.end) not in _LINKS:
        return False
    span = nouns.stuff(line, mark.end + 1)
    return span is not None and all(at not in line.at for at in range(*span))


def _sold(case: Case, told: Told) -> bool:
    """Tell whether shares or bonds are what was sold: "the $4 million of bonds sold to Nova" are no sales."""
    line, verb = case.clause.line, told.mark
    if verb is None or verb.noun or verb.start < case.mark.end or line.word(case.mark.end) != "of":
        return False
    return line.word(verb.start - 1) in _SECURITIES


def _taken(case: Case, told: Told) -> bool:
    """Tell whether a metric is another number's: "$22 billion of debt and $4 billion of bonds"."""
    noun = told.mark
    if noun is None or not noun.noun or noun.end > case.mark.start:
        return False
    before = next((one for one in case.clause.before(noun.start) if one.kind == "quantity"), None)
    of = case.clause.line.word(noun.start - 1) in _LINKS
    return of and before is not None and before.end == noun.start - 1
