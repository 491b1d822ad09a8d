"""The facts object: what other programs read of an article."""

from __future__ import annotations

import pytest

from bot import wire
from knowledge.lexicon import load
from knowledge.model import Article, Language
from knowledge.reading import read

# the language | the text | the two names of its relation
TIES: dict[str, tuple[Language, str, tuple[str, str]]] = {
    "English has the canonical names": ("en", "GM acquired Lumo Ltd.", ("General Motors", "Lumo")),
    "Chinese has the article's words": ("zh", "丰田全资收购日产。", ("丰田", "日产")),
}


@pytest.mark.parametrize(("language", "text", "names"), TIES.values(), ids=TIES)
def test_names_of_relations(language: Language, text: str, names: tuple[str, str]) -> None:
    (tie,) = wire.facts(read(Article("made-up", "", text, language=language), load()))["relations"]
    assert (tie["a"], tie["b"]) == names
