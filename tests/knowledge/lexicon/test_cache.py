from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest

from knowledge.lexicon import cache, load
from knowledge.tokens import tokenize

if TYPE_CHECKING:
    from pathlib import Path

PLACE = '[[place]]\nname = "Quillon Bay"\nen = ["the Bay of Quillon"]\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(cache, "BESIDE", tmp_path / "beside")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "own"))
    return tmp_path


def source(folder: Path, text: str = PLACE) -> Path:
    path = folder / "more.toml"
    path.write_text(text, encoding="utf-8")
    return path


def compiled(folder: Path) -> list[Path]:
    return sorted((folder / "beside").glob("*.words"))


def test_a_compiled_lexicon_is_the_one_that_was_compiled(folder: Path) -> None:
    first = load([source(folder)])
    assert len(compiled(folder)) == 1
    again = load([source(folder)])
    assert again.fingerprint == first.fingerprint
    assert again.phrases == first.phrases
    known = [[(one.kind, one.name, one.forms, one.attrs) for one in words.entries] for words in (first, again)]
    assert known[0] == known[1]
    met = [
        [(m.start, m.end, m.entry.name, m.pos) for m in words.matches(tokenize("in the Bay of Quillon"))]
        for words in (first, again)
    ]
    assert met[0] == met[1]
    assert (1, 5, "Quillon Bay", "en") in met[0]


@pytest.mark.parametrize("lost", [False, True], ids=["compiled", "its file lost"])
def test_a_lexicon_travels_to_another_process(folder: Path, *, lost: bool) -> None:
    first = load([source(folder)])
    for file in compiled(folder) if lost else []:
        file.unlink()
    parcel = pickle.dumps(first)
    for file in compiled(folder):
        file.unlink()  # it is not needed any more
    there = pickle.loads(parcel)  # noqa: S301 - packed above
    words = tokenize("in the Bay of Quillon")
    assert [(m.start, m.end, m.entry.name, m.pos) for m in there.matches(words)] == [
        (m.start, m.end, m.entry.name, m.pos) for m in first.matches(words)
    ]
    assert (there.fingerprint, there.phrases) == (first.fingerprint, first.phrases)
    assert there.named("Quillon Bay")


def test_a_changed_word_is_seen(folder: Path) -> None:
    load([source(folder)])
    changed = load([source(folder, PLACE.replace("Quillon Bay", "Quellon Bay"))])
    assert changed.named("Quellon Bay")
    assert not changed.named("Quillon Bay")


@pytest.mark.parametrize(
    "broken",
    [
        lambda whole: whole[:0],
        lambda whole: whole[:-9],
        lambda whole: whole[:40] + b"?" + whole[41:],
        lambda whole: bytes(len(whole)),
    ],
    ids=["empty", "cut short", "one byte changed", "something else"],
)
def test_a_broken_file_is_as_good_as_none(folder: Path, broken: object) -> None:
    first = load([source(folder)])
    assert callable(broken)
    (path,) = compiled(folder)
    path.write_bytes(broken(path.read_bytes()))
    assert load([source(folder)]).fingerprint == first.fingerprint


def test_where_nothing_can_be_written_the_persons_own_folder_is_taken(folder: Path) -> None:
    (folder / "beside").write_text("in the way", encoding="utf-8")
    load([source(folder)])
    assert len(list((folder / "own").rglob("*.words"))) == 1


def test_where_nothing_at_all_can_be_written_the_words_are_parsed(folder: Path) -> None:
    for name in ("beside", "own"):
        (folder / name).write_text("in the way", encoding="utf-8")
    assert load([source(folder)]).named("Quillon Bay")


def test_only_the_newest_are_kept(folder: Path) -> None:
    names = [f"{number:064x}"[::-1] for number in range(cache.KEPT + 2)]
    for name in names:
        cache.put(name, {"made of": name})
    assert len(compiled(folder)) == cache.KEPT
    assert cache.get(names[-1]) == {"made of": names[-1]}
