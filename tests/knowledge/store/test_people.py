"""Questions and votes in a real database: kept, found again, and deleted when somebody says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from knowledge.model import Answered, Citation, Span, Step
from knowledge.store.database import Store
from knowledge.store.people import KEPT, Asked, People, answered

OUTCOME = Answered(
    text="so many [1].",
    citations=(Citation("a", "A", None, None, None, Span(3, 9), "so many"),),
    suggestions=("and then?",),
    steps=(Step("slot", "metric: many"),),
)
ASKED = answered(
    Asked("1", "how many?", place="here", channel="general", message="2", context=("hi", "hello")), OUTCOME
)


@pytest.fixture
def people(tmp_path: Path) -> Iterator[People]:
    with Store(tmp_path / "knowledge.db") as store, store.people() as opened:
        yield opened


def test_a_question_is_found_by_itself_and_by_its_answer(people: People) -> None:
    people.remember(ASKED)
    assert people.asked("1") == people.answer("2") == ASKED
    assert ASKED.proof == (("a", Span(3, 9)),)
    assert ASKED.turns == ("hi", "hello", "how many?", "so many [1].")


def test_a_person_names_a_question_by_a_short_identifier(people: People) -> None:
    people.remember(ASKED)
    people.remember(replace(ASKED, id="1182736450912", message="7"))
    other = people.asked("1182736450912")
    assert other is not None
    assert people.find(other.short.upper()) == people.find("7") == people.find("1182736450912") == other
    assert people.find(ASKED.short) == ASKED
    assert (len(other.short), people.find("nosuch")) == (6, None)


def test_the_steps_are_kept_with_their_scores() -> None:
    steps = (Step("candidate", "vans", 0.5), Step("left over", "blue"))
    assert answered(Asked("1", "?"), replace(OUTCOME, steps=steps)).steps == (
        "candidate: vans (0.50)",
        "left over: blue",
    )


def test_what_was_never_asked_is_not_found(people: People) -> None:
    assert people.asked("1") is None
    assert people.answer("2") is None


def test_one_person_has_one_vote(people: People) -> None:
    people.remember(ASKED)
    assert people.vote("1", "ann", up=True)
    assert people.vote("1", "ann", up=False)
    assert people.vote("1", "bob", up=True)
    assert people.votes("1") == (1, 1)


def test_a_vote_on_nothing_is_told(people: People) -> None:
    assert not people.vote("1", "ann", up=True)


def test_another_answer_starts_without_votes(people: People) -> None:
    people.remember(ASKED)
    people.vote("1", "ann", up=True)
    people.remember(replace(ASKED, question="how many more?"))
    assert people.votes("1") == (0, 0)


def test_a_person_is_forgotten(people: People) -> None:
    people.remember(ASKED)
    people.vote("1", "ann", up=True)
    people.vote("1", "bob", up=True)
    assert people.forget_person("ann") == 1
    assert people.votes("1") == (1, 0)


def test_a_place_is_forgotten_with_its_votes(people: People) -> None:
    people.remember(ASKED)
    people.remember(replace(ASKED, id="3", place="there"))
    people.vote("1", "ann", up=True)
    assert people.forget_place("here") == 1
    assert people.asked("1") is None
    assert people.asked("3") is not None
    assert people.forget_person("ann") == 0


def test_one_question_is_forgotten(people: People) -> None:
    people.remember(ASKED)
    assert people.forget("1") == 1
    assert people.forget("1") == 0


def test_old_questions_are_forgotten(people: People) -> None:
    people.remember(ASKED)
    assert people.forget_old() == 0
    assert people.forget_old(now=4e9 + KEPT) == 1


def test_notes_are_kept_over_a_restart(tmp_path: Path) -> None:
    with Store(tmp_path / "knowledge.db") as store:
        with store.people() as people:
            assert people.note("commands") is None
            people.write_note("commands", "abc")
            people.write_note("commands", "def")
        with store.people() as people:
            assert people.note("commands") == "def"
