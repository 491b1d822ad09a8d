"""Links that admins give: read into a preview, or refused with what to do; a page is read from nowhere private."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiohttp.test_utils import RawTestServer

from bot.client import Client
from bot.engine import Engine
from bot.fetching import Fetcher
from bot.settings import Settings
from knowledge.reading.filing.folder import Shelf
from tests.bot.discord.conftest import FAST
from tests.bot.discord.knowledge.adding import ARTICLE, adds, nothing_changed
from tests.bot.fetching.conftest import ELSEWHERE, GUARD, HERE, QUICK, Answer, Names, Site, leads, says
from tests.discord_server import Actor, DiscordServer

connected = pytest.mark.usefixtures("byline")
TEXT = """<article><h1>Harbour traffic grows</h1><p>Contoso sold 81,400 trucks in May 2025, the company said on Monday.
It expects to sell more in June, when two new factories go into service near the eastern quay.</p></article>"""
PAGE = f"<!doctype html><html><head><title>Harbour traffic grows</title></head><body>{TEXT}</body></html>"
SCRIPTS = PAGE.replace("</body>", "<script>alert(1)</script></body>")
MENU = "<!doctype html><html><body><nav><a href='/a'>News</a></nav></body></html>"
SUBSCRIBERS = PAGE.replace(
    "</body>", '<script type="application/ld+json">{"isAccessibleForFree":false}</script></body>'
)


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    """Give a web site."""
    site = Site()
    async with RawTestServer(site.answer, host=HERE) as running:
        site.port = running.port or 0
        yield site


@pytest.fixture
def names() -> Names:
    """Give a resolver."""
    return Names(known={"inside.example": ["10.0.0.1"]}, changing=[[HERE], [ELSEWHERE]])


@pytest.fixture
async def byline(server: DiscordServer, engine: Engine, settings: Settings, names: Names) -> AsyncIterator[Client]:
    """Give Byline with a fetcher that may go to that site."""
    client = Client(engine, settings, Fetcher(GUARD, QUICK, names.look_up), **FAST)
    async with server.connects(client):
        yield client


@connected
@pytest.mark.parametrize("page", [PAGE, SCRIPTS], ids=["plain", "with scripts"])
async def test_a_page_becomes_a_preview_and_an_article(ann: Actor, site: Site, shelf: Shelf, page: str) -> None:
    site.answers = {"/news/1": says(page), "/old": leads("/news/1")}
    preview = await adds(ann, link=site.at("/old"), published="2025-06-02")
    assert "**81,400** trucks" in preview.text
    assert f"](<{site.at('/news/1')}>)" in preview.text
    assert "Published" in (await ann.clicks(preview, "Publish").message()).text
    (file,) = shelf.own.glob("*.md")
    assert site.at("/news/1") in file.read_text(encoding="utf-8")
    assert "alert" not in file.read_text(encoding="utf-8")


@connected
async def test_a_link_beside_a_text_says_where_it_is_from(ann: Actor, site: Site) -> None:
    preview = await adds(ann, link=site.at("/news/2"), text=ARTICLE, published="2025-03-04")
    assert "**5,120**" in preview.text
    assert site.at("/news/2") in preview.text
    assert not site.paths


@connected
async def test_a_link_beside_a_file_says_where_it_is_from(ann: Actor, site: Site) -> None:
    preview = await adds(ann, link=site.at("/news/2"), files={"vans.md": ARTICLE.encode()})
    assert site.at("/news/2") in preview.text
    assert not site.paths


REFUSED: dict[str, tuple[dict[str, Answer], str]] = {
    "a page without an article": ({"/a": says(MENU)}, "no article text on this page"),
    "a page for subscribers": ({"/a": says(SUBSCRIBERS)}, "only to subscribers"),
    "a page that isn't there": ({}, "has no such page"),
    "a picture": ({"/a": says(b"\x89PNG", kind="image/png")}, "no web page or text"),
    "a page that is too large": ({"/a": says("x" * 200_000)}, "larger than"),
    "a redirect to a private address": ({"/a": leads("http://10.0.0.1/")}, "not on the public internet"),
    "a redirect to a private name": ({"/a": leads("http://inside.example/")}, "not on the public internet"),
    "a page that robots may not read": (
        {"/robots.txt": says("User-agent: *\nDisallow: /", kind="text/plain")},
        "asks programs not to read",
    ),
}


@connected
@pytest.mark.parametrize(("answers", "reason"), REFUSED.values(), ids=REFUSED.keys())
async def test_a_link_is_refused_with_what_to_do(
    ann: Actor, site: Site, engine: Engine, shelf: Shelf, answers: dict[str, Answer], reason: str
) -> None:
    site.answers = answers
    shown = await adds(ann, link=site.at("/a"))
    assert reason in shown.text.replace("\\", "")
    assert not shown.controls()
    assert await nothing_changed(engine, shelf)


@connected
@pytest.mark.parametrize("name", ["inside.example", "changing.example"])
async def test_a_name_that_leads_inside_is_refused(
    ann: Actor, site: Site, engine: Engine, shelf: Shelf, name: str
) -> None:
    site.answers = {"/a": leads(site.at("/b", name)), "/b": says(PAGE)}
    shown = await adds(ann, link=site.at("/a", name))
    assert "not on the public internet" in shown.text
    assert "/b" not in site.paths
    assert await nothing_changed(engine, shelf)
