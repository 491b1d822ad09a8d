"""What a deal does: what it adds to earnings a share, what holders get for each share; what grows by itself."""

from __future__ import annotations

from knowledge.lexicon import Entry, wordlists
from knowledge.period import Period
from knowledge.reading.figures.line.casts import Cast
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told

_LISTS = wordlists.of(__name__)
_ADDING = _LISTS.words("adding")
_RECEIVING = _LISTS.words("receiving")
_HOLDERS = _LISTS.words("holders")
_EARNINGS = _LISTS.words("earnings")
_FLOWS = frozenset(("sales", "revenue"))
_GROWTH = Entry("metric", "growth", (), {"kind": "ratio", "firm": True, "takes": ["percent"]})
_PRICES = frozenset(("acquisition price", "deal value"))
_TAKEOVERS = _LISTS.words("takeovers")
_PLANNED = _LISTS.words("planned")
_SMALL = 1000  # of money: what a share earns
_NEAR = 4  # tokens from a verb to its sum
_FAR = 14  # tokens from who gets something to the sum


def metric(case: Case) -> str | None:
    """Return the name of what a deal does with a sum by the share, None where it does nothing of the kind."""
    if accretive(case):
        case.cast = Cast("level")
        return "earnings per share"
    return "acquisition price" if received(case) else None


def accretive(case: Case) -> bool:
    """Tell whether a sum is what is added to or taken from earnings: "would add 9 cents to earnings per share"."""
    line, start, end = case.clause.line, case.mark.start, case.mark.end
    if case.mark.number.value >= _SMALL or line.word(end) not in ("to", "from"):
        return False
    added = any(line.word(at) in _ADDING for at in range(max(case.clause.start, start - _NEAR), start))
    near = [line.word(at) for at in range(end + 1, end + 1 + _NEAR)]
    return added and not _EARNINGS.isdisjoint(near)


def received(case: Case) -> bool:
    """Tell whether a sum is what holders get for each share: "Nova's shareholders will receive $9 per share"."""
    line, start = case.clause.line, case.mark.start
    if case.family != "share" or _HOLDERS.isdisjoint(line.words):
        return False
    verb = next((at for at in range(start - 1, start - _FAR, -1) if line.word(at) in _RECEIVING), None)
    return verb is not None and any(line.word(at) in _HOLDERS for at in range(max(0, verb - _FAR), verb))


def when(case: Case) -> Period | None:
    """Return the time right behind the earnings that a deal adds to: "add 9 cents to earnings per share in 2028"."""
    for mark in case.clause.after(case.mark.end):
        if mark.kind in ("quantity", "stop") or mark.start - case.mark.end > _FAR:
            return None
        if mark.time is not None and mark.time.period is not None and mark.time.basis is None:
            return mark.time.period
    return None


def agreed(case: Case, told: Told) -> bool:
    """Tell whether a term of a deal is settled, whatever is hoped of it: "expects its $9 million takeover to add"."""
    line, end = case.clause.line, case.mark.end
    if told.entry.name == "premium" or received(case):
        return told.entry.name == "premium" or line.word(case.mark.start - 1) == "at"
    before = {line.word(at) for at in range(case.mark.start - _NEAR, case.mark.start)}
    return told.entry.name in _PRICES and line.word(end) in _TAKEOVERS and bool(before & _PLANNED)


def total(case: Case) -> bool:
    """Tell whether a sum is what something all in all came to: "lifted the monthly total to almost $9 billion"."""
    line, to = case.clause.line, case.mark.start - 1
    to -= line.word(to) not in ("to", "at")  # "almost"
    return line.word(to) in ("to", "at") and line.word(to - 1) in ("total", "tally")


def growth(case: Case, told: Told | None) -> Told | None:
    """Return "growth" for what grew by itself, unless sales did before: "its lamps saw 9 percent growth"."""
    if told is None or told.line is None or case.family != "percent" or case.clause.line.chinese:
        return told
    line, start, end = case.clause.line, case.mark.start, case.mark.end
    behind = line.word(end) == "growth" and line.word(end + 1) not in ("in", "of")
    ahead = any(line.word(at) == "growth" and line.word(at + 1) in ("of", "at") for at in range(start - _NEAR, start))
    if not (behind or ahead) or told.entry.name in _FLOWS:
        return told
    case.trail.via = [via for via in case.trail.via if via.gives != "metric"]
    return Told(_GROWTH)
