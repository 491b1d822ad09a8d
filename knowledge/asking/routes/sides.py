"""Two things compared in one question: each side with its own terms, and what both share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from knowledge.asking.finding.accounting import Fit
from knowledge.asking.finding.choosing import Want, choose, distinct, readings
from knowledge.asking.plan import Desk
from knowledge.asking.understanding.question import Question, Term
from knowledge.period import Period

_SUBJECT = ("name", "code", "class")
_PARTING = ("versus", "joined", "listed")
_SIDE = (*_SUBJECT, "metric", "period", "word")
_ABOUT = timedelta(days=32)  # running totals that end closer together are of about the same time
_MANY = 60  # readings of a side


def halves(question: Question, *signals: str) -> Iterator[tuple[Question, Question]]:
    """Yield the ways to cut the question in two at a separating word, each half completed from the other."""
    for signal in signals:
        for start, end, name in question.signals:
            left = tuple(term for term in question.terms if term.end <= start)
            right = tuple(term for term in question.terms if term.start >= end)
            if not _has(left):  # "and more than X?", "what share of X is that?": the other side was spoken of before
                left = _lent(question, right)
            elif not _has(right):  # "and the share of X?"
                right = _lent(question, left)
            if name == signal and _has(left) and _has(right) and not _within_term(question, start, end):
                yield completed(question, left, right), completed(question, right, left)


def _within_term(question: Question, start: int, end: int) -> bool:
    """Tell whether a separating word is only part of what something is called ("cost-to-income ratio")."""
    solid = question.of("name", "code", "metric", "class", "thing")
    return any(term.start <= start and end <= term.end and end - start < term.end - term.start for term in solid)


def members(question: Question) -> list[tuple[Term, ...]]:
    """Return the sides of a question that lists three or more, each with its own terms; none of any other question."""
    cuts = {start for start, _, name in question.signals if name in _PARTING}
    sides: list[list[Term]] = [[]]
    for term in question.terms:
        if sides[-1] and any(sides[-1][-1].end <= cut <= term.start for cut in cuts):
            sides.append([])
        sides[-1].append(term)
    named: list[tuple[Term, ...]] = []
    lead: tuple[Term, ...] = ()  # "which sold most in May, ...": no side, but what the first one is asked with
    for side in sides:
        if any(term.kind in _SUBJECT for term in side):
            named.append((*lead, *side))
            lead = ()
        elif any(term.kind == "word" for term in side):
            return []
        else:
            lead += tuple(side)
    return [*named[:-1], (*named[-1], *lead)] if len(named) > 2 else []


def _lent(question: Question, other: Sequence[Term]) -> tuple[Term, ...]:
    """Return what earlier turns lend as a side of its own: it must name something, and something else."""
    named = {term.values for term in other if term.kind in _SUBJECT}
    lent = [term for term in question.earlier if term.kind == "name"]
    if not named or not lent or any(term.values in named for term in lent):
        return ()
    return tuple(term for term in question.earlier if term.kind in _SIDE and term.kind != "period")


def _has(terms: Sequence[Term]) -> bool:
    return any(term.kind in _SIDE for term in terms)


def completed(question: Question, own: Sequence[Term], other: Sequence[Term]) -> Question:
    """Return the question of one side: its own terms, and the slots it leaves open from the other side."""
    kinds = {_slot(term) for term in own}
    shared = ("metric",) if all(term.kind == "period" for term in other) else ("metric", "period")
    lent = [term for term in other if _slot(term) not in kinds and _slot(term) in shared]
    if not kinds & {"subject", "word"}:
        lent += [term for term in other if _slot(term) == "subject" or term.kind in ("word", "thing")]
    terms = sorted((*own, *lent), key=lambda term: term.start)
    return replace(question, terms=tuple(terms))


def _slot(term: Term) -> str:
    return "subject" if term.kind in _SUBJECT else term.kind


def best(question: Question, desk: Desk, want: Want) -> Fit | None:
    """Return the one figure that answers a side, None where there is none or several that differ."""
    fits = distinct(choose(question, desk, want).fits)
    if not fits:
        return None
    top = [one for one in fits if one.score > fits[0].score - 0.05]
    return fits[0] if len(top) == 1 else _settled(top)


def _settled(fits: list[Fit]) -> Fit | None:
    """Of several that fit alike, the one that narrows nothing further; else none."""
    plain = [one for one in fits if not one.candidate.fact.scopes and not one.candidate.residue]
    return plain[0] if len(plain) == 1 else None


def both(left: Question, right: Question, desk: Desk, want: Want) -> tuple[Fit, Fit] | None:
    """Return the figures of two sides; where one is open, or of another time, the two told of the same time."""
    first, second = best(left, desk, want), best(right, desk, want)
    if first and not second:
        second = _alike(right, desk, want, first)
    elif second and not first:
        first = _alike(left, desk, want, second)
    dated = left.of("period") or right.of("period")
    if not dated and not (first and second and same_time(first, second)):
        first, second = _at_once(left, right, desk, want) or (first, second)
    if first and second and first.candidate.found != second.candidate.found:
        return first, second
    return None


def _at_once(left: Question, right: Question, desk: Desk, want: Want) -> tuple[Fit, Fit] | None:
    """Return the two figures of one metric, unit and time that fit best, of equal ones the latest; none if they tie."""
    pairs = [
        (round(one.score + other.score, 2), _until(one), one, other)
        for one in readings(left, desk, want)[:_MANY]
        for other in readings(right, desk, want)[:_MANY]
        if _counted_alike(one, other) and same_time(one, other)
    ]
    top = max((pair[:2] for pair in pairs), default=None)
    found = [pair[2:] for pair in pairs if pair[:2] == top]
    return found[0] if len(found) == 1 else None


def _counted_alike(first: Fit, second: Fit) -> bool:
    one, other = first.candidate.fact, second.candidate.fact
    return one != other and (one.metric, one.unit, one.modality) == (other.metric, other.unit, other.modality)


def _until(one: Fit) -> date:
    period = one.candidate.fact.period
    days = period.days if period else None
    return days[1] if days else (_running_until(period) if period else None) or date.min


def same_time(first: Fit, second: Fit) -> bool:
    """Tell whether two figures are of one period, or are running totals up to about the same day."""
    one, other = first.candidate.fact.period, second.candidate.fact.period
    if one is None or other is None or one.same(other):
        return (one is None) == (other is None)
    ends = [_running_until(period) for period in (one, other)]
    return None not in ends and abs((ends[0] or date.min) - (ends[1] or date.max)) < _ABOUT


def _running_until(period: Period) -> date | None:
    """Return the last day of a running total."""
    if period.kind not in ("ytd", "until"):
        return None
    days = Period(period.code.partition(" ")[2]).days
    return days[1] if days else None


def _alike(question: Question, desk: Desk, want: Want, other: Fit) -> Fit | None:
    """Return the figure of a side that is told as the other one is: at one time, else of the same at another time."""
    there = other.candidate.fact
    fits = (one for one in distinct(choose(question, desk, want).fits) if one.candidate.fact.metric == there.metric)
    told = list(fits)
    found = [one for one in told if one.candidate.fact.period == there.period]
    if not found and question.of("period"):
        found = [one for one in told if _of_whom(one) == _of_whom(other)]
    return found[0] if len(found) == 1 else None


def _of_whom(one: Fit) -> tuple[str, tuple[str, ...]]:
    return one.candidate.fact.subject, one.candidate.fact.scopes


def pair(question: Question, desk: Desk, want: Want, *signals: str) -> tuple[Fit, Fit] | None:
    """Return the two figures that a question sets against each other."""
    key = ("halves", id(question), signals)
    if key not in desk.memo:  # the same sides for every route, so that what fits them is worked out once
        desk.memo[key] = list(halves(question, *signals))
    for left, right in desk.memo[key]:
        if (found := both(left, right, desk, want)) is not None:
            return found
    return None


def adds_up(question: Question) -> bool:
    """Tell whether the total of two names is asked for."""
    joined = any(name == "joined" for _, _, name in question.signals)
    return "total" in question.aspects and joined and len({term.values for term in question.of("name")}) > 1


def set_against(question: Question) -> bool:
    """Tell whether two names stand on the two sides of a comparing word."""
    named = question.of("name", "code")
    cuts = [(start, end) for start, end, name in question.signals if name == "versus"]
    return any(any(one.end <= start for one in named) and any(one.start >= end for one in named) for start, end in cuts)


def ahead_by(question: Question) -> bool:
    """Tell whether Chinese asks by how much one is ahead: "A比B多交付多少"."""
    told = {"level", "counted"} & question.aspects and "which" not in question.aspects and "who" not in question.aspects
    return question.language == "zh" and bool(told) and set_against(question)
