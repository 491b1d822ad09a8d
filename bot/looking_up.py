"""Look-ups by slots: sources, an article in short, who said what, who works with whom; each a card.

A look-up is named by a command and an argument, so that its pages can be turned after a restart.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from bot.cards import browsing
from bot.cards.card import Card
from bot.engine import Engine
from bot.wording import say
from knowledge.browsing import brief, quotations, ties
from knowledge.model import Language

COMPANIES = ("company", "brand", "organisation", "name")
LOOK_UP = "look-up"  # the kind under which a look-up is remembered

Make = Callable[[str, Language], Awaitable[Card]]


class LookUps:
    """Makes the cards of look-ups. Everything raises StoreError."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._makers: Mapping[str, Make] = {
            "sources": self._sources,
            "brief": self._brief,
            "quote": self._quotations,
            "partnership": self._ties,
        }

    async def card(self, command: str, argument: str, language: Language) -> Card:
        """Return what ``command`` finds for ``argument``, which may be empty or not quite right."""
        return await self._makers[command](argument, language)

    async def again(self, remembered: str, language: Language) -> Card:
        """Return the card of a look-up that is remembered as ``name`` makes it."""
        command, _, argument = remembered.partition(" ")
        return await self.card(command, argument, language)

    async def _sources(self, argument: str, language: Language) -> Card:
        del argument
        articles = await self._engine.look_up(lambda snapshot: snapshot.articles())
        return browsing.sources(articles, self._engine.held.overview, language)

    async def _brief(self, argument: str, language: Language) -> Card:
        id = self._meant(argument, ("article",)) or None
        found = await self._engine.look_up(lambda snapshot: brief(snapshot, id))
        if found is None:
            return Card((say(language, "said.no_article", said=argument),), language=language, private=True)
        return browsing.brief(found, language)

    async def _quotations(self, argument: str, language: Language) -> Card:
        speakers = [self._meant(argument, ("speaker",))] if argument else None
        return browsing.quotations(
            await self._engine.look_up(lambda snapshot: quotations(snapshot, speakers)), language
        )

    async def _ties(self, argument: str, language: Language) -> Card:
        names = [self._meant(argument, COMPANIES)] if argument else None
        return browsing.ties(await self._engine.look_up(lambda snapshot: ties(snapshot, names)), language)

    def _meant(self, typed: str, kinds: tuple[str, ...]) -> str:
        """Return what a person means who typed this without choosing what was offered."""
        for one in self._engine.held.completer.complete(typed, kinds):
            if typed == one.value:
                return typed
        found = self._engine.held.completer.best(typed, kinds)
        return found.value if found else typed


def name(command: str, argument: str) -> str:
    """Return a look-up as it is remembered."""
    return f"{command} {argument}".strip()
