"""Every content word of the asking clause accounted for by one candidate, or the words that are left over.

A name, code, period, place, class or metric must be carried by the candidate's own slots; a plain word may
be explained by the sentence the figure stands in, which counts for less.
"""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz

from knowledge.asking.candidate import Candidate, stems
from knowledge.asking.question import Asked, Question, Term
from knowledge.asking.spelling import stem
from knowledge.asking.times import matches_period, yearless
from knowledge.model import Figure, Quantity
from knowledge.period import Period

WORD_RATIO = 88.0  # fuzz.ratio of a plain word with a word of the sentence
_OWN, _SLOT, _WEAK = 3.0, 2.0, 0.4


@dataclass(frozen=True, slots=True)
class Fit:
    """How a candidate explains the question: ``left`` are the terms that nothing of it explains."""

    candidate: Candidate
    score: float
    left: tuple[Term, ...]
    own: float  # what the candidate's own slots explain
    carried: float = 0.0  # how much of what earlier turns lent fits as well
    against: bool = False  # the question has it move the other way


def fit(question: Question, candidate: Candidate, year: int) -> Fit:
    """Account for the terms of the question by one candidate."""
    left: list[Term] = []
    own = weak = anchor = asked = 0.0
    names = question.names
    others = [term for term in question.terms if term.kind not in ("name", "code")]
    loose = bool(names) and names[0] not in question.terms
    if loose and all(explain(term, question, candidate, year) is None for term in names):
        left.append(names[0])
    for term in (*names, *others):
        weight = explain(term, question, candidate, year)
        if weight is None and loose and term in names:
            continue
        if weight is None:
            left.append(term)
        elif weight >= 1:
            own += weight
        else:
            weak += weight
        if weight is not None and term in question.terms:
            asked = max(asked, weight)
        if weight is not None and term.kind in ("name", "word", "class", "thing"):
            anchor = max(anchor, weight)
    if names and not left and anchor < 1.5:
        left.append(names[0])
    if asked < 1 and not left and question.left:
        left.append(question.left[0])
    lent = sum(1 for term in question.carried if _fits(term, question, candidate, year))
    return Fit(
        candidate, own + weak - _unasked(candidate, question), tuple(left), own, lent, _against(question, candidate)
    )


def explain(term: Term, question: Question, candidate: Candidate, year: int) -> float | None:
    """Return how well the candidate explains a term; None where it can't."""
    match term.kind:
        case "name":
            return _name(term, question, candidate)
        case "code":
            return _OWN if stem(term.values[0]) in stems_of_code(candidate) else None
        case "metric":
            return _metric(term, question, candidate)
        case "class":
            return _class(term, question, candidate)
        case "thing":
            return _thing(term, question, candidate)
        case "period":
            return _period(question.times[term.index], candidate, year)
        case "unit":
            return _unit(term, candidate)
        case "quantity":
            return _quantity(question.quantities[term.index], candidate, part=_of_whole(term, question))
        case "word":
            return _word(term, candidate)
        case _:
            return 0.0


def stems_of_code(candidate: Candidate) -> frozenset[str]:
    """Return the words among which a code must stand: those of the subject and the scopes."""
    return candidate.subject_words | candidate.scope_words


def _name(term: Term, question: Question, candidate: Candidate) -> float | None:
    fact = candidate.fact
    if fact.entity in term.values or fact.subject in term.values:
        return _OWN
    if any(value in fact.scopes for value in term.values):
        return _SLOT
    if any(_words(value) <= candidate.subject_words for value in term.values):
        return _SLOT
    if candidate.owners.intersection(term.values):
        return 1.0
    if term.detail == "place":
        return _place(term, candidate)
    if any(value in candidate.article.title for value in term.values) and _is_product(candidate):
        return 0.5
    others = [other for other in question.names if other is not term and fact.entity in other.values]
    if (
        others
        and _between(candidate)
        and any(
            _words(value) <= stems(fact.sentence.of(candidate.article.body))
            for value in (*term.values, term.said.lower())
        )
    ):
        return _WEAK
    return None


