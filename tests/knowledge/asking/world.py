"""A small made-up world of two articles, for asking without the rooms of reading."""

from __future__ import annotations

from datetime import date

from knowledge.period import Period
from tests.knowledge.asking.handmade import Handmade

NEV = ("new energy vehicles",)
MARCH, FEBRUARY = Period("2025-03"), Period("2025-02")


def march() -> Handmade:
    """Return the article on March: a maker's sales, a brand's and a model's deliveries, orders and a forecast."""
    made = Handmade("2025-04-02-norvik", "Norvik's month of March", date(2025, 4, 2))
    made.paragraph(
        "Norvik sold 31,250 new energy vehicles in March, up 14.5% year on year.",
        "Among them, sales of Norvik vehicles reached 28,400, down 3.2%.",
        "From January to March it sold 88,000 new energy vehicles, up 9.5%.",
    )
    made.paragraph(
        "The Lumo brand delivered 21,300 cars in March.",
        "Deliveries of the Lumo L4 were 9,400 units, and orders for it have exceeded 50,000.",
        "Norvik expects to sell 40,000 vehicles in April.",
        "Revenue was 2.4bn euros in the first quarter, against 2.1bn euros a year earlier.",
    )
    made.name("Norvik", "company", "Norvik Motors", "诺维克")
    made.name("Lumo", "brand")
    made.name("Lumo L4", "model")
    _sales(made)
    _brand(made)
    return made


def _sales(made: Handmade) -> None:
    maker = {"subject": "Norvik", "entity": "Norvik", "scopes": NEV, "metric": "sales"}
    whole = {"subject": "Norvik vehicles", "entity": "Norvik", "metric": "sales", "period": MARCH}
    year = Period("YTD 2025-03")
    made.figure("sold 31,250", "31,250", value=31250, unit="vehicle", period=MARCH, **maker)
    made.figure("up 14.5%", "14.5%", value=14.5, unit="%", period=MARCH, basis="yoy", of=0, **maker)
    made.figure("reached 28,400", "28,400", value=28400, unit="vehicle", **whole)
    made.figure("down 3.2%", "3.2%", value=-3.2, unit="%", basis="yoy", of=2, **whole)
    made.figure("sold 88,000", "88,000", value=88000, unit="vehicle", period=year, **maker)
    made.figure("up 9.5%", "9.5%", value=9.5, unit="%", period=year, basis="yoy", of=4, **maker)


def _brand(made: Handmade) -> None:
    brand = {"subject": "Lumo", "entity": "Lumo", "metric": "deliveries", "period": MARCH}
    model = {"subject": "Lumo L4", "entity": "Lumo L4"}
    maker = {"subject": "Norvik", "entity": "Norvik"}
    money = {"metric": "revenue", "unit": "EUR", **maker}
    made.figure("delivered 21,300", "21,300", value=21300, unit="vehicle", **brand)
    made.figure("were 9,400", "9,400", value=9400, unit="unit", metric="deliveries", period=MARCH, **model)
    ordered = {"metric": "orders", "unit": "order", "bound": ">", "period": Period("cumulative"), **model}
    made.figure("exceeded 50,000", "50,000", value=50000, **ordered)
    goal = {"metric": "sales", "unit": "vehicle", "period": Period("2025-04"), "modality": "forecast", **maker}
    made.figure("sell 40,000", "40,000", value=40000, **goal)
    made.figure("was 2.4bn", "2.4bn euros", value=2_400_000_000, period=Period("2025-Q1"), **money)
    made.figure("against 2.1bn", "2.1bn euros", value=2_100_000_000, period=Period("2024-Q1"), **money)


def february() -> Handmade:
    """Return the article on February, which is older and has one figure that the newer one doesn't."""
    made = Handmade("2025-03-03-norvik", "Norvik's month of February", date(2025, 3, 3))
    made.paragraph("Norvik sold 27,900 new energy vehicles in February.", "Lumo delivered 18,500 cars in February.")
    made.name("Norvik", "company")
    made.name("Lumo", "brand")
    maker = {"subject": "Norvik", "entity": "Norvik", "scopes": NEV, "metric": "sales", "unit": "vehicle"}
    made.figure("sold 27,900", "27,900", value=27900, period=FEBRUARY, **maker)
    brand = {"subject": "Lumo", "entity": "Lumo", "metric": "deliveries", "unit": "vehicle"}
    made.figure("delivered 18,500", "18,500", value=18500, period=FEBRUARY, **brand)
    return made
