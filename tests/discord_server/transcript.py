"""What was said between the bot and the server, as a list of typed records that tests and benches can read."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from tests.discord_server.world import Payload

R = TypeVar("R")


@dataclass(frozen=True)
class Event:
    """An event that the server sent through the gateway; ``sent_at`` in seconds of the monotonic clock."""

    name: str
    data: Payload
    sent_at: float = field(default_factory=time.monotonic)


@dataclass(frozen=True)
class Frame:
    """What the bot sent through the gateway: heartbeats, identify, resume, presence."""

    op: int
    data: Any
    sent_at: float = field(default_factory=time.monotonic)


@dataclass(frozen=True)
class Call:
    """A request of the bot with the reply it got; ``route`` is the path as Discord's description writes it.

    ``complaints`` says what is wrong with the request, ``faults`` what is wrong with the server's own reply.
    """

    method: str
    route: str
    place: dict[str, str]
    body: Any
    status: int
    reply: Any
    files: tuple[str, ...] = ()
    complaints: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    sent_at: float = field(default_factory=time.monotonic)

    def matches(self, pattern: str) -> bool:
        """Tell whether the call is one of ``pattern``: ``POST /channels/{channel_id}/messages``, or a part of it."""
        return pattern in f"{self.method} {self.route}"


class Transcript(list[Event | Frame | Call]):
    """Everything in order; who waits for more is woken up."""

    def __init__(self) -> None:
        super().__init__()
        self._grown = asyncio.Event()

    def append(self, record: Event | Frame | Call) -> None:
        """Add a record."""
        super().append(record)
        self._grown.set()

    async def grows(self) -> None:
        """Wait for the next record."""
        self._grown.clear()
        await self._grown.wait()

    def of(self, kind: type[R]) -> Iterator[R]:
        """Yield the records of one kind."""
        return (record for record in self if isinstance(record, kind))

    def calls(self, pattern: str = "") -> list[Call]:
        """Return the requests that match ``pattern``."""
        return [call for call in self.of(Call) if call.matches(pattern)]

    def events(self, name: str) -> list[Event]:
        """Return the events of one name."""
        return [event for event in self.of(Event) if event.name == name]

    def complaints(self) -> list[str]:
        """Return everything that was wrong, the bot's requests and the server's own replies, a line each."""
        return [
            f"{call.method} {call.route}: {said}" for call in self.of(Call) for said in (*call.complaints, *call.faults)
        ]

    def write(self, path: Path) -> None:
        """Write one JSON object a line."""
        lines = ({"record": type(record).__name__.lower(), **asdict(record)} for record in self)
        path.write_text("".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines), encoding="utf-8")
