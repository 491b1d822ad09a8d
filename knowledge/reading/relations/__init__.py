"""What ties two names: partnership, joint venture, subsidiary, acquisition, stake, supply, licence, rivalry, jobs.

Each cue of the lexicon has a shape and each shape a reader; one that doesn't find both names finds nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator

from knowledge.lexicon import Match, wordlists
from knowledge.model import Relation, Span
from knowledge.reading.names import NamesRead
from knowledge.reading.phrases import READABLE, Line
from knowledge.reading.relations.jobs import roles_held, told_jobs
from knowledge.reading.relations.parties import Party
from knowledge.reading.relations.shapes import SHAPES
from knowledge.reading.relations.ties import Ties
from knowledge.reading.tagged import Tagged

_LISTS = wordlists.of(__name__)
_MUTUAL = _LISTS.words("mutual")


def find(tagged: list[Tagged], names: NamesRead) -> list[Relation]:
    """Return the relations of an article in text order; one that is told twice is given once."""
    found: dict[tuple[str, str, str], Relation] = {}
    for number, sentence in enumerate(tagged):
        named = sentence.mentions or names.marks[number].get("descriptor")
        if not named or len(sentence.tokens) > READABLE or sentence.sentence.kind in ("notice", "row"):
            continue
        line = Line(number, sentence, names.marks[number])
        for one in (*_told(line, names, found), *_compound(line, names), *told_jobs(line, names)):
            caption = sentence.sentence.kind != "sentence"
            told = (one.a, one.b, one.kind) in found or (one.kind in _MUTUAL and (one.b, one.a, one.kind) in found)
            if not told and not (caption and len(tagged) > 1 and _later(one, number, tagged)):
                found[one.a, one.b, one.kind] = one
    for one in roles_held(names):
        found.setdefault((one.a, one.b, one.kind), one)
    return sorted(found.values(), key=lambda one: one.span)


def _later(one: Relation, number: int, tagged: list[Tagged]) -> bool:
    """Tell whether a relation in a caption is better read further down, where a sentence names both."""
    rest = (sentence for sentence in tagged[number + 1 :] if sentence.sentence.kind == "sentence")
    return any({one.a, one.b} <= {mention.name for mention in sentence.mentions} for sentence in rest)


def _told(line: Line, names: NamesRead, known: Collection[tuple[str, str, str]]) -> Iterator[Relation]:
    cues = line.marks.get("relation")
    if not cues:
        return
    ties = Ties(line, names, known)
    for at in sorted(cues):
        for match in cues[at]:
            entry = match.entry
            named = match.pos == "zh" or line.tokens[at].text[:1].isupper()
            if named and _goods(line, at, ties):
                continue
            if named and any(place.token <= at < place.end for place in ties.places):
                continue  # 控股 of a firm's name, the second word of "Nova Controls"
            for a, b, kind in SHAPES[entry.get("shape", "pair")](ties, match):
                again = line.word(match.start - 1) == "the" and kind in _MUTUAL and _has(known, b.name, kind, names)
                own = kind in _MUTUAL and b.name in (names.owners.get(a.name), a.name)
                own = own or (kind in _MUTUAL and names.owners.get(b.name) == a.name)  # a brand and its maker
                if a.name != b.name and not again and not own:
                    yield Relation(a.name, b.name, kind, _evidence(line, match, a, b))


def _goods(line: Line, at: int, ties: Ties) -> bool:
    """Tell whether a capitalised noun behind a brand belongs to what its product is called: "the Nova Partner van"."""
    plain = line.tagged.sentence.kind == "sentence" and any(
        word.text.islower() for word in line.tokens[at + 1 : at + 2]
    )
    return plain and at in ties.ending


def _has(known: Container[tuple[str, str, str]], name: str, kind: str, names: NamesRead) -> bool:
    """Tell whether a tie of that kind to a name was told: "the venture with Nova" is that one again."""
    return any((other, name, kind) in known or (name, other, kind) in known for other in names.kinds)


def _evidence(line: Line, match: Match, a: Party, b: Party) -> Span:
    starts = min(match.start, a.start, b.start)
    return line.tagged.span(starts, max(match.end, a.end, b.end))


def _compound(line: Line, names: NamesRead) -> Iterator[Relation]:
    """Read a joint venture that bears both names, "Nova-Astra", where the sentence calls it one."""
    ventures = [
        match
        for found in line.marks.get("relation", {}).values()
        for match in found
        if match.entry.name == "joint venture"
    ]
    if not ventures:
        return
    ties = Ties(line, names)
    for place in ties.places:
        left = ties.ending.get(place.token - 1) if ties.word(place.token - 1) == "-" else None
        if left and left.kind == place.kind == "company" and left.name != place.name:
            yield Relation(left.name, place.name, "joint venture", line.tagged.span(left.token, place.end))
