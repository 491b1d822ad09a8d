"""Discord's own published description of its HTTP API, as a judge of what the bot sends and of what we reply.

The file is not part of this project; where it isn't there, only the limits are checked, and tests that need the
description are skipped with that reason.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from tests.discord_server.schema import Validator

FILE = Path(__file__).resolve().parents[3] / "shared" / "discord" / "openapi.json"
ABSENT = f"Discord's description isn't there: {FILE.name} belongs beside the checkout, in shared/discord/"


class Description:
    """The requests and replies that Discord documents."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._paths = document["paths"]
        self._components = document["components"]
        self._validator = Validator(document)

    def knows(self, method: str, route: str) -> bool:
        """Tell whether the route is documented."""
        return method.lower() in self._paths.get(route, {})

    def request_errors(self, method: str, route: str, body: Any) -> list[str]:
        """Return what is wrong with a request's JSON."""
        if not self.knows(method, route):
            return [f"no such route: {method} {route}"]
        described = self._paths[route][method.lower()].get("requestBody")
        if described is None:
            return ["a body where none is expected"] if body else []
        if body is None:
            return ["no body"] if described.get("required") else []
        return self._validator.errors(body, described["content"]["application/json"]["schema"])

    def reply_errors(self, method: str, route: str, status: int, body: Any) -> list[str]:
        """Return what is wrong with a reply's JSON."""
        replies = self._paths.get(route, {}).get(method.lower(), {}).get("responses", {})
        described = replies.get(str(status)) or replies.get("429" if status == 429 else f"{status // 100}XX")
        if described is None:
            return [] if status >= 500 else [f"no such reply: {method} {route} {status}"]
        if "$ref" in described:
            described = self._components["responses"][described["$ref"].rsplit("/", 1)[-1]]
        content = described.get("content")
        if content is None:
            return ["a body where none is expected"] if body else []
        return self._validator.errors(body, content["application/json"]["schema"])


@cache
def load(path: Path = FILE) -> Description | None:
    """Return the description, or None where it isn't there."""
    return Description(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else None
