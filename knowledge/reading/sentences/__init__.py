"""Bodies to sentences: where each begins and ends, its tokens, and the lexicon entries met in it.

A full stop ends a sentence unless it belongs to an abbreviation, an initial or a number; a closing quotation
mark or bracket after it belongs to the sentence. A dateline ("BEIJING (Reuters) -") stands by itself as a
notice. Sentences cover every visible character, in order, without overlap.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from operator import itemgetter

from knowledge.lexicon import Lexicon
from knowledge.model import Sentence, Span
from knowledge.reading.script import simplified
from knowledge.reading.sentences.layout import Block, after_bullet, blocks, openings
from knowledge.reading.tagged import Tagged
from knowledge.tokens import fold, tokenize

_CLOSERS = "\"'”’»」』)\\]）】"
_STOP = re.compile(
    rf"(?P<latin>[.!?…]{{1,6}}[{_CLOSERS}]{{0,4}})(?=\s|$|[\u3400-\u9fff“「『])"
    rf"|(?P<cjk>[。！？；]{{1,6}}[{_CLOSERS}]{{0,4}})"
    r"|(?P<glued>(?:(?<=[a-z]{3})|(?<=[0-9]{2}))[.!?]['\"”’]{0,2})(?=[A-Z][A-Za-z]{0,16}\b)"
)
_WORD_BEFORE = re.compile(r"[^\s\"'“‘(\[（「『,;:—–/]{1,24}$")
_NEXT = re.compile(r"[\s\"'“‘(\[（「『«—–-]{0,12}([^\W_]+|\S|$)")
_ATTRIBUTION = re.compile(r"\s{1,3}(?:[A-Z][\w.'’-]{0,24}\s){1,3}([a-z]{3,14})\b")
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z .'’/-]{1,40}(?:, [A-Z][\w .]{1,30}){0,3} ?)?\((?:[A-Z][\w .&/-]{1,40})\) ?(?:-{1,2}|–|—) ?(?=\S)"
    r"|[\u3400-\u9fff\w ]{1,20}(?:讯|消息|电)(?:（[^（）]{1,20}）[：:，,]?|[：:]) ?(?=\S)"
    r"|[\u3400-\u9fff\w ]{1,20}日 ?(?:讯|消息|电)[：:，, ] ?(?=\S)"
)
_GOES_ON = re.compile(
    r"[A-Z][A-Za-z]{1,16}(?:['’]s)?,? [a-z]{2}|[A-Z][A-Za-z]{1,16}['’]s [A-Z]|[A-Z][a-z]{1,16} [A-Z][a-z]{1,16}:"
)  # "Nova rose", "Why Now:"
_ACTS = re.compile(r"\s{1,3}(?!\w{3,6}day\b)[A-Z][a-z]{2,14} (?:also|said|says|wrote|told|declined)\b")
_INITIAL = re.compile(r"(?:[A-Z]\.)*[A-Z]")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")


def split(body: str, lexicon: Lexicon) -> list[Tagged]:
    """Cut ``body`` into tagged sentences, in order; linear in its length, any text will do."""
    tokens = simplified(tokenize(body), lexicon)
    starts = list(map(itemgetter(0), tokens))
    found = []
    for block in blocks(body, lexicon):
        for sentence in _sentences(body, block, lexicon):
            mine = tokens[bisect_left(starts, sentence.span.start) : bisect_left(starts, sentence.span.end)]
            found.append(Tagged(sentence, mine, lexicon.matches(mine, told=True)))
    return found


def _sentences(body: str, block: Block, lexicon: Lexicon) -> Iterator[Sentence]:
    start = block.span.start
    if block.kind == "sentence" and (lead := _DATELINE.match(body, start, block.span.end)):
        end = start + len(lead[0].rstrip())
        yield Sentence(Span(start, end), "notice", block.paragraph)
        start = lead.end()
    for end in _ends(body, start, block, lexicon):
        yield Sentence(_trimmed(body, start, end), block.kind, block.paragraph)
        start = end


def _trimmed(body: str, start: int, end: int) -> Span:
    text = body[start:end]
    return Span(end - len(text.lstrip()), start + len(text.rstrip()))


def _ends(body: str, start: int, block: Block, lexicon: Lexicon) -> Iterator[int]:
    """Yield where each sentence of a block ends, its end last; the number of an item ends none."""
    last, end = start, block.span.end
    for stop in _STOP.finditer(body, after_bullet(body, start) if block.kind == "item" else start, end):
        if stop.end() < end and _closes(body, stop, end, lexicon):
            last = stop.end()
            yield last
    if body[last:end].strip():
        yield end


def _closes(body: str, stop: re.Match[str], end: int, lexicon: Lexicon) -> bool:
    if stop.lastgroup == "cjk":
        return True
    following = _NEXT.match(body, stop.end(), end)
    word = following[1] if following else ""
    if stop.lastgroup == "glued":
        return fold(word) in _words(lexicon, "opener", None) or _GOES_ON.match(body, stop.end(), end) is not None
    if not word or not _may_open(word):
        return not word
    if stop[0][0] in "!?" and stop[0][-1] in "\"'”’»" and _attributed(body, stop.end(), end, lexicon):
        return False
    before = _WORD_BEFORE.search(body, max(0, stop.start() - 24), stop.start())
    if stop[0][0] != "." or stop[0].startswith("..") or not before:
        return True
    return _after_abbreviation(before[0], word, lexicon, acts=_ACTS.match(body, stop.end(), end) is not None)


def _attributed(body: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a name and a verb of saying follow a quotation: '"Why?" Hale asked.'."""
    found = _ATTRIBUTION.match(body, start, end)
    return found is not None and fold(found[1]) in _sayings(lexicon)


@lru_cache(maxsize=4)
def _titles(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(form.lower() for entry in lexicon.of("role") for form, _ in entry.forms if " " not in form)


@lru_cache(maxsize=4)
def _sayings(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(form for entry in lexicon.of("saying") for form, pos in entry.forms if pos in ("past", "s"))


def _may_open(word: str) -> bool:
    """Tell whether a sentence may begin with ``word``: not in lower case, unless like "iPhone"."""
    return not word[0].islower() or (len(word) > 1 and word[1].isupper())


def _after_abbreviation(before: str, word: str, lexicon: Lexicon, *, acts: bool) -> bool:
    """Tell whether a sentence begins behind an abbreviation; ``acts``: its first word does something."""
    known = fold(before)
    opens = fold(word) in _words(lexicon, "opener", None)
    if known in _words(lexicon, "abbreviation", "never"):
        return False
    if known in _words(lexicon, "abbreviation", "number"):
        return not word[0].isdigit() and (known == "no" or opens)
    if known in _words(lexicon, "abbreviation", "maybe") or _DOTTED.fullmatch(before):
        return opens or (acts and "." not in before and fold(word) not in _titles(lexicon))
    return not _INITIAL.fullmatch(before) or opens


@lru_cache(maxsize=32)
def _words(lexicon: Lexicon, kind: str, role: str | None) -> frozenset[str]:
    return frozenset(openings(lexicon, kind, role))
