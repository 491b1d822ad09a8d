"""Tell people what they wanted to know: one direct message, when a later article answers what they asked."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from datetime import UTC, datetime

import aiohttp
import discord
from discord.ext import commands

from bot.answering import Answer, Answering
from bot.cards.card import Card, paged
from bot.cards.layout import layout
from bot.cards.markdown import clipped, escape
from bot.cards.proof import proof
from bot.wording import say
from knowledge.editing.gaps import Notice
from knowledge.errors import BylineError
from knowledge.store.people import answered

_log = logging.getLogger(__name__)

QUESTION = 200  # characters of a question that are shown again


class Telling:
    """Looks, after each change of the knowledge, whom it concerns; each is told once, or not at all."""

    def __init__(self, client: commands.Bot, answering: Answering) -> None:
        self._client = client
        self._answering = answering
        self._turn = asyncio.Lock()
        self._working: set[asyncio.Task[None]] = set()

    def soon(self) -> None:
        """Look in the background."""
        task = asyncio.create_task(self._tell_all())
        self._working.add(task)
        task.add_done_callback(self._working.discard)

    def stop(self) -> None:
        """Leave what is not told yet to the next start."""
        for task in self._working:
            task.cancel()

    async def _tell_all(self) -> None:
        async with self._turn:
            try:
                for notice in await self._answering.engine.gaps(lambda gaps: gaps.due()):
                    await self._tell(notice)
            except BylineError:
                _log.exception("who wants to be told could not be looked up")

    async def _tell(self, notice: Notice) -> None:
        """Send one message; who can't be written to is not tried again."""
        id = str(discord.utils.time_snowflake(datetime.now(UTC)) | int(notice.person) % (1 << 22))
        asked = replace(notice.asked, id=id, place=None, channel=None, message=None)
        answer = Answer(answered(asked, notice.outcome), notice.outcome, told(notice, id))
        try:
            await self._answering.keep(answer)
            channel = await self._client.create_dm(discord.Object(int(notice.person)))
            await channel.send(view=layout(paged(answer.card, id)))
        except (discord.Forbidden, discord.NotFound) as error:
            _log.info("could not be told", extra={"code": error.code})
        except (discord.HTTPException, aiohttp.ClientError, OSError):
            _log.warning("told at the next change", exc_info=True)
            return
        await self._answering.engine.gaps(lambda gaps: gaps.told(notice))


def told(notice: Notice, id: str) -> Card:
    """Return the answer as a card, below what was asked."""
    card = proof(notice.outcome, id)
    question = escape(clipped(" ".join(notice.asked.question.split()), QUESTION))
    return replace(card, blocks=(say(card.language, "admin.told", question=question), *card.blocks))
