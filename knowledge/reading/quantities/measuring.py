"""Numerals with what they measure: units before and after, ranges, and units shared in a coordination."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from knowledge.lexicon import Lexicon, Match, wordlists
from knowledge.reading.matched import Matched
from knowledge.reading.quantities import units
from knowledge.reading.quantities.numerals import Numeral
from knowledge.reading.quantities.units import Unit
from knowledge.tokens import Token, glued

_LISTS = wordlists.of(__name__)
SHARES = frozenset(("fraction", "ratio"))
_TO = _LISTS.words("to")
_MINUS = {"-", "−", "–"}
_PAIRED: tuple[list[str], ...] = (["and"], ["or"], ["to"], [",", "and"], ["和"], ["及"], ["与"], ["、"])
_PAIRED += (["of"], ["of", "the"], ["of", "its"], ["of", "their"], ["of", "those"], ["of", "these"], ["of", "his"])
_ENUMERATED = ([","], ["、"])
_LONGEST_JOINT = 3
_ADDED = _LISTS.words("added")
_OF_CASH = ["of", "cash"]
_ADDING = _LISTS.words("adding")
_NOT_RATES = _LISTS.words("not_rates")
_POWERS = (12, 9, 8, 6, 4, 3)
_NEAR = 15
_WHOSE = 4  # tokens of a firm between "per" and "share"
_MILLION = Decimal(10) ** 6


class Measure(NamedTuple):
    """A numeral with its unit, on tokens ``start`` to ``end``; what quantities are made of.

    ``lead`` is the unit written before the number, ``tail`` the one after; ``after`` a bound behind the number.
    """

    start: int
    end: int
    numeral: Numeral
    value: Decimal
    lead: Unit | None = None
    tail: Unit | None = None
    rate: Match | None = None
    after: Match | None = None
    value_to: Decimal | None = None

    @property
    def unit(self) -> Unit | None:
        """Return the unit that counts: money before the number, else what follows it."""
        return self.lead or self.tail


def measure(tokens: Sequence[Token], matched: Matched, numeral: Numeral, lexicon: Lexicon) -> Measure:
    """Read the units around ``numeral``."""
    lead = units.before(tokens, matched, numeral.start)
    behind = matched.at("bound", numeral.end)
    behind = behind if behind and behind.entry.get("after") and not _goes_on(tokens, behind) else None
    open_end = behind.end if behind else numeral.end
    tail = None if numeral.form in SHARES else units.after(tokens, matched, numeral, open_end, lexicon)
    if lead and tail and (tail.family != "currency" or tail.normal != lead.normal):
        tail = None
    end = max(numeral.end, tail.end if tail and tail.start <= open_end + 1 else 0)
    rate = _rate(tokens, matched, tail.end if tail else end)
    rate = rate or _of_whose_share(tokens, tail.end if tail else end, lexicon)
    start = lead.start if lead else numeral.start
    value = _valued(numeral, lead or tail)
    if numeral.form == "digits" and _signed(tokens, start):
        start, value = start - 1, -value
    behind = behind or _behind(tokens, matched, end)
    return Measure(start, rate.end if rate else end, numeral, value, lead, tail, rate, behind)


def _valued(numeral: Numeral, unit: Unit | None) -> Decimal:
    value = numeral.value * (unit.factor if unit else 1)
    counts = unit is not None and unit.family == "count" and not unit.hyphen
    return value * 1000 if numeral.misprint and counts else value


def _rate(tokens: Sequence[Token], matched: Matched, at: int) -> Match | None:
    money = [token.lower for token in tokens[at : at + 2]] == _OF_CASH  # "$4 million of cash a week"
    found = matched.at("rate", at + 2 * money)
    if found is None and at < len(tokens) and tokens[at].lower in (",", "("):
        return None
    after = tokens[found.end].lower if found and found.end < len(tokens) else ""
    return None if found and (after in _NOT_RATES or after == "of") else found


def _of_whose_share(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> Match | None:
    """Read "$4 per Nova share", "$4 for each Nova share"."""
    each = [token.lower for token in tokens[at : at + 2]]
    start = at + 1 if each[:1] == ["per"] else at + 2 if each == ["for", "each"] else len(tokens)
    near = range(start, min(start + _WHOSE, len(tokens)))
    end = next((place for place in near if not tokens[place].text[0].isupper()), start)
    entry = lexicon.entry("rate", "share") if end > start and tokens[end].lower == "share" else None
    return Match(at, end + 1, entry, "en") if entry is not None else None


def _behind(tokens: Sequence[Token], matched: Matched, at: int) -> Match | None:
    found = matched.at("bound", at)
    following = tokens[found.end] if found is not None and found.end < len(tokens) else None
    if found is None or (following is not None and following.kind == "number") or _goes_on(tokens, found):
        return None  # "down 4% and up 1%"
    return found if found.entry.get("after") else None


def _goes_on(tokens: Sequence[Token], bound: Match) -> bool:
    """Tell whether "plus" adds something and bounds nothing: "$4 million plus the assumption of debt"."""
    words = [token.lower for token in tokens[bound.start : bound.end + 1]]
    return words[0] == "plus" and words[-1] in _ADDED


def _signed(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a minus, and not a hyphen or dash, stands right before token ``at``."""
    if at and tokens[at - 1].lower in ("minus", "negative"):
        return at < 2 or tokens[at - 2].lower != "or"
    if not at or tokens[at - 1].lower not in _MINUS or not glued(tokens[at - 1], tokens[at]):
        return False
    return at == 1 or not (glued(tokens[at - 2], tokens[at - 1]) and _closes(tokens[at - 2]))


