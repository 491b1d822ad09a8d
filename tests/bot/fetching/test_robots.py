from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.fetching import Fetcher, LinkRefused
from bot.fetching.robots import parse
from tests.bot.fetching.conftest import GUARD, QUICK, Names, Site, leads, says

ALLOWED = {
    "nothing": ("", "/a"),
    "no word for us": ("User-agent: Other\nDisallow: /", "/a"),
    "nothing forbidden": ("User-agent: *\nDisallow:", "/a"),
    "another path": ("User-agent: *\nDisallow: /b", "/a"),
    "longest wins": ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c"),
    "the kinder of two": ("User-agent: *\nDisallow: /a\nAllow: /a", "/a"),
    "our own group": ("User-agent: *\nDisallow: /\n\nUser-agent: byline\nDisallow: /b", "/a"),
    "our own empty group": ("User-agent: *\nDisallow: /\n\nUser-agent: Byline", "/a"),
    "end": ("User-agent: *\nDisallow: /a$", "/ab"),
    "star and end": ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf?b"),
    "comment": ("User-agent: *\n# Disallow: /\nDisallow: /b # not /a", "/a"),
    "rule before any name": ("Disallow: /\nUser-agent: *\nAllow: /", "/a"),
    "no rule": ("User-agent: *\nSitemap: https://news.example/sitemap\nCrawl-delay: 9\nnonsense", "/a"),
    "a page of HTML": ("<html>\n<body>Not found: Disallow: /</body>", "/a"),
}
FORBIDDEN = {
    "all": ("User-agent: *\nDisallow: /", "/a"),
    "small letters and spaces": ("  USER-AGENT : *\n  disallow :  /a ", "/a"),
    "old line ends": ("User-agent: *\rDisallow: /a\r", "/a"),
    "byte order mark": ("\ufeffUser-agent: *\nDisallow: /", "/a"),
    "us, with a version": ("User-agent: Byline/2.0\nDisallow: /\n\nUser-agent: *\nAllow: /", "/a"),
    "several names": ("User-agent: Other\nUser-agent: Byline\nUser-agent: More\nDisallow: /", "/a"),
    "two groups of ours": ("User-agent: Byline\nAllow: /b\n\nUser-agent: Byline\nDisallow: /a", "/a"),
    "star": ("User-agent: *\nDisallow: /*/print", "/a/print"),
    "star and end": ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf"),
    "only the end": ("User-agent: *\nDisallow: *$", "/a"),
    "query": ("User-agent: *\nDisallow: /*?print", "/a?b&c?print"),
    "escaped": ("User-agent: *\nDisallow: /%e6%96%b0", "/%E6%96%B0"),
    "not escaped": ("User-agent: *\nDisallow: /新", "/%E6%96%B0"),
}


@pytest.mark.parametrize(("text", "path"), ALLOWED.values(), ids=ALLOWED)
def test_allowed(text: str, path: str) -> None:
    assert parse(text, "Byline").allows(path)


@pytest.mark.parametrize(("text", "path"), FORBIDDEN.values(), ids=FORBIDDEN)
def test_forbidden(text: str, path: str) -> None:
    assert not parse(text, "Byline").allows(path)


@given(st.text("ab/*$", min_size=1, max_size=8), st.text("ab/$", max_size=8))
def test_a_pattern_means_what_its_expression_means(pattern: str, path: str) -> None:
    ends = pattern.endswith("$")
    expression = ".*".join(map(re.escape, pattern.removesuffix("$").split("*"))) + (r"\Z" if ends else "")
    forbidden = re.match(expression, "/" + path) is not None
    assert parse(f"User-agent: *\nDisallow: {pattern}", "Byline").allows("/" + path) is not forbidden


@given(st.text(max_size=200), st.text(max_size=20))
def test_any_file_is_read(text: str, path: str) -> None:
    parse(f"User-agent: *\nDisallow: {text}\n{text}", "Byline").allows(path)


async def refused(fetcher: Fetcher, link: str) -> str:
    with pytest.raises(LinkRefused) as error:
        await fetcher.fetch(link)
    return error.value.why


async def test_a_page_that_programs_should_not_read_is_not_asked_for(site: Site, fetcher: Fetcher) -> None:
    site.answers["/robots.txt"] = says("User-agent: *\nDisallow: /a", kind="text/plain")
    site.answers |= {"/b": says(), "/c": leads("/a")}
    assert await refused(fetcher, site.at("/a")) == "robots"
    assert (await fetcher.fetch(site.at("/b"))).content
    assert await refused(fetcher, site.at("/c")) == "robots"
    assert "/a" not in site.paths


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 204])
async def test_a_site_without_the_file_asks_nothing(site: Site, fetcher: Fetcher, status: int) -> None:
    site.answers["/robots.txt"] = says("User-agent: *\nDisallow: /", status)
    assert (await fetcher.fetch(site.at())).content


@pytest.mark.parametrize("status", [500, 503])
async def test_a_site_that_fails_to_show_the_file_is_left_alone(site: Site, fetcher: Fetcher, status: int) -> None:
    site.answers["/robots.txt"] = says(b"", status)
    assert await refused(fetcher, site.at()) == "robots_failing"
    assert site.paths == []


async def test_the_file_may_stand_elsewhere(site: Site, fetcher: Fetcher) -> None:
    site.answers["/robots.txt"] = leads("/real")
    site.answers["/real"] = says("User-agent: *\nDisallow: /a")
    assert await refused(fetcher, site.at()) == "robots"


async def test_a_file_that_is_passed_on_for_ever_is_none(site: Site, fetcher: Fetcher) -> None:
    site.answers["/robots.txt"] = leads("/robots.txt")
    assert (await fetcher.fetch(site.at())).content


async def test_a_large_file_is_read_up_to_the_limit(site: Site, fetcher: Fetcher) -> None:
    filler = "# filler\n" * QUICK.robots
    site.answers["/robots.txt"] = says(f"User-agent: *\nDisallow: /a\n{filler}Disallow: /b\n")
    site.answers["/b"] = says()
    assert await refused(fetcher, site.at("/a")) == "robots"
    assert (await fetcher.fetch(site.at("/b"))).content


async def test_the_file_is_asked_for_again_when_it_is_old(site: Site, names: Names) -> None:
    times = [0.0]
    fetcher = Fetcher(GUARD, QUICK, names.look_up, clock=lambda: times[-1])
    for later in (0.0, QUICK.remembered, QUICK.remembered + 1):
        times.append(later)
        await fetcher.fetch(site.at())
    assert [request.path for request in site.asked] == ["/robots.txt", "/a", "/a", "/robots.txt", "/a"]


async def test_only_so_many_sites_are_remembered(site: Site, fetcher: Fetcher) -> None:
    for number in range(101):
        await fetcher.fetch(site.at("/a", f"news{number}.example"))
    assert len(fetcher._rules) == 100
