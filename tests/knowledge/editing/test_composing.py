"""A file that is composed says what the article said, and has a name that harms nobody."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.editing.composing import compose, plain
from knowledge.editing.naming import file_name
from knowledge.model import Article
from knowledge.reading.filing.article import parse
from knowledge.reading.filing.folder import is_article

TODAY = date(2026, 1, 1)
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)


@given(title=words, source=words, body=words)
def test_what_is_composed_is_read_back(title: str, source: str, body: str) -> None:
    article = Article("a", plain(title) or "A title", f"Text: {body}".replace("\0", ""), plain(source) or None)
    again, warnings = parse("a.md", compose(article, "Mary", datetime(2025, 3, 4, tzinfo=UTC)), TODAY)
    assert (again.title, again.source, again.body) == (article.title, article.source, article.body)
    assert (again.added_by, again.added_at) == ("Mary", "2025-03-04T00:00:00+00:00")
    assert warnings == []


@pytest.mark.parametrize(
    "body", ["---\ntitle: Another\n---\ntext", "\ufefftext", "line\r\nline\rline", "  text  \n\n"], ids=repr
)
def test_a_body_stays_as_it_is(body: str) -> None:
    again, _ = parse("a.md", compose(Article("a", "A title", body)), TODAY)
    assert again.body == body


@pytest.mark.parametrize(
    ("said", "shown"),
    [("two\nlines", "two lines"), ("turned\u202e round", "turned round"), ("a\x00b\x1bc", "abc"), ("  ", "")],
)
def test_what_heads_an_article_is_one_line_that_can_be_seen(said: str, shown: str) -> None:
    assert plain(said) == shown


@given(title=st.text(max_size=200), taken=st.sets(st.sampled_from(["undated-article", "undated-a", "undated-0"])))
def test_any_title_gives_a_plain_name_that_is_free(title: str, taken: set[str]) -> None:
    name = file_name(title, None, taken)
    assert is_article(name)
    assert PurePosixPath(name).name == PureWindowsPath(name).name == name
    assert name.isprintable()
    assert len(name.encode("utf-8", "surrogatepass")) <= 255
    assert name.removesuffix(".md") not in taken


def test_a_name_is_the_date_and_the_words_of_the_title() -> None:
    assert file_name("Seres & Huawei: 5,120 vans!", date(2025, 3, 4), ()) == "2025-03-04-seres-huawei-5-120-vans.md"
    assert file_name("问界M9：6月交付", None, ()) == "undated-问界m9-6月交付.md"
