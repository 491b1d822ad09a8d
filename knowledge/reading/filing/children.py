"""Read many articles, in child processes that can be killed; a few plain ones here, which is faster."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from itertools import chain, islice
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from knowledge.lexicon import wordlists
from knowledge.reading.filing.outcome import Done, do

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from knowledge.lexicon import Lexicon
    from knowledge.reading.filing.outcome import Task

_LISTS = wordlists.of(__name__)
FEW = 4  # articles that are read without a child process
SMALL = 100_000  # bytes of them together
PROCESSES = min(4, os.cpu_count() or 1)
SECONDS = 20.0  # for any article, and as much again for each megabyte
BEHIND = "behind"
LATE = "takes too long to read"

_PACKAGES = str(Path(__file__).parents[3])
_KEPT = _LISTS.forms("kept")


def read_all(tasks: Iterable[Task], lexicon: Lexicon, today: date) -> Iterator[Done]:
    """Read the tasks, in order; a task whose child had to be killed has that for its reason."""
    remaining = iter(tasks)
    first = list(islice(remaining, FEW + 1))
    if len(first) <= FEW and all(_plain(task) for task in first) and sum(len(t.content) for t in first) <= SMALL:
        from knowledge.reading import read

        yield from (do(task, read, lexicon, today) for task in first)
        return
    with Children(lexicon, today, behind=True) as children, ThreadPoolExecutor(PROCESSES) as threads:
        waiting: deque[Any] = deque()
        for task in chain(first, remaining):
            waiting.append(threads.submit(children.read, task))
            if len(waiting) > 2 * PROCESSES:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _plain(task: Task) -> bool:
    return not task.name.lower().endswith(".html")


class Child(subprocess.Popen[bytes]):
    """A child process; ``greeted`` once it has been given the lexicon."""

    greeted = False


class Children:
    """Child processes that read articles, started as they are needed; a context manager, for many threads.

    Where they work ``behind``, they let whoever answers questions go first.
    """

    def __init__(self, lexicon: Lexicon, today: date, seconds: float = SECONDS, *, behind: bool = False) -> None:
        self._arguments = [BEHIND] if behind else []
        self._lexicon = pickle.dumps(lexicon, pickle.HIGHEST_PROTOCOL)
        self._today = today
        self._seconds = seconds
        self._idle: SimpleQueue[Child] = SimpleQueue()

    def __enter__(self) -> Children:
        return self

    def __exit__(self, *_: object) -> None:
        while not self._idle.empty():
            _end(self._idle.get())

    def read(self, task: Task) -> Done:
        """Read one task in a child of its own for as long as it takes, or until its time is over."""
        child, late = self._child(), threading.Event()
        timer = threading.Timer(self._seconds * (1 + len(task.content) / 1e6), _kill, (child, late))
        timer.start()
        try:
            done = self._ask(child, task)
        except (EOFError, OSError, pickle.UnpicklingError):
            _end(child)
            why = LATE if late.is_set() else "stops the process that reads it, perhaps for lack of memory"
            return Done(task.name, reason=f"{why}; shorten it, or save only its text as a .txt file")
        finally:
            timer.cancel()
        self._idle.put(child)
        return done

    def _ask(self, child: Child, task: Task) -> Done:
        tasks, answers = child.stdin, child.stdout
        if tasks is None or answers is None:
            raise OSError("the child process has no pipes")
        if not child.greeted:
            tasks.write(self._lexicon)
            child.greeted = True
        pickle.dump((task, self._today), tasks, pickle.HIGHEST_PROTOCOL)
        tasks.flush()
        done: Done = pickle.load(answers)  # noqa: S301 - our own child wrote it
        return done

    def _child(self) -> Child:
        try:
            return self._idle.get_nowait()
        except Empty:
            environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
            return Child(
                [sys.executable, "-P", "-m", "knowledge.reading.filing.child", *self._arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**environment, "PYTHONPATH": _PACKAGES},
            )


def _kill(child: Child, late: threading.Event) -> None:
    late.set()
    child.kill()


def _end(child: Child) -> None:
    child.kill()
    child.communicate()
