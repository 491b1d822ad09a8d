"""Companies' results as the wires tell them, in sentences of our own: profit and loss, a year ago, estimates, parts."""

from __future__ import annotations

from datetime import date

import pytest

from tests.knowledge.reading.rooms import told_at

# what is shown | the text | the number | "subject / scope / metric / value unit / period / basis or modality", or None
CASES = {
    "a loss of money is a net loss": (
        "Calder Plc had a first-quarter loss of $318 million.",
        "$318 million",
        "Calder / - / net loss / 318000000 USD / 2024-Q1 / -",
    ),
    "a loss compared with is of a year ago, past what it is a share": (
        "Calder earned $20 million, or 7 cents per share, in the first quarter, "
        "compared with a loss of $9 million, or 4 cents per share, a year ago.",
        "$9 million",
        "Calder / - / net loss / 9000000 USD / 2023-Q1 / -",
    ),
    "and so is what it is a share": (
        "Calder earned $20 million, or 7 cents per share, in the first quarter, "
        "compared with a loss of $9 million, or 4 cents per share, a year ago.",
        "4 cents per share",
        "Calder / - / loss per share / 0.04 USD/share / 2023-Q1 / -",
    ),
    "a share's money lost is a loss": (
        "Calder Plc lost 7 cents per share in the first quarter.",
        "7 cents per share",
        "Calder / - / loss per share / 0.07 USD/share / 2024-Q1 / -",
    ),
    "shares that lose money only fall": (
        "Calder Plc shares lost 40 cents to $30.",
        "40 cents",
        "Calder / - / share price / -0.4 USD / 2024-05-02 / dod",
    ),
    "a swing to profit": (
        "Calder Plc swung to a first-quarter profit of $3 million, from a year-ago loss of $1 million.",
        "$1 million",
        "Calder / - / net loss / 1000000 USD / 2023-Q1 / -",
    ),
    "where earnings come from is not before": (
        "Calder said first-quarter profit fell. It reported earnings from continuing operations of $37 million.",
        "$37 million",
        "Calder / continuing operations / net profit / 37000000 USD / 2024-Q1 / -",
    ),
    "last year beside a quarter is the quarter a year ago": (
        "Calder Plc said fourth-quarter sales rose.\n\nRevenue fell 9% to $13 million from $14 million last year.",
        "$14 million",
        "Calder / - / revenue / 14000000 USD / 2022-Q4 / -",
    ),
    "last year's is last year's": (
        "Calder Plc said first-half profit fell 5% to 3.1 million euros from last year's 3.3 million euros.",
        "3.3 million euros",
        "Calder / - / net profit / 3300000 EUR / 2023-H1 / -",
    ),
    "growth that was so much is a change": (
        "Calder Plc said underlying sales growth was 5.4 percent in the first quarter.",
        "5.4 percent",
        "Calder / underlying / sales / 5.4 % / 2024-Q1 / -",
    ),
    "sales at stores of a year": (
        "Calder Plc said sales in stores open at least a year rose 6 percent in the first quarter.",
        "6 percent",
        "Calder / - / comparable-store sales / 6 % / 2024-Q1 / -",
    ),
    "what a bank sets aside": (
        "Calder Bancorp's provision for credit losses rose to $557 million in the first quarter.",
        "$557 million",
        "Calder Bancorp / - / provisions / 557000000 USD / 2024-Q1 / -",
    ),
    "who gathers estimates has none": (
        "Calder Plc said first-quarter sales rose. Thomson Reuters says analysts forecast a profit of 2 cents a share.",
        "2 cents a share",
        "Calder / - / earnings per share / 0.02 USD/share / 2024-Q1 / estimate",
    ),
    "the agency of a dateline is nobody": (
        "LONDON (dpa-AFX) - Calder plc said Thursday that its first-quarter profit fell 5 percent.",
        "5 percent",
        "Calder / - / net profit / -5 % / 2024-Q1 / -",
    ),
    "nor is where somebody sits": (
        "Cedar Falls, N.Y.-based Calder said expenses fell 8 percent in the first quarter.",
        "8 percent",
        "Calder / - / costs / -8 % / 2024-Q1 / -",
    ),
    "a network's generation weighs nothing": (
        "Calder Plc makes chips for 5G phones and said revenue rose.",
        "5G",
        None,
    ),
    "oil is pumped by the day": (
        "Calder Plc's output rose to 1.4 million barrels of oil equivalent per day in the first quarter.",
        "1.4 million barrels",
        "Calder / - / production / 1400000 barrel/day / 2024-Q1 / -",
    ),
    "a level that is taken up is of whom it was": (
        "Libya pumped 2.7 million bpd in April, Calder Oil said; in March it had been 2.4 million.",
        "2.4 million",
        "Libya / - / production / 2400000 barrel/day / 2024-03 / -",
    ),
    "income set against a loss is profit": (
        "Calder had a first-quarter net loss of $71 million, compared with income of $418 million a year ago.",
        "$418 million",
        "Calder / - / net profit / 418000000 USD / 2023-Q1 / -",
    ),
    "a segment with a hyphen narrows": (
        "Calder reported first-quarter results. Its corporate-services segment had a 10 percent decline in sales.",
        "10 percent",
        "Calder / corporate-services / sales / -10 % / 2024-Q1 / -",
    ),
    "what the money came from narrows": (
        "Calder's revenue from dealmaking edged up 1% in the first quarter.",
        "1%",
        "Calder / dealmaking / revenue / 1 % / 2024-Q1 / -",
    ),
    "the bank is no part of itself": (
        "Calder Bank reported first-quarter results. Profit at the bank fell 8 percent.",
        "8 percent",
        "Calder Bank / - / net profit / -8 % / 2024-Q1 / -",
    ),
    "where a share is traded narrows nothing": (
        "Calder Plc shares fell 6.8% to $28.66 in early trading in New York.",
        "$28.66",
        "Calder / - / share price / 28.66 USD / 2024-05-02 / -",
    ),
    "what matches forecasts has happened": (
        "Calder's first-quarter revenue reached $5 billion, up 6% and matching analyst projections.",
        "6%",
        "Calder / - / revenue / 6 % / 2024-Q1 / -",
    ),
    "the anticipated sum is an estimate": (
        "Calder Plc earned $1.62 a share in the first quarter, slightly below the anticipated $1.67.",
        "$1.67",
        "Calder / - / earnings per share / 1.67 USD / 2024-Q1 / estimate",
    ),
    "an increase tells nothing of expectations": (
        "Calder had a net income of $7 billion for the first quarter, a 12% rise and above expectations of $6 billion.",
        "$6 billion",
        "Calder / - / net profit / 6000000000 USD / 2024-Q1 / estimate",
    ),
    "a charge for costs is a charge": (
        "Calder's first-quarter loss includes a charge of $73 million for restructuring costs.",
        "$73 million",
        "Calder / - / charge / 73000000 USD / 2024-Q1 / -",
    ),
    "what is written down is a charge": (
        "Calder Plc wrote down its network by $11 million in the first quarter.",
        "$11 million",
        "Calder / - / charge / 11000000 USD / 2024-Q1 / -",
    ),
    "a plan's sum is not what was told before": (
        "Calder's first-quarter sales rose. It will shut shops as part of a $400 million cost-cutting plan.",
        "$400 million",
        None,
    ),
    "a range of losses": (
        "Calder Plc expects to lose 6 cents to 8 cents a share in the second quarter.",
        "6 cents",
        "Calder / - / loss per share / 0.06 USD/share / 2024-Q2 / forecast",
    ),
    "what boosts profit is no act": (
        "Calder Plc said first-quarter sales rose from a year earlier. It boosted net income 20% to $4 billion.",
        "20%",
        "Calder / - / net profit / 20 % / 2024-Q1 / yoy",
    ),
    "the full year is the year that ends in March": (
        "Calder's profit fell to 86 million pounds for the year to 14 March. Sales for the full year were down 1.7%.",
        "1.7%",
        "Calder / - / sales / -1.7 % / 2023-04..2024-03 / yoy",
    ),
    "and before it is the year before": (
        "Calder's profit was 5 million pounds for the year to March. Sales were 29 million, up from 25 million pounds.",
        "25 million pounds",
        "Calder / - / sales / 25000000 GBP / 2022-04..2023-03 / -",
    ),
    "a quarter long over is of the company's own year": (
        "Calder Plc said on Thursday that third-quarter profit rose 7%.",
        "7%",
        "Calder / - / net profit / 7 % / FY2024-Q3 / -",
    ),
    "and so is the next": (
        "Calder Plc said on Thursday third-quarter profit rose 7%. It expects fourth-quarter revenue of $41 million.",
        "$41 million",
        "Calder / - / revenue / 41000000 USD / FY2024-Q4 / forecast",
    ),
    "and the one before": (
        "Calder said on Thursday third-quarter revenue rose to $40 million from $39 million in the previous quarter.",
        "$39 million",
        "Calder / - / revenue / 39000000 USD / FY2024-Q2 / -",
    ),
    "the calendar's quarter stays": (
        "Calder Plc said on Thursday that first-quarter profit rose 7%. In the fourth quarter it had risen 3%.",
        "7%",
        "Calder / - / net profit / 7 % / 2024-Q1 / -",
    ),
    "an aside between dashes leaves the verb to the metric": (
        "Calder Plc sees revenue per available seat mile -- or the money it makes to fly one person one mile -- "
        "falling 7 percent in the second quarter.",
        "7 percent",
        "Calder / - / unit revenue / -7 % / 2024-Q2 / forecast",
    ),
    "and so does one between commas": (
        "Calder Bank's interest income, the difference between what it pays and earns, was $4 billion in the quarter.",
        "$4 billion",
        "Calder Bank / - / interest income / 4000000000 USD / - / -",
    ),
    "what expectations were set beside has happened": (
        "Calder's first-quarter sales were $41 million, above expectations of $40 million, according to estimates.",
        "$41 million",
        "Calder / - / sales / 41000000 USD / 2024-Q1 / -",
    ),
    "beaten estimates send shares up": (
        "Calder Plc beat estimates for first-quarter profit on Thursday, sending its shares up 2.3%.",
        "2.3%",
        "Calder / - / share price / 2.3 % / 2024-05-02 / dod",
    ),
    "a July estimate is of no July": (
        "Calder Plc expects second-quarter revenue of $9 million, in line with its January estimate of $8 million.",
        "$8 million",
        "Calder / - / revenue / 8000000 USD / 2024-Q2 / forecast",
    ),
    "last year's fourth quarter": (
        "Calder Plc's sales fell to $9 million in the first quarter from $12 million in last year's fourth quarter.",
        "$12 million",
        "Calder / - / sales / 12000000 USD / 2023-Q4 / -",
    ),
    "who was asked for estimates has none": (
        "Calder lost 9 cents a share in the first quarter. That beat the forecasts of analysts surveyed by First Call, "
        "who expected a loss of 13 cents per share.",
        "13 cents per share",
        "Calder / - / loss per share / 0.13 USD/share / 2024-Q1 / estimate",
    ),
    "a lead on quarterly profit previews the quarter": (
        "Calder Plc reported a 21 percent rise in quarterly profit. Its profit was $208 million in the first quarter, "
        "compared with $173 million a year earlier.",
        "21 percent",
        "Calder / - / net profit / 21 % / 2024-Q1 / yoy",
    ),
    "a channel in a clause of which is no subject": (
        "Calder Plc had first-quarter results. The company, which also runs channels such as TNT, said sales fell 4%.",
        "4%",
        "Calder / - / sales / -4 % / 2024-Q1 / -",
    ),
    "a higher-than-expected rise": (
        "Calder Plc said profit rose a higher-than-expected 14% in the first quarter.",
        "14%",
        "Calder / - / net profit / 14 % / 2024-Q1 / -",
    ),
    "so much higher than before is a change": (
        "Calder had a first-quarter profit of $57 million, which was 41% higher than $41 million a year earlier.",
        "41%",
        "Calder / - / net profit / 41 % / 2024-Q1 / yoy",
    ),
    "the Street only expects": (
        "Calder's first-quarter revenue rose 4%, while the Street was expecting a drop of 8.5%.",
        "8.5%",
        "Calder / - / revenue / -8.5 % / 2024-Q1 / estimate",
    ),
    "so much a share that analysts forecast": (
        "Calder's first-quarter sales rose. Analysts forecast $1.21 a share on revenue of $18 million for the second "
        "quarter, and $4.39 a share on revenue of $69 million for the year.",
        "$4.39 a share",
        "Calder / - / earnings per share / 4.39 USD/share / 2024 / estimate",
    ),
    "ahead of estimates by so much": (
        "Calder Plc earned 85 cents a share in the first quarter, 3 cents ahead of estimates.",
        "3 cents",
        None,
    ),
    "what would have been is no figure": (
        "Calder lost 71 cents a share in the first quarter. It would have been 68 cents per share if not for a fire.",
        "68 cents per share",
        None,
    ),
    "a segment that opens a sentence": (
        "Calder reported first-quarter results. At the company's TV segment, revenue was down 1% to $2.5 million.",
        "$2.5 million",
        "Calder / TV / revenue / 2500000 USD / 2024-Q1 / -",
    ),
    "a unit behind its number": (
        "Calder Plc posted a first-quarter loss of $3 million in its direct-to-consumer business.",
        "$3 million",
        "Calder / direct-to-consumer / net loss / 3000000 USD / 2024-Q1 / -",
    ),
    "staff is what is reduced by so much": (
        "Calder Plc aims to cut costs by $500 million, in part by reducing headcount by 15%.",
        "15%",
        "Calder / - / employees / -15 % / - / target",
    ),
    "who took a charge": (
        "Calder reported first-quarter results. The loss followed a charge of $14 million taken by Vega Corp.",
        "$14 million",
        "Vega / - / charge / 14000000 USD / - / -",
    ),
    "or the difference says what it is": (
        "Calder Bank's net interest income or difference between what's earned on loans and paid on deposits rose 5%.",
        "5%",
        "Calder Bank / - / net interest income / 5 % / - / -",
    ),
    "the quarter of the current financial year": (
        "Calder Bank on Thursday said third-quarter profit rose. It had sales of $27 million for the third quarter of "
        "the current financial year, against $23 million in the same period last year.",
        "$23 million",
        "Calder Bank / - / sales / 23000000 USD / FY2023-Q3 / -",
    ),
    "where the company of a description sits is nobody": (
        "Calder Technologies had a first-quarter loss.\n\nThe Bozeman, Mont., company posted sales of $18 million.",
        "$18 million",
        "Calder Technologies / - / sales / 18000000 USD / 2024-Q1 / -",
    ),
    "a range that begins from": (
        "Calder Plc expects second-quarter revenue to range from $28 million to $29 million.",
        "$28 million",
        "Calder / - / revenue / 28000000 USD / 2024-Q2 / forecast",
    ),
    "the quarter that is over, beside guidance for the next": (
        "Calder Plc swung to a first-quarter loss and gave guidance for the second quarter. It lost $18 million in the "
        "quarter.",
        "$18 million",
        "Calder / - / net loss / 18000000 USD / 2024-Q1 / -",
    ),
    "expected by analysts is an estimate": (
        "Calder earned $2.44 a share in the first quarter, ahead of the $2.37 expected by Wall Street analysts.",
        "$2.37",
        "Calder / - / earnings per share / 2.37 USD / 2024-Q1 / estimate",
    ),
    "what it made when is no forecast": (
        "Calder expects second-quarter revenue to fall 20% from 2019, when it generated revenue of $11 million.",
        "$11 million",
        "Calder / - / revenue / 11000000 USD / 2019-Q2 / -",
    ),
    "shares of the maker of": (
        "Calder Foods raised its forecast. Shares of the maker of Zephyr snacks rose 2.3 percent.",
        "2.3 percent",
        "Calder Foods / - / share price / 2.3 % / 2024-05-02 / dod",
    ),
    "aid is no profit": (
        "Calder Plc made a profit of $52 million in the first quarter thanks to more than $31 million in federal aid.",
        "$31 million",
        None,
    ),
    "the time of a cause is not the sum's": (
        "Calder had first-quarter results. Revenue was $5 million, up from $4 million a year ago, thanks to a gain of "
        "$1 million from a sale last year.",
        "$5 million",
        "Calder / - / revenue / 5000000 USD / 2024-Q1 / -",
    ),
    "organic growth eases": (
        "Calder Plc said organic sales growth eased to 1.3% in the three months to March.",
        "1.3%",
        "Calder / - / organic growth / 1.3 % / 2024-Q1 / -",
    ),
    "a negative margin": (
        "Calder Plc forecast an operating margin of negative 16% for the second quarter.",
        "negative 16%",
        "Calder / - / operating margin / -16 % / 2024-Q2 / forecast",
    ),
    "traffic rises": (
        "Calder Plc said passenger traffic rose 4 percent in the first quarter from a year earlier.",
        "4 percent",
        "Calder / - / passenger traffic / 4 % / 2024-Q1 / yoy",
    ),
    "beat the consensus": (
        "Calder Plc's earnings of $1.35 a share beat the consensus of $1.29 a share in the third quarter.",
        "$1.35 a share",
        "Calder / - / earnings per share / 1.35 USD/share / 2023-Q3 / -",
    ),
    "beat the consensus with": (
        "Calder Plc beat the consensus of $1.29 a share with earnings of $1.35 a share in the first quarter.",
        "$1.35 a share",
        "Calder / - / earnings per share / 1.35 USD/share / 2024-Q1 / -",
    ),
    "missed estimates with": (
        "Calder Plc missed estimates with earnings of $1.35 a share in the first quarter.",
        "$1.35 a share",
        "Calder / - / earnings per share / 1.35 USD/share / 2024-Q1 / -",
    ),
    "the parent of what stands before it": (
        "Zephyr Airlines parent Calder Corp. reported a $58 million loss in the first quarter.",
        "$58 million",
        "Calder / - / net loss / 58000000 USD / 2024-Q1 / -",
    ),
    "shares of a maker named": (
        "Shares of Zephyr maker Calder Plc fell 3 percent on Thursday.",
        "3 percent",
        "Calder / - / share price / -3 % / 2024-05-02 / dod",
    ),
    "the last quarter of a year": (
        "Calder Plc had sales of $4 million in the last quarter of 2011.",
        "$4 million",
        "Calder / - / sales / 4000000 USD / 2011-Q4 / -",
    ),
    "what the last of a list leaves out": (
        "For the second quarter, Calder Air expects its seat capacity to rise 7 percent from a year ago, with unit "
        "costs up 3 percent, excluding fuel.",
        "7 percent",
        "Calder Air / - / passenger traffic / 7 % / 2024-Q2 / yoy",
    ),
    "commas around what is left out": (
        "Calder Plc said first-quarter revenue rose 7 percent, with unit costs, excluding fuel, up 3 percent.",
        "3 percent",
        "Calder / adjusted / unit costs / 3 % / 2024-Q1 / -",
    ),
    "adjusted net income a share": (
        "Calder Plc's adjusted net income was 45 cents a share in the first quarter.",
        "45 cents a share",
        "Calder / adjusted / earnings per share / 0.45 USD/share / 2024-Q1 / -",
    ),
    "what a quarter includes": (
        "Calder Plc's profit for the first quarter, which includes the holiday season, fell 3 percent to $5 million.",
        "$5 million",
        "Calder / - / net profit / 5000000 USD / 2024-Q1 / -",
    ),
    "their estimates ranged": (
        "Analysts had expected Calder Plc to report a first-quarter profit of $2.00 a share. Their estimates ranged "
        "from $1.91 to $2.02 a share.",
        "$1.91 to $2.02 a share",
        "Calder / - / earnings per share / 1.91 USD/share / 2024-Q1 / estimate",
    ),
    "below the previous year's": (
        "Calder's sales in 2023 were $4 million, 20 percent below the previous year's $5 million, which included "
        "$700,000 from divested businesses.",
        "$5 million",
        "Calder / - / sales / 5000000 USD / 2022 / -",
    ),
    "and by how much": (
        "Calder's sales in 2023 were $4 million, 20 percent below the previous year's $5 million, which included "
        "$700,000 from divested businesses.",
        "20 percent",
        "Calder / - / sales / -20 % / 2023 / yoy",
    ),
    "what sales included that are gone": (
        "Calder's sales in 2023 were $4 million, 20 percent below the previous year's $5 million, which included "
        "$700,000 from divested businesses.",
        "$700,000",
        "Calder / - / sales from divested businesses / 700000 USD / 2022 / -",
    ),
    "a gain that earnings include": (
        "Calder Plc earned $24 million, or $1.80 a share, in 2023, which included a $13 million gain on its old mills.",
        "$13 million",
        "Calder / - / one-off gain / 13000000 USD / 2023 / -",
    ),
    "an operating profit a share": (
        "Calder Plc posted an operating profit of 18 cents a share in 2023.",
        "18 cents a share",
        "Calder / - / operating profit / 0.18 USD/share / 2023 / -",
    ),
}


@pytest.mark.parametrize(("text", "number", "expected"), CASES.values(), ids=CASES)
def test_results_news(text: str, number: str, expected: str | None) -> None:
    assert told_at(text, number, date(2024, 5, 2)) == expected
