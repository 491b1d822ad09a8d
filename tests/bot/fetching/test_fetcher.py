"""What comes of a link, from real servers on loopback."""

from __future__ import annotations

import asyncio
import gzip
import socket
import threading
import zlib
from typing import TYPE_CHECKING

import pytest
from aiohttp import web

from bot.fetching import Fetcher, LinkRefused
from bot.fetching.fetcher import user_agent
from bot.fetching.guard import Guard
from bot.fetching.inflating import ACCEPTED
from tests.bot.fetching.conftest import ELSEWHERE, GUARD, HERE, PAGE, QUICK, Names, Site, leads, says

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bot.fetching.conftest import Answer

BOMB = 100 * QUICK.most


async def refused(fetcher: Fetcher, link: str) -> str:
    """Return why a link is refused."""
    with pytest.raises(LinkRefused) as error:
        await fetcher.fetch(link)
    return error.value.why


async def test_a_page_comes_with_what_the_site_says_of_it(site: Site, fetcher: Fetcher) -> None:
    page = await fetcher.fetch(f" <{site.at('/a?b=c#d')}> ")
    assert (page.content, page.content_type, page.charset) == (PAGE.encode(), "text/html", "utf-8")
    assert page.url == site.at("/a?b=c")


async def test_a_site_is_asked_by_its_name_and_told_ours(site: Site, fetcher: Fetcher) -> None:
    await fetcher.fetch(site.at())
    headers = site.asked[-1].headers
    assert headers["Host"] == f"news.example:{site.port}"
    assert headers["User-Agent"] == user_agent()
    assert user_agent().startswith("Byline/")
    assert headers["Accept-Encoding"] == ACCEPTED
    assert not {"Cookie", "Authorization", "Referer"} & set(headers)


async def test_cookies_are_neither_kept_nor_sent(site: Site, fetcher: Fetcher) -> None:
    async def answer(_: web.BaseRequest) -> web.Response:
        return web.Response(status=302, headers={"Location": "/a", "Set-Cookie": "who=me"})

    site.answers["/first"] = answer
    await fetcher.fetch(site.at("/first"))
    await fetcher.fetch(site.at())
    assert not any("Cookie" in request.headers for request in site.asked)


async def test_a_proxy_of_the_surroundings_is_not_used(
    site: Site, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, f"http://{HERE}:9")
    await fetcher.fetch(site.at())
    assert site.paths == ["/a"]


async def test_the_default_guard_does_not_go_to_loopback(site: Site, names: Names) -> None:
    fetcher = Fetcher(Guard(ports=None), QUICK, names.look_up)
    assert await refused(fetcher, site.at()) == "private"
    assert await refused(fetcher, f"http://{HERE}:{site.port}/a") == "private"
    assert site.asked == []


@pytest.mark.parametrize(
    "addresses",
    [[ELSEWHERE], [HERE, ELSEWHERE], [ELSEWHERE, HERE], [HERE, "::"], ["::ffff:10.0.0.1", HERE], ["fe80::1%1"], ["?"]],
    ids=" ".join,
)
async def test_a_name_with_one_address_that_is_not_allowed_is_refused(
    site: Site, fetcher: Fetcher, names: Names, addresses: list[str]
) -> None:
    names.known["news.example"] = addresses
    assert await refused(fetcher, site.at()) == "private"
    assert site.asked == []


async def test_one_of_several_allowed_addresses_that_answers_is_enough(
    site: Site, fetcher: Fetcher, names: Names
) -> None:
    names.known["news.example"] = ["::1", HERE]
    assert (await fetcher.fetch(site.at())).content


async def test_a_name_that_changes_between_look_ups_is_refused(site: Site, fetcher: Fetcher, names: Names) -> None:
    names.changing = [[HERE], [ELSEWHERE]]
    assert await refused(fetcher, site.at("/a", "changing.example")) == "private"
    assert site.paths == []


