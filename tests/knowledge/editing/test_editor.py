"""Publishing, removing and undoing: files in the folder, knowledge that follows, a history that remembers."""

from __future__ import annotations

import errno
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.settings import SHIPPED
from knowledge.base import KnowledgeBase
from knowledge.editing.drafting import Draft
from knowledge.editing.editor import Editor
from knowledge.errors import EditError, StoreError
from knowledge.reading.filing.folder import Shelf
from knowledge.refreshing import Refresher
from knowledge.store.changes import Who
from tests.knowledge.editing.conftest import draft

MARY, BOB = Who("1", "Mary"), Who("2", "Bob")
LORRIES = "Northwind sells more lorries\n\nLONDON, April 4, 2025 (Reuters) - Northwind sold 900 lorries in March.\n"


def articles(folder: Path) -> set[str]:
    return {path.name for path in folder.glob("*.md")}


def vans(editor: Editor) -> Draft:
    return draft(editor._knowledge)


def lorries(editor: Editor) -> Draft:
    return draft(editor._knowledge, LORRIES)


def test_what_is_published_is_a_file_with_who_and_when_and_can_be_asked_for(
    editor: Editor, folder: Path, knowledge: KnowledgeBase
) -> None:
    edited = editor.publish([vans(editor)], MARY)
    (name,) = edited.change.files
    text = (folder / name).read_text(encoding="utf-8")
    assert "added_by: Mary\n" in text
    assert f"added_at: {edited.change.at:%Y-%m-%dT%H:%M}" in text
    assert "Northwind sold 5,120 vans" in text
    assert edited.refresh is not None
    assert edited.refresh.added == (Path(name).stem,)
    assert "5,120" in knowledge.ask("how many vans did northwind sell in february 2025?").text
    assert [article.added_by for article in editor.articles("northwind vans")] == ["Mary"]
    assert not knowledge.check().differences


def test_the_example_is_read_until_there_is_an_article_of_ones_own(editor: Editor, knowledge: KnowledgeBase) -> None:
    assert [article.source for article in editor.articles()] == ["TapTechNews"]
    editor.publish([vans(editor)], MARY)
    assert [article.source for article in editor.articles()] == ["Reuters"]
    editor.undo(MARY)
    assert [article.source for article in editor.articles()] == ["TapTechNews"]
    assert knowledge.status().articles == 1


def test_several_are_one_change(editor: Editor, folder: Path) -> None:
    change = editor.publish([vans(editor), lorries(editor)], MARY).change
    assert len(change.files) == 2
    assert articles(folder) == set(change.files)
    editor.undo(BOB)
    assert articles(folder) == set()


def test_undoing_goes_back_step_by_step_and_tells_who_did_what(editor: Editor, folder: Path) -> None:
    first = editor.publish([vans(editor)], MARY).change
    second = editor.publish([lorries(editor)], MARY).change
    kept = (folder / first.files[0]).read_bytes()
    third = editor.remove([Path(first.files[0]).stem], BOB).change
    assert articles(folder) == set(second.files)
    assert editor.undo(BOB).change.id == third.id
    assert (folder / first.files[0]).read_bytes() == kept
    assert editor.undo(BOB, expected=second.id).change.id == second.id
    assert editor.undo(MARY).change.id == first.id
    with pytest.raises(EditError) as refused:
        editor.undo(MARY)
    assert refused.value.code == "nothing_to_undo"
    history = editor.history()
    assert [change.id for change in history] == [third.id, second.id, first.id]
    assert [change.undone_by for change in history] == [BOB, BOB, MARY]
    assert [change.kind for change in history] == ["remove", "add", "add"]
    assert [change.id for change in editor.history(1, before=third.id)] == [second.id]


def test_undoing_is_refused_where_somebody_was_faster(editor: Editor) -> None:
    seen = editor.publish([vans(editor)], MARY).change
    editor.publish([lorries(editor)], BOB)
    with pytest.raises(EditError) as refused:
        editor.undo(MARY, expected=seen.id)
    assert refused.value.code == "changed"


def test_undoing_leaves_what_was_written_by_hand_since(editor: Editor, folder: Path) -> None:
    change = editor.publish([vans(editor)], MARY).change
    file = folder / change.files[0]
    file.write_text(file.read_text(encoding="utf-8") + "\nA line of somebody's own.\n", encoding="utf-8")
    with pytest.raises(EditError) as refused:
        editor.undo(MARY)
    assert refused.value.code == "changed"
    assert "somebody's own" in file.read_text(encoding="utf-8")


def test_the_same_title_and_day_get_another_file(editor: Editor, folder: Path) -> None:
    editor.publish([vans(editor)], MARY)
    other = draft(editor._knowledge, LORRIES.replace("lorries", "vans").replace("April 4", "March 4"))
    (name,) = editor.publish([other], MARY).change.files
    assert name == "2025-03-04-northwind-sells-more-vans-2.md"
    assert len(articles(folder)) == 2


