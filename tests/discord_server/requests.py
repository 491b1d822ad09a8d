"""A request of the bot as handlers see it, and the refusals that Discord gives."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from tests.discord_server.platform import Platform
from tests.discord_server.world import Channel, Kind, May, Message


@dataclass(frozen=True)
class Request:
    """Method, path, query and body; ``files`` by name."""

    method: str
    route: str
    place: Mapping[str, str]
    query: Mapping[str, str] = field(default_factory=dict)
    body: Any = None
    files: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Return the call as patterns of faults and limits see it, with the real path behind the described one."""
        return f"{self.method} {self.route} {self.route.format(**self.place)}"


@dataclass(frozen=True)
class Reply:
    """Status and body of a reply; no body where there is nothing to say."""

    status: int = 204
    body: Any = None


class Refusal(Exception):
    """An error that Discord replies with; ``code`` is its own, more exact than the status."""

    def __init__(self, status: int, code: int, message: str, errors: Any = None) -> None:
        super().__init__(message)
        self.reply = Reply(status, {"code": code, "message": message, **({"errors": errors} if errors else {})})


Handler: TypeAlias = Callable[[Platform, Request], Awaitable[Reply]]
Routes: TypeAlias = Mapping[tuple[str, str], Handler]


def channel_of(platform: Platform, request: Request) -> Channel:
    """Return the channel of the path; raises Refusal where it isn't there or the bot may not see it."""
    channel = platform.channels.get(int(request.place["channel_id"]))
    if channel is None:
        raise Refusal(404, 10003, "Unknown Channel")
    if not may(platform, channel, May.VIEW_CHANNEL):
        raise Refusal(403, 50001, "Missing Access")
    return channel


def message_of(platform: Platform, request: Request) -> Message:
    """Return the message of the path; raises Refusal where it isn't there."""
    message = channel_of(platform, request).messages.get(int(request.place["message_id"]))
    if message is None or message.private:
        raise Refusal(404, 10008, "Unknown Message")
    return message


def demand(platform: Platform, channel: Channel, permission: May) -> None:
    """Raise Refusal where the bot lacks ``permission``."""
    if not may(platform, channel, permission):
        raise Refusal(403, 50013, "Missing Permissions")


def may(platform: Platform, channel: Channel, permission: May) -> bool:
    """Tell whether the bot has ``permission`` in ``channel``."""
    if channel.kind is Kind.DIRECT or channel.guild is None:
        return True
    return bool(channel.guild.permissions(platform.bot, channel) & permission)
