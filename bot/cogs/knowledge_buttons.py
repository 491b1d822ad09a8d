"""What admins press and send: previews, the list, removals, undoing, gaps. Each use passes the gate again.

Buttons and forms carry what they mean in their identifier, so that they work after a restart.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any, cast

import discord
from discord import ui
from discord.ext import commands

from bot.cards.card import Card
from bot.cards.press import ADMIN_ID, AdminPress, admin_press
from bot.cards.shelf import PER_PAGE, note
from bot.desk import Desk, who
from bot.entry import details, entry
from bot.forms import Form, sent
from bot.limiting import Once
from bot.responding import Interaction
from bot.wording import say
from knowledge.model import Language

SEEN = 10_000

Make = Callable[[Interaction, AdminPress, Language], Awaitable[Card]]
Handler = Callable[[Interaction, AdminPress], Awaitable[None]]


def control(handle: Handler) -> type[ui.DynamicItem[Any]]:
    """Return the class by which discord.py hands every button and menu of admins to ``handle``."""

    class Control(ui.DynamicItem[Any], template=ADMIN_ID):
        """A button or menu that an admin sees."""

        @classmethod
        async def from_custom_id(cls, interaction: Interaction, item: ui.Item[Any], match: re.Match[str], /) -> Control:
            """Return what was pressed."""
            del interaction, match
            return cls(item)

        async def callback(self, interaction: Interaction) -> None:
            """Do what it means."""
            if press := admin_press(self.custom_id):
                await handle(interaction, press)

    return Control


class KnowledgeButtons(commands.Cog):
    """Does what the buttons, menus and forms of admins ask for, once however often an event comes."""

    def __init__(self, bot: commands.Bot, desk: Desk) -> None:
        self._bot = bot
        self._desk = desk
        self._keeping = desk.keeping
        self._seen = Once(SEEN)
        self._control = control(self.press)
        keeping = self._keeping
        self._in_place: Mapping[str, Make] = {
            "turn": lambda _, press, spoken: keeping.turn(press.about, press.page, spoken),
            "publish": lambda it, press, spoken: keeping.publish(press.about, who(it), spoken),
            "discard": lambda _, press, spoken: keeping.discard(press.about, spoken),
            "list": lambda _, press, spoken: keeping.listing(press.about, press.page, spoken),
            "article": self._article,
            "remove": self._removal,
            "removing": self._remove,
            "keep": self._kept,
            "undo": lambda it, press, spoken: keeping.undo(int(press.about or 0), who(it), spoken),
            "history": lambda _, press, spoken: keeping.history(int(press.about or 0), spoken),
            "gaps": lambda _, press, spoken: keeping.gaps(press.page, spoken),
            "ignore": lambda _, press, spoken: keeping.ignore(press.about, spoken),
            "regard": lambda _, press, spoken: keeping.regard(press.about, spoken),
            "aliases": lambda _, press, spoken: keeping.aliases(press.page, spoken),
        }
        self._beside: Mapping[str, Make] = {
            "open": self._opened,
            "answered": lambda _, press, spoken: keeping.answer(press.about, spoken),
        }

    async def cog_load(self) -> None:
        """Listen to buttons."""
        self._bot.add_dynamic_items(self._control)

    async def cog_unload(self) -> None:
        """Stop listening."""
        self._bot.remove_dynamic_items(self._control)

    async def press(self, interaction: Interaction, press: AdminPress) -> None:
        """Do what a button or menu means."""
        if not self._seen.first(interaction.id):
            return
        if make := self._in_place.get(press.action):
            await self._desk.replaces(interaction, partial(make, interaction, press))
        elif make := self._beside.get(press.action):
            await self._desk.shows(interaction, partial(make, interaction, press))
        elif press.action == "add":
            await self._desk.opens(interaction, lambda spoken: entry(spoken, press.about))
        elif press.action == "reload":
            await self._desk.reloads(interaction)
        elif press.action == "edit":
            await self._desk.opens(interaction, lambda spoken: self._details(press.about, spoken))

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        """Take what was filled in."""
        if interaction.type is not discord.InteractionType.modal_submit:
            return
        data = cast("dict[str, Any]", interaction.data or {})
        press, filled = admin_press(str(data.get("custom_id"))), sent(data)
        if press is None or not self._seen.first(interaction.id):
            return
        if press.action == "add":
            await self._desk.shows(interaction, lambda spoken: self._keeping.propose(filled, spoken))
        elif press.action == "edited":
            await self._desk.replaces(interaction, lambda spoken: self._keeping.again(press.about, filled, spoken))

    def _details(self, token: str, language: Language) -> Form | None:
        proposal = self._keeping.drafts.find(token)
        return details(proposal, token, language) if proposal else None

    async def _opened(self, interaction: Interaction, press: AdminPress, language: Language) -> Card:
        values = cast("dict[str, Any]", interaction.data or {}).get("values") or ["0"]
        return await self._keeping.opened(press.about, press.page * PER_PAGE + int(values[0]), language)

    async def _article(self, interaction: Interaction, press: AdminPress, language: Language) -> Card:
        del interaction
        return await self._keeping.article(await self._keeping.marked(press.about), language, press.page)

    async def _removal(self, interaction: Interaction, press: AdminPress, language: Language) -> Card:
        del interaction
        return await self._keeping.removal(await self._keeping.marked(press.about), language)

    async def _remove(self, interaction: Interaction, press: AdminPress, language: Language) -> Card:
        return await self._keeping.remove(await self._keeping.marked(press.about), who(interaction), language)

    async def _kept(self, interaction: Interaction, press: AdminPress, language: Language) -> Card:
        del interaction, press
        return note(say(language, "admin.kept"), language)
