"""Answer interactions in time: directly where it is quick, else deferred, and whatever happens by a guard.

Discord gives three seconds for the first response; whether an answer is private is fixed by it.
"""

from __future__ import annotations

import asyncio
import io
import logging
from collections.abc import Awaitable
from datetime import UTC, datetime, timedelta
from typing import Any, TypeAlias

import aiohttp
import discord

from bot import failing
from bot.cards.card import Card, plain_text
from bot.cards.layout import layout
from bot.wording import language_of, say
from knowledge.model import Language

_log = logging.getLogger(__name__)

DIRECT = 0.5  # seconds that an answer may take without being deferred
GUARD = 2.5  # seconds until the guard acknowledges
LONGEST = 60.0  # seconds that an answer may take at all
BAD_REQUEST = 400

Interaction: TypeAlias = discord.Interaction[Any]


def language(interaction: Interaction) -> Language:
    """Return the language of the person."""
    return language_of(interaction.locale)


async def respond(interaction: Interaction, making: Awaitable[Card], *, private: bool) -> int | None:
    """Show the card that is being made; return the message that shows it, None where it could not be shown.

    An error is told to the person, privately.
    """
    task = asyncio.ensure_future(making)
    try:
        await asyncio.wait({task}, timeout=DIRECT)
        if not task.done():
            await _defer(interaction, private=private)
        async with asyncio.timeout(LONGEST):
            card = await task
        return await show(interaction, card, private=private or card.private)
    except Exception as error:  # noqa: BLE001 - the table says what each means
        await tell_failure(interaction, error)
        return None


async def replace(interaction: Interaction, making: Awaitable[Card]) -> None:
    """Show the card that is being made in place of the message that was pressed. Raises whatever making it does."""
    task = asyncio.ensure_future(making)
    await asyncio.wait({task}, timeout=DIRECT)
    if not task.done() and not interaction.response.is_done():
        await interaction.response.defer()
    view = layout(await task)
    if interaction.response.is_done():
        await interaction.edit_original_response(view=view)
    else:
        await interaction.response.edit_message(view=view)


async def show(interaction: Interaction, card: Card, *, private: bool) -> int:
    """Send a card as the first response, or behind it; as plain text where Discord refuses the components."""
    try:
        return await _send(interaction, private, view=layout(card), **_files(card))
    except discord.HTTPException as error:
        if error.status != BAD_REQUEST or error.code in failing.GONE:
            raise
        _log.error("components refused", extra={"error": str(error)})
        return await _send(interaction, private, content=plain_text(card), **_files(card))


def _files(card: Card) -> dict[str, Any]:
    return {"file": discord.File(io.BytesIO(card.file.content), card.file.name)} if card.file else {}


async def tell(interaction: Interaction, key: str, **slots: object) -> None:
    """Say a sentence to the person alone; who is no longer there is not told."""
    await _tell(interaction, say(language(interaction), key, **slots))


async def tell_failure(interaction: Interaction, error: BaseException) -> None:
    """Log an error and tell it to the person alone."""
    fields = {"interaction": interaction.id, "kind": interaction.type.name, "guild": interaction.guild_id}
    said = failing.told(error, language(interaction), fields, failing.INTERACTION_GONE)
    if said:
        await _tell(interaction, said)


async def guard(interaction: Interaction) -> None:
    """Acknowledge an interaction that nobody has answered by ``GUARD`` seconds."""
    await asyncio.sleep(GUARD)
    if interaction.response.is_done():
        return
    _log.warning("guard acknowledged", extra={"interaction": interaction.id, "kind": interaction.type.name})
    try:
        if interaction.type is discord.InteractionType.autocomplete:
            await interaction.response.autocomplete([])
        else:
            await _defer(interaction, private=True)
    except discord.HTTPException as error:
        failing.told(error, "en", {"interaction": interaction.id})


def when(seconds: float) -> str:
    """Return a moment to come as Discord shows it: "in 20 seconds", counting down."""
    return discord.utils.format_dt(datetime.now(UTC) + timedelta(seconds=seconds + 1), "R")


async def _defer(interaction: Interaction, *, private: bool) -> None:
    if not interaction.response.is_done():
        interaction.extras["private"] = private
        await interaction.response.defer(ephemeral=private, thinking=True)


async def _send(interaction: Interaction, private: bool, **content: Any) -> int:
    if not interaction.response.is_done():
        try:
            return await _send_first(interaction, private, content)
        except discord.HTTPException as error:
            if error.code != failing.ALREADY_ACKNOWLEDGED:
                raise
    if private and interaction.extras.get("private") is False:
        # deferred for all to see, and now for one only: the public "thinking" goes, a private answer follows
        await interaction.delete_original_response()
        interaction.extras["private"] = True
    message = await interaction.followup.send(ephemeral=private, wait=True, **content)
    return message.id


async def _send_first(interaction: Interaction, private: bool, content: dict[str, Any]) -> int:
    """Send the first response; where the connection breaks, find out whether it arrived."""
    try:
        sent = await interaction.response.send_message(ephemeral=private, **content)
    except aiohttp.ClientError:
        try:
            sent = await interaction.response.send_message(ephemeral=private, **content)
        except discord.HTTPException as error:
            if error.code != failing.ALREADY_ACKNOWLEDGED:
                raise
            return (await interaction.original_response()).id
    return sent.message_id or 0


async def _tell(interaction: Interaction, said: str) -> None:
    try:
        await _send(interaction, private=True, content=said)
    except (discord.HTTPException, OSError) as error:
        failing.told(error, language(interaction), {"interaction": interaction.id})
