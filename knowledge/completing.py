"""Names completed while they are typed: by any alias, in any order of words, forgiving slips in words, never in codes.

Everything is held in memory and made once for a generation, so that an answer takes no look-up.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from knowledge.asking.phrasing.wording import point
from knowledge.asking.understanding.linking import names_of
from knowledge.lexicon import Lexicon
from knowledge.store.snapshot import Snapshot
from knowledge.tokens import tokenize

LIMIT = 25  # completions at most
SLIP = 78.0  # likeness, of 100, of a word that is taken for another
SHORTEST = 4  # letters of a word that may hold a slip
NEWEST = 2000  # articles that are offered, and figures and quotations whose subjects, periods, speakers come first


@dataclass(frozen=True, slots=True)
class Completion:
    """Something to complete to: what is shown, what it stands for, its kind, and the forms it goes by."""

    label: str
    value: str
    kind: str
    forms: tuple[str, ...] = ()


class Completer:
    """Completions by the words that they go by."""

    def __init__(self, completions: Iterable[Completion]) -> None:
        self._all = tuple(completions)
        holders: dict[str, dict[int, float]] = {}
        for number, one in enumerate(self._all):
            for form in (one.label, *one.forms):
                words = _words(form)
                for word in words:
                    share = 1 / len(words)  # a word counts for more in a short form
                    held = holders.setdefault(word, {})
                    held[number] = max(held.get(number, 0.0), share)
        self._holders = holders
        self._words = sorted(holders)

    def complete(self, typed: str, kinds: Collection[str] = (), limit: int = LIMIT) -> list[Completion]:
        """Return the completions that hold every word of ``typed``, the best first; all of them for nothing typed."""
        words = _words(typed)
        scores: dict[int, float] | None = None
        for word in words:
            found = self._held_by(word)
            scores = found if scores is None else {n: scores[n] + found[n] for n in scores.keys() & found.keys()}
        ranked = range(len(self._all)) if scores is None else sorted(scores, key=lambda n: (-scores[n], n))
        wanted = (self._all[number] for number in ranked)
        return [one for one in wanted if not kinds or one.kind in kinds][:limit]

    def best(self, typed: str, kinds: Collection[str] = ()) -> Completion | None:
        """Return the completion that ``typed`` most likely means."""
        return next(iter(self.complete(typed, kinds, 1)), None) if typed.strip() else None

    def _held_by(self, word: str) -> dict[int, float]:
        found: dict[int, float] = {}
        for known, weight in self._like(word):
            for number, share in self._holders[known].items():
                found[number] = max(found.get(number, 0.0), weight + share)
        return found

    def _like(self, word: str) -> Sequence[tuple[str, float]]:
        first = bisect_left(self._words, word)
        begun = []
        for known in self._words[first : first + 400]:
            if not known.startswith(word):
                break
            begun.append((known, 10.0 if known == word else 8.0))
        if begun or len(word) < SHORTEST or not word.isalpha():
            return begun
        beginnings = [known[: len(word)] for known in self._words]  # the rest may not be typed yet
        near = process.extract(word, beginnings, scorer=fuzz.ratio, score_cutoff=SLIP, limit=20)
        return [(self._words[at], 5.0 * score / 100) for _, score, at in near if self._words[at].isalpha()]


def completions(snapshot: Snapshot, lexicon: Lexicon) -> list[Completion]:
    """Return what can be completed to: the names of the articles, the speakers, the periods, the articles."""
    names = names_of(snapshot, lexicon)
    spoken = {found.fact.speaker: None for found in snapshot.quotations(limit=NEWEST)}
    out = [Completion(speaker, speaker, "speaker", tuple(names.aliases(speaker))) for speaker in spoken]
    counted = dict.fromkeys(found.fact.entity or found.fact.subject for found in snapshot.figures(limit=NEWEST))
    ordered = [name for name in counted if names.covered(name)]
    ordered += [name.name for name in snapshot.names() if name.name not in counted]
    out += [Completion(name, name, names.kinds.get(name, "name"), tuple(names.aliases(name))) for name in ordered]
    out += [
        Completion(point(code, "en"), point(code, "en"), "period", (point(code, "zh"),)) for code in _codes(snapshot)
    ]
    return out + [Completion(one.title, one.id, "article", (one.source or "",)) for one in snapshot.articles()[:NEWEST]]


def _codes(snapshot: Snapshot) -> list[str]:
    """Return the periods of figures that people would name, newest first."""
    periods = (found.fact.period for found in snapshot.figures(limit=NEWEST))
    codes = {period.code for period in periods if period and " " not in period.code and ".." not in period.code}
    return sorted((code for code in codes if code[:4].isdecimal()), reverse=True)


def _words(text: str) -> list[str]:
    return [token.lower for token in tokenize(text) if token.kind != "mark"]
