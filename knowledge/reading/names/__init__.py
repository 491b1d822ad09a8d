"""Names in an article: companies, brands, models, people, organisations, places, each linked to its canonical form.

The lexicon's names are checked for capitals, names it doesn't have are learned from the article, and what the
article introduces ("Nova Freight (NFL)", a surname) is carried through it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count, repeat

from knowledge.lexicon import Entry, Lexicon, wordlists
from knowledge.model import Article, Mention, Name, Span
from knowledge.reading.names import homes, observers, openings, short_models
from knowledge.reading.names.capitals import Cutter, Piece
from knowledge.reading.names.chinese_firms import add_firms, apart, short_forms
from knowledge.reading.names.chinese_names import add_known, chinese_pieces, known_forms
from knowledge.reading.names.coreference import Resolved, Resolver
from knowledge.reading.names.firm_signs import titled
from knowledge.reading.names.initials import add_initials, surname_before
from knowledge.reading.names.learning import Learned, learn
from knowledge.reading.names.mentioned import Place, places_of
from knowledge.reading.names.name_words import Marks, NameWords, marks_of, name_words
from knowledge.reading.names.namesakes import learn_codes, own_codes
from knowledge.reading.names.people import Role, find_roles
from knowledge.reading.phrases import READABLE
from knowledge.reading.tagged import Tagged
from knowledge.tokens import tokenize

_LISTS = wordlists.of(__name__)
_AFTER_NAME = _LISTS.words("after_name")
_ENDS = frozenset('.!?。！？”"’')
_PLURAL = 3  # letters of the shortest plural of a name
_TITLE_CASE = 0.7  # of the words, in a heading


@dataclass(slots=True)
class NamesRead:
    """The names of an article: as nouns, with what the other rooms ask about them."""

    names: tuple[Name, ...]
    roles: Mapping[str, Role]
    owners: Mapping[str, str]  # the brand of a model, the parent of a company, by canonical name
    marks: Sequence[Marks]  # by sentence: the lexicon's matches by kind and first token
    resolver: Resolver
    kinds: Mapping[str, str]

    def resolve(self, sentence: int, token: int) -> Resolved | None:
        """Return who a name, pronoun or description at a token is, or None where that isn't sure."""
        return self.resolver.resolve(sentence, token)

    @property
    def observers(self) -> frozenset[str]:
        """Return the firms and bodies that only count what others sell."""
        return self.resolver.observers

    def span(self, place: Place) -> Span:
        """Return the characters of a mention."""
        return self.resolver.tagged[place.sentence].span(place.token, place.end)

    def kind(self, name: str) -> str | None:
        """Return the kind of a canonical name that the article mentions."""
        return self.kinds.get(name)


def find(tagged: list[Tagged], article: Article, lexicon: Lexicon) -> NamesRead:
    """Fill the mentions of ``tagged`` and return the names, their roles and the resolver of pronouns."""
    words = name_words(lexicon)
    marks = [marks_of(sentence) for sentence in tagged]
    pieces = titled(list(map(_pieces, tagged, marks, repeat(words))), article.title, words.given)
    headings = [_heading(sentence) for sentence in tagged]
    openings.sift(tagged, pieces)
    rows = list(zip((sentence.tokens for sentence in tagged), marks, pieces, headings, strict=True))
    add_firms(rows, article.title, words)
    own_codes(rows)
    numbered = short_models.numbered(rows, words)
    add_initials(learned := learn(rows, words))
    for digits, model in numbered.items():
        learned.alias(model, digits)
    short_models.by_last_word(learned, words)
    short_forms(learned, words)
    known = known_forms(learned)
    if known:
        for sentence, found in zip(tagged, pieces, strict=True):
            if len(sentence.tokens) <= READABLE:
                add_known(sentence.tokens, known, found)
        for row in rows:
            apart(row[1], row[0], row[2], learned)
        learn_codes(own_codes(rows), learned)
    linker = _Linker(learned, words, _seen(pieces, headings) | openings.acting(tagged, pieces, headings, lexicon))
    linked = map(linker.link, tagged, pieces, headings)
    places = [_place(*row) for row in zip(count(), tagged, marks, linked)]
    watching = observers.find(tagged, lexicon, (main := _main(tagged, article))[:1])
    facts = homes.facts(learned, lexicon, homes.told(tagged, marks, places))
    resolver = Resolver(tagged, marks, places, learned.genders, *facts, watching, main=main)
    roles = find_roles(tagged, marks, resolver)
    resolver.roles = {name: role.kinds for name, role in roles.items()}
    names = tuple(_name(name, kind, learned, roles) for name, kind in linker.kinds.items())
    return NamesRead(names, roles, _owners(learned, lexicon, linker), marks, resolver, linker.kinds)


