"""Who only counts what others sell: research firms, data providers, agencies, by their trade or introduction."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.lexicon import Lexicon, wordlists
from knowledge.reading.tagged import Tagged

_LISTS = wordlists.of(__name__)
_ANALYST = "analyst"
_AT = _LISTS.words("at")
_FIRMS = frozenset(("company", "organisation", "name"))
_APPOSED = 3  # tokens from a name to the description behind it: "Vega, a research firm"


def find(tagged: Iterable[Tagged], lexicon: Lexicon, main: Iterable[str]) -> frozenset[str]:
    """Return the names that an article mentions of firms and bodies that only watch a market.

    ``main`` are those it is most about: no analyst of theirs makes them watch others only.
    """
    told = set(main)
    trades = {form for entry in lexicon.of("descriptor") if entry.get("observes") for form, _ in entry.forms}
    found: set[str] = set()
    for sentence in tagged:
        introduced, whose = _introduced(sentence), _of_analysts(sentence)
        for mention in sentence.mentions:
            entry = lexicon.named(mention.name)
            known = trades.intersection(entry.get("trade", ())) if entry else None
            if known or mention.span.start in introduced or (mention.span.start in whose and mention.name not in told):
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


def _of_analysts(sentence: Tagged) -> set[int]:
    """Return where the names begin of whom analysts work for: "Vega analyst Ana Torres", "an economist at Vega"."""
    roles = [match for match in sentence.of_kind.get("role", ()) if match.entry.name == _ANALYST]
    firms = [mention for mention in sentence.mentions if mention.kind in _FIRMS] if roles else []
    found: set[int] = set()
    for match in roles:
        before, word = sentence.tokens[match.start - 1].end if match.start else 0, sentence.word(match.end)
        follower = sentence.tokens[match.end + 1].start if match.end + 1 < len(sentence.tokens) else -1
        found.update(one.span.start for one in firms if one.span.end == before)
        found.update(one.span.start for one in firms if word in _AT and one.span.start == follower)
    return found
