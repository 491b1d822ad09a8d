"""Sums whose currency was told before: "sales of 189 million against 165 million, with profits of 19 million"."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field, replace
from operator import attrgetter

from knowledge.lexicon import Entry, Lexicon, Match, wordlists
from knowledge.model import Quantity
from knowledge.reading.tagged import Tagged

_LISTS = wordlists.of(__name__)
_FOLLOWERS = _LISTS.words("followers")
_MILLION = 1_000_000
_SUM = 100_000
_MANY = 1_000
_DOLLARS = _LISTS.forms("dollars")
_begins = attrgetter("start")


@dataclass(slots=True)
class Purse:
    """What an article has counted so far: its currencies, by how many sums each has, and things in great numbers."""

    coins: Counter[str] = field(default_factory=Counter)
    things: bool = False

    def settled(self, found: list[Quantity], tagged: Tagged, lexicon: Lexicon) -> list[Quantity]:
        """Return the quantities of a sentence, bare millions beside a metric of money in the article's currency."""
        if found and "cjk" not in tagged.kinds[:8]:
            found = _cents(found, tagged)
            bare = [one for one in found if _bare(one, tagged)] if "metric" in tagged.of_kind else []
            self._note([one for one in found if one.unit is not None], tagged, lexicon)
            if (
                bare
                and (coin := self._coin([one for one in found if _before(one, tagged) != "("], lexicon)) is not None
                and _of_money(tagged)
            ):
                meant = [one for one in bare if _measured(one, tagged) or not (self.things or _counted(one, tagged))]
                return [replace(one, normal_unit=coin) if one in meant else one for one in found]
        return found

    def _note(self, found: list[Quantity], tagged: Tagged, lexicon: Lexicon) -> None:
        for one in found:
            unit = lexicon.entry("unit", one.normal_unit) if one.normal_unit else None
            family = unit.get("family") if unit is not None else None
            if family == "currency" and one.value >= _MILLION and _before(one, tagged) != "(":
                self.coins[str(one.normal_unit)] += 1
            self.things = self.things or (family in (None, "count") and one.value >= _MANY)

    def _coin(self, found: list[Quantity], lexicon: Lexicon) -> str | None:
        """Return the currency of a sentence's own sums where they share one, else the article's foremost."""
        here = {one.normal_unit for one in found if one.value >= _MILLION and _currency(one, lexicon)}
        if here:
            return here.pop() if len(here) == 1 else None
        return max(self.coins, key=self.coins.__getitem__, default=None)


def _cents(found: list[Quantity], tagged: Tagged) -> list[Quantity]:
    """Return cents as those of the dollars that their sentence counts in: "C$1.30 (95 cents) each, from 99 cents"."""
    dollars = {_coined(one) for one in found if _coined(one) in _DOLLARS and _before(one, tagged) != "("}
    if len(dollars) != 1:
        return found
    coin = dollars.pop()
    plain = [one for one in found if _coined(one) == "USD" and (one.unit or "").startswith("cent")]
    meant = [one for one in plain if _before(one, tagged) != "("]
    return [
        replace(one, normal_unit=(one.normal_unit or "").replace("USD", coin)) if one in meant else one for one in found
    ]


def _coined(quantity: Quantity) -> str:
    return (quantity.normal_unit or "").partition(" ")[0]


def _bare(quantity: Quantity, tagged: Tagged) -> bool:
    """Tell whether a number in millions counts nothing that is named: "219 million from", "15.8 million."."""
    if quantity.unit is not None or quantity.normal_unit is not None or quantity.value < _SUM:
        return False
    at = bisect_left(tagged.tokens, quantity.span.end, key=_begins)
    scaled = at > 0 and tagged.tokens[at - 1].kind == "word"
    follower = tagged.tokens[at] if at < len(tagged.tokens) else None
    return scaled and (follower is None or follower.kind != "word" or follower.lower in _FOLLOWERS)


def _before(quantity: Quantity, tagged: Tagged) -> str:
    return tagged.word(bisect_left(tagged.tokens, quantity.span.start, key=_begins) - 1)


def _of_money(tagged: Tagged) -> bool:
    """Tell whether a sentence names a metric that only money measures."""
    return any(_only_money(match.entry) for match in tagged.of_kind.get("metric", ()) if match.pos != "ask")


def _counted(quantity: Quantity, tagged: Tagged) -> bool:
    """Tell whether the nearest metric before a number counts things: "car sales of 4 million", "deliveries of"."""
    before = _nearest(quantity, tagged)
    goods = before is not None and any(match.end == before.start for match in tagged.of_kind.get("class", ()))
    return before is not None and (goods or "money" not in before.entry.get("takes", ()))


def _measured(quantity: Quantity, tagged: Tagged) -> bool:
    """Tell whether the nearest metric before a number is one of money alone."""
    before = _nearest(quantity, tagged)
    return before is not None and _only_money(before.entry)


def _nearest(quantity: Quantity, tagged: Tagged) -> Match | None:
    """Return the last metric told before a number."""
    before = [
        match
        for match in tagged.of_kind.get("metric", ())
        if match.pos != "ask" and tagged.tokens[match.start].start < quantity.span.start
    ]
    return before[-1] if before else None


def _only_money(entry: Entry) -> bool:
    takes = entry.get("takes", ())
    return "money" in takes and "count" not in takes and entry.get("kind") == "flow"


def _currency(quantity: Quantity, lexicon: Lexicon) -> bool:
    unit = lexicon.entry("unit", quantity.normal_unit) if quantity.normal_unit else None
    return unit is not None and unit.get("family") == "currency"
