"""What the letters of a token tell of names: capitals, words glued together, given names with a hyphen."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from knowledge.lexicon import Match, wordlists
from knowledge.reading.names.name_words import Marks
from knowledge.tokens import Token, glued

_LISTS = wordlists.of(__name__)
PARTICLES = _LISTS.words("particles")
_DOERS = ("er", "or", "ers")  # endings of what firms do
_HALF = 5  # letters of half a given name
_PREFIXES = _LISTS.words("prefixes")
_EXCHANGE = 2  # letters of an exchange behind a stock code
_BEHIND_NAME = _LISTS.words("behind_name")
_ADJECTIVES = _LISTS.words("adjectives")


def joined(tokens: Sequence[Token], start: int, end: int) -> str:
    """Return tokens ``start`` to ``end`` as they stand, a space between those that are apart."""
    text = tokens[start].text
    for before, token in zip(tokens[start : end - 1], tokens[start + 1 : end], strict=True):
        text += token.text if glued(before, token) else " " + token.text
    return text


def capital(token: Token) -> bool:
    """Tell whether a word has a capital where a name has one: "Nova", "iNova"."""
    text = token.text
    return token.kind == "word" and (text[0].isupper() or (len(text) > 2 and text[1].isupper()))


def proper(text: str) -> bool:
    """Tell whether one of the first two letters is a capital."""
    return text[:1].isupper() or text[1:2].isupper()


def inside_word(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a name ending before ``at`` is only the beginning of a written word ("Nova" of "Nova2")."""
    left, right = tokens[at - 1], tokens[at]
    return (
        glued(left, right)
        and right.kind in ("word", "number")
        and right.lower not in ("'s", "s")
        and left.kind != "cjk"
    )


def given_half(tokens: Sequence[Token], hyphen: int) -> bool:
    """Tell whether a hyphen joins the halves of a given name behind a surname: "Park Ji-hoon"."""
    if hyphen < 2 or not capital(tokens[hyphen - 2]):
        return False
    surname, half, other = tokens[hyphen - 2].text, tokens[hyphen - 1].text, tokens[hyphen + 1].text
    short = max(len(surname), len(half), len(other)) <= _HALF and len(other) > 1
    return short and other.islower() and other not in _ADJECTIVES


def full_name(parts: Sequence[str], given: Container[str]) -> bool:
    """Tell whether words are somebody's whole name: "president of Nova Ana Torres"."""
    return len(parts) == 2 and parts[0].lower() in given and parts[1].istitle()


def initials(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a single letter is the first of several: "A.G. Nova"."""
    if len(tokens[at].text) != 1 or not tokens[at].text.isupper() or at + 4 > len(tokens):
        return False
    near = tokens[at : at + 4]
    _, stop, second, end = (token.text for token in near)
    return stop == end == "." and len(second) == 1 and second.isupper() and glued(near[0], near[1])


def parted(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a capital is no name of its own: "trans-Atlantic", the state of "Lexington, Ma.-based"."""
    if at > 1 and tokens[at - 1].text == "-" and tokens[at - 2].lower in _PREFIXES:
        return glued(tokens[at - 1], tokens[at])
    behind = [token.lower for token in tokens[at + 1 : at + 4]]
    return behind == [".", "-", "based"] and at > 0 and tokens[at - 1].text == ","


def stock_code(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a stock code stands at a token: "Nova NVA.N said", "Nova NVA4.SA"."""
    near = tokens[at : at + 3]
    shape = len(near) == 3 and near[1].text == "." and len(near[0].text) > 1 and len(near[2].text) <= _EXCHANGE
    return shape and glued(near[0], near[1]) and glued(near[1], near[2]) and (near[0].text + near[2].text).isupper()


def surname(tokens: Sequence[Token], at: int, given: Container[str]) -> bool:
    """Tell whether a word behind a given name ends it, whatever else it may mean: "Ana French said"."""
    if at < 1 or tokens[at - 1].lower not in given or not (capital(tokens[at - 1]) and tokens[at].text.istitle()):
        return False
    return at + 1 < len(tokens) and tokens[at + 1].lower in _BEHIND_NAME


def first_name(left: Sequence[str], right: Sequence[str], kind: str, given: Container[str]) -> bool:
    """Tell whether a first name stands before a surname of some ``kind``: "Henry Ford", "Tim Cook", "Kelvin Tang"."""
    if len(left) == 1 and len(right) > 1 and particled(("", *right)) == 1 and all(word.isalpha() for word in right):
        return True  # "Leonardo Del Campo", whatever firm is called Leonardo
    plain = len(right) == 1 and right[0].isalpha() and not right[0].isupper()
    model = kind == "model" and right[0].lower() not in given
    return plain and not model and len(left) == 1 and left[0].lower() in given


def particled(words: Sequence[str]) -> int:
    """Return which word the surname begins with, its particles taken in: 1 of "Ana Van Der Berg"."""
    at = len(words) - 1
    while at > 1 and words[at - 1].lower() in PARTICLES:
        at -= 1
    return at


def particle(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word that may be a state's begins a surname: "Ana Del Campo", "Bo La Rocca"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return tokens[at].lower in PARTICLES and following is not None and capital(following) and following.text.istitle()


def across(match: Match, tokens: Sequence[Token], marks: Marks) -> bool:
    """Tell whether characters only meet by chance, in another word: 网联|电动汽车, 轻|工行|业, 丑|苹果."""
    for found in marks.get("compound", {}).values():
        if found[0].start <= match.start and match.end <= found[0].end:
            return True
    near = [token.lower for token in tokens[match.end - 1 : match.end + 2]] + ["", ""]
    if near[0] + near[1] == "行业" and near[2] not in ("绩", "务"):
        return True
    classes, inside = marks.get("class", {}), range(match.start + 1, match.end)
    return any(found.end > match.end for at in inside for found in classes.get(at, ()))


def trade(tokens: Sequence[Token], marks: Mapping[str, Mapping[int, list[Match]]], at: int) -> bool:
    """Tell whether a sentence opens on what a firm does, and then names it: "Retailer Nova has cut"."""
    doer = tokens[at].lower.endswith(_DOERS) and at + 1 < len(tokens) and capital(tokens[at + 1])
    return doer and any(match.end == at + 1 for match in marks.get("descriptor", {}).get(at, ()))


def half_nation(tokens: Sequence[Token], marks: Mapping[str, Mapping[int, list[Match]]], at: int) -> bool:
    """Tell whether a capital is half of two nations: "the Anglo-Dutch company"."""
    joined = at + 2 < len(tokens) and tokens[at + 1].text == "-" and at + 2 in marks.get("demonym", {})
    return joined and (at == 0 or tokens[at - 1].lower != "'s")
