"""Chinese names by their sound: 陈安 is found as Chen An, and the other way round."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from knowledge.lexicon import Lexicon

_LONGEST = 4  # characters of a person's name


class Sounds:
    """Persons by the sound of their names, as far as the lexicon knows how their characters sound."""

    def __init__(self, lexicon: Lexicon, persons: Iterable[str]) -> None:
        self._sound = {
            character: entry.name for entry in lexicon.of("pinyin") for character in entry.get("characters", "")
        }
        self._persons: dict[str, str] = {}
        for person in persons:
            words = person.lower().split()
            if person.isascii() and 2 <= len(words) <= _LONGEST:
                self._persons.setdefault("".join(words).replace("-", ""), person)

    def person(self, characters: Sequence[str]) -> str | None:
        """Return the person whose Latin name sounds like the characters, or None."""
        if not self._persons or not 2 <= len(characters) <= _LONGEST:
            return None
        return self._persons.get("".join(self._sound.get(character, "?") for character in characters))

    def latin(self, name: str) -> str | None:
        """Return a Chinese name as it is written in Latin letters, surname first, or None."""
        sounds = [self._sound.get(character) for character in name]
        if not 2 <= len(name) <= _LONGEST or None in sounds:
            return None
        return f"{sounds[0]} {''.join(sound for sound in sounds[1:] if sound)}"
