"""Nouns as columns and back: for each table what it holds of a fact, and how the fact is made of it again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from knowledge.model import (
    Article,
    Figure,
    Mention,
    Name,
    Number,
    Quantity,
    Quotation,
    Relation,
    Sentence,
    Span,
    Statement,
    Via,
)
from knowledge.period import Period
from knowledge.store.words import indexed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

T = TypeVar("T")
Row = tuple[Any, ...]

_INDEX_BITS, _READING_BITS, _DAY_BITS = 20, 23, 20
LAST_INDEX = (1 << _INDEX_BITS) - 1
_LARGEST = 1 << 63
HIGHEST = _LARGEST - 1  # key


def key(published: date | None, reading: int, index: int) -> int:
    """Return the key of a fact: in descending order the newest article first, in text order, unknown dates last."""
    if index > LAST_INDEX or reading >> _READING_BITS:
        raise OverflowError("more facts or readings than the database has keys for")
    day = min(published.toordinal(), (1 << _DAY_BITS) - 1) if published else 0
    return (day << _READING_BITS | reading) << _INDEX_BITS | (LAST_INDEX - index)


def index(key: int) -> int:
    """Return the place within its reading of the fact with ``key``."""
    return LAST_INDEX - (key & LAST_INDEX)


def keys(published: date | None, reading: int) -> tuple[int, int]:
    """Return the lowest and highest key that facts of a reading can have."""
    highest = key(published, reading, 0)
    return highest - LAST_INDEX, highest


def day(text: str | None) -> date | None:
    """Return the date that a column holds."""
    return date.fromisoformat(text) if text else None


def iso(value: date | None) -> str | None:
    """Return a date as a column holds it."""
    return value.isoformat() if value else None


@dataclass(frozen=True, slots=True)
class Columns(Generic[T]):
    """A table of facts: its own columns, a fact as their values, and their values as a fact.

    Every table has ``key`` and ``reading`` before them; where a fact has a span, ``start`` and ``stop`` too,
    and where it is shown as evidence its text. ``row`` gets the fact and the body, ``noun`` the row's own columns.
    """

    table: str
    names: tuple[str, ...]
    row: Callable[[T, str], Row]
    noun: Callable[[Row], T]

    @property
    def insert(self) -> str:
        """Return the statement that adds one fact."""
        places = ", ".join("?" * (2 + len(self.names)))
        return f"INSERT INTO {self.table} (key, reading, {', '.join(self.names)}) VALUES ({places})"

    @property
    def select(self) -> str:
        """Return the beginning of a statement that looks facts up among the current readings."""
        own = ", ".join(f"f.{name}" for name in self.names)
        return (
            f"SELECT f.key, c.article, c.published, {own} FROM {self.table} f JOIN current c ON c.reading = f.reading"
        )

    def rows(self, facts: Sequence[T], body: str, published: date | None, reading: int) -> Iterable[Row]:
        """Yield what ``insert`` takes for the facts of one reading."""
        for place, fact in enumerate(facts):
            yield (key(published, reading, place), reading, *self.row(fact, body))


def _number(value: Number | None) -> Number | str | None:
    return str(value) if isinstance(value, int) and not -_LARGEST <= value < _LARGEST else value


def _value(column: float | str) -> Number:
    return int(column) if isinstance(column, str) else column


def _listed(values: tuple[str, ...]) -> str | None:
    return json.dumps(values, ensure_ascii=False) if values else None


@lru_cache(maxsize=4096)  # the same few scopes come again and again
def _tuple(column: str | None) -> tuple[str, ...]:
    return tuple(json.loads(column)) if column else ()


def _vias(via: tuple[Via, ...]) -> str | None:
    return json.dumps([(one.gives, one.span.start, one.span.end) for one in via]) if via else None


@lru_cache(maxsize=4096)
def _via(column: str | None) -> tuple[Via, ...]:
    return tuple(Via(gives, Span(start, end)) for gives, start, end in json.loads(column)) if column else ()


def _placed(span: Span, body: str) -> Row:
    return span.start, span.end, span.of(body)


_PLACE = ("start", "stop", "evidence")


def _sentence(fact: Sentence, body: str) -> Row:
    return fact.span.start, fact.span.end, fact.kind, fact.paragraph, indexed(fact.span.of(body))


SENTENCE: Columns[Sentence] = Columns(
    "sentence",
    ("start", "stop", "kind", "paragraph", "words"),
    _sentence,
    lambda row: Sentence(Span(row[0], row[1]), *row[2:4]),
)


def _quantity(fact: Quantity, body: str) -> Row:
    numbers = _number(fact.value), _number(fact.value_to)
    return (
        *_placed(fact.span, body),
        *numbers,
        fact.unit,
        fact.normal_unit,
        fact.bound,
        fact.direction,
        _listed(fact.concept),
    )


def _to_quantity(row: Row) -> Quantity:
    start, stop, _, value, value_to, unit, normal, bound, direction, concept = row
    upper = None if value_to is None else _value(value_to)
    return Quantity(_value(value), unit, normal, Span(start, stop), upper, bound, direction, _tuple(concept))


QUANTITY: Columns[Quantity] = Columns(
    "quantity",
    (*_PLACE, "value", "value_to", "unit", "normal_unit", "bound", "direction", "concept"),
    _quantity,
    _to_quantity,
)


def _figure(fact: Figure, body: str) -> Row:
    what = fact.subject, fact.entity, fact.metric, _listed(fact.scopes)
    measured = _number(fact.value), _number(fact.value_to), fact.unit, fact.bound
    told = fact.period and fact.period.code, fact.basis, fact.modality, fact.of
    return *_placed(fact.span, body), *what, *measured, *told, fact.sentence.start, fact.sentence.end, _vias(fact.via)


def _to_figure(row: Row) -> Figure:
    start, stop, _, subject, entity, metric, scopes, value, value_to, unit, bound, period, basis, modality, of = row[
        :15
    ]
    return Figure(
        subject,
        metric,
        _value(value),
        unit,
        Span(start, stop),
        Span(row[15], row[16]),
        _tuple(scopes),
        None if value_to is None else _value(value_to),
        bound,
        Period(period) if period else None,
        basis,
        modality,
        of,
        entity,
        _via(row[17]),
    )


FIGURE: Columns[Figure] = Columns(
    "figure",
    (
        *(*_PLACE, "subject", "entity", "metric", "scopes", "value", "value_to", "unit", "bound"),
        *("period", "basis", "modality", "parent", "sentence_start", "sentence_stop", "via"),
    ),
    _figure,
    _to_figure,
)


def _quotation(fact: Quotation, body: str) -> Row:
    said = fact.speaker, fact.direct, fact.role, fact.cue, fact.partial
    return *_placed(fact.span, body), *said, fact.sentence.start, fact.sentence.end, _vias(fact.via)


def _to_quotation(row: Row) -> Quotation:
    start, stop, _, speaker, direct, role, cue, partial, first, last, via = row
    return Quotation(speaker, Span(start, stop), Span(first, last), bool(direct), role, cue, bool(partial), _via(via))


QUOTATION: Columns[Quotation] = Columns(
    "quotation",
    (*_PLACE, "speaker", "direct", "role", "cue", "partial", "sentence_start", "sentence_stop", "via"),
    _quotation,
    _to_quotation,
)

RELATION: Columns[Relation] = Columns(
    "relation",
    (*_PLACE, "a", "b", "kind"),
    lambda fact, body: (*_placed(fact.span, body), fact.a, fact.b, fact.kind),
    lambda row: Relation(row[3], row[4], row[5], Span(row[0], row[1])),
)

STATEMENT: Columns[Statement] = Columns(
    "statement",
    (*_PLACE, "about", "kind"),
    lambda fact, body: (*_placed(fact.span, body), _listed(fact.about), fact.kind),
    lambda row: Statement(Span(row[0], row[1]), _tuple(row[3]), row[4]),
)

MENTION: Columns[Mention] = Columns(
    "mention",
    (*_PLACE, "name", "kind"),
    lambda fact, body: (*_placed(fact.span, body), fact.name, fact.kind),
    lambda row: Mention(row[3], row[4], Span(row[0], row[1])),
)

TIME: Columns[Span] = Columns("time_mention", _PLACE, _placed, lambda row: Span(row[0], row[1]))

NAME: Columns[Name] = Columns(
    "name",
    ("name", "kind", "aliases", "role"),
    lambda fact, _: (fact.name, fact.kind, _listed(fact.aliases), fact.role),
    lambda row: Name(row[0], row[1], _tuple(row[2]), row[3]),
)

FACTS: tuple[tuple[str, Columns[Any]], ...] = (  # the field of a Reading, and its table
    ("sentences", SENTENCE),
    ("quantities", QUANTITY),
    ("figures", FIGURE),
    ("quotations", QUOTATION),
    ("relations", RELATION),
    ("statements", STATEMENT),
    ("mentions", MENTION),
    ("names", NAME),
    ("times", TIME),
)

ARTICLE = ("article", "title", "body", "source", "url", "published", "language", "extracted", "added_by", "added_at")


def article_row(article: Article) -> Row:
    """Return an article as the columns ``ARTICLE``."""
    dated = article.source, article.url, iso(article.published), article.language
    return article.id, article.title, article.body, *dated, article.extracted, article.added_by, article.added_at


def article_noun(row: Row) -> Article:
    """Return the article that the columns ``ARTICLE`` hold."""
    id, title, body, source, url, published, language, extracted, by, at = row
    return Article(id, title, body, source, url, day(published), cast("Any", language), bool(extracted), by, at)