async def test_the_connection_goes_to_the_address_that_was_checked(
    site: Site, fetcher: Fetcher, names: Names, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system's resolver, which would say something else by now, is not asked again."""

    def never(*_: object, **__: object) -> None:
        raise AssertionError("a second look-up")

    monkeypatch.setattr(socket, "getaddrinfo", never)
    await fetcher.fetch(site.at())
    assert names.asked == ["news.example"] * 2  # for robots.txt and for the page


async def test_a_socket_to_an_address_that_is_not_allowed_is_never_opened(fetcher: Fetcher) -> None:
    with pytest.raises(PermissionError):
        fetcher._socket((socket.AF_INET, socket.SOCK_STREAM, 6, "", (ELSEWHERE, 80)))


async def test_a_redirect_is_followed(site: Site, fetcher: Fetcher) -> None:
    site.answers |= {"/1": leads("2", 301), "/2": leads(site.at("/3", "other.example"), 308), "/3": leads("/a", 303)}
    page = await fetcher.fetch(site.at("/1"))
    assert page.url == site.at("/a", "other.example")
    assert [request.host.partition(":")[0] for request in site.asked if request.path == "/robots.txt"] == [
        "news.example",
        "other.example",
    ]


@pytest.mark.parametrize(("hops", "arrives"), [(5, True), (6, False)])
async def test_five_redirects_are_enough(site: Site, fetcher: Fetcher, hops: int, arrives: bool) -> None:
    site.answers |= {f"/{hop}": leads(f"/{hop - 1}") for hop in range(1, hops + 1)} | {"/0": says()}
    if arrives:
        assert (await fetcher.fetch(site.at(f"/{hops}"))).url == site.at("/0")
    else:
        assert await refused(fetcher, site.at(f"/{hops}")) == "redirects"
        assert "/0" not in site.paths


@pytest.mark.parametrize(
    ("location", "why"),
    [
        ("http://127.0.0.2/", "private"),
        ("http://169.254.169.254/latest/meta-data/", "private"),
        ("http://[::ffff:10.0.0.1]/", "private"),
        ("http://2130706433/", "number"),
        ("http://inside.example/", "private"),
        ("http://nowhere.invalid/", "unknown_host"),
        ("http://a:b@news.example/", "credentials"),
        ("ftp://news.example/", "scheme"),
        ("file:///etc/passwd", "scheme"),
    ],
)
async def test_a_redirect_is_guarded_like_a_link(
    site: Site, fetcher: Fetcher, names: Names, location: str, why: str
) -> None:
    names.known["inside.example"] = ["10.0.0.1"]
    site.answers["/a"] = leads(location)
    assert await refused(fetcher, site.at()) == why
    site.answers["/robots.txt"] = leads(location)
    assert await refused(Fetcher(GUARD, QUICK, names.look_up), site.at()) == why


@pytest.mark.parametrize(
    ("status", "why"),
    [
        *((401, "closed"), (402, "closed"), (403, "closed"), (451, "closed"), (404, "gone"), (410, "gone")),
        *((204, "failing"), (304, "failing"), (302, "failing"), (429, "failing"), (500, "failing"), (503, "failing")),
    ],
)
async def test_an_answer_without_a_page_says_so(site: Site, fetcher: Fetcher, status: int, why: str) -> None:
    site.answers["/a"] = says(b"", status=status)
    assert await refused(fetcher, site.at()) == why


@pytest.mark.parametrize(
    ("kind", "taken"),
    [
        *(("text/html", True), ("TEXT/HTML;charset=GBK", True), ("application/xhtml+xml", True)),
        *(("text/plain", True), ("text/markdown; charset=utf-8", True), ("text/x-markdown", True)),
        *(("application/pdf", False), ("image/png", False), ("application/json", False), ("text/css", False)),
        *(("application/octet-stream", False), ("nonsense", False), ("text/html, image/png", False)),
    ],
)
async def test_only_pages_and_texts_are_read(site: Site, fetcher: Fetcher, kind: str, taken: bool) -> None:
    site.answers["/a"] = says(kind=kind)
    if taken:
        assert (await fetcher.fetch(site.at())).content == PAGE.encode()
    else:
        assert await refused(fetcher, site.at()) == "kind"


def raw_deflate(body: bytes) -> bytes:
    stream = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return stream.compress(body) + stream.flush()


PACKED: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "gzip": ("gzip", gzip.compress),
    "x-gzip": ("X-GZip", gzip.compress),
    "deflate": ("deflate", zlib.compress),
    "deflate without header": ("deflate", raw_deflate),
}


@pytest.mark.parametrize(("encoding", "pack"), PACKED.values(), ids=PACKED)
async def test_a_compressed_page_is_inflated_up_to_the_limit(
    site: Site, fetcher: Fetcher, encoding: str, pack: Callable[[bytes], bytes]
) -> None:
    body = PAGE.encode() * 100
    site.answers["/a"] = says(pack(body), encoding=encoding)
    assert (await fetcher.fetch(site.at())).content == body
    site.answers["/a"] = says(pack(bytes(BOMB)), encoding=encoding)
    assert await refused(fetcher, site.at()) == "too_large"


@pytest.mark.parametrize("size", [QUICK.most, QUICK.most + 1])
async def test_the_limit_of_size_is_exact(site: Site, fetcher: Fetcher, size: int) -> None:
    site.answers["/a"] = says(gzip.compress(bytes(size)), encoding="gzip")
    site.answers["/plain"] = says(bytes(size))
    if size > QUICK.most:
        assert [await refused(fetcher, site.at(path)) for path in ("/a", "/plain")] == ["too_large"] * 2
    else:
        assert {len((await fetcher.fetch(site.at(path))).content) for path in ("/a", "/plain")} == {size}


