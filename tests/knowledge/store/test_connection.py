from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from sqlite_utils import Database

from knowledge.errors import StoreDamaged, StoreError, StoreLocked, StoreReadOnly, StoreTooNew
from knowledge.store import connection as opening
from knowledge.store.connection import KNOWLEDGE, PEOPLE
from knowledge.store.database import Store
from knowledge.store.schema import MIGRATIONS
from tests.knowledge.plainly import article, publish

if TYPE_CHECKING:
    from pathlib import Path

NOBODY = 65534
AS_ANOTHER = """
import os, sys
from knowledge.errors import StoreReadOnly
from knowledge.store.database import Store
from tests.knowledge.plainly import article, publish
if os.geteuid() == 0:
    os.setgid(int(sys.argv[2])), os.setuid(int(sys.argv[2]))
try:
    with Store(sys.argv[1]) as store:
        publish(store, article("b", "Quillon sold 2 boats."))
except StoreReadOnly as error:
    print(error)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a database with one article in it, closed."""
    path = tmp_path / "knowledge.db"
    with Store(path) as store:
        publish(store, article("a", "Quillon sold 1 boat."))
    return path


def one_line(error: pytest.ExceptionInfo[StoreError], path: Path) -> bool:
    """Tell whether the message names the file and fits a line."""
    return str(path) in str(error.value) and "\n" not in str(error.value)


def test_what_was_stored_is_there_when_opened_again(path: Path) -> None:
    with Store(path) as store, store.snapshot() as snapshot:
        assert [found.fact.value for found in snapshot.figures()] == [1]


def test_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    with Store(tmp_path / "deep" / "er" / "knowledge.db") as store, store.snapshot() as snapshot:
        assert snapshot.generation == 0


def test_memory_is_a_file_that_goes() -> None:
    with Store(":memory:") as store:
        publish(store, article("a", "Quillon sold 1 boat."))
        folder = store.path.parent
        assert folder.is_dir()
    del store
    assert not folder.exists()


def test_a_locked_database_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "WAIT", 0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Store(path) as store, pytest.raises(StoreLocked) as error:
        publish(store, article("b", "Quillon sold 2 boats."))
    assert one_line(error, path)
    with Store(path) as store, store.snapshot() as snapshot:
        assert len(snapshot.figures()) == 1  # reading goes on
    other.close()


def test_a_database_that_another_process_wants_alone_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "WAIT", 0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA journal_mode = DELETE")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreLocked) as error, Store(path):
        pass
    assert one_line(error, path)
    other.close()


@pytest.mark.parametrize("folder_too", [True, False], ids=["file and folder", "file"])
def test_a_read_only_database_says_so(path: Path, folder_too: bool) -> None:
    for folder in (path.parent, *path.parents):
        if os.geteuid() == 0 and folder.stat().st_uid == 0 and str(folder) != "/":
            folder.chmod(folder.stat().st_mode | 0o055)
    path.chmod(0o444)
    path.parent.chmod(0o555 if folder_too else 0o777)
    try:
        command = [sys.executable, "-c", AS_ANOTHER, str(path), str(NOBODY)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    finally:
        path.parent.chmod(0o755)
    assert done.stderr == ""
    assert str(path) in done.stdout
    assert len(done.stdout.splitlines()) == 1


def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(StoreReadOnly) as error:
        Store(tmp_path / "file" / "knowledge.db")
    assert "--db" in str(error.value)


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as error:
        Store(tmp_path)
    assert one_line(error, tmp_path)


def test_a_newer_database_says_so(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {KNOWLEDGE.version + 1}")
    connection.close()
    with pytest.raises(StoreTooNew) as error:
        Store(path)
    assert one_line(error, path)


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "theirs.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE theirs (one)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreDamaged) as error:
        Store(path)
    assert one_line(error, path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: whole.replace(b"SQLite", b"SQuite"),
        lambda whole: whole[:100] + bytes(len(whole) - 100),
        lambda whole: whole[:4096] + b"\xff" * (len(whole) - 4096),
        lambda whole: whole[: len(whole) // 3],
    ],
    ids=["no database", "zeros", "overwritten", "cut short"],
)
def test_a_damaged_database_says_so(path: Path, damage: object) -> None:
    assert callable(damage)
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(StoreDamaged) as error:
        use(path)
    assert one_line(error, path)


def use(path: Path) -> None:
    """Read and write."""
    with Store(path) as store, store.snapshot() as snapshot:
        snapshot.reading("a")
        snapshot.sentences(["boat"])
        publish(store, article("b", "Quillon sold 2 boats."))


def test_a_lost_table_says_so(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE figure")
    connection.close()
    with pytest.raises(StoreDamaged) as error, Store(path) as store, store.snapshot() as snapshot:
        snapshot.figures()
    assert one_line(error, path)


def test_the_version_counts_the_migrations(path: Path) -> None:
    with Store(path):
        database = Database(path)
    assert len(MIGRATIONS.applied(database)) == KNOWLEDGE.version
    assert database.execute("PRAGMA user_version").fetchone() == (KNOWLEDGE.version,)
    assert database.execute("PRAGMA application_id").fetchone() == (KNOWLEDGE.application,)
    assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    database.close()


def test_what_people_asked_is_a_file_of_its_own(path: Path) -> None:
    with Store(path) as store, store.people() as people:
        people.write_note("one", "kept")
    path.unlink()
    with Store(path) as store, store.people() as people:
        assert people.note("one") == "kept"
    (other,) = path.parent.glob("*people*.db")
    with pytest.raises(StoreDamaged):
        Store(other)
    database = Database(other)
    assert database.execute("PRAGMA application_id").fetchone() == (PEOPLE.application,)
    assert database.execute("PRAGMA user_version").fetchone() == (PEOPLE.version,)
    database.close()


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    path = tmp_path / "knowledge.db"
    path.touch()
    with Store(path) as store:
        assert publish(store, article("a", "Quillon sold 1 boat.")) == 1


def test_an_older_database_keeps_what_it_has(path: Path, tmp_path: Path) -> None:
    """Make a file as the version before full-text search left it, and open it."""
    older = tmp_path / "older.db"
    database = Database(older)
    MIGRATIONS.apply(database, stop_before="search")
    database.execute("PRAGMA user_version = 2")
    database.execute("ATTACH ? AS whole", [str(path)])
    for table in ("reading", "current", "generation", "sentence", "figure", "name", "mention"):
        database.execute(f"INSERT INTO main.{table} SELECT * FROM whole.{table}")  # noqa: S608 - our own tables
    database.close()
    with Store(older) as store, store.snapshot() as snapshot:
        assert [found.fact.value for found in snapshot.figures()] == [1]
        assert len(snapshot.sentences(["boat"])) == 1
        assert list(snapshot.subjects()) == ["Quillon"]


def test_three_processes_make_one_database(tmp_path: Path) -> None:
    path = tmp_path / "knowledge.db"
    code = "import sys; from knowledge.store.database import Store; Store(sys.argv[1]).close()"
    all_of_them = [subprocess.Popen([sys.executable, "-c", code, str(path)]) for _ in range(3)]
    assert [one.wait() for one in all_of_them] == [0, 0, 0]
    with Store(path) as store:
        assert publish(store, article("a", "Quillon sold 1 boat.")) == 1
