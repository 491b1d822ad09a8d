"""Whether a figure has what is claimed of it: the unit, the value as exactly as it is claimed, the way it went."""

from __future__ import annotations

from knowledge.asking.finding.accounting import Fit
from knowledge.asking.finding.moving import same_coin
from knowledge.asking.finding.nearness import close
from knowledge.asking.understanding.question import Question, Term
from knowledge.model import Figure, Quantity
from knowledge.store.snapshot import Found

_BELOW, _ABOVE = frozenset({"<", "≤"}), frozenset({">", "≥"})


def compatible(claimed: Quantity, one: Fit) -> bool:
    """Tell whether a figure is of the unit of a claim, or may be where the claim has none."""
    fact = one.candidate.fact
    units = {claimed.normal_unit, fact.unit}
    if claimed.normal_unit is None and _lasts(one):
        return False  # "did it get 30m": where years are meant they are said
    if claimed.normal_unit and claimed.normal_unit.isupper() and fact.unit.startswith(f"{claimed.normal_unit}/"):
        return True  # "a dividend of 80 yen": what it is of each is not said
    if len(units) == 1 or None in units or same_coin(claimed.normal_unit or "", fact.unit, one.candidate.desk.lexicon):
        return True
    percent, money = (
        units & {"%", "pp", "bp", "times"},
        [unit for unit in units if unit and len(unit) == 3 and unit.isupper()],
    )
    return not percent and not money and not any("/" in str(unit) for unit in units)


def _lasts(one: Fit) -> bool:
    unit = one.candidate.desk.lexicon.entry("unit", one.candidate.fact.unit)
    return unit is not None and unit.get("family") == "time"


def holds(claimed: Quantity, fact: Figure, question: Question) -> bool:
    """Tell whether the figure is what is claimed, as exactly as it is claimed."""
    value, said = abs(fact.value), claimed.value
    if question.directions and fact.unit in ("%", "pp", "times") and ("up" in question.directions) != (fact.value > 0):
        return False
    if "miss" in question.aspects:
        return value < said and fact.bound not in _ABOVE
    fell_to = "down" in question.directions  # "dropped to" names the level itself
    if ("reach" in question.aspects and not fell_to) or claimed.bound in _ABOVE:
        return value >= said and fact.bound not in _BELOW
    if claimed.bound in _BELOW:
        return value <= said and fact.bound not in _ABOVE
    return close(said, value, loosely=claimed.bound == "~")


def verbatim(claim: Term, claimed: Quantity, one: Fit) -> bool:
    """Tell whether the number is said just as the article prints it, misprints and all, and not bounded otherwise."""
    if claimed.bound not in ("=", one.candidate.fact.bound):
        return False
    printed = one.candidate.fact.span.of(one.candidate.article.body)
    return not one.candidate.is_change and any(char.isdigit() for char in claim.said) and printed.startswith(claim.said)


def turned(question: Question, claimed: Quantity, fits: list[Fit]) -> list[Found[Figure]]:
    """Return the changes that are as large as claimed and go the other way."""
    if len(question.directions) != 1 or question.aspects & {"reach", "miss"}:
        return []
    facts = [one.candidate.found for one in fits if one.candidate.is_change]
    up = "up" in question.directions
    return [one for one in facts if close(claimed.value, abs(one.fact.value)) and up != (one.fact.value > 0)]
