"""What stands right beside a token: the name that an apposition explains, whose goods, what a clause is of."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.relations.parties import Party
from knowledge.reading.relations.together import Together

_LISTS = wordlists.of(__name__)
_BEING = _LISTS.words("being")
_RELATIVES = ("which", "who")


class Beside(Together):
    """Looks left and right of a token, without asking who acts in the clause."""

    def bracketed(self, at: int) -> int:
        """Step left over an abbreviation in brackets: from behind "Nova Bank (NB)" to behind "Nova Bank"."""
        if self.word(at - 1) != ")":
            return at
        return next((place for place in range(at - 2, max(at - 6, -1), -1) if self.word(place) == "("), at)

    def possessor(self, party: Party) -> Party | None:
        """Return whose a named thing is: Nova of "Nova's N3 hatchback"."""
        owner = self.ending.get(party.start - 1) if self.word(party.start - 1) == "'s" else None
        return self._party(owner) if owner and owner.kind != "place" else None

    def maker(self, party: Party) -> Party | None:
        """Return who makes a model, and any other party as it is."""
        if party.kind != "model":
            return party
        name = self.names.owners.get(party.name)
        return Party(name, party.start, party.end, "company") if name else self.possessor(party)

    def antecedent(self, at: int) -> Party | None:
        """Return what a relative clause without an object of its own is about: Nova in "Nova, which Astra owns"."""
        for place in range(at - 1, max(at - 9, 0), -1):
            if self.word(place) == ",":
                return None
            if self.word(place) in ("which", "that", "whom"):
                return self.at_end(place) or (self.at_end(place - 1) if self.word(place - 1) == "," else None)
        return None

    def at_end(self, at: int) -> Party | None:
        """Return the name that ends before a token, or None."""
        return self._party(self.ending[at]) if at in self.ending else None

    def explained(self, at: int, preposition: str) -> Party | None:
        """Return whom a clause tells of: Nova in "Nova, a firm in which Astra holds", "Nova, from which it buys"."""
        which = next((place for place in range(at - 1, max(at - 10, 0), -1) if self.word(place) == "which"), None)
        if which is None or self.word(which - 1) != preposition:
            return None
        end = which - 1
        while end > max(0, which - 9) and self.word(end) != ",":
            end -= 1
        return self.at_end(end) or self.at_end(which - 1)

    def share_before(self, at: int) -> bool:
        """Tell whether a percentage stands right before a token: "20 percent owned by"."""
        return any(self.word(place) in ("%", "percent", "cent") for place in (at - 1, at - 2, at - 3))

    def held_in(self, party: Party) -> bool:
        """Tell whether only a stake in a firm is spoken of: "the 9 percent stake in Nova"."""
        near = [self.word(place) for place in range(max(0, party.start - 4), party.start)]
        return "in" in near and not {"stake", "interest", "holding", "shareholding"}.isdisjoint(near)

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
            if self.word(place) == "that" and self._verb(place - 1):
                return None  # "Nova, who said that"
            if self.word(place) in (",", "，", "(") and place in self.ending:
                return self._party(self.ending[place])
            if self.word(place) in _BEING and (name := self._being(place)) is not None:
                return self._party(self.ending[name])
        return None

    def _being(self, at: int) -> int | None:
        """Return the end of the name that "is", "has been" or ", which had been" at a token speaks of."""
        while self.word(at - 1) in _BEING or self.word(at - 1) in ("has", "had", "also", "long", "will", "would"):
            at -= 1
        if self.word(at - 1) in _RELATIVES:
            at -= 1 + (self.word(at - 2) == ",")
        return at if at in self.ending else None
