"""The part of JSON Schema that Discord's description uses, checked without another dependency.

A value is compared with a schema and every difference is a line: where it is, and what was expected there.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any, TypeAlias

Schema: TypeAlias = Mapping[str, Any]
Check: TypeAlias = Callable[[Any, Any, str], Iterator[str]]

TYPES: Mapping[str, Callable[[Any], bool]] = {
    "null": lambda value: value is None,
    "boolean": lambda value: isinstance(value, bool),
    "string": lambda value: isinstance(value, str),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
}
FORMATS: Mapping[str, re.Pattern[str]] = {
    "date-time": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)"),
    "uri": re.compile(r"[a-z][a-z0-9+.-]{0,40}:\S+"),
    "snowflake": re.compile(r"\d{1,20}"),
}


class Validator:
    """Compare values with schemas that refer to each other inside one ``document``."""

    def __init__(self, document: Schema) -> None:
        self._document = document
        self._resolve = lru_cache(maxsize=None)(self._look_up)

    def errors(self, value: Any, schema: Schema, at: str = "$") -> list[str]:
        """Return what is wrong with ``value``, nothing when it is as ``schema`` says."""
        while "$ref" in schema:
            schema = self._resolve(schema["$ref"])
        if schema.get("format") == "snowflake" and isinstance(value, int) and not isinstance(value, bool):
            return []  # Discord takes identifiers as numbers too
        found = [error for name, check in self._checks.items() if name in schema for error in check(value, schema, at)]
        return found + [error for name, test in _BOUNDS.items() if name in schema for error in test(value, schema, at)]

    @property
    def _checks(self) -> Mapping[str, Check]:
        return {
            "type": _type,
            "allOf": self._all,
            "oneOf": self._any,
            "anyOf": self._any,
            "properties": self._properties,
            "required": _required,
            "additionalProperties": self._additional,
            "items": self._items,
        }

    def _look_up(self, reference: str) -> Schema:
        found: Any = self._document
        for part in reference.removeprefix("#/").split("/"):
            found = found[part.replace("~1", "/").replace("~0", "~")]
        resolved: Schema = found
        return resolved

    def _all(self, value: Any, schema: Schema, at: str) -> Iterator[str]:
        for one in schema["allOf"]:
            yield from self.errors(value, one, at)

    def _any(self, value: Any, schema: Schema, at: str) -> Iterator[str]:
        """Yield the errors of the branch that fits best: the one that agrees on the type, then the fewest."""
        best: list[str] | None = None
        for branch in (*schema.get("oneOf", ()), *schema.get("anyOf", ())):
            errors = self.errors(value, branch, at)
            if not errors:
                return
            if best is None or _distance(errors, at) < _distance(best, at):
                best = errors
        yield from best or ()

    def _properties(self, value: Any, schema: Schema, at: str) -> Iterator[str]:
        if isinstance(value, dict):
            for name, one in schema["properties"].items():
                if name in value:
                    yield from self.errors(value[name], one, f"{at}.{name}")

    def _additional(self, value: Any, schema: Schema, at: str) -> Iterator[str]:
        allowed = schema["additionalProperties"]
        if not isinstance(value, dict):
            return
        for name in value.keys() - schema.get("properties", {}).keys():
            if allowed is False:
                yield f"{at}.{name}: not expected"
            elif isinstance(allowed, dict):
                yield from self.errors(value[name], allowed, f"{at}.{name}")

    def _items(self, value: Any, schema: Schema, at: str) -> Iterator[str]:
        if isinstance(value, list):
            for index, one in enumerate(value):
                yield from self.errors(one, schema["items"], f"{at}[{index}]")


def _distance(errors: list[str], at: str) -> tuple[bool, int]:
    return any(error.startswith((f"{at}.type:", f"{at}: expected")) for error in errors), len(errors)


def _type(value: Any, schema: Schema, at: str) -> Iterator[str]:
    wanted = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
    if not any(TYPES[name](value) for name in wanted):
        yield f"{at}: expected {' or '.join(wanted)}, not {value!r:.60}"


def _required(value: Any, schema: Schema, at: str) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (f"{at}.{name}: missing" for name in schema["required"] if name not in value)


def _bound(applies: type, fits: Callable[[Any, Any], bool], said: str, name: str) -> Check:
    def check(value: Any, schema: Schema, at: str) -> Iterator[str]:
        if isinstance(value, applies) and not isinstance(value, bool) and not fits(value, schema[name]):
            yield f"{at}: {said} {schema[name]!r:.60}, not {value!r:.60}"

    return check


def _chosen(said: str, fits: Callable[[Any, Any], bool], name: str) -> Check:
    def check(value: Any, schema: Schema, at: str) -> Iterator[str]:
        if not fits(value, schema[name]):
            yield f"{at}: {said} {schema[name]!r:.60}, not {value!r:.60}"

    return check


def _formatted(value: str, name: str) -> bool:
    return name not in FORMATS or bool(FORMATS[name].fullmatch(value))


_BOUNDS: Mapping[str, Check] = {
    "enum": _chosen("one of", lambda value, choices: value in choices, "enum"),
    "const": _chosen("exactly", lambda value, only: value == only, "const"),
    "format": _bound(str, _formatted, "written as", "format"),
    "pattern": _bound(str, lambda value, pattern: bool(re.search(pattern, value)), "matching", "pattern"),
    "minLength": _bound(str, lambda value, least: len(value) >= least, "at least this long:", "minLength"),
    "maxLength": _bound(str, lambda value, most: len(value) <= most, "at most this long:", "maxLength"),
    "minItems": _bound(list, lambda value, least: len(value) >= least, "at least so many items:", "minItems"),
    "maxItems": _bound(list, lambda value, most: len(value) <= most, "at most so many items:", "maxItems"),
    "maxProperties": _bound(dict, lambda value, most: len(value) <= most, "at most so many keys:", "maxProperties"),
    "minimum": _bound(int | float, lambda value, least: value >= least, "at least", "minimum"),  # type: ignore[arg-type]
    "maximum": _bound(int | float, lambda value, most: math.isfinite(value) and value <= most, "at most", "maximum"),  # type: ignore[arg-type]
    "uniqueItems": _bound(
        list, lambda value, on: not on or len({repr(v) for v in value}) == len(value), "unique:", "uniqueItems"
    ),
}
