"""The words of a question: typing errors forgiven and not, the language, numbers as exact as they were said."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.asking.finding.nearness import close
from knowledge.asking.plan import Desk
from knowledge.asking.understanding.linking import names_of
from knowledge.asking.understanding.messages import understand
from knowledge.asking.understanding.normalising import language, normalise
from knowledge.asking.understanding.spelling import Speller, stem
from knowledge.lexicon import Lexicon, load
from tests.knowledge.asking.handmade import known
from tests.knowledge.asking.world import march

SPELLER = Speller(["deliveries", "delivered", "growth", "june", "july", "orders", "cash"], ["norvik", "lumo", "seres"])


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("delivries", "deliveries"),
        ("growht", "growth"),
        ("nrovik", "norvik"),
        ("norviik", "norvik"),
        ("lummo", "lumo"),
        ("seres", None),  # known as it is
        ("crash", None),  # a word of its own, whatever "cash" is
        ("grwth", "growth"),
        ("odrers", "orders"),
        ("juny", None),  # as near to June as to July
        ("norzik", None),  # another letter makes another name
        ("l5", None),
        ("1234", None),
        ("诺维", None),
    ],
)
def test_slips_of_the_fingers_are_forgiven(typed: str, meant: str | None) -> None:
    assert SPELLER.correct(typed) == meant


@pytest.mark.parametrize(
    ("one", "other"), [("deliveries", "delivery"), ("sold", "sold"), ("cars", "car"), ("topped", "topping")]
)
def test_words_of_one_family_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("m9 6月交付多少台", "zh"),
        ("who is 王小明", "en"),
        ("how many?", "en"),
        ("сколько машин", None),
        ("車は何台", "zh"),
        ("", "en"),
    ],
)
def test_the_language_that_dominates(text: str, expected: str | None) -> None:
    assert language(text) == expected


@pytest.mark.parametrize(
    ("said", "value", "loosely", "same"),
    [
        (31000, 31250, False, True),
        (31250, 31250, False, True),
        (31251, 31250, False, False),
        (20000, 17300, False, False),
        (14, 14.1, False, True),
        (400, 371.5, False, False),
        (40000, 42700, True, True),
        (12000, 17300, True, False),
        (0, 5, False, False),
    ],
)
def test_a_number_is_as_exact_as_it_was_said(said: float, value: float, loosely: bool, same: bool) -> None:
    assert close(said, value, loosely=loosely) is same


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("<@1182736450912> l4 <:car:99> https://example.org/x ?", "l4 ?"),
        ("Ｌ４　交付", "L4 交付"),
        ("訂單多少", "订单多少"),
        ("sold in 98?", "sold in 1998?"),
        ("24年销量", "2024年销量"),
        ("卖了四万多", "卖了4万多"),
        ("一万七千二百四十一辆", "17241辆"),
        ("二十万零九百四十九", "200949"),
        ("六月第一季度十周年", "六月第一季度十周年"),
        ("l4 ١٧٢", "l4 172"),
        ("l4 production 98?", "l4 production 1998?"),
        ("q4 18 sales", "q4 2018 sales"),
    ],
)
def test_a_message_is_levelled(text: str, plain: str, lexicon: Lexicon) -> None:
    assert normalise(text, lexicon) == plain


def test_talk_around_a_question_lends_only_its_slots(lexicon: Lexicon) -> None:
    with known(march()) as snapshot:
        desk = Desk(snapshot, lexicon, names_of(snapshot, lexicon), date(2025, 4, 5))
        text = "so i'm thinking of an l4, my wife hates blue, anyway how many did they deliver in march"
        (question,) = understand(text, desk)
    assert [term.values for term in question.names] == [("Lumo L4",)]
    assert not question.left


def test_a_declined_clause_is_no_part_of_the_question(lexicon: Lexicon) -> None:
    with known(march()) as snapshot:
        desk = Desk(snapshot, lexicon, names_of(snapshot, lexicon), date(2025, 4, 5))
        (question,) = understand("i don't want the orders, i want the l4 deliveries", desk)
    assert [term.values[0] for term in question.of("metric")] == ["deliveries"]
