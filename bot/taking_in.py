"""From what an admin sent to drafts: links are fetched, files downloaded, everything is read before it counts.

What is refused is told with its reason, beside what was taken in.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, datetime

import discord

from bot.cards.drafts import Refused
from bot.cards.markdown import escape
from bot.drafts import Proposal
from bot.engine import Engine
from bot.fetching import Fetcher, LinkRefused, read_page
from bot.forms import Sent, Upload
from bot.wording import words
from knowledge.editing import drafting
from knowledge.editing.drafting import Draft
from knowledge.editing.material import Material, day
from knowledge.errors import EditError
from knowledge.model import Language
from knowledge.reading.filing.article import LARGEST

_log = logging.getLogger(__name__)

TELLING = frozenset({"equal", "taken", "unknown_name", "unknown_alias", "unknown_article"})  # whose message says which

Download = Callable[[str], Awaitable[bytes]]


class TakingIn:
    """Makes drafts of what was sent; ``download`` gets a file from Discord by its address."""

    def __init__(self, engine: Engine, fetcher: Fetcher, download: Download) -> None:
        self._engine = engine
        self._fetcher = fetcher
        self._download = download

    async def propose(self, sent: Sent, language: Language) -> Proposal:
        """Return drafts of everything that was sent; raises EditError where there is nothing, or no such date."""
        published, source = day(sent.text("published")), sent.text("source") or None
        makers = self._makers(sent)
        if not makers:
            raise EditError("nothing_given", "There was nothing in the form: give a link, a file or a text.")
        drafts: list[Draft] = []
        refused: list[Refused] = []
        for what, make in makers:
            try:
                material, doubts = await make()
                draft = await self._engine.preview(replace(material, source=source, published=published))
                told = (*draft.warnings, *[drafting.Warning("file", f"The page {doubt}") for doubt in doubts])
                drafts.append(replace(draft, warnings=told))
            except (EditError, LinkRefused) as error:
                _log.info("refused", extra={"why": error.why if isinstance(error, LinkRefused) else error.code})
                refused.append(Refused(what, reason(error, language)))
        return Proposal(tuple(drafts), tuple(refused))

    async def again(self, proposal: Proposal, sent: Sent) -> Proposal:
        """Return the drafts with other details; what was left as it was, or left empty, stays. Raises EditError."""
        details = {name: sent.text(name) or None for name in ("title", "source", "url")}
        published = day(sent.text("published"))
        materials = [draft.edited(**details, published=published) for draft in proposal.drafts]
        drafts = [await self._engine.preview(material) for material in materials]
        return replace(proposal, drafts=tuple(drafts))

    def _makers(self, sent: Sent) -> list[tuple[str, Callable[[], Awaitable[tuple[Material, tuple[str, ...]]]]]]:
        """Return what is to be read, each with how it is called; a link beside one text or file is only its origin."""
        link, text, uploads = sent.text("link"), sent.text("text"), sent.uploads
        alone = bool(link) and bool(text) + len(uploads) != 1
        origin = None if alone else link or None
        makers: list[tuple[str, Callable[[], Awaitable[tuple[Material, tuple[str, ...]]]]]] = []
        if alone:
            makers.append((link, lambda: self._fetched(link)))
        makers += [(one.name, lambda one=one: self._uploaded(one, origin)) for one in uploads]  # type: ignore[misc]
        if text:
            makers.append((text.partition("\n")[0], lambda: _written(text, origin)))
        return makers

    async def _fetched(self, link: str) -> tuple[Material, tuple[str, ...]]:
        page = await self._fetcher.fetch(link)
        fetched = await read_page(page, today())
        return Material(fetched.text.encode(), "page.md", "link", url=page.url), fetched.warnings

    async def _uploaded(self, upload: Upload, origin: str | None) -> tuple[Material, tuple[str, ...]]:
        if upload.size > LARGEST:
            raise EditError("too_large", f"It is larger than {LARGEST // 1_000_000} MB.")
        try:
            content = await self._download(upload.url)
        except discord.NotFound:
            raise EditError("file_gone", "Discord no longer has this file.") from None
        return Material(content, upload.name, "file", url=origin), ()


async def _written(text: str, origin: str | None) -> tuple[Material, tuple[str, ...]]:
    return Material.text(text, url=origin), ()


def reason(error: EditError | LinkRefused, language: Language) -> str:
    """Return why something is refused and what to do, as markdown."""
    if isinstance(error, LinkRefused):
        return escape(error.told(language), inside=True)
    said = words(language)["edit"].get(error.code) or escape(str(error), inside=True)
    return f"{said} ({escape(str(error), inside=True)})" if error.code in TELLING else said


def today() -> date:
    """Return the day here."""
    return datetime.now().astimezone().date()
