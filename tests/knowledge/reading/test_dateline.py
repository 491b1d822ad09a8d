from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.reading.filing.dateline import find

JANUARY = date(2024, 1, 5)


@pytest.mark.parametrize(
    ("body", "source", "published"),
    [
        ("QUILLON BAY (HNS) - Boats", "HNS", None),
        ("(Harbour News) -- Boats", "Harbour News", None),
        ("QUILLON, Jan. 5, 2024 (HNS) -- Boats", "HNS", JANUARY),
        ("Quillon Bay, January 5 (HNS) — Boats", "HNS", None),
        ("Jan 5, 2024 (HNS) -- Boats", "HNS", JANUARY),
        ("QUILLON, Q.B., 5 January 2024 /BoatWire/ -- Boats", "BoatWire", JANUARY),
        ("QUILLON BAY--(BOAT WIRE)--Boats", "BOAT WIRE", None),
        ("HarbourNews January 5th news, boats", "HarbourNews", None),
        ("Harbour News January 5th, 2024 news, boats", "Harbour News", JANUARY),
        ("海港社码头1月5日电 船", "海港社", None),
        ("海港社码头2024年1月5日电（记者）船", "海港社", JANUARY),
        ("海港网消息（晚间）：船", "海港网", None),
        ("海港之家 1 月 5 日消息，船", "海港之家", None),
        ("Boats sell\n\nJanuary 5, 2024\n\nQUILLON (HNS) - Boats", "HNS", JANUARY),
        ("Boats sell\r\n2024-01-05\r\nBoats", None, JANUARY),
        ("船\n2024年1月5日\n船", None, JANUARY),
        ("QUILLON, Feb. 30, 2024 (HNS) -- Boats", "HNS", None),
        ("QUILLON, Jan. 5, 2024 - Boats", None, JANUARY),
        ("Quillon Bay, 5 January 2024 – Boats", None, JANUARY),
        ("QUILLON, January 5 - Boats", None, None),
    ],
)
def test_a_dateline_names_source_and_date(body: str, source: str | None, published: date | None) -> None:
    assert find(body) == (source, published)


@pytest.mark.parametrize(
    "body",
    [
        "Quillon (QLN) - the boat maker - sold boats",
        "Quillon said on January 5, 2024 that boats sell",
        "The boat maker (founded 1924) -- once small -- sold boats",
        "Boats in January 5 news reports",
        "据海港网消息：船",
        "Quillon sold boats.\n" * 9 + "January 5, 2024\n",
        "",
    ],
    ids=["ticker", "in a sentence", "aside", "no name", "hearsay", "far below", "nothing"],
)
def test_what_is_no_dateline_is_not_guessed(body: str) -> None:
    assert find(body) == (None, None)


@given(body=st.text(st.sampled_from("AB ab,.(/)-–月日电社年2 \n'"), max_size=300))
def test_any_text_will_do(body: str) -> None:
    find(body)
