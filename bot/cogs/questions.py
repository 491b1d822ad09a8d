"""Slash commands: ask, and look-ups by slots. Each is described and localised, and works wherever Discord has it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot import responding
from bot.answering import Answer, Answering, joined
from bot.cards import browsing
from bot.cards.card import Card, paged
from bot.cards.proof import proof
from bot.looking_up import COMPANIES, LOOK_UP, LookUps, name
from bot.responding import Interaction, language, respond, when
from bot.wording import say
from knowledge.model import Help, Outcome
from knowledge.store.people import Asked, answered

SALES = ("deliveries", "sales", "orders")
THINGS = ("model", "brand", "company", "name")
F = TypeVar("F", bound=Callable[..., Any])
CHOICE = 100  # characters of a choice


def described(name: str) -> dict[str, Any]:
    """Return what Discord shows of a command: its name and description, to be translated."""
    return {
        "name": locale_str(say("en", f"commands.{name}"), key=name),
        "description": locale_str(say("en", f"commands.{name}_description"), key=f"{name}_description"),
    }


def options(command: str, *names: str) -> Callable[[F], F]:
    """Describe the options of a command, and name them for translation."""
    shared = {"private": "private"}
    keys = {name: shared.get(name, f"{command}_{name}") for name in names}
    texts = {
        name: locale_str(say("en", f"commands.{key}_description"), key=f"{key}_description")
        for name, key in keys.items()
    }
    renamed = {name: locale_str(say("en", f"commands.{key}"), key=key) for name, key in keys.items()}

    def decorate(function: F) -> F:
        return app_commands.rename(**renamed)(app_commands.describe(**texts)(function))

    return decorate


class Questions(commands.Cog):
    """What can be asked by slash command."""

    def __init__(self, answering: Answering) -> None:
        self._answering = answering
        self._engine = answering.engine
        self._look_ups = LookUps(answering.engine)

    @app_commands.command(**described("ask"))
    @options("ask", "question", "private")
    async def ask(
        self, interaction: Interaction, question: app_commands.Range[str, 1, 1000], private: bool = False
    ) -> None:
        """Answer one question."""
        await self._reply(interaction, [question], private)

    @app_commands.command(**described("sales"))
    @options("sales", "model", "period", "private")
    async def sales(
        self,
        interaction: Interaction,
        model: app_commands.Range[str, 1, 100],
        period: app_commands.Range[str, 0, 100] = "",
        private: bool = False,
    ) -> None:
        """Answer what was delivered, sold and ordered of one subject, each labelled."""
        asked = [say(language(interaction), f"asks.{what}", model=model, period=period) for what in SALES]
        await self._reply(interaction, [question.strip() for question in asked], private)

    @app_commands.command(**described("quote"))
    @options("quote", "speaker", "topic", "private")
    async def quote(
        self,
        interaction: Interaction,
        speaker: app_commands.Range[str, 0, 100] = "",
        topic: app_commands.Range[str, 0, 100] = "",
        private: bool = False,
    ) -> None:
        """Show who said what."""
        if topic:
            key = "asks.said" if speaker else "asks.anybody"
            await self._reply(interaction, [say(language(interaction), key, speaker=speaker, topic=topic)], private)
            return
        await self._browse(interaction, "quote", speaker, private)

    @app_commands.command(**described("partnership"))
    @options("partnership", "company", "private")
    async def partnership(
        self, interaction: Interaction, company: app_commands.Range[str, 0, 100] = "", private: bool = False
    ) -> None:
        """Show who works with whom."""
        await self._browse(interaction, "partnership", company, private)

    @app_commands.command(**described("brief"))
    @options("brief", "article", "private")
    async def brief(
        self, interaction: Interaction, article: app_commands.Range[str, 0, 100] = "", private: bool = False
    ) -> None:
        """Show an article in short."""
        await self._browse(interaction, "brief", article, private)

    @app_commands.command(**described("sources"))
    @options("sources", "private")
    async def sources(self, interaction: Interaction, private: bool = True) -> None:
        """List the articles."""
        await self._browse(interaction, "sources", "", private)

    @app_commands.command(**described("help"))
    async def help(self, interaction: Interaction) -> None:
        """Say what Byline can do, with questions to start from."""
        await respond(interaction, self._welcome(interaction), private=True)

    @app_commands.command(**described("forget"))
    async def forget(self, interaction: Interaction) -> None:
        """Delete what is stored with the person's name."""
        count = await self._engine.people(lambda people: people.forget_person(str(interaction.user.id)))
        await responding.tell(interaction, "said.forgotten", count=count)

    @sales.autocomplete("model")
    async def _models(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        del interaction
        return self._choices(typed, THINGS)

    @sales.autocomplete("period")
    async def _periods(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        found = self._engine.held.completer.complete(typed, ("period",))
        spoken = [one.forms[0] if language(interaction) == "zh" else one.label for one in found]
        return [app_commands.Choice(name=period, value=period) for period in spoken]

    @quote.autocomplete("speaker")
    async def _speakers(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        del interaction
        return self._choices(typed, ("speaker",))

    @partnership.autocomplete("company")
    async def _companies(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        del interaction
        return self._choices(typed, COMPANIES)

    @brief.autocomplete("article")
    async def _articles(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        del interaction
        return self._choices(typed, ("article",))

    def _choices(self, typed: str, kinds: Sequence[str]) -> list[app_commands.Choice[str]]:
        found = self._engine.held.completer.complete(typed, kinds)
        fitting = [one for one in found if len(one.value) <= CHOICE]
        return [app_commands.Choice(name=one.label[:CHOICE], value=one.value) for one in fitting]

    async def _reply(self, interaction: Interaction, asked: Sequence[str], private: bool) -> None:
        """Answer questions on one card, and remember it."""
        if await self._too_soon(interaction):
            return
        made: list[Answer] = []
        async with self._answering.working():
            message = await respond(interaction, self._answer(interaction, asked, made), private=private)
            if made and message is not None:
                await self._answering.keep_soon(made[0], message)

    async def _answer(self, interaction: Interaction, questions: Sequence[str], made: list[Answer]) -> Card:
        place = str(interaction.guild_id) if interaction.guild_id else None
        asked = Asked(str(interaction.id), questions[0], place, str(interaction.channel_id or ""))
        outcomes = [await self._engine.ask(question) for question in questions]
        outcome = joined(_told(outcomes))
        card = proof(outcome, asked.id)
        made.append(Answer(answered(asked, outcome), outcome, card))
        self._answering.remember(made[0])
        shown = paged(card, asked.id)
        return shown.kept_private() if outcome.kind == "unknown" else shown

    async def _browse(self, interaction: Interaction, command: str, argument: str, private: bool) -> None:
        """Show what a look-up finds, and remember it so that its pages can be turned."""
        if await self._too_soon(interaction):
            return
        asked = Asked(
            str(interaction.id), name(command, argument), str(interaction.guild_id or "") or None, kind=LOOK_UP
        )
        await self._engine.people(lambda people: people.remember(asked))
        await respond(interaction, self._page(command, argument, interaction), private=private)

    async def _page(self, command: str, argument: str, interaction: Interaction) -> Card:
        return paged(await self._look_ups.card(command, argument, language(interaction)), str(interaction.id))

    async def _welcome(self, interaction: Interaction) -> Card:
        spoken = language(interaction)
        examples = await self._engine.openings(spoken)
        outcome = Help(text=say(spoken, "card.welcome"), suggestions=tuple(examples), language=spoken)
        asked = Asked(str(interaction.id), "help")
        await self._answering.keep(Answer(answered(asked, outcome), outcome, proof(outcome, asked.id)))
        return browsing.welcome(outcome.text, self._engine.held.overview, examples, asked.id, spoken)

    async def _too_soon(self, interaction: Interaction) -> bool:
        early = self._answering.too_soon(interaction.user.id, interaction.channel_id if interaction.guild_id else None)
        if early:
            await responding.tell(interaction, early[0], when=when(early[1]))
        return early is not None


def _told(outcomes: Sequence[Outcome]) -> Sequence[Outcome]:
    """Return the outcomes that tell something, each once; the first where none does."""
    told = {outcome.text: outcome for outcome in outcomes if outcome.kind not in ("unknown", "help")}
    return list(told.values()) or outcomes[:1]
