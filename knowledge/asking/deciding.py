"""The routes, and the choice between what they offer."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import replace

from knowledge.asking.phrasing.wording import templates
from knowledge.asking.plan import Desk, Plan, Route
from knowledge.asking.routes.among import among
from knowledge.asking.routes.checking import claims, reverse
from knowledge.asking.routes.comparing import compared, extreme, ranked
from knowledge.asking.routes.converting import converted
from knowledge.asking.routes.denying import moves, opposites
from knowledge.asking.routes.developing import developed, grown
from knowledge.asking.routes.earlier import prior
from knowledge.asking.routes.expecting import against_expected
from knowledge.asking.routes.levels import figures
from knowledge.asking.routes.parting import part
from knowledge.asking.routes.refusing import nothing
from knowledge.asking.routes.rising import rise
from knowledge.asking.routes.sharing import share
from knowledge.asking.routes.summing import average, difference, ratio, remainder, total
from knowledge.asking.routes.talking import small_talk
from knowledge.asking.text import LAST, TEXTUAL, statements
from knowledge.asking.understanding.question import Question
from knowledge.asking.verifying import verify
from knowledge.model import Outcome, Step, Unknown

_log = logging.getLogger(__name__)

ROUTES: tuple[Route, ...] = (
    small_talk,
    claims,
    moves,
    opposites,
    reverse,
    share,
    part,
    difference,
    total,
    ratio,
    average,
    rise,
    prior,
    remainder,
    developed,
    grown,
    against_expected,
    converted,
    among,
    compared,
    extreme,
    ranked,
    figures,
    *TEXTUAL,
)

_SURE = 0.9  # figures above this are no less than any sentence could be: the passages are not looked through for them


def decide(question: Question, desk: Desk, message: str) -> Outcome:
    """Return the best plan's outcome that can be proved.

    An answer that can't be is a defect of ours: it is logged, never sent, and the next best one is tried.
    """
    plans = _offered(ROUTES, question, desk)
    if not plans or plans[0].score < _SURE or not plans[0].outcome.figures:
        plans = sorted((*plans, *_offered((statements,), question, desk)), key=lambda plan: -plan.score)
    plans = plans or _offered(LAST, question, desk)
    failed: list[Step] = []
    for plan in _in_turn(plans, question, desk):
        faults = verify(plan.outcome, desk.snapshot, desk.lexicon, message)
        if not faults:
            steps = (*_slots(question), *plan.outcome.steps, *_steps(plans, plan), *failed)
            return replace(plan.outcome, steps=steps)
        failed += [Step("check", f"{plan.route}: {fault}") for fault in faults]
        told = {"route": plan.route, "question": message[:500], "answer": plan.outcome.text[:500]}
        _log.error("unproved answer: %s", "; ".join(faults), extra=told)
    said = str(templates(desk, question.language)["unknown_plain"])
    return Unknown(text=said, confidence=0.1, language=question.language, steps=(*_slots(question), *failed))


def _in_turn(plans: list[Plan], question: Question, desk: Desk) -> Iterator[Plan]:
    """Yield the plans, the best first, then sentences, should none of them be proved; without any what is missing."""
    if not plans:
        yield from nothing(question, desk)
        return
    yield from plans
    if plans[0].score >= _SURE and plans[0].outcome.figures:
        yield from _offered((statements,), question, desk)


def _offered(routes: Iterable[Route], question: Question, desk: Desk) -> list[Plan]:
    """Return what the routes offer, the best first."""
    offered = (plan for route in routes for plan in route(question, desk))
    return sorted((plan for plan in offered if _in_unit(plan, question, desk)), key=lambda plan: -plan.score)


def _in_unit(plan: Plan, question: Question, desk: Desk) -> bool:
    """Tell whether a currency or measure that is asked for ("yuan") stands in what the answer states or cites."""
    quotes = " ".join(citation.quote.lower() for citation in plan.outcome.citations)
    stated = {shown.figure.unit.partition("/")[0] for shown in plan.outcome.figures}
    said = {term.values[0] for term in question.of("unit")}
    said |= {question.quantities[term.index].normal_unit or "" for term in question.of("quantity")}
    return not quotes or all(_stands(unit, quotes, desk) for unit in said - stated)


def _stands(unit: str, quotes: str, desk: Desk) -> bool:
    """Tell whether a unit, if it is a currency or measure, stands in the quotes in any of its forms."""
    known = [entry for entry in desk.lexicon.of("unit") if entry.name == unit]
    measured = any(entry.get("family") in ("currency", "measure") for entry in known)
    return not measured or any(form.lower() in quotes for entry in known for form, _ in entry.forms)


def _slots(question: Question) -> tuple[Step, ...]:
    own = tuple(
        Step("slot", f"{term.kind}: {term.said}" + (f" = {' / '.join(term.values)}" if term.values else ""))
        for term in question.terms
    )
    lent = tuple(Step("slot", f"earlier {term.kind}: {term.said}") for term in question.carried)
    return own + lent


def _steps(plans: list[Plan], best: Plan) -> tuple[Step, ...]:
    return tuple(
        Step("decision", plan.route + (" (taken)" if plan is best else ""), round(plan.score, 3)) for plan in plans
    )
