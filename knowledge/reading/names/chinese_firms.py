"""Chinese companies that the lexicon doesn't have, told by what their trade calls itself and by what only firms do.

"诺瓦光电5月8日披露年报" ends in a word of a trade, and what discloses results is a firm; once told, the name and
its short form ("诺瓦") are found wherever they stand. A word of a trade alone tells nothing: "固态电池" is a thing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from knowledge.lexicon import Match, wordlists
from knowledge.reading.names.capitals import Piece
from knowledge.reading.names.learning import Learned, Row
from knowledge.reading.names.name_words import Marks, NameWords
from knowledge.reading.script import simplified
from knowledge.tokens import Token, glued, tokenize

_LISTS = wordlists.of(__name__)
_EDGES = _LISTS.words("edges")
_STOPS = _EDGES | {"丨", "日", "讯"}
_TIMES = _LISTS.words("times")
_WHOLE = _LISTS.words("whole")
_WORDS = ("class", "metric", "place", "descriptor", "name", "time", "role", "speaker")
_LEADS = _LISTS.words("leads")
_NAMED = {"品牌": "brand", "公司": "company", "企业": "company"}
_LONGEST = 6  # characters before a word of a trade
_SHORTEST = 2
_CODE = 7  # tokens of a stock's code in brackets
_STOCK = re.compile(r"[0-9]{4,6}\.(?:SH|SZ|BJ|HK)")
_BARE = 4  # characters of a name without a word of a trade
_REACH = 14  # tokens of a date or bracket between a firm and what it does


def add_firms(rows: Sequence[Row], title: str, words: NameWords) -> None:
    """Add the firms of an article to the pieces of its sentences (tokens, marks, pieces, heading or not)."""
    chinese = [row for row in rows if any(token.kind == "cjk" for token in row[0][:8])]
    if not chinese:
        return
    seen = Counter[str]()
    for tokens, marks, pieces, _ in chinese:
        found = [*_with_trade(tokens, marks, pieces), *_quoted(tokens, pieces), *_coded(tokens, pieces)]
        for piece in found:
            _place(piece, pieces)
        seen.update(piece.name for piece in found)
    if not seen:
        _bare(chinese, title, words)


def short_forms(learned: Learned, words: NameWords) -> None:
    """Let the firms that were told go by their names without the word of their trade, too."""
    endings = {form for kind in ("ending", "suffix") for entry in words.lexicon.of(kind) for form, _ in entry.forms}
    for name, kind in list(learned.kinds.items()):
        if kind != "company" or name.isascii():
            continue
        folded = "".join(token.lower for token in simplified(tokenize(name), words.lexicon))
        ending = max((form for form in endings if folded.endswith(form)), key=len, default="")
        short = name[: len(name) - len(ending)]
        if kind != "company" or not ending or len(short) < _SHORTEST or short.isascii():
            continue
        whole = [match for match in words.lexicon.matches(tokenize(short)) if match.end - match.start == len(short)]
        if not whole and short not in learned.forms:
            learned.alias(name, short)


def apart(marks: Marks, tokens: Sequence[Token], pieces: list[Piece], learned: Learned) -> None:
    """Keep firms apart that begin alike: behind the short form of one, a word of a trade makes it another's name."""
    endings = marks.get("ending", {})
    for piece in pieces:
        names = learned.forms.get(piece.name, ())
        if (
            piece.entry
            or piece.end not in endings
            or not names
            or piece.name in names
            or tokens[piece.start].kind != "cjk"
        ):
            continue
        piece.end = endings[piece.end][0].end
        piece.words = tuple(token.text for token in tokens[piece.start : piece.end])
        piece.name, piece.kind = "".join(piece.words), "company"
        learned.add(piece.name, "company")


def _with_trade(tokens: Sequence[Token], marks: Marks, pieces: list[Piece]) -> Iterator[Piece]:
    for at, matches in sorted(marks.get("ending", {}).items()):
        end = matches[0].end
        start = _start(tokens, at, marks)
        if start is None or _covered(marks, start, at, end) or not _acts(tokens, marks, end):
            continue
        if not any(piece.start < end and start < piece.end and (piece.entry or piece.kind) for piece in pieces):
            yield _piece(tokens, start, end, "company")


def _start(tokens: Sequence[Token], at: int, marks: Marks) -> int | None:
    """Return where the characters before a word of a trade begin to be its name, None where none are."""
    start = at
    descriptions = {match[0].end for match in marks.get("descriptor", {}).values()}
    while start and at - start < _LONGEST and tokens[start - 1].kind == "cjk" and tokens[start - 1].lower not in _EDGES:
        if not glued(tokens[start - 1], tokens[start]) or start in descriptions:
            break
        if (at - start >= _SHORTEST and tokens[start - 1].lower in _WHOLE) or "".join(
            token.lower for token in tokens[start - 2 : start]
        ) in _LEADS:
            break
        start -= 1
    return start if _SHORTEST <= at - start < _LONGEST else None


