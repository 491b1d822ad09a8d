from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.store.schema import TOKENIZER
from knowledge.store.words import expression, indexed, phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

NASTY = st.sampled_from(
    ['"', "'", "*", "NEAR(a b)", "a OR", "AND", "NOT", "-x", "col:", "^", "\0", "\ud800", "{", "(", "😀", "", " "]
)
ANYTHING = st.lists(
    st.one_of(st.text(max_size=12), st.text(st.characters(exclude_categories=()), max_size=8), NASTY), max_size=12
)

LETTERS = st.one_of(st.characters(max_codepoint=0x17F), st.sampled_from("问界销量辆 ,.’'-"))


@pytest.fixture(scope="module")
def search() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.execute(f"CREATE VIRTUAL TABLE found USING fts5(words, tokenize='{TOKENIZER}')")
    connection.execute("INSERT INTO found VALUES ('something else')")
    yield connection
    connection.close()


def matches(search: sqlite3.Connection, match: str) -> int:
    return len(search.execute("SELECT rowid FROM found WHERE words MATCH ?", (match,)).fetchall())


@given(words=ANYTHING)
def test_any_words_are_a_valid_expression_or_none(search: sqlite3.Connection, words: list[str]) -> None:
    match = expression(phrases(words))
    if match is not None:
        matches(search, match)


@given(text=st.text(LETTERS, max_size=60))
def test_a_text_is_found_by_each_of_its_own_words(search: sqlite3.Connection, text: str) -> None:
    search.execute("SAVEPOINT one")
    search.execute("INSERT INTO found VALUES (?)", (indexed(text),))
    for match in [expression(phrases([word])) for word in text.split()]:
        assert match is None or matches(search, match)
    search.execute("ROLLBACK TO one")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["M9"], '"m9"'),
        (["Naïve", "CAFÉ"], '"naive" AND "cafe"'),
        (["12,345"], '"12345"'),
        (["37.5"], '"37 5"'),
        (["问界M9"], '"问 界 m9"'),
        (["new energy", "new energy"], '"new energy"'),
        (["don't"], '"don t"'),
        (['"', "*", "()"], None),
        ([], None),
        (["NEAR(a b)"], '"near a b"'),
    ],
    ids=["code", "accents", "thousands", "decimals", "Chinese", "once", "apostrophe", "marks", "none", "syntax"],
)
def test_words_become_phrases(words: list[str], found: str | None) -> None:
    assert expression(phrases(words)) == found


def test_a_long_question_stays_an_expression(search: sqlite3.Connection) -> None:
    match = expression(phrases(f"word{number}" for number in range(10_000)))
    assert match
    assert matches(search, match) == 0
