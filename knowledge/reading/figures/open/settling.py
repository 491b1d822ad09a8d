"""A number whose metric no entry names: what it counts or is a sum of, in the words of the text, and whose that is."""

from __future__ import annotations

from functools import partial

from knowledge.lexicon import Entry, wordlists
from knowledge.reading.figures.line.casts import Cast
from knowledge.reading.figures.line.marks import Line, Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.open import holding, nouns
from knowledge.reading.figures.owners import locating
from knowledge.reading.figures.owners.subjects import Subject

_LISTS = wordlists.of(__name__)
_LINKING = _LISTS.words("linking")
_VAGUE = _LISTS.words("vague")
_TIMES = _LISTS.words("times")
_FEW = 10
_BEING = _LISTS.words("being")
_DETERMINERS = _LISTS.words("determiners")
_TIDINGS = _LISTS.words("tidings")
_OWNING = _LISTS.words("owning")
_RATES = _LISTS.words("rates")
_HITS = _LISTS.words("hits")
_BUILT = _LISTS.words("built")

_KINDS = {"measure": "price", "percent": "ratio"}

Settled = tuple[Told, Subject]


def settle(case: Case, told: Told | None) -> Settled | None:
    """Return the open metric and its owner; None where the lexicon told the metric or none is to be had."""
    if case.clause.line.chinese or _here(case, told) or (told is not None and case.family == "percent"):
        return None
    if case.family == "count":
        return _things(case) or (_ahead(case) if case.mark.number.unit is None else None)
    if case.family in ("money", "measure") and case.mark.number.normal_unit not in _TIMES:
        return _behind(case) or _ahead(case) or _costing(case)
    if case.family == "percent":
        return _part(case) or _ahead(case) or _costing(case)
    return None


def _here(case: Case, told: Told | None) -> bool:
    """Tell whether the lexicon knows a metric in the number's own clause."""
    return told is not None and told.mark is not None and case.clause.start <= told.mark.start < case.clause.end


def _metric(name: str, family: str, unit: str | None = None) -> Told:
    counted = {"unit": unit} if unit else {}
    return Told(Entry("metric", name, (), {"kind": _KINDS.get(family, "event"), "takes": [family], **counted}))


def _things(case: Case) -> Settled | None:
    """Read "opened 27 new retail and service centers", "has 900 mills", "its 50 local newspapers"."""
    mark, line = case.mark, case.clause.line
    if case.cast.part != "level" or (mark.number.value <= _FEW and not _digits(line, mark)):
        return None
    start = _first(line, mark)
    span = nouns.things(line, start)
    if span is None or _lettered(line, span[0]):
        return None
    if line.word(span[1] - 1) in _VAGUE:
        return _shares(case) if line.word(span[1] - 1) == "shares" else None
    name = nouns.words(line, span)
    if name is None:
        return None
    unit = nouns.thing(line, span)
    if line.word(mark.start - 1) in _BEING and line.word(mark.start - 2) == "there":
        where = locating.holding(case)
        return (_metric(name, "count", unit), where) if where is not None else None
    held = holding.holder(case, mark.start)
    return (_metric(f"{name} {held.done}".strip(), "count", unit), held.who) if held is not None else None


def _shares(case: Case) -> Settled | None:
    """Read "owns 400,000 Nova shares"."""
    held = holding.holder(case, case.mark.start)
    return (_metric("shares held", "count", "share"), held.who) if held and held.verb in _OWNING else None


def _costing(case: Case) -> Settled | None:
    """Read "its $4 million soap plant", "launched a $300 million savings drive"."""
    mark, line = case.mark, case.clause.line
    percent = case.family == "percent" and case.cast.part in ("none", "level")
    if not (case.family == "money" or percent) or line.word(mark.start - 1) not in _DETERMINERS:
        return None
    at = mark.end + (line.word(mark.end) == "-" and line.word(mark.end + 1) == "plus") * 2
    if not line.word(at).isalpha():
        return None
    span = (at, at + 1) if line.word(at) in _HITS else nouns.stuff(line, at)
    name = nouns.words(line, span) if span else None
    if name is None or name.split(" ")[-1] in _VAGUE:
        return None
    held = holding.holder(case, mark.start)
    if held is None or (percent and name.split(" ")[-1] not in _RATES):
        return None
    case.cast = Cast("level", 1, None) if percent else case.cast
    built = name.split(" ")[-1] in _BUILT
    return _metric(f"{name} cost" if built else name, "money"), held.who


