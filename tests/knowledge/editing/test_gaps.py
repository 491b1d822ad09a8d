"""Gaps: what was asked and isn't known, grouped, without names or direct messages; and who is told when it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from knowledge.base import KnowledgeBase
from knowledge.editing.editor import Editor
from knowledge.editing.gaps import Gaps
from knowledge.store.changes import Who
from knowledge.store.people import Asked, answered
from knowledge.store.wishes import TERMINAL
from tests.knowledge.editing.conftest import draft

MARY = Who("1", "Mary")
VANS = "how many vans did northwind sell in february 2025?"


@pytest.fixture
def gaps(knowledge: KnowledgeBase) -> Iterator[Gaps]:
    with knowledge.gaps() as opened:
        yield opened


def ask(knowledge: KnowledgeBase, id: str, question: str, place: str | None = "server") -> None:
    """Ask as on Discord."""
    outcome = knowledge.ask(question)
    with knowledge.people() as people:
        people.remember(answered(Asked(id, question, place, "general"), outcome))


def test_what_was_missing_groups_questions_whatever_their_words(knowledge: KnowledgeBase, gaps: Gaps) -> None:
    for number, question in enumerate(("price of m9", "how much does the m9 cost", "m9 price?", "price of the m7")):
        ask(knowledge, str(number), question)
    first, second = gaps.open()
    assert (first.asked, second.asked) == (3, 1)
    assert first.question == "m9 price?"
    assert first.missing is not None
    assert "m7" in second.question
    assert first.key != second.key


def test_what_is_known_and_what_was_asked_in_private_is_no_gap(knowledge: KnowledgeBase, gaps: Gaps) -> None:
    ask(knowledge, "1", "how many m9 in june 2024")
    ask(knowledge, "2", "price of m9", place=None)
    assert gaps.open() == []


def test_what_was_asked_in_the_terminal_is_a_gap(knowledge: KnowledgeBase, gaps: Gaps) -> None:
    with knowledge.people() as people:
        people.remember(answered(Asked("1", "price of m9", channel=TERMINAL), knowledge.ask("price of m9")))
    assert [gap.question for gap in gaps.open()] == ["price of m9"]


def test_an_answer_that_was_voted_down_is_a_gap(knowledge: KnowledgeBase, gaps: Gaps) -> None:
    ask(knowledge, "1", "how many m9 in june 2024")
    with knowledge.people() as people:
        people.vote("1", "7", up=False)
        people.vote("1", "8", up=False)
        people.vote("1", "9", up=True)
    (gap,) = gaps.open()
    assert (gap.down, gap.missing, gap.answered) == (2, None, None)


def test_a_gap_that_is_ignored_stays_away_whoever_asks_again(knowledge: KnowledgeBase, gaps: Gaps) -> None:
    ask(knowledge, "1", "price of m9")
    (gap,) = gaps.open()
    gaps.ignore(gap.key)
    ask(knowledge, "2", "m9 price?")
    assert gaps.open() == []
    gaps.unignore(gap.key)
    assert [one.asked for one in gaps.open()] == [2]


def test_who_waits_is_told_once_when_an_article_answers(knowledge: KnowledgeBase, gaps: Gaps, editor: Editor) -> None:
    ask(knowledge, "1", VANS)
    ask(knowledge, "2", VANS, place=None)
    assert gaps.wish("1", "7")
    assert gaps.wish("2", "8")
    assert not gaps.wish("3", "8")
    assert gaps.due() == []
    assert gaps.open()[0].waiting == 1
    editor.publish([draft(knowledge)], MARY)
    (gap,) = gaps.open()
    assert gap.answered is not None
    assert "5,120" in gap.answered.text
    notices = gaps.due()
    assert [(notice.asked.id, notice.person) for notice in notices] == [("1", "7"), ("2", "8")]
    for notice in notices:
        assert "5,120" in notice.outcome.text
        gaps.told(notice)
    assert gaps.due() == []


def test_who_is_forgotten_is_not_told(knowledge: KnowledgeBase, gaps: Gaps, editor: Editor) -> None:
    ask(knowledge, "1", VANS)
    gaps.wish("1", "7")
    gaps.wish("1", "8")
    assert gaps.unwish("1", "8")
    with knowledge.people() as people:
        assert people.forget_person("7") == 1
    editor.publish([draft(knowledge)], MARY)
    assert gaps.due() == []


def test_the_status_counts_what_was_asked(knowledge: KnowledgeBase) -> None:
    ask(knowledge, "1", "price of m9")
    ask(knowledge, "2", "how many m9 in june 2024")
    status = knowledge.status()
    assert status.asked == {"unknown": 1, "answer": 1}
    assert (status.articles, status.generation) == (1, 1)
    assert status.bytes > 0
    assert status.refresh is not None
