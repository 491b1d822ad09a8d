"""From a page to an article: read in a child process that has a limit of time and memory, with its doubts told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from bot.fetching.charset import decoded
from bot.fetching.fetcher import Page
from bot.fetching.refusing import LinkRefused
from bot.fetching.resolving import aside
from knowledge.editing.composing import compose
from knowledge.lexicon import Lexicon
from knowledge.model import Article
from knowledge.reading.filing.children import LATE, Children
from knowledge.reading.filing.outcome import Done, Task

SECONDS = 6.0  # for a page, and as much again for each megabyte of it
SHORTEST = 40  # letters and signs of an article on a web page; what is shorter is a menu or a heading
ENOUGH = 1500  # letters and signs; a page for subscribers that shows fewer shows a beginning only

_SUFFIXES: Mapping[str, str] = {"text/plain": ".txt", "text/markdown": ".md", "text/x-markdown": ".md"}
_NO_WORDS = Lexicon([], {}, "none")  # none are needed for a text
_PAGE = re.compile(r"\s{0,99}<(?:!doctype html|html)\b", re.IGNORECASE)  # whatever the site calls it
_FOR_SUBSCRIBERS = (  # as search engines are told; each begins with a literal, which is looked for fast
    re.compile(r'"isAccessibleForFree"\s{0,9}:\s{0,9}"?[Ff]alse'),
    re.compile(r'content_tier"\s{1,9}content="(?:locked|metered)"'),
)


@dataclass(frozen=True, slots=True)
class Fetched:
    """An article that was fetched: as a value, and ``text`` in the format of article files."""

    article: Article
    text: str
    warnings: tuple[str, ...] = ()


async def read_page(page: Page, today: date, seconds: float = SECONDS) -> Fetched:
    """Return the article on a page; raises LinkRefused where there is none, or not all of it."""
    done, closed = await aside(lambda: _read(page, today, seconds))
    if done.reading is None or (done.reading.article.extracted and len(done.reading.article.body) < SHORTEST):
        raise LinkRefused("paywall") if closed else _refused(done)
    article = replace(done.reading.article, url=page.url, added_by=None, added_at=None)
    if closed and len(article.body) < ENOUGH:
        raise LinkRefused("paywall")
    warnings = ("is for subscribers, so it may be cut; compare its end with the page",) if closed else ()
    return Fetched(article, compose(article).decode(), (*done.warnings, *warnings))


def _read(page: Page, today: date, seconds: float) -> tuple[Done, bool]:
    """Return what came of reading, and whether the page says that it is for subscribers."""
    text = decoded(page.content, page.charset)
    suffix = ".html" if _PAGE.match(text) else _SUFFIXES.get(page.content_type, ".html")
    task = Task(f"link{suffix}", text.encode(errors="replace"), facts=False)
    with Children(_NO_WORDS, today, seconds) as children:
        return children.read(task), any(mark.search(text) for mark in _FOR_SUBSCRIBERS)


def _refused(done: Done) -> LinkRefused:
    reason = done.reason or ""
    if done.reading or done.code == "no_article":
        return LinkRefused("no_article")
    return LinkRefused("endless") if reason.startswith(LATE) else LinkRefused("unread", reason=reason)
