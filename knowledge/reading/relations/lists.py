"""Names that stand in a row behind or before a word: "Japan's Nova, Astra Corp and the maker Vega"."""

from __future__ import annotations

from knowledge.reading.names import NamesRead
from knowledge.reading.names.coreference import Place
from knowledge.reading.phrases import AUXILIARIES, Line
from knowledge.reading.relations.parties import Party

STOPS = frozenset(
    (",", ";", ":", "of", "with", "in", "for", "to", "by", "from", "on", "at", "said", "that", "which", "and", "but")
)
SMALL = frozenset(("the", "a", "an", "its", "japan", "'s", "-", "based", "and", ",", "or", "'"))
_AGAIN = frozenset(("to", "with", "from", "by", "in"))  # "from Nova and from Astra", "from Nova as well as from Astra"


class Lists:
    """Knows the names of one sentence by token, and reads those that are listed."""

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
        while (following := self._next(found[-1].end, self.word(at - 1))) is not None:
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
            word not in STOPS
            and word not in AUXILIARIES
            and self.line.tokens[at].text not in ".()—"
            and not self._verb(at)
        )

    def _verb(self, at: int) -> bool:
        return at in self.line.marks.get("saying", {})

    def _next(self, at: int, preposition: str = "") -> int | None:
        """Return the next name of a list, behind commas, "and", brackets, nationalities and the list's preposition."""
        joined, opened = False, self._over(at)
        if opened is None:
            return None
        for place in range(opened, min(opened + 7, len(self.line.tokens))):
            word = self.word(place)
            if place in self.at:
                return place if joined else None
            if word in ("as", "well") and "well" in (word, self.word(place - 1), self.word(place + 1)):
                joined = True
                continue
            if word == preposition and word in _AGAIN and self.word(place - 1) in ("and", "as"):
                continue
            joined = joined or word in ("and", ",", "or", "&", "和", "与", "、")
            if not (joined and (word in SMALL or self.line.tokens[place].text[0].isupper())) and word not in (
                "(",
                ")",
                "和",
                "、",
            ):
                near = place in self.line.marks.get("descriptor", {}) or place in self.line.marks.get("demonym", {})
                if not (joined and near):
                    return None
        return None

    def _over(self, at: int) -> int | None:
        """Step over "a firm of …," to the "and" that goes on with a list; None where nothing goes on behind it."""
        owning = self.line.tokens[at + 1 : at + 2] and any(self.word(place) == "'s" for place in (at + 2, at + 3))
        if self.word(at) != "," or not (self.word(at + 1) in ("a", "an", "the", "its") or owning):
            return at
        near = range(at + 2, min(at + 12, len(self.line.tokens)))
        closing = next((place for place in near if self.word(place) == ","), None)
        return closing if closing is not None and self.word(closing + 1) == "and" else None

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
