"""What part a number plays in a Chinese clause: "从10%升至", "上年同期为900", "占总销量的53%"."""

from __future__ import annotations

from knowledge.reading.figures import chinese_times
from knowledge.reading.figures.casts import Cast
from knowledge.reading.figures.clauses import Clause
from knowledge.reading.figures.families import Family
from knowledge.reading.figures.marks import Mark


def share(clause: Clause, mark: Mark, kind: Family) -> Cast | None:
    """Read "占总销量的53%", "达到总销量的53%": a percentage of the metric before it."""
    previous = next(clause.before(mark.start), None)
    if kind != "percent" or clause.line.word(mark.start - 1) != "的" or previous is None or previous.kind != "metric":
        return None
    return Cast("share", 1, previous) if mark.start - previous.end <= 1 else None


def cast(clause: Clause, mark: Mark, kind: Family) -> Cast | None:
    """Read "从10%升至", "上年同期为900" and "是去年同期的3.1倍"."""
    if multiple(clause, mark):
        return Cast("change", 1, mark)
    if kind in ("percent", "point", "ratio") and (way := chinese_times.turned(clause, mark)):
        return Cast("change", way, mark)
    time = chinese_times.earlier(clause, mark)
    if chinese_times.from_to(clause, mark) or (time is not None and (kind != "percent" or mark.start > time.end)):
        return Cast("prior")
    return None


def multiple(clause: Clause, mark: Mark) -> bool:
    """Tell whether a number is a multiple of the level before, no growth: "是去年同期的3.1倍"."""
    return clause.line.chinese and mark.family == "ratio" and clause.line.word(mark.start - 1) == "的"
