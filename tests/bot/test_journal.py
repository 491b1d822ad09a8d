"""Log lines carry their fields."""

from __future__ import annotations

import logging
import sys

from bot.journal import Lines


def record(**more: object) -> logging.LogRecord:
    made = logging.LogRecord("bot.test", logging.WARNING, "", 0, "failed: %s\nbadly", ("word",), None)
    vars(made).update(more)
    return made


def test_fields_stand_behind_the_message() -> None:
    line = Lines().format(record(error_id="ab\n12", guild=7))
    assert line.endswith('WARNING bot.test failed: word badly error_id="ab\\n12" guild=7')
    assert "\n" not in line


def test_a_traceback_follows() -> None:
    try:
        raise ValueError("why")
    except ValueError:
        made = record()
        made.exc_info = sys.exc_info()
    first, *rest = Lines().format(made).splitlines()
    assert "exc_info" not in first
    assert rest[-1] == "ValueError: why"
