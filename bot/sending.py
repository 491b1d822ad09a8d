"""Send answers as messages: once however often a request is repeated, as plain text where cards can't be shown."""

from __future__ import annotations

import logging

import aiohttp
import discord

from bot import failing
from bot.cards.card import Card, plain_text
from bot.cards.layout import layout
from bot.responding import BAD_REQUEST
from bot.wording import say

_log = logging.getLogger(__name__)

UNKNOWN_REFERENCE = "message_reference"


async def reply_with(message: discord.Message, card: Card) -> discord.Message:
    """Reply to a message with a card.

    The request carries the question's identifier, so that Discord takes it once although it is sent again when
    the connection broke. Raises discord.HTTPException, aiohttp.ClientError.
    """
    nonce = str(message.id)
    try:
        return await message.reply(view=layout(card), mention_author=False, nonce=nonce)
    except aiohttp.ClientError as error:
        _log.warning("sent again", extra={"message_id": message.id, "error": repr(error)})
        return await message.reply(view=layout(card), mention_author=False, nonce=nonce)
    except discord.HTTPException as error:
        if error.status != BAD_REQUEST or UNKNOWN_REFERENCE in error.text:
            raise
        _log.error("components refused", extra={"message_id": message.id, "error": str(error)})
        return await message.reply(plain_text(card), mention_author=False, nonce=nonce)


async def edit_answer(message: discord.Message, answer: int, card: Card) -> None:
    """Show a card where an earlier answer stood. Raises discord.HTTPException."""
    await message.channel.get_partial_message(answer).edit(view=layout(card))  # type: ignore[union-attr]


async def notify(message: discord.Message, error: BaseException) -> None:
    """Log an error, and tell who wrote the message: where they wrote, else directly."""
    if isinstance(error, discord.HTTPException) and UNKNOWN_REFERENCE in error.text:
        return  # the question is gone, and nobody waits for its answer
    fields = {
        "message_id": message.id,
        "channel": message.channel.id,
        "guild": message.guild.id if message.guild else None,
    }
    said = failing.told(error, "en", **fields)
    if said is None:
        return
    try:
        if isinstance(error, discord.Forbidden):
            await message.author.send(say("en", "said.cant_write", channel=f"<#{message.channel.id}>"))
        else:
            await message.reply(said, mention_author=False)
    except (discord.HTTPException, aiohttp.ClientError) as second:
        _log.info("could not be told", extra={**fields, "error": repr(second)})
