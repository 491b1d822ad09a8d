"""Which metric a number measures: told by a noun or verb near it, by what is counted, or carried over.

A metric is a candidate only where the number's unit fits it: no money for deliveries, no count for a margin.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.lexicon import Entry, wordlists
from knowledge.reading.figures.line.casts import Cast
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.families import Family
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.measures import overlooked
from knowledge.reading.figures.measures.measured import measured, tells

_LISTS = wordlists.of(__name__)
_REACH = 6
_BRACKET = 10  # tokens of a conversion
_AROUND = 2  # tokens of a bound ("more than")
_TIMES = frozenset(("year", "quarter", "month", "week", "day"))
_APART = _LISTS.words("apart")
_CAUSING = _LISTS.words("causing")
_OWN = _LISTS.words("own")
_HELPING = _LISTS.words("helping")
_OF_THOSE = _HELPING | _LISTS.words("of_those")
_ACTORS = _LISTS.words("actors")
_MARKETS = _LISTS.words("markets")
_GOODS = _LISTS.words("goods")
_TRADED = ("share", "production")
_NOUNS = frozenset(("noun", "nouns", "en", "zh"))


@dataclass(slots=True)
class Told:
    """A metric and the mark that told it; no mark where the thing counted did or an earlier clause."""

    entry: Entry
    mark: Mark | None = None
    line: int | None = None


def of(clause: Clause, mark: Mark, cast: Cast) -> Told | None:
    """Return the metric that the clause itself tells for a number."""
    kind, unit = mark.family, mark.number.normal_unit
    if cast.teller is not None and cast.teller.noun and cast.part in ("level", "prior"):
        return Told(cast.teller.attrs, cast.teller)
    covered = any(match.end > mark.end for match in mark.inner if match.entry.kind == "metric")  # "40 points of sale"
    if (other := _coordinate(clause, mark, cast)) is not None:
        return of(clause, other, cast)
    for found in (None if covered else _behind(clause, mark, cast), _done(clause, mark)):
        if found is not None and fits(found.entry, kind, unit, cast):
            return found
    ahead = [told for told in _ahead(clause, mark, cast) if fits(told.entry, kind, unit, cast)]
    if (
        (inner := _counted(mark) or _counted_with(clause, mark))
        and fits(inner, kind, unit, cast)
        and not _counted_as(clause, ahead, inner)
    ):
        return Told(inner, mark)
    if ahead and _of_things(clause, ahead[0]):
        return None
    if ahead and ahead[0].mark is not None and _acted_on(clause, ahead[0].mark, mark, cast):
        return ahead[0]  # "cutting costs by $5 million, in part by reducing headcount by 15%"
    strong = [told for told in ahead if told.mark is not None and tells(clause, told.mark)]
    if strong or ahead:
        return _enabling(clause, (strong or ahead)[0])
    return _passive(clause, mark, kind, cast)


def fits(entry: Entry, kind: Family, unit: str | None, cast: Cast) -> bool:
    """Tell whether a number of this family can measure the metric."""
    takes = entry.get("takes", ())
    if kind == "count" and _of_others(entry, unit):
        return False
    if cast.part == "change" and kind in ("percent", "ratio"):
        return entry.get("kind") != "event" or "percent" in takes
    if cast.part == "change" and kind == "point":
        return "percent" in takes
    if cast.part == "share":
        return entry.get("kind") in ("flow", "stock") or "percent" in takes
    if kind in ("percent", "point"):
        return "percent" in takes
    if kind == "measure":
        return _measures(entry, str(unit))
    if kind == "money" and " per " in str(unit):
        timed = str(unit).rpartition(" ")[2] in _TIMES and entry.get("kind") in ("flow", "event") and "money" in takes
        return entry.get("kind") == "price" or "rate" in takes or timed  # "$3,400 per vehicle" is no sum of sales
    return (
        kind in takes
        or (kind == "money" and "share" in takes)
        or (
            kind == "share" and entry.get("kind") in ("price", "event") and "money" in takes and entry.name != "funding"
        )
    )


def _of_others(entry: Entry, unit: str | None) -> bool:
    """Tell whether things are counted that the metric isn't of: "with sales of $4 million and employing 900 people"."""
    if entry.get("unit") == "point":
        return unit not in (None, "unit", "point")  # "the index is of what 900 firms answer"
    return (unit == "person" and entry.name in _GOODS) or (unit, entry.name) == _TRADED


