"""Measured numbers: value, unit, bound, direction and what they measure; dates, names and labels left out.

``find`` reads one sentence, of an article, a question or an answer alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from knowledge.lexicon import Lexicon
from knowledge.lexicon.schema import NAME_KINDS
from knowledge.model import Bound, Direction, Number, Quantity
from knowledge.reading import concepts, numberless, numberwords, numerals, units
from knowledge.reading.matched import Matched
from knowledge.reading.numerals import Numeral
from knowledge.reading.tagged import Tagged
from knowledge.reading.units import Unit
from knowledge.tokens import Token, glued

_KINDS = frozenset(("number", "unit", "rate", "bound", "label", "time", "change"))
_PERCENT = frozenset(("fraction", "ratio"))
_TO = {"to", "-", "–", "—", "~", "‑", "至", "到", "or"}
_LARGEST = Decimal(10) ** 18


@dataclass(frozen=True, slots=True)
class Measure:
    """A numeral with its unit, on tokens ``start`` to ``end``; what quantities are made of."""

    start: int
    end: int
    numeral: Numeral
    value: Decimal
    lead: Unit | None = None
    tail: Unit | None = None
    rate: str | None = None
    value_to: Decimal | None = None
    bound: Bound = "="

    @property
    def unit(self) -> Unit | None:
        """Return the unit that counts: money before, else what follows."""
        return self.lead or self.tail


def find(tagged: Tagged, lexicon: Lexicon) -> list[Quantity]:
    """Return the measured numbers of a sentence, in order."""
    tokens = tagged.tokens
    matched = Matched(tagged.matches, _KINDS)
    measures = _coordinated(_ranged(_measures(tagged, matched, lexicon), tokens, matched), tokens)
    return [_quantity(tagged, matched, measure, lexicon) for measure in measures]


def _measures(tagged: Tagged, matched: Matched, lexicon: Lexicon) -> list[Measure]:
    found: list[Measure] = []
    tokens, at = tagged.tokens, 0
    named = _named(tagged)
    while at < len(tokens):
        numeral = _numeral(tokens, matched, at)
        if numeral is None:
            at += 1
            continue
        measure = _measure(tokens, matched, numeral, lexicon)
        if numberless.rejects(tokens, matched, measure.numeral, measure.unit, named, tagged.sentence.kind):
            at = numberless.past(tokens, numeral)
            continue
        found.append(measure)
        at = max(numeral.end, measure.numeral.end)
    return found


def _numeral(tokens: Sequence[Token], matched: Matched, at: int) -> Numeral | None:
    numeral = numerals.read(tokens, matched, at) or numberwords.read(tokens, matched, at)
    return (numberwords.ratio(tokens, matched, numeral) or numeral) if numeral else None


def _named(tagged: Tagged) -> frozenset[int]:
    """Return the tokens inside names of the lexicon and mentions that hold more than the number."""
    inside: set[int] = set()
    for match in tagged.matches:
        if match.entry.kind in NAME_KINDS and match.end > match.start + 1 and match.pos != "ask":
            inside.update(range(match.start, match.end))
    return frozenset(inside)


def _measure(tokens: Sequence[Token], matched: Matched, numeral: Numeral, lexicon: Lexicon) -> Measure:
    lead = units.before(tokens, matched, numeral.start)
    tail = None if numeral.form in _PERCENT else units.after(tokens, matched, numeral, lexicon)
    if lead and tail and (tail.family != "currency" or tail.normal != lead.normal):
        tail = None
    numeral = _millions(tokens, numeral, lead)
    unit = lead or tail
    end = max(numeral.end, tail.end if tail and (tail.family != "count" or tail.start <= numeral.end + 1) else 0)
    value = numeral.value * (unit.factor if unit else 1)
    if numeral.misprint and lead is None and unit is not None and unit.family == "count":
        value *= 1000
    rate = matched.at("rate", end) if not tail or tail.end == end else matched.at("rate", tail.end)
    start = lead.start if lead else numeral.start
    signed = _sign(tokens, start)
    if signed and numeral.form == "digits":
        start, value = start - 1, -value
    return Measure(start, rate.end if rate else end, numeral, value, lead, tail, rate.entry.name if rate else None)


def _millions(tokens: Sequence[Token], numeral: Numeral, lead: Unit | None) -> Numeral:
    return numeral


def _sign(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a minus stands right before token ``at``, and not a hyphen."""
    if not at or tokens[at - 1].lower not in ("-", "−", "–", "minus") or tokens[at - 1].lower == "minus":
        return False
    return glued(tokens[at - 1], tokens[at]) and (at == 1 or not glued(tokens[at - 2], tokens[at - 1]))


