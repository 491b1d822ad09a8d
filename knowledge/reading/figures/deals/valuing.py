"""What a firm is worth: whom a sum values, and what he was valued at before."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.marks import Line, Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.owners import subjects
from knowledge.reading.figures.owners.subjects import Subject

_LISTS = wordlists.of(__name__)
_VALUING = _LISTS.words("valuing")
_HAVING = _LISTS.words("having")
_HAD = 4  # tokens of "got that"
_BEING = _LISTS.words("being")
FIRMS = frozenset(("company", "brand", "name", "organisation"))
_REACH = 9  # tokens between a verb of valuing and its sum


def valued(case: Case) -> Subject | None:
    """Return who is valued: Nova of "a round that values Nova at $3 billion", "Nova, last valued at $3 billion"."""
    line, stop = case.clause.line, case.mark.start
    back = range(stop - 1, max(-1, stop - 1 - _REACH), -1)
    verb = next((at for at in back if line.word(at) in _VALUING), None)
    if verb is None or not leads_up(case) or any(_number(line, at) for at in range(verb, stop)):
        return None
    inside = [line.at[at] for at in range(verb + 1, stop) if at in line.at and line.at[at].start == at]
    named = [mark for mark in inside if mark.mention is not None and mark.name.kind in FIRMS]
    if named:
        return subjects.named(line, named[-1])
    above = [mark for mark in line.marks if mark.end <= verb and mark.mention is not None and mark.name.kind in FIRMS]
    if line.word(verb) == "valuing" and line.word(verb + 1) in ("the", "it") and len(above) > 1:
        return subjects.named(line, above[-1])  # "Nova offered $50 a share for Astra, valuing the company at"
    found = next((one for at in range(verb + 1, stop) if (one := resolved(case, at)) is not None), None)
    return found or _before(line, verb)


def having(case: Case, noun: Mark | None) -> Subject | None:
    """Return who has a valuation: "that is why Nova got that $3 billion valuation"."""
    line, stop = case.clause.line, case.mark.start
    if noun is None or not noun.noun or noun.start < case.mark.end:
        return None
    verb = next((at for at in range(stop - 1, stop - 1 - _HAD, -1) if line.word(at) in _HAVING), None)
    name = line.at.get(verb - 1) if verb is not None else None
    firm = name is not None and name.mention is not None and name.name.kind in FIRMS
    return subjects.named(line, name) if name is not None and firm else None


def _number(line: Line, at: int) -> bool:
    return at in line.at and line.at[at].kind == "quantity"


def resolved(case: Case, at: int) -> Subject | None:
    """Return whom "it" or "the company" at a token means."""
    line = case.clause.line
    if line.word(at) not in ("it", "its", "the", "them"):
        return None
    found = case.scene.stage.names.resolve(line.index, at)
    firm = found is not None and found.kind in FIRMS
    return Subject(found.name, found.name, found.kind, line.index, found.via) if found is not None and firm else None


def _before(line: Line, verb: int) -> Subject | None:
    """Return the name right before "is valued", ", last valued"."""
    at = verb
    while at > 0 and line.word(at - 1) in _BEING:
        at -= 1
    mark = line.at.get(at - 1)
    firm = mark is not None and mark.mention is not None and mark.name.kind in FIRMS
    return subjects.named(line, mark) if mark is not None and firm else None


def as_before(case: Case) -> Subject | None:
    """Return who was valued before: "Nova is valued at $5 billion, up from $3 billion"."""
    drafts = case.scene.stage.drafts
    last = drafts[-1] if drafts and drafts[-1].clause.line is case.clause.line else None
    earlier = case.cast.part in ("prior", "level") and last is not None and last.entry.name == "valuation"
    named = any(last.mark.end < mark.start < case.mark.start for mark in names(case)) if last is not None else True
    return last.subject if last is not None and earlier and not named else None


def leads_up(case: Case) -> bool:
    """Tell whether "at" leads up to a number, perhaps with what bounds it between."""
    near = range(case.mark.start - 2, case.mark.start + 2)
    return any(case.clause.line.word(at) == "at" for at in near)


def names(case: Case) -> list[Mark]:
    """Return the names of a number's sentence."""
    return [mark for mark in case.clause.line.marks if mark.kind == "name" and mark.mention is not None]
