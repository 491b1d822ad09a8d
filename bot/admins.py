"""Who may change the knowledge: a person as Discord shows them, and what the settings say, in; a reason out.

Pure, so that the whole of it is a table of cases. A person holds *Manage Server* in a server of their own, and
anybody can bring an app of their own anywhere: neither proves anything. What counts is who made the application,
who is named in the settings, and *Manage Server* where the settings list that very server; and all of it only in
servers that the bot itself was invited to.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

Refusal = Literal["elsewhere", "not_admin"]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who wants to change the knowledge, at this moment.

    ``server`` is where they are, None for a direct message; ``installed`` tells whether the bot itself is there;
    ``manages`` whether they hold *Manage Server* there.
    """

    id: int
    server: int | None = None
    installed: bool = False
    roles: frozenset[int] = frozenset()
    manages: bool = False


@dataclass(frozen=True, slots=True)
class Admins:
    """What the settings say: numbers of people, of roles, and of servers whose managers count."""

    people: frozenset[int] = frozenset()
    roles: frozenset[int] = frozenset()
    servers: frozenset[int] = frozenset()

    def refusal(self, person: Person, owners: Collection[int] = ()) -> Refusal | None:
        """Return why ``person`` may not change the knowledge, or None; ``owners`` is who made the application."""
        if person.server is None or not person.installed:
            return "elsewhere"
        named = person.id in self.people or person.id in owners
        manages = person.manages and person.server in self.servers
        # the role that everybody has bears the number of the server: no slip of the pen makes all of them admins
        holds = self.roles & (person.roles - {person.server})
        return None if named or manages or holds else "not_admin"


NOBODY = Admins()
