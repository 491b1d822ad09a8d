"""Prices and moves of shares, indices and goods in every notation, on sentences of our own: the figure, or none."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest

from knowledge.model import Article
from tests.knowledge.reading.tried import figures_in, told

FRIDAY = date(2019, 11, 15)
LEAD = "Norvane Corp and Velmo Corp will close a plant each. "


class Case(NamedTuple):
    text: str
    evidence: str
    expected: dict[str, object] | None  # None: no figure is read there
    published: date | None = None


CASES = {
    "a bare price is the exchange's money": Case(
        "Shares in Norvane closed up 4 at 31 on the New York Stock Exchange.",
        "31",
        {"subject": "Norvane", "metric": "share price", "value": 31, "unit": "USD"},
    ),
    "and so is the bare move that led to it": Case(
        "Shares in Norvane closed up 4 at 31 on the New York Stock Exchange.",
        "4",
        {"subject": "Norvane", "metric": "share price", "value": 4, "unit": "USD", "basis": "dod"},
    ),
    "a firm that closes at a price has shares": Case(
        "Among active Toronto stocks, oil producer Norvane Corp fell 1.15 to close at 27.85 on 3.1 million shares.",
        "1.15",
        {"subject": "Norvane", "metric": "share price", "value": -1.15, "unit": "CAD"},
    ),
    "a word for a move takes the unit of its price": Case(
        "Norvane shares were down six at 248p in early trading.",
        "six",
        {"subject": "Norvane", "value": -6, "unit": "pence", "basis": "dod"},
    ),
    "so does the price that a share recovered to": Case(
        "Norvane's shares touched lows of 151-1/4 pence before recovering to 163-1/2 in afternoon trading.",
        "163-1/2",
        {"subject": "Norvane", "metric": "share price", "value": 163.5, "unit": "pence"},
    ),
    "eighths are of a share wherever two stand so": Case(
        "Norvane rose 1-1/4 to 33-3/8 while Velmo lost 7/8 to 14.",
        "7/8",
        {"subject": "Velmo", "metric": "share price", "value": -0.875, "unit": "USD"},
    ),
    "losers against gainers are no price": Case(
        "Norvane shares closed at 31 in Toronto. Losing stocks led gains 512 to 408.", "512", None
    ),
    "a rank is no price": Case(
        "Norvane went from 8 to 5 in the list of builders, and rose 3 to 5 a year later.", "3", None
    ),
    "lost is fell where the price follows": Case(
        "Norvane lost 45 cents to close at $19.20 on Nasdaq.",
        "45 cents",
        {"subject": "Norvane", "metric": "share price", "value": -0.45, "basis": "dod"},
    ),
    "shares are those of the firm that is described": Case(
        "Velmo finished lower. - Shares in UK drug firm Norvane closed down 17.2% at 140.5 pence on Monday.",
        "17.2%",
        {"subject": "Norvane", "scope": None, "value": -17.2},
    ),
    "an index has points": Case(
        "Britain's FTSE 100 index was up 11.7 points at 4,231.9.",
        "11.7",
        {"subject": "FTSE 100", "metric": "share index", "value": 11.7, "unit": "point", "basis": "dod"},
    ),
    "and stands at as many": Case(
        "Toronto's key 300 Composite Index fell 38.14 points to 5961.27.",
        "5961.27",
        {"subject": "TSE 300", "metric": "share index", "value": 5961.27, "unit": "point"},
    ),
    "what follows the next index is of it": Case(
        "The S&P 500 fell 1.4% and the Nasdaq dropped 2.2% on Friday.",
        "2.2%",
        {"subject": "Nasdaq Composite", "metric": "share index", "value": -2.2},
    ),
    "a gain in an index is no firm's": Case(
        "Norvane shares rose 4%, outperforming a 1.2% gain in the S&P 500.",
        "1.2%",
        {"subject": "S&P 500", "metric": "share index", "value": 1.2},
    ),
    "an index's own gain is no firm's either": Case(
        "Norvane rose 4% on the Nasdaq to $43, beating the S&P 500's 1.2% gain.",
        "1.2%",
        {"subject": "S&P 500", "metric": "share index", "value": 1.2},
    ),
    "where a share trades is not what moved": Case(
        "Norvane rose 4% on the Nasdaq to $43.", "4%", {"subject": "Norvane", "metric": "share price", "value": 4}
    ),
    "the month of a future is not when it moved": Case(
        "March Nymex crude lost $0.72 to close at $21.40 a barrel.",
        "$0.72",
        {"subject": "crude oil", "metric": "price", "value": -0.72, "period": None},
    ),
    "a day behind having is that of another move": Case(
        "Brent crude futures were up 24 cents, or 0.4%, at $61.30 a barrel by 0730 GMT, having dropped 7 cents on "
        "Thursday.",
        "24 cents",
        {"subject": "Brent crude", "value": 0.24, "period": "2019-11-15"},
        FRIDAY,
    ),
    "and of that move it is": Case(
        "Norvane shares were up 3% in premarket trading, after closing down 2% on Thursday.",
        "2%",
        {"subject": "Norvane", "value": -2, "period": "2019-11-14"},
        FRIDAY,
    ),
    "the previous session is the weekday before": Case(
        "Norvane shares gained 3% to $31, after falling 0.7% in the previous session.",
        "0.7%",
        {"subject": "Norvane", "value": -0.7, "period": "2019-11-14"},
        FRIDAY,
    ),
    "before the opening is on the article's day": Case(
        "Norvane shares, which closed at $30 on Thursday, rose 3% in premarket trading.",
        "3%",
        {"subject": "Norvane", "value": 3, "period": "2019-11-15"},
        FRIDAY,
    ),
    "the close beside a move after hours is of its day": Case(
        "Norvane shares rose 14% to $24.20 in after-hours trading on Thursday. They closed nearly 8% higher at $21.20.",
        "$21.20",
        {"subject": "Norvane", "value": 21.2, "period": "2019-11-14"},
        FRIDAY,
    ),
    "a price is of no year": Case(
        "Norvane's stock fell 3% to $30 and has lost a third of its value this year.",
        "$30",
        {"period": "2019-11-15"},
        FRIDAY,
    ),
    "a price and a day after": Case(
        "Norvane's stock fell 3% to $30 a day after it had lost 2%.",
        "$30",
        {"metric": "share price", "unit": "USD"},
        FRIDAY,
    ),
    "easier is lower": Case("Norvane shares ended 6p easier at 287p.", "6p", {"value": -6, "basis": "dod"}),
    "a bare price behind a move that comes before its word": Case(
        "Norvane shares hit a high of 312p before closing 6-1/2p up at 309.", "309.", {"value": 309, "unit": "pence"}
    ),
    "lows in eighths are prices": Case(
        "Norvane shares, which had been close to lows of 153 1/4, rose 3 1/2 pence to 161 1/2.",
        "153 1/4",
        {"subject": "Norvane", "metric": "share price", "unit": "pence"},
    ),
    "what is wiped off a value is of the value": Case(
        "The fall wiped more than $4 billion off Norvane's market value.",
        "$4 billion",
        {"subject": "Norvane", "metric": "market capitalisation", "value": -4_000_000_000},
    ),
    "a firm with a value has shares that fall": Case(
        "Norvane, with a market value of $41 billion, fell 3%.", "3%", {"metric": "share price", "value": -3}
    ),
    "a price target is what somebody believes": Case(
        "Analyst Jo Ray raised her price target on Norvane to $62 from $54.",
        "$54",
        {"subject": "Norvane", "metric": "price target", "modality": "estimate"},
    ),
    "what a target implies was no move": Case(
        "His price target for Norvane is $62 a share, which implies a 57 percent gain.", "57 percent", None
    ),
    "a firm is known by where it comes from": Case(
        "Velmo is to be bought by Peru's Norvane. Velmo rose. Traders bid up the Peruvian company's depository shares "
        "as much as 2-5/8 in the morning. They closed up 1-7/16 at 24-7/16.",
        "24-7/16",
        {"subject": "Norvane", "metric": "share price", "value": 24.4375},
    ),
    "a move and its price with a day between": Case(
        "March Nymex crude lost $0.72 today to close at $21.40 a barrel.",
        "$0.72",
        {"subject": "crude oil", "value": -0.72},
    ),
    "what a currency costs is no profit": Case(
        "Norvane's profit rests on $1.60 on average for the year against the pound.", "$1.60", None
    ),
    "flight attendants are no flights": Case(
        "Norvane raised the number of flight attendants in Lima from 340 to 810.", "810", None
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_share_prices(name: str) -> None:
    case = CASES[name]
    found = figures_in(Article("tried", "Tried", LEAD + case.text, published=case.published), case.evidence)
    if case.expected is None:
        assert found == []
        return
    assert [{key: told(one, key) for key in case.expected} for one in found] == [case.expected]
