"""Who may: every way in is tried on every command, button and form; who may not changes nothing and is told."""

from __future__ import annotations

import logging

import pytest

from bot.admins import Admins
from bot.engine import Engine
from bot.settings import Settings
from knowledge.reading.filing.folder import Shelf
from tests.bot.discord.knowledge.adding import ARTICLE, ORIGIN, nothing_changed, publishes
from tests.discord_server import Actor, DiscordServer, Guild, InteractionFailed, May, Role, Teammate

connected = pytest.mark.usefixtures("byline")
REFUSED = "Only admins of mine"
COMMANDS = {
    "reload": {},
    "list": {},
    "show": {"article": "x"},
    "remove": {"article": "x"},
    "undo": {},
    "history": {},
    "export": {},
    "status": {},
    "gaps": {},
    "alias add": {"alias": "the nine", "name": "AITO M9"},
    "alias list": {},
    "alias remove": {"alias": "the nine"},
}


@pytest.fixture
def keeper(server: DiscordServer) -> Role:
    """Give a role that the settings name."""
    return server.role("keeper")


@pytest.fixture
def settings(settings: Settings, keeper: Role, server: DiscordServer) -> Settings:
    """Give settings that name a person, a role, and a server whose managers count."""
    server.guild.opened["knowledge"] = {server.guild.id}  # everybody is shown the commands
    admins = Admins(settings.admins.people, frozenset({keeper.id}), frozenset({server.guild.id}))
    return Settings(settings.data, person_limit=0, channel_limit=0, admins=admins)


async def may(person: Actor) -> bool:
    """Tell whether a person is let through, and that who isn't is told so alone."""
    shown = await person.uses("/knowledge status").message()
    assert shown.private
    return REFUSED not in shown.text


@connected
async def test_admins_are_let_through(server: DiscordServer, ann: Actor, keeper: Role) -> None:
    assert await may(ann)
    assert await may(server.member("role").joins(keeper))
    assert await may(server.member("manager").may(May.MANAGE_GUILD))
    assert await may(Actor(server.platform, server.platform.owner, server.general))
    assert not await may(server.member("bob"))
    assert not await may(server.member("mod").may(May.MANAGE_MESSAGES))


@connected
async def test_a_team_counts_without_guests_and_readers(server: DiscordServer) -> None:
    maker, reader, guest = (server.member(name) for name in ("maker", "reader", "guest"))
    server.platform.team = [
        Teammate(server.member("first").user),
        Teammate(maker.user, "developer"),
        Teammate(reader.user, "read_only"),
        Teammate(guest.user, accepted=False),
    ]
    assert await may(maker)
    assert not await may(reader)
    assert not await may(guest)
    assert not await may(Actor(server.platform, server.platform.owner, server.general))


@connected
async def test_manage_server_in_somebodys_own_server_is_nothing(server: DiscordServer, ann: Actor) -> None:
    bob = server.member("bob")
    theirs = server.platform.add_guild(Guild("theirs", bob.user))
    room = server.channel("room", theirs)
    await server.until(lambda: server.transcript.events("CHANNEL_CREATE"))
    bob.may(May.MANAGE_GUILD, theirs)
    shown = await bob.uses("/knowledge status", room).message()
    assert REFUSED in shown.text
    ann.may(May.MANAGE_GUILD, theirs)
    assert REFUSED not in (await ann.uses("/knowledge status", room).message()).text


@connected
async def test_a_server_without_the_bot_is_nothing(server: DiscordServer, ann: Actor) -> None:
    for command in server.platform.commands:  # as if it had been registered for people once
        command["integration_types"], command["contexts"] = [0, 1], [0, 1, 2]
    theirs = server.elsewhere("theirs", ann.user)
    shown = await ann.uses("/knowledge status", theirs).message()
    assert "not from here" in shown.text
    assert "not from here" in (await ann.uses("/knowledge status", ann.direct).message()).text


@connected
@pytest.mark.parametrize("command", COMMANDS)
async def test_every_command_is_guarded(
    server: DiscordServer, engine: Engine, shelf: Shelf, command: str, caplog: pytest.LogCaptureFixture
) -> None:
    bob = server.member("bob")
    with caplog.at_level(logging.WARNING, "bot.gate"):
        shown = await bob.uses(f"/knowledge {command}", **COMMANDS[command]).message()
    assert shown.text == shown.text.strip()
    assert REFUSED in shown.text
    assert shown.private
    (record,) = (one for one in caplog.records if one.name == "bot.gate")
    assert record.__dict__["user"] == bob.user.id
    assert record.__dict__["reason"] == "not_admin"
    assert await nothing_changed(engine, shelf)


@connected
async def test_no_form_opens_and_nothing_is_completed(server: DiscordServer, ann: Actor) -> None:
    bob = server.member("bob")
    opened = bob.uses("/knowledge add")
    assert REFUSED in (await opened.message()).text
    with pytest.raises(InteractionFailed):
        await opened.modal()
    assert await ann.types("/knowledge show", article="").choices()
    assert await bob.types("/knowledge show", article="").choices() == []
    assert await bob.types("/knowledge alias add", alias="x", name="").choices() == []


@connected
async def test_who_loses_the_role_publishes_nothing(
    server: DiscordServer, engine: Engine, shelf: Shelf, keeper: Role
) -> None:
    bob = server.member("bob").joins(keeper)
    opened = bob.uses("/knowledge add")
    preview = await (await bob.submits(opened, text=ARTICLE, **ORIGIN)).message()
    edit = bob.clicks(preview, "Edit details")
    await edit.modal()
    bob.leaves(keeper)
    for name in ("Publish", "Discard", "Edit details"):
        assert REFUSED in (await bob.clicks(preview, name).message()).text
    assert REFUSED in (await (await bob.submits(edit, source="Harbour Post")).message()).text
    assert REFUSED in (await (await bob.submits(opened, text=ARTICLE, **ORIGIN)).message()).text
    assert await nothing_changed(engine, shelf)
    assert "Published" in (await bob.joins(keeper).clicks(preview, "Publish").message()).text


@connected
async def test_every_button_of_the_list_is_guarded(server: DiscordServer, ann: Actor, shelf: Shelf) -> None:
    published = await publishes(ann)
    listed = await ann.uses("/knowledge list").message()
    opened = await ann.chooses(listed, "Show an article", "0").message()
    asked = await ann.clicks(opened, "Remove").message()
    bob = server.member("bob")
    assert REFUSED in (await bob.clicks(asked, "admin:removing").message()).text
    assert REFUSED in (await bob.clicks(published, "Undo").message()).text
    assert REFUSED in (await bob.chooses(listed, "Show an article", "0").message()).text
    assert [*shelf.own.glob("*.md")]


@connected
async def test_the_owner_is_known_while_discord_is_silent(server: DiscordServer) -> None:
    owner = Actor(server.platform, server.platform.owner, server.general)
    server.hangs("GET /oauth2/applications/@me", 10, times=3)
    assert await may(owner)
    assert not await may(server.member("bob"))
