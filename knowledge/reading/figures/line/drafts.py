"""A figure in the making: the slots settled so far, and what is needed to tie it to others."""

from __future__ import annotations

from dataclasses import dataclass, field

from knowledge.lexicon import Entry
from knowledge.model import Figure, Modality, Number, Quantity, Span, Via
from knowledge.period import Period
from knowledge.reading.figures.chinese.casting import multiple
from knowledge.reading.figures.line.casts import Cast
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.families import family
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.owners.subjects import Subject

_BARE = (None, "unit", "piece")


@dataclass(slots=True, eq=False)
class Draft:
    """A number with its settled slots."""

    clause: Clause
    mark: Mark
    cast: Cast
    metric: str
    entry: Entry
    subject: Subject
    scopes: tuple[str, ...]
    period: Period | None
    basis: str | None
    modality: Modality | None
    unit: str
    told: Mark | None = None  # what told the metric
    part_of_whole: bool = False
    whole: Draft | None = None  # the total that the part was found to add up to
    relative: bool = False  # "which" made the subject
    via: list[Via] = field(default_factory=list)

    @property
    def quantity(self) -> Quantity:
        """Return the quantity that the draft makes a figure of."""
        return self.mark.number

    def figure(self, of: int | None) -> Figure:
        """Return the finished figure."""
        quantity = self.quantity
        sign = self.cast.sign if self.cast.part == "change" else 1
        value, upper = _scaled(quantity.value, quantity, self), quantity.value_to
        return Figure(
            subject=self.subject.name,
            metric=self.metric,
            value=sign * value if value else value,
            unit=self.unit,
            span=number_span(self.clause, self.mark),
            sentence=self.clause.line.tagged.sentence.span,
            scopes=self.scopes,
            value_to=None if upper is None else sign * _scaled(upper, quantity, self),
            bound=quantity.bound,
            period=self.period,
            basis=self.basis,
            modality=self.modality,
            of=of,
            entity=self.subject.entity,
            via=tuple(dict.fromkeys(self.via)),
        )


def number_span(clause: Clause, mark: Mark) -> Span:
    """Return where the number of a quantity stands, without the noun that it counts ("44,000" of "44,000 units")."""
    quantity, tokens = mark.number, clause.line.tagged.tokens
    if family(quantity) != "count" or not quantity.unit or quantity.unit == "rank":
        return quantity.span
    noun, start = (
        quantity.span.end - len(quantity.unit),
        quantity.span.start,
    )  # the noun may stand apart: "40 new orders"
    inside = (token for token in reversed(tokens[mark.start : mark.end]) if start <= token.start and token.end <= noun)
    last = next(inside, None)
    return quantity.span if last is None else Span(quantity.span.start, last.end)


def unit_of(clause: Clause, mark: Mark, cast: Cast, entry: Entry, counts: str) -> str:
    """Return the unit in the contract's notation; a bare count takes what its metric counts, else ``counts``."""
    normal = mark.number.normal_unit
    if normal == "times" and cast.part == "change" and clause.line.chinese:
        return "times" if multiple(clause, mark) else "%"
    if clause.line.chinese and entry.get("unit") and mark.family == "count":
        return str(entry.get("unit"))  # 家, 座 and 名 only count
    classes = [match.entry for match in mark.inner if match.entry.get("unit")]
    if normal not in _BARE:
        noun, _, rate = f" {normal}".partition(" per ")
        noun = noun.strip()
        goods = (found for found in classes if found.kind == "class" and mark.family == "count")
        return next((str(found.get("unit")) for found in goods), noun or counts) + (f"/{rate}" if rate else "")
    return str(classes[0].get("unit")) if classes else str(entry.get("unit") or counts)


def _scaled(value: Number, quantity: Quantity, draft: Draft) -> Number:
    """Return the value in the draft's unit: a growth of 1.3 times is 130 %."""
    if quantity.normal_unit == "times" and draft.unit == "%":
        return round(value * 100, 6)
    return value