def _moving(line: Line, end: int) -> bool:
    """Tell whether a phrase only says that something moves or is told: "its plunge to", "announcements of"."""
    mark = line.at.get(end - 1)
    return line.word(end - 1) in _TIDINGS or (mark is not None and mark.kind == "change")


def _firm(line: Line, end: int) -> bool:
    """Tell whether a phrase stands for a firm, of which a share is a stake: "44% of the Peruvian carmaker"."""
    return any(match.end == end for match in line.tagged.of_kind.get("descriptor", ()))


def _lettered(line: Line, at: int) -> bool:
    """Tell whether a letter or code goes on with a number: "the 4000 H-series chips"."""
    text = line.tagged.tokens[at].text
    return text.isupper() and len(text) < 3


def _digits(line: Line, mark: Mark) -> bool:
    return "number" in line.tagged.kinds[mark.start : mark.end]


def _first(line: Line, mark: Mark) -> int:
    """Return the token behind the digits and number words of a quantity."""
    worded = {at for match in line.tagged.of_kind.get("number", ()) for at in range(match.start, match.end)}
    at = mark.start + mark.led
    while at < mark.end and (
        line.tagged.kinds[at] == "number" or at in worded or line.word(at) in ("a", "-", "and", "of")
    ):
        at += 1
    return at


def _behind(case: Case) -> Settled | None:
    """Read "manages $150 million in client assets", "has 90 million euros of unpaid taxes"."""
    mark, line = case.mark, case.clause.line
    if case.cast.part != "level" or case.family != "money" or line.word(mark.end) not in ("in", "of"):
        return None
    span = nouns.stuff(line, mark.end + 1)
    name = nouns.words(line, span) if span else None
    if name is None or (name in _VAGUE and name != "cash"):
        return None
    held = holding.holder(case, mark.start)
    if held is not None and name == "cash" and held.verb not in _OWNING:
        return None
    return (_metric(name, case.family), held.who) if name and held else None


def _ahead(case: Case) -> Settled | None:
    """Read "a payload of 900 kg", "its exit costs of $4 million", "Nova's relocation allowance was $4,000"."""
    mark, line = case.mark, case.clause.line
    at = mark.start
    percent = case.family == "percent" and case.cast.part in ("none", "level")
    of = line.word(at - 1) == "of"
    if case.cast.part != "level" and not percent:
        return None
    end = at - 1 if of else _linked(line, at)
    verb = partial(holding.has, case)
    span = nouns.ending(line, end, case.clause.start, verb) if end is not None else None
    name = nouns.words(line, span) if span else None
    if span is None or name is None or name in _VAGUE or _moving(line, span[1]):
        return None
    held = holding.holder(case, span[0]) if of else None
    who = held.who if held is not None else None if of else holding.possessor(case, span[0])
    if who is None:
        return None
    case.cast = Cast("level", 1, None) if percent else case.cast
    return _metric(name, case.family), who


def _linked(line: Line, at: int) -> int | None:
    """Return where a phrase ends that a linking verb sets a number equal to."""
    end = at
    while line.word(end - 1) in _LINKING and at - end < 4:
        end -= 1
    verb = any(line.word(place) not in ("to", "at") for place in range(end, at))
    return end if verb else None


def _part(case: Case) -> Settled | None:
    """Read "gets 40 percent of its income abroad", "commands 60 percent of the local soap market"."""
    mark, line = case.mark, case.clause.line
    if case.cast.part not in ("none", "share") or line.word(mark.end) != "of":
        return None
    at = mark.end + 1
    who: Subject | None = None
    if line.word(at) in ("its", "their"):
        who, at = holding.possessor(case, at + 1), at + 1
    elif line.word(at) == "the" or line.at.get(at) is not None:
        owner = next((place for place in range(at, at + 6) if line.word(place) in ("'s", "'")), None)
        if owner is not None:
            who, at = holding.possessor(case, owner + 1), owner + 1
        else:
            at += line.word(at) == "the"
    span = nouns.stuff(line, at)
    name = nouns.words(line, span) if span else None
    if span is None or name is None or name in _VAGUE or _firm(line, span[1]):
        return None
    if who is None:
        held = holding.holder(case, mark.start, known=True)
        who = held.who if held is not None else None
    if who is None:
        return None
    case.cast = Cast("level", 1, None)
    return _metric(f"share of {name}", "percent"), who
