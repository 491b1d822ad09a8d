"""The terms of a deal: cash at hand, sums raised, shares priced apiece, what is left of a firm."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.deals import effects, valuing
from knowledge.reading.figures.line.casts import Cast
from knowledge.reading.figures.line.marks import Line
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told

_LISTS = wordlists.of(__name__)
_RAISING = _LISTS.words("raising")
_HAVING = _LISTS.words("having")
_SELLING = _LISTS.words("selling")
_SALES = _LISTS.words("sales")
_HELPING = _LISTS.words("helping")
_WHOSE = _LISTS.words("whose")
_OFFERS = _LISTS.words("offers")
_LEFT = _LISTS.words("left")
_SHARES = _LISTS.words("shares")
_DEALS = _LISTS.words("deals")
_PAID_IN = _LISTS.words("paid_in")
_WORTH = _LISTS.words("worth")
_ARTICLES = _LISTS.words("articles")
_ENDING = _LISTS.words("ending")
_BRINGING = _LISTS.words("bringing")
_DONE = {
    **dict.fromkeys(_LISTS.forms("sold"), "shares sold"),
    **dict.fromkeys(_LISTS.forms("offered"), "shares offered"),
    **dict.fromkeys(_LISTS.forms("issued"), "shares issued"),
    **dict.fromkeys(_LISTS.forms("bought"), "shares bought"),
    **dict.fromkeys(_LISTS.forms("held"), "shares held"),
}
_MONEY = ("money", "share")
_PRICES = frozenset(("acquisition price", "offer price"))
_MANAGING = _LISTS.words("managing")
_SMALL = 1000  # of money: what a share costs
_NEAR = 6  # tokens from a verb to its sum
_FAR = 12  # tokens from "shares" to the price of each
_PHRASE = 3  # tokens from an article to a sum
_TO_FIRM = 4  # tokens from a premium to whose price it is on


def metric(case: Case, told: Told | None) -> str | None:
    """Return the name of what the terms of a deal make of a number, None where they tell nothing."""
    if case.clause.line.chinese:
        return None
    if case.family in _MONEY:
        return (
            effects.metric(case)
            or _raised(case, told)
            or _in_all(case)
            or _managed(case, told)
            or _values(case)
            or _each_share(case, told)
            or _at_hand(case)
            or _priced(case)
            or _valued(case)
            or _offered_now(case)
            or _by_share(case, told)
        )
    if case.family == "count":
        return _counted(case, told)
    if (case.cast.part == "share" and of_shares(case) == "the") or _remaining(case):
        return "stake"
    return "market share" if told is not None and told.entry.name == "stake" and _of_market(case) else None


def _counted(case: Case, told: Told | None) -> str | None:
    """Read shares that change hands by what is done with them; what a deal brings is what the bought firm has."""
    if brought(case):
        case.cast = Cast("level")
    if case.mark.number.normal_unit == "share":
        line, start = case.clause.line, case.mark.start
        back = range(start - 1, max(case.clause.start - 1, start - _NEAR), -1)
        verb = next((line.word(at) for at in back if line.word(at) in _DONE), None)
        case.cast = Cast("level") if verb is not None else case.cast
        return _DONE[verb] if verb is not None else None
    return "investment" if told is not None and _pumped(case, told) else None


def brought(case: Case) -> bool:
    """Tell whether a clause tells what a deal brings its buyer: "the deal adds 900 stores in 40 countries"."""
    deal = _deal(case)
    return deal is not None and any(
        case.clause.line.word(at) in _BRINGING for at in range(deal + 1, deal + 1 + _PHRASE)
    )


def of_deal(case: Case) -> bool:
    """Tell whether a clause is about the deal that its article tells of: "the deal is worth $9 million"."""
    return _deal(case) is not None


def _deal(case: Case) -> int | None:
    line, start = case.clause.line, case.clause.start
    if line.word(start) not in ("the", "this"):
        return None
    return next((at for at in range(start + 1, start + _TO_FIRM) if line.word(at) in _DEALS), None)


def _each_share(case: Case, told: Told | None) -> str | None:
    """Read "the offer values each Nova share at $9" as the price that is offered."""
    line, start = case.clause.line, case.mark.start
    if told is None or told.entry.name != "valuation" or told.mark is None or told.mark.end > start:
        return None
    each = line.word(told.mark.end) in ("each", "a") and start - told.mark.end <= _TO_FIRM + _PHRASE
    return "offer price" if each and any(line.word(at) == "share" for at in range(told.mark.end, start)) else None


def _remaining(case: Case) -> bool:
    """Tell whether a percentage is what is left of a firm told of: "and Nova will pay for the remaining 9 percent"."""
    drafts = case.scene.stage.drafts
    last = drafts[-1] if drafts and drafts[-1].clause.line is case.clause.line else None
    stakes = [draft for draft in drafts[-_NEAR:] if draft.clause.line is case.clause.line and draft.metric == "stake"]
    if last is None or not stakes or case.clause.line.word(case.mark.start - 1) not in _LEFT:
        return False
    case.cast = Cast("level")
    return True


def of_shares(case: Case) -> str:
    """Return the word before the shares that a percentage is of: "the" of "9 percent of the shares", "its"."""
    line, end = case.clause.line, case.mark.end
    if line.word(end) != "of" or line.word(end + 1) not in _WHOSE:
        return ""
    return line.word(end + 1) if {line.word(end + 2), line.word(end + 3)} & _SHARES else ""


def _pumped(case: Case, told: Told) -> bool:
    """Tell whether a bare sum is pumped into somebody and nothing from a well: "has pumped 9 million into Nova"."""
    line, verb = case.clause.line, told.mark
    if told.entry.name != "production" or verb is None or case.mark.number.unit is not None:
        return False
    into = {line.word(verb.end), line.word(case.mark.end)} & {"in", "into"}
    return bool(into) and line.word(verb.start).startswith("pump")


def _valued(case: Case) -> str | None:
    """Read "the acquisition, valued at around $9 billion", "a stock swap worth $9 billion" as the value of the deal."""
    line, start = case.clause.line, case.mark.start
    if _WORTH.isdisjoint(line.words):
        return None
    verb = next((at for at in range(start - 1, start - 1 - _PHRASE, -1) if line.word(at) in _WORTH), None)
    if verb is None:
        return None
    at = verb - (line.word(verb - 1) in (",", "is", "was", "been"))
    if line.word(at - 1) not in _DEALS:
        return None
    return "offer price" if case.family == "share" else "deal value"


def _by_share(case: Case, told: Told | None) -> str | None:
    """Read what a deal or an offering comes to by the share as the price that is offered."""
    loose = told is not None and told.entry.name in ("deal value", "initial public offering", "takeover bid")
    ranged = told is not None and told.entry.name == "sales" and case.mark.number.value < _SMALL
    line, start = case.clause.line, case.mark.start
    if ranged and "range" in (line.word(start - 1), line.word(start - 2)):
        return "offer price"  # "sold shares at $9, above its target range of $7 to $8"
    return "offer price" if loose and case.family == "share" else None


def _offered_now(case: Case) -> str | None:
    if not offered(case):
        return None
    case.cast = Cast("level")
    return "offer price" if case.family == "share" else "takeover bid"


def offered(case: Case) -> bool:
    """Tell whether a sum is to what an offer was changed: "raised its offer for Nova to $9 a share"."""
    line, start = case.clause.line, case.mark.start
    if line.word(start - 1) != "to" or _OFFERS.isdisjoint(line.words):
        return False
    back = range(start - 2, max(case.clause.start, start - _FAR), -1)
    at = next((at for at in back if line.word(at) in _OFFERS or _number(line, at)), None)
    at = at if at is not None and line.word(at) in _OFFERS else None
    return at is not None and bool({line.word(at - 1), line.word(at - 2)} & _ARTICLES)


def _number(line: Line, at: int) -> bool:
    return at in line.at and line.at[at].kind == "quantity"


def _raised(case: Case, told: Told | None) -> str | None:
    """Read "has raised a total of $9 million" as funding, "the sale could raise $9 million" as what it brings in."""
    line, start = case.clause.line, case.mark.start
    verb = next((at for at in range(start - 1, max(-1, start - _NEAR), -1) if line.word(at) in _RAISING), None)
    if verb is None:
        return None
    if line.word(start - 1) == "of" and line.word(start - 2) == "total":
        case.cast = Cast("level")
        return "funding"
    drafts = case.scene.stage.drafts
    if verb == start - 1 and drafts and drafts[-1].clause is case.clause and drafts[-1].entry.name == "offer price":
        case.cast = Cast("level")
        return "proceeds"  # "priced its shares at $9, raising $9 million"
    at = verb
    while line.word(at - 1) in _HELPING:
        at -= 1
    start = case.clause.start
    of_sale = (line.word(start), line.word(start + 1), line.word(start + 2)) == ("the", "sale", "of")
    loose = told is not None and told.entry.name in ("funding", "sales")
    sale = loose and (of_sale or line.word(at - 1) in _SALES)
    if sale:
        case.cast = Cast("level")
    return "proceeds" if sale else None


def _in_all(case: Case) -> str | None:
    """Read "for $9 a share in cash and stock, or about $9 billion" as the same price for all the shares."""
    drafts, line, start = case.scene.stage.drafts, case.clause.line, case.mark.start
    last = drafts[-1] if drafts and drafts[-1].clause is case.clause else None
    priced = last is not None and last.mark.family == "share" and last.entry.name in _PRICES
    if last is None or not priced or case.family != "money" or line.word(start - 1) not in ("or", "of"):
        return None
    total = line.word(start - 1) == "or" or line.word(start - 2) == "total"
    return last.entry.name if total and start - last.mark.end <= _FAR else None


def _managed(case: Case, told: Told | None) -> str | None:
    """Read "which manages $9 billion in assets" as what is managed for others."""
    if told is None or told.entry.name != "total assets":
        return None
    verbs = {case.clause.line.word(at) for at in range(case.mark.start - _PHRASE, case.mark.start)}
    return "assets under management" if verbs & _MANAGING else None


def _values(case: Case) -> str | None:
    """Read "an offering that could value it at $9 billion" as a valuation."""
    line, start = case.clause.line, case.mark.start
    if "value" not in line.words or not valuing.leads_up(case):
        return None
    verb = next((at for at in range(start - 1, start - _FAR, -1) if line.word(at) == "value"), None)
    return "valuation" if verb is not None and line.word(verb - 1) in _HELPING else None


def _at_hand(case: Case) -> str | None:
    """Read "leaving it with $9 million in cash", which is no price that is paid in cash."""
    line, start, end = case.clause.line, case.mark.start, case.mark.end
    if line.word(end) not in ("in", "of") or line.word(end + 1) != "cash" or line.word(end + 2) in ("for", "-"):
        return None
    if line.word(end + 2) == "and" and line.word(end + 3) in _PAID_IN:
        return None
    had = any(line.word(at) in _HAVING for at in range(max(0, start - _PHRASE), start))
    return "cash" if had else None


def _priced(case: Case) -> str | None:
    """Read "is selling shares in Nova for $9 apiece" as the price of an offer."""
    line, start = case.clause.line, case.mark.start
    each = case.family == "share" or line.word(case.mark.end) in ("each", "apiece")
    if not each or line.word(start - 1) not in ("for", "at"):
        return None
    words = {line.word(at) for at in range(max(case.clause.start, start - _FAR), start)}
    return "offer price" if "shares" in words and words & _SELLING else None


def _of_market(case: Case) -> bool:
    """Tell whether a "stake" is one of a market: "a 14 percent stake of the domestic market"."""
    line = case.clause.line
    of = next((at for at in range(case.mark.end, case.mark.end + 2) if line.word(at) == "of"), None)
    near = range(of, of + _TO_FIRM + 1) if of is not None else range(0)
    at = next((at for at in near if line.word(at) == "market"), None)
    return at is not None and (line.word(at + 1) in _ENDING or not line.word(at + 1).isalpha())
