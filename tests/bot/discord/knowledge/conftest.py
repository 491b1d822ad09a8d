"""Byline on loopback with an article folder of its own, empty as yet, and an admin."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.admins import Admins
from bot.engine import Engine
from bot.settings import SHIPPED, Settings
from knowledge.lexicon import Lexicon
from knowledge.reading.filing.folder import Shelf
from tests.discord_server import Actor, DiscordServer, May


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """Give the folder that admins fill."""
    (tmp_path / "articles").mkdir()
    return Shelf(tmp_path / "articles", SHIPPED)


@pytest.fixture
async def engine(database: Path, shelf: Shelf, lexicon: Lexicon) -> AsyncIterator[Engine]:
    """Give the knowledge, opened."""
    async with Engine(database, shelf, lexicon) as opened:
        await opened.renew()
        yield opened


@pytest.fixture
def ann(server: DiscordServer) -> Actor:
    """Give an admin, whom Discord shows the commands."""
    return server.member("ann").may(May.MANAGE_GUILD)


@pytest.fixture
def settings(tmp_path: Path, ann: Actor) -> Settings:
    """Give settings that name the admin."""
    return Settings(tmp_path, person_limit=0, channel_limit=0, admins=Admins(people=frozenset({ann.user.id})))
