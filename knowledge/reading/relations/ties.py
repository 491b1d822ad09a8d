"""Names around a word that ties them: who has it, who stands behind it, who is listed with whom."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.lexicon import wordlists
from knowledge.reading.phrases import AUXILIARIES, clause_start
from knowledge.reading.relations.beside import Beside
from knowledge.reading.relations.lists import SMALL, STOPS
from knowledge.reading.relations.parties import Party, firms
from knowledge.reading.relations.together import PREPOSITIONS

_LISTS = wordlists.of(__name__)
_POSSESSIVE = _LISTS.words("possessive")
_SUBJECTS = _LISTS.words("subjects")
_LETTING = _LISTS.words("letting")
_PLANS = _LISTS.words("plans")
_BODIES = _LISTS.words("bodies")
_SUBORDINATE = _LISTS.words("subordinate")
_APPOSED = _LISTS.forms("apposed")
_CROWD = _LISTS.words("crowd")
_FRONT = 9  # tokens in front of "its" at the head of a sentence
_FORMS = 4  # tokens of a firm's legal form
_RELATIVES = _LISTS.words("relatives")


class Ties(Beside):
    """Looks for names around the tokens of one sentence."""

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

    def _pronoun(self, at: int) -> Party | None:
        """Return whose "its" is: the firm that is the subject of its clause, else whom the article means by it."""
        if any(self.word(place) in _BODIES for place in range(max(0, at - 8), at)):
            return None  # "the government has to sell its stake"
        if (doer := self.infinitive(at)) is not None and self.word(at) == "its":
            return Party(doer.name, at, at + 1, doer.kind)
        if (doer := self._fronted(at)) is not None:
            return doer
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

    def _fronted(self, at: int) -> Party | None:
        """Return who follows what stands in front: "Known for its stakes in Vega and a bank, Lyra, Nova sold"."""
        if self.word(at) != "its" or not 0 < at < _FRONT or any(place.token < at for place in self.places):
            return None
        if self.word(0) in SMALL or any(self._plain_verb(place) for place in range(at)):
            return None
        for place in self.places:
            ends = self.line.tokens[place.end] if place.end < len(self.line.tokens) else None
            follows = ends is not None and ends.text.islower() and ends.lower not in STOPS and ends.lower != "'s"
            if place.token > at and self.word(place.token - 1) == "," and follows and place.kind != "person":
                return self._party(place)
        return None

    def _plain_verb(self, at: int) -> bool:
        return self._verb(at) or self.line.auxiliary(at) or self.word(at) in _SUBJECTS

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

    def _last_owner(self, at: int) -> Party | None:
        """Return the one owner named before "and its" in the sentence, where the pronoun alone tells too little."""
        if self.word(at - 1) != "and":
            return None
        owning = [place for place in self.places if place.end < at and self.owns(place)]
        return self._party(owning[-1]) if owning else None

    def _possessor(self, mark: int) -> Party | None:
        end = mark
        while end not in self.ending and mark - end < _FORMS and (self.word(end - 1) == "." or self._capital(end - 1)):
            end -= 1  # "Nova Group Co.'s"
        if end in self.ending:
            return self._party(self.ending[end])
        if mark - 1 in {**self.line.marks.get("descriptor", {})} or self.line.ends("descriptor").get(mark):
            found = self.names.resolve(self.line.number, mark - 1)
            return Party(found.name, mark - 1, mark, found.kind) if found else None
        return None

    def _capital(self, at: int) -> bool:
        return self.line.tokens[at].text.istitle()

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
            if self.word(place) in _RELATIVES and self.word(place + 1) in ("each", "both", "all", "together"):
                return self.before(place - (self.word(place - 1) == ","))  # "Nova and Vega, which each control"
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
