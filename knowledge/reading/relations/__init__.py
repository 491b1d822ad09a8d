"""What ties two names: partnership, joint venture, subsidiary, acquisition, stake, supply, licence, rivalry, jobs.

Each cue of the lexicon has a shape and each shape a reader; one that doesn't find both names finds nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.lexicon import Match
from knowledge.model import Relation, Span
from knowledge.reading.names import NamesRead
from knowledge.reading.names.people import Role
from knowledge.reading.phrases import READABLE, Line
from knowledge.reading.relations.shapes import SHAPES
from knowledge.reading.relations.ties import Party, Ties, main_party
from knowledge.reading.tagged import Tagged

_BECOMES = frozenset(("becomes", "became", "become", "as", "named", "appointed", "is", "was"))
_MEMBERS = ("chief executive", "chief officer", "chairman", "president", "spokes", "manager")


def find(tagged: list[Tagged], names: NamesRead) -> list[Relation]:
    """Return the relations of an article in text order; one that is told twice is given once."""
    found: dict[tuple[str, str, str], Relation] = {}
    for number, sentence in enumerate(tagged):
        if not sentence.mentions or len(sentence.tokens) > READABLE or sentence.sentence.kind in ("notice", "row"):
            continue
        line = Line(number, sentence, names.marks[number])
        for one in (*_told(line, names), *_compound(line, names), *_jobs(line, names)):
            caption = sentence.sentence.kind != "sentence"
            if (one.a, one.b, one.kind) not in found and not (
                caption and len(tagged) > 1 and _later(one, number, tagged)
            ):
                found[one.a, one.b, one.kind] = one
    for one in _roles(names):
        found.setdefault((one.a, one.b, one.kind), one)
    return sorted(found.values(), key=lambda one: one.span)


def _later(one: Relation, number: int, tagged: list[Tagged]) -> bool:
    """Tell whether a relation in a caption is better read further down, where a sentence names both."""
    rest = (sentence for sentence in tagged[number + 1 :] if sentence.sentence.kind == "sentence")
    return any({one.a, one.b} <= {mention.name for mention in sentence.mentions} for sentence in rest)


def _told(line: Line, names: NamesRead) -> Iterator[Relation]:
    cues = line.marks.get("relation")
    if not cues:
        return
    ties = Ties(line, names)
    for at in sorted(cues):
        for match in cues[at]:
            entry = match.entry
            for a, b, kind in SHAPES[entry.get("shape", "pair")](ties, match):
                if a.name != b.name:
                    yield Relation(a.name, b.name, kind, _evidence(line, match, a, b))


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


def _jobs(line: Line, names: NamesRead) -> Iterator[Relation]:
    """Read "Ana Torres becomes chief executive of Nova", "with Ana Torres stepping down as CEO"."""
    roles = line.marks.get("role")
    if not roles:
        return
    ties = Ties(line, names)
    for at, matches in sorted(roles.items()):
        verb = next((place for place in range(at - 1, max(at - 4, -1), -1) if ties.word(place) in _BECOMES), None)
        person = ties.head(verb) if verb is not None else None
        if verb is None or person is None or person.kind != "person" or verb - person.end > 3:
            continue
        inside = [place for place in ties.places if verb < place.token < at]
        firm = [Party(inside[0].name, inside[0].token, inside[0].end, inside[0].kind)] if inside else []
        firm = firm or (ties.behind(matches[0].end + 1) if ties.word(matches[0].end) in ("of", "at") else [])
        for b in firm or main_party(ties, matches[0], [person]):
            yield Relation(person.name, b.name, "employee", _evidence(line, matches[0], person, b))
            break


def _employer(names: NamesRead, role: Role) -> str | None:
    """Return whose "Chief Executive Ana Torres" is: the organisation that is the nearest subject, else the main one."""
    for number in range(role.sentence, max(role.sentence - 3, -1), -1):
        for place in names.resolver.places[number]:
            if place.subject and place.kind in ("company", "organisation"):
                return place.name
    return next((name for name in names.resolver.main if names.kind(name) in ("company", "brand")), None)


def _roles(names: NamesRead) -> Iterator[Relation]:
    for person, role in names.roles.items():
        firm = role.organisation
        owned = "'s" in role.text.replace("’", "'")  # "the ministry's spokeswoman" is nobody's here
        placed = owned or any(
            place.kind == "place" and role.span.holds(names.span(place))
            for place in names.resolver.places[role.sentence]
        )
        if firm is None and not placed and any(word in role.kinds for word in _MEMBERS):
            firm = _employer(names, role)
        if firm:
            kind = "founder" if role.kinds == "founder" else "employee"
            yield Relation(person, firm, kind, role.span)
