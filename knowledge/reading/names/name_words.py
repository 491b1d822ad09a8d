"""The lexicon's words about names, laid out for the names room: what a capital letter may mean, and what it may not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.lexicon import Lexicon, Match
from knowledge.lexicon.schema import NAME_KINDS
from knowledge.reading.tagged import Tagged
from knowledge.tokens import Token, fold, words

Marks = Mapping[str, Mapping[int, list[Match]]]
_NAMES = frozenset(NAME_KINDS)
_UNNAMED = frozenset(("cue", "unit", "number", "bound", "label", "modal"))  # of figures alone: they tell of no name


@dataclass(frozen=True, slots=True, eq=False)
class NameWords:
    """Single words by what they tell.

    ``plain`` are no names, ``starters`` none where a sentence begins; ``given`` maps first names to a gender or None.
    """

    plain: frozenset[str]
    starters: frozenset[str]
    given: Mapping[str, str | None]
    surnames: frozenset[str]
    peoples: frozenset[str]
    suffixes: frozenset[str]
    told: Mapping[str, tuple[str, ...]]  # the words of each hint, in the lexicon's order
    lexicon: Lexicon


@lru_cache(maxsize=4)
def name_words(lexicon: Lexicon) -> NameWords:
    """Lay out the name words of a lexicon; the same lexicon gives the same object."""
    given: dict[str, str | None] = {}
    for entry in lexicon.of("given"):
        for form, _ in entry.forms:
            known = given.get(fold(form), entry.get("gender"))
            given[fold(form)] = known if known == entry.get("gender") else None
    plain: dict[bool, set[str]] = {True: set(), False: set()}
    for entry in lexicon.of("plain"):
        plain[bool(entry.get("always"))] |= {words(form)[0] for form, _ in entry.forms}
    surnames = {form for entry in lexicon.of("surname") for form, _ in entry.forms}
    peoples = {fold(form) for entry in lexicon.of("place") for form, pos in entry.forms if pos == "demonym"}
    suffixes = {
        form for kind in ("suffix", "legal") for entry in lexicon.of(kind) for form, pos in entry.forms if pos == "zh"
    }
    return NameWords(
        frozenset(plain[True]),
        frozenset(plain[True] | plain[False]),
        given,
        frozenset(surnames),
        frozenset(peoples),
        frozenset(suffixes),
        {entry.name: tuple(entry.get("words", ())) for entry in lexicon.of("hint")},
        lexicon,
    )


def marks_of(tagged: Tagged) -> Marks:
    """Group a sentence's matches by kind and first token; all kinds of names stand under "name"."""
    marks: dict[str, dict[int, list[Match]]] = {}
    for kind, matches in tagged.of_kind.items():
        if kind in _UNNAMED:
            continue
        own = marks.setdefault("name" if kind in _NAMES else kind, {})
        for match in matches:
            start, end, _, pos = match
            places = marks.setdefault("demonym", {}) if pos == "demonym" and kind in _NAMES else own
            if (known := places.get(start)) is None or end > known[0].end:
                places[start] = [match]
            elif end == known[0].end:
                known.append(match)
    return marks


def end_of(marks: Marks, kind: str, at: int) -> int | None:
    """Return where the match of a kind that begins at a token ends, or None."""
    found = marks.get(kind)
    match = found.get(at) if found else None
    return match[0].end if match else None


def shortened(marks: Marks, tokens: Sequence[Token], end: int) -> bool:
    """Tell whether a known name ends with a legal form whose full stop follows: "Nova & Co. said"."""
    stop = end_of(marks, "legal", end - 1)
    return stop == end + 1 and stop < len(tokens) and tokens[end].text == "."
