"""How well a metric, unit, number or period is explained by a figure."""

from __future__ import annotations

from functools import lru_cache

from knowledge.asking.finding.candidate import Candidate, stems
from knowledge.asking.finding.explaining.weights import OWN, SLOT, WEAK
from knowledge.asking.finding.moving import gained
from knowledge.asking.finding.nearness import close
from knowledge.asking.understanding.hints import hints
from knowledge.asking.understanding.question import Question, Term
from knowledge.asking.understanding.spelling import stem
from knowledge.asking.understanding.times import compares_with, matches_period
from knowledge.lexicon import Lexicon
from knowledge.period import Period
from knowledge.tokens import words

_COUNTED = {"half": 2, "quarter": 4}  # how many of them a year has


def explain_metric(term: Term, question: Question, candidate: Candidate) -> float | None:
    """Explain a metric by the one of the figure, or by what people use the same word for."""
    metric = candidate.fact.metric
    if held := gained(candidate.fact):
        lost = term.said.lower() in hints(candidate.desk.lexicon, "losing")
        return OWN if (held in term.values or lost) and _more_of_them(question, candidate) else None
    if metric in term.values:
        return OWN if metric == term.values[0] else OWN - 0.2
    known = candidate.desk.lexicon.entry("metric", metric)
    if metric.startswith("share of ") and not question.aspects & {"share", "percent"}:
        return None
    if known is None and (
        stem(term.said.lower()) in candidate.metric_words or stems(term.values[0]) <= candidate.metric_words
    ):
        return SLOT
    entry = candidate.desk.lexicon.entry("metric", term.values[0])
    if len(term.values) > 1 and len(question.of("metric")) > 1 and _is_worth(term, candidate):
        return WEAK  # "the value of the orders": what else is asked for says what is worth so much
    told = stem(term.said.lower()) in candidate.sentence_words
    if not told or entry is None:
        return None
    thing = entry.get("weak") or entry.get("physical") or (entry.get("bare") and len(question.of("metric")) > 1)
    return WEAK if thing else None


def _is_worth(term: Term, candidate: Candidate) -> bool:
    """Tell whether money is asked for ("worth"), and the figure is an amount of it."""
    entries = [candidate.desk.lexicon.entry("metric", name) for name in term.values]
    money = all(entry is not None and set(entry.get("takes", ())) <= {"money", "share"} for entry in entries)
    return money and candidate.fact.unit.isupper() and not candidate.is_change


def _more_of_them(question: Question, candidate: Candidate) -> bool:
    """Tell whether the question asks how many came or went, not how many there are."""
    more = hints(candidate.desk.lexicon, "more of them") & {term.values[0] for term in question.of("word", "direction")}
    if candidate.fact.metric.endswith("lost"):
        return "lost" in question.aspects
    return bool("gained" in question.aspects or more)


def explain_unit(term: Term, _: Question, candidate: Candidate) -> float | None:
    """Explain a unit or a rate by the one of the figure."""
    unit, (asked,) = candidate.fact.unit, term.values[:1]
    if asked in ("/day", "/month", "%", "pp"):
        return 0.0
    if asked.startswith("/"):
        return SLOT if unit.endswith(asked) else None
    return SLOT if unit.partition("/")[0] == asked else None


def explain_quantity(term: Term, question: Question, candidate: Candidate) -> float | None:
    """Explain a number by the figure's value, or by another figure of its article ("of the 44k ...")."""
    said = question.quantities[term.index]
    if close(said.value, abs(candidate.fact.value), loosely=said.bound == "~"):
        return None if of_whole(term, question) else SLOT
    near = candidate.desk.figures_of(candidate.found.article)
    return WEAK if any(close(said.value, abs(one.fact.value)) for one in near) else None


def of_whole(term: Term, question: Question) -> bool:
    """Tell whether a number is the whole of which a part is asked for ("of the 44k …")."""
    return any(name == "of whole" and end == term.start for _, end, name in question.signals)


def explain_period(term: Term, question: Question, candidate: Candidate) -> float | None:
    """Explain a period by the one of the figure, or by what its change compares with."""
    asked, year = question.times[term.index], candidate.desk.today.year
    if asked.basis is not None and candidate.fact.basis is not None:
        if candidate.fact.basis == asked.basis or compares_with(asked, candidate.fact):
            return SLOT
        if asked.period is None or not matches_period(asked, candidate.fact.period, year):
            return None
    if asked.period is None:
        return 0.0 if asked.basis is None or candidate.fact.basis == asked.basis else None
    called = _called(asked.period, candidate) if asked.bare else None
    if matches_period(asked, candidate.fact.period, year):
        return None if called is False else SLOT
    return OWN if called else None


def _called(period: Period, candidate: Candidate) -> bool | None:
    """Tell whether the article calls a figure's time by the name that is asked for, as a firm counts its own year.

    The "first half" of a year that ends in June lies in the second one of the calendar, and is not its "second half".
    None where the article has no such name for it.
    """
    have, lexicon = candidate.fact.period, candidate.desk.lexicon
    if period.kind not in _COUNTED or have is None or have.months != period.months:
        return None
    body, fact = candidate.article.body, candidate.fact
    told = " ".join(span.of(body) for span in (fact.sentence, *(via.span for via in fact.via)))
    plain = f" {' '.join(words(told.replace('-', ' ')))} "
    number = int(period.code[-1])
    named = {
        at
        for at in range(1, _COUNTED[period.kind] + 1)
        if any(f" {name} " in plain for name in _names(period.kind, at, lexicon))
    }
    return number in named if named else None


@lru_cache(maxsize=64)
def _names(kind: str, number: int, lexicon: Lexicon) -> frozenset[str]:
    """Return what people call the so many-th quarter or half of a year: "first half", "q3"."""
    entries = [entry for entry in lexicon.of("time") if entry.get("value") == number]
    firsts = [form for entry in entries if entry.get("part") == "ordinal" for form, _ in entry.forms]
    spans = [entry for entry in lexicon.of("time") if entry.get("part") == "span" and entry.get("role") == kind]
    joined = {f"{first} {form}" for first in firsts for entry in spans for form, _ in entry.forms}
    codes = {form.lower() for entry in entries if entry.get("part") == kind for form, _ in entry.forms}
    return frozenset(joined | codes)
