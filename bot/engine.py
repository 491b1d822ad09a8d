"""The knowledge behind threads of its own, so that the event loop only waits.

Questions are answered in one worker thread; people's data and refreshes have one each, so that an answer that is
ready does not queue behind questions. What autocompletion and presence need is held in memory, and made anew with
each generation.
"""

from __future__ import annotations

import asyncio
import gc
import io
import time
from collections import OrderedDict, deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from bot.storing import Storing
from knowledge.base import KnowledgeBase, Refresh
from knowledge.browsing import Overview, openings, overview
from knowledge.completing import Completer, completions
from knowledge.editing.drafting import Draft
from knowledge.editing.editor import Editor
from knowledge.editing.gaps import Gaps
from knowledge.editing.material import Material
from knowledge.editing.status import Status
from knowledge.lexicon import Lexicon
from knowledge.model import Language, Outcome
from knowledge.reading.filing.folder import Shelf
from knowledge.refreshing import Progress
from knowledge.store.people import Asked, People
from knowledge.store.snapshot import Snapshot

T = TypeVar("T")
_UNENTERED = "the engine is used before it is entered: use `async with Engine(…)`"
TIMED = 1000  # answers whose time is kept
BRIEF = (2_000, 5, 50)  # objects to a collection while serving: 100,000 at once would stop everything for 0.1 s
REMEMBERED = 512  # outcomes that are given again while the knowledge is the same


@dataclass(frozen=True, slots=True)
class Held:
    """What is kept in memory of one generation of the knowledge."""

    generation: int
    overview: Overview
    completer: Completer


