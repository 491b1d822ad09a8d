"""What goes wrong while articles are kept: each is told, and nothing is lost by it."""

from __future__ import annotations

import asyncio
from typing import NoReturn

import pytest

from bot.client import Client
from bot.engine import Engine
from knowledge.errors import ArticleError, StoreLocked
from knowledge.reading.filing.folder import Shelf
from tests.bot.discord.knowledge.adding import ARTICLE, ORIGIN, QUESTION, adds, publishes
from tests.discord_server import Actor, DiscordServer

connected = pytest.mark.usefixtures("byline")


async def locked(*_: object) -> NoReturn:
    """Be a database that somebody else holds."""
    raise StoreLocked("the database is locked")


@connected
async def test_a_locked_database_is_told_and_the_preview_stays(
    ann: Actor, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = await adds(ann, text=ARTICLE, **ORIGIN)
    with monkeypatch.context() as patched:
        patched.setattr(engine, "edit", locked)
        told = await ann.clicks(preview, "Publish").message()
        assert "being renewed" in told.text
        assert "Error" in told.text
        assert told.private
    assert "Published" in (await ann.clicks(preview, "Publish").message()).text


@connected
async def test_a_reload_that_cant_be_done_is_told(ann: Actor, engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(engine, "refresh", locked)
        assert "being renewed" in (await ann.uses("/knowledge reload").message()).text

    async def gone(*_: object) -> NoReturn:
        raise ArticleError("articles", "no such folder; make it")

    monkeypatch.setattr(engine, "refresh", gone)
    assert "no such folder" in (await ann.uses("/knowledge reload").message()).text


@connected
async def test_a_reload_goes_on_when_its_message_is_dismissed(
    server: DiscordServer, ann: Actor, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, refresh = asyncio.Event(), engine.refresh

    async def slow(*_: object) -> object:
        await go_on.wait()
        return await refresh()

    monkeypatch.setattr(engine, "refresh", slow)
    message = await ann.uses("/knowledge reload").message()
    assert "Looking for what has changed" in message.text
    server.platform.delete(message)
    go_on.set()
    await server.until(lambda: [one for one in server.transcript.calls("PATCH /webhooks") if one.status == 404])
    assert "1 article" in (await ann.uses("/knowledge list").message()).text


@connected
async def test_an_event_that_comes_twice_is_done_once(
    server: DiscordServer, byline: Client, ann: Actor, engine: Engine, shelf: Shelf
) -> None:
    await publishes(ann)
    server.gateway.repeat("INTERACTION_CREATE")
    opened = ann.uses("/knowledge add")
    await ann.submits(opened, text=ARTICLE.replace("Northwind", "Contoso"), **ORIGIN)
    server.gateway.repeat("INTERACTION_CREATE")
    await ann.uses("/knowledge list").message()
    assert byline.is_ready()
    assert len([*shelf.own.glob("*.md")]) == 1
    assert len(await engine.browse(lambda editor: editor.history())) == 1


@connected
async def test_who_couldnt_be_reached_is_told_at_the_next_change(server: DiscordServer, ann: Actor) -> None:
    bob = server.member("bob")
    card = await bob.uses("/ask", question=QUESTION).message()
    await bob.clicks(card, "Tell me when you know").message()
    broken = server.breaks("POST /users/@me/channels")
    await publishes(ann)
    for _ in range(500):
        if broken.over:
            break
        await asyncio.sleep(0.01)
    assert not bob.direct.messages
    await ann.uses("/knowledge reload").message()
    await server.until(lambda: bob.direct.messages)


@connected
async def test_who_cant_be_looked_at_is_not_let_through(ann: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> NoReturn:
        raise ValueError("made up")

    monkeypatch.setattr("bot.gate.person_of", broken)
    assert "Something went wrong" in (await ann.uses("/knowledge status").message()).text
    assert "Something went wrong" in (await ann.uses("/knowledge add").message()).text
