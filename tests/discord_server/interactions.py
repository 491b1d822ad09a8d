"""An interaction from the person's side: what was used, and what the bot has made of it so far."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum

from tests.discord_server.snowflakes import snowflake
from tests.discord_server.world import Channel, Message, Payload, User

PATIENCE = 3.0  # seconds until Discord gives up on a first response
READ = 20.0  # seconds until a test gives up waiting for something to read
LIFE = 15 * 60.0  # seconds that a token can be used


class Use(IntEnum):
    """Types of interactions."""

    COMMAND = 2
    COMPONENT = 3
    AUTOCOMPLETE = 4
    MODAL = 5


class Response(IntEnum):
    """Types of first responses."""

    MESSAGE = 4
    DEFERRED_MESSAGE = 5
    DEFERRED_UPDATE = 6
    UPDATE = 7
    CHOICES = 8
    MODAL = 9


class InteractionFailed(AssertionError):
    """The bot didn't respond in time: the person reads "The application did not respond"."""


@dataclass(eq=False)
class Interaction:
    """One use of a command, button, menu or modal. ``messages`` are those that the bot sent with its token."""

    kind: Use
    user: User
    channel: Channel
    data: Payload
    source: Message | None = None  # the message that holds the button
    token: str = field(default_factory=lambda: f"interaction-{snowflake():x}")
    response: Payload | None = None
    original: Message | None = None
    messages: list[Message] = field(default_factory=list)
    began: float = field(default_factory=time.monotonic)
    first_after: float | None = None  # seconds to the first response
    id: int = field(default_factory=snowflake)
    expired: bool = False
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    @property
    def acknowledged(self) -> bool:
        """Tell whether there was a first response."""
        return self.response is not None

    @property
    def overdue(self) -> bool:
        """Tell whether it is too late for a first response, or for using the token."""
        age = time.monotonic() - self.began
        return self.expired or age > (LIFE if self.acknowledged else PATIENCE)

    def expire(self) -> None:
        """Make the token invalid now."""
        self.expired = True

    def respond(self, body: Payload) -> None:
        """Take the first response."""
        self.response = body
        self.first_after = time.monotonic() - self.began

    async def note(self) -> None:
        """Wake up those who wait for something to change."""
        async with self.changed:
            self.changed.notify_all()

    async def answered(self) -> Payload:
        """Wait for the first response and return it; raises InteractionFailed after three seconds."""
        await self._until(lambda: self.acknowledged, 0.0 if self.expired else PATIENCE)
        assert self.response
        return self.response

    async def message(self, seconds: float = READ) -> Message:
        """Wait until there is something to read, and return it: no longer "thinking"; raises InteractionFailed."""
        await self.answered()
        await self._until(lambda: any(not one.loading for one in self.messages), seconds)
        return next(one for one in self.messages if not one.loading)

    async def choices(self) -> list[Payload]:
        """Wait for the choices of an autocompletion."""
        found: list[Payload] = ((await self.answered()).get("data") or {}).get("choices") or []
        return found

    async def modal(self) -> Payload:
        """Wait for the modal that opens; raises InteractionFailed when something else came."""
        response = await self.answered()
        if response["type"] != Response.MODAL:
            raise InteractionFailed(f"no modal but {Response(response['type']).name}")
        modal: Payload = response["data"]
        return modal

    async def _until(self, happened: Callable[[], bool], seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds), self.changed:
                await self.changed.wait_for(happened)
        except TimeoutError:
            raise InteractionFailed(
                f"nothing came for {self.data.get('name') or self.data.get('custom_id')!r}"
            ) from None
