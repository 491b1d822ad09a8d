"""Write an article as a file of the contract's format: front matter, then the body as it is."""

from __future__ import annotations

import json
import unicodedata
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.model import Article

_UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")  # control, formatting and bidirectional characters, lone surrogates


def compose(article: Article, added_by: str | None = None, added_at: datetime | None = None) -> bytes:
    """Return the file that says what ``article`` holds; None leaves who and when as the article has them."""
    stamp = added_at.isoformat(timespec="seconds") if added_at else article.added_at
    said: dict[str, str | date | None] = {
        "title": article.title,
        "source": article.source,
        "url": article.url,
        "published": article.published,
        "language": article.language,
        "added_by": added_by or article.added_by,
        "added_at": stamp,
    }
    lines = [f"{key}: {_value(str(value))}\n" for key, value in said.items() if value]
    return "".join(["---\n", *lines, "---\n", article.body]).encode()


def plain(text: str) -> str:
    """Return ``text`` in one line, without characters that can't be seen."""
    seen = "".join(" " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c) not in _UNSEEN)
    return " ".join(seen.split())


def _value(text: str) -> str:
    line = plain(text)
    return json.dumps(line, ensure_ascii=False) if line.startswith('"') else line
