"""Things that a Chinese text counts in its own words: "村级服务站达42万处", "已建成数据中心900个"."""

from __future__ import annotations

from knowledge.lexicon import Entry
from knowledge.reading.figures.chinese_phrases import run_before
from knowledge.reading.figures.metrics import Told
from knowledge.reading.figures.scene import Case

_UNITS = frozenset(("unit", "item", "company", "city", "aircraft", "store", "household", "ship"))
_HAVING = (
    "建成",
    "拥有",
    "共有",
    "现有",
    "设有",
    "开设",
    "布局",
    "投用",
    "建有",
    "认定",
    "培育",
    "设立",
    "发布",
    "制定",
    "修订",
    "新建",
)
_NUMBER = Entry("metric", "数量", (), {"kind": "stock", "takes": ["count"]})
_SHORTEST = 3


def told(case: Case) -> Told | None:
    """Return the number of things as a metric where the words before a count can only name them; notes the words."""
    mark = case.mark
    if case.cast.part != "level" or case.share.words is not None or mark.number.normal_unit not in _UNITS:
        return None
    tokens = case.clause.line.tagged.tokens[mark.start : mark.end]
    if not any(token.kind == "number" for token in tokens):
        return None
    words, levelled = run_before(case.clause, mark)
    had = next((verb for verb in _HAVING if verb in words), None)
    if had is not None:
        words = words.rpartition(had)[2]
    if len(words) < _SHORTEST or not (levelled or had):
        return None
    case.share.words = words
    return Told(_NUMBER, None)
