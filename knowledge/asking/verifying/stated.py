"""Each figure that an answer states: it stands so in the text, and so in the citation that it names."""

from __future__ import annotations

import re
from math import isfinite
from typing import TYPE_CHECKING

from knowledge.asking.finding.moving import is_change, same_coin
from knowledge.asking.verifying import arithmetic
from knowledge.asking.verifying.arithmetic import SumError
from knowledge.asking.verifying.verbatim import cut_out
from knowledge.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.asking.verifying.case import Case
    from knowledge.model import Citation, Figure, Quantity, Shown
    from knowledge.period import Period

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_SIGNED = re.compile(r"[-−–+]|(?i:minus|plus)\b|负")
_CLOSE = 1e-9
_NEAR = 6  # tokens before a number in which a word of change gives its direction
_CONSTANTS = frozenset({1.0, 100.0})
_MEASURED = frozenset({"percent", "point", "ratio", "currency", "time", "measure"})


def faults(case: Case) -> Iterator[str]:
    """Yield what is wrong with the figures that an answer states."""
    for shown in case.stated:
        said = shown.at.of(case.text)
        if not said or shown.at.start < 0:
            yield "a figure that stands nowhere"
        elif shown.computed:
            yield from (f"{said}: {fault}" for fault in _sum_faults(case, shown))
        else:
            yield from (f"{said}: {fault}" for fault in _cited_faults(case, shown))


def _cited_faults(case: Case, shown: Shown) -> Iterator[str]:
    figure, cited = shown.figure, [_citation(case, at) for at in shown.citations]
    holding = [one for one in cited if one and case.slices(one) and one.span.holds(figure.span)]
    if not holding:
        yield "no citation holds it"
        return
    citation = holding[0]
    if figure not in case.facts.get((citation.article, figure.span), ()):
        yield "the article has no such figure there"
        return
    body = case.articles[citation.article].body
    if not _written(case, shown, figure.span.of(body)):
        yield "written otherwise than in the article"
    if not cut_out(case, shown.at):
        yield from _reading_faults(case, shown, exact=shown.at.of(case.text) == figure.span.of(body))


def _sum_faults(case: Case, shown: Shown) -> Iterator[str]:
    computed = shown.computed
    assert computed is not None  # noqa: S101 - the caller asked
    operands = [case.stated[at] for at in computed.operands if 0 <= at < len(case.stated)]
    if len(operands) < len(computed.operands) or any(one is shown for one in operands):
        yield "an operand is missing"
        return
    try:
        result, parts = arithmetic.evaluate(computed.expression), arithmetic.numbers(computed.expression)
    except (SumError, OverflowError):
        yield "no sum"
        return
    for number, percent in parts:
        if number not in _CONSTANTS | _lengths(operands) and not any(
            _same(number, abs(one.figure.value)) and percent == (one.figure.unit == "%") for one in operands
        ):
            yield f"{number:g} is none of its operands"
    if shown.figure.unit == "%" and not computed.expression.rstrip(" )").endswith("%"):
        result = _as_percent(result, shown.figure.value)
    if not _rounded(case, shown, result):
        yield f"the sum gives {result:g}"
    yield from _unit_faults(case, shown.figure, case.reading.quantity_at(shown.at))


def _as_percent(result: float, stated: float) -> float:
    """Return the hundredfold where that is the nearer one: a ratio may be shown as a percentage."""
    return result * 100 if abs(result * 100 - stated) < abs(result - stated) else result


def _lengths(operands: list[Shown]) -> set[float]:
    """Return how many months and days the operands' periods have: what an average divides by."""
    lengths: set[float] = set()
    for one in operands:
        if one.figure.period and (days := one.figure.period.days):
            first, last = days
            months = (last.year - first.year) * 12 + last.month - first.month + 1
            lengths |= {float(months), (last - first).days + 1.0}
    return lengths


def _rounded(case: Case, shown: Shown, result: float) -> bool:
    """Tell whether the number shown, and the figure's, are the result within the rounding of its notation."""
    match, quantity = _DIGITS.search(shown.at.of(case.text)), case.reading.quantity_at(shown.at)
    if match is None or not isfinite(result):
        return False
    number = _value(match[0])
    value = abs(quantity.value) if quantity else number
    step = (value / number if number else 1.0) * _last_digit(match[0], about=bool(quantity and quantity.bound == "~"))
    near = abs(abs(result) - value) <= step / 2 + _CLOSE * max(1.0, abs(value))
    return bool(near and abs(abs(shown.figure.value) - abs(result)) <= max(step, abs(result) * 0.01))


def _last_digit(number: str, *, about: bool) -> float:
    """Return what one is worth in the last digit that counts; noughts before the point count unless it is "about"."""
    plain = number.replace(",", "")
    if "." in plain:
        return 1 / 10.0 ** len(plain.partition(".")[2])
    return 10.0 ** (len(plain) - len(plain.rstrip("0"))) if about else 1.0


