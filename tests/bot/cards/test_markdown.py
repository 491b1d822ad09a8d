"""Markdown that shows text as it stands."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.markdown import clipped, escape, link, marked, quoted
from bot.cards.plain import clean
from knowledge.model import Span

ESCAPED = {
    "**bold** and _more_": r"\*\*bold\*\* and \_more\_",
    "# heading": r"\# heading",
    "a # b - c": "a # b - c",
    "- item": r"\- item",
    "1. one": r"1\. one",
    "up 37.04% in 2024": "up 37.04% in 2024",
    "<@123>": "\\<@\u200b123\\>",
    "@everyone": "@\u200beveryone",
    "[text](https://example.org)": r"[text\](https://example.org)",
    "see [1]": "see [1]",
    "||secret|| `code`": r"\|\|secret\|\| \`code\`",
}


@pytest.mark.parametrize(("text", "shown"), ESCAPED.items(), ids=ESCAPED)
def test_what_markdown_would_take_up_is_disarmed(text: str, shown: str) -> None:
    assert escape(text) == shown


@given(st.text())
def test_escaping_only_adds_signs(text: str) -> None:
    assert [char for char in escape(text) if char not in "\\\u200b"] == [
        char for char in clean(text) if char not in "\\\u200b"
    ]


@given(st.text(min_size=1), st.data())
def test_figures_are_bold_and_nothing_is_lost(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown = marked(text, Span(7, 7 + len(text)), [Span(7 + start, 7 + end)])
    bold = text[start:end]
    assert bool(re.search(r"(?<!\\)\*\*", shown)) == bool(clean(bold).strip())
    assert len(shown) >= len(text)


def test_a_figure_outside_is_left_alone() -> None:
    assert marked("12 of 30", Span(100, 108), [Span(0, 2), Span(100, 102), Span(101, 105)]) == "**12** of 30"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://example.org", "https://example.org/a b", None, ""])
def test_a_link_is_one_that_a_browser_opens(url: str | None) -> None:
    assert link("title", url) == "title"


def test_a_web_address_becomes_a_link() -> None:
    assert link("a [title]", "https://example.org/x") == "[a [title]](<https://example.org/x>)"


@given(st.text(), st.integers(2, 50))
def test_a_cut_fits_and_is_told(text: str, most: int) -> None:
    cut = clipped(text, most)
    assert len(cut) <= most
    assert cut == text or cut.endswith("…")


def test_a_quotation_is_one_line() -> None:
    assert quoted("two\nlines") == "> two lines"