def _measures(entry: Entry, unit: str) -> bool:
    """Tell whether a metric is measured in a unit; what goes 90 miles an hour goes no 90 miles."""
    takes = entry.get("takes", ())
    if entry.get("kind") == "price" and " per " in unit:
        return unit in takes
    return any(unit.startswith(taken) for taken in takes if taken not in ("count", "money", "share", "percent"))


def _of_things(clause: Clause, told: Told) -> bool:
    """Tell whether a verb of value is about things that were counted, no company: "an order for 40 jets valued at"."""
    verb = told.mark
    if verb is None or verb.pos != "en" or told.entry.name != "valuation":
        return False
    apposed = clause.line.word(verb.start - 1) in (",", "is", "was", "are", "were")
    for other in clause.before(verb.start) if apposed else ():
        if other.kind == "name":
            return False  # "with the new funding, Nova is valued at"
        if other.kind == "quantity" or other.noun:
            return True
    return False


def _enabling(clause: Clause, told: Told) -> Told:
    """Return the noun that a verb only explains: "the capacity to build 900"."""
    marks = clause.before(told.mark.start) if told.mark is not None and not told.mark.noun else iter(())
    to, noun = next(marks, None), next(marks, None)
    if (
        to is not None
        and told.mark is not None
        and to.noun
        and to.end == told.mark.start
        and told.entry.name == "funding"
    ):
        return Told(to.attrs, to)  # "price target raised to $40"
    if to is None or noun is None or "level" not in to.roles or not noun.noun or noun.end != to.start:
        return told
    return Told(noun.attrs, noun) if noun.attrs.get("kind") == "stock" else told


def _lost(noun: Mark, mark: Mark, at: int) -> Told | None:
    """Return the metric of a noun that may tell a change as well, right behind a sum: "a ¥77 billion loss"."""
    if mark.family != "money" or noun.kind != "change" or noun.pos not in _NOUNS or noun.start > at + 1:
        return None
    entry = next((match.entry for match in noun.also if match.entry.kind == "metric"), None)
    return Told(entry, noun) if entry is not None else None


def _past_bracket(clause: Clause, at: int) -> int:
    """Return the token behind a bracket that only gives a number in other units: "¥40 (US$3) profit"."""
    if clause.line.word(at) not in ("(", "（") or clause.line.at.get(at) in clause.marks:
        return at  # a bracket that is still marked says more
    closed = next((end for end in range(at, at + _BRACKET) if clause.line.word(end) in (")", "）")), None)
    return at if closed is None else closed + 1


def _behind(clause: Clause, mark: Mark, cast: Cast) -> Told | None:
    """Read "29 net orders", "a 6 percent stake", "a 52% rise in net profit", "$5 million in revenue"."""
    if clause.line.chinese:
        return None
    at, opened = _past_bracket(clause, mark.end), False
    for other in clause.after(at):
        compound = 2 * any(clause.line.word(place) == "-" for place in range(at, other.start))  # "in half-year profits"
        if other.start - at > 2 + compound or other.start - mark.end > 2 * _REACH:
            return None
        if other.start > at and not opened and clause.line.word(at) in _CAUSING:
            return None  # "slumped 21% amid demand concerns"
        if other.noun:
            parted = mark.family != "percent" and opened and not measured(clause, other)
            loose = other.attrs.get("listed") or (other.attrs.get("bare") and parted)
            return None if loose or (other.start > at + 1 and not opened) else Told(other.attrs, other)
        if (lost := _lost(other, mark, at)) is not None:
            return lost
        passed = (
            (other.kind == "time" and other.start == mark.end)
            or other.kind in ("class", "name")
            or (other.kind == "time" and (opened or (other.time is not None and other.time.basis)))
            or (other is cast.teller and other.kind == "change")
        )
        opened = opened or (other.kind == "cue" and bool(other.roles & {"in", "of"}))
        word = clause.line.word(other.start)
        preposition = other.kind == "cue" and other.roles & {"in", "of"} and word not in _APART
        if word == "for" and clause.line.word(mark.start - 1) == "of" and any(_right_before(clause, mark)):
            return None  # "a charge of $4 million for severance costs"
        own = opened and clause.line.word(other.start) in _OWN
        if not passed and not preposition and not own:
            return None
        at = other.end
    return None


def _right_before(clause: Clause, mark: Mark) -> Iterator[bool]:
    """Yield whether a metric stands right before the "of" of a number."""
    yield from (other.noun and other.end == mark.start - 1 for other in clause.before(mark.start - 1))


