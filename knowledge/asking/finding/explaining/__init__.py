"""How well one term of a question is explained by one candidate figure.

A name, code, period, place, class or metric must be carried by the candidate's own slots; a plain word may
be explained by the sentence the figure stands in, which counts for less.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from knowledge.asking.finding.candidate import Candidate
from knowledge.asking.finding.explaining.measures import explain_metric, explain_period, explain_quantity, explain_unit
from knowledge.asking.finding.explaining.names import explain_code, explain_name
from knowledge.asking.finding.explaining.things import explain_kind, explain_thing, explain_word
from knowledge.asking.understanding.question import Question, Term

_Explains = Callable[[Term, Question, Candidate], float | None]
_BY_KIND: Mapping[str, _Explains] = {
    "name": explain_name,
    "code": explain_code,
    "metric": explain_metric,
    "class": explain_kind,
    "thing": explain_thing,
    "period": explain_period,
    "unit": explain_unit,
    "quantity": explain_quantity,
    "word": explain_word,
}


def explain(term: Term, question: Question, candidate: Candidate) -> float | None:
    """Return how well the candidate explains a term; None where it can't, 0 where nothing needs explaining."""
    explained = _BY_KIND.get(term.kind)
    return explained(term, question, candidate) if explained else 0.0


__all__ = ["explain"]
