"""Answers worked out from figures: differences, sums, averages, what is left of a total."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from knowledge.asking.finding.accounting import Fit
from knowledge.asking.finding.choosing import choose, distinct, fits_of
from knowledge.asking.finding.moving import counted_alike
from knowledge.asking.phrasing.draft import Pieces, Slot, fill
from knowledge.asking.phrasing.sentences import figure, scope, subject, term
from knowledge.asking.phrasing.wording import dated, plural, templates, when
from knowledge.asking.plan import Desk, Plan
from knowledge.asking.routes.arithmetic import computed, exact, like, operand, plain, result, rounded
from knowledge.asking.routes.levels import answered
from knowledge.asking.routes.sides import adds_up, ahead_by, pair
from knowledge.asking.understanding.question import Question, Term
from knowledge.model import Computed, Figure
from knowledge.period import Period
from knowledge.store.snapshot import Found

SCORE = 0.93


def described(fact: Figure, desk: Desk, question: Question) -> str:
    """Return what a level counts, in a few words: subject, metric and scope."""
    language = question.language
    about = (
        f"{subject(fact, desk, language)} {term('metric', fact.metric, desk, language)}{scope(fact, desk, language)}"
    )
    return f" ({about})" if language == "en" else f"（{about.replace(' ', '')}）"


def labelled(one: Fit, desk: Desk, question: Question) -> str:
    """Return a level's subject, metric, scope and period in a few words."""
    fact, language = one.candidate.fact, question.language
    space = " " if language == "en" else ""
    told = subject(fact, desk, language), term("metric", fact.metric, desk, language)
    named, period = space.join(told) + scope(fact, desk, language), when(fact.period, desk, language)
    return named + period if language == "en" else period + named


