"""Finding the entries in tokens: a slow and obvious search agrees with the trie's, whatever the forms."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.lexicon import Entry, Lexicon, Match
from knowledge.lexicon.schema import ASKED_KINDS
from knowledge.tokens import Token, tokenize

FORMS = st.lists(st.sampled_from("abc"), min_size=1, max_size=4).map(" ".join)
POSES = st.sampled_from(("en", "ask", "noun"))
ENTRIES = st.lists(
    st.builds(
        lambda kind, forms: Entry(kind, "x", tuple(forms), {}),
        st.sampled_from(("metric", "time", "filler")),
        st.lists(st.tuples(FORMS, POSES), min_size=1, max_size=3),
    ),
    max_size=6,
)
TEXTS = st.lists(st.sampled_from("abcd"), max_size=8).map(" ".join)


def slowly(entries: Sequence[Entry], tokens: Sequence[Token]) -> set[Match]:
    """Return what ``matches`` promises: at each token the longest forms of each kind."""
    words = [token.lower for token in tokens]
    met = [
        Match(start, start + len(form.split()), entry, pos)
        for start in range(len(words))
        for entry in entries
        for form, pos in entry.forms
        if words[start : start + len(form.split())] == form.split()
    ]
    return {
        one
        for one in met
        if not any(
            other.start == one.start and other.entry.kind == one.entry.kind and other.end > one.end for other in met
        )
    }


@given(ENTRIES, TEXTS)
def test_the_longest_form_of_each_kind_is_found(entries: list[Entry], text: str) -> None:
    tokens = tokenize(text)
    found = Lexicon(entries, {}, "").matches(tokens)
    assert set(found) == slowly(entries, tokens)
    assert [match.start for match in found] == sorted(match.start for match in found)


@given(ENTRIES, TEXTS)
def test_an_article_tells_by_no_word_of_questions(entries: list[Entry], text: str) -> None:
    telling = [
        Entry(entry.kind, entry.name, tuple((form, pos) for form, pos in entry.forms if pos != "ask"), {})
        for entry in entries
        if entry.kind not in ASKED_KINDS
    ]
    tokens = tokenize(text)
    found = Lexicon(entries, {}, "").matches(tokens, told=True)
    expected = Lexicon(telling, {}, "").matches(tokens)
    assert [(match.start, match.end, match.entry.kind, match.pos) for match in found] == [
        (match.start, match.end, match.entry.kind, match.pos) for match in expected
    ]


@pytest.mark.parametrize("told", [False, True], ids=["all", "told"])
def test_nothing_is_found_in_nothing(told: bool) -> None:
    assert Lexicon([Entry("metric", "x", (("a", "en"),), {})], {}, "").matches([], told=told) == []
