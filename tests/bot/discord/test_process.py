"""Byline as a process of its own: it answers, stops when told to, and says what keeps it from starting."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest

from tests.discord_server import TOKEN, Actor, DiscordServer

RUN = """
import sys
from bot.__main__ import main
from tests.discord_server.server import pointed_at

with pointed_at(sys.argv[1]):
    sys.exit(main(["--db", sys.argv[2]]))
"""


async def started(server: DiscordServer, database: Path, **environment: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", RUN, server.platform.url, str(database)),
        env={**os.environ, "DISCORD_TOKEN": TOKEN, **environment},
        stderr=asyncio.subprocess.PIPE,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to handle")
async def test_it_answers_until_it_is_stopped(server: DiscordServer, database: Path, ann: Actor) -> None:
    process = await started(server, database)
    await server.until(lambda: server.gateway.connected, 30)
    ann.asks("m9 deliveries?")
    await server.next_message(30)
    slow = server.hangs("POST /channels", 0.3)
    ann.asks("m9 orders?")
    for _ in range(1000):
        if slow.over:
            break
        await asyncio.sleep(0.01)
    process.send_signal(signal.SIGTERM)
    assert "100,000" in (await server.next_message(30)).text
    _, said = await process.communicate()
    assert process.returncode == 0
    assert {line.split(" ")[2] for line in said.decode().splitlines()} == {"INFO"}


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({"DISCORD_TOKEN": "wrong"}, "refuses the token"),
        ({"BYLINE_CHANNELS": "1"}, "message content intent"),
        ({"BYLINE_CHANNELS": "general"}, "BYLINE_CHANNELS is 'general'"),
    ],
    ids=["token", "intent", "setting"],
)
async def test_it_says_what_keeps_it_from_starting(
    server: DiscordServer, database: Path, environment: dict[str, str], told: str
) -> None:
    process = await started(server, database, **environment)
    _, said = await process.communicate()
    assert process.returncode == 1
    assert told in said.decode().splitlines()[-1]
    assert "Traceback" not in said.decode()
