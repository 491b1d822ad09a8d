"""The routes, and the choice between what they offer."""

from __future__ import annotations

from dataclasses import replace

from knowledge.asking.checking import claims, moves, reverse
from knowledge.asking.comparing import compared, extreme
from knowledge.asking.computing import average, difference, prior, remainder, share, total
from knowledge.asking.levels import figures
from knowledge.asking.plan import Desk, Plan, Route
from knowledge.asking.question import Question
from knowledge.asking.refusing import nothing
from knowledge.asking.talking import small_talk
from knowledge.model import Outcome, Step

ROUTES: tuple[Route, ...] = (
    small_talk,
    claims,
    moves,
    reverse,
    share,
    difference,
    total,
    average,
    prior,
    remainder,
    compared,
    extreme,
    figures,
)


def decide(question: Question, desk: Desk) -> Outcome:
    """Return the outcome of the best plan that any route offers."""
    plans = [plan for route in ROUTES for plan in route(question, desk)] or list(nothing(question, desk))
    best = max(plans, key=lambda plan: plan.score)
    return replace(best.outcome, steps=(*_slots(question), *best.outcome.steps, *_steps(plans, best)))


def _slots(question: Question) -> tuple[Step, ...]:
    own = tuple(
        Step("slot", f"{term.kind}: {term.said}" + (f" = {' / '.join(term.values)}" if term.values else ""))
        for term in question.terms
    )
    lent = tuple(Step("slot", f"earlier {term.kind}: {term.said}") for term in question.carried)
    return own + lent


def _steps(plans: list[Plan], best: Plan) -> tuple[Step, ...]:
    ranked = sorted(plans, key=lambda plan: -plan.score)
    return tuple(
        Step("decision", plan.route + (" (taken)" if plan is best else ""), round(plan.score, 3)) for plan in ranked
    )