async def test_a_body_without_end_is_stopped(site: Site, fetcher: Fetcher) -> None:
    async def endless(request: web.BaseRequest) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/html"})
        await response.prepare(request)
        while True:
            await response.write(bytes(65_536))

    site.answers["/a"] = endless
    assert await refused(fetcher, site.at()) == "too_large"


async def test_a_stream_that_inflates_to_nothing_is_stopped(site: Site, fetcher: Fetcher) -> None:
    """An empty block takes bytes and gives none."""
    empty = b"\x00\x00\x00\xff\xff"
    site.answers["/a"] = says(empty * QUICK.most, encoding="deflate")
    assert await refused(fetcher, site.at()) == "too_large"


@pytest.mark.parametrize("encoding", ["br", "zstd", "compress", "gzip, gzip", "gzip, br"])
async def test_other_compressions_are_refused(site: Site, fetcher: Fetcher, encoding: str) -> None:
    site.answers["/a"] = says(gzip.compress(gzip.compress(bytes(BOMB))), encoding=encoding)
    assert await refused(fetcher, site.at()) == "encoding"


@pytest.mark.parametrize(
    "body",
    [b"no gzip", gzip.compress(PAGE.encode())[:-9], gzip.compress(b"one") + gzip.compress(b"two")],
    ids=["something else", "cut", "with more behind it"],
)
async def test_what_can_not_be_inflated_whole_is_refused(site: Site, fetcher: Fetcher, body: bytes) -> None:
    site.answers["/a"] = says(body, encoding="gzip")
    assert await refused(fetcher, site.at()) == "broken"


async def drip(request: web.BaseRequest) -> web.StreamResponse:
    """Begin an answer and never end it."""
    response = web.StreamResponse(headers={"Content-Type": "text/html"})
    await response.prepare(request)
    await response.write(b"<")
    await asyncio.Event().wait()
    return response


async def silence(_: web.BaseRequest) -> web.StreamResponse:
    """Never answer."""
    await asyncio.Event().wait()
    raise AssertionError


@pytest.mark.parametrize("path", ["/a", "/robots.txt"])
@pytest.mark.parametrize("answer", [drip, silence])
async def test_a_slow_site_is_given_up(site: Site, hasty: Fetcher, path: str, answer: Answer) -> None:
    site.answers[path] = answer
    assert await refused(hasty, site.at()) == "slow"


async def test_a_slow_look_up_is_given_up(site: Site, hasty: Fetcher, names: Names) -> None:
    answered = threading.Event()

    def slow(host: str) -> list[str]:
        answered.wait()
        return Names.look_up(names, host)

    fetcher = Fetcher(hasty._guard, hasty._limits, slow)
    assert await refused(fetcher, site.at()) == "slow"
    answered.set()


async def test_a_name_that_nobody_has_is_told(fetcher: Fetcher) -> None:
    assert await refused(fetcher, "http://news.invalid/") == "unknown_host"


async def test_a_name_without_addresses_is_told(site: Site, fetcher: Fetcher, names: Names) -> None:
    names.known["news.example"] = []
    assert await refused(fetcher, site.at()) == "unknown_host"


async def test_a_site_that_is_not_there_is_told(fetcher: Fetcher) -> None:
    with socket.create_server((HERE, 0)) as unused:
        port = unused.getsockname()[1]
    assert await refused(fetcher, f"http://news.example:{port}/") == "unreachable"


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"hello\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99\r\n\r\ncut",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX: " + b"a" * 100_000 + b"\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: http://news.example\xff/\r\nContent-Length: 0\r\n\r\n",
    ],
    ids=["nothing", "no HTTP", "cut", "broken chunks", "endless header", "broken location"],
)
async def test_what_is_no_answer_is_told(fetcher: Fetcher, answer: bytes) -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked = await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 404 None\r\nContent-Length: 0\r\n\r\n" if b"/robots.txt" in asked else answer)
        writer.close()

    async with await asyncio.start_server(serve, HERE, 0) as server:
        port = server.sockets[0].getsockname()[1]
        assert await refused(fetcher, f"http://news.example:{port}/") in ("broken", "malformed", "unknown_host")


async def test_cancelling_ends_the_request(site: Site, fetcher: Fetcher) -> None:
    begun = asyncio.Event()

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        begun.set()
        return await silence(request)

    site.answers["/a"] = answer
    task = asyncio.create_task(fetcher.fetch(site.at()))
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