def _acted_on(clause: Clause, noun: Mark, mark: Mark, cast: Cast) -> bool:
    """Tell whether a noun of things is what is made fewer by a percentage: "cut its workforce by 10%"."""
    by = clause.line.word(noun.end) == "by" and mark.start - noun.end <= 2 + _AROUND
    return cast.part == "change" and cast.teller is not None and cast.teller.end <= noun.start and by


def _ahead(clause: Clause, mark: Mark, cast: Cast) -> Iterator[Told]:
    """Yield the metrics before a number in its clause, nearest first, then other readings of the words of change."""
    for other in clause.before(mark.start):
        if "relative" in other.roles and not clause.line.chinese and _of_another(clause, other):
            return
        if overlooked.overlooked(clause, other, cast) or overlooked.made(clause, other, mark):
            continue
        unmoved = other.kind == "metric" and cast.part == "change" and other.attrs.get("weak") and not other.noun
        if other.kind == "metric" and not unmoved and (measured(clause, other) or _acted_on(clause, other, mark, cast)):
            yield Told(other.attrs, other)
        if (
            other.entry is not None
            and mark.family == "money"
            and (mark.start - other.end <= 1 or other.pos in _NOUNS)
            and not _of_shares(clause, other)
        ):
            yield from (Told(match.entry, other) for match in other.also if match.entry.kind == "metric")


def _of_shares(clause: Clause, verb: Mark) -> bool:
    """Tell whether a share is what lost some money: "its shares lost 40 cents"."""
    noun = next(clause.before(verb.start), None)
    return noun is not None and noun.kind == "metric" and bool(noun.attrs.get("listed")) and not verb.noun


def _counted_as(clause: Clause, ahead: list[Told], inner: Entry) -> bool:
    """Tell whether a metric before a number counts the same things in its own way ("hired 900 workers")."""
    strong = next((told for told in ahead if told.mark is not None and tells(clause, told.mark)), None)
    if strong is None or strong.entry is inner:
        return False
    return inner.get("unit") is not None and strong.entry.get("unit") == inner.get("unit")


def _counted(mark: Mark) -> Entry | None:
    nouns = (match.entry for match in mark.inner if match.entry.kind == "metric" and match.pos in _NOUNS)
    return next((entry for entry in nouns if not entry.get("listed")), None)


def _counted_with(clause: Clause, mark: Mark) -> Entry | None:
    """Return what a number counts that shares its noun with the next ones: "900 and 700 jobs"."""
    if mark.number.unit is None or clause.line.chinese:
        return None
    for other in clause.after(mark.end):
        if other.kind == "quantity" and other.number.unit == mark.number.unit:
            if found := _counted(other):
                return found
        elif not (other.kind == "stop" or "and" in other.roles):
            return None
    return None


def _of_another(clause: Clause, relative: Mark) -> bool:
    """Tell whether a relative clause is about something that is no metric: "in a market that is up 11 percent"."""
    return clause.line.word(relative.start - 1) in _MARKETS


def _coordinate(clause: Clause, mark: Mark, cast: Cast) -> Mark | None:
    """Return the number that tells what another one before it is: "29 percent and 20 percent increases in sales"."""
    behind = cast.part == "change" and cast.teller is not None and cast.teller.start >= mark.end
    if not behind or cast.teller is None or clause.line.chinese:
        return None
    between = [other for other in clause.quantities if mark.end <= other.start < cast.teller.start]
    return between[-1] if between else None


def _done(clause: Clause, mark: Mark) -> Told | None:
    """Read "only 400 were exported", "400 of those were exported", where the clause told of other things before."""
    line, at = clause.line, mark.end
    while line.word(at) in _OF_THOSE and at < mark.end + _REACH:
        at += 1
    helped = line.word(at - 1) in _HELPING
    verb = line.at.get(at) if helped and not line.chinese else None
    told = verb is not None and verb.kind == "metric" and verb.pos in ("past", "part")
    return Told(verb.attrs, verb) if verb is not None and told else None


def _passive(clause: Clause, mark: Mark, kind: Family, cast: Cast) -> Told | None:
    """Read "400 have been produced", "5,000 were sold"; firms and people do things themselves."""
    if mark.number.normal_unit in _ACTORS:
        return None
    for other in clause.after(mark.end):
        stops = other.kind == "stop" or (other.kind == "quantity" and cast.part != "share")
        if stops or other.start - mark.end > 2 * _REACH:
            return None
        if (
            other.kind == "metric"
            and other.pos in ("past", "part")
            and fits(other.attrs, kind, mark.number.normal_unit, cast)
        ):
            return Told(other.attrs, other)
    return None
