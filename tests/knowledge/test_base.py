from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from knowledge import KnowledgeBase
from knowledge.errors import ArticleError, StoreReadOnly
from knowledge.lexicon import Lexicon
from tests.knowledge import plainly
from tests.knowledge.plainly import write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.model import Article, Reading

TODAY = date(2024, 7, 5)
WORDS = Lexicon([], {}, "no words")
LONG_AGO = 1_700_000_000


class Counting:
    """A reader that counts what it reads."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, article: Article, lexicon: Lexicon) -> Reading:
        self.read.append(article.id)
        return plainly.read(article, lexicon)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    write(folder, "a.md", "Quillon sold 1 boat.")
    write(folder, "b.md", "Quillon sold 2 boats.")
    return folder


@pytest.fixture
def reader() -> Counting:
    return Counting()


@pytest.fixture
def knowledge(tmp_path: Path, articles: Path, reader: Counting) -> Iterator[KnowledgeBase]:
    with KnowledgeBase.open(tmp_path / "knowledge.db", articles, WORDS, reader) as opened:
        yield opened


def values(knowledge: KnowledgeBase) -> list[float]:
    with knowledge.snapshot() as snapshot:
        return sorted(found.fact.value for found in snapshot.figures())


def settle(folder: Path) -> None:
    """Make the files of a folder look as if they had not been touched for long."""
    for path in folder.iterdir():
        os.utime(path, (LONG_AGO, LONG_AGO))


def test_what_is_in_the_folder_is_known(knowledge: KnowledgeBase) -> None:
    done = knowledge.refresh(today=TODAY)
    assert (done.added, done.changed, done.removed, done.unchanged) == (("a", "b"), (), (), 0)
    assert (done.failed, done.warnings) == ((), ())
    assert values(knowledge) == [1, 2]


def test_what_has_not_changed_is_not_read_again(knowledge: KnowledgeBase, articles: Path, reader: Counting) -> None:
    settle(articles)
    knowledge.refresh(today=TODAY)
    with knowledge.snapshot() as snapshot:
        generation = snapshot.generation
    done = knowledge.refresh(today=TODAY)
    assert (done.added, done.changed, done.unchanged) == ((), (), 2)
    assert reader.read == ["a", "b"]
    with knowledge.snapshot() as snapshot:
        assert snapshot.generation == generation


def test_a_file_touched_but_not_changed_is_not_read_again(
    knowledge: KnowledgeBase, articles: Path, reader: Counting
) -> None:
    knowledge.refresh(today=TODAY)
    settle(articles)
    assert knowledge.refresh(today=TODAY).unchanged == 2
    assert reader.read == ["a", "b"]


def test_a_change_that_leaves_size_and_time_alone_is_seen_while_the_file_is_fresh(
    knowledge: KnowledgeBase, articles: Path
) -> None:
    knowledge.refresh(today=TODAY)
    before = (articles / "a.md").stat()
    write(articles, "a.md", "Quillon sold 7 boat.")
    os.utime(articles / "a.md", ns=(before.st_atime_ns, before.st_mtime_ns))
    assert knowledge.refresh(today=TODAY).changed == ("a",)
    assert values(knowledge) == [2, 7]


def test_added_changed_and_removed(knowledge: KnowledgeBase, articles: Path) -> None:
    knowledge.refresh(today=TODAY)
    write(articles, "a.md", "Quillon sold 10 boats.")
    (articles / "b.md").unlink()
    write(articles, "c.txt", "Quillon sold 30 boats.")
    done = knowledge.refresh(today=TODAY)
    assert (done.added, done.changed, done.removed, done.unchanged) == (("c",), ("a",), ("b",), 0)
    assert values(knowledge) == [10, 30]


def test_what_was_read_before_comes_back_unread(knowledge: KnowledgeBase, articles: Path, reader: Counting) -> None:
    knowledge.refresh(today=TODAY)
    kept = (articles / "a.md").read_bytes()
    (articles / "a.md").unlink()
    knowledge.refresh(today=TODAY)
    (articles / "a.md").write_bytes(kept)
    assert knowledge.refresh(today=TODAY).added == ("a",)
    assert reader.read == ["a", "b"]
    assert values(knowledge) == [1, 2]


def test_a_changed_word_of_the_lexicon_reads_everything_again(
    tmp_path: Path, knowledge: KnowledgeBase, articles: Path, reader: Counting
) -> None:
    settle(articles)
    knowledge.refresh(today=TODAY)
    with KnowledgeBase.open(tmp_path / "knowledge.db", articles, Lexicon([], {}, "other"), reader) as other:
        assert other.refresh(today=TODAY).changed == ("a", "b")
    assert reader.read == ["a", "b", "a", "b"]


@pytest.mark.parametrize(
    "breaking",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"\xff"),
        lambda path: path.write_text("---\nsource: x\n---\nText", encoding="utf-8"),
        lambda path: path.write_text("---\ntitle: x\npublished: 2031-01-01\n---\nText", encoding="utf-8"),
        lambda path: path.write_text("---\ntitle: x\npublished: 2024-13-01\n---\nText", encoding="utf-8"),
        lambda path: path.write_text("---\ntitle x\n---\nText", encoding="utf-8"),
        lambda path: path.write_bytes(b"x" * 10_000_001),
        lambda path: (path.unlink(), path.mkdir()),
        lambda path: (path.unlink(), path.symlink_to("nowhere")),
    ],
    ids=[
        *("empty", "not UTF-8", "no title", "future", "impossible date", "front matter", "too large", "a folder"),
        "dangling link",
    ],
)
def test_a_broken_article_is_told_and_nothing_is_lost(knowledge: KnowledgeBase, articles: Path, breaking: Any) -> None:
    knowledge.refresh(today=TODAY)
    breaking(articles / "a.md")
    write(articles, "c.md", "Quillon sold 3 boats.")
    for expected in (("c",), ()):  # it is told every time
        done = knowledge.refresh(today=TODAY)
        assert (done.added, done.removed) == (expected, ())
        assert [name for name, _ in done.failed] == ["a.md"]
        assert values(knowledge) == [1, 2, 3]
    (articles / "a.md").rmdir() if (articles / "a.md").is_dir() else (articles / "a.md").unlink()
    assert knowledge.refresh(today=TODAY).removed == ("a",)


def test_a_second_file_with_the_same_identifier_is_told(knowledge: KnowledgeBase, articles: Path) -> None:
    knowledge.refresh(today=TODAY)
    write(articles, "a.txt", "Quillon sold 9 boats.")
    done = knowledge.refresh(today=TODAY)
    assert [name for name, _ in done.failed] == ["a.txt"]
    assert values(knowledge) == [1, 2]
    (articles / "a.md").unlink()
    assert knowledge.refresh(today=TODAY).changed == ("a",)
    assert values(knowledge) == [2, 9]


def test_a_date_that_lay_in_the_future_comes(knowledge: KnowledgeBase, articles: Path) -> None:
    write(articles, "c.md", "Quillon sold 3 boats.", published="2024-07-10")
    settle(articles)
    assert [name for name, _ in knowledge.refresh(today=TODAY).failed] == ["c.md"]
    assert knowledge.refresh(today=date(2024, 7, 9)).added == ("c",)


def test_an_odd_article_goes_in_with_a_warning(knowledge: KnowledgeBase, articles: Path) -> None:
    (articles / "c.md").write_text("---\ntitle: x\nmood: good\n---\nQuillon sold 3 boats.", encoding="utf-8")
    done = knowledge.refresh(today=TODAY)
    assert [name for name, _ in done.warnings] == ["c.md"]
    assert "c" in done.added


def test_a_defect_of_the_reader_keeps_one_article_out(tmp_path: Path, articles: Path) -> None:
    def fragile(article: Article, lexicon: Lexicon) -> Reading:
        if article.id == "a":
            raise IndexError
        return plainly.read(article, lexicon)

    with KnowledgeBase.open(tmp_path / "knowledge.db", articles, WORDS, fragile) as knowledge:
        assert [name for name, _ in knowledge.refresh(today=TODAY).failed] == ["a.md"]
        assert values(knowledge) == [2]


def test_progress_is_told(knowledge: KnowledgeBase) -> None:
    steps: list[tuple[int, int]] = []
    knowledge.refresh(progress=lambda done, total: steps.append((done, total)), today=TODAY)
    assert steps == [(1, 2), (2, 2)]


def test_a_folder_that_is_gone_empties_nothing(knowledge: KnowledgeBase, articles: Path) -> None:
    knowledge.refresh(today=TODAY)
    articles.rename(articles.with_name("elsewhere"))
    with pytest.raises(ArticleError):
        knowledge.refresh(today=TODAY)
    assert values(knowledge) == [1, 2]


def test_an_unchanged_folder_needs_no_writing(
    knowledge: KnowledgeBase, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(articles)
    knowledge.refresh(today=TODAY)

    def refuse() -> None:
        raise StoreReadOnly("it can't be written")

    monkeypatch.setattr(knowledge._store, "writer", refuse)
    assert knowledge.refresh(today=TODAY).unchanged == 2


def test_what_is_known_is_proved(knowledge: KnowledgeBase) -> None:
    knowledge.refresh(today=TODAY)
    report = knowledge.check()
    assert (report.differences, report.counts["articles"]) == ((), 2)


def test_the_shipped_reader_reads_the_shipped_article(tmp_path: Path) -> None:
    shipped = Path(__file__).parents[2] / "knowledge" / "articles"
    with KnowledgeBase.open(tmp_path / "knowledge.db", shipped) as knowledge:
        assert knowledge.refresh().added == ("2024-07-05-seres-huawei",)
        assert values(knowledge)
        assert knowledge.check().differences == ()


REFRESHING = """
import sys
from pathlib import Path
from knowledge import refreshing
from knowledge.lexicon import Lexicon
from knowledge.base import KnowledgeBase
from tests.knowledge import plainly
refreshing.BATCH = 3
with KnowledgeBase.open(sys.argv[1], Path(sys.argv[2]), Lexicon([], {}, "no words"), plainly.read) as knowledge:
    knowledge.lexicon
    print("ready", flush=True)
    knowledge.refresh()
