"""The log: one line an event on standard error, with the fields that it carries as ``name=value``."""

from __future__ import annotations

import json
import logging
import sys
from typing import TextIO

_OWN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class Lines(logging.Formatter):
    """Formats a record with its extra fields; texts are quoted, so that a line stays a line."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, and behind it the traceback where there is one."""
        fields = [f"{name}={_value(value)}" for name, value in vars(record).items() if name not in _OWN]
        said = record.getMessage().replace("\n", " ")
        line = " ".join([self.formatTime(record), record.levelname, record.name, said, *fields])
        return f"{line}\n{self.formatException(record.exc_info)}" if record.exc_info else line


def _value(value: object) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else str(value)


def keep(stream: TextIO | None = None) -> None:
    """Write what happens to ``stream``, by default standard error: ours from information on, others' warnings."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(Lines())
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    for name in ("bot", "knowledge"):
        logging.getLogger(name).setLevel(logging.INFO)