def _reading_faults(case: Case, shown: Shown, *, exact: bool) -> Iterator[str]:
    """Compare what the grammar reads in the answer with the figure."""
    figure, quantity = shown.figure, case.reading.quantity_at(shown.at)
    if quantity is None:
        if not exact:
            yield "no quantity can be read there"
    else:
        if not exact and not _value_told(quantity, figure):
            yield f"reads as {quantity.value:g}"
        if quantity.bound != figure.bound and figure.unit != "rank":
            yield f"bound {quantity.bound} for {figure.bound}"
        yield from _unit_faults(case, figure, quantity)
    told = _direction(case, shown, quantity)
    meant = "down" if figure.value < 0 else "up"
    moves = figure.unit != "rank" and is_change(figure, case.lexicon)
    if moves and _SIGNED.match(shown.at.of(case.text)) and _worded(case, shown):
        yield "direction both in words and by a sign"
    if moves and told != meant and (told or figure.value < 0):
        yield f"direction {told} for {figure.value:g}"
    yield from _period_faults(case, figure.period)


def _value_told(quantity: Quantity, figure: Figure) -> bool:
    ends = {abs(figure.value), abs(figure.value_to) if figure.value_to is not None else abs(figure.value)}
    return any(_same(abs(quantity.value), end) for end in ends)


def _unit_faults(case: Case, figure: Figure, quantity: Quantity | None) -> Iterator[str]:
    if quantity is None:
        return
    told, meant = quantity.normal_unit, figure.unit
    if meant in (told, "rank") or (told == "times" and meant == "%"):  # "grew 1.1 times" is up 110%
        return
    if same_coin(told or "", meant, case.lexicon):  # which francs they are is told by the rest of the article
        return
    measured = {unit for unit in (told, meant) if unit and _family(case, unit) in _MEASURED}
    if measured and not (told and meant.partition("/")[0] == told.partition("/")[0].partition(" per ")[0]):
        yield f"unit {told} for {meant}"


def _family(case: Case, unit: str) -> str:
    head = unit.partition("/")[0].partition(" per ")[0]
    entry = case.lexicon.entry("unit", head)
    return str(entry.get("family")) if entry else ""


def _direction(case: Case, shown: Shown, quantity: Quantity | None) -> str | None:
    if quantity and quantity.direction:
        return quantity.direction
    before = case.text[max(0, shown.at.start - 80) : shown.at.start]
    if before.rstrip().endswith(("-", "−", "–")) or shown.at.of(case.text).startswith(("-", "−", "–")):
        return "down"
    return _worded(case, shown)


def _worded(case: Case, shown: Shown) -> str | None:
    """Return the direction of the last word of change right before a number."""
    tokens = tokenize(case.text[max(0, shown.at.start - 80) : shown.at.start])[-_NEAR:]
    ways = [match.entry.get("direction") for match in case.lexicon.matches(tokens) if match.entry.kind == "change"]
    return next((str(way) for way in reversed(ways) if way), None)


def _period_faults(case: Case, period: Period | None) -> Iterator[str]:
    """Demand that a period of the figure's kind in the text is the figure's own, if the text names any."""
    if period is None or period.kind not in ("year", "quarter", "half", "month", "day"):
        return
    told = [time.period for time in case.reading.times if time.period and not time.basis]
    alike = [one for one in told if one.kind == period.kind]
    if alike and not any(covers(one, period) for one in told):
        yield f"period {alike[0]} for {period}"


def covers(told: Period, meant: Period) -> bool:
    """Tell whether the answer's period is the figure's, an end of it, or a month or year that it lies in."""
    if told.same(meant) or meant.code.startswith((f"{told.code}-", f"{told.code}..")):
        return True
    if meant.kind == "span" and meant.code.endswith(f"..{told.code}"):
        return True
    return not told.known and told.code[-3:] == meant.code[-3:] and told.kind == meant.kind


def _written(case: Case, shown: Shown, own: str) -> bool:
    """Tell whether the article's own notation is shown; a rewritten form stands only beside it."""
    digits = [_plain_number(piece) for piece in _DIGITS.findall(own)]
    for one in case.stated:
        if one.figure == shown.figure:
            theirs = [_plain_number(piece) for piece in _DIGITS.findall(one.at.of(case.text))]
            if theirs and set(theirs) <= set(digits):
                return True
            if not digits and one.at.of(case.text) == own:
                return True
    return False


def _citation(case: Case, at: int) -> Citation | None:
    return case.outcome.citations[at] if 0 <= at < len(case.outcome.citations) else None


def _plain_number(digits: str) -> str:
    return digits.replace(",", "")


def _value(digits: str) -> float:
    try:
        return float(digits.replace(",", ""))
    except ValueError:
        return float("nan")


def _same(one: float, other: float) -> bool:
    return abs(one - other) <= _CLOSE * max(1, abs(one), abs(other))
