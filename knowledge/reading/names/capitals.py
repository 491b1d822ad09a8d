"""Runs of capitals in a sentence, cut into pieces that are each one name, known or not yet known.

A run is broken by marks, possessives, small letters, job titles, nationalities and calendar words:
"Nova Corp. Czech unit Astra a.s." is the known or unknown "Nova" with its legal form, and "Astra" with its own.
"""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.lexicon import Entry, wordlists
from knowledge.reading.names import lettering
from knowledge.reading.names.lettering import (
    PARTICLES,
    capital,
    given_half,
    initials,
    joined,
    stock_code,
)
from knowledge.reading.names.merging import OWNERS, at_home, merge
from knowledge.reading.names.name_words import Marks, NameWords, end_of, shortened
from knowledge.reading.names.spelling import spelt
from knowledge.reading.tagged import Tagged
from knowledge.tokens import glued

_LISTS = wordlists.of(__name__)
_SAINTS = _LISTS.words("saints")
_COUNTRY = 2  # words of a firm's name that a nationality begins
_DETERMINERS = _LISTS.words("determiners")
_LONGEST = 9  # tokens of an unknown name
_PLAIN, _BESIDE = _LISTS.words("plain"), _LISTS.words("beside")
_REGIONS = _LISTS.words("regions")
_LETTERS = 3  # tokens of a legal form that is written in small letters: "a.s."


@dataclass(slots=True)
class Piece:
    """A stretch of tokens that is one name: ``name`` is canonical for a known one, else the words as they stand."""

    start: int
    end: int
    words: tuple[str, ...]
    name: str
    kind: str  # "" while nothing is known
    entry: Entry | None = None
    rivals: tuple[Entry, ...] = ()  # other entries that share the form
    owner: str | None = None  # the known name that an unknown one builds on
    legal: bool = False
    first: bool = False  # the capital may be due to the sentence's beginning


