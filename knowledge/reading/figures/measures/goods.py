"""Goods that are traded by the barrel or ton: what a price or a store of them is of, and when they were quoted."""

from __future__ import annotations

from knowledge.lexicon import Entry
from knowledge.reading.figures.line.casts import Cast, sign
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.owners.phrases import Owner
from knowledge.reading.figures.owners.subjects import Subject

KIND = "goods"
QUOTED = Entry("metric", "price", (), {"kind": "price", "takes": ["money", "share", "rate"], "listed": True})
_DEAR = 100_000  # of money: no price of goods by the ounce or ton


def quoted(case: Case) -> Entry | None:
    """Return the price where goods themselves move or settle: "copper rose 1% to $9,000 a ton", "Brent settled at"."""
    who = case.scene.subject or case.frame.subject
    if who is None or who.kind != KIND or case.clause.line.chinese or case.clause.line.index != who.line:
        return None
    nouns = (mark.attrs for mark in case.clause.before(case.mark.end) if mark.noun and not mark.attrs.get("listed"))
    told = any(noun.get("kind") != "event" and not noun.get("firm") for noun in nouns)
    teller = case.cast.teller
    if case.cast.part == "level" and teller is not None and teller.kind == "change" and case.family == "money":
        case.cast = Cast("change", sign(teller), teller)  # "lost $0.04 to settle at $4"
    moved = case.cast.part == "change" and case.family in ("percent", "money", "share")
    level = case.cast.part in ("level", "prior") and case.family in ("money", "share")
    return QUOTED if not told and (moved or (level and case.mark.number.value < _DEAR)) else None


def subject(case: Case, told: Told, owned: Owner) -> Subject | None:
    """Return the goods whose price or store a noun phrase names: "its Brent price forecast", "gasoline inventories"."""
    price = told.entry.get("kind") == "price"  # whoever speaks of it
    if told.mark is None or owned.classed is None or (owned.subject is not None and not price):
        return None
    entry = case.scene.stage.lexicon.entry("class", owned.classed)
    fits = (price or told.entry.get("kind") == "stock") and entry is not None and entry.get("goods")
    return Subject(owned.classed, None, KIND, case.clause.line.index) if fits else None
