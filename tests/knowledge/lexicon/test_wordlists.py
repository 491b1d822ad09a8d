from __future__ import annotations

import ast
import importlib
import shutil
from typing import TYPE_CHECKING

import pytest

from knowledge.errors import LexiconError
from knowledge.lexicon import FOLDER, load, wordlists
from tests.conventions.source import modules

if TYPE_CHECKING:
    from pathlib import Path


def asked(room: str) -> set[object]:
    """Return the names of the lists that a room asks for."""
    path = importlib.import_module(f"knowledge.reading.{room}").__file__
    (module,) = (module for module in modules("knowledge") if str(module.path) == path)
    calls = (call for call, _ in module.calls() if ast.unparse(call.func).startswith("_LISTS."))
    return {argument.value for call in calls for argument in call.args if isinstance(argument, ast.Constant)}


@pytest.mark.parametrize("room", sorted(wordlists.tables()))
def test_every_list_is_asked_for_by_its_room(room: str) -> None:
    assert asked(room) == set(wordlists.tables()[room])


@pytest.mark.parametrize("room", sorted(wordlists.tables()))
def test_no_list_says_a_word_twice(room: str) -> None:
    assert not [name for name, words in wordlists.tables()[room].items() if len(set(words)) < len(words)]


def test_a_list_is_a_set_phrases_or_a_row() -> None:
    lists = wordlists.Lists("room", {"joined": ["as well", "and"]})
    assert lists.words("joined") == {"as well", "and"}
    assert lists.phrases("joined") == {("as", "well"), ("and",)}
    assert lists.forms("joined") == ("as well", "and")


def test_a_missing_list_is_named() -> None:
    with pytest.raises(LexiconError, match=r"\[periods\.clock\] has no list 'tides'"):
        wordlists.of("knowledge.reading.periods.clock").words("tides")


@pytest.mark.parametrize("text", ['[room]\nwords = "a"', "[room]\nwords = []", "[room]\nwords = [1]", "words = 3", "["])
def test_what_is_no_list_is_refused(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "odd.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(wordlists, "FOLDER", tmp_path)
    with pytest.raises(LexiconError, match=r"lists/odd\.toml"):
        wordlists.tables.__wrapped__()


def test_a_changed_list_is_another_lexicon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = load().fingerprint
    monkeypatch.setattr("knowledge.lexicon.FOLDER", shutil.copytree(FOLDER, tmp_path / "lexicon"))
    shutil.copy(FOLDER.parent / "tokens.py", tmp_path)
    assert load().fingerprint == before
    with (tmp_path / "lexicon" / "lists" / "names.toml").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert load().fingerprint != before
