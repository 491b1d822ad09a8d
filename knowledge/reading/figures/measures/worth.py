"""What firms are worth on the exchange: what is of the share beside it, and what its sale tells."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told

_LISTS = wordlists.of(__name__)
_VALUES = _LISTS.words("values")
_TODAY = _LISTS.words("today")
_IMPLYING = _LISTS.words("implying")
_CURRENCIES = _LISTS.words("currencies")
_AGAINST = 7  # tokens of "average for the year against"
_EACH = _LISTS.words("each")
SOLD = "shares sold"
_BEFORE = 5  # tokens of "which implies a potential"
_FIRMS = frozenset(("company", "brand", "name"))


def share(case: Case, told: Told) -> bool:
    """Tell whether a share is what moved, past a value that stands aside: "Nova, with a value of $4 million, fell"."""
    line, noun, teller = case.clause.line, told.mark, case.cast.teller
    if noun is None or told.entry.name not in _VALUES or case.cast.part != "change" or case.family != "percent":
        return False
    verb = teller is not None and teller.kind == "change" and teller.pos in ("past", "s", "en")
    levels = [one for one in case.clause.quantities if noun.end <= one.start and one.end <= case.mark.start]
    return bool(verb and levels and teller is not None and line.word(teller.start - 1) == "," and not line.chinese)


def sold(case: Case, told: Told) -> str | None:
    """Return what the sale of shares tells: how many were sold, or what each of them cost."""
    line, unit = case.clause.line, str(case.mark.number.normal_unit)
    if told.entry.name != "sales" or case.cast.part != "level" or line.chinese:
        return None
    if unit == "share":
        return SOLD
    shares = any(one.number.normal_unit == "share" and one.end <= case.mark.start for one in case.clause.quantities)
    each = case.family == "share" or line.word(case.mark.end) in _EACH
    return "offer price" if shares and each and case.family in ("money", "share") else None


def price(case: Case, told: Told, kind: str) -> bool:
    """Tell whether the price of a firm is its share's: "from Tuesday's price of $37", "its current price"."""
    noun = told.mark
    if noun is None or told.entry.name != "price" or kind not in _FIRMS or case.clause.line.chinese:
        return False
    line = case.clause.line
    day = line.at.get(noun.start - 2) if line.word(noun.start - 1) == "'s" else None
    dated = day is not None and day.time is not None and day.time.period is not None and day.time.period.kind == "day"
    return dated or line.word(noun.start - 1) in _TODAY


def exchanged(case: Case) -> bool:
    """Tell whether a sum is only what a currency costs: "1.5 marks to the dollar"."""
    line, mark = case.clause.line, case.mark
    if case.family != "money" or line.chinese or _CURRENCIES.isdisjoint(line.words):
        return False
    return any(
        line.word(at) in ("against", "to", "per") and line.word(at + 1) == "the" and line.word(at + 2) in _CURRENCIES
        for at in range(mark.end, mark.end + _AGAINST)
    )


def implied(case: Case) -> bool:
    """Tell whether a percentage is only what a target would come to: "which implies a 59% gain"."""
    line, mark = case.clause.line, case.mark
    if case.family != "percent" or line.chinese or _IMPLYING.isdisjoint(line.words):
        return False
    return any(line.word(at) in _IMPLYING for at in (*range(mark.start - _BEFORE, mark.start), mark.end))
