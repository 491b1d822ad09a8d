"""Cards of look-ups."""

from __future__ import annotations

from datetime import date

import pytest

from bot.cards.browsing import LISTED, brief, context, described, quotations, sources, ties
from knowledge.browsing import Brief, Overview, Passage, Said, Tie
from knowledge.model import Article, Citation, Language, Span

ARTICLE = Article("a", "Vans [sold]", "Twelve. So many.", "Post", "https://example.org/a", date(2025, 3, 4))
CITED = Citation("a", ARTICLE.title, "Post", ARTICLE.url, ARTICLE.published, Span(8, 16), "So many.", (Span(11, 15),))
EXACT = Said("Ann", "chair", True, "many", CITED)
REPORTED = Said("Ann", "chair", False, "So many.", CITED)
KNOWN = Overview(1, 1)


@pytest.mark.parametrize(("language", "said"), [("en", "1 article, 2 figures"), ("zh", "1 篇文章，2 个数字")])
def test_what_is_known_is_counted(language: Language, said: str) -> None:
    assert described(Overview(1, 2), language) == said


def test_articles_are_listed_with_links() -> None:
    assert sources([ARTICLE], KNOWN, "en").blocks[1] == (
        "- [Vans [sold]](<https://example.org/a>) · Post · 4 March 2025"
    )
    assert sources([], Overview(0, 0), "en").private


def test_a_long_list_says_what_it_leaves_out() -> None:
    card = sources([ARTICLE] * (LISTED + 3), KNOWN, "en")
    assert card.blocks[-1].endswith("- and 3 articles before")


def test_only_exact_words_stand_in_quotation_marks() -> None:
    exact, reported = quotations([EXACT, REPORTED], "en").blocks
    assert exact.startswith("**Ann**, chair:\n> “many”\n-# [1] Post")
    assert reported.startswith("**Ann** (reported, not the exact words):\n> So many.\n")


def test_an_article_in_short_begins_with_what_it_is() -> None:
    head, figures, said = brief(Brief(ARTICLE, (CITED,), (EXACT,)), "en").blocks
    assert head.endswith("-# Post · 4 March 2025")
    assert figures == "> “So **many**.”"
    assert said.startswith("**Ann**, chair")


def test_one_sentence_proves_several_ties() -> None:
    card = ties([Tie("A", "B", "partnership", CITED), Tie("A", "C", "licence", CITED)], "en")
    assert card.blocks[0] == "**A** – **B** (partnership)\n**A** – **C** (licence)"
    assert len(card.blocks) == 2
    assert ties([], "en").private


def test_context_shows_the_sentence_among_its_neighbours() -> None:
    steps = ["slot: name: vans = Van", "decision: figure (taken)", "left over: blue"]
    card = context([Passage(ARTICLE, ARTICLE.body, Span(8, 16))], steps, "en")
    assert "> Twelve. **So many.**" in card.blocks[1]
    assert card.blocks[2].splitlines()[1:] == ["- understood: vans = Van", "- not explained by the articles: blue"]
    assert context([], steps, "en", "k7m2qx").blocks[0].splitlines()[0].endswith("· k7m2qx")
    assert context([], [], "en").blocks
