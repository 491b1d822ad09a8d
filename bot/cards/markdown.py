"""Discord's markdown: text that shows as it stands, figures in bold, and cuts that fall on a word.

Everything quoted passes ``escape``: no formatting, no mention, no control characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.cards.plain import clean
from knowledge.model import Span

# what Discord gives a meaning anywhere in a line; numbered lists and headings only begin one
_MEANS = re.compile(r"[\\*_~`|<>#@-]|\](?=\()|^\s{0,8}\d{1,9}(?=\.)", re.MULTILINE)
_ONLY_AT_START = {"#", "-"}
_ZERO_WIDTH = "\u200b"


def escape(text: str, *, inside: bool = False) -> str:
    """Return ``text`` as it stands: what could format, link or ping is disarmed.

    ``inside`` tells that something stands before it on its line, so that it can't begin a list or heading.
    """
    shown = clean(text)
    return _MEANS.sub(_disarmed, f"x{shown}")[1:] if inside else _MEANS.sub(_disarmed, shown)


def _disarmed(found: re.Match[str]) -> str:
    sign, before = found.group(), found.string[: found.start()]
    if sign in _ONLY_AT_START:
        return sign if before.rpartition("\n")[2].strip() else f"\\{sign}"
    if sign == "@":
        return f"@{_ZERO_WIDTH}"
    return f"\\{sign}" if len(sign) == 1 and not sign.isdigit() else f"{sign}\\"


def marked(text: str, span: Span, figures: Iterable[Span]) -> str:
    """Return ``text``, whose offsets are those of ``span``, escaped, with ``figures`` in bold."""
    out: list[str] = []
    at = span.start
    for figure in sorted(set(figures)):
        if figure.start >= at and span.holds(figure) and clean(_slice(text, span, figure)).strip():
            out.append(escape(_slice(text, span, Span(at, figure.start)), inside=bool(out)))
            out.append(f"**{escape(_slice(text, span, figure), inside=True)}**")
            at = figure.end
    return "".join([*out, escape(_slice(text, span, Span(at, span.end)), inside=bool(out))])


def _slice(text: str, span: Span, part: Span) -> str:
    return text[part.start - span.start : part.end - span.start]


def quoted(text: str) -> str:
    """Return ``text`` as a block quotation on one line."""
    return "> " + " ".join(text.split())


def small(text: str) -> str:
    """Return ``text`` as a line of small print."""
    return f"-# {text}"


def link(label: str, url: str | None) -> str:
    """Return ``label`` as a link, where ``url`` is one that a browser opens; else the label alone."""
    safe = url and url.startswith(("https://", "http://")) and not re.search(r"[\s<>()\[\]]", url)
    return f"[{escape(label)}](<{url}>)" if safe else escape(label)


def clipped(text: str, most: int, note: str = "…") -> str:
    """Return ``text`` in at most ``most`` characters, cut on a word with ``note`` behind it."""
    if len(text) <= most:
        return text
    kept = text[: most - len(note)]
    head, gap, _ = kept.rpartition(" ")
    whole = head if gap and len(head) > most // 2 else kept
    return whole.rstrip("\\*_~`|[ ") + note
