"""Which figures say how much something moved: those with a basis, and percentages of what is itself no percentage."""

from __future__ import annotations

from knowledge.asking.understanding.question import Question
from knowledge.lexicon import Lexicon
from knowledge.model import Figure

THINGS = frozenset({"vehicle", "unit", "car", "piece"})

STAFF = frozenset({"employee", "person", "worker", "staff", "job"})


def is_change(fact: Figure, lexicon: Lexicon) -> bool:
    """Tell whether a figure is a change: it has a basis, or a unit that levels of its metric never have."""
    if fact.basis is not None or fact.unit in ("pp", "bp"):
        return True
    if fact.unit != "%":
        return False
    entry = lexicon.entry("metric", fact.metric)
    return entry is not None and "percent" not in entry.get("takes", [])


def counted_alike(one: Figure, other: Figure) -> bool:
    """Tell whether two figures count the same: in one unit, or vehicles here and units there."""
    units = {one.unit, other.unit}
    if one.metric == other.metric and one.metric.endswith("per share"):
        units = {unit.partition("/")[0] for unit in units}
    return len(units) == 1 or units <= THINGS or (units <= STAFF and one.metric == other.metric)


def gained(fact: Figure) -> str:
    """Return what there are so many more or fewer of ("members" of "members added"); empty for other figures."""
    held, _, way = fact.metric.rpartition(" ")
    return held if way in ("added", "lost") and held != "value" else ""  # "value added" is a metric of itself


def is_rank(fact: Figure) -> bool:
    """Tell whether a figure is a place on a list."""
    return fact.unit == "rank"


def either_way(question: Question) -> bool:
    """Tell whether it is asked which way something went that was spoken of before ("was that up or down?")."""
    return "trend" in question.aspects and bool(question.of("pronoun")) and bool(question.carried)


def same_coin(one: str, other: str, lexicon: Lexicon) -> bool:
    """Tell whether two currencies share a name ("francs"), so that an answer in the article's words has either."""
    coins = [lexicon.entry("coin", unit.partition("/")[0]) for unit in (one, other)]
    first, second = (entry.get("coin") if entry else None for entry in coins)
    return first is not None and first == second
