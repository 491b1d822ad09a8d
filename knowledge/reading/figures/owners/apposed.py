"""Metrics told by what stands behind or before a number alone: a stake by a firm, a price by a model or a share."""

from __future__ import annotations

from itertools import takewhile

from knowledge.lexicon import Entry, wordlists
from knowledge.reading.figures.line.casts import Cast
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.parts import beside

_LISTS = wordlists.of(__name__)
_WHOLE = 6  # tokens of "of the European market"
_WHOLES = _LISTS.words("wholes")
_EARNED = _LISTS.words("earned")
_MOVED = frozenset(("past", "s", "ing"))
_SESSIONS = _LISTS.words("sessions")
_DAYS = _LISTS.words("days")
_TRADING = 8  # tokens between a move and the trading it was seen in
_SMALL = 1000  # of money: a share's price
_CLOSING = _LISTS.words("closing")


def apposed(case: Case) -> Entry | None:
    """Return the metric that a name behind a number makes: "20% of Nova" is a stake, "the $9,000 Orin" a price."""
    marks = list(case.clause.after(case.mark.end))[:2]
    lexicon = case.scene.stage.lexicon
    if case.cast.part == "share" and _of_market(case):
        return lexicon.entry("metric", "market share")
    if case.cast.part == "share" and len(marks) > 1 and "of" in marks[0].roles and marks[1].mention is not None:
        owned = case.clause.line.at.get(marks[1].end)  # "4% of Nova sales"
        whole = case.clause.line.word(marks[1].end) != "'s" and not (owned is not None and owned.noun)
        company = marks[1].mention.kind in ("company", "name") and whole
        if company and marks[1].start - marks[0].end <= (1 if marks[1].mention.kind == "company" else 0):
            return lexicon.entry("metric", "stake")
    if case.cast.part == "share" and beside.of_firm(case.clause, case.mark):
        return lexicon.entry("metric", "stake")
    if case.cast.part == "share" and len(marks) > 1 and "of" in marks[0].roles and marks[1].mention is not None:
        return None
    if case.family == "money" and marks and marks[0].mention is not None and marks[0].start == case.mark.end:
        article = case.clause.line.word(case.mark.start - 1) in ("the", "a", "its")
        return lexicon.entry("metric", "price") if article and marks[0].mention.kind in ("model", "brand") else None
    return None


def _of_market(case: Case) -> bool:
    """Tell whether a share is one of the market: "took 12% of the European market"."""
    words = [case.clause.line.word(at) for at in range(case.mark.end, case.mark.end + _WHOLE)]
    phrase = [*takewhile(lambda word: word not in ",.;", words)]
    return phrase[:1] == ["of"] and "market" in phrase


def traded(case: Case) -> Entry | None:
    """Return the share price where a company itself falls or rises to a small sum: "Nova Plc fell 1% to 980 pence"."""
    clause, teller = case.clause, case.cast.teller
    prices = [mark for mark in clause.quantities if mark.family in ("money", "share")]
    if case.family == "percent" and case.mark.number.bound == "≤":
        prices = prices or [case.mark]  # "Nova plunged as much as 9%": within a day
    prices = prices or (_in_trading(case) and [case.mark]) or []
    if not prices or case.family not in ("percent", "money") or not all(_cheap(mark) for mark in prices):
        return None
    if any(mark.kind in ("metric", "modal") for mark in clause.before(prices[-1].end)):
        return None
    moved = next((mark for mark in clause.marks if mark.kind == "change"), None)
    before = clause.line.word(moved.start - 1) if moved is not None else ""
    closed = before in _CLOSING  # "Nova closed off $1 at $40"
    helped = closed or before in ("has", "have", "had")  # "Nova has fallen"
    verb = moved is not None and (closed or moved.pos in _MOVED)
    mover = next(clause.before(moved.start - helped), None) if moved is not None and verb else None
    company = mover is not None and mover.mention is not None and mover.mention.kind in ("company", "name")
    firm = company and mover is not None and moved is not None and mover.end + helped == moved.start
    told = case.cast.part == "level" or (teller is not None and teller.kind == "change")
    return case.scene.stage.lexicon.entry("metric", "share price") if firm and told else None


def _in_trading(case: Case) -> bool:
    """Tell whether a percentage is of a day's trading: "fell 4% in early trading", "rose 7% in its debut"."""
    line, end = case.clause.line, case.mark.end
    if case.family != "percent" or case.cast.part != "change" or line.chinese:
        return False
    near = range(end, end + _TRADING)
    stop = next((at for at in near if line.word(at) in (",", ".", ";", "")), end + _TRADING)
    return (
        any(line.word(at) in _SESSIONS for at in range(end, stop)) or line.word(end + (line.word(end) == "on")) in _DAYS
    )


def _cheap(price: Mark) -> bool:
    return price.number.normal_unit in ("pence", "%") or price.number.value < _SMALL


def ratio(case: Case) -> Told | None:
    """Return the ratio that a share of the whole is: "a rate of 7.5% of the workforce", "a margin of 4% of sales"."""
    line, at = case.clause.line, case.mark.end
    if case.cast.part != "share" or line.word(at) != "of" or line.chinese:
        return None
    whole = {line.word(at + 1), line.word(at + 2), line.word(at + 3)}
    earned = bool(whole & _EARNED)
    if not earned and not whole & _WHOLES:
        return None
    nouns = (
        mark
        for mark in case.clause.before(case.mark.start)
        if mark.noun and (mark.attrs.name.endswith("margin") if earned else mark.attrs.get("national"))
    )
    told = next((mark for mark in nouns if "percent" in mark.attrs.get("takes", ())), None)
    if told is None:
        return None
    case.cast = Cast("level", 1, told)
    return Told(told.attrs, told)


def order_value(case: Case) -> Told | None:
    """Return what an order is worth: "the order is valued at $3 billion at list prices"."""
    clause, previous = case.clause, next(case.clause.before(case.mark.start), None)
    if case.family != "money" or case.cast.part != "level" or previous is None or clause.line.chinese:
        return None
    valued = previous.kind == "metric" and previous.attrs.name == "valuation"
    first = next((mark for mark in clause.marks if mark.kind in ("metric", "name")), None)
    ordered = first is not None and first.noun and first.attrs.name in ("orders", "deal value")
    near = valued and case.mark.start - previous.end <= 1
    entry = case.scene.stage.lexicon.entry("metric", "deal value") if near and ordered else None
    return Told(entry, None, clause.line.index) if entry is not None else None
