"""Faults on demand and rate limits: what Discord does on a bad day, said in one line of a test."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Literal

Way = Literal["fail", "hang", "break"]


@dataclass
class Fault:
    """Something that goes wrong for requests that match ``pattern``, ``times`` times.

    ``fail`` replies with ``status``, ``hang`` first waits ``seconds`` and ``break`` cuts the connection. With
    ``done`` the request is carried out all the same, and only the reply is lost.
    """

    pattern: str
    way: Way = "fail"
    status: int = 500
    code: int = 0
    seconds: float = 0.0
    times: int = 1
    done: bool = False

    @property
    def over(self) -> bool:
        """Tell whether it has struck as often as planned."""
        return self.times == 0


@dataclass
class Window:
    """A stretch of time in which requests are counted; ``ends`` is of the monotonic clock."""

    ends: float
    count: int = 0


@dataclass
class Limit:
    """At most ``most`` requests in ``seconds`` for each place that matches ``pattern``.

    ``told`` sends the usual headers with every reply, so that a client can wait by itself; without them it only
    learns from the 429.
    """

    pattern: str
    most: int
    seconds: float
    told: bool = True
    shared: bool = False  # over all channels, as the global limit is
    windows: dict[str, Window] = field(default_factory=dict)

    def take(self, place: str) -> float:
        """Count a request; return 0, or how many seconds it came too early."""
        window = self._window(place)
        if window.count >= self.most:
            return max(window.ends - time.monotonic(), 0.001)
        window.count += 1
        return 0.0

    def headers(self, place: str) -> dict[str, str]:
        """Return the headers that tell a client where it stands."""
        window = self._window(place)
        after = window.ends - time.monotonic()
        return {
            "X-RateLimit-Limit": str(self.most),
            "X-RateLimit-Remaining": str(self.most - window.count),
            "X-RateLimit-Reset": f"{time.time() + after:.3f}",
            "X-RateLimit-Reset-After": f"{after:.3f}",
            "X-RateLimit-Bucket": f"{abs(hash(self.pattern)):x}",
        }

    def _window(self, place: str) -> Window:
        """Return the window that a request falls into: as Discord's, it begins with its first request."""
        key, now = "" if self.shared else place, time.monotonic()
        window = self.windows.get(key)
        if window is None or window.ends <= now:
            window = self.windows[key] = Window(now + self.seconds)
        return window


class Faults:
    """The faults and limits that are set at the moment."""

    def __init__(self) -> None:
        self.planned: list[Fault] = []
        self.limits: list[Limit] = []

    def next(self, call: str) -> Fault | None:
        """Return the fault that strikes ``call`` ("POST /channels/…"), counting it."""
        for fault in self.planned:
            if fault.pattern in call and fault.times > 0:
                fault.times -= 1
                return fault
        return None

    def limit(self, call: str) -> Limit | None:
        """Return the limit that holds for ``call``."""
        return next((limit for limit in self.limits if limit.pattern in call), None)
