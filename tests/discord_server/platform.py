"""The state of the server and everything that changes it, each change told through the gateway."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any

from tests.discord_server import payloads
from tests.discord_server.components import finished
from tests.discord_server.gateway import Gateway, Intent, Session
from tests.discord_server.interactions import Interaction
from tests.discord_server.snowflakes import stamp
from tests.discord_server.transcript import Transcript
from tests.discord_server.world import Channel, Guild, Kind, Message, Payload, Role, Teammate, User

HIDDEN: Payload = {"content": "", "embeds": [], "attachments": [], "components": []}  # without message content


class Platform:
    """Accounts, guilds, channels, messages, commands and interactions, with one bot among them."""

    def __init__(self, token: str) -> None:
        self.token = token
        self.bot = User("byline", bot=True)
        self.owner = User("owner")
        self.team: list[Teammate] = []  # of the application, whose owner is the first of them
        self.users: dict[int, User] = {self.bot.id: self.bot, self.owner.id: self.owner}
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}
        self.commands: list[Payload] = []
        self.syncs = 0
        self.interactions: dict[str, Interaction] = {}
        self.files: dict[str, bytes] = {}
        self.inbox: asyncio.Queue[Message] = asyncio.Queue()
        self.url = ""
        self.transcript = Transcript()
        self.gateway = Gateway(self.transcript, self.welcome, token)

    def welcome(self, session: Session) -> None:
        """Tell a new session who it is and which guilds it is in."""
        ready = {
            "v": 10,
            "user": {**self.bot.payload(), "verified": True, "mfa_enabled": False, "email": None},
            "guilds": [{"id": str(id), "unavailable": True} for id in self.guilds],
            "session_id": session.id,
            "session_type": "normal",
            "resume_gateway_url": self.gateway_url,
            "application": {"id": str(self.bot.id), "flags": 0},
            "private_channels": [],
            "relationships": [],
        }
        session.dispatch("READY", ready)
        for guild in self.guilds.values():
            session.dispatch("GUILD_CREATE", payloads.guild(guild, self.bot))

    @property
    def gateway_url(self) -> str:
        """Return where the gateway is."""
        return f"{self.url.replace('http', 'ws', 1)}/gateway"

    def add_guild(self, guild: Guild) -> Guild:
        """Put the bot into a guild."""
        self.guilds[guild.id] = guild
        self.gateway.dispatch("GUILD_CREATE", payloads.guild(guild, self.bot), Intent.GUILDS)
        return guild

    def add_role(self, guild: Guild, role: Role) -> Role:
        """Add a role to a guild."""
        guild.roles.append(role)
        if guild.id in self.guilds:
            event = {"guild_id": str(guild.id), "role": payloads.role(role, len(guild.roles))}
            self.gateway.dispatch("GUILD_ROLE_CREATE", event, Intent.GUILDS)
        return role

    def remove_guild(self, guild: Guild) -> None:
        """Throw the bot out of a guild."""
        del self.guilds[guild.id]
        for channel in guild.channels:
            self.channels.pop(channel.id, None)
        self.gateway.dispatch("GUILD_DELETE", {"id": str(guild.id)}, Intent.GUILDS)

    def add_channel(self, channel: Channel) -> Channel:
        """Add a channel, a thread or a direct message."""
        self.channels[channel.id] = channel
        if channel.guild:
            channel.guild.channels.append(channel)
            name = "THREAD_CREATE" if channel.kind is Kind.THREAD else "CHANNEL_CREATE"
            self.gateway.dispatch(name, payloads.channel(channel), Intent.GUILDS)
        return channel

    def remove_channel(self, channel: Channel) -> None:
        """Delete a channel with all that stands in it."""
        del self.channels[channel.id]
        if channel.guild:
            channel.guild.channels.remove(channel)
            name = "THREAD_DELETE" if channel.kind is Kind.THREAD else "CHANNEL_DELETE"
            self.gateway.dispatch(name, payloads.channel(channel), Intent.GUILDS)

    def installed(self, where: Channel) -> bool:
        """Tell whether the bot itself is where this is, and not only the person's own installation of it."""
        return where.guild is None or where.guild.id in self.guilds

    def installation(self, user: User, where: Channel) -> Payload:
        """Return by whom the bot was brought: by a server (0 for direct messages), or by the person alone."""
        if self.installed(where):
            return {"0": str(where.guild.id if where.guild else 0)}
        return {"1": str(user.id)}

    def direct(self, user: User) -> Channel:
        """Return the channel of direct messages with ``user``, opened if need be."""
        for channel in self.channels.values():
            if channel.recipient is user:
                return channel
        return self.add_channel(Channel(kind=Kind.DIRECT, recipient=user))

    def post(self, message: Message) -> Message:
        """Show a new message, and tell those who may see it."""
        message.components = finished(message.components, message.attachments)
        message.channel.messages[message.id] = message
        if not message.private:
            self.gateway.dispatch(
                "MESSAGE_CREATE", payloads.gateway_message(message), _messages(message.channel), self._hidden(message)
            )
        if message.author is self.bot and not message.loading:
            self.inbox.put_nowait(message)
        return message

    def edit(self, message: Message, changes: Payload) -> Message:
        """Change what ``changes`` names of a message, and tell those who may see it."""
        was_loading = message.loading
        for name in ("content", "embeds", "attachments"):
            if name in changes:
                setattr(message, name, changes[name] or type(getattr(message, name))())
        if "components" in changes:
            message.components = finished(changes["components"] or [], message.attachments)
        message.flags = int(changes.get("flags") or 0) | message.flags & ~(1 << 7)
        message.edited, message.edits = stamp(), message.edits + 1
        if not message.private:
            self.gateway.dispatch(
                "MESSAGE_UPDATE", payloads.gateway_message(message), _messages(message.channel), self._hidden(message)
            )
        if was_loading:
            self.inbox.put_nowait(message)
        return message

    def delete(self, message: Message) -> None:
        """Remove a message."""
        message.channel.messages.pop(message.id, None)
        message.deleted = True
        if not message.private:
            self.gateway.dispatch("MESSAGE_DELETE", _place(message, "id"), _messages(message.channel))

    def react(self, message: Message, user: User, emoji: str, *, remove: bool = False) -> None:
        """Add or remove a reaction."""
        who = message.reactions.setdefault(emoji, set())
        (who.discard if remove else who.add)(user.id)
        if not who:
            del message.reactions[emoji]
        intent = Intent.GUILD_REACTIONS if message.channel.guild else Intent.DIRECT_REACTIONS
        event = {
            **_place(message),
            "user_id": str(user.id),
            "emoji": {"id": None, "name": emoji},
            "burst": False,
            "type": 0,
        }
        if message.channel.guild and not remove:
            event["member"] = payloads.member(user)
        event["message_author_id"] = str(message.author.id)
        self.gateway.dispatch(f"MESSAGE_REACTION_{'REMOVE' if remove else 'ADD'}", event, intent)

    def mentioned(self, texts: Iterable[str]) -> list[User]:
        """Return the accounts that any of ``texts`` mentions."""
        joined = " ".join(texts)
        return [user for user in self.users.values() if user.mention in joined or f"<@!{user.id}>" in joined]

    def _hidden(self, message: Message) -> Payload | None:
        readable = message.channel.kind is Kind.DIRECT or message.author is self.bot or self.bot in message.mentions
        return None if readable else HIDDEN


def _messages(channel: Channel) -> int:
    return Intent.GUILD_MESSAGES if channel.guild else Intent.DIRECT_MESSAGES


def _place(message: Message, name: str = "message_id") -> dict[str, Any]:
    guild = {"guild_id": str(message.channel.guild.id)} if message.channel.guild else {}
    return {name: str(message.id), "channel_id": str(message.channel.id), **guild}
