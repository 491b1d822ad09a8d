"""Look-ups beside asking, over the shipped article: everything shown is a slice of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.base import KnowledgeBase
from knowledge.browsing import brief, openings, overview, passages, quotations, ties
from knowledge.completing import Completer, completions
from knowledge.lexicon import load
from knowledge.model import Citation, Span
from knowledge.store.snapshot import Snapshot

SHIPPED = Path(__file__).parents[2] / "knowledge" / "articles"


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    with KnowledgeBase.open(tmp_path_factory.mktemp("browsing") / "byline.db", SHIPPED, load()) as opened:
        opened.refresh()
        yield opened


@pytest.fixture
def snapshot(knowledge: KnowledgeBase) -> Iterator[Snapshot]:
    with knowledge.snapshot() as opened:
        yield opened


def proves(citation: Citation, snapshot: Snapshot) -> bool:
    return citation.quote == citation.span.of(snapshot.article(citation.article).body)


def test_what_there_is_is_counted(snapshot: Snapshot) -> None:
    counted = overview(snapshot)
    assert counted.articles == 1
    assert counted.figures == len(snapshot.figures(limit=-1)) > 5


def test_an_article_in_short_is_its_own_words(snapshot: Snapshot) -> None:
    found = brief(snapshot)
    assert found
    assert found.figures
    assert found.said
    assert all(proves(citation, snapshot) for citation in found.figures)
    assert all(span.touches(citation.span) for citation in found.figures for span in citation.figures)
    assert [citation.span for citation in found.figures] == sorted(citation.span for citation in found.figures)


def test_an_article_that_is_not_there_has_no_brief(snapshot: Snapshot) -> None:
    assert brief(snapshot, "nowhere") is None


def test_exact_words_come_first(snapshot: Snapshot) -> None:
    said = quotations(snapshot)
    assert said[0].direct
    assert [one.direct for one in said] == sorted((one.direct for one in said), reverse=True)
    assert all(proves(one.citation, snapshot) and one.text in one.citation.quote for one in said)
    assert quotations(snapshot, ["Nobody"]) == []


def test_who_works_with_whom_is_said_somewhere(snapshot: Snapshot) -> None:
    found = ties(snapshot)
    assert found
    assert all(proves(tie.citation, snapshot) for tie in found)
    assert ties(snapshot, ["Nobody"]) == []


def test_a_passage_holds_its_sentence(snapshot: Snapshot) -> None:
    article = snapshot.articles()[0].id
    (middle, *_) = [found.citation.span for found in quotations(snapshot)]
    (passage,) = passages(snapshot, [(article, middle), ("gone", Span(0, 5))])
    assert passage.here.of(passage.text) == middle.of(snapshot.article(article).body)
    assert len(passage.text) > middle.end - middle.start


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_opening_can_be_answered(knowledge: KnowledgeBase, snapshot: Snapshot, language: str) -> None:
    offered = openings(snapshot, knowledge.lexicon, language)  # type: ignore[arg-type]
    assert 1 < len(offered) <= 4
    assert {knowledge.ask(question).kind for question in offered} == {"answer"}


def test_what_is_known_can_be_completed(knowledge: KnowledgeBase, snapshot: Snapshot) -> None:
    completer = Completer(completions(snapshot, knowledge.lexicon))
    kinds = {one.kind for one in completer.complete("", limit=1000)}
    assert kinds >= {"speaker", "period", "article", "company"}
    speaker = completer.best("xinghai", ("speaker",))
    assert speaker
    assert quotations(snapshot, [speaker.value])
