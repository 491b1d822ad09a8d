"""People in tests: they write, edit, delete, use commands, press buttons, fill in modals."""

from __future__ import annotations

import mimetypes
from typing import Any
from urllib.parse import quote

from tests.discord_server import commands, modals, payloads
from tests.discord_server.interactions import Interaction, Use
from tests.discord_server.platform import Platform
from tests.discord_server.snowflakes import snowflake
from tests.discord_server.world import Channel, Guild, May, Message, Payload, Role, User

FILE_LIMIT = 10 * 1024 * 1024


class Actor:
    """A person, or another bot, who meets the bot. ``home`` is where they are when no channel is named."""

    def __init__(self, platform: Platform, user: User, home: Channel) -> None:
        self.user = user
        self.home = home
        self._platform = platform

    @property
    def direct(self) -> Channel:
        """Return the channel of direct messages with the bot."""
        return self._platform.direct(self.user)

    def may(self, permission: May, guild: Guild | None = None) -> Actor:
        """Give the person a permission in a guild; returns the person."""
        where = guild or self.home.guild
        assert where
        where.may[self.user.id] = where.may.get(self.user.id, May(0)) | permission
        return self

    def joins(self, role: Role, guild: Guild | None = None) -> Actor:
        """Give the person a role; returns the person."""
        where = guild or self.home.guild
        assert where
        where.held.setdefault(self.user.id, []).append(role)
        return self

    def leaves(self, role: Role, guild: Guild | None = None) -> Actor:
        """Take a role from the person; returns the person."""
        where = guild or self.home.guild
        assert where
        where.held[self.user.id].remove(role)
        return self

    def says(
        self,
        text: str,
        channel: Channel | None = None,
        *,
        reply_to: Message | None = None,
        ping: bool = True,
        files: dict[str, bytes] | None = None,
    ) -> Message:
        """Write a message; ``ping`` is the switch beside a reply that notifies the author of the other message."""
        message = Message(channel or self.home, self.user, content=text, reference=reply_to)
        message.mentions = self._platform.mentioned([text])
        if reply_to and ping and reply_to.author not in message.mentions:
            message.mentions.append(reply_to.author)
        message.attachments = [self._upload(name, content) for name, content in (files or {}).items()]
        return self._platform.post(message)

    def asks(self, text: str, channel: Channel | None = None) -> Message:
        """Write a message that mentions the bot."""
        return self.says(f"{self._platform.bot.mention} {text}", channel)

    def writes_directly(self, text: str, **more: Any) -> Message:
        """Write a direct message to the bot."""
        return self.says(text, self.direct, **more)

    def edits(self, message: Message, text: str) -> Message:
        """Change a message of one's own."""
        message.mentions = self._platform.mentioned([text])
        return self._platform.edit(message, {"content": text, "flags": message.flags})

    def deletes(self, message: Message) -> None:
        """Remove a message."""
        self._platform.delete(message)

    def reacts(self, message: Message, emoji: str) -> None:
        """Add a reaction."""
        self._platform.react(message, self.user, emoji)

    def uses(self, path: str, channel: Channel | None = None, /, **options: Any) -> Interaction:
        """Use a slash command ("/knowledge add") with its options."""
        command = self._shown(path, channel)
        return self._interact(Use.COMMAND, commands.filled(command, path, options), channel)

    def types(self, path: str, channel: Channel | None = None, /, **options: Any) -> Interaction:
        """Type into the last of ``options``, waiting for the choices that the bot offers."""
        command = self._shown(path, channel)
        data = commands.filled(command, path, options, focused=[*options][-1])
        return self._interact(Use.AUTOCOMPLETE, data, channel)

    def uses_menu(self, name: str, target: Message) -> Interaction:
        """Use the entry ``name`` in the menu of a message."""
        command = commands.find(self._platform.commands, name, kind=3)
        data = commands.menu_on_message(command, target, payloads.message(target))
        return self._interact(Use.COMMAND, data, target.channel)

    def clicks(self, message: Message, name: str) -> Interaction:
        """Press the button whose custom id or label is or contains ``name``."""
        control = message.control(name)
        data = {"component_type": control["type"], "custom_id": control["custom_id"], "id": control["id"]}
        return self._interact(Use.COMPONENT, data, message.channel, source=message)

    def chooses(self, message: Message, name: str, *values: str) -> Interaction:
        """Choose from the menu ``name``, by value or label; raises ValueError for what isn't offered."""
        control = message.control(name)
        offered = {option[key]: option["value"] for key in ("label", "value") for option in control["options"]}
        unknown = [value for value in values if value not in offered]
        if unknown:
            raise ValueError(f"{unknown} is not among {sorted(offered)}")
        data = {"component_type": 3, "custom_id": control["custom_id"], "id": control["id"]}
        data["values"] = [offered[value] for value in values]
        return self._interact(Use.COMPONENT, data, message.channel, source=message)

    async def submits(self, opened: Interaction, **values: Any) -> Interaction:
        """Fill in the modal that ``opened`` brings, by custom id, and send it; files are ``{name: content}``."""
        given = {id: self._uploads(value) if isinstance(value, dict) else value for id, value in values.items()}
        data = modals.submitted(await opened.modal(), given)
        return self._interact(Use.MODAL, data, opened.channel, source=opened.source)

    def _shown(self, path: str, channel: Channel | None) -> Payload:
        command, where = commands.find(self._platform.commands, path), channel or self.home
        commands.demand_usable(command, self.user, where, installed=self._platform.installed(where))
        return command

    def _uploads(self, files: dict[str, bytes]) -> list[Payload]:
        return [{**self._upload(name, content), "ephemeral": True} for name, content in files.items()]

    def _upload(self, name: str, content: bytes) -> Payload:
        id = snowflake()
        self._platform.files[f"{id}/{name}"] = content
        url = f"{self._platform.url}/attachments/{id}/{quote(name, safe='')}"
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        size = len(content)
        return {"id": str(id), "filename": name, "size": size, "url": url, "proxy_url": url, "content_type": kind}

    def _interact(
        self, kind: Use, data: Payload, channel: Channel | None, source: Message | None = None
    ) -> Interaction:
        where = channel or self.home
        interaction = Interaction(kind, self.user, where, data, source)
        self._platform.interactions[interaction.token] = interaction
        self._platform.gateway.dispatch("INTERACTION_CREATE", self._payload(interaction))
        return interaction

    def _payload(self, one: Interaction) -> Payload:
        where, guild, bot = one.channel, one.channel.guild, self._platform.bot
        head: Payload = {
            "id": str(one.id),
            "application_id": str(bot.id),
            "type": int(one.kind),
            "token": one.token,
            "version": 1,
            "data": one.data,
            "channel_id": str(where.id),
            "channel": {**payloads.channel(where), "permissions": str(int(May.USUAL))},
            "locale": self.user.locale,
            "entitlements": [],
            "context": 0 if guild else 1,
            "attachment_size_limit": FILE_LIMIT,
        }
        if one.source:
            head["message"] = payloads.message(one.source)
        head["authorizing_integration_owners"] = self._platform.installation(self.user, where)
        if guild is None:
            return {**head, "user": self.user.payload(), "app_permissions": "0"}
        return {
            **head,
            "guild_id": str(guild.id),
            "guild": {"id": str(guild.id), "locale": guild.locale, "features": []},
            "guild_locale": guild.locale,
            "member": payloads.member(self.user, guild.permissions(self.user, where), guild),
            "app_permissions": str(int(guild.permissions(bot, where))),
        }
