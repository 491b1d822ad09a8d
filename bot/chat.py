"""The terminal chat: a question a line, the answer with its proof, suggestions by number.

At a terminal there is history by the arrow keys; fed by a pipe it reads a question a line and ends with it.
"""

from __future__ import annotations

import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from rich.console import Console

from bot.cards.terminal import console, show, show_steps
from bot.commands import timed, warn
from knowledge.base import KnowledgeBase
from knowledge.reading.filing.folder import Shelf
from knowledge.store.people import Asked, People, answered
from knowledge.store.wishes import TERMINAL

COMMANDS = (
    "/why  how the last answer came about (/why ID: an earlier one)    /quit  leave    a number  ask a suggestion"
)
TURNS = 12  # earlier turns that a follow-up may refer to


class Conversation:
    """What was said so far, and what the next line means after it; every answer is kept with how it came about."""

    def __init__(self, knowledge: KnowledgeBase, people: People, out: Console, today: date | None) -> None:
        self._knowledge = knowledge
        self._people = people
        self._out = out
        self._today = today
        self._turns: tuple[str, ...] = ()
        self._last: Asked | None = None

    def hear(self, said: str) -> bool:
        """Answer one line; return whether to go on."""
        line = said.strip()
        command, _, argument = line.partition(" ")
        if line in ("/quit", "/exit", "/q"):
            return False
        if command == "/why":
            self._explain(argument.strip())
        elif line in ("/help", "/?"):
            self._out.print(COMMANDS)
        elif line:
            self._answer(self._chosen(line))
        return True

    def _chosen(self, line: str) -> str:
        suggestions = self._last.suggestions if self._last else ()
        if line.isdecimal() and 1 <= int(line) <= len(suggestions):
            self._out.print(f"> {suggestions[int(line) - 1]}", markup=False)
            return suggestions[int(line) - 1]
        return line

    def _answer(self, question: str) -> None:
        outcome, _ = timed(self._knowledge, question, self._turns, self._today)
        asked = Asked(secrets.token_hex(8), question, channel=TERMINAL, context=self._turns)
        self._last = answered(asked, outcome)
        self._turns = self._last.turns[-TURNS:]
        self._people.remember(self._last)
        show(self._out, outcome)

    def _explain(self, id: str) -> None:
        """Tell how the last answer came about, or the one of this identifier, from wherever it was asked."""
        asked = self._people.find(id) if id else self._last
        if asked is not None:
            show_steps(self._out, asked)
        else:
            said = f"No answer is kept under {id!r}." if id else "Nothing has been asked yet."
            self._out.print(said, markup=False)


def chat(db: Path | str, folder: Path | Shelf, today: date | None, data: Path) -> int:
    """Hold a conversation on standard input and output until its end."""
    with KnowledgeBase.open(db, folder) as knowledge, knowledge.people() as people:
        warn(knowledge.refresh())
        people.forget_old()
        out = console()
        talk = Conversation(knowledge, people, out, today)
        if sys.stdin.isatty():
            out.print(f"Ask about the news.  {COMMANDS}", style="dim", markup=False)
            with _history(data / "history"):
                _converse(talk)
        else:
            for line in sys.stdin:
                if not talk.hear(line):
                    break
    return 0


def _converse(talk: Conversation) -> None:
    while True:
        try:
            line = input("\n> ")
        except (EOFError, KeyboardInterrupt):
            print()
            return
        if not talk.hear(line):
            return


@contextmanager
def _history(file: Path) -> Iterator[None]:
    try:
        import readline  # not on every platform; without it there are just no arrow keys
    except ImportError:
        yield
        return
    with suppress(OSError):
        readline.read_history_file(file)
    readline.set_history_length(500)
    try:
        yield
    finally:
        with suppress(OSError):
            readline.write_history_file(file)
