"""What a number measures: per cent, money, measures, time, counted things, and what they are counted against."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from knowledge.lexicon import Lexicon, Match, wordlists
from knowledge.reading.matched import Matched
from knowledge.reading.quantities.numerals import Numeral
from knowledge.tokens import Token, fold, glued

_LISTS = wordlists.of(__name__)
_HYPHENS = {"-", "‑", "–"}
_GROUP = _LISTS.words("group")
_IRREGULAR = {"people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth"}
_ALIKE = _LISTS.words("alike")  # in the plural as in the singular
_REACH = 5
_TRADITIONAL = _LISTS.words("traditional")


class Unit(NamedTuple):
    """A unit on tokens ``start`` to ``end``; ``factor`` brings the number before it to base units."""

    start: int
    end: int
    text: str
    normal: str
    family: str
    factor: Decimal = Decimal(1)
    hyphen: bool = False


def before(tokens: Sequence[Token], matched: Matched, at: int) -> Unit | None:
    """Return the currency sign or code, or Chinese 百分之, that stands right before token ``at``."""
    found = matched.ending("unit", at)
    if found is not None and not _whole(tokens, found):
        found = matched.at("unit", at - 1)
    if found is None or found.end != at or (found.pos in ("noun", "nouns") and not _leading(tokens, found)):
        return None
    last = tokens[at - 1]
    if found.entry.name == "%" and last.lower == "之":
        return _unit(tokens, found)
    if found.entry.get("family") != "currency" or (last.kind == "cjk" and found.end < found.start + 2):
        return None
    if last.kind == "word" and (last.text.islower() or len(last.text) < 2) and not _leading(tokens, found):
        return None
    if last.text in "¥￥" and any(token.kind == "cjk" for token in tokens):
        return _unit(tokens, found)._replace(normal="CNY")
    return _unit(tokens, found)


def _leading(tokens: Sequence[Token], found: Match) -> bool:
    """Tell whether a currency is written out before its sum: "Australian dollars 40m"."""
    named = found.end > found.start + 1 and tokens[found.start].text[0].isupper()
    return named and (found.start == 0 or tokens[found.start - 1].kind != "number")


def _whole(tokens: Sequence[Token], found: Match) -> bool:
    """Tell whether a sign of several tokens is written as one: "A$", not "Series A $"."""
    pairs = zip(tokens[found.start : found.end - 1], tokens[found.start + 1 : found.end], strict=True)
    return tokens[found.end - 1].kind != "mark" or all(glued(left, right) for left, right in pairs)


def after(tokens: Sequence[Token], matched: Matched, numeral: Numeral, at: int, lexicon: Lexicon) -> Unit | None:
    """Return the unit of ``numeral`` that begins at token ``at``, or None."""
    if at >= len(tokens):
        return None
    hyphen = at + 1 < len(tokens) and tokens[at].lower in _HYPHENS and _joins(tokens, at)
    start = at + hyphen
    if (found := _known(tokens, matched, start, hyphen or numeral.value in (1, Decimal("0.5")))) is not None:
        return _unit(tokens, found, hyphen)
    if tokens[start].kind == "cjk":
        return None
    if hyphen:
        return _hyphenated(tokens, start, lexicon)
    return _counted(tokens, matched, start, lexicon)


def _joins(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at + 1].kind == "word" and glued(tokens[at - 1], tokens[at]) and glued(tokens[at], tokens[at + 1])


def _unit(tokens: Sequence[Token], found: Match, hyphen: bool = False) -> Unit:
    entry = found.entry
    text = _text(tokens, found.start, found.end)
    factor = Decimal(str(entry.get("factor", 1)))
    normal = "TWD" if text == "元" and _TRADITIONAL & {token.text for token in tokens} else entry.name
    return Unit(found.start, found.end, text, normal, entry.get("family"), factor, hyphen)


def _text(tokens: Sequence[Token], start: int, end: int) -> str:
    """Write the tokens as they stand, with one space for whatever parts them."""
    parts = [tokens[start].text]
    for left, right in zip(tokens[start : end - 1], tokens[start + 1 : end], strict=True):
        parts.append(("" if glued(left, right) else " ") + right.text)
    return "".join(parts)


def _known(tokens: Sequence[Token], matched: Matched, at: int, singular: bool) -> Match | None:
    found = matched.at("unit", at) if at < len(tokens) else None
    if found is None:
        return None
    if not _written(tokens, found):
        return None
    if found.pos == "noun" and found.entry.get("family") == "count" and not singular:
        return None if found.entry.name != "aircraft" else found
    return found


def _written(tokens: Sequence[Token], found: Match) -> bool:
    """Tell whether a short unit stands as it is written: "5 kW" but not "5 Kw", "m" only right after the number."""
    first = tokens[found.start]
    if not _whole(tokens, found):
        return False
    if found.end > found.start + 1 or found.pos != "en" or len(first.text) > 2 or first.kind != "word":
        return True
    if glued(tokens[found.start - 1], first):
        return True
    return len(first.text) == 2 and any(form == first.text for form, _ in found.entry.forms)


def _hyphenated(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> Unit | None:
    """Read the thing of "five-door"; "one-off" and "two-thirds" don't measure."""
    word = tokens[at]
    if word.kind != "word" or word.lower in counting(lexicon, "stops") or word.lower in counting(lexicon, "no units"):
        return None
    return Unit(at, at + 1, word.text, word.lower, "count", hyphen=True)


