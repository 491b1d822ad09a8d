"""The world as Discord puts it into JSON."""

from __future__ import annotations

from tests.discord_server.snowflakes import stamp
from tests.discord_server.world import Channel, Guild, Kind, May, Message, Payload, Role, User

JOINED = "2020-01-01T00:00:00+00:00"
MESSAGE_KINDS = {"message": 0, "reply": 19, "command": 20, "menu": 23}


def member(user: User, permissions: May | None = None, guild: Guild | None = None) -> Payload:
    """Return ``user`` as a member of a guild; ``permissions`` are only given in interactions."""
    held = guild.held.get(user.id, []) if guild else []
    given = {} if permissions is None else {"permissions": str(int(permissions))}
    return {
        "user": user.payload(),
        "nick": None,
        "avatar": None,
        "banner": None,
        "roles": [str(role.id) for role in held],
        "joined_at": JOINED,
        "premium_since": None,
        "communication_disabled_until": None,
        "deaf": False,
        "mute": False,
        "pending": False,
        "flags": 0,
        **given,
    }


def channel(one: Channel) -> Payload:
    """Return a channel, a thread or a direct message."""
    last = str(max(one.messages)) if one.messages else None
    head: Payload = {"id": str(one.id), "type": int(one.kind), "flags": 0, "last_message_id": last}
    if one.kind is Kind.DIRECT:
        return {**head, "recipients": [one.recipient.payload()] if one.recipient else []}
    guild = {"guild_id": str(one.guild.id) if one.guild else None, "name": one.name, "rate_limit_per_user": 0}
    if one.kind is Kind.THREAD:
        return {**head, **guild, **_thread(one)}
    overwrites = [
        {"id": str(id), "type": int(not one.guild or id != one.guild.id), "allow": "0", "deny": str(int(denied))}
        for id, denied in one.denied.items()
    ]
    more = {"position": 0, "parent_id": None, "nsfw": False, "topic": None, "permission_overwrites": overwrites}
    return {**head, **guild, **more}


def _thread(one: Channel) -> Payload:
    assert one.parent
    assert one.guild
    metadata = {
        "archived": False,
        "auto_archive_duration": 1440,
        "archive_timestamp": stamp(one.id),
        "locked": False,
        "create_timestamp": stamp(one.id),
    }
    return {
        "parent_id": str(one.parent.id),
        "owner_id": str(one.guild.owner.id),
        "message_count": len(one.messages),
        "total_message_sent": len(one.messages),
        "member_count": 1,
        "thread_metadata": metadata,
    }


def guild(one: Guild, bot: User) -> Payload:
    """Return a guild as GUILD_CREATE has it."""
    roles = [Role("@everyone", one.everybody, one.id), *one.roles]
    empty = ("emojis", "stickers", "features", "voice_states", "presences", "stage_instances")
    levels = ("verification_level", "default_message_notifications", "explicit_content_filter", "mfa_level")
    return {
        **{name: [] for name in (*empty, "guild_scheduled_events", "soundboard_sounds")},
        **dict.fromkeys((*levels, "nsfw_level", "premium_tier", "system_channel_flags", "afk_timeout"), 0),
        "id": str(one.id),
        "name": one.name,
        "owner_id": str(one.owner.id),
        "preferred_locale": one.locale,
        "joined_at": JOINED,
        "large": False,
        "unavailable": False,
        "member_count": 2,
        "members": [member(bot)],
        "roles": [role(held, position) for position, held in enumerate(roles)],
        "channels": [channel(held) for held in one.channels if held.kind is Kind.TEXT],
        "threads": [channel(held) for held in one.channels if held.kind is Kind.THREAD],
    }


def role(role: Role, position: int) -> Payload:
    """Return a role of a guild."""
    return {
        "id": str(role.id),
        "name": role.name,
        "permissions": str(int(role.may)),
        "position": position,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": False,
        "mentionable": False,
        "flags": 0,
    }


def message(one: Message, *, nested: bool = True) -> Payload:
    """Return a message as the HTTP side gives it; ``nested`` includes the one that it replies to."""
    out: Payload = {
        "id": str(one.id),
        "channel_id": str(one.channel.id),
        "type": MESSAGE_KINDS["command" if one.interaction else "reply" if one.reference else "message"],
        "author": one.author.payload(),
        "content": one.content,
        "timestamp": stamp(one.id),
        "edited_timestamp": one.edited,
        "mentions": [user.payload() for user in one.mentions],
        "mention_roles": [],
        "mention_everyone": False,
        "attachments": one.attachments,
        "embeds": one.embeds,
        "components": one.components,
        "flags": int(one.flags),
        "pinned": False,
        "tts": False,
    }
    optional = {
        "nonce": one.nonce,
        "interaction_metadata": one.interaction,
        "reactions": [_reaction(emoji, who) for emoji, who in one.reactions.items()],
    }
    out |= {name: value for name, value in optional.items() if value}
    if one.interaction:
        out["application_id"] = out["webhook_id"] = str(one.author.id)
    if one.reference:
        out["message_reference"] = _reference(one.reference)
        if nested:
            gone = one.reference.deleted
            out["referenced_message"] = None if gone else message(one.reference, nested=False)
    return out


def _reference(to: Message) -> Payload:
    place = {"guild_id": str(to.channel.guild.id)} if to.channel.guild else {}
    return {"type": 0, "channel_id": str(to.channel.id), "message_id": str(to.id), **place}


def _reaction(emoji: str, who: set[int]) -> Payload:
    details = {"burst": 0, "normal": len(who)}
    head = {"emoji": {"id": None, "name": emoji}, "count": len(who), "count_details": details}
    return {**head, "burst_colors": [], "me_burst": False, "me": False}


def gateway_message(one: Message) -> Payload:
    """Return a message as an event has it: with its guild and the author as a member."""
    out = message(one)
    if one.channel.guild:
        out["guild_id"] = str(one.channel.guild.id)
        joined = member(one.author, guild=one.channel.guild)
        out["member"] = {name: value for name, value in joined.items() if name != "user"}
    return out