def _closes(token: Token) -> bool:
    return token.kind in ("word", "number") or token.lower in ("%", ")", "元")  # 294亿元-311亿元


def ranged(measures: Sequence[Measure], tokens: Sequence[Token], matched: Matched) -> list[Measure]:
    """Join "34,000 to 35,500", "between 4% and 6%", "220- to 310-mile" into one measure each."""
    joined: list[Measure] = []
    for last in measures:
        if joined and (low := _span(joined[-1], last, tokens, matched)) is not None:
            first = joined.pop()
            lead = last.lead or first.lead
            last = last._replace(start=first.start, value=low, value_to=last.value, lead=lead)  # noqa: PLW2901
        joined.append(last)
    return joined


def _span(first: Measure, last: Measure, tokens: Sequence[Token], matched: Matched) -> Decimal | None:
    """Return the lower end of the range that two neighbours make, or None."""
    if first.value_to is not None or "times" in (first.numeral.form, last.numeral.form) or first.numeral.share:
        return None
    between = [token.lower for token in tokens[first.end : last.start] if token.lower != "("]
    before = tokens[first.start - 1].lower if first.start else ""
    if len(between) == 2 and between[0] in ("-", "‑"):
        between = between[1:]
    paired = between == ["and"] and before in ("between", "from", "of")
    if not paired and (len(between) != 1 or between[0] not in _TO or _moves(first, last, tokens, matched, before)):
        return None
    low = _low(first, last)
    return low if low < last.value and _agree(first, last) else None


def _moves(first: Measure, last: Measure, tokens: Sequence[Token], matched: Matched, before: str) -> bool:
    """Tell "rose 3,000 to 18,000" and "from 5 to 7" from a range: the second number is where the first one led."""
    if before == "from":
        return first.start < 2 or not tokens[first.start - 2].lower.startswith("rang")
    if any(each.tail and each.tail.family == "percent" for each in (first, last)) and not first.lead:
        return False
    change = matched.ending("change", first.start)
    if change is None and [token.lower for token in tokens[max(0, first.start - 3) : first.start]] == [
        "as",
        "much",
        "as",
    ]:
        change = matched.ending("change", first.start - 3)  # "jumped as much as $5 to $30"
    loses = change is not None and change.pos == "base" and change.entry.get("money") is False  # "to lose 6 to 8 cents"
    adds = before in _ADDING and first.unit is None  # "add 6 to 8 cents to earnings"
    return before == "by" or (change is not None and change.pos != "noun" and not (loses or adds))


def _low(first: Measure, last: Measure) -> Decimal:
    """Return the first number with the magnitude or factor that only the second was given ("2 to 3 million")."""
    value = first.value
    bare = first.numeral.end == first.numeral.start + 1 and first.value < 1000 and first.tail is None
    if bare and last.numeral.end > last.numeral.start + 1:
        scales = (Decimal(10) ** power for power in _POWERS)
        value *= next((s for s in scales if last.numeral.value >= s and last.numeral.value / s >= value), 1)
    if first.unit is None and last.tail is not None:
        value *= last.tail.factor
    return value


def _agree(first: Measure, last: Measure) -> bool:
    if first.unit and last.unit:
        return first.unit.normal == last.unit.normal
    return first.unit is None or (first.lead is not None and last.tail is None)


def coordinated(measures: list[Measure], tokens: Sequence[Token]) -> list[Measure]:
    """Give a number the unit it shares: "2,800 and 2,200 units", "1bn euros ... another 550m"."""
    listed = False  # the pair after this one is joined
    for i in range(len(measures) - 2, -1, -1):
        first, last = measures[i], measures[i + 1]
        between = [token.lower for token in tokens[first.end : last.start]][:_LONGEST_JOINT]
        joined = between in _PAIRED or (between in _ENUMERATED and listed)
        if joined and first.unit is None and last.tail is not None and _shareable(first, last.tail):
            value = first.value * last.tail.factor
            measures[i] = first._replace(tail=last.tail, value=value)
        listed = joined
    return _monied(measures, tokens)


def _shareable(first: Measure, tail: Unit) -> bool:
    if first.numeral.form in SHARES:
        return False
    return not tail.hyphen and not (first.numeral.marked and tail.family in ("percent", "point", "ratio"))


def _monied(measures: list[Measure], tokens: Sequence[Token]) -> list[Measure]:
    """Give large bare numbers the currency of the money before them, not that of a conversion in brackets."""
    money: Measure | None = None
    for i, each in enumerate(measures):
        if each.unit is not None and each.unit.family == "currency":
            converted = money is not None and each.start > 0 and tokens[each.start - 1].lower in ("(", "（")
            money = money._replace(end=each.end) if money is not None and converted else each
        elif money is not None and each.unit is None and _carries(each) and each.start - money.end < _NEAR:
            measures[i] = each._replace(tail=money.unit)
    return measures


def _carries(each: Measure) -> bool:
    """Tell whether a bare number is large money by its look: it was given a magnitude."""
    plain = each.numeral.form == "digits" and each.numeral.end > each.numeral.start + 1
    return plain and each.numeral.value >= _MILLION
