"""``/knowledge``: what admins do with the articles, for servers only; shown to the admin alone."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.cogs.questions import described, options
from bot.desk import Desk, who
from bot.engine import Engine
from bot.entry import entry
from bot.responding import Interaction

CHOICE, CHOICES = 100, 25  # characters of a choice, and how many are offered
NAMES = ("model", "brand", "company", "organisation", "place", "name")

Choices = list[app_commands.Choice[str]]
Searched = app_commands.Range[str, 0, 80]  # what a button that turns pages can carry
Named = app_commands.Range[str, 1, 100]


class Knowledge(commands.Cog):
    """The commands of the admins; each asks the desk, which asks the gate."""

    knowledge = app_commands.Group(
        **described("knowledge"),
        default_permissions=discord.Permissions(manage_guild=True),
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
    )
    alias = app_commands.Group(**described("alias"), parent=knowledge)

    def __init__(self, engine: Engine, desk: Desk) -> None:
        self._engine = engine
        self._desk = desk
        self._keeping = desk.keeping

    @knowledge.command(**described("knowledge_add"))
    async def add(self, interaction: Interaction) -> None:
        """Open the form for new articles."""
        await self._desk.opens(interaction, entry)

    @knowledge.command(**described("knowledge_reload"))
    async def reload(self, interaction: Interaction) -> None:
        """Bring the knowledge up to date with the article folder."""
        await self._desk.reloads(interaction)

    @knowledge.command(**described("knowledge_list"))
    @options("knowledge_list", "search")
    async def list(self, interaction: Interaction, search: Searched = "") -> None:
        """List the articles."""
        await self._desk.shows(interaction, lambda spoken: self._keeping.listing(search, 0, spoken))

    @knowledge.command(**described("knowledge_show"))
    @options("knowledge_show", "article")
    async def show(self, interaction: Interaction, article: Named) -> None:
        """Show one article."""
        await self._desk.shows(interaction, lambda spoken: self._keeping.article(self._keeping.meant(article), spoken))

    @knowledge.command(**described("knowledge_remove"))
    @options("knowledge_remove", "article")
    async def remove(self, interaction: Interaction, article: Named) -> None:
        """Ask whether to take an article out."""
        await self._desk.shows(interaction, lambda spoken: self._keeping.removal(self._keeping.meant(article), spoken))

    @knowledge.command(**described("knowledge_undo"))
    async def undo(self, interaction: Interaction) -> None:
        """Show what undoing would undo."""
        await self._desk.shows(interaction, self._keeping.latest)

    @knowledge.command(**described("knowledge_history"))
    async def history(self, interaction: Interaction) -> None:
        """Show who changed what."""
        await self._desk.shows(interaction, lambda spoken: self._keeping.history(None, spoken))

    @knowledge.command(**described("knowledge_export"))
    async def export(self, interaction: Interaction) -> None:
        """Give everything as a file."""
        room = interaction.filesize_limit
        await self._desk.shows(interaction, lambda spoken: self._keeping.export(room, spoken))

    @knowledge.command(**described("knowledge_status"))
    async def status(self, interaction: Interaction) -> None:
        """Show how the knowledge stands."""
        await self._desk.shows(interaction, self._keeping.status)

    @knowledge.command(**described("knowledge_gaps"))
    async def gaps(self, interaction: Interaction) -> None:
        """Show what was asked and not known."""
        await self._desk.shows(interaction, lambda spoken: self._keeping.gaps(0, spoken))

    @alias.command(**described("alias_add"))
    @options("alias_add", "alias", "name")
    async def add_alias(self, interaction: Interaction, alias: Named, name: Named) -> None:
        """Let a name stand for another."""
        by = who(interaction)
        await self._desk.shows(interaction, lambda spoken: self._keeping.add_alias(alias, name, by, spoken))

    @alias.command(**described("alias_list"))
    async def list_aliases(self, interaction: Interaction) -> None:
        """List the names that were added."""
        await self._desk.shows(interaction, lambda spoken: self._keeping.aliases(0, spoken))

    @alias.command(**described("alias_remove"))
    @options("alias_remove", "alias")
    async def remove_alias(self, interaction: Interaction, alias: Named) -> None:
        """Let a name stand for nothing."""
        by = who(interaction)
        await self._desk.shows(interaction, lambda spoken: self._keeping.remove_alias(alias, by, spoken))

    @show.autocomplete("article")
    @remove.autocomplete("article")
    async def _articles(self, interaction: Interaction, typed: str) -> Choices:
        return await self._choices(interaction, typed, ("article",))

    @add_alias.autocomplete("name")
    async def _names(self, interaction: Interaction, typed: str) -> Choices:
        return await self._choices(interaction, typed, NAMES)

    @remove_alias.autocomplete("alias")
    async def _aliases(self, interaction: Interaction, typed: str) -> Choices:
        if not await self._desk.gate.admits(interaction, quietly=True):
            return []
        found = (await self._keeping.added_names(typed))[:CHOICES]
        return [app_commands.Choice(name=one[:CHOICE], value=one[:CHOICE]) for one in found]

    async def _choices(self, interaction: Interaction, typed: str, kinds: tuple[str, ...]) -> Choices:
        if not await self._desk.gate.admits(interaction, quietly=True):
            return []
        found = self._engine.held.completer.complete(typed, kinds)
        fitting = (one for one in found if len(one.value) <= CHOICE)
        return [app_commands.Choice(name=one.label[:CHOICE], value=one.value) for one in fitting]
