from __future__ import annotations

import threading
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from knowledge.model import Article, Name, Quotation, Reading, Relation, Span, Statement
from tests.knowledge.plainly import article, publish

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.store.database import Store
    from knowledge.store.snapshot import Snapshot

OLD, NEW = date(2024, 5, 6), date(2024, 6, 7)
BODIES = {
    "old": ("Quillon sold 12 boats in 2024-04. Marrow built 7 carts in 2024-04. The harbour was quiet.", OLD),
    "new": ("Quillon sold 15 boats in 2024-05. 码头很安静。 The harbour café was full of boats.", NEW),
    "undated": ("Quillon built 3 carts.", None),
}


@pytest.fixture
def snapshot(store: Store) -> Iterator[Snapshot]:
    publish(store, *(article(id, body, published) for id, (body, published) in BODIES.items()))
    with store.snapshot() as view:
        yield view


@pytest.mark.parametrize(
    ("filters", "values"),
    [
        ({}, [15, 12, 7, 3]),
        ({"subjects": ["Quillon"]}, [15, 12, 3]),
        ({"entities": ["Marrow"]}, [7]),
        ({"subjects": ["Quillon"], "entities": ["Marrow"]}, [15, 12, 7, 3]),
        ({"subjects": ["Quillon"], "metrics": ["production"]}, [3]),
        ({"periods": ["2024-04"]}, [12, 7]),
        ({"articles": ["old", "undated"]}, [12, 7, 3]),
        ({"sentences": [("old", Span(34, 66)), ("undated", Span(0, 22))]}, [7, 3]),
        ({"sentences": [("new", Span(34, 66))]}, []),
        ({"limit": 2}, [15, 12]),
        ({"subjects": []}, []),
        ({"subjects": ["quillon'; DROP TABLE figure; --"]}, []),
        ({"subjects": ["\ud800", "\0"]}, []),
    ],
    ids=[
        *(
            "all",
            "subject",
            "entity",
            "either",
            "both",
            "period",
            "articles",
            "sentences",
            "another article's sentence",
        ),
        *("limit", "nothing asked for", "SQL", "no text"),
    ],
)
def test_figures_are_narrowed_and_ordered(snapshot: Snapshot, filters: dict[str, Any], values: list[int]) -> None:
    assert [found.fact.value for found in snapshot.figures(**filters)] == values


def test_a_found_figure_says_where_it_was_read(snapshot: Snapshot) -> None:
    (found,) = snapshot.figures(entities=["Marrow"])
    assert (found.article, found.published, found.index) == ("old", OLD, 1)
    assert found.fact.span.of(snapshot.article("old").body) == "7"
    assert snapshot.figure("old", 1) == found


def test_what_is_not_there_is_an_error(snapshot: Snapshot) -> None:
    with pytest.raises(KeyError):
        snapshot.article("nowhere")
    with pytest.raises(KeyError):
        snapshot.figure("old", 2)
    with pytest.raises(KeyError):
        snapshot.reading("nowhere")


def test_articles_come_newest_first_and_without_bodies(snapshot: Snapshot) -> None:
    assert [(one.id, one.body) for one in snapshot.articles()] == [("new", ""), ("old", ""), ("undated", "")]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (["harbour"], ["The harbour café was full of boats.", "The harbour was quiet."]),
        (["HARBOUR", "quiet"], ["The harbour was quiet.", "The harbour café was full of boats."]),
        (["boats", "sold", "12"], ["Quillon sold 12 boats in 2024-04."]),
        (["boats", "cafe"], ["The harbour café was full of boats."]),
        (["harbour", "unheard"], ["The harbour café was full of boats.", "The harbour was quiet."]),
        (["安静"], ["码头很安静。"]),
        (["静安"], []),
        (["头很"], ["码头很安静。"]),
        (["unheard"], []),
        ([], []),
        (['"', "*", "NEAR("], []),
    ],
    ids=[
        *("newest first", "all of them first", "all words", "accents", "the rarest", "Chinese", "characters in order"),
        *("anywhere in a Chinese run", "unknown", "no words", "syntax"),
    ],
)
def test_sentences_are_found_by_their_words(snapshot: Snapshot, words: list[str], first: list[str]) -> None:
    found = [one.fact.span.of(snapshot.article(one.article).body) for one in snapshot.sentences(words)]
    assert found[: len(first)] == first
    assert bool(found) == bool(first)


def test_rare_words_are_not_drowned_by_common_ones(store: Store) -> None:
    crowd = [article(f"common{day}", "The common word stands here.", date(2024, 6, day)) for day in range(1, 30)]
    publish(store, article("rare", "A rare bird.", OLD), *crowd)
    with store.snapshot() as snapshot:
        found = snapshot.sentences(["common", "rare"], limit=5)
    assert found[0].article == "rare"
    assert len(found) == 5


