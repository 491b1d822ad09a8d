import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.tokens import fold, tokenize, words

CASES = [
    ("possessive", "Acme's M9", ["Acme", "'s", "M9"]),
    ("plural possessive", "Acmes' cars", ["Acmes", "'", "cars"]),
    ("apostrophe inside", "O'Neill don’t", ["O'Neill", "don’t"]),
    ("numbers keep their separators", "1,234.5 and 1,23,456", ["1,234.5", "and", "1,23,456"]),
    ("a closing comma is no separator", "in 2019, then", ["in", "2019", ",", "then"]),
    ("suffixes stand alone", "30.1bn 10th", ["30.1", "bn", "10", "th"]),
    (
        "currency codes stand before their number",
        "RMB5.4bn HKD139 Rs500",
        ["RMB", "5.4", "bn", "HKD", "139", "Rs", "500"],
    ),
    ("codes are words", "P7i GPT4", ["P7i", "GPT4"]),
    ("each CJK character stands alone", "销量6月", ["销", "量", "6", "月"]),
    ("full-width digits are a number", "１２万", ["１２", "万"]),
    ("an escaped ampersand is one mark", "Nova &amp; Astra &amp;c", ["Nova", "&", "Astra", "&", "c"]),
    ("marks stand alone", "1+1 $5%", ["1", "+", "1", "$", "5", "%"]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_tokens(text: str, expected: list[str]) -> None:
    assert [token.text for token in tokenize(text)] == expected


@given(st.text())
def test_tokens_cover_everything_visible_in_order(text: str) -> None:
    tokens = tokenize(text)
    assert all(text[token.start : token.end].replace("&amp;", "&") == token.text for token in tokens)
    assert "".join(token.text for token in tokens) == "".join(text.split()).replace("&amp;", "&")


@pytest.mark.parametrize(
    ("text", "expected"), [("AITO", "aito"), ("Ｍ９", "m9"), ("Don’t", "don't"), ("ŠKODA", "škoda")]
)
def test_folding_levels_case_width_and_apostrophes(text: str, expected: str) -> None:
    assert fold(text) == expected


def test_words_leave_the_marks_out() -> None:
    assert words("How many — M9's?") == ("how", "many", "m9", "'s")
