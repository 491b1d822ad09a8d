"""What can't be taken in: each is refused with its reason and changes nothing."""

from __future__ import annotations

import asyncio
import errno
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from bot.engine import Engine
from knowledge.reading.filing.folder import Shelf
from tests.bot.discord.knowledge.adding import ARTICLE, ORIGIN, adds, nothing_changed, publishes
from tests.discord_server import Actor, DiscordServer, May

LATER = (datetime.now(UTC) + timedelta(days=9)).date().isoformat()
connected = pytest.mark.usefixtures("byline")
TEXT = ARTICLE.encode()
SCRIPTED = b"<!doctype html><html><body><p>Northwind sold 5,120 vans.</p><script>alert(1)</script></body></html>"
HANDLER = (
    b"<html><body onload='alert(1)'><article><p>Northwind sold 5,120 vans in February.</p></article></body></html>"
)


def archive() -> bytes:
    """Return a ZIP file."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("article.txt", TEXT)
    return out.getvalue()


CASES: dict[str, tuple[dict[str, Any], str]] = {
    "nothing": ({}, "nothing in the form"),
    "a file of another type": ({"files": {"vans.pdf": b"%PDF-1.7"}}, "no article file"),
    "a program": ({"files": {"vans.md": b"\x7fELF" + b"\0" * 100}}, "isn't what its name says"),
    "a page that says it is a text": ({"files": {"vans.txt": SCRIPTED}}, "isn't what its name says"),
    "a text that says it is a page": ({"files": {"vans.html": TEXT}}, "isn't what its name says"),
    "a ZIP that says it is a text": ({"files": {"vans.txt": archive()}}, "isn't what its name says"),
    "a picture that says it is a text": ({"files": {"vans.txt": b"\x89PNG\r\n\x1a\n" + b"\0" * 60}}, "isn't what its"),
    "25 MB": ({"files": {"vans.txt": b"x" * 25_000_000}}, "larger than 10 MB"),
    "a path in a name": ({"files": {"../vans.md": TEXT}}, "holds a path"),
    "a path of Windows in a name": ({"files": {"..\\vans.md": TEXT}}, "holds a path"),
    "a name that turns": ({"files": {"vans\u202edm.md": TEXT}}, "hidden characters"),
    "a page with scripts": ({"files": {"vans.html": SCRIPTED}}, "holds scripts"),
    "a page with handlers": ({"files": {"vans.html": HANDLER}}, "holds scripts"),
    "another encoding": ({"files": {"vans.txt": "Nordwind verkaufte über 5.120".encode("latin-1")}}, "no UTF-8 text"),
    "an empty file": ({"files": {"vans.md": b""}}, "empty"),
    "a date to come": ({"text": ARTICLE, "published": LATER}, "future"),
    "no date": ({"text": ARTICLE, "published": "4 March"}, "YYYY-MM-DD"),
    "a day that there isn't": ({"text": ARTICLE, "published": "2025-02-30"}, "YYYY-MM-DD"),
    "a link that is none beside a text": ({"text": ARTICLE, "link": "javascript:alert(1)"}, "no link"),
    "a link that is none": ({"link": "javascript:alert(1)"}, "no link to a web page"),
    "a private name": ({"link": "http://localhost/vans"}, "not on the public internet"),
    "a private address": ({"link": "http://127.0.0.1/vans"}, "not on the public internet"),
    "a private address as one number": ({"link": "http://2130706433/vans"}, "a number where"),
    "a private address in octal": ({"link": "http://0177.0.0.1/vans"}, "a number where"),
    "a private address of IPv6": ({"link": "http://[::ffff:10.0.0.1]/vans"}, "not on the public internet"),
    "the machine's own metadata": ({"link": "http://169.254.169.254/latest/meta-data"}, "not on the public internet"),
}


@connected
@pytest.mark.parametrize(("given", "reason"), CASES.values(), ids=CASES.keys())
async def test_what_cant_be_an_article_is_refused(
    ann: Actor, engine: Engine, shelf: Shelf, given: dict[str, Any], reason: str
) -> None:
    shown = await adds(ann, **given)
    assert reason in shown.text
    assert shown.private
    assert not shown.controls()
    assert await nothing_changed(engine, shelf)


@connected
async def test_an_equal_article_is_refused_by_name(ann: Actor, shelf: Shelf) -> None:
    await publishes(ann)
    again = await adds(ann, text=ARTICLE, **ORIGIN)
    assert "in already" in again.text
    assert "Northwind sells more vans" in again.text
    assert len([*shelf.own.glob("*.md")]) == 1


@connected
async def test_two_admins_who_publish_at_once_publish_one(ann: Actor, shelf: Shelf) -> None:
    ann_sees, also = await adds(ann, text=ARTICLE, **ORIGIN), await adds(ann, text=ARTICLE, **ORIGIN)
    first, second = ann.clicks(ann_sees, "Publish"), ann.clicks(also, "Publish")
    told = sorted([(await first.message()).text, (await second.message()).text])
    assert [text.startswith("**Published") for text in told] == [True, False]
    assert "in already" in told[1]
    assert len([*shelf.own.glob("*.md")]) == 1


@connected
async def test_a_preview_is_published_once_however_often_it_is_pressed(ann: Actor, shelf: Shelf) -> None:
    preview = await adds(ann, text=ARTICLE, **ORIGIN)
    presses = [ann.clicks(preview, "Publish") for _ in range(3)]
    await asyncio.gather(*[press.message() for press in presses])
    assert len([*shelf.own.glob("*.md")]) == 1


@contextmanager
def full(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the disk be full for new articles."""

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", refuse)
        yield


@connected
async def test_a_full_disk_changes_nothing_and_can_be_tried_again(
    ann: Actor, engine: Engine, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = await adds(ann, text=ARTICLE, **ORIGIN)
    with full(monkeypatch):
        told = await ann.clicks(preview, "Publish").message()
    assert "disk is full" in told.text
    assert told is not preview
    assert await nothing_changed(engine, shelf)
    assert "Published" in (await ann.clicks(preview, "Publish").message()).text


@connected
async def test_a_file_that_discord_no_longer_has(server: DiscordServer, ann: Actor) -> None:
    opened = ann.uses("/knowledge add")
    await opened.modal()
    server.platform.files.clear()
    kept, server.platform.files = server.platform.files, Forgetful()
    assert "no longer has this file" in (await (await ann.submits(opened, files={"a.md": TEXT})).message()).text
    server.platform.files = kept


class Forgetful(dict[str, bytes]):
    """Files that are gone at once."""

    def __setitem__(self, name: str, content: bytes) -> None:
        """Keep nothing."""


@connected
async def test_an_article_that_is_gone_says_so(server: DiscordServer, ann: Actor, shelf: Shelf) -> None:
    assert "no such article" in (await ann.uses("/knowledge show", article="nothing").message()).text
    assert "no such article" in (await ann.uses("/knowledge remove", article="nothing").message()).text
    await publishes(ann)
    (file,) = shelf.own.glob("*.md")
    asked = await ann.uses("/knowledge remove", article=Path(file).stem).message()
    bob = server.member("bob").may(May.MANAGE_GUILD)
    assert "Only admins" in (await bob.clicks(asked, "Remove").message()).text
    await ann.clicks(asked, "admin:removing").message()
    assert not [*shelf.own.glob("*.md")]
