from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storing import Storing
from knowledge.store.people import Asked, People


@pytest.fixture
async def storing(tmp_path: Path) -> AsyncIterator[Storing]:
    storing = Storing()
    await storing.open(lambda: People(tmp_path / "people.db"))
    yield storing
    await storing.close()


def question(number: int, said: str = "how many boats?") -> Asked:
    return Asked(str(number), said)


async def begun(storing: Storing, *asked: Asked) -> list[asyncio.Task[None]]:
    """Return what stores the questions, none of them stored yet."""
    tasks = [asyncio.create_task(storing.remember(one)) for one in asked]
    await asyncio.sleep(0)
    assert not any(task.done() for task in tasks)
    return tasks


async def known(storing: Storing, *ids: int) -> list[bool]:
    return await storing.run(lambda people: [people.asked(str(id)) is not None for id in ids])


async def test_a_question_is_stored_by_itself_after_a_moment(storing: Storing) -> None:
    await storing.remember(question(1))
    assert await known(storing, 1, 2) == [True, False]


async def test_whoever_looks_finds_what_was_to_be_stored(storing: Storing) -> None:
    tasks = await begun(storing, question(1), question(2))
    assert await known(storing, 1, 2) == [True, True]
    await asyncio.gather(*tasks)


async def test_whoever_looks_elsewhere_finds_it_too(storing: Storing, tmp_path: Path) -> None:
    tasks = await begun(storing, question(1))
    await storing.settle()
    with People(tmp_path / "people.db") as elsewhere:
        assert elsewhere.asked("1") == question(1)
    await asyncio.gather(*tasks)


async def test_several_are_stored_in_one_transaction(storing: Storing) -> None:
    statements: list[str] = []
    await storing.run(lambda people: people._connection.set_trace_callback(statements.append))
    await asyncio.gather(*(storing.remember(question(number)) for number in range(20)))
    assert statements.count("COMMIT") == 1


async def test_one_that_can_not_be_stored_keeps_no_other_out(storing: Storing) -> None:
    tasks = await begun(storing, question(1), question(2, "\ud800"), question(3))
    assert await known(storing, 1, 2, 3) == [True, False, True]
    first, second, third = await asyncio.gather(*tasks, return_exceptions=True)
    assert (first, third) == (None, None)
    assert isinstance(second, UnicodeEncodeError)


async def test_the_last_of_two_with_one_id_counts(storing: Storing) -> None:
    tasks = await begun(storing, question(1, "first"), question(1, "second"))
    asked = await storing.run(lambda people: people.asked("1"))
    assert asked is not None
    assert asked.question == "second"
    await asyncio.gather(*tasks)


async def test_who_gives_up_waiting_loses_nothing(storing: Storing) -> None:
    first, second = await begun(storing, question(1), question(2))
    first.cancel()
    assert await known(storing, 1, 2) == [True, True]
    await second


async def test_closing_stores_the_rest(tmp_path: Path) -> None:
    storing = Storing()
    await storing.open(lambda: People(tmp_path / "people.db"))
    tasks = await begun(storing, question(1))
    await storing.close()
    await asyncio.gather(*tasks)
    with People(tmp_path / "people.db") as people:
        assert people.asked("1") == question(1)


async def test_nothing_can_be_stored_before_it_is_opened() -> None:
    with pytest.raises(RuntimeError):
        await Storing().remember(question(1))
