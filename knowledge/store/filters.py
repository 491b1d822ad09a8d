"""What look-ups can be narrowed by, as SQL conditions with their parameters.

A filter that is not given is None and narrows nothing; one that is given but empty finds nothing.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.model import Span

Condition = tuple[str, tuple[Any, ...]]

AMONG = "IN (SELECT value FROM json_each(?))"


def among(column: str, values: Iterable[str] | None) -> Condition | None:
    """Return the condition that ``column`` of a fact is one of ``values``."""
    if values is None:
        return None
    wanted = list(dict.fromkeys(values))
    if len(wanted) == 1:  # the index then has the facts in the order of their keys already
        return f"f.{column} = ?", (_storable(wanted[0]),)
    return f"f.{column} {AMONG}", (json.dumps(wanted),)


def _storable(text: str) -> str:
    """Return ``text`` as SQLite takes it; what no stored text can hold becomes something that none is equal to."""
    return text.encode("utf-8", "backslashreplace").decode()


def either(*columns: tuple[str, Iterable[str] | None]) -> Condition | None:
    """Return the condition that any of the columns for which values are given has one of them."""
    given = [condition for column, values in columns if (condition := among(column, values))]
    if not given:
        return None
    return f"({' OR '.join(sql for sql, _ in given)})", tuple(value for _, values in given for value in values)


def of_articles(articles: Iterable[str] | None) -> Condition | None:
    """Return the condition that a fact was read in one of ``articles``."""
    if articles is None:
        return None
    return f"f.reading IN (SELECT reading FROM current WHERE article {AMONG})", (json.dumps(list(articles)),)


def in_sentences(sentences: Iterable[tuple[str, Span]] | None) -> Condition | None:
    """Return the condition that a fact was read in one of the sentences, given as (article, span)."""
    if sentences is None:
        return None
    places = json.dumps([(article, span.start, span.end) for article, span in sentences])
    wanted = "SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)"
    articles, values = of_articles(place for place, _, _ in json.loads(places)) or ("", ())
    return f"{articles} AND (c.article, f.sentence_start, f.sentence_stop) IN ({wanted})", (*values, places)


def at(index: int, last: int) -> Condition:
    """Return the condition that a fact has this place within its reading; ``last`` is the last possible place."""
    return "f.key & ? = ?", (last, last - index)


def joined(conditions: Iterable[Condition | None]) -> Condition:
    """Return all the conditions that are given as one; none of them is always true."""
    given = [condition for condition in conditions if condition]
    return " AND ".join(sql for sql, _ in given) or "1", tuple(value for _, values in given for value in values)
