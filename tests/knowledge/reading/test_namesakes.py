"""A code that several makers use belongs to the name before it; made-up names beside real ones."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.lexicon import load
from knowledge.model import Article
from knowledge.reading import read

LEXICON = load()

# what is shown | the text | the models, in order
CASES = {
    "behind an unknown name": ("The Verro X7 sold 900 units in May.", ["Verro X7"]),
    "later by its code alone": (
        "The Verro X7 sold 900 units in May. The X7 had 400 orders.",
        ["Verro X7", "Verro X7"],
    ),
    "its known maker is named": ("BMW sold 900 cars in May. The X7 had 400 orders.", ["BMW X7"]),
    "nobody else has it": ("The X7 had 400 orders in May.", ["BMW X7"]),
    "Chinese: written onto the name": ("青枫X7交付900辆，青枫S5交付400辆。", ["青枫X7", "青枫S5"]),
    "Chinese: behind a firm that was told": (
        "青枫汽车公布数据。6月召回部分青枫X7系列汽车。X7订单超过900辆。",
        ["青枫X7", "青枫X7"],
    ),
    "Chinese: a code of another maker's is nobody's": ("青枫X7交付900辆。同时召回近400辆F3轿车。", ["青枫X7", "F3"]),
}


@pytest.mark.parametrize("name", CASES)
def test_codes(name: str) -> None:
    text, expected = CASES[name]
    reading = read(Article("made-up", "标题", text, published=date(2024, 7, 5)), LEXICON)
    assert [one.name for one in reading.mentions if one.kind == "model" or one.name == "F3"] == expected
