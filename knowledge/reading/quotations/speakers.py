"""Who says it: a name, a job title, "he", "the Hong Kong-based official", "people familiar with the matter".

Speakers without a name are remembered as they were introduced, so that "she" and "the spokeswoman" find them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knowledge.lexicon import Match, wordlists
from knowledge.model import Span
from knowledge.reading.names import NamesRead, Resolved
from knowledge.reading.names.mentioned import Place
from knowledge.reading.quotations.firms import main_firm, only_firm, told_of
from knowledge.reading.quotations.papers import of_paper, read_paper
from knowledge.reading.quotations.posts import holder
from knowledge.reading.quotations.several import another, both, one_of, together
from knowledge.reading.quotations.speaker import ARTICLES, Speaker, text_of
from knowledge.reading.quotations.telling import CALENDAR
from knowledge.reading.tagged import Tagged
from knowledge.tokens import Token

_LISTS = wordlists.of(__name__)

_HE, _SHE = frozenset({"he", "him"}), frozenset({"she", "her"})
_TAKING_UP = _LISTS.words("taking_up")
_LINKS = _LISTS.words("links")
_THE = _LISTS.words("the")
_ITS = _LISTS.words("its")
_ABOVE = 4  # sentences
_SPEAKING = frozenset({"company", "organisation"})
_VAGUE = _LISTS.words("vague")
_BOSSES = _LISTS.forms("bosses")
_BODIES = _LISTS.words("bodies")
_OTHERS = _LISTS.words("others")
_MIXED = _LISTS.words("mixed")
_SET_OFF = CALENDAR | {"the", "on", "in"}  # what may stand before a country that speaks
_MEMORY = 8  # speakers that a pronoun or title may still mean


class Speakers:
    """Finds speakers in noun phrases and remembers who spoke, over one article."""

    def __init__(self, tagged: Sequence[Tagged], names: NamesRead) -> None:
        self.tagged, self.names = tagged, names
        self.quoted: frozenset[int] = frozenset()  # tokens of the sentence at hand that stand within quotation marks
        self.recent: list[tuple[int, Speaker]] = []  # (sentence, speaker), the last one last

    def remember(self, sentence: int, speaker: Speaker) -> None:
        """Note that somebody spoke in a sentence."""
        self.recent = [one for one in self.recent if one[1].name != speaker.name][-_MEMORY:]
        self.recent.append((sentence, speaker))

    def last(self, sentence: int, paragraphs: int = 1) -> Speaker | None:
        """Return who spoke last, if that was not more than ``paragraphs`` above."""
        if not self.recent:
            return None
        spoke, speaker = self.recent[-1]
        above = self.tagged[sentence].sentence.paragraph - self.tagged[spoke].sentence.paragraph
        return speaker if above <= paragraphs else None

    def read(self, sentence: int, start: int, end: int) -> Speaker | None:
        """Read the noun phrase of tokens ``start`` to ``end`` as a speaker; None for what can't speak."""
        tokens = self.tagged[sentence].tokens
        if tokens[start].lower in _TAKING_UP and (end - start == 1 or tokens[start + 1].lower == "and"):
            return self._taken_up(sentence, start, end)
        if any(token.lower == "old" for token in tokens[start:end]) and tokens[start].lower in _THE:
            return self.last(sentence)  # "the 52-year-old"
        joint = next((at for at in range(end - 3, start, -1) if tokens[at].lower == "and"), None)
        if joint is not None and tokens[joint + 1].lower == "the" and (two := self._two(sentence, start, joint, end)):
            return two
        inside = [place for place in self.names.resolver.places[sentence] if start <= place.token and place.end <= end]
        head = self._head(sentence, start, end, inside)
        first = inside[0] if inside and inside[0].kind == "person" and inside[0].token == start else None
        if first and first.end < end and tokens[first.end].lower in ("of", "at", "from", "with"):
            return self._person(first.name, None)  # "Ana Torres of Nova Group"
        if head:
            return self._described(sentence, start, end, head, inside)
        return self._named(sentence, start, end, inside)

    def _taken_up(self, sentence: int, start: int, end: int) -> Speaker | None:
        """Read "she", "it", "they", "both", and "he and other officials"."""
        tokens = self.tagged[sentence].tokens
        word = tokens[start].lower
        if word in ("it", "they", "其"):
            several = self._several(sentence) if word == "they" else None
            found = None if several else self.names.resolve(sentence, start)
            return several or (Speaker(found.name, found.kind, via=found.via) if found else self._firm_again(sentence))
        if word == "another":
            return another(self.last(sentence))
        one = both(self.tagged, self.names, sentence) if word == "both" else self._pronoun(sentence, start)
        if one is None or end - start == 1:
            return one
        return replace(one, name=f"{one.name} {text_of(tokens[start + 1 : end])}", kind="people")

    def _two(self, sentence: int, start: int, joint: int, end: int) -> Speaker | None:
        """Read "Ana Torres and the company" as both of them."""
        if not any(joint < at < end for at in self.names.marks[sentence].get("descriptor", {})):
            return None
        left, right = self.read(sentence, start, joint), self.read(sentence, joint + 1, end)
        return Speaker(f"{left.name} and {right.name}", "people", via=right.via) if left and right else None

    def _pronoun(self, sentence: int, token: int) -> Speaker | None:
        gender = "female" if self.tagged[sentence].tokens[token].lower in _SHE | {"她"} else "male"
        people = (one for one in self.recent if one[1].kind == "person")
        fitting = [one for one in people if one[1].gender in (gender, None)]
        found = self.names.resolve(sentence, token)
        fitting = fitting or [] if found else fitting or [one for one in self.recent[-1:] if one[1].kind == "name"]
        if fitting and found and found.name != fitting[-1][1].name and self._nearer(sentence, found, fitting[-1][0]):
            fitting = []
        if fitting and self._above(sentence, fitting[-1][0]) <= (1 if found else 3):
            spoke, speaker = fitting[-1]
            via = None if spoke == sentence else self.tagged[spoke].sentence.span
            return Speaker(speaker.name, "person", speaker.role, via, gender, speaker.title)
        return self._person(found.name, found.via) if found else None

    def _nearer(self, sentence: int, found: Resolved, spoke: int) -> bool:
        """Tell whether a person was named in this paragraph while the last speaker spoke in one above."""
        paragraph = self.tagged[sentence].sentence.paragraph
        via = found.via
        places = self.names.resolver.places[sentence]
        if via is None and all(place.token in self.quoted for place in places if place.name == found.name):
            return False  # only the words quoted here name that person
        here = via is None or any(
            one.sentence.span == via and one.sentence.paragraph == paragraph
            for one in self.tagged[max(0, sentence - 4) : sentence]
        )
        return here and self.tagged[spoke].sentence.paragraph < paragraph

    def _above(self, sentence: int, spoke: int) -> int:
        return self.tagged[sentence].sentence.paragraph - self.tagged[spoke].sentence.paragraph

    def _person(self, name: str, via: Span | None) -> Speaker:
        role = self.names.roles.get(name)
        return Speaker(name, "person", role.text if role else None, via, self.names.resolver.genders.get(name))

    def _head(self, sentence: int, start: int, end: int, inside: list[Place]) -> Match | None:
        """Return the noun that speaks where no name does: "a spokesman for Nova", "Nova executives"."""
        marks = self.names.marks[sentence]
        found: list[Match] = []
        for kind in ("role", "speaker", "descriptor"):
            within = (at for at in marks.get(kind, {}) if start <= at < end and not _covered(at, inside))
            matched = (marks[kind][at][0] for at in within)
            found += [
                match for match in matched if kind != "descriptor" or _SPEAKING & set(match.entry.get("refers", ()))
            ]
        linked = [match for match in found if match.end < end and self._links(sentence, match.end)]
        tokens = self.tagged[sentence].tokens
        named = [
            place
            for place in inside
            if place.kind == "person" and tokens[place.token - 1].lower not in ("for", "to", "with")
        ]
        papers = [match for match in found if match.entry.name == "papers"]
        if papers and papers[0] is min(found, key=lambda match: match.start) and not named:
            return papers[0]
        if linked and not named:
            return min(linked, key=lambda match: match.start)
        ending = (match for match in found if match.end == end)
        return max(ending, key=lambda match: match.end - match.start, default=None)

    def _links(self, sentence: int, at: int) -> bool:
        return self.tagged[sentence].tokens[at].lower in _LINKS

    def _tokens(self, sentence: int, start: int, place: Place) -> Sequence[Token]:
        """Return what stands between the beginning of a phrase and a name in it."""
        return self.tagged[sentence].tokens[start : place.token]

    def _named(self, sentence: int, start: int, end: int, inside: list[Place]) -> Speaker | None:
        if (whose := of_paper(self, sentence, inside)) is not None:
            return Speaker(whose.name, whose.kind)
        led = [place for place in inside if all(one.lower in _SET_OFF for one in self._tokens(sentence, start, place))]
        usable = [place for place in inside if place.kind != "place" or (place.end == end and place in led)]
        tokens = self.tagged[sentence].tokens
        if usable and usable[0].token > start and tokens[usable[-1].token - 1].lower in _OTHERS:
            if len(usable) == 1 or usable[0].kind != "person":
                return None  # "Creditors of Nova Corp" are not Nova, "members of Torres's family" not Torres
            usable = usable[:-1]  # "analyst Ana Torres of Dean Witter"
        people = [place for place in usable if place.kind == "person"]
        if (several := together(tokens, (start, end), usable, people)) is not None:
            return several
        if people:
            return self._person(people[-1].name, None)
        heads = [
            place
            for place in usable
            if place.end == end or self.tagged[sentence].tokens[place.end].text in ("(", ",", "（")
        ]
        if len(heads) == 1 or (heads and heads[0].token == start):
            joined = [place.name for place in usable if place.subject == 2 or place.end == end]
            between = self.tagged[sentence].tokens[usable[0].end : heads[-1].token]
            both = len(joined) == 2 and any(token.lower == "and" for token in between)
            return Speaker(" and ".join(joined) if both else heads[-1].name, heads[-1].kind)
        return None

    def _described(self, sentence: int, start: int, end: int, head: Match, inside: list[Place]) -> Speaker | None:
        tokens = self.tagged[sentence].tokens
        if tokens[start].lower == "our":
            return None  # the writer's own
        if head.entry.name == "papers" and (read := read_paper(self, sentence, (start, end), head, inside)) is not None:
            return read[0]
        if head.entry.kind == "descriptor" and tokens[min(head.end, end - 1)].lower == "of":
            made = next((one for one in inside if one.token > head.end and one.kind not in ("place", "person")), None)
            if made is not None:
                owner = self.names.owners.get(made.name) if made.kind in ("brand", "model") else None
                return Speaker(owner or made.name, "company")
        if head.entry.kind == "descriptor":
            found = self.names.resolve(sentence, head.start)
            named = found and found.kind != "person" and head.pos != "nouns"
            general = head.entry.name == "company" and head.pos == "noun" and (head.end, start + 2) == (end, end)
            general = general and tokens[start].lower in ARTICLES | _THE
            above = told_of(self.tagged, self.names, sentence) if general else None
            main = above or main_firm(self.names) if general else None
            if (not named and main is not None) or (above and found and above.name != found.name):
                return above or main
            return (
                Speaker(found.name, found.kind, via=found.via)
                if named and found
                else self.worded(sentence, start, end, head, inside)
            )
        definite = any(token.lower in _THE for token in tokens[start : head.start])
        bare = definite and head.entry.kind == "speaker" and head.end == end and head.end - start == 2
        if bare and (again := self._again(tokens[head.start].lower)):
            return again
        known = self._known(sentence, head, inside) if definite and head.pos != "nouns" else None
        if known is None and (name := holder(self.names, tokens, head, inside)) is not None:
            known = self._person(name, None)
        return known or self.worded(sentence, start, end, head, inside)

    def _firm_again(self, sentence: int) -> Speaker | None:
        """Return the only firm told of, else the firm or paper that spoke last in this paragraph."""
        last = self.last(sentence, 0)
        return only_firm(self.names, sentence) or (last if last is not None and last.kind != "person" else None)

    def _several(self, sentence: int) -> Speaker | None:
        """Return the several speakers that "they" takes up, where nobody else spoke since."""
        spoke, speaker = self.recent[-1] if self.recent else (0, None)
        if speaker is None or not (speaker.kind == "people" or " and " in speaker.name):
            return None
        via = None if spoke == sentence else self.tagged[spoke].sentence.span
        return replace(speaker, via=via) if self._above(sentence, spoke) <= _ABOVE else None

    def one_of_several(self, sentence: int) -> Speaker | None:
        """Return who "one" is where several spoke just above: one of the "share analysts"."""
        several = (one_of(one) for at, one in reversed(self.recent) if self._above(sentence, at) <= 1)
        return next((one for one in several if one), None)

    def _again(self, noun: str) -> Speaker | None:
        """Return whom "the person", "the people" take up: "people familiar with the talks" above."""
        fitting = [one for _, one in reversed(self.recent) if noun in one.name.lower().split()]
        whole = (one for one in fitting if not one.name.startswith(("one of", "two of", "some of")))
        return next(whole, fitting[0] if fitting else None)

    def _known(self, sentence: int, head: Match, inside: list[Place]) -> Speaker | None:
        """Return whom "the spokeswoman" takes up: a recent speaker, else a person named before."""
        gender, title = head.entry.get("gender"), head.entry.name
        for spoke, speaker in reversed(self.recent):
            words = f"{speaker.name} {speaker.role}".lower()
            mixed = title in _MIXED and self.tagged[sentence].tokens[head.end - 1].lower not in words
            alike = speaker.title and not mixed and (speaker.title == title or head.entry.name in _VAGUE)
            role = (speaker.role or "").lower() if speaker.kind == "person" else ""
            held = title.split()[-1] in role or (
                title in ("head", "executive") and any(word in role for word in _BOSSES)
            )
            if (alike or held) and (gender is None or speaker.gender in (gender, None)):
                return Speaker(
                    speaker.name,
                    "person",
                    speaker.role,
                    self.tagged[spoke].sentence.span,
                    speaker.gender,
                    speaker.title,
                )
        if head.entry.get("speaks"):
            return None
        found = self.names.resolve(sentence, head.start)
        return self._person(found.name, found.via) if found and found.kind == "person" and not inside else None

    def worded(self, sentence: int, start: int, end: int, head: Match, inside: list[Place]) -> Speaker:
        """Name a speaker by the article's words: "Nova spokesman" for "a spokesman for Nova's arm in Paris"."""
        tokens = self.tagged[sentence].tokens
        lead = tokens[start].lower in ARTICLES and end - start > 1 and tokens[start + 1].lower != "of"
        first = start + 1 if lead else start
        words = text_of(tokens[first:end])
        if tokens[start].lower in _ITS and (owner := self.names.resolve(sentence, start)) and owner.kind != "person":
            words = f"{owner.name} {text_of(tokens[first + 1 : end])}"
        firms = [place for place in inside if place.kind not in ("place", "person") and place.token >= head.end]
        firms = [] if head.entry.name == "people" else firms  # "a person familiar with Nova's plans" is not of Nova
        name = f"{firms[-1].name} {text_of(tokens[head.start : head.end])}" if firms else words
        role = head.entry.kind == "role"
        somebody = role or (head.entry.name == "people" and tokens[head.start].lower not in _BODIES)
        kind = "people" if head.pos == "nouns" or not somebody else "person"
        title = head.entry.name if role and kind == "person" else None
        return Speaker(name, kind, words if role else None, gender=head.entry.get("gender"), title=title)


def _covered(at: int, inside: list[Place]) -> bool:
    return any(place.token <= at < place.end and place.end - place.token > 1 for place in inside)
