"""What the shell commands do. Results go to standard output, everything else to standard error."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from bot import wire
from knowledge.base import KnowledgeBase, Refresh
from knowledge.errors import ArticleError
from knowledge.model import Outcome, Reading
from knowledge.reading.filing.folder import Shelf


def ask(db: Path | str, folder: Path | Shelf, today: date | None, question: str, *, as_json: bool) -> int:
    """Answer one question, for a person or as JSON."""
    with KnowledgeBase.open(db, folder) as knowledge:
        warn(knowledge.refresh())
        outcome, ms = timed(knowledge, question, (), today)
    if as_json:
        print(wire.line(wire.answer(outcome, None, ms)))
    else:
        from bot.cards.terminal import console, show

        show(console(), outcome)
    return 0


def ask_lines(db: Path | str, folder: Path | Shelf, today: date | None, lines: Iterable[str]) -> int:
    """Answer JSONL requests in order, one line each, flushing each; a line that is no request is told and skipped."""
    failed = False
    with KnowledgeBase.open(db, folder) as knowledge:
        warn(knowledge.refresh())
        knowledge.prepare()
        for number, text in enumerate(lines, start=1):
            if not text.strip():
                continue
            try:
                request = _request(text)
            except ValueError as error:
                failed = True
                reply: dict[str, Any] = {"id": None, "error": f"line {number}: {error}"}
                print(reply["error"], file=sys.stderr)
            else:
                reply = wire.answer(*_answered(knowledge, request, today))
            print(wire.line(reply), flush=True)
    return 1 if failed else 0


def facts(files: Sequence[Path], today: date | None, *, as_json: bool, as_csv: bool = False) -> int:
    """Print what is read out of article files, as JSON, as CSV, or as a sheet for a person."""
    failed: list[str] = []
    readings = _readings(files, today or datetime.now().astimezone().date(), failed)
    if as_csv:
        from bot.exporting import table

        table(sys.stdout, readings)
    for reading in readings:
        if as_json:
            print(wire.line(wire.facts(reading)), flush=True)
        else:
            from bot.cards.sheet import show
            from bot.cards.terminal import console

            show(console(), reading)
    return 1 if failed else 0


def _readings(files: Iterable[Path], today: date, failed: list[str]) -> Iterator[Reading]:
    """Yield what is read out of each file; tell and note those that can't be read."""
    from knowledge.lexicon import load
    from knowledge.reading import read
    from knowledge.reading.filing import article

    lexicon = load()
    for path in files:
        try:
            filed, warnings = article.load(path, today)
        except ArticleError as error:
            failed.append(path.name)
            print(f"byline: {error}", file=sys.stderr)
            continue
        for warning in warnings:
            print(f"byline: {path.name}: {warning}", file=sys.stderr)
        yield read(filed, lexicon)


def build(db: Path | str, folder: Path | Shelf, *, as_json: bool) -> int:
    """Bring the database up to date with the article folder and print the counts."""
    from bot.cards.progress import bar

    with KnowledgeBase.open(db, folder) as knowledge, bar("Reading articles") as step:
        refresh = knowledge.refresh(progress=step)
    warn(refresh)
    print(_counts(refresh.counts, as_json=as_json))
    return 1 if refresh.failed else 0


def check(db: Path | str, folder: Path | Shelf, *, as_json: bool) -> int:
    """Verify the database as it is, and print counts; every difference is a line on standard error."""
    with KnowledgeBase.open(db, folder) as knowledge:
        if db == ":memory:":
            warn(knowledge.refresh())
        report = knowledge.check()
    for difference in report.differences:
        print(f"byline: {difference}", file=sys.stderr)
    print(_counts({**report.counts, "differences": len(report.differences)}, as_json=as_json))
    return 1 if report.differences else 0


def forget(db: Path | str, folder: Path | Shelf, person: str) -> int:
    """Delete what is stored with a person's identifier, and print how much it was."""
    with KnowledgeBase.open(db, folder) as knowledge, knowledge.people() as people:
        print(f"{people.forget_person(person)} deleted")
    return 0


def timed(knowledge: KnowledgeBase, question: str, context: Sequence[str], today: date | None) -> tuple[Outcome, float]:
    """Ask, and return the outcome with the milliseconds it took."""
    started = time.perf_counter()
    outcome = knowledge.ask(question, context=context, today=today)
    return outcome, (time.perf_counter() - started) * 1000


def warn(refresh: Refresh) -> None:
    """Tell on standard error what a refresh could not read, a line each."""
    for file, reason in (*refresh.failed, *refresh.warnings):
        print(f"byline: {file}: {reason}", file=sys.stderr)


def _answered(
    knowledge: KnowledgeBase, request: dict[str, Any], today: date | None
) -> tuple[Outcome, str | None, float]:
    outcome, ms = timed(knowledge, request["q"], request.get("context") or (), today)
    return outcome, request.get("id"), ms


def _request(text: str) -> dict[str, Any]:
    try:
        request = json.loads(text)
    except (ValueError, RecursionError):
        raise ValueError("not JSON; write one object a line") from None
    if not isinstance(request, dict) or not isinstance(request.get("q"), str):
        raise ValueError('not a request; write {"id": …, "q": "the question"}')
    context = request.get("context")
    if context is not None and not (isinstance(context, list) and all(isinstance(turn, str) for turn in context)):
        raise ValueError("context is a list of earlier turns, each a text")
    return request


def _counts(counts: dict[str, int], *, as_json: bool) -> str:
    if as_json:
        return json.dumps(counts)
    return ", ".join(f"{count} {name}" for name, count in counts.items())
