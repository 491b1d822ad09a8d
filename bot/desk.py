"""The desk between Discord and what admins do: the gate first, then the work, then a card or the reason why not."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace as changed

import discord

from bot import failing
from bot.answering import Answering
from bot.cards import record
from bot.cards.card import Card, whole
from bot.cards.layout import layout
from bot.cards.shelf import note
from bot.forms import Form, modal
from bot.gate import Gate
from bot.keeping import Keeping
from bot.responding import DIRECT, Interaction, language, replace, respond, show, tell, tell_failure
from bot.taking_in import reason
from knowledge.errors import EditError
from knowledge.model import Language
from knowledge.store.changes import Who

_log = logging.getLogger(__name__)

EVERY = 1.5  # seconds between two looks at how far a reload is

Make = Callable[[Language], Awaitable[Card]]


class Desk:
    """Serves admins, and tells everybody else that they are none."""

    def __init__(self, gate: Gate, keeping: Keeping, answering: Answering) -> None:
        self.gate = gate
        self.keeping = keeping
        self._answering = answering

    async def shows(self, interaction: Interaction, make: Make) -> None:
        """Show the admin alone what ``make`` makes."""
        if await self._admits(interaction):
            async with self._answering.working():
                await respond(interaction, _settled(interaction, make), private=True)

    async def replaces(self, interaction: Interaction, make: Make) -> None:
        """Show what ``make`` makes in place of what was pressed; where that is refused, say why beside it."""
        if not await self._admits(interaction):
            return
        try:
            async with self._answering.working():
                await replace(interaction, _fitted(make(language(interaction))))
        except EditError as error:
            await show(interaction, _refused(interaction, error), private=True)
        except Exception as error:  # noqa: BLE001 - the table says what each means
            await tell_failure(interaction, error)

    async def opens(self, interaction: Interaction, form: Callable[[Language], Form | None]) -> None:
        """Open a form; None is one about a preview that is gone."""
        if not await self._admits(interaction):
            return
        try:
            if opened := form(language(interaction)):
                await interaction.response.send_modal(modal(opened))
            else:
                await tell(interaction, "admin.draft_gone")
        except Exception as error:  # noqa: BLE001 - the table says what each means
            await tell_failure(interaction, error)

    async def reloads(self, interaction: Interaction) -> None:
        """Bring the knowledge up to date, and show how far that is."""
        if not await self._admits(interaction):
            return
        try:
            async with self._answering.working():
                await self._reload(interaction)
        except Exception as error:  # noqa: BLE001 - the table says what each means
            await tell_failure(interaction, error)

    async def _reload(self, interaction: Interaction) -> None:
        spoken = language(interaction)
        seen = shown = (0, 0)

        def progress(done: int, total: int) -> None:  # called in another thread; the pair is exchanged as a whole
            nonlocal seen
            seen = (done, total)

        task = asyncio.create_task(self.keeping.reload(progress, spoken))
        await asyncio.wait({task}, timeout=DIRECT)
        if not task.done():
            await _show_again(interaction, record.progress(*seen, spoken))
        while not task.done():
            await asyncio.wait({task}, timeout=EVERY)
            if seen != shown and not task.done():
                shown = seen
                await _show_again(interaction, record.progress(*seen, spoken))
        await _show_again(interaction, whole(await task))

    async def _admits(self, interaction: Interaction) -> bool:
        try:
            return await self.gate.admits(interaction)
        except Exception as error:  # noqa: BLE001 - who can't be looked at isn't let through
            await tell_failure(interaction, error)
            return False


def who(interaction: Interaction) -> Who:
    """Return who changes something, as the history names them."""
    return Who(str(interaction.user.id), interaction.user.display_name)


async def _settled(interaction: Interaction, make: Make) -> Card:
    try:
        return await _fitted(make(language(interaction)))
    except EditError as error:
        return _refused(interaction, error)


async def _fitted(making: Awaitable[Card]) -> Card:
    card = await making
    return card if card.under else whole(card)


def _refused(interaction: Interaction, error: EditError) -> Card:
    _log.info("refused", extra={"why": error.code, "user": interaction.user.id, "guild": interaction.guild_id})
    return changed(note(reason(error, language(interaction)), language(interaction)), tone="open")


async def _show_again(interaction: Interaction, card: Card) -> None:
    """Show a card, in place of the last one; who has dismissed it, or waited too long, has seen enough."""
    try:
        if interaction.response.is_done():
            await interaction.edit_original_response(view=layout(card))
        else:
            await show(interaction, card, private=True)
    except discord.HTTPException as error:
        if error.code not in failing.GONE:
            raise
        _log.info("too late", extra={"code": error.code, "interaction": interaction.id})
