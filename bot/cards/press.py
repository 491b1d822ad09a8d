"""What an admin's buttons, menus and forms mean: an action, what it is about, and a page."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Literal, cast

AdminAction = Literal[
    "add",
    "turn",
    "publish",
    "edit",
    "edited",
    "discard",
    "list",
    "open",
    "article",
    "remove",
    "removing",
    "keep",
    "undo",
    "history",
    "gaps",
    "ignore",
    "regard",
    "answered",
    "aliases",
    "reload",
]
ADMIN_ID = re.compile(r"admin:(?P<action>[a-z]{1,10}):(?P<page>\d{1,6}):(?P<about>.{0,80})", re.DOTALL)


@dataclass(frozen=True, slots=True)
class AdminPress:
    """What was pressed; ``about`` is a draft, an article's mark, a change, a gap or what was searched for."""

    action: AdminAction
    about: str = ""
    page: int = 0

    @property
    def custom_id(self) -> str:
        """Return the identifier that Discord gives back."""
        return f"admin:{self.action}:{self.page}:{self.about[:80]}"


def admin_press(custom_id: str) -> AdminPress | None:
    """Return what an identifier means, None where it isn't an admin's."""
    found = ADMIN_ID.fullmatch(custom_id)
    return AdminPress(cast("AdminAction", found["action"]), found["about"], int(found["page"])) if found else None


def mark(id: str) -> str:
    """Return a short mark of an article's identifier, which may be longer than a button can carry."""
    return hashlib.sha256(id.encode()).hexdigest()[:16]