def _place(number: int, sentence: Tagged, marks: Marks, linked: list[tuple[int, int, Mention]]) -> list[Place]:
    """Give a sentence its mentions, and return where they stand."""
    sentence.mentions = [mention for _, _, mention in linked]
    return places_of(number, sentence, marks, linked)


def _pieces(sentence: Tagged, marks: Marks, words: NameWords) -> list[Piece]:
    found = Cutter(sentence, marks, words).pieces()
    if len(sentence.tokens) > READABLE or "cjk" not in sentence.kinds:
        return found
    return chinese_pieces(sentence.tokens, marks, words, found)


def _heading(sentence: Tagged) -> bool:
    """Tell whether capitals mean little here: a heading, or words that nearly all begin with one."""
    if sentence.sentence.kind in ("heading", "caption"):
        return True
    if sentence.tokens and sentence.tokens[-1].text in _ENDS:
        return False
    words = [token.text for token in sentence.tokens if token.kind == "word" and len(token.text) > 3]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) > 4 and capitals > _TITLE_CASE * len(words)


def _seen(pieces: Sequence[list[Piece]], headings: Sequence[bool]) -> set[str]:
    """Return the names whose capital is due to nothing but their being names."""
    rows = zip(pieces, headings, strict=True)
    return {
        " ".join(piece.words)
        for found, heading in rows
        if not heading
        for piece in found
        if not piece.first or piece.legal
    }