def difference(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer the difference of two levels, or of two changes in percentage points."""
    ahead = bool(question.aspects & {"more", "less"}) and ("amount" in question.aspects or ahead_by(question))
    if "difference" not in question.aspects and not ahead:
        return
    growth = "change" in question.aspects and not ahead
    both = pair(question, desk, "change" if growth else "level", "versus", "joined")
    if both is None:
        return
    first, second = sorted((one.candidate.found for one in both), key=lambda found: -found.fact.value)
    if not exact(first, second) or not counted_alike(first.fact, second.fact):
        return
    if not growth:
        yield Plan("difference", SCORE, _combined(question, desk, both, first, second, "difference"))
    elif first.fact.unit == "%" and second.fact.value > 0:
        yield Plan("difference", SCORE, _points(question, desk, both, first, second))


def _points(
    question: Question, desk: Desk, both: tuple[Fit, Fit], first: Found[Figure], second: Found[Figure]
) -> Computed:
    words, value = templates(desk, question.language), rounded(first.fact.value - second.fact.value, 2)
    expression = f"{plain(first.fact.value)}% - {plain(second.fact.value)}%"
    shown: Pieces = (operand(first, desk), " - ", operand(second, desk))
    said = str(words["points"]).format(value=f"{value:g}")
    worked = result((value, said), first, (expression, shown), (first, second), unit="pp")
    labels = {one.candidate.found: labelled(one, desk, question) for one in both}
    slots: dict[str, Slot] = {"value": (worked.stated,), "first": labels[first], "second": labels[second]}
    return computed(question, desk, worked, fill(str(words["difference"]), slots))


def total(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer the sum of two levels that don't overlap."""
    if "sum" not in question.aspects and not adds_up(question):
        return
    both = pair(question, desk, "level", "joined", "versus")
    if both is None:
        return
    first, second = (one.candidate.found for one in both)
    apart = first.fact.of != second.index and second.fact.of != first.index and _disjoint(first, second, desk)
    if exact(first, second) and counted_alike(first.fact, second.fact) and apart:
        yield Plan("sum", SCORE, _combined(question, desk, both, first, second, "sum"))


def _disjoint(first: Found[Figure], second: Found[Figure], desk: Desk) -> bool:
    names = [found.fact.entity or found.fact.subject for found in (first, second)]
    return (
        names[0] != names[1]
        and names[0] not in set(desk.names.related(names[1]))
        and names[1] not in set(desk.names.related(names[0]))
    )


def _combined(
    question: Question, desk: Desk, both: tuple[Fit, Fit], first: Found[Figure], second: Found[Figure], key: str
) -> Computed:
    sign, value = (
        ("-", first.fact.value - second.fact.value)
        if key == "difference"
        else ("+", first.fact.value + second.fact.value)
    )
    finer = max(
        (first, second), key=lambda found: len(str(found.fact.value).partition(".")[2]) if found.fact.value < 1e6 else 0
    )
    expression = f"{plain(first.fact.value)} {sign} {plain(second.fact.value)}"
    between = f" {sign} " if key == "difference" else str(templates(desk, question.language)["and"])
    shown: Pieces = (operand(first, desk), between, operand(second, desk))
    worked = result(like(value, finer, desk), first, (expression, shown), (first, second))
    labels = {one.candidate.found: labelled(one, desk, question) for one in both}
    slots: dict[str, Slot] = {"value": (worked.stated,), "first": labels[first], "second": labels[second]}
    return computed(question, desk, worked, fill(str(templates(desk, question.language)[key]), slots))


def ratio(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer how many times one level is another."""
    if "ratio" not in question.aspects:
        return
    yield from _multiple(question, desk)
    both = pair(question, desk, "level", "versus", "joined", "to", "multiple")
    if both is None:
        return
    first, second = (one.candidate.found for one in both)
    if exact(first, second) and counted_alike(first.fact, second.fact) and second.fact.value:
        value = rounded(first.fact.value / second.fact.value, 2)
        expression = f"{plain(first.fact.value)} / {plain(second.fact.value)}"
        shown: Pieces = (operand(first, desk), " / ", operand(second, desk))
        worked = result((value, f"{value:.2f}"), first, (expression, shown), (first, second), unit="times")
        slots: dict[str, Slot] = {"value": (worked.stated,), "first": labelled(both[0], desk, question)}
        slots["second"] = labelled(both[1], desk, question)
        sentence = fill(str(templates(desk, question.language)["ratio"]), slots)
        yield Plan("ratio", SCORE, computed(question, desk, worked, sentence))


def _multiple(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer a multiple that the articles give themselves ("three times what it was")."""
    asked = {"ratio", "counted", "level", "prior", "versus prior", "yoy"}
    dated = [term for term in question.of("period") if not _compared_with(question, term)]
    terms = tuple(term for term in question.terms if term.kind != "period" or term in dated)
    told = replace(question, terms=terms, aspects=question.aspects - asked)
    found = [one.candidate.found for one in choose(told, desk).fits if one.candidate.fact.unit == "times"]
    if found:
        pieces = figure(found[0], desk, question.language)
        yield Plan("multiple", SCORE, answered(question, desk, pieces, found[:1]))


def _compared_with(question: Question, term: Term) -> bool:
    asked = question.times[term.index]
    return asked.relative or asked.basis is not None


def average(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer an average per day or month of a level whose period is known."""
    each = next(iter(question.aspects & {"per day", "per month"}), None)
    if each is None:
        return
    whole = replace(question, aspects=question.aspects - {"average", each})
    fits = distinct(choose(whole, desk, "level").fits)
    found = fits[0].candidate.found if len(fits) == 1 else None
    if found is None or not exact(found) or "/" in found.fact.unit or "per " in found.fact.unit:
        return
    count = _length(found.fact.period, each)
    if count < 2:
        return
    share = found.fact.value / count
    value = rounded(share, 1 if share < 1000 else 0)
    expression = (f"{plain(found.fact.value)} / {count}", (operand(found, desk), f" / {count}"))
    worked = result((value, f"{value:,}"), found, expression, (found,), unit=f"{found.fact.unit}/{each[4:]}")
    words = templates(desk, question.language)
    noun = "" if question.language == "zh" else f" {plural(found.fact.unit)}"
    slots: dict[str, Slot] = {"value": (str(words["bound"]["~"]), worked.stated, noun)}
    sentence = (*fill(str(words[each.replace(" ", "_")]), slots), described(found.fact, desk, question))
    told = when(found.fact.period, desk, question.language)
    yield Plan("average", SCORE, computed(question, desk, worked, (*sentence, told)))


def _length(period: Period | None, each: str) -> int:
    """Return how many days or months a period has, 0 where that isn't known."""
    days = period.days if period else None
    if days is None:
        return 0
    months = (days[1].year - days[0].year) * 12 + days[1].month - days[0].month + 1
    return (days[1] - days[0]).days + 1 if each == "per day" else months


def remainder(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer what is left of a running total after a later part of it."""
    asked = [question.times[term.index].period for term in question.of("period")]
    if question.aspects & {"average", "per day", "per month"}:
        return
    goals = [period for period in asked if period and period.kind in ("span", "ytd", "quarter", "half") and period.days]
    if not goals:
        return
    goal = goals[-1]
    rest = replace(
        question, terms=tuple(term for term in question.terms if term.kind not in ("period", "quantity", "aspect"))
    )
    pool = [one.candidate.found for one in _all_levels(rest, desk)]
    given = {quantity.value for quantity in (question.quantities[term.index] for term in question.of("quantity"))}
    for whole in pool:
        for part in pool:
            if _leaves(whole, part, goal) and (not given or given <= {whole.fact.value, part.fact.value}):
                yield Plan("remainder", SCORE, _remainder(question, desk, whole, part, goal))
                return


def _all_levels(question: Question, desk: Desk) -> list[Fit]:
    return [
        one
        for one in fits_of(question, desk)
        if not one.left and not one.candidate.is_change and exact(one.candidate.found)
    ]


def _leaves(whole: Found[Figure], part: Found[Figure], goal: Period) -> bool:
    same = all(
        getattr(whole.fact, slot) == getattr(part.fact, slot)
        for slot in ("subject", "scopes", "metric", "unit", "modality")
    )
    if not same or whole.fact.period is None or part.fact.period is None:
        return False
    large, small, left = whole.fact.period.days, part.fact.period.days, goal.days
    if large is None or small is None or left is None:
        return False
    return large[0] == left[0] and large[1] == small[1] and small[0] == left[1] + timedelta(days=1)


def _remainder(question: Question, desk: Desk, whole: Found[Figure], part: Found[Figure], goal: Period) -> Computed:
    expression = f"{plain(whole.fact.value)} - {plain(part.fact.value)}"
    days = [dated(one.fact.period, desk, question.language) for one in (whole, part)]
    shown: Pieces = (operand(whole, desk), " - ", operand(part, desk), f" ({', '.join(days)})")
    value = like(whole.fact.value - part.fact.value, whole, desk)
    worked = result(value, whole, (expression, shown), (whole, part), period=goal)
    slots: dict[str, Slot] = {
        "value": (worked.stated,),
        "what": described(whole.fact, desk, question),
        "when": when(goal, desk, question.language),
    }
    return computed(question, desk, worked, fill(str(templates(desk, question.language)["prior"]), slots))


__all__ = ["average", "difference", "ratio", "remainder", "total"]
