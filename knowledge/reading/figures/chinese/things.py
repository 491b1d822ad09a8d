"""Things that a Chinese text counts in its own words: "村级服务站达42万处", "已建成数据中心900个"."""

from __future__ import annotations

from knowledge.lexicon import Entry, wordlists
from knowledge.reading.figures.chinese.phrases import run_before
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told

_LISTS = wordlists.of(__name__)
_UNITS = _LISTS.words("units")
_MOVED = _LISTS.words("moved")
_HAVING = _LISTS.forms("having")
_NUMBER = Entry("metric", "数量", (), {"kind": "stock", "takes": ["count"], "passing": True})
_RENEWALS = Entry("metric", "数量", (), {"kind": "flow", "takes": ["count"], "passing": True})
_RENEWED = "换新"
_SHORTEST = 3


def told(case: Case) -> Told | None:
    """Return the number of things as a metric where the words before a count can only name them; notes the words."""
    mark = case.mark
    unit = mark.number.normal_unit
    if case.cast.part != "level" or case.share.words is not None or unit not in _UNITS | _MOVED:
        return None
    tokens = case.clause.line.tagged.tokens[mark.start : mark.end]
    if not any(token.kind == "number" for token in tokens):
        return None
    words, levelled = run_before(case.clause, mark)
    had = next((verb for verb in _HAVING if verb in words), None)
    if had is not None:
        words = words.rpartition(had)[2]
    firms = case.clause.line.at.get(mark.start - 1)
    if unit == "company" and firms is not None and firms.kind == "class" and "有" in case.clause.line.words:
        words, had = firms.attrs.name, "有"
    elif unit in _MOVED and _RENEWED not in words:
        return None
    if len(words) < _SHORTEST or not (levelled or had):
        return None
    case.share.words = words
    return Told(_RENEWALS if _RENEWED in words else _NUMBER, None)
