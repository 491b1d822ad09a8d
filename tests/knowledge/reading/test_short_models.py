from functools import cache

import pytest

from knowledge.lexicon import Lexicon, load
from knowledge.model import Article
from knowledge.reading import read


@cache
def lexicon() -> Lexicon:
    return load()


@pytest.mark.parametrize(
    ("text", "form", "name"),
    [
        ("Boeing built 20 737s in May.", "737s", "Boeing 737"),
        ("Boeing paused the 737 Max. Airlines want the Max back.", "Max", "Boeing 737 Max"),
        ("Nobody but the airport counted 737s.", "737s", None),
        ("Boeing was founded long before the 1990s.", "1990s", None),
    ],
    ids=["a number in the plural", "the last word", "no maker named", "a decade"],
)
def test_models_by_the_end_of_their_name(text: str, form: str, name: str | None) -> None:
    start = text.rindex(form)
    mentions = read(Article("short", "Short", text), lexicon()).mentions
    assert next((mention.name for mention in mentions if mention.span.start == start), None) == name
