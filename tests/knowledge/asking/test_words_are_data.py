"""A new metric, a new company and a new word for an old metric need an entry in TOML and no code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from knowledge import asking
from knowledge.asking import ask
from knowledge.lexicon import load
from knowledge.period import Period
from tests.knowledge.asking.handmade import Handmade, known

MORE = """
[[metric]]
name = "test drives"
noun = ["test drive", "trial run"]
zh = ["试驾量"]
kind = "flow"
takes = ["count"]

[[company]]
name = "Zephyr Wagons"
en = ["Zephyr"]
zh = ["风车"]
"""


def article() -> Handmade:
    made = Handmade("a", "Wagons on trial", date(2025, 4, 2))
    made.paragraph("Zephyr Wagons counted 7,310 test drives in March.")
    made.name("Zephyr Wagons", "company")
    slots = {"subject": "Zephyr Wagons", "entity": "Zephyr Wagons", "metric": "test drives", "unit": "unit"}
    made.figure("counted 7,310", "7,310", value=7310, period=Period("2025-03"), **slots)
    return made


def test_an_entry_teaches_a_metric_and_a_company(tmp_path: Path) -> None:
    more = tmp_path / "more.toml"
    more.write_text(MORE, encoding="utf-8")
    lexicon = load([more])
    with known(article()) as snapshot:
        for question in ("how many trial runs did zephyr have in march", "风车3月试驾量多少"):
            outcome = ask(question, snapshot, lexicon, date(2025, 4, 5))
            assert [shown.figure.value for shown in outcome.figures] == [7310], outcome.text
        assert ask("zephyr deliveries in march", snapshot, lexicon, date(2025, 4, 5)).kind == "unknown"


CODE = sorted(Path(asking.__file__).parent.rglob("*.py"))
SMALL = {"the", "of", "in", "a", "an", "and", "by", "was", "is", "did", "does", "my", "what", "january", "faster"}


def collected(path: Path) -> Iterator[str]:
    """Yield the texts in the sets, lists and tuples of a source file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Set | ast.List | ast.Tuple):
            yield from (one.value for one in node.elts if isinstance(one, ast.Constant) and isinstance(one.value, str))


@pytest.mark.parametrize("path", CODE, ids=[path.name for path in CODE])
def test_code_holds_no_lists_of_words(path: Path) -> None:
    assert not SMALL & set(collected(path))
    assert not [word for word in collected(path) if any("\u4e00" <= char <= "\u9fff" for char in word)]
