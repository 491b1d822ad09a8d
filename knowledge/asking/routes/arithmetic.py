"""Numbers worked out from figures: written as the operands are, with no more digits than they carry."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from knowledge.asking.phrasing.draft import Pieces, Slot, Stated, fill, receipt
from knowledge.asking.phrasing.notation import notation
from knowledge.asking.phrasing.sentences import written
from knowledge.asking.phrasing.wording import templates
from knowledge.asking.plan import Desk
from knowledge.asking.routes.suggesting import suggestions_for
from knowledge.asking.understanding.question import Question
from knowledge.model import Computed, Figure, Number
from knowledge.period import Period
from knowledge.store.snapshot import Found

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Result:
    """A worked-out value: as a figure, as written, and how it came about."""

    figure: Figure
    said: str
    expression: str
    shown: Pieces  # the expression with its operands as the articles write them
    operands: tuple[Found[Figure], ...]

    @property
    def stated(self) -> Stated:
        """Return the piece that states the value in a text."""
        return Stated(Found("", None, -1, self.figure), self.said, self.expression, self.operands)


def plain(value: Number) -> str:
    """Return a number without commas or exponent."""
    return format(Decimal(str(value)).normalize(), "f")


def rounded(value: float, digits: int) -> Number:
    """Round half up to a number of decimals; whole numbers come back as such."""
    exact = Decimal(str(value)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    return int(exact) if digits <= 0 else float(exact)


def like(value: float, model: Found[Figure], desk: Desk, spare: int = 0) -> tuple[Number, str]:
    """Write ``value`` as the article wrote ``model``: its scale, currency and decimals (``spare`` more)."""
    said = notation(model, desk)
    number = _NUMBER.search(said)
    if number is None or not model.fact.value:
        whole = rounded(value, 0)
        return whole, f"{whole:,}"
    scale = abs(model.fact.value) / float(number[0].replace(",", "") or 1)
    digits = len(number[0].partition(".")[2]) + spare
    small = rounded(value / scale, digits)
    return round(small * scale, 6) if digits else int(small * scale), said[
        : number.start()
    ] + f"{small:,.{digits}f}" + said[number.end() :]


def percent(value: float) -> tuple[Number, str]:
    """Write a share with one decimal."""
    share = rounded(value, 1)
    return share, f"{share}%"


def operand(found: Found[Figure], desk: Desk) -> Stated:
    """Return an operand as the article writes it."""
    return Stated(found, notation(found, desk))


def result(
    value: tuple[Number, str],
    model: Found[Figure],
    expression: tuple[str, Pieces],
    operands: tuple[Found[Figure], ...],
    **slots: object,
) -> Result:
    """Make a result whose slots are those of ``model`` but for ``slots``."""
    fact = replace(model.fact, value=value[0], value_to=None, bound="=", basis=None, of=None, via=(), **slots)  # type: ignore[arg-type]
    return Result(fact, value[1], expression[0], expression[1], operands)


def computed(question: Question, desk: Desk, worked: Result, sentence: Pieces) -> Computed:
    """Return the answer: the result in its sentence, the expression, the receipts of the operands."""
    words = templates(desk, question.language)
    proofs = {(found.article, found.fact.sentence): receipt(found) for found in reversed(worked.operands)}
    receipts: Pieces = (" ", *reversed(proofs.values()))
    slots: dict[str, Slot] = {
        "result": sentence,
        "expression": (*worked.shown, *receipts),
    }
    draft = written(fill(str(words["computed"]), slots), desk)
    return Computed(
        text=draft.text,
        figures=tuple(draft.figures),
        citations=tuple(draft.citations),
        suggestions=suggestions_for(question, desk, [worked.operands[0]]),
        confidence=0.85,
        language=question.language,
    )


def exact(*found: Found[Figure]) -> bool:
    """Tell whether figures may be reckoned with: none is a mere bound or a range."""
    return all(one.fact.bound in ("=", "~") and one.fact.value_to is None for one in found)


def shifted(period: Period | None, years: int) -> Period | None:
    """Return the period some years later."""
    return period.shifted(years) if period else None
