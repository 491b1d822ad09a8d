"""The settings: one frozen value, read from the environment and ``.env``. Importing needs no token.

``SETTINGS`` describes each variable once; the README's table and ``.env.example`` are checked against it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.admins import NOBODY, Admins
from knowledge.errors import BylineError
from knowledge.reading.filing.folder import Shelf

SETTINGS: Mapping[str, str] = {
    "DISCORD_TOKEN": "The bot's token from the Discord developer portal. Without it Byline opens the terminal chat.",
    "BYLINE_DATA": "The data folder: your articles and the database. Default: the platform's user data directory.",
    "BYLINE_EXAMPLE": "Set to 1 to use the article that ships with Byline even when the data folder holds others.",
    "BYLINE_WATCH": "Set to 1 to take in what is put into the data folder within seconds, not at the next reload.",
    "BYLINE_CHANNELS": "Discord channels, by their numbers and commas, where every question that the articles answer "
    "is answered without being asked to. Needs the message content intent, to be allowed in the developer portal.",
    "BYLINE_ADMINS": "People, by their numbers on Discord and commas, who may change the articles by /knowledge, "
    "besides who made the application.",
    "BYLINE_ADMIN_ROLES": "Roles, by their numbers and commas, whose holders may change the articles by /knowledge.",
    "BYLINE_ADMIN_SERVERS": "Servers, by their numbers and commas, where everybody with Manage Server may change the "
    "articles. Default: none.",
    "BYLINE_PERSON_LIMIT": "Questions that one person may ask in a minute on Discord; 0 is no limit. Default: 12.",
    "BYLINE_CHANNEL_LIMIT": "Questions that may be asked in one channel in a minute; 0 is no limit. Default: 60.",
}

SHIPPED = Path(__file__).resolve().parent.parent / "knowledge" / "articles"
PERSON_LIMIT, CHANNEL_LIMIT = 12, 60  # questions a minute


class BadSetting(BylineError):
    """A setting that can't be understood; the message names it and says what to write."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment says; the token never shows in a repr."""

    data: Path
    discord_token: str | None = field(default=None, repr=False)
    example: bool = False
    watch: bool = False
    channels: frozenset[int] = frozenset()
    admins: Admins = NOBODY
    person_limit: int = PERSON_LIMIT
    channel_limit: int = CHANNEL_LIMIT

    @property
    def shelf(self) -> Shelf:
        """Return where articles are: the data folder, and the shipped article while that holds none."""
        return Shelf(self.data, SHIPPED, self.example)

    @property
    def articles(self) -> Path:
        """Return the folder that articles are read from now."""
        return self.shelf.read


def load(environ: Mapping[str, str] | None = None, dotenv: Path | None = Path(".env")) -> Settings:
    """Read the settings from ``environ`` (default: the process's), and below it from the ``dotenv`` file."""
    values = {**_from_file(dotenv), **(os.environ if environ is None else environ)}
    token = values.get("DISCORD_TOKEN", "").strip()
    return Settings(
        data=_data_folder(values.get("BYLINE_DATA", "").strip()),
        discord_token=token or None,
        example=values.get("BYLINE_EXAMPLE", "").strip() == "1",
        watch=values.get("BYLINE_WATCH", "").strip() == "1",
        channels=frozenset(_numbers("BYLINE_CHANNELS", values)),
        admins=Admins(
            people=frozenset(_numbers("BYLINE_ADMINS", values)),
            roles=frozenset(_numbers("BYLINE_ADMIN_ROLES", values)),
            servers=frozenset(_numbers("BYLINE_ADMIN_SERVERS", values)),
        ),
        person_limit=next(iter(_numbers("BYLINE_PERSON_LIMIT", values)), PERSON_LIMIT),
        channel_limit=next(iter(_numbers("BYLINE_CHANNEL_LIMIT", values)), CHANNEL_LIMIT),
    )


def _numbers(name: str, values: Mapping[str, str]) -> list[int]:
    parts = [part.strip() for part in values.get(name, "").split(",") if part.strip()]
    if not all(part.isdecimal() for part in parts):
        raise BadSetting(f"{name} is {values[name]!r}; write a whole number, or several with commas between them")
    return [int(part) for part in parts]


def _from_file(dotenv: Path | None) -> dict[str, str]:
    if dotenv is None or not dotenv.is_file():
        return {}
    from dotenv import dotenv_values  # only where there is a file to read: every start pays for an import

    return {key: value for key, value in dotenv_values(dotenv).items() if value is not None}


def _data_folder(given: str) -> Path:
    if given:
        return Path(given).expanduser()
    from platformdirs import user_data_path

    return user_data_path("byline", appauthor=False)
