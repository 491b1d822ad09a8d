from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from knowledge.errors import ArticleError
from knowledge.reading.filing.folder import listing

if TYPE_CHECKING:
    from pathlib import Path


def names(folder: Path, owners: dict[str, str] | None = None) -> tuple[list[str], list[str]]:
    listed = listing(folder, owners or {})
    return [file.name for file in listed.files], [name for name, _ in listed.failed]


def touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).touch()


def test_only_articles_of_the_folder_itself_are_listed(tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    touch(tmp_path, "b.md", "a.txt", "c.HTML", "d.pdf", "noise", ".hidden.md", "drafts/e.md")
    assert names(tmp_path) == (["a.txt", "b.md", "c.HTML"], [])


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "link.md").symlink_to("nowhere")
    (tmp_path / "loop.md").symlink_to("loop.md")
    os.mkfifo(tmp_path / "pipe.md")
    touch(tmp_path, "good.md")
    assert names(tmp_path) == (["good.md"], ["folder.md", "link.md", "loop.md", "pipe.md"])


@pytest.mark.parametrize(
    ("owners", "listed", "failed"),
    [
        ({}, ["b.md"], ["a.md", "a.txt"]),
        ({"a": "a.txt"}, ["a.txt", "b.md"], ["a.md"]),
        ({"a": "a.html"}, ["b.md"], ["a.md", "a.txt"]),
    ],
    ids=["both new", "one was there", "another was there"],
)
def test_of_two_with_the_same_identifier_the_older_stays(
    tmp_path: Path, owners: dict[str, str], listed: list[str], failed: list[str]
) -> None:
    touch(tmp_path, "a.md", "a.txt", "b.md")
    assert names(tmp_path, owners) == (listed, failed)
    reasons = dict(listing(tmp_path, owners).failed)
    assert "a.txt" in reasons["a.md"]


def test_a_name_that_is_no_text_is_told_readably(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xff.md")).touch()
    (tmp_path / "a\nb.md").touch()
    listed, failed = names(tmp_path)
    assert listed == []
    assert all(name.isprintable() for name in failed)
    assert len(failed) == 2


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="--articles"):
        listing(tmp_path / "nowhere", {})
