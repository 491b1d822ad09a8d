"""Names around a word that ties them: who has it, who stands behind it, who is listed with whom."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.lexicon import wordlists
from knowledge.reading.phrases import AUXILIARIES, clause_start
from knowledge.reading.relations.lists import SMALL, STOPS
from knowledge.reading.relations.parties import Party, firms
from knowledge.reading.relations.together import PREPOSITIONS, Together

_LISTS = wordlists.of(__name__)
_POSSESSIVE = _LISTS.words("possessive")
_SUBJECTS = _LISTS.words("subjects")
_BEING = _LISTS.words("being")
_LETTING = _LISTS.words("letting")
_PLANS = _LISTS.words("plans")
_BODIES = _LISTS.words("bodies")
_SUBORDINATE = _LISTS.words("subordinate")
_APPOSED = _LISTS.forms("apposed")
_CROWD = _LISTS.words("crowd")
_RELATIVES = _LISTS.words("relatives")


class Ties(Together):
    """Looks for names around the tokens of one sentence."""

    def bracketed(self, at: int) -> int:
        """Step left over an abbreviation in brackets: from behind "Nova Bank (NB)" to behind "Nova Bank"."""
        if self.word(at - 1) != ")":
            return at
        return next((place for place in range(at - 2, max(at - 6, -1), -1) if self.word(place) == "("), at)

    def owner(self, at: int) -> Party | None:
        """Return whose the noun at a token is: "Nova's new", "its", "the company's"."""
        for place in range(at - 1, max(at - 8, -1), -1):
            word = self.word(place)
            if word in {"'s", "的"}:
                return self._possessor(place)
            if word in _POSSESSIVE:
                return self._pronoun(place)
            if word in STOPS or word in AUXILIARIES:
                return None
        return None

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

    def _pronoun(self, at: int) -> Party | None:
        """Return whose "its" is: the firm that is the subject of its clause, else whom the article means by it."""
        if any(self.word(place) in _BODIES for place in range(max(0, at - 8), at)):
            return None  # "the government has to sell its stake"
        if (doer := self.infinitive(at)) is not None and self.word(at) == "its":
            return Party(doer.name, at, at + 1, doer.kind)
        explained = self.at_end(at - 1) if self.word(at - 1) in (",", "，", "(") else None  # "Nova, its supplier"
        subjects = list(firms(self.subjects(at))) if self.word(at) == "its" else []
        if len(subjects) == 1 and not (explained and explained.name == subjects[0].name):
            return Party(subjects[0].name, at, at + 1, subjects[0].kind)
        found = self.names.resolve(self.line.number, at)
        if found and not (explained and explained.name == found.name):
            return Party(found.name, at, at + 1, found.kind)
        main = next((name for name in self.names.resolver.main if not explained or name != explained.name), None)
        if explained and main and self.names.kind(main) in ("company", "brand"):
            return Party(main, at, at + 1, "company")
        return self._last_owner(at)

    def infinitive(self, at: int) -> Party | None:
        """Return who does what an infinitive tells: Nova of "allow Nova to buy", "for Nova to end its"."""
        for place in range(at - 1, max(at - 8, 0), -1):
            if self.word(place) in (",", ";", "which", "who", "that"):
                return None
            if self.word(place) == "to" and self.word(place - 1) in _PLANS and place >= at - 2:
                return self.owner(place - 1)  # "Nova's agreement to buy"
            if self.word(place) == "to" and place in self.ending:
                before = self.word(self.ending[place].token - 1)
                return self._party(self.ending[place]) if before in _LETTING else None
        return None

    def _crowd(self, at: int) -> bool:
        """Tell whether people without a name do what an infinitive tells: "urged investors to buy"."""
        to = next((place for place in (at - 1, at - 2) if self.word(place) == "to"), None)
        return to is not None and self.word(to - 1) in _CROWD

    def _itself(self, at: int) -> Party | None:
        """Return whom "it" right before a verb means: "said Ana Torres would leave, and that it had bought"."""
        place = at - 1
        while self.word(place) in AUXILIARIES or self.word(place) in ("also", "already", "now", "since"):
            place -= 1
        found = self.pronoun(place) if self.word(place) == "it" and self.word(place - 1) in ("that", "and") else None
        return found if found is not None and found.kind in ("company", "brand", "name") else None

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

    def _last_owner(self, at: int) -> Party | None:
        """Return the one owner named before "and its" in the sentence, where the pronoun alone tells too little."""
        if self.word(at - 1) != "and":
            return None
        owning = [place for place in self.places if place.end < at and self.owns(place)]
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
        if self._crowd(at):
            return []
        if (doer := self.infinitive(at)) is not None or (doer := self._itself(at)) is not None:
            return [doer]
        if both := self.both_beside(at):
            return both
        first = self._coordinate(clause_start(self.line, at), at)
        for start, stop in self._inner(first, at):
            found = self._subjects(start, stop, at)
            if found:
                return found
        while not (found := self._subjects(first, at, at)) and (opening := self._quoted(first)) is not None:
            first = clause_start(self.line, opening)
        return found or self.both(first, at)

    def _coordinate(self, first: int, at: int) -> int:
        """Return where the clause of a verb opens with a name of its own: "Nova left, and Astra works with"."""
        for place in range(at - 1, first, -1):
            if self.word(place) in _SUBORDINATE and self._opens(place + 1, at):
                return place + 1
            if self.word(place) == "," and self.word(first) in _SUBORDINATE and place + 1 in self.at:
                return place + 1  # "After Nova left, Astra bought"
            joined = self.word(place) in ("and", "but", "while") and self.word(place - 1) == ","
            if joined and place + 1 in self.at and any(self._finite(one) for one in range(first, place - 1)):
                return place + 1
        return first

    def _opens(self, at: int, verb: int) -> bool:
        """Tell whether a name opens a clause that goes on without a comma to its verb: "rose after Nova agreed"."""
        if at not in self.at or self.owns(self.at[at]):
            return False
        ends = self.at[at].end
        end = self._bracket(ends) or ends
        if self.word(end) == "," and self.word(end + 1) in _APPOSED:  # "after Nova, its rival, agreed"
            end = next((place + 1 for place in range(end + 1, verb) if self.word(place) == ","), end)
        return not any(self.word(place) in (",", ";") for place in range(end, verb))

    def _finite(self, at: int) -> bool:
        found = self.line.marks.get("relation", {}).get(at, ())
        verb = any(match.pos in ("past", "s") for match in found)
        return verb or self.line.auxiliary(at) or self._verb(at)

    def _quoted(self, first: int) -> int | None:
        """Return where the phrase opens whose closing mark stands before a token: a clause may go on behind it."""
        if not self.line.is_quote(first - 1):
            return None
        near = range(first - 2, max(first - 10, 0), -1)
        return next((place for place in near if self.line.is_quote(place)), None)

    def _inner(self, first: int, at: int) -> Iterator[tuple[int, int]]:
        """Yield where the subject of a clause inside the sentence's may begin: behind "which", behind "said"."""
        opened = next((place for place in range(at - 1, first, -1) if self.word(place) in (",", *_RELATIVES)), first)
        if self.word(opened) in _RELATIVES:
            near = next((place for place in range(opened + 1, at) if self._leads(place)), at)
            yield opened + 1, min(near + 1, at)
            if self.word(opened + 1) not in _SUBJECTS:
                yield opened, opened + 1
        for place in range(at - 1, first, -1):
            if self._verb(place):
                yield place + 1, at  # "said Nova had agreed to buy": the one before, where nobody stands behind a verb

    def _leads(self, at: int) -> bool:
        """Tell whether a token ends what may lead up to a subject: a name, or a word that is no description."""
        described = at in self.line.marks.get("descriptor", {}) or at in self.line.marks.get("demonym", {})
        return at in self.at or not (described or self.word(at) in SMALL or self.line.tokens[at].text[0].isupper())

    def _subjects(self, first: int, stop: int, at: int) -> list[Party]:
        led: set[int] = set()  # where names end that a preposition leads, and those listed with them
        for place in range(first, stop):
            listed = self.word(place - 1) in ("and", "or", ",") and place - 1 in led
            if place in self.at and (listed or self.word(place - 1) in PREPOSITIONS):
                led.add(self.at[place].end)
            if listed and place in self.at:
                continue  # "led by Nova and Astra"
            if place in self.at and self.at[place].kind == "organisation" and self._verb(self.at[place].end):
                continue  # "Nova News reported that it was in talks"
            if place in self.at and self.word(place - 1) not in PREPOSITIONS and not self.owns(self.at[place]):
                return self._row(self._party(self.at[place]), at)
            head = place if self.word(place) in _SUBJECTS else self.described(place)
            if head is not None and head != place and self.line.marks["descriptor"][head][0].end in self.at:
                continue  # "the phone company Nova"
            if head is not None:
                found_name = self.names.resolve(self.line.number, head)
                told = self.word(head) == "it" and self.word(head - 1) == "that"
                watching = told and found_name is not None and found_name.kind == "organisation"
                if found_name and not watching:  # "Nova News reported that it was in talks" is not of Nova News
                    return [Party(found_name.name, place, head + 1, found_name.kind)]
        return []

    def _row(self, first: Party, at: int) -> list[Party]:
        """Return a name and those listed behind it: "Nova and Astra", "Nova, Astra and Vega", not "Nova, Astra"."""
        found, whole = [first], 1
        while (following := self._next(found[-1].end)) is not None and following < at:
            found.append(self._party(self.at[following]))
            comma = self.word(following - 1) == ","
            whole = len(found) if not comma else whole
        return found[:whole]

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
