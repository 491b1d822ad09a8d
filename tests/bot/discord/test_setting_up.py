"""Setting up: what the doctor finds, the link to invite with, what is deleted on request."""

from __future__ import annotations

import base64
import os
from pathlib import Path
from urllib.parse import parse_qs, urlparse

import pytest

from bot.__main__ import main
from bot.doctor import Finding, articles, database, online, token
from bot.inviting import NEEDED, bot_id
from bot.settings import SHIPPED, Settings
from knowledge.base import KnowledgeBase
from knowledge.store.people import Asked
from tests.discord_server import TOKEN, DiscordServer, May

ID = 123456789012345678
FORM = f"{base64.urlsafe_b64encode(str(ID).encode()).decode()}.Abcdef.{'x' * 27}"


def wrong(findings: list[Finding]) -> str:
    return "\n".join(finding.said for finding in findings if not finding.well)


@pytest.mark.parametrize(
    ("given", "id"), [(FORM, ID), ("", None), ("abc", None), (f"{'!' * 18}.a.b", None), (FORM[30:], None)]
)
def test_a_token_is_known_by_its_form(given: str, id: int | None) -> None:
    assert bot_id(given) == id


@pytest.mark.parametrize(("given", "said"), [(None, "not set"), ("abc", "no bot token"), (FORM, "")])
def test_a_token_is_looked_at(tmp_path: Path, given: str | None, said: str) -> None:
    found = wrong(list(token(Settings(tmp_path, given))))
    assert said in found
    assert bool(said) == bool(found)


def test_an_article_folder_is_looked_at(tmp_path: Path) -> None:
    assert not wrong(list(articles(SHIPPED)))
    assert "none in" in wrong(list(articles(tmp_path)))
    assert "no folder" in wrong(list(articles(tmp_path / "gone")))


def test_a_database_is_looked_at(tmp_path: Path) -> None:
    assert not wrong(list(database(tmp_path / "new.db", SHIPPED)))
    (tmp_path / "broken.db").write_text("this is no database at all, just text", encoding="utf-8")
    assert "database" in wrong(list(database(tmp_path / "broken.db", SHIPPED)))
    (tmp_path / "future.md").write_text("---\npublished: 9999-01-01\n---\nText.", encoding="utf-8")
    assert "future.md" in wrong(list(database(tmp_path / "new.db", tmp_path)))


async def test_discord_is_asked(server: DiscordServer, tmp_path: Path) -> None:
    server.guild.everybody |= May.ATTACH_FILES
    with server.pointed_at():
        found = [finding async for finding in online(Settings(tmp_path, TOKEN))]
        assert not wrong(found)
        server.guild.everybody &= ~May.SEND_MESSAGES
        settings = Settings(tmp_path, TOKEN, channels=frozenset({1}))
        said = wrong([finding async for finding in online(settings)])
        assert "send messages (to answer)" in said
        assert "Message Content" in said
        refused = [finding async for finding in online(Settings(tmp_path, "wrong"))]
        assert "refuses the token" in wrong(refused)


def test_the_link_asks_for_what_is_needed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", FORM)
    assert main(["invite"]) == 0
    asked = parse_qs(urlparse(capsys.readouterr().out.strip()).query)
    assert asked["client_id"] == [str(ID)]
    assert asked["scope"] == ["bot applications.commands"]
    assert int(asked["permissions"][0]).bit_count() == len(NEEDED)


def test_without_a_token_there_is_no_link(capsys: pytest.CaptureFixture[str]) -> None:
    assert "DISCORD_TOKEN" not in os.environ
    assert main(["invite"]) == 1
    assert "DISCORD_TOKEN" in capsys.readouterr().err


def test_a_person_is_forgotten_from_the_shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    db = tmp_path / "byline.db"
    with KnowledgeBase.open(db, SHIPPED) as knowledge, knowledge.people() as people:
        people.remember(Asked("1", "how many?"))
        people.vote("1", "42", up=True)
    assert main(["--db", str(db), "forget", "42"]) == 0
    assert capsys.readouterr().out == "1 deleted\n"
