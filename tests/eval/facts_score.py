"""Score facts objects against gold annotations: ``python -m tests.eval.facts_score PREDICTIONS.jsonl [FOLDER]``.

``--misses`` lists the gold figures and quotations that were not found right, ``--check`` proves the gold itself.
A folder holds ``gold/NAME.json`` and the articles, ``articles/NAME.md`` or ``NAME.md``; without one it is our own.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.eval import facts_matching as matching
from tests.eval.facts_matching import Record
from tests.eval.facts_pairing import (
    Pairing,
    Test,
    pair_figures,
    pair_quotes,
    pair_relations,
    same_directness,
    same_kind,
    same_speaker,
)

OWN = Path(__file__).parent / "articles"
FENCE = "---\n"
FIGURE_TESTS: tuple[tuple[str, Test], ...] = (
    ("value+metric", matching.same_metric),
    ("full", matching.same_period),
    ("full+modality", matching.same_modality),
    ("strict", lambda found, gold: found.get("bound", "=") == gold["bound"] and matching.same_basis(found, gold)),
)


@dataclass(slots=True)
class Count:
    """Hits among what was predicted and what the gold has."""

    hit: int = 0
    predicted: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """Return the share of predictions that are right, 0 to 1."""
        return self.hit / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Return the share of the gold that was found, 0 to 1."""
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall, 0 to 1."""
        return 2 * self.hit / (self.predicted + self.gold) if self.hit else 0.0


@dataclass(slots=True)
class Table:
    """Counts by row, in the order in which the rows were first added."""

    rows: dict[str, Count] = field(default_factory=dict)

    def add(self, row: str, hit: int, predicted: int, gold: int) -> None:
        """Add to a row, which begins at nought."""
        count = self.rows.setdefault(row, Count())
        count.hit, count.predicted, count.gold = count.hit + hit, count.predicted + predicted, count.gold + gold

    def __getitem__(self, row: str) -> Count:
        return self.rows.get(row) or Count()

    def __str__(self) -> str:
        lines = [
            f"{name:30}{row.precision:7.3f}{row.recall:7.3f}{row.f1:7.3f}{row.hit:7}{row.predicted:7}{row.gold:7}"
            for name, row in self.rows.items()
        ]
        return "\n".join([f"{'':30}{'P':>7}{'R':>7}{'F1':>7}{'hit':>7}{'found':>7}{'gold':>7}", *lines])


def score(predictions: Iterable[Record], gold_dir: Path) -> Table:
    """Return precision, recall and F1 of facts objects against every gold file; a missing one counts as empty."""
    table, read = Table(), _by_article(predictions)
    for name, gold, body in annotated(gold_dir):
        facts = read.get(name, {})
        _count_figures(table, pair_figures(facts.get("figures") or (), gold["figures"], body))
        _count_quotes(table, pair_quotes(facts.get("quotes") or (), gold["quotes"]))
        _count_relations(table, pair_relations(facts.get("relations") or (), gold["relations"]))
    return table


def misses(predictions: Iterable[Record], gold_dir: Path) -> Iterator[str]:
    """Yield a line for each gold figure or quotation that was not found, or not wholly right, and each extra figure."""
    read = _by_article(predictions)
    for name, gold, body in annotated(gold_dir):
        facts = read.get(name, {})
        figures = pair_figures(facts.get("figures") or (), gold["figures"], body)
        quotes = pair_quotes(facts.get("quotes") or (), gold["quotes"])
        right = {j for _, j in figures.hits(*(test for _, test in FIGURE_TESTS[:3]))}
        for j in figures.needed:
            if j not in right:
                got = [_told(figures.found[i]) for i, k in figures.links.items() if k == j] or ["-"]
                yield f"{name} figure {_told(gold['figures'][j])}\n    got {got[0]}"
        said = {j for _, j in quotes.hits(same_speaker, same_directness)}
        yield from (f"{name} quote {gold['quotes'][j]['text'][:90]!r}" for j in quotes.needed if j not in said)
        extra = set(range(len(figures.found))) - set(figures.links) - figures.ignored
        yield from (f"{name} extra {_told(figures.found[i])}" for i in sorted(extra))


def check(gold_dir: Path) -> list[str]:
    """Return what is wrong with the gold: evidence or quotation not once in the body, or a link that leads nowhere."""
    faults: list[str] = []
    for name, gold, body in annotated(gold_dir):
        figures = gold["figures"]
        faults += [f"{name} evidence {f['evidence']!r}" for f in figures if body.count(f["evidence"]) != 1]
        places = range(len(figures))
        faults += [f"{name} of {i}" for i in places if figures[i]["of"] not in ({*places, None} - {i})]
        faults += [f"{name} quote {q['text']!r}" for q in gold["quotes"] if body.count(q["text"]) != 1]
        faults += [f"{name} relation {r['evidence']!r}" for r in gold["relations"] if r["evidence"] not in body]
    return faults


def annotated(gold_dir: Path) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Yield the name, annotations and body of every article that has a gold file."""
    for path in sorted(gold_dir.glob("*.json")):
        beside = [folder / f"{path.stem}.md" for folder in (gold_dir.parent / "articles", gold_dir.parent)]
        text = next(file for file in beside if file.is_file()).read_text(encoding="utf-8")
        body = text.split(FENCE, 2)[2] if text.startswith(FENCE) else text
        yield path.stem, json.loads(path.read_text(encoding="utf-8")), body