def _counted(tokens: Sequence[Token], matched: Matched, at: int, lexicon: Lexicon) -> Unit | None:
    """Find the plural noun that is counted, past its adjectives and names."""
    stops, plurals = counting(lexicon, "stops"), counting(lexicon, "plurals")
    if tokens[at].lower == "of" and at + 1 < len(tokens) and tokens[at + 1].lower in _GROUP:
        at += 2
    held: int | None = None
    for i in range(at, min(at + _REACH, len(tokens))):
        token = tokens[i]
        if token.kind == "mark" and token.lower in _HYPHENS | {"'s", "’s"} and glued(tokens[i - 1], token):
            continue
        if token.kind not in ("word", "number") or token.lower in stops or _counts(matched, i):
            break
        if token.kind == "number" and not _names(tokens, i, at):
            break
        if token.lower in plurals or _is_plural(token, lexicon):
            held = i
            if token.lower not in counting(lexicon, "describing"):
                break
    return _noun(tokens, matched, held) if held is not None else None


def _names(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Tell whether the number at token ``at`` is part of a name: "50 Boeing 737 MAX jets", "29 737 MAX jets"."""
    if at > first:
        return tokens[at - 1].text[0].isupper()
    return at + 1 < len(tokens) and tokens[at + 1].text[0].isupper()


def _counts(matched: Matched, at: int) -> bool:
    """Tell whether another number begins at token ``at``: "65,000 two years later"."""
    found = matched.at("number", at)
    return found is not None and found.entry.get("part") in ("small", "tens", "times")


def _is_plural(token: Token, lexicon: Lexicon) -> bool:
    word = token.lower
    if len(word) < 4 or word[-1] != "s" or word[-2] in "su'" or word.endswith("is") or token.kind != "word":
        return False
    return word not in counting(lexicon, "no plurals") and (token.text[0].islower() or not token.text.isupper())


def _noun(tokens: Sequence[Token], matched: Matched, at: int) -> Unit:
    found = matched.at("unit", at)
    if found is not None and found.entry.get("family") in ("count", "measure", "time"):
        return _unit(tokens, found)
    return Unit(at, at + 1, tokens[at].text, singular(tokens[at].lower), "count")


def singular(word: str) -> str:
    """Return the singular of a plural English noun."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in _ALIKE:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


@lru_cache(maxsize=16)
def counting(lexicon: Lexicon, name: str) -> frozenset[str]:
    """Return the words of one [[counting]] entry, folded."""
    entry = lexicon.entry("counting", name)
    return frozenset(fold(word) for word in entry.get("words", ())) if entry else frozenset()
