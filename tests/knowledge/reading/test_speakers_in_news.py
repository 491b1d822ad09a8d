"""Who speaks in plain news, tried on sentences of our own: firms by stand-ins, papers, people with names like firms."""

from __future__ import annotations

import pytest

from tests.knowledge.reading.test_quotations import read

# What is shown: the text, and what is read in it as (R for reported or D for direct, speaker, words).
SPEECH: dict[str, tuple[str, list[tuple[str, str, str]]]] = {
    "is announcing that": (
        "Nova Corp, which helps schools, is announcing that it has raised $45 million.",
        [("R", "Nova", "it has raised $45 million")],
    ),
    "which somebody said works out": ("It has a record, which Ana Torres said works out to 40% a year.", []),
    "the memo states": (
        "Ana Torres will join Nova Corp, the memo states.",
        [("R", "memo", "Ana Torres will join Nova Corp")],
    ),
    "its website": (
        "Nova Corp was founded in Lima. It has sold 24 vans, according to its website.",
        [("R", "Nova", "It has sold 24 vans")],
    ),
    "behind two dashes": (
        "It was the most in a decade -- the bank's strategist says investors might want to wait.",
        [("R", "bank's strategist", "investors might want to wait")],
    ),
}


@pytest.mark.parametrize(("body", "expected"), SPEECH.values(), ids=SPEECH)
def test_speech(body: str, expected: list[tuple[str, str, str]]) -> None:
    found = [("D" if one.direct else "R", one.speaker, one.span.of(body)) for one in read(body)]
    assert found == expected
