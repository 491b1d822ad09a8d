"""First responses to interactions, and the messages that follow with the interaction's token."""

from __future__ import annotations

from tests.discord_server import payloads
from tests.discord_server.handling_messages import attached
from tests.discord_server.interactions import Interaction, Response, Use
from tests.discord_server.platform import Platform
from tests.discord_server.requests import Refusal, Reply, Request, Routes
from tests.discord_server.world import Flag, Message, Payload

UNKNOWN_INTERACTION, ALREADY_ACKNOWLEDGED, UNKNOWN_WEBHOOK, INVALID_TOKEN = 10062, 40060, 10015, 50027


async def _callback(platform: Platform, request: Request) -> Reply:
    interaction = platform.interactions.get(request.place["interaction_token"])
    if interaction is None or (interaction.overdue and not interaction.acknowledged):
        raise Refusal(404, UNKNOWN_INTERACTION, "Unknown interaction")
    if interaction.acknowledged:
        raise Refusal(400, ALREADY_ACKNOWLEDGED, "Interaction has already been acknowledged.")
    kind, data = Response(request.body["type"]), request.body.get("data") or {}
    if (kind is Response.CHOICES) != (interaction.kind is Use.AUTOCOMPLETE):
        raise Refusal(400, 50035, "Invalid Form Body", {"type": {"_errors": [{"code": 0, "message": "wrong type"}]}})
    interaction.respond(request.body)
    shown = _show(platform, interaction, kind, data, request)
    await interaction.note()
    if not request.query.get("with_response"):
        return Reply()
    return Reply(200, {"interaction": _told(interaction, shown), **_resource(kind, shown)})


def _show(
    platform: Platform, interaction: Interaction, kind: Response, data: Payload, request: Request
) -> Message | None:
    match kind:
        case Response.MESSAGE:
            return _send(platform, interaction, data, request)
        case Response.DEFERRED_MESSAGE:
            return _send(platform, interaction, {"flags": (data.get("flags") or 0) | Flag.LOADING}, request)
        case Response.UPDATE:
            assert interaction.source
            interaction.original = platform.edit(interaction.source, data)
            interaction.messages.append(interaction.source)
        case Response.DEFERRED_UPDATE:
            interaction.original = interaction.source
        case _:
            return None
    return interaction.original


def _send(platform: Platform, interaction: Interaction, body: Payload, request: Request) -> Message:
    message = Message(
        interaction.channel,
        platform.bot,
        content=body.get("content") or "",
        components=body.get("components") or [],
        embeds=body.get("embeds") or [],
        attachments=attached(platform, request),
        flags=body.get("flags") or 0,
        interaction=_metadata(platform, interaction),
        heard_by=interaction.user,
    )
    if interaction.original is None:
        interaction.original = message
    interaction.messages.append(message)
    return platform.post(message)


def _metadata(platform: Platform, interaction: Interaction) -> Payload:
    metadata: Payload = {
        "id": str(interaction.id),
        "type": int(interaction.kind),
        "user": interaction.user.payload(),
        "authorizing_integration_owners": platform.installation(interaction.user, interaction.channel),
    }
    if interaction.source:
        metadata["interacted_message_id"] = str(interaction.source.id)
    if interaction.kind is Use.MODAL:
        metadata["triggering_interaction_metadata"] = {**metadata, "type": int(Use.COMMAND)}
    return metadata


def _told(interaction: Interaction, shown: Message | None) -> Payload:
    told: Payload = {"id": str(interaction.id), "type": int(interaction.kind)}
    if shown:
        told |= {
            "response_message_id": str(shown.id),
            "response_message_loading": shown.loading,
            "response_message_ephemeral": shown.private,
        }
    return told


def _resource(kind: Response, shown: Message | None) -> Payload:
    if shown is None or kind is Response.DEFERRED_UPDATE:
        return {}
    shape = Response.UPDATE if kind is Response.UPDATE else Response.MESSAGE
    return {"resource": {"type": int(shape), "message": payloads.message(shown)}}


def _by_token(platform: Platform, request: Request) -> Interaction:
    interaction = platform.interactions.get(request.place["webhook_token"])
    if interaction is None or not interaction.acknowledged:
        raise Refusal(404, UNKNOWN_WEBHOOK, "Unknown Webhook")
    if interaction.overdue:
        raise Refusal(401, INVALID_TOKEN, "Invalid Webhook Token")
    return interaction


def _message(platform: Platform, request: Request) -> tuple[Interaction, Message]:
    interaction, id = _by_token(platform, request), request.place.get("message_id", "@original")
    candidates = [*interaction.messages, *([interaction.original] if interaction.original else [])]
    for message in candidates:
        wanted = message is interaction.original if id == "@original" else str(message.id) == id
        if wanted and not message.deleted:
            return interaction, message
    raise Refusal(404, 10008, "Unknown Message")


async def _follow_up(platform: Platform, request: Request) -> Reply:
    interaction = _by_token(platform, request)
    waiting = interaction.original
    if (
        waiting and waiting.loading and not waiting.deleted
    ):  # the first follow-up takes the place of "thinking", and is as private as that was
        private = waiting.flags & Flag.EPHEMERAL
        body = {**request.body, "flags": (request.body.get("flags") or 0) & ~Flag.EPHEMERAL | private}
        shown = platform.edit(waiting, {**body, "attachments": attached(platform, request)})
    else:
        shown = _send(platform, interaction, request.body, request)
    await interaction.note()
    return Reply(200, payloads.message(shown))


async def _edit(platform: Platform, request: Request) -> Reply:
    interaction, message = _message(platform, request)
    changes = request.body
    if request.files:
        changes = {**changes, "attachments": attached(platform, request)}
    platform.edit(message, changes)
    if message not in interaction.messages:  # the one that was pressed, changed after a deferral
        interaction.messages.append(message)
    await interaction.note()
    return Reply(200, payloads.message(message))


async def _get(platform: Platform, request: Request) -> Reply:
    return Reply(200, payloads.message(_message(platform, request)[1]))


async def _delete(platform: Platform, request: Request) -> Reply:
    interaction, message = _message(platform, request)
    platform.delete(message)
    await interaction.note()
    return Reply()


_HOOK = "/webhooks/{webhook_id}/{webhook_token}"
ROUTES: Routes = {
    ("POST", "/interactions/{interaction_id}/{interaction_token}/callback"): _callback,
    ("POST", _HOOK): _follow_up,
    **{
        (method, f"{_HOOK}/messages/{which}"): handler
        for which in ("@original", "{message_id}")
        for method, handler in (("GET", _get), ("PATCH", _edit), ("DELETE", _delete))
    },
}
