"""Whatever somebody types has an ordinary outcome, and every answer keeps its promise."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.asking import ask
from knowledge.asking.verifying import verify
from knowledge.lexicon import Lexicon, load
from knowledge.model import Outcome
from knowledge.store.snapshot import Snapshot
from tests.knowledge.asking.handmade import known
from tests.knowledge.asking.test_answers import ALL, TODAY
from tests.knowledge.asking.world import february, march

ODD = {
    "empty": "",
    "blank": " \n\t ",
    "emoji": "👀🙏🔥",
    "marks": "?!?!...,,;",
    "nul": "l4\0 deliveries\0",
    "lone surrogate": "l4 \ud800 deliveries",
    "sql": "'; DROP TABLE figure; --",
    "fts": 'l4 AND (deliveries OR NEAR("march" , 5)) NOT *',
    "right to left": "\u202el4 deliveries\u202c",
    "stacked": "l\u0301\u0302\u0303\u03044 deliveries",
    "full width": "Ｌ４ 交付多少",
    "long": "l4 " * 4000,
    "code block": "```python\nprint('l4')\n```",
    "link": "https://example.org/l4?deliveries=1",
    "long with one question": "So we drove down to the lake, and my brother kept talking about his boat. " * 26
    + "How many l4 were delivered in march? My brother says hi.",
    "numbers": "1,2,3 4.5e6 ½ 十万 1e400 99999999999999999999999",
    "template": "{value} {0} %s",
}
WORDS = st.sampled_from(sorted({word for case in ALL for word in case.question.split()}))
TEXTS = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=12).map(" ".join))


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load()


@pytest.fixture(scope="module")
def snapshot() -> Iterator[Snapshot]:
    with known(march(), february()) as snapshot:
        yield snapshot


def kept(outcome: Outcome, snapshot: Snapshot, lexicon: Lexicon, text: str) -> bool:
    stated = [shown.at.of(part.text) for part in outcome.parts or (outcome,) for shown in part.figures]
    return bool(outcome.text) and all(stated) and not verify(outcome, snapshot, lexicon, text)


@pytest.mark.parametrize("text", ODD.values(), ids=list(ODD))
def test_odd_text_has_an_ordinary_outcome(text: str, snapshot: Snapshot, lexicon: Lexicon) -> None:
    assert kept(ask(text, snapshot, lexicon, TODAY), snapshot, lexicon, text)


def test_a_question_is_found_in_long_talk(snapshot: Snapshot, lexicon: Lexicon) -> None:
    outcome = ask(ODD["long with one question"], snapshot, lexicon, TODAY)
    assert [shown.figure.value for shown in outcome.figures] == [9400]


@given(text=TEXTS, context=st.lists(TEXTS, max_size=3))
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_after_any_talk_keeps_the_promise(
    text: str, context: list[str], snapshot: Snapshot, lexicon: Lexicon
) -> None:
    assert kept(ask(text, snapshot, lexicon, TODAY, context), snapshot, lexicon, text)


def test_no_articles_is_said(lexicon: Lexicon) -> None:
    with known() as snapshot:
        outcome = ask("l4 deliveries", snapshot, lexicon, TODAY)
    assert outcome.kind == "unknown"
    assert "no articles" in outcome.text
