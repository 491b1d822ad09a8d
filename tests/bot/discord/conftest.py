"""Byline connected to a Discord on loopback, with the knowledge of the shipped article."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.client import Client
from bot.engine import Engine
from bot.settings import SHIPPED, Settings
from knowledge.base import KnowledgeBase
from knowledge.lexicon import Lexicon, load
from tests.discord_server import Actor, DiscordServer

FAST: dict[str, Any] = {"guild_ready_timeout": 0.02}  # how long the client waits for more guilds before it is ready


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a database that knows the shipped article."""
    path = tmp_path_factory.mktemp("built") / "byline.db"
    with KnowledgeBase.open(path, SHIPPED) as knowledge:
        knowledge.refresh()
    return path


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """Give the shipped lexicon, loaded once."""
    return load()


@pytest.fixture
def database(built: Path, tmp_path: Path) -> Path:
    """Give a copy of that database for one test."""
    return Path(shutil.copy(built, tmp_path / "byline.db"))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Give settings without limits."""
    return Settings(tmp_path, person_limit=0, channel_limit=0)


@pytest.fixture
async def engine(database: Path, lexicon: Lexicon) -> AsyncIterator[Engine]:
    """Give the knowledge, opened."""
    async with Engine(database, SHIPPED, lexicon) as opened:
        await opened.renew()
        yield opened


@pytest.fixture
async def server() -> AsyncIterator[DiscordServer]:
    """Give a Discord; anything that Discord would have refused fails the test."""
    async with DiscordServer() as running:
        yield running
    assert not running.transcript.complaints()


@pytest.fixture
async def byline(server: DiscordServer, engine: Engine, settings: Settings) -> AsyncIterator[Client]:
    """Give Byline, connected and ready."""
    client = Client(engine, settings, **FAST)
    async with server.connects(client):
        yield client


@pytest.fixture
def ann(server: DiscordServer) -> Actor:
    """Give a person."""
    return server.member("ann")
