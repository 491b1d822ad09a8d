"""What share of a whole a part is, or all that is not part of it, worked out from figures of both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from knowledge.asking.finding.accounting import Fit
from knowledge.asking.finding.moving import counted_alike
from knowledge.asking.phrasing.draft import Pieces, Slot, fill
from knowledge.asking.phrasing.wording import templates
from knowledge.asking.plan import Desk, Plan
from knowledge.asking.routes.arithmetic import Result, computed, exact, operand, percent, plain, result
from knowledge.asking.routes.sides import both, halves
from knowledge.asking.routes.summing import SCORE, labelled
from knowledge.asking.understanding.hints import hints
from knowledge.asking.understanding.question import Question
from knowledge.model import Figure
from knowledge.period import Period
from knowledge.store.snapshot import Found


def share(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer what share of a whole a part is."""
    held = [term for term in question.of("quantity") if question.quantities[term.index].normal_unit == "%"]
    asked = question.aspects & {"share", "portion", "half"} or {"percent", "level"} <= question.aspects
    if not asked and not (held and question.polar):
        return
    terms = tuple(term for term in question.terms if term not in held)
    others = "difference" in question.aspects or _denied(question, desk)
    aspects = question.aspects - {"share", "portion", "half", "percent", "change", "difference", "cumulative"}
    plain_question = replace(question, terms=terms, aspects=aspects)
    for part, whole in _part_and_whole(plain_question, desk, *(("versus",) if others else ())):
        mine, all_ = part.candidate.found, whole.candidate.found
        if (
            exact(mine, all_)
            and counted_alike(mine.fact, all_.fact)
            and 0 < mine.fact.value < all_.fact.value
            and _alike(mine, all_)
        ):
            worked = _portion(mine, all_, desk, others=others)
            slots: dict[str, Slot] = {
                "value": (worked.stated,),
                "part": labelled(part, desk, question),
                "whole": labelled(whole, desk, question),
            }
            sentence = fill(str(templates(desk, question.language)["rest_of" if others else "share_of"]), slots)
            yield Plan("share", SCORE, computed(question, desk, worked, sentence))
            return


def _portion(mine: Found[Figure], all_: Found[Figure], desk: Desk, *, others: bool) -> Result:
    """Return what share of a whole a part is, or what is left without it."""
    part, whole = mine.fact.value, all_.fact.value
    if others:
        expression = f"({plain(whole)} - {plain(part)}) / {plain(whole)}"
        shown: Pieces = ("(", operand(all_, desk), " - ", operand(mine, desk), ") / ", operand(all_, desk))
        return result(percent(100 * (whole - part) / whole), mine, (expression, shown), (mine, all_), unit="%")
    expression, shown = f"{plain(part)} / {plain(whole)}", (operand(mine, desk), " / ", operand(all_, desk))
    return result(percent(100 * part / whole), mine, (expression, shown), (mine, all_), unit="%")


def _alike(one: Found[Figure], other: Found[Figure]) -> bool:
    """Tell whether a part is of a whole's metric, and of its time; of the same subject also of a part of its time."""
    fact, whole = one.fact, other.fact
    within = (fact.subject, fact.scopes) == (whole.subject, whole.scopes) and _within(fact.period, whole.period)
    return (fact.metric, fact.modality) == (whole.metric, whole.modality) and (fact.period == whole.period or within)


def _within(period: Period | None, whole: Period | None) -> bool:
    small, large = period.days if period else None, whole.days if whole else None
    return small is not None and large is not None and large[0] <= small[0] and small[1] <= large[1]


def _denied(question: Question, desk: Desk) -> bool:
    """Tell whether the share of all others is asked for ("what share of them was not …")."""
    negative = hints(desk.lexicon, "negative")
    return not question.polar and any(token.lower in negative for token in question.tokens[1:])


def _part_and_whole(question: Question, desk: Desk, *signals: str) -> Iterator[tuple[Fit, Fit]]:
    for left, right in halves(question, *signals, "whole first", "part first"):
        if (found := both(left, right, desk, "level")) is not None:
            first, second = found
            yield (first, second) if first.candidate.fact.value < second.candidate.fact.value else (second, first)
