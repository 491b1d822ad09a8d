"""Measure speed: ``make bench``. Figures to look at, never a test: machines differ."""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.__main__ import COLLECT
from bot.settings import SHIPPED
from knowledge.base import KnowledgeBase
from knowledge.lexicon import Lexicon, load
from knowledge.model import Article
from knowledge.reading import read
from knowledge.reading.filing import article
from tests.eval import sets
from tests.eval.questions import load as load_questions

BYLINE = (sys.executable, "-m", "bot")
SIZES = (10_000, 100_000, 1_000_000, 10_000_000)  # bytes of an article


def main() -> None:
    """Print every measure, a line each, with memory kept as the program keeps it."""
    gc.set_threshold(*COLLECT)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BYLINE_DATA"] = folder
        shell()
        with KnowledgeBase.open(Path(folder) / "bench.db", SHIPPED) as knowledge:
            knowledge.refresh()
            unchanged(knowledge)
            gc.freeze()  # as the bot does once its words are laid out
            answers(knowledge)
    reading()


def shell() -> None:
    """Time ``byline ask`` as a whole process, the knowledge already built."""
    command = [*BYLINE, "ask", "m9 deliveries in june?"]
    walls = [timed(lambda: subprocess.run(command, check=True, capture_output=True)) for _ in range(8)][1:]
    report("byline ask from a shell", f"median {statistics.median(walls):.3f} s, worst {max(walls):.3f} s")


def unchanged(knowledge: KnowledgeBase) -> None:
    """Time the refresh of a folder in which nothing changed."""
    walls = [timed(knowledge.refresh) for _ in range(50)]
    report("refresh of an unchanged folder", f"median {statistics.median(walls) * 1000:.2f} ms")


def answers(knowledge: KnowledgeBase) -> None:
    """Time answers to the development questions, one pass for the caches and three that count."""
    questions = load_questions(sets.QUESTIONS)
    walls = sorted(
        timed(lambda question=question: knowledge.ask(question["q"], today=sets.TODAY))  # type: ignore[misc]
        for turn in range(4)
        for question in questions
        if turn
    )
    report(
        "an answer", f"p50 {walls[len(walls) // 2] * 1000:.2f} ms, p99 {walls[len(walls) * 99 // 100] * 1000:.2f} ms"
    )


def reading() -> None:
    """Time reading in words a second, at sizes that show how it grows."""
    lexicon, text = load(), "\n\n".join(prose())
    read(Article("warm", "warm", text, published=sets.TODAY), lexicon)
    for size in SIZES:
        body = (text * (size // len(text) + 1))[:size]
        wall = timed(lambda body=body: read(Article("bench", "bench", body, published=sets.TODAY), lexicon))  # type: ignore[misc]
        words = len(body.split())
        report(f"reading {size:,} characters", f"{words / wall:,.0f} words/s ({wall:.2f} s)")
    if sets.BESIDE.is_dir():
        news(lexicon)


def news(lexicon: Lexicon) -> None:
    """Time reading the development articles one by one: news has fewer numbers than our own texts."""
    loaded = (article.load(path, sets.LATEST)[0] for path in sorted(sets.BESIDE.glob("articles/*.md")))
    articles = [one for one in loaded if one.language == "en"]
    words = sum(len(one.body.split()) for one in articles)
    walls = [timed(lambda: [read(one, lexicon) for one in articles]) for _ in range(5)][1:]
    report("reading news", f"{words / statistics.median(walls):,.0f} words/s, best {words / min(walls):,.0f}")


def prose() -> Iterator[str]:
    """Yield the English texts of the project's own set."""
    for path in sorted(sets.OWN.glob("*.md")):
        text = path.read_text(encoding="utf-8").split("\n---\n", 1)[-1]
        if text.isascii() or text.encode().count(b" ") > len(text) // 10:
            yield text


def report(what: str, figure: str) -> None:
    """Print one measure."""
    print(f"{what:36}{figure}", flush=True)


def timed(work: Callable[[], object]) -> float:
    """Return how many seconds ``work`` took."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
