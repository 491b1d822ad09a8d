"""The periods of company results, in sentences of our own: company years, forecasts, shares that hold, share prices."""

from __future__ import annotations

from datetime import date

import pytest

from tests.knowledge.reading.rooms import told_at

RESULTS = "Oracle said pretax profit rose to $90 million in the six months to October 31."

# what is shown | the text | the number | "subject / scope / metric / value unit / period / basis or modality", or None
UNDATED = {
    "a company's year is called by the one that it ends in": (
        "Oracle earned $64 million in the year ended Nov. 30. Half of it was made abroad in fiscal 1998.",
        "$64 million",
        "Oracle / - / net profit / 64000000 USD / 1997-12..1998-11 / -",
    ),
    "the end of a fiscal year is told with it": (
        "Oracle's sales in fiscal 1998 ended April 30 were $71 million.",
        "$71 million",
        "Oracle / - / sales / 71000000 USD / FY1998 / -",
    ),
    "a year runs to the end of a month": (
        "Oracle reported a profit of $64 million for the year to end-March 1998.",
        "$64 million",
        "Oracle / - / net profit / 64000000 USD / 1997-04..1998-03 / -",
    ),
    "the year of a half behind is not that of the whole": (
        "Oracle, which reported a 4 percent rise in first-half sales, was likely to report full-year sales up "
        "9 percent.",
        "9 percent",
        "Oracle / - / sales / 9 % / ???? / yoy",
    ),
    "what another time is compared with says nothing of the next year named": (
        "Oracle's profit this year will grow more than in the first half, and 1998 should bring more. "
        "Its sales in the first half of this year were $9 million.",
        "$9 million",
        "Oracle / - / sales / 9000000 USD / ????-H1 / -",
    ),
    "may is a verb": (
        "Oracle made a profit of $64 million in 1998. This may lead to cuts. It had sales of $900 million.",
        "$900 million",
        "Oracle / - / sales / 900000000 USD / - / -",
    ),
    "a division is told by its words, the currency once and the year before by the half": (
        f"{RESULTS} Its pumps had revenue of $90 million. Valves and taps saw sales rise to 41 million "
        "from 38 million, with profits of 5 million versus 4 million.",
        "4 million.",
        "Oracle / valves and taps / net profit / 4000000 USD / ????[-1]-05..????[-1]-10 / -",
    ),
    "a division with something told of it": (
        f"{RESULTS} Garden tools, which include the Rake Boss range, saw sales of 71 million and profits of 8 million.",
        "71 million",
        "Oracle / garden tools / sales / 71000000 USD / ????-05..????-10 / -",
    ),
    "a division's metric right behind it": (
        f"{RESULTS} Industrial glue sales rose to 33 million from 31 million, with profit at 6 million.",
        "31 million",
        "Oracle / industrial glue / sales / 31000000 USD / ????[-1]-05..????[-1]-10 / -",
    ),
    "who is told of by a sentence with sales alone is no division": (
        f"{RESULTS} Clever shoppers saw sales of 71 million.",
        "71 million",
        None,
    ),
    "a quarter's profit is compared with the year before": (
        "Oracle's net profit rose to $41 million from $38 million in the second quarter.",
        "$38 million",
        "Oracle / - / net profit / 38000000 USD / ????[-1]-Q2 / -",
    ),
    "and the quarter is that of both": (
        "Oracle's net profit rose to $41 million from $38 million in the second quarter.",
        "$41 million",
        "Oracle / - / net profit / 41000000 USD / ????-Q2 / -",
    ),
    "things in great numbers have no currency": (
        "Ford had a profit of $300 million in 1998. It sold 91,000 vans. Sales were 4.1 million, "
        "up from 4 million, and profit rose.",
        "4.1 million",
        "Ford / - / sales / 4100000 vehicle / - / -",
    ),
}
DATED = {
    "what is hoped for is of no time that is over": (
        "Netflix's sales rose 9% in the first quarter. Netflix should see growth of 20% in earnings per share.",
        "20%",
        "Netflix / - / earnings per share / 20 % / - / forecast",
    ),
    "what analysts had hoped for is": (
        "Netflix earned $4 a share in the first quarter. Analysts had forecast earnings of $5 a share.",
        "$5 a share",
        "Netflix / - / earnings per share / 5 USD/share / 2024-Q1 / estimate",
    ),
    "a share that holds is of no quarter": (
        "Netflix's sales rose 9% in the first quarter. Netflix gets 30% of its sales from games.",
        "30%",
        "Netflix / games / share of sales / 30 % / - / -",
    ),
    "hours after the close are of their day": (
        "Netflix shares rose 6.5% to $41.5 in the after-hours session on Tuesday.",
        "$41.5",
        "Netflix / - / share price / 41.5 USD / 2024-04-30 / -",
    ),
    "a warning closes what was told": (
        "Netflix saw its profit drop 31% and warned that earnings in 2025 could slide.",
        "31%",
        "Netflix / - / net profit / -31 % / - / -",
    ),
}


@pytest.mark.parametrize(("text", "number", "expected"), UNDATED.values(), ids=UNDATED)
def test_periods_of_undated_results(text: str, number: str, expected: str | None) -> None:
    assert told_at(text, number, None) == expected


@pytest.mark.parametrize(("text", "number", "expected"), DATED.values(), ids=DATED)
def test_periods_of_dated_results(text: str, number: str, expected: str | None) -> None:
    assert told_at(text, number, date(2024, 5, 2)) == expected