def test_sentences_of_some_articles_only(snapshot: Snapshot) -> None:
    assert [one.article for one in snapshot.sentences(["harbour"], articles=["old"])] == ["old"]


@pytest.mark.parametrize(
    ("before", "after", "indexes"), [(1, 1, [0, 1, 2]), (0, 0, [1]), (0, 9, [1, 2]), (9, 0, [0, 1])]
)
def test_the_neighbours_of_a_sentence(snapshot: Snapshot, before: int, after: int, indexes: list[int]) -> None:
    seven = snapshot.figure("old", 1).fact
    assert [one.index for one in snapshot.around("old", seven.span, before, after)] == indexes


def test_nothing_stands_around_what_is_not_there(snapshot: Snapshot) -> None:
    assert snapshot.around("nowhere", Span(0, 1)) == []


def test_other_facts_are_found_by_what_they_tell(store: Store) -> None:
    body = "Quillon and Marrow built a pier. “Fine”, Ada Fenn said."
    reading = Reading(
        Article("a", "A", body),
        quotations=(Quotation("Ada Fenn", Span(34, 38), Span(33, 55), direct=True),),
        relations=(Relation("Quillon", "Marrow", "partnership", Span(0, 18)),),
        statements=(Statement(Span(0, 32), ("Quillon",), "event"), Statement(Span(33, 55))),
    )
    publish(store, reading)
    with store.snapshot() as snapshot:
        assert snapshot.reading("a") == reading
        assert [one.fact for one in snapshot.quotations(speakers=["Ada Fenn"])] == list(reading.quotations)
        assert snapshot.quotations(speakers=["Fenn"]) == []
        assert [one.fact for one in snapshot.relations(names=["Marrow"])] == list(reading.relations)
        assert snapshot.relations(names=["Marrow"], kinds=["subsidiary"]) == []
        assert [one.index for one in snapshot.statements(kinds=["event"])] == [0]
        assert [one.index for one in snapshot.statements(articles=["a"])] == [0, 1]


def test_mentions_and_names(snapshot: Snapshot) -> None:
    assert [one.article for one in snapshot.mentions(names=["Quillon"])] == ["new", "old", "undated"]
    assert {name.name for name in snapshot.names()} >= {"Quillon", "Marrow"}
    assert list(snapshot.subjects()) == ["Marrow", "Quillon"]
    assert list(snapshot.metrics()) == ["production", "sales"]


def test_a_name_gathers_what_all_articles_tell_of_it(store: Store) -> None:
    old = Reading(Article("old", "", "x", published=OLD), names=(Name("Ada Fenn", "person", ("Ada",), "mayor"),))
    new = Reading(Article("new", "", "x", published=NEW), names=(Name("Ada Fenn", "person", ("Fenn",), "minister"),))
    publish(store, old, new)
    with store.snapshot() as snapshot:
        assert list(snapshot.names()) == [Name("Ada Fenn", "person", ("Ada", "Fenn"), "minister")]


def test_an_open_snapshot_does_not_see_what_comes_after_it(store: Store) -> None:
    publish(store, article("a", "Quillon sold 1 boat."))
    with store.snapshot() as before:
        publish(store, article("a", "Quillon sold 2 boats."))
        assert [found.fact.value for found in before.figures()] == [1]
        assert list(before.subjects()) == ["Quillon"]
        with store.snapshot() as after:
            assert after.generation == before.generation + 1
            assert [found.fact.value for found in after.figures()] == [2]


def test_what_is_kept_of_a_generation_goes_with_it(store: Store) -> None:
    publish(store, article("a", "Quillon sold 1 boat."))
    with store.snapshot() as snapshot:
        assert list(snapshot.subjects()) == ["Quillon"]
    publish(store, article("a", "Marrow sold 1 boat."))
    with store.snapshot() as snapshot:
        assert list(snapshot.subjects()) == ["Marrow"]


def test_an_empty_store_knows_nothing(store: Store) -> None:
    with store.snapshot() as snapshot:
        assert snapshot.generation == 0
        assert (list(snapshot.articles()), snapshot.figures(), snapshot.sentences(["word"])) == ([], [], [])


def test_snapshots_of_several_threads_stand_side_by_side(store: Store) -> None:
    publish(store, article("a", "Quillon sold 1 boat."))
    seen: list[int] = []

    def look() -> None:
        for _ in range(20):
            with store.snapshot() as snapshot:
                seen.append(len(snapshot.figures(subjects=["Quillon"])))

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [1] * 80
