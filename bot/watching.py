"""Take in what is put into the article folder at once, where the settings say so."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor

from bot.engine import Engine
from knowledge.errors import BylineError
from knowledge.reading.filing.folder import Shelf
from knowledge.watching import Watch

_log = logging.getLogger(__name__)

SECONDS = 2.0  # between two looks


async def watch(engine: Engine, shelf: Shelf, seconds: float = SECONDS) -> None:
    """Look at the folder for as long as the task runs, and bring the knowledge up to date when it has changed."""
    thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="watch")
    loop = asyncio.get_running_loop()
    try:
        folder = await loop.run_in_executor(thread, Watch, shelf)
        while True:
            await asyncio.sleep(seconds)
            if not await loop.run_in_executor(thread, folder.changed):
                continue
            try:
                refresh = await engine.refresh()
            except BylineError:
                _log.exception("the article folder could not be taken in")
            else:
                counts = {name: len(getattr(refresh, name)) for name in ("added", "changed", "removed", "failed")}
                _log.info("the article folder was taken in", extra=counts)
    finally:
        thread.shutdown(wait=False)
