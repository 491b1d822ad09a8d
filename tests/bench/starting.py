"""From start to ready on Discord: ``python -m tests.bench.starting``, the knowledge built, beside a bare client."""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path

import discord

from tests.discord_server import DiscordServer
from tests.discord_server.server import TOKEN, pointed_at

RUNS = 5
QUICK = 0.1  # seconds that both clients wait for more guilds


async def main() -> None:
    """Start each kind a few times in a process of its own, and print the medians."""
    with tempfile.TemporaryDirectory() as folder:
        async with DiscordServer(validating=False) as server:
            await _started("byline", server.platform.url, folder)  # builds the knowledge
            bare = [await _started("bare", server.platform.url, folder) for _ in range(RUNS)]
            byline = [await _started("byline", server.platform.url, folder) for _ in range(RUNS)]
    first, second = statistics.median(bare), statistics.median(byline)
    print(f"start to ready: Byline {second:.2f} s, a bare client {first:.2f} s, beyond it {second - first:.2f} s")


async def _started(kind: str, url: str, folder: str) -> float:
    began = time.monotonic()
    command = (sys.executable, "-m", "tests.bench.starting", kind, url, folder)
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    told, _ = await process.communicate()
    return float(told) - began


async def bare(url: str) -> None:
    """Connect a client that does nothing, and print when it is ready."""
    with pointed_at(url):
        client = discord.Client(intents=discord.Intents(guilds=True), guild_ready_timeout=QUICK)
        await _until_ready(client)


async def byline(url: str, folder: Path) -> None:
    """Connect Byline, and print when it is ready."""
    from bot.client import Client
    from bot.engine import Engine
    from bot.settings import SHIPPED, Settings

    async with Engine(folder / "start.db", SHIPPED) as engine:
        await engine.refresh()
        with pointed_at(url):
            client = Client(engine, Settings(folder), guild_ready_timeout=QUICK)
            await _until_ready(client)


async def _until_ready(client: discord.Client) -> None:
    async with client:
        running = asyncio.create_task(client.start(TOKEN))
        await client.wait_until_ready()
        print(time.monotonic())
        await client.close()
        await running


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["bare", url, _]:
            asyncio.run(bare(url))
        case ["byline", url, folder]:
            asyncio.run(byline(url, Path(folder)))
        case _:
            asyncio.run(main())
