from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.model import (
    Article,
    Figure,
    Mention,
    Name,
    Quantity,
    Quotation,
    Reading,
    Relation,
    Sentence,
    Span,
    Statement,
    Via,
)
from knowledge.period import Period
from knowledge.store import columns
from knowledge.store.database import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

BODY = "Quillon sold 12 boats. 问界 M9 说“好”。 Café O'Neill – 37.5%\r\n" * 3
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
SPAN = st.tuples(st.integers(0, len(BODY)), st.integers(0, len(BODY))).map(lambda ends: Span(min(ends), max(ends)))
NUMBER = st.one_of(st.integers(), st.floats(allow_nan=False), st.integers(10**18, 10**24))
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
VIAS = st.lists(st.builds(Via, st.sampled_from(["subject", "metric", "scope", "period"]), SPAN), max_size=2).map(tuple)
DAY = st.one_of(st.none(), st.dates(date(1, 1, 1), date(2800, 1, 1)))
MAYBE = st.one_of(st.none(), TEXT)
BOUND = st.sampled_from(["=", "~", ">", "<", "≥", "≤"])

NOUNS: dict[str, st.SearchStrategy[Any]] = {
    "sentences": st.builds(Sentence, SPAN, st.sampled_from(["sentence", "heading"]), st.integers(0, 99)),
    "quantities": st.builds(
        Quantity, NUMBER, MAYBE, MAYBE, SPAN, st.none() | NUMBER, BOUND, st.sampled_from([None, "up", "down"]), TEXTS
    ),
    "figures": st.builds(
        Figure,
        *(TEXT, TEXT, NUMBER, TEXT, SPAN, SPAN, TEXTS, st.none() | NUMBER, BOUND),
        st.sampled_from([None, Period("2024-05"), Period("YTD 2024-06"), Period("????[-1]-02")]),
        *(MAYBE, st.sampled_from([None, "target"]), st.none() | st.integers(0, 99), MAYBE, VIAS),
    ),
    "quotations": st.builds(Quotation, TEXT, SPAN, SPAN, st.booleans(), MAYBE, MAYBE, st.booleans(), VIAS),
    "relations": st.builds(Relation, TEXT, TEXT, TEXT, SPAN),
    "statements": st.builds(Statement, SPAN, TEXTS, TEXT),
    "mentions": st.builds(Mention, TEXT, TEXT, SPAN),
    "names": st.builds(Name, TEXT, TEXT, TEXTS, MAYBE),
    "times": SPAN,
}
ARTICLE = st.builds(
    Article, TEXT, TEXT, st.just(BODY), MAYBE, MAYBE, DAY, st.sampled_from(["en", "zh"]), st.booleans(), MAYBE, MAYBE
)
READING = st.builds(Reading, ARTICLE, **{name: st.lists(noun, max_size=3).map(tuple) for name, noun in NOUNS.items()})


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with Store(":memory:") as opened:
        yield opened


@given(reading=READING)
def test_what_goes_in_comes_out(store: Store, reading: Reading) -> None:
    with store.writer() as writer:
        writer.add([(repr(reading), reading)])
        writer.publish({reading.article.id: repr(reading)}, [])
    with store.snapshot() as snapshot:
        assert repr(snapshot.reading(reading.article.id)) == repr(reading)  # repr tells 1 from 1.0


def test_every_part_of_a_reading_has_a_table() -> None:
    assert {field for field, _ in columns.FACTS} == {field.name for field in fields(Reading)} - {"article"}


@given(
    days=st.lists(DAY, min_size=2, max_size=2),
    readings=st.lists(st.integers(1, 2**23 - 1), min_size=2, max_size=2),
    places=st.lists(st.integers(0, 2**20 - 1), min_size=2, max_size=2),
)
def test_descending_keys_are_newest_first_and_in_text_order(
    days: list[date | None], readings: list[int], places: list[int]
) -> None:
    order = [(day or date.min, reading, -place) for day, reading, place in zip(days, readings, places, strict=True)]
    keys = [columns.key(day, reading, place) for day, reading, place in zip(days, readings, places, strict=True)]
    if days.count(None) != 1 or date.min not in days:
        assert (keys[0] < keys[1]) == (order[0] < order[1])
    assert [columns.index(key) for key in keys] == places
    assert all(0 < key < 2**63 for key in keys)
