"""Question to answer: understand, find, decide, phrase, verify."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from knowledge.asking.deciding import decide
from knowledge.asking.plan import Desk
from knowledge.asking.routes.refusing import unread
from knowledge.asking.understanding.linking import names_of
from knowledge.asking.understanding.messages import understand
from knowledge.asking.understanding.question import Question
from knowledge.lexicon import Lexicon
from knowledge.model import Outcome
from knowledge.store.snapshot import Snapshot

__all__ = ["ask", "prepare"]


def ask(text: str, snapshot: Snapshot, lexicon: Lexicon, today: date, context: Sequence[str] = ()) -> Outcome:
    """Answer a message; every string has an outcome.

    ``context`` are earlier turns, oldest first, person and bot in turn. "Last month" is relative to ``today``.
    Several questions in one message are answered in order as ``parts``, at most three.
    """
    desk = Desk(snapshot, lexicon, names_of(snapshot, lexicon), today)
    questions = understand(text, desk, context)
    outcomes = tuple(_answer(question, desk, text) for question in questions)
    if len(outcomes) == 1:
        return outcomes[0]
    return replace(outcomes[0], text="\n".join(outcome.text for outcome in outcomes), parts=outcomes)


def _answer(question: Question, desk: Desk, message: str) -> Outcome:
    if question.strange:
        return unread(desk)
    return decide(question, desk, message)


def prepare(snapshot: Snapshot, lexicon: Lexicon) -> None:
    """Build what questions share: the names and senses of a generation."""
    ask("who said how many", snapshot, lexicon, date(2000, 1, 1))
