"""The mentions of a sentence in its order: where each stands, and how much of a subject it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.lexicon import wordlists
from knowledge.model import Mention, Span
from knowledge.reading.names.name_words import Marks
from knowledge.reading.tagged import Tagged
from knowledge.tokens import Token

_LISTS = wordlists.of(__name__)
_CLAUSAL = _LISTS.words("clausal")
PREPOSITIONS = _LISTS.words("prepositions")
LEAD = 4  # tokens between a name and the one that it leads up to
_INDEFINITE = _LISTS.words("indefinite")
_DESCRIPTION = 7  # tokens of "and" and a description
_OPENING = 2  # tokens of "A new"
_CLAUSES = _LISTS.words("clauses")


@dataclass(slots=True)
class Place:
    """A mention in order: sentence and token, and how much of a subject it is (0 to 2; -1: no more than goods)."""

    sentence: int
    token: int
    end: int
    name: str
    kind: str
    subject: int
    via: Span | None = None  # where the name stood that a pronoun or description takes up


def places_of(number: int, tagged: Tagged, marks: Marks, starts: Sequence[tuple[int, int, Mention]]) -> list[Place]:
    """Lay out the mentions of a sentence (first token, end token, mention), the subject marked."""
    places: list[Place] = []
    taken = False
    follows = [start for start, _, _ in starts[1:]] + [len(tagged.tokens)]
    speaking = marks.get("saying", {})
    for (start, end, mention), following in zip(starts, follows, strict=False):
        if _dateline(tagged.tokens, start, end):
            continue
        tokens, last, at = tagged.tokens, places[-1].end if places else 0, start
        if places and places[-1].end == start - 1 and tokens[start - 1].lower == "'s":
            at = places[-1].token  # "by China's Nova" is by Nova
        if at > 2 and tokens[at - 1].kind == "number" and tokens[at - 2].lower == "the":
            at -= 2  # "for the 2024 Nova"
        before = tokens[at - 1].lower if at else ""
        owner = end < len(tokens) and tokens[end].lower == "'s"
        led_by = tokens[0].lower in _CLAUSES and before == "," and len(places) == 1  # "While Nova fell, Vega sold 900"
        opens = not taken or end in speaking or led_by
        opens = opens or any(token.lower in _CLAUSES or token.text == ";" for token in tokens[last:start])
        source = tokens[0].lower == "according" and all(token.text != "," for token in tokens[:start])
        governs = before in PREPOSITIONS and not (before in _CLAUSAL and end in speaking)
        free = opens and not (source or governs) and not _modifies(marks, end, following)
        led = start == 1 and before in ("at", "for") and tokens[end : end + 1] != [] and tokens[end].text == ","
        subject = 0 if mention.kind == "place" or not (free or led) else 1 if owner else 2
        link = last if places and _described(tokens, marks, last, start) else _link(tokens, at)
        joined = next((place for place in places[-2:] if place.end == link), None) if link else None
        if joined:
            subject = joined.subject  # "Nova and Italy's Astra" are the subject together, or neither is
        if start > _OPENING and end not in marks.get("role", {}) and _product(tokens, start, end):
            subject = -1
        taken = taken or subject == 2
        places.append(Place(number, start, end, mention.name, mention.kind, subject))
    return places


def _dateline(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether a name is the agency of a dateline: "ROME (AP) -"."""
    if not start or tokens[start - 1].text != "(":
        return False
    return "".join(token.text for token in tokens[end : end + 2]).startswith((")-", ")—", ")–"))


def _link(tokens: Sequence[Token], at: int) -> int:
    """Return the token of the "and" before a name, past one adjective: "the Z7 and upgraded Z9"; else 0."""
    lowers = [token.lower for token in tokens[at - 2 : at]] if at > 1 else []
    if lowers[1:] in (["and"], ["or"]):
        return at - 1
    return at - 2 if lowers[:1] in (["and"], ["or"]) and lowers[1].endswith("ed") else 0


def _described(tokens: Sequence[Token], marks: Marks, last: int, start: int) -> bool:
    """Tell whether "and" and a description join a name to the one before: "between Nova and the film group Astra"."""
    if tokens[last].lower != "and" or not 2 < start - last <= _DESCRIPTION:
        return False
    led = any(match.end == start for found in marks.get("descriptor", {}).values() for match in found)
    return led and all(token.text.islower() for token in tokens[last:start])


def _product(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether a name is only that of a product: "a new Zephyr sport utility vehicle"."""
    article = {token.lower for token in tokens[max(0, start - 2) : start]} & _INDEFINITE
    return bool(article) and end < len(tokens) and tokens[end].kind == "word" and tokens[end].text.islower()


def _modifies(marks: Marks, end: int, following: int) -> bool:
    """Tell whether a name only leads up to the next one: "Nova unit Astra", "Nova analyst Ana Torres"."""
    if not 0 < following - end <= LEAD:
        return False
    kinds = (marks.get("descriptor", {}), marks.get("role", {}), marks.get("relation", {}))
    near = (kind[at][0] for kind in kinds for at in range(end, following) if at in kind)
    return any(match.end == following and match.pos == "noun" for match in near)
