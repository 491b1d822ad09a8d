"""Previews that wait for a decision, in memory: as many as fit, the oldest going first.

A restart loses them, and whoever presses a button then is told so: nothing of a draft counts before it is published.
"""

from __future__ import annotations

import secrets
from collections import OrderedDict
from dataclasses import dataclass

from bot.cards.drafts import Refused
from knowledge.editing.drafting import Draft

MOST = 64  # previews, and
BYTES = 64_000_000  # of what was given, in all of them


@dataclass(frozen=True, slots=True)
class Proposal:
    """Drafts that are published together, and what was given beside them and refused."""

    drafts: tuple[Draft, ...]
    refused: tuple[Refused, ...] = ()

    @property
    def size(self) -> int:
        """Return how many bytes were given."""
        return sum(len(draft.material.content) for draft in self.drafts)


class Drafts:
    """The proposals that wait, each under a token that nobody can guess."""

    def __init__(self, most: int = MOST, room: int = BYTES) -> None:
        self._most = most
        self._room = room
        self._held: OrderedDict[str, Proposal] = OrderedDict()

    def keep(self, proposal: Proposal, token: str | None = None) -> str:
        """Keep a proposal, in the place of the one that ``token`` names; return its token."""
        name = token or secrets.token_hex(8)
        self._held[name] = proposal
        self._held.move_to_end(name)
        while len(self._held) > 1 and (len(self._held) > self._most or self._size() > self._room):
            self._held.popitem(last=False)
        return name

    def find(self, token: str) -> Proposal | None:
        """Return a proposal, None where it is gone."""
        return self._held.get(token)

    def take(self, token: str) -> Proposal | None:
        """Return a proposal and keep it no longer: of two who publish it at once, one gets it."""
        return self._held.pop(token, None)

    def _size(self) -> int:
        return sum(proposal.size for proposal in self._held.values())
