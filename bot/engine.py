"""The knowledge behind one worker thread of its own, so that the event loop only waits.

A database connection belongs to the thread that opened it; everything here runs in that one thread.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from knowledge.base import KnowledgeBase, Refresh
from knowledge.model import Outcome

T = TypeVar("T")


class Engine:
    """Answer questions off the event loop; an async context manager that opens and closes the knowledge."""

    def __init__(self, db: Path | str, folder: Path) -> None:
        self._db = db
        self._folder = folder
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="knowledge")
        self._open = ExitStack()
        self._knowledge: KnowledgeBase | None = None

    async def __aenter__(self) -> Self:
        await self._run(self._enter)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._run(self._open.close)
        self._thread.shutdown()

    async def ask(self, question: str, context: Sequence[str] = (), today: date | None = None) -> Outcome:
        """Answer one question; ``context`` is the earlier turns, oldest first."""
        return await self._run(lambda: self._base().ask(question, context=context, today=today))

    async def refresh(self) -> Refresh:
        """Bring the knowledge up to date with the article folder."""
        return await self._run(lambda: self._base().refresh())

    def _enter(self) -> None:
        self._knowledge = self._open.enter_context(KnowledgeBase.open(self._db, self._folder))

    def _base(self) -> KnowledgeBase:
        if self._knowledge is None:
            raise RuntimeError("the engine is used before it is entered: use `async with Engine(…)`")
        return self._knowledge

    async def _run(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)
