"""Sites on loopback with names of their own, and a fetcher that may go there and nowhere else."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field, replace
from ipaddress import ip_address

import pytest
from aiohttp import web
from aiohttp.test_utils import RawTestServer

from bot.fetching import Fetcher, Guard, Limits

HERE = "127.0.0.1"
ELSEWHERE = "127.0.0.2"  # on this machine too, and not allowed
PAGE = "<html><body>A page.</body></html>"

Answer = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]


def says(
    body: str | bytes = PAGE, status: int = 200, kind: str = "text/html; charset=utf-8", encoding: str = "identity"
) -> Answer:
    """Return an answer with a body, which came by ``encoding``."""
    content = body.encode() if isinstance(body, str) else body

    async def answer(_: web.BaseRequest) -> web.Response:
        return web.Response(body=content, status=status, headers={"Content-Type": kind, "Content-Encoding": encoding})

    return answer


def leads(location: str, status: int = 302) -> Answer:
    """Return an answer that leads on."""

    async def answer(_: web.BaseRequest) -> web.Response:
        return web.Response(status=status, headers={"Location": location})

    return answer


@dataclass
class Site:
    """A server that answers by path, whatever name it is called by; ``asked`` has every request."""

    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[web.BaseRequest] = field(default_factory=list)
    port: int = 0

    @property
    def paths(self) -> list[str]:
        """Return the paths that were asked for, robots.txt aside."""
        return [request.path for request in self.asked if request.path != "/robots.txt"]

    def at(self, path: str = "/a", name: str = "news.example") -> str:
        """Return a link to this site."""
        return f"http://{name}:{self.port}{path}"

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer as told, else with 404."""
        self.asked.append(request)
        answer = self.answers.get(request.path, says(status=404))
        return await answer(request)


@dataclass
class Names:
    """A resolver that says what it is told; a list of lists is one answer after the other."""

    known: dict[str, list[str]] = field(default_factory=dict)
    changing: list[list[str]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def look_up(self, host: str) -> list[str]:
        self.asked.append(host)
        if host == "changing.example":
            return self.changing.pop(0) if len(self.changing) > 1 else self.changing[0]
        if host.endswith(".example"):
            return self.known.get(host, [HERE])
        raise OSError(f"no such name: {host}")


GUARD = Guard(allowed=lambda address: address in (ip_address(HERE), ip_address("::1")), ports=None)
QUICK = Limits(seconds=5.0, most=100_000, robots=2_000)


@pytest.fixture
def names() -> Names:
    return Names()


@pytest.fixture
def fetcher(names: Names) -> Fetcher:
    return Fetcher(GUARD, QUICK, names.look_up)


@pytest.fixture
def hasty(names: Names) -> Fetcher:
    """Give a fetcher without patience."""
    return Fetcher(GUARD, replace(QUICK, seconds=0.2), names.look_up)


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    site = Site({"/a": says()})
    async with RawTestServer(site.answer, host=HERE) as server:
        site.port = server.port or 0
        yield site
