"""What is pressed under an answer: context, votes, other questions, pages, sharing; and removing an answer.

Buttons carry what they mean in their identifier, so that they work after a restart.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any, cast

import discord
from discord import app_commands, ui
from discord.app_commands import locale_str
from discord.ext import commands

from bot.answering import Answering
from bot.cards import browsing
from bot.cards.card import CUSTOM_ID, Action, Card, Press, paged
from bot.cards.layout import layout
from bot.limiting import Once
from bot.looking_up import LOOK_UP, LookUps
from bot.responding import Interaction, language, respond, tell, tell_failure, when
from bot.wording import say
from knowledge.browsing import passages
from knowledge.store.people import Asked

SEEN = 10_000
Handler = Callable[[Interaction, Press], Awaitable[None]]


def control(handle: Handler) -> type[ui.DynamicItem[Any]]:
    """Return the class by which discord.py hands every button and menu of ours to ``handle``."""

    class Control(ui.DynamicItem[Any], template=CUSTOM_ID):
        """A button or menu under an answer."""

        def __init__(self, item: ui.Item[Any], press: Press) -> None:
            super().__init__(item)
            self.press = press

        @classmethod
        async def from_custom_id(cls, interaction: Interaction, item: ui.Item[Any], match: re.Match[str], /) -> Control:
            """Return what was pressed."""
            del interaction
            action = cast("Action", match["action"])
            return cls(item, Press(action, match["answer"], int(match["index"] or 0)))

        async def callback(self, interaction: Interaction) -> None:
            """Do what it means."""
            await handle(interaction, self.press)

    return Control


class Buttons(commands.Cog):
    """Do what buttons, menus and the message menu ask for."""

    def __init__(self, bot: commands.Bot, answering: Answering) -> None:
        self._bot = bot
        self._answering = answering
        self._look_ups = LookUps(answering.engine)
        self._seen = Once(SEEN)
        self._control = control(self.press)
        name = locale_str(say("en", "commands.remove_menu"), key="remove_menu")
        self._menu = app_commands.ContextMenu(name=name, callback=self.remove)
        self._handlers: dict[str, Handler] = {
            "context": self._context,
            "up": self._vote,
            "down": self._vote,
            "instead": self._instead,
            "pick": self._pick,
            "share": self._share,
            "page": self._page,
            "tell": self._wish,
        }

    async def cog_load(self) -> None:
        """Listen to buttons and offer the message menu."""
        self._bot.add_dynamic_items(self._control)
        self._bot.tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        """Stop listening."""
        self._bot.remove_dynamic_items(self._control)
        self._bot.tree.remove_command(self._menu.name, type=self._menu.type)

    async def press(self, interaction: Interaction, press: Press) -> None:
        """Do what a button or menu means, once however often the event comes."""
        handler = self._handlers.get(press.action)
        if handler is None or not self._seen.first(interaction.id):
            return
        try:
            async with self._answering.working():
                await handler(interaction, press)
        except Exception as error:  # noqa: BLE001 - the table says what each means
            await tell_failure(interaction, error)

    async def remove(self, interaction: Interaction, message: discord.Message) -> None:
        """Remove an answer, for who asked and for who may manage messages."""
        if self._bot.user is None or message.author.id != self._bot.user.id:
            await tell(interaction, "said.not_an_answer")
        elif interaction.permissions.manage_messages or interaction.user.id == await self._asker(message):
            with contextlib.suppress(discord.NotFound):  # private answers, and those that somebody else removed
                await message.delete()
            await self._answering.engine.people(lambda people: _forget(people.answer(str(message.id)), people.forget))
            await tell(interaction, "said.removed")
        else:
            await tell(interaction, "said.not_removable")

    async def _context(self, interaction: Interaction, press: Press) -> None:
        asked = await self._asked(interaction, press)
        if asked:
            await respond(interaction, self._around(asked, interaction), private=True)

    async def _around(self, asked: Asked, interaction: Interaction) -> Card:
        found = await self._answering.engine.look_up(lambda snapshot: passages(snapshot, asked.proof))
        return paged(browsing.context(found, asked.steps, language(interaction), asked.short), asked.id)

    async def _vote(self, interaction: Interaction, press: Press) -> None:
        person, up = str(interaction.user.id), press.action == "up"
        await self._answering.stored(press.answer)
        known = await self._answering.engine.people(lambda people: people.vote(press.answer, person, up=up))
        await tell(interaction, "said.voted" if known else "said.vote_gone")

    async def _wish(self, interaction: Interaction, press: Press) -> None:
        person = str(interaction.user.id)
        await self._answering.stored(press.answer)
        known = await self._answering.engine.gaps(lambda gaps: gaps.wish(press.answer, person))
        await tell(interaction, "admin.will_tell" if known else "said.gone")

    async def _instead(self, interaction: Interaction, press: Press) -> None:
        """Answer a suggestion to whoever chose it, and to nobody else."""
        data = cast("dict[str, Any]", interaction.data or {})
        values = data.get("values") or ["0"]
        await self._suggested(interaction, replace(press, index=int(values[0])))

    async def _suggested(self, interaction: Interaction, press: Press) -> None:
        asked = await self._asked(interaction, press)
        if asked is None or await self._too_soon(interaction):
            return
        if press.index >= len(asked.suggestions):
            await tell(interaction, "said.gone")
            return
        chosen = replace(asked, id=str(interaction.id), question=asked.suggestions[press.index], context=())
        await respond(interaction, self._answer(chosen, shareable=interaction.guild_id is not None), private=True)

    async def _answer(self, asked: Asked, *, shareable: bool = False) -> Card:
        answer = await self._answering.answer(asked, shareable=shareable)
        await self._answering.keep(answer)
        return paged(answer.card, asked.id)

    async def _pick(self, interaction: Interaction, press: Press) -> None:
        """Answer the reading that was chosen: in place for who asked, else to the person alone."""
        asked = await self._asked(interaction, press)
        if asked is None or press.index >= len(asked.suggestions):
            return
        mine = interaction.message and interaction.user.id == await self._asker(interaction.message)
        if not mine or asked.kind != "clarify":
            await self._suggested(interaction, press)
            return
        await interaction.response.defer()
        answer = await self._answering.answer(replace(asked, question=asked.suggestions[press.index], context=()))
        await self._answering.keep(answer, interaction.message.id if interaction.message else None)
        await interaction.edit_original_response(view=layout(paged(answer.card, asked.id)))

    async def _share(self, interaction: Interaction, press: Press) -> None:
        """Show a private answer to everybody."""
        asked = await self._asked(interaction, press)
        if asked:
            await respond(interaction, self._answer(replace(asked, id=str(interaction.id))), private=False)

    async def _page(self, interaction: Interaction, press: Press) -> None:
        asked = await self._asked(interaction, press)
        if asked is None:
            return
        await interaction.response.defer()
        if asked.kind == LOOK_UP:
            card = await self._look_ups.again(asked.question, language(interaction))
        else:
            card = (await self._answering.answer(asked)).card
        await interaction.edit_original_response(view=layout(paged(card, asked.id, press.index)))

    async def _asked(self, interaction: Interaction, press: Press) -> Asked | None:
        asked = await self._answering.find(press.answer)
        if asked is None:
            await tell(interaction, "said.gone")
        return asked

    async def _too_soon(self, interaction: Interaction) -> bool:
        early = self._answering.too_soon(interaction.user.id, None)
        if early:
            await tell(interaction, early[0], when=when(early[1]))
        return early is not None

    async def _asker(self, message: discord.Message) -> int | None:
        """Return who asked what a message answers: nobody's name is stored, Discord knows it."""
        if message.interaction_metadata:
            return message.interaction_metadata.user.id
        reference = message.reference
        if reference is None or reference.message_id is None:
            return None
        if isinstance(reference.resolved, discord.Message):
            return reference.resolved.author.id
        try:
            return (await message.channel.fetch_message(reference.message_id)).author.id
        except discord.HTTPException:
            return None


def _forget(asked: Asked | None, forget: Callable[[str], int]) -> None:
    if asked:
        forget(asked.id)
