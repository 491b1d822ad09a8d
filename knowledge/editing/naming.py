"""Name the file of an article: its date and the words of its title, never what somebody else called it."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container
    from datetime import date

_APART = re.compile(r"[\W_]+")
_LONGEST = 60  # characters; at four bytes each well under what file systems take
SUFFIX = ".md"


def file_name(title: str, published: date | None, taken: Container[str]) -> str:
    """Return a file name that is not among ``taken``, which holds identifiers in lower case."""
    folded = unicodedata.normalize("NFKC", title).casefold()
    words = _APART.sub("-", folded).strip("-")
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rpartition("-")[0] or words[:_LONGEST]
    stem = f"{published.isoformat() if published else 'undated'}-{words or 'article'}"
    number, name = 1, stem
    while name in taken:
        number += 1
        name = f"{stem}-{number}"
    return name + SUFFIX