def _place(term: Term, candidate: Candidate) -> float | None:
    """Explain a place by the headline, for figures that name no other."""
    kinds = candidate.desk.names.kinds
    elsewhere = any(kinds.get(scope) == "place" for scope in candidate.fact.scopes)
    told = any(_words(value) <= stems(candidate.article.title) for value in term.values)
    return 0.5 if told and not elsewhere and kinds.get(candidate.fact.entity or "") != "place" else None


def _between(candidate: Candidate) -> bool:
    """Tell whether the metric ties two parties: a payment, a stake, a price paid."""
    entry = candidate.desk.lexicon.entry("metric", candidate.fact.metric)
    return entry is not None and (entry.get("kind") == "event" or candidate.fact.metric == "stake")


def _is_product(candidate: Candidate) -> bool:
    return candidate.desk.names.kinds.get(candidate.fact.entity or "") in ("model", "brand")


def _words(name: str) -> frozenset[str]:
    return stems(name)


def _metric(term: Term, question: Question, candidate: Candidate) -> float | None:
    metric = candidate.fact.metric
    if metric in term.values:
        return _OWN if metric == term.values[0] else _OWN - 0.2
    known = candidate.desk.lexicon.entry("metric", metric)
    if metric.startswith("share of ") and not question.aspects & {"share", "percent"}:
        return None
    if known is None and (
        stem(term.said.lower()) in candidate.metric_words or _words(term.values[0]) <= candidate.metric_words
    ):
        return _SLOT
    entry = candidate.desk.lexicon.entry("metric", term.values[0])
    told = stem(term.said.lower()) in candidate.sentence_words
    if not told or entry is None:
        return None
    thing = entry.get("weak") or entry.get("physical") or (entry.get("bare") and len(question.of("metric")) > 1)
    return _WEAK if thing else None


def _unit(term: Term, candidate: Candidate) -> float | None:
    unit, (asked,) = candidate.fact.unit, term.values[:1]
    if asked in ("/day", "/month", "%", "pp"):
        return 0.0
    if asked.startswith("/"):
        return _SLOT if unit.endswith(asked) else None
    return _SLOT if unit.partition("/")[0] == asked else None


def _quantity(said: Quantity, candidate: Candidate, *, part: bool) -> float | None:
    """Explain a number by the figure's value, or by another figure of its article ("of the 44k ...")."""
    if close(said.value, abs(candidate.fact.value), loosely=said.bound == "~"):
        return None if part else _SLOT
    near = candidate.desk.figures_of(candidate.found.article)
    return _WEAK if any(close(said.value, abs(one.fact.value)) for one in near) else None


def _of_whole(term: Term, question: Question) -> bool:
    """Tell whether a number is the whole of which a part is asked for ("of the 44k …")."""
    return any(name == "of whole" and end == term.start for _, end, name in question.signals)


def close(said: float, value: float, *, loosely: bool = False) -> bool:
    """Tell whether ``said`` is ``value`` at the precision it was said with."""
    if said == value:
        return True
    digits = f"{said:.10f}".rstrip("0")
    step = 1.0
    if "." in digits and not digits.endswith("."):
        step = 10.0 ** -len(digits.partition(".")[2])
    else:
        while said and said % (step * 10) == 0:
            step *= 10
    if step <= 1 and said == int(said) and not loosely and value == int(value):
        return False
    return abs(said - value) <= (step if loosely else step / 2)


def _class(term: Term, question: Question, candidate: Candidate) -> float | None:
    fact, (value,) = candidate.fact, term.values[:1]
    if any(number.end == term.start and _of_whole(number, question) for number in question.of("quantity")):
        return _WEAK
    if value in fact.scopes or value == fact.subject:
        return _SLOT
    words = _words(value)
    if words <= candidate.scope_words | candidate.subject_words | candidate.metric_words:
        return 1.0
    entry = candidate.desk.lexicon.entry("class", value)
    unit = entry.get("unit") if entry else None
    return 1.0 if unit and unit == fact.unit and unit != "vehicle" else None


