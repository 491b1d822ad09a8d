"""Send answers as messages: once however often a request is repeated, as plain text where cards can't be shown."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import aiohttp
import discord

from bot import failing
from bot.cards.card import Card, plain_text
from bot.cards.layout import layout
from bot.responding import BAD_REQUEST
from bot.wording import language_of, say
from knowledge.model import Language
from knowledge.reading.filing.article import guess_language

_log = logging.getLogger(__name__)

UNKNOWN_REFERENCE = "message_reference"
PAUSES = (0.1, 0.5, 2.0)  # seconds before a broken request is sent again


async def reply_with(message: discord.Message, card: Card) -> discord.Message:
    """Reply to a message with a card. Raises discord.HTTPException, aiohttp.ClientError."""
    try:
        return await _once(message, view=layout(card))
    except discord.HTTPException as error:
        if error.status != BAD_REQUEST or UNKNOWN_REFERENCE in error.text:
            raise
        _log.error("components refused", extra={"message_id": message.id, "error": str(error)})
        return await _once(message, content=plain_text(card))


async def _once(message: discord.Message, **content: Any) -> discord.Message:
    """Reply, and again where the connection breaks: the nonce lets Discord take it once however often it comes."""
    nonce = str(message.id)
    for pause in PAUSES:
        try:
            return await message.reply(mention_author=False, nonce=nonce, **content)
        except aiohttp.ClientError as error:
            _log.warning("sent again", extra={"message_id": message.id, "error": repr(error)})
            await asyncio.sleep(pause)
    return await message.reply(mention_author=False, nonce=nonce, **content)


async def edit_answer(message: discord.Message, answer: int, card: Card) -> None:
    """Show a card where an earlier answer stood. Raises discord.HTTPException."""
    await message.channel.get_partial_message(answer).edit(view=layout(card))  # type: ignore[union-attr]


def language(message: discord.Message) -> Language:
    """Return the language a message is written in; of the server where there is nothing to read."""
    if any(character.isalpha() for character in message.content):
        return guess_language(message.content)
    return language_of(message.guild.preferred_locale if message.guild else None)


async def notify(message: discord.Message, error: BaseException) -> None:
    """Log an error, and tell who wrote the message: where they wrote, else directly."""
    if isinstance(error, discord.HTTPException) and UNKNOWN_REFERENCE in error.text:
        return  # the question is gone, and nobody waits for its answer
    fields = {
        "message_id": message.id,
        "channel": message.channel.id,
        "guild": message.guild.id if message.guild else None,
    }
    said = failing.told(error, language(message), fields)
    if said is None:
        return
    try:
        if isinstance(error, discord.Forbidden):
            await message.author.send(say(language(message), "said.cant_write", channel=f"<#{message.channel.id}>"))
        else:
            await message.reply(said, mention_author=False)
    except (discord.HTTPException, aiohttp.ClientError) as second:
        _log.info("could not be told", extra={**fields, "error": repr(second)})
