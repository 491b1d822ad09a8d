"""The gateway: sessions over websockets, with heartbeats, resuming, and everything that can go wrong with them."""

from __future__ import annotations

import asyncio
import json
import zlib
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

import aiohttp
from aiohttp import web

from tests.discord_server.snowflakes import snowflake
from tests.discord_server.transcript import Event, Frame, Transcript
from tests.discord_server.world import Payload

KEPT = 10_000  # events that a session remembers for a resume


class Op(IntEnum):
    """Operations of the gateway."""

    DISPATCH = 0
    HEARTBEAT = 1
    IDENTIFY = 2
    PRESENCE = 3
    RESUME = 6
    RECONNECT = 7
    INVALID_SESSION = 9
    HELLO = 10
    HEARTBEAT_ACK = 11


class Intent(IntEnum):
    """Intents that the server looks at."""

    GUILDS = 1 << 0
    MEMBERS = 1 << 1
    PRESENCES = 1 << 8
    GUILD_MESSAGES = 1 << 9
    GUILD_REACTIONS = 1 << 10
    DIRECT_MESSAGES = 1 << 12
    DIRECT_REACTIONS = 1 << 13
    MESSAGE_CONTENT = 1 << 15


PRIVILEGED = Intent.MEMBERS | Intent.PRESENCES | Intent.MESSAGE_CONTENT
DISALLOWED_INTENTS, AUTHENTICATION_FAILED, SESSION_TIMED_OUT = 4014, 4004, 4009


@dataclass(eq=False)
class Session:
    """What one identified client has been told; it outlives its connection, so that it can be resumed."""

    id: str
    intents: int
    sequence: int = 0
    sent: deque[Payload] = field(default_factory=lambda: deque(maxlen=KEPT))
    line: Line | None = None

    def dispatch(self, name: str, data: Payload) -> None:
        """Send an event, or keep it until the session is resumed."""
        self.sequence += 1
        frame = {"op": Op.DISPATCH, "t": name, "s": self.sequence, "d": data}
        self.sent.append(frame)
        if self.line:
            self.line.send(frame)


class Line:
    """One websocket; what is sent is queued, so that nobody has to wait for it."""

    def __init__(self, socket: web.WebSocketResponse, *, compressed: bool) -> None:
        self.socket = socket
        self._deflate = zlib.compressobj() if compressed else None
        self._queue: asyncio.Queue[Payload | str | None] = asyncio.Queue()
        self._pump = asyncio.create_task(self._send_queued())

    def send(self, frame: Payload | str) -> None:
        """Queue a frame; a string goes out as it is, whatever it says."""
        self._queue.put_nowait(frame)

    async def close(self, code: int) -> None:
        """Send what is queued, then close with ``code``."""
        self._queue.put_nowait(None)
        await self._pump
        await self.socket.close(code=code)

    def stop(self) -> None:
        """Send nothing more."""
        self._pump.cancel()

    def cut(self) -> None:
        """Break the connection without a word, as a bad network does."""
        self._pump.cancel()
        request = self.socket._req
        if request is not None and request.transport is not None:
            request.transport.abort()

    async def _send_queued(self) -> None:
        while (frame := await self._queue.get()) is not None:
            text = frame if isinstance(frame, str) else json.dumps(frame)
            try:
                if self._deflate is None:
                    await self.socket.send_str(text)
                else:
                    await self.socket.send_bytes(
                        self._deflate.compress(text.encode()) + self._deflate.flush(zlib.Z_SYNC_FLUSH)
                    )
            except ConnectionError:
                return