def _covered(marks: Marks, start: int, at: int, end: int) -> bool:
    """Tell whether the word of a trade is part of a known word ("动力电池"), or only known words stand before it."""
    matches = [match for kind in _WORDS for found in marks.get(kind, {}).values() for match in found]
    across = any(match.start < at < match.end or (match.start == at and match.end > end) for match in matches)
    return across or any(match.start <= start and match.end >= at for match in matches)


def _acts(tokens: Sequence[Token], marks: Marks, end: int) -> bool:
    """Tell whether what follows is what firms do or have: a disclosure, a chairman, a share price, a legal form."""
    at = _past(tokens, end)
    if end + 1 < len(tokens) and tokens[end].text in "：:":
        return tokens[end + 1].kind == "number" and end < _REACH
    told = (*marks.get("role", {}).get(at, ()), *marks.get("corporate", {}).get(at, ()))
    return bool(told) or any(match.pos == "zh" for match in marks.get("legal", {}).get(at, ()))


def _past(tokens: Sequence[Token], at: int) -> int:
    """Return the token after a date or bracket that stands between a firm and what it does."""
    end = min(at + _REACH, len(tokens))
    if at < end and tokens[at].text in "（(":
        return next((place + 1 for place in range(at, end) if tokens[place].text in "）)"), at)
    while at < end and (tokens[at].kind == "number" or tokens[at].text in _TIMES):
        at += 1
    return at


def _quoted(tokens: Sequence[Token], pieces: list[Piece]) -> Iterator[Piece]:
    """Yield brands and firms that stand in quotation marks behind the word for one: 子品牌“青柠”, 公司“诺瓦”."""
    for at, token in enumerate(tokens):
        kind = _NAMED.get(tokens[at - 2].text + tokens[at - 1].text) if at >= _SHORTEST else None
        if token.text not in "“「" or kind is None:
            continue
        end = next((place for place in range(at + 1, min(at + 8, len(tokens))) if tokens[place].text in "”」"), at)
        inside = tokens[at + 1 : end]
        free = not any(piece.start < end and at < piece.end for piece in pieces)
        if free and len(inside) >= _SHORTEST and all(one.kind == "cjk" for one in inside):
            yield _piece(tokens, at + 1, end, kind)


def _coded(tokens: Sequence[Token], pieces: list[Piece]) -> Iterator[Piece]:
    """Yield firms that their stock's code stands behind: 诺瓦光电(600123.SH)."""
    for at, token in enumerate(tokens):
        if token.text not in "(（":
            continue
        end = next((place for place in range(at + 1, min(at + _CODE, len(tokens))) if tokens[place].text in "）)"), at)
        if not _STOCK.fullmatch("".join(one.text for one in tokens[at + 1 : end])):
            continue
        start = at
        while (
            start and at - start < _REACH and tokens[start - 1].kind == "cjk" and tokens[start - 1].lower not in _STOPS
        ):
            start -= 1
        free = not any(piece.start < at and start < piece.end for piece in pieces)
        if free and _SHORTEST <= at - start <= _LONGEST:
            yield _piece(tokens, start, at, "company")


def _bare(rows: Sequence[Row], title: str, words: NameWords) -> None:
    """Add the one firm that title and sentences begin with, where it does what firms do: "诺瓦9月1日公布…"."""
    for tokens, marks, pieces, _ in rows:
        for length in range(_BARE, _SHORTEST - 1, -1):
            name = "".join(token.text for token in tokens[:length])
            lone = len(tokens) > length and all(token.kind == "cjk" for token in tokens[:length])
            at = _past(tokens, length)
            acts = bool(marks.get("corporate", {}).get(at)) and at > length
            free = not any(piece.start < length for piece in pieces) and not _EDGES & set(name)
            if lone and acts and free and title.startswith(name) and not _known(words, name):
                _place(_piece(tokens, 0, length, "company"), pieces)
                return


def _known(words: NameWords, text: str) -> list[Match]:
    return [match for match in words.lexicon.matches(tokenize(text)) if match.end - match.start > 1]


def _piece(tokens: Sequence[Token], start: int, end: int, kind: str) -> Piece:
    words = tuple(token.text for token in tokens[start:end])
    return Piece(start, end, words, "".join(words), kind)


def _place(piece: Piece, pieces: list[Piece]) -> None:
    """Put a piece among the others, in place of those that it holds."""
    pieces[:] = [other for other in pieces if other.end <= piece.start or piece.end <= other.start]
    pieces.append(piece)
    pieces.sort(key=lambda one: one.start)
