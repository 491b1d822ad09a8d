"""Every content word of the asking clause accounted for by one candidate, or the words that are left over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.asking.finding.candidate import Candidate
from knowledge.asking.finding.explaining import explain
from knowledge.asking.understanding.hints import hints
from knowledge.asking.understanding.question import Asked, Question, Term
from knowledge.asking.understanding.times import matches_period
from knowledge.period import Period

_ANCHORS = ("name", "word", "class", "thing")  # what can say whose figure is meant
_ANCHORED = 1.5
_AROUND = 0.3  # what a word explains that only stands nearby
_UNIT = 0.2  # what a thing explains that is only the unit


@dataclass(frozen=True, slots=True)
class Fit:
    """How a candidate explains the question: ``left`` are the terms that nothing of it explains."""

    candidate: Candidate
    score: float
    left: tuple[Term, ...]
    own: float  # what the candidate's own slots explain
    carried: float = 0.0  # how much of what earlier turns lent fits as well
    against: bool = False  # the question has it move the other way


def fit(question: Question, candidate: Candidate) -> Fit:
    """Account for the terms of the question by one candidate."""
    names = question.names
    terms = (*names, *(term for term in question.terms if term.kind not in ("name", "code")))
    weights = [(term, explain(term, question, candidate)) for term in terms]
    left = _left(question, names, weights)
    left += _unmet(question, candidate) + _alone(question, candidate) + _kind_only(question, candidate)
    own = sum(weight for _, weight in weights if weight is not None and weight >= 1)
    weak = sum(weight for _, weight in weights if weight is not None and weight < 1)
    lent = sum(1 for term in question.carried if _fits(term, question, candidate))
    score = own + weak - _unasked(candidate, question)
    return Fit(candidate, score, tuple(left), own, lent, _against(question, candidate))


def _unmet(question: Question, candidate: Candidate) -> list[Term]:
    """Return the metric that an earlier turn lent to a question that names nothing itself, where it isn't met."""
    lent = [term for term in question.carried if term.kind == "metric"]
    lent = lent or [term for term in question.carried if term.kind == "word"]
    idle = hints(candidate.desk.lexicon, "estimator")  # "what did analysts expect" names nothing itself
    own = [term for term in question.of("word") if term.values[0] not in idle]
    if not lent or own or question.of("name", "code", "metric", "class", "thing", "unit", "quantity"):
        return []
    if any(explain(term, question, candidate) is not None or _as_good(term, question, candidate) for term in lent):
        return []
    return lent[:1]


def _as_good(metric: Term, question: Question, candidate: Candidate) -> bool:
    """Tell whether people use one word for both metrics ("sold"), and the period that was spoken of fits."""
    loose = (entry.get("metrics", ()) for entry in candidate.desk.lexicon.of("loose"))
    alike = any(candidate.fact.metric in group and metric.values[0] in group for group in loose)
    return alike and any(term.kind == "period" and _fits(term, question, candidate) for term in question.carried)


def _alone(question: Question, candidate: Candidate) -> list[Term]:
    """Return a name that is asked for alone where a figure is of several together ("Nova and Vega delivered 900")."""
    subject = candidate.fact.subject
    if candidate.fact.entity is not None or " and " not in subject:
        return []
    values = [value for term in question.names for value in term.values]
    others = [part for part in subject.replace(" and ", ", ").split(", ") if not any(part in value for value in values)]
    return [term for term in question.names if others and any(value in subject for value in term.values)][:1]


def _kind_only(question: Question, candidate: Candidate) -> list[Term]:
    """Return the thing that is asked about where a figure of a market is only of one kind of it (electric cars)."""
    fact, lexicon = candidate.fact, candidate.desk.lexicon
    things = [term for term in question.of("thing") if term.values[0] == "vehicle"]
    if fact.entity is not None or not things or question.of("class", "word"):
        return []
    kind = lexicon.entry("class", fact.subject)
    whole = kind is None or kind.get("generic") or fact.subject in hints(lexicon, "whole market")
    return [] if whole else things[:1]


def _left(question: Question, names: tuple[Term, ...], weights: Iterable[tuple[Term, float | None]]) -> list[Term]:
    """Return the terms that stay unexplained.

    Of names that other clauses or earlier turns lent, one is enough. A name that only stands nearby
    is no explanation, and neither are plain words alone.
    """
    lent = bool(names) and names[0] not in question.terms
    explained = {term: weight for term, weight in weights if weight is not None}
    left = [term for term, weight in weights if weight is None and not (lent and term in names)]
    if lent and not any(term in explained for term in names):
        left.insert(0, names[0])
    anchor = max((weight for term, weight in explained.items() if term.kind in _ANCHORS), default=0.0)
    asked = max((weight for term, weight in explained.items() if term in question.terms), default=0.0)
    if names and not left and anchor < _ANCHORED:
        left.append(names[0])
    if (
        question.left
        and not left
        and (asked < 1 or _mere_context(question, explained) or _kind_asked(question, explained))
    ):
        left.append(question.left[0])
    return left


def _kind_asked(question: Question, explained: dict[Term, float]) -> bool:
    """Tell whether "which <kind>" is asked for, and only a figure's sentence has the word, or nothing is counted."""
    ends = {term.end for term in question.of("aspect") if "which" in term.values}
    bare = not question.of("metric", "class", "thing", "quantity", "direction")
    return any(term.start in ends and (bare or explained.get(term, 1.0) < 1) for term in question.left)


def _mere_context(question: Question, explained: dict[Term, float]) -> bool:
    """Tell whether a word stands only in the sentence that lent a figure its period, and no metric is named."""
    if question.of("metric", "class", "thing", "direction"):
        return False
    return any(0 < explained.get(term, 1.0) <= _AROUND for term in question.left)


def _fits(term: Term, question: Question, candidate: Candidate) -> bool:
    """Tell whether something that an earlier turn lent fits; it is preferred, never demanded."""
    if term.kind == "period":
        code, bare = (*term.values, "")[:2]
        asked = Asked(Period(code) if code else None, term.said, None, bool(bare))
        return asked.period is not None and matches_period(asked, candidate.fact.period, candidate.desk.today.year)
    if term.kind == "thing":
        return (explain(term, question, candidate) or 0.0) > _UNIT
    if term.kind in ("metric", "class", "name", "word"):
        return bool(explain(term, question, candidate))
    return False


def _against(question: Question, candidate: Candidate) -> bool:
    directions = question.directions
    if len(directions) != 1 or not candidate.is_change:
        return False
    return ("up" in directions) != (candidate.fact.value > 0)


def _unasked(candidate: Candidate, question: Question) -> float:
    """Return what the candidate narrows beyond what was asked."""
    fact = candidate.fact
    places = sum(1 for scope in fact.scopes if candidate.desk.names.kinds.get(scope) == "place")
    narrow = 0.1 * places + 0.3 * (len(fact.scopes) - places) + 0.3 * bool(candidate.residue)
    return (
        narrow
        + 0.8 * bool(candidate.desk.modality(fact) and "expected" not in question.aspects)
        + 0.2 * (fact.bound not in ("=", "~"))
    )
