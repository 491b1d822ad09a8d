"""What stands in quotation marks is cut out of its citation, and is somebody's words only where the article says so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from knowledge.model import Span
from knowledge.tokens import fold, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.asking.verifying.case import Case
    from knowledge.model import Citation

_PAIRS: Final = {"“": "”", '"': '"', "「": "」", "『": "』", "«": "»"}
_CUT = re.compile(r"\s*(?:…|\.\.\.|\[…\])\s*")
_SPACES = re.compile(r"\s+")
_BREAK = re.compile(r"[\n.!?。！？;；](?:\s|$)|[。！？；]|\[\d+\]")
_AFTER = 60  # characters behind a quotation in which its speaker may be named


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation in the answer: ``span`` is what stands between the marks."""

    span: Span
    before: str
    after: str


def quotations(text: str) -> Iterator[Quoted]:
    """Find what stands in quotation marks; marks inside marks belong to the outer ones."""
    at, last = 0, 0
    while at < len(text):
        closing = _PAIRS.get(text[at])
        end = _closing(text, at, closing) if closing else None
        if end is None:
            at += 1
            continue
        yield Quoted(Span(at + 1, end), _lead(text[last:at]), text[end + 1 : end + 1 + _AFTER])
        at = last = end + 1


def faults(case: Case) -> Iterator[str]:
    """Yield what is wrong with the quotations of an answer."""
    speaker = ""
    for quoted in quotations(case.text):
        words = quoted.span.of(case.text)
        if _harmless(case, words):
            continue
        citation = _citation(case, quoted)
        if citation is None or not _cut_from(words, citation):
            yield f"quoted, but not cited: {words[:60]!r}"
            continue
        speaker = _attribution(case, quoted, speaker)
        if speaker and not _said_by(case, citation, words, speaker):
            yield f"not the words of {speaker[:40]!r}: {words[:60]!r}"


def proved(case: Case) -> tuple[Span, ...]:
    """Return the slices of the answer that are quotations cut out of their citation."""
    return tuple(
        quoted.span
        for quoted in quotations(case.text)
        if (citation := _citation(case, quoted)) and _cut_from(quoted.span.of(case.text), citation)
    )


def _closing(text: str, at: int, closing: str) -> int | None:
    depth, opening = 0, text[at]
    for place in range(at + 1, len(text)):
        if text[place] == closing:
            if not depth:
                return place
            depth -= 1
        elif text[place] == opening:
            depth += 1
    return None


def _lead(text: str) -> str:
    breaks = [match.end() for match in _BREAK.finditer(text)]
    return text[breaks[-1] :] if breaks else text


def _harmless(case: Case, words: str) -> bool:
    plain = _plain(words)
    if plain in _plain(case.question.text) or any(plain == _plain(one.title) for one in case.articles.values()):
        return True
    return case.outcome.kind in ("unknown", "help") and not any(character.isdigit() for character in words)


def _citation(case: Case, quoted: Quoted) -> Citation | None:
    """Return what the next mark behind a quotation points to, else the last one before it."""
    after = [n for span, n in case.reading.marks if span.start >= quoted.span.end]
    n = (after or [n for _, n in case.reading.marks][-1:] or [0])[0]
    return case.outcome.citations[n - 1] if 1 <= n <= len(case.outcome.citations) else None


def _cut_from(words: str, citation: Citation) -> bool:
    """Tell whether the words, or the pieces around "…", stand in the cited sentence in this order."""
    whole, at = _plain(citation.quote), 0
    if _closed(words) in whole:
        return True
    for piece in _CUT.split(words):
        found = whole.find(_closed(piece), at)
        if found < 0:
            return False
        at = found + len(_closed(piece))
    return True


def _closed(words: str) -> str:
    """Return the words without the full stop or comma that closes a quotation in print."""
    return _plain(words).rstrip(".,。，")


def _plain(text: str) -> str:
    return _SPACES.sub(" ", text).strip()


def _attribution(case: Case, quoted: Quoted, previous: str) -> str:
    """Return the words that name who is quoted: before a colon or a verb of saying, or behind the quotation."""
    lead = quoted.before.strip()
    if not any(token.kind != "mark" for token in tokenize(lead)) and not lead.endswith((":", "：")):
        lead = ""
        named = previous
    else:
        named = lead if lead.endswith((":", "：")) or _saying(case, lead) else ""
    if not named and _saying(case, tail := _lead_of(quoted.after)):
        named = tail
    return "" if _voice(case, named) else named


def _lead_of(after: str) -> str:
    return _BREAK.split(after, maxsplit=1)[0].strip(" ,，–—")


def _saying(case: Case, text: str) -> bool:
    tokens = tokenize(text)[-8:]
    return any(match.entry.kind == "saying" for match in case.lexicon.matches(tokens))


def _voice(case: Case, text: str) -> bool:
    """Tell whether it is the article itself that is given as the speaker."""
    return any(match.entry.kind == "voice" for match in case.lexicon.matches(tokenize(text)))


def _said_by(case: Case, citation: Citation, words: str, named: str) -> bool:
    body = case.articles[citation.article].body if citation.article in case.articles else ""
    said = {token.lower for token in tokenize(named)}
    pieces = [_closed(piece) for piece in _CUT.split(words) if piece]
    direct = [
        (_plain(found.fact.span.of(body)), found.fact.speaker)
        for found in case.snapshot.quotations(articles=[citation.article], limit=2000)
        if found.fact.direct and found.fact.sentence.touches(citation.span)
    ]
    return all(any(piece in text and _names(named, said, speaker) for text, speaker in direct) for piece in pieces)


def _names(named: str, said: set[str], speaker: str) -> bool:
    if fold(speaker) in fold(named):
        return True
    words = [token.lower for token in tokenize(speaker) if token.kind != "mark" and token.text[:1].isupper()]
    return bool(words) and words[-1] in said
