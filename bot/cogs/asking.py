"""Questions in Discord: a mention, a direct message, ``/ask`` and ``/sales``."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.cards.message import render
from bot.engine import Engine


class Asking(commands.Cog):
    """Answer whoever asks, with the receipt under the answer."""

    def __init__(self, bot: commands.Bot, engine: Engine) -> None:
        self._bot = bot
        self._engine = engine

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer a direct message, or a message that mentions the bot."""
        if message.author.bot or not self._addressed(message):
            return
        outcome = await self._engine.ask(message.content)
        await message.reply(render(outcome), mention_author=False)

    @app_commands.command(description="Ask about the news; the answer shows the sentence it came from")
    @app_commands.describe(question="what you want to know", private="show the answer only to you")
    async def ask(
        self, interaction: discord.Interaction, question: app_commands.Range[str, 1, 500], private: bool = False
    ) -> None:
        """Answer one question."""
        await self._answer(interaction, question, private=private)

    @app_commands.command(description="Deliveries, sales and orders of a model or maker")
    @app_commands.describe(model="a model, brand or maker: m9", period="a month, quarter or year: June 2024")
    async def sales(
        self,
        interaction: discord.Interaction,
        model: app_commands.Range[str, 1, 80],
        period: app_commands.Range[str, 1, 40] = "",
    ) -> None:
        """Answer what was sold, delivered and ordered of one subject."""
        await self._answer(interaction, f"{model} sales {period}".strip(), private=False)

    async def _answer(self, interaction: discord.Interaction, question: str, *, private: bool) -> None:
        await interaction.response.defer(ephemeral=private, thinking=True)
        outcome = await self._engine.ask(question)
        await interaction.followup.send(render(outcome), ephemeral=private)

    def _addressed(self, message: discord.Message) -> bool:
        return message.guild is None or (self._bot.user is not None and self._bot.user in message.mentions)
