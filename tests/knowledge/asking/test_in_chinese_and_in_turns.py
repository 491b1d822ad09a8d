"""Chinese questions on an English article, and questions that go on about the ones before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from knowledge.base import KnowledgeBase

ARTICLE = """---
title: Corvane and Ostrel build vans together
source: Harbour Post
published: 2025-06-03
language: en
---
Wei Lianhe, the founder and chairman of Corvane, said at the second Harbour Forum, "Two firms of one trade add up \
as 2+2, those of different trades multiply."

Ostrel doesn't have the experience of making vans, but Corvane does. However, Ostrel has an understanding of drivers. \
Corvane has always been growing amid being underestimated.

Wei Lianhe said that big data and artificial intelligence are driving an unprecedented reconstruction of the trade. \
Smart connected cars have become a new species and can only take the path of open software.

Corvane's sales of electric vehicles in May was 31,500 units, a year-on-year increase of 50.5%; among them, the \
sales of Corvane vans was 12,600 units, a year-on-year increase of 26%. The cumulative sales of electric vehicles \
this year was 120,000 units, a year-on-year increase of 20%.

In May, the delivery of the Corvane K4 was 4,900 units, setting a new high, and that of the Corvane K6 was 2,450 units.
"""


class Case(NamedTuple):
    turns: str  # of a person, parted by " > "; the last one is judged
    kinds: str
    shows: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


CHINESE = [
    Case("想问下Corvane五月的电动车销量是多少，做PPT要用，谢谢", "answer", ("31,500",)),
    Case("截止到五月，Corvane今年总共卖了多少辆电动车？", "answer", ("120,000",)),
    Case("累计电动车销量增速", "answer", ("20%",), ("50.5%",)),
    Case("K4的交付是不是历史最高", "answer", ("new high",)),
    Case("2+2是谁说的", "answer", ("Wei Lianhe",)),
    Case("新物种指的是什么", "answer", ("new species",)),
    Case("智能网联车只能走什么路", "answer", ("open software",)),
    Case("Corvane是在什么环境下成长的", "answer", ("underestimated",)),
    Case("Ostrel会造车吗", "answer correction", ("experience of making vans",)),
    Case("双方各贡献了什么", "answer", ("making vans", "drivers")),
    Case("K4交付是K6的几倍", "computed", ("2.00", "4,900", "2,450")),
    Case("听说K4五月只交付了12000台？", "correction", ("4,900",)),
    Case("K4五月交付两万了吧", "correction", ("4,900",)),
    Case("K4五月交付兩萬了吧", "correction", ("4,900",)),
    Case("文章提到了哪些人", "answer", ("Wei Lianhe",)),
    Case("电动车里有多少是Corvane vans", "answer", ("12,600",), ("31,500",)),
    Case("K4 5月销量", "answer", ("4,900",)),
    Case("K6在K4五月交付里的占比", "computed", ("2,450", "4,900")),
    Case("K4里K6占几成", "computed", ("2,450", "4,900")),
    Case("Corvane vans五月卖了31500辆对吗", "correction", ("12,600",)),
    Case("Corvane创始人叫什么", "answer", ("Wei Lianhe",)),
    Case("文中有谁", "answer", ("Wei Lianhe",)),
    Case("五月电动车销量占今年累计的百分之多少", "computed", ("31,500", "120,000")),
    Case("Corvane去年全年销量", "unknown", (), ("20,930",)),
    Case("是路透社报道的吗", "answer", ("Harbour Post",)),
    Case("so bloomberg reported this?", "answer", ("Harbour Post",)),
    Case("余承波说的2+2吧", "correction", ("Wei Lianhe",)),
    Case("tom brodie said 2+2, right?", "correction", ("Wei Lianhe",)),
    Case("K4 deliveries in total", "unknown", (), ("4,900",)),
    Case("Corvane一共卖了多少电动车", "answer", ("120,000",), ("31,500",)),
    Case("K4交付中非K6的有多少台", "computed", ("2,450", "4,900")),
    Case("Corvane五月电动车比去年同期多了百分之多少", "answer", ("50.5%",)),
    Case("智能网联汽车变成了什么", "answer", ("new species",)),
    Case("两家公司的优势分别是什么", "answer", ("making vans", "drivers")),
    Case("讲个笑话", "help"),
    Case("tell me a joke", "help", (), ("2+2",)),
    Case("what time is it", "help"),
    Case("你能干嘛", "help"),
    Case("谢谢啦", "help"),
    Case("你是真人吗", "help"),
]

TURNS = [
    # of somebody else, or something else
    Case(
        "what does Ostrel bring to the partnership > and Corvane?",
        "answer",
        ("experience of making vans",),
        ("31,500",),
    ),
    Case("Ostrel有什么优势 > 那Corvane呢", "answer", ("experience of making vans",), ("31,500",)),
    Case("Corvane electric vehicle sales in may > yoy? > and for Corvane vans", "answer", ("26%",), ("50.5%",)),
    Case("Corvane electric vehicle sales in may > how many of them Corvane vans", "answer", ("12,600",), ("31,500",)),
    Case("Corvane electric vehicle sales in may > no i meant Corvane vans", "answer", ("12,600",), ("31,500",)),
    Case("今年累计电动车销量多少 > 同比呢", "answer", ("20%",), ("50.5%", "26%")),
    Case("Wei Lianhe说了什么 > 关于大数据呢", "answer", ("big data",), ("2+2",)),
    Case("Corvane van sales may > and the year before?", "computed", ("10,000", "12,600")),
    Case("what did Wei say > what experience does Ostrel lack", "answer", ("making vans",)),
    Case("Corvane和Ostrel谁卖的车多", "unknown", (), ("120,000",)),
    # of a person named in the answer
    Case("who said 2+2 > whats his job", "answer", ("founder and chairman",)),
    Case("2+2是谁说的 > 他是谁", "answer", ("founder and chairman",)),
    Case("Wei Lianhe是谁 > 他多大", "unknown"),
    # who, when and where of what was asked before
    Case("what was said about trades > who said it", "answer", ("Wei Lianhe",)),
    Case("what did Wei say about trades > at which event", "answer", ("Harbour Forum",)),
    Case("at which event did Wei speak > in which city", "unknown"),
    Case("whats the source > and when", "answer", ("Harbour Post", "3 June 2025")),
    Case("what does Ostrel understand > what about Corvane", "unknown", (), ("31,500",)),
    Case("who is Wei Lianhe > what did he say about data", "answer", ("big data",)),
    # of both together
    Case("K6五月交付 > 占K4的比例呢", "computed", ("2,450", "4,900")),
    Case("K4 deliveries may > and K6? > difference?", "computed", ("2,450", "4,900")),
    Case("K4五月交付多少 > K6呢 > 差多少", "computed", ("2,450", "4,900")),
    Case("K4 deliveries may > and K6? > which is more", "answer", ("2,450", "4,900")),
]


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    folder: Path = tmp_path_factory.mktemp("articles")
    (folder / "corvane.md").write_text(ARTICLE, encoding="utf-8")
    with KnowledgeBase.open(":memory:", folder) as base:
        base.refresh()
        yield base


@pytest.mark.parametrize("case", CHINESE + TURNS, ids=[case.turns for case in CHINESE + TURNS])
def test_what_the_last_turn_comes_to(knowledge: KnowledgeBase, case: Case) -> None:
    context: list[str] = []
    for turn in case.turns.split(" > "):
        outcome = knowledge.ask(turn, context=tuple(context), today=date(2025, 6, 4))
        context += [turn, outcome.text]
    assert outcome.kind in case.kinds.split(), outcome.text
    assert [piece for piece in case.shows if piece not in outcome.text] == []
    assert [piece for piece in case.never if piece in outcome.text] == []
