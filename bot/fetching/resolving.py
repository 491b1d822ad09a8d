"""Names to addresses, away from the event loop, and only to addresses that the guard allows.

The connection is made to what is returned here, without another look-up: a name that changes its mind in between
changes nothing. Look-ups can't be stopped, so each has a thread that nobody waits for at the end.
"""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from aiohttp.abc import AbstractResolver, ResolveResult

from bot.fetching.guard import Guard
from bot.fetching.refusing import LinkRefused

Result = TypeVar("Result")
LookUp = Callable[[str], list[str]]
_NUMERIC = socket.AI_NUMERICHOST | socket.AI_NUMERICSERV


async def aside(call: Callable[[], Result]) -> Result:
    """Return what ``call`` returns, or raise what it raises, from a thread that ends with the program."""
    done: Future[Result] = Future()

    def work() -> None:
        done.set_running_or_notify_cancel()  # from here on nobody can take it away
        try:
            result = call()
        except Exception as error:  # noqa: BLE001 - whoever waits gets it
            done.set_exception(error)
        else:
            done.set_result(result)

    waiting = asyncio.wrap_future(done)
    threading.Thread(target=work, name="fetching", daemon=True).start()
    return await waiting


def look_up(host: str) -> list[str]:
    """Return every address of a host, as the system knows it; raises OSError."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class GuardedResolver(AbstractResolver):
    """Resolves names for a connector; one address that isn't allowed is enough to refuse the name."""

    def __init__(self, guard: Guard, look_up: LookUp = look_up) -> None:
        self._guard = guard
        self._look_up = look_up

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Return the addresses of ``host``; raises LinkRefused."""
        try:
            addresses = await aside(lambda: self._look_up(host))
        except (OSError, UnicodeError) as error:
            raise LinkRefused("unknown_host", host=host) from error
        if not addresses:
            raise LinkRefused("unknown_host", host=host)
        for address in addresses:
            self._guard.demand(host, address)
        return [_result(host, address, port) for address in addresses if family in (socket.AF_UNSPEC, _family(address))]

    async def close(self) -> None:
        """Release nothing: a look-up under way ends by itself."""


def _result(host: str, address: str, port: int) -> ResolveResult:
    return ResolveResult(
        hostname=host, host=address, port=port, family=_family(address), proto=socket.IPPROTO_TCP, flags=_NUMERIC
    )


def _family(address: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in address else socket.AF_INET
