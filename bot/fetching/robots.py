"""What a site asks of programs: robots.txt as RFC 9309 has it. Pure, and linear in the file's length."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

_SAFE = "/?:@!$&'()*+,;=-._~%#[]"
_ESCAPE = re.compile("%[0-9a-fA-F]{2}")
_BREAK = re.compile("\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules for one program: patterns of paths, each with whether it allows."""

    patterns: tuple[tuple[str, bool], ...] = ()

    def allows(self, path: str) -> bool:
        """Return whether a path with its query may be read: the longest pattern decides, and the kinder of two."""
        path = _normal(path)
        fitting = [(len(pattern), kind) for pattern, kind in self.patterns if _fits(pattern, path)]
        return max(fitting, default=(0, True))[1]


def parse(text: str, program: str) -> Rules:
    """Return what ``text`` says for ``program``, or for all where it has no word for it."""
    wanted = (program.lower(), "*")
    groups: dict[str, list[tuple[str, bool]]] = {}
    current: set[str] = set()
    naming = False  # several names in a row share the rules after them
    for line in _BREAK.split(text.removeprefix("\ufeff")):
        key, _, value = line.partition("#")[0].partition(":")
        key, value = key.strip().lower(), value.strip()
        if key == "user-agent":
            current = {*(current if naming else ()), *({_name(value)} & {*wanted})}
            groups.update({name: [] for name in current if name not in groups})
            naming = True
        elif key in ("allow", "disallow"):
            naming = False
            for name in current if value else ():
                groups[name].append((_normal(value), key == "allow"))
    return Rules(tuple(next((groups[name] for name in wanted if name in groups), [])))


def _name(said: str) -> str:
    """Return a program's name without version and capitals."""
    return said if said == "*" else re.split("[^a-z_-]", said.lower(), maxsplit=1)[0]


def _normal(path: str) -> str:
    return _ESCAPE.sub(lambda escape: escape[0].upper(), quote(path, safe=_SAFE, errors="replace"))


def _fits(pattern: str, path: str) -> bool:
    """Tell whether a path begins as ``pattern``: ``*`` stands for anything, ``$`` for the end."""
    ends = pattern.endswith("$")
    first, *pieces = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    if ends and not pieces:
        return path == first
    place = len(first)
    last = pieces.pop() if ends else ""
    for piece in pieces:
        place = path.find(piece, place)
        if place < 0:
            return False
        place += len(piece)
    return not ends or (path.endswith(last) and len(path) - len(last) >= place)
