"""Settings out of an environment."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.admins import Admins
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


def test_admins_are_read(tmp_path: Path) -> None:
    assert load({"BYLINE_DATA": str(tmp_path)}, None).admins == Admins()
    given = {"BYLINE_ADMINS": "1,2", "BYLINE_ADMIN_ROLES": "3", "BYLINE_ADMIN_SERVERS": "4, 5"}
    admins = load({"BYLINE_DATA": str(tmp_path), **given}, None).admins
    assert admins == Admins(frozenset({1, 2}), frozenset({3}), frozenset({4, 5}))


@pytest.mark.parametrize("value", ["general", "-1", "1.5"])
def test_what_is_no_number_is_told_with_its_name(tmp_path: Path, value: str) -> None:
    with pytest.raises(BadSetting, match="BYLINE_CHANNEL_LIMIT"):
        load({"BYLINE_DATA": str(tmp_path), "BYLINE_CHANNEL_LIMIT": value}, None)


def test_a_token_is_never_shown(tmp_path: Path) -> None:
    secret = "not-for-logs"  # noqa: S105 - made up
    settings = load({"BYLINE_DATA": str(tmp_path), "DISCORD_TOKEN": f" {secret} "}, None)
    assert settings.discord_token == secret
    assert secret not in repr(settings)
