"""What an article teaches about names: which unknown capitals are people or organisations, and by what they go later.

"Ana Torres, head of design" teaches a person and the surname "Torres"; "Nova Freight Ltd (NFL)" a company, "Nova
Freight", "Nova" and "NFL". A form that two names could claim belongs to neither until one of them was just named.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from knowledge.lexicon import wordlists
from knowledge.reading.names.appositions import described, explained
from knowledge.reading.names.capitals import Piece
from knowledge.reading.names.couples import couple, rejoin
from knowledge.reading.names.firm_signs import firm_like
from knowledge.reading.names.lettering import particled
from knowledge.reading.names.name_words import Marks, NameWords, end_of
from knowledge.tokens import Token

_LISTS = wordlists.of(__name__)
_ALIAS_CUES = _LISTS.words("alias_cues")
_ROLE_REACH = 7  # tokens after "Name," within which a job title makes it a person
_LONGEST_ALIAS = 5
_DOUBLE = 3  # words of the shortest double surname with its hyphen
_SMALL = _LISTS.words("small")


@dataclass(slots=True)
class Learned:
    """Names met in one article: kinds by name, and the names that a form may stand for, in order of appearance."""

    kinds: dict[str, str] = field(default_factory=dict)
    forms: dict[str, list[str]] = field(default_factory=dict)
    genders: dict[str, str | None] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)
    aliases: dict[str, list[str]] = field(default_factory=dict)
    shorts: dict[str, Piece] = field(default_factory=dict)  # names by the initials that the article gives them
    firsts: dict[str, str] = field(default_factory=dict)  # the first word of one person's name

    def add(self, name: str, kind: str, *forms: str) -> None:
        """Register a name and forms that stand for it."""
        self.kinds.setdefault(name, kind)
        for form in (name, *forms):
            names = self.forms.setdefault(form, [])
            if name not in names:
                names.append(name)

    def alias(self, name: str, form: str) -> None:
        """Register a form that the article itself introduces for a name."""
        if form != name:
            self.forms[form] = [name]
            known = self.aliases.setdefault(name, [])
            if form not in known:
                known.append(form)


Row = tuple[Sequence[Token], Marks, list[Piece], bool]


def learn(sentences: Sequence[Row], words: NameWords) -> Learned:
    """Go through the pieces of all sentences (tokens, marks, pieces, heading or not) and collect what they teach."""
    learned = Learned()
    speaking = _speaking(sentences)
    firms = firm_like((tokens, marks, pieces) for tokens, marks, pieces, heading in sentences if not heading)
    for tokens, marks, pieces, heading in sentences:
        for number, piece in enumerate(pieces):
            if piece.entry:
                learned.add(piece.name, piece.kind, " ".join(piece.words))
            elif not heading:
                piece.kind = "company" if piece.name in firms and piece.kind in ("", "person") else piece.kind
                _teach(piece, tokens, marks, words, learned, speaking)
            if not heading:
                _brackets(piece, pieces[number + 1 : number + 2], tokens, learned)
    for tokens, _, pieces, heading in sentences:
        if learned.shorts:
            _shorten(pieces, learned)
        rejoin(pieces, learned)
        couple(tokens, pieces, words, learned)
        for piece in pieces:
            if not (piece.entry or piece.kind or heading or piece.first) and len(piece.words) > 1:
                learned.add(piece.name, "name", *_beginnings(piece, words))
    return learned


def _speaking(sentences: Sequence[Row]) -> set[str]:
    """Return the last words of unknown names that speak, or that "he" or "she" takes up in the next sentence."""
    speaking = set()
    for number, (tokens, marks, pieces, heading) in enumerate(sentences):
        verbs = marks.get("saying", {})
        spoken = {piece.end for piece in pieces}  # "Nova said Vega fell": one speaks
        ends = {match[0].end for at, match in verbs.items() if at not in spoken}
        for piece in pieces if verbs and not heading else ():
            if not piece.entry and (piece.end in verbs or piece.start in ends):
                speaking.add(piece.words[-1])
        follows = sentences[number + 1][0] if number + 1 < len(sentences) else ()
        if pieces and len(tokens) - pieces[-1].end <= 1 and follows and follows[0].lower in ("he", "she"):
            speaking.add(pieces[-1].words[-1])
    return speaking


def _teach(
    piece: Piece, tokens: Sequence[Token], marks: Marks, words: NameWords, learned: Learned, speaking: set[str]
) -> None:
    if not piece.kind and _country_firm(piece, tokens, marks):
        piece.kind = "company"
    if not piece.kind and described(piece.start, marks) == "company" and not _role_before(piece.start, marks):
        piece.kind = "company"  # "the investment bank Robert Nova"
    named = piece.kind in ("", "organisation") and len(piece.words) == 2 and piece.words[0].lower() in words.given
    if piece.kind == "person" or named or (not piece.kind and is_person(piece, tokens, marks, words, speaking)):
        piece.kind = "person"
        _person(piece, words, marks, learned)
        return
    piece.kind = piece.kind or described(piece.start, marks) or explained(piece.end, tokens, marks)
    if piece.kind in ("company", "organisation"):
        piece.name = next(
            (name for name in learned.forms.get(piece.name, ()) if len(name) > len(piece.name)), piece.name
        )
        national = piece.start in marks.get("demonym", {}) and len(piece.words) > 2
        learned.add(piece.name, piece.kind, *_beginnings(piece, words))
        if national:
            learned.add(piece.name, piece.kind, " ".join(piece.words[1:]))
    elif piece.kind:
        learned.add(piece.name, piece.kind, piece.words[-1])
    if piece.owner:
        learned.owners.setdefault(piece.name, piece.owner)


def _person(piece: Piece, words: NameWords, marks: Marks, learned: Learned) -> None:
    """Learn a person and by what surname he goes later."""
    surname = piece.name.rpartition("·")[2] if "·" in piece.words else piece.words[-_surname(piece)]
    learned.add(piece.name, "person", surname)
    if len(piece.words) > _DOUBLE and piece.words[-2] == "-":  # "Ana Howe-Torres", later "Howe-Torres"
        learned.add(piece.name, "person", "".join(piece.words[-3:]), " ".join(piece.words[-3:]))
    if (whole := particled(piece.words)) < len(piece.words) - 1:  # "Ana Del Campo", later "Del Campo"
        learned.add(piece.name, "person", " ".join(piece.words[max(whole, 1) :]))
    if len(piece.words) > 1:
        learned.firsts.setdefault(piece.words[0], piece.name)
    learned.genders.setdefault(piece.name, _gender(piece, marks, words))


def _country_firm(piece: Piece, tokens: Sequence[Token], marks: Marks) -> bool:
    """Tell whether a name is of a firm by its country and what it says of itself: "Peru's Gold Hills said it will"."""
    at = piece.start - 1
    verb = marks.get("saying", {}).get(piece.end)
    behind = tokens[verb[0].end].lower if verb and verb[0].end < len(tokens) else ""
    countries = {match[0].end for match in marks.get("name", {}).values() if match[0].entry.kind == "place"}
    return at > 0 and tokens[at].lower == "'s" and at in countries and behind == "it"


def _surname(piece: Piece) -> int:
    """Return which word from the end is the surname: the first one where a small letter ends the name, as in Korea."""
    return len(piece.words) if piece.words[-1].islower() and "-" in piece.words else 1


def is_person(piece: Piece, tokens: Sequence[Token], marks: Marks, words: NameWords, speaking: set[str]) -> bool:
    """Tell whether an unknown run of capitals is a person: by title, job, first name, or a surname that speaks."""
    parts = [word for word in piece.words if word not in "-."]  # "Park Ji-hoon", "Ana R. Torres"
    if not all(word[0].isalpha() and not any(letter.isdigit() for letter in word) for word in parts):
        return False
    if _titled(piece.start, marks, tokens):
        return True
    if piece.words[0].lower() not in words.given and _firm_of_many(piece, tokens, marks):
        return False
    if not 2 <= len(parts) <= 4 or any(word.lower() in _SMALL for word in parts):
        return False
    if piece.start and _after_role(piece, tokens, marks):
        return True
    beside = _role_before(piece.start, marks) or _role_after(piece.end, tokens, marks)
    if beside or piece.words[0].lower() in words.given:
        return True
    capital = all(word[0].isupper() and not word.isupper() for word in parts)
    return piece.words[-1] in speaking and piece.words[0] not in speaking and capital and not piece.owner


def _titled(start: int, marks: Marks, tokens: Sequence[Token]) -> bool:
    found = marks.get("title", {})
    return any(
        end_of(marks, "title", at) == start for at in range(max(0, start - 2), start) if at in found
    ) and start < len(tokens)


def _role_before(start: int, marks: Marks) -> bool:
    roles = marks.get("role", {})
    firms = marks.get("descriptor", {})  # "the asset manager Nova Rowe" is a firm
    kinds = {at for at, found in firms.items() if found[0].end == start and found[0].end - at > 1}
    near = (at for at in range(max(0, start - 5), start) if at in roles and roles[at][0].end == start)
    return any(not any(first < at for first in kinds) for at in near)


def _firm_of_many(piece: Piece, tokens: Sequence[Token], marks: Marks) -> bool:
    """Tell whether a plural job title leads up to one name, which is a firm's: "at fund managers Nova Mutual"."""
    roles = marks.get("role", {})
    near = range(max(0, piece.start - 3), piece.start)
    many = any(at in roles and roles[at][0].end == piece.start and roles[at][0].pos == "nouns" for at in near)
    follows = tokens[piece.end].lower if piece.end < len(tokens) else ""
    return many and follows not in ("and", ",")


