"""The terminal chat: every answer is kept, and how it came about can be asked for later."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console

from bot.chat import Conversation
from bot.settings import SHIPPED
from knowledge.base import KnowledgeBase
from knowledge.store.people import Asked

Talk = Callable[..., str]


@pytest.fixture
def talk(tmp_path: Path) -> Talk:
    def hold(*lines: str) -> str:
        screen = io.StringIO()
        out = Console(file=screen, width=120, highlight=False)
        with KnowledgeBase.open(tmp_path / "byline.db", SHIPPED) as knowledge, knowledge.people() as people:
            knowledge.refresh()
            conversation = Conversation(knowledge, people, out, date(2024, 7, 6))
            for line in lines:
                assert conversation.hear(line) is not line.startswith("/quit")
        return screen.getvalue()

    return hold


def explained(shown: str) -> tuple[str, str]:
    """Return the question and the short identifier that the last explanation begins with."""
    lines = shown.splitlines()
    first = next(at for at in range(len(lines) - 1, -1, -1) if lines[at] and not lines[at].startswith(" "))
    question, _, short = lines[first].rpartition("  ")
    return question, short


def test_why_explains_the_last_answer(talk: Talk) -> None:
    shown = talk("m9 june", "/why")
    assert explained(shown)[0] == "m9 june"
    assert "name: m9 = AITO M9" in shown
    assert "candidate  AITO M9" in shown


def test_why_explains_an_earlier_answer_after_a_restart(talk: Talk) -> None:
    _, short = explained(talk("m9 june", "/why"))
    shown = talk("aito june", f"/why {short}")
    assert explained(shown) == ("m9 june", short)


def test_why_explains_what_was_asked_on_discord(talk: Talk, tmp_path: Path) -> None:
    talk("m9 june")
    asked = Asked("1182736450912", "how many vans?", message="7", steps=("slot: thing: vans",))
    with KnowledgeBase.open(tmp_path / "byline.db", SHIPPED) as knowledge, knowledge.people() as people:
        people.remember(asked)
    for named in (asked.short, "1182736450912", "7"):
        assert "how many vans?" in talk(f"/why {named}")


def test_why_says_what_it_does_not_have(talk: Talk) -> None:
    assert "Nothing has been asked yet." in talk("/why")
    assert "'nosuch'" in talk("/why nosuch")


def test_a_number_asks_the_suggestion(talk: Talk) -> None:
    shown = talk("m7?", "1", "/quit")
    assert "\n> " in shown
