"""When a number of a deal is of, if of any time, and whether it is still to come."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.model import Modality
from knowledge.period import Period
from knowledge.reading.figures.deals import effects
from knowledge.reading.figures.line.drafts import Draft
from knowledge.reading.figures.line.marks import Line
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told

_LISTS = wordlists.of(__name__)
_SERVING = _LISTS.words("serving")
_BEING = _LISTS.words("being")
_FACING = _LISTS.words("facing")
_WORTH = _LISTS.words("worth")
_UNTIMED = _LISTS.words("untimed")
_MONEY = ("money", "share")
_PHRASE = 3  # tokens from an article to a sum


def settle(
    case: Case, told: Told, said: Modality | None, found: Period | None
) -> tuple[Modality | None, Period | None]:
    """Return modality and period of a number: what something is worth has those of what was counted before it."""
    if (counted := _worth(case)) is not None:
        return counted.modality, counted.period
    return said, _period(case, told, found)


def _period(case: Case, told: Told, found: Period | None) -> Period | None:
    """Return the period of a number without the day that a deal was told on, or a time it has none of."""
    if effects.accretive(case) and (when := effects.when(case)) is not None:
        return when
    if found is None or case.clause.line.chinese:
        return found
    if (
        told.entry.name in _UNTIMED
        or effects.agreed(case, told)
        or (told.entry.name == "orders" and _placed(case, told))
    ):
        return _forget(case)
    if told.entry.get("kind") == "flow" and case.family in _MONEY and told.entry.name != "orders":
        if _carried(case) and _under_way(case, told):
            return _forget(case)
        by_year = found.kind == "until" and found.code.removeprefix("until ").isdigit()
        return Period(found.code.removeprefix("until ")) if by_year else found  # "by 2021 it expects $9 million"
    dealt = told.entry.get("kind") == "event" and case.family in _MONEY
    return None if dealt and found.kind in ("day", "week") else found


def modality(case: Case, told: Told, said: Modality | None) -> Modality | None:
    """Return the modality of a number, which none is for what there is already: "to service $9 million of debt"."""
    line, start, end = case.clause.line, case.mark.start, case.mark.end
    if said is None or line.chinese:
        return said
    if effects.agreed(case, told):
        return None
    if case.family != "money":
        return said
    served = any(line.word(at) in _SERVING for at in range(start - _PHRASE, start))
    spent = any(line.word(at) == "used" and line.word(at + 1) == "to" for at in range(end, end + _PHRASE + 1))
    valued = told.entry.name == "deal value" and any(
        line.word(at) in _WORTH and line.word(at - 1) == "," for at in range(start - _PHRASE, start)
    )
    return None if served or spent or valued else said


def _forget(case: Case) -> Period | None:
    """Leave a number without the time that an earlier sentence told: return None, and no receipt of it."""
    case.trail.via = [via for via in case.trail.via if via.gives != "period"]
    return None


def _carried(case: Case) -> bool:
    return any(via.gives == "period" for via in case.trail.via)


def _under_way(case: Case, told: Told) -> bool:
    """Tell whether a sum is one that is being spent or faced just now: "they are spending $9 million to reshape it"."""
    line, mark = case.clause.line, told.mark
    if mark is None or mark.end > case.mark.start:
        return False
    before = line.word(mark.start - 1)
    being = before in _BEING or before.endswith(("'re", "’re"))  # "they're"
    spent = being and line.word(mark.end - 1).endswith("ing")
    return spent or before in _FACING


def _placed(case: Case, told: Told) -> bool:
    """Tell whether one order is told of, of which no earlier sentence tells the time: "placed an order for 900"."""
    line, noun = case.clause.line, told.mark
    if noun is None or noun.pos != "noun" or noun.end > case.mark.start:
        return False
    one = any(line.word(at) in ("a", "an") for at in range(max(0, noun.start - _PHRASE), noun.start))
    return one and _carried(case)


def _worth(case: Case) -> Draft | None:
    """Return what was counted right before a sum that says what it is worth: "104 jets last year, worth $9 billion"."""
    drafts = case.scene.stage.drafts
    last = drafts[-1] if drafts and drafts[-1].clause is case.clause else None
    if last is None or case.family != "money" or last.mark.family != "count":
        return None
    at = case.mark.start
    at -= _bound(case.clause.line, at)
    return last if case.clause.line.word(at - 1) in _WORTH and _only_times(case, last) else None


def _bound(line: Line, at: int) -> int:
    """Return how many tokens of bound stand before a number that has them not itself: "worth some", "valued at"."""
    return 1 if line.word(at - 1) in ("at", "some") else 0


def _only_times(case: Case, last: Draft) -> bool:
    """Tell whether nothing but a comma and times stand between what was counted and its worth."""
    between = [mark for mark in case.clause.after(last.mark.end) if mark.start < case.mark.start]
    return all(mark.kind in ("time", "stop", "metric") for mark in between)
