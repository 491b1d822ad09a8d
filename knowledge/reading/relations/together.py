"""Two sides at once: whom "both", "they" and "the two carmakers" mean, and with whom somebody talks."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.lexicon import wordlists
from knowledge.reading.names.mentioned import Place
from knowledge.reading.phrases import AUXILIARIES
from knowledge.reading.relations.lists import Lists
from knowledge.reading.relations.parties import Party

_LISTS = wordlists.of(__name__)
PREPOSITIONS = _LISTS.words("prepositions")
_TALKING = _LISTS.words("talking")
_LED = 7  # tokens of "the two U.S. firms"
_TALKS = 14  # tokens between "talks with" and what they are about
_FIRMS = ("company", "brand", "name")


class Together(Lists):
    """Reads the names of one sentence that are meant by one word."""

    def government(self, at: int) -> list[Party]:
        """Return the state that a clause before a token is about: "the Peruvian government holds a stake"."""
        for place in range(1, at):
            if self.word(place) == "government" and place - 1 in self.line.marks.get("demonym", {}):
                name = f"{self.line.tokens[place - 1].text} government"
                return [Party(name, place - 1, place + 1, "organisation")]
        return []

    def both_beside(self, at: int) -> list[Party]:
        """Return whom "the two firms" right before a verb mean: "and the drugmakers are working together"."""
        place = at - 1
        while place > 0 and (self.word(place) in AUXILIARIES or self.word(place) in ("also", "already", "now")):
            place -= 1
        found = self.line.marks.get("descriptor", {}).get(place)
        return self.both(place, at) if found and found[0].pos == "nouns" else []

    def both(self, first: int, at: int) -> list[Party]:
        """Return whom "the two companies" or "the pair" mean: the two named before, else the two above."""
        plural = next((place for place in range(first, at) if self._plural(place)), None)
        if plural is None:
            return []
        joined = self._two(place for place in self.places if place.end <= plural)
        if not joined and self.line.number:
            above = self.names.resolver.places[self.line.number - 1]
            joined = self._two(place for place in above if place.subject == 2)
        return [Party(one.name, plural, plural + 1, one.kind) for one in joined]

    @staticmethod
    def _two(places: Iterable[Place]) -> list[Place]:
        """Return the firms of some places if they are two."""
        firms = {one.name: one for one in places if one.kind in _FIRMS}
        return list(firms.values()) if len(firms) == 2 else []

    def _plural(self, at: int) -> bool:
        if self.word(at) in ("both", "they", "pair", "duo", "two") and self.word(at - 1) not in PREPOSITIONS:
            return True
        found = self.line.marks.get("descriptor", {}).get(at)
        near = range(at - 1, max(at - _LED, -1), -1)
        led = next((place for place in near if self.word(place) in ("the", "both", "two", "these")), at)
        meant = led < at and not any(place in self.at or self.word(place) == "," for place in range(led, at))
        return bool(found and meant and found[0].pos == "nouns" and self.word(at - 1) not in PREPOSITIONS)

    def talked(self, at: int) -> list[Party]:
        """Return with whom somebody talks about what a token names: "in talks with B on a possible merger"."""
        back = range(at - 1, max(at - _TALKS, 0), -1)
        link = next((place for place in back if self.word(place) == "with" and self.word(place - 1) in _TALKING), None)
        named = self.behind(link + 1) if link is not None else []
        about = named and self.word(named[-1].end) in ("on", "about", "over")
        return named if about else []
