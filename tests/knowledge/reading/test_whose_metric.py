"""Whose a metric is where several are near: a firm with a place, somebody unknown, one in passing, in our own words."""

from __future__ import annotations

from datetime import date

import pytest

from tests.knowledge.reading.rooms import told_at

# what is shown | the text | the number | "subject / scope / metric / value unit / period / basis or modality", or None
CASES = {
    "a firm's sales in a place that an adjective tells": (
        "Ford made 812 vans in March. It said Chilean sales fell 3.7%.",
        "3.7%",
        "Ford / Chile / sales / -3.7 % / 2024-03 / -",
    ),
    "the same of a country without a firm": (
        "Car sales in Peru rose 4% in March, data showed. Chilean sales fell 3.7%.",
        "3.7%",
        "Chile / - / sales / -3.7 % / 2024-03 / -",
    ),
    "what a drop in a place explains is not the place's": (
        "Ford's revenue rose in March. Without currency effects, the fall was 3.7%, due to a drop in Chilean sales.",
        "3.7%",
        "Ford / - / revenue / -3.7 % / 2024-03 / -",
    ),
    "somebody of whom nothing is known": (
        "Ford's profit rose in March. The plant's sales rose 3.7%.",
        "3.7%",
        None,
    ),
    "the launch of a model": (
        "Ford made 812 vans in March. A launch of the Toyota Corolla helped boost sales of trucks by 40% to 7,510.",
        "7,510",
        "Ford / trucks / sales / 7510 vehicle / 2024-03 / -",
    ),
    "the firm of the sentence before where a title names two": (
        "Toyota sold 812 vans in March. Nissan sold 933 vans. Ford sold 420 vans.\n\nSales of trucks rose 3.7%.",
        "3.7%",
        "Ford / trucks / sales / 3.7 % / 2024-03 / -",
    ),
    "what is put in about another": (
        "Ford's profit rose. Revenue from its Chilean works, where the carmaker owns Lumo Freight Ltd, rose 3.7%.",
        "3.7%",
        "Ford / Chilean works / revenue / 3.7 % / - / -",
    ),
    "a place in what is put in": (
        "The carmaker Lumo Ltd, which has plants in Peru and Chile, said its profit rose 3.7%.",
        "3.7%",
        "Lumo / - / net profit / 3.7 % / - / -",
    ),
    "a verb is no part of what costs": (
        "Ford also faces costs of $37 million.",
        "$37 million",
        "Ford / - / costs / 37000000 USD / - / -",
    ),
    "what goes on about somebody unknown": (
        "Ford said the plant's sales dropped 8%, with volume down 3.7%.",
        "3.7%",
        None,
    ),
    "a charge for somebody is not his": (
        "Ford had to take a charge for Lumo of $37 million.",
        "$37 million",
        "Ford / - / charge / 37000000 USD / - / -",
    ),
    "what a sum in a bracket is of": (
        "As always, Toyota sales ($9 billion) and Ford's services ($37 billion) were strong.",
        "$37 billion",
        None,
    ),
    "whom a description by nations meant before": (
        "Lumo Eyewear SA bought Grand Optics NV. The Anglo-Peruvian company's profit rose. Grand Optics grew. "
        "The deal adds shops to Lumo Eyewear chains. The Anglo-Peruvian company said revenue rose 3.7%.",
        "3.7%",
        "Lumo Eyewear / - / revenue / 3.7 % / - / -",
    ),
    "whose country the article told": (
        "Zarnik Corp agreed to be bought by Peru's Lumo Ltd.\n\nTraders doubted that Lumo goes on with the "
        "Zarnik deal, as the Peruvian company's profit fell 3.7%.",
        "3.7%",
        "Lumo / - / net profit / -3.7 % / - / -",
    ),
    "the firm in another's aside": (
        "Ford grew. This was overshadowed by Lumo Brewers Ltd, which was responsible for cutting the group's net "
        "profit to $37 million.",
        "$37 million",
        "Ford / - / net profit / 37000000 USD / - / -",
    ),
    "a rival's description is no part of his name": (
        "Rival Lumo Motors Inc earned $37 million.",
        "$37 million",
        "Lumo Motors / - / net profit / 37000000 USD / - / -",
    ),
    "who said it after another moved": (
        "Shares in Ford rose after Lumo Motors Corp said its profit was $37 million.",
        "$37 million",
        "Lumo Motors / - / net profit / 37000000 USD / - / -",
    ),
    "a venture with somebody": (
        "Ford grew. Its joint venture with Toyota sold 3,700 cars in March.",
        "3,700",
        None,
    ),
    "whom an economist works for": (
        "Ford economist Ana Torres said retail sales rose 3.7%.",
        "3.7%",
        None,
    ),
    "what a description's metric is of": (
        "Ford grew. The carmaker's truck sales rose 3.7%.",
        "3.7%",
        "Ford / trucks / sales / 3.7 % / - / -",
    ),
    "somebody of whom another clause tells": (
        "Ford reported a profit, helped by Lumo Trucks, where sales rose 3.7%.",
        "3.7%",
        "Lumo Trucks / - / sales / 3.7 % / - / -",
    ),
    "a unit that is named behind its owner": (
        "Ford unit Lumo lost $37 million.",
        "$37 million",
        "Lumo / - / net loss / 37000000 USD / - / -",
    ),
    "the company is the unit told of": (
        "Lumo, a unit of Ford, said sales rose. The company employs 370 people.",
        "370",
        "Lumo / - / employees / 370 person / - / -",
    ),
    "a parent without a name": (
        "Ford's parent company earned $37 million.",
        "$37 million",
        None,
    ),
    "a rival with his name": (
        "Ford's biggest rival, Lumo Trucks Ltd, earned $37 million.",
        "$37 million",
        "Lumo Trucks / - / net profit / 37000000 USD / - / -",
    ),
    "a part of a market": (
        "Shares in Ford fell. The materials sector is off 3.7%.",
        "3.7%",
        None,
    ),
    "a firm behind what it does": (
        "Ford's sales were flat, with sales rising 3.7% at the young city car maker Lumo Freight Ltd.",
        "3.7%",
        "Lumo Freight / - / sales / 3.7 % / - / -",
    ),
    "what a body says of all": (
        "Ford opened a plant. Chilean lorry sales are growing, the Danish Farm Department said, with sales up 3.7%.",
        "3.7%",
        None,
    ),
    "what sums several up": (
        "Ford's sales rose 2%, Toyota's fell 4% and Nissan's rose 5%. Overall, sales are forecast to rise by 3.7%.",
        "3.7%",
        None,
    ),
    "a holder with what explains it in dashes": (
        "Ford and Lumo invested. Lima Farm Bureau - an agency in the north-eastern city - owns 37% of Toyota.",
        "37%",
        "Lima Farm Bureau / - / stake / 37 % / - / -",
    ),
    "whom a body fines": (
        "The European Commission fined Ford $37 million.",
        "$37 million",
        "Ford / - / fine / 37000000 USD / - / -",
    ),
    "a body fines nobody that is named": (
        "The European Commission imposed penalties of $37 million.",
        "$37 million",
        None,
    ),
    "a group of people at a firm": (
        "Ford asked the board to stop the vote of a unit of 370 workers.",
        "370",
        None,
    ),
    "a part of a whole that opens the sentence": (
        "Ford grew. Of Peru's $51 billion of vehicle imports in 2021, about $37 billion came from Chile.",
        "$37 billion",
        "Peru / Chile / imports / 37000000000 USD / 2021 / -",
    ),
    "a market is no firm": (
        "The Lima market ended lower, with shares falling 3.7%.",
        "3.7%",
        None,
    ),
    "half of two nations": (
        "Lumo Eyewear Ltd grew. The Anglo-Peruvian company's revenue rose 3.7%.",
        "3.7%",
        "Lumo Eyewear / - / revenue / 3.7 % / - / -",
    ),
    "an ampersand of a web page": (
        "Revenue of Lumo Press &amp; Light Ltd rose 3.7%.",
        "3.7%",
        "Lumo Press & Light / - / revenue / 3.7 % / - / -",
    ),
}


TITLES = {"the firm of the sentence before where a title names two": "Toyota and Ford grow"}


@pytest.mark.parametrize("name", CASES)
def test_whose_metric(name: str) -> None:
    text, number, expected = CASES[name]
    assert told_at(text, number, date(2024, 4, 2), TITLES.get(name, "News")) == expected
