"""From a question to a card and back: the one way that messages, commands and buttons go.

A question is remembered with its answer, so that buttons, follow-ups and edits find their way after a restart.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import OrderedDict
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace

from bot.cards.card import Card
from bot.cards.proof import proof
from bot.engine import Engine
from bot.limiting import Allowance
from knowledge.model import Outcome
from knowledge.store.people import Asked, answered

RECENT = 512  # answers that are at hand until they are stored
WAIT, WAITS = 0.02, 50  # seconds between two looks whether an answer is stored, and how many
TURNS = 12  # earlier turns that a follow-up may refer to


@dataclass(frozen=True, slots=True)
class Answer:
    """A question, its outcome, and the card that shows it."""

    asked: Asked
    outcome: Outcome
    card: Card


class Answering:
    """Answers questions, and keeps to the limits of people and channels."""

    def __init__(self, engine: Engine, person_limit: int = 0, channel_limit: int = 0) -> None:
        self.engine = engine
        self._recent: OrderedDict[str, Asked] = OrderedDict()
        self.stopping = False
        self._under_way = 0
        self._idle = asyncio.Event()
        self._idle.set()
        self._turn = asyncio.Lock()
        self._people = Allowance(person_limit)
        self._channels = Allowance(channel_limit)

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Mark an answer as on its way, so that stopping waits for it."""
        self._under_way += 1
        self._idle.clear()
        try:
            yield
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._idle.set()

    async def finish(self, seconds: float) -> None:
        """Take no more questions, and wait until those on their way are answered, at most so long."""
        self.stopping = True
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._idle.wait()

    def too_soon(self, person: int, channel: int | None) -> tuple[str, float] | None:
        """Count a question; return None, or which word tells that it came too early, and by how many seconds."""
        if wait := self._people.take(person):
            return "said.slow_down", wait
        if channel is not None and (wait := self._channels.take(channel)):
            return "said.too_many", wait
        return None

    async def answer(self, asked: Asked, *, shareable: bool = False) -> Answer:
        """Answer a question. Raises StoreError."""
        outcome = await self.engine.ask(asked.question, asked.context[-TURNS:])
        # one card in each round of the event loop: fifty at once would keep heartbeats and commands waiting
        async with self._turn:
            await asyncio.sleep(0)
            return Answer(answered(asked, outcome), outcome, proof(outcome, asked.id, shareable=shareable))

    def remember(self, answer: Answer) -> None:
        """Keep an answer at hand before it is shown: a button may be pressed before ``keep`` is done."""
        self._recent[answer.asked.id] = answer.asked
        if len(self._recent) > RECENT:
            self._recent.popitem(last=False)

    async def keep(self, answer: Answer, message: int | None = None) -> None:
        """Store a question with its answer, and the message that shows it. Raises StoreError."""
        shown = _shown(answer, message)
        await self.engine.people(lambda people: people.remember(shown))
        self._recent.pop(shown.id, None)

    async def keep_soon(self, answer: Answer, message: int) -> None:
        """Store the same where nobody waits for it any more, several answers at a time. Raises StoreError."""
        await self.engine.remember(_shown(answer, message))
        self._recent.pop(answer.asked.id, None)

    async def stored(self, id: str) -> None:
        """Wait until an answer that is at hand is stored, so that a vote or wish finds it; not for long."""
        for _ in range(WAITS):
            if id not in self._recent:
                return
            await asyncio.sleep(WAIT)

    async def find(self, id: str) -> Asked | None:
        """Return a question that was answered, by its identifier. Raises StoreError."""
        return self._recent.get(id) or await self.engine.people(lambda people: people.asked(id))

    async def forget_place(self, place: str) -> None:
        """Forget the questions of a server. Raises StoreError."""
        for id in [id for id, asked in self._recent.items() if asked.place == place]:
            del self._recent[id]
        await self.engine.people(lambda people: people.forget_place(place))

    async def context_of(self, message: int | None) -> tuple[str, ...]:
        """Return the conversation up to the answer that ``message`` shows, nothing where it shows none."""
        if message is None:
            return ()
        earlier = await self.engine.people(lambda people: people.answer(str(message)))
        return earlier.turns[-TURNS:] if earlier else ()


def _shown(answer: Answer, message: int | None) -> Asked:
    return replace(answer.asked, message=None if message is None else str(message))


def joined(outcomes: Sequence[Outcome]) -> Outcome:
    """Return several outcomes as one, in parts; the best known of them where there is only one."""
    first, *rest = outcomes
    if not rest:
        return first
    return replace(first, text="\n".join(one.text for one in outcomes), parts=tuple(outcomes))
