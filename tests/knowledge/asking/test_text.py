"""Questions that words answer, through the public face: an article is read, a person asks."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import pytest

from knowledge.asking import ask
from knowledge.asking.verifying import verify
from knowledge.lexicon import Lexicon, load
from knowledge.model import Article
from knowledge.reading import read
from knowledge.store.database import Store
from knowledge.store.writing import Writer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.store.snapshot import Snapshot

TODAY = date(2025, 9, 20)
STORY = """\
LISBON - Scooter maker Pallino said on Tuesday it would close its works in Porto after demand slumped because of new \
parking rules.

"We fought for this plant, and we lost," said Marta Reis, chief executive of Pallino. Reis said that the workers \
would be offered jobs in Braga.

Union leader Hugo Alves called the decision "a betrayal of the whole region" at a meeting in Porto.

Pallino was founded by two students in 2009. In 2019 it was taken over by Dutch group Velomax, which holds the rights \
to the brand. Nuno Prata will succeed Reis as chief executive of Pallino in January.

The supplier Helio Cells delivers batteries to Pallino. Pallino doesn't have a battery plant, but Helio Cells does. \
Officials of Velomax dismissed a report that the brand would be sold.

The Pallino Z2 tops the list of city scooters, its sales setting a new high. Analysts had always underestimated it.
"""
CHINESE = """\
本报讯 滑板车制造商帕利诺公司董事长陈安9月16日表示，公司将关闭波尔图工厂。陈安说，工厂关闭是因为需求下降。

帕利诺公司由荷兰维洛集团控股。维洛集团否认出售该品牌。
"""


class Row(NamedTuple):
    question: str
    kinds: str
    shows: tuple[str, ...] = ()
    hides: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.question


def snapshot_of(*articles: Article) -> Iterator[Snapshot]:
    lexicon = load()
    with Store(":memory:") as store:
        with Writer(store.path) as writer:
            writer.add((article.id, read(article, lexicon)) for article in articles)
            writer.publish({article.id: article.id for article in articles}, [])
        with store.snapshot() as snapshot:
            yield snapshot


@pytest.fixture(scope="module")
def english() -> Iterator[Snapshot]:
    yield from snapshot_of(
        Article("pallino", "Pallino closes its Porto works", STORY, source="Rua Diária", published=date(2025, 9, 16))
    )


@pytest.fixture(scope="module")
def chinese() -> Iterator[Snapshot]:
    article = Article("paliluo", "帕利诺关闭工厂", CHINESE, "滑板车报", None, date(2025, 9, 17), "zh")
    yield from snapshot_of(article)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load()


ENGLISH = [
    Row("what did reis say", "answer", ("Marta Reis", "“We fought for this plant, and we lost”", "reported")),
    Row("what did marta reis say about the workers", "answer", ("reported, not exact words", "jobs in Braga")),
    Row("who said they fought for the plant", "answer", ("Marta Reis",)),
    Row("was it hugo alves who said we fought for this plant", "correction", ("Marta Reis", "It was not")),
    Row("what did alves call the decision", "answer", ("a betrayal of the whole region",)),
    Row("what did nuno prata say", "unknown", ("Nuno Prata",)),
    Row("what did reis say about taxes", "unknown"),
    Row("who is hugo alves", "answer", ("Union leader",)),
    Row("who's marta reis", "answer", ("chief executive of Pallino",)),
    Row("what did marta reis, the chairman of velomax, say", "correction", ("chief executive of Pallino",)),
    Row("why did pallino close its works", "answer", ("because of new parking rules",)),
    Row("when was pallino taken over", "answer", ("2019",)),
    Row("when did velomax buy pallino", "answer", ("2019",)),
    Row("who founded pallino", "answer", ("two students",)),
    Row("who bought pallino", "answer", ("Velomax",)),
    Row("who supplies pallinos batteries", "answer", ("Helio Cells",)),
    Row("what does pallino lack", "answer", ("doesn't have a battery plant",)),
    Row("is velomax selling the brand", "correction", ("dismissed",)),
    Row("was the z2 always respected", "correction", ("underestimated",)),
    Row("is the z2 going up or down", "answer", ("new high",)),
    Row("whats the source", "answer", ("Rua Diária", "16 September 2025")),
    Row("when was this published", "answer", ("16 September 2025",)),
    Row("which companies are mentioned", "answer", ("Pallino", "Velomax")),
    Row("what articles do you have", "answer", ("Pallino closes its Porto works",)),
    Row("summarise the article", "answer", ("Marta Reis",)),
    Row("what did reis say about it in tokyo", "unknown"),
    Row("why did pallino close its works in madrid", "unknown"),
    Row("who founded velomax", "unknown"),
    Row("when will the brand be sold", "unknown correction"),
    Row("write me a python script", "unknown help"),
    Row("马尔塔·雷斯说了什么", "unknown"),
]
CHINESE_ROWS = [
    Row("陈安是谁", "answer", ("董事长",)),
    Row("chen an said what", "answer", ("工厂",)),
    Row("陈安说了什么", "answer", ("陈安",)),
    Row("为什么关闭工厂", "answer", ("需求下降",)),
    Row("谁控股帕利诺公司", "answer", ("维洛集团",)),
    Row("消息来源是哪里", "answer", ("滑板车报",)),
    Row("王强说了什么", "unknown"),
]


def judge(row: Row, snapshot: Snapshot, lexicon: Lexicon) -> None:
    outcome = ask(row.question, snapshot, lexicon, TODAY)
    assert outcome.kind in row.kinds.split(), outcome.text
    assert not [words for words in row.shows if words.lower() not in outcome.text.lower()], outcome.text
    assert not [words for words in row.hides if words.lower() in outcome.text.lower()], outcome.text
    assert verify(outcome, snapshot, lexicon, row.question) == ()


@pytest.mark.parametrize("row", ENGLISH, ids=str)
def test_english_article(row: Row, english: Snapshot, lexicon: Lexicon) -> None:
    judge(row, english, lexicon)


@pytest.mark.parametrize("row", CHINESE_ROWS, ids=str)
def test_chinese_article(row: Row, chinese: Snapshot, lexicon: Lexicon) -> None:
    judge(row, chinese, lexicon)
