"""Where sentences begin and end, and what the other lines of an article are."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.lexicon import Lexicon, load
from knowledge.reading import sentences
from knowledge.reading.tagged import Tagged
from knowledge.tokens import tokenize


@cache
def lexicon() -> Lexicon:
    return load()


def read(body: str) -> list[Tagged]:
    return sentences.split(body, lexicon())


def texts(body: str) -> list[str]:
    return [tagged.sentence.span.of(body) for tagged in read(body)]


def kinds(body: str) -> list[str]:
    return [tagged.sentence.kind for tagged in read(body)]


# The bar marks where one sentence ends and the next begins.
CUT = {
    "two": "Sales rose.| Profit fell.",
    "question and call": "Who buys it? |Everyone! |It sells.",
    "title": "It was bought by Mr. Hale.| Dr. Wood agreed.",
    "initials": "J. R. Hale met George W. Stone.| They agreed.",
    "company": "Nova Motors Inc. Friday said it will grow.| It did.",
    "company at the end": "It was bought by Nova Motors Inc. |The price is unknown.",
    "country": "It sells in the U.S. market.| It sells in the U.S. |The rest is exported.",
    "month": "It opened on Nov. 19 in Rome.| It closed.",
    "number": "It is the No. 2 maker.| It was No. 3 before.",
    "time of day": "It opened at 9 a.m. in Rome.| It closed at 5 p.m. |The rest went home.",
    "decimals": "It rose 2.5 percent to 3.1 million.| It fell .5 percent.",
    "versus": "Nova vs. Astra was close.| Nova won.",
    "ellipsis inside": "It is ... a logical step.| It is big.",
    "ellipsis at the end": "It may be so...| Nobody knows.",
    "quotation": 'He said, "It is good."| She agreed.',
    "quotation goes on": '"It is good," he said, "and cheap."| She agreed.',
    "two in a quotation": '"It is good. |It is cheap."| She agreed.',
    "curly quotation": "“It is good.”| She agreed.",
    "question in a quotation": '"Is it good?" he asked.| She nodded.',
    "question and a name": '"Is it good?" Hale asked.| She nodded.',
    "question in a quotation alone": '"Is it good?" |Nova rose 5 percent.',
    "bracket": "(It was good.) |She agreed.",
    "product": "It sold many. |iPhone sales rose.",
    "series": "It closed its Series B. |The price is unknown.",
    "web address": "It is sold on nova.com and elsewhere.| It sells.",
    "run together": "It lifted production.The price fell.",
    "chinese": "销量增长。|利润下降！|为什么？|其中，出口增长；|内销下降。",
    "chinese quotation": "他说：“很好。”|她同意。",
    "mixed": "Nova发布新车。|It sells well.| 售价10.5万元。",
}
CUT["run together"] = "It lifted production.|The price fell."


@pytest.mark.parametrize("case", CUT)
def test_sentences_end_where_they_end(case: str) -> None:
    pieces = CUT[case].split("|")
    assert texts("".join(pieces)) == [piece.strip() for piece in pieces]


LINES = {
    "heading": ("Cutting Costs\n\nIt has to cut its costs by 5 percent.", ["heading", "sentence"]),
    "heading right above": ("Cutting Costs\nIt has to cut its costs by 5 percent.", ["heading", "sentence"]),
    "caption": ("Nova opens a plant_0\n\nIt opened a plant.", ["caption", "sentence"]),
    "photo": ("Photo: Nova's plant in Rome\n\nIt opened a plant.", ["caption", "sentence"]),
    "bullets": ("• It sold 500 cars.\n• It sold 20 vans.", ["item", "item"]),
    "numbered": ("1. It sold 500 cars.\n2. It sold 20 vans.", ["item", "item"]),
    "table": ("Model\tJune\tMay\nNova\t500\t400", ["row", "row"]),
    "table with bars": ("| Nova | 500 | 400 |", ["row"]),
    "correction": ("(Corrects paragraph 6 to say Nova, not Astra.)\n\nNova grew.", ["notice", "sentence"]),
    "credits": ("Nova grew.\n\n(Reporting by A. Hale; editing by B. Wood)", ["sentence", "notice"]),
    "read more": ("Nova grew.\n\nRead more: Astra fell", ["sentence", "notice"]),
    "newsroom": ("Nova grew.\n\n-- Rome Newsroom, 12-3-4567", ["sentence", "notice"]),
    "dateline": ("ROME (Wire) - Nova grew.", ["notice", "sentence"]),
    "agency": ("(Wire) -- Nova grew.", ["notice", "sentence"]),
    "chinese dateline": ("新闻网消息（早间新闻）：销量增长。", ["notice", "sentence"]),
    "chinese heading": ("销量再创新高\n\n销量增长。", ["heading", "sentence"]),
    "a bracketed remark is a sentence": ("(Nova had 5 percent of it.)\n\nIt grew.", ["sentence", "sentence"]),
}


@pytest.mark.parametrize("case", LINES)
def test_lines_are_told_apart(case: str) -> None:
    body, expected = LINES[case]
    assert kinds(body) == expected


def test_lines_that_the_page_broke_are_one_sentence() -> None:
    body = "Nova Motors said on Friday that it would raise its output of vans\nin the second half of the year."
    assert texts(body) == [body]


def test_paragraphs_are_numbered() -> None:
    body = "One is here. Two is here.\n\nThree is here.\nFour is here."
    assert [tagged.sentence.paragraph for tagged in read(body)] == [0, 0, 1, 2]


def test_items_of_one_list_are_one_paragraph() -> None:
    assert [t.sentence.paragraph for t in read("It has:\n\n- one\n- two\n\nThree is here.")] == [0, 1, 1, 2]


def test_tokens_and_matches_are_filled_in() -> None:
    body = "Sales rose. Sales fell 4 percent."
    last = read(body)[-1]
    assert [token.text for token in last.tokens] == ["Sales", "fell", "4", "percent", "."]
    assert any(match.entry.name == "%" for match in last.matches)


BODIES = st.text("aB .!?。！？；\"'“”‘’()（）\n\r\t-•1.2,月_|:：\u200b\u2028\ufeff", max_size=120)


@given(st.one_of(BODIES, st.text(max_size=80)))
def test_sentences_hold_every_visible_character_in_order(body: str) -> None:
    spans = [tagged.sentence.span for tagged in read(body)]
    assert all(left.end <= right.start for left, right in pairwise(spans))
    outside = list(body)
    for span in spans:
        assert not span.of(body)[:1].isspace()
        assert not span.of(body)[-1:].isspace()
        outside[span.start : span.end] = [""] * (span.end - span.start)
    assert not "".join(outside).strip()


@given(st.one_of(BODIES, st.text(max_size=80)))
def test_sentences_share_out_the_tokens(body: str) -> None:
    shared = [token for tagged in read(body) for token in tagged.tokens]
    assert [token[:3] for token in shared] == [token[:3] for token in tokenize(body)]


@pytest.mark.parametrize(
    "piece", ["a.", '"', "“", "(", "J. ", "?! ", "- ", "\n", "\t", "。", "1.\n", "A (", "…", " .", "x" * 50]
)
def test_long_runs_are_cut_in_a_pass(piece: str) -> None:
    assert read(piece * 20_000)[-1:] != [] or not piece.strip()


def test_no_pattern_runs_away() -> None:
    body = "A" * 50_000 + " " + "(" * 50_000 + "9" * 50_000 + "，" * 50_000
    assert "".join(texts(body)).replace(" ", "") == body.replace(" ", "")
