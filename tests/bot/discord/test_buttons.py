"""What is pressed under an answer, also after a restart."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.client import Client
from bot.engine import Engine
from bot.settings import Settings
from knowledge.lexicon import Lexicon
from tests.bot.discord.conftest import FAST
from tests.discord_server import Actor, DiscordServer, May, Message

connected = pytest.mark.usefixtures("byline")


async def asked(server: DiscordServer, ann: Actor, text: str = "how many m9 delivered in june?") -> Message:
    ann.asks(text)
    return await server.next_message()


@connected
async def test_context_shows_the_sentences_around_and_the_way_there(server: DiscordServer, ann: Actor) -> None:
    context = await ann.clicks(await asked(server, ann), "Context").message()
    assert context.private
    assert "new high" in context.text
    assert "How the answer came about" in context.text


@connected
async def test_one_person_has_one_vote(server: DiscordServer, engine: Engine, ann: Actor) -> None:
    question = ann.asks("m9 orders?")
    card = await server.next_message()
    for name in ("up", "down", "down"):
        assert (await ann.clicks(card, name).message()).private
    assert (await server.member("bob").clicks(card, "up").message()).private
    assert await engine.people(lambda people: people.votes(str(question.id))) == (1, 1)


@connected
async def test_a_suggestion_is_answered_to_who_chose_it_and_can_be_shared(server: DiscordServer, ann: Actor) -> None:
    card = await asked(server, ann)
    label = card.control("instead")["options"][0]["label"]
    answer = await server.member("bob").chooses(card, "instead", label).message()
    assert answer.private
    shared = await server.member("bob").clicks(answer, "Share").message()
    assert not shared.private
    assert shared.text.split("\n")[0] == answer.text.split("\n")[0]


@connected
async def test_the_asker_clarifies_in_place_and_others_for_themselves(server: DiscordServer, ann: Actor) -> None:
    card = await asked(server, ann, "how many in june?")
    assert len(card.controls()) > 1
    other = await server.member("bob").clicks(card, "M9").message()
    assert other.private
    assert "17,241" in other.text
    assert "17,241" not in card.text.split("\n")[0]
    ann.clicks(card, "M9")
    await server.until(lambda: card.edits)
    assert "17,241" in card.text
    assert "Context" in [control.get("label") for control in card.controls()]


async def test_long_lists_are_paged_also_after_a_restart(
    server: DiscordServer, tmp_path: Path, lexicon: Lexicon, settings: Settings
) -> None:
    ann, folder = server.member("ann"), tmp_path / "articles"
    folder.mkdir()
    for number in range(60):
        head = f"---\ntitle: {number} {'word ' * 20}\nsource: Paper\npublished: 2024-01-{number % 28 + 1:02}\n---\n"
        (folder / f"{number}.md").write_text(f"{head}Nothing happened.", encoding="utf-8")
    async with Engine(tmp_path / "many.db", folder, lexicon) as engine:
        await engine.refresh()
        async with server.connects(Client(engine, settings, **FAST)):
            card = await ann.uses("/sources").message()
            first = card.text
            assert "Page 1 of" in first
        async with server.connects(Client(engine, settings, **FAST)):
            ann.clicks(card, "Next")
            await server.until(lambda: card.edits)
            assert "Page 2 of" in card.text
            ann.clicks(card, "Back")
            await server.until(lambda: card.edits == 2)
            assert card.text == first


async def test_buttons_work_after_a_restart(server: DiscordServer, engine: Engine, settings: Settings) -> None:
    ann = server.member("ann")
    async with server.connects(Client(engine, settings, **FAST)):
        card = await asked(server, ann)
    async with server.connects(Client(engine, settings, **FAST)):
        assert "new high" in (await ann.clicks(card, "Context").message()).text


@connected
async def test_an_answer_that_is_forgotten_says_so(server: DiscordServer, engine: Engine, ann: Actor) -> None:
    card = await asked(server, ann)
    for _ in range(200):  # it is stored a moment after it is shown
        if await engine.people(lambda people: people.forget_place(str(server.guild.id))):
            break
        await asyncio.sleep(0.005)
    assert "Ask again" in (await ann.clicks(card, "Context").message()).text
    assert "too old" in (await ann.clicks(card, "up").message()).text


@connected
async def test_the_asker_removes_an_answer(server: DiscordServer, ann: Actor) -> None:
    card = await asked(server, ann)
    assert "Only who asked" in (await server.member("bob").uses_menu("Remove this answer", card).message()).text
    assert not card.deleted
    await ann.uses_menu("Remove this answer", card).message()
    assert card.deleted


@connected
async def test_a_private_answer_is_gone_when_it_is_dismissed(ann: Actor) -> None:
    card = await ann.uses("/ask", question="m9 orders?", private=True).message()
    assert "Removed" in (await ann.uses_menu("Remove this answer", card).message()).text


@connected
async def test_who_manages_messages_removes_any_answer(server: DiscordServer, ann: Actor) -> None:
    card = await asked(server, ann)
    await server.member("mod").may(May.MANAGE_MESSAGES).uses_menu("Remove this answer", card).message()
    assert card.deleted


@connected
async def test_a_message_of_somebody_else_is_not_removed(ann: Actor) -> None:
    message = ann.says("mine")
    assert "no answer of mine" in (await ann.uses_menu("Remove this answer", message).message()).text
    assert not message.deleted


@connected
async def test_a_command_answer_is_removed_by_who_used_it(ann: Actor) -> None:
    card = await ann.uses("/ask", question="m9 orders?").message()
    await ann.uses_menu("Remove this answer", card).message()
    assert card.deleted


@connected
async def test_what_byline_never_made_is_ignored(server: DiscordServer, ann: Actor) -> None:
    card = await asked(server, ann)
    for part in card.parts():
        if part.get("label") == "Context":
            part["custom_id"] = "byline:explode:1:0"
    ann.clicks(card, "explode")
    await asked(server, ann, "m9 orders?")
