"""A server with a client of a few lines: what a bot sees, with nothing of ours in it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import discord
import pytest
from discord import app_commands

from tests.discord_server import DiscordServer


class Echo(discord.Client):
    """Answers mentions, has one command of each sort, and writes down what it hears."""

    def __init__(self, intents: discord.Intents | None = None) -> None:
        usual = discord.Intents(guilds=True, messages=True, reactions=True)
        nobody = discord.AllowedMentions.none()
        super().__init__(intents=intents or usual, guild_ready_timeout=0.05, allowed_mentions=nobody)
        self.tree = app_commands.CommandTree(self)
        self.heard: list[tuple[str, object]] = []
        self.resumes = 0

    async def setup_hook(self) -> None:
        """Register the commands."""
        self.tree.add_command(app_commands.Command(name="echo", description="say it again", callback=_echo))
        self.tree.add_command(app_commands.ContextMenu(name="Length", callback=_length))
        await self.tree.sync()

    async def on_message(self, message: discord.Message) -> None:
        """Answer who mentions the bot, and direct messages."""
        self.heard.append(("message", message.content))
        assert self.user
        if message.author != self.user and (self.user in message.mentions or message.guild is None):
            await message.reply(f"heard {len(message.content)}")

    async def on_raw_message_delete(self, event: discord.RawMessageDeleteEvent) -> None:
        """Write it down."""
        self.heard.append(("deleted", event.message_id))

    async def on_raw_reaction_add(self, event: discord.RawReactionActionEvent) -> None:
        """Write it down."""
        self.heard.append(("reaction", str(event.emoji)))

    async def on_resumed(self) -> None:
        """Count them."""
        self.resumes += 1


class _Again(discord.ui.Modal, title="Again"):
    text: discord.ui.TextInput[_Again] = discord.ui.TextInput(label="What?", custom_id="text")

    async def on_submit(self, interaction: discord.Interaction) -> None:
        """Say what was written."""
        await interaction.response.send_message(f"modal {self.text.value}", ephemeral=True)


class _Card(discord.ui.LayoutView):
    def __init__(self) -> None:
        super().__init__(timeout=None)
        text: discord.ui.TextDisplay[_Card] = discord.ui.TextDisplay("a card")
        row: discord.ui.ActionRow[_Card] = discord.ui.ActionRow()
        button: discord.ui.Button[_Card] = discord.ui.Button(label="More", custom_id="more")
        button.callback = self._more  # type: ignore[method-assign]
        menu: discord.ui.ActionRow[_Card] = discord.ui.ActionRow()
        select: discord.ui.Select[_Card] = discord.ui.Select(
            custom_id="pick", options=[discord.SelectOption(label="one"), discord.SelectOption(label="two")]
        )
        select.callback = self._pick  # type: ignore[method-assign]
        self.add_item(discord.ui.Container(text, row.add_item(button), menu.add_item(select)))

    async def _more(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(_Again())

    async def _pick(self, interaction: discord.Interaction) -> None:
        assert interaction.data
        await interaction.response.send_message(f"picked {interaction.data['values']}")  # type: ignore[typeddict-item]


@app_commands.describe(text="what to say")
async def _echo(interaction: discord.Interaction, text: app_commands.Range[str, 1, 20], card: bool = False) -> None:
    if card:
        await interaction.response.send_message(view=_Card())
        return
    await interaction.response.defer(ephemeral=text == "secret")
    await interaction.followup.send(text)


async def _length(interaction: discord.Interaction, message: discord.Message) -> None:
    await interaction.response.send_message(f"{len(message.content)} characters", ephemeral=True)


@pytest.fixture
async def server() -> AsyncIterator[DiscordServer]:
    """Give a server; what was wrong in what it heard or said fails the test."""
    async with DiscordServer() as running:
        yield running
    assert not running.transcript.complaints()


@pytest.fixture
async def client(server: DiscordServer) -> AsyncIterator[Echo]:
    """Give a client that is connected to the server and ready."""
    echo = Echo()
    async with server.connects(echo):
        yield echo
