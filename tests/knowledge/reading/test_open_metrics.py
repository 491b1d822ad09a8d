"""Numbers whose metric no entry of the lexicon names: they go by a noun phrase and an owner of their own."""

from __future__ import annotations

from datetime import date

import pytest

from tests.knowledge.reading.rooms import told_at

# what is shown | the text | the number | "subject / scope / metric / value unit / period / basis or modality", or None
CASES = {
    "what somebody has": (
        "Calder Plc has 16 shareholders.",
        "16",
        "Calder / - / shareholders / 16 shareholder / - / -",
    ),
    "what somebody opened, with all that describes it": (
        "Calder Plc opened 35 new soap and candle kiosks in March.",
        "35",
        "Calder / - / new soap and candle kiosks opened / 35 kiosk / 2024-03 / -",
    ),
    "what is to be closed": (
        "Calder Plc plans to close 12 depots.",
        "12",
        "Calder / - / depots closed / 12 depot / - / target",
    ),
    "a list goes on": (
        "Calder Plc runs 90 mills and 12 depots in Peru.",
        "12",
        "Calder / Peru / depots / 12 depot / - / -",
    ),
    "a verb that nothing is known of": (
        "It was a good year for Calder Plc, which publishes 40 journals.",
        "40",
        "Calder / - / journals / 40 journal / - / -",
    ),
    "what is had by a part of a firm": (
        "Calder's soap unit operates 13 farms.",
        "13",
        "Calder / soap / farms / 13 farm / - / -",
    ),
    "whose it is": (
        "A quarter of Calder's 50 local weeklies will go.",
        "50",
        "Calder / - / local weeklies / 50 weekly / - / -",
    ),
    "things that are in a place": (
        "There are about 285 brokerages in Peru.",
        "285",
        "Peru / - / brokerages / 285 brokerage / - / -",
    ),
    "a few things in words are no figure": ("Calder Plc has three goals.", "three", None),
    "nobody has them": ("In the long run 300 channels will be on the air.", "300", None),
    "somebody else's that isn't named": ("Calder Plc bought a chain that runs 40 kiosks.", "40", None),
    "a model's number": ("Calder's 4000 H-series chips are out.", "4000", None),
    "a sum in front of what it is": (
        "Calder Plc has a $366 million war chest.",
        "$366 million",
        "Calder / - / war chest / 366000000 USD / - / -",
    ),
    "a sum in front of what is built for it": (
        "Calder Plc is building a $3 billion refinery in Peru.",
        "$3 billion",
        "Calder / Peru / refinery cost / 3000000000 USD / - / -",
    ),
    "a sum behind what it is": (
        "Calder Plc sold 900 vans. The company wants damages of $20 billion.",
        "$20 billion",
        "Calder / - / damages / 20000000000 USD / - / -",
    ),
    "a sum in something": (
        "Calder Plc expects to generate $1 billion in excess cash.",
        "$1 billion",
        "Calder / - / excess cash / 1000000000 USD / - / forecast",
    ),
    "a sum that something is": (
        "Calder's relocation allowance was $4,000.",
        "$4,000",
        "Calder / - / relocation allowance / 4000 USD / - / -",
    ),
    "a measure in a list": (
        "The Calder Z7 has a range of 300 miles and a maximum payload of 900 kg.",
        "900 kg",
        "Calder Z7 / - / payload / 900 kilogram / - / -",
    ),
    "a share of something": (
        "Calder Plc gets 40 percent of its cement abroad.",
        "40 percent",
        "Calder / - / share of cement / 40 % / - / -",
    ),
    "a share of a market": (
        "Calder Plc now commands 60 percent of the local soap market.",
        "60 percent",
        "Calder / - / share of local soap market / 60 % / - / -",
    ),
    "a share of a described firm is none of these": (
        "Calder Plc, which owns 44% of the Peruvian carmaker, left.",
        "44%",
        None,
    ),
    "workers of several places": (
        "Calder's plant told all of its 900 Lima, Peru, soap welders to stay home.",
        "900",
        "Calder / - / soap welders / 900 welder / - / -",
    ),
    "how far something goes": (
        "The Calder Z7 can travel up to 150 miles.",
        "150 miles",
        "Calder Z7 / - / driving range / 150 mile / - / -",
    ),
    "how fast it goes is another thing": ("The Calder Z7 can travel up to 150 mph.", "150 mph", None),
    "bonds sold are no sales": ("The $90 million of bonds sold to Astra came with a coupon.", "$90 million", None),
    "a sum wiped off a value": (
        "The news fell flat, shaving more than $8 billion from Calder Plc's market capitalization.",
        "$8 billion",
        "Calder / - / market capitalisation / -8000000000 USD / - / -",
    ),
    "a sum put on a value": (
        "That day added $8 billion to Calder's market value.",
        "$8 billion",
        "Calder / - / market capitalisation / 8000000000 USD / - / -",
    ),
    "the same growth on another basis": (
        "Calder's revenues were $47 million, up 3 percent since May 2023, or 1.8 percent on a comparable basis.",
        "1.8 percent",
        "Calder / - / revenue / 1.8 % / since 2023-05 / -",
    ),
    "a hit": ("Calder Plc took a 475 million euro hit.", "475 million", "Calder / - / hit / 475000000 EUR / - / -"),
    "no time but that of its own sentence": (
        "Calder's sales rose 3% in 2023. It now commands 60 percent of the local soap market.",
        "60 percent",
        "Calder / - / share of local soap market / 60 % / - / -",
    ),
    "cash that somebody has": (
        "Calder Plc had $4 billion in cash.",
        "$4 billion",
        "Calder / - / cash / 4000000000 USD / - / -",
    ),
    "a contract, which is no verb": (
        "Calder Plc won a $4 billion contract.",
        "$4 billion",
        "Calder / - / contract / 4000000000 USD / - / -",
    ),
    "a rate of its own": (
        "Calder's approval rating was 42 percent.",
        "42 percent",
        "Calder / - / approval rating / 42 % / - / -",
    ),
    "a rate before its noun": (
        "Calder Plc has an 8% dividend yield.",
        "8%",
        "Calder / - / dividend yield / 8 % / - / -",
    ),
    "what is owed": ("Calder Plc owes $4 million to Astra.", "$4 million", "Calder / - / debt / 4000000 USD / - / -"),
    "what is given": ("Calder Plc donated $5 million.", "$5 million", "Calder / - / donation / 5000000 USD / - / -"),
    "in how many places is no delivery": ("Calder Plc delivered 400 vans in 12 cities.", "12", None),
    "after how many things is no recall": ("Calder Plc recalled 900 vans after 12 complaints.", "12", None),
    "a move is no metric": ("Calder's plunge to half its value was quick.", "half", None),
    "things beside money are no money": (
        "Calder's van sales rose 8% to 4.7 million in 2023, while its revenues came to 90 billion euros.",
        "4.7 million",
        "Calder / light commercial vehicles / sales / 4700000 vehicle / 2023 / -",
    ),
    "shares that somebody holds": (
        "Calder Plc sold 900 vans. It holds about 400,000 Orin shares.",
        "400,000",
        "Calder / - / shares held / 400000 share / - / -",
    ),
    "shares that are bid for are no output": (
        "Calder Plc produced 900 vans. The bid is for 400,000 shares.",
        "400,000",
        None,
    ),
    "more of other things": (
        "Calder Plc has 900 workers. The state named 500 idle farms and spoke of a further 4,000.",
        "4,000",
        None,
    ),
    "what is only told of": (
        "Calder Plc raised $9 million. It followed announcements of $700 million.",
        "$700 million",
        "Calder / - / funding / 700000000 USD / - / -",
    ),
    "a share of a firm is a stake": (
        "Calder Plc owns 60 percent of the joint venture.",
        "60 percent",
        "Calder / - / stake / 60 % / - / -",
    ),
    "no sales, though they were told of before: the number has a noun of its own": (
        "Calder Plc's sales were $9 million. Torres, with an estimated fortune of $15 billion, was away.",
        "$15 billion",
        None,
    ),
}


@pytest.mark.parametrize(("text", "number", "expected"), CASES.values(), ids=CASES)
def test_open_metrics(text: str, number: str, expected: str | None) -> None:
    assert told_at(text, number, date(2024, 5, 2)) == expected
