"""How many more, or how many times as many, a figure is than a year before."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.asking.finding.choosing import choose, distinct
from knowledge.asking.phrasing.draft import Pieces, Slot, fill
from knowledge.asking.phrasing.sentences import label
from knowledge.asking.phrasing.wording import templates, when
from knowledge.asking.plan import Desk, Plan
from knowledge.asking.routes.arithmetic import Result, computed, exact, like, operand, plain, result, rounded
from knowledge.asking.routes.earlier import SCORE, meant, moved, present, than_year, told_before, years_before
from knowledge.asking.understanding.hints import hints
from knowledge.asking.understanding.question import Question
from knowledge.model import Computed, Figure
from knowledge.store.snapshot import Found

_ASKED = frozenset({"amount", "difference", "ratio", "more", "less", "level", "counted", "change"})


def rise(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer by how many, or how many times, a level is above or below what it was a year before."""
    before = years_before(question, desk) or than_year(question)
    against = before or question.aspects & {"prior", "versus prior", "yoy"}
    times = "ratio" in question.aspects
    if (
        not against
        or not (times or "amount" in question.aspects or _so_many(question, desk))
        or len(question.of("name", "code")) > 1
    ):
        return
    now = present(question, before)
    now = now.without(_ASKED)
    fits = distinct(choose(now, desk, "level").fits)
    found = fits[0].candidate.found if len(fits) == 1 else None
    if found is not None and before and not meant(question, before, found):
        return
    worked = _worked(found, desk, times=times) if found is not None else None
    if found is not None and worked is not None:
        yield Plan("rise", SCORE, _told(question, desk, found, worked, times=times))


def _so_many(question: Question, desk: Desk) -> bool:
    """Tell whether it is counted by how many more (多卖了多少辆)."""
    more = hints(desk.lexicon, "so many more")
    counted = bool(question.aspects & {"counted", "level"}) and "percent" not in question.aspects
    moved = (term for term in question.of("aspect") if "change" in term.values)
    return counted and any(term.said[:1] in more for term in moved)


def _worked(now: Found[Figure], desk: Desk, *, times: bool) -> Result | None:
    then, move = told_before(now, desk), moved(now, desk)
    if then is not None and exact(now, then) and then.fact.value > 0:
        return _from_levels(now, then, desk, times=times)
    return _from_growth(now, move, desk, times=times) if move is not None else None


def _from_levels(now: Found[Figure], then: Found[Figure], desk: Desk, *, times: bool) -> Result:
    sign = "/" if times else "-"
    expression = f"{plain(now.fact.value)} {sign} {plain(then.fact.value)}"
    shown: Pieces = (operand(now, desk), f" {sign} ", operand(then, desk))
    if times:
        value = rounded(now.fact.value / then.fact.value, 2)
        return result((value, f"{value:.2f}"), now, (expression, shown), (now, then), unit="times")
    return result(like(abs(now.fact.value - then.fact.value), now, desk), now, (expression, shown), (now, then))


def _from_growth(now: Found[Figure], move: Found[Figure], desk: Desk, *, times: bool) -> Result:
    growth, sign = move.fact.value / 100, "+" if move.fact.value >= 0 else "-"
    factor = f"1 {sign} {plain(abs(move.fact.value))}%"
    if times:
        value = rounded(1 + growth, 2)
        shown: Pieces = (f"1 {sign} ", operand(move, desk))
        return result((value, f"{value:.2f}"), now, (factor, shown), (move,), unit="times")
    level = plain(now.fact.value)
    shown = (operand(now, desk), " - ", operand(now, desk), f" / (1 {sign} ", operand(move, desk), ")")
    value = now.fact.value - now.fact.value / (1 + growth)
    return result(like(abs(value), now, desk), now, (f"{level} - {level} / ({factor})", shown), (now, move))


def _told(question: Question, desk: Desk, now: Found[Figure], worked: Result, *, times: bool) -> Computed:
    words = templates(desk, question.language)
    moves = moved(now, desk)
    then = told_before(now, desk)
    down = moves.fact.value < 0 if moves else then is not None and then.fact.value > now.fact.value
    key = "multiple" if times else "less_than_before" if down else "more_than_before"
    slots: dict[str, Slot] = {
        "value": (worked.stated,),
        "what": label(now.fact, desk, question.language),
        "when": when(now.fact.period, desk, question.language),
    }
    return computed(question, desk, worked, fill(str(words[key]), slots))
