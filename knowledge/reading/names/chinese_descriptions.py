"""Chinese words that only describe a firm and are no name of it: 游戏公司, 芬兰游戏公司, 自动驾驶公司."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.lexicon import Entry, wordlists
from knowledge.reading.names.name_words import Marks
from knowledge.tokens import Token

_LISTS = wordlists.of(__name__)
_TRADES = ("trade", "ending", "class", "descriptor", "metric")
_REACH = 14  # characters of a description
_SHORTEST = 2
_OURS = _LISTS.words("ours")
_OPENING = _LISTS.words("opening")


def described(tokens: Sequence[Token], marks: Marks, at: int) -> bool:
    """Tell whether only words of trades, perhaps behind a foreign country, lead up to the 公司 at a token."""
    start = _trades(marks, at)
    if at - start < _SHORTEST:
        return False
    place = next((match[0] for match in marks.get("name", {}).values() if match[0].end == start), None)
    if place is not None:
        return foreign(place.entry) or tokens[place.start].text + tokens[place.end - 1].text in _OURS
    return not start or tokens[start - 1].kind != "cjk" or tokens[start - 1].text in _OPENING


def _trades(marks: Marks, at: int) -> int:
    ends: dict[int, int] = {}
    for found in (matches[0] for kind in _TRADES for matches in marks.get(kind, {}).values()):
        if found.pos == "zh":
            ends[found.end] = min(found.start, ends.get(found.end, found.start))
    start = at
    while start in ends and at - start < _REACH:
        start = ends[start]
    return start


def foreign(entry: Entry | None) -> bool:
    """Tell whether a name is that of a foreign country, which leads up to a firm's name and is none of it."""
    country = entry is not None and entry.kind == "place" and entry.get("country") and not entry.get("parent")
    return bool(country) and entry is not None and entry.name != "China"
