"""Numbers as the article writes them: the slice of its body, with the scale, money or percent that belongs to it."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from knowledge.asking.plan import Desk
from knowledge.lexicon import Lexicon
from knowledge.model import Figure, Quantity, Sentence, Span
from knowledge.reading import quantities as reading_quantities
from knowledge.reading.tagged import Tagged
from knowledge.store.snapshot import Found
from knowledge.tokens import tokenize

_COUNT = "count"
_POINTS = ("．", "，")  # of full-width numbers, which are several tokens


def notation(found: Found[Figure], desk: Desk) -> str:
    """Return the number as the article has it: "31,250", "2.4bn euros", "5.3%"."""
    key = ("notation", found.article, found.index)
    if key not in desk.memo:
        desk.memo[key] = _notation(found, desk)
    return str(desk.memo[key])


def _notation(found: Found[Figure], desk: Desk) -> str:
    fact = found.fact
    body = desk.snapshot.article(found.article).body
    measured = _measured(fact, body, desk)
    if measured is None:
        return fact.span.of(body)
    if _family(measured.normal_unit, desk) != _COUNT and measured.normal_unit is not None:
        return measured.span.of(body)
    return _number_part(measured, fact, body, desk)


def _measured(fact: Figure, body: str, desk: Desk) -> Quantity | None:
    start = fact.sentence.start
    within = Span(fact.span.start - start, fact.span.end - start)
    for quantity in measured(fact.sentence.of(body), desk.lexicon):
        if quantity.span.touches(within):
            return replace(quantity, span=Span(quantity.span.start + start, quantity.span.end + start))
    return None


@lru_cache(maxsize=2000)
def measured(sentence: str, lexicon: Lexicon) -> tuple[Quantity, ...]:
    """Return the quantities of a sentence, or of a few words of one."""
    tokens = tokenize(sentence)
    tagged = Tagged(Sentence(Span(0, len(sentence))), tokens, lexicon.matches(tokens))
    return tuple(reading_quantities.find(tagged, lexicon))


def _family(unit: str | None, desk: Desk) -> str | None:
    entry = desk.lexicon.entry("unit", unit) if unit else None
    return str(entry.get("family")) if entry else (_COUNT if unit and unit.isalpha() and unit.islower() else None)


def _number_part(measured: Quantity, fact: Figure, body: str, desk: Desk) -> str:
    """Cut the noun of the thing counted off: digits and the scale after them stay."""
    tokens = tokenize(body, measured.span.start, measured.span.end)
    scales = {match.start: match.end for match in desk.lexicon.matches(tokens) if match.entry.kind == "number"}
    end = at = 0
    while at < len(tokens):
        if tokens[at].kind == "number":
            end = at = at + 1
        elif at in scales:
            end = at = scales[at]
        elif end and fact.value_to is None and tokens[at].text not in _POINTS:
            break
        else:
            at += 1
    if not end:
        return fact.span.of(body)
    first = next((at for at, token in enumerate(tokens) if token.kind == "number" or at in scales), 0)
    return Span(tokens[first].start, tokens[end - 1].end).of(body)
