"""Settings out of an environment."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings import CHANNEL_LIMIT, PERSON_LIMIT, BadSetting, load


def test_defaults_limit_people_and_listen_nowhere(tmp_path: Path) -> None:
    settings = load({"BYLINE_DATA": str(tmp_path)}, None)
    assert (settings.person_limit, settings.channel_limit) == (PERSON_LIMIT, CHANNEL_LIMIT)
    assert not settings.channels
    assert settings.discord_token is None


def test_numbers_are_read(tmp_path: Path) -> None:
    given = {"BYLINE_DATA": str(tmp_path), "BYLINE_CHANNELS": "12, 34,", "BYLINE_PERSON_LIMIT": "0"}
    settings = load(given, None)
    assert settings.channels == {12, 34}
    assert settings.person_limit == 0


@pytest.mark.parametrize("value", ["general", "-1", "1.5"])
def test_what_is_no_number_is_told_with_its_name(tmp_path: Path, value: str) -> None:
    with pytest.raises(BadSetting, match="BYLINE_CHANNEL_LIMIT"):
        load({"BYLINE_DATA": str(tmp_path), "BYLINE_CHANNEL_LIMIT": value}, None)


def test_a_token_is_never_shown(tmp_path: Path) -> None:
    secret = "not-for-logs"  # noqa: S105 - made up
    settings = load({"BYLINE_DATA": str(tmp_path), "DISCORD_TOKEN": f" {secret} "}, None)
    assert settings.discord_token == secret
    assert secret not in repr(settings)
