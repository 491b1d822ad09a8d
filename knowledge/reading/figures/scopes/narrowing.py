"""What narrows a metric without being a class or place of the lexicon: "organic revenue", "its cloud unit's sales".

A metric so narrowed is never the company's plain one, so the words become a scope. Words that leave it whole
("record", "quarterly") don't; a verb or function word ends the phrase.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from knowledge.lexicon import Lexicon, wordlists
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Line, Mark
from knowledge.reading.figures.owners.phrases import Owner
from knowledge.tokens import glued

_LISTS = wordlists.of(__name__)
_LONGEST = 4  # words
_WHOLE = _LISTS.words("whole")
_JOINS = _LISTS.words("joins")
_VERBAL = _LISTS.forms("verbal")
_COMPOUNDING = _LISTS.words("compounding")
_BEFORE = _LISTS.words("before")
_BEHIND = _LISTS.words("behind")
_RANGES = _LISTS.words("ranges")
_OPENS = _LISTS.words("opens")
_DOING = _LISTS.words("doing")
_LOOSE = frozenset(("class", "metric"))
_BUYERS = "business"  # "business registrations" are those of firms
_QUOTES = frozenset("”\"’'“‘")


@lru_cache(maxsize=4)
def roles(lexicon: Lexicon) -> Mapping[str, str]:
    """Return what the listed words do before a metric, by word: "neutral", "stop", "narrows" or "unit"."""
    return {str(word): str(entry.get("role")) for entry in lexicon.of("narrower") for word in entry.get("words", ())}


@lru_cache(maxsize=4)
def _units(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(word for word, role in roles(lexicon).items() if role == "unit")


def narrow(clause: Clause, owned: Mapping[int, Owner], lexicon: Lexicon) -> None:
    """Add to the owners of a clause's metrics, by token, the common words that narrow them."""
    known = roles(lexicon)
    for mark in clause.nouns:
        words = phrase(clause, mark, known) if mark.start in owned else None
        if words and words not in owned[mark.start].scopes:
            owned[mark.start].scopes.insert(0, words)


def phrase(clause: Clause, metric: Mark, known: Mapping[str, str]) -> str | None:
    """Return the common words that narrow a metric: before it in its phrase, or behind "from" and "at"."""
    if clause.line.chinese or metric.attrs.get("bare") or metric.attrs.get("listed"):
        return None
    return _left(clause, metric.start, known) or _right(clause, metric, known)


def part(clause: Clause, stop: int, lexicon: Lexicon) -> str | None:
    """Return the part of a company that a clause is about: "intelligent cloud" of "its intelligent cloud unit"."""
    line, known = clause.line, roles(lexicon)
    if line.chinese or _units(lexicon).isdisjoint(line.words):
        return None
    for at in range(clause.start, min(clause.end, stop)):
        if known.get(line.word(at)) == "unit" and (at not in line.at or line.at[at].kind in _LOOSE):
            behind = line.at.get(at - 1)
            if behind is not None and behind.kind == "name" and line.tagged.tokens[at].text[0].isupper():
                continue  # "Nova Group"
            named = any(mark.kind == "name" and mark.start > at for mark in clause.before(stop))
            words = None if named else _left(clause, at, known, classes=True)
            if words:
                return _placed(line, at, words)
            if not named and (capitals := _capitals(line, at)):
                return capitals
    return None


def _placed(line: Line, unit: int, words: str) -> str:
    """Return the words before a unit with the place before them: "non-U.S. car" of "Nova's non-U.S. car operations"."""
    first = unit - len(words.replace("-", " - ").split())
    place = line.at.get(first - 1)
    if place is None or place.mention is None or place.mention.kind != "place":
        return words
    outside = line.word(place.start - 1) == "-" and line.word(place.start - 2) == "non"
    tokens = line.tagged.tokens[place.start : place.end]
    named = "".join(token.text if token.text == "." else f" {token.text}" for token in tokens).strip()
    return f"{'non-' if outside else ''}{named.replace('. ', '.')} {words}"


def behind(clause: Clause, number: Mark, known: Mapping[str, str]) -> str | None:
    """Return the part of a company that stands right behind a number: "a loss of $3 million in its video unit"."""
    line, at = clause.line, number.end
    if line.chinese or line.word(at) not in ("in", "at", "from") or line.word(at + 1) not in ("its", "their", "the"):
        return None
    for unit in range(at + 2, min(at + 2 + 2 * _LONGEST, clause.end)):
        if known.get(line.word(unit)) == "unit":
            words = _left(clause, unit, known, classes=True) or _capitals(line, unit)
            return words if words and not words.startswith(("the ", "its ")) else None
    return None


def _capitals(line: Line, at: int) -> str | None:
    """Return the capitals right before a unit: "North American" of "its North American operations", "Tax & Law"."""
    tokens, first = line.tagged.tokens, at
    while (
        first > 0 and at - first < _LONGEST and (tokens[first - 1].text == "&" or tokens[first - 1].text[0].isupper())
    ):
        first -= 1
    return " ".join(token.text for token in tokens[first:at]) if 0 < first < at else None


