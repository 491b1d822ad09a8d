"""One file read, or the reason why it could not be: what comes of an article file whoever reads it."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.errors import ArticleError
from knowledge.model import Reading
from knowledge.reading.filing import article

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from knowledge.lexicon import Lexicon
    from knowledge.model import Article

    Read = Callable[[Article, Lexicon], Reading]

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Task:
    """A file to read: its name and its bytes; without ``facts`` only for its text, title, source and date."""

    name: str
    content: bytes
    facts: bool = True


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a task: the reading, or the reason why there is none."""

    name: str
    reading: Reading | None = None
    reason: str | None = None
    warnings: tuple[str, ...] = ()
    code: str = "unreadable"  # of the reason, as ArticleError has them


def do(task: Task, read: Read, lexicon: Lexicon, today: date) -> Done:
    """Read one file; whatever is wrong with it stays with it."""
    try:
        parsed, warnings = article.parse(task.name, task.content, today)
        return Done(task.name, read(parsed, lexicon) if task.facts else Reading(parsed), warnings=tuple(warnings))
    except ArticleError as error:
        return Done(task.name, reason=error.reason, code=error.code)
    except MemoryError:
        return Done(task.name, reason="needs too much memory to read; split it into several articles")
    except Exception as error:  # a defect of the reader must not keep the other articles out
        log.exception("reading failed", extra={"file": task.name})
        return Done(task.name, reason=f"the reader failed on it ({type(error).__name__}); please report it")
