"""Quotation marks of all kinds, paired: where a quoted stretch begins and ends, and whether it goes on below.

A straight mark opens before a word and closes behind one; a single one may be an apostrophe. A paragraph that ends
inside a quotation is continued by a paragraph that opens the marks again; otherwise the mark was never closed and
the quotation ends with its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.lexicon import wordlists
from knowledge.model import Span
from knowledge.reading.tagged import Tagged

_LISTS = wordlists.of(__name__)
_MARK = re.compile(r"``|’’|''|[“”„\"«»「」『』‘’'‹›]")
_PAIRS = {
    "“": ("”", '"', "’’", "''"),
    "„": ("“", "”"),
    "«": ("»",),
    "「": ("」",),
    "『": ("』",),
    "‘": ("’",),
    '"': ('"', "”"),
    "'": ("'",),
    "``": ("’’", "''", "”", '"'),
}
_GOES_ON = _LISTS.words("goes_on")
_SENTENCE_END = re.compile(r"[.!?。！？…]")
_SHORT = _LISTS.forms("short")


@dataclass(slots=True)
class Quoted:
    """A quoted stretch: ``span`` without the marks, ``outer`` with them; it may go on in the next paragraph."""

    span: Span
    outer: Span
    paragraph: int
    goes_on: bool = False
    mark: str = '"'


def find_quoted(tagged: Sequence[Tagged], body: str) -> list[Quoted]:
    """Return the quoted stretches of the article in text order; nested ones are part of the outer one."""
    paragraphs: dict[int, list[Span]] = {}
    for sentence in tagged:
        paragraphs.setdefault(sentence.sentence.paragraph, []).append(sentence.sentence.span)
    spans = [(number, Span(found[0].start, found[-1].end)) for number, found in paragraphs.items()]
    quoted: list[Quoted] = []
    for place, (number, span) in enumerate(spans):
        follows = spans[place + 1][1].start if place + 1 < len(spans) else None
        quoted += _paragraph(body, span, number, body[follows : follows + 1] if follows is not None else "")
    return quoted


def _paragraph(body: str, span: Span, number: int, follows: str) -> list[Quoted]:
    found: list[Quoted] = []
    opened: tuple[int, str] | None = None
    closing: dict[str, int] = {}
    for match in _MARK.finditer(body, span.start, span.end):
        at, mark = match.start(), match[0]
        before, after = _around(body, at, span)
        if opened is None:
            if (
                mark in _PAIRS
                and mark != "''"
                and _opens(mark, before, after)
                and _worth(body, at, mark, span, closing)
            ):
                opened = at, mark
        elif mark in ("’", "'") and before == "s" and _later(body, match.end(), mark, span):
            continue
        elif mark in _PAIRS[opened[1]] and _closes(mark, before, after, opened[0] + len(opened[1]) == at):
            if mark == '"' and opened[1] == "“" and before not in ",.?!":
                continue  # a phrase within curly marks; only behind a stop does a straight one stand for theirs
            if at > opened[0] + len(opened[1]):
                found.append(_quoted(opened, at, match.end(), number))
            opened = None
    if opened is not None:
        goes_on = follows in (opened[1], "“", "‘", '"') and follows != ""
        cut = follows == "" and opened[0] == span.start  # a text that ends within somebody's words
        stop = span.end if goes_on or cut else _sentence_end(body, opened[0], span.end)
        if stop > opened[0] + 1:
            found.append(_quoted(opened, stop, stop, number, goes_on=goes_on))
    return found


def _quoted(opened: tuple[int, str], end: int, outer: int, number: int, *, goes_on: bool = False) -> Quoted:
    return Quoted(Span(opened[0] + len(opened[1]), end), Span(opened[0], outer), number, goes_on, opened[1])


def _around(body: str, at: int, span: Span) -> tuple[str, str]:
    before = body[at - 1] if at > span.start else " "
    after = body[at + 1] if at + 1 < span.end else " "
    return before, after


def _opens(mark: str, before: str, after: str) -> bool:
    if mark in ("“", "„", "«", "「", "『", "``"):
        return True
    if mark == "‘":
        return not before.isalnum()
    return not after.isspace() and not before.isalnum() and not (mark == "'" and after.isdigit()) and after not in ",.;"


def _closes(mark: str, before: str, after: str, empty: bool) -> bool:
    if mark in ("’", "'"):
        return not after.isalnum() and not before.isspace()
    return mark != '"' or empty or not before.isspace() or not after.isalnum()


def _worth(body: str, at: int, mark: str, span: Span, closing: dict[str, int]) -> bool:
    """Tell whether a single mark has a partner in its paragraph; without one it is an apostrophe.

    ``closing`` keeps the next partner of each mark, so that many marks in a row are looked through once.
    """
    if mark not in "'‘":
        return not body.endswith(_SHORT, 0, at)
    partner = "’" if mark == "‘" else "'"
    if closing.get(partner, -1) <= at:
        closing[partner] = _partner(body, at + 1, partner, span)
    return closing[partner] < span.end


def _partner(body: str, start: int, mark: str, span: Span) -> int:
    """Return where the next single mark that can close stands, the end of the paragraph for none."""
    stop = body.find(mark, start, span.end)
    while stop != -1:
        before, after = _around(body, stop, span)
        if _closes(mark, before, after, empty=False):
            return stop
        stop = body.find(mark, stop + 1, span.end)
    return span.end


def _later(body: str, start: int, mark: str, span: Span) -> bool:
    """Tell whether the mark behind an "s" is a plural's apostrophe: the one that closes stands behind a stop."""
    after, stop = body[start : start + 1], body.find(mark, start, span.end)
    return after == " " and stop != -1 and body[stop - 1] in ",.?!" and body[start - 2] not in ",.?!"


def _sentence_end(body: str, start: int, end: int) -> int:
    found = _SENTENCE_END.search(body, start, end)
    return found.end() if found else end


def adjectival(body: str, quote: Quoted) -> bool:
    """Tell whether a quoted phrase stands like an adjective before its noun: "in a 'take it or leave it' offer"."""
    ahead = body[max(0, quote.outer.start - 6) : quote.outer.start].split()
    behind = body[quote.outer.end : quote.outer.end + 16].split()
    word = behind[0].rstrip(".,;") if behind and body[quote.outer.end] == " " else ""
    return bool(ahead) and ahead[-1] in ("a", "an") and word.isalpha() and word.islower() and word not in _GOES_ON


def trimmed(body: str, span: Span) -> Span:
    """Cut white space and the comma that belongs to the attribution off a quotation."""
    start, end = span.start, span.end
    while start < end and body[start].isspace():
        start += 1
    while end > start and (body[end - 1].isspace() or body[end - 1] in ",，"):
        end -= 1
    return Span(start, end)


def words_in(body: str, span: Span) -> int:
    """Count the words of a stretch, two Chinese characters as one."""
    text = body[span.start : span.end]
    return len(text.split()) if text.isascii() or " " in text else len(text) // 2
