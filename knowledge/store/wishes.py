"""What questions lacked, which of it is of no interest, and who wants to be told once it is known."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from knowledge.store.connection import explained, transaction
from knowledge.store.ledger import Ledger
from knowledge.store.people import COLUMNS, Asked, to_asked

if TYPE_CHECKING:
    from collections.abc import Iterator

TERMINAL = "terminal"  # the channel of what is asked there, by whoever runs Byline
_MOST = 5000  # questions that are looked at, the newest

_SEEN = f"(place IS NOT NULL OR channel = '{TERMINAL}')"  # what is written to the bot alone is nobody else's
_LACKING = f"""
SELECT {COLUMNS}, asked_at,
    (SELECT count(*) FROM vote WHERE asked = asked.id AND NOT up) AS down,
    (SELECT count(*) FROM wish WHERE asked = asked.id)
FROM asked WHERE {_SEEN} AND asked_at >= ? AND (missing IS NOT NULL OR down > 0) ORDER BY asked_at DESC LIMIT ?"""
_WISHES = f"SELECT {COLUMNS}, person FROM wish JOIN asked ON asked.id = wish.asked ORDER BY at"


@dataclass(frozen=True, slots=True)
class Lacking:
    """A question that was not answered, or not well: when (seconds), how many say so, how many wait."""

    asked: Asked
    at: float
    down: int
    waiting: int


class Wishes(Ledger):
    """The gaps and wishes in the database at ``path``; a context manager, in one thread."""

    def lacking(self, since: float) -> list[Lacking]:
        """Return what was asked since then, not in direct messages, and not answered or voted down; newest first."""
        width = COLUMNS.count(",") + 1
        return [Lacking(to_asked(row[:width]), *row[width:]) for row in self._rows(_LACKING, (since, _MOST))]

    def ignore(self, gap: str) -> None:
        """Note that a gap is of no interest."""
        self._write("INSERT OR REPLACE INTO ignored (gap, at) VALUES (?, ?)", (gap, time.time()))

    def unignore(self, gap: str) -> None:
        """Note that a gap is of interest again."""
        self._write("DELETE FROM ignored WHERE gap = ?", (gap,))

    def ignored(self) -> set[str]:
        """Return the gaps that are of no interest."""
        return {gap for (gap,) in self._rows("SELECT gap FROM ignored", ())}

    def wish(self, asked: str, person: str) -> bool:
        """Note that a person wants to be told; return whether the question is known."""
        with transaction(self._connection, self._path) as connection:
            known = connection.execute("SELECT 1 FROM asked WHERE id = ?", (asked,)).fetchone()
            if known:
                connection.execute("INSERT OR IGNORE INTO wish VALUES (?, ?, ?)", (asked, person, time.time()))
        return bool(known)

    def unwish(self, asked: str, person: str) -> bool:
        """Forget that a person wants to be told; return whether they did."""
        return self._write("DELETE FROM wish WHERE asked = ? AND person = ?", (asked, person)) > 0

    def waiting(self) -> Iterator[tuple[Asked, str]]:
        """Yield each question with the person who wants to be told, in the order of their wishes."""
        for row in self._rows(_WISHES, ()):
            yield to_asked(row[:-1]), row[-1]

    def tally(self, since: float) -> tuple[dict[str, int], tuple[int, int]]:
        """Return how many questions had each kind of outcome since then, and their votes for and against."""
        kinds = dict(self._rows("SELECT kind, count(*) FROM asked WHERE asked_at >= ? GROUP BY kind", (since,)))
        sql = "SELECT coalesce(sum(up), 0), coalesce(sum(1 - up), 0) FROM vote WHERE voted_at >= ?"
        ((up, down),) = self._rows(sql, (since,))
        return kinds, (up, down)

    def _rows(self, sql: str, values: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        with explained(self._path):
            return self._connection.execute(sql, values).fetchall()

    def _write(self, sql: str, values: tuple[Any, ...]) -> int:
        with transaction(self._connection, self._path) as connection:
            return connection.execute(sql, values).rowcount
