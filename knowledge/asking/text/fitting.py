"""How well a passage explains what is wanted, and whether it says so or the opposite."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from knowledge.asking.understanding.hints import hints, months
from knowledge.asking.understanding.senses import senses_of
from knowledge.model import Span
from knowledge.tokens import fold
from knowledge.tokens import words as plain_words

if TYPE_CHECKING:
    from knowledge.asking.plan import Desk
    from knowledge.asking.text.passages import Passage
    from knowledge.asking.text.wanted import Need, Wanted
    from knowledge.lexicon import Lexicon
    from knowledge.tokens import Token

_MISSPELT = 7  # letters of a word that may be met in spite of a typing error
_RATIO = 84.0  # fuzz.ratio of it with the word that was meant
_OVER = 2  # tokens back over the mark or word that parts two clauses
_ASIDE = 12  # tokens that brackets with a number in other units may have
_REACH = 4  # tokens before a word in which "not" denies it
MOVES = frozenset({"increase", "decrease"})
_STEM, _GROUP, _TIE, _HELD = 1.0, 0.7, 0.5, 0.4  # the word, a synonym, a relation, a part of what is named


@dataclass(frozen=True, slots=True)
class Fit:
    """How a passage explains the needs: by need the tokens that do, and the needs that nothing explains."""

    passage: Passage
    score: float
    left: tuple[Need, ...]
    opposed: tuple[Need, ...] = ()  # explained only by a word that says the opposite
    places: tuple[int, ...] = field(default=())  # tokens that explain words
    anchors: tuple[int, ...] = field(default=())  # tokens of the names that are asked about
    excused: bool = False  # a name stands in the title or in the sentence before only


def fit(wanted: Wanted, passage: Passage, desk: Desk) -> Fit:
    """Account for the needs by one passage."""
    left: list[Need] = []
    opposed: list[Need] = []
    places: list[int] = []
    anchors = _anchors(wanted, passage)
    score, counted = 0.0, 0
    for need in wanted.needs:
        weight, at = _explained(need, passage, desk)
        if need.kind == "word" and need.senses & MOVES and anchors:
            at = [one for one in at if _together(passage, one, anchors, desk.lexicon)]
            weight = weight if at else 0.0
        if not weight and need.kind == "word" and (at := _opposing(need, passage, anchors, desk)):
            weight = _GROUP / 2
            opposed.append(need)
        if weight:
            places += at
        elif not need.soft:
            left.append(need)
        counted += not need.soft
        score += weight
    return Fit(passage, score / max(1, counted), tuple(left), tuple(opposed), tuple(dict.fromkeys(places)), anchors)


def _anchors(wanted: Wanted, passage: Passage) -> tuple[int, ...]:
    """Return the tokens of the names that are asked about."""
    asked = {value for need in wanted.of("name") for value in need.values}
    spans = [mention.span for mention in passage.mentions if mention.name in asked]
    return tuple(
        at for at, token in enumerate(passage.tokens) if any(span.start <= token.start < span.end for span in spans)
    )


def _together(passage: Passage, at: int, anchors: tuple[int, ...], lexicon: Lexicon) -> bool:
    start, end = reach(passage.tokens, at, lexicon)
    return any(_first_of_list(passage, start, lexicon) <= one < end for one in anchors)


def _first_of_list(passage: Passage, start: int, lexicon: Lexicon) -> int:
    """Return where the names that a clause goes on listing begin ("Nova, Vega and others fell")."""
    tokens, turns = passage.tokens, hints(lexicon, "turn")
    named = {at for at, token in enumerate(tokens) for one in passage.mentions if one.span.touches(_span(token))}
    first = at = start
    while at > 0 and (at - 1 in named or tokens[at - 1].lower in turns):
        at -= 1
        first = at if at in named else first
    return first


def _span(token: Token) -> Span:
    return Span(token.start, token.end)


def _explained(need: Need, passage: Passage, desk: Desk) -> tuple[float, list[int]]:
    match need.kind:
        case "name":
            return _name(need, passage, desk)
        case "code":
            said = fold(need.said)
            if not said.isalnum():
                return float(said in fold(passage.text)), []
            if at := _standing(said, passage):
                return _STEM, at
            return float(said in {word for name in passage.names for word in fold(name).split()}), []
        case "number":
            digits = [at for at, token in enumerate(passage.tokens) if _digits(token) == need.values[0]]
            digits = [at for at in digits if _glued(passage, at) in ("", *fold(need.said).split(need.values[0])[1:])]
            digits = digits or _standing(fold(need.said), passage)
            return float(bool(digits)), digits
        case "period":
            return float(_period(need, passage, desk.lexicon)), []
        case _:
            weight, at = _word(need, passage)
            return (weight, at) if weight else _misspelt(need, passage, desk)


def _digits(token: Token) -> str:
    return token.lower.replace(",", "") if token.kind == "number" else ""


def _glued(passage: Passage, at: int) -> str:
    """Return the letters that stand right behind a number: the "th" of "5th", the "g" of "5g"."""
    number, *behind = passage.tokens[at : at + 2]
    return behind[0].lower if behind and behind[0].kind == "word" and behind[0].start == number.end else ""


def _standing(said: str, passage: Passage) -> list[int]:
    return [at for at, token in enumerate(passage.tokens) if token.lower == said]


def _name(need: Need, passage: Passage, desk: Desk) -> tuple[float, list[int]]:
    if passage.names.intersection(need.values):
        return _STEM, []
    said = fold(need.said)
    if any(char.isdigit() for char in said) and (at := _standing(said, passage)):
        return _STEM, at
    if len(said) > 3 and said in fold(passage.text):
        return _STEM, []
    held = {held for name in passage.names for held in desk.names.related(name)}
    return (_HELD if held.intersection(need.values) else 0.0), []


_POINT = re.compile(r"(\d{4}|\?{4})?(?:-?(\d\d)|-?([QH]\d))?(?:-(\d\d))?")


def _period(need: Need, passage: Passage, lexicon: Lexicon) -> bool:
    """Tell whether the passage names the period: as it was said, or its month, quarter or year in its own language."""
    said = set(plain_words(need.said)) - hints(lexicon, "small")
    words = [token.lower.rstrip(".") for token in passage.tokens]
    if said <= set(words):
        return True
    point = _POINT.fullmatch(need.values[0]) if need.values else None
    if point is None:
        return False
    year, month, part, _ = point.groups()
    if year and year in need.said and year not in words and f"{year}年" not in "".join(words) and year != passage.year:
        return False
    if month:
        return bool(months(lexicon)[int(month)] & set(words)) or f"{int(month)}月" in "".join(words)
    return (part.lower() in words) if part else year in words


def _word(need: Need, passage: Passage) -> tuple[float, list[int]]:
    stems = {sense for sense in need.senses if sense.startswith("=")}
    exact = [at for at, senses in enumerate(passage.senses) if senses & stems]
    if exact:
        return _STEM, exact
    alike = [at for at, senses in enumerate(passage.senses) if senses & need.senses]
    if alike:
        return _GROUP, alike
    return (_TIE if passage.all & need.senses else 0.0), []


def _misspelt(need: Need, passage: Passage, desk: Desk) -> tuple[float, list[int]]:
    """Meet a word that nobody knows with one of the passage that a slip of the fingers turns into it."""
    said = need.said
    if len(said) < _MISSPELT or not said.isascii() or not said.isalpha() or desk.names.speller.knows(said):
        return 0.0, []
    plain = [at for at, token in enumerate(passage.tokens) if token.text.islower() and token.lower[:1] == said[:1]]
    alike = [at for at in plain if fuzz.ratio(said, passage.tokens[at].lower, score_cutoff=_RATIO)]
    return (_TIE, alike) if alike else (0.0, [])


def _opposing(need: Need, passage: Passage, anchors: tuple[int, ...], desk: Desk) -> list[int]:
    against = senses_of(desk.lexicon).opposite(need.senses)
    found = [at for at, one in enumerate(passage.senses) if one & against] if against else []
    moves = bool(anchors) and bool(need.senses & MOVES)
    return [at for at in found if not moves or _together(passage, at, anchors, desk.lexicon)]


def clause(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> tuple[int, int]:
    """Return the clause around a token, as token indices."""
    turns = hints(lexicon, "turn")
    start = next((n + 1 for n in range(at - 1, -1, -1) if tokens[n].lower in turns and not aside(tokens, n)), 0)
    end = next(
        (n for n in range(at + 1, len(tokens)) if tokens[n].lower in turns and not aside(tokens, n)), len(tokens)
    )
    return start, end


def aside(tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether a token stands in brackets that only give a number again ("$20bn (£11bn; 17bn euros)")."""
    opened = next((n for n in range(at, max(-1, at - _ASIDE), -1) if tokens[n].text == "("), None)
    if opened is None or any(tokens[n].text == ")" for n in range(opened, at)):
        return False
    closed = next((n for n in range(at, min(len(tokens), at + _ASIDE)) if tokens[n].text == ")"), None)
    inside = tokens[opened + 1 : closed]
    before = tokens[max(0, opened - 2) : opened]
    return closed is not None and all(any(one.kind == "number" for one in part) for part in (before, inside))


