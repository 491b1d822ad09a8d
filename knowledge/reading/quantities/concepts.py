"""What a quantity is about: the content words of the noun phrase that it measures or stands in.

A count is about what its unit belongs to ("2 million of its Nova sedans"), a share about what it is a share of,
and everything else about what its clause speaks of: the words before the verb that leads to the number.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from knowledge.lexicon import Lexicon, wordlists
from knowledge.reading.matched import Matched
from knowledge.reading.quantities.measuring import SHARES, Measure
from knowledge.reading.quantities.units import counting
from knowledge.reading.tagged import Tagged
from knowledge.tokens import Token

_LISTS = wordlists.of(__name__)
_VERBS = frozenset(("base", "s", "past", "part", "ing"))
_TURNS = _LISTS.words("turns")
_LINKS = _LISTS.words("links")
_BEINGS = _LISTS.words("beings")
_GENERIC = _LISTS.words("generic")
_REACH = 14
_LONGEST = 6


def of(tagged: Tagged, matched: Matched, measure: Measure, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the words that ``measure`` is about, in the order of the text."""
    stops = counting(lexicon, "stops")
    tokens = tagged.tokens
    unit = measure.unit
    if unit is not None and unit.family == "count" and unit.normal not in _GENERIC:
        between = _content(tokens[measure.numeral.end : unit.start], stops)
        return (*between, *_content(tokens[unit.start : unit.end], stops))
    end = max(measure.end, unit.end if unit else 0)
    if end + 1 < len(tokens) and tokens[end].lower == "of" and (_share(measure) or unit is not None):
        return _content(_phrase(tokens[end + 1 : end + 1 + _LONGEST], stops), stops)
    return _subject(tagged, matched, measure.start, stops) or _content(
        _phrase(tokens[end : end + _LONGEST], stops), stops
    )


def _share(measure: Measure) -> bool:
    return measure.numeral.form in SHARES or (measure.unit is not None and measure.unit.family == "percent")


def _phrase(tokens: Sequence[Token], stops: frozenset[str]) -> list[Token]:
    """Return the noun phrase at the head of ``tokens``."""
    found: list[Token] = []
    for token in tokens:
        if token.kind not in ("word", "cjk") or (token.lower in stops and token.lower not in _LINKS):
            break
        found.append(token)
    return found


def _content(tokens: Iterable[Token], stops: frozenset[str]) -> tuple[str, ...]:
    return tuple(t.text for t in tokens if t.kind == "word" and t.lower not in stops and t.lower not in _LINKS)


def _verb(matched: Matched, at: int) -> bool:
    found = matched.at("change", at)
    return found is not None and found.pos in _VERBS


def _subject(tagged: Tagged, matched: Matched, start: int, stops: frozenset[str]) -> tuple[str, ...]:
    """Return the content words before the verb that leads to token ``start``."""
    tokens, verb, changes = tagged.tokens, start, matched.starts("change")
    for at in range(start - 1, max(start - _REACH, 0) - 1, -1):
        word = tokens[at].lower
        if (at in changes and _verb(matched, at)) or word in _BEINGS:
            verb = at
        elif word in _TURNS:
            break
    words: list[str] = []
    for at in range(verb - 1, max(verb - _REACH, 0) - 1, -1):
        _, _, text, word, kind = tokens[at]
        if word in _TURNS or kind == "number" or len(words) == _LONGEST:
            break
        if kind == "word" and word not in stops and at not in changes:
            words.append(text)
    return tuple(reversed(words))
