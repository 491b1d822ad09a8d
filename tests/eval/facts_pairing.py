"""Which prediction answers to which gold entry: figures by value, quotations by words, relations by names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from tests.eval import facts_matching as matching
from tests.eval.facts_matching import Record

Test = Callable[[Record, Record], bool]
KINDS = {
    kind: row.split()[0]
    for row in (
        "partner partnership alliance cooperation collaboration joint venture agreement licence license production",
        "own owner subsidiary parent brand unit arm division",
        "buy buyer acquisition takeover purchase merger would-be",
        "invest investor investment shareholder stake funding",
        "supply supplier supplies customer client order",
        "rival competitor rivalry competition",
        "role employee executive chairman founder ceo president head leader spokesman analyst former",
    )
    for kind in row.split()
}


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which prediction answers to which gold entry, and which predictions count neither way."""

    links: Mapping[int, int]
    ignored: frozenset[int]
    found: Sequence[Record]
    gold: Sequence[Record]

    @property
    def needed(self) -> list[int]:
        """Return the gold entries that have to be found."""
        return [j for j, entry in enumerate(self.gold) if not entry.get("optional")]

    @property
    def counted(self) -> int:
        """Return how many predictions count."""
        return len(self.found) - len(self.ignored)

    def hits(self, *tests: Test) -> list[tuple[int, int]]:
        """Return the pairs with a needed gold entry that pass every test."""
        pairs = [(i, j) for i, j in self.links.items() if not self.gold[j].get("optional")]
        return [(i, j) for i, j in pairs if all(test(self.found[i], self.gold[j]) for test in tests)]


def pair_figures(found: Sequence[Record], gold: Sequence[Record], body: str) -> Pairing:
    """Pair figures of one value, best agreement first; a repeat of a gold fact is not counted."""
    equal = [(i, j) for i, f in enumerate(found) for j, g in enumerate(gold) if matching.same_value(f, g)]
    links = _assign((_agreement(found[i], gold[j], body), i, j) for i, j in equal)
    again = {i for i, j in equal if i not in links and _repeats(found[i], gold[j], body)}
    return Pairing(links, _ignored(links, gold, again), found, gold)


def pair_quotes(found: Sequence[Record], gold: Sequence[Record]) -> Pairing:
    """Pair quotations by their words; a fragment of a gold statement is not counted."""
    mine, theirs = [matching.words(q.get("text")) for q in found], [matching.words(q["text"]) for q in gold]
    alike = [(matching.likeness(a, b), i, j) for i, a in enumerate(mine) for j, b in enumerate(theirs)]
    links = _assign((w + 0.5 * same_speaker(found[i], gold[j]), i, j) for w, i, j in alike if w >= 0.8)
    whole = [f" {' '.join(text)} " for text in theirs]
    inside = {i for i, text in enumerate(mine) if i not in links and any(f" {' '.join(text)} " in w for w in whole)}
    return Pairing(links, _ignored(links, gold, inside), found, gold)


def pair_relations(found: Sequence[Record], gold: Sequence[Record]) -> Pairing:
    """Pair relations by both names, in either order; a second one between the same two is not counted."""
    alike = [(_same_ends(f, g), i, j) for i, f in enumerate(found) for j, g in enumerate(gold)]
    alike = [(weight, i, j) for weight, i, j in alike if weight >= 0.5]
    links = _assign((weight + same_kind(found[i], gold[j]), i, j) for weight, i, j in alike)
    return Pairing(links, _ignored(links, gold, {i for _, i, _ in alike if i not in links}), found, gold)


def same_speaker(found: Record, gold: Record) -> bool:
    """Tell whether a quotation is given to the gold speaker."""
    return matching.same_name(found.get("speaker"), [gold["speaker"], *gold.get("speaker_alt", ())])


def same_directness(found: Record, gold: Record) -> bool:
    """Tell whether direct speech is told from reported speech."""
    return bool(found.get("direct")) is bool(gold["direct"])


def same_kind(found: Record, gold: Record) -> bool:
    """Tell whether two relations are of one group of kinds."""
    mine, theirs = (
        {KINDS.get(word, word) for word in (side.get("kind") or "").replace("_", " ").split()} for side in (found, gold)
    )
    return bool(mine & theirs)


def _assign(weighted: Iterable[tuple[float, int, int]]) -> dict[int, int]:
    links: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(weighted, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if i not in links and j not in taken:
            links[i] = j
            taken.add(j)
    return links


def _ignored(links: Mapping[int, int], gold: Sequence[Record], others: set[int]) -> frozenset[int]:
    return frozenset(others | {i for i, j in links.items() if gold[j].get("optional")})


def _agreement(found: Record, gold: Record, body: str) -> float:
    metric = matching.same_metric(found, gold)
    return (
        2.0 * metric
        + 2.0 * bool(metric and matching.same_period(found, gold))
        + 1.5 * _same_place(found, gold, body)
        + 0.2 * bool(found.get("bound", "=") == gold["bound"])
        + 0.3 * matching.same_basis(found, gold)
        - 0.5 * bool(gold.get("optional", False))
    )


def _repeats(found: Record, gold: Record, body: str) -> bool:
    converted = [value for value, _ in list(matching.values(gold))[1:]]
    return (
        bool(gold.get("optional"))
        or any(matching.close(found["value"], value) for value in converted)
        or matching.same_metric(found, gold)
        or _same_place(found, gold, body)
    )


def _same_place(found: Record, gold: Record, body: str) -> bool:
    start = body.find(gold["evidence"])
    return bool(found.get("start", -1) < start + len(gold["evidence"]) and start < found.get("end", -1))


def _same_ends(found: Record, gold: Record) -> float:
    mine = [matching.terms(found.get(end)) for end in "ab"]
    theirs = [matching.terms(gold[end]) for end in "ab"]
    return max(min(map(matching.likeness, mine, order)) for order in (theirs, theirs[::-1]))
