"""The tables of what people asked and wish, and of what admins changed: a database that is never made anew."""

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

_EDITING = """
CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, state TEXT NOT NULL, at REAL NOT NULL,
    person TEXT, name TEXT NOT NULL, undone_at REAL, undone_person TEXT, undone_name TEXT
);
CREATE INDEX change_state ON change(state);
CREATE TABLE change_file (
    change INTEGER NOT NULL REFERENCES change(id) ON DELETE CASCADE, file TEXT NOT NULL, title TEXT NOT NULL,
    before BLOB, after BLOB, mark TEXT NOT NULL
);
CREATE INDEX change_file_change ON change_file(change);
CREATE INDEX change_file_mark ON change_file(mark);
ALTER TABLE asked ADD COLUMN missing TEXT;
CREATE TABLE ignored (gap TEXT PRIMARY KEY, at REAL NOT NULL);
CREATE TABLE wish (
    asked TEXT NOT NULL REFERENCES asked(id) ON DELETE CASCADE, person TEXT NOT NULL, at REAL NOT NULL,
    PRIMARY KEY (asked, person)
);
CREATE INDEX wish_person ON wish(person);
"""


@MIGRATIONS()
def people(db: Database) -> None:
    """Lay what people asked and how they voted, and notes of our own."""
    db.executescript(_PEOPLE)


@MIGRATIONS()
def editing(db: Database) -> None:
    """Lay the history of the articles, what questions lacked, and who waits for an answer."""
    db.executescript(_EDITING)
