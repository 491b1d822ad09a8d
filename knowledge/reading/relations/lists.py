"""Names that stand in a row behind or before a word: "Japan's Nova, Astra Corp and the maker Vega"."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from knowledge.lexicon import wordlists
from knowledge.reading.names import NamesRead
from knowledge.reading.names.mentioned import Place
from knowledge.reading.phrases import AUXILIARIES, Line
from knowledge.reading.relations.parties import Party

_LISTS = wordlists.of(__name__)
STOPS = _LISTS.words("stops")
SMALL = _LISTS.words("small")
_JOINTS = _LISTS.words("joints")
_HELD = _LISTS.words("held")
_PLAIN = 2  # words of no known kind in a description
_COUPLED = 3  # more tokens of two descriptions: "parent and phone pioneer"
_REACH = 9  # tokens between two names of a list
_AGAIN = _LISTS.words("again")


class Lists:
    """Knows the names of one sentence by token, and reads those that are listed."""

    def __init__(self, line: Line, names: NamesRead, known: Iterable[tuple[str, str, str]] = ()) -> None:
        self.line, self.names, self.word = line, names, line.word
        grounds = (place for place in names.resolver.places[line.number] if place.kind == "place")
        self.grounds = {place.token: place.end for place in grounds}
        self.known = known  # the ties told before in the article
        told = (place for place in names.resolver.places[line.number] if place.kind not in ("place", "event"))
        self.places = [place for place in told if not self._lists_stock(place)]
        self.at = {place.token: place for place in self.places}
        self.ending = {place.end: place for place in self.places}

    def _lists_stock(self, place: Place) -> bool:
        """Tell whether a name is of the exchange that lists a stock: "Nova Corp (NASDAQ: NOVA)"."""
        return self.word(place.token - 1) in ("(", "（") and self.word(place.end) == ":"

    def behind(self, at: int, reach: int = 6) -> list[Party]:
        """Return the names listed from a token on: "Japan's Nova, Astra Corp and Vega"; none behind other words."""
        if self.word(at) == "the" and self.word(at + 1) == "likes" and self.word(at + 2) == "of":
            at += 3
        described = self._description(at)
        if described:
            return [described]
        at = self.grounds.get(at, at)  # "of U.S. toolmaker Nova"
        near = range(at, min(at + reach + _COUPLED, len(self.line.tokens)))
        first = next((place for place in near if self._is_name(place)), None)
        if first is None or not (self._led(at, first) if first < at + reach else self._coupled(at, first)):
            return []
        found = [self._party(self.at[first])]
        while (following := self._next(found[-1].end, self.word(at - 1))) is not None:
            found.append(self._party(self.at[following]))
        return found

    def _led(self, at: int, name: int) -> bool:
        return all(self.passes(place) for place in range(at, name)) or self._coupled(at, name)

    def _coupled(self, at: int, name: int) -> bool:
        """Tell whether two descriptions lead up to a name: "its former parent and phone pioneer Nova"."""
        inner = range(at, name)
        joint = next((place for place in inner if self.word(place) == "and"), None)
        if joint is None or not at < joint < name - 1:
            return False
        kinds = (self.line.marks.get("descriptor", {}), self.line.marks.get("relation", {}))
        told = any(place in found and found[place][0].pos == "noun" for found in kinds for place in inner)
        small = all(self.line.tokens[place].text.islower() or place == at for place in inner)
        return told and small and all(place == joint or self.passes(place) for place in inner)

    def whole(self, parties: list[Party]) -> list[Party]:
        """Return a list as far as "and" closes it; of "bought Nova, Astra said" only the first."""
        last = 0
        for at, (left, right) in enumerate(pairwise(parties), start=1):
            joined = any(self.word(place) in ("and", "&") for place in range(left.end, right.start))
            last = at if joined else last
        return parties[: last + 1]

    def _description(self, at: int) -> Party | None:
        """Return whom "the company" or "the Swiss giant" at a token means."""
        head = self.described(at)
        if head is None:
            return None
        end = self.line.marks["descriptor"][head][0].end
        found = self.names.resolve(self.line.number, head) if end not in self.at else None
        return Party(found.name, at, end, found.kind) if found else None

    def described(self, at: int) -> int | None:
        """Return the noun of a description that opens at a token: "the company", "the Oslo-based firm"; else None."""
        if self.word(at) != "the":
            return None
        described = self.line.marks.get("descriptor", {})
        plain = 0  # other words in front of the noun: "the phone operator"
        for place in range(at + 1, min(at + 6, len(self.line.tokens))):
            if place in described and described[place][0].end not in described:
                if self._compounds(described[place][0].end):
                    return None  # "the enterprise investor Nova"
                return None if self.word(described[place][0].end) == "of" else place  # "the maker of a drink"
            if place in self.at or self.word(place) in STOPS or self.word(place) in AUXILIARIES or self._verb(place):
                return None
            leading = place in described or place in self.line.marks.get("demonym", {})
            leading = leading or self.line.tokens[place].text[0].isupper() or self.word(place) in ("-", "based")
            plain += not leading
            if plain > _PLAIN:
                return None
        return None

    def _compounds(self, at: int) -> bool:
        """Tell whether a noun of ties stands at a token, right in front of a name."""
        found = self.line.marks.get("relation", {}).get(at, ())
        return any(match.pos == "noun" and match.end in self.at for match in found)

    def _is_name(self, at: int) -> bool:
        place = self.at.get(at)
        return place is not None and not self._leads_on(place)

    def _leads_on(self, place: Place) -> bool:
        """Tell whether a name only leads up to the next: "Nova's French unit Astra", "Nova-owned Astra"."""
        at = place.end
        owning = self.owns(place) or (self.word(at) == "-" and self.word(at + 1) in _HELD)
        at += (2 if self.word(at) == "-" else 1) if owning else 0
        ties = self.line.marks.get("relation", {})
        while at not in self.at and at < place.end + 5:
            titled = at in self.line.marks.get("role", {})  # "Nova chief executive Ana Torres"
            if not (titled or at in ties or at in self.line.marks.get("demonym", {})):
                return False
            at = ties[at][0].end if at in ties and ties[at][0].pos == "noun" else at + 1
        return at in self.at and at > place.end

    def owns(self, place: Place) -> bool:
        """Tell whether a name stands in the possessive."""
        bare = self.word(place.end) in ("'", "’") and self.word(place.end - 1).endswith("s")
        return bare or self.word(place.end) == "'s"

    def passes(self, at: int) -> bool:
        """Tell whether a token may stand between a word and the name it leads up to."""
        word = self.word(at)
        return (
            word not in STOPS
            and word not in AUXILIARIES
            and self.line.tokens[at].text not in ".()—"
            and (not self._verb(at) or self.word(at + 1) == "-")  # "state-owned"
        )

    def pronoun(self, at: int) -> Party | None:
        """Return whom "it" at a token means, or None."""
        found = self.names.resolve(self.line.number, at) if self.word(at) == "it" else None
        return Party(found.name, at, at + 1, found.kind) if found else None

    def says(self, at: int) -> bool:
        """Tell whether a verb of saying stands at a token."""
        return self._verb(at) or self.word(at) in ("quoted", "cited", "citing")

    def _verb(self, at: int) -> bool:
        return at in self.line.marks.get("saying", {})

    def _next(self, at: int, preposition: str = "") -> int | None:
        """Return the next name of a list, behind commas, "and", brackets, nationalities and the list's preposition."""
        joined, place = False, self._over(at)
        stop = min((place or 0) + _REACH, len(self.line.tokens))
        while place is not None and place < stop:
            word = self.word(place)
            if place in self.at and not self._leads_on(self.at[place]):
                return place if joined else None
            aside = self._bracket(place)
            again = word == preposition and word in _AGAIN and self.word(place - 1) in ("and", "as")
            well = word in ("as", "well") and "well" in (word, self.word(place - 1), self.word(place + 1))
            joined = joined or well or word in _JOINTS
            if not (aside or again or well or (joined and self._describes(place))):
                return None
            place = aside or place + 1
        return None

    def _bracket(self, at: int) -> int | None:
        """Return where a bracket that opens at a token ends, or None."""
        if self.word(at) != "(":
            return None
        return next((place + 1 for place in range(at + 1, at + 10) if self.word(place) == ")"), None)

    def _describes(self, at: int) -> bool:
        """Tell whether a token may stand before a name of a list: a small word, a capital, part of "the pipe maker"."""
        marks = self.line.marks
        kinds = ("descriptor", "demonym", "relation")
        if self.word(at) in SMALL or self.word(at) in _HELD or any(at in marks.get(kind, {}) for kind in kinds):
            return True
        if self.line.tokens[at].text[0].isupper():
            return True
        ends = (
            marks["descriptor"][near][0].end for near in range(at + 1, at + 4) if near in marks.get("descriptor", {})
        )
        return any(end in self.at for end in ends)

    def _over(self, at: int) -> int | None:
        """Step over "a firm of …," to the "and" that goes on with a list; None where nothing goes on behind it."""
        owning = self.line.tokens[at + 1 : at + 2] and any(self.word(place) == "'s" for place in (at + 2, at + 3))
        if self.word(at) != "," or not (self.word(at + 1) in ("a", "an", "the", "its") or owning):
            return at
        near = range(at + 2, min(at + 12, len(self.line.tokens)))
        closing = next((place for place in near if self.word(place) == ","), None)
        return closing if closing is not None and self.word(closing + 1) in ("and", "as") else None

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

    def _party(self, place: Place) -> Party:
        return Party(place.name, place.token, place.end, place.kind)
