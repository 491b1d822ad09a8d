"""Names that admins add: another form of a known name, checked, undoable, and counting from the next reload on."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.base import KnowledgeBase
from knowledge.editing.aliases import FILE, Alias, added, listed, removed
from knowledge.editing.editor import Editor
from knowledge.errors import EditError
from knowledge.store.changes import Who
from tests.knowledge.editing.conftest import draft

MARY = Who("1", "Mary")
QUESTION = "how many 小九 in june 2024"


def test_a_name_counts_from_the_next_reload_on(editor: Editor, knowledge: KnowledgeBase) -> None:
    edited = editor.add_alias(" 小九 ", "m9", MARY)
    assert edited.refresh is None
    assert editor.aliases() == [Alias("小九", "AITO M9", "model")]
    assert "17,241" not in knowledge.ask(QUESTION).text
    recipe = knowledge.lexicon.fingerprint
    assert knowledge.refresh().changed == ("2024-07-05-seres-huawei",)
    assert knowledge.lexicon.fingerprint != recipe
    assert "17,241" in knowledge.ask(QUESTION).text
    assert "17,241" in knowledge.ask("how many m9 in june 2024").text
    editor.remove_alias("小九", MARY)
    knowledge.refresh()
    assert "17,241" not in knowledge.ask(QUESTION).text


def test_adding_a_name_is_a_change_that_can_be_undone(editor: Editor, folder: Path) -> None:
    editor.add_alias("小九", "AITO M9", MARY)
    editor.add_alias("Neuner", "AITO M9", MARY)
    assert [change.titles for change in editor.history()] == [("Neuner = AITO M9",), ("小九 = AITO M9",)]
    editor.undo(MARY)
    assert [alias.alias for alias in editor.aliases()] == ["小九"]
    editor.undo(MARY)
    assert not (folder / FILE).exists()


def test_a_name_that_only_an_article_has_can_get_another(editor: Editor, knowledge: KnowledgeBase) -> None:
    editor.publish([draft(knowledge)], MARY)
    editor.add_alias("Norwie", "northwind", MARY)
    knowledge.refresh()
    assert "5,120" in knowledge.ask("how many vans did norwie sell in february 2025?").text


@pytest.mark.parametrize(
    ("alias", "name", "code"),
    [
        ("M", "AITO M9", "bad_alias"),
        ("", "AITO M9", "bad_alias"),
        ("1,000", "AITO M9", "bad_alias"),
        ("x" * 60, "AITO M9", "bad_alias"),
        ("BYD", "AITO M9", "taken"),
        ("AITO M9", "AITO M9", "taken"),
        ("sales", "AITO M9", "taken"),
        ("June", "AITO M9", "taken"),
        ("小九", "Nobody Knows Ltd", "unknown_name"),
        ("小九", "Zhang Xinghai", "unknown_name"),
    ],
)
def test_what_can_be_no_other_name_is_refused(editor: Editor, alias: str, name: str, code: str) -> None:
    with pytest.raises(EditError) as refused:
        editor.add_alias(alias, name, MARY)
    assert refused.value.code == code
    assert editor.aliases() == []


def test_a_name_is_added_once_and_only_what_was_added_is_removed(editor: Editor) -> None:
    editor.add_alias("小九", "AITO M9", MARY)
    with pytest.raises(EditError) as twice:
        editor.add_alias("小九", "AITO M9", MARY)
    with pytest.raises(EditError) as never:
        editor.remove_alias("大九", MARY)
    assert (twice.value.code, never.value.code) == ("taken", "unknown_alias")


def test_a_broken_file_is_told_and_the_rest_answers(editor: Editor, knowledge: KnowledgeBase, folder: Path) -> None:
    (folder / FILE).write_text('[[model]]\nname = "AITO M9"\nzh = 9\n', encoding="utf-8")
    ((file, reason),) = knowledge.refresh().failed
    assert file == FILE
    assert "AITO M9" in reason
    assert "17,241" in knowledge.ask("how many m9 in june 2024").text
    (folder / FILE).write_text("[[model]\n", encoding="utf-8")
    with pytest.raises(EditError) as refused:
        editor.aliases()
    assert refused.value.code == "broken_aliases"


@pytest.mark.parametrize("form", ['a "quoted" one', "back\\slash", "小九", "naïve", "x=y # z"])
def test_any_form_is_read_back_as_it_was_added(form: str) -> None:
    content = added(None, Alias(form, "AITO M9", "model"))
    assert listed(content) == [Alias(form, "AITO M9", "model")]
    assert listed(removed(content, form)[0]) == []
