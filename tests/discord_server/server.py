"""The server itself: start it, put people and channels on it, point a client at it, read what was said."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from types import TracebackType
from typing import Any, Self

import discord
import yarl
from aiohttp import web

from tests.discord_server.actors import Actor
from tests.discord_server.api import PREFIX, Api
from tests.discord_server.faults import Fault, Limit
from tests.discord_server.gateway import Gateway
from tests.discord_server.platform import Platform
from tests.discord_server.requests import Request
from tests.discord_server.transcript import Call, Transcript
from tests.discord_server.world import Channel, Guild, Kind, May, Message, Role, User

TOKEN = "MTA.loopback.token"  # noqa: S105 - worth nothing anywhere else
WAIT = 10.0  # seconds until a test gives up waiting for the bot


class DiscordServer:
    """A Discord on 127.0.0.1 with one guild and its channel "general"; an async context manager."""

    def __init__(self, *, validating: bool = True) -> None:
        self.platform = Platform(TOKEN)
        self._api = Api(self.platform, validating=validating)
        self._runner: web.AppRunner | None = None
        self.guild = self.platform.add_guild(Guild("home", self.platform.owner))
        self.general = self.channel("general")
        self._actors: dict[str, Actor] = {}

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=1 << 26)
        self._api.add_to(app)
        app.router.add_get("/gateway/", self.platform.gateway.handle)
        app.router.add_get("/gateway", self.platform.gateway.handle)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.platform.url = f"http://{host}:{port}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.gateway.close()
        if self._runner:
            await self._runner.cleanup()

    @property
    def transcript(self) -> Transcript:
        """Return everything that was said, in order."""
        return self.platform.transcript

    @property
    def gateway(self) -> Gateway:
        """Return the gateway, to cut it, repeat an event, or send something malformed."""
        return self.platform.gateway

    @property
    def bot(self) -> User:
        """Return the bot's account."""
        return self.platform.bot

    def channel(self, name: str, guild: Guild | None = None, denied: May | None = None) -> Channel:
        """Return the text channel ``name``, made if need be; ``denied`` is what the bot may not do in it."""
        where = guild or self.guild
        for channel in where.channels:
            if channel.name == name:
                return channel
        return self.platform.add_channel(Channel(name, guild=where, denied={self.bot.id: denied} if denied else {}))

    def role(self, name: str, may: May | None = None, guild: Guild | None = None) -> Role:
        """Return the role ``name``, made if need be; ``may`` is what it lets its holders do."""
        where = guild or self.guild
        for role in where.roles:
            if role.name == name:
                return role
        return self.platform.add_role(where, Role(name, may or May(0)))

    def elsewhere(self, name: str, owner: User) -> Channel:
        """Return a channel of a server that the bot was never invited to: a person brings it as an app of their own."""
        return Channel("general", guild=Guild(name, owner))

    def thread(self, name: str, parent: Channel) -> Channel:
        """Open a thread in a text channel."""
        return self.platform.add_channel(Channel(name, Kind.THREAD, guild=parent.guild, parent=parent))

    def member(self, name: str, *, bot: bool = False, locale: str = "en-US") -> Actor:
        """Return the person ``name``, who joins if need be."""
        if name not in self._actors:
            user = User(name, bot=bot, locale=locale)
            self.platform.users[user.id] = user
            self._actors[name] = Actor(self.platform, user, self.general)
        return self._actors[name]

    async def next_message(self, seconds: float = WAIT) -> Message:
        """Wait for the next message that the bot shows anywhere; raises TimeoutError when none comes."""
        async with asyncio.timeout(seconds):
            return await self.platform.inbox.get()

    async def until(self, happened: Callable[[], Any], seconds: float = WAIT) -> None:
        """Wait until something that the server can see is so; raises TimeoutError when it doesn't come."""
        async with asyncio.timeout(seconds):
            while not happened():
                await self.transcript.grows()

    def fails(self, pattern: str, status: int = 500, *, times: int = 1, code: int = 0, done: bool = False) -> Fault:
        """Let requests fail; ``done`` carries them out all the same."""
        return self._planned(Fault(pattern, status=status, times=times, code=code, done=done))

    def hangs(self, pattern: str, seconds: float, *, times: int = 1) -> Fault:
        """Let requests wait before they are carried out."""
        return self._planned(Fault(pattern, "hang", seconds=seconds, times=times))

    def breaks(self, pattern: str, *, times: int = 1, done: bool = False) -> Fault:
        """Cut the connection instead of replying."""
        return self._planned(Fault(pattern, "break", times=times, done=done))

    def _planned(self, fault: Fault) -> Fault:
        self._api.faults.planned.append(fault)
        return fault

    def limits(self, pattern: str, most: int, seconds: float, *, told: bool = True, shared: bool = False) -> None:
        """Limit requests to ``most`` in ``seconds`` for each channel, or ``shared`` over all of them."""
        self._api.faults.limits.append(Limit(pattern, most, seconds, told, shared))

    def judged(self) -> list[str]:
        """Return what is wrong with the requests so far, for a server that did not look while it was busy."""
        judge = Api(self.platform)
        found = []
        for call in self.transcript.of(Call):
            request = Request(call.method, call.route, call.place, body=call.body)
            found += [f"{call.method} {call.route}: {said}" for said in judge.complaints(request)]
        return found

    @contextmanager
    def pointed_at(self) -> Iterator[None]:
        """Let clients of this process find this server instead of Discord."""
        with pointed_at(self.platform.url):
            yield

    @asynccontextmanager
    async def connects(self, client: discord.Client) -> AsyncIterator[asyncio.Task[None]]:
        """Run ``client`` against this server until the block ends; yields its task when it is ready."""
        with self.pointed_at():
            async with client:
                running = asyncio.create_task(client.start(TOKEN))
                ready = asyncio.create_task(client.wait_until_ready())
                await asyncio.wait({running, ready}, return_when=asyncio.FIRST_COMPLETED)
                if running.done():
                    ready.cancel()
                    await running
                yield running
            await asyncio.wait({running}, timeout=WAIT)
            while handlers := _handlers():
                await asyncio.wait(handlers, timeout=WAIT)
            for thread in threading.enumerate():
                if isinstance(thread, discord.gateway.KeepAliveHandler):
                    await asyncio.to_thread(thread.join, WAIT)


@contextmanager
def pointed_at(url: str) -> Iterator[None]:
    """Let clients of this process find the server at ``url``, which may be in another process."""
    route, socket = discord.http.Route, discord.gateway.DiscordWebSocket
    before = route.BASE, socket.DEFAULT_GATEWAY
    route.BASE = url + PREFIX
    socket.DEFAULT_GATEWAY = yarl.URL(f"{url.replace('http', 'ws', 1)}/gateway")
    try:
        yield
    finally:
        route.BASE, socket.DEFAULT_GATEWAY = before


def _handlers() -> set[asyncio.Task[Any]]:
    """Return the client's event handlers that are still at work: they may use what a test closes next."""
    return {task for task in asyncio.all_tasks() if task.get_name().startswith("discord.py: ")}
