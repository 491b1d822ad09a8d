"""What Byline says around its answers, in English and Chinese: words are data, in ``bot/words/``.

Answers themselves are worded by the knowledge side.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from knowledge.model import Language

FOLDER = Path(__file__).parent / "words"
LANGUAGES: tuple[Language, ...] = ("en", "zh")


@cache
def words(language: Language) -> Mapping[str, Mapping[str, str]]:
    """Return the words of a language by group and name."""
    return tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))


def say(language: Language, key: str, **slots: object) -> str:
    """Return ``group.name`` in a language, its slots filled in; raises KeyError for what isn't there."""
    group, _, name = key.partition(".")
    text = words(language)[group][name]
    return text.format(**slots) if slots else text


def language_of(locale: object) -> Language:
    """Return the language for a Discord locale: Chinese for any of its Chinese ones, else English."""
    return "zh" if str(locale).startswith("zh") else "en"


def counted(language: Language, noun: str, count: int) -> str:
    """Return "1 article", "14 figures": a number with its noun."""
    return say(language, f"card.{noun}" if count == 1 else f"card.{noun}s", count=f"{count:,}")
