"""Who holds a share of somebody: a person, a state, a fund, or the firm whose stake another buys."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.marks import Line
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.owners import subjects
from knowledge.reading.figures.owners.subjects import Subject
from knowledge.tokens import glued

_LISTS = wordlists.of(__name__)
_HOLDING = _LISTS.words("holding")
_BODIES = _LISTS.words("bodies")
_ARTICLES = _LISTS.words("articles")
_ASIDES = frozenset((",", "-", "–", "—"))  # what closes something put in
_ASIDE = 18  # tokens of what is put in behind a name
_HELD = _LISTS.words("held")
STILL = _LISTS.words("still")
_REACH = 9  # tokens between a stake and whose it is
_HEAD = 5  # tokens between a verb of holding and its number


def held(case: Case, told: Told) -> Subject | None:
    """Return who has the stake that another buys: "the 9 percent stake in Nova currently owned by Astra"."""
    line, mark = case.clause.line, told.mark
    if line.word(case.mark.end) in _HELD and line.word(case.mark.end + 1) == "by":
        owner = line.at.get(case.mark.end + 2)  # "Nova is 25 percent owned by Astra"
        if owner is not None and owner.mention is not None and owner.name.kind != "place":
            return subjects.named(line, owner)
    if mark is None or not mark.noun:
        return None
    near = range(mark.end, mark.end + _REACH)
    by = next((at + 1 for at in near if line.word(at) in _HELD and line.word(at + 1) == "by"), None)
    holder = line.at.get(by + 1) if by is not None else None
    named = holder is not None and holder.mention is not None and holder.name.kind != "place"
    return subjects.named(line, holder) if holder is not None and named else None


def own(case: Case) -> Subject | None:
    """Return whose stake it is: "used his 28% shareholding", "taking his stake to 42%"."""
    line, start = case.clause.line, case.mark.start
    if line.word(start - 1) == "its":  # "the government has to sell its 58 percent stake"
        back = range(start - 2, max(case.clause.start, start - _REACH - 3), -1)
        names = (at in line.at and line.at[at].kind == "name" for at in back)
        stop = next((at for at, named in zip(back, names, strict=True) if named or line.word(at) in _BODIES), 0)
        return _body(line, stop + 1) if line.word(stop) in _BODIES and stop > case.clause.start else None
    at = next((at for at in range(start - 1, max(-1, start - _HEAD), -1) if line.word(at) in ("his", "her")), None)
    found = case.scene.stage.names.resolve(line.index, at) if at is not None else None
    return Subject(found.name, found.name, found.kind, line.index, found.via) if found is not None else None


def holder(case: Case) -> Subject | None:
    """Return the person, state or staff that holds a share: "Ana Torres, who left, owns 5%", "the state has 28%"."""
    line, stop = case.clause.line, case.mark.start
    verb = next((at for at in range(stop - 1, max(-1, stop - _HEAD), -1) if line.word(at) in _HOLDING), None)
    if verb is None:
        return None
    at = verb
    while line.word(at - 1) in STILL:
        at -= 1
    at -= line.word(at - 1) in ("who", "which")
    start = at
    if line.word(at - 1) == "that":  # "Nova, the fund that owns 45 percent"
        comma = next((place for place in range(at - 2, max(-1, at - _ASIDE), -1) if line.word(place) == ","), at)
        mark = line.at.get(comma - 1)
        return subjects.named(line, mark) if mark is not None and mark.mention is not None else None
    if (closing := line.word(at - 1)) in _ASIDES:
        back = range(at - 2, max(-1, at - _ASIDE), -1)
        start = next((place for place in back if line.word(place) == closing and _apart(line, place)), at)
        start = start if line.word(start + 1) in ("who", "a", "an", "the", "whose", "which") else at - 1
    mark = line.at.get(start - 1)
    if mark is not None and mark.mention is not None and mark.name.kind != "place":
        return subjects.named(line, mark)
    return _body(line, start)


def _apart(line: Line, at: int) -> bool:
    """Tell whether a mark joins no two words as the hyphen of "north-eastern" does."""
    tokens = line.tagged.tokens
    return not (glued(tokens[at - 1], tokens[at]) and glued(tokens[at], tokens[at + 1]))


def _body(line: Line, end: int) -> Subject | None:
    """Return a holder without a name as the article words it: "the Peruvian government"."""
    if line.word(end - 1) not in _BODIES:
        return None
    start = end - 1
    while start > 0 and end - start <= _HEAD and line.word(start - 1) not in _ARTICLES | {"", "and", "while", ","}:
        start -= 1
    if line.word(start) == "whose":  # "Ana Torres, whose family owns 38%"
        mark = line.at.get(start - 2)
        return subjects.named(line, mark) if mark is not None and mark.mention is not None else None
    tokens = line.tagged.tokens[start:end]
    return Subject(" ".join(token.text for token in tokens), None, "people", line.index)
