"""Discord's identifiers: milliseconds since 2015 in the upper bits, so that they sort by time."""

from __future__ import annotations

import itertools
import time
from datetime import UTC, datetime

EPOCH = 1_420_070_400_000  # milliseconds since 1970 at the first second of 2015

_count = itertools.count()


def snowflake() -> int:
    """Return a new identifier, larger than every one before it."""
    return (int(time.time() * 1000) - EPOCH << 22) | (next(_count) & 0x3FFFFF)


def stamp(id: int | None = None) -> str:
    """Return when ``id`` was made, by default now, as Discord writes a time."""
    seconds = time.time() if id is None else ((id >> 22) + EPOCH) / 1000
    return datetime.fromtimestamp(seconds, UTC).isoformat()
