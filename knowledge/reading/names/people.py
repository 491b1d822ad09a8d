"""What people are: "Nova chief executive Ana Torres", "Ana Torres, an analyst at Nova", "诺瓦公司董事长陈安"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge.lexicon import wordlists
from knowledge.model import Span
from knowledge.reading.names.coreference import Resolver
from knowledge.reading.names.mentioned import Place
from knowledge.reading.names.name_words import Marks
from knowledge.reading.tagged import Tagged
from knowledge.tokens import Token

_LISTS = wordlists.of(__name__)
_STOPS = _LISTS.words("stops")
_HIRING = _LISTS.words("hiring")
_GETTING = _LISTS.words("getting")
_LEADING = _LISTS.words("leading")
_LEAVING = _LISTS.words("leaving")
_NO_DUTY = _LISTS.words("no_duty")
_LONGEST = 24


@dataclass(frozen=True, slots=True)
class Role:
    """A person's job as the article words it, where it says so, and the organisation it names."""

    text: str
    span: Span
    organisation: str | None
    kinds: str  # the lexicon's names of the job titles in it, one after the other
    sentence: int


def find_roles(tagged: Sequence[Tagged], marks: Sequence[Marks], resolver: Resolver) -> dict[str, Role]:
    """Return the role of each person that has one, by canonical name; the first wording is kept."""
    roles: dict[str, Role] = {}
    for number, places in enumerate(resolver.places):
        if not marks[number].get("role"):
            continue
        for place in places:
            known = roles.get(place.name)
            if place.kind == "person" and (known is None or known.organisation is None):
                tokens = tagged[number].tokens
                found = _given(tokens, marks[number], place)
                found = found or _before(tokens, marks[number], place) or _after(tokens, marks[number], place, places)
                found = found or _shared(tokens, marks[number], place, places)
                role = _role(number, found, tagged[number], marks[number], resolver) if found else None
                if role and (known is None or role.organisation):
                    roles[place.name] = role if known is None else replace(known, organisation=role.organisation)
    return roles


def _given(tokens: Sequence[Token], marks: Marks, person: Place) -> tuple[int, int] | None:
    """Return the tokens of the job that a person gets: "named Ana Torres its new chief executive"."""
    hired = person.token > 0 and tokens[person.token - 1].lower in _HIRING
    verbs = (at for at in range(person.end, min(person.end + 3, len(tokens))) if tokens[at].lower in _GETTING)
    at = person.end if hired else next(verbs, -1) + 1
    while 0 < at < len(tokens) and tokens[at].lower in _LEADING:
        at += 1
    start = at
    while 0 < at < min(start + 3, len(tokens)) and at not in marks["role"] and tokens[at].lower not in _STOPS:
        at += 1
    return (start, _of_whom(tokens, marks["role"][at][0].end)) if at > 0 and at in marks["role"] else None


def _of_whom(tokens: Sequence[Token], end: int) -> int:
    """Take in the capitals of "chairwoman of Nova Corp" behind a job title."""
    at = end + 1
    if end >= len(tokens) or tokens[end].lower not in ("of", "at"):
        return end
    while at < len(tokens) and tokens[at].text[0].isupper():
        at += 1
    return at if at > end + 1 else end


def _before(tokens: Sequence[Token], marks: Marks, person: Place) -> tuple[int, int] | None:
    """Return the tokens of a job title that leads up to the person."""
    roles, chinese = marks["role"], tokens[person.token].kind == "cjk"
    parted = tokens[person.token - 1].text == "," and person.end < len(tokens) and tokens[person.end].text in ",."
    close = person.token - parted  # "its chairwoman, Ana Torres, said"
    nearest = range(close - 1, max(close - 9, -1), -1)
    start = next((at for at in nearest if at in roles and roles[at][0].end == close), None)
    if start is None:
        return None
    if tokens[start - 1].lower in _LEAVING or (start > 1 and tokens[start - 2].lower in _LEAVING):
        return None  # "replacing longtime chief executive Ana Torres" is hers no more
    while start > 0 and close - start < _LONGEST:
        word = tokens[start - 1]
        joins = word.lower == "and" and any(match[0].end == start - 1 for match in roles.values())
        broken = word.lower in _STOPS or (word.kind == "mark" and word.text not in "-.&") or word.kind == "number"
        if start - 1 in marks.get("saying", {}) or (not joins and broken) or chinese is not (word.kind == "cjk"):
            break
        start -= 1
    return start, close


