"""Reload while questions are asked: ``python -m tests.bench.reloading``. Figures to look at, never a test.

A thousand articles are changed, and questions are asked one after the other through the same engine as on Discord
until the new knowledge is in; then a folder of ten thousand in which nothing changed is reloaded, and one article
more is previewed, published and asked about.
"""

from __future__ import annotations

import asyncio
import gc
import os
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

from bot.__main__ import COLLECT
from bot.engine import Engine
from knowledge.base import KnowledgeBase
from knowledge.editing.material import Material
from knowledge.reading.filing.folder import Shelf
from knowledge.store.changes import Who
from tests.bench.__main__ import prose, report
from tests.knowledge.plainly import read

CHANGED, UNCHANGED = 1000, 10_000
BEGINNINGS = (
    "North",
    "Quil",
    "Tar",
    "Vel",
    "Ost",
    "Cor",
    "Lum",
    "Har",
    "Bren",
    "Dal",
    "Fen",
    "Gal",
    "Hol",
    "Kes",
    "Mar",
)
ENDINGS = ("wind", "lon", "row", "dane", "rava", "vane", "worth", "mere", "field", "stead")
FIRMS = [beginning + ending for beginning in BEGINNINGS for ending in ENDINGS]
MONTHS = ("January", "February", "March", "April", "May", "June")
QUESTIONS = ("how many vans did {} sell in {}?", "{} sales in {}", "did {} sell more in {}?", "{} profit in {}")


def main() -> None:
    """Print every measure, a line each."""
    gc.set_threshold(*COLLECT)
    report("load of this machine", f"{os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    sizes = [int(argument) for argument in sys.argv[1:]] or [CHANGED, UNCHANGED]
    if sizes[0]:
        with tempfile.TemporaryDirectory() as folder:
            asyncio.run(_changed(Path(folder), sizes[0]))
    if len(sizes) > 1:
        with tempfile.TemporaryDirectory() as folder:
            asyncio.run(_unchanged(Path(folder), sizes[1]))


async def _changed(folder: Path, count: int) -> None:
    _write(folder, count, seed=1)
    async with Engine(folder / "bench.db", Shelf(folder)) as engine:
        await engine.refresh()
        questions = _questions()
        calm = [await _wait(engine, question) for question in questions[:400]]
        _write(folder, count, seed=2)
        reload = asyncio.create_task(engine.refresh())
        began, lag = time.perf_counter(), [0.0]
        waits: list[float] = []
        measuring = asyncio.create_task(_lag(lag))
        while not reload.done():
            waits.append(await _wait(engine, questions[(400 + len(waits)) % len(questions)]))
            await asyncio.sleep(0.01)
        took = time.perf_counter() - began
        measuring.cancel()
        refresh = reload.result()
    if refresh.failed:
        report("failed", str(refresh.failed[0]))
    report(f"reload of {len(refresh.changed):,} changed articles", f"{took:.1f} s, {len(waits)} questions meanwhile")
    report("  an answer before it", _told(calm))
    report("  an answer meanwhile", _told(waits))
    report("  the event loop meanwhile", f"worst lag {lag[0] * 1000:.0f} ms")


async def _unchanged(folder: Path, count: int) -> None:
    _write(folder, count, seed=1, short=True)
    with KnowledgeBase.open(folder / "bench.db", folder, read=read) as knowledge:  # what is read doesn't matter here
        knowledge.refresh()
    async with Engine(folder / "bench.db", Shelf(folder)) as engine:
        walls = []
        for _ in range(5):
            began = time.perf_counter()
            await engine.refresh()
            walls.append(time.perf_counter() - began)
        report(f"reload of {count:,} unchanged", f"median {statistics.median(walls):.2f} s, worst {max(walls):.2f} s")
        began = time.perf_counter()
        text = "Kestrel sells more bikes\n\nLONDON, March 4, 2025 (Reuters) - Kestrel sold 7,310 bikes in February.\n"
        draft = await engine.preview(Material.text(text))
        previewed = time.perf_counter() - began
        await engine.edit(lambda editor: editor.publish([draft], Who(None, "bench")))
        outcome = await engine.ask("how many bikes did kestrel sell in february 2025?")
        took = time.perf_counter() - began
        said = "answered" if "7,310" in outcome.text else f"not answered: {outcome.text}"
        report("  one article more", f"previewed in {previewed:.2f} s, published and {said} after {took:.2f} s")


async def _wait(engine: Engine, question: str) -> float:
    began = time.perf_counter()
    await engine.ask(question)
    return time.perf_counter() - began


async def _lag(worst: list[float], step: float = 0.005) -> None:
    while True:
        began = time.perf_counter()
        await asyncio.sleep(step)
        worst[0] = max(worst[0], time.perf_counter() - began - step)


def _questions() -> list[str]:
    asked = [form.format(firm, month) for form in QUESTIONS for firm in FIRMS for month in MONTHS]
    random.Random(3).shuffle(asked)
    return asked


def _write(folder: Path, count: int, seed: int, *, short: bool = False) -> None:
    chance, texts = random.Random(seed), list(prose())
    for number in range(count):
        firm, month = FIRMS[number % len(FIRMS)], MONTHS[number // len(FIRMS) % len(MONTHS)]
        more, up = chance.randint(1000, 99_999), chance.randint(1, 40)
        sold = f"{firm} sold {more:,} vans in {month}, up {up}% from a year earlier."
        head = f"---\ntitle: {firm} in {month}\nsource: Harbour Post\npublished: 2025-{number % 12 + 1:02}-04\n---\n"
        rest = "" if short else chance.choice(texts)
        (folder / f"report-{number:05}.md").write_text(f"{head}{sold}\n\n{rest}\n", encoding="utf-8")


def _told(waits: list[float]) -> str:
    ordered = sorted(waits)
    p50, p99 = ordered[len(ordered) // 2], ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)]
    return f"p50 {p50 * 1000:.1f} ms, p99 {p99 * 1000:.1f} ms, worst {ordered[-1] * 1000:.1f} ms"


if __name__ == "__main__":
    main()
