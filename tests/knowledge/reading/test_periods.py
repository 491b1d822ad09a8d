"""Which times a sentence names, and what a change is compared with."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.lexicon import Lexicon, load
from knowledge.model import Article
from knowledge.period import Period
from knowledge.reading import periods, sentences
from knowledge.reading.periods import dating
from knowledge.reading.periods.clock import Dated
from knowledge.reading.tagged import TimeMention

Row = tuple[str, str | None, str | None]  # the words, the period, the base of comparison
TODAY = date(2024, 7, 5)  # a Friday


@cache
def lexicon() -> Lexicon:
    return load()


def read(
    text: str, anchor: date | None = TODAY, running: str | None = None, dated: str | None = None
) -> list[TimeMention]:
    before, of = (Period(running) if running else None), (Dated(Period(dated)) if dated else None)
    return [
        found
        for tagged in sentences.split(text, lexicon())
        for found in periods.find(tagged, anchor, before, lexicon(), of)
    ]


def rows(text: str, anchor: date | None = TODAY, running: str | None = None, dated: str | None = None) -> list[Row]:
    found = read(text, anchor, running, dated)
    return [(time.span.of(text), time.period.code if time.period else None, time.basis) for time in found]


NAMED: dict[str, tuple[str, list[Row]]] = {
    "month": ("Sales rose in June.", [("June", "2024-06", None)]),
    "month with its year": ("Sales rose in June 2023.", [("June 2023", "2023-06", None)]),
    "month of last year": ("Sales rose in June last year.", [("June last year", "2023-06", None)]),
    "month yet to begin is last year's": ("Sales rose in August.", [("August", "2023-08", None)]),
    "month that is expected": ("It will open in October.", [("October", "2024-10", None)]),
    "month just over and expected": ("It expects sales to have grown in June.", [("June", "2024-06", None)]),
    "abbreviated month": ("It opened on Nov. 19.", [("Nov. 19", "2023-11-19", None)]),
    "day": ("It opened on July 2, 2024.", [("July 2, 2024", "2024-07-02", None)]),
    "day first": ("It opened on 2 July 2024.", [("2 July 2024", "2024-07-02", None)]),
    "iso day": ("It opened on 2024-07-02.", [("2024-07-02", "2024-07-02", None)]),
    "no such day": ("It opened on February 30, 2024.", [("February 30, 2024", None, None)]),
    "may is a verb": ("Sales may rise.", []),
    "May is a month": ("Sales rose in May.", [("May", "2024-05", None)]),
    "small letters": ("how many in may?", [("may", "2024-05", None)]),
    "quarter": ("Sales rose in the first quarter.", [("first quarter", "2024-Q1", None)]),
    "quarter in short": ("Sales rose in Q2 2023.", [("Q2 2023", "2023-Q2", None)]),
    "quarter of a year": ("In the first quarter of 2022 it rose.", [("first quarter of 2022", "2022-Q1", None)]),
    "quarter before a noun": ("First-quarter sales rose.", [("First-quarter", "2024-Q1", None)]),
    "final quarter of somebody": ("It was his final quarter.", []),
    "half": ("Sales rose in the second half of 2023.", [("second half of 2023", "2023-H2", None)]),
    "fiscal year": ("In fiscal 2018 it rose.", [("fiscal 2018", "FY2018", None)]),
    "fiscal year in short": ("In FY18 it rose.", [("FY18", "FY2018", None)]),
    "fiscal quarter of a year": (
        "In the third quarter of fiscal 2018 it rose.",
        [("third quarter of fiscal 2018", "FY2018-Q3", None)],
    ),
    "fiscal quarter of no year": (
        "In the fiscal third quarter it rose.",
        [("fiscal third quarter", "FY????-Q3", None)],
    ),
    "year": ("In 2017 it opened.", [("2017", "2017", None)]),
    "short year": ("It opened in '97.", [("'97", "1997", None)]),
    "no year but a count": ("It made 2024 units.", []),
    "no year but money": ("It paid $2024.", []),
    "mid-year": ("It opens in mid-2019.", [("mid-2019", "2019", None)]),
    "last year": ("It made 500 last year.", [("last year", "2023", None)]),
    "next year": ("It will make 500 next year.", [("next year", "2025", None)]),
    "last month": ("It made 500 last month.", [("last month", "2024-06", None)]),
    "this quarter": ("It made 500 this quarter.", [("this quarter", "2024-Q3", None)]),
    "latest quarter": ("It made 500 in the latest quarter.", [("the latest quarter", "2024-Q2", None)]),
    "last week": ("It made 500 last week.", [("last week", "2024-W26", None)]),
    "weekday": ("It said on Tuesday.", [("Tuesday", "2024-07-02", None)]),
    "weekday of today": ("It said on Friday.", [("Friday", "2024-07-05", None)]),
    "weekday to come": ("Starting Monday, it sells cars.", [("Monday", "2024-07-08", None)]),
    "quarter by its last month, with its year": (
        "Sales rose in the December quarter 2022 and in the March 2023 quarter.",
        [("December quarter 2022", "2022-Q4", None), ("March 2023 quarter", "2023-Q1", None)],
    ),
    "days that are a week": ("Sales rose from June 17 to 23.", [("from June 17 to 23", "2024-W25", None)]),
    "days, day first": (
        "It sold 40 between 3 and 20 June.",
        [("between 3 and 20 June", "2024-06-03..2024-06-20", None)],
    ),
    "days across months": (
        "It sold 40 from May 28 to June 2.",
        [("from May 28 to June 2", "2024-05-28..2024-06-02", None)],
    ),
    "Chinese days": ("6月1日至13日销量增长。", [("6月1日至13日", "2024-06-01..2024-06-13", None)]),
    "week of a day": ("It sold 40 in the week of June 12.", [("the week of June 12", "2024-W24", None)]),
    "week that ends": (
        "It sold 40 in the week ending June 15.",
        [("the week ending June 15", "2024-06-09..2024-06-15", None)],
    ),
    "no days but numbers": ("It sold in May 7 to 13 million.", [("May", "2024-05", None)]),
    "yesterday": ("It said yesterday.", [("yesterday", "2024-07-04", None)]),
    "last five years": ("It grew over the last five years.", [("last five years", "2019..2024", None)]),
    "years ago": ("It opened two years ago.", [("two years ago", "2022", None)]),
    "two months": ("It grew in April and May.", [("April", "2024-04", None), ("May", "2024-05", None)]),
    "between months": ("It grew between April and June.", [("between April and June", "2024-Q2", None)]),
    "from month to month": ("From January to May it grew.", [("From January to May", "YTD 2024-05", None)]),
    "half in months": ("From January to June 2023 it grew.", [("From January to June 2023", "2023-H1", None)]),
    "months across years": (
        "From November 2022 to February 2023 it grew.",
        [("From November 2022 to February 2023", "2022-11..2023-02", None)],
    ),
    "first months": (
        "In the first five months of this year it grew.",
        [("first five months of this year", "YTD 2024-05", None)],
    ),
    "last months": ("In the last three months of 2007 it grew.", [("last three months of 2007", "2007-Q4", None)]),
    "months to": ("In the three months to December it grew.", [("the three months to December", "2023-Q4", None)]),
    "months ended": (
        "In the nine months ended September 30, 2023 it grew.",
        [("the nine months ended September 30, 2023", "YTD 2023-09", None)],
    ),
    "year to": ("In the year to March it grew.", [("year to March", "2023-04..2024-03", None)]),
    "so far": ("So far this year it made 500.", [("So far this year", "YTD 2024-07", None)]),
    "since": ("Since June 2010 it grew.", [("Since June 2010", "since 2010-06", None)]),
    "since launch": ("It sold 500 since its launch.", [("since its launch", "cumulative", None)]),
    "by": ("It will make 500 by the end of October.", [("by the end of October", "until 2024-10", None)]),
    "through": ("Through October 2023 it made 500.", [("Through October 2023", "YTD 2023-10", None)]),
    "since a clause": (
        "It sold 500 since the van was first shown in 2012.",
        [("since the van was first shown in 2012", "since 2012", None)],
    ),
    "the last month of something": ("It is the last month for which there are figures.", []),
    "weeks to": (
        "In the nine weeks to 28 December 2023 it grew.",
        [("the nine weeks to 28 December 2023", "2023-10-27..2023-12-28", None)],
    ),
    "full year": ("It expects full-year sales of 500.", [("full-year", "2024", None)]),
    "full year of a year": ("It expects full-year 2025 sales of 500.", [("full-year 2025", "2025", None)]),
    "years": ("Between 2019 and 2022 it grew.", [("Between 2019 and 2022", "2019..2022", None)]),
    "half that has hardly begun": ("In the second half profit had fallen.", [("second half", "2023-H2", None)]),
    "deadline to come": ("It should reach 500 by May.", [("by May", "until 2025-05", None)]),
    "season to come": ("For the holiday season it will hire 500.", [("holiday season", "2024", None)]),
    "season gone": ("In the holiday season it hired 500.", [("holiday season", "2023", None)]),
    "as of": ("It had 500 as of March 31.", [("as of March 31", "2024-03-31", None)]),
}

CHINESE: dict[str, tuple[str, list[Row]]] = {
    "month": ("6月销量增长。", [("6月", "2024-06", None)]),
    "month with 份": ("六月份销量增长。", [("六月份", "2024-06", None)]),
    "month with year": ("2023年12月销量增长。", [("2023年12月", "2023-12", None)]),
    "month last year": ("去年6月销量增长。", [("去年6月", "2023-06", None)]),
    "day": ("7月3日生效。", [("7月3日", "2024-07-03", None)]),
    "bare day": ("措施3日生效。", [("3日", "2024-07-03", None)]),
    "months": ("1至4月份出口增长。", [("1至4月份", "YTD 2024-04", None)]),
    "months with a dash": ("2023年1-6月出口增长。", [("2023年1-6月", "2023-H1", None)]),
    "quarter": ("2025年第一季度净利润减少。", [("2025年第一季度", "2025-Q1", None)]),
    "bare quarter": ("一季度净利润减少。", [("一季度", "2024-Q1", None)]),
    "first quarters": ("前三季度销量增长。", [("前三季度", "YTD 2023-09", None)]),
    "first months": ("前5个月销量增长。", [("前5个月", "YTD 2024-05", None)]),
    "years": ("2026年至2030年供货。", [("2026年至2030年", "2026..2030", None)]),
    "half": ("上半年销量增长。", [("上半年", "2024-H1", None)]),
    "year": ("2023年业务量增长。", [("2023年", "2023", None)]),
    "this year so far": ("今年以来经济起步有力。", [("今年以来", "YTD 2024-07", None)]),
    "until": ("截至5月底销量增长。", [("截至5月底", "until 2024-05", None)]),
    "year on year": ("6月销量同比增长。", [("6月", "2024-06", None), ("同比", None, "yoy")]),
    "on the month": ("6月销量环比增长。", [("6月", "2024-06", None), ("环比", None, "mom")]),
    "on the quarter": ("第二季度销量环比增长。", [("第二季度", "2024-Q2", None), ("环比", None, "qoq")]),
    "same period": ("6月销量高于去年同期。", [("6月", "2024-06", None), ("去年同期", "2023-06", "yoy")]),
    "last month": ("6月销量较上月增长。", [("6月", "2024-06", None), ("较上月", "2024-05", "mom")]),
}

COMPARED: dict[str, tuple[str, list[tuple[str | None, str | None]]]] = {
    "year-on-year": ("June sales rose 5% year-on-year.", [("2024-06", None), (None, "yoy")]),
    "a year earlier": ("June sales rose 5% from a year earlier.", [("2024-06", None), ("2023-06", "yoy")]),
    "same month": ("June sales rose 5% from the same month last year.", [("2024-06", None), ("2023-06", "yoy")]),
    "corresponding period": (
        "Between January and March sales fell from the corresponding period last year.",
        [("2024-Q1", None), ("2023-Q1", "yoy")],
    ),
    "same period of a year": (
        "Sales rose in Q4 2004 from the same 2003 period.",
        [("2004-Q4", None), ("2003-Q4", "yoy")],
    ),
    "year-ago quarter": ("Q1 sales beat the year-ago quarter.", [("2024-Q1", None), ("2023-Q1", "yoy")]),
    "last year": ("June sales were 5% below last year.", [("2024-06", None), ("2023-06", "yoy")]),
    "the month before": ("June sales were off 24% from May.", [("2024-06", None), ("2024-05", "mom")]),
    "the year before by name": ("June sales were down 4% from June 2023.", [("2024-06", None), ("2023-06", "yoy")]),
    "some other month": ("June sales were down 4% from March.", [("2024-06", None), ("2024-03", "2024-03")]),
    "previous quarter": ("Q2 sales fell from the previous quarter.", [("2024-Q2", None), ("2024-Q1", "qoq")]),
    "sequentially": ("Q2 sales fell sequentially.", [("2024-Q2", None), (None, "qoq")]),
    "a level of the year before": ("Sales fell to 80 in 2024 from 83 last year.", [("2024", None), ("2023", None)]),
    "no comparison on a day": ("Shares closed down 1% on Tuesday.", [("2024-07-02", None)]),
}


@pytest.mark.parametrize("case", NAMED)
def test_times_are_named(case: str) -> None:
    text, expected = NAMED[case]
    assert rows(text) == expected


@pytest.mark.parametrize("case", CHINESE)
def test_times_are_named_in_chinese(case: str) -> None:
    text, expected = CHINESE[case]
    assert rows(text) == expected


@pytest.mark.parametrize("case", COMPARED)
def test_comparisons(case: str) -> None:
    text, expected = COMPARED[case]
    assert [(period, basis) for _, period, basis in rows(text)] == expected


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Sales rose in August.", "????-08"),
        ("Sales rose last year.", "????[-1]"),
        ("Sales will rise next year.", "????[+1]"),
        ("Sales rose in the first half.", "????-H1"),
        ("Sales rose in June 1995.", "1995-06"),
        ("In the first seven months of this year sales rose.", "YTD ????-07"),
        ("Sales rose in the April-to-June period.", "????-Q2"),
    ],
    ids=["month", "last year", "next year", "half", "said", "to date", "hyphens"],
)
def test_without_a_date_the_year_is_unknown(text: str, period: str) -> None:
    assert [row[1] for row in rows(text, anchor=None)] == [period]


@pytest.mark.parametrize(
    ("text", "running", "period"),
    [
        ("A year earlier it made 500.", "2024-05", "2023-05"),
        ("In the previous month it made 500.", "2024-05", "2024-04"),
        ("In the quarter it made 500.", "2024-Q1", "2024-Q1"),
        ("So far this year it made 500.", "2024-06", "YTD 2024-06"),
        ("It is up on last year.", "2024-Q1", "2023-Q1"),
        ("Sales rose in the fiscal third quarter.", "2023-Q4", "2023-Q4"),
        ("Sales will rise in the fiscal third quarter.", "2023-Q4", "FY????-Q3"),
    ],
    ids=["a year earlier", "previous month", "the quarter", "to date", "last year", "fiscal label", "fiscal to come"],
)
def test_the_running_period_is_what_others_are_told_from(text: str, running: str, period: str) -> None:
    assert [row[1] for row in rows(text, running=running)] == [period]


@pytest.mark.parametrize(
    ("text", "carries"),
    [("In June it grew.", True), ("It said on Tuesday.", False), ("It grew from a year earlier.", False)],
    ids=["month", "weekday", "base"],
)
def test_what_holds_for_the_sentences_after(text: str, carries: bool) -> None:
    assert [found.carries for found in read(text)] == [carries]


@pytest.mark.parametrize(
    ("body", "dated"),
    [
        ("In May it sold 500. That was 7 percent less than in May 1995.", "1996-05"),
        ("It will spend 500 this year, compared with 610 in 1996.", "1997"),
        ("It spent 500 last year, up 4 percent on 1996.", "1998"),
        ("The shares went up 3p to reach a 1996 high of 88p.", "1996"),
        ("It was founded in 1964 and sold in 1987.", None),
        ("Sales fell from August 1995. They had grown from June 1992. It was in June and August.", None),
        ("Profit rose in the fourth quarter. For all of 1996, it earned $900.", "1997-01"),
        ("Profit fell to 40 in the fourth quarter from 52 in 2003.", "2005-01"),
        ("Profit rose in the last quarter of 2004. For the fourth quarter of 2001 it had lost $90.", "2005-01"),
        ("Profit rose in the fourth quarter. In the 1995 fourth quarter, it earned $90.", None),
        ("Profit rose in the fourth quarter, which ended in June. For all of fiscal 1996, it earned $900.", None),
        ("Profit will rise in the fourth quarter. In 1995 it fell, compared with 1994.", None),
    ],
    ids=[
        *(
            "same month",
            "this year",
            "last year",
            "high",
            "history",
            "disagreeing",
            "whole year",
            "quarter set beside a year",
        ),
        *("named quarter", "quarter of before", "own year", "quarter to come"),
    ],
)
def test_an_undated_article_is_dated_by_its_own_words(body: str, dated: str | None) -> None:
    tagged = sentences.split(body, lexicon())
    assert dating.settled(tagged, Article("a", "A", body), lexicon()).news == (Period(dated) if dated else None)


def test_results_told_in_january_are_of_the_year_that_is_over() -> None:
    told = rows("In the fourth quarter it earned 4; for the full year 15.", anchor=None, dated="2005-01")
    assert [row[1] for row in told] == ["2004-Q4", "2004"]


def test_what_an_article_settles_dates_its_months() -> None:
    assert [row[1] for row in rows("Sales fell in July.", anchor=None, dated="1996-08")] == ["1996-07"]


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("It forecast higher fiscal 2020 sales. They fell in the fiscal fourth quarter.", ["FY2020", "FY2019-Q4"]),
        ("It will grow in fiscal 2020. It forecast a loss in the fiscal first quarter.", ["FY2020", "FY2020-Q1"]),
        ("It grew in fiscal 2018. In the fiscal fourth quarter it sold 500.", ["FY2018", "FY2018-Q4"]),
        ("It grew in the fiscal fourth quarter.", ["FY????-Q4"]),
    ],
    ids=["foretold year", "foretold quarter", "closed year", "no year"],
)
def test_a_fiscal_quarter_belongs_to_the_fiscal_year_in_course(body: str, codes: list[str]) -> None:
    tagged = sentences.split(body, lexicon())
    dated = dating.settled(tagged, Article("a", "A", body, published=TODAY), lexicon())
    found = [time.period for each in tagged for time in periods.find(each, TODAY, None, lexicon(), dated)]
    assert found == [Period(code) for code in codes]


def test_a_dated_article_needs_no_settling() -> None:
    body = "In August it sold 500, down from August 1995."
    article = Article("a", "A", body, published=TODAY)
    assert dating.settled(sentences.split(body, lexicon()), article, lexicon()).news is None


WORDS = st.sampled_from(
    [
        "June",
        "July",
        "2024",
        "1996",
        "first",
        "quarter",
        "half",
        "of",
        "last",
        "year",
        "this",
        "the",
        "three",
        "months",
        "to",
        "ended",
        "by",
        "since",
        "年",
        "月",
        "日",
        "6",
        "1",
        "至",
        "去年",
        "同期",
        "fiscal",
        "FY18",
        "Q2",
        "-",
        ",",
        ".",
        "'",
        "97",
        "Monday",
        "from",
        "a",
        "earlier",
        "ago",
        "through",
        "mid-",
        "0",
        "31",
        "12",
        "99999",
        "²",
        "٣",
    ]
)


@given(
    st.lists(WORDS, max_size=14).map(" ".join),
    st.none() | st.dates(),
    st.sampled_from([None, "2024-06", "FY2018", "????-02"]),
)
def test_any_words_of_time_are_read(text: str, anchor: date | None, running: str | None) -> None:
    for found in read(text, anchor, running):
        assert found.span.of(text).strip()
        assert found.period is None or Period.parse(found.period.code) == found.period


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    for found in read(text):
        assert 0 <= found.span.start < found.span.end <= len(text)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(1, 12))
def test_a_bare_month_is_the_latest_that_has_begun(anchor: date, month: int) -> None:
    name = date(2000, month, 1).strftime("%B")
    period = read(f"Sales rose in {name}.", anchor)[0].period
    assert period is not None
    assert period.days is not None
    assert period.days[0] <= anchor < period.shifted(1).days[0]  # type: ignore[index]


@pytest.mark.parametrize(
    "piece", ["June ", "2024 ", "2024-", "this year ", "a year earlier ", "last three months ", "6月", "by "]
)
def test_long_runs_are_read_in_a_pass(piece: str) -> None:
    assert len(read(piece * 5_000)) <= 15_000
