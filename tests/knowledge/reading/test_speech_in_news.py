"""Speech as plain news tells it, tried on sentences of our own: who says what, reported or direct, word for word."""

from __future__ import annotations

import pytest

from tests.knowledge.reading.test_quotations import ANA, read

# What is shown: the text, and what is read in it as (R for reported or D for direct, speaker, words).
SPEECH: dict[str, tuple[str, list[tuple[str, str, str]]]] = {
    "a curly mark that a straight one closes": (
        '“Sleep is one of the great tasks," Ana Torres told Reuters.',
        [("D", "Ana Torres", "Sleep is one of the great tasks")],
    ),
    "words behind a split quotation's verb are no speech": (
        '"We will use it well," Ana Torres said in reference to a plan that -- until the boom -- was small.',
        [("D", "Ana Torres", "We will use it well")],
    ),
    "what begins with when": (
        "Ana Torres said when the time comes to sell the stake, it may be divided.",
        [("R", "Ana Torres", "when the time comes to sell the stake, it may be divided")],
    ),
    "a paragraph of its own goes on from the one above": (
        ANA + 'She said that the bank had no view.\n\n"We have no firm view. It may come."\n\nIt opened in May.',
        [("R", "Ana Torres", "the bank had no view"), ("D", "Ana Torres", "We have no firm view. It may come.")],
    ),
    "a spokeswoman between commas is no name behind the verb": (
        "Ana Torres, a spokeswoman for Nova Corp, said Harris Willard is not for sale.",
        [("R", "Ana Torres", "Harris Willard is not for sale")],
    ),
    "a stray comma before the verb": (
        "Lima port director Ana Torres, told Reuters that the find was a bonus.",
        [("R", "Ana Torres", "the find was a bonus")],
    ),
    "a person of somewhere before a stray comma": (
        "Professor Ana Torres of the Lima School of Economics, said it meant low costs.",
        [("R", "Ana Torres", "it meant low costs")],
    ),
    "two dashes put words in between before a late telling": (
        "The dollar has traded in a narrow range -- about 8 yen -- even after May, according to Ana Torres.",
        [("R", "Ana Torres", "The dollar has traded in a narrow range -- about 8 yen -- even after May")],
    ),
    "a long aside between dashes": (
        "Ana Torres said 12 managers - none of whom were held to account for the change in the books - have agreed.",
        [
            (
                "R",
                "Ana Torres",
                "12 managers - none of whom were held to account for the change in the books - have agreed",
            )
        ],
    ),
    "a participle is no second telling": (
        "Ana Torres said it could be a setback for a firm with stated plans to grow.",
        [("R", "Ana Torres", "it could be a setback for a firm with stated plans to grow")],
    ),
    "what is expected too is part of it": (
        "Ana Torres said the talks were at an early stage and expected more by May.",
        [("R", "Ana Torres", "the talks were at an early stage and expected more by May")],
    ),
    "a day's declaration": (
        "Lawyers said Tuesday's ruling by the judge was a surprise.",
        [("R", "Lawyers", "Tuesday's ruling by the judge was a surprise")],
    ),
    "one of the people is not all of them": (
        "Talks ended in May, according to people with knowledge of the matter. They looked at others, one of the "
        "people said. Talks may start again, the people said.",
        [
            ("R", "people with knowledge of the matter", "Talks ended in May"),
            ("R", "one of the people", "They looked at others"),
            ("R", "people with knowledge of the matter", "Talks may start again"),
        ],
    ),
    "a firm's site speaks for it": (
        "Nova Corp is a startup in Lima. According to the startup's site, it has worked with schools since May.",
        [("R", "Nova", "it has worked with schools since May")],
    ),
    "whom a station was told": (
        "Ana Torres told a Lima television station she wanted to wait.",
        [("R", "Ana Torres", "she wanted to wait")],
    ),
    "a quoted phrase that opens a report": (
        ANA + '"It is small," she said. "There are lots of firms" worth $5 million that Nova never served, she said.',
        [
            ("D", "Ana Torres", "It is small"),
            ("R", "Ana Torres", '"There are lots of firms" worth $5 million that Nova never served'),
        ],
    ),
    "a firm that does something, saying why": (
        "Nova Corp sought to end talk of a sale, saying that it was committed to its plan.",
        [("R", "Nova", "it was committed to its plan")],
    ),
    "officials without a name that do": (
        "Bank officials defended the result, saying that millions owned bank shares.",
        [("R", "Bank officials", "millions owned bank shares")],
    ),
    "nobody knows who says it where another acts": (
        "Nova Corp rose after Brightwater Plc defended the deal, saying demand was strong.",
        [],
    ),
    "executives share their verb": (
        "Toyota executives declined to comment on its value, but said the company would pay half.",
        [("R", "Toyota executives", "the company would pay half")],
    ),
    "the chief is the chief executive": (
        'Ana Torres, Nova\'s chief executive, told Reuters she was happy. "There will be talks," the Nova chief said.',
        [("R", "Ana Torres", "she was happy"), ("D", "Ana Torres", "There will be talks")],
    ),
    "a given name that men bear too": (
        '"It was an obvious place," Leslie Torres told Reuters. Others may join, he said.',
        [("D", "Leslie Torres", "It was an obvious place"), ("R", "Leslie Torres", "Others may join")],
    ),
}


@pytest.mark.parametrize(("body", "expected"), SPEECH.values(), ids=SPEECH)
def test_speech(body: str, expected: list[tuple[str, str, str]]) -> None:
    found = [("D" if one.direct else "R", one.speaker, one.span.of(body)) for one in read(body)]
    assert found == expected
