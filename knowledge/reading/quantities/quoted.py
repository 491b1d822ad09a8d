"""Share prices written as bare numbers: "fell 1.15 to close at 27.85", "down four at 261p", "closed up 3 at 29".

The unit is that of the price beside, else of the exchange that the sentence names, else of the article's other sums.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from knowledge.lexicon import wordlists
from knowledge.model import Quantity
from knowledge.reading.tagged import Tagged

_LISTS = wordlists.of(__name__)
_LEADING = _LISTS.words("leading")
_RECOVERING = _LISTS.words("recovering")
_EXTREMES = _LISTS.words("extremes")
_AVERAGES = _LISTS.words("averages")
_EXCHANGES = {word: unit for word, _, unit in (pair.partition("=") for pair in _LISTS.forms("exchanges"))}
_SIGNS = tuple(sign.rpartition("=") for sign in _LISTS.forms("signs"))  # the rarer first
_PENCE = "pence"
_DEAR = 5_000  # no share costs as much
_GAP = 5  # tokens between a move and the price it led to
_MOVED = 3  # tokens between a verb and its number: "rose as much as"


def priced(found: list[Quantity], tagged: Tagged, body: str) -> list[Quantity]:
    """Return the quantities of a sentence, the bare numbers among them that are share prices with their unit."""
    bare = [one for one in found if _bare(one)]
    if not bare or not _AVERAGES.isdisjoint(tagged.words) or "cjk" in tagged.kinds[:8]:
        return found
    starts = [token.start for token in tagged.tokens]
    places = {id(one): (bisect_left(starts, one.span.start), bisect_left(starts, one.span.end)) for one in found}
    known = _unit_beside(found)
    meant = [one for pair in pairwise(found) for one in pair if _paired(*pair, places, tagged)]
    meant += [one for one in bare if known and _recovers(places[id(one)][0] - 1, tagged)]
    chosen = {id(one) for one in meant if _bare(one)}
    unit = (known or _unit_at(tagged, body)) if chosen else None
    return [replace(one, normal_unit=unit) if unit and id(one) in chosen else one for one in found]


def _bare(one: Quantity) -> bool:
    return one.unit is None and one.normal_unit is None and one.value_to is None and 0 < one.value < _DEAR


def _price(one: Quantity) -> bool:
    unit = (one.normal_unit or "").partition(" per share")[0]
    return one.value < _DEAR and (unit == _PENCE or (len(unit) == len("USD") and unit.isupper()))


def _unit_beside(found: Sequence[Quantity]) -> str | None:
    """Return the unit of the first price in a sentence that has one."""
    return next(((one.normal_unit or "").partition(" per ")[0] for one in found if _price(one)), None)


def _paired(left: Quantity, right: Quantity, places: dict[int, tuple[int, int]], tagged: Tagged) -> bool:
    """Tell whether a bare move and the price that it led to stand side by side, of a share."""
    first, second = places[id(left)], places[id(right)]
    if not (_bare(left) or _bare(right)) or not all(_bare(one) or _price(one) for one in (left, right)):
        return False
    if _bare(left) and _bare(right) and left.value >= right.value:
        return False  # "losers led gainers 500 to 400"
    between = [tagged.word(at) for at in range(first[1], second[0])]
    led = 0 < len(between) <= _GAP and between[-1] in ("to", "at") and all(word in _LEADING for word in between)
    moved = any(
        first[0] - _MOVED <= one.end <= first[0] or one.start == first[1] for one in tagged.of_kind.get("change", ())
    )
    return led and moved and _traded(left, right, between, tagged)


def _traded(left: Quantity, right: Quantity, between: Sequence[str], tagged: Tagged) -> bool:
    """Tell whether a sentence is of shares: it says so, tells an exchange, or has the numbers that only shares have."""
    shares = any(match.entry.get("listed") for match in tagged.of_kind.get("metric", ()))
    exchange = not tagged.words.isdisjoint(_EXCHANGES)
    fraction = any("/" in tagged.words and not float(one.value).is_integer() for one in (left, right))
    closed = len(between) > 1 and not float(right.value).is_integer()
    return shares or exchange or fraction or closed or _price(right)


def _recovers(at: int, tagged: Tagged) -> bool:
    """Tell whether a bare number is where a share went on to: "lows of 174p before recovering to 182-1/2"."""
    extreme = tagged.word(at) == "of" and tagged.word(at - 1) in _EXTREMES
    return extreme or (tagged.word(at) in ("to", "at") and tagged.word(at - 1) in _RECOVERING)


def _unit_at(tagged: Tagged, body: str) -> str | None:
    """Return the currency of the exchange that a sentence names, else of the article's other sums."""
    named = {unit for word, unit in _EXCHANGES.items() if word in tagged.words}
    if len(named) == 1:
        return _small(next(iter(named)))
    told = next((_small(unit) for sign, _, unit in _SIGNS if sign in body), None)
    return told or ("USD" if "/" in tagged.words else None)


def _small(unit: str) -> str:
    return _PENCE if unit == "GBP" else unit
