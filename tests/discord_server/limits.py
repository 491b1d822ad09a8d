"""Discord's limits that its description does not tell: totals over a message, and what excludes what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tests.discord_server.world import Flag, Payload, walk

CONTENT = 2000  # characters of a message
EMBEDS = 6000  # characters of all embeds together
COMPONENTS = 40  # components of a message, the nested ones too
COMPONENT_TEXT = 4000  # characters of all text displays together
MODAL = 5  # components of a modal
UPLOAD = 10 * 1024 * 1024  # bytes of a file
CHOICES = 25  # of an autocompletion, each with this many characters:
CHOICE = 100
COMMANDS = {1: 100, 2: 5, 3: 5}  # slash, user and message commands, all global
COMMAND_TEXT = 8000  # characters of a command with its options
NAME = re.compile(r"[-_'\w\u0900-\u097f\u0e00-\u0e7f]{1,32}")
UNUSED = {"content", "embeds", "poll", "sticker_ids", "stickers"}  # with Components V2


def message(body: Payload, *, had_v2: bool = False) -> Iterator[str]:
    """Yield what is wrong with a message to send; ``had_v2`` where an edit finds Components V2."""
    v2 = had_v2 or bool((body.get("flags") or 0) & Flag.COMPONENTS_V2)
    components = body.get("components") or []
    if len(body.get("content") or "") > CONTENT:
        yield f"content: longer than {CONTENT} characters"
    if sum(_embed_length(embed) for embed in body.get("embeds") or []) > EMBEDS:
        yield f"embeds: longer than {EMBEDS} characters in all"
    if v2:
        yield from (f"{name}: not beside Components V2" for name in sorted(UNUSED) if body.get(name))
    elif any(one["type"] not in (1, 2, 3, 5, 6, 7, 8) for one in walk(components)):
        yield "components: the flag of Components V2 is missing"
    yield from _components(components, v2=v2)


def is_empty(body: Payload, files: int) -> bool:
    """Tell whether a new message would show nothing."""
    return not (files or any(body.get(name) for name in ("content", "embeds", "components", "poll", "sticker_ids")))


def _components(components: list[Payload], *, v2: bool) -> Iterator[str]:
    every = list(walk(components))
    if len(every) > COMPONENTS:
        yield f"components: {len(every)} of at most {COMPONENTS}"
    if sum(len(one.get("content", "")) for one in every) > COMPONENT_TEXT:
        yield f"components: more than {COMPONENT_TEXT} characters of text"
    if not v2 and len(components) > 5:
        yield "components: more than 5 rows"
    ids = [one["custom_id"] for one in every if one.get("custom_id")]
    if len(set(ids)) < len(ids):
        yield "components: the same custom_id twice"
    for one in every:
        yield from _component(one)


def _component(one: Payload) -> Iterator[str]:
    values = [option["value"] for option in one.get("options") or []]
    if len(set(values)) < len(values):
        yield "components: a menu has the same value twice"
    if one["type"] == 2 and not (one.get("label") or one.get("emoji")):
        yield "components: a button without label and emoji"
    if one["type"] == 2 and ("url" in one) != (one.get("style") == 5):
        yield "components: a link is for buttons of the link style only"
    if one["type"] == 1 and len(one["components"]) > 1 and any(held["type"] != 2 for held in one["components"]):
        yield "components: a menu shares its row"


def _embed_length(embed: Payload) -> int:
    fields = [text for field in embed.get("fields", []) for text in (field["name"], field["value"])]
    footer, author = embed.get("footer", {}).get("text"), embed.get("author", {}).get("name")
    return sum(len(text or "") for text in (embed.get("title"), embed.get("description"), footer, author, *fields))


def callback(body: Payload) -> Iterator[str]:
    """Yield what is wrong with a response to an interaction."""
    data = body.get("data") or {}
    if body["type"] == 9 and not 1 <= len(data["components"]) <= MODAL:
        yield f"components: a modal has 1 to {MODAL}"
    for choice in data.get("choices") or []:
        if not 1 <= len(choice["name"]) <= CHOICE or len(str(choice["value"])) > CHOICE:
            yield f"choices: a choice has 1 to {CHOICE} characters"
    if len(data.get("choices") or []) > CHOICES:
        yield f"choices: more than {CHOICES}"


def commands(body: list[Payload]) -> Iterator[str]:
    """Yield what is wrong with the commands that are to replace all others."""
    kinds = [one.get("type") or 1 for one in body]
    yield from (
        f"commands: more than {most} of kind {kind}" for kind, most in COMMANDS.items() if kinds.count(kind) > most
    )
    for one in body:
        slash = (one.get("type") or 1) == 1
        if slash and not (NAME.fullmatch(one["name"]) and one["name"] == one["name"].lower()):
            yield f"commands: {one['name']!r} is no name"
        if slash and not one.get("description"):
            yield f"commands: {one['name']!r} has no description"
        if _command_length(one) > COMMAND_TEXT:
            yield f"commands: {one['name']!r} is longer than {COMMAND_TEXT} characters"
        yield from _options(one)


def _options(one: Payload) -> Iterator[str]:
    options = one.get("options") or []
    required = [bool(option.get("required")) for option in options]
    if required != sorted(required, reverse=True):
        yield f"commands: {one['name']!r} has a required option behind an optional one"
    if len({option["name"] for option in options}) < len(options):
        yield f"commands: {one['name']!r} has two options of one name"
    for option in options:
        yield from _options(option)


def _command_length(one: Payload) -> int:
    texts: list[Any] = [one["name"], one.get("description") or ""]
    texts += [choice[key] for choice in one.get("choices") or [] for key in ("name", "value")]
    return sum(len(str(text)) for text in texts) + sum(_command_length(option) for option in one.get("options") or [])
