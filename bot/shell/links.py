"""Links that are given in a shell: fetched as carefully as those from Discord."""

from __future__ import annotations

import asyncio
import sys
from dataclasses import replace
from datetime import date, datetime

from bot.fetching import Fetched, Fetcher, read_page
from knowledge.editing.material import Material


def fetched(link: str, said: Material, today: date | None) -> Material:
    """Return what is on the page, with what is said about it; raises LinkRefused."""
    day = today or datetime.now().astimezone().date()
    page = asyncio.run(_fetch(link, day))
    for warning in page.warnings:
        print(f"byline: {link}: {warning}", file=sys.stderr)
    material = Material(page.text.encode("utf-8", "replace"), "page.md", "link", url=page.article.url)
    return replace(material, title=said.title, source=said.source, published=said.published)


async def _fetch(link: str, today: date) -> Fetched:
    return await read_page(await Fetcher().fetch(link), today)
