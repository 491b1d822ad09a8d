"""The judges: what Discord's description and its limits refuse."""

from __future__ import annotations

from typing import Any

import discord
import pytest

from tests.discord_server import DiscordServer, description, limits
from tests.discord_server.conftest import Echo
from tests.discord_server.schema import Validator
from tests.discord_server.world import Flag, Payload

V2 = int(Flag.COMPONENTS_V2)
SCHEMAS: dict[str, tuple[dict[str, Any], Any, str]] = {
    "type": ({"type": "string"}, 3, "$: expected string"),
    "types": ({"type": ["string", "null"]}, 3, "$: expected string or null"),
    "a truth is no number": ({"type": "integer"}, True, "$: expected integer"),
    "required": ({"required": ["a"]}, {}, "$.a: missing"),
    "length": ({"type": "string", "maxLength": 2}, "abc", "$: at most this long"),
    "items": ({"items": {"type": "integer"}}, [1, "x"], "$[1]: expected integer"),
    "additional": ({"properties": {"a": {}}, "additionalProperties": False}, {"b": 1}, "$.b: not expected"),
    "reference": ({"$ref": "#/components/x"}, "y", "$: expected integer"),
    "all": ({"allOf": [{"type": "string"}, {"minLength": 2}]}, "a", "$: at least this long"),
    "the branch that fits best": (
        {
            "oneOf": [
                {"type": "object", "properties": {"type": {"const": 1}}},
                {"type": "object", "properties": {"type": {"const": 2}}, "required": ["label", "style"]},
            ]
        },
        {"type": 2},
        "$.label: missing",
    ),
    "unique": ({"uniqueItems": True}, [1, 1], "$: unique"),
    "date": ({"format": "date-time"}, "yesterday", "$: written as"),
    "range": ({"minimum": 3}, 2, "$: at least 3"),
}


@pytest.mark.parametrize(("schema", "value", "error"), SCHEMAS.values(), ids=SCHEMAS.keys())
def test_a_difference_is_told(schema: dict[str, Any], value: Any, error: str) -> None:
    found = Validator({"components": {"x": {"type": "integer"}}}).errors(value, schema)
    assert found
    assert found[0].startswith(error)


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"type": "string", "format": "snowflake"}, 3),
        ({"oneOf": [{"type": "null"}, {"type": "string"}]}, None),
        ({"properties": {"a": {"type": "string"}}}, {}),
        ({"type": "number"}, 3),
    ],
)
def test_what_fits_is_silent(schema: dict[str, Any], value: Any) -> None:
    assert not Validator({}).errors(value, schema)


def _texts(*lengths: int) -> list[Payload]:
    return [{"type": 10, "content": "x" * length} for length in lengths]


def _buttons(*names: str) -> list[Payload]:
    return [{"type": 1, "components": [{"type": 2, "style": 1, "label": "x", "custom_id": name} for name in names]}]


MESSAGES: dict[str, tuple[Payload, str]] = {
    "content": ({"content": "x" * 2001}, "content: longer"),
    "embeds": ({"embeds": [{"description": "x" * 4000}, {"description": "x" * 2001}]}, "embeds: longer"),
    "text of components": ({"flags": V2, "components": _texts(4000, 1)}, "components: more than 4000"),
    "components": ({"flags": V2, "components": _texts(*[1] * 41)}, "components: 41 of at most 40"),
    "content beside components": ({"flags": V2, "content": "x", "components": _texts(1)}, "content: not beside"),
    "the flag": ({"components": _texts(1)}, "components: the flag"),
    "one id twice": ({"components": _buttons("a", "a")}, "components: the same custom_id"),
    "a link": (
        {"components": [{"type": 1, "components": [{"type": 2, "style": 5, "label": "x", "custom_id": "a"}]}]},
        "components: a link",
    ),
}


@pytest.mark.parametrize(("body", "error"), MESSAGES.values(), ids=MESSAGES.keys())
def test_a_message_has_limits(body: Payload, error: str) -> None:
    assert any(said.startswith(error) for said in limits.message(body))


COMMANDS: dict[str, tuple[list[Payload], str]] = {
    "capitals": ([{"name": "Ask", "description": "x"}], "is no name"),
    "too many": ([{"name": f"a{i}", "description": "x"} for i in range(101)], "more than 100"),
    "six menus": ([{"name": f"a{i}", "type": 3} for i in range(6)], "more than 5"),
    "no description": ([{"name": "ask"}], "no description"),
    "order": (
        [{"name": "a", "description": "x", "options": [{"name": "b"}, {"name": "c", "required": True}]}],
        "behind an optional",
    ),
}


@pytest.mark.parametrize(("body", "error"), COMMANDS.values(), ids=COMMANDS.keys())
def test_commands_have_limits(body: list[Payload], error: str) -> None:
    assert any(error in said for said in limits.commands(body))


@pytest.mark.skipif(description.load() is None, reason=description.ABSENT)
async def test_the_bot_is_refused_what_discord_would_refuse(server: DiscordServer, client: Echo) -> None:
    with pytest.raises(Exception, match="Invalid Form Body"):
        await client.http.request(
            discord.http.Route("POST", "/channels/{channel_id}/messages", channel_id=server.general.id),
            json={"components": [{"type": 1}]},
        )
    assert "components[0].components: missing" in server.transcript.complaints()[0]
    server.transcript.clear()


@pytest.mark.skipif(description.load() is None, reason=description.ABSENT)
def test_what_is_not_documented_is_a_complaint() -> None:
    described = description.load()
    assert described
    assert described.request_errors("POST", "/nowhere", None) == ["no such route: POST /nowhere"]
