"""What a Chinese trade is of, and with whom: "出口|机电产品|9亿元", "与|沿线国家|进出口"."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.chinese.phrases import compounded, wording
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark

_LISTS = wordlists.of(__name__)
_TRADING = _LISTS.words("trading")
_TRADE = frozenset((*_TRADING, "foreign trade"))
_WITH = _LISTS.words("with")
_FAR = 24  # tokens from a preposition to the trade
_SUMS = _LISTS.words("sums")
_LONGEST = 16


def traded(clause: Clause, metric: Mark) -> str:
    """Return what is exported, imported, sold or made where it stands behind its verb: "出口|机电产品|9亿元"."""
    number = next((mark for mark in clause.after(metric.end) if mark.kind != "class"), None)
    if metric.attrs.name not in _TRADING or number is None or number.kind != "quantity" or number.start == metric.end:
        return ""
    words = wording(clause, metric.end, number.start)
    known = clause.line.at.get(number.start - 1)
    generic = known is not None and known.kind == "class" and number.start - known.start == number.start - metric.end
    return "" if generic or words in _SUMS or number.start - metric.end > _LONGEST else words


def traded_with(clause: Clause, metric: Mark) -> str:
    """Return with whom trade is that a preposition leads up to: "与|沿线国家|进出口"; nothing where names say so."""
    if metric.attrs.name not in _TRADE:
        return ""
    found = (at for at in range(metric.start - 2, max(clause.start, metric.start - _FAR) - 1, -1))
    at = next((at for at in found if clause.line.word(at) in _WITH and not compounded(clause, at)), None)
    if at is None or all(place in clause.line.at for place in range(at + 1, metric.start)):
        return ""
    text = "".join(token.text for token in clause.line.tagged.tokens[at + 1 : metric.start])
    return text.removesuffix("合计")
