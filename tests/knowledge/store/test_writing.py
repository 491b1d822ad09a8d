from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from knowledge.store.filed import Filed
from knowledge.store.writing import Swept
from tests.knowledge.plainly import article, publish

if TYPE_CHECKING:
    from knowledge.store.database import Store

ANOTHER = """
import sys
from knowledge.store.database import Store
from tests.knowledge.plainly import article, publish
with Store(sys.argv[1]) as store:
    publish(store, article("theirs", "Marrow built 2 carts."))
"""


def values(store: Store) -> list[float]:
    with store.snapshot() as snapshot:
        return [found.fact.value for found in snapshot.figures()]


def test_a_reading_is_not_seen_before_it_is_current(store: Store) -> None:
    with store.writer() as writer:
        writer.add([("print", article("a", "Quillon sold 1 boat."))])
        assert values(store) == []
        with store.snapshot() as snapshot:
            assert (snapshot.sentences(["boat"]), list(snapshot.names()), list(snapshot.metrics())) == ([], [], [])
        writer.publish({"a": "print"}, [])
    assert values(store) == [1]


def test_publishing_the_same_again_is_no_new_generation(store: Store) -> None:
    first = publish(store, article("a", "Quillon sold 1 boat."))
    assert publish(store, article("a", "Quillon sold 1 boat.")) == first
    assert publish(store, article("a", "Quillon sold 2 boats.")) == first + 1


def test_what_is_not_published_again_is_gone(store: Store) -> None:
    publish(store, article("a", "Quillon sold 1 boat."), article("b", "Quillon sold 2 boats."))
    publish(store, article("b", "Quillon sold 2 boats."))
    assert values(store) == [2]


def test_a_batch_goes_in_whole_or_not_at_all(store: Store) -> None:
    broken = article("b", "x")
    object.__setattr__(broken, "sentences", (None,))
    with store.writer() as writer:
        with pytest.raises(AttributeError):
            writer.add([("one", article("a", "Quillon sold 1 boat.")), ("two", broken)])
        assert writer.stored(["one", "two"]) == set()


def test_publishing_a_reading_that_is_gone_changes_nothing(store: Store) -> None:
    publish(store, article("a", "Quillon sold 1 boat."))
    filed = Filed("b.md", 1, 1, "recipe", "gone", None, "2024-05-06")
    with store.writer() as writer, pytest.raises(Swept):
        writer.publish({"b": "gone"}, [filed])
    assert values(store) == [1]
    assert store.files() == {}


def test_unused_readings_are_swept_once_they_are_old(store: Store) -> None:
    publish(store, *(article(str(number), f"Quillon sold {number} boats.") for number in range(50)))
    publish(store, article("0", "Quillon sold 0 boats."))
    with store.writer() as writer:
        assert writer.sweep() == 0
        assert writer.sweep(kept=0) == 49
        assert writer.sweep(kept=0) == 0
    assert values(store) == [0]


def test_files_are_remembered_with_what_is_current(store: Store) -> None:
    filed = Filed("b.md", 1, 2, "recipe", None, "is empty", "2024-05-06")
    with store.writer() as writer:
        writer.publish({}, [filed])
    assert store.files() == {"b.md": filed}


def test_another_process_is_noticed_at_the_next_look(store: Store) -> None:
    publish(store, article("ours", "Quillon sold 1 boat."))
    assert values(store) == [1]
    subprocess.run([sys.executable, "-c", ANOTHER, str(store.path)], check=True)
    assert values(store) == [2]
