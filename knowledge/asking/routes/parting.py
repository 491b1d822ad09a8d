"""How many a share is: a percentage that the articles give, of a total that they give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from knowledge.asking.finding.choosing import choose, distinct
from knowledge.asking.finding.moving import is_change
from knowledge.asking.phrasing.draft import Pieces, Slot, fill
from knowledge.asking.phrasing.sentences import label
from knowledge.asking.phrasing.wording import templates, when
from knowledge.asking.plan import Desk, Plan
from knowledge.asking.routes.arithmetic import Result, computed, exact, like, operand, plain, result
from knowledge.asking.understanding.question import Question
from knowledge.model import Figure
from knowledge.store.snapshot import Found

SCORE = 0.93
_ASKED = frozenset({"level", "counted", "percent", "share", "portion", "total"})


def part(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer how many a percentage of a total is, where the articles give both."""
    held = [term for term in question.of("quantity") if question.quantities[term.index].normal_unit == "%"]
    if len(held) != 1 or len(question.of("quantity")) > 1 or question.polar:
        return
    rest = replace(question, terms=tuple(term for term in question.terms if term not in held))
    fits = distinct(choose(replace(rest, aspects=question.aspects - _ASKED), desk, "level").fits)
    whole = fits[0].candidate.found if len(fits) == 1 else None
    if whole is None or not exact(whole) or whole.fact.unit in ("%", "times", "rank"):
        return
    share = _given(question.quantities[held[0].index].value, whole, desk)
    if share is not None:
        yield Plan("part", SCORE, computed(question, desk, *_worked_out(question, desk, whole, share)))


def _given(said: float, whole: Found[Figure], desk: Desk) -> Found[Figure] | None:
    """Return the share of this size that the article of the total gives."""
    near = (one for one in desk.figures_of(whole.article) if one.fact.unit == "%" and one.fact.value == said)
    return next((one for one in near if exact(one) and not is_change(one.fact, desk.lexicon)), None)


def _worked_out(question: Question, desk: Desk, whole: Found[Figure], share: Found[Figure]) -> tuple[Result, Pieces]:
    value = like(whole.fact.value * share.fact.value / 100, whole, desk)
    expression = f"{plain(whole.fact.value)} * {plain(share.fact.value)}%"
    shown: Pieces = (operand(whole, desk), " × ", operand(share, desk))
    worked = result(value, whole, (expression, shown), (whole, share))
    slots: dict[str, Slot] = {
        "value": (worked.stated,),
        "share": operand(share, desk).notation,
        "whole": label(whole.fact, desk, question.language) + when(whole.fact.period, desk, question.language),
    }
    return worked, fill(str(templates(desk, question.language)["part_of"]), slots)
