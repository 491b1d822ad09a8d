"""A crowd on Discord: ``python -m tests.bench.crowd`` lets fifty members ask two thousand questions at once.

The server and the crowd are in this process, Byline in another. Printed are the time from an event to the first
response, the lag of Byline's event loop, its memory, and what was wrong with what it sent. With ``--bad-day`` there
are rate limits and faults, and only whether everybody got one answer is looked at.
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import signal
import statistics
import sys
import tempfile
import time
from pathlib import Path

from bot.__main__ import COLLECT
from bot.client import Client
from bot.engine import Engine
from bot.settings import SHIPPED, Settings
from tests.discord_server import DiscordServer, Message
from tests.discord_server.server import TOKEN, pointed_at
from tests.eval import sets
from tests.eval.questions import load

MEMBERS, QUESTIONS = 50, 2000
WARM = 200  # questions before memory is looked at
PATIENCE = 120.0  # seconds until a question counts as failed


class Crowd:
    """Members who each ask in a channel of their own, the next question as soon as one is answered."""

    def __init__(self, server: DiscordServer, texts: list[str]) -> None:
        self._server = server
        self._texts = texts
        self._waiting: dict[int, asyncio.Future[float]] = {}
        self.answers: dict[int, int] = {}
        self.waits: list[float] = []
        self.failed = 0

    async def ask(self) -> None:
        """Ask everything."""
        listening = asyncio.create_task(self._listen())
        async with asyncio.TaskGroup() as members:
            for number in range(MEMBERS):
                members.create_task(self._member(number))
        listening.cancel()

    async def _member(self, number: int) -> None:
        actor = self._server.member(f"member-{number}")
        channel = self._server.channel(f"channel-{number}")
        for turn in range(QUESTIONS // MEMBERS):
            text = self._texts[(number + turn * MEMBERS) % len(self._texts)]
            arrived: asyncio.Future[float] = asyncio.get_running_loop().create_future()
            began = time.monotonic()
            question = actor.asks(text, channel)
            self._waiting[question.id] = arrived
            try:
                async with asyncio.timeout(PATIENCE):
                    self.waits.append(await arrived - began)
            except TimeoutError:
                self.failed += 1

    async def _listen(self) -> None:
        while True:
            message: Message = await self._server.platform.inbox.get()
            question = message.reference.id if message.reference else 0
            self.answers[question] = self.answers.get(question, 0) + 1
            if (future := self._waiting.get(question)) and not future.done():
                future.set_result(time.monotonic())


async def crowd(*, bad_day: bool) -> None:
    """Run the crowd against Byline in another process, and print what came out."""
    texts = [question["q"] for question in load(sets.QUESTIONS) if question["q"].strip()]
    with tempfile.TemporaryDirectory() as folder:
        async with DiscordServer(validating=False) as server:
            for number in range(MEMBERS):
                server.channel(f"channel-{number}")
            if bad_day:
                server.limits("POST /channels/{channel_id}/messages", 5, 1.0)
                server.fails("POST /channels", 502, times=20, done=True)
                server.breaks("POST /channels", times=20)
            command = (sys.executable, "-m", "tests.bench.crowd", "--bot", server.platform.url, folder)
            byline = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
            await server.until(lambda: server.gateway.connected, 60)
            await asyncio.sleep(1)
            asking = Crowd(server, texts)
            began = time.monotonic()
            await asking.ask()
            took = time.monotonic() - began
            byline.send_signal(signal.SIGTERM)
            told, _ = await byline.communicate()
            _print(asking, took, json.loads(told.splitlines()[-1]), server.judged())


def _print(crowd: Crowd, took: float, told: dict[str, float], wrong: list[str]) -> None:
    doubled = sum(count > 1 for count in crowd.answers.values())
    print(
        f"{len(crowd.waits)} answered in {took:.1f} s, {crowd.failed} failed, {doubled} doubled, {len(wrong)} invalid"
    )
    ordered = sorted(crowd.waits)
    p99 = ordered[int(len(ordered) * 0.99)]
    print(f"event to first response: median {statistics.median(ordered) * 1000:.0f} ms, p99 {p99 * 1000:.0f} ms")
    print(f"event loop: worst lag {told['lag'] * 1000:.0f} ms")
    print(f"memory: {told['warm'] / 1e6:.0f} MB after {WARM}, {told['end'] / 1e6:.0f} MB at the end")
    print(*wrong[:5], sep="\n")


async def bot(url: str, folder: Path) -> None:
    """Run Byline against the server at ``url`` until it is stopped, then print lag and memory."""
    settings = Settings(folder, person_limit=0, channel_limit=0)
    measured = {"lag": 0.0, "warm": 0.0, "end": 0.0}
    async with Engine(folder / "crowd.db", SHIPPED) as engine:
        await engine.refresh()
        with pointed_at(url):
            async with Client(engine, settings, guild_ready_timeout=0.1) as client:
                asked = 0

                async def count(message: object) -> None:
                    nonlocal asked
                    del message
                    asked += 1
                    if asked == WARM:
                        measured["warm"] = _memory()

                client.add_listener(count, "on_message")
                measuring = asyncio.create_task(_lag(measured))
                stop = asyncio.Event()
                asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
                running = asyncio.create_task(client.start(TOKEN))
                await stop.wait()
                measured["end"] = _memory()
                measuring.cancel()
                await client.close()
                await running
    print(json.dumps(measured))


async def _lag(measured: dict[str, float], step: float = 0.005) -> None:
    await asyncio.sleep(2)  # logging in is not answering
    while True:
        began = time.monotonic()
        await asyncio.sleep(step)
        measured["lag"] = max(measured["lag"], time.monotonic() - began - step)


def _memory() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return float(pages * os.sysconf("SC_PAGE_SIZE"))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--bot"]:
        gc.set_threshold(*COLLECT)
        asyncio.run(bot(sys.argv[2], Path(sys.argv[3])))
    else:
        asyncio.run(crowd(bad_day="--bad-day" in sys.argv))
