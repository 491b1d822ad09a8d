"""Who "it", "the company", "the German maker", "she" or "the latter" is: descriptions and pronouns to names.

A description takes the nearest name that fits its kind, its trade and its nationality; a name that was the subject
of its sentence comes before one that wasn't, and where two fit equally well there is no answer.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from knowledge.lexicon import Match, wordlists
from knowledge.model import Span
from knowledge.reading.names.mentioned import LEAD, PREPOSITIONS, Place
from knowledge.reading.names.name_words import Marks
from knowledge.reading.tagged import Tagged

_LISTS = wordlists.of(__name__)
_FIRMS = frozenset({"company", "brand", "organisation", "model", "name"})
_PRONOUNS: Mapping[str, tuple[frozenset[str], str | None]] = {
    **dict.fromkeys(_LISTS.forms("things"), (_FIRMS, None)),
    **dict.fromkeys(_LISTS.forms("men"), (frozenset({"person"}), "male")),
    **dict.fromkeys(_LISTS.forms("women"), (frozenset({"person"}), "female")),
}
_DETERMINERS = _LISTS.words("determiners")
_UNITS = _LISTS.words("units")
_OWN = _LISTS.words("own")
_PARTS = _LISTS.words("parts")
_LEARNED = _LISTS.words("learned")
_LEADS = _LISTS.words("leads")
_LEAD_IN = 12  # tokens of what stands before the subject of a sentence
_HEADS = _LISTS.words("heads")
_GENERAL = frozenset({"company", "organisation", "brand", "model", "place"})  # descriptors that tell no trade
_REACH = 4  # sentences back
_APART = 2  # paragraphs, and sentences, beyond which a sentence lies too far up
_CROWD = 100  # names in a sentence, beyond which it is a list that no pronoun looks into
_CLOSE = 1.2  # what the subject of the same clause gains
_OBSERVING = 1.5  # what a firm loses that only watches markets
_KNOWN = 0.7  # what a trade or country that is known to fit adds
_MARGIN = 0.6  # by which the best candidate must lead


class Resolved(NamedTuple):
    """The canonical name behind a pronoun or description, and the sentence that gave it (None: this one)."""

    name: str
    via: Span | None
    kind: str


class _Wanted(NamedTuple):
    """What a name must agree with to be meant."""

    kinds: frozenset[str]
    gender: str | None = None
    country: str | None = None
    trade: str | None = None
    role: str | None = None
    rules: bool = False  # a regulator or watchdog


@dataclass(slots=True)
class Resolver:
    """Resolves what stands at a token; ``facts`` hold what is known of a name (country, trade, gender, role)."""

    tagged: Sequence[Tagged]
    marks: Sequence[Marks]
    places: list[list[Place]]
    genders: Mapping[str, str | None]
    countries: Mapping[str, str]
    trades: Mapping[str, frozenset[str]]
    observers: frozenset[str] = frozenset()  # firms and bodies that only count what others sell
    roles: Mapping[str, str] = field(default_factory=dict)
    main: Sequence[str] = ()  # the names that the article is most about, first one first
    nations: dict[tuple[str, ...], tuple[int, Resolved]] = field(
        default_factory=dict
    )  # who "the Anglo-Dutch company" was before
    echoes: dict[int, Place] = field(default_factory=dict)  # by sentence: whom "it" or "the company" at its head is

    def __post_init__(self) -> None:
        """Settle whom each sentence begins with, so that those after it may go on from there."""
        for sentence in range(len(self.tagged)):
            found = self._headed(sentence)
            if found is not None:
                self.echoes[sentence] = found

    def _headed(self, sentence: int) -> Place | None:
        """Return the place of a pronoun or description of a firm that a sentence begins with."""
        tokens = self.tagged[sentence].tokens
        at = next((at for at, token in enumerate(tokens[:LEAD]) if token.lower in _HEADS), None)
        if at is None or any(place.token < at for place in self.places[sentence]):
            return None
        found = self.resolve(sentence, at)
        if found is None or found.kind not in _FIRMS:
            return None
        owner = any(token.lower in ("'s", "its") for token in tokens[at : at + LEAD])
        return Place(sentence, at, at + 1, found.name, found.kind, 1 if owner else 2, found.via)

    def resolve(self, sentence: int, token: int) -> Resolved | None:
        """Return who the mention, pronoun or description at a token is (its head word, or its determiner)."""
        here = self._at(sentence, token)
        if here:
            return Resolved(here.name, None, here.kind)
        tokens = self.tagged[sentence].tokens
        word = tokens[token].lower
        if word in ("former", "latter") and token and tokens[token - 1].lower == "the":
            return self._pair(sentence, token, word)
        if word in ("which", "who", "whose", "where"):
            return self._before(sentence, token)
        if word in _PRONOUNS:
            kinds, gender = _PRONOUNS[word]
            relative = self._relative(sentence, token) or self._ahead(sentence, token) if word in _OWN else None
            if relative and relative.kind in kinds:
                return self._found(relative, sentence)
            return self._nearest(sentence, token, _Wanted(kinds, gender))
        return self._described(sentence, token)

    def _at(self, sentence: int, token: int) -> Place | None:
        """Return the mention that covers a token."""
        places = self.places[sentence]
        at = bisect_right(places, token, key=lambda place: place.token) - 1
        return places[at] if at >= 0 and token < places[at].end else None

    def _pair(self, sentence: int, token: int, word: str) -> Resolved | None:
        for at in (sentence, sentence - 1):
            if at < 0:
                break
            seen = [
                place for place in self.places[at] if (at < sentence or place.token < token) and place.kind != "place"
            ]
            names = list(dict.fromkeys(place.name for place in seen))
            if len(names) == 2:
                chosen = next(place for place in seen if place.name == names[word == "latter"])
                return self._found(chosen, sentence)
        return None

    def _before(self, sentence: int, token: int) -> Resolved | None:
        near = [place for place in self.places[sentence] if place.end in (token, token - 1)]
        return self._found(near[-1], sentence) if near else None

    def _relative(self, sentence: int, token: int) -> Place | None:
        """Return the name that a relative clause holding the token explains: "Nova, which closed its plant"."""
        tokens = self.tagged[sentence].tokens
        which = next((at for at in range(token - 1, max(token - 12, 0), -1) if tokens[at].lower == "which"), None)
        if which is None or any(which < place.token < token for place in self.places[sentence]):
            return None
        return next((place for place in self.places[sentence] if which - 2 < place.end <= which), None)

    def _ahead(self, sentence: int, token: int) -> Place | None:
        """Return the subject that "its" in a lead looks ahead to: "As part of its review, Nova closed its plant"."""
        tokens, places = self.tagged[sentence].tokens, self.places[sentence]
        if not 0 < token < _LEAD_IN or tokens[0].lower not in _LEADS | PREPOSITIONS:
            return None
        if any(place.token < token and place.kind != "place" for place in places):
            return None
        comma = next((at for at in range(token, min(token + _LEAD_IN, len(tokens))) if tokens[at].text == ","), None)
        if comma is None:
            return None
        return next((place for place in places if 0 < place.token - comma <= LEAD and place.subject == 2), None)

    def _described(self, sentence: int, token: int) -> Resolved | None:
        """Resolve "the company", "the German maker": the head noun's kinds, then trade and nationality."""
        words = [one.lower for one in self.tagged[sentence].tokens[token : token + 3]]
        if words[:1] == ["the"] and words[1:2] and words[1] in _UNITS and words[2:] != ["of"]:
            own = self._owned(sentence)
            return self._found(own, sentence) if own is not None else None
        start, head = self._phrase(sentence, token)
        if head is None:
            return None
        match = self.marks[sentence].get("descriptor", {}).get(head) or self.marks[sentence].get("role", {}).get(head)
        if not match or match[0].pos == "nouns":
            return None
        entry = match[0].entry
        if entry.kind == "role":
            wanted = _Wanted(frozenset({"person"}), entry.get("gender"), role=entry.name)
            return self._nearest(sentence, start, wanted)
        kinds = frozenset(kind for found in match for kind in found.entry.get("refers", ()))
        tokens = self.tagged[sentence].tokens[match[0].start : match[0].end]
        trade = None if entry.name in _GENERAL else " ".join(token.lower for token in tokens).replace(" - ", "-")
        rules = tokens[-1].lower in ("regulator", "watchdog")
        wanted = _Wanted(kinds, country=self._country(sentence, start, head), trade=trade, rules=rules)
        if wanted.country is None:
            return self._nearest(sentence, start, wanted)
        called = tuple(token.lower for token in self.tagged[sentence].tokens[start + 1 : match[0].end])
        if called not in self.nations and (found := self._nearest(sentence, start, wanted)) is not None:
            self.nations[called] = sentence, found
        where, known = self.nations.get(called, (sentence, None))
        if known is None or where == sentence:
            return known
        return known._replace(via=known.via or self.tagged[where].sentence.span)

    def _owned(self, sentence: int) -> Place | None:
        """Return the one name that the sentence before gave somebody: "its Leasing Group" is "the unit" here."""
        if not sentence:
            return None
        tokens = self.tagged[sentence - 1].tokens
        places = [place for place in self.places[sentence - 1] if place.kind in _FIRMS and place.token]
        owned = [place for place in places if tokens[place.token - 1].lower in ("its", "'s")]
        return owned[0] if len(owned) == 1 else None

    def _phrase(self, sentence: int, token: int) -> tuple[int, int | None]:
        """Return the determiner and the head of the description that ``token`` stands in, None for no head."""
        tokens, marks = self.tagged[sentence].tokens, self.marks[sentence]
        heads = {**marks.get("role", {}), **marks.get("descriptor", {})}
        if tokens[token].kind == "cjk":
            return token, token if token in heads else None
        head = next((at for at in range(token, min(token + 9, len(tokens))) if at in heads), None)
        head = next(
            (at for at in range(token, max(token - 4, -1), -1) if at in heads and heads[at][0].end > token), head
        )
        if head is None:
            return token, None
        for start in range(head - 1, max(head - 8, -1), -1):
            if tokens[start].lower in _DETERMINERS:
                return start, head
            if tokens[start].lower == "'s" and self._place_before(sentence, start):
                return start, head  # "Peru's biggest carmaker"
            if tokens[start].kind == "mark" and tokens[start].text not in "-,.":
                break
        return token, None

    def _place_before(self, sentence: int, at: int) -> bool:
        return any(match.end == at and match.entry.kind == "place" for match in self._named(sentence))

    def _named(self, sentence: int) -> Iterator[Match]:
        return (found[0] for found in self.marks[sentence].get("name", {}).values())

    def _country(self, sentence: int, start: int, head: int) -> str | None:
        found = self.marks[sentence].get("demonym", {})
        entry = next((found[at][0].entry for at in range(start, head) if at in found), None)
        entry = entry or next((one.entry for one in self._named(sentence) if _adjective(one, start, head)), None)
        if entry is None and self.tagged[sentence].tokens[start].lower == "'s":
            entry = next((match.entry for match in self._named(sentence) if match.end == start), None)
        return str(entry.get("country", entry.name)) if entry else None

    def _nearest(self, sentence: int, token: int, wanted: _Wanted) -> Resolved | None:
        scores: dict[str, float] = {}
        best: dict[str, Place] = {}
        for at in range(sentence, max(sentence - _REACH, 0) - 1, -1):
            gap = self.tagged[sentence].sentence.paragraph - self.tagged[at].sentence.paragraph
            if (gap > _APART and sentence - at > _APART) or len(self.places[at]) > _CROWD:
                break
            near = 4.0 - (sentence - at) - gap / 2
            echo = self.echoes.get(at)
            for place in (*self.places[at], echo) if echo else self.places[at]:
                if (at == sentence and place.end > token) or not self._fits(place, wanted):
                    continue
                score = near + place.subject - (0.5 if place.kind == "name" else 0.0)
                score += self._told_of(place.name, wanted)
                score += _CLOSE if at == sentence and place is self._last_subject(at, token) else 0.0
                score += 0.0 if place.kind == "person" else self._weight(place.name)
                if score > scores.get(place.name, 0):
                    scores[place.name], best[place.name] = score, place
        at_home = [name for name in scores if wanted.country and self.countries.get(name) == wanted.country]
        ranked = sorted(at_home or scores, key=lambda name: -scores[name])
        if not ranked or (len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < _MARGIN):
            return None
        return self._found(best[ranked[0]], sentence)

    def _last_subject(self, sentence: int, token: int) -> Place | None:
        """Return the subject nearest before a token: the one of its own clause."""
        before = (place for place in reversed(self.places[sentence]) if place.end <= token and place.subject == 2)
        return next(before, self.echoes.get(sentence))

    def _weight(self, name: str) -> float:
        return 0.9 if self.main and name == self.main[0] else 0.4 if name in self.main[1:3] else 0.0

    def _fits(self, place: Place, wanted: _Wanted) -> bool:
        name = place.name
        topic = place.kind == "name" and "company" in wanted.kinds and name in self.main[:1]  # a startup
        if not (place.kind in wanted.kinds or topic) or name.rpartition(" ")[2] in _PARTS:
            return False
        if wanted.gender and self.genders.get(name) not in (wanted.gender, None):
            return False
        if wanted.country and self.countries.get(name, wanted.country) != wanted.country:
            return False
        if wanted.rules and not _LEARNED.isdisjoint(name.split()):
            return False
        known, held = self.trades.get(name), self.roles.get(name)
        if wanted.trade and known and wanted.trade not in known and self.countries.get(name) != wanted.country:
            return False
        return not (wanted.role and held and wanted.role not in held)

    def _told_of(self, name: str, wanted: _Wanted) -> float:
        """Return what a name gains that is known to have the trade and the country that a description tells."""
        trade = wanted.trade is not None and wanted.trade in self.trades.get(name, ())
        country = wanted.country is not None and self.countries.get(name) == wanted.country
        observing = wanted.trade is None and name in self.observers
        return _KNOWN * (trade + country) - _OBSERVING * observing

    def _found(self, place: Place, sentence: int) -> Resolved:
        via = place.via or (None if place.sentence == sentence else self.tagged[place.sentence].sentence.span)
        return Resolved(place.name, via, place.kind)


def _adjective(found: Match, start: int, head: int) -> bool:
    """Tell whether a place stands for an adjective before what it describes: "the US firm"."""
    return found.entry.kind == "place" and start < found.start and found.end == head
