"""The command-line contract, through the program's own entry."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.__main__ import main
from bot.settings import SHIPPED

ARTICLE = """---
title: Northwind sells more vans
source: Harbour Post
published: 2025-03-04
language: en
---
Northwind sold 5,120 vans in February, up 12.5% from a year earlier.
"""

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "vans.md").write_text(ARTICLE, encoding="utf-8")
    return articles


@pytest.fixture
def byline(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    def run(*arguments: str | Path, said: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(said))
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as stop:
            status = int(stop.code or 0)
        out, err = capsys.readouterr()
        return status, out, err

    return run


def answers(out: str) -> list[dict[str, Any]]:
    return [json.loads(row) for row in out.splitlines()]


def test_an_answer_has_every_field_of_the_contract(byline: Run, folder: Path) -> None:
    status, out, _ = byline("ask", "--json", "--articles", folder, "how many vans did northwind sell in february?")
    (answer,) = answers(out)
    assert status == 0
    assert list(answer) == [
        *("id", "kind", "text", "figures", "citations", "suggestions"),
        *("missing", "parts", "confidence", "language", "ms"),
    ]
    assert answer["kind"] == "answer"
    (figure,) = (figure for figure in answer["figures"] if figure["value"] == 5120)
    assert answer["text"][slice(*figure["at"])] == "5,120"
    assert (figure["metric"], figure["period"], figure["unit"], figure["bound"]) == ("sales", "2025-02", "vehicle", "=")
    citation = answer["citations"][figure["citations"][0]]
    body = ARTICLE.split("\n---\n", 1)[1]
    assert body[citation["start"] : citation["end"]] == citation["quote"]
    assert next(body[start:end] for start, end in citation["figures"]) == "5,120"
    assert (citation["article"], citation["source"], citation["published"]) == ("vans", "Harbour Post", "2025-03-04")


def test_requests_are_answered_in_order_and_a_bad_line_is_told(byline: Run, folder: Path) -> None:
    rows = (
        '{"id": "a", "q": "northwind vans in february?"}',
        *("nonsense", "[]"),
        '{"id": "b", "q": "and in march?", "context": ["x", "y"]}',
    )
    status, out, err = byline("ask", "--json", "-", "--articles", folder, said="\n".join(rows))
    first, second, third, fourth = answers(out)
    assert status == 1
    assert (first["id"], fourth["id"]) == ("a", "b")
    assert second["id"] is None
    assert second["error"].startswith("line 2: ")
    assert third["error"].startswith("line 3: ")
    assert len(err.splitlines()) == 2


@pytest.mark.parametrize(
    "line",
    ['{"q": 3}', '{"id": "x"}', '{"q": "a", "context": "b"}', '{"q": "a", "context": [1]}', "[" * 100_000, "null"],
    ids=["q no text", "no q", "context no list", "context no texts", "nested deep", "null"],
)
def test_what_is_no_request_is_an_error_line(byline: Run, folder: Path, line: str) -> None:
    status, out, _ = byline("ask", "--json", "-", "--articles", folder, said=f"{line}\n")
    assert status == 1
    assert answers(out) == [{"id": None, "error": answers(out)[0]["error"]}]


@pytest.mark.parametrize(
    "question",
    ["", " ", "?", "🙂🙂", "a" * 10_000, "\x00", "'; DROP TABLE figures; --", '"* NEAR( AND OR', "\ud800 vans"],
    ids=["empty", "blank", "mark", "emoji", "long", "NUL", "SQL", "FTS", "surrogate"],
)
def test_an_odd_question_has_an_ordinary_outcome(byline: Run, folder: Path, question: str) -> None:
    request = json.dumps({"id": "odd", "q": question})
    status, out, err = byline("ask", "--json", "-", "--articles", folder, said=f"{request}\n")
    (answer,) = answers(out)
    assert (status, err) == (0, "")
    assert answer["kind"] in ("unknown", "help", "clarify", "answer")


def test_a_person_sees_the_answer_and_the_sentence(byline: Run, folder: Path) -> None:
    status, out, _ = byline("ask", "--articles", folder, "northwind van sales in february")
    assert status == 0
    assert out.index("5,120") < out.index("Harbour Post")
    assert "Northwind sold 5,120 vans in February" in " ".join(out.split())


def test_facts_reads_files_and_touches_no_database(byline: Run, folder: Path, tmp_path: Path) -> None:
    status, out, _ = byline("facts", folder / "vans.md", "--json")
    (facts,) = answers(out)
    assert status == 0
    assert list(facts) == ["article", "figures", "quotes", "relations", "statements", "quantities"]
    article = facts["article"]
    assert (article["id"], article["title"], article["body"]) == ("vans", "Northwind sells more vans", None)
    assert (article["source"], article["published"], article["language"]) == ("Harbour Post", "2025-03-04", "en")
    assert article["sentences"] == 1
    body = ARTICLE.split("\n---\n", 1)[1]
    for figure in facts["figures"]:
        assert body[figure["start"] : figure["end"]] == figure["evidence"]
    assert {(figure["value"], figure["of"]) for figure in facts["figures"]} == {(5120, None), (12.5, 0)}
    assert not list(tmp_path.glob("**/*.db"))


def test_facts_shows_a_person_a_sheet(byline: Run, folder: Path) -> None:
    status, out, _ = byline("facts", folder / "vans.md")
    assert status == 0
    assert "Figures" in out
    assert "5,120" in out


def test_a_file_that_cannot_be_read_is_told_and_the_rest_is_read(byline: Run, folder: Path) -> None:
    (folder / "bad.md").write_bytes(b"\xff\xfe\xff")
    status, out, err = byline("facts", folder / "bad.md", folder / "vans.md", "--json")
    assert status == 1
    assert [facts["article"]["id"] for facts in answers(out)] == ["vans"]
    assert "bad.md" in err


def test_build_counts_and_a_second_build_finds_nothing_to_do(byline: Run, folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    first = byline("build", "--articles", folder, "--db", db, "--json")
    again = byline("build", "--articles", folder, "--db", db, "--json")
    assert first[0] == again[0] == 0
    assert answers(first[1])[0] == {"added": 1, "changed": 0, "removed": 0, "unchanged": 0, "failed": 0}
    assert answers(again[1])[0] == {"added": 0, "changed": 0, "removed": 0, "unchanged": 1, "failed": 0}
    assert byline("check", "--articles", folder, "--db", db)[0] == 0


def test_a_broken_article_fails_the_build_but_not_the_question(byline: Run, folder: Path) -> None:
    (folder / "empty.md").write_text("", encoding="utf-8")
    status, _, err = byline("build", "--articles", folder)
    assert status == 1
    assert "empty.md" in err
    status, out, err = byline("ask", "--json", "--articles", folder, "northwind van sales in february")
    assert status == 0
    assert "empty.md" in err
    assert answers(out)[0]["kind"] == "answer"


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("ask",),
        ("ask", "q", "--today", "tomorrow"),
        ("ask", "q", "--articles", "no/such/folder"),
        ("facts",),
    ],
    ids=["command", "no question", "bad date", "no folder", "no file"],
)
def test_wrong_usage_exits_with_2(byline: Run, arguments: tuple[str, ...]) -> None:
    status, out, err = byline(*arguments)
    assert (status, out) == (2, "")
    assert err


def test_without_a_token_the_chat_reads_a_question_a_line_and_says_how_to_connect(byline: Run, folder: Path) -> None:
    status, out, err = byline("--articles", folder, said="northwind van sales in february\n/why\n/quit\nnever read\n")
    assert status == 0
    assert len(err.splitlines()) == 1
    assert "DISCORD_TOKEN" in err
    assert "5,120" in out
    assert "slot" in out
    assert "never" not in out


def test_a_suggestion_is_asked_by_its_number(byline: Run) -> None:
    status, out, _ = byline("chat", "--articles", SHIPPED, "--today", "2024-07-06", said="m7?\n1\n")
    assert status == 0
    chosen = next(row for row in out.splitlines() if row.startswith("> "))
    assert chosen[2:] in out.split("> ")[0]


def test_the_module_and_the_script_are_one_program() -> None:
    script = Path(sys.executable).with_name("byline")
    shown = [
        subprocess.run([*command, "--help"], capture_output=True, text=True, check=True).stdout
        for command in ([sys.executable, "-m", "bot"], [str(script)])
    ]
    assert shown[0] == shown[1]
