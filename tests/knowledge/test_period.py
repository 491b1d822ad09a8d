import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.period import Period

KINDS = [
    ("2024", "year"),
    ("2024-06", "month"),
    ("2024-06-05", "day"),
    ("2020-Q2", "quarter"),
    ("2020-H1", "half"),
    ("2024-W03", "week"),
    ("FY2018-Q1", "fiscal"),
    ("YTD 2024-06", "ytd"),
    ("since 2010", "since"),
    ("until 2020-07", "until"),
    ("2020-04..2020-06", "span"),
    ("cumulative", "cumulative"),
    ("????[-1]-02", "month"),
]

YEARS = st.integers(1000, 9999).map("{:04d}".format)
POINTS = st.one_of(
    YEARS,
    st.tuples(YEARS, st.integers(1, 12)).map(lambda p: f"{p[0]}-{p[1]:02d}"),
    st.tuples(YEARS, st.integers(1, 4)).map(lambda p: f"{p[0]}-Q{p[1]}"),
    st.tuples(YEARS, st.integers(1, 2)).map(lambda p: f"{p[0]}-H{p[1]}"),
)


@pytest.mark.parametrize(("code", "kind"), KINDS, ids=[code for code, _ in KINDS])
def test_a_code_names_its_kind(code: str, kind: str) -> None:
    assert Period.parse(code).kind == kind


@pytest.mark.parametrize(
    "code", ["", "June", "24-06", "2024-6", "2024-Q5", "2024-06-5", "since", "2024..", "YTD", "cumulative 2024"]
)
def test_what_is_no_period_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="not a period"):
        Period.parse(code)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2020-Q2", "2020-04..2020-06", True),
        ("YTD 2024-06", "2024-H1", True),
        ("2024-06", "2024-07", False),
        ("????-02", "????-02", True),
        ("????-02", "????[-1]-02", False),
        ("FY2018", "2018", False),
    ],
)
def test_periods_are_compared_by_their_days(one: str, other: str, same: bool) -> None:
    assert Period.parse(one).same(Period.parse(other)) is same


def test_an_impossible_date_has_no_days() -> None:
    assert Period.parse("2024-02-30").days is None


@given(POINTS, st.integers(1, 5))
def test_shifting_there_and_back_is_nothing(code: str, years: int) -> None:
    period = Period.parse(code)
    assert period.shifted(-years).shifted(years) == period or int(code[:4]) <= years + 1000


@given(st.sampled_from(["????", "????-02", "YTD ????-08"]), st.integers(1, 4))
def test_an_unknown_year_keeps_count_of_the_shift(code: str, years: int) -> None:
    period = Period.parse(code)
    assert f"[-{years}]" in period.shifted(-years).code
    assert period.shifted(-years).shifted(years) == period


@given(st.text())
def test_any_text_is_a_period_or_refused(text: str) -> None:
    with contextlib.suppress(ValueError):
        assert Period.parse(text).code == text


@pytest.mark.parametrize(
    ("code", "months"),
    [
        ("2024-06", 1),
        ("2020-Q2", 3),
        ("????-H2", 6),
        ("????-05..????-10", 6),
        ("????[-1]-11..????-10", 12),
        ("2023-11..2024-04", 6),
        ("2024", 12),
        ("2024-06-05", None),
        ("2024-06-05..2024-07-04", None),
        ("????-05..2024-10", None),
        ("FY2018-Q1", None),
        ("YTD 2024-06", None),
        ("cumulative", None),
    ],
)
def test_a_stretch_of_months_has_a_length(code: str, months: int | None) -> None:
    assert Period(code).months == months
