"""The tables of what people asked and how they voted: a database of their own, which is never made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Migrations

from knowledge.store.connection import PEOPLE

if TYPE_CHECKING:
    from sqlite_utils import Database

MIGRATIONS = Migrations("people")

_PEOPLE = f"""
PRAGMA application_id = {PEOPLE.application};
CREATE TABLE asked (
    id TEXT PRIMARY KEY, place TEXT, channel TEXT, message TEXT, question TEXT NOT NULL, context TEXT NOT NULL,
    kind TEXT NOT NULL, text TEXT NOT NULL, suggestions TEXT NOT NULL, proof TEXT NOT NULL, steps TEXT NOT NULL,
    asked_at REAL NOT NULL
);
CREATE INDEX asked_message ON asked(message);
CREATE INDEX asked_place ON asked(place);
CREATE INDEX asked_asked_at ON asked(asked_at);
CREATE TABLE vote (
    asked TEXT NOT NULL REFERENCES asked(id) ON DELETE CASCADE, person TEXT NOT NULL, up INTEGER NOT NULL,
    voted_at REAL NOT NULL, PRIMARY KEY (asked, person)
);
CREATE INDEX vote_person ON vote(person);
CREATE TABLE note (name TEXT PRIMARY KEY, text TEXT NOT NULL);
"""


@MIGRATIONS()
def people(db: Database) -> None:
    """Lay what people asked and how they voted, and notes of our own."""
    db.executescript(_PEOPLE)