def _ranged(measures: list[Measure], tokens: Sequence[Token], matched: Matched) -> list[Measure]:
    """Join "34,000 to 35,500", "between 4% and 6%", "220- to 310-mile"."""
    joined: list[Measure] = []
    for measure in measures:
        if joined and _spans(joined[-1], measure, tokens):
            first = joined.pop()
            joined.append(
                replace(
                    measure,
                    start=first.start,
                    value=_like(first, measure),
                    value_to=measure.value,
                    lead=measure.lead or first.lead,
                )
            )
        else:
            joined.append(measure)
    return joined


def _like(first: Measure, last: Measure) -> Decimal:
    """Return the lower end of a range, with the magnitude that only the upper one was given ("2 to 3 million")."""
    scale = last.numeral.value
    if (
        first.numeral.end == first.numeral.start + 1
        and last.numeral.end > last.numeral.start + 1
        and first.value < 1000
    ):
        for power in (12, 9, 8, 6, 4, 3):
            if scale >= Decimal(10) ** power and scale / Decimal(10) ** power >= first.value and not first.unit:
                return first.value * Decimal(10) ** power
    if first.unit is None and last.unit is not None and first.value < last.value:
        return first.value * (last.unit.factor if not last.numeral.marked else 1)
    return first.value


def _spans(first: Measure, last: Measure, tokens: Sequence[Token]) -> bool:
    if first.value_to is not None or not first.value < last.value or first.numeral.form != last.numeral.form != "times":
        return False
    between = [token.lower for token in tokens[first.end : last.start]]
    before = tokens[first.start - 1].lower if first.start else ""
    if between and between[0] in ("-", "‑") and len(between) == 2:
        between = between[1:]
    if between == ["and"] and before in ("between", "from"):
        return _agree(first, last)
    if (
        len(between) != 1
        or between[0] not in _TO
        or before in ("from", "rose", "up")
        and not first.tail
        and not last.tail
    ):
        return False
    return before != "from" and _agree(first, last)


def _agree(first: Measure, last: Measure) -> bool:
    if first.unit and last.unit:
        return first.unit.normal == last.unit.normal
    return first.unit is None or (first.lead is not None and last.tail is None)


def _coordinated(measures: list[Measure], tokens: Sequence[Token]) -> list[Measure]:
    """Carry a unit to the number before "and" that shares it, and to "another 550m" after money."""
    for i in range(len(measures) - 2, -1, -1):
        first, last = measures[i], measures[i + 1]
        between = [token.lower for token in tokens[first.end : last.start]]
        if (
            first.unit is None
            and last.tail is not None
            and between in (["and"], [","], [",", "and"], ["or"], ["和"], ["、"])
        ):
            measures[i] = replace(first, tail=replace(last.tail), value=first.value * last.tail.factor)
    return measures


def _quantity(tagged: Tagged, matched: Matched, measure: Measure, lexicon: Lexicon) -> Quantity:
    unit = measure.unit
    text = unit.text if unit else None
    normal = unit.normal if unit else None
    if measure.numeral.form in _PERCENT:
        normal = "%"
    elif measure.numeral.form == "times":
        normal = "times"
    if measure.rate:
        normal = f"{normal} per {measure.rate}" if normal else f"per {measure.rate}"
    return Quantity(
        value=number(measure.value),
        unit=text,
        normal_unit=normal,
        span=tagged.span(measure.start, measure.end),
        value_to=number(measure.value_to) if measure.value_to is not None else None,
        bound=_bound(tagged.tokens, matched, measure),
        direction=_direction(tagged.tokens, matched, measure),
        concept=concepts.of(tagged, measure.start, measure.end, lexicon),
    )


def number(value: Decimal) -> Number:
    """Return ``value`` as an int where it is whole, else as a float."""
    return int(value) if value == value.to_integral_value() else float(value)


def _bound(tokens: Sequence[Token], matched: Matched, measure: Measure) -> Bound:
    at = measure.start
    if at and tokens[at - 1].lower in ("a", "an", "the", "another", "its"):
        at -= 1
    for end in (measure.start, at):
        found = matched.ending("bound", end)
        if found is not None and not found.entry.get("after"):
            return found.entry.get("sign")  # type: ignore[no-any-return]
    for start in (measure.numeral.end, measure.end):
        found = matched.at("bound", start)
        if found is not None and found.entry.get("after"):
            return found.entry.get("sign")  # type: ignore[no-any-return]
    return measure.bound


def _direction(tokens: Sequence[Token], matched: Matched, measure: Measure) -> Direction | None:
    """Return which way the nearest word of change points: right after the number, else before it in the clause."""
    for at in range(measure.end, min(measure.end + 3, len(tokens))):
        found = matched.at("change", at)
        if found is not None and found.pos in ("noun", "nouns", "en", "zh"):
            return found.entry.get("direction")  # type: ignore[no-any-return]
        if tokens[at].kind == "mark":
            break
    for at in range(measure.start, max(measure.start - 8, 0), -1):
        found = matched.ending("change", at)
        if found is not None:
            return found.entry.get("direction")  # type: ignore[no-any-return]
        if tokens[at - 1].lower in (",", ";", "，", "；", "and", "while"):
            break
    return None
