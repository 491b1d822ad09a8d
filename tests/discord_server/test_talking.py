"""Messages, commands, buttons, menus and modals, with the real client."""

from __future__ import annotations

import discord
import pytest

from tests.discord_server import DiscordServer, InteractionFailed, May
from tests.discord_server.conftest import Echo


async def test_a_mention_is_answered(server: DiscordServer, client: Echo) -> None:
    question = server.member("ann").asks("hello there")
    answer = await server.next_message()
    assert answer.reference is question
    assert answer.text.startswith("heard")
    assert client.is_ready()


async def test_content_is_hidden_without_the_intent(server: DiscordServer, client: Echo) -> None:
    ann = server.member("ann")
    ann.says("not for bots")
    ann.writes_directly("for you")
    await server.next_message()
    assert ("message", "") in client.heard
    assert ("message", "not for bots") not in client.heard
    assert ("message", "for you") in client.heard


async def test_a_thread_hears_too(server: DiscordServer, client: Echo) -> None:
    thread = server.thread("aside", server.general)
    server.member("ann").asks("here?", thread)
    assert (await server.next_message()).channel is thread
    assert client.get_channel(thread.id)


async def test_a_command_is_deferred_and_followed_up(server: DiscordServer, client: Echo) -> None:
    use = server.member("ann").uses("/echo", text="ship")
    message = await use.message()
    assert message.text == "ship"
    assert not message.private
    assert (await use.answered())["type"] == 5
    assert client.heard


async def test_a_private_answer_stays_private(server: DiscordServer, client: Echo) -> None:
    message = await server.member("ann").uses("/echo", text="secret").message()
    assert message.private
    assert not [event for event in server.transcript.events("MESSAGE_CREATE") if event.data["id"] == str(message.id)]
    assert ("message", "secret") not in client.heard


async def test_commands_work_in_direct_messages(server: DiscordServer, client: Echo) -> None:
    ann = server.member("ann")
    assert (await ann.uses("/echo", ann.direct, text="alone").message()).channel is ann.direct
    assert client.user


@pytest.mark.parametrize("options", [{}, {"text": "a" * 21}, {"text": 3}, {"wrong": "x"}], ids=str)
async def test_what_discord_would_not_send_cant_be_used(
    server: DiscordServer, client: Echo, options: dict[str, str]
) -> None:
    del client
    with pytest.raises(ValueError, match=r"option|needs"):
        server.member("ann").uses("/echo", **options)


async def test_a_message_menu(server: DiscordServer, client: Echo) -> None:
    del client
    ann = server.member("ann")
    message = ann.says("twelve chars")
    assert (await ann.uses_menu("Length", message).message()).text == "12 characters"


async def test_a_button_opens_a_modal(server: DiscordServer, client: Echo) -> None:
    del client
    ann = server.member("ann")
    card = await ann.uses("/echo", text="x", card=True).message()
    assert card.text == "a card"
    sent = await ann.submits(ann.clicks(card, "More"), text="again")
    assert (await sent.message()).text == "modal again"


async def test_a_menu_is_chosen_from(server: DiscordServer, client: Echo) -> None:
    del client
    ann = server.member("ann")
    card = await ann.uses("/echo", text="x", card=True).message()
    assert (await ann.chooses(card, "pick", "two").message()).text == "picked ['two']"
    with pytest.raises(ValueError, match="three"):
        ann.chooses(card, "pick", "three")


async def test_a_second_response_is_refused(server: DiscordServer, client: Echo) -> None:
    @client.tree.command(name="twice", description="respond twice")
    async def twice(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("once")
        other = discord.Interaction(data=dict(_raw(server)), state=interaction._state)  # type: ignore[arg-type]
        with pytest.raises(discord.HTTPException) as caught:
            await other.response.send_message("twice")
        client.heard.append(("refused", caught.value.code))

    await client.tree.sync()
    await server.member("ann").uses("/twice").message()
    await server.until(lambda: ("refused", 40060) in client.heard or len(server.transcript.calls("callback")) > 1)
    assert server.transcript.calls("callback")[-1].reply["code"] == 40060


def _raw(server: DiscordServer) -> dict[str, object]:
    return server.transcript.events("INTERACTION_CREATE")[-1].data


async def test_an_expired_interaction_fails(server: DiscordServer, client: Echo) -> None:
    del client
    use = server.member("ann").uses("/echo", text="late")
    use.expire()
    await server.until(lambda: server.transcript.calls("callback"))
    assert server.transcript.calls("callback")[0].reply["code"] == 10062
    with pytest.raises(InteractionFailed):
        await use.modal()


async def test_reactions_edits_and_deletions_are_heard(server: DiscordServer, client: Echo) -> None:
    ann = server.member("ann")
    question = ann.asks("one")
    answer = await server.next_message()
    ann.reacts(answer, "👍")
    ann.edits(question, f"{server.bot.mention} two")
    ann.deletes(question)
    ann.asks("three")
    await server.next_message()
    assert ("reaction", "👍") in client.heard
    assert ("deleted", question.id) in client.heard


async def test_a_missing_permission_is_a_403(server: DiscordServer, client: Echo) -> None:
    quiet = server.channel("quiet", denied=May.SEND_MESSAGES)
    server.member("ann").asks("hello", quiet)
    await server.until(lambda: server.transcript.calls("POST /channels"))
    assert server.transcript.calls("POST /channels")[0].reply["code"] == 50013
    assert client.is_ready()
