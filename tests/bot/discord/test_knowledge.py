"""Admins add articles: the form, the preview, publishing; what is refused, and that it changes nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.admins import Admins
from bot.client import Client
from bot.engine import Engine
from bot.settings import SHIPPED, Settings
from knowledge.lexicon import Lexicon
from knowledge.reading.filing.folder import Shelf
from tests.bot.discord.conftest import FAST
from tests.discord_server import Actor, DiscordServer, May, Message

ARTICLE = """Northwind sells more vans

Northwind sold 5,120 vans in February. "We will double that," said Carla Diaz, chief executive of Northwind.
"""
DATED = {"source": "Harbour Post", "published": "2025-03-04"}


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    (tmp_path / "articles").mkdir()
    return Shelf(tmp_path / "articles", SHIPPED)


@pytest.fixture
async def engine(database: Path, shelf: Shelf, lexicon: Lexicon) -> AsyncIterator[Engine]:
    async with Engine(database, shelf, lexicon) as opened:
        await opened.renew()
        yield opened


@pytest.fixture
def settings(tmp_path: Path, ann: Actor) -> Settings:
    return Settings(tmp_path, person_limit=0, channel_limit=0, admins=Admins(people=frozenset({ann.user.id})))


@pytest.fixture
def ann(server: DiscordServer) -> Actor:
    """Give an admin, who is shown the commands."""
    return server.member("ann").may(May.MANAGE_GUILD)


async def adds(admin: Actor, **values: object) -> Message:
    sent = await admin.submits(admin.uses("/knowledge add"), **values)
    return await sent.message()


async def test_an_article_is_previewed_published_and_answered(
    server: DiscordServer, byline: Client, ann: Actor, shelf: Shelf
) -> None:
    preview = await adds(ann, text=ARTICLE, **DATED)
    assert preview.private
    done = await ann.clicks(preview, "Publish").message()
    ann.asks("how many vans did northwind sell in february?")