def _after_role(piece: Piece, tokens: Sequence[Token], marks: Marks) -> bool:
    """Tell whether the name is set off behind a job title: "its chief executive, Ana Torres, said"."""
    closes = piece.end < len(tokens) and tokens[piece.end].text in ",."
    return closes and tokens[piece.start - 1].text == "," and _role_before(piece.start - 1, marks)


def _role_after(end: int, tokens: Sequence[Token], marks: Marks) -> bool:
    roles = marks.get("role")
    if not roles or end >= len(tokens) or tokens[end].text not in (",", "，"):
        return False
    for at in range(end + 1, min(end + _ROLE_REACH, len(tokens))):
        if tokens[at].text in ",.;:" or tokens[at].lower in ("who", "said", "says", "which", "and", "or"):
            return False
        if at in roles and not (roles[at][0].pos == "nouns" and tokens[at].text[0].isupper()):
            return True  # but "Nova Lund, Astra Equity Partners"
    return False


def _gender(piece: Piece, marks: Marks, words: NameWords) -> str | None:
    given = words.given.get(piece.words[0].lower())
    for kind, span in (("title", 2), ("role", 0 if given else 4)):  # a chairman may be called Irene
        for at in range(max(0, piece.start - span), piece.start):
            found = marks.get(kind, {}).get(at)
            if found and found[0].end == piece.start and found[0].entry.get("gender"):
                return str(found[0].entry.get("gender"))
    return given


