"""Channels, messages, reactions, threads: what the bot does with its own token."""

from __future__ import annotations

from tests.discord_server import payloads
from tests.discord_server.platform import Platform
from tests.discord_server.requests import Refusal, Reply, Request, Routes, channel_of, demand, may, message_of
from tests.discord_server.snowflakes import snowflake
from tests.discord_server.world import Channel, Kind, May, Message, Payload


def attached(platform: Platform, request: Request) -> list[Payload]:
    """Keep the files of a request and return them as attachments; the ones it names by id stay."""
    kept = [one for one in (request.body or {}).get("attachments") or [] if int(one["id"]) > 1 << 22]
    out = [one for one in kept if "url" in one]
    for name, content in request.files.items():
        id = snowflake()
        platform.files[f"{id}/{name}"] = content
        url = f"{platform.url}/attachments/{id}/{name}"
        out.append({"id": str(id), "filename": name, "size": len(content), "url": url, "proxy_url": url})
    return out


async def _create(platform: Platform, request: Request) -> Reply:
    channel, body = channel_of(platform, request), request.body
    demand(platform, channel, May.SEND_MESSAGES_IN_THREADS if channel.kind is Kind.THREAD else May.SEND_MESSAGES)
    if body.get("enforce_nonce"):
        for old in channel.messages.values():
            if old.nonce is not None and str(old.nonce) == str(body.get("nonce")):
                return Reply(200, payloads.message(old))
    message = Message(
        channel,
        platform.bot,
        content=body.get("content") or "",
        components=body.get("components") or [],
        embeds=body.get("embeds") or [],
        attachments=attached(platform, request),
        flags=body.get("flags") or 0,
        reference=_reference(platform, channel, body),
        nonce=body.get("nonce"),
    )
    allowed = body.get("allowed_mentions") or {}
    if "allowed_mentions" not in body or allowed.get("parse"):
        message.mentions = platform.mentioned([message.text])
    if message.reference and allowed.get("replied_user", "allowed_mentions" not in body):
        message.mentions.append(message.reference.author)
    return Reply(200, payloads.message(platform.post(message)))


def _reference(platform: Platform, channel: Channel, body: Payload) -> Message | None:
    given = body.get("message_reference")
    if not given:
        return None
    demand(platform, channel, May.READ_MESSAGE_HISTORY)
    found = channel.messages.get(int(given["message_id"]))
    if found is None and given.get("fail_if_not_exists", True):
        errors = {"message_reference": {"_errors": [{"code": 0, "message": "Unknown message"}]}}
        raise Refusal(400, 50035, "Invalid Form Body", errors)
    return found


async def _edit(platform: Platform, request: Request) -> Reply:
    message = message_of(platform, request)
    if message.author is not platform.bot:
        raise Refusal(403, 50005, "Cannot edit a message authored by another user")
    return Reply(200, payloads.message(platform.edit(message, request.body)))


async def _delete(platform: Platform, request: Request) -> Reply:
    message = message_of(platform, request)
    if message.author is not platform.bot:
        demand(platform, message.channel, May.MANAGE_MESSAGES)
    platform.delete(message)
    return Reply()


async def _get(platform: Platform, request: Request) -> Reply:
    return Reply(200, payloads.message(message_of(platform, request)))


async def _history(platform: Platform, request: Request) -> Reply:
    channel = channel_of(platform, request)
    if not may(platform, channel, May.READ_MESSAGE_HISTORY):
        return Reply(200, [])
    before = int(request.query.get("before", 1 << 64))
    found = [one for id, one in channel.messages.items() if id < before and not one.private]
    newest = sorted(found, key=lambda one: one.id, reverse=True)[: int(request.query.get("limit", 50))]
    return Reply(200, [payloads.message(one) for one in newest])


async def _react(platform: Platform, request: Request) -> Reply:
    message = message_of(platform, request)
    demand(platform, message.channel, May.ADD_REACTIONS)
    platform.react(message, platform.bot, request.place["emoji_name"], remove=request.method == "DELETE")
    return Reply()


async def _typing(platform: Platform, request: Request) -> Reply:
    channel_of(platform, request)
    return Reply()


async def _channel(platform: Platform, request: Request) -> Reply:
    return Reply(200, payloads.channel(channel_of(platform, request)))


async def _direct(platform: Platform, request: Request) -> Reply:
    user = platform.users.get(int(request.body["recipient_id"]))
    if user is None:
        raise Refusal(404, 10013, "Unknown User")
    return Reply(200, payloads.channel(platform.direct(user)))


async def _thread(platform: Platform, request: Request) -> Reply:
    parent = channel_of(platform, request)
    thread = Channel(request.body["name"], Kind.THREAD, guild=parent.guild, parent=parent)
    return Reply(201, payloads.channel(platform.add_channel(thread)))


_ONE = "/channels/{channel_id}/messages/{message_id}"
ROUTES: Routes = {
    ("GET", "/channels/{channel_id}"): _channel,
    ("GET", "/channels/{channel_id}/messages"): _history,
    ("POST", "/channels/{channel_id}/messages"): _create,
    ("GET", _ONE): _get,
    ("PATCH", _ONE): _edit,
    ("DELETE", _ONE): _delete,
    ("PUT", f"{_ONE}/reactions/{{emoji_name}}/@me"): _react,
    ("DELETE", f"{_ONE}/reactions/{{emoji_name}}/@me"): _react,
    ("POST", f"{_ONE}/threads"): _thread,
    ("POST", "/channels/{channel_id}/threads"): _thread,
    ("POST", "/channels/{channel_id}/typing"): _typing,
    ("POST", "/users/@me/channels"): _direct,
}
