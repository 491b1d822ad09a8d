"""Plain words for every face: what is shown is stripped of what could deceive or control a screen."""

from __future__ import annotations

import unicodedata

from knowledge.model import Citation

_KEPT = {"\n", "\t"}


def clean(text: str) -> str:
    """Return ``text`` as it may be shown: control, bidirectional and other format characters become spaces.

    Every character keeps its place, so that offsets into the text stay right.
    """
    if text.isprintable():
        return text
    return "".join(" " if _hidden(char) else char for char in text)


def _hidden(char: str) -> bool:
    return char not in _KEPT and unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")


def receipt(citation: Citation) -> str:
    """Return the line under a quoted sentence: source, date, title, and the link where it is one."""
    day = citation.published
    dated = f"{day.day} {day:%B %Y}" if day else "undated"
    parts = [citation.source or "source unknown", dated, citation.title]
    if citation.url and citation.url.startswith(("https://", "http://")):
        parts.append(citation.url)
    return clean(" · ".join(parts))
