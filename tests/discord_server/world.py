"""What stands on the server: users, guilds, channels, threads, messages. Plain data that knows its own payload."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum, IntFlag
from typing import Any, TypeAlias

from tests.discord_server.snowflakes import snowflake, stamp

Payload: TypeAlias = dict[str, Any]


class Kind(IntEnum):
    """Types of channels."""

    TEXT = 0
    DIRECT = 1
    THREAD = 11


class Flag(IntFlag):
    """Flags of messages."""

    SUPPRESS_EMBEDS = 1 << 2
    EPHEMERAL = 1 << 6
    LOADING = 1 << 7
    COMPONENTS_V2 = 1 << 15


class May(IntFlag):
    """Permissions that the server looks at."""

    NOTHING = 0
    ADD_REACTIONS = 1 << 6
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MANAGE_GUILD = 1 << 5
    USE_APPLICATION_COMMANDS = 1 << 31
    SEND_MESSAGES_IN_THREADS = 1 << 38
    USUAL = (
        ADD_REACTIONS
        | VIEW_CHANNEL
        | SEND_MESSAGES
        | EMBED_LINKS
        | ATTACH_FILES
        | READ_MESSAGE_HISTORY
        | USE_APPLICATION_COMMANDS
        | SEND_MESSAGES_IN_THREADS
    )


@dataclass(eq=False)
class User:
    """An account, of a person or of a bot."""

    name: str
    bot: bool = False
    locale: str = "en-US"
    id: int = field(default_factory=snowflake)

    @property
    def mention(self) -> str:
        """Return what a message contains to mention the account."""
        return f"<@{self.id}>"

    def payload(self) -> Payload:
        """Return the account as others see it."""
        return {
            "id": str(self.id),
            "username": self.name,
            "global_name": None if self.bot else self.name.title(),
            "discriminator": "0",
            "avatar": None,
            "public_flags": 0,
            "flags": 0,
            "bot": self.bot,
            "primary_guild": None,
        }


@dataclass(frozen=True)
class Teammate:
    """A member of the team that the application belongs to; ``role`` is "admin", "developer" or "read_only"."""

    user: User
    role: str = "admin"
    accepted: bool = True


@dataclass(eq=False)
class Role:
    """A role of a server, and what it lets its holders do."""

    name: str
    may: May = May.NOTHING
    id: int = field(default_factory=snowflake)


@dataclass(eq=False)
class Guild:
    """A server with its channels; ``may`` holds what single members may do beyond what everybody and roles may.

    ``held`` is the roles by member; ``opened`` who may use a command whatever its default permission is: the numbers
    of roles and members, or the server's own for everybody.
    """

    name: str
    owner: User
    everybody: May = May.USUAL
    may: dict[int, May] = field(default_factory=dict)
    channels: list[Channel] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    held: dict[int, list[Role]] = field(default_factory=dict)
    opened: dict[str, set[int]] = field(default_factory=dict)
    locale: str = "en-US"
    id: int = field(default_factory=snowflake)

    def permissions(self, user: User, channel: Channel) -> May:
        """Return what ``user`` may do in ``channel``."""
        parent = channel.parent or channel
        allowed = self.everybody | self.may.get(user.id, May(0))
        for role in self.held.get(user.id, []):
            allowed |= role.may
        return allowed & ~parent.denied.get(user.id, May(0)) & ~parent.denied.get(self.id, May(0))


@dataclass(eq=False)
class Channel:
    """A text channel, a thread in one, or a direct message; ``denied`` is by user, or by guild for everybody."""

    name: str = ""
    kind: Kind = Kind.TEXT
    guild: Guild | None = None
    parent: Channel | None = None
    recipient: User | None = None
    denied: dict[int, May] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    id: int = field(default_factory=snowflake)


@dataclass(eq=False)
class Message:
    """A message; ``mentions`` are those who are pinged, ``heard_by`` the only one who sees an ephemeral one."""

    channel: Channel
    author: User
    content: str = ""
    components: list[Payload] = field(default_factory=list)
    embeds: list[Payload] = field(default_factory=list)
    attachments: list[Payload] = field(default_factory=list)
    flags: int = 0
    reference: Message | None = None
    mentions: list[User] = field(default_factory=list)
    reactions: dict[str, set[int]] = field(default_factory=dict)
    interaction: Payload | None = None
    heard_by: User | None = None
    nonce: str | int | None = None
    edited: str | None = None
    edits: int = 0
    deleted: bool = False
    id: int = field(default_factory=snowflake)

    @property
    def text(self) -> str:
        """Return all that can be read: the content, else the text of the components, a line each."""
        written = [one["content"] for one in self.parts() if one.get("content")]
        return "\n".join([self.content, *written]) if self.content else "\n".join(written)

    @property
    def private(self) -> bool:
        """Tell whether only one person sees it."""
        return bool(self.flags & Flag.EPHEMERAL)

    @property
    def loading(self) -> bool:
        """Tell whether it still says that the bot is thinking."""
        return bool(self.flags & Flag.LOADING)

    def parts(self) -> Iterator[Payload]:
        """Yield every component, the nested ones too, in the order they are read."""
        yield from walk(self.components)

    def controls(self) -> list[Payload]:
        """Return the buttons and menus that can be used."""
        return [one for one in self.parts() if one.get("custom_id") and not one.get("disabled")]

    def control(self, name: str) -> Payload:
        """Return the button or menu whose custom id, label or placeholder is or contains ``name``; raises KeyError."""
        for key in ("custom_id", "label", "placeholder"):
            for one in self.controls():
                if name in (one.get(key) or ""):
                    return one
        raise KeyError(f"no control {name!r} among {[one.get('label') or one['custom_id'] for one in self.controls()]}")


def walk(components: list[Payload]) -> Iterator[Payload]:
    """Yield components and what stands in them, depth first."""
    for one in components:
        yield one
        inner = [*one.get("components", []), *([one["component"]] if "component" in one else [])]
        yield from walk([*inner, *([one["accessory"]] if "accessory" in one else [])])


__all__ = [
    "Channel",
    "Flag",
    "Guild",
    "Kind",
    "May",
    "Message",
    "Payload",
    "Role",
    "Teammate",
    "User",
    "snowflake",
    "stamp",
    "walk",
]