def test_an_equal_draft_is_refused_though_it_was_previewed_in_time(editor: Editor, folder: Path) -> None:
    one, other = vans(editor), vans(editor)
    editor.publish([one], MARY)
    for drafts in ([other], [lorries(editor), other]):
        with pytest.raises(EditError) as refused:
            editor.publish(drafts, BOB)
        assert refused.value.code == "equal"
    assert len(articles(folder)) == 1


def test_two_admins_publishing_the_same_at_once_publish_it_once(folder: Path, editor: Editor) -> None:
    drafts = [vans(editor) for _ in range(2)]

    def publish(one: Draft) -> str:
        with KnowledgeBase.open(folder / "byline.db", Shelf(folder, SHIPPED)) as knowledge:
            try:
                knowledge.editor().publish([one], MARY)
            except EditError as error:
                return error.code
        return "published"

    with ThreadPoolExecutor(2) as threads:
        assert sorted(threads.map(publish, drafts)) == ["equal", "published"]
    assert len(articles(folder)) == 1
    assert len(editor.history()) == 1


def test_two_admins_publishing_two_articles_at_once_publish_both(folder: Path, editor: Editor) -> None:
    drafts = [vans(editor), lorries(editor)]
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(lambda one: _publish(folder, one), drafts))
    assert len(articles(folder)) == len(editor.history()) == 2


def _publish(folder: Path, one: Draft) -> None:
    with KnowledgeBase.open(folder / "byline.db", Shelf(folder, SHIPPED)) as knowledge:
        knowledge.editor().publish([one], MARY)


@pytest.mark.parametrize(("number", "code"), [(errno.ENOSPC, "disk"), (errno.EIO, "disk"), (errno.EROFS, "read_only")])
@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_disk_that_fails_changes_nothing(
    editor: Editor, folder: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str, call: str
) -> None:
    drafts = [vans(editor), lorries(editor)]
    owner = os if call == "fsync" else Path
    working = getattr(owner, call)
    fails = iter([False, True])

    def failing(*arguments: object) -> object:
        if next(fails, False):
            raise OSError(number, os.strerror(number))
        return working(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(owner, call, failing)
        with pytest.raises(EditError) as refused:
            editor.publish(drafts, MARY)
    assert refused.value.code == code
    assert not [path.name for path in folder.iterdir() if not path.name.startswith("byline")]
    assert editor.history() == []
    editor.publish(drafts, MARY)
    assert len(articles(folder)) == 2


def test_what_cannot_be_taken_in_is_taken_back(
    editor: Editor, folder: Path, knowledge: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = editor.publish([vans(editor)], MARY).change

    def full(*_: object, **__: object) -> None:
        raise StoreError("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(Refresher, "run", full)
        with pytest.raises(StoreError):
            editor.publish([lorries(editor)], MARY)
        with pytest.raises(StoreError):
            editor.remove([Path(first.files[0]).stem], MARY)
    assert articles(folder) == set(first.files)
    assert [change.undone_at is None for change in editor.history()] == [False, False, True]
    knowledge.refresh()
    assert len(editor.articles()) == 1


def test_what_is_no_article_of_ones_own_cannot_be_removed(editor: Editor) -> None:
    for id in ("nope", "../data", "2024-07-05-seres-huawei", "byline"):
        with pytest.raises(EditError) as refused:
            editor.remove([id], MARY)
        assert refused.value.code == "unknown_article"


def test_a_file_that_somebody_put_there_can_be_removed_and_brought_back(editor: Editor, folder: Path) -> None:
    (folder / "by hand.txt").write_text(LORRIES, encoding="utf-8")
    editor.remove(["by hand"], MARY)
    assert not (folder / "by hand.txt").exists()
    editor.undo(MARY)
    assert (folder / "by hand.txt").read_text(encoding="utf-8") == LORRIES


def test_where_only_the_example_is_read_nothing_can_be_added(folder: Path) -> None:
    with KnowledgeBase.open(folder / "byline.db", Shelf(folder, SHIPPED, example_only=True)) as knowledge:
        knowledge.refresh()
        editor = knowledge.editor()
        with pytest.raises(EditError) as refused:
            editor.publish([vans(editor)], MARY)
    assert refused.value.code == "example_only"


def test_the_list_is_searched_by_what_heads_an_article(editor: Editor) -> None:
    editor.publish([vans(editor), lorries(editor)], MARY)
    assert [article.title for article in editor.articles("LORRIES reuters")] == ["Northwind sells more lorries"]
    assert len(editor.articles("mary")) == 2
    assert editor.articles("seres") == []
    assert editor.show("2025-04-04-northwind-sells-more-lorries").figures
    with pytest.raises(EditError):
        editor.show("nope")


def test_a_person_who_is_forgotten_leaves_no_name_in_the_history(editor: Editor, knowledge: KnowledgeBase) -> None:
    editor.publish([vans(editor)], MARY)
    editor.undo(MARY)
    with knowledge.people() as people:
        assert people.forget_person("1") == 2
    (change,) = editor.history()
    assert (change.who, change.undone_by) == (Who(None, ""), Who(None, ""))
