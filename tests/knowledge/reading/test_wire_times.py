"""How the wires tell times and bases of comparison, in sentences of our own."""

from __future__ import annotations

from datetime import date

import pytest

from tests.knowledge.reading.rooms import told_at

# what is shown | the text | the number | "subject / scope / metric / value unit / period / basis or modality", or None
CASES = {
    "a base of comparison stands inside the change": (
        "Calder delivered 6,155 cars in April, a 12.4% year-on-year decline.",
        "12.4%",
        "Calder / - / deliveries / -12.4 % / 2024-04 / yoy",
    ),
    "the month told of is not set back by one it is compared with": (
        "Calder delivered 9,134 cars in April. That is more than the 8,575 delivered in February. "
        "Year to date, deliveries stood at 31,251.",
        "31,251",
        "Calder / - / deliveries / 31251 unit / YTD 2024-04 / -",
    ),
    "its in a lead looks ahead": (
        "Calder earned $60 million in April. As part of its new accounts, Brightwater said revenue was $90 million.",
        "$90 million",
        "Brightwater / - / revenue / 90000000 USD / 2024-04 / -",
    ),
    "the level of before tells the base": (
        "Calder delivered 7,506 cars in April, a 6% increase from the 7,079 units delivered in March. "
        "Output rose 4% year on year.",
        "6%",
        "Calder / - / deliveries / 6 % / 2024-04 / mom",
    ),
    "half a compound narrows nothing": (
        "Calder said deliveries of its self-developed vans rose 4% in April from a year earlier.",
        "4%",
        "Calder / light commercial vehicles / deliveries / 4 % / 2024-04 / yoy",
    ),
    "the day on which somebody spoke is not that of the deal": (
        "Toyota and Mazda said on Friday they would invest $1.6 billion in a plant.",
        "$1.6 billion",
        "Toyota and Mazda / - / investment / 1600000000 USD / - / forecast",
    ),
    "a quarter that ends in a month wins over the company's own number": (
        "Oracle reported fiscal first-quarter sales. Oracle's revenue rose 1 percent from a year earlier "
        "in the quarter ended Feb. 29.",
        "1 percent",
        "Oracle / - / revenue / 1 % / 2023-12..2024-02 / yoy",
    ),
    "and holds on": (
        "Oracle reported fiscal first-quarter sales. Oracle's revenue rose 1 percent from a year earlier "
        "in the quarter ended Feb. 29. It earned $90 million.",
        "$90 million",
        "Oracle / - / net profit / 90000000 USD / 2023-12..2024-02 / -",
    ),
    "the year to a month is the one in course": (
        "Toyota said profit rose in the three months to December 2023. It saw net profit at 1.90 trillion yen "
        "for the fiscal year to March 2025.",
        "1.90 trillion yen",
        "Toyota / - / net profit / 1900000000000 JPY / 2024-04..2025-03 / forecast",
    ),
    "what is seen is expected": (
        "Toyota said profit rose in the first quarter. Sales are now seen at 26.5 trillion yen in 2024.",
        "26.5 trillion yen",
        "Toyota / - / sales / 26500000000000 JPY / 2024 / forecast",
    ),
    "the same month this year": (
        "Sales in Europe rose in April. PSA's market share fell from 9.9% in April 2023 "
        "to 8.7% in the same month this year.",
        "8.7%",
        "PSA / - / market share / 8.7 % / 2024-04 / -",
    ),
    "a lead names whom it is about": (
        "GM's sales rose 3% in April. At Ford Motor Co., sales rose 9 percent.",
        "9 percent",
        "Ford / - / sales / 9 % / 2024-04 / -",
    ),
    "a day before its month ends a stretch": (
        "Tesco said profits for the six months to 24 February rose to £272m.",
        "£272m",
        "Tesco / - / net profit / 272000000 GBP / 2023-09..2024-02 / -",
    ),
    "the quarter is the one that the month told of closes": (
        "TSMC saw sales drop 14.5% in March. Sales for the quarter fell 7.5% sequentially.",
        "7.5%",
        "TSMC / - / sales / -7.5 % / 2024-Q1 / qoq",
    ),
    "another time in between": (
        "TSMC saw sales drop 14.5% in March, "
        "while for the first two months of the year, TSMC's sales were 29.1% higher.",
        "29.1%",
        "TSMC / - / sales / 29.1 % / YTD 2024-02 / -",
    ),
    "a base stands between a change and its metric": (
        "TSMC saw a 31.9% increase YoY in March sales.",
        "31.9%",
        "TSMC / - / sales / 31.9 % / 2024-03 / yoy",
    ),
    "a year is compared with the one before": (
        "Audi said its 2023 sales in Europe were up by 18 percent from 345,000 to 406,000 units.",
        "345,000",
        "Audi / Europe / sales / 345000 vehicle / 2022 / -",
    ),
    "a half-year is a time": (
        "Tesco has reported a nine per cent rise in half-year profits.",
        "nine per cent",
        "Tesco / - / net profit / 9 % / - / -",
    ),
    "a fiscal quarter in Chinese": (
        "阿里巴巴2025财年第一财季营收2432.36亿元，同比增长4%。",
        "2432.36亿元",
        "Alibaba / - / revenue / 243236000000 CNY / FY2025-Q1 / -",
    ),
    "last year, beside a quarter, is the same quarter of it": (
        "Netflix's first-quarter profit rose to $720 million or $1.59 per share from $271 million or $0.60 per share "
        "last year.",
        "$0.60",
        "Netflix / - / earnings per share / 0.6 USD/share / 2023-Q1 / -",
    ),
    "and so is the sum that is restated": (
        "Netflix's first-quarter profit rose to $720 million or $1.59 per share from $271 million or $0.60 per share "
        "last year.",
        "$271 million",
        "Netflix / - / net profit / 271000000 USD / 2023-Q1 / -",
    ),
    "a year that opens the sentence": (
        "Netflix's sales rose in April. Last year, Netflix sold 900 sets during the first quarter.",
        "900",
        "Netflix / - / sales / 900 set / 2023-Q1 / -",
    ),
    "a fiscal year that is over": (
        "Toyota expects sales of 9.6 million vehicles for the year through March 2025. "
        "That is up from 9.1 million vehicles Toyota sold during the fiscal year ended in March.",
        "9.1 million",
        "Toyota / - / sales / 9100000 vehicle / 2023-04..2024-03 / -",
    ),
    "a quarter told in passing does not set the time back": (
        "Orders were worth 17% more in the second quarter of 2023; in the first quarter of 2023 it was 12%. "
        "Nova's operating loss was $22 million.",
        "$22 million",
        "Nova / - / operating loss / 22000000 USD / 2023-Q2 / -",
    ),
    "the time of a loss behind its sum": (
        "Toyota logged a ¥211 billion operating profit for the January-March period, "
        "reversing a ¥194 billion loss in the same quarter last year.",
        "¥194 billion",
        "Toyota / - / net loss / 194000000000 JPY / 2023-Q1 / -",
    ),
}


@pytest.mark.parametrize(("text", "number", "expected"), CASES.values(), ids=CASES)
def test_wire_times(text: str, number: str, expected: str | None) -> None:
    assert told_at(text, number, date(2024, 5, 2)) == expected
