"""Modals: what a form asks for, as values, and what somebody has sent.

A form carries what it means in its identifier, like a button, and what is sent is read from the event itself: so a
form that was opened before a restart can still be sent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import discord
from discord import ui

from bot.cards.card import Pressable
from bot.cards.markdown import clipped

TITLE, LABEL, HINT = 45, 45, 100  # characters that Discord shows


@dataclass(frozen=True, slots=True)
class Field:
    """A text to write; ``hint`` stands under its label."""

    name: str
    label: str
    hint: str = ""
    value: str = ""
    most: int = 200
    long: bool = False


@dataclass(frozen=True, slots=True)
class Files:
    """Files to choose, ``most`` of them."""

    name: str
    label: str
    hint: str = ""
    most: int = 10


@dataclass(frozen=True, slots=True)
class Form:
    """Up to five things to fill in, none of them by force; ``means`` is what sending it means."""

    means: Pressable
    title: str
    fields: tuple[Field | Files, ...]


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that somebody sent: its name as they gave it, its size in bytes, and where it can be had."""

    name: str
    size: int
    url: str


@dataclass(frozen=True, slots=True)
class Sent:
    """What somebody filled in: texts by name, stripped, and files in their order."""

    texts: Mapping[str, str]
    uploads: tuple[Upload, ...] = ()

    def text(self, name: str) -> str:
        """Return what was written into a field, "" where it was left empty."""
        return self.texts.get(name, "")


def modal(form: Form) -> ui.Modal:
    """Return a form as Discord opens it; it listens to nothing, so that none is kept in memory."""
    shown = ui.Modal(title=clipped(form.title, TITLE), custom_id=form.means.custom_id, timeout=None)
    for field in form.fields:
        item: ui.Item[Any] = _upload(field) if isinstance(field, Files) else _text(field)
        label = clipped(field.label, LABEL)
        shown.add_item(ui.Label(text=label, description=clipped(field.hint, HINT) or None, component=item))
    shown.stop()
    return shown


def _text(field: Field) -> ui.TextInput[Any]:
    return ui.TextInput(
        custom_id=field.name,
        style=discord.TextStyle.paragraph if field.long else discord.TextStyle.short,
        default=field.value[: field.most] or None,
        max_length=field.most,
        required=False,
    )


def _upload(field: Files) -> ui.FileUpload[Any]:
    return ui.FileUpload(custom_id=field.name, min_values=0, max_values=field.most, required=False)


def sent(data: Mapping[str, Any]) -> Sent:
    """Return what the data of a sent modal holds; what is malformed in it is left out."""
    attachments = (data.get("resolved") or {}).get("attachments") or {}
    texts: dict[str, str] = {}
    uploads: list[Upload] = []
    for one in _components(data.get("components") or []):
        if isinstance(one.get("value"), str):
            texts[str(one.get("custom_id"))] = one["value"].strip()
        held = [attachments[id] for id in one.get("values") or [] if id in attachments]
        uploads += [Upload(str(file["filename"]), int(file["size"]), str(file["url"])) for file in held]
    return Sent(texts, tuple(uploads))


def _components(components: list[Any]) -> Iterator[Mapping[str, Any]]:
    for one in components:
        yield one
        yield from _components([one["component"]] if "component" in one else one.get("components") or [])
