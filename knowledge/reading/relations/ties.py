"""Names around a word that ties them: who has it, who stands behind it, who is listed with whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from knowledge.lexicon import Match
from knowledge.reading.names import NamesRead
from knowledge.reading.names.coreference import Place
from knowledge.reading.phrases import AUXILIARIES, Line, clause_start

_PEOPLE = frozenset({"person"})
_POSSESSIVE = frozenset(("its", "their", "his", "her", "其"))
_STOPS = frozenset(
    (",", ";", ":", "of", "with", "in", "for", "to", "by", "from", "on", "at", "said", "that", "which", "and", "but")
)
_PREPOSITIONS = frozenset(
    (
        "of",
        "in",
        "for",
        "from",
        "with",
        "at",
        "by",
        "on",
        "to",
        "into",
        "between",
        "like",
        "including",
        "as",
        "than",
        "over",
    )
)
_SUBJECTS = frozenset(("it", "they", "he", "she", "which", "who"))
_DOUBTS = frozenset(
    (
        *("not", "never", "could", "might", "may", "would", "cannot", "can't", "willing", "considering", "weighing"),
        *("denied", "declined", "refused", "failed", "rejected", "dismissed", "without", "no", "forced", "mulling"),
    )
)
_SMALL = frozenset(("the", "a", "an", "its", "japan", "'s", "-", "based", "and", ",", "or", "'"))


class Party(NamedTuple):
    """One side of a tie: canonical name, and the tokens it was read from."""

    name: str
    start: int
    end: int
    kind: str


Pair = tuple[Party, Party, str]


class Ties:
    """Looks for names around the tokens of one sentence."""

    def __init__(self, line: Line, names: NamesRead) -> None:
        self.line, self.names = line, names
        self.places = [place for place in names.resolver.places[line.number] if place.kind not in ("place", "event")]
        self.at = {place.token: place for place in self.places}
        self.ending = {place.end: place for place in self.places}

    def word(self, at: int) -> str:
        """Return the folded token at a place of the sentence."""
        return self.line.word(at)

    def behind(self, at: int, reach: int = 6) -> list[Party]:
        """Return the names listed from a token on: "Japan's Nova, Astra Corp and Vega"; none behind other words."""
        described = self._description(at)
        if described:
            return [described]
        near = range(at, min(at + reach, len(self.line.tokens)))
        first = next((place for place in near if self._is_name(place)), None)
        if first is None or not all(self._passes(place) for place in range(at, first)):
            return []
        found = [self._party(self.at[first])]
        while (following := self._next(found[-1].end)) is not None:
            found.append(self._party(self.at[following]))
        return found

    def _description(self, at: int) -> Party | None:
        """Return whom "the company" at a token means."""
        noun = self.line.marks.get("descriptor", {}).get(at + 1)
        if self.word(at) != "the" or not noun or noun[0].end in self.at:
            return None
        found = self.names.resolve(self.line.number, at + 1)
        return Party(found.name, at, noun[0].end, found.kind) if found else None

    def _is_name(self, at: int) -> bool:
        place = self.at.get(at)
        return place is not None and not (self.word(place.end) == "'s" and place.end + 1 in self.at)

    def _passes(self, at: int) -> bool:
        word = self.word(at)
        return (
            word not in _STOPS
            and word not in AUXILIARIES
            and self.line.tokens[at].text not in ".()—"
            and not self._verb(at)
        )

    def _verb(self, at: int) -> bool:
        return at in self.line.marks.get("saying", {})

    def _next(self, at: int) -> int | None:
        """Return the next name of a list, behind commas, "and", brackets and nationalities."""
        joined = False
        for place in range(at, min(at + 7, len(self.line.tokens))):
            word = self.word(place)
            if word in ("a", "an", "the", "its") and self.word(place - 1) == ",":
                return None  # an apposition
            if place in self.at:
                return place if joined else None
            joined = joined or word in ("and", ",", "or", "&", "和", "与", "、")
            if not (joined and (word in _SMALL or self.line.tokens[place].text[0].isupper())) and word not in (
                "(",
                ")",
                "和",
                "、",
            ):
                near = place in self.line.marks.get("descriptor", {}) or place in self.line.marks.get("demonym", {})
                if not (joined and near):
                    return None
        return None

    def bracketed(self, at: int) -> int:
        """Step left over an abbreviation in brackets: from behind "Nova Bank (NB)" to behind "Nova Bank"."""
        if self.word(at - 1) != ")":
            return at
        return next((place for place in range(at - 2, max(at - 6, -1), -1) if self.word(place) == "("), at)

    def before(self, at: int) -> list[Party]:
        """Return the names listed right before a token: "A and B", "A-B"."""
        found: list[Party] = []
        end = at
        while end in self.ending:
            place = self.ending[end]
            found.insert(0, self._party(place))
            end = place.token
            while self.word(end - 1) in ("and", ",", "-", "the", "&", "和", "与", "、", "）", "及") and end > 0:
                end -= 1
        return found

    def owner(self, at: int) -> Party | None:
        """Return whose the noun at a token is: "Nova's new", "its", "the company's"."""
        for place in range(at - 1, max(at - 8, -1), -1):
            word = self.word(place)
            if word in {"'s", "的"}:
                return self._possessor(place)
            if word in _POSSESSIVE:
                found = self.names.resolve(self.line.number, place)
                return Party(found.name, place, place + 1, found.kind) if found else self._last_owner(place)
            if word in _STOPS or word in AUXILIARIES:
                return None
        return None

    def possessor(self, party: Party) -> Party | None:
        """Return whose a named thing is: Nova of "Nova's N3 hatchback"."""
        owner = self.ending.get(party.start - 1) if self.word(party.start - 1) == "'s" else None
        return self._party(owner) if owner and owner.kind != "place" else None

    def _last_owner(self, at: int) -> Party | None:
        """Return the one owner named before "and its" in the sentence, where the pronoun alone tells too little."""
        if self.word(at - 1) != "and":
            return None
        owning = [place for place in self.places if place.end < at and self._owns(place)]
        return self._party(owning[-1]) if owning else None

    def _possessor(self, mark: int) -> Party | None:
        if mark in self.ending:
            return self._party(self.ending[mark])
        if mark - 1 in {**self.line.marks.get("descriptor", {})} or self.line.ends("descriptor").get(mark):
            found = self.names.resolve(self.line.number, mark - 1)
            return Party(found.name, mark - 1, mark, found.kind) if found else None
        return None

    def subjects(self, at: int) -> list[Party]:
        """Return the subject of the clause that holds a token: its names, or the one behind "it" or "the company"."""
        first = clause_start(self.line, at)
        for place in range(first, at):
            if place in self.at and self.word(place - 1) not in _PREPOSITIONS and not self._owns(self.at[place]):
                found = [self._party(self.at[place])]
                while (
                    (following := self._next(found[-1].end)) is not None
                    and following < at
                    and self.word(following - 1) != ","
                ):
                    found.append(self._party(self.at[following]))
                return found
            if self.word(place) in _SUBJECTS or (
                self.word(place) == "the" and place + 1 in self.line.marks.get("descriptor", {})
            ):
                head = place + (self.word(place) == "the")
                found_name = self.names.resolve(self.line.number, head)
                if found_name:
                    return [Party(found_name.name, place, head + 1, found_name.kind)]
        return []

    def _owns(self, place: Place) -> bool:
        return self.word(place.end) == "'s"

    def head(self, at: int) -> Party | None:
        """Return the nearest name before a token, or the description that an apposition follows."""
        for place in range(at, -1, -1):
            if place in self.ending:
                return self._party(self.ending[place])
            match = self.line.ends("descriptor").get(place)
            if match and self.word(match.start - 1) == "the":
                found = self.names.resolve(self.line.number, match.start)
                if found:
                    return Party(found.name, match.start, match.end, found.kind)
        return None

    def apposed(self, at: int) -> Party | None:
        """Return the name that an apposition explains: "Nova, the U.S. unit", looking left from the noun."""
        for place in range(at - 1, max(at - 12, -1), -1):
            if self.word(place) in (",", "，", "(") and place in self.ending:
                return self._party(self.ending[place])
            if self.word(place) in ("is", "was", "are", "were") and place in self.ending:
                return self._party(self.ending[place])
        return None

    def _party(self, place: Place) -> Party:
        return Party(place.name, place.token, place.end, place.kind)


def firms(parties: list[Party]) -> Iterator[Party]:
    """Yield the parties that are no people."""
    return (party for party in parties if party.kind not in _PEOPLE and party.kind != "model")


def kind_of(match: Match) -> str:
    """Return the kind of relation that a cue tells."""
    return str(match.entry.get("tie", match.entry.name))


def doubtful(ties: Ties, at: int) -> bool:
    """Tell whether it is only feared, refused or thought of: a doubting word among the five before."""
    before = (token for token in ties.line.tokens[max(0, at - 5) : at] if token.text != "May")
    return any(token.lower in _DOUBTS or token.lower.endswith("n't") for token in before)


def main_party(ties: Ties, match: Match, others: list[Party]) -> list[Party]:
    """Take the name that the article is most about for the side that isn't named."""
    main = [name for name in ties.names.resolver.main[:2] if name not in {party.name for party in others}]
    return [Party(main[0], match.start, match.end, "company")] if main and ties.names.kind(main[0]) != "person" else []
