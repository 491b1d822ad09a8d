"""Chinese names, which no capital marks: organisations by how they end, people by title or verb of saying."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.lexicon import Match, wordlists
from knowledge.reading.names.capitals import Piece
from knowledge.reading.names.chinese_descriptions import described, foreign
from knowledge.reading.names.learning import Learned
from knowledge.reading.names.name_words import Marks, NameWords
from knowledge.tokens import Token

_LISTS = wordlists.of(__name__)
_EDGES = _LISTS.words("edges")
_TIMES = "日今昨近当0123456789"
_LONGEST = 14
_PERSON = 4
_TIMED = 9  # tokens of when somebody spoke
_HELD = _LISTS.words("held")
_AFTER_NAME = _LISTS.words("after_name")
_EMPLOYER = 8  # characters of an organisation before a title
_TAUGHT = frozenset(("person", "company", "organisation"))


def chinese_pieces(tokens: Sequence[Token], marks: Marks, words: NameWords, found: list[Piece]) -> list[Piece]:
    """Add the names in Chinese characters to the pieces ``found``, in text order and without overlap."""
    pieces = _with_suffix(tokens, marks, words, found)
    pieces = _together(pieces, _people(tokens, marks, words, pieces))
    return sorted(pieces, key=lambda piece: piece.start)


def _with_suffix(tokens: Sequence[Token], marks: Marks, words: NameWords, found: list[Piece]) -> list[Piece]:
    pieces = list(found)
    verbs = {
        match[0].end
        for kind in ("relation", "saying")
        for match in marks.get(kind, {}).values()
        if match[0].pos == "zh"
    }
    for kind in ("suffix", "legal"):
        for matches in marks.get(kind, {}).values():
            match = matches[0]
            plain = "".join(token.lower for token in tokens[match.start : match.end]) == "公司"
            plain = plain and match.start > 0
            whose = plain and tokens[match.start - 1].text in "母子"  # 母公司 is nobody's name
            none = whose or _goes_on(tokens, match, words)
            if match.pos == "zh" and not none and not (plain and described(tokens, marks, match.start)):
                _organisation(tokens, match, verbs, pieces, words)
    return pieces


def _goes_on(tokens: Sequence[Token], suffix: Match, words: NameWords) -> bool:
    """Tell whether the last character of a suffix begins another word: 与晨风汽车|展开合作."""
    across = words.told["word across a suffix"]
    return suffix.end < len(tokens) and tokens[suffix.end - 1].text + tokens[suffix.end].text in across


def _organisation(
    tokens: Sequence[Token], suffix: Match, verbs: set[int], pieces: list[Piece], words: NameWords
) -> None:
    """Grow the known name before a suffix by it, or take the characters before it for an unknown organisation."""
    at, end = suffix.start, suffix.end
    for piece in pieces:
        if piece.start < at <= end and at <= piece.end <= end and piece.kind in ("company", "brand") and piece.entry:
            piece.end = end
            return
        if piece.start <= at and end <= piece.end:
            return
    start = at
    while (
        start > 0
        and at - start < _LONGEST
        and (tokens[start - 1].kind == "cjk" or tokens[start - 1].text == "·")
        and tokens[start - 1].text not in _EDGES
        and start not in verbs
    ):
        start -= 1
    start = _past_holding(tokens, start, at, words)
    start = next((piece.end for piece in pieces if piece.start == start and foreign(piece.entry)), start)
    if "".join(token.text for token in tokens[start : start + 2]) in words.told["founding"]:
        start += 2  # 成立电动车公司
    if at - start < 2:
        return
    inner = [piece for piece in pieces if start <= piece.start and piece.end <= end]
    if any(piece.end > start and piece.start < start for piece in pieces):
        return
    for piece in inner:
        pieces.remove(piece)
    said = tuple(token.text for token in tokens[start:end])
    if not _only_kinds("".join(said), words):
        pieces.append(Piece(start, end, said, "".join(said), str(suffix.entry.get("gives") or "company")))


def _past_holding(tokens: Sequence[Token], start: int, end: int, words: NameWords) -> int:
    """Return where a name can begin behind a verb of holding: "国家统计局召开|新闻发布会"."""
    for at in range(end - 2, start - 1, -1):
        if tokens[at].text + tokens[at + 1].text in words.told["no part of a name"]:
            return at + 2
    return start


def _only_kinds(text: str, words: NameWords) -> bool:
    """Tell whether a text names no firm, only what kind one is: 合资公司, 公司全资子公司."""
    for word in (*sorted(words.suffixes, key=len, reverse=True), *words.told["sort of firm"]):
        text = text.replace(word, "")
    return not text


def _people(tokens: Sequence[Token], marks: Marks, words: NameWords, pieces: list[Piece]) -> list[Piece]:
    verbs = {
        at for at, match in marks.get("saying", {}).items() if match[0].pos == "zh" and spoken(tokens, match[0].end)
    }
    titles = (match for found in marks.get("role", {}).values() for match in found if match.pos == "zh")
    ends = {match.end for match in titles}
    people = []
    for at in sorted(ends):
        end = _plain(tokens, at, _name_end(tokens, at, verbs, words), words)
        if end:
            people.append(_person(tokens, at, end))
            people += _employer(tokens, at, marks, words, pieces)
    for verb in sorted(verbs):
        start = _name_start(tokens, verb, words)
        if start is not None and not any(piece.start < verb and start < piece.end for piece in (*pieces, *people)):
            people.append(_person(tokens, start, verb))
    return people


def _plain(tokens: Sequence[Token], at: int, end: int | None, words: NameWords) -> int | None:
    """Return where a name ends without the form of address behind it: 迪斯|博士."""
    address = words.told["form of address"]
    polite = end is not None and end - at > 2 and tokens[end - 2].text + tokens[end - 1].text in address
    return end - 2 if end is not None and polite and end - at > len("博士") + 1 else end


def spoken(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether a verb of saying is one, and no part of a noun like 说明会 or 说法."""
    return not (end < len(tokens) and tokens[end - 1].text in "说說" and tokens[end].text in "明法服辞辭")


