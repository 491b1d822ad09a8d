"""The link that brings Byline to a server, with exactly the permissions that it needs."""

from __future__ import annotations

import base64
import binascii
import re
import sys

from bot.settings import Settings

# what each is needed for
NEEDED = {
    "view_channel": "to be where it is asked",
    "send_messages": "to answer",
    "send_messages_in_threads": "to answer in threads",
    "read_message_history": "to reply to a question",
    "embed_links": "to show where a sentence is from",
    "attach_files": "to send what doesn't fit into a message",
    "add_reactions": "to take thanks",
}
_FORM = re.compile(r"([\w-]{18,40})\.[\w-]{5,12}\.[\w-]{20,60}")


def bot_id(token: str) -> int | None:
    """Return the bot's number, which its token begins with; None where this is no token."""
    form = _FORM.fullmatch(token)
    if form is None:
        return None
    try:
        number = base64.urlsafe_b64decode(form[1] + "=" * (-len(form[1]) % 4))
    except (binascii.Error, ValueError):
        return None
    return int(number) if number.isdigit() else None


def link(id: int) -> str:
    """Return the link for a bot's number."""
    import discord

    permissions = discord.Permissions(**dict.fromkeys(NEEDED, True))
    return discord.utils.oauth_url(id, permissions=permissions, scopes=("bot", "applications.commands"))


def invite(settings: Settings) -> int:
    """Print the link; return the exit status."""
    id = bot_id(settings.discord_token or "")
    if id is None:
        print("byline: set DISCORD_TOKEN first; the link is made from it (README.md says how)", file=sys.stderr)
        return 1
    print(link(id))
    return 0