class Gateway:
    """All sessions of the server. ``heartbeat`` is the interval asked for, in seconds."""

    def __init__(self, transcript: Transcript, welcome: Callable[[Session], None], token: str) -> None:
        self.heartbeat = 41.25
        self.allowed_intents = ~PRIVILEGED
        self.acknowledging = True
        self.sessions: dict[str, Session] = {}
        self._transcript = transcript
        self._welcome = welcome
        self._token = token

    @property
    def connected(self) -> list[Session]:
        """Return the sessions that have a connection."""
        return [session for session in self.sessions.values() if session.line]

    def dispatch(self, name: str, data: Payload, intents: int = 0, hidden: Payload | None = None) -> None:
        """Send an event to every session with any of ``intents``; ``hidden`` replaces keys without message content."""
        self._transcript.append(Event(name, data))
        for session in self.sessions.values():
            if not intents or session.intents & intents:
                covered = hidden and not session.intents & Intent.MESSAGE_CONTENT
                session.dispatch(name, {**data, **hidden} if covered and hidden else data)

    def repeat(self, name: str) -> None:
        """Send the last event of this name once more, as Discord does now and then."""
        event = self._transcript.events(name)[-1]
        for session in self.connected:
            session.dispatch(event.name, event.data)

    def inject(self, frame: Payload | str) -> None:
        """Send a frame as it is, for instance one that is malformed."""
        for session in self.connected:
            assert session.line
            session.line.send(frame)

    def cut(self) -> None:
        """Break every connection; the sessions can be resumed."""
        for session in self.connected:
            assert session.line
            line, session.line = session.line, None
            line.cut()

    def ask_to_reconnect(self) -> None:
        """Ask every client to connect anew and resume."""
        self.inject({"op": Op.RECONNECT, "d": None})

    def invalidate(self, *, resumable: bool = False) -> None:
        """Tell every client that its session is invalid; forget it, unless it is ``resumable``."""
        self.inject({"op": Op.INVALID_SESSION, "d": resumable})
        if not resumable:
            self.forget()

    def forget(self) -> None:
        """Forget every session, so that the next resume fails."""
        self.sessions.clear()

    async def close(self) -> None:
        """Close every connection for good."""
        for session in self.connected:
            assert session.line
            await session.line.close(1000)

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        """Serve one websocket from HELLO to the end."""
        socket = web.WebSocketResponse(max_msg_size=0)
        await socket.prepare(request)
        line = Line(socket, compressed=request.query.get("compress") == "zlib-stream")
        line.send({"op": Op.HELLO, "s": None, "t": None, "d": {"heartbeat_interval": int(self.heartbeat * 1000)}})
        try:
            async for received in socket:
                if received.type is aiohttp.WSMsgType.TEXT:
                    frame = json.loads(received.data)
                    await self._receive(line, frame["op"], frame.get("d"))
        finally:
            line.stop()
            for session in self.sessions.values():
                if session.line is line:
                    session.line = None
        return socket

    async def _receive(self, line: Line, op: int, data: Any) -> None:
        self._transcript.append(
            Frame(op, {**data, "token": "…"} if isinstance(data, dict) and "token" in data else data)
        )
        if op == Op.HEARTBEAT and self.acknowledging:
            line.send({"op": Op.HEARTBEAT_ACK, "d": None})
        elif op == Op.IDENTIFY:
            await self._identify(line, data)
        elif op == Op.RESUME:
            await self._resume(line, data)

    async def _identify(self, line: Line, data: Payload) -> None:
        if data["token"] != self._token:
            await line.close(AUTHENTICATION_FAILED)
        elif data["intents"] & ~self.allowed_intents:
            await line.close(DISALLOWED_INTENTS)
        else:
            session = Session(f"{snowflake():x}", data["intents"], line=line)
            self.sessions[session.id] = session
            self._welcome(session)

    async def _resume(self, line: Line, data: Payload) -> None:
        session = self.sessions.get(data["session_id"])
        if session is None:
            line.send({"op": Op.INVALID_SESSION, "d": False})
            return
        session.line = line
        for frame in session.sent:
            if frame["s"] > data["seq"]:
                line.send(frame)
        session.dispatch("RESUMED", {"_trace": []})