def _beginnings(piece: Piece, words: NameWords) -> Iterable[str]:
    """Yield the shorter forms that an organisation goes by: its name without the words at the end."""
    for count in range(len(piece.words) - 1, 0, -1):
        form = piece.words[:count]
        last, lone = form[-1].lower(), len(form) == 1
        if last in _SMALL or (lone and (last in words.plain or last in words.given or piece.owner or len(last) < 3)):
            continue
        if lone and form[0].endswith("'s"):
            yield form[0].removesuffix("'s")  # "Nova's Brewing Ltd", later "Nova's profit"
        if not (lone and words.lexicon.named(form[0])):
            yield " ".join(form).replace(" - ", "-")


def _brackets(piece: Piece, following: list[Piece], tokens: Sequence[Token], learned: Learned) -> None:
    """Learn the alias in "Name (ABC)", "Name (formerly Other)"; a ticker in angle brackets is none."""
    end = piece.end
    if not following or end >= len(tokens) or tokens[end].text not in "(（":
        return
    alias = following[0]
    between = tokens[end + 1 : alias.start]
    closed = alias.end < len(tokens) and tokens[alias.end].text in ")）"
    dateline = alias.end + 1 < len(tokens) and tokens[alias.end + 1].text in "-—–"
    if (
        not closed
        or dateline
        or len(between) > 3
        or any(token.lower not in _ALIAS_CUES for token in between if token.text not in "“\"'‘")
    ):
        return
    if len(alias.words) <= _LONGEST_ALIAS and alias.kind not in ("place", "person") and piece.kind != "place":
        learned.add(piece.name, piece.kind or "name")
        learned.alias(piece.name, " ".join(alias.words))
        if alias.entry and alias.entry.name != piece.name and alias.kind in ("company", "brand", "organisation"):
            learned.forms.pop(" ".join(alias.words))
            if _initials_of(piece) == alias.words[0]:
                learned.shorts[alias.words[0]] = piece


def _initials_of(piece: Piece) -> str:
    """Return the capitals that a name of several words begins with."""
    return "".join(word[0] for word in piece.words if word[0].isupper()) if len(piece.words) > 1 else ""


def _shorten(pieces: Iterable[Piece], learned: Learned) -> None:
    """Let "NBC" be "Nova Bank Corp" in an article that calls it so, whoever else is known by it."""
    for piece in pieces:
        whole = learned.shorts.get(piece.words[0]) if piece.entry and len(piece.words) == 1 else None
        if whole is not None:
            piece.name, piece.kind, piece.entry, piece.rivals = whole.name, whole.kind, None, ()