class Cutter:
    """Cuts one sentence; the tokens, what the lexicon says of them, and the words about names."""

    def __init__(self, sentence: Tagged, marks: Marks, words: NameWords) -> None:
        self.tokens, self.word, self.marks, self.words = sentence.tokens, sentence.word, marks, words
        self.names, self.suffixes = marks.get("name", {}), marks.get("suffix", {})
        self.opening = next((at for at, kind in enumerate(sentence.kinds) if kind != "mark"), 0)
        self.breaks = set[int]().union(*(marks.get(kind, ()) for kind in ("role", "demonym", "title")))

    def pieces(self) -> list[Piece]:
        """Return the pieces in text order; they don't overlap."""
        found: list[Piece] = []
        end = 0
        heads = {at for at, token in enumerate(self.tokens) if token.text != token.lower and capital(token)}
        heads.update(self.names)
        roles = self.marks.get("role", {})
        for at in sorted(heads.union(roles)):
            if at < end:
                continue
            piece = (self._known(at) or self._unknown(at)) if at in heads else None
            if piece is None:
                end = roles[at][0].end if at in roles else end  # its words are not taken for names
                continue
            if not (found and merge(found[-1], piece, self)):
                found.append(piece)
            end = found[-1].end = self._legal(found[-1], piece.end)
        return found

    def _known(self, at: int) -> Piece | None:
        matches = [match for match in self.names.get(at, ()) if spelt(self, match)]
        if not matches:
            return None
        best = matches[0]
        region = self._region(best.end) if best.entry.kind in OWNERS else None
        if region:
            words = tuple(token.text for token in self.tokens[at:region])
            name = joined(self.tokens, at, region)
            return Piece(at, region, words, name, "company", owner=best.entry.name)
        entries = tuple(match.entry for match in matches)
        words = tuple(token.text for token in self.tokens[at : best.end])
        return Piece(
            at, best.end, words, best.entry.name, best.entry.kind, best.entry, entries[1:], first=self.first(at)
        )

    def _region(self, at: int) -> int | None:
        """Return where "of North America" behind a company's name ends, or None."""
        after = at + 1 + (self.word(at + 1) in ("north", "south", "latin"))
        return after + 1 if self.word(at) == "of" and self.word(after) in _REGIONS else None

    def _unknown(self, at: int) -> Piece | None:
        if self._breaks(at) or lettering.parted(self.tokens, at) or lettering.half_nation(self.tokens, self.marks, at):
            return None
        if at == self.opening and lettering.trade(self.tokens, self.marks, at):
            return None
        end = self._run(at)
        suffix, end = self._of(at, end)
        if end == at:
            return None
        words = tuple(token.text for token in self.tokens[at:end])
        name = joined(self.tokens, at, end)
        return Piece(at, end, words, name, suffix, first=self.first(at))

    def _run(self, at: int) -> int:
        end = at
        while end < len(self.tokens) and end - at < _LONGEST:
            step = self._step(end, end > at)
            if not step or (end > at and self._holder(at, end)):
                break
            end += step
        return end

    def _holder(self, at: int, end: int) -> bool:
        """Tell whether a given name begins who holds an office: "head of Nova Sales Ana Torres"."""
        names = lettering.full_name([token.text for token in self.tokens[end : end + 2]], self.words.given)
        return names and self.word(at - 1) == "of" and at - 2 in self.marks.get("role", {})

    def _step(self, at: int, inside: bool) -> int:
        """Return how many tokens from ``at`` belong to the run: a capital, perhaps with what joins it to the next."""
        token = self.tokens[at]
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        initial = (
            (len(token.text) == 1 or token.text in _SAINTS)
            and following is not None
            and following.text == "."
            and glued(token, following)
        )
        if capital(token):
            if (self._breaks(at) and not (inside and (initial or self._suffix(at)))) or (
                inside and (at in self.names and self._known(at)) and not (self._suffix(at) or at_home(self, at))
            ):
                return 0
            if initial:
                return 2 if self._goes_on(at + 2) else 1
            return 1
        if not inside or following is None:
            return 0
        joins = token.text == "&" or token.lower in PARTICLES
        joins = joins or (token.text in "'’" and glued(self.tokens[at - 1], token) and self.word(at - 1).endswith("s"))
        hyphen = token.text == "-" and glued(self.tokens[at - 1], token) and glued(token, following)
        if hyphen and given_half(self.tokens, at):
            return 2
        return 1 if (joins or hyphen) and self._goes_on(at + 1) else 0

    def _goes_on(self, at: int) -> bool:
        return at < len(self.tokens) and capital(self.tokens[at]) and not self._breaks(at)

    def _of(self, at: int, end: int) -> tuple[str, int]:
        """Give the kind that the last word of the run tells, and take in "of America" behind it."""
        found = self.suffix(at, end) if end - at > 1 else None
        kind = str(found.get("gives")) if found else ""
        lone = self.suffix(at, end) if end - at == 1 else None
        one = str(lone.get("gives")) if lone else ""
        public = one if one == "organisation" or (one and self.word(at) == "bank") else kind
        if public and (self.word(end) == "of" or (public == "organisation" and self.word(end) == "for")):
            after = end + 1 + (self.word(end + 1) == "the")
            if self._goes_on(after):
                stop = end_of(self.marks, "name", after) or self._run(after)
                return public, self._duties(end, stop)
        return kind, end

    def _duties(self, of: int, end: int) -> int:
        """Return where the list of what a ministry does ends: "Ministry of Economy, Trade and Industry"."""
        if self.word(of - 1) not in ("ministry", "department"):
            return end
        at = end
        while self.word(at) == "," and self._goes_on(at + 1) and at + 1 not in self.names:
            at = self._run(at + 1)
        joined = self.word(at) == "and" and self._goes_on(at + 1) and at + 1 not in self.names
        return self._run(at + 1) if joined else end

    def gives(self, piece: Piece) -> str:
        """Return the kind that the last word of a piece tells, or nothing."""
        found = self.suffix(piece.start, piece.end) if piece.entry is None else None
        return str(found.get("gives")) if found else ""

    def suffix(self, at: int, end: int) -> Entry | None:
        """Return the entry of the suffix that ends a run: "Bank", "Asset Management"."""
        if not self.suffixes:
            return None
        found = (self.suffixes.get(start) for start in range(max(at, end - 2), end))
        return next((match[0].entry for match in found if match and match[0].end == end), None)

    def _suffix(self, at: int) -> bool:
        return at in self.suffixes and self.word(at - 1) != "."

    def _breaks(self, at: int) -> bool:
        token = self.tokens[at]
        plain = self.words.starters if self.first(at) else self.words.plain
        if (
            (lettering.particle(self.tokens, at) and at + 1 not in self.names)
            or self._leads_name(at)
            or initials(self.tokens, at)
            or self._national(at)
            or self._surname(at)
        ):
            return False
        if stock_code(self.tokens, at):
            return True
        if at <= self.opening and (at in self.marks.get("saying", {}) or self._describes(at)):
            return True
        return at in self.breaks or token.lower in plain or self._lone_legal(at)

    def _leads_name(self, at: int) -> bool:
        """Tell whether a title or nationality begins a name: "Premier Foods", "Indian Express"."""
        titles = self.marks.get("role", {}).get(at)
        if titles and titles[0].pos == "nouns" and at and capital(self.tokens[at - 1]) and at - 1 not in self.names:
            return True  # "Nova Traders"
        behind = at + 1 + (self.word(at + 1) == "national")  # "Norwegian National Bank"
        if self.suffix(behind, behind + 1) is None or self.word(at) in _DETERMINERS:
            return False
        alone = behind + 1 >= len(self.tokens) or not capital(self.tokens[behind + 1]) or self._lone_legal(behind + 1)
        return alone and capital(self.tokens[at + 1]) and end_of(self.marks, "title", at) is None

    def _describes(self, at: int) -> bool:
        """Tell whether what opens a sentence only describes the name behind it: "Rival Nova", "Carmaker Vega"."""
        if at + 1 >= len(self.tokens) or not capital(self.tokens[at + 1]) or at in self.suffixes:
            return False
        found = self.marks.get("descriptor", {}).get(at)
        trade = found is not None and found[0].end == at + 1 and found[0].pos == "noun" and self.word(at) not in _PLAIN
        return (trade or self.word(at) in _BESIDE) and not self._lone_legal(at + 1)

    def _surname(self, at: int) -> bool:
        behind = at > self.opening and lettering.surname(self.tokens, at, self.words.given)
        return behind and not self._lone_legal(at)

    def _national(self, at: int) -> bool:
        """Tell whether a nationality begins a firm's name: "of American Gold Hills Inc", not "the Dutch Nova NV"."""
        if at not in self.marks.get("demonym", {}) or self.word(at - 1) in _DETERMINERS or at + 1 in self.names:
            return False
        end = self._run(at + 1)
        return end - at > _COUNTRY and self._lone_legal(end + (self.word(end) == ","))

    def _lone_legal(self, at: int) -> bool:
        return end_of(self.marks, "legal", at) is not None

    def _legal(self, piece: Piece, end: int) -> int:
        """Return the end with a legal form taken in; the full stop that ends the sentence stays outside."""
        end += shortened(self.marks, self.tokens, end)
        at = end + 1 if self.word(end) in (",", "&") else end  # "Nova & Co."
        stop = end_of(self.marks, "legal", at)
        if (
            stop is None
            or not (capital(self.tokens[at]) or stop - at > _LETTERS)
            or piece.kind in ("person", "place", "event", "model")
        ):
            return end
        piece.legal = True
        piece.kind = "company" if piece.entry is None and piece.kind == "organisation" else piece.kind or "company"
        return stop - 1 if stop == len(self.tokens) and self.word(stop - 1) == "." else stop

    def first(self, at: int) -> bool:
        """Tell whether the capital at a token may be due to its place alone."""
        return at <= self.opening or self.tokens[at - 1].text in '“"‘:—.!?'
