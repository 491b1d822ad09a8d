"""Commands told to Discord: in both languages, and only when they have changed."""

from __future__ import annotations

import hashlib
import json
import logging
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import TranslationContextTypes, locale_str

from bot.engine import Engine
from bot.wording import words

_log = logging.getLogger(__name__)

CHINESE = (discord.Locale.chinese, discord.Locale.taiwan_chinese)


class Words(app_commands.Translator):
    """Translates names and descriptions by the keys that they carry."""

    async def translate(
        self, string: locale_str, locale: discord.Locale, context: TranslationContextTypes
    ) -> str | None:
        """Return a Chinese text for the Chinese locales, None for the others."""
        del context
        key = string.extras.get("key")
        return words("zh")["commands"].get(key) if key and locale in CHINESE else None


async def register(tree: app_commands.CommandTree[Any], engine: Engine, application: int) -> bool:
    """Tell Discord about the commands unless it has them already; return whether it was told."""
    translator = Words()
    await tree.set_translator(translator)
    payload = [await command.get_translated_payload(tree, translator) for command in tree.get_commands()]
    mark = hashlib.sha256(json.dumps(payload, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
    name = f"commands of {application}"
    if await engine.people(lambda people: people.note(name)) == mark:
        return False
    await tree.sync()
    await engine.people(lambda people: people.write_note(name, mark))
    _log.info("commands registered", extra={"commands": len(payload)})
    return True
