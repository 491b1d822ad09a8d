"""What goes wrong between a bot and Discord, on demand."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import aiohttp
import discord
import pytest

from tests.discord_server import DiscordServer, Frame
from tests.discord_server.conftest import Echo
from tests.discord_server.gateway import Gateway, Op

RETURNS: dict[str, Callable[[Gateway], None]] = {
    "the connection breaks": Gateway.cut,
    "the server asks for it": Gateway.ask_to_reconnect,
    "the session is invalid but can be resumed": lambda gateway: gateway.invalidate(resumable=True),
}


def ops(server: DiscordServer) -> list[int]:
    return [frame.op for frame in server.transcript.of(Frame)]


@pytest.mark.parametrize("happens", RETURNS.values(), ids=RETURNS.keys())
async def test_a_session_is_resumed(
    server: DiscordServer, client: Echo, happens: Callable[[Gateway], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    _hurry(monkeypatch)
    happens(server.gateway)
    missed = server.member("ann").asks("while you were away")
    answer = await server.next_message()
    assert answer.reference is missed
    await server.until(lambda: Op.RESUME in ops(server))
    assert ops(server).count(Op.IDENTIFY) == 1
    assert len(server.gateway.sessions) == 1
    assert client.is_ready()


async def test_a_lost_session_is_identified_anew(
    server: DiscordServer, client: Echo, monkeypatch: pytest.MonkeyPatch
) -> None:
    _hurry(monkeypatch)
    server.gateway.invalidate()
    await server.until(lambda: ops(server).count(Op.IDENTIFY) == 2)
    await server.until(lambda: len(server.gateway.connected) == 1)
    server.member("ann").asks("back?")
    await server.next_message()
    assert client.is_ready()


async def test_heartbeats_are_acknowledged(server: DiscordServer) -> None:
    server.gateway.heartbeat = 0.05
    client = Echo()
    async with server.connects(client):
        await server.until(lambda: ops(server).count(Op.HEARTBEAT) >= 3)
        assert client.latency < 5


async def test_the_same_event_can_come_twice(server: DiscordServer, client: Echo) -> None:
    server.member("ann").asks("once")
    first = await server.next_message()
    server.gateway.repeat("MESSAGE_CREATE")
    server.member("ann").asks("twice")
    await server.next_message()
    assert client.heard.count(("message", first.content)) == 2


async def test_a_malformed_event_ends_the_plain_client(server: DiscordServer) -> None:
    client = Echo()
    async with server.connects(client) as running:
        server.gateway.inject({"op": Op.DISPATCH, "t": "MESSAGE_CREATE", "s": 99, "d": {}})
        with pytest.raises(KeyError):
            await running


async def test_a_wrong_token_is_refused(server: DiscordServer) -> None:
    with server.pointed_at(), pytest.raises(discord.LoginFailure):
        async with Echo() as client:
            await client.start("wrong")


async def test_a_privileged_intent_must_be_allowed(server: DiscordServer) -> None:
    client = Echo(discord.Intents(guilds=True, messages=True, message_content=True))
    with pytest.raises(discord.PrivilegedIntentsRequired):
        async with server.connects(client):
            pass


async def test_an_allowed_intent_shows_the_content(server: DiscordServer) -> None:
    server.gateway.allowed_intents = -1
    client = Echo(discord.Intents(guilds=True, messages=True, message_content=True))
    async with server.connects(client):
        server.member("ann").says("for everybody")
        server.member("ann").asks("and now?")
        await server.next_message()
    assert ("message", "for everybody") in client.heard


@pytest.mark.parametrize("told", [True, False], ids=["with headers", "without headers"])
async def test_rate_limits_are_waited_for(server: DiscordServer, client: Echo, told: bool) -> None:
    server.limits("POST /channels/{channel_id}/messages", 2, 0.2, told=told)
    for _ in range(5):
        server.member("ann").asks("quick")
    answers = [await server.next_message() for _ in range(5)]
    assert len({answer.id for answer in answers}) == 5
    refused = [call for call in server.transcript.calls("POST /channels") if call.status == 429]
    assert bool(refused) or told  # who is told waits by itself, unless the window closes under way
    assert client.is_ready()


async def test_a_server_error_is_tried_again(
    server: DiscordServer, client: Echo, monkeypatch: pytest.MonkeyPatch
) -> None:
    _hurry(monkeypatch)
    server.fails("POST /channels", 502)
    server.member("ann").asks("again")
    await server.next_message()
    assert [call.status for call in server.transcript.calls("POST /channels")] == [502, 200]
    assert client.is_ready()


@pytest.mark.parametrize("done", [True, False], ids=["carried out", "not carried out"])
async def test_a_broken_connection(server: DiscordServer, client: Echo, done: bool) -> None:
    server.breaks("POST /channels", done=done)
    with pytest.raises(aiohttp.ClientError):
        await client.get_partial_messageable(server.general.id).send("there?")
    assert len(server.general.messages) == done


async def test_a_slow_reply_is_waited_for(server: DiscordServer, client: Echo) -> None:
    server.hangs("POST /channels", 0.05)
    server.member("ann").asks("slowly")
    await server.next_message()
    assert client.is_ready()


async def test_what_is_gone_is_a_404(server: DiscordServer, client: Echo) -> None:
    gone = server.channel("gone")
    server.platform.remove_channel(gone)
    with pytest.raises(discord.NotFound):
        await client.get_partial_messageable(gone.id).send("there?")


def _hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the client wait a hundredth of what it would between attempts."""
    sleep = asyncio.sleep
    monkeypatch.setattr(asyncio, "sleep", lambda seconds, *more: sleep(seconds / 100, *more))
