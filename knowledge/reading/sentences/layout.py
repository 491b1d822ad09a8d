"""Lines and paragraphs: which stretches of a body stand by themselves, and what each of them is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from knowledge.lexicon import Lexicon
from knowledge.model import Span
from knowledge.tokens import fold

BlockKind = Literal["sentence", "heading", "caption", "item", "row", "notice"]

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_BLANK = re.compile(r"\n\s{0,80}\n|\r\n?\s{0,80}\r")
_BULLET = re.compile(
    r"(?:[-–—•·*▪◦●■►‣]\s{1,8}|\(?[0-9]{1,2}[.)]\s{1,8}|[(（]?[一二三四五六七八九十]{1,2}[)）、]\s{0,8})(?=\S)"
)
_FINAL = re.compile(r"[.!?…。！？；;:：,，、][\"'”’»」』)\]）】]{0,4}$")
_CAPTION_TAIL = re.compile(r"_\d{1,4}$")
_ROW = re.compile(r"\t|\S\s{2,40}\S+\s{2,40}\S|\|[^|]{0,200}\|")
_CJK = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_NUMBER = re.compile(r"\d[\d.,]*")
_HEADING_WORDS = 16
_HEADING_CHARACTERS = 40
_WRAP = range(45, 100)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, table row, caption or notice; ``span`` holds no outer blanks."""

    span: Span
    kind: BlockKind
    paragraph: int


def blocks(body: str, lexicon: Lexicon) -> Iterator[Block]:
    """Cut ``body`` into blocks, in order; every visible character is in exactly one."""
    paragraph, before = -1, 0
    for span in _unwrapped(body):
        text = span.of(body)
        kind = _kind(text, lexicon)
        rows = kind in ("row", "item") and not _BLANK.search(body, before, span.start)
        paragraph += 0 if rows and paragraph >= 0 else 1
        before = span.end
        yield Block(span, kind, paragraph)


def after_bullet(body: str, start: int) -> int:
    """Return where the text of an item begins that begins with its bullet or number at ``start``."""
    found = _BULLET.match(body, start)
    return found.end() if found else start


def _lines(body: str) -> Iterator[Span]:
    for match in _LINE.finditer(body):
        text = match[0]
        if stripped := text.strip():
            start = match.start() + len(text) - len(text.lstrip())
            yield Span(start, start + len(stripped))


def _unwrapped(body: str) -> Iterator[Span]:
    """Join lines that only the width of a page broke."""
    held: Span | None = None
    last = 0  # length of the line that the next one may continue
    for line in _lines(body):
        if held is None:
            held = line
        elif _continues(body, held.end, last, line):
            held = Span(held.start, line.end)
        else:
            yield held
            held = line
        last = line.end - line.start
    if held is not None:
        yield held


def _continues(body: str, end: int, length: int, line: Span) -> bool:
    if length not in _WRAP or (_FINAL.search(body, max(0, end - 6), end) and body[end - 1] not in ",，、;；"):
        return False
    if _BLANK.search(body, end, line.start) or _BULLET.match(body, line.start):
        return False
    return body[line.start].islower() or body[end - 1] in ",，、-"


def _kind(text: str, lexicon: Lexicon) -> BlockKind:
    if _BULLET.match(text):
        return "item"
    if _CAPTION_TAIL.search(text[-8:]) and len(text) < 200:
        return "caption"
    head = fold(text[:120])
    captions = openings(lexicon, "caption")
    labelled = len(text) < 120 and ":" in head and any(f" {word}" in head for word in captions if word[-1] == ":")
    if labelled or head.startswith(captions):
        return "caption"
    if _is_notice(text, head, lexicon):
        return "notice"
    if _FINAL.search(text[-6:]) and not text.endswith(("：", ":", ",", "，")):
        return "row" if "\t" in text and _is_row(text) else "sentence"
    return "row" if _is_row(text) else "heading" if _is_short(text) else "sentence"


def _is_notice(text: str, head: str, lexicon: Lexicon) -> bool:
    bare = head.lstrip('([（【-—– "“*')
    if len(text) > 600:
        return False
    if bare.startswith(openings(lexicon, "notice")):
        return len(text) < 200 or head[0] in "([（【"
    return text.startswith("((") or (head.startswith(("--", "—")) and len(text) < 120)


def _is_row(text: str) -> bool:
    if len(text) > 400:
        return False
    if _ROW.search(text):
        return True
    numbers = len(_NUMBER.findall(text))
    if numbers < 2 or len(text) <= 5:
        return False
    return numbers >= len(_WORD.findall(text)) + len(_CJK.findall(text)) // 2


def _is_short(text: str) -> bool:
    if _CJK.search(text[:80]):
        return len(text) <= _HEADING_CHARACTERS
    return text.count(" ") < _HEADING_WORDS


@lru_cache(maxsize=32)
def openings(lexicon: Lexicon, kind: str, role: str | None = None) -> tuple[str, ...]:
    """Return the ``words`` of the entries of ``kind`` (and ``role``), folded."""
    found = (entry for entry in lexicon.of(kind) if role is None or entry.get("role") == role)
    return tuple(fold(word) for entry in found for word in entry.get("words", ()))
