"""The article folder is watched: a file that is put there counts without a reload."""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path

from bot.engine import Engine
from bot.watching import watch
from knowledge.reading.filing.folder import Shelf
from knowledge.watching import Watch
from tests.knowledge.plainly import write


def test_a_change_is_told_once_and_only_when_it_is_over(tmp_path: Path) -> None:
    folder = Watch(Shelf(tmp_path))
    write(tmp_path, "boats.md", "Quillon sold 12 boats in 2024-05.")
    assert not folder.changed()
    assert folder.changed()
    assert not folder.changed()
    (tmp_path / "boats.md").unlink()
    assert [folder.changed(), folder.changed(), folder.changed()] == [False, True, False]


def test_what_is_no_article_is_no_change(tmp_path: Path) -> None:
    folder = Watch(Shelf(tmp_path))
    (tmp_path / "byline.db").write_bytes(b"database")
    (tmp_path / ".byline-1.part").write_bytes(b"half an article")
    assert [folder.changed(), folder.changed()] == [False, False]


async def test_a_file_counts_without_a_reload(tmp_path: Path) -> None:
    async with Engine(tmp_path / "watched.db", Shelf(tmp_path)) as engine:
        watching = asyncio.create_task(watch(engine, Shelf(tmp_path), 0.02))
        await asyncio.sleep(0.1)
        write(tmp_path, "vans.md", "Northwind sold 5,120 vans in February.", "2025-03-04")
        for _ in range(1000):
            if engine.held.overview.articles:
                break
            await asyncio.sleep(0.03)
        assert engine.held.overview.articles == 1
        watching.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await watching
