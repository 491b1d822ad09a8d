"""The words that one knowledge is read and asked with: the lexicon that ships, and the names that admins added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.errors import LexiconError

if TYPE_CHECKING:
    from pathlib import Path

    from knowledge.lexicon import Lexicon

ALIASES = "aliases.toml"


class Words:
    """The lexicon of a folder, loaded when it is first needed; ``given`` takes the place of both.

    Where the names can't be loaded, ``trouble`` is the file and the reason, and the lexicon is the one that ships.
    """

    def __init__(self, folder: Path, given: Lexicon | None = None) -> None:
        self._folder = folder
        self._given = given
        self._loaded: Lexicon | None = given
        self._added = b""
        self.trouble: tuple[str, str] | None = None

    @property
    def lexicon(self) -> Lexicon:
        """Return the words."""
        if self._loaded is None:
            self._added = self._content()
            self._loaded = self._load()
        return self._loaded

    def anew(self) -> Words:
        """Return the words as the folder has them now: these themselves while the names are the same."""
        if self._given is not None or (self._loaded is not None and self._content() == self._added):
            return self
        words = Words(self._folder)
        _ = words.lexicon
        return words

    def _content(self) -> bytes:
        try:
            return (self._folder / ALIASES).read_bytes()
        except OSError:
            return b""

    def _load(self) -> Lexicon:
        from knowledge.lexicon import load

        if not self._added:
            return load()
        try:
            return load([self._folder / ALIASES])
        except LexiconError as error:
            self.trouble = (ALIASES, f"is left out: {error}")
        except OSError as error:
            self.trouble = (ALIASES, f"can't be read ({error.strerror}); make it readable")
        return load()
