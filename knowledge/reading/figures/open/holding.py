"""Whose an unnamed metric is: who has, opens or runs what is counted, by a verb or a possessive right before it."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.marks import Line
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.owners import subjects
from knowledge.reading.figures.owners.subjects import Subject

_LISTS = wordlists.of(__name__)
_LEADING = _LISTS.words("leading")
_POSSESSIVES = _LISTS.words("possessives")
_HAVING = _LISTS.words("having")
_DOING = dict(phrase for phrase in _LISTS.phrases("done") if len(phrase) == 2)  # "shut": "closed"
_KNOWN = _HAVING | _DOING.keys()
_PASSED = _LISTS.words("passed")
_JOINING = _LISTS.words("joining")
_FAR = 6  # tokens that lead up to a number, and auxiliaries and adverbs that lead up to a verb
_IS = _LISTS.words("is")
_UNITS = _LISTS.words("units")
_BESIDE = 6  # tokens between two numbers of a list
_WITH = _LISTS.words("with")


@dataclass(frozen=True, slots=True)
class Held:
    """Who has something, and what was done to it: "closed" for "Nova closed 40 stores", nothing for what is had."""

    who: Subject
    done: str = ""
    verb: str = ""


def holder(case: Case, at: int, *, known: bool = False) -> Held | None:
    """Return whose the noun phrase is that begins, number and all, at a token; None where nobody right before has it.

    ``known``: only verbs count that are known to tell of having.
    """
    line = case.clause.line
    first = at
    while line.word(first - 1) in _LEADING and at - first < _FAR:
        first -= 1
    if (who := _possessor(case, first, at)) is not None:
        return Held(who)
    verb = line.word(first - 1)
    if verb in _WITH:
        who = _with(case, first - 1)
        return Held(who) if who is not None else None
    if verb in ("and", ","):
        return _coupled(case, first - 1)
    if verb not in _KNOWN and (known or not _verb(case, first - 1)):
        return None
    who = _doer(case, first - 1)
    return Held(who, _DOING.get(verb, ""), verb) if who is not None else None


def has(case: Case, at: int) -> bool:
    """Tell whether a word is a verb that somebody may have something by."""
    return case.clause.line.word(at) in _KNOWN or _verb(case, at)


def _verb(case: Case, at: int) -> bool:
    """Tell whether a word that nothing is known of is a verb: "Nova publishes 40 journals", "the firm trained 40"."""
    line = case.clause.line
    word, before = line.word(at), line.word(at - 1)
    formed = at not in line.at and len(word) > 3 and word.endswith(("s", "ed")) and word.islower()
    if not formed or before in _PASSED:
        return False
    mark = line.at.get(at - 1)
    if mark is not None and mark.kind == "name":
        return mark.name.kind not in ("person", "place")
    return before in ("it", "they", "which") or (before.isalpha() and _named_at(case, at - 1) is not None)


def _coupled(case: Case, joint: int) -> Held | None:
    """Return whose the number before is, that a coordination goes on from: "has 40 mills and 12 depots"."""
    last = case.scene.stage.drafts[-1] if case.scene.stage.drafts else None
    if last is None or last.clause is not case.clause or last.cast.part != "level" or joint - last.mark.end > _BESIDE:
        return None
    between = case.clause.after(last.mark.end)
    if any(mark.verbal or mark.kind == "name" for mark in between if mark.start < joint):
        return None
    return Held(last.subject)


def possessor(case: Case, at: int) -> Subject | None:
    """Return whose the noun phrase is that begins at a token: "Nova's", "its"."""
    return _possessor(case, at, at + 1)


def _possessor(case: Case, first: int, at: int) -> Subject | None:
    line = case.clause.line
    for place in range(at, first - 1, -1):
        if line.word(place - 1) in ("'s", "'"):
            return _named_at(case, place - 2) if line.word(place - 2) not in _IS else None
        if line.word(place - 1) in _POSSESSIVES:
            return subjects.pronoun(line, [place - 1], case.scene.stage.names)
    return None


def _named_at(case: Case, at: int) -> Subject | None:
    """Return whom the word at a token names or stands for."""
    line = case.clause.line
    mark = line.at.get(at)
    if mark is not None and mark.kind == "name":
        return subjects.named(line, mark) if mark.name.kind not in ("person", "event") else None
    found = case.scene.stage.names.resolve(line.index, at)
    if found is None or found.kind in ("person", "place"):
        return None
    return Subject(found.name, found.name, found.kind, line.index, found.via)


def _doer(case: Case, verb: int) -> Subject | None:
    """Return the subject of a verb: the name or pronoun before it, or whom its clause is about where nobody else is."""
    line, at = case.clause.line, verb - 1
    while at >= case.clause.start and verb - at <= _FAR and (line.word(at) in _PASSED or _time(line, at)):
        at -= 1
    word, mark = line.word(at), line.at.get(at)
    if line.word(verb).endswith("ing") and line.word(verb - 1) not in _PASSED:
        return None
    if mark is not None and mark.kind == "name":
        return (
            subjects.named(line, mark)
            if mark.name.kind not in ("person", "event") and not _of(line, mark.start)
            else _clear(case)
        )
    if word in ("which", "who"):
        return subjects.of_relative(case.clause, case.mark, case.scene.stage.names)
    if word in ("it", "they"):
        return subjects.pronoun(line, [at], case.scene.stage.names)
    if at < case.clause.start or word in _JOINING:
        return _clear(case)
    if word in _UNITS:
        return _unit(case, at)
    return _named_at(case, at)


def _unit(case: Case, at: int) -> Subject | None:
    """Return whose part of a firm has something: "its Lima plant employs", "Nova's soap unit has"."""
    line = case.clause.line
    for place in range(at - 1, max(case.clause.start, at - _FAR) - 1, -1):
        mark = line.at.get(place)
        if mark is not None and mark.kind == "name" and mark.name.kind in ("company", "name", "brand"):
            return subjects.named(line, mark)
        if line.word(place) in _POSSESSIVES:
            return subjects.pronoun(line, [place], case.scene.stage.names)
        if line.word(place) == "'s":
            return _named_at(case, place - 1)
    return None


def _of(line: Line, at: int) -> bool:
    return line.word(at - 1) in ("of", "in", "at", "from", "for")


def _time(line: Line, at: int) -> bool:
    mark = line.at.get(at)
    return mark is not None and mark.kind == "time"


def _clear(case: Case) -> Subject | None:
    """Return whom a clause is about, where that is somebody who may have things."""
    who = case.scene.subject or (case.frame.subject if case.clause.opener in ("and", "comma") else None)
    return who if who is not None and who.kind in ("company", "brand", "name", "model", "organisation") else None


def _with(case: Case, at: int) -> Subject | None:
    """Return who is described by what he has: "Nova, with 900 stores,", "the retailer, with 900 stores"."""
    line = case.clause.line
    if line.word(at - 1) == ",":
        return _named_at(case, at - 2)
    who = _clear(case)
    near = next((mark for mark in case.clause.before(at) if mark.kind == "name"), None)
    return who if who is not None and near is not None and near.name.name == who.name else None
