"""Who only counts what others sell: research firms, data providers, agencies, by their trade or introduction."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.lexicon import Lexicon
from knowledge.reading.tagged import Tagged

_APPOSED = 3  # tokens from a name to the description behind it: "Vega, a research firm"


def find(tagged: Iterable[Tagged], lexicon: Lexicon) -> frozenset[str]:
    """Return the names that an article mentions of firms and bodies that only watch a market."""
    trades = {form for entry in lexicon.of("descriptor") if entry.get("observes") for form, _ in entry.forms}
    found: set[str] = set()
    for sentence in tagged:
        introduced = _introduced(sentence)
        for mention in sentence.mentions:
            entry = lexicon.named(mention.name)
            known = trades.intersection(entry.get("trade", ())) if entry else None
            if known or mention.span.start in introduced:
                found.add(mention.name)
    return frozenset(found)


def _introduced(sentence: Tagged) -> set[int]:
    """Return where the names begin that stand beside a description: "data provider Vega", "Vega, a research firm"."""
    tokens, found = sentence.tokens, set()
    watching = [match for match in sentence.of_kind.get("descriptor", ()) if match.entry.get("observes")]
    names = {mention.span.end: mention.span.start for mention in sentence.mentions} if watching else {}
    for match in watching:
        if match.end < len(tokens):
            found.add(tokens[match.end].start)
        near = range(match.start - 1, max(-1, match.start - 1 - _APPOSED), -1)
        comma = next((at for at in near if tokens[at].text == ","), None)
        if comma is not None and tokens[comma].start in names:
            found.add(names[tokens[comma].start])
    return found
