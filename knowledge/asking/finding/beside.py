"""What a term of a question means beside the others: the price of a product, stores that close, jobs that go."""

from __future__ import annotations

from dataclasses import replace

from knowledge.asking.understanding.hints import hints
from knowledge.asking.understanding.question import Term
from knowledge.asking.understanding.terms import Understood

_SHORT = 2  # tokens that may follow the product
_PRICES = ("price", "starting price", "base price", "average selling price")
_SHARE_PRICE = "share price"
_JOBS, _CUTS = "employees", "job cuts"


def beside(terms: tuple[Term, ...], seen: Understood) -> tuple[Term, ...]:
    """Return the terms of a question, each with the meaning that the others give it."""
    return _cut(_lost(_shut(_priced(terms, seen), seen), seen), seen)


def _priced(terms: tuple[Term, ...], seen: Understood) -> tuple[Term, ...]:
    """Take "how much is the <product>" for a question about its price."""
    costs = next((term for term in terms if term.kind == "aspect" and term.values == ("cost",)), None)
    named = [term for term in terms if term.kind == "name"]
    if costs is None or not named or named[0].start != costs.end or len(seen.tokens) - named[0].end > _SHORT:
        return terms
    if any(term.kind in ("metric", "class", "period", "quantity", "word") for term in terms):
        return terms
    return (*terms, Term("metric", _PRICES, costs.start, costs.end, "price"))


def _shut(terms: tuple[Term, ...], seen: Understood) -> tuple[Term, ...]:
    """Take "closed" for a plain word where something else than a share price is counted ("stores closed")."""
    counted = any(term.kind == "metric" and _SHARE_PRICE not in term.values for term in terms)
    doors = hints(seen.lexicon, "opening and closing")
    return tuple(
        replace(term, kind="word", values=(term.said.lower(),))
        if counted and term.kind == "metric" and _SHARE_PRICE in term.values and term.said.lower() in doors
        else term
        for term in terms
    )


def _lost(terms: tuple[Term, ...], seen: Understood) -> tuple[Term, ...]:
    """Take "lost" beside a share price for a fall."""
    if not any(term.kind == "metric" and term.values == (_SHARE_PRICE,) for term in terms):
        return terms
    falling = hints(seen.lexicon, "losing value")
    return tuple(
        replace(term, kind="direction", values=("down", "fall"))
        if term.kind == "metric" and term.said.lower() in falling
        else term
        for term in terms
    )


def _cut(terms: tuple[Term, ...], seen: Understood) -> tuple[Term, ...]:
    """Take jobs that are cut for job cuts: they are not those that there are."""
    jobs = next(
        (term for term in terms if term.kind == "metric" and _JOBS in term.values and _of_jobs(term, seen)), None
    )
    cuts = [term for term in terms if term.said.lower() in hints(seen.lexicon, "cutting jobs")]
    going = any(token.lower in hints(seen.lexicon, "jobs that go") for token in seen.tokens)
    if (
        jobs is None
        or not (cuts or going)
        or any(term.kind == "quantity" and seen.quantities[term.index].normal_unit == "%" for term in terms)
    ):
        return terms
    named = replace(jobs, values=(_CUTS,))
    return tuple(named if term is jobs else term for term in terms if term not in cuts)


def _of_jobs(term: Term, seen: Understood) -> bool:
    return term.said.lower() in hints(seen.lexicon, "jobs")
