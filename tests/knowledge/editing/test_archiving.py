"""Backups: consistent, complete, and opened as untrusted: nothing counts unless all of it is as it should be."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from bot.settings import SHIPPED
from knowledge.base import KnowledgeBase
from knowledge.editing import archiving
from knowledge.editing.editor import Editor
from knowledge.editing.swapping import FOLDER, MANIFEST, PARTIAL, PEOPLE, READY
from knowledge.errors import BylineError, EditError, StoreTooNew
from knowledge.reading.filing.folder import Shelf
from knowledge.store.changes import Who
from knowledge.store.people import Asked
from tests.knowledge.editing.conftest import draft

MARY = Who("1", "Mary")


@pytest.fixture
def backup(editor: Editor, knowledge: KnowledgeBase, tmp_path: Path) -> Path:
    """Give a backup of one article, one name, one question with a vote, and their history."""
    editor.publish([draft(knowledge)], MARY)
    editor.add_alias("小九", "AITO M9", MARY)
    with knowledge.people() as people:
        people.remember(Asked("1", "price of m9", "server"))
        people.vote("1", "7", up=False)
    return editor.back_up(tmp_path / "backup.zip").path


def state(editor: Editor, folder: Path) -> tuple[object, ...]:
    files = {path.name: path.read_bytes() for path in folder.glob("*.*") if path.suffix in (".md", ".toml")}
    return files, editor.history(), [article.id for article in editor.articles()]


def test_a_restore_brings_back_articles_names_votes_and_history(
    editor: Editor, knowledge: KnowledgeBase, folder: Path, backup: Path
) -> None:
    before = state(editor, folder)
    editor.undo(MARY)
    editor.undo(MARY)
    with knowledge.people() as people:
        people.forget("1")
    (folder / "later.txt").write_text("Later\n\nNorthwind sold 900 lorries in March.\n", encoding="utf-8")
    restored = editor.restore(backup)
    assert restored.articles == 1
    assert state(editor, folder) == before
    with knowledge.people() as people:
        assert people.votes("1") == (0, 1)
    assert not knowledge.check().differences
    assert not (folder / "later.txt").exists()
    again = editor.restore(restored.before.path)  # what was there before is kept
    assert again.articles == 1
    assert (folder / "later.txt").exists()
    assert editor.aliases() == []


def test_a_restore_into_an_empty_folder(backup: Path, tmp_path: Path) -> None:
    with KnowledgeBase.open(tmp_path / "other" / "byline.db", Shelf(tmp_path / "other", SHIPPED)) as knowledge:
        knowledge.editor().restore(backup)
        assert "5,120" in knowledge.ask("how many vans did northwind sell in february 2025?").text
        assert [change.kind for change in knowledge.editor().history()] == ["alias", "add"]
        assert knowledge.editor().undo(MARY).change.kind == "alias"


def test_a_restore_that_is_interrupted_is_finished_by_the_next_refresh(
    editor: Editor, knowledge: KnowledgeBase, folder: Path, backup: Path
) -> None:
    before = state(editor, folder)
    editor.undo(MARY)
    editor.undo(MARY)
    archiving.lay_ready(folder, backup)
    (folder / PARTIAL).rename(folder / READY)
    name = next((folder / READY / FOLDER).iterdir()).name
    (folder / READY / FOLDER / name).rename(folder / name)  # as far as it came
    knowledge.refresh()
    assert state(editor, folder) == before
    assert not list(folder.glob(".byline-*"))


def rewritten(backup: Path, change: Callable[[dict[str, bytes]], None], *, honest: bool = True) -> Path:
    """Return a copy of a backup with other members; ``honest`` mends the hashes."""
    with zipfile.ZipFile(backup) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    if honest and MANIFEST in members:
        with suppress(RecursionError):
            manifest = json.loads(members[MANIFEST])
            hashes = {name: hashlib.sha256(members[name]).hexdigest() for name in members if name != MANIFEST}
            members[MANIFEST] = json.dumps(manifest | {"files": hashes}).encode()
    other = backup.with_name("other.zip")
    with zipfile.ZipFile(other, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return other


def put(name: str, content: bytes) -> Callable[[dict[str, bytes]], None]:
    return lambda members: members.update({name: content})


DISHONEST = {
    "path upwards": put("articles/../../escaped.md", b"x"),
    "path upwards at the top": put("../escaped.md", b"x"),
    "whole path": put("/escaped.md", b"x"),
    "path of Windows": put("articles\\..\\escaped.md", b"x"),
    "folder below": put("articles/below/a.md", b"x"),
    "other file": put("byline.db", b"x"),
    "no article": put("articles/run.sh", b"x"),
    "hidden": put("articles/.hidden.md", b"x"),
    "too large": put("articles/large.md", b"a" * 11_000_000),
    "no database": lambda members: members.pop(PEOPLE) and None,
    "a broken database": put(PEOPLE, b"SQLite format 3\0" + bytes(4096)),
    "text for a database": put(PEOPLE, b"nothing"),
    "no contents": lambda members: members.pop(MANIFEST) and None,
    "another format": put(MANIFEST, b'{"format": 99, "files": {}}'),
    "contents nested deep": put(MANIFEST, b"[" * 100_000),
}


@pytest.mark.parametrize("change", DISHONEST.values(), ids=DISHONEST)
def test_what_is_no_backup_is_refused_and_changes_nothing(
    editor: Editor, folder: Path, backup: Path, tmp_path: Path, change: Callable[[dict[str, bytes]], None]
) -> None:
    before = state(editor, folder)
    with pytest.raises(BylineError) as refused:
        editor.restore(rewritten(backup, change))
    assert len(str(refused.value).splitlines()) == 1
    assert state(editor, folder) == before
    assert not list(folder.glob(".byline-*"))
    assert not list(tmp_path.rglob("escaped.md"))


def test_a_file_that_was_altered_is_noticed(editor: Editor, folder: Path, backup: Path) -> None:
    before = state(editor, folder)

    def alter(members: dict[str, bytes]) -> None:
        name = next(name for name in members if name.endswith(".md"))
        members[name] = members[name].replace(b"5,120", b"9,120")

    with pytest.raises(EditError) as refused:
        editor.restore(rewritten(backup, alter, honest=False))
    assert refused.value.code == "bad_backup"
    assert state(editor, folder) == before


def altered(sql: str, tmp_path: Path) -> Callable[[dict[str, bytes]], None]:
    """Return what runs ``sql`` on the database in a backup."""

    def alter(members: dict[str, bytes]) -> None:
        file = tmp_path / "altered.db"
        file.write_bytes(members[PEOPLE])
        with sqlite3.connect(file) as connection:
            connection.executescript(sql)
        connection.close()
        members[PEOPLE] = file.read_bytes()

    return alter


def test_a_database_of_the_future_is_refused(editor: Editor, backup: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreTooNew):
        editor.restore(rewritten(backup, altered("PRAGMA user_version = 99", tmp_path)))


def test_nothing_but_values_is_taken_over(
    editor: Editor, knowledge: KnowledgeBase, backup: Path, tmp_path: Path
) -> None:
    sql = (
        "CREATE TABLE smuggled (x); CREATE TRIGGER evil AFTER INSERT ON vote BEGIN DELETE FROM asked; END;"
        "CREATE VIEW spy AS SELECT * FROM vote;"
    )
    editor.restore(rewritten(backup, altered(sql, tmp_path)))
    with sqlite3.connect(knowledge.path.with_name("byline-people.db")) as connection:
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    connection.close()
    assert not names & {"smuggled", "evil", "spy"}


def test_a_history_that_names_files_elsewhere_touches_none(editor: Editor, backup: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim.md"
    victim.write_text("here", encoding="utf-8")
    editor.restore(rewritten(backup, altered("UPDATE change_file SET file = '../victim.md'", tmp_path)))
    with pytest.raises(EditError) as refused:
        editor.undo(MARY)
    assert refused.value.code == "path_in_name"
    assert victim.read_text(encoding="utf-8") == "here"


def test_what_cannot_be_read_back_is_refused(editor: Editor, backup: Path, tmp_path: Path) -> None:
    with pytest.raises(BylineError):
        editor.restore(rewritten(backup, altered("UPDATE asked SET context = '{'", tmp_path)))