def _shared(tokens: Sequence[Token], marks: Marks, person: Place, places: Sequence[Place]) -> tuple[int, int] | None:
    """Return the tokens of a plural title that two people bear: "the co-founders Ana Torres and Bo Lund"."""
    if tokens[person.token - 1].lower != "and":
        return None
    first = next((one for one in places if one.end == person.token - 1 and one.kind == "person"), None)
    found = _before(tokens, marks, first) if first else None
    plural = found and any(match[0].end == found[1] and match[0].pos == "nouns" for match in marks["role"].values())
    return found if plural else None


def _after(tokens: Sequence[Token], marks: Marks, person: Place, places: Sequence[Place]) -> tuple[int, int] | None:
    """Return the tokens of a job title set off by a comma behind the person: ", the founder and chairman of Nova"."""
    start = person.end + 1
    if start >= len(tokens) or tokens[person.end].text not in ",，":
        return None
    if tokens[start].lower in ("the", "a", "an", "its", "their"):
        start += 1
    head = next((at for at in range(start, min(start + 7, len(tokens))) if at in marks["role"]), None)
    verbs = marks.get("saying", {})
    if head is None or any(tokens[at].text in ",;:" or at in verbs for at in range(start, head)):
        return None
    led = marks["role"][head][0].end
    if any(one.token == led and one.kind == "person" for one in places):
        return None  # "Ana Torres, Nova chief executive Bo Lund and"
    told = {at for at, found in verbs.items() if found[0].pos in ("past", "s")}
    return start, _close(tokens, head, told)


def _close(tokens: Sequence[Token], head: int, verbs: set[int]) -> int:
    """Return where the apposition that holds the job title ends: its comma, but not one inside a list of duties."""
    stop = min(head + _LONGEST, len(tokens))
    for at in range(head, stop):
        token = tokens[at]
        if token.text in ';:—"“”。' or (token.text == "." and at + 1 == len(tokens)):
            return at
        if (token.text == "," and not _duties(tokens, at)) or (at > head and at in verbs):
            return at
    return stop


def _duties(tokens: Sequence[Token], comma: int) -> bool:
    """Tell whether a comma parts the duties in a job title: "head of sales, service and marketing"."""
    after = [token.lower for token in tokens[comma + 1 : comma + 7]]
    if after[:1] == ["and"] and comma + 2 < len(tokens) and tokens[comma + 2].text[0].isupper():
        return False  # "the chief executive, and Bo Lund"
    return "and" in after and after[0] not in _NO_DUTY and "," not in after[: after.index("and")]


def _role(number: int, found: tuple[int, int], tagged: Tagged, marks: Marks, resolver: Resolver) -> Role:
    start, end = found
    places = resolver.places[number]
    # the name that a title stands behind is whole: "Bank of Peru analyst"
    start = next((one.token for one in places if one.token < start < one.end and one.kind != "person"), start)
    inside = [
        place for place in places if start <= place.token and place.end <= end and place.kind not in ("person", "place")
    ]
    kinds = " ".join(match[0].entry.name for at, match in sorted(marks["role"].items()) if start <= at < end)
    text = _text(tagged.tokens[start:end])
    return Role(text, tagged.span(start, end), inside[0].name if inside else None, kinds, number)


def _text(tokens: Sequence[Token]) -> str:
    text, last = "", tokens[0]
    for token in tokens:
        text += ("" if not text or token.start == last.end else " ") + token.text
        last = token
    return text
