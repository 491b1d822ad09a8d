"""Plants and strikes, targets and charges, in sentences of our own: what is expected, and whose it is."""

from __future__ import annotations

from datetime import date

import pytest

from tests.knowledge.reading.rooms import told_at

# what is shown | the text | the number | "subject / scope / metric / value unit / period / basis or modality", or None
CASES = {
    "a contract is no fall": (
        "Ford and the UAW are trying to hammer out a new contract for 6,300 UAW members.",
        "6,300",
        "UAW / - / members / 6300 member / - / -",
    ),
    "of how many plants something goes to some": (
        "The strike at its Tilling axle plant stopped shipments to seven of Ford's 13 truck plants.",
        "seven",
        None,
    ),
    "a plant is told by its town, which is nobody": (
        "Ford said the walkout at its Tilling axle plant forced the company to lay off 1,850 workers near Tilling.",
        "1,850",
        "Ford / Tilling / job cuts / 1850 worker / - / -",
    ),
    "a charge that is expected": (
        "Ford's total excludes an expected charge of $310 million, or 28 cents a share.",
        "$310 million",
        "Ford / - / charge / 310000000 USD / - / estimate",
    ),
    "and the same by the share": (
        "Ford's total excludes an expected charge of $310 million, or 28 cents a share.",
        "28 cents",
        "Ford / - / charge / 0.28 USD/share / - / estimate",
    ),
    "what a forecast rests on has happened": (
        "Ford will report record earnings for 2023, based on record sales of 1.94 million vehicles.",
        "1.94 million",
        "Ford / - / sales / 1940000 vehicle / 2023 / -",
    ),
    "some one year is no year that is told": (
        "In the fourth quarter Ford earned $4 billion. Ford said it sold 3 million cars in a single year.",
        "3 million",
        "Ford / - / sales / 3000000 vehicle / - / -",
    ),
    "a target is one, though the shares are named": (
        "Brightwell Securities cut its price target on Ford shares to $31.",
        "$31",
        "Ford / - / price target / 31 USD / - / estimate",
    ),
    "what an aside despite something tells is no metric": (
        "In May Ford's truck sales, despite strike-related production losses, rose 4.6 percent.",
        "4.6 percent",
        "Ford / trucks / sales / 4.6 % / 2024-05 / -",
    ),
    "who reports is brought in by a conjunction": (
        "Ford's numbers, which came one day after Honda reported a 2 percent rise in May sales, were weak.",
        "2 percent",
        "Honda / - / sales / 2 % / 2024-05 / -",
    ),
    "what data show is not of whom they hurt": (
        "Renault was hurt by data showing new car sales in France slid 23.6 percent in May.",
        "23.6 percent",
        "cars / France / sales / -23.6 % / 2024-05 / -",
    ),
    "what is due to something is not due to happen": (
        "Renault fell 4 percent, but that was due to profit-taking as the shares have risen 21 percent since May 8.",
        "21 percent",
        "Renault / - / share price / 21 % / since 2024-05-08 / -",
    ),
    "a number in a name": ("The sales were a bad sign for Detroit's Big Three automakers.", "Three", None),
    "a level that is current is no plan": (
        "Ford will act after it raises its cash reserves above their current level of $6 billion.",
        "$6 billion",
        "Ford / - / cash / 6000000000 USD / - / -",
    ),
    "what several are as well as one": (
        "Ford sold 700,000 F-Series in May.",
        "700,000",
        "Ford F-Series / - / sales / 700000 series / 2024-05 / -",
    ),
    "all who work there are brought to a number": (
        "The planned cuts will reduce the Tilling plant's workforce to just under 2,100.",
        "2,100",
        "Tilling / - / employees / 2100 employee / - / forecast",
    ),
    "beside those of ten years that are past": (
        "Cuts will reduce Ford's workforce to 2,100, compared with a peak of 9,300 in the 1970s and about 2,700 now.",
        "9,300",
        "Ford / - / employees / 9300 employee / 1970..1979 / -",
    ),
    "and those of now": (
        "Cuts will reduce Ford's workforce to 2,100, compared with a peak of 9,300 in the 1970s and about 2,700 now.",
        "2,700",
        "Ford / - / employees / 2700 employee / - / -",
    ),
    "or more stands between a number and its time": (
        "Ford's market share fell to 6 percent in 2022 from 13 percent or more in the 1990s.",
        "13 percent",
        "Ford / - / market share / 13 % / 1990..1999 / -",
    ),
    "a share down from its high has moved since then": (
        "A weak quarter led Ford shares to drop as much as 34% from a record high on March 4.",
        "34%",
        "Ford / - / share price / -34 % / since 2024-03-04 / -",
    ),
    "an annual forecast is of no quarter told before": (
        "Ford delivered 300,000 cars in the first quarter. It may miss its original annual sales forecast of 960,000.",
        "960,000",
        "Ford / - / sales / 960000 vehicle / - / forecast",
    ),
    "what notes are due in is no time of a price": (
        "Ford's 2031 notes lost value as it was cutting its U.S. prices by $900.",
        "$900",
        "Ford / United States / price / -900 USD / - / target",
    ),
    "a firm without a name has what its clause tells": (
        "Ford sold two foundries to a startup company which hopes to lead with over $3 billion in sales.",
        "$3 billion",
        None,
    ),
    "so many on a list are not all there are": (
        "The Tilling plants had been on a list of 19 British Ford operations.",
        "19",
        None,
    ),
    "a credit on what somebody sells is no sale": (
        "Ford reported higher sales of the van, in spite of the tax credit toward Ford purchases falling to $1,850.",
        "$1,850",
        "Ford / - / tax benefit / 1850 USD / - / -",
    ),
    "and so much of it a week": (
        "Ford burned about $14 million of cash each week.",
        "$14 million",
        "Ford / - / cash burn / 14000000 USD/week / - / -",
    ),
    "cash that is burned": (
        "Ford burned through $96 million of cash in April.",
        "$96 million",
        "Ford / - / cash burn / 96000000 USD / 2024-04 / -",
    ),
}


@pytest.mark.parametrize(("text", "number", "expected"), CASES.values(), ids=CASES)
def test_plants_and_targets(text: str, number: str, expected: str | None) -> None:
    assert told_at(text, number, date(2024, 6, 4)) == expected


def test_last_month_of_news_without_a_day_is_the_one_it_tells_of() -> None:
    text = "Ford sold 900 cars in November. Toyota said it sold 29,120 Camrys last month."
    assert told_at(text, "29,120", None) == "Toyota Camry / - / sales / 29120 camry / ????-11 / -"
