"""From a form to an answer: previews, their details, publishing, discarding, restarts."""

from __future__ import annotations

import pytest

from bot.client import Client
from bot.engine import Engine
from bot.settings import Settings
from knowledge.reading.filing.folder import Shelf
from tests.bot.discord.conftest import FAST
from tests.bot.discord.knowledge.adding import ARTICLE, ORIGIN, QUESTION, adds, nothing_changed, publishes
from tests.discord_server import Actor, DiscordServer, May

connected = pytest.mark.usefixtures("byline")
PAGE = b"""<!doctype html><html><head><title>Harbour traffic</title></head><body><article><h1>Harbour traffic grows</h1>
<p>Contoso Shipping handled 81,400 containers in May 2025, the port said on Monday. It expects to handle more in June,
when two new cranes go into service at the eastern quay.</p></article></body></html>"""


async def answer(server: DiscordServer, person: Actor, question: str) -> str:
    """Return what a question is answered with."""
    asked = person.asks(question)
    while (message := await server.next_message()).reference is not asked:
        pass
    return message.text


@connected
async def test_an_article_is_previewed_published_and_answered(
    server: DiscordServer, ann: Actor, shelf: Shelf, engine: Engine
) -> None:
    preview = await adds(ann, text=ARTICLE, **ORIGIN)
    assert preview.private
    for said in ("**5,120** vans", "new: 1", "Harbour Post · 4 March 2025", "Carla Diaz: “We will double that”"):
        assert said in preview.text
    assert await nothing_changed(engine, shelf)
    done = await ann.clicks(preview, "Publish").message()
    assert done is preview
    assert "Published: 1 article" in done.text
    assert "5,120" in await answer(server, server.member("bob"), QUESTION)
    (file,) = shelf.own.glob("*.md")
    assert "added_by: Ann" in file.read_text(encoding="utf-8")


@connected
async def test_a_discarded_preview_changes_nothing(ann: Actor, engine: Engine, shelf: Shelf) -> None:
    preview = await adds(ann, text=ARTICLE, **ORIGIN)
    assert "Discarded" in (await ann.clicks(preview, "Discard").message()).text
    assert await nothing_changed(engine, shelf)


@connected
async def test_details_are_edited_before_publishing(ann: Actor, shelf: Shelf) -> None:
    preview = await adds(ann, text=ARTICLE)
    assert "It has no date" in preview.text
    opened = ann.clicks(preview, "Edit details")
    sent = await ann.submits(opened, title="Vans at Northwind", published="2025-03-04", source="Harbour Post")
    again = await sent.message()
    assert again is preview
    assert "no date" not in again.text
    assert "2025-02" in again.text
    await ann.clicks(again, "Publish").message()
    (file,) = shelf.own.glob("*.md")
    assert file.name == "2025-03-04-vans-at-northwind.md"


@connected
async def test_a_wrong_detail_leaves_the_preview(ann: Actor) -> None:
    preview = await adds(ann, text=ARTICLE, **ORIGIN)
    told = await (await ann.submits(ann.clicks(preview, "Edit details"), published="yesterday")).message()
    assert "YYYY-MM-DD" in told.text
    assert told is not preview
    assert "Published" in (await ann.clicks(preview, "Publish").message()).text


@connected
async def test_several_files_are_one_change(ann: Actor, shelf: Shelf, engine: Engine) -> None:
    files = {"vans.md": ARTICLE.encode(), "port.html": PAGE, "note.pdf": b"%PDF-1.7"}
    preview = await adds(ann, files=files, source="Harbour Post", published="2025-06-01")
    assert "Not taken in" in preview.text
    assert "note.pdf" in preview.text
    assert "81,400" in preview.text
    assert "Published: 2 articles" in (await ann.clicks(preview, "Publish").message()).text
    assert len([*shelf.own.glob("*.md")]) == 2
    (change,) = await engine.browse(lambda editor: editor.history())
    assert len(change.files) == 2


@connected
async def test_details_of_several_are_what_they_have_in_common(ann: Actor) -> None:
    preview = await adds(ann, files={"vans.md": ARTICLE.encode(), "port.html": PAGE})
    opened = ann.clicks(preview, "Edit details")
    names = {one["component"]["custom_id"] for one in (await opened.modal())["components"]}
    assert names == {"source", "published"}
    again = await (await ann.submits(opened, source="Harbour Post", published="2025-06-01")).message()
    assert again.text.count("Harbour Post · 1 June 2025") == 2


@connected
async def test_a_conflict_shows_both_sides(ann: Actor) -> None:
    await publishes(ann)
    other = ARTICLE.replace("5,120", "5,210").replace("more vans", "fewer vans")
    preview = await adds(ann, text=other, source="Quay Times", published="2025-03-06")
    assert "contradicts: 1" in preview.text
    assert "**5,210**" in preview.text
    assert "**5,120**" in preview.text
    assert "Northwind sells more vans · 4 March 2025" in preview.text


@connected
async def test_long_previews_have_pages(ann: Actor) -> None:
    text = "Port figures\n\n" + "\n".join(
        f"Contoso Shipping handled {n},{n}00 containers at quay number {n} in May {2000 + n}, the port said on Monday."
        for n in range(10, 60)
    )
    preview = await adds(ann, text=text[:4000], **ORIGIN)
    assert "Page 1 of" in preview.text
    first = preview.text
    turned = await ann.clicks(preview, "Next").message()
    assert "Page 2 of" in turned.text
    assert turned.text != first
    assert "Published" in (await ann.clicks(turned, "Publish").message()).text


async def test_a_preview_is_gone_after_a_restart_and_says_so(
    server: DiscordServer, engine: Engine, settings: Settings, ann: Actor, shelf: Shelf
) -> None:
    async with server.connects(Client(engine, settings, **FAST)):
        preview = await adds(ann, text=ARTICLE, **ORIGIN)
        opened = ann.uses("/knowledge add")
        await opened.modal()
    async with server.connects(Client(engine, settings, **FAST)):
        assert "no longer have this preview" in (await ann.clicks(preview, "Publish").message()).text
        assert await nothing_changed(engine, shelf)
        sent = await ann.submits(opened, text=ARTICLE, **ORIGIN)  # a form outlives the restart
        assert "5,120" in (await sent.message()).text


@connected
async def test_details_of_a_preview_that_is_gone_say_so(ann: Actor) -> None:
    preview = await adds(ann, text=ARTICLE, **ORIGIN)
    edit = preview.control("Edit details")
    await ann.clicks(preview, "Discard").message()
    preview.components = [{"type": 1, "id": 1, "components": [edit]}]
    assert "no longer have this preview" in (await ann.clicks(preview, "Edit details").message()).text


@connected
async def test_a_chinese_admin_is_served_in_chinese(ann: Actor) -> None:
    ann.user.locale = "zh-CN"
    preview = await adds(ann, text=ARTICLE, **ORIGIN)
    assert "预览" in preview.text
    assert "已发布" in (await ann.clicks(preview, "发布").message()).text


@connected
async def test_what_is_quoted_formats_and_pings_nobody(server: DiscordServer, ann: Actor) -> None:
    bob = server.member("bob").may(May.MANAGE_GUILD)
    text = f"**Bold** @everyone {bob.user.mention} [x](https://example.org)\n\nNorthwind sold 5,120 vans in February."
    preview = await adds(ann, text=text, source="# <@&1> `Post`", published="2025-03-04")
    assert not preview.mentions
    assert "@everyone" not in preview.text
    assert "\\*\\*Bold" in preview.text
    assert "\\<@" in preview.text or "@\u200b" in preview.text
