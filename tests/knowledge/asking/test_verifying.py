"""The judge of answers: honest ones pass, and each way of bending one is found."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.asking.phrasing.draft import Draft, Piece, Receipt, Stated, receipt
from knowledge.asking.verifying import verify
from knowledge.lexicon import Lexicon, load
from knowledge.model import Answered, Computed, Figure, Help, Outcome, Span, Unknown
from knowledge.period import Period
from tests.knowledge.asking.handmade import Handmade, known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.store.snapshot import Found, Snapshot

MARCH, QUARTER = Period("2025-03"), Period("2025-Q1")


def story() -> Handmade:
    made = Handmade("story", "Vanta has a spring", source="Daily Wheel")
    made.paragraph(
        "Vanta delivered 31,250 cars in March, up 14.5% from a year earlier.",
        "Deliveries of the Vanta N4 fell 7.5% to 9,400 in the same month.",
        "Orders for the N4 have passed 120,000 so far.",
    )
    made.paragraph(
        "“We will build what people order, and nothing else,” said Lena Ortiz, chief executive of Vanta.",
        "Ortiz said that the second plant would open in 2027.",
        "The company has a plant in Turin.",
    )
    made.paragraph("Revenue fell 6.2%.")
    made.paragraph("The N5 has a range of up to 640 kilometres and costs 38,900 euros.")
    vanta = {"subject": "Vanta", "metric": "deliveries", "period": MARCH}
    n4 = {"subject": "Vanta N4", "metric": "deliveries", "period": MARCH}
    made.figure("Vanta delivered", "31,250", value=31250, unit="vehicle", **vanta)
    made.figure("Vanta delivered", "14.5%", value=14.5, unit="%", basis="yoy", of=0, **vanta)
    made.figure("Deliveries of", "7.5%", value=-7.5, unit="%", basis="yoy", of=3, **n4)
    made.figure("Deliveries of", "9,400", value=9400, unit="vehicle", **n4)
    made.figure("Orders for", "120,000", value=120000, unit="order", bound=">", subject="Vanta N4", metric="orders")
    made.figure("The N5", "640", value=640, unit="kilometre", bound="≤", subject="Vanta N5", metric="driving range")
    made.figure("The N5", "38,900", value=38900, unit="EUR", subject="Vanta N5", metric="price")
    made.figure("Revenue fell", "6.2%", value=-6.2, unit="%", subject="Vanta", metric="revenue")
    made.quotation("We will build what people order, and nothing else", "Lena Ortiz", direct=True, cue="said")
    made.quotation("the second plant would open in 2027", "Lena Ortiz", direct=False, cue="said")
    made.name("Lena Ortiz", "person", role="chief executive of Vanta")
    made.name("Marco Bell", "person")
    return made


@pytest.fixture(scope="module")
def snapshot() -> Iterator[Snapshot]:
    with known(story()) as snapshot:
        yield snapshot


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load()


def fact(snapshot: Snapshot, number: int) -> Found[Figure]:
    return snapshot.figure("story", number)


class Row(NamedTuple):
    id: str
    pieces: tuple[object, ...]  # a string, (figure number, notation), a figure number for its receipt, or a Cut
    question: str = ""


class Cut(NamedTuple):
    """The receipt of the sentence that holds these words."""

    words: str


SAID = "We will build what people order, and nothing else"
HONEST = [
    Row("level", ((0, "31,250"), " cars delivered by Vanta in March 2025. ", 0)),
    Row("level and change", ((0, "31,250"), " Vanta delivered in March 2025, up ", (1, "14.5%"), " year on year. ", 0)),
    Row("decline", ("N4 deliveries fell ", (2, "7.5%"), " to ", (3, "9,400"), " in March 2025. ", 3)),
    Row("signed decline", ("N4 deliveries: ", (2, "-7.5%"), " year on year. ", 2)),
    Row("decline without a basis", ("Vanta's revenue was down ", (7, "6.2%"), ". ", 7)),
    Row("bound", ("More than ", (4, "120,000"), " orders for the Vanta N4. ", 4)),
    Row("up to", ("The range is up to ", (5, "640"), " kilometres. ", 5)),
    Row("money", ("It costs ", (6, "38,900 euros"), ". ", 6)),
    Row("question's number", ("No, not 12,000: ", (3, "9,400"), " N4 in March 2025. ", 3), "did the n4 drop to 12k?"),
    Row("rewritten beside its own", ((0, "31,250"), " (", (0, "31.25k"), ") cars in March 2025. ", 0)),
    Row("date of the article", ("The article is of 2 April 2025. ", 0)),
    Row("quotation", ("Lena Ortiz: “", SAID, "” ", Cut(SAID))),
    Row("quotation with said", ("Lena Ortiz said: “", SAID, ".” ", Cut(SAID))),
    Row("quotation, speaker behind", ("“", SAID, "”, said Lena Ortiz. ", Cut(SAID))),
    Row("quotation cut", ("Ortiz: “We will build … nothing else” ", Cut(SAID))),
    Row("article's words", ("The article: “The company has a plant in Turin.” ", Cut("Turin"))),
    Row("reported", ("Reported, not exact words: the second plant would open in 2027. ", Cut("2027"))),
    Row("slice with a bare number", ("It says that the second plant would open in 2027. ", Cut("2027"))),
    Row("Chinese", ("2025年3月，Vanta交付", (0, "31,250"), "辆，同比增长", (1, "14.5%"), "。", 0)),
    Row("list numbers", ("1. Vanta: ", (0, "31,250"), " in March 2025. ", 0, "\n2. N4: ", (3, "9,400"), ". ", 3)),
]
BENT = [
    Row("digit", ((0, "31,260"), " cars delivered by Vanta in March 2025. ", 0)),
    Row("digit in passing", ((0, "31,250"), " cars delivered by Vanta, not 30,000, in March 2025. ", 0)),
    Row("sign", ("N4 deliveries rose ", (2, "7.5%"), " to ", (3, "9,400"), " in March 2025. ", 3)),
    Row("sign dropped", ("N4 deliveries changed: ", (2, "7.5%"), " year on year. ", 2)),
    Row("sign twice", ("N4 deliveries fell ", (2, "-7.5%"), " year on year. ", 2)),
    Row("sign of a rise", ("Vanta's deliveries fell ", (1, "14.5%"), " in March 2025. ", 0)),
    Row("sign without a basis", ("Vanta's revenue rose ", (7, "6.2%"), ". ", 7)),
    Row("sign dropped without a basis", ("Vanta's revenue: ", (7, "6.2%"), ". ", 7)),
    Row("unit", ("The range is up to ", (5, "640"), " miles. ", 5)),
    Row("unit of a share", ("Vanta's deliveries rose ", (1, "14.5"), " percentage points in March 2025. ", 0)),
    Row("currency", ("It costs ", (6, "38,900"), " dollars. ", 6)),
    Row("bound dropped", ((4, "120,000"), " orders for the Vanta N4. ", 4)),
    Row("bound added", ("More than ", (0, "31,250"), " cars in March 2025. ", 0)),
    Row("month", ((0, "31,250"), " cars delivered by Vanta in May 2025. ", 0)),
    Row("month without a year", ((0, "31,250"), " cars delivered by Vanta in May. ", 0)),
    Row("code", ((3, "9,400"), " Vanta N6 delivered in March 2025. ", 3)),
    Row("quarter", ((0, "31,250"), " cars delivered in Q7 2025. ", 0)),
    Row("year", ((0, "31,250"), " cars delivered by Vanta in March 2024. ", 0)),
    Row("day of the article", ("The article is of 3 April 2025. ", 0)),
    Row("rewritten alone", ((0, "31.25k"), " cars in March 2025. ", 0)),
    Row("word of a quotation", ("Lena Ortiz: “We will build what people want, and nothing else” ", Cut(SAID))),
    Row("speaker changed", ("Marco Bell: “", SAID, "” ", Cut(SAID))),
    Row("speaker behind changed", ("“", SAID, "”, said Marco Bell. ", Cut(SAID))),
    Row("reported as exact", ("Lena Ortiz: “the second plant would open in 2027” ", Cut("2027"))),
    Row("article as speaker's", ("Lena Ortiz said: “The company has a plant in Turin.” ", Cut("Turin"))),
    Row("quotation of another sentence", ("Lena Ortiz: “", SAID, "” ", Cut("Turin"))),
    Row("quotation uncited", ("Lena Ortiz: “", SAID, "”")),
    Row("number uncited", ("The second plant opens in 2028. ", Cut("2027"))),
    Row("mark to nowhere", ((0, "31,250"), " cars in March 2025. ", 0, " [7]")),
]


def pieces(row: Row, snapshot: Snapshot) -> tuple[Piece, ...]:
    return tuple(_piece(piece, snapshot) for piece in row.pieces)


def _piece(piece: object, snapshot: Snapshot) -> Piece:
    match piece:
        case str():
            return piece
        case Cut(words):
            at = story().at(words)
            return Receipt("story", story().sentence(at))
        case (int(number), str(notation)):
            return Stated(fact(snapshot, number), notation)
        case int():
            return receipt(fact(snapshot, piece))
        case _:
            raise AssertionError(piece)


def outcome(row: Row, snapshot: Snapshot, kind: type[Outcome] = Answered) -> Outcome:
    draft = Draft(snapshot)
    draft.add(pieces(row, snapshot))
    return kind(text=draft.text, figures=tuple(draft.figures), citations=tuple(draft.citations))


@pytest.mark.parametrize("row", HONEST, ids=lambda row: row.id)
def test_honest_answers_pass(row: Row, snapshot: Snapshot, lexicon: Lexicon) -> None:
    assert verify(outcome(row, snapshot), snapshot, lexicon, row.question) == ()


@pytest.mark.parametrize("row", BENT, ids=lambda row: row.id)
def test_bent_answers_fail(row: Row, snapshot: Snapshot, lexicon: Lexicon) -> None:
    assert verify(outcome(row, snapshot), snapshot, lexicon, row.question)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The articles say nothing about an N7.", True),
        ("The articles give no figure of 12,000 for the N7.", True),
        ("The articles end with March 2025.", True),
        ("No N7, but 31,250 cars.", False),
        ("The N7 is unknown; sales rose 14.5%.", False),
    ],
)
@pytest.mark.parametrize("kind", [Unknown, Help])
def test_where_the_articles_are_silent_no_figure_is_stated(
    text: str, right: bool, kind: type[Outcome], snapshot: Snapshot, lexicon: Lexicon
) -> None:
    assert (verify(kind(text=text), snapshot, lexicon, "did the N7 sell 12,000?") == ()) is right


def test_a_figure_moved_to_another_citation_fails(snapshot: Snapshot, lexicon: Lexicon) -> None:
    honest = outcome(Row("", ((0, "31,250"), " cars in March 2025. ", 0, Cut("Turin"))), snapshot)
    moved = replace(honest, figures=(replace(honest.figures[0], citations=(1,)),))
    assert verify(honest, snapshot, lexicon, "") == ()
    assert verify(moved, snapshot, lexicon, "")


CHANGES = [
    {"value": 31251},
    {"value": -31250},
    {"unit": "order"},
    {"bound": ">"},
    {"period": QUARTER},
    {"basis": "yoy"},
    {"subject": "Vanta N4"},
    {"metric": "orders"},
    {"modality": "forecast"},
    {"span": Span(0, 6)},
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: next(iter(change)))
def test_a_figure_that_the_article_does_not_have_fails(
    change: dict[str, Any], snapshot: Snapshot, lexicon: Lexicon
) -> None:
    honest = outcome(HONEST[0], snapshot)
    false = replace(honest.figures[0], figure=replace(honest.figures[0].figure, **change))
    assert verify(replace(honest, figures=(false,)), snapshot, lexicon, "")


def test_a_quote_that_the_article_does_not_have_fails(snapshot: Snapshot, lexicon: Lexicon) -> None:
    honest = outcome(HONEST[0], snapshot)
    citation = replace(honest.citations[0], quote=honest.citations[0].quote.replace("31", "32"))
    assert verify(replace(honest, citations=(citation,)), snapshot, lexicon, "")


def share(snapshot: Snapshot, notation: str, expression: str, value: float) -> Outcome:
    whole, part = fact(snapshot, 0), fact(snapshot, 3)
    made = replace(part.fact, metric="share", value=value, unit="%", of=None)
    draft = Draft(snapshot)
    draft.add(
        (Stated(part, "9,400"), " of ", Stated(whole, "31,250"), " in March 2025 ", receipt(part), receipt(whole))
    )
    draft.add((". Computed: ", Stated(replace(part, fact=made), notation, expression, (part, whole))))
    draft.add((" = 9,400 ÷ 31,250.",))
    return Computed(text=draft.text, figures=tuple(draft.figures), citations=tuple(draft.citations))


@pytest.mark.parametrize(
    ("notation", "expression", "value", "right"),
    [
        ("30.1%", "9400 / 31250", 30.08, True),
        ("30.08%", "9400 / 31250", 30.08, True),
        ("30%", "9400 / 31250", 30.08, True),
        ("31%", "9400 / 31250", 31, False),
        ("30.2%", "9400 / 31250", 30.2, False),
        ("30.1%", "9500 / 31250", 30.1, False),
        ("332%", "31250 / 9400", 30.08, False),
        ("30.1%", "__import__('os')", 30.1, False),
        ("30.1%", "9400 / 0", 30.1, False),
    ],
)
def test_a_computed_figure_is_worked_out_again(
    notation: str, expression: str, value: float, right: bool, snapshot: Snapshot, lexicon: Lexicon
) -> None:
    assert (verify(share(snapshot, notation, expression, value), snapshot, lexicon, "") == ()) is right


def test_parts_are_judged_each(snapshot: Snapshot, lexicon: Lexicon) -> None:
    first, second = outcome(HONEST[0], snapshot), outcome(HONEST[2], snapshot)
    whole = replace(first, text=f"{first.text}\n{second.text}", parts=(first, second))
    assert verify(whole, snapshot, lexicon, "") == ()
    assert verify(replace(whole, text=f"{whole.text} 12 more."), snapshot, lexicon, "")
    bent = replace(second, text=second.text.replace("9,400", "9,500"))
    assert verify(replace(whole, text=f"{first.text}\n{bent.text}", parts=(first, bent)), snapshot, lexicon, "")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_digit_exchanged_is_found(data: st.DataObject, snapshot: Snapshot, lexicon: Lexicon) -> None:
    honest = outcome(data.draw(st.sampled_from([row for row in HONEST if not row.question])), snapshot)
    exempt = {match.end() - 1 for match in re.finditer(r"\[\d|N\d|\b\d(?=\. )", honest.text)}
    places = [at for at, character in enumerate(honest.text) if character.isdigit() and at not in exempt]
    at = data.draw(st.sampled_from(places)) if places else None
    if at is None:
        return
    digit = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != honest.text[at]]))
    text = honest.text[:at] + digit + honest.text[at + 1 :]
    assert verify(replace(honest, text=text), snapshot, lexicon, "")


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=300) | st.text(alphabet='“”"[]0123456789,.%-:：said ', max_size=200))
def test_no_text_breaks_the_judge(text: str, snapshot: Snapshot, lexicon: Lexicon) -> None:
    honest = outcome(HONEST[0], snapshot)
    assert isinstance(verify(replace(honest, text=text), snapshot, lexicon, text), tuple)
