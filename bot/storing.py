"""People's data in a thread of its own; answers are stored several at a time, since beginning and ending cost most.

Whoever looks into the data finds everything in it: what is still to be stored is stored first.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TypeVar

from knowledge.store.people import Asked, People

T = TypeVar("T")
TOGETHER = 0.05  # seconds in which answers are gathered


@dataclass(slots=True)
class _Batch:
    """Questions that are stored together, each with whoever waits for it."""

    asked: list[tuple[Asked, asyncio.Future[None]]] = field(default_factory=list)


class Storing:
    """The one thread that people's data is used in; ``open`` opens it there, ``close`` closes it."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="people")
        self._people: People | None = None
        self._batch: _Batch | None = None

    async def open(self, people: Callable[[], People]) -> None:
        """Open the data. Raises StoreError."""
        self._people = await self._in_thread(people)

    async def close(self) -> None:
        """Store what is to be stored, and close the data."""
        self._begin(self._batch)
        if self._people is not None:
            await self._in_thread(self._people.close)
        self._thread.shutdown()

    async def run(self, work: Callable[[People], T]) -> T:
        """Return what ``work`` does with the data. Raises StoreError."""
        self._begin(self._batch)
        return await self._in_thread(lambda: work(self._ledger()))

    async def settle(self) -> None:
        """Store what is to be stored, for who looks into the data elsewhere. Raises StoreError."""
        if self._batch is not None:
            await self.run(lambda _: None)

    async def remember(self, asked: Asked) -> None:
        """Store a question with its answer, together with others of these moments. Raises StoreError."""
        self._ledger()
        loop = asyncio.get_running_loop()
        if self._batch is None:
            self._batch = _Batch()
            loop.call_later(TOGETHER, self._begin, self._batch)
        stored = loop.create_future()
        self._batch.asked.append((asked, stored))
        await stored

    def _begin(self, batch: _Batch | None) -> None:
        """Begin to store a batch, unless something else has begun it already."""
        if batch is not None and batch is self._batch:
            self._batch = None
            questions, people = [asked for asked, _ in batch.asked], self._ledger()
            writing = asyncio.get_running_loop().run_in_executor(self._thread, lambda: _stored(people, questions))
            writing.add_done_callback(lambda done: _tell(batch, done))

    def _ledger(self) -> People:
        if self._people is None:
            raise RuntimeError("people's data is used before it is opened")
        return self._people

    async def _in_thread(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)


def _stored(people: People, asked: Sequence[Asked]) -> list[Exception | None]:
    """Store questions; where one of them can't be, the others are stored without it. Return what is wrong with each."""
    try:
        people.remember(*asked)
    except Exception as error:  # noqa: BLE001 - whoever waits for it gets it
        return [error] if len(asked) == 1 else [_stored(people, [one])[0] for one in asked]
    return [None] * len(asked)


def _tell(batch: _Batch, done: asyncio.Future[list[Exception | None]]) -> None:
    for (_, stored), error in zip(batch.asked, done.result(), strict=True):
        if stored.done():  # who waited has gone
            continue
        if error is None:
            stored.set_result(None)
        else:
            stored.set_exception(error)
