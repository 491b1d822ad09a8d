"""What goes wrong, in one table: from the error to what a person is told and how it is logged."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Collection, Mapping, Sequence

import aiohttp
import discord
from discord import app_commands

from bot.wording import say
from knowledge.errors import BylineError, StoreError, StoreLocked
from knowledge.model import Language

_log = logging.getLogger(__name__)

UNKNOWN_INTERACTION, ALREADY_ACKNOWLEDGED = 10062, 40060
# nobody is there any more to be told: who used a command, and who wrote a message
INTERACTION_GONE = frozenset({10015, 50027, UNKNOWN_INTERACTION, ALREADY_ACKNOWLEDGED})
GONE = INTERACTION_GONE | {10003, 10008}

# the first row that fits; the word is a key of [failed]
TABLE: Sequence[tuple[type[BaseException], str, int]] = (
    (StoreLocked, "busy", logging.WARNING),
    (StoreError, "damaged", logging.ERROR),
    (BylineError, "unexpected", logging.ERROR),
    (TimeoutError, "slow", logging.WARNING),
    (asyncio.TimeoutError, "slow", logging.WARNING),
    (discord.Forbidden, "forbidden", logging.WARNING),
    (discord.HTTPException, "discord", logging.ERROR),
    (aiohttp.ClientError, "discord", logging.WARNING),
    (Exception, "unexpected", logging.ERROR),
)


def told(
    error: BaseException, language: Language, fields: Mapping[str, object], gone: Collection[int] = GONE
) -> str | None:
    """Log an error with ``fields`` and return what to tell the person, with an identifier that the log has too.

    None where there is nobody left to tell: Discord's code is one of ``gone``.
    """
    while isinstance(error, app_commands.CommandInvokeError):
        error = error.original
    if isinstance(error, discord.HTTPException) and error.code in gone:
        _log.info("too late", extra={"code": error.code, **fields})
        return None
    id = secrets.token_hex(4)
    word, level = next((word, level) for kind, word, level in TABLE if isinstance(error, kind))
    _log.log(level, "failed: %s", word, extra={"error_id": id, **fields}, exc_info=error)
    return say(language, f"failed.{word}", id=id)
