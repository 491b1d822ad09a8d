"""Kill, look, and start again: what is found after each kill, as lines that say what is wrong."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from knowledge.store.snapshot import Snapshot
from tests.crash.worker import PAIR, batch, batches, opened
from tests.knowledge.plainly import write

RELOADED = 12  # articles that are all changed before each start
LONGEST = 1.2  # seconds that a worker lives once it is ready


@dataclass(slots=True)
class Campaign:
    """Kills in a row on one folder; ``during`` counts what the worker was doing."""

    folder: Path
    seed: int
    during: Counter[str] = field(default_factory=Counter)

    def run(self, kills: int, progress: Callable[[int], None] = lambda _: None) -> Iterator[str]:
        """Kill so many times and yield a line for everything that is wrong afterwards."""
        chance = random.Random(self.seed)
        for number in range(1, kills + 1):
            for article in range(RELOADED):
                write(self.folder, f"reload-{article}.md", f"Veldane sold {number} boats in 2024-05.")
            told = _killed(self.folder, chance)
            self.during[_doing(told)] += 1
            for wrong in self._wrong(told, number):
                yield f"kill {number} ({_doing(told)}): {wrong}"
            progress(number)

    def _wrong(self, told: list[dict[str, object]], number: int) -> Iterator[str]:
        with opened(self.folder) as knowledge:
            with knowledge.snapshot() as snapshot:
                yield from _mixed(snapshot, {number - 1, number} if number > 1 else {number})
            yield from knowledge.check().differences
            knowledge.refresh()
            with knowledge.snapshot() as snapshot:
                yield from _mixed(snapshot, {number})
                known = {article.id for article in snapshot.articles()}
            yield from knowledge.check().differences
            filed = {path.stem for path in self.folder.glob("*.md")}
            if known != filed:
                yield f"the knowledge has {sorted(known ^ filed)} otherwise than the folder"
            if rest := [path.name for path in self.folder.glob(".byline-*")]:
                yield f"left over: {rest}"
            with knowledge.changes() as changes:
                if changes.interrupted():
                    yield "a change is neither done nor undone"
        yield from _lost(told, batches(self.folder))


def _killed(folder: Path, chance: random.Random) -> list[dict[str, object]]:
    """Start a worker, kill it at a random moment once it is ready, and return what it had told."""
    command = (sys.executable, "-m", "tests.crash.worker", str(folder), str(chance.randrange(1 << 30)))
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as worker:
        if worker.stdout is None:
            raise RuntimeError("the worker has no output")
        lines = [worker.stdout.readline()]
        threading.Timer(chance.uniform(0, LONGEST), worker.kill).start()
        lines += worker.stdout
    if worker.returncode != -9:
        raise RuntimeError(f"the worker ended by itself ({worker.returncode})")
    return [json.loads(line) for line in lines if line.endswith("\n")]


def _doing(told: list[dict[str, object]]) -> str:
    """Return what was under way when the worker was killed."""
    if not any("reloaded" in one for one in told):
        return "reload"
    if "after" not in told[-1]:
        return "between"
    return "publish" if len(_numbers(told[-1], "after")) > len(_numbers(told[-1], "before")) else "remove or undo"


def _numbers(told: dict[str, object], what: str) -> list[int]:
    numbers = told[what]
    return list(numbers) if isinstance(numbers, list) else []


def _mixed(snapshot: Snapshot, generations: set[int]) -> Iterator[str]:
    """Yield what shows that the knowledge is neither the old nor the new."""
    pairs = Counter(batch(article.id) for article in snapshot.articles() if "-batch-" in article.id)
    if halves := [number for number, parts in pairs.items() if parts != PAIR]:
        yield f"half of the batches {halves}"
    seen = {found.fact.value for found in snapshot.figures(subjects=["Veldane"])}
    if len(seen) > 1 or not seen <= generations:
        yield f"reloaded articles of {sorted(seen)}, not of one of {sorted(generations)}"


def _lost(told: list[dict[str, object]], present: list[int]) -> Iterator[str]:
    """Yield what is there or not there against what was told to be done."""
    actions = [one for one in told if "after" in one]
    if not actions:
        return
    finished = "done" in told[-1]
    allowed = [_numbers(actions[-1], "after")] + ([] if finished else [_numbers(actions[-1], "before")])
    if present not in allowed:
        yield f"published are {present}, which is none of {allowed}"
