"""The periods of company results, in sentences of our own: company years, forecasts, shares that hold, share prices."""

from __future__ import annotations

from datetime import date

import pytest

from tests.knowledge.reading.rooms import told_at

QUARTER = "Oracle said third-quarter profit rose to $41 million."
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
    "the nine months beside a third quarter": (
        f"{QUARTER} For the nine months, profit was $117 million.",
        "$117 million",
        "Oracle / - / net profit / 117000000 USD / YTD ????-09 / -",
    ),
    "after which the quarter goes on": (
        f"{QUARTER} For the nine months, profit was $117 million. Revenue was $400 million.",
        "$400 million",
        "Oracle / - / revenue / 400000000 USD / ????-Q3 / -",
    ),
    "the first weeks of a quarter stay open": (
        f"{QUARTER} Sales in the first eight weeks of the current quarter were $60 million.",
        "$60 million",
        "Oracle / - / sales / 60000000 USD / - / -",
    ),
    "weeks up to a day of no known year": (
        "Oracle said sales in the five weeks to 5 March were $60 million.",
        "$60 million",
        "Oracle / - / sales / 60000000 USD / ????-01-30..????-03-05 / -",
    ),
    "within a division": (
        f"{QUARTER} Within garden tools, sales fell to $60 million.",
        "$60 million",
        "Oracle / garden tools / sales / 60000000 USD / ????-Q3 / -",
    ),
    "what is restated is of the same time": (
        "Oracle restated its profit for the year to end-June 1998 to $12 million from $17 million.",
        "$17 million",
        "Oracle / - / net profit / 17000000 USD / 1997-07..1998-06 / -",
    ),
    "a year in brackets is that of the number in them": (
        "Oracle's profit for 1998 rose. Profits at Oracle rose to £52m (1997: £47m).",
        "£47m",
        "Oracle / - / net profit / 47000000 GBP / 1997 / -",
    ),
    "the end of a month closes a half": (
        "Oracle's profits for the six months to the end of September fell to £19.2m.",
        "£19.2m",
        "Oracle / - / net profit / 19200000 GBP / ????-04..????-09 / -",
    ),
    "what is looked ahead to is not set back by what is set beside it": (
        "The Czech Republic expects growth in gross domestic product of 4 percent for 1999, after an estimated "
        "3 percent in 1998. Inflation should ease to 7 percent.",
        "7 percent",
        "Czech Republic / - / inflation / 7 % / 1999 / forecast",
    ),
    "the past year is no year of the calendar": (
        "Oracle's sales have grown 4 percent in the past year.",
        "4 percent",
        "Oracle / - / sales / 4 % / - / -",
    ),
    "the year just named": (
        "Oracle was hopeful about 2005, projecting a 15 percent rise in profits for the year.",
        "15 percent",
        "Oracle / - / net profit / 15 % / 2005 / yoy",
    ),
    "what a firm does may open the sentence": (
        "Retailer Halden has posted a profit of £4m for 2004.",
        "£4m",
        "Halden / - / net profit / 4000000 GBP / 2004 / -",
    ),
    "what is being spent is of no time that is over": (
        "Oracle's profit rose in the first half. Oracle is spending $40 million to cut costs.",
        "$40 million",
        "Oracle / - / spending / 40000000 USD / - / -",
    ),
    "cents are those of the dollars beside them": (
        "Oracle's fourth quarter earnings rose to C$1.21 (90 cents) a share from 95 cents (71 cents) a year earlier.",
        "95 cents",
        "Oracle / - / earnings per share / 0.95 CAD / ????[-1]-Q4 / -",
    ),
    "a figure that the year before owns": (
        "Oracle's pre-tax profit was £61m in the half that ended in June, against last year's restated figure of £52m.",
        "£52m",
        "Oracle / - / pre-tax profit / 52000000 GBP / ????[-1]-H1 / -",
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
    "a share's price of long ago": (
        "Netflix shares traded in 2012 at $7.",
        "$7",
        "Netflix / - / share price / 7 USD / 2012 / -",
    ),
    "a company's quarter that is over though the calendar's is not": (
        "Netflix reported a total of $91 million in revenue for the second quarter of 2024.",
        "$91 million",
        "Netflix / - / revenue / 91000000 USD / 2024-Q2 / -",
    ),
    "a quarter in course does not hold for what follows": (
        "Netflix earned $4 million in the first quarter. For the current quarter, Netflix forecast revenue of "
        "$9 million. It spent $3 million on films.",
        "$3 million",
        "Netflix / - / spending / 3000000 USD / 2024-Q1 / -",
    ),
    "a month that something was announced in": (
        "The merger of Netflix and Vega was announced last month. Netflix won 900 subscribers.",
        "900",
        "Netflix / - / subscribers / 900 subscriber / - / -",
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
