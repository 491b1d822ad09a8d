"""The Discord client: no privileged intent, nothing it sends can ping, one engine behind it."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import discord
from discord.ext import commands

from bot.cogs.asking import Asking
from bot.commands import warn
from bot.engine import Engine
from bot.settings import Settings


class Client(commands.Bot):
    """Byline on Discord: mentions, direct messages and slash commands."""

    def __init__(self, engine: Engine) -> None:
        intents = discord.Intents.none()
        intents.guilds = intents.guild_messages = intents.dm_messages = True
        super().__init__(
            commands.when_mentioned, intents=intents, allowed_mentions=discord.AllowedMentions.none(), help_command=None
        )
        self._engine = engine

    async def setup_hook(self) -> None:
        """Add the commands and tell Discord about them."""
        await self.add_cog(Asking(self, self._engine))
        await self.tree.sync()

    async def on_message(self, message: discord.Message, /) -> None:
        """Leave messages to the listeners: there are no prefix commands."""


def serve(settings: Settings, db: Path | str, folder: Path) -> int:
    """Connect to Discord and answer until the process is stopped; return the exit status."""
    try:
        asyncio.run(_serve(settings, db, folder))
    except discord.LoginFailure:
        print("byline: Discord refuses the token; copy it anew from the developer portal into .env", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        pass
    return 0


async def _serve(settings: Settings, db: Path | str, folder: Path) -> None:
    async with Engine(db, folder) as engine, Client(engine) as client:
        warn(await engine.refresh())
        await client.start(settings.discord_token or "")
