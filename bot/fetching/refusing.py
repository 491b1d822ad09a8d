"""Why a link brings no article, in words for the person who gave it."""

from __future__ import annotations

from bot.wording import say
from knowledge.errors import BylineError
from knowledge.model import Language


class LinkRefused(BylineError):
    """A link that brings no article; ``why`` is a key of ``[link]`` in ``bot/words/``, ``slots`` what it names."""

    def __init__(self, why: str, **slots: object) -> None:
        super().__init__(say("en", f"link.{why}", **slots))
        self.why = why
        self.slots = slots

    def told(self, language: Language) -> str:
        """Return in a language what is wrong and what to do."""
        return say(language, f"link.{self.why}", **self.slots)
