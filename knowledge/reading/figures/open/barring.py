"""Metrics that a number only seems to go on with: it counts or sums up something of its own, whoever has that."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.families import family
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.open import nouns

_LISTS = wordlists.of(__name__)
_MERE = _LISTS.words("mere")
_SECURITIES = _LISTS.words("securities")
_PLACING = _LISTS.words("placing")
_LINKS = frozenset(("in", "of"))


def barred(case: Case, told: Told | None) -> bool:
    """Tell whether a number is not of a metric told before, or of another number's, but of its own noun."""
    if told is None or case.clause.line.chinese or case.share.metric is not None:
        return False
    if case.cast.part == "prior" and told.mark is not None:
        return _where(case, told)
    if case.cast.part != "level":
        return False
    if told.line is not None:
        return _of_noun(case) or _in_noun(case) or _of_others(case, told)
    if told.mark is None:
        return False
    if _more_places(case):
        return True
    return _sold(case, told) or _where(case, told) or (_taken(case, told) and _in_noun(case))


def _where(case: Case, told: Told) -> bool:
    """Tell whether a number only says in how many places, or after how many things: "sold 900 vans at 12 depots"."""
    last = case.scene.stage.drafts[-1] if case.scene.stage.drafts else None
    unit, line = case.mark.number.normal_unit, case.clause.line
    if last is None or last.clause is not case.clause or last.told is not told.mark or case.family != "count":
        return False
    goods = any(match.entry.kind == "class" for match in case.mark.inner)
    if goods or unit in (None, "unit", last.quantity.normal_unit) or family(last.quantity) != "count":
        return False
    behind = line.tagged.kinds[case.mark.start - 1] == "word" and line.word(case.mark.start) in _PLACING  # "over 12"
    return behind or line.word(case.mark.start - 1) in _PLACING


def _more_places(case: Case) -> bool:
    """Tell whether a bare number goes on with places: "makes vans at nine plants in Peru and four in Chile"."""
    line, mark = case.clause.line, case.mark
    if case.family != "count" or mark.number.unit is not None or line.word(mark.start - 1) != "and":
        return False
    before = next((one for one in case.clause.before(mark.start) if one.kind == "quantity"), None)
    if before is None or before.number.unit is None or line.word(mark.end) not in _PLACING:
        return False
    drafted = any(draft.mark is before for draft in case.scene.stage.drafts[-1:])
    return not drafted and line.word(before.start - 1) in _PLACING


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


def _of_others(case: Case, told: Told) -> bool:
    """Tell whether a count is of shares, or goes on with other things: "named 500 idle farms and a further 4,000"."""
    number, line = case.mark.number, case.clause.line
    if case.family != "count" or number.normal_unit == "share":
        return case.family == "count"
    if number.unit is not None or told.line == line.index:
        return False
    before = next((one for one in reversed(line.marks) if one.kind == "quantity" and one.end <= case.mark.start), None)
    if before is None or before.family != "count" or before.number.unit is None:
        return False
    known = any(match.entry.kind in ("class", "metric") for match in before.inner)
    return not known and before.holds is None and before.number.normal_unit != "unit"


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
