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
    13: {"spoiler": False},
    14: {"spacing": 1, "divider": True},
    17: {"accent_color": None, "spoiler": False},
}


FILE = 13
HERE = "attachment://"


def finished(components: list[Payload], attachments: list[Payload] | None = None) -> list[Payload]:
    """Return ``components`` with identifiers and defaults; a file is one of the message's own ``attachments``."""
    count, held = itertools.count(1), {f"{HERE}{one['filename']}": one for one in attachments or []}
    return [_finished(one, count, held) for one in components]


def _finished(one: Payload, count: Iterator[int], held: Mapping[str, Payload]) -> Payload:
    number = one.get("id") or next(count)
    out = {**DEFAULTS.get(one["type"], {}), **one, "id": number}
    if "emoji" in one:
        out["emoji"] = {name: value for name, value in one["emoji"].items() if value is not None}
    if "components" in one:
        out["components"] = [_finished(inner, count, held) for inner in one["components"]]
    for name in ("accessory", "component"):
        if name in one:
            out[name] = _finished(one[name], count, held)
    if one["type"] == FILE and (attached := held.get(one["file"]["url"])):
        media = {name: attached[name] for name in ("id", "url", "proxy_url")}
        out |= {"file": media, "name": attached["filename"], "size": attached["size"]}
    return out
