"""Modals as a person fills them in: texts and files, within what the fields let a person send."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tests.discord_server.world import Payload, walk

SELECT, TEXT, LABEL, UPLOAD = 3, 4, 18, 19
LONGEST = 4000  # characters of a text field that names no limit


def submitted(modal: Payload, values: Mapping[str, Any]) -> Payload:
    """Return the data of a modal with ``values`` by custom id filled in; what isn't named stays as it was.

    A text for a text field, a list of values for a menu, a list of uploaded attachments for a file field. Raises
    ValueError for a field that isn't there, and for what Discord wouldn't let a person send.
    """
    fields = {one["custom_id"]: one for one in walk(modal["components"]) if "custom_id" in one}
    unknown = values.keys() - fields.keys()
    if unknown:
        raise ValueError(f"no field {', '.join(sorted(unknown))} among {sorted(fields)}")
    complaints = [said for id, field in fields.items() for said in _complaints(field, values.get(id))]
    if complaints:
        raise ValueError("; ".join(complaints))
    data: Payload = {
        "custom_id": modal["custom_id"],
        "components": [_filled(one, values) for one in modal["components"]],
    }
    uploaded = {one["id"]: one for id in values if fields[id]["type"] == UPLOAD for one in values[id]}
    return {**data, "resolved": {"attachments": uploaded}} if uploaded else data


def _complaints(field: Payload, value: Any) -> Iterator[str]:
    """Yield what keeps a value from being sent; None is a field that is left as it was."""
    name, required = field["custom_id"], field.get("required", True)
    if field["type"] == TEXT:
        text = field.get("value", "") if value is None else value
        least, most = field.get("min_length") or int(required), field.get("max_length") or LONGEST
        if (text or required) and not least <= len(text) <= most:
            yield f"{name!r} takes {least} to {most} characters, not {len(text)}"
    elif field["type"] == UPLOAD:
        count = len(value or [])
        least, most = field.get("min_values"), field.get("max_values") or 1
        if (count or required) and not (int(required) if least is None else least) <= count <= most:
            yield f"{name!r} takes {least} to {most} files, not {count}"


def _filled(one: Payload, values: Mapping[str, Any]) -> Payload:
    out: Payload = {"type": one["type"], "id": one.get("id", 0)}
    if "component" in one:
        return {**out, "component": _filled(one["component"], values)}
    if "components" in one:
        return {**out, "components": [_filled(inner, values) for inner in one["components"]]}
    if "custom_id" not in one:
        return out
    out["custom_id"] = one["custom_id"]
    if one["type"] == TEXT:
        return {**out, "value": values.get(one["custom_id"], one.get("value", ""))}
    chosen = values.get(one["custom_id"], [])
    return {**out, "values": [held["id"] if one["type"] == UPLOAD else held for held in chosen]}
