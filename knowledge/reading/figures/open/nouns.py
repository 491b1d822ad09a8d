"""Noun phrases of words that nothing is known of: where they begin and end, told by the words that are none of them."""

from __future__ import annotations

from collections.abc import Callable

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.marks import Line
from knowledge.reading.quantities.units import singular

_LISTS = wordlists.of(__name__)
_CLOSED = _LISTS.words("closed")
_DETERMINERS = _LISTS.words("determiners")
_SINGULAR = _LISTS.words("singular")
_IRREGULAR = _LISTS.words("irregular")
_ENDINGS = ("ss", "us", "is")
_LONGEST = 6  # tokens of a noun phrase
_WORDS = 5  # of it that name a metric

Span = tuple[int, int]


def plural(word: str) -> bool:
    """Tell whether a word looks like a noun for several things."""
    regular = len(word) > 3 and word.endswith("s") and not word.endswith(_ENDINGS) and word not in _SINGULAR
    return regular or word in _IRREGULAR


def things(line: Line, at: int) -> Span | None:
    """Return the phrase of the several things that begins at a token: "new retail and service centers (last year)"."""
    last = None
    for place in range(at, at + _LONGEST + (line.word(at + 2) == "and")):
        word = line.word(place)
        if plural(word) and word not in _CLOSED and _free(line, place):
            last = place
        elif last is not None or (word != "and" and not _inside(line, place)):
            break
    return None if last is None else (at, last + 1)


def stuff(line: Line, at: int) -> Span | None:
    """Return the phrase that begins at a token and ends with one of the closed words or a stop: "excess cash"."""
    place = at
    while place < at + _LONGEST and (_inside(line, place) or _named(line, place)):
        if place > at and line.word(place).endswith("ed"):
            break  # "bonds issued by"
        place += 1
        if plural(line.word(place - 1)) and not plural(line.word(place)):
            break
    ended = place > at and place < at + _LONGEST
    return (at, place) if ended else None


def ending(line: Line, end: int, start: int, verb: Callable[[int], bool]) -> Span | None:
    """Return the phrase that ends before a token, back to its determiner, owner or verb or where the clause opens."""
    place = end
    while place > max(start, end - _LONGEST) and _inside(line, place - 1) and not verb(place - 1):
        place -= 1
    before = line.word(place - 1)
    opened = place == start or before in _DETERMINERS or before in ("'s", "'") or verb(place - 1)
    return (place, end) if place < end and opened else None


def words(line: Line, span: Span) -> str | None:
    """Return how a phrase names a metric: its last words, in small letters, without names; None where none is left."""
    told: list[str] = []
    for at in range(*span):
        token = line.tagged.tokens[at]
        named = at in line.at and line.at[at].kind == "name"
        if token.text == "-" and told:
            told[-1] += "-"
        elif told and told[-1].endswith("-"):
            told[-1] += token.lower
        elif not named and token.kind == "word":
            told.append(token.text if at else token.lower)
    head = told[-_WORDS:] if len(told) > _WORDS else told
    head = head[1:] if head[:1] == ["and"] else head
    whole = bool(head) and head[-1].lower().endswith(line.word(span[1] - 1))
    return " ".join(head) if whole else None


def thing(line: Line, span: Span) -> str:
    """Return one of the things that a phrase is about: "center" for "retail and service centers"."""
    return singular(line.word(span[1] - 1))


def _inside(line: Line, at: int) -> bool:
    """Tell whether a token may stand inside a noun phrase: no closed word, number, time or verb of the lexicon."""
    word, mark = line.word(at), line.at.get(at)
    if word == "-":
        return line.word(at - 1).isalpha() and line.word(at + 1).isalpha()
    if (mark is not None and mark.kind == "name") or _listed(line, at):
        return True
    return word.isalpha() and word not in _CLOSED and _free(line, at)


def _named(line: Line, at: int) -> bool:
    """Tell whether what might be a verb is the noun that ends a phrase: "a $4 million contract"."""
    mark = line.at.get(at)
    return mark is not None and mark.kind in ("change", "metric") and mark.pos == "base" and not _inside(line, at + 1)


def _listed(line: Line, at: int) -> bool:
    """Tell whether a comma only sets off a state or country: "its 900 Lima, Peru, welders"."""
    before, behind = line.at.get(at - 1), line.at.get(at + 1)
    placed = before is not None and before.kind == "name" and before.name.kind == "place"
    inner = behind is not None and behind.kind == "name" and behind.name.kind == "place"
    return line.word(at) == "," and placed and (inner or line.word(before.start - 1 if before else at) == ",")


def _free(line: Line, at: int) -> bool:
    mark = line.at.get(at)
    if mark is None or mark.kind in ("name", "class") or mark.noun:
        return True
    if mark.kind == "quantity":
        return at > mark.start and line.tagged.kinds[at] == "word"  # what it counts
    return mark.kind == "change" and mark.pos in ("noun", "nouns") and mark.start == at
