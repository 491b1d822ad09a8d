"""What admins do with the articles, each as a card: the one way that commands, buttons and forms go."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from bot.cards import drafts as previews
from bot.cards import lacking, record, shelf
from bot.cards.card import Attached, Card
from bot.cards.markdown import escape
from bot.cards.press import mark
from bot.cards.proof import proof
from bot.drafts import Drafts, Proposal
from bot.engine import Engine
from bot.forms import Sent
from bot.taking_in import TakingIn
from bot.wording import say
from knowledge.editing.editor import Edited
from knowledge.editing.gaps import Gap
from knowledge.errors import ArticleError, EditError
from knowledge.model import Article, Language
from knowledge.refreshing import Progress
from knowledge.store.changes import Who

_log = logging.getLogger(__name__)


class Keeping:
    """The desk of the admins. Everything raises EditError for what is refused, and StoreError."""

    def __init__(self, engine: Engine, taking_in: TakingIn, changed: Callable[[], None]) -> None:
        self._engine = engine
        self._taking_in = taking_in
        self._changed = changed
        self.drafts = Drafts()

    async def propose(self, sent: Sent, language: Language) -> Card:
        """Read what was sent into a preview."""
        return self._preview(await self._taking_in.propose(sent, language), None, language)

    async def again(self, token: str, sent: Sent, language: Language) -> Card:
        """Preview again with other details."""
        proposal = self.drafts.find(token)
        if proposal is None:
            return shelf.note(say(language, "admin.draft_gone"), language)
        return self._preview(await self._taking_in.again(proposal, sent), token, language)

    async def turn(self, token: str, page: int, language: Language) -> Card:
        """Show another page of a preview."""
        proposal = self.drafts.find(token)
        if proposal is None:
            return shelf.note(say(language, "admin.draft_gone"), language)
        return previews.preview(proposal.drafts, proposal.refused, token, language, page)

    async def publish(self, token: str, who: Who, language: Language) -> Card:
        """Publish a preview; what is refused stays a preview."""
        proposal = self.drafts.take(token)
        if proposal is None:
            return shelf.note(say(language, "admin.draft_gone"), language)
        try:
            edited = await self._engine.edit(lambda editor: editor.publish(proposal.drafts, who))
        except BaseException:
            self.drafts.keep(proposal, token)
            raise
        self._done(edited)
        return previews.published(edited, proposal.drafts, language)

    async def discard(self, token: str, language: Language) -> Card:
        """Forget a preview."""
        gone = self.drafts.take(token) is None
        return shelf.note(say(language, "admin.draft_gone" if gone else "admin.discarded"), language)

    async def reload(self, progress: Progress, language: Language) -> Card:
        """Bring the knowledge up to date with the folder."""
        began = time.monotonic()
        try:
            refresh = await self._engine.refresh(progress)
        except ArticleError as error:
            return shelf.note(escape(str(error), inside=True), language)
        self._changed()
        return record.reloaded(refresh, time.monotonic() - began, language)

    async def listing(self, query: str, page: int, language: Language) -> Card:
        """Show one page of the articles."""
        return shelf.listing(await self._engine.browse(lambda editor: editor.articles(query)), query, page, language)

    async def opened(self, query: str, place: int, language: Language) -> Card:
        """Show the article at a place of the list."""
        listed = await self._engine.browse(lambda editor: editor.articles(query))
        if place >= len(listed):
            return shelf.note(say(language, "admin.article_gone"), language)
        return await self.article(listed[place].id, language)

    async def article(self, id: str, language: Language, page: int = 0) -> Card:
        """Show an article."""
        return shelf.article(await self._engine.browse(lambda editor: editor.show(id)), language, page)

    async def removal(self, id: str, language: Language) -> Card:
        """Ask whether to take an article out."""
        return shelf.removal((await self._engine.browse(lambda editor: editor.show(id))).article, language)

    async def remove(self, id: str, who: Who, language: Language) -> Card:
        """Take an article out."""
        edited = await self._engine.edit(lambda editor: editor.remove([id], who))
        self._done(edited)
        return shelf.removed(edited, language)

    async def marked(self, about: str) -> str:
        """Return the identifier of the article that a button carries a mark of."""
        listed: list[Article] = await self._engine.browse(lambda editor: editor.articles())
        found = next((one.id for one in listed if mark(one.id) == about), None)
        if found is None:
            raise EditError("unknown_article", "The article of this button is gone.")
        return found

    async def latest(self, language: Language) -> Card:
        """Show what undoing would undo."""
        return record.undoing(await self._engine.browse(lambda editor: editor.latest()), language)

    async def undo(self, change: int, who: Who, language: Language) -> Card:
        """Undo a change, which must still be the latest."""
        edited = await self._engine.edit(lambda editor: editor.undo(who, change))
        before = await self._engine.browse(lambda editor: editor.latest())
        self._done(edited)
        return record.undone(edited, before, language)

    async def history(self, before: int | None, language: Language) -> Card:
        """Show what was changed before a change, or at last."""
        found = await self._engine.browse(lambda editor: editor.history(record.PER_PAGE + 1, before))
        return record.history(found[: record.PER_PAGE], language, more=len(found) > record.PER_PAGE)

    async def status(self, language: Language) -> Card:
        """Show how the knowledge stands."""
        return record.status(await self._engine.status(), tuple(self._engine.latencies), language)

    async def export(self, room: int, language: Language) -> Card:
        """Give everything that is known as a file, where it has at most ``room`` bytes."""
        content = await self._engine.export()
        if len(content) > room:
            said = say(language, "admin.export_large", size=f"{len(content) / 1_000_000:,.1f}")
            return shelf.note(said, language)
        return Card(
            (say(language, "admin.exported"),), language=language, private=True, file=Attached("byline.zip", content)
        )

    async def gaps(self, page: int, language: Language) -> Card:
        """Show what was asked and not known."""
        return lacking.gaps(await self._engine.gaps(lambda gaps: gaps.open()), page, language)

    async def ignore(self, key: str, language: Language) -> Card:
        """Leave a gap out from now on."""
        await self._engine.gaps(lambda gaps: gaps.ignore(key))
        return lacking.ignored(key, language)

    async def regard(self, key: str, language: Language) -> Card:
        """Show a gap again."""
        await self._engine.gaps(lambda gaps: gaps.unignore(key))
        return await self.gaps(0, language)

    async def answer(self, key: str, language: Language) -> Card:
        """Show what the articles say by now to what they lacked."""
        found: list[Gap] = await self._engine.gaps(lambda gaps: gaps.open())
        outcome = next((gap.answered for gap in found if gap.key == key), None)
        if outcome is None:
            return shelf.note(say(language, "admin.not_answered"), language)
        return Card(proof(outcome, "0").blocks, tone="sure", language=outcome.language, private=True)

    async def aliases(self, page: int, language: Language) -> Card:
        """Show the names that were added."""
        return shelf.aliases(await self._engine.browse(lambda editor: editor.aliases()), page, language)

    async def add_alias(self, alias: str, name: str, who: Who, language: Language) -> Card:
        """Let a name stand for another."""
        self._done(await self._engine.edit(lambda editor: editor.add_alias(alias, name, who)))
        said = say(language, "admin.alias_added", alias=escape(alias, inside=True), name=escape(name, inside=True))
        return shelf.renamed(said, language)

    async def remove_alias(self, alias: str, who: Who, language: Language) -> Card:
        """Let a name stand for nothing."""
        self._done(await self._engine.edit(lambda editor: editor.remove_alias(alias, who)))
        return shelf.renamed(say(language, "admin.alias_removed", alias=escape(alias, inside=True)), language)

    async def added_names(self, typed: str) -> list[str]:
        """Return the names that were added and have ``typed`` in them."""
        held = await self._engine.browse(lambda editor: editor.aliases())
        return [one.alias for one in held if typed.casefold() in one.alias.casefold()]

    def meant(self, typed: str) -> str:
        """Return the identifier of the article that somebody means who typed this, be it one or words of a title."""
        completer = self._engine.held.completer
        if any(one.value == typed for one in completer.complete(typed, ("article",))):
            return typed
        best = completer.best(typed, ("article",))
        return best.value if best else typed

    def _done(self, edited: Edited) -> None:
        """Write a change into the log, and look whom it concerns."""
        change = edited.change
        by = change.undone_by or change.who
        fields = {"change": change.id, "kind": change.kind, "files": len(change.files), "user": by.id}
        _log.info("undone" if change.undone_by else "articles changed", extra=fields)
        self._changed()

    def _preview(self, proposal: Proposal, token: str | None, language: Language) -> Card:
        token = self.drafts.keep(proposal, token) if proposal.drafts else ""
        return previews.preview(proposal.drafts, proposal.refused, token, language)
