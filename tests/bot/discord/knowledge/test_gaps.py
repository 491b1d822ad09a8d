"""What was asked and not known: the list for admins, and telling those who wanted to know."""

from __future__ import annotations

import asyncio

import pytest

from bot.client import Client
from bot.engine import Engine
from bot.settings import Settings
from knowledge.editing.material import Material, day
from knowledge.reading.filing.folder import Shelf
from knowledge.store.changes import Who
from tests.bot.discord.conftest import FAST
from tests.bot.discord.knowledge.adding import ARTICLE, ORIGIN, QUESTION, publishes
from tests.discord_server import Actor, DiscordServer, Message

connected = pytest.mark.usefixtures("byline")
LATER = "how many trucks did contoso sell in may 2025?"


async def asks(person: Actor, question: str = QUESTION, *, directly: bool = False) -> Message:
    """Ask by command, and return the card."""
    return await person.uses("/ask", person.direct if directly else None, question=question).message()


async def wishes(person: Actor, question: str = QUESTION, *, directly: bool = False) -> None:
    """Ask what isn't known, and want to be told."""
    card = await asks(person, question, directly=directly)
    told = await person.clicks(card, "Tell me when you know").message()
    assert "write to you once" in told.text
    assert told.private


async def direct(server: DiscordServer, person: Actor) -> list[Message]:
    """Return what the bot wrote to a person directly, once it has looked whom to write to."""
    await server.until(lambda: [one for one in person.direct.messages.values() if one.author is server.bot])
    return [one for one in person.direct.messages.values() if one.author is server.bot]


@connected
async def test_who_wanted_to_know_is_told_once(server: DiscordServer, ann: Actor) -> None:
    bob = server.member("bob")
    await wishes(bob)
    await publishes(ann)
    (told,) = await direct(server, bob)
    assert "You asked" in told.text
    assert QUESTION in told.text
    assert "**5,120**" in told.text
    assert not told.mentions
    await ann.uses("/knowledge reload").message()
    await publishes(ann, ARTICLE.replace("more vans", "vans").replace("5,120", "5,120 light"), **ORIGIN)
    assert len(await direct(server, bob)) == 1
    context = await bob.clicks(told, "Context").message()
    assert "Northwind sold" in context.text


@connected
async def test_a_direct_question_is_told_too_and_listed_nowhere(server: DiscordServer, ann: Actor) -> None:
    bob = server.member("bob")
    card = await asks(bob, directly=True)
    await bob.clicks(card, "Tell me when you know").message()
    shown = await ann.uses("/knowledge gaps").message()
    assert "No gaps" in shown.text
    await publishes(ann)
    await server.until(lambda: any("You asked" in one.text for one in bob.direct.messages.values()))


@connected
async def test_who_cant_be_written_to_is_not_tried_again(
    server: DiscordServer, ann: Actor, caplog: pytest.LogCaptureFixture
) -> None:
    bob = server.member("bob")
    await wishes(bob)
    refused = server.fails("POST /channels/{channel_id}/messages", 403, code=50007)
    with caplog.at_level("INFO", "bot.telling"):
        await publishes(ann)
        await server.until(lambda: refused.over)
        for _ in range(200):
            if any(one.message == "could not be told" for one in caplog.records):
                break
            await asyncio.sleep(0.01)
    await ann.uses("/knowledge undo").message()
    calls = len(server.transcript.calls("POST /users/@me/channels"))
    await ann.uses("/knowledge reload").message()
    assert len(server.transcript.calls("POST /users/@me/channels")) == calls == 1


@connected
async def test_a_wish_is_forgotten_with_the_person(server: DiscordServer, ann: Actor) -> None:
    bob = server.member("bob")
    await wishes(bob)
    assert "1 deleted" in (await bob.uses("/forget").message()).text
    await publishes(ann)
    await ann.uses("/knowledge reload").message()
    assert not server.transcript.calls("POST /users/@me/channels")


async def test_what_another_process_adds_is_told_too(
    server: DiscordServer, engine: Engine, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.client.RENEWAL", 0.05)
    bob = server.member("bob")
    async with server.connects(Client(engine, settings, **FAST)):
        await wishes(bob)
        draft = await engine.preview(Material(ARTICLE.encode(), source="Post", published=day("2025-03-04")))
        base = engine._base()
        await asyncio.to_thread(lambda: base.editor().publish([draft], Who(None, "shell")))
        (told,) = await direct(server, bob)
    assert "**5,120**" in told.text


@connected
async def test_gaps_are_listed_most_asked_first_without_names(server: DiscordServer, ann: Actor) -> None:
    for name in ("bob", "cleo", "dan"):
        await asks(server.member(name))
    await asks(server.member("bob"), LATER)
    shown = await ann.uses("/knowledge gaps").message()
    assert shown.private
    assert "2 things" in shown.text
    assert shown.text.index("northwind") < shown.text.index("contoso")
    assert "asked 3×" in shown.text
    for name in ("bob", "Bob", "cleo", "Cleo"):
        assert name not in shown.text


@connected
async def test_a_gap_is_ignored_and_regarded(server: DiscordServer, ann: Actor) -> None:
    await asks(server.member("bob"))
    shown = await ann.uses("/knowledge gaps").message()
    ignored = await ann.clicks(shown, "Ignore").message()
    assert "no longer shown" in ignored.text
    assert "No gaps" in (await ann.uses("/knowledge gaps").message()).text
    assert "northwind" in (await ann.clicks(ignored, "Show it again").message()).text


@connected
async def test_a_gap_is_filled_and_answered_now(server: DiscordServer, ann: Actor, shelf: Shelf) -> None:
    await asks(server.member("bob"))
    shown = await ann.uses("/knowledge gaps").message()
    preview = await (await ann.submits(ann.clicks(shown, "Add an article"), text=ARTICLE, **ORIGIN)).message()
    assert preview is not shown
    await ann.clicks(preview, "Publish").message()
    assert [*shelf.own.glob("*.md")]
    again = await ann.uses("/knowledge gaps").message()
    answered = await ann.clicks(again, "Answered now").message()
    assert "**5,120**" in answered.text
    await ann.clicks(preview, "Undo").message()
    assert "don't answer this any more" in (await ann.clicks(again, "Answered now").message()).text


@connected
async def test_an_answer_that_was_voted_down_is_a_gap(server: DiscordServer, ann: Actor) -> None:
    bob = server.member("bob")
    card = await asks(bob, "m9 orders?")
    await bob.clicks(card, "down").message()
    shown = await ann.uses("/knowledge gaps").message()
    assert "m9 orders?" in shown.text
    assert "voted down 1×" in shown.text


@connected
async def test_many_gaps_have_pages(server: DiscordServer, ann: Actor) -> None:
    for n in range(6):
        await asks(server.member("bob"), f"price of the zx{n}00 @everyone?")
    shown = await ann.uses("/knowledge gaps").message()
    assert "6 things" in shown.text
    assert "@everyone" not in shown.text
    assert "zx" in (await ann.clicks(shown, "Next").message()).text
