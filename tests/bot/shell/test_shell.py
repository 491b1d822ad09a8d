"""Keeping the articles from a shell: one line a result, one line a reason, JSON for programs, exit codes."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.__main__ import main
from knowledge.base import KnowledgeBase
from knowledge.reading.filing.folder import Shelf
from knowledge.store.people import Asked, answered

TEXT = (
    "Northwind sells more vans\n\n"
    "LONDON, March 4, 2025 (Reuters) - Northwind sold 5,120 vans in February, up 12.5% from a year earlier.\n"
)
ID = "2025-03-04-northwind-sells-more-vans"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    monkeypatch.setenv("BYLINE_DATA", str(folder))
    return folder


@pytest.fixture
def byline(data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    assert data.is_dir()

    def run(*arguments: str | Path, said: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(said.encode())))
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as stop:
            status = int(stop.code or 0)
        out, err = capsys.readouterr()
        return status, out, err

    return run


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "vans.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def rows(out: str) -> list[dict[str, Any]]:
    return [json.loads(row) for row in out.splitlines()]


def test_an_article_goes_in_is_listed_and_is_taken_back(byline: Run, data: Path, file: Path) -> None:
    status, out, err = byline("articles", "add", file, "--source", "Harbour Post", "--json")
    (added,) = rows(out)
    assert (status, added["id"], added["source"], added["change"]) == (0, ID, "Harbour Post", 1)
    assert added["counts"] == {"new": 2, "same": 0, "conflicting": 0, "quotes": 0, "relations": 0}
    assert [warning["code"] for warning in added["warnings"]] == ["example"]
    assert (data / f"{ID}.md").is_file()
    (listed,) = rows(byline("articles", "list", "vans", "--json")[1])
    assert (listed["id"], listed["source"], listed["published"]) == (ID, "Harbour Post", "2025-03-04")
    assert listed["added_by"]
    (shown,) = rows(byline("articles", "show", ID, "--json")[1])
    assert {figure["value"] for figure in shown["figures"]} == {5120, 12.5}
    assert byline("articles", "remove", ID)[0] == 0
    assert not (data / f"{ID}.md").exists()
    status, out, _ = byline("articles", "undo", "--json")
    assert (status, rows(out)[0]["kind"]) == (0, "remove")
    assert (data / f"{ID}.md").is_file()
    assert byline("articles", "undo")[0] == 0
    assert not (data / f"{ID}.md").exists()
    status, out, err = byline("articles", "undo")
    assert (status, out, len(err.splitlines())) == (1, "", 1)
    history = rows(byline("articles", "history", "--json")[1])
    assert [change["kind"] for change in history] == ["remove", "add"]
    assert all(change["undone_at"] for change in history)


def test_what_is_refused_is_told_in_a_line_and_the_rest_goes_in(byline: Run, tmp_path: Path, file: Path) -> None:
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    status, out, err = byline("articles", "add", tmp_path / "picture.txt", tmp_path / "none.txt", file)
    assert status == 1
    assert out.startswith(f"added {ID}")
    assert [name in line for name, line in zip(("picture", "none"), err.splitlines(), strict=False)] == [True, True]
    status, out, err = byline("articles", "add", file)
    assert (status, out) == (1, "")
    assert ID in err


def test_a_preview_shows_conflicts_and_adds_nothing(byline: Run, data: Path, file: Path) -> None:
    byline("articles", "add", file)
    status, out, _ = byline("articles", "add", "-", "--preview", said=TEXT.replace("5,120", "5,130"))
    assert status == 0
    assert "1 conflicting" in out
    assert "5,130 here, 5,120 in" in out
    assert len(list(data.glob("*.md"))) == 1


def test_names_are_added_listed_and_removed(byline: Run, data: Path) -> None:
    assert byline("alias", "add", "小九", "m9")[:2] == (0, "小九 = AITO M9\n")
    assert rows(byline("alias", "list", "--json")[1]) == [{"alias": "小九", "name": "AITO M9", "kind": "model"}]
    assert "17,241" in byline("ask", "how many 小九 in june 2024")[1]
    assert byline("alias", "add", "BYD", "m9")[0] == 1
    assert byline("alias", "remove", "小九")[0] == 0
    assert byline("alias", "list")[1] == ""
    assert (data / "aliases.toml").is_file()


def test_gaps_are_listed_and_ignored(byline: Run, data: Path) -> None:
    with KnowledgeBase.open(data / "byline.db", Shelf(data)) as knowledge, knowledge.people() as people:
        people.remember(answered(Asked("1", "price of m9", "server"), knowledge.ask("price of m9")))
    (gap,) = rows(byline("gaps", "--json")[1])
    assert (gap["asked"], gap["questions"], gap["answered"]) == (1, ["price of m9"], None)
    assert gap["gap"] in byline("gaps")[1]
    assert byline("gaps", "--ignore", gap["gap"])[0] == 0
    assert byline("gaps")[1] == ""


def test_an_export_is_a_zip_and_a_backup_comes_back(byline: Run, data: Path, tmp_path: Path, file: Path) -> None:
    byline("articles", "add", file)
    status, out, _ = byline("articles", "export", tmp_path / "out.zip", "--json")
    assert (status, rows(out)[0]["articles"]) == (0, 1)
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        assert f"articles/{ID}.md" in archive.namelist()
    assert byline("backup", tmp_path / "backup.zip")[0] == 0
    byline("articles", "undo")
    assert byline("restore", tmp_path / "backup.zip")[0] == 0
    assert (data / f"{ID}.md").is_file()
    assert byline("check")[0] == 0
    status, out, err = byline("restore", file)
    assert (status, out, len(err.splitlines())) == (1, "", 1)


def test_facts_are_a_table_too(byline: Run, file: Path) -> None:
    status, out, _ = byline("facts", "--csv", file)
    head, *figures = out.splitlines()
    assert status == 0
    assert head.startswith("article,title,source")
    assert len(figures) == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("articles",),
        ("articles", "add"),
        ("articles", "show"),
        ("articles", "add", "x.md", "--published", "soon"),
        ("alias",),
        ("alias", "add", "x"),
        ("backup",),
        ("restore",),
    ],
    ids=" ".join,
)
def test_wrong_usage_exits_with_2(byline: Run, arguments: tuple[str, ...]) -> None:
    status, out, err = byline(*arguments)
    assert (status, out) == (2, "")
    assert err


@pytest.mark.parametrize("link", ["http://127.0.0.1/x", "http://0x7f000001/x", "http://[::1]/x", "https://localhost/x"])
def test_a_link_to_a_private_address_is_refused(byline: Run, link: str) -> None:
    status, out, err = byline("articles", "add", link)
    assert (status, out) == (1, "")
    assert link in err
