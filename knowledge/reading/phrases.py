"""Short cuts over one sentence's tokens that the rooms of speech and relations share: skipping, bounds, clauses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.lexicon import Match
from knowledge.reading.name_words import Marks
from knowledge.reading.tagged import Tagged
from knowledge.tokens import Token

_PREPOSITIONS = frozenset(("in", "on", "at", "to", "via", "during", "by", "from", "through", "with", "after"))
_CALENDAR = frozenset(
    (
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march"),
        *(
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
        ),
        *(
            "aug",
            "sept",
            "sep",
            "oct",
            "nov",
            "dec",
            "today",
            "yesterday",
            "earlier",
            "later",
            "recently",
            "last",
            "this",
        ),
        *("week", "month", "year", "late", "early", "morning", "afternoon", "evening", "night", "mid", "next", "again"),
    )
)
_ADVERBS = frozenset(
    (
        *(
            "also",
            "has",
            "have",
            "had",
            "later",
            "earlier",
            "then",
            "already",
            "often",
            "recently",
            "repeatedly",
            "now",
        ),
        *("previously", "today", "yesterday", "still", "once", "further", "additionally", "publicly", "separately"),
        *("subsequently", "meanwhile", "himself", "herself", "itself", "themselves", "simply", "only", "both", "all"),
        *("again", "since", "always", "long", "just", "initially", "first"),
    )
)
AUXILIARIES = frozenset(
    (
        *("will", "would", "is", "was", "are", "were", "has", "have", "had", "can", "could", "may", "might", "should"),
        *("must", "does", "did", "do", "'ll", "won't", "wouldn't", "isn't", "wasn't", "aren't", "weren't", "hasn't"),
        *("haven't", "hadn't", "can't", "couldn't", "doesn't", "didn't", "don't", "cannot", "shall", "seemed", "seems"),
    )
)
PRONOUNS = frozenset(
    ("it", "he", "she", "they", "there", "we", "this", "these", "those", "i", "you", "it's", "they're")
)
_CLAUSE_STOPS = frozenset((",", ";", "than", "which", "who", "that", ":", ".", "“", '"'))
_BEFORE_NOUN = frozenset(("to", "the", "a", "an", "its", "their", "his", "her", "of", "by", "and", "in", "for"))


@dataclass(slots=True)
class Line:
    """One sentence as tokens with the lexicon's marks; ``quoted`` holds the tokens inside quotation marks."""

    number: int
    tagged: Tagged
    marks: Marks
    quoted: frozenset[int] = frozenset()
    behind: bool = False  # the sentence before ends with a quotation whose attribution may be here

    @property
    def tokens(self) -> Sequence[Token]:
        """Return the tokens of the sentence."""
        return self.tagged.tokens

    def word(self, at: int) -> str:
        """Return the folded token at a place, or nothing outside the sentence."""
        return self.tagged.tokens[at].lower if 0 <= at < len(self.tagged.tokens) else ""

    def ends(self, kind: str) -> dict[int, Match]:
        """Return the matches of a kind by the token behind them."""
        return {matches[0].end: matches[0] for matches in self.marks.get(kind, {}).values()}

    def is_quote(self, at: int) -> bool:
        """Tell whether a token is a quotation mark."""
        return 0 <= at < len(self.tagged.tokens) and self.tagged.tokens[at].text in "“”\"„«»「」『』‘’'"


def back_over_telling(line: Line, at: int) -> int:
    """Step back from a verb over adverbs, auxiliaries and days to where its subject ends."""
    while at > 0 and _telling(line, at - 1):
        at -= 1
    return at


def _telling(line: Line, at: int) -> bool:
    """Tell whether a word before a verb of saying belongs to the telling: "also", "has", "on Monday", "repeatedly"."""
    word, following = line.word(at), line.word(at + 1)
    if word in _ADVERBS or word in ("week", "month", "year"):
        return True
    if word in _CALENDAR and line.tokens[at].text[0].isupper():
        return True
    if word in ("on", "in", "last", "late", "early", "this", "-"):
        return following in _CALENDAR
    return word.endswith("ly") and word not in ("july", "italy") and len(word) > 4


def over_telling(line: Line, at: int) -> int:
    """Step forward from a verb of saying over when, where and to whom something was said."""
    while at < len(line.tokens):
        step = _occasion(line, at) or _when(line, at)
        if not step:
            break
        at = step
    return at


def _when(line: Line, at: int) -> int | None:
    start = at
    if line.word(at) in ("on", "in", "late", "early", "at", "by", "for") or (
        line.word(at) == "," and line.word(at + 1) in _CALENDAR
    ):
        at += 1
    first = at
    while line.word(at) in _CALENDAR or (at > first and line.tokens[at : at + 1] and _dateish(line.tokens[at])):
        at += 1
    if line.word(first) in ("this", "last", "next") and line.word(first + 1) not in _CALENDAR:
        return None
    return at if at > first and at > start else None


def _dateish(token: Token) -> bool:
    return token.kind == "number" and token.text.isdigit() and (len(token.text) == 4 or int(token.text) <= 31)


def _occasion(line: Line, at: int) -> int | None:
    """Return where "in a telephone interview with Nova Radio", "to reporters" ends, or None."""
    if line.word(at) not in _PREPOSITIONS:
        return None
    tellings = line.marks.get("telling", {})
    for place in range(at + 1, min(at + 6, len(line.tokens))):
        if line.word(place) in (",", "that", "said", ".") or line.is_quote(place):
            return None
        if place in tellings:
            end = tellings[place][0].end
            while end in tellings:
                end = tellings[end][0].end
            return _with(line, end)
    return None


def _with(line: Line, at: int) -> int:
    """Take in "with reporters", "from Paris", "to shareholders" behind an occasion."""
    if line.word(at) not in ("with", "to", "from", "at", "for"):
        return at
    for place in range(at + 1, min(at + 5, len(line.tokens))):
        if (
            line.word(place + 1) in (",", ".", "that", "")
            or line.word(place + 1) in _CALENDAR
            or line.is_quote(place + 1)
        ):
            return place + 1
        mention = next((found for found in line.tagged.mentions if found.span.start == line.tokens[place].start), None)
        if mention:
            return (
                next(index for index in range(place, len(line.tokens)) if line.tokens[index].end >= mention.span.end)
                + 1
            )
    return at


def clause_follows(line: Line, at: int, reach: int = 16) -> bool:
    """Tell whether a clause with its own verb begins at a token: a pronoun, or a verb before anything that ends it."""
    if line.word(at) in PRONOUNS:
        return True
    for place in range(at, min(at + reach, len(line.tokens))):
        word = line.word(place)
        if place > at and word in AUXILIARIES:
            return True
        if word in _CLAUSE_STOPS:
            return False
        if place > at and line.word(place - 1) not in _BEFORE_NOUN and _moves(line, place):
            return True
    return False


def _moves(line: Line, at: int) -> bool:
    """Tell whether a verb in the past tense stands at a token: "rose", "sold"."""
    return any(match.pos == "past" for kind in ("metric", "change") for match in line.marks.get(kind, {}).get(at, ()))


def clause_start(line: Line, at: int) -> int:
    """Return where the clause that holds the token before ``at`` starts: behind a quotation, a semicolon or ", but"."""
    for place in range(at - 1, -1, -1):
        if place in line.quoted or line.is_quote(place) or line.word(place) in (";", "；", "。"):
            return place + 1
        if line.word(place) in ("but", "while", "though", "although", "however") and line.word(place - 1) in (
            ",",
            ";",
            "",
        ):
            return place + 1
        if line.word(place) == ":" and place < at - 1:
            return place + 1
    return 0