def _employer(tokens: Sequence[Token], at: int, marks: Marks, words: NameWords, pieces: list[Piece]) -> list[Piece]:
    """Return the organisation between the last mark and the title of a person: 诺瓦汽车 in 诺瓦汽车董事长陈安."""
    starts = {
        match[0].end: match[0].start for match in sorted(marks["role"].values(), key=lambda found: -found[0].start)
    }
    title = at
    while title in starts or (tokens[title - 1].text in "兼、" and title - 1 in starts):
        title = starts[title] if title in starts else starts[title - 1]
    start = title
    while start > 0 and tokens[start - 1].kind == "cjk" and tokens[start - 1].text not in _EDGES:
        start -= 1
    text = "".join(token.text for token in tokens[start:title])
    known = any(piece.start < title and start < piece.end for piece in pieces)
    if (
        known
        or not 3 <= len(text) <= _EMPLOYER
        or text in words.suffixes
        or any(word in text for word in words.told["vague before title"])
    ):
        return []
    return [Piece(start, title, tuple(text), text, "company")]


def _name_end(tokens: Sequence[Token], at: int, verbs: set[int], words: NameWords) -> int | None:
    """Return where the person's name behind a title ends: before a verb of saying or a time, or by its length."""
    if at >= len(tokens) or tokens[at].kind != "cjk" or tokens[at].text in _EDGES:
        return None
    end, dotted = at, False
    while end < len(tokens) and end - at < 12 and (tokens[end].kind == "cjk" or tokens[end].text == "·"):
        if (
            end in verbs
            or tokens[end].text in _TIMES + "在于也就则还的，"
            or (end > at + 1 and tokens[end].text in "此曾等当随")
        ):
            break
        dotted = dotted or tokens[end].text == "·"
        end += 1
    if dotted:
        return end
    if (foreign_end := _sounds(tokens, at, words)) is not None:
        return foreign_end
    surname = tokens[at].text in words.surnames
    if surname and (end - at > _PERSON or (end - at == _PERSON and end not in verbs)):
        end = at + (2 if tokens[at + 2].text in _AFTER_NAME else _PERSON - 1)
    if not surname and (
        "".join(token.text for token in tokens[at:end]) in words.told["before speaking"]
        or tokens[at - 1].text in "者士家师"
    ):
        return None
    if any(tokens[place].text + tokens[place + 1].text in _HELD for place in range(at, end - 1)):
        return None  # "部长|特别会议", "代表|发言后"
    dated = end < len(tokens) and (tokens[end].text in _TIMES or tokens[end].kind == "number")
    soon = end < len(tokens) and tokens[end].text == "随"  # 卡尼|随后回应
    timed = soon or (dated and any(place in verbs for place in range(end, end + _TIMED)))
    return end if 2 <= end - at <= (_PERSON if surname or timed or end in verbs else 0) else None


