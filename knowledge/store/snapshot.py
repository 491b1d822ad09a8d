"""One consistent view of the knowledge: an open read transaction, its generation, and the named look-ups.

Nothing outside ``store/`` knows what stands behind these operations. They take and return nouns.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from knowledge.closing import Closing
from knowledge.model import Reading
from knowledge.store import columns, vocabulary
from knowledge.store.columns import FIGURE, MENTION, QUOTATION, RELATION, SENTENCE, STATEMENT, Columns
from knowledge.store.connection import explained
from knowledge.store.filters import Condition, among, at, either, in_sentences, joined, of_articles
from knowledge.store.lookups import LookUps
from knowledge.store.words import expression, phrases

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date
    from pathlib import Path

    from knowledge.model import Article, Figure, Mention, Name, Quotation, Relation, Sentence, Span, Statement

T = TypeVar("T")
Kept = dict[str, Any]  # what is asked of a generation again and again

_HEAD = f"SELECT {', '.join(f'r.{name}' for name in columns.ARTICLE)} FROM current c JOIN reading r ON r.id = c.reading"
_LISTED = _HEAD.replace("r.body", "''")
_SEARCHED = SENTENCE.select.replace(" JOIN ", " JOIN sentence_fts ON sentence_fts.rowid = f.key JOIN ", 1)
_NEWEST = "WHERE sentence_fts MATCH ? AND sentence_fts.rowid BETWEEN ? AND ? ORDER BY sentence_fts.rowid DESC LIMIT ?"
_OFTEN = 200  # sentences: what stands in as many of them is not counted further
_RAREST = 4  # words that are looked for one by one where not all stand together


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A fact with where it was read; ``index`` is its place within the reading of the article."""

    article: str
    published: date | None
    index: int
    fact: T