class _Linker:
    """Turns pieces into mentions; remembers whom a shared surname last stood for."""

    def __init__(self, learned: Learned, words: NameWords, seen: set[str]) -> None:
        self.learned, self.words, self.seen = learned, words, seen
        self.kinds: dict[str, str] = {}
        self.entries = set(learned.kinds)
        self.openings: dict[str, set[str]] = {}  # the first words of a longer name -> companies
        for form, names in learned.forms.items():
            for name in names if " " in form else ():
                if learned.kinds[name] == "company" and name not in learned.owners:
                    self.openings.setdefault(form.split()[0], set()).add(name)
        self.latest: dict[str, str] = {}  # a shared form -> the name it last stood for

    def link(self, sentence: Tagged, pieces: list[Piece], heading: bool) -> list[tuple[int, int, Mention]]:
        """Return (first token, end token, mention) of the pieces that are names."""
        linked, watching = [], openings.watching(sentence) if pieces else ()
        for piece in pieces:
            if (piece.start, piece.end) in watching:
                continue
            if not piece.entry:
                self._stretch(sentence, piece)
            found = self._known(piece, piece.entry) if piece.entry else self._unknown(piece, heading)
            if found:
                name, kind = found
                self.kinds.setdefault(name, kind)
                if sentence.tokens[piece.start].kind == "cjk":
                    self._in_chinese(name, "".join(token.text for token in sentence.tokens[piece.start : piece.end]))
                linked.append((piece.start, piece.end, Mention(name, kind, sentence.span(piece.start, piece.end))))
        return linked if heading else sorted(linked + self._by_demonym(sentence, linked), key=lambda one: one[0])

    def _in_chinese(self, name: str, form: str) -> None:
        """Note the Chinese form that an article has for a name: its quotations name the speaker so."""
        known = self.learned.aliases.setdefault(name, [])
        if form not in (name, *known):
            known.append(form)

    def _by_demonym(self, sentence: Tagged, linked: list[tuple[int, int, Mention]]) -> list[tuple[int, int, Mention]]:
        """Link "American" that stands like a name (", the airline, said") to the one name of the article it begins."""
        found = []
        for match in sentence.of_kind.get("place", ()):
            if match.pos != "demonym" or any(start <= match.start < end for start, end, _ in linked):
                continue
            text = sentence.tokens[match.start].text
            follows = sentence.tokens[match.end].lower if match.end < len(sentence.tokens) else ""
            fuller = self._fuller(text) if follows in _AFTER_NAME else None
            if fuller:
                found.append((match.start, match.end, Mention(*fuller, sentence.span(match.start, match.end))))
        return found

    def _stretch(self, sentence: Tagged, piece: Piece) -> None:
        """Take in the word that opens the sentence where the name is known to begin with it ("First Nova Bank")."""
        before = sentence.tokens[piece.start - 1].text if piece.start else ""
        longer = f"{before} {piece.name}"
        if before[:1].isupper() and longer in self.learned.forms:
            piece.start, piece.words, piece.name = piece.start - 1, (before, *piece.words), longer

    def _known(self, piece: Piece, entry: Entry) -> tuple[str, str] | None:
        text = " ".join(piece.words)
        aliased = self.learned.forms.get(text, [piece.name])
        if len(aliased) > 1 and (person := surname_before(entry.name, text, self.learned)):
            return person, "person"
        if piece.rivals:
            near = [rival for rival in (entry, *piece.rivals) if rival.get("parent") in self.entries]
            entry = near[0] if near else entry
        sure = text in self.seen or entry.name in self.kinds or piece.legal or len(piece.words) > 1
        sure = sure and (entry.kind != "model" or len(piece.words) > 1)  # "the Pilot" is a Honda beside Honda only
        if entry.get("common") and not (sure or entry.get("parent") in self.entries):
            return None
        if len(aliased) == 1 and aliased[0] != piece.name and aliased[0] in self.learned.aliases:
            return aliased[0], self.learned.kinds[aliased[0]]
        fuller = self._fuller(text) if entry.name != text and entry.name.startswith(text) else None
        return fuller or (entry.name, entry.kind)

    def written(self, name: str) -> str:
        """Return a canonical name as the article means it: a namesake's where only that one is mentioned."""
        fuller = None if name in self.kinds else self._fuller(name.split(maxsplit=1)[0])
        return fuller[0] if fuller else name

    def _fuller(self, text: str) -> tuple[str, str] | None:
        """Return the one company of the article whose written name begins with a short form that others share."""
        firms = self.openings.get(text, set())
        return (next(iter(firms)), "company") if len(firms) == 1 else None

    def _unknown(self, piece: Piece, heading: bool) -> tuple[str, str] | None:
        text = " ".join(piece.words)
        names = self.learned.forms.get(piece.name) or self.learned.forms.get(text) or self._singular(text)
        if names and len(names) > 1 and piece.name in names:
            names = [name for name in names if name != piece.name and name.endswith(piece.name)] or names
        if names:
            if piece.name in names or len(names) == 1:
                name = piece.name if piece.name in names else names[0]
                self.latest[piece.words[-1]] = name
                return name, self.learned.kinds[name]
            latest = self.latest.get(text)
            return (latest, self.learned.kinds[latest]) if latest in names else (text, "name")
        if text in self.learned.firsts:
            name = self.learned.firsts[text]
            return name, "person"
        if heading or len(text) < 2 or (piece.first and len(piece.words) == 1 and text not in self.seen):
            return None
        people = text.lower().removesuffix("s") in self.words.peoples
        return None if people else (piece.name, piece.kind or "name")

    def _singular(self, text: str) -> list[str] | None:
        """Return the names that a plural may stand for: "Corollas"."""
        if not text.endswith("s") or len(text) <= _PLURAL:
            return None
        single = text[:-1]
        if single not in self.learned.forms:
            matches = self.words.lexicon.matches(tokenize(single))
            entry = next((match.entry for match in matches if match.entry.kind in ("model", "brand", "company")), None)
            if entry and not entry.get("common"):
                self.learned.add(entry.name, entry.kind, single)
        return self.learned.forms.get(single)


def _owners(learned: Learned, lexicon: Lexicon, linker: _Linker) -> dict[str, str]:
    owners = {name: linker.written(owner) for name, owner in learned.owners.items()}
    for name in learned.kinds:
        entry = lexicon.named(name)
        if entry and entry.get("parent"):
            owners[name] = entry.get("parent")
    return owners


def _main(tagged: Sequence[Tagged], article: Article) -> tuple[str, ...]:
    """Return the names that the article is most about; one that its title says counts double."""
    counts = Counter(
        mention.name
        for sentence in tagged
        for mention in sentence.mentions
        if mention.kind in ("company", "brand", "organisation", "person")
    )
    for name in counts:
        if name in article.title:
            counts[name] *= 2
    return tuple(name for name, _ in counts.most_common(3))


def _name(name: str, kind: str, learned: Learned, roles: Mapping[str, Role]) -> Name:
    role = roles.get(name)
    return Name(name, kind, tuple(learned.aliases.get(name, ())), role.text if role else None)


__all__ = ["NamesRead", "Resolved", "Role", "Span", "find"]