def _sounds(tokens: Sequence[Token], at: int, words: NameWords) -> int | None:
    """Return where a foreign name ends that is written by its sounds: 总裁|格奥尔基耶娃, 部长|法瓦罗."""
    sounds, end = frozenset(words.told["sounds of foreign names"]), at
    while end < len(tokens) and end - at < _LONGEST and tokens[end].text in sounds:
        end += 1
    chinese = tokens[at].text in words.surnames
    return end if end - at >= _PERSON - (not chinese) else None


def _name_start(tokens: Sequence[Token], verb: int, words: NameWords) -> int | None:
    """Return where a name right before a verb of saying starts: a surname and one or two characters."""
    for length in (3, 2):
        start = verb - length
        characters = tokens[start:verb] if start >= 0 else []
        named = characters and characters[0].text in words.surnames and all(token.kind == "cjk" for token in characters)
        if named and (start == 0 or tokens[start - 1].kind == "mark"):
            return start
    return None


def _person(tokens: Sequence[Token], start: int, end: int) -> Piece:
    words = tuple(token.text for token in tokens[start:end])
    return Piece(start, end, words, "".join(words), "person")


def known_forms(learned: Learned) -> re.Pattern[str] | None:
    """Return a pattern of the Chinese names that the article taught, the longest first; None where it taught none."""
    forms = {
        form
        for form, names in learned.forms.items()
        if len(form) > 1 and not form.isascii() and learned.kinds[names[0]] in _TAUGHT
    }
    wide = sorted(
        (form for form in forms if all("\u3400" <= letter <= "\u9fff" or letter == "·" for letter in form)), key=len
    )
    return re.compile("|".join(re.escape(form) for form in reversed(wide))) if wide else None


def add_known(tokens: Sequence[Token], known: re.Pattern[str], pieces: list[Piece]) -> None:
    """Add taught names that stand in a sentence without title or verb beside them."""
    text = "".join(token.text if len(token.text) == 1 else " " for token in tokens)
    for match in known.finditer(text):
        start, end = match.span()
        crossing = [piece for piece in pieces if piece.start < end and start < piece.end]
        if all(start < piece.start and piece.end <= end for piece in crossing):
            for piece in crossing:
                pieces.remove(piece)
            words = tuple(token.text for token in tokens[start:end])
            pieces.append(Piece(start, end, words, match[0], ""))
    pieces.sort(key=lambda piece: piece.start)


def _together(pieces: list[Piece], people: list[Piece]) -> list[Piece]:
    """Add the people; one that a shorter known name lies inside of replaces it, one that overlaps otherwise is left."""
    for person in people:
        crossing = [piece for piece in pieces if person.start < piece.end and piece.start < person.end]
        if all(person.start < piece.start and piece.end <= person.end for piece in crossing):
            pieces = [piece for piece in pieces if piece not in crossing] + [person]
    return pieces
