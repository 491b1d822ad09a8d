"""Notice that files were put into the article folder, by looking at its listing now and then."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from knowledge.reading.filing.folder import is_article
from knowledge.words import ALIASES

if TYPE_CHECKING:
    from knowledge.reading.filing.folder import Shelf

Listing = dict[str, tuple[int, int]]  # of each file the size and the time of change


class Watch:
    """The articles and added names of a shelf, and whether they are others than when it was last told."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._told = self._last = self._look()

    def changed(self) -> bool:
        """Tell once that files came, went or changed, as soon as two looks in a row find the same."""
        now = self._look()
        still, self._last = now == self._last, now
        if not still or now == self._told:
            return False
        self._told = now
        return True

    def _look(self) -> Listing:
        listing: Listing = {}
        try:
            with os.scandir(self._shelf.own) as entries:
                for entry in entries:
                    if is_article(entry.name) or entry.name == ALIASES:
                        found = entry.stat()
                        listing[entry.name] = (found.st_size, found.st_mtime_ns)
        except OSError:  # it is being changed, or isn't there yet: the next look tells
            return listing
        return listing
