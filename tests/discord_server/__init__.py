"""A Discord on loopback, for testing bots that are written with discord.py.

The real, unmodified client logs in, identifies, is sent guilds and events, and its requests are answered the way
Discord answers them. What it sends is compared with Discord's own published description of its HTTP API, where that
is at hand, and with the limits that the description leaves out; a request that Discord would refuse is refused.

    async with DiscordServer() as server, server.connects(bot):
        ann = server.member("ann")
        ann.asks("how many?")                                   # a message that mentions the bot
        answer = await server.next_message()
        assert "17" in answer.text
        context = await ann.clicks(answer, "Context").message() # what the button brings
        assert context.private
        assert not server.transcript.complaints()

People (``server.member("ann")``) do what people do:

    says, asks, writes_directly    a message, one that mentions the bot, a direct one; replies with or without a ping
    edits, deletes, reacts         to their own message, or to the bot's
    uses, types                    a slash command; the same while typing, for its choices
    uses_menu, clicks, chooses     the menu of a message, a button, a select menu
    submits                        the modal that an interaction opened, with texts and files
    may, joins, leaves             have a permission; take on and give up a role

``server.elsewhere(name, owner)`` is a channel of a server that the bot is not in, where people bring it as an app of
their own; ``guild.opened`` is what a server's owner has set for a command; ``platform.team`` who made the bot.

A used command, button or modal is an ``Interaction``: ``await it.message()`` is what the person reads in the end,
``it.response`` the first response, ``it.first_after`` the seconds until then; after three seconds without one it
fails as Discord's do. Commands can be used as the bot registered them, and not otherwise.

A bad day is one line: ``server.fails("POST /channels", 500)``, ``.hangs(…)``, ``.breaks(…)``, ``.limits(…)``;
``server.gateway.cut()``, ``.ask_to_reconnect()``, ``.invalidate()``, ``.repeat("MESSAGE_CREATE")``, ``.inject(…)``.
Patterns are parts of ``METHOD /described/{path} /real/path``.

``server.transcript`` holds everything that was said, as typed records: events, frames of the gateway, requests with
their replies.

Not played: voice, stages, forums, soundboards, webhooks other than those of interactions, sharding.
"""

from tests.discord_server.actors import Actor
from tests.discord_server.interactions import Interaction, InteractionFailed
from tests.discord_server.server import TOKEN, DiscordServer
from tests.discord_server.transcript import Call, Event, Frame, Transcript
from tests.discord_server.world import Channel, Flag, Guild, May, Message, Role, Teammate, User

__all__ = [
    "TOKEN",
    "Actor",
    "Call",
    "Channel",
    "DiscordServer",
    "Event",
    "Flag",
    "Frame",
    "Guild",
    "Interaction",
    "InteractionFailed",
    "May",
    "Message",
    "Role",
    "Teammate",
    "Transcript",
    "User",
]
