"""Goods that are traded by the barrel or ton: what a price or a store of them is of, and when they were quoted."""

from __future__ import annotations

from knowledge.lexicon import Entry
from knowledge.reading.figures.line.casts import Cast, sign
from knowledge.reading.figures.line.marks import Line, Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.owners.phrases import Owner
from knowledge.reading.figures.owners.subjects import Subject

KIND = "goods"
QUOTED = Entry("metric", "price", (), {"kind": "price", "takes": ["money", "share", "rate"], "listed": True})
INDEX = Entry("metric", "share index", (), {"kind": "price", "takes": ["count"], "unit": "point", "listed": True})
_AROUND = 6  # tokens between a move and its index
_LINK = 3  # tokens of "in the benchmark"
_LINKS = frozenset(("in", "for", "by"))
_DEAR = 100_000  # of money: no price of goods by the ounce or ton


def quoted(case: Case) -> Entry | None:
    """Return the price where goods themselves move or settle: "copper rose 1% to $9,000 a ton", "Brent settled at"."""
    who = case.scene.subject or case.frame.subject
    if who is None or who.kind != KIND or case.clause.line.chinese or case.clause.line.index != who.line:
        return None
    if _index(case, who):
        counted = case.family == "count" and case.mark.number.normal_unit in (None, "point")
        points = counted and case.cast.part in ("change", "level", "prior")
        return INDEX if points or (case.cast.part == "change" and case.family == "percent") else None
    nouns = (mark.attrs for mark in case.clause.before(case.mark.end) if mark.noun and not mark.attrs.get("listed"))
    told = any(noun.get("kind") != "event" and not noun.get("firm") for noun in nouns)
    teller = case.cast.teller
    if case.cast.part == "level" and teller is not None and teller.kind == "change" and case.family == "money":
        case.cast = Cast("change", sign(teller), teller)  # "lost $0.04 to settle at $4"
    moved = case.cast.part == "change" and case.family in ("percent", "money", "share")
    level = case.cast.part in ("level", "prior") and case.family in ("money", "share")
    return QUOTED if not told and (moved or (level and case.mark.number.value < _DEAR)) else None


def index(case: Case) -> Subject | None:
    """Return the index that a number is of by what stands around it: "a 1% gain in the DAX", "the DAX's 1% gain"."""
    if "class" not in case.clause.of_kind or case.cast.part != "change" or case.family != "percent":
        return None
    line, teller = case.clause.line, case.cast.teller
    for mark in case.clause.of_kind["class"]:
        behind = 0 < mark.start - case.mark.end <= _AROUND and _linked(line, mark)
        owning = mark.end == case.mark.start - 1 and line.word(mark.end) in ("'s", "'")
        noun = teller is not None and teller.pos in ("noun", "nouns")
        if mark.attrs.get("index") and (owning or (behind and noun)):
            return Subject(mark.attrs.name, None, KIND, line.index)
    return None


def _linked(line: Line, mark: Mark) -> bool:
    """Tell whether "in" or "for" leads up to the name of an index: "in the benchmark DAX"."""
    return any(line.word(mark.start - step) in _LINKS for step in range(1, _LINK + 1))


def shown(case: Case, who: Subject) -> Entry:
    """Return what goods are quoted by: a price, an index its points."""
    return INDEX if _index(case, who) else QUOTED


def _index(case: Case, who: Subject) -> bool:
    """Tell whether goods are an index of shares, which is counted in points."""
    entry = case.scene.stage.lexicon.entry("class", who.name)
    return entry is not None and bool(entry.get("index"))


def subject(case: Case, told: Told, owned: Owner) -> Subject | None:
    """Return the goods whose price or store a noun phrase names: "its Brent price forecast", "gasoline inventories"."""
    price = told.entry.get("kind") == "price"  # whoever speaks of it
    if told.mark is None or owned.classed is None or (owned.subject is not None and not price):
        return None
    entry = case.scene.stage.lexicon.entry("class", owned.classed)
    fits = (price or told.entry.get("kind") == "stock") and entry is not None and entry.get("goods")
    return Subject(owned.classed, None, KIND, case.clause.line.index) if fits else None
