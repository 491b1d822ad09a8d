"""Asking by message: mentions, replies, direct messages, edits and deletions."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.client import Client
from bot.engine import Engine
from bot.settings import Settings
from tests.bot.discord.conftest import FAST
from tests.discord_server import Actor, DiscordServer

connected = pytest.mark.usefixtures("byline")

DELIVERIES, ORDERS = "17,241", "100,000"


async def silent(server: DiscordServer, ann: Actor) -> None:
    """Show that nothing was answered so far: the next message answers the next question."""
    last = ann.asks("m9 orders?")
    assert (await server.next_message()).reference is last


@connected
async def test_a_mention_gets_a_card_with_its_proof(server: DiscordServer, ann: Actor) -> None:
    question = ann.asks("how many m9 in june?")
    card = await server.next_message()
    assert card.reference is question
    first, receipt, *_ = [part["content"] for part in card.parts() if "content" in part]
    assert first.startswith(f"**{DELIVERIES}** AITO M9")
    assert receipt.startswith("> (AITO M9) “")
    assert f"**{DELIVERIES}**" in receipt
    assert "TapTechNews" in receipt
    assert not card.mentions


@connected
async def test_a_thread_is_a_channel_too(server: DiscordServer, ann: Actor) -> None:
    thread = server.thread("aside", server.general)
    ann.asks("m9 deliveries?", thread)
    assert (await server.next_message()).channel is thread


@connected
async def test_a_reply_is_a_follow_up(server: DiscordServer, ann: Actor) -> None:
    ann.asks("how many m9 delivered in june?")
    card = await server.next_message()
    ann.says("and orders?", reply_to=card)
    assert ORDERS in (await server.next_message()).text


@connected
async def test_a_direct_message_needs_no_mention(server: DiscordServer, ann: Actor) -> None:
    ann.writes_directly("how many m9 delivered in june?")
    assert DELIVERIES in (await server.next_message()).text
    ann.writes_directly("and orders?")
    assert ORDERS in (await server.next_message()).text


@connected
@pytest.mark.parametrize("text", ["nice weather", "how many m9 in june?"])
async def test_what_is_not_for_byline_gets_nothing(server: DiscordServer, ann: Actor, text: str) -> None:
    ann.says(text)
    await silent(server, ann)


@connected
async def test_a_reply_that_is_no_question_gets_nothing(server: DiscordServer, ann: Actor) -> None:
    ann.asks("m9 deliveries?")
    card = await server.next_message()
    ann.says("lol nice", reply_to=card)
    await silent(server, ann)


@connected
async def test_thanks_get_a_reaction(server: DiscordServer, ann: Actor) -> None:
    ann.asks("m9 deliveries?")
    thanks = ann.says("thanks", reply_to=await server.next_message())
    await server.until(lambda: thanks.reactions)
    await silent(server, ann)


@connected
async def test_an_unreadable_reply_gets_one_hint(server: DiscordServer, ann: Actor) -> None:
    ann.asks("m9 deliveries?")
    card = await server.next_message()
    ann.says("and orders?", reply_to=card, ping=False)
    assert "ping" in (await server.next_message()).text
    ann.says("and orders?", reply_to=card, ping=False)
    await silent(server, ann)


@connected
async def test_several_questions_get_one_card(server: DiscordServer, ann: Actor) -> None:
    ann.asks("how many m9 were delivered in june? and how many orders does the m9 have?")
    card = await server.next_message()
    assert DELIVERIES in card.text
    assert ORDERS in card.text
    await silent(server, ann)


@connected
async def test_an_edited_question_edits_its_answer(server: DiscordServer, ann: Actor) -> None:
    question = ann.asks("how many m9 delivered in june?")
    card = await server.next_message()
    ann.edits(question, f"{server.bot.mention} how many m9 orders?")
    await server.until(lambda: card.edits)
    assert ORDERS in card.text
    await silent(server, ann)


@connected
async def test_a_deleted_question_takes_its_answer_along(server: DiscordServer, ann: Actor) -> None:
    question = ann.asks("how many m9 delivered in june?")
    card = await server.next_message()
    ann.deletes(question)
    await server.until(lambda: card.deleted)


@connected
async def test_a_question_deleted_meanwhile_is_not_answered(server: DiscordServer, ann: Actor) -> None:
    question = ann.asks("how many m9 delivered in june?")
    ann.deletes(question)
    await server.until(lambda: server.transcript.calls("POST /channels"))
    await server.until(lambda: not server.general.messages)


@connected
async def test_other_bots_are_left_alone(server: DiscordServer, ann: Actor) -> None:
    server.member("robot", bot=True).asks("how many m9 in june?")
    await silent(server, ann)


@connected
async def test_the_same_event_is_answered_once(server: DiscordServer, ann: Actor) -> None:
    ann.asks("how many m9 delivered in june?")
    server.gateway.repeat("MESSAGE_CREATE")
    await server.next_message()
    await silent(server, ann)


@connected
@pytest.mark.parametrize("text", ["x" * 3900, "**bold** _m9_ ||deliveries|| @everyone", "\u202em9 orders?"])
async def test_odd_messages_are_answered(server: DiscordServer, ann: Actor, text: str) -> None:
    ann.asks(text)
    card = await server.next_message()
    assert "@everyone" not in card.text


async def test_listened_channels_hear_questions_only(server: DiscordServer, engine: Engine, tmp_path: Path) -> None:
    server.gateway.allowed_intents = -1
    settings = Settings(tmp_path, channels=frozenset({server.general.id}), person_limit=0, channel_limit=0)
    ann = server.member("ann")
    async with server.connects(Client(engine, settings, **FAST)):
        ann.says("good morning everybody")
        ann.says("how much is the m7?")
        heard = ann.says("how many m9 were delivered in june?")
        card = await server.next_message()
        assert card.reference is heard


async def test_who_asks_too_much_is_told_when_to_go_on(server: DiscordServer, engine: Engine, tmp_path: Path) -> None:
    ann = server.member("ann")
    async with server.connects(Client(engine, Settings(tmp_path, person_limit=1), **FAST)):
        ann.asks("m9 deliveries?")
        await server.next_message()
        ann.asks("m9 orders?")
        assert "<t:" in (await server.next_message()).text
        ann.asks("m9 sales?")
        await silent(server, server.member("bob"))


@pytest.mark.parametrize(("asked", "told"), [("m9 orders?", "ask again"), ("问界M9交付多少", "再问")])
async def test_what_is_said_around_answers_is_in_the_language_of_the_message(
    server: DiscordServer, engine: Engine, tmp_path: Path, asked: str, told: str
) -> None:
    ann = server.member("ann")
    async with server.connects(Client(engine, Settings(tmp_path, person_limit=1), **FAST)):
        ann.asks(asked)
        await server.next_message()
        ann.asks(asked)
        assert told in (await server.next_message()).text


async def test_a_follow_up_survives_a_restart(server: DiscordServer, engine: Engine, settings: Settings) -> None:
    ann = server.member("ann")
    async with server.connects(Client(engine, settings, **FAST)):
        ann.asks("how many m9 delivered in june?")
        card = await server.next_message()
    async with server.connects(Client(engine, settings, **FAST)):
        ann.says("and orders?", reply_to=card)
        assert ORDERS in (await server.next_message()).text
