"""Whose money a name is that several countries give theirs: 元 in traditional script, francs, crowns, pesos.

元 is Taiwan's, unless the article counts in renminbi or Hong Kong's dollars; a franc is that of the country, of those
that have one, whose name the article has most often.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from knowledge.lexicon import Lexicon, wordlists
from knowledge.model import Quantity

_LISTS = wordlists.of(__name__)
_TAIWAN = _LISTS.forms("taiwan")
_MAINLAND = _LISTS.forms("mainland")
_HONG_KONG = _LISTS.forms("hong_kong")
_BEFORE = 6  # characters
_BARE = "元"
_MILLION = 1_000_000
_BILLION = 1_000_000_000


def settled(found: list[Quantity], body: str, lexicon: Lexicon) -> list[Quantity]:
    """Return the quantities of a sentence, a bare 元 or franc in the currency that the article elsewhere names."""
    coins = _coins(lexicon)
    found = [_of_country(one, body, lexicon) if one.normal_unit in coins else one for one in found]
    if not any(one.normal_unit == "TWD" for one in found) or any(word in body for word in _TAIWAN):
        return found
    once = body.find("下同")  # （人民幣，下同）
    mainland = once > 0 and "人民" in body[max(0, once - _BEFORE) : once]
    local = "HKD" if not mainland and any(word in body for word in _HONG_KONG) else "CNY"
    if local == "CNY" and not any(word in body for word in _MAINLAND):
        return found
    return [replace(one, normal_unit=local) if one.normal_unit == "TWD" and _bare(one, body) else one for one in found]


def _bare(quantity: Quantity, body: str) -> bool:
    return quantity.unit == _BARE and body[quantity.span.end - 1] == _BARE


@lru_cache(maxsize=16)
def _coins(lexicon: Lexicon) -> frozenset[str]:
    """Return the currencies, with their rates, that go by a name which others have as well."""
    return frozenset(entry.name for entry in lexicon.of("coin"))


def _of_country(quantity: Quantity, body: str, lexicon: Lexicon) -> Quantity:
    """Return a sum in bare francs as one of the country that the article names most; a tie settles nothing."""
    name = (quantity.unit or "").lower().removesuffix("s")
    told = {
        entry.name: sum(body.count(word) for word in entry.get("words"))
        for entry in lexicon.of("coin")
        if entry.get("coin") == name
    }
    most = max(told.values(), default=0)
    leading = [currency for currency, times in told.items() if times == most]
    return replace(quantity, normal_unit=leading[0]) if most and len(leading) == 1 else quantity


def carried(found: list[Quantity], before: list[Quantity], lexicon: Lexicon) -> list[Quantity]:
    """Return the quantities of a sentence, billions of nothing as the money that the sentence before counts in."""
    bare = [one for one in found if one.unit is None and one.normal_unit is None and one.value >= _BILLION]
    told = [one.normal_unit for one in before if one.value >= _MILLION and _currency(one, lexicon)] if bare else []
    if not told or any(_currency(one, lexicon) for one in found):
        return found
    return [replace(one, normal_unit=told[0]) if one in bare else one for one in found]


def _currency(quantity: Quantity, lexicon: Lexicon) -> bool:
    unit = lexicon.entry("unit", quantity.normal_unit) if quantity.normal_unit else None
    return unit is not None and unit.get("family") == "currency"
