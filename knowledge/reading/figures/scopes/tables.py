"""Tables flattened to text: a heading of times, then rows of a class or name with as many numbers.

The metric is the one that was told before the table; a row that names nothing known, and is no total, is left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.casts import Cast
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.drafts import Draft, unit_of
from knowledge.reading.figures.line.frames import Trail
from knowledge.reading.figures.line.marks import Line
from knowledge.reading.figures.line.scene import Stage
from knowledge.reading.figures.owners.subjects import Subject, named
from knowledge.reading.figures.scopes import scoping
from knowledge.reading.tagged import TimeMention

_LISTS = wordlists.of(__name__)
_TOTALS = _LISTS.words("totals")


def columns(line: Line) -> list[TimeMention]:
    """Return the times that head the columns of a table, none where the line is no such heading."""
    if line.tagged.quantities or len(line.tagged.times) < 2:
        return []
    times = [mark.time for mark in line.marks if mark.time is not None and mark.time.period is not None]
    return times if len(times) > 1 else []


def read(stage: Stage, line: Line) -> Iterator[Draft]:
    """Yield the figures of a row whose numbers match the columns of its table."""
    clause = Clause(line, 0, len(line.tagged.tokens), line.marks)
    entry, context = stage.context.metric, stage.context
    counts = [mark for mark in clause.quantities if mark.family == "count"]
    subject, scopes = _head(clause, context.subject or stage.topic)
    if entry is None or subject is None or len(counts) != len(stage.columns) or len(counts) != len(clause.quantities):
        return
    if "count" not in entry.get("takes", ()):
        return
    for mark, time in zip(counts, stage.columns, strict=True):
        trail, cast = Trail(stage.tagged, line.index), Cast("level")
        trail.subject(subject)
        trail.metric(context.metric_line)
        trail.period(stage.heading)
        unit = unit_of(clause, mark, cast, entry, scoping.counts(stage.lexicon, scopes, subject))
        yield Draft(
            clause, mark, cast, entry.name, entry, subject, scopes, time.period, None, None, unit, via=trail.via
        )


def _head(clause: Clause, carried: Subject | None) -> tuple[Subject | None, tuple[str, ...]]:
    """Return whom a row is about and what narrows it: a name, a class of the carried subject's, or its total."""
    first = clause.marks[0] if clause.marks else None
    if first is None or first.start > 1:
        return None, ()
    if first.mention is not None and first.mention.kind not in ("person", "place"):
        return named(clause.line, first), ()
    if first.kind == "class":
        return carried, (first.attrs.name,)
    return (carried, ()) if first.kind == "quantity" and clause.line.word(0) in _TOTALS else (None, ())
