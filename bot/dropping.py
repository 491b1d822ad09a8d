"""Malformed events are dropped: discord.py lets one end the client, since its parsers trust what they are sent."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

_log = logging.getLogger(__name__)

Parser = Callable[[Any], None]


def dropping(name: str, parse: Parser) -> Parser:
    """Return ``parse`` such that an event it can't make sense of is logged and dropped."""

    def parsed(data: Any) -> None:
        try:
            parse(data)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with the event, the client goes on
            _log.warning("malformed event dropped", extra={"event": name, "error": repr(error)})

    return parsed
