"""Slash commands as a person fills them in: what the bot has registered decides what can be typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.discord_server.world import Channel, Guild, May, Message, Payload, User

GUILD_CONTEXT, DIRECT_CONTEXT = 0, 1
INSTALLED_IN_GUILD, INSTALLED_BY_USER = 0, 1
SUBCOMMAND, GROUP, STRING, INTEGER, BOOLEAN, USER, ATTACHMENT = 1, 2, 3, 4, 5, 6, 11


def find(commands: list[Payload], path: str, kind: int = 1) -> Payload:
    """Return the registered command of ``/path``; raises KeyError with the names there are."""
    name = path.removeprefix("/").split(" ")[0] if kind == 1 else path
    for command in commands:
        if command["name"] == name and command["type"] == kind:
            return command
    raise KeyError(f"no command {path!r} among {sorted(command['name'] for command in commands)}")


def demand_usable(command: Payload, user: User, where: Channel, *, installed: bool) -> None:
    """Raise ValueError where Discord doesn't show ``command`` to ``user``.

    Decided by what the bot registered, by what the server's owner has opened, and by whether the bot is ``installed``.
    """
    kind = INSTALLED_IN_GUILD if installed else INSTALLED_BY_USER
    context = GUILD_CONTEXT if where.guild else DIRECT_CONTEXT
    contexts = command.get("contexts")
    if context not in (range(3) if contexts is None else contexts):
        raise ValueError(f"{command['name']!r} is not for {'servers' if where.guild else 'direct messages'}")
    if kind not in command["integration_types"]:
        raise ValueError(
            f"{command['name']!r} is not for {'servers' if installed else 'people'} that installed the bot"
        )
    if where.guild and not _permitted(command, user, where.guild, where):
        raise ValueError(f"{user.name} may not use {command['name']!r} here")


def _permitted(command: Payload, user: User, guild: Guild, where: Channel) -> bool:
    """Tell what the server's own settings say of a command, else its default permission."""
    mine = {guild.id, user.id, *[role.id for role in guild.held.get(user.id, [])]}
    needed = command.get("default_member_permissions")
    if user is guild.owner or needed is None or mine & guild.opened.get(command["name"], set()):
        return True
    return May(int(needed)) in guild.permissions(user, where)


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
