"""The gate before everything that changes the knowledge: it looks at each interaction anew.

Discord's own settings decide who sees ``/knowledge``; they don't prove anything, and a role may be lost between a
preview and its publication.
"""

from __future__ import annotations

import asyncio
import logging
import time

import discord
from discord.ext import commands

from bot.admins import Admins, Person
from bot.responding import Interaction, tell

_log = logging.getLogger(__name__)

FRESH = 60.0  # seconds that is remembered who made the application
PATIENCE = 1.5  # seconds that looking it up may take: a first response is due after three
MAKERS = (discord.TeamMemberRole.admin, discord.TeamMemberRole.developer)


class Gate:
    """Lets admins through."""

    def __init__(self, client: commands.Bot, admins: Admins) -> None:
        self._client = client
        self._admins = admins
        self._application: discord.AppInfo | None = None
        self._asked = -FRESH

    async def admits(self, interaction: Interaction, *, quietly: bool = False) -> bool:
        """Tell whether a person may do this now; who may not is told so privately, and it is logged.

        ``quietly`` says nothing to anybody: for completions.
        """
        person = person_of(interaction)
        refusal = self._admins.refusal(person)
        if refusal == "not_admin":
            refusal = self._admins.refusal(person, await self._makers())
        if refusal and not quietly:
            fields = {"user": person.id, "guild": person.server, "reason": refusal, "interaction": interaction.id}
            _log.warning("admin refused", extra={**fields, "kind": interaction.type.name})
            await tell(interaction, f"admin.{refusal}")
        return refusal is None

    async def _makers(self) -> frozenset[int]:
        """Return who made the application, as it is now; as Discord last said where it doesn't say in time."""
        if time.monotonic() - self._asked >= FRESH:
            self._asked = time.monotonic()
            try:
                async with asyncio.timeout(PATIENCE):
                    self._application = await self._client.application_info()
            except (discord.HTTPException, OSError, TimeoutError) as error:
                _log.warning("the application's owner could not be looked up", extra={"error": repr(error)})
        known = self._application or self._client.application
        return makers(known) if known else frozenset()


def person_of(interaction: Interaction) -> Person:
    """Return who uses an interaction, as Discord shows them at this moment."""
    user = interaction.user
    return Person(
        user.id,
        interaction.guild_id,
        installed=interaction.is_guild_integration(),
        roles=frozenset(role.id for role in user.roles) if isinstance(user, discord.Member) else frozenset(),
        manages=interaction.permissions.manage_guild,
    )


def makers(application: discord.AppInfo) -> frozenset[int]:
    """Return the owner of an application; of a team those who have accepted and may do more than read."""
    if application.team is None:
        return frozenset({application.owner.id})
    accepted = discord.TeamMembershipState.accepted
    members = (one for one in application.team.members if one.membership_state is accepted)
    owner = {application.team.owner_id} if application.team.owner_id else set()
    return frozenset(owner | {one.id for one in members if one.role in MAKERS})