def _thing(term: Term, question: Question, candidate: Candidate) -> float:
    said = stem(term.said.lower())
    fact = candidate.fact
    if any(_words(scope) == {said} for scope in (*fact.scopes, fact.subject)):
        return _SLOT
    if said in candidate.residue:
        return _SLOT if any(name.end == term.start for name in question.of("name")) else 0.3
    if said != "vehicl" and any(stem(scope.split()[-1]) == said for scope in fact.scopes if scope):
        return 0.5
    return 0.2 if said in candidate.subject_words or said == stem(fact.unit) else 0.0


def _period(asked: Asked, candidate: Candidate, year: int) -> float | None:
    if asked.basis is not None and candidate.fact.basis is not None:
        if candidate.fact.basis == asked.basis or _compared_with(asked, candidate):
            return _SLOT
        if asked.period is None or not matches_period(asked, candidate.fact.period, year):
            return None
    if asked.period is None:
        return 0.0 if asked.basis is None or candidate.fact.basis == asked.basis else None
    return _SLOT if matches_period(asked, candidate.fact.period, year) else None


def _compared_with(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether a change "month on month" is one against the month that was named."""
    fact, then = candidate.fact, asked.period
    if then is None:
        return False
    before = _before(fact)
    return before is not None and (before.same(then) or (asked.bare and yearless(before.code) == yearless(then.code)))


def _before(fact: Figure) -> Period | None:
    """Return the period that a change compares its own with."""
    if fact.basis not in ("yoy", "mom", "qoq"):
        return Period(fact.basis) if fact.basis else None
    if fact.period is None:
        return None
    if fact.basis == "yoy":
        return fact.period.shifted(-1)
    year, _, rest = fact.period.code.partition("-")
    if not year.isdigit() or not rest.lstrip("Q").isdigit():
        return None
    quarter, number = rest.startswith("Q"), int(rest.lstrip("Q"))
    if number > 1:
        return Period(f"{year}-Q{number - 1}" if quarter else f"{year}-{number - 1:02d}")
    return Period(f"{int(year) - 1}-Q4" if quarter else f"{int(year) - 1}-12")


def _word(term: Term, candidate: Candidate) -> float | None:
    word = stem(term.values[0])
    if word in candidate.subject_words or word in candidate.scope_words:
        return 1.5
    if word in candidate.metric_words or word == candidate.fact.unit:
        return 1.0
    if word in candidate.sentence_words:
        return _WEAK
    if word in candidate.around_words:
        return 0.3
    if len(word) > 4 and any(fuzz.ratio(word, other, score_cutoff=WORD_RATIO) for other in candidate.sentence_words):
        return 0.3
    return None


def _fits(term: Term, question: Question, candidate: Candidate, year: int) -> bool:
    """Tell whether something that an earlier turn lent fits; it is preferred, never demanded."""
    if term.kind == "period":
        code, bare = (*term.values, "")[:2]
        asked = Asked(Period(code) if code else None, term.said, None, bool(bare))
        return asked.period is not None and matches_period(asked, candidate.fact.period, year)
    if term.kind in ("metric", "class", "name", "thing", "word"):
        return bool(explain(term, question, candidate, year))
    return False


def _against(question: Question, candidate: Candidate) -> bool:
    directions = question.directions
    if len(directions) != 1 or not candidate.is_change or candidate.fact.unit not in ("%", "pp", "times"):
        return False
    return ("up" in directions) != (candidate.fact.value > 0)


def _unasked(candidate: Candidate, question: Question) -> float:
    """Return what the candidate narrows beyond what was asked."""
    fact = candidate.fact
    places = sum(1 for scope in fact.scopes if candidate.desk.names.kinds.get(scope) == "place")
    narrow = 0.1 * places + 0.3 * (len(fact.scopes) - places) + 0.3 * bool(candidate.residue)
    return (
        narrow + 0.8 * bool(fact.modality and "expected" not in question.aspects) + 0.2 * (fact.bound not in ("=", "~"))
    )