def _left(clause: Clause, at: int, known: Mapping[str, str], *, classes: bool = False) -> str | None:
    """Return the words before a token, up to where their phrase begins; None where nothing narrows.

    ``classes``: those that the lexicon has as classes too ("its services segment").
    """
    line = clause.line
    words: list[str] = []
    for back in range(at - 1, max(clause.start, at - 2 * _LONGEST) - 1, -1):
        word = line.word(back)
        if word in _QUOTES and not words:
            continue
        mark = line.at.get(back)
        if not (classes and mark is not None and mark.kind == "class") and not _inside(line, back, known):
            break
        text = line.tagged.tokens[back].text
        words.append(text if len(text) > 1 and text.isupper() and mark is not None else word)  # "TV"
    words.reverse()
    while (
        words
        and words[1:2] != ["-"]
        and (
            words[0] in _JOINS
            or (known.get(words[0]) in _WHOLE and words[0] != _BUYERS)
            or (words[0] in _BEFORE and all(known.get(word) in _WHOLE for word in words[1:]))  # "original equipment"
        )
    ):
        words.pop(0)
    return _joined(words)


def _right(clause: Clause, metric: Mark, known: Mapping[str, str]) -> str | None:
    """Return the words behind a preposition: "revenue from cloud services", "sales at its chip division"."""
    line, at = clause.line, metric.end
    if line.word(at) not in _BEHIND:
        return None
    at += 1 + (line.word(at + 1) in _OPENS)
    described = any(match.entry.kind == "descriptor" for match in line.matches(at, at + 1))
    if described and line.word(at - 1) == "the" and line.word(at + 1) != "'s":
        return None  # "profit at the bank"
    if line.word(at + 1) == "'s" and at not in line.at:
        at += 2  # "sales of the company's computers"
    if line.word(at) in _RANGES and line.word(at + 1) == "of":
        at += 2  # "revenue from its line of scooters"
    earned = line.word(metric.end) == "from" and metric.attrs.get("takes", [""])[0] == "money"
    if earned and (product := _product(line, at)):
        return product
    words: list[str] = []
    for ahead in range(at, min(at + _LONGEST + 1, clause.end)):
        if not _inside(line, ahead, known):
            break
        words.append(line.word(ahead))
    plain = all(known.get(word) in _WHOLE for word in words)
    return None if plain or len(words) > _LONGEST else _joined(words)


def _product(line: Line, at: int) -> str | None:
    """Return a product that a capital names with the word behind it: "Zephyr watches"; a place is none."""
    tokens, mark = line.tagged.tokens, line.at.get(at)
    place = mark is not None and (mark.kind != "name" or mark.mention is None or mark.mention.kind == "place")
    if at >= len(tokens) or place or tokens[at].kind != "word" or not tokens[at].text[0].isupper():
        return None
    end = mark.end if mark is not None else at + 1
    kind = end < len(tokens) and tokens[end].kind == "word" and end not in line.at and tokens[end].text.endswith("s")
    return " ".join(token.text for token in tokens[at : end + 1]) if kind else None


def _inside(line: Line, at: int, known: Mapping[str, str]) -> bool:
    """Tell whether a token is a common word of the phrase."""
    token = line.tagged.tokens[at]
    if at and line.word(at - 1) == "-" and line.word(at + 1) == "-" and token.kind == "word":
        return True  # "direct-to-consumer"
    if (last := _compounded(line, at)) is not None:
        return (
            not last.endswith(_VERBAL) or last in _COMPOUNDING
        ) and at not in line.at  # "on-premises", but not "self-developed"
    if token.lower in _JOINS:
        if line.word(at - 2) == "-" == line.word(at):
            return True  # "direct-to-consumer"
        return at > 0 and line.tagged.tokens[at - 1].kind == "word" and known.get(line.word(at - 1)) != "stop"
    mark = line.at.get(at)
    bare = mark is not None and mark.kind == "metric" and mark.noun and bool(mark.attrs.get("bare"))
    if token.kind != "word" or not token.text[0].isalpha() or (mark and not bare and "and" not in mark.roles):
        return False
    if at == 0 and any(match.pos == "demonym" for match in line.matches(0, 1)):
        return False  # "Chinese sales": a place
    role = known.get(token.lower)
    if role is not None:
        return role != "stop"
    doing = token.lower.endswith("s") and line.word(at - 1) in _DOING  # "it also faces costs"
    return not doing and not token.lower.endswith(_VERBAL) and (token.lower == token.text or at == 0)


def _compounded(line: Line, at: int) -> str | None:
    """Return the last word of the compound that a token and its hyphen begin, None where there is none."""
    tokens = line.tagged.tokens
    if (
        at + 2 >= len(tokens)
        or tokens[at].kind != "word"
        or tokens[at + 1].text != "-"
        or tokens[at + 2].kind != "word"
    ):
        return None
    whole = glued(tokens[at], tokens[at + 1]) and glued(tokens[at + 1], tokens[at + 2])
    return tokens[at + 2].lower if whole else None


def _joined(words: list[str]) -> str | None:
    while words and words[-1] in _JOINS:
        words = words[:-1]
    return " ".join(words).replace(" - ", "-") or None
