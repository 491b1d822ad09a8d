from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from knowledge.store.lookups import LookUps
from tests.knowledge.plainly import article, publish

if TYPE_CHECKING:
    from knowledge.store.database import Store

looked_up = st.tuples(st.sampled_from(["a", "b"]), st.tuples(st.integers(0, 3)))


@given(st.lists(st.tuples(looked_up, st.lists(st.integers(), max_size=6).map(tuple))), st.integers(0, 12))
def test_what_is_kept_is_what_was_found_last_and_never_more_than_there_is_room(
    puts: list[tuple[tuple[str, tuple[int]], tuple[int, ...]]], room: int
) -> None:
    kept, last = LookUps(room), {}
    for look_up, found in puts:
        kept.put(look_up, found)
        last[look_up] = found
        held = {key: value for key in last if (value := kept.get(key)) is not None}
        assert len(kept) + sum(map(len, held.values())) <= room
        assert held.items() <= last.items()


def test_a_look_up_is_not_made_twice_in_a_generation(store: Store) -> None:
    publish(store, article("a", "Quillon sold 1 boat."))
    asked: list[str] = []
    for _ in range(2):
        with store.snapshot() as snapshot:
            snapshot._connection.set_trace_callback(asked.append)
            found = snapshot.figures(subjects=["Quillon"])
            snapshot._connection.set_trace_callback(None)
            assert [one.fact.value for one in found] == [1]
            found.clear()  # what was given away is the asker's own
    assert len([sql for sql in asked if "FROM figure" in sql]) == 1


def test_what_was_found_is_not_found_in_another_generation(store: Store) -> None:
    for value in (1, 2):
        publish(store, article("a", f"Quillon sold {value} boats."))
        with store.snapshot() as snapshot:
            assert [one.fact.value for one in snapshot.figures(subjects=["Quillon"])] == [value]
