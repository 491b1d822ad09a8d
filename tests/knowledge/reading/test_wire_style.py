"""Turns of phrase of the wires, in sentences of our own: what each number is read as, or that it is left out."""

from __future__ import annotations

from datetime import date

import pytest

from tests.knowledge.reading.rooms import told_at

# what is shown | the text | the number | "subject / scope / metric / value unit / period / basis or modality", or None
CASES = {
    "and so does its short form": (
        "Calder sold 6,155 cars in April, representing a 12.4% YoY increase.",
        "12.4%",
        "Calder / - / sales / 12.4 % / 2024-04 / yoy",
    ),
    "a currency code is written onto its number": (
        "Calder said revenue rose 3% to RMB5.4 billion in the first quarter.",
        "RMB5.4 billion",
        "Calder / - / revenue / 5400000000 CNY / 2024-Q1 / -",
    ),
    "a change behind a level that is no figure is none": (
        "Calder's revenue rose 3% in April. It ended the month with 324,000 paid digital viewers, up 45 percent.",
        "45 percent",
        None,
    ),
    "after profit a share, millions are profit": (
        "Calder earned $70 million, or 48 cents a share, in the first quarter. "
        "That compares with $56 million, or 38 cents a share, a year earlier.",
        "$56 million",
        "Calder / - / net profit / 56000000 USD / 2023-Q1 / -",
    ),
    "it goes on from the company that the sentence begins with": (
        "Calder Motors said first-quarter revenue fell 3%.\n\nThe company said costs of its purchase of Brightwater "
        "weighed on results, and that it earned $60 million in the quarter.",
        "$60 million",
        "Calder Motors / - / net profit / 60000000 USD / 2024-Q1 / -",
    ),
    "the company at the head is the subject, not a name behind its verb": (
        "Calder delivered 9,134 cars in April. The company teamed up with Brightwater and set a sales target of 9,900.",
        "9,900",
        "Calder / - / sales / 9900 unit / 2024-04 / target",
    ),
    "better than expected is no forecast": (
        "Calder reported a better-than-expected 34 percent jump in net profit in the first quarter.",
        "34 percent",
        "Calder / - / net profit / 34 % / 2024-Q1 / -",
    ),
    "counted analysts are analysts": (
        "Calder said revenue rose in the first quarter. Eleven analysts had forecast revenue of $571 million.",
        "$571 million",
        "Calder / - / revenue / 571000000 USD / 2024-Q1 / estimate",
    ),
    "the first word of a sentence narrows its metric": (
        "Calder posted a profit for the first quarter. Hardware revenue came to $904 million.",
        "$904 million",
        "Calder / hardware / revenue / 904000000 USD / 2024-Q1 / -",
    ),
    "a share closes up at its price": (
        "Calder's stock closed 3.5 percent up at $34.99 on Wednesday.",
        "3.5 percent",
        "Calder / - / share price / 3.5 % / 2024-05-01 / dod",
    ),
    "several names are one subject": (
        "NIO, XPeng and Li Auto disclosed their combined deliveries for April, totalling 65,604 vehicles.",
        "65,604",
        "NIO, XPeng and Li Auto / - / deliveries / 65604 vehicle / 2024-04 / -",
    ),
    "laying off is cutting jobs": (
        "Intel announced that it would lay off up to 336 people, or roughly 8% of its workforce.",
        "336",
        "Intel / - / job cuts / 336 person / - / forecast",
    ),
    "a part of the staff is cut": (
        "Intel will cut 11% of its workforce, or 889 employees.",
        "11%",
        "Intel / - / employees / -11 % / - / forecast",
    ),
    "or so many": (
        "Intel will cut 11% of its workforce, or 889 employees.",
        "889",
        "Intel / - / job cuts / 889 employee / - / forecast",
    ),
    "the staff that is cut from is no plan": (
        "Intel plans to cut 5,000 jobs, about 4% of its global workforce of 120,000.",
        "120,000",
        "Intel / - / employees / 120000 employee / - / -",
    ),
    "each number has its own place": (
        "Ford will cut 4,000 jobs in Europe, including 2,900 in Germany and 800 in Britain.",
        "2,900",
        "Ford / Germany / job cuts / 2900 employee / - / forecast",
    ),
    "and the whole only its own": (
        "Ford will cut 4,000 jobs in Europe, including 2,900 in Germany and 800 in Britain.",
        "4,000",
        "Ford / Europe / job cuts / 4000 job / - / forecast",
    ),
    "a deal has a value, whatever shares did": (
        "Shares of Xpeng rose 3% on Tuesday after it agreed to be bought in a deal valued at $2.28 billion.",
        "$2.28 billion",
        "XPeng / - / deal value / 2280000000 USD / - / -",
    ),
    "a division is a part of its company": (
        "Thomson Reuters said revenue rose in the first quarter. Revenue at the Maritime division rose 2 percent.",
        "2 percent",
        "Thomson Reuters / Maritime / revenue / 2 % / 2024-Q1 / -",
    ),
    "where somebody is from narrows nothing": (
        "Sales of China's BYD rose 4% in April.",
        "4%",
        "BYD / - / sales / 4 % / 2024-04 / -",
    ),
    "a noun behind two numbers tells both": (
        "Xiaomi and Lenovo had nearly equal 5.3% and 5.2% market share respectively.",
        "5.3%",
        "Xiaomi / - / market share / 5.3 % / - / -",
    ),
    "a name behind a percentage is its own": (
        "GM's sales fell 28% for Buick and 4% for Cadillac in April.",
        "28%",
        "Buick / - / sales / -28 % / 2024-04 / -",
    ),
    "and so is the next": (
        "Sales to consumers advanced 27 percent at Ford and 36 percent at GM last month.",
        "36 percent",
        "General Motors / - / sales / 36 % / 2024-04 / -",
    ),
    "behind its own noun of change": (
        "At Ford, sales rose 9 percent in April, with a 21 percent drop in volume at Lincoln.",
        "21 percent",
        "Lincoln / - / volume / -21 % / 2024-04 / -",
    ),
    "a bracket is of the place before it": (
        "Registrations were up in Spain (+11.7%) and France (+6.5%) in April, while contracting in Italy (-2.8%).",
        "-2.8%",
        "Italy / - / registrations / -2.8 % / 2024-04 / -",
    ),
    "a share of the market that fell from": (
        "Sales in Europe rose in April. Stellantis slipped from a 19 percent market share a year earlier "
        "to just under 15 percent.",
        "19 percent",
        "Stellantis / - / market share / 19 % / 2023-04 / -",
    ),
    "whoever holds so much of a market holds no stake": (
        "VW retained a 20.9% share of the April market, with second-placed PSA holding 14.7%.",
        "14.7%",
        "PSA / - / market share / 14.7 % / 2024-04 / -",
    ),
    "two models counted together": (
        "Tesla delivered 124,100 Model Y and Model 3 units in the first quarter.",
        "124,100",
        "Tesla Model Y and Model 3 / - / deliveries / 124100 unit / 2024-Q1 / -",
    ),
    "two models of which one is only hinted at": (
        "Tesla sold more. Model 3 and Y production reached 435,826 units in the first quarter.",
        "435,826",
        None,
    ),
    "things counted are not gone on with": (
        "Car sales in the EU grew 7.2% in April. Germany has 900 dealerships. Spain gained 3%.",
        "3%",
        None,
    ),
    "a description before a name is that name": (
        "The supermarket chain Tesco has reported pre-tax profits of £3.13bn for the first quarter.",
        "£3.13bn",
        "Tesco / - / pre-tax profit / 3130000000 GBP / 2024-Q1 / -",
    ),
    "something else that moved": (
        "Tesco's revenue rose 3% in April. The number of plastic bags handed out fell by 50%.",
        "50%",
        None,
    ),
    "what an aside denies": (
        "Tesco's like-for-like sales, which do not include fuel, were up 1.4 per cent in April.",
        "1.4 per cent",
        "Tesco / - / comparable-store sales / 1.4 % / 2024-04 / -",
    ),
    "a nationality is where": (
        "BMW's Chinese sales fell 15% in the first quarter.",
        "15%",
        "BMW / China / sales / -15 % / 2024-Q1 / -",
    ),
    "a nationality that nobody else is beside is whose": (
        "Tesla sold more cars. German car exports fell 4% in April.",
        "4%",
        "Germany / cars / exports / -4 % / 2024-04 / -",
    ),
    "who orders what another makes": (
        "Japan Airlines has ordered ten 787s, and on Monday it ordered 20 A350 jets.",
        "20",
        "Japan Airlines / aircraft / orders / 20 aircraft / - / -",
    ),
    "whose own model is ordered": (
        "BMW took 300 orders for the iX3 in April.",
        "300",
        "BMW iX3 / - / orders / 300 order / 2024-04 / -",
    ),
    "whose dollars follow the yuan sign": (
        "台积电第一季度营收5926.4亿元新台币。",
        "5926.4亿元",
        "TSMC / - / revenue / 592640000000 TWD / 2024-Q1 / -",
    ),
    "ternary is no three yuan": (
        "4月，动力电池装车量35.4GWh。其中三元电池装车量9.9GWh。",
        "9.9GWh",
        "ternary batteries / - / installations / 9.9 gigawatt hour / 2024-04 / -",
    ),
    "down so much and up so much": (
        "Kia sold 540,010 units in April, down 4.2 percent and up 1.0 percent on the year before.",
        "1.0 percent",
        "Kia / - / sales / 1 % / 2024-04 / yoy",
    ),
    "all of a bracket is of the place before it": (
        "Kia posted growth in sales in Europe (571,033 units, an 19.5% increase) and China (512,167 units) in April.",
        "19.5%",
        "Kia / Europe / sales / 19.5 % / 2024-04 / -",
    ),
    "what came out is no forecast, though one was before": (
        "Netflix added 10.09 million subscribers in the first quarter, above its forecast of 7.50 million, "
        "to end the quarter with 192.95 million subscribers.",
        "192.95 million",
        "Netflix / - / subscribers / 192950000 subscriber / 2024-Q1 / -",
    ),
    "a segment is nobody": (
        "Ford said revenue in the Automotive Segment rose 3% in the first quarter. "
        "The company paid a dividend of $1.30 a share.",
        "$1.30 a share",
        "Ford / - / dividend / 1.3 USD/share / 2024-Q1 / -",
    ),
    "the stock of a new paragraph is that of the article's company": (
        "Intel cut 5,000 jobs in April. Intel had 124,800 employees.\n\nAmazon shed 18,000 jobs in April.\n\n"
        "Investors cheered. The stock closed up 3.8% on Wednesday.",
        "3.8%",
        "Intel / - / share price / 3.8 % / 2024-05-01 / dod",
    ),
    "what is supplied is no inventory": (
        "Northgrid signed a supply contract of $1.9 billion in April.",
        "$1.9 billion",
        None,
    ),
    "the Group is whoever was told of": (
        "The Volkswagen Group delivered more vehicles in April. The Group handed over 39,100 cars to customers.",
        "39,100",
        "Volkswagen / - / deliveries / 39100 vehicle / 2024-04 / -",
    ),
    "past what it is in dollars": (
        "TSMC posted NT$263.71 billion (US$9.02 billion) in revenue for April.",
        "NT$263.71 billion",
        "TSMC / - / revenue / 263710000000 TWD / 2024-04 / -",
    ),
    "a loss behind its sum": (
        "Toyota's net profit was ¥190 billion in the first quarter, against a ¥77 billion loss a year earlier.",
        "¥77 billion",
        "Toyota / - / net loss / 77000000000 JPY / 2023-Q1 / -",
    ),
}


@pytest.mark.parametrize(("text", "number", "expected"), CASES.values(), ids=CASES)
def test_wire_style(text: str, number: str, expected: str | None) -> None:
    assert told_at(text, number, date(2024, 5, 2)) == expected
