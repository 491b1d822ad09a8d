"""Faults on demand and rate limits: what Discord does on a bad day, said in one line of a test."""

from __future__ import annotations

import time
from collections import defaultdict, deque
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
    taken: dict[str, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def take(self, place: str) -> float:
        """Count a request; return 0, or how many seconds it came too early."""
        now, taken = time.monotonic(), self.taken["" if self.shared else place]
        while taken and taken[0] <= now - self.seconds:
            taken.popleft()
        if len(taken) >= self.most:
            return max(taken[0] + self.seconds - now, 0.001)
        taken.append(now)
        return 0.0

    def headers(self, place: str) -> dict[str, str]:
        """Return the headers that tell a client where it stands."""
        taken = self.taken["" if self.shared else place]
        after = max(taken[0] + self.seconds - time.monotonic(), 0.0) if taken else 0.0
        return {
            "X-RateLimit-Limit": str(self.most),
            "X-RateLimit-Remaining": str(max(self.most - len(taken), 0)),
            "X-RateLimit-Reset": f"{time.time() + after:.3f}",
            "X-RateLimit-Reset-After": f"{after:.3f}",
            "X-RateLimit-Bucket": f"{abs(hash(self.pattern)):x}",
        }


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
