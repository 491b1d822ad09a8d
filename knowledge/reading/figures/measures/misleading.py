"""What only seems to go on with a metric or to name one: a few things, a mere share, the halving of something else."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told

_LISTS = wordlists.of(__name__)
_FEW = 12
_BY = _LISTS.words("by")
_MAKERS = _LISTS.words("makers")
_ADVICE = _LISTS.words("advice")


def counted(clause: Clause, mark: Mark) -> bool:
    """Tell whether a number is of those who act: "vans made by 19 automakers", "16 analysts recommend it, 11 say"."""
    line = clause.line
    if mark.family != "count" or line.chinese:
        return False
    if mark.number.normal_unit in _MAKERS:
        return line.word(mark.start - 1) in _BY
    told = mark.number.unit is None and line.word(mark.end) in _ADVICE and "analysts" in line.words
    return told and any(one.number.unit == "analysts" or _analysts(one) for one in clause.quantities + _before(clause))


def _before(clause: Clause) -> list[Mark]:
    return [mark for mark in clause.line.marks if mark.kind == "quantity" and mark.end <= clause.start]


def _analysts(mark: Mark) -> bool:
    return any(match.entry.get("role") == "analyst" for match in mark.inner)


def few(case: Case) -> bool:
    """Tell whether a small number in words may count anything: "is working to get two more running"."""
    mark = case.mark
    more = case.cast.teller is not None and case.cast.teller.kind == "change" and case.cast.teller.attrs.get("side")
    bare = mark.family == "count" and (case.cast.part == "level" or more) and mark.number.unit is None
    return bare and mark.number.value <= _FEW and "number" not in case.clause.line.tagged.kinds[mark.start : mark.end]


def stock(case: Case, told: Told) -> bool:
    """Tell whether "the share" is one of a firm's, which is down: no market is told of."""
    mark, line = told.mark, case.clause.line
    teller = case.cast.teller
    if mark is None or teller is None or teller.kind != "change" or not teller.attrs.get("side"):
        return False
    bare = mark.end == mark.start + 1 and line.word(mark.start - 1) == "the"
    return bare and teller.start == mark.end and "market" not in line.words


def upped(case: Case, told: Told) -> bool:
    """Tell whether a mere share may be one of a firm: "it upped its share to 60%"."""
    mark, tagged = told.mark, case.scene.stage.tagged
    bare = mark is not None and mark.end == mark.start + 1 and case.clause.line.word(mark.start - 1) in ("its", "their")
    above = case.scene.stage.drafts[-1].clause.line.index
    return bare and tagged[above].sentence.paragraph == case.clause.line.tagged.sentence.paragraph


def of_other(case: Case, noun: Mark) -> bool:
    """Tell whether "of" behind a word like "halving" leads to something else: "cut prices after the halving of tax"."""
    return noun.start < case.mark.start and case.clause.line.word(case.mark.end) == "of"
