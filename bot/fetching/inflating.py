"""The body of an answer, never more of it than was agreed on: what is compressed is inflated piece by piece."""

from __future__ import annotations

import asyncio
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.fetching.refusing import LinkRefused

if TYPE_CHECKING:
    import aiohttp

ACCEPTED = "gzip, deflate"
_PLAIN, _GZIP, _DEFLATE = ("", "identity"), ("gzip", "x-gzip"), ("deflate",)


@dataclass(slots=True)
class Inflater:
    """Takes a body as it comes and holds what it inflates to, up to ``most`` bytes and one more."""

    encoding: str
    most: int
    held: bytearray = field(default_factory=bytearray)
    _taken: int = 0
    _stream: zlib._Decompress | None = None

    def __post_init__(self) -> None:
        if self.encoding not in (*_PLAIN, *_GZIP, *_DEFLATE):
            raise LinkRefused("encoding")

    @property
    def full(self) -> bool:
        """Return whether there is more than there may be, of what came or of what it inflates to."""
        return len(self.held) > self.most or self._taken > self.most

    @property
    def complete(self) -> bool:
        """Return whether a compressed body came to its end, with nothing behind it."""
        stream = self._stream
        return stream is None or (stream.eof and not stream.unused_data.strip(b"\0"))

    def feed(self, chunk: bytes) -> None:
        """Take the next piece; raises zlib.error."""
        if not chunk or self.full:
            return
        self._taken += len(chunk)
        room = self.most + 1 - len(self.held)
        if self.encoding in _PLAIN:
            self.held += chunk[:room]
            return
        if self._stream is None:
            self._stream = zlib.decompressobj(_window(self.encoding, chunk[0]))
        self.held += self._stream.decompress(chunk, room)


def _window(encoding: str, first: int) -> int:
    """Return zlib's name for a format; some servers leave out deflate's header, where the method is 8."""
    if encoding in _GZIP:
        return zlib.MAX_WBITS | 16
    return zlib.MAX_WBITS if first & 0x0F == 8 else -zlib.MAX_WBITS


async def read_body(response: aiohttp.ClientResponse, most: int, *, cut: bool = False) -> bytes:
    """Return the body, inflated; raises LinkRefused where it is larger than ``most`` bytes, or cuts it there."""
    inflater = Inflater(response.headers.get("Content-Encoding", "").strip().lower(), most)
    try:
        async for chunk in response.content.iter_any():
            inflater.feed(chunk)
            if inflater.full:
                break
            await asyncio.sleep(0)  # a body that is all there must not keep the loop from others
    except zlib.error as error:
        raise LinkRefused("broken", host=response.url.raw_host) from error
    if cut:
        return bytes(inflater.held[:most])
    if inflater.full:
        raise LinkRefused("too_large", most=most // 1_000_000)
    if not inflater.complete:
        raise LinkRefused("broken", host=response.url.raw_host)
    return bytes(inflater.held)
