"""The history in a real database: written before, finished after, and brought along from an older file."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlite_utils import Database

from knowledge.errors import StoreLocked
from knowledge.store import alone
from knowledge.store.changes import Changes, Filing, Who
from knowledge.store.people import Asked, People
from knowledge.store.people_schema import MIGRATIONS

MARY = Who("1", "Mary")
NOW = datetime(2025, 3, 4, tzinfo=UTC)
VANS = Filing("vans.md", "Vans", None, b"new", "mark")


def test_what_is_begun_is_interrupted_until_it_is_finished(tmp_path: Path) -> None:
    with Changes(tmp_path / "people.db") as changes:
        id = changes.begin("add", MARY, [VANS], NOW)
        assert [(one.id, one.undoing) for one in changes.interrupted()] == [(id, False)]
        assert changes.latest() is None
        assert changes.history(10, None) == []
        changes.finish(id)
        assert changes.interrupted() == []
        latest = changes.latest()
        assert latest is not None
        assert (latest.who, latest.at, latest.files) == (MARY, NOW, ("vans.md",))
        assert changes.marked("mark") == ["vans.md"]
        changes.begin_undo(id, MARY, NOW)
        assert [(one.id, one.undoing) for one in changes.interrupted()] == [(id, True)]
        changes.abandon(id)
        assert changes.latest() == latest
        changes.begin_undo(id, MARY, NOW)
        changes.finish(id)
        assert changes.latest() is None
        assert changes.marked("mark") == []


def test_what_was_abandoned_never_was(tmp_path: Path) -> None:
    with Changes(tmp_path / "people.db") as changes:
        changes.abandon(changes.begin("add", MARY, [VANS], NOW))
        assert changes.interrupted() == []
        assert changes.history(10, None) == []


def test_a_file_of_an_older_byline_keeps_its_questions(tmp_path: Path) -> None:
    path = tmp_path / "people.db"
    database = Database(path)
    MIGRATIONS.apply(database, stop_before="editing")
    database.execute("PRAGMA user_version = 1")
    database.execute(
        "INSERT INTO asked VALUES"
        " ('1', 'here', NULL, NULL, 'how many?', '[]', 'answer', 'so many', '[]', '[]', '[]', 0)"
    )
    database.close()
    with People(path) as people:
        assert people.asked("1") == Asked("1", "how many?", "here", kind="answer", text="so many")
    with Changes(path) as changes:
        assert changes.latest() is None


def test_whoever_holds_the_lock_keeps_others_out_and_lets_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alone, "PATIENCE", 0.05)
    lock = tmp_path / "lock"
    with alone.alone(lock), pytest.raises(StoreLocked), alone.alone(lock):
        pass
    with alone.alone(lock):
        assert lock.stat().st_size == 0
    with sqlite3.connect(lock) as connection:
        connection.execute("BEGIN EXCLUSIVE")
    connection.close()
