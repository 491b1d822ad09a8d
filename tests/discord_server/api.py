"""The HTTP side: every request passes the token, the faults, the limits and the checks before it is carried out."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from aiohttp import web

from tests.discord_server import description, handling_application, handling_interactions, handling_messages, limits
from tests.discord_server.faults import Faults
from tests.discord_server.platform import Platform
from tests.discord_server.requests import Handler, Refusal, Reply, Request, Routes
from tests.discord_server.transcript import Call
from tests.discord_server.world import Flag

PREFIX = "/api/v10"
ROUTES: Routes = {**handling_application.ROUTES, **handling_messages.ROUTES, **handling_interactions.ROUTES}
OPEN = ("/interactions/", "/webhooks/")  # the path holds a token of its own


class Api:
    """Answer the bot's requests; ``validating`` can be put off until the transcript is read."""

    def __init__(self, platform: Platform, *, validating: bool = True) -> None:
        self.faults = Faults()
        self.validating = validating
        self._platform = platform
        self._described = description.load()

    def add_to(self, app: web.Application) -> None:
        """Add every route to a web application."""
        for (method, route), handler in ROUTES.items():
            app.router.add_route(method, PREFIX + route, self._serving(route, handler))
        app.router.add_get("/attachments/{id}/{name}", self._attachment)

    def _serving(self, route: str, handler: Handler) -> Any:
        async def serve(raw: web.Request) -> web.StreamResponse:
            body, files = await _read(raw)
            place = dict(raw.match_info)
            request = Request(raw.method, route, place, dict(raw.query), body, files)
            headers: dict[str, str] = {}
            reply = self._unauthorised(raw, route) or self._limited(request, headers)
            complaints: tuple[str, ...] = ()
            fault = None if reply else self.faults.next(request.name)
            if reply is None and (fault is None or fault.done or fault.way == "hang"):
                if fault and fault.way == "hang":
                    await asyncio.sleep(fault.seconds)
                complaints = tuple(self.complaints(request)) if self.validating else ()
                reply = _refused(complaints) if complaints else await self._carried_out(handler, request)
            if fault and fault.way == "break":
                assert raw.transport
                raw.transport.abort()
            if reply is None or (fault and fault.way == "fail"):
                assert fault
                reply = Reply(fault.status, {"code": fault.code, "message": f"Fault {fault.status}"})
            self._write_down(request, reply, complaints)
            return _response(reply, headers)

        return serve

    def complaints(self, request: Request) -> list[str]:
        """Return what is wrong with a request, by Discord's description and its limits."""
        found: list[str] = []
        if self._described:
            found += self._described.request_errors(request.method, request.route, request.body)
        return found or self._beyond_limits(request)

    def _beyond_limits(self, request: Request) -> list[str]:
        body, route = request.body, request.route
        found = [f"files: {name} is too large" for name, file in request.files.items() if len(file) > limits.UPLOAD]
        if route.endswith("/callback"):
            found += limits.callback(body)
            body = body.get("data") or {} if body["type"] in (4, 7) else {}
        if route.endswith("/commands") and request.method == "PUT":
            return found + list(limits.commands(body or []))
        if not isinstance(body, dict) or not ("messages" in route or "webhooks" in route or "callback" in route):
            return found
        new = request.method == "POST" and not route.endswith("/threads")
        if new and body and limits.is_empty(body, len(request.files)):
            found.append("content: an empty message")
        return found + list(limits.message(body, had_v2=self._had_v2(request)))

    def _had_v2(self, request: Request) -> bool:
        id = request.place.get("message_id", "")
        for channel in self._platform.channels.values():
            if id.isdigit() and int(id) in channel.messages:
                return bool(channel.messages[int(id)].flags & Flag.COMPONENTS_V2)
        return False

    def _unauthorised(self, raw: web.Request, route: str) -> Reply | None:
        if route.startswith(OPEN) or raw.headers.get("Authorization") == f"Bot {self._platform.token}":
            return None
        return Reply(401, {"message": "401: Unauthorized", "code": 0})

    def _limited(self, request: Request, headers: dict[str, str]) -> Reply | None:
        limit = self.faults.limit(request.name)
        if limit is None:
            return None
        place = "/".join(request.place.get(name, "") for name in ("channel_id", "webhook_token"))
        wait = limit.take(place)
        if limit.told:
            headers.update(limit.headers(place))
        if not wait:
            return None
        scope = "global" if limit.shared else "user"
        headers.update({"Retry-After": str(int(wait) + 1), "Via": "1.1 google", "X-RateLimit-Scope": scope})
        said = {
            "message": "You are being rate limited.",
            "retry_after": round(wait, 3),
            "global": limit.shared,
            "code": 0,
        }
        return Reply(429, said)

    async def _carried_out(self, handler: Handler, request: Request) -> Reply:
        try:
            return await handler(self._platform, request)
        except Refusal as refusal:
            return refusal.reply

    def _write_down(self, request: Request, reply: Reply, complaints: tuple[str, ...]) -> None:
        faults: list[str] = []
        if self._described and self.validating:
            faults = self._described.reply_errors(request.method, request.route, reply.status, reply.body)
        place = {name: value for name, value in request.place.items() if "token" not in name}
        call = Call(
            request.method,
            request.route,
            place,
            request.body,
            reply.status,
            reply.body,
            tuple(request.files),
            complaints,
            tuple(f"reply {reply.status} {fault}" for fault in faults),
        )
        self._platform.transcript.append(call)

    async def _attachment(self, raw: web.Request) -> web.Response:
        content = self._platform.files.get(f"{raw.match_info['id']}/{raw.match_info['name']}")
        return web.Response(status=404) if content is None else web.Response(body=content)


async def _read(raw: web.Request) -> tuple[Any, dict[str, bytes]]:
    if not raw.body_exists:
        return None, {}
    if not raw.content_type.startswith("multipart/"):
        return await raw.json(), {}
    form, body, files = await raw.post(), {}, {}
    for name, part in form.items():
        if isinstance(part, web.FileField):
            files[part.filename] = part.file.read()
        elif name == "payload_json":
            body = json.loads(str(part))
    return body, files


def _refused(complaints: tuple[str, ...]) -> Reply:
    errors = {"_errors": [{"code": 0, "message": complaint} for complaint in complaints]}
    return Reply(400, {"code": 50035, "message": "Invalid Form Body", "errors": errors})


def _response(reply: Reply, headers: dict[str, str]) -> web.Response:
    if reply.body is None:
        return web.Response(status=reply.status, headers=headers)
    # exactly this type: with a charset the client takes the reply for text
    headers = {**headers, "Content-Type": "application/json"}
    return web.Response(status=reply.status, body=json.dumps(reply.body).encode(), headers=headers)