def _by_article(predictions: Iterable[Record]) -> dict[str, Record]:
    return {facts["article"]["id"]: facts for facts in predictions}


def _count_figures(table: Table, pairing: Pairing) -> None:
    table.add("figures value", len(pairing.hits()), pairing.counted, len(pairing.needed))
    for number, (row, _) in enumerate(FIGURE_TESTS, 1):
        passed = pairing.hits(*(test for _, test in FIGURE_TESTS[:number]))
        table.add(f"figures {row}", len(passed), pairing.counted, len(pairing.needed))
    gold, found = pairing.gold, pairing.found
    tied = [j for j in pairing.needed if gold[j]["of"] is not None and not gold[gold[j]["of"]].get("optional")]
    said = [(i, j) for i, j in pairing.hits() if isinstance(found[i].get("of"), int)]
    right = [j for i, j in said if j in tied and pairing.links.get(found[i]["of"]) == gold[j]["of"]]
    table.add("figures of-link", len(right), len(said), len(tied))


def _count_quotes(table: Table, pairing: Pairing) -> None:
    text, speaker = pairing.hits(), pairing.hits(same_speaker)
    both = pairing.hits(same_speaker, same_directness)
    for row, hits in (("text", text), ("text+speaker", speaker), ("text+speaker+direct", both)):
        table.add(f"quotes {row}", len(hits), pairing.counted, len(pairing.needed))
    for row, direct in (("direct", True), ("reported", False)):
        gold = [j for j in pairing.needed if pairing.gold[j]["direct"] is direct]
        counted = [i for i in range(len(pairing.found)) if i not in pairing.ignored and _direct(pairing, i) is direct]
        table.add(f"  {row} text", sum(j in gold for _, j in text), len(counted), len(gold))
        table.add(f"  {row} text+speaker", sum(j in gold for _, j in speaker), len(counted), len(gold))


def _direct(pairing: Pairing, found: int) -> bool:
    paired = pairing.links.get(found)
    return bool(pairing.found[found].get("direct") if paired is None else pairing.gold[paired]["direct"])


def _count_relations(table: Table, pairing: Pairing) -> None:
    table.add("relations pair", len(pairing.hits()), pairing.counted, len(pairing.needed))
    table.add("relations pair+kind", len(pairing.hits(same_kind)), pairing.counted, len(pairing.needed))


def _told(figure: Record) -> str:
    keys = ("subject", "scope", "metric", "value", "unit", "period", "basis", "modality")
    return " | ".join(str(figure.get(key)) for key in keys) + f"  «{figure.get('evidence')}»"


def main(arguments: Sequence[str]) -> int:
    """Print the table, or what the options ask for; return the exit status."""
    paths = [Path(argument) for argument in arguments if not argument.startswith("--")]
    if "--check" in arguments:
        faults = check((paths[0] if paths else OWN) / "gold")
        print("\n".join(faults) or "no differences")
        return 1 if faults else 0
    if not paths:
        print(__doc__, file=sys.stderr)
        return 2
    predictions = [json.loads(line) for line in paths[0].read_text(encoding="utf-8").splitlines() if line.strip()]
    gold = (paths[1] if len(paths) > 1 else OWN) / "gold"
    print(*misses(predictions, gold) if "--misses" in arguments else [score(predictions, gold)], sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