def reach(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> tuple[int, int]:
    """Return the clause around a token, with the ones before it that it only goes on about."""
    start, end = clause(tokens, at, lexicon)
    on = hints(lexicon, "going on")
    while start > 1 and tokens[start].lower in on:
        start = clause(tokens, start - _OVER, lexicon)[0]
        if start > 1 and tokens[start].lower in hints(lexicon, "apposing"):
            start = clause(tokens, start - _OVER, lexicon)[0]
    return start, end


def denies(one: Fit, lexicon: Lexicon) -> bool:
    """Tell whether a clause with two of the words, or all there are, denies them ("no reason to …")."""
    known = {*one.places, *one.anchors}
    for at in one.places:
        start, end = clause(one.passage.tokens, at, lexicon)
        if sum(start <= place < end for place in known) >= min(2, len(known)) and _denied(one, start, at, lexicon):
            return True
    return False


def _denied(one: Fit, start: int, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a word of denial stands before the token in its clause, or "not" right before it."""
    negative, denial = hints(lexicon, "negative"), hints(lexicon, "denial")
    before = [one.passage.tokens[n].lower for n in range(start, at) if n not in one.places]
    near = [one.passage.tokens[n].lower for n in range(max(start, at - _REACH), at) if n not in one.places]
    chinese = "".join(word for word in before if not word.isascii())
    told = bool(denial.intersection(before)) or any(form in chinese for form in denial if not form.isascii())
    return told or bool(negative.intersection(near))
