"""Words that mean the same, for questions and articles to agree on."""

from __future__ import annotations

import pytest

from knowledge.asking.understanding.senses import Senses, stem, synonyms
from knowledge.asking.understanding.sounds import Sounds
from knowledge.lexicon import Lexicon, load
from knowledge.tokens import tokenize


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load()


@pytest.fixture(scope="module")
def senses(lexicon: Lexicon) -> Senses:
    return Senses(lexicon)


def meant(senses: Senses, words: str) -> frozenset[str]:
    return frozenset().union(*senses.of(tokenize(words)))


SAME = [
    ("technology", "technologies"),
    ("founded", "founding"),
    ("bought", "acquired"),
    ("sold", "sell"),
    ("took over", "acquisition"),
    ("ran out", "expires"),
    ("boss", "chief executive"),
    ("cooperation", "joint forces with a partner"),
    ("合作", "partnership"),
    ("优势", "strengths"),
]
APART = [("bought", "built"), ("profit", "revenue"), ("June", "July"), ("plant", "planet"), ("governor", "pope")]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_words_of_one_meaning_meet(one: str, other: str, senses: Senses) -> None:
    assert meant(senses, one) & meant(senses, other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_words_do_not(one: str, other: str, senses: Senses) -> None:
    assert not meant(senses, one) & meant(senses, other)


@pytest.mark.parametrize(("one", "other"), [("rise", "fall"), ("open", "close"), ("respected", "despised")])
def test_opposites_know_each_other(one: str, other: str, senses: Senses) -> None:
    assert senses.opposite(meant(senses, one)) & meant(senses, other)
    assert senses.opposite(meant(senses, other)) & meant(senses, one)


def test_every_opposite_is_a_group(lexicon: Lexicon) -> None:
    groups = {entry.name for entry in lexicon.of("synonym")}
    assert not {entry.get("against") for entry in lexicon.of("synonym") if entry.get("against")} - groups
    assert all(form.strip() == form and form for form in synonyms(lexicon))


@pytest.mark.parametrize("word", ["", "a", "s", "es", "ing", "naïve", "号", "x" * 500])
def test_any_word_has_a_stem(word: str) -> None:
    assert isinstance(stem(word), str)


@pytest.mark.parametrize(("characters", "person"), [("陈安", "Chen An"), ("王小明", "Wang Xiaoming"), ("张三", None)])
def test_chinese_names_are_found_by_their_sound(characters: str, person: str | None, lexicon: Lexicon) -> None:
    sounds = Sounds(lexicon, ["Chen An", "Wang Xiaoming", "Ana Torres"])
    assert sounds.person(list(characters)) == person
    assert person is None or sounds.latin(characters) == person.lower()
