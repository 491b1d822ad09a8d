"""From an upload to a published article that answers: ``python -m tests.bench.publishing``, over loopback."""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from collections.abc import Awaitable
from pathlib import Path
from typing import TypeVar

from bot.admins import Admins
from bot.client import Client
from bot.engine import Engine
from bot.settings import SHIPPED, Settings
from knowledge.reading.filing.folder import Shelf
from tests.discord_server import Actor, DiscordServer, Interaction, May, Message

RUNS = 10
QUICK = 0.1  # seconds that the client waits for more guilds
STEPS = ("preview", "publish", "answer")
T = TypeVar("T")


async def main() -> None:
    """Add some articles one after the other, and print what each step took."""
    with tempfile.TemporaryDirectory() as folder:
        own = Path(folder) / "articles"
        own.mkdir()
        async with DiscordServer() as server, Engine(Path(folder) / "bench.db", Shelf(own, SHIPPED)) as engine:
            await engine.refresh()
            admin = server.member("ann").may(May.MANAGE_GUILD)
            settings = Settings(own, person_limit=0, channel_limit=0, admins=Admins(frozenset({admin.user.id})))
            async with server.connects(Client(engine, settings, guild_ready_timeout=QUICK)):
                walls = [await _published(admin, number) for number in range(RUNS)]
    for step, taken in zip(STEPS, zip(*walls, strict=True), strict=True):
        print(f"{step:10} median {statistics.median(taken):.2f} s, worst {max(taken):.2f} s")
    whole = [sum(taken) for taken in walls]
    print(f"{'in all':10} median {statistics.median(whole):.2f} s, worst {max(whole):.2f} s")


async def _published(admin: Actor, number: int) -> tuple[float, float, float]:
    opened = admin.uses("/knowledge add")
    await opened.modal()
    preview, previewing = await _timed(_previewed(admin, opened, number))
    _, publishing = await _timed(admin.clicks(preview, "Publish").message())
    card, answering = await _timed(admin.uses("/sales", model=f"Company{number}", private=True).message())
    if f"{1000 + number:,}" not in card.text:
        raise SystemExit(f"not answerable: {card.text!r}")
    return previewing, publishing, answering


async def _previewed(admin: Actor, opened: Interaction, number: int) -> Message:
    text = (
        f"Company{number} sells vans\n\nCompany{number} sold {1000 + number:,} vans in February. It hopes for more.\n"
    )
    files = {"article.md": text.encode()}
    return await (await admin.submits(opened, files=files, source="Post", published="2025-03-04")).message()


async def _timed(work: Awaitable[T]) -> tuple[T, float]:
    began = time.perf_counter()
    return await work, time.perf_counter() - began


if __name__ == "__main__":
    asyncio.run(main())
