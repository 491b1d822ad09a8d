"""A card: what a message shows and offers, as a frozen value that knows nothing of Discord's library.

``layout`` makes components of it, ``plain_text`` a message for where components can't be shown.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from bot.cards.markdown import clipped
from bot.wording import say
from knowledge.model import Language

Action = Literal["context", "up", "down", "instead", "pick", "share", "page", "tell"]

ROOM = 3600  # characters of a page: the limit of a message less what stands around it
BLOCKS = 20  # blocks of a page: the limit of a message is 40 components
MOST_ROOM, MOST_BLOCKS = 3900, 24  # of a card that is not paged, or a page with its number
PLAIN = 2000  # characters of a message without components
CUSTOM_ID = re.compile(r"byline:(?P<action>[a-z]+):(?P<answer>\d{1,20})(?::(?P<index>\d{1,3}))?")


class Pressable(Protocol):
    """Something that a button or menu can mean."""

    @property
    def custom_id(self) -> str:
        """Return the identifier that Discord gives back when it is pressed, of 100 characters at most."""
        ...


@dataclass(frozen=True, slots=True)
class Press:
    """What a button or menu means: an action on an answer; ``index`` is a page or a suggestion."""

    action: Action
    answer: str
    index: int = 0

    @property
    def custom_id(self) -> str:
        """Return the identifier that Discord gives back when it is pressed."""
        return f"byline:{self.action}:{self.answer}:{self.index}"


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press; an emoji has a label too, for who can't see it."""

    press: Pressable
    label: str
    emoji: str | None = None
    disabled: bool = False
    style: Literal["plain", "good", "danger"] = "plain"


@dataclass(frozen=True, slots=True)
class Menu:
    """Texts to choose one of."""

    press: Pressable
    title: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that goes with a card."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Card:
    """Blocks of markdown, the first being the answer itself; ``under`` has a row of buttons for each, if any."""

    blocks: tuple[str, ...]
    buttons: tuple[Button, ...] = ()
    menu: Menu | None = None
    tone: Literal["plain", "sure", "open"] = "plain"
    language: Language = "en"
    private: bool = False
    under: tuple[tuple[Button, ...], ...] = ()
    file: Attached | None = None

    def kept_private(self) -> Card:
        """Return the card for one person only."""
        return replace(self, private=True)


def paged(card: Card, answer: str, page: int = 0, turn: Callable[[int], Pressable] | None = None) -> Card:
    """Return one page of a card, with buttons to turn it where there are several; ``page`` counts from 0.

    ``turn`` makes what a button means that shows a page, where this is no answer.
    """
    pages = _pages(_fitting(card.blocks) or ["…"])
    if len(pages) == 1:
        return replace(card, blocks=tuple(pages[0]))
    page = min(max(page, 0), len(pages) - 1)
    number = say(card.language, "card.page", page=page + 1, pages=len(pages))
    turn = turn or (lambda number: Press("page", answer, number))
    back = Button(turn(max(page - 1, 0)), say(card.language, "card.previous"), "◀️", page == 0)
    last = len(pages) - 1
    # the index tells the two apart even at the ends, where one of them can't be pressed
    forth = Button(turn(page + 1), say(card.language, "card.next"), "▶️", page == last)
    return replace(card, blocks=(*pages[page], f"-# {number}"), buttons=(*card.buttons, back, forth))


def whole(card: Card) -> Card:
    """Return a card that fits into one message; what doesn't is said to be left out."""
    first, *others = _pages(_fitting(card.blocks) or ["…"], MOST_ROOM, MOST_BLOCKS)
    return replace(card, blocks=(*first, f"-# {say(card.language, 'card.cut')}")) if others else card


def _fitting(blocks: tuple[str, ...]) -> list[str]:
    """Cut blocks that are longer than a page into pieces."""
    out: list[str] = []
    for block in blocks:
        rest = block
        while len(rest) > ROOM:
            head = clipped(rest, ROOM, note="")
            out.append(head)
            rest = rest[len(head) :].lstrip()
        out.append(rest)
    return [block for block in out if block.strip()]


def _pages(blocks: list[str], room: int = ROOM, most: int = BLOCKS) -> list[list[str]]:
    pages: list[list[str]] = [[]]
    for block in blocks:
        used = sum(len(one) for one in pages[-1])
        if pages[-1] and (used + len(block) > room or len(pages[-1]) >= most):
            pages.append([])
        pages[-1].append(block)
    return pages


def plain_text(card: Card) -> str:
    """Return a card as one message of text; what doesn't fit is said to be left out."""
    lines = list(card.blocks)
    if card.menu:
        lines.append(f"*{card.menu.title}* " + " · ".join(card.menu.options))
    note = f"\n{say(card.language, 'card.cut')}"
    return clipped("\n".join(lines), PLAIN, note)
