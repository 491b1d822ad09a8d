from pathlib import Path

import discord
import pytest

from bot.client import serve
from bot.settings import SHIPPED, Settings

NOBODY = "http://127.0.0.1:9"  # the discard port: nothing listens there


def test_a_network_without_discord_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(discord.http.Route, "BASE", NOBODY)
    assert serve(Settings(data=tmp_path, discord_token="a.b.c"), tmp_path / "news.db", SHIPPED) == 1  # noqa: S106
    assert [row for row in capsys.readouterr().err.splitlines() if row.startswith("byline: ")] == [
        "byline: Discord can't be reached; look at the network and start again"
    ]
