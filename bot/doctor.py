"""What is wrong with an installation, and how to mend it: token, intents, permissions, database, articles."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.cards.browsing import described
from bot.inviting import NEEDED, bot_id, link
from bot.settings import Settings
from knowledge.base import KnowledgeBase
from knowledge.browsing import overview
from knowledge.errors import BylineError
from knowledge.reading.filing.folder import Shelf

PORTAL = "https://discord.com/developers/applications"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: whether it is well, and what to do where it isn't."""

    well: bool
    about: str
    said: str


def doctor(settings: Settings, db: Path | str, folder: Path | Shelf) -> int:
    """Print what was found, a line each; return 1 where something is wrong."""
    findings = [*articles(Shelf.at(folder).read), *database(db, folder), *token(settings)]
    if settings.discord_token and bot_id(settings.discord_token):
        findings += asyncio.run(_gathered(settings))
    for finding in findings:
        print(f"{'ok   ' if finding.well else 'WRONG'}  {finding.about}: {finding.said}")
    return 0 if all(finding.well for finding in findings) else 1


def articles(folder: Path) -> Iterator[Finding]:
    """Look at the article folder."""
    from knowledge.reading.filing.article import SUFFIXES

    if not folder.is_dir():
        yield Finding(False, "articles", f"{folder} is no folder; make it, or name another with --articles")
        return
    count = sum(path.suffix.lower() in SUFFIXES for path in folder.iterdir())
    said = f"{count} in {folder}" if count else f"none in {folder}; put .md, .txt or .html files there"
    yield Finding(bool(count), "articles", said)


def database(db: Path | str, folder: Path | Shelf) -> Iterator[Finding]:
    """Look at the database: that it opens, is up to date, and keeps what people asked."""
    try:
        with KnowledgeBase.open(db, folder) as knowledge:
            refreshed = knowledge.refresh()
            with knowledge.snapshot() as snapshot, knowledge.people():
                yield Finding(True, "database", f"{db}, {described(overview(snapshot), 'en')}")
    except BylineError as error:
        yield Finding(False, "database", str(error))
        return
    for file, reason in refreshed.failed:
        yield Finding(False, "article", f"{file}: {reason}")


def token(settings: Settings) -> Iterator[Finding]:
    """Look at the form of the token."""
    if settings.discord_token is None:
        yield Finding(False, "token", f"DISCORD_TOKEN is not set; make one at {PORTAL} under Bot, and put it into .env")
    elif bot_id(settings.discord_token) is None:
        yield Finding(False, "token", f"DISCORD_TOKEN is no bot token; copy it anew from {PORTAL}, under Bot")
    else:
        yield Finding(True, "token", "has the form of one")


async def _gathered(settings: Settings) -> list[Finding]:
    return [finding async for finding in online(settings)]


async def online(settings: Settings) -> AsyncIterator[Finding]:
    """Ask Discord about the token, the intents and the permissions in each server."""
    import aiohttp
    import discord

    client = discord.Client(intents=discord.Intents.none())
    try:
        async with client:
            await client.login(settings.discord_token or "")
            yield Finding(True, "Discord", f"knows the bot as {client.user}")
            application = await client.application_info()
            yield _intent(settings, application.flags)
            for guild in await client.http.get_guilds(200, with_counts=False):
                yield _permissions(guild["name"], int(guild["permissions"]), application.id)
    except discord.LoginFailure:
        yield Finding(False, "Discord", f"refuses the token; reset it at {PORTAL}, under Bot, and put it into .env")
    except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
        yield Finding(False, "Discord", f"can't be reached ({error}); check the connection")


def _intent(settings: Settings, flags: object) -> Finding:
    if not settings.channels:
        return Finding(True, "intents", "none that Discord has to allow")
    allowed = any(getattr(flags, f"gateway_message_content{suffix}", False) for suffix in ("", "_limited"))
    said = "message content is allowed" if allowed else f"allow Message Content at {PORTAL}, under Bot: BYLINE_CHANNELS"
    return Finding(allowed, "intents", said)


def _permissions(server: str, granted: int, id: int) -> Finding:
    import discord

    permissions = discord.Permissions(granted)
    missing = [name for name in NEEDED if not (permissions.administrator or getattr(permissions, name))]
    if not missing:
        return Finding(True, f"server {server!r}", "has all permissions")
    reasons = ", ".join(f"{name.replace('_', ' ')} ({NEEDED[name]})" for name in missing)
    return Finding(False, f"server {server!r}", f"lacks {reasons}; invite Byline again: {link(id)}")
