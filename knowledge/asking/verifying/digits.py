"""Every number of an answer is accounted for: a figure, a number of the question, a date, a name, a slice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.asking.verifying import arithmetic, quoting
from knowledge.asking.verifying.arithmetic import SumError
from knowledge.asking.verifying.case import quoted
from knowledge.asking.verifying.stated import covers
from knowledge.asking.verifying.verbatim import stretch
from knowledge.model import Span
from knowledge.tokens import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.asking.verifying.case import Case
    from knowledge.model import Quantity
    from knowledge.reading.tagged import TimeMention

_FORMULA = re.compile(r"[(（\d][\d.,%％万亿倍 +\-−*/×÷()（）]{2,120}")
_CODE = re.compile(r"(?=[^\W_]{0,8}\d)[^\W\d_][^\W_]{1,8}")  # letters and digits in one word
_TRIED = 24  # ends of a sum that are tried, the last one first
_WORDED = 2  # a number word up to this value is everyday language ("one of them", "both")
_SLICE = 5  # tokens that stand together so in a citation are a slice of it
_CALENDAR = ("year", "quarter", "half", "month", "day", "week", "fiscal", "span", "ytd")


def faults(case: Case) -> Iterator[str]:
    """Yield every number, number word and time of an answer that nothing proves."""
    silent = case.outcome.kind in ("unknown", "help")
    proved = _proved(case) if not silent else ()
    for span, what in _numbers(case):
        if any(place.touches(span) for place in proved) or _asked(case, span):
            continue
        if _in_name(case, span) or _in_time(case, span, silent=silent):
            continue
        if not silent and (_restated(case, span) or stretch(case, span) >= _SLICE):
            continue
        yield f"not accounted for: {what!r}"
    yield from _code_faults(case, proved)
    if not silent:
        yield from _time_faults(case, proved)


def _numbers(case: Case) -> Iterator[tuple[Span, str]]:
    numbers = case.reading.numbers
    for token in numbers:
        yield Span(token.start, token.end), token.text
    for quantity in case.reading.quantities:
        worded = not any(quantity.span.start <= token.start < quantity.span.end for token in numbers)
        if worded and (abs(quantity.value) > _WORDED or quantity.normal_unit in ("%", "times", "pp")):
            yield quantity.span, quantity.span.of(case.text)


def _proved(case: Case) -> tuple[Span, ...]:
    """Return what is proved elsewhere: figures, quotations, formulas, titles."""
    return (*(shown.at for shown in case.stated), *quoting.proved(case), *_formulas(case), *_titles(case))


def _formulas(case: Case) -> Iterator[Span]:
    """Yield the sums in the text that are those of the computed figures, in whatever notation."""
    values = [value for shown in case.stated if shown.computed and (value := _result(shown.computed.expression))]
    if not values:
        return
    for match in _FORMULA.finditer(case.text):
        ends = [at for at in range(match.end(), match.start() + 2, -1) if not case.text[at - 1].isspace()]
        for end in ends[:_TRIED]:
            sum_ = case.text[match.start() : end]
            if any(sign in sum_ for sign in "+-−*×/÷") and any(_near(_result(sum_), value) for value in values):
                yield Span(match.start(), end)
                break


def _result(expression: str) -> float | None:
    try:
        return arithmetic.evaluate(expression)
    except (SumError, OverflowError):
        return None


def _near(one: float | None, other: float) -> bool:
    return one is not None and abs(one - other) <= abs(other) * 1e-6


def _titles(case: Case) -> Iterator[Span]:
    for title in {citation.title for citation in case.outcome.citations if citation.title}:
        if (start := case.text.find(title)) >= 0:
            yield Span(start, start + len(title))


def _asked(case: Case, span: Span) -> bool:
    """Tell whether the question has a number of this value."""
    said = {_plain(token.text) for token in case.question.numbers}
    quantity = case.reading.quantity_at(span)
    plain = _plain(span.of(case.text))
    if quantity is None:
        return plain is not None and plain in said
    asked = {abs(one.value) for one in case.question.quantities}
    return abs(quantity.value) in asked or (plain is not None and abs(quantity.value) == plain and plain in said)


def _plain(number: str) -> float | None:
    try:
        return float(number.replace(",", ""))
    except ValueError:
        return None


def _in_name(case: Case, span: Span) -> bool:
    """Tell whether the number is part of a name, or of what a cited figure is about."""
    if any(place.holds(span) and match.entry.kind in _NAMES for place, match in case.reading.matches):
        return True
    return _in_known_name(case, span)


def _in_known_name(case: Case, span: Span) -> bool:
    """Tell whether a name that the articles have, or a slot of a figure, holds the place."""
    text = fold(case.text)
    return any(_holding(text, fold(name), span) for name in _names(case, span.of(case.text)))


_NAMES = ("company", "brand", "model", "organisation", "place")


def _names(case: Case, digits: str) -> Iterator[str]:
    """Yield the names with these digits: subjects of the figures first, scopes as the citation has them, names."""
    quotes = [fold(text) for citation in case.outcome.citations for text in quoted(citation)]
    for shown in case.stated:
        if digits in shown.figure.subject:
            yield shown.figure.subject
        for scope in shown.figure.scopes:
            if digits in scope and any(fold(scope) in quote for quote in quotes):
                yield scope
    for name in case.snapshot.names():
        yield from (form for form in (name.name, *name.aliases) if digits in form)


def _holding(text: str, name: str, span: Span) -> bool:
    at = text.find(name)
    while at >= 0:
        if Span(at, at + len(name)).holds(span):
            return True
        at = text.find(name, at + 1)
    return False


def _in_time(case: Case, span: Span, *, silent: bool) -> bool:
    time = case.reading.time_at(span)
    if time is None:
        return False
    return silent or _given(case, time)


def _given(case: Case, time: TimeMention) -> bool:
    """Tell whether a date or period is the cited article's, a figure's, the citation's or the question's."""
    if time.period is None:
        return _in_quotes(case, case.reading.words(time.span))
    days = {citation.published.isoformat() for citation in case.outcome.citations if citation.published}
    if time.period.code in days or any(covers(time.period, known) for known in case.periods):
        return True
    told = [one.period for one in case.question.times if one.period]
    words = case.reading.words(time.span)
    return any(covers(time.period, one) for one in told) or _in_quotes(case, words)


def _in_quotes(case: Case, words: set[str]) -> bool:
    asked = {token.lower for token in case.question.tokens}
    return any(words <= {token.lower for token in quote.tokens} for quote in case.quotes) or words <= asked


def _time_faults(case: Case, proved: Iterable[Span]) -> Iterator[str]:
    """Yield times without a digit ("in May") that nothing gives."""
    proved = tuple(proved)
    for time in case.reading.times:
        calendar = time.period is not None and not time.basis and time.period.kind in _CALENDAR
        worded = not any(time.span.start <= token.start < time.span.end for token in case.reading.numbers)
        elsewhere = any(place.touches(time.span) for place in proved)
        if calendar and worded and not elsewhere and not _given(case, time):
            yield f"no such period: {time.span.of(case.text)!r}"


def _code_faults(case: Case, proved: Iterable[Span]) -> Iterator[str]:
    """Yield codes ("M9", "Q3") that neither the question, a citation, a figure's slots nor a given time has."""
    codes = [token for token in case.reading.tokens if _CODE.fullmatch(token.text)]
    proved, known = tuple(proved), _known_words(case) if codes else frozenset()
    for token in codes:
        span = Span(token.start, token.end)
        if token.lower in known or any(place.holds(span) for place in proved):
            continue
        if not _in_time(case, span, silent=False) and not _in_known_name(case, span):
            yield f"no such code: {token.text!r}"


def _known_words(case: Case) -> frozenset[str]:
    told = [shown.figure for shown in case.stated]
    slots = [text for figure in told for text in (figure.subject, figure.metric, *figure.scopes, str(figure.period))]
    texts = [text for citation in case.outcome.citations for text in (*quoted(citation), citation.title)]
    return frozenset().union(*map(words, (*slots, *texts)), (token.lower for token in case.question.tokens))


def _restated(case: Case, span: Span) -> bool:
    """Tell whether the number is a figure that the answer states elsewhere, said again the same way."""
    quantity = case.reading.quantity_at(span)
    if quantity is None:
        return False
    return any(
        (one := case.reading.quantity_at(shown.at)) is not None and _alike(one, quantity) for shown in case.stated
    )


def _alike(one: Quantity, other: Quantity) -> bool:
    if (one.value, one.value_to, one.bound) != (other.value, other.value_to, other.bound):
        return False
    units = (one.normal_unit, other.normal_unit)
    return one.direction == other.direction and (units[0] == units[1] or "%" not in units)
