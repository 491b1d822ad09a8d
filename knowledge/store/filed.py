"""What is remembered of the article folder, so that a file is looked into only when it has changed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Filed:
    """A file of the article folder as it was last looked into.

    ``recipe`` names the reader and lexicon, ``fingerprint`` the reading; where there is an ``error`` instead,
    it was so on ``day`` (a future date may have come).
    """

    name: str
    size: int
    mtime_ns: int
    recipe: str
    fingerprint: str | None
    error: str | None
    day: str
