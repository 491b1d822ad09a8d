from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from knowledge.store.checking import check
from tests.knowledge.plainly import article, publish

if TYPE_CHECKING:
    from knowledge.store.database import Store


@pytest.fixture
def filled(store: Store) -> Store:
    publish(store, article("a", "Quillon sold 1 boat. Marrow built 2 carts."), article("b", "Quillon built 3 boats."))
    return store


def test_a_sound_database_has_no_differences(filled: Store) -> None:
    report = check(filled)
    assert report.differences == ()
    assert (report.counts["articles"], report.counts["sentences"], report.counts["figures"]) == (2, 3, 3)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("UPDATE reading SET body = replace(body, 'boat', 'goat') WHERE article = 'a'", "a: its text"),
        ("UPDATE figure SET start = start + 1, stop = stop + 1 WHERE value = 2", "a: figure 1"),
        ("UPDATE figure SET evidence = '4' WHERE value = 2", "a: figure 1"),
        ("UPDATE figure SET stop = 999 WHERE value = 3", "b: figure 0"),
        ("UPDATE figure SET sentence_start = 0, sentence_stop = 5 WHERE value = 2", "a: figure 1 lies outside"),
        ("UPDATE sentence SET words = 'quillon sold 1 goat' WHERE words LIKE '%sold%'", "a: sentence 0"),
        ("UPDATE mention SET reading = 99", "mention"),
        ("UPDATE figure SET key = key + 1000000000 WHERE value = 3", "figure"),
        ("INSERT INTO current VALUES ('c', 99, NULL)", "current"),
        ("UPDATE vocabulary SET readings = 9 WHERE name = 'Marrow' AND what = 'subject'", "vocabulary"),
        ("DELETE FROM vocabulary WHERE name = 'production'", "vocabulary"),
        ("DROP TRIGGER sentence_ad; DELETE FROM sentence WHERE words LIKE '%sold%'", "search"),
        (
            "DROP TRIGGER sentence_ai; INSERT INTO sentence SELECT 7, 1, 0, 20, 'sentence', 0, 'quillon sold 1 boat'",
            "search",
        ),
        (
            "PRAGMA writable_schema = ON; "
            "UPDATE sqlite_schema SET sql = replace(sql, 'metric,', 'unit,') WHERE name = 'figure_metric'",
            "database",
        ),
    ],
    ids=[
        *("another text", "a span moved", "other evidence", "a span too long", "outside its sentence", "other words"),
        *(
            "no reading",
            "another key",
            "no such reading",
            "a wrong count",
            "a lost word",
            "search has more",
            "search has less",
            "an index of something else",
        ),
    ],
)
def test_a_difference_is_told(filled: Store, change: str, told: str) -> None:
    connection = sqlite3.connect(filled.path)
    connection.executescript(change)
    connection.close()
    differences = check(filled).differences
    assert [line for line in differences if line.startswith(told)], differences


def test_checking_changes_nothing(filled: Store) -> None:
    check(filled)
    with filled.snapshot() as snapshot:
        assert (snapshot.generation, len(snapshot.sentences(["quillon"]))) == (1, 2)
