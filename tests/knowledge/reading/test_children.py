from __future__ import annotations

import os
from datetime import date

import pytest

from knowledge.lexicon import Lexicon
from knowledge.model import Article, Reading
from knowledge.reading.filing import children
from knowledge.reading.filing.children import Children, read_all
from knowledge.reading.filing.outcome import Done, Task, do

TODAY = date(2024, 7, 5)
WORDS = Lexicon([], {}, "no words")
TEXT = b"---\ntitle: Boats\n---\nQuillon sold 12 boats in May. The harbour was quiet.\n"
PAGE = (
    b"<html><body><article>"
    + b"<p>Quillon sold many boats in the long month of May.</p>" * 9
    + b"</article></body></html>"
)


def tasks(count: int) -> list[Task]:
    return [Task(f"{number}.md", TEXT) for number in range(count)]


@pytest.mark.parametrize("count", [1, children.FEW, children.FEW + 1, 12])
def test_few_or_many_are_read_alike_and_in_order(count: int) -> None:
    done = list(read_all(tasks(count), WORDS, TODAY))
    assert [one.name for one in done] == [f"{number}.md" for number in range(count)]
    assert {one.reading.article.body for one in done if one.reading} == {TEXT.decode().split("---\n")[2]}
    assert [one.reason for one in done] == [None] * count


def test_no_task_is_nothing_to_do() -> None:
    assert list(read_all([], WORDS, TODAY)) == []


def test_what_a_child_finds_wrong_comes_back() -> None:
    several = [
        *tasks(6),
        Task("bad.md", b"\xff"),
        Task("odd.md", TEXT.replace(b"title", b"tags: x\ntitle")),
        Task("p.html", PAGE),
    ]
    found = {one.name: one for one in read_all(several, WORDS, TODAY)}
    assert found["bad.md"].reading is None
    assert "not UTF-8" in (found["bad.md"].reason or "")
    assert "tags" in found["odd.md"].warnings[0]
    page = found["p.html"].reading
    assert page is not None
    assert page.article.extracted


def test_a_page_is_read_in_a_child() -> None:
    (done,) = read_all([Task("p.html", PAGE)], WORDS, TODAY)
    assert done.reading is not None


def test_a_child_that_takes_too_long_is_killed_and_the_next_one_reads_on() -> None:
    with Children(WORDS, TODAY, seconds=0.001) as hasty:
        assert "takes too long" in (hasty.read(Task("slow.md", TEXT)).reason or "")
        hasty._seconds = 60
        assert hasty.read(Task("quick.md", TEXT)).reason is None


def test_a_child_that_dies_says_so() -> None:
    with Children(WORDS, TODAY) as few:
        assert few.read(Task("first.md", TEXT)).reason is None
        one = few._child()
        one.kill()
        one.wait()
        few._idle.put(one)
        assert "lack of memory" in (few.read(Task("second.md", TEXT)).reason or "")
        assert few.read(Task("third.md", TEXT)).reason is None


def test_a_child_is_told_no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "secret")
    with Children(WORDS, TODAY) as few:
        started = few._child()
        few._idle.put(started)
        environment = f"/proc/{started.pid}/environ"
        if not os.path.exists(environment):  # noqa: PTH110 - a place of the system, not a file of ours
            pytest.skip("this system doesn't show the environment of a process")
        few.read(Task("first.md", TEXT))
        with open(environment, encoding="utf-8") as shown:  # noqa: PTH123
            assert "secret" not in shown.read()


@pytest.mark.parametrize(
    ("error", "why"),
    [(RecursionError("deep"), "RecursionError"), (MemoryError(), "memory"), (KeyError("x"), "please report")],
    ids=["deep", "memory", "defect"],
)
def test_a_reader_that_fails_leaves_a_reason(error: BaseException, why: str) -> None:
    def fail(_: Article, __: Lexicon) -> Reading:
        raise error

    done = do(Task("a.md", TEXT), fail, WORDS, TODAY)
    assert isinstance(done, Done)
    assert why in (done.reason or "")
