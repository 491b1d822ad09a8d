"""The whole reader: the first article's figures, spans that hold, the lexicon as data, and text that makes no sense."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.lexicon import Lexicon, load
from knowledge.model import Article, Figure
from knowledge.reading import read
from knowledge.reading.filing import article as filed

FIRST = Path("knowledge/articles/2024-07-05-seres-huawei.md")
LEXICON = load()

FACTS = [
    ("Seres", "new energy vehicles", "sales", 44126, "vehicle", "=", "2024-06", None),
    ("Seres", "new energy vehicles", "sales", 372.04, "%", "=", "2024-06", "yoy"),
    ("Seres vehicles", None, "sales", 41457, "vehicle", "=", "2024-06", None),
    ("Seres vehicles", None, "sales", 631.42, "%", "=", "2024-06", "yoy"),
    ("Seres", "new energy vehicles", "sales", 200949, "vehicle", "=", "YTD 2024-06", None),
    ("Seres", "new energy vehicles", "sales", 348.55, "%", "=", "YTD 2024-06", "yoy"),
    ("AITO", None, "deliveries", 40000, "vehicle", ">", "2024-06", None),
    ("AITO", None, "deliveries", 42780, "vehicle", "=", "2024-06", None),
    ("AITO M9", None, "deliveries", 17241, "vehicle", "=", "2024-06", None),
    ("AITO M9", None, "orders", 100000, "order", ">", "cumulative", None),
    ("AITO M9", "sales list for models over 500,000", "rank", 1, "rank", "=", None, None),
]


def first() -> Article:
    found, _ = filed.load(FIRST, date(2024, 7, 6))
    return found


def row(figure: Figure) -> tuple[object, ...]:
    period = figure.period.code if figure.period else None
    told = (figure.subject, figure.scope, figure.metric, figure.value, figure.unit, figure.bound)
    return (*told, period, figure.basis)


def test_the_first_article_is_read_completely() -> None:
    assert [row(figure) for figure in read(first(), LEXICON).figures] == FACTS


def test_parts_and_changes_lead_to_what_they_belong_to() -> None:
    assert [figure.of for figure in read(first(), LEXICON).figures] == [
        *(None, 0, 0, 2, None, 4),
        *(None, None, None, None, None),
    ]


def test_what_was_carried_over_is_named_with_its_sentence() -> None:
    article = first()
    carried = {
        figure.span.of(article.body): [(via.gives, via.span.of(article.body)) for via in figure.via]
        for figure in read(article, LEXICON).figures
        if figure.via
    }
    assert {via[0][0] for via in carried.values()} == {"subject"}
    assert "M9" in carried["17,241"][0][1]
    assert "Seres" in carried["200,949"][0][1]


def test_a_word_of_the_lexicon_is_what_a_fact_rests_on() -> None:
    sales = LEXICON.entry("metric", "sales")
    assert sales is not None
    renamed = [replace(entry, name="turnover in units") if entry is sales else entry for entry in LEXICON.entries]
    figures = read(first(), Lexicon(renamed, LEXICON.phrases, "other")).figures
    assert [figure.metric for figure in figures[:2]] == ["turnover in units"] * 2


def test_reading_twice_reads_the_same() -> None:
    assert read(first(), LEXICON) == read(first(), LEXICON)


WORDS = st.sampled_from(
    [
        "Nova",
        "Toyota",
        "sales",
        "rose",
        "fell",
        "to",
        "from",
        "by",
        "of",
        "5%",
        "4,100",
        "$2.2",
        "million",
        "units",
        "in",
        "June",
        "a",
        "year",
        "earlier",
        "and",
        ",",
        ";",
        ".",
        "while",
        "respectively",
        "including",
        "it",
        "the",
        "company",
        "expects",
        "(",
        ")",
        "“",
        "”",
        "销量",
        "同比",
        "增长",
        "1.3",
        "倍",
        "万",
        "辆",
        "，",
        "。",
        "比亚迪",
        "from",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=60).map(" ".join)))
def test_no_text_breaks_it_and_spans_stay_inside(body: str) -> None:
    reading = read(Article("a", "", body, published=date(2024, 7, 5)), LEXICON)
    for figure in reading.figures:
        assert figure.sentence.holds(figure.span)
        assert figure.span.of(body)
        assert figure.of is None or 0 <= figure.of < len(reading.figures)


@pytest.mark.parametrize("body", ["", "\n\n", "1" * 400, "(" * 500, "5% " * 300, "and, " * 300], ids=len)
def test_degenerate_texts_have_no_figures(body: str) -> None:
    assert read(Article("a", "", body), LEXICON).figures == ()
