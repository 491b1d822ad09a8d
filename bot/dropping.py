"""Events that are dropped before they cost anything: malformed ones, and messages of bots, our own too.

discord.py lets a malformed event end the client, since its parsers trust what they are sent.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

_log = logging.getLogger(__name__)

Parser = Callable[[Any], None]
OF_MESSAGES = {"MESSAGE_CREATE", "MESSAGE_UPDATE"}


def dropping(name: str, parse: Parser) -> Parser:
    """Return ``parse`` such that an event it can't make sense of is logged, and one of no use to us skipped."""

    def parsed(data: Any) -> None:
        try:
            if name in OF_MESSAGES and (data.get("author") or {}).get("bot"):
                return
            parse(data)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with the event, the client goes on
            _log.warning("malformed event dropped", extra={"event": name, "error": repr(error)})

    return parsed
