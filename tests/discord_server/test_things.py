"""Attachments, reactions, threads, history, follow-ups: what a client does with them."""

from __future__ import annotations

import io

import discord
import pytest

from tests.discord_server import DiscordServer
from tests.discord_server.conftest import Echo


async def test_a_file_is_sent(server: DiscordServer, client: Echo) -> None:
    sent = await client.get_partial_messageable(server.general.id).send(file=discord.File(io.BytesIO(b"12"), "a.txt"))
    message = await server.next_message()
    assert message.id == sent.id
    assert message.attachments[0]["filename"] == "a.txt"
    assert await sent.attachments[0].read() == b"12"


async def test_a_file_stands_among_components(server: DiscordServer, client: Echo) -> None:
    view = discord.ui.LayoutView()
    view.add_item(discord.ui.File("attachment://a.txt"))
    channel = client.get_partial_messageable(server.general.id)
    sent = await channel.send(view=view, file=discord.File(io.BytesIO(b"12"), "a.txt"))
    shown = next((await server.next_message()).parts())
    assert (shown["name"], shown["size"]) == ("a.txt", 2)
    assert await sent.attachments[0].read() == b"12"


async def test_an_uploaded_file_is_read(server: DiscordServer, client: Echo) -> None:
    written = server.member("ann").writes_directly("look", files={"notes.md": b"# Notes"})
    await server.next_message()
    message = await client.get_partial_messageable(written.channel.id).fetch_message(written.id)
    assert await message.attachments[0].read() == b"# Notes"


async def test_a_reaction_comes_and_goes(server: DiscordServer, client: Echo) -> None:
    written = server.member("ann").says("nice")
    message = client.get_partial_messageable(server.general.id).get_partial_message(written.id)
    await message.add_reaction("👍")
    assert written.reactions == {"👍": {server.bot.id}}
    assert client.user
    await message.remove_reaction("👍", client.user)
    assert not written.reactions


async def test_a_thread_is_opened(server: DiscordServer, client: Echo) -> None:
    channel = client.get_channel(server.general.id)
    assert isinstance(channel, discord.TextChannel)
    thread = await channel.create_thread(name="aside", type=discord.ChannelType.public_thread)
    await thread.send("in here")
    assert (await server.next_message()).channel.name == "aside"


async def test_history_is_newest_first(server: DiscordServer, client: Echo) -> None:
    for text in ("one", "two", "three"):
        server.member("ann").writes_directly(text)
        await server.next_message()
    direct = client.get_partial_messageable(server.member("ann").direct.id)
    said = [message.content async for message in direct.history(limit=6) if not message.author.bot]
    assert said == ["three", "two", "one"]


async def test_a_direct_channel_is_opened_by_the_bot(server: DiscordServer, client: Echo) -> None:
    ann = server.member("ann")
    user = await client.fetch_user(ann.user.id)
    await user.send("hello")
    assert (await server.next_message()).channel is ann.direct


async def test_a_follow_up_is_edited_and_deleted(server: DiscordServer, client: Echo) -> None:
    @client.tree.command(name="late", description="follow up")
    async def late(interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True)
        first = await interaction.followup.send("first", wait=True)
        second = await interaction.followup.send("second", wait=True)
        await second.edit(content="2nd")
        await first.delete()

    await client.tree.sync()
    use = server.member("ann").uses("/late")
    await server.until(lambda: server.transcript.calls("DELETE /webhooks"))
    assert [(message.content, message.private, message.deleted) for message in use.messages] == [
        ("first", True, True),
        ("2nd", False, False),
    ]


async def test_only_own_messages_are_edited(server: DiscordServer, client: Echo) -> None:
    written = server.member("ann").says("mine")
    partial = client.get_partial_messageable(server.general.id).get_partial_message(written.id)
    with pytest.raises(discord.Forbidden):
        await partial.edit(content="yours")


async def test_a_guild_is_joined_and_left(server: DiscordServer, client: Echo) -> None:
    server.platform.remove_guild(server.guild)
    server.member("ann").writes_directly("there?")
    await server.next_message()
    assert client.get_guild(server.guild.id) is None
