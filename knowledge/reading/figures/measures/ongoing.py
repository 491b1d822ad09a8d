"""Whether a metric told before may go on, and which one the level beside a change has."""

from __future__ import annotations

from knowledge.lexicon import Entry
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.line.siblings import joined
from knowledge.reading.figures.measures import metrics
from knowledge.reading.figures.measures.metrics import Told

_SMALL, _MILLION = 1_000, 1_000_000  # of money
_COUNTED = (None, "unit", "vehicle")


def goes_on(case: Case, entry: Entry) -> bool:
    """Tell whether a metric told before fits a number: its family, and for counts what is counted."""
    unit = case.mark.number.normal_unit
    classed = case.mark.holds is not None or any(match.entry.kind == "class" for match in case.mark.inner)
    things = classed and not entry.get("unit")
    chinese = case.clause.line.chinese and unit == "person" and entry.get("unit") == "employee"  # 人 counts staff
    counted = (
        chinese
        or things
        or case.family != "count"
        or unit in (*_COUNTED, entry.get("unit"))
        or str(unit).startswith("per ")
    )
    return counted and metrics.fits(entry, case.family, unit, case.cast)


def slight(case: Case, entry: Entry) -> bool:
    """Tell whether a few dollars can't be what millions were told of: a surcharge of $4 is no profit of $4."""
    if case.family != "money" or case.cast.part == "change" or case.mark.number.value >= _SMALL:
        return False
    told = (one for one in reversed(case.scene.stage.drafts) if one.entry is entry and one.mark.family == "money")
    last = next(told, None)
    return last is not None and last.quantity.value >= _MILLION


def of_ratio(case: Case, entry: Entry) -> bool:
    """Tell whether a growth in percent follows a share of a market, which it isn't of: "18 percent, up 4 percent"."""
    return case.cast.part == "change" and case.family == "percent" and entry.name == "market share"


def level_before(case: Case, told: Told | None) -> Told | None:
    """Return the metric of the level that a change stands behind, unless a noun of its own comes between."""
    drafts = case.scene.stage.drafts
    last = drafts[-1] if drafts and drafts[-1].clause.line is case.clause.line else None
    if last is not None and last.clause is case.clause and joined(case.clause, last.mark, case.mark):
        return Told(last.entry, last.told) if goes_on(case, last.entry) else None  # "by 14 cents, or 0.4%"
    if last is None or last.clause is not case.clause or last.cast.part != "level" or of_ratio(case, last.entry):
        return None
    own = told.mark if told is not None else None
    if own is not None and own.noun and own.start > last.mark.start and not _parted(case, own):
        return None
    return Told(last.entry, last.told) if goes_on(case, last.entry) else None


def level_behind(case: Case) -> Told | None:
    """Return the metric of the level that a change stands before: "down 6% at 900 registrations"."""
    ahead = [mark for mark in case.clause.quantities if mark.start > case.mark.start]
    if case.cast.part != "change" or case.clause.line.chinese or not ahead:
        return None
    level = case.scene.casts[ahead[0].start]
    told = metrics.of(case.clause, ahead[0], level) if level.part == "level" else None
    counted = told is not None and told.entry.get("kind") == "flow" and not told.entry.get("weak")
    return (
        Told(told.entry)
        if told is not None and counted and metrics.fits(told.entry, case.family, None, case.cast)
        else None
    )


def _parted(case: Case, noun: Mark) -> bool:
    """Tell whether a comma stands between a noun and the number behind it."""
    return any(mark.kind == "stop" and mark.start >= noun.end for mark in case.clause.before(case.mark.start))
