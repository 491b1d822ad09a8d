"""The Discord client: no privileged intent, nothing it sends can ping, one engine behind it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import aiohttp
import discord
from discord import app_commands
from discord.ext import commands

from bot import journal
from bot.answering import Answering
from bot.cards.browsing import described
from bot.cogs.buttons import Buttons
from bot.cogs.knowledge import Knowledge
from bot.cogs.knowledge_buttons import KnowledgeButtons
from bot.cogs.messages import Messages
from bot.cogs.questions import Questions
from bot.commands import warn
from bot.desk import Desk
from bot.dropping import dropping
from bot.engine import Engine
from bot.fetching import Fetcher
from bot.gate import Gate
from bot.keeping import Keeping
from bot.limiting import Once
from bot.registering import register
from bot.responding import Interaction, guard, tell_failure
from bot.settings import Settings
from bot.taking_in import TakingIn
from bot.telling import Telling
from bot.watching import watch
from knowledge.errors import BylineError
from knowledge.reading.filing.folder import Shelf

_log = logging.getLogger(__name__)

RENEWAL = 30.0  # seconds between looks for knowledge that another process has renewed
DRAIN = 10.0  # seconds that answers on their way may take when the program is stopped
MALFORMED = (AttributeError, IndexError, KeyError, TypeError, ValueError)


discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # nobody is listened to


class Tree(app_commands.CommandTree[Any]):
    """The commands: each use is handled once, and an error is told to the person."""

    def __init__(self, client: Client) -> None:
        super().__init__(
            client,
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
        )
        self._seen = Once(10_000)

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Drop an event that Discord delivers twice."""
        return self._seen.first(interaction.id)

    async def on_error(self, interaction: Interaction, error: app_commands.AppCommandError, /) -> None:
        """Tell the person what went wrong."""
        if not isinstance(error, app_commands.CheckFailure):
            await tell_failure(interaction, error)


class Client(commands.Bot):
    """Byline on Discord: messages, slash commands, buttons."""

    def __init__(self, engine: Engine, settings: Settings, fetcher: Fetcher | None = None, **options: Any) -> None:
        intents = discord.Intents.none()
        intents.guilds = intents.guild_messages = intents.dm_messages = True
        intents.message_content = bool(settings.channels)
        super().__init__(
            commands.when_mentioned,
            intents=intents,
            allowed_mentions=discord.AllowedMentions.none(),
            help_command=None,
            tree_cls=Tree,
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            **options,
        )
        self._engine = engine
        self._answering = Answering(engine, settings.person_limit, settings.channel_limit)
        self._telling = Telling(self, self._answering)
        taking_in = TakingIn(engine, fetcher or Fetcher(), self.http.get_from_cdn)
        keeping = Keeping(engine, taking_in, self._telling.soon)
        self._desk = Desk(Gate(self, settings.admins), keeping, self._answering)
        self._messages = Messages(self, self._answering, settings.channels)
        self._interactions: set[asyncio.Task[None]] = set()
        self._renewing: asyncio.Task[None] | None = None
        parsers = self._connection.parsers
        parsers.update({name: dropping(name, parse) for name, parse in parsers.items()})

    async def setup_hook(self) -> None:
        """Add the commands, and tell Discord about them where it doesn't know them."""
        for cog in (self._messages, Questions(self._answering), Buttons(self, self._answering)):
            await self.add_cog(cog)
        await self.add_cog(Knowledge(self._engine, self._desk))
        await self.add_cog(KnowledgeButtons(self, self._desk))
        await register(self.tree, self._engine, self.application_id or 0)
        self._renewing = asyncio.create_task(self._renew())

    async def on_message(self, message: discord.Message, /) -> None:
        """Leave messages to the listeners: there are no prefix commands."""

    async def on_ready(self) -> None:
        """Show what is known; a new session starts without a presence."""
        _log.info("ready", extra={"guilds": len(self.guilds)})
        self._telling.soon()  # what was added while nobody was there to be told
        await self._show_presence()

    async def on_interaction(self, interaction: Interaction) -> None:
        """Guard every interaction, so that it is acknowledged whatever happens."""
        task = asyncio.create_task(guard(interaction))
        self._interactions.add(task)
        task.add_done_callback(self._interactions.discard)

    async def connect(self, *, reconnect: bool = True) -> None:
        """Stay connected; a frame that makes no sense costs the connection, not the client."""
        while not self.is_closed():
            try:
                await super().connect(reconnect=reconnect)
            except MALFORMED as error:
                _log.exception("malformed frame, connecting anew", extra={"error": repr(error)})
                if self.ws is not None:  # its heart would go on beating
                    await self.ws.close(code=4000)
                await asyncio.sleep(1)
            else:
                return

    def dispatch(self, event_name: str, /, *args: Any, **kwargs: Any) -> None:
        """Hand an event to its listeners; once the client closes it has no loop for them any more."""
        if not self.is_closed():
            super().dispatch(event_name, *args, **kwargs)

    async def close(self) -> None:
        """Let the answers on their way arrive, then go."""
        await self._answering.finish(DRAIN)
        if self._renewing:
            self._renewing.cancel()
        self._telling.stop()
        for task in self._interactions:
            task.cancel()
        await super().close()

    async def _renew(self) -> None:
        """Take in new knowledge, and let go of what people asked long ago, for as long as the client runs."""
        shown = self._engine.held.generation
        while True:
            try:
                forgotten = await self._engine.people(lambda people: people.forget_old())
                if forgotten:
                    _log.info("old questions forgotten", extra={"questions": forgotten})
                await self._engine.renew()
                if self._engine.held.generation != shown and self.is_ready():
                    shown = self._engine.held.generation
                    self._telling.soon()
                    await self._show_presence()
            except BylineError:
                _log.exception("knowledge could not be looked at")
            await asyncio.sleep(RENEWAL)

    async def _show_presence(self) -> None:
        await self.change_presence(activity=discord.CustomActivity(described(self._engine.held.overview, "en")))


# why Discord can't be served, and what to do about it
_UNSERVED: Mapping[type[Exception], str] = {
    discord.LoginFailure: "Discord refuses the token; copy it anew from the developer portal into .env",
    discord.PrivilegedIntentsRequired: (
        "BYLINE_CHANNELS needs the message content intent; allow it in the developer portal, under Bot"
    ),
    aiohttp.ClientConnectionError: "Discord can't be reached; look at the network and start again",
}


def serve(settings: Settings, db: Path | str, folder: Path | Shelf) -> int:
    """Connect to Discord and answer until the process is stopped; return the exit status."""
    journal.keep()
    try:
        asyncio.run(_serve(settings, db, folder))
    except KeyboardInterrupt:
        pass
    except tuple(_UNSERVED) as error:
        print(f"byline: {next(told for kind, told in _UNSERVED.items() if isinstance(error, kind))}", file=sys.stderr)
        return 1
    return 0


async def _serve(settings: Settings, db: Path | str, folder: Path | Shelf) -> None:
    async with Engine(db, folder) as engine, Client(engine, settings) as client:
        warn(await engine.refresh())
        stopping: list[asyncio.Task[None]] = []
        _when_stopped(lambda: stopping.append(asyncio.create_task(client.close())))
        watching = asyncio.create_task(watch(engine, Shelf.at(folder))) if settings.watch else None
        await client.start(settings.discord_token or "")
        await asyncio.gather(*stopping)
        if watching:
            watching.cancel()


def _when_stopped(stop: Callable[[], object]) -> None:
    with contextlib.suppress(NotImplementedError):  # Windows has no handlers on its loop; Ctrl-C works there
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop)
