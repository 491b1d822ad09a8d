"""Limits per person and per channel: so many questions a minute, refilled steadily.

Pure but for the clock; what is not used for a while is forgotten.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable

WINDOW = 60.0  # seconds in which a full allowance is refilled
REMEMBERED = 4096  # keys at most


class Allowance:
    """So many uses a minute for each key; 0 is no limit."""

    def __init__(self, most: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._clock = clock
        self._left: OrderedDict[object, tuple[float, float]] = OrderedDict()  # what was left, and when

    def take(self, key: object) -> float:
        """Count a use; return 0, or how many seconds it came too early (then it isn't counted)."""
        if not self._most:
            return 0.0
        now = self._clock()
        left, since = self._left.pop(key, (float(self._most), now))
        left = min(self._most, left + (now - since) * self._most / WINDOW)
        wait = 0.0 if left >= 1 else (1 - left) * WINDOW / self._most
        self._left[key] = (left if wait else left - 1, now)
        if len(self._left) > REMEMBERED:
            self._left.popitem(last=False)
        return wait


class Once:
    """Tell what was seen before, as far back as ``most`` keys or ``seconds``."""

    def __init__(self, most: int, seconds: float = float("inf"), clock: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._seconds = seconds
        self._clock = clock
        self._seen: OrderedDict[object, float] = OrderedDict()

    def first(self, key: object) -> bool:
        """Return whether ``key`` comes for the first time, and remember it."""
        now = self._clock()
        if key in self._seen and now - self._seen[key] < self._seconds:
            return False
        self._seen[key] = now
        self._seen.move_to_end(key)
        if len(self._seen) > self._most:
            self._seen.popitem(last=False)
        return True