class Engine:
    """Answer questions off the event loop; an async context manager that opens and closes the knowledge."""

    def __init__(self, db: Path | str, folder: Path | Shelf, lexicon: Lexicon | None = None) -> None:
        self._db = db
        self._folder = folder
        self._lexicon = lexicon
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="knowledge")
        self._storing = Storing()
        self._refreshing = ThreadPoolExecutor(max_workers=1, thread_name_prefix="refresh")
        self._previewing = ThreadPoolExecutor(max_workers=1, thread_name_prefix="preview")
        self._open = ExitStack()
        self._knowledge: KnowledgeBase | None = None
        self._outcomes: OrderedDict[tuple[object, ...], Outcome] = OrderedDict()
        self.latencies: deque[float] = deque(maxlen=TIMED)  # seconds of the last answers, waiting included
        self.held = Held(-1, Overview(0, 0), Completer(()))

    async def __aenter__(self) -> Self:
        await self._run(self._enter)
        await self._storing.open(self._base().people)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        threads = (self._previewing, self._refreshing, self._thread)
        for thread in threads:  # each lets its work end first
            await self._in(thread, lambda: None)
        await self._storing.close()
        await self._run(self._open.close)
        for thread in threads:
            thread.shutdown()

    async def ask(self, question: str, context: Sequence[str] = (), today: date | None = None) -> Outcome:
        """Answer one question; ``context`` is the earlier turns, oldest first. Raises StoreError."""
        began = time.perf_counter()
        outcome = await self._run(lambda: self._ask(question, tuple(context), today))
        self.latencies.append(time.perf_counter() - began)
        return outcome

    async def look_up(self, work: Callable[[Snapshot], T]) -> T:
        """Return what ``work`` finds in one view of the knowledge. Raises StoreError."""
        return await self._run(lambda: self._with_snapshot(work))

    async def openings(self, language: Language) -> list[str]:
        """Return questions to start from. Raises StoreError."""
        lexicon = self._base().lexicon
        return await self.look_up(lambda snapshot: openings(snapshot, lexicon, language))

    async def people(self, work: Callable[[People], T]) -> T:
        """Return what ``work`` does with the questions and votes. Raises StoreError."""
        return await self._storing.run(work)

    async def remember(self, asked: Asked) -> None:
        """Store an answered question that nobody waits for, together with others. Raises StoreError."""
        await self._storing.remember(asked)

    async def refresh(self, progress: Progress | None = None) -> Refresh:
        """Bring the knowledge up to date with the article folder, and what is held of it in memory.

        ``progress`` gets (files done, files to do), in another thread. Raises StoreError and ArticleError.
        """
        refreshed = await self._in(self._refreshing, lambda: self._base().refresh(progress))
        await self.renew()
        return refreshed

    async def preview(self, material: Material) -> Draft:
        """Return what an article would become, read in a child process. Raises EditError and StoreError."""
        return await self._in(self._previewing, lambda: self._base().editor().preview(material))

    async def edit(self, work: Callable[[Editor], T]) -> T:
        """Return what ``work`` does with the articles, and take in what it changed. Raises EditError and StoreError."""
        edited = await self._in(self._refreshing, lambda: work(self._base().editor()))
        await self.renew()
        return edited

    async def browse(self, work: Callable[[Editor], T]) -> T:
        """Return what ``work`` finds among the articles, not waiting for a reload. Raises EditError and StoreError."""
        return await self._in(self._previewing, lambda: work(self._base().editor()))

    async def export(self) -> bytes:
        """Return everything that is known as a ZIP file. Raises StoreError."""
        return await self._in(self._previewing, lambda: self._with_snapshot(_exported))

    async def gaps(self, work: Callable[[Gaps], T]) -> T:
        """Return what ``work`` does with what questions lacked. Raises StoreError."""
        await self._storing.settle()
        return await self._in(self._previewing, lambda: self._with_gaps(work))

    async def status(self) -> Status:
        """Return how the knowledge stands. Raises StoreError."""
        await self._storing.settle()
        return await self._in(self._previewing, lambda: self._base().status())

    async def renew(self) -> bool:
        """Take in a generation that this or another process has made; return whether there was one.

        Questions are answered meanwhile; where a reload is under way, it comes first.
        """
        return await self._in(self._refreshing, self._renew)

    def _enter(self) -> None:
        self._knowledge = self._open.enter_context(KnowledgeBase.open(self._db, self._folder, self._lexicon))

    def _base(self) -> KnowledgeBase:
        if self._knowledge is None:
            raise RuntimeError(_UNENTERED)
        return self._knowledge

    def _ask(self, question: str, context: tuple[str, ...], today: date | None) -> Outcome:
        day = today or datetime.now().astimezone().date()
        with self._base().snapshot() as snapshot:
            key = (snapshot.generation, question, context, day)
        if key in self._outcomes:
            self._outcomes.move_to_end(key)
            return self._outcomes[key]
        outcome = self._outcomes[key] = self._base().ask(question, context=context, today=day)
        if len(self._outcomes) > REMEMBERED:
            self._outcomes.popitem(last=False)
        return outcome

    def _with_gaps(self, work: Callable[[Gaps], T]) -> T:
        with self._base().gaps() as gaps:
            return work(gaps)

    def _with_snapshot(self, work: Callable[[Snapshot], T]) -> T:
        with self._base().snapshot() as snapshot:
            return work(snapshot)

    def _renew(self) -> bool:
        with self._base().snapshot() as snapshot:
            if snapshot.generation == self.held.generation:
                return False
            lexicon = self._base().lexicon
            made = Completer(completions(snapshot, lexicon))
            self.held = Held(snapshot.generation, overview(snapshot), made)
            likely = openings(snapshot, lexicon, "en")
        for question in likely:  # what answering needs is loaded now, not when the first person waits for it
            self._base().ask(question)
        # a full collection over all the words would hold the event loop for a tenth of a second
        gc.collect()
        gc.freeze()
        gc.set_threshold(*BRIEF)
        return True

    async def _run(self, work: Callable[[], T]) -> T:
        return await self._in(self._thread, work)

    async def _in(self, thread: ThreadPoolExecutor, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(thread, work)


def _exported(snapshot: Snapshot) -> bytes:
    from bot.exporting import export

    file = io.BytesIO()
    export(snapshot, file)
    return file.getvalue()
