"""One page from the web: every hop of the way guarded, and an end to time, size and patience."""

from __future__ import annotations

import asyncio
import re
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version

import aiohttp
from yarl import URL

from bot.fetching import robots
from bot.fetching.guard import Guard
from bot.fetching.inflating import ACCEPTED, read_body
from bot.fetching.refusing import LinkRefused
from bot.fetching.resolving import GuardedResolver, LookUp, aside, look_up

PROGRAM = "Byline"
KINDS = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown")

_REDIRECTS = (301, 302, 303, 307, 308)
_CLOSED, _GONE = (401, 402, 403, 407, 451), (404, 410)
_REMEMBERED = 100  # sites
_KIND = re.compile(r"[\w.+-]{1,60}/[\w.+-]{1,60}")
_HEADERS = {"Accept": ", ".join(KINDS), "Accept-Encoding": ACCEPTED, "Accept-Language": "en, zh;q=0.9, *;q=0.5"}


@dataclass(frozen=True, slots=True)
class Limits:
    """What one link may take."""

    seconds: float = 10.0  # in all, with look-ups, robots.txt and redirects
    most: int = 5_000_000  # bytes of the page, inflated
    robots: int = 500_000  # bytes of robots.txt that are read
    redirects: int = 5
    remembered: float = 600.0  # seconds for which robots.txt is known


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it came: where from in the end, its bytes inflated, and what the site says they are."""

    url: str
    content: bytes
    content_type: str
    charset: str | None = None


@cache
def user_agent() -> str:
    """Return how Byline names itself to sites."""
    return f"{PROGRAM}/{version('byline')} (reads an article that a person gave a link to)"


class Fetcher:
    """Fetches pages; keeps nothing between two of them but, for a while, what sites ask of programs."""

    def __init__(
        self,
        guard: Guard | None = None,
        limits: Limits | None = None,
        look_up: LookUp = look_up,
        trusted: ssl.SSLContext | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._guard = guard or Guard()
        self._limits = limits or Limits()
        self._look_up = look_up
        self._trusted = trusted
        self._clock = clock
        self._rules: dict[URL, tuple[float, robots.Rules]] = {}

    async def fetch(self, link: str) -> Page:
        """Return the page that ``link`` leads to; raises LinkRefused."""
        url = self._guard.admit(link)
        try:
            async with asyncio.timeout(self._limits.seconds), self._session() as session:
                return await self._follow(session, url)
        except TimeoutError as error:
            raise LinkRefused("slow", host=url.raw_host) from error

    def _session(self) -> aiohttp.ClientSession:
        connector = aiohttp.TCPConnector(
            resolver=GuardedResolver(self._guard, self._look_up),
            use_dns_cache=False,
            force_close=True,
            ssl=self._trusted or True,
            socket_factory=self._socket,
        )
        return aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"User-Agent": user_agent(), **_HEADERS},
            trust_env=False,
            auto_decompress=False,
            timeout=aiohttp.ClientTimeout(total=self._limits.seconds),
        )

    def _socket(self, address: aiohttp.AddrInfoType) -> socket.socket:
        """Open a socket: the last place to see where it will lead, so it is looked at here once more."""
        family, kind, protocol, _, place = address
        if not self._guard.admits(str(place[0])):
            raise PermissionError(f"{place[0]} may not be asked")
        return socket.socket(family, kind, protocol)

    async def _follow(self, session: aiohttp.ClientSession, url: URL) -> Page:
        for _ in range(self._limits.redirects + 1):
            rules = await self._rules_of(session, url.origin())
            if not await aside(lambda: rules.allows(url.raw_path_qs)):  # noqa: B023 - done before the next round
                raise LinkRefused("robots", host=url.raw_host)
            with _explained(url):
                async with session.get(url, allow_redirects=False) as response:
                    further = self._further(response, url)
                    if further is None:
                        return await self._page(response, url)
            url = further
        raise LinkRefused("redirects", most=self._limits.redirects)

    def _further(self, response: aiohttp.ClientResponse, url: URL) -> URL | None:
        location = response.headers.get("Location")
        return self._guard.follow(url, location) if response.status in _REDIRECTS and location else None

    async def _page(self, response: aiohttp.ClientResponse, url: URL) -> Page:
        _check_status(response.status, url)
        kind = response.content_type.lower() if "Content-Type" in response.headers else ""
        if kind not in KINDS:
            raise LinkRefused("kind", kind=kind if _KIND.fullmatch(kind) else "?")
        if (response.content_length or 0) > self._limits.most:
            raise LinkRefused("too_large", most=self._limits.most // 1_000_000)
        return Page(str(url), await read_body(response, self._limits.most), kind, response.charset)

    async def _rules_of(self, session: aiohttp.ClientSession, origin: URL) -> robots.Rules:
        since, rules = self._rules.get(origin, (float("-inf"), robots.Rules()))
        if self._clock() - since > self._limits.remembered:
            rules = await self._ask_rules(session, origin)
            self._rules.pop(origin, None)
            self._rules[origin] = self._clock(), rules
            if len(self._rules) > _REMEMBERED:
                self._rules.pop(next(iter(self._rules)))
        return rules

    async def _ask_rules(self, session: aiohttp.ClientSession, origin: URL) -> robots.Rules:
        """Return what a site asks of programs: nothing where it has no such file, all where it fails to show it."""
        url = origin / "robots.txt"
        for _ in range(self._limits.redirects + 1):
            with _explained(url):
                async with session.get(url, allow_redirects=False) as response:
                    further = self._further(response, url)
                    if further is None and response.status == 200:
                        return await _rules(await read_body(response, self._limits.robots, cut=True))
            if further is None:
                break
            url = further
        if response.status >= 500:
            raise LinkRefused("robots_failing", host=origin.raw_host)
        return robots.Rules()


async def _rules(content: bytes) -> robots.Rules:
    return await aside(lambda: robots.parse(content.decode(errors="replace"), PROGRAM))


def _check_status(status: int, url: URL) -> None:
    if status in _CLOSED:
        raise LinkRefused("closed", host=url.raw_host, status=status)
    if status in _GONE:
        raise LinkRefused("gone", host=url.raw_host, status=status)
    if status != 200:
        raise LinkRefused("failing", host=url.raw_host, status=status)


@contextmanager
def _explained(url: URL) -> Iterator[None]:
    """Say of what goes wrong on the way to a site what a person understands."""
    try:
        yield
    except aiohttp.ClientSSLError as error:
        raise LinkRefused("certificate", host=url.raw_host) from error
    except aiohttp.ClientConnectorError as error:
        raise LinkRefused("unreachable", host=url.raw_host) from error
    except (aiohttp.ClientError, ConnectionError, ValueError) as error:
        raise LinkRefused("broken", host=url.raw_host) from error
