"""Keeping the articles: the list, one of them, taking out, undoing, the history, names, export, status, reload."""

from __future__ import annotations

import asyncio
import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from bot.client import Client
from bot.engine import Engine
from bot.settings import Settings
from knowledge.reading.filing.folder import Shelf
from tests.bot.discord.conftest import FAST
from tests.bot.discord.knowledge.adding import QUESTION, publishes
from tests.discord_server import Actor, DiscordServer, Interaction, Message

connected = pytest.mark.usefixtures("byline")
BOATS = "Contoso builds boats\n\nContoso built 310 boats in March. Contoso works with Northwind on batteries."


async def answer(server: DiscordServer, question: str) -> str:
    """Return what a member is answered."""
    return (await server.member("bob").uses("/ask", question=question, private=True).message()).text


async def reloaded(use: Interaction) -> tuple[list[str], Message]:
    """Return everything that was shown while a reload went on, with the message that shows it."""
    message = await use.message()
    seen = [message.text]
    while "Reloaded" not in seen[-1]:
        async with use.changed:
            await use.changed.wait()
        seen.append(message.text)
    return seen, message


def many(shelf: Shelf, count: int) -> None:
    """Put articles into the folder by hand."""
    for n in range(count):
        head = f"---\ntitle: Report {n:03}\nsource: Post\npublished: 2025-01-01\n---\n"
        text = f"{head}Northwind sold {n + 7} vans in May 2024.\n"
        (shelf.own / f"report-{n:03}.md").write_text(text, encoding="utf-8")


@connected
async def test_the_list_is_paged_and_opens_articles(ann: Actor, engine: Engine, shelf: Shelf) -> None:
    many(shelf, 19)
    await engine.refresh()
    listed = await ann.uses("/knowledge list").message()
    assert listed.private
    assert "19 articles" in listed.text
    assert listed.text.count("Report ") == 8
    turned = await ann.clicks(listed, "Next").message()
    assert turned is listed
    assert "Page 2 of 3" in turned.text
    tenth = turned.text.split("\n")[2].split(" ")[2]
    opened = await ann.chooses(turned, "Show an article", "1").message()
    assert opened is not listed
    assert f"Report {tenth}" in opened.text
    assert "vans in May 2024" in opened.text


@connected
async def test_the_list_is_searched(ann: Actor) -> None:
    await publishes(ann)
    await publishes(ann, BOATS, source="Quay Times", published="2025-04-01")
    assert "Northwind sells" not in (await ann.uses("/knowledge list", search="quay").message()).text
    assert "2 articles" in (await ann.uses("/knowledge list", search="ANN").message()).text
    assert "No article has" in (await ann.uses("/knowledge list", search="zebra `x`").message()).text


@connected
async def test_an_article_is_shown_with_what_was_read(ann: Actor) -> None:
    await publishes(ann)
    (choice,) = await ann.types("/knowledge show", article="north").choices()
    shown = await ann.uses("/knowledge show", article=choice["value"]).message()
    meant = await ann.uses("/knowledge show", article="northwind vans").message()
    assert meant.text == shown.text
    for said in ("**5,120**", "read as: Northwind", "added by Ann", "Carla Diaz"):
        assert said in shown.text


@connected
async def test_an_article_is_taken_out_when_confirmed_and_comes_back(
    server: DiscordServer, ann: Actor, shelf: Shelf
) -> None:
    await publishes(ann)
    await publishes(ann, BOATS, source="Quay Times", published="2025-04-01")
    (file,) = shelf.own.glob("*vans*.md")
    asked = await ann.uses("/knowledge remove", article=Path(file).stem).message()
    assert "Remove this article?" in asked.text
    assert file.exists()
    assert "Nothing was removed" in (await ann.clicks(asked, "Keep").message()).text
    asked = await ann.uses("/knowledge remove", article=Path(file).stem).message()
    done = await ann.clicks(asked, "Remove").message()
    assert "Northwind sells more vans" in done.text
    assert not file.exists()
    assert "5,120" not in await answer(server, QUESTION)
    undone = await ann.clicks(done, "Undo").message()
    assert "Undone" in undone.text
    assert file.exists()
    assert "5,120" in await answer(server, QUESTION)


@connected
async def test_changes_are_undone_one_after_the_other(ann: Actor, shelf: Shelf) -> None:
    assert "nothing to undo" in (await ann.uses("/knowledge undo").message()).text
    await publishes(ann)
    await publishes(ann, BOATS, source="Quay Times", published="2025-04-01")
    asked = await ann.uses("/knowledge undo").message()
    assert "Contoso builds boats" in asked.text
    assert "Ann" in asked.text
    undone = await ann.clicks(asked, "Undo").message()
    assert "Northwind sells more vans" in undone.text  # what was changed before
    await ann.clicks(undone, "Undo this too").message()
    assert not [*shelf.own.glob("*.md")]
    history = await ann.uses("/knowledge history").message()
    assert history.text.count("undone by Ann") == 2
    assert history.text.index("boats") < history.text.index("vans")


@connected
async def test_what_somebody_changed_since_is_not_undone(ann: Actor, shelf: Shelf) -> None:
    await publishes(ann)
    asked = await ann.uses("/knowledge undo").message()
    await publishes(ann, BOATS, source="Quay Times", published="2025-04-01")
    told = await ann.clicks(asked, "Undo").message()
    assert "Somebody else has changed" in told.text
    assert len([*shelf.own.glob("*.md")]) == 2


