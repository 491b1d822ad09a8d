"""Sums that are paid or offered for a firm: its price, and who buys or bids."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.deals.valuing import FIRMS
from knowledge.reading.figures.line.marks import Line, Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.owners import subjects
from knowledge.reading.figures.owners.subjects import GROUP, Subject

_LISTS = wordlists.of(__name__)
_PAYING = _LISTS.words("paying")
_OFFERING = _LISTS.words("offering")
_ACQUIRING = _LISTS.words("acquiring")
PARTS = _LISTS.words("parts")
_BOUGHT = PARTS | _LISTS.words("bought")
_MEANS = _LISTS.words("means")
_TRADES = {
    **dict.fromkeys(_LISTS.forms("dealing"), "deal value"),
    **dict.fromkeys(_LISTS.forms("taking_over"), "acquisition price"),
    **dict.fromkeys(("bid", "offer"), "takeover bid"),
}
_PAID = 6  # tokens between a sum and the deal, with how it is paid between
_LARGE = 1_000_000  # of money: no price of a thing
_FAR = 12  # tokens
_PRICED = _LISTS.words("priced")
_PURCHASES = _LISTS.words("purchases")
_PURCHASED = 32  # tokens from a purchase to its price
_SIDES = _LISTS.words("sides")
_CREATING = _LISTS.words("creating")
_WHOLES = _LISTS.words("wholes")
_COMBINED = "combined company"
_VERB = 4  # tokens between a verb of paying and its sum
_REACH = 10  # tokens between a sum and what it is for
_SOURCE = 14  # tokens between a sum and from whom it is, other currencies between
_PART = 5  # tokens between "its" and the part of a firm


def price(case: Case, told: Told | None) -> Told | None:
    """Return the metric of a sum that somebody pays or offers for a firm or a part of it, None for any other sum."""
    line, start = case.clause.line, case.mark.start
    if case.family not in ("money", "share") or line.chinese or case.cast.part != "level":
        return None
    near = range(start - 1, max(-1, start - 1 - _VERB), -1)
    if (shares := _apiece(case) or _acquired(case) or trade(case)) is not None:
        return shares
    verb = next((at for at in near if line.word(at) in _PAYING | _OFFERING), None)
    between = [line.at[at] for at in range(verb + 1, start) if at in line.at] if verb is not None else []
    if verb is None or any(mark.kind in ("name", "quantity") or mark.noun for mark in between):
        return None
    if not _bought(line, case.mark):
        return None
    offered = line.word(verb) in _OFFERING
    behind = {line.word(at) for at in range(case.mark.end, case.mark.end + _PAID)}
    whole = case.family == "money" and "each" not in behind
    name = "takeover bid" if offered and whole else "offer price" if offered else "acquisition price"
    entry = case.scene.stage.lexicon.entry("metric", name)
    return Told(entry, told.mark if told else None) if entry is not None else None


def _apiece(case: Case) -> Told | None:
    """Return what each of the shares is bought or offered for: "to buy the rest of the shares at $12 each"."""
    line, start = case.clause.line, case.mark.start
    if line.word(start - 1) not in ("for", "at") or line.word(start - 2) not in ("shares", "stock"):
        return None
    words = {line.word(at) for at in range(max(0, start - _REACH), start)}
    name = "offer price" if words & _OFFERING else "acquisition price" if words & _ACQUIRING else None
    entry = case.scene.stage.lexicon.entry("metric", name) if name else None
    return Told(entry) if entry is not None else None


def sold(case: Case, verb: Mark) -> bool:
    """Tell whether a firm with a name is sold for a sum: "sold Nova, an online club, to Astra for $96 million"."""
    line, start = case.clause.line, case.mark.start
    if verb.noun or verb.end > start or line.word(start - 1) != "for" or verb.start < case.clause.start - _FAR:
        return False
    firm = line.at.get(verb.end)
    if firm is None or firm.mention is None or firm.name.kind not in FIRMS or case.mark.number.value < _LARGE:
        return False
    return line.word(firm.end) in ("to", ",") and any(line.word(at) == "to" for at in range(firm.end, start))


def trade(case: Case) -> Told | None:
    """Return what a sum of cash or stock is for: "its $8.5 billion stock and cash transaction", "a $2 cash bid"."""
    line = case.clause.line
    at = next((at for at in range(case.mark.end, case.mark.end + _PAID) if line.word(at) not in _MEANS), case.mark.end)
    name = _TRADES.get(line.word(at))
    alone = name == "acquisition price" and line.word(at + 1) in _PRICED  # no "$3 takeover offer"
    if at == case.mark.end and not alone and (case.family != "share" or name == "acquisition price"):
        return None
    name = "offer price" if case.family == "share" and name else name  # "its $21-a-share offer"
    entry = case.scene.stage.lexicon.entry("metric", name) if name else None
    return Told(entry, line.at.get(at)) if entry is not None else None


def _acquired(case: Case) -> Told | None:
    """Return what something was acquired for, whatever else its clause is about: "acquired in May 1995 for $2"."""
    line, start = case.clause.line, case.mark.start
    start -= line.word(start - 1) in ("combined", "total") and 2  # "for a combined $2"
    if line.word(start - 1) != "for":
        return None
    if _purchased(case, start - 1):
        entry = case.scene.stage.lexicon.entry("metric", "acquisition price")
        return Told(entry) if entry is not None else None
    for at in range(start - 2, max(-1, start - _REACH), -1):
        mark = line.at.get(at)
        if line.word(at) in ("acquired", "bought", "purchased") and at < start - 2:
            entry = case.scene.stage.lexicon.entry("metric", "acquisition price")
            return Told(entry, line.at.get(at)) if entry is not None else None
        if mark is None or (mark.kind != "time" and "in" not in mark.roles):
            return None
    return None


def _purchased(case: Case, stop: int) -> bool:
    """Tell whether what was bought for a sum is told by a noun: "its purchase last year of Nova Corp for $2"."""
    line = case.clause.line
    for at in range(stop - 1, max(case.clause.start - 1, stop - _PURCHASED), -1):
        mark = line.at.get(at)
        if mark is not None and (mark.kind == "quantity" and mark.family != "count"):
            return False
        if line.word(at) in _PURCHASES:
            bought = (line.at[one] for one in range(at + 1, stop) if one in line.at)
            return any(one.mention is not None and one.name.kind in FIRMS for one in bought)
    return False


def _bought(line: Line, sum_: Mark) -> bool:
    """Tell whether what a sum is for is a firm: "to acquire Nova", "in cash for Nova", "for its British unit"."""
    first = sum_.end
    if line.word(first) == "(":  # what it is in another currency
        first = next((at + 1 for at in range(first, first + _REACH) if line.word(at) == ")"), first)
    for at in range(first, first + _REACH):
        mark = line.at.get(at)
        if mark is not None and mark.kind in ("quantity", "name"):
            return False
        if line.word(at) in ("to", "on") and line.word(at + 1) in _ACQUIRING:
            return _firm(line, at + 2 + (line.word(at + 2) == "over"))
        if line.word(at) == "for":
            return _firm(line, at + 1)
        if line.word(at) in (",", ".", ";", "which", "that"):
            return False
    return False


def _firm(line: Line, at: int) -> bool:
    """Tell whether a firm or part of one stands at a token, perhaps behind what describes it."""
    for place in range(at, at + _PART):
        mark = line.at.get(place)
        if mark is not None and mark.mention is not None and mark.name.kind != "place":
            sold = range(mark.end + 1, mark.end + 1 + _PART) if line.word(mark.end) == "'s" else ()
            owned = any(line.word(one) in PARTS for one in sold)  # "for Nova's 77% stake"
            return mark.name.kind in FIRMS and (owned or line.word(mark.end) != "'s")
        if mark is not None and mark.family == "percent" and mark.kind == "quantity":
            return True
        if line.word(place) in _BOUGHT:
            return True
        if line.word(place) in (",", ".", "of", "to", "and", ""):
            return False
    return False


def bidder(case: Case, told: Told) -> Subject | None:
    """Return from whom an offer is: "rejected a $3 billion takeover offer from Nova", "an offer worth $3 from Nova"."""
    line, end = case.clause.line, case.mark.end
    noun = told.mark is not None and told.mark.noun and told.mark.end <= case.mark.start
    if noun and told.entry.name == "takeover bid":
        source = next((at for at in range(end, end + _SOURCE) if line.word(at) in ("from", "by")), None)
        near = range(source + 1, source + 1 + _PART) if source is not None else range(0)
        giver = next((line.at[at] for at in near if at in line.at and line.at[at].mention is not None), None)
        return subjects.named(line, giver) if giver is not None and giver.name.kind in FIRMS else None
    for at in range(end, end + _PART):
        mark = line.at.get(at + 2)
        if line.word(at) in _SIDES and line.word(at + 1) in ("from", "by") and mark is not None:
            return subjects.named(line, mark) if mark.mention is not None and mark.name.kind in FIRMS else None
    return None


def buyer(case: Case, told: Told) -> Subject | None:
    """Return who buys in a clause on what was named before: "a channel that Nova bought for $3 billion"."""
    line, verb = case.clause.line, told.mark
    if verb is None or verb.noun or verb.pos not in ("past", "s") or verb.start > case.mark.start:
        return None
    name = _described(line, verb.start - 1) or line.at.get(verb.start - 1)
    firm = name is not None and name.mention is not None and name.name.kind in FIRMS
    led = name is not None and (line.word(name.start - 1) in ("which", "that") or name.end < verb.start)
    return subjects.named(line, name) if name is not None and firm and led else None


def _described(line: Line, at: int) -> Mark | None:
    """Return the name that "which" or "that" at a token takes up: "Nova, a young startup that acquired"."""
    if line.word(at) not in ("which", "that"):
        return None
    if line.word(at - 1) == ",":
        return line.at.get(at - 2)
    back = range(at - 1, max(0, at - _REACH), -1)
    article = next((one for one in back if line.word(one) in ("a", "an", "the") and line.word(one - 1) == ","), None)
    return line.at.get(article - 2) if article is not None else None


def combined(case: Case) -> Subject | None:
    """Return the firm that a deal makes, which has no name yet: "creating a company with sales of $3 billion"."""
    line, start = case.clause.line, case.mark.start
    if line.chinese or _CREATING.isdisjoint(line.words):
        return None
    if (going_on := _still_combined(case)) is not None:
        return going_on
    back = range(start - 1, max(case.clause.start - 1, start - _SOURCE), -1)
    whole = next((at for at in back if line.word(at) in _WHOLES), None)
    linked = whole is not None and {"with", "that", "will", "would"} & {line.word(whole + 1), line.word(whole + 2)}
    if whole is None or not linked or (whole in line.at and line.at[whole].kind == "name"):
        return None
    made = any(line.word(at) in _CREATING for at in range(max(0, whole - _REACH), whole))
    return Subject(_COMBINED, None, GROUP, line.index) if made else None


def _still_combined(case: Case) -> Subject | None:
    """Return the firm that a deal makes where its sentence goes on about it: "sales of $3 and a value of $9"."""
    drafts, line = case.scene.stage.drafts, case.clause.line
    last = drafts[-1] if drafts and drafts[-1].clause.line is line else None
    if last is None or last.subject.name != _COMBINED:
        return None
    between = (mark for mark in line.marks if last.mark.end <= mark.start < case.mark.start)
    return None if any(mark.kind == "name" for mark in between) else last.subject
