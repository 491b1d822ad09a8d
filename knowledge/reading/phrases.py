"""Short cuts over one sentence's tokens that the rooms of speech and relations share: skipping, bounds, clauses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from knowledge.lexicon import Match, wordlists
from knowledge.reading.names.name_words import Marks
from knowledge.reading.tagged import Tagged
from knowledge.tokens import Token

_LISTS = wordlists.of(__name__)
AUXILIARIES = _LISTS.words("auxiliaries")
DASHES = frozenset(("—", "–", "-"))
PRONOUNS = _LISTS.words("pronouns")
READABLE = 500  # tokens of a sentence, beyond which it is no sentence and nobody's words are read in it
_CLAUSE = 150  # tokens of the longest clause that is looked through
_BRACKET = 8  # tokens of the rest of a bracket
_TURNING = _LISTS.words("turning")
_CLAUSE_STOPS = _LISTS.words("clause_stops")
_BEFORE_NOUN = _LISTS.words("before_noun")


@dataclass(slots=True)
class Line:
    """One sentence as tokens with the lexicon's marks; ``quoted`` holds the tokens inside quotation marks."""

    number: int
    tagged: Tagged
    marks: Marks
    quoted: frozenset[int] = frozenset()
    behind: bool = False  # the sentence before ends with a quotation whose attribution may be here

    word: Callable[[int], str] = field(init=False)  # the folded token at a place, or nothing outside the sentence
    tokens: Sequence[Token] = field(init=False)

    def __post_init__(self) -> None:
        """Lay out what is asked for again and again."""
        self.word, self.tokens = self.tagged.word, self.tagged.tokens

    def auxiliary(self, at: int) -> bool:
        """Tell whether an auxiliary verb stands at a place; the month of May is none."""
        return self.word(at) in AUXILIARIES and self.tagged.tokens[at].text != "May"

    def ends(self, kind: str) -> dict[int, Match]:
        """Return the matches of a kind by the token behind them."""
        return {matches[0].end: matches[0] for matches in self.marks.get(kind, {}).values()}

    def is_quote(self, at: int) -> bool:
        """Tell whether a token is a quotation mark; an apostrophe behind a plural is none."""
        if not 0 <= at < len(self.tagged.tokens):
            return False
        text = self.tagged.tokens[at].text
        if text in "'’" and at and self.tagged.tokens[at - 1].kind == "word" and at - 1 not in self.quoted:
            return self.tagged.tokens[at - 1].end < self.tagged.tokens[at].start
        return text in "`“”\"„«»「」『』‘’'"


def clause_follows(line: Line, at: int, reach: int = 16) -> bool:
    """Tell whether a clause with its own verb begins at a token: a pronoun, or a verb before anything that ends it."""
    if line.word(at) in PRONOUNS:
        return True
    for place in range(at, min(at + reach, len(line.tokens))):
        word = line.word(place)
        if place > at and line.auxiliary(place):
            return True
        if word in ("but", "and") and line.auxiliary(place + 1):
            return False  # "announced job cuts before the sale but did not say"
        if word in _CLAUSE_STOPS or (word == "and" and place + 1 in line.marks.get("saying", {})):
            return False
        if (
            place > at
            and line.word(place - 1) not in _BEFORE_NOUN
            and line.word(place - 1) != "-"
            and _moves(line, place)
        ):
            return True
    return False


def _moves(line: Line, at: int) -> bool:
    """Tell whether a verb in the past tense stands at a token: "rose", "sold"."""
    return any(match.pos == "past" for kind in ("metric", "change") for match in line.marks.get(kind, {}).get(at, ()))


def clause_start(line: Line, at: int) -> int:
    """Return where the clause that holds the token before ``at`` starts: behind a quotation, a semicolon or ", but"."""
    kinds, word, quoted = line.tagged.kinds, line.word, line.quoted
    for place in range(at - 1, max(at - _CLAUSE, -1), -1):
        telling = kinds[place] == "mark" or word(place) in _TURNING  # most words tell nothing
        if place in quoted or (telling and _parts(line, place, at)):
            return place + 1
    return max(0, at - _CLAUSE)


def _parts(line: Line, place: int, at: int) -> bool:
    """Tell whether a mark or word ends the clause before the one that holds the token before ``at``."""
    word = line.word(place)
    if word == ";" and _bracketed(line, place):
        return False
    if word in (";", "；", "。") or line.tokens[place].text == "，" or line.is_quote(place):
        return True
    if word in _TURNING:
        return line.word(place - 1) in (",", ";", "")
    return word == ":" and place < at - 1 and line.word(place - 2) != "("  # "Nova Corp (NYSE:NVA) said"


def dash_at(line: Line, at: int) -> bool:
    """Tell whether a dash with room around it stands at a token: one that parts clauses, not words."""
    token = line.tokens[at]
    if token.text not in DASHES or at == 0:
        return False
    after = line.tokens[at + 1] if at + 1 < len(line.tokens) else None
    return line.tokens[at - 1].end < token.start and (after is None or after.text in DASHES or after.start > token.end)


def _bracketed(line: Line, at: int) -> bool:
    """Tell whether a semicolon only parts what stands in brackets: "24 pesos ($10; £5)"."""
    near = (line.word(place) for place in range(at + 1, min(at + _BRACKET, len(line.tokens))))
    return next((word for word in near if word in ("(", ")")), "") == ")"
