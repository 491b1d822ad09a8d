"""Slash commands as a person fills them in: what the bot has registered decides what can be typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.discord_server.world import Message, Payload, User, walk

SUBCOMMAND, GROUP, STRING, INTEGER, BOOLEAN, USER, ATTACHMENT = 1, 2, 3, 4, 5, 6, 11


def find(commands: list[Payload], path: str, kind: int = 1) -> Payload:
    """Return the registered command of ``/path``; raises KeyError with the names there are."""
    name = path.removeprefix("/").split(" ")[0] if kind == 1 else path
    for command in commands:
        if command["name"] == name and command["type"] == kind:
            return command
    raise KeyError(f"no command {path!r} among {sorted(command['name'] for command in commands)}")


def filled(command: Payload, path: str, values: dict[str, Any], focused: str | None = None) -> Payload:
    """Return the data of an interaction: ``path`` ("/knowledge add") with its options filled in.

    Raises ValueError for what Discord wouldn't let a person send: an unknown option, a missing one, a wrong type.
    """
    options, names = command.get("options") or [], path.split(" ")[1:]
    chain = []
    for name in names:
        inner = next(option for option in options if option["name"] == name)
        chain.append(inner)
        options = inner.get("options") or []
    given: list[Payload] = [_option(options, name, value, focused) for name, value in values.items()]
    missing = {option["name"] for option in options if option.get("required")} - values.keys()
    if missing and focused is None:
        raise ValueError(f"{path} needs {', '.join(sorted(missing))}")
    for inner in reversed(chain):
        given = [{"type": inner["type"], "name": inner["name"], "options": given}]
    return {"id": command["id"], "name": command["name"], "type": 1, "options": given}


def _option(options: list[Payload], name: str, value: Any, focused: str | None) -> Payload:
    known = {option["name"]: option for option in options}
    if name not in known:
        raise ValueError(f"no option {name!r} among {sorted(known)}")
    option = known[name]
    types: Mapping[int, type] = {STRING: str, INTEGER: int, BOOLEAN: bool}
    if not isinstance(value, types.get(option["type"], object)):
        raise ValueError(f"option {name!r} takes a {types[option['type']].__name__}, not {value!r}")
    if isinstance(value, str) and option["type"] == STRING and focused is None:
        least, most = option.get("min_length") or 0, option.get("max_length") or 6000
        if not least <= len(value) <= most:
            raise ValueError(f"option {name!r} takes {least} to {most} characters, not {len(value)}")
    extra = {"focused": True} if name == focused else {}
    return {"name": name, "type": option["type"], "value": value, **extra}


def menu_on_message(command: Payload, target: Message, payload: Payload) -> Payload:
    """Return the data of a message menu used on ``target``."""
    resolved = {"messages": {str(target.id): payload}}
    return {"id": command["id"], "name": command["name"], "type": 3, "target_id": str(target.id), "resolved": resolved}


def menu_on_user(command: Payload, target: User) -> Payload:
    """Return the data of a user menu used on ``target``."""
    resolved = {"users": {str(target.id): target.payload()}}
    return {"id": command["id"], "name": command["name"], "type": 2, "target_id": str(target.id), "resolved": resolved}


def submitted(modal: Payload, values: dict[str, Any]) -> Payload:
    """Return the data of a modal with ``values`` by custom id filled in; what isn't named stays as it was.

    Raises ValueError for a field that isn't there.
    """
    unknown = values.keys() - {one["custom_id"] for one in walk(modal["components"]) if "custom_id" in one}
    if unknown:
        raise ValueError(f"no field {', '.join(sorted(unknown))}")
    return {"custom_id": modal["custom_id"], "components": [_filled_field(one, values) for one in modal["components"]]}


def _filled_field(one: Payload, values: dict[str, Any]) -> Payload:
    out: Payload = {"type": one["type"], "id": one.get("id", 0)}
    if "component" in one:
        return {**out, "component": _filled_field(one["component"], values)}
    if "components" in one:
        return {**out, "components": [_filled_field(inner, values) for inner in one["components"]]}
    if "custom_id" not in one:
        return out
    out["custom_id"] = one["custom_id"]
    value = values.get(one["custom_id"], one.get("value", ""))
    return {**out, "values": value} if isinstance(value, list) else {**out, "value": value}
