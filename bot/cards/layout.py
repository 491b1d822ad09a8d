"""A card as Components V2: one container of text, a row of buttons, a menu."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import discord
from discord import ui

from bot.cards.card import Button, Card, Menu

COLOURS = {"plain": None, "sure": discord.Colour(0x2F7D5B), "open": discord.Colour(0xB07A1E)}
STYLES = {
    "plain": discord.ButtonStyle.secondary,
    "good": discord.ButtonStyle.success,
    "danger": discord.ButtonStyle.danger,
}
ROW = 5  # buttons that stand in one row


def layout(card: Card) -> ui.LayoutView:
    """Return the components of a card.

    The view listens to nothing: what is pressed finds its way by its identifier, also after a restart, and no view
    is kept in memory for a message.
    """
    held: list[ui.Item[Any]] = []
    for place, block in enumerate(card.blocks):
        held += [ui.Separator(), ui.TextDisplay(block)] if place == 1 else [ui.TextDisplay(block)]
        held += [_row(buttons) for buttons in card.under[place : place + 1] if buttons]
    if card.file:
        held.append(ui.File(f"attachment://{card.file.name}"))
    rows = [card.buttons[start : start + ROW] for start in range(0, len(card.buttons), ROW)]
    held += [_row(row) for row in rows]
    if card.menu:
        held.append(ui.ActionRow(_menu(card.menu)))
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(*held, accent_colour=COLOURS[card.tone]))
    view.stop()
    return view


def _row(buttons: Sequence[Button]) -> ui.ActionRow[Any]:
    return ui.ActionRow(*[_button(button) for button in buttons])


def _button(button: Button) -> ui.Button[Any]:
    # an emoji alone says nothing to a screen reader, so that the label is always there
    return ui.Button(
        custom_id=button.press.custom_id,
        label=button.label,
        emoji=button.emoji,
        disabled=button.disabled,
        style=STYLES[button.style],
    )


def _menu(menu: Menu) -> ui.Select[Any]:
    options = [discord.SelectOption(label=text, value=str(number)) for number, text in enumerate(menu.options)]
    return ui.Select(custom_id=menu.press.custom_id, placeholder=menu.title, options=options)
