"""What unit, size or subject make of a loose metric: profit a share, the price of a good, a share's after its offer."""

from __future__ import annotations

from itertools import pairwise

from knowledge.lexicon import Entry, wordlists
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures import goods, misleading, worth
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.owners import targets
from knowledge.reading.figures.owners.subjects import Subject
from knowledge.reading.figures.parts import losing

_LISTS = wordlists.of(__name__)
_MILLION = 1_000_000
_SMALL = 1000  # of money: no company's profit, but a share's
_RECENT = 4  # figures
_OFFERS = _LISTS.words("offers")
_TRADING = _LISTS.words("trading")


def sharpened(case: Case, told: Told, who: Subject) -> Told:
    """Return the metric that unit or subject make of a loose one: profit a share, the price of a good."""
    lexicon = case.scene.stage.lexicon
    name = told.entry.get("per_share") if case.family == "share" else None
    if case.family == "count" and losing.lost(case):
        name = name or told.entry.get("loss")
    if case.family == "money" and case.mark.number.value < _SMALL and not _apiece(case):
        name = name or told.entry.get("per_share")  # "estimates of $1.22"
    if case.family == "money" and told.mark is None and case.mark.number.value >= _SMALL:
        name = name or _whole_of(case, told.entry)
    verb = told.mark is not None and not told.mark.noun
    if told.entry.name == "price" and verb and case.family == "money" and case.mark.number.value >= _MILLION:
        name = "costs"  # "the delay will cost $14 million"
    unit = str(case.mark.number.normal_unit)
    if _of_share(case, told) or worth.share(case, told) or worth.price(case, told, who.kind):
        name = "share price"
    if told.entry.get("listed") and told.entry.name == "share price" and " per " in unit and "share" not in unit:
        name = "price"  # "$90 a barrel"
    if told.entry.get("listed") and who.kind == goods.KIND:
        return Told(goods.shown(case, who), told.mark, told.line)
    name = worth.sold(case, told) or name
    if told.entry.name == "volume" and case.context.counted is not None:
        name = case.context.counted.name
    entry = lexicon.entry("metric", name) if name else None
    return Told(entry, told.mark, told.line) if entry is not None else told


def _of_share(case: Case, told: Told) -> bool:
    """Tell whether a share's price is meant by what was told beside it: a target, an offer, "the share"."""
    if told.entry.name == targets.TARGET:
        return told.mark is None and case.cast.part == "change"  # "Nova was down another 2%"
    if told.entry.name == "market share":
        return misleading.stock(case, told)  # "with the share down almost 50%"
    return told.entry.name in ("offer price", "deal value") and _quoted(case, told)


def _quoted(case: Case, told: Told) -> bool:
    """Tell whether a sum is what a share trades at after it was offered: "then it fell below $10 a share"."""
    words = {case.clause.line.word(at) for at in range(case.clause.start, case.mark.start)}
    moved = told.mark is None and any(mark.kind == "change" for mark in case.clause.marks) and not words & _OFFERS
    return moved or (case.family == "share" and bool(words & _TRADING))


def _apiece(case: Case) -> bool:
    """Tell whether a sum is of each of some things that are no shares: "per order it lost $1.10"."""
    clause = case.clause
    words = [clause.line.word(at) for at in range(clause.start, clause.end)]
    return "apiece" in words or any(
        left == "per" and right not in ("share", "diluted", "basic", "-") for left, right in pairwise(words)
    )


def _whole_of(case: Case, share: Entry) -> str | None:
    """Return the metric that one by the share was told beside: "$5 million, or 9 cents a share", then millions."""
    recent = reversed(case.scene.stage.drafts[-_RECENT:])
    return next((draft.entry.name for draft in recent if draft.entry.get("per_share") == share.name), None)
