"""Words that tell how a sentence is meant (why, how, denied, contrasted), as the lexicon lists them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.lexicon import Lexicon

_STRETCHES = ("month", "quarter", "half")


@lru_cache(maxsize=64)
def hints(lexicon: Lexicon, name: str) -> frozenset[str]:
    """Return the folded words of one kind of hint."""
    entry = lexicon.entry("hint", name)
    return frozenset(entry.get("words", ())) if entry else frozenset()


@lru_cache(maxsize=4)
def light(lexicon: Lexicon) -> frozenset[str]:
    """Return the words and phrases that ask for nothing: fillers, and those that are light where only words answer."""
    forms = (form for kind in ("filler", "light") for entry in lexicon.of(kind) for form, _ in entry.forms)
    return frozenset(form.lower() for form in forms)


@lru_cache(maxsize=4)
def months(lexicon: Lexicon) -> dict[int, frozenset[str]]:
    """Return the folded names of each month, by its number."""
    named = [entry for entry in lexicon.of("time") if entry.get("part") == "month"]
    return {entry.get("value"): frozenset(form.lower() for form, _ in entry.forms) for entry in named}


@lru_cache(maxsize=256)
def months_of(said: str, lexicon: Lexicon) -> int | None:
    """Return how many months a stretch of time has that is named without its number: "quarter", "half-year"."""
    spans = (entry for entry in lexicon.of("time") if entry.get("part") == "span" and entry.get("role") in _STRETCHES)
    return next((entry.get("value") for entry in spans if any(form == said for form, _ in entry.forms)), None)


@lru_cache(maxsize=4)
def calendar(lexicon: Lexicon) -> frozenset[str]:
    """Return the folded names of months and weekdays."""
    parts = ("month", "weekday")
    entries = (entry for entry in lexicon.of("time") if entry.get("part") in parts)
    return frozenset(form.lower() for entry in entries for form, _ in entry.forms) | hints(lexicon, "short day")
