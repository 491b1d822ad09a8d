"""What narrows a Chinese metric in words that the lexicon doesn't have: "车载面板收入" is no revenue of the whole firm.

The characters right before a metric that nothing else claims are its article's own words for a part or a product.
"""

from __future__ import annotations

from knowledge.reading.clauses import Clause
from knowledge.reading.marks import Mark

_EDGES = frozenset(
    "的和与及从据由在对向被把让为是了等或至到将称说以并也都又已使该这那各些于着过进给因共仅均还再就则且可其此每个约超近达"
)
_LONGEST = 10
_SHORTEST = 2
_OUTER = 3  # characters of the longest word that narrows nothing


def own_words(clause: Clause, metric: Mark) -> str:
    """Return the words that narrow a metric, as the article has them; an empty string where none do."""
    line, start = clause.line, metric.start
    while start > clause.start and start - 1 not in line.at and metric.start - start <= _LONGEST:
        token = line.tagged.tokens[start - 1]
        if token.kind != "cjk" or token.text in _EDGES:
            break
        start -= 1
    text = "".join(line.tagged.tokens[at].text for at in range(start, metric.start))
    return _told(text, _bland(clause, start, metric.start))


def _bland(clause: Clause, start: int, end: int) -> frozenset[str]:
    """Return the words among some tokens that narrow nothing: 整体, 单季, 公司."""
    tokens = clause.line.tagged.tokens
    return frozenset(
        "".join(token.text for token in tokens[match.start : match.end])
        for match in clause.line.tagged.matches
        if start <= match.start and match.end <= end and match.entry.kind in ("bland", "descriptor")
    )


def _told(text: str, bland: frozenset[str]) -> str:
    cut = True
    while cut and text:
        cut = False
        for word in bland:
            if text.startswith(word) or text.endswith(word):
                text, cut = text.removeprefix(word).removesuffix(word), True
    return text if _SHORTEST <= len(text) <= _LONGEST else ""