"""


def refreshing(db: Path, folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", REFRESHING, str(db), str(folder)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert child.stdout
    assert child.stdout.readline() == "ready\n"
    return child


def test_killed_at_any_moment_it_is_the_old_knowledge_or_the_new(tmp_path: Path) -> None:
    db, folder, rng = tmp_path / "knowledge.db", tmp_path / "articles", random.Random(1)
    folder.mkdir()
    known: set[tuple[float, ...]] = {()}
    with KnowledgeBase.open(db, folder, WORDS, plainly.read) as knowledge:
        for attempt in range(8):
            numbers = range(1000 * attempt, 1000 * attempt + 40)
            for place, number in enumerate(numbers):
                write(folder, f"{place}.md", f"Quillon sold {number} boats.")
            known |= {tuple(values(knowledge)), tuple(numbers)}
            child = refreshing(db, folder)
            time.sleep(rng.uniform(0, 0.06))
            child.send_signal(signal.SIGKILL)
            child.communicate()
            assert tuple(values(knowledge)) in known
            assert knowledge.check().differences == ()
        knowledge.refresh()
        assert tuple(values(knowledge)) == tuple(numbers)


def test_two_processes_refresh_at_once(tmp_path: Path) -> None:
    db, folder = tmp_path / "knowledge.db", tmp_path / "articles"
    folder.mkdir()
    for number in range(40):
        write(folder, f"{number}.md", f"Quillon sold {number} boats.")
    both = [refreshing(db, folder) for _ in range(2)]
    for child in both:
        child.communicate()
    assert [child.returncode for child in both] == [0, 0]
    with KnowledgeBase.open(db, folder, WORDS, plainly.read) as knowledge:
        assert values(knowledge) == list(range(40))
        assert knowledge.check().differences == ()
