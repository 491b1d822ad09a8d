"""Components as Discord gives them back: numbered, with every default filled in."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import Any

from tests.discord_server.world import Payload

DEFAULTS: Mapping[int, Mapping[str, Any]] = {
    2: {"disabled": False},
    3: {"disabled": False, "min_values": 1, "max_values": 1},
    11: {"description": None, "spoiler": False},
    14: {"spacing": 1, "divider": True},
    17: {"accent_color": None, "spoiler": False},
}


def finished(components: list[Payload]) -> list[Payload]:
    """Return ``components`` with identifiers and defaults."""
    count = itertools.count(1)
    return [_finished(one, count) for one in components]


def _finished(one: Payload, count: Iterator[int]) -> Payload:
    number = one.get("id") or next(count)
    out = {**DEFAULTS.get(one["type"], {}), **one, "id": number}
    if "emoji" in one:
        out["emoji"] = {name: value for name, value in one["emoji"].items() if value is not None}
    if "components" in one:
        out["components"] = [_finished(inner, count) for inner in one["components"]]
    for name in ("accessory", "component"):
        if name in one:
            out[name] = _finished(one[name], count)
    return out