@connected
async def test_the_history_has_pages(ann: Actor, engine: Engine) -> None:
    assert "Nothing has been changed" in (await ann.uses("/knowledge history").message()).text
    await publishes(ann)
    for n in range(5):
        await ann.uses("/knowledge alias add", alias=f"the carrier {n}x", name="AITO M9").message()
        await ann.uses("/knowledge alias remove", alias=f"the carrier {n}x").message()
    shown = await ann.uses("/knowledge history").message()
    assert "vans" not in shown.text
    assert len(await engine.browse(lambda editor: editor.history())) == 11
    assert "vans" in (await ann.clicks(shown, "Earlier").message()).text


async def test_names_are_added_listed_and_removed(
    server: DiscordServer, database: Path, shelf: Shelf, settings: Settings, ann: Actor
) -> None:
    async with Engine(database, shelf) as engine, server.connects(Client(engine, settings, **FAST)):
        await engine.renew()
        assert "No names were added" in (await ann.uses("/knowledge alias list").message()).text
        (choice, *_) = await ann.types("/knowledge alias add", alias="小九", name="wenjie m9").choices()
        added = await ann.uses("/knowledge alias add", alias="小九", name=choice["value"]).message()
        assert "**小九** stands for **AITO M9**" in added.text
        assert [one["value"] for one in await ann.types("/knowledge alias remove", alias="小").choices()] == ["小九"]
        assert "**小九** = AITO M9" in (await ann.uses("/knowledge alias list").message()).text
        assert (
            "stands for something already"
            in (await ann.uses("/knowledge alias add", alias="小九", name="AITO M9").message()).text
        )
        await reloaded(ann.clicks(added, "Reload now"))
        assert "17,241" in await answer(server, "小九六月交付多少")
        assert "stands for nothing" in (await ann.uses("/knowledge alias remove", alias="小九").message()).text
        assert "was not added" in (await ann.uses("/knowledge alias remove", alias="小九").message()).text


@connected
async def test_everything_is_exported(server: DiscordServer, ann: Actor) -> None:
    await publishes(ann)
    shown = await ann.uses("/knowledge export").message()
    assert shown.private
    (attached,) = shown.attachments
    content = server.platform.files[f"{attached['id']}/{attached['filename']}"]
    with zipfile.ZipFile(BytesIO(content)) as file:
        names = file.namelist()
        assert [name for name in names if name.startswith("articles/") and name.endswith(".md")]
        assert json.loads(file.read("facts.json"))
        assert "5120" in file.read("facts.csv").decode()


@connected
async def test_an_export_that_takes_its_time_comes_too(
    ann: Actor, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def slow() -> bytes:
        await asyncio.sleep(0.7)  # longer than a first response waits
        return b"PK"

    monkeypatch.setattr(engine, "export", slow)
    shown = await ann.uses("/knowledge export").message()
    assert [(one["filename"], one["size"]) for one in shown.attachments] == [("byline.zip", 2)]


@connected
async def test_an_export_that_discord_wouldnt_take_is_told(ann: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.discord_server.actors.FILE_LIMIT", 100)
    shown = await ann.uses("/knowledge export").message()
    assert "byline articles export" in shown.text
    assert not shown.attachments


@connected
async def test_the_status_tells_how_the_knowledge_stands(server: DiscordServer, ann: Actor) -> None:
    await answer(server, "m9 orders?")
    await answer(server, "how much does the m7 cost?")
    await reloaded(ann.uses("/knowledge reload"))
    shown = await ann.uses("/knowledge status").message()
    assert shown.private
    for said in ("1 article", " figures", "MB", "Last reload", "answered 50%", "unknown 50%", "half within"):
        assert said in shown.text, said


@connected
async def test_a_reload_tells_what_it_did_and_what_failed(ann: Actor, engine: Engine, shelf: Shelf) -> None:
    many(shelf, 3)
    (shelf.own / "broken.md").write_bytes(b"\xff\xfe nothing")
    seen, message = await reloaded(ann.uses("/knowledge reload"))
    assert message.private
    for said in ("3 added", "1 removed", "1 failed", "broken.md"):
        assert said in seen[-1]
    (shelf.own / "report-001.md").unlink()
    seen, _ = await reloaded(ann.uses("/knowledge reload"))
    assert "1 removed · 2 unchanged" in seen[-1]
    assert engine.held.overview.articles == 2


@connected
async def test_questions_are_answered_from_the_old_knowledge_until_the_swap(
    server: DiscordServer, ann: Actor, engine: Engine, shelf: Shelf
) -> None:
    many(shelf, 300)
    use = ann.uses("/knowledge reload")
    message = await use.message()
    assert "Questions are answered from the old knowledge" in message.text
    assert "17,241" in await answer(server, "how many m9 in june 2024?")
    while "Reloaded" not in message.text:
        async with use.changed:
            await use.changed.wait()
    assert "300 added" in message.text
    assert engine.held.overview.articles == 300
    assert "17,241" not in await answer(server, "how many m9 in june 2024?")


async def test_buttons_work_after_a_restart(
    server: DiscordServer, engine: Engine, settings: Settings, ann: Actor, shelf: Shelf
) -> None:
    many(shelf, 12)
    async with server.connects(Client(engine, settings, **FAST)):
        await engine.refresh()
        listed = await ann.uses("/knowledge list").message()
        done = await publishes(ann)
    async with server.connects(Client(engine, settings, **FAST)):
        assert "Page 2 of 2" in (await ann.clicks(listed, "Next").message()).text
        assert "Undone" in (await ann.clicks(done, "Undo").message()).text
