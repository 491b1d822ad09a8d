"""What people asked and how they voted: kept for a while, deleted when they say so.

A question is kept without the name of who asked it; only votes, wishes to be told of an answer, and changes of the
articles are stored with a person's identifier. Identifiers are texts, so that any face can use its own.
"""

from __future__ import annotations

import base64
import hashlib
import json
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from knowledge.model import Missing, Span
from knowledge.store.connection import explained, transaction
from knowledge.store.ledger import Ledger

if TYPE_CHECKING:
    from pathlib import Path

    from knowledge.model import Outcome, Step

KEPT = 90 * 86_400.0  # seconds that a question is kept

COLUMNS = "id, place, channel, message, question, context, kind, text, suggestions, proof, steps, missing"
_TOPIC = Missing("topic", "")  # what an answer lacks that says no more


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with what was answered: what a button under the answer needs to know.

    ``id`` is the question's, ``message`` the answer's, ``place`` the server it was asked in, each as its face names
    it. ``context`` is the earlier turns; ``proof`` names the cited sentences, ``steps`` how the answer came about,
    ``missing`` what the articles lacked for it, where they did.
    """

    id: str
    question: str
    place: str | None = None
    channel: str | None = None
    message: str | None = None
    context: tuple[str, ...] = ()
    kind: str = ""
    text: str = ""
    suggestions: tuple[str, ...] = ()
    proof: tuple[tuple[str, Span], ...] = ()
    steps: tuple[str, ...] = ()
    missing: Missing | None = None

    @property
    def turns(self) -> tuple[str, ...]:
        """Return the turns of the conversation up to and with this answer, person and bot in turn."""
        return (*self.context, self.question, self.text)

    @property
    def short(self) -> str:
        """Return what a person types to ask for the answer later."""
        return short(self.id)


def short(id: str) -> str:
    """Return six letters and digits that stand for an identifier; two of 100,000 questions seldom share them."""
    return base64.b32encode(hashlib.blake2s(id.encode(), digest_size=4).digest())[:6].decode().lower()


def answered(asked: Asked, outcome: Outcome) -> Asked:
    """Return the question with what its outcome says."""
    told = outcome.parts or (outcome,)
    return Asked(
        asked.id,
        asked.question,
        asked.place,
        asked.channel,
        asked.message,
        asked.context,
        outcome.kind,
        outcome.text,
        tuple(dict.fromkeys(suggestion for one in told for suggestion in one.suggestions)),
        tuple((citation.article, citation.span) for one in told for citation in one.citations),
        tuple(_told(step) for one in told for step in one.steps),
        next((one.missing or _TOPIC for one in told if one.kind == "unknown"), None),
    )


def _told(step: Step) -> str:
    score = "" if step.score is None else f" ({step.score:.2f})"
    return f"{step.what}: {step.text}{score}"


def to_asked(row: tuple[Any, ...]) -> Asked:
    """Return the question that the columns ``COLUMNS`` hold."""
    id, place, channel, message, question, context, kind, text, suggestions, proof, steps, missing = row
    spans = tuple((article, Span(start, end)) for article, start, end in json.loads(proof))
    told = (kind, text, tuple(json.loads(suggestions)), spans, tuple(json.loads(steps)))
    lacked = Missing(*json.loads(missing)) if missing else None
    return Asked(id, question, place, channel, message, tuple(json.loads(context)), *told, lacked)


def _row(asked: Asked) -> tuple[str | float | None, ...]:
    return (
        *(asked.id, asked.place, asked.channel, asked.message, asked.question, _json(asked.context)),
        *(asked.kind, asked.text, _json(asked.suggestions)),
        _json([[article, span.start, span.end] for article, span in asked.proof]),
        *(_json(asked.steps), _json([asked.missing.slot, asked.missing.said]) if asked.missing else None),
        time.time(),
    )


class People(Ledger):
    """The questions and votes in the database at ``path``; a context manager, in one thread.

    Everything raises StoreError. The file is not the knowledge's, which may be deleted and built again.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._connection.create_function("short", 1, short, deterministic=True)

    def remember(self, *asked: Asked) -> None:
        """Keep questions, all or none; one with the same id is replaced, and its votes are void."""
        rows = [_row(one) for one in asked]
        marks = ", ".join("?" * (COLUMNS.count(",") + 2))
        with transaction(self._connection, self._path) as connection:
            connection.executemany("DELETE FROM asked WHERE id = ?", [(one.id,) for one in asked])
            connection.executemany(f"INSERT INTO asked ({COLUMNS}, asked_at) VALUES ({marks})", rows)

    def asked(self, id: str) -> Asked | None:
        """Return the question of this id, or None where it was never kept or is forgotten."""
        return self._one("id = ?", id)

    def find(self, said: str) -> Asked | None:
        """Return the question that a person names: by its identifier, its short one, or the message that answers it."""
        latest = "short(id) = ? ORDER BY asked_at DESC LIMIT 1"  # looks at each, which only a person waits for
        return self.asked(said) or self.answer(said) or self._one(latest, said.lower())

    def answer(self, message: str) -> Asked | None:
        """Return the question that this message answers."""
        return self._one("message = ?", message)

    def vote(self, id: str, person: str, *, up: bool) -> bool:
        """Count one vote of a person on an answer, the last one they gave; return whether the answer is known."""
        with transaction(self._connection, self._path) as connection:
            known = connection.execute("SELECT 1 FROM asked WHERE id = ?", (id,)).fetchone()
            if known:
                connection.execute("DELETE FROM vote WHERE asked = ? AND person = ?", (id, person))
                values = (id, person, int(up), time.time())
                connection.execute("INSERT INTO vote (asked, person, up, voted_at) VALUES (?, ?, ?, ?)", values)
        return bool(known)

    def votes(self, id: str) -> tuple[int, int]:
        """Return how many found the answer good, and how many not."""
        sql = "SELECT coalesce(sum(up), 0), coalesce(sum(1 - up), 0) FROM vote WHERE asked = ?"
        with explained(self._path):
            up, down = self._connection.execute(sql, (id,)).fetchone()
        return up, down

    def forget(self, id: str) -> int:
        """Delete one question with its votes; return how many there were."""
        return self._delete("DELETE FROM asked WHERE id = ?", id)

    def forget_person(self, person: str) -> int:
        """Delete everything that is stored with a person's identifier; return how much it was."""
        deleted = sum(self._delete(f"DELETE FROM {table} WHERE person = ?", person) for table in ("vote", "wish"))
        for column, name in (("person", "name"), ("undone_person", "undone_name")):
            sql = f"UPDATE change SET {column} = NULL, {name} = '' WHERE {column} = ?"
            deleted += self._delete(sql, person)
        return deleted

    def forget_place(self, place: str) -> int:
        """Delete the questions of a server with their votes; return how many there were."""
        return self._delete("DELETE FROM asked WHERE place = ?", place)

    def forget_old(self, now: float | None = None) -> int:
        """Delete the questions that are older than ``KEPT``; return how many there were."""
        return self._delete("DELETE FROM asked WHERE asked_at < ?", (time.time() if now is None else now) - KEPT)

    def note(self, name: str) -> str | None:
        """Return what was noted under a name."""
        with explained(self._path):
            row = self._connection.execute("SELECT text FROM note WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def write_note(self, name: str, text: str) -> None:
        """Note something of our own, such as which commands were registered."""
        with transaction(self._connection, self._path) as connection:
            connection.execute("INSERT OR REPLACE INTO note (name, text) VALUES (?, ?)", (name, text))

    def _one(self, where: str, value: str) -> Asked | None:
        with explained(self._path):
            row = self._connection.execute(f"SELECT {COLUMNS} FROM asked WHERE {where}", (value,)).fetchone()
        if row is None:
            return None
        return to_asked(row)

    def _delete(self, sql: str, value: str | float) -> int:
        with transaction(self._connection, self._path) as connection:
            return connection.execute(sql, (value,)).rowcount


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
