"""The child process in which articles are read: tasks come in on standard input, what came of them goes out.

Run as ``python -m knowledge.reading.filing.child``, with any argument to let other processes go first. What is read
there can't hold up or take down the program: the parent kills it when it takes too long, and it has a limit of memory
of its own.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import sys
import time
from typing import BinaryIO

from knowledge.lexicon import Lexicon
from knowledge.reading.filing.outcome import do
from knowledge.reading.reader import read

MEMORY = 4 << 30  # bytes of address space; the largest article takes three quarters of it
NICE = 10  # steps down in priority
LONGEST = 600  # seconds of work on one task, for when nobody is left to kill us


def main() -> None:
    """Read the lexicon, then tasks until standard input ends."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not end up among the answers
    _limit("RLIMIT_AS", MEMORY)
    _limit("RLIMIT_CORE", 0)
    if sys.argv[1:]:  # much is read, behind those who ask questions
        with contextlib.suppress(AttributeError, OSError):
            os.nice(NICE)
    lexicon: Lexicon = pickle.load(sys.stdin.buffer)  # noqa: S301 - our own parent wrote it
    with contextlib.suppress(EOFError):
        while True:
            serve(sys.stdin.buffer, out, lexicon)


def serve(tasks: BinaryIO, out: BinaryIO, lexicon: Lexicon) -> None:
    """Read one task and write what came of it; raises EOFError when there are no more."""
    task, today = pickle.load(tasks)  # noqa: S301 - our own parent wrote it
    _limit("RLIMIT_CPU", int(time.process_time()) + LONGEST)
    pickle.dump(do(task, read, lexicon, today), out, pickle.HIGHEST_PROTOCOL)
    out.flush()


def _limit(name: str, most: int) -> None:
    with contextlib.suppress(
        ImportError, AttributeError, OverflowError, ValueError, OSError
    ):  # not every system has such limits
        import resource

        limit = getattr(resource, name)
        _, hard = resource.getrlimit(limit)
        resource.setrlimit(limit, (most, hard))


if __name__ == "__main__":
    main()
