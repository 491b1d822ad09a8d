"""Three figures or more set against each other: all of them shown, the largest named where nothing leaves it open."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.asking.finding.accounting import Fit
from knowledge.asking.finding.choosing import Want
from knowledge.asking.phrasing.draft import Pieces, fill
from knowledge.asking.phrasing.sentences import figure, listed, scope
from knowledge.asking.phrasing.wording import templates
from knowledge.asking.plan import Desk, Plan
from knowledge.asking.routes.comparing import SCORE, SET_AGAINST, comparable, distinguished, growing
from knowledge.asking.routes.levels import answered
from knowledge.asking.routes.sides import best, completed, members
from knowledge.asking.understanding.question import Question, Term

_EXACT = ("=", "~")


def among(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer the figures of all that are set against each other, in the question's order."""
    sides = members(question)
    if not sides or question.aspects & {"sum", "ratio", "total"}:
        return
    asked = [completed(question, own, _around(sides, at)) for at, own in enumerate(sides)]
    wants: tuple[Want, ...] = ("change",) if growing(question) else ("level", "change")
    for want in wants:
        fits = [best(side, desk, want) for side in asked]
        told = [one for one in fits if one is not None]
        found = list(dict.fromkeys(one.candidate.found for one in told))
        if len(found) == len(sides) and all(comparable(told[0], one) for one in told):
            figures = listed([figure(one, desk, question.language) for one in found], desk, question.language)
            pieces = (*figures, str(templates(desk, question.language)["stop"]), *_verdict(question, desk, told))
            yield Plan("among", SCORE + 0.01, answered(question, desk, pieces, found))
            return


def _around(sides: list[tuple[Term, ...]], at: int) -> list[Term]:
    """Return what the sides around one lend it: each kind of term from the nearest that has it, those before first."""
    lent: dict[str, list[Term]] = {}
    for side in (*reversed(sides[:at]), *sides[at + 1 :]):
        for kind in ("metric", "period"):
            lent.setdefault(kind, []).extend(term for term in side if term.kind == kind and not lent.get(kind))
    return [term for terms in lent.values() for term in terms]


def _verdict(question: Question, desk: Desk, fits: list[Fit]) -> Pieces:
    """Name the largest, or the smallest where that is asked for; nothing where a bound leaves it open."""
    order = sorted((one.candidate for one in fits), key=lambda one: one.fact.value)
    low = bool(question.aspects & {"less", "least"})
    first, second = (order[0], order[1]) if low else (order[-1], order[-2])
    exact = all(one.fact.bound in _EXACT for one in order)
    if not question.aspects & SET_AGAINST or not exact or first.fact.value == second.fact.value:
        return ()
    words = templates(desk, question.language)
    key = ("slowest" if low else "fastest") if first.is_change else ("smallest" if low else "largest")
    name = distinguished(first.fact, second.fact, question, desk)
    return fill(str(words[key]), {"name": name + scope(first.fact, desk, question.language)})
