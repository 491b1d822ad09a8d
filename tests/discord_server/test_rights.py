"""Who may use what, where the bot is, who made it; and modals with files."""

from __future__ import annotations

from typing import Any

import discord
import pytest
from discord import app_commands, ui

from tests.discord_server import DiscordServer, May, Teammate
from tests.discord_server.conftest import Echo


class _Form(ui.Modal, title="Form"):
    def __init__(self) -> None:
        super().__init__(custom_id="form")
        self.name: ui.TextInput[_Form] = ui.TextInput(custom_id="name", max_length=5, required=False)
        self.files: ui.FileUpload[_Form] = ui.FileUpload(custom_id="files", max_values=2, required=False)
        self.add_item(ui.Label(text="Name", component=self.name))
        self.add_item(ui.Label(text="Files", component=self.files))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        held = [f"{one.filename} {len(await one.read())} {one.content_type}" for one in self.files.values]
        await interaction.response.send_message(f"{self.name.value}: {', '.join(held)}")


@app_commands.default_permissions(manage_guild=True)
@app_commands.allowed_contexts(guilds=True)
@app_commands.allowed_installs(guilds=True)
async def _form(interaction: discord.Interaction) -> None:
    await interaction.response.send_modal(_Form())


async def _where(interaction: discord.Interaction) -> None:
    member = interaction.user
    roles = [role.id for role in member.roles] if isinstance(member, discord.Member) else []
    manages = interaction.permissions.manage_guild
    await interaction.response.send_message(f"{interaction.is_guild_integration()} {manages} {len(roles)}")


@pytest.fixture
async def commands(client: Echo) -> Echo:
    """Give a client with one command for servers and one for everywhere."""
    client.tree.add_command(app_commands.Command(name="form", description="a form", callback=_form))
    anywhere: app_commands.Command[Any, ..., None] = app_commands.Command(
        name="where", description="where am I", callback=_where
    )
    anywhere.allowed_installs = app_commands.AppInstallationType(guild=True, user=True)
    client.tree.add_command(anywhere)
    await client.tree.sync()
    return client


async def test_a_modal_brings_texts_and_files(server: DiscordServer, commands: Echo) -> None:
    del commands
    ann = server.member("ann").may(May.MANAGE_GUILD)
    files = {"a.md": b"# A", "b/../c.bin": b"12345"}
    sent = await ann.submits(ann.uses("/form"), name="two", files=files)
    said = (await sent.message()).text
    assert said.startswith("two: a.md 3 text/markdown, b/../c.bin 5 ")


@pytest.mark.parametrize(
    "values",
    [{"name": "longer"}, {"files": {"a": b"", "b": b"", "c": b""}}, {"nothing": "x"}],
    ids=["text", "files", "field"],
)
async def test_a_modal_takes_what_discord_lets_through(
    server: DiscordServer, commands: Echo, values: dict[str, str]
) -> None:
    del commands
    ann = server.member("ann").may(May.MANAGE_GUILD)
    with pytest.raises(ValueError, match=r"takes|no field"):
        await ann.submits(ann.uses("/form"), **values)


async def test_a_command_is_shown_to_whom_it_is_for(server: DiscordServer, commands: Echo) -> None:
    del commands
    ann, keeper = server.member("ann"), server.role("keeper", May.MANAGE_GUILD)
    with pytest.raises(ValueError, match="may not"):
        ann.uses("/form")
    await ann.joins(keeper).uses("/form").modal()
    with pytest.raises(ValueError, match="direct messages"):
        ann.uses("/form", ann.direct)
    ann.leaves(keeper)
    server.guild.opened["form"] = {server.guild.id}
    await ann.uses("/form").modal()


async def test_a_person_brings_the_bot_where_it_is_not(server: DiscordServer, commands: Echo) -> None:
    del commands
    ann = server.member("ann")
    theirs = server.elsewhere("theirs", ann.user)
    assert theirs.guild
    ann.may(May.MANAGE_GUILD, theirs.guild)
    assert (await ann.uses("/where", theirs).message()).text.startswith("False True")
    ann.joins(server.role("keeper"))  # a role that is newer than the connection
    await server.until(lambda: server.transcript.events("GUILD_ROLE_CREATE"))
    assert (await ann.uses("/where").message()).text.startswith("True False 2")
    with pytest.raises(ValueError, match="not for people"):
        ann.uses("/form", theirs)


async def test_an_application_has_an_owner_or_a_team(server: DiscordServer, commands: Echo) -> None:
    assert (await commands.application_info()).owner.id == server.platform.owner.id
    ann, bob = server.member("ann").user, server.member("bob").user
    server.platform.team = [Teammate(ann), Teammate(bob, "read_only", accepted=False)]
    about = await commands.application_info()
    assert about.team
    assert about.team.owner_id == ann.id
    assert [member.role.name for member in about.team.members] == ["admin", "read_only"]
    assert about.team.members[1].membership_state is discord.TeamMembershipState.invited