class Snapshot(Closing):
    """The knowledge of one generation; use it as a context manager, in one thread.

    Filters are exact; one that is given but empty finds nothing. Every look-up raises StoreError where the
    database can't be read.
    """

    generation: int

    def __init__(
        self, connection: sqlite3.Connection, path: Path, kept: Callable[[int], Kept], done: Callable[[], None]
    ) -> None:
        self._connection = connection
        self._path = path
        self._done = done
        self._whole: dict[str, Article] = {}
        with explained(path):
            connection.execute("BEGIN")
            (self.generation,) = connection.execute("SELECT coalesce(max(id), 0) FROM generation").fetchone()
        self._kept = kept(self.generation)
        self._looked_up = self._keep("look-ups", LookUps)

    def close(self) -> None:
        """End the view; a second time does nothing."""
        done, self._done = self._done, lambda: None
        done()

    def articles(self) -> Sequence[Article]:
        """Return the articles, newest first, with empty bodies (``article`` gives the whole); cached by generation."""
        sql = f"{_LISTED} ORDER BY c.published DESC NULLS LAST, c.reading DESC"
        return self._keep("articles", lambda: [columns.article_noun(row) for row in self._rows(sql)])

    def article(self, id: str) -> Article:
        """Return one article with its body; raises KeyError."""
        if id not in self._whole:
            rows = self._rows(f"{_HEAD} WHERE c.article = ?", (id,))
            if not rows:
                raise KeyError(id)
            self._whole[id] = columns.article_noun(rows[0])
        return self._whole[id]

    def reading(self, id: str) -> Reading:
        """Return everything that was read out of one article; raises KeyError."""
        article = self.article(id)
        where, values = joined([of_articles([id])])
        facts = {  # not kept for this view: an export reads all articles through one
            name: tuple(
                table.noun(row[3:]) for row in self._rows(f"{table.select} WHERE {where} ORDER BY f.key DESC", values)
            )
            for name, table in columns.FACTS
        }
        return Reading(article, **facts)

    def figures(  # noqa: PLR0913 - each filter is a slot of a question
        self,
        *,
        subjects: Iterable[str] | None = None,
        entities: Iterable[str] | None = None,
        metrics: Iterable[str] | None = None,
        periods: Iterable[str] | None = None,
        articles: Iterable[str] | None = None,
        sentences: Iterable[tuple[str, Span]] | None = None,
        limit: int = 200,
    ) -> list[Found[Figure]]:
        """Return figures that match every filter given (any of its values), newest article first, in text order.

        ``subjects`` or ``entities`` match either way when both are given. ``sentences`` are (article, span) pairs.
        """
        who = either(("subject", subjects), ("entity", entities))
        filters = [
            who,
            among("metric", metrics),
            among("period", periods),
            of_articles(articles),
            in_sentences(sentences),
        ]
        return self._found(FIGURE, filters, limit)

    def figure(self, article: str, index: int) -> Found[Figure]:
        """Return one figure, to follow ``Figure.of``; raises KeyError."""
        filters = [of_articles([article]), at(index, columns.LAST_INDEX)]
        found = self._found(FIGURE, filters, 1)
        if not found:
            raise KeyError((article, index))
        return found[0]

    def quotations(
        self, *, speakers: Iterable[str] | None = None, articles: Iterable[str] | None = None, limit: int = 200
    ) -> list[Found[Quotation]]:
        """Return quotations, newest article first, in text order."""
        return self._found(QUOTATION, [among("speaker", speakers), of_articles(articles)], limit)

    def relations(
        self,
        *,
        names: Iterable[str] | None = None,
        kinds: Iterable[str] | None = None,
        articles: Iterable[str] | None = None,
        limit: int = 200,
    ) -> list[Found[Relation]]:
        """Return relations with any of ``names`` on either side and any of ``kinds``."""
        sides = None if names is None else list(names)
        filters = [either(("a", sides), ("b", sides)), among("kind", kinds), of_articles(articles)]
        return self._found(RELATION, filters, limit)

    def statements(
        self, *, kinds: Iterable[str] | None = None, articles: Iterable[str] | None = None, limit: int = 200
    ) -> list[Found[Statement]]:
        """Return statements, newest article first, in text order."""
        return self._found(STATEMENT, [among("kind", kinds), of_articles(articles)], limit)

    def mentions(
        self, *, names: Iterable[str] | None = None, articles: Iterable[str] | None = None, limit: int = 400
    ) -> list[Found[Mention]]:
        """Return where names are mentioned, newest article first, in text order."""
        return self._found(MENTION, [among("name", names), of_articles(articles)], limit)

    def sentences(
        self, words: Iterable[str], *, articles: Iterable[str] | None = None, limit: int = 40
    ) -> list[Found[Sentence]]:
        """Return sentences that hold the words: all of them first, then the rarest ones, newest first.

        Words are any strings, never FTS syntax; Chinese is matched by characters. No words, no sentences.
        """
        wanted, within = phrases(words), self._within(articles)
        found = self._matching(wanted, within, limit)
        if len(wanted) > 1 and len(found) < limit:
            for phrase in self._rarest(wanted, within):
                more = self._matching([phrase], within, limit)
                found += [one for one in more if one not in found]
        return found[:limit]

    def around(self, article: str, span: Span, before: int = 1, after: int = 1) -> list[Found[Sentence]]:
        """Return the sentence that holds ``span`` with its neighbours, in text order."""
        here = self._found(SENTENCE, [of_articles([article]), ("f.start <= ?", (span.start,))], 1, "f.start DESC")
        if not here:
            return []
        first, last = here[0].index - before, here[0].index + after
        places = (
            "f.key & ? BETWEEN ? AND ?",
            (columns.LAST_INDEX, columns.LAST_INDEX - last, columns.LAST_INDEX - first),
        )
        return self._found(SENTENCE, [of_articles([article]), places], -1)

    def names(self) -> Sequence[Name]:
        """Return every name that the articles mention, with aliases and roles; cached by generation."""
        return self._keep("names", lambda: vocabulary.names(self._rows))

    def subjects(self) -> Sequence[str]:
        """Return the distinct subjects of figures; cached by generation."""
        return self._keep("subjects", lambda: vocabulary.words(self._rows, "subject"))

    def metrics(self) -> Sequence[str]:
        """Return the distinct metrics of figures; cached by generation."""
        return self._keep("metrics", lambda: vocabulary.words(self._rows, "metric"))

    def count(self) -> tuple[int, int]:
        """Return how many articles and figures there are; cached by generation."""
        return self._keep("count", self._counted)

    def tally(self) -> tuple[int, int]:
        """Return how many quotations and relations there are; cached by generation."""
        sql = "SELECT count(*) FROM {} f JOIN current c ON c.reading = f.reading"
        tables = (QUOTATION.table, RELATION.table)
        return self._keep(
            "tally", lambda: (self._rows(sql.format(tables[0]))[0][0], self._rows(sql.format(tables[1]))[0][0])
        )

    def made_at(self) -> float | None:
        """Return when this generation was made, in seconds of the epoch."""
        rows = self._rows("SELECT made_at FROM generation WHERE id = ?", (self.generation,))
        return rows[0][0] if rows else None

    def _counted(self) -> tuple[int, int]:
        (articles,) = self._rows("SELECT count(*) FROM current")[0]
        (figures,) = self._rows("SELECT count(*) FROM figure f JOIN current c ON c.reading = f.reading")[0]
        return articles, figures

    def _keep(self, what: str, make: Callable[[], T]) -> T:
        if what not in self._kept:
            self._kept[what] = make()
        kept: T = self._kept[what]
        return kept

    def _rows(self, sql: str, values: tuple[Any, ...] = ()) -> list[columns.Row]:
        with explained(self._path):
            return self._connection.execute(sql, values).fetchall()

    def _found(
        self, table: Columns[T], conditions: Iterable[Condition | None], limit: int, order: str = "f.key DESC"
    ) -> list[Found[T]]:
        where, values = joined(conditions)
        return self._facts(table, f"{table.select} WHERE {where} ORDER BY {order} LIMIT ?", (*values, limit))

    def _facts(self, table: Columns[T], sql: str, values: tuple[Any, ...]) -> list[Found[T]]:
        found = self._looked_up.get((sql, values))
        if found is None:
            found = tuple(_fact(row, table) for row in self._rows(sql, values))
            self._looked_up.put((sql, values), found)
        return list(found)

    def _within(self, articles: Iterable[str] | None) -> list[tuple[int, int]]:
        """Return the keys between which the sentences of ``articles`` lie, newest first; of all articles where None."""
        if articles is None:
            return [(0, columns.HIGHEST)]
        sql, values = among("article", articles) or ("1", ())
        rows = self._rows(f"SELECT f.published, f.reading FROM current f WHERE {sql}", values)
        return sorted((columns.keys(columns.day(published), reading) for published, reading in rows), reverse=True)

    def _matching(
        self, wanted: Sequence[tuple[str, ...]], within: Iterable[tuple[int, int]], limit: int
    ) -> list[Found[Sentence]]:
        match = expression(wanted)
        found: list[Found[Sentence]] = []
        for ends in within if match else ():
            found += self._facts(SENTENCE, f"{_SEARCHED} {_NEWEST}", (match, *ends, limit - len(found)))
            if len(found) >= limit:
                break
        return found

    def _rarest(self, wanted: Iterable[tuple[str, ...]], within: Sequence[tuple[int, int]]) -> list[tuple[str, ...]]:
        """Return the rarest phrases that occur at all; those that occur very often are all alike."""
        counted = sorted((self._count(phrase, within), phrase) for phrase in wanted)
        return [phrase for count, phrase in counted if count][:_RAREST]

    def _count(self, phrase: tuple[str, ...], within: Iterable[tuple[int, int]]) -> int:
        counted = 0
        for ends in within:
            counted += len(self._rows(f"SELECT 1 FROM sentence_fts {_NEWEST}", (expression([phrase]), *ends, _OFTEN)))
            if counted >= _OFTEN:
                break
        return counted


def _fact(row: columns.Row, table: Columns[T]) -> Found[T]:
    return Found(row[1], columns.day(row[2]), columns.index(row[0]), table.noun(row[3:]))
