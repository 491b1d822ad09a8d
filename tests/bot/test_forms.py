"""Forms: what is asked for fits what Discord opens, and whatever is sent is read."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.cards.press import AdminPress
from bot.drafts import Drafts, Proposal
from bot.entry import details, entry
from bot.forms import Field, Form, Upload, modal, sent
from bot.wording import LANGUAGES
from tests.bot.cards.test_admin_cards import draft
from tests.discord_server import limits

FILE = {"id": "7", "filename": "a.md", "size": 3, "url": "https://cdn.example/a.md"}


async def test_the_forms_are_what_discord_opens() -> None:
    one, two = Proposal((draft("A", "Post", 1),)), Proposal((draft("A", "Post", 1), draft("B", "Quay", 1)))
    for language in LANGUAGES:
        for form in (entry(language, "f" * 16), details(one, "0" * 16, language), details(two, "0" * 16, language)):
            shown = modal(form)
            assert not list(limits.callback({"type": 9, "data": shown.to_dict()}))
            assert shown.is_finished()  # none is kept in memory


async def test_what_is_too_long_for_a_form_is_cut() -> None:
    field = Field("title", "label " * 20, "hint " * 50, "value" * 100, most=300)
    payload = modal(Form(AdminPress("edited", "x"), "title " * 20, (field,))).to_dict()
    (label,) = payload["components"]
    assert len(payload["title"]) <= 45
    assert len(label["label"]) <= 45
    assert len(label["description"]) <= 100
    assert len(label["component"]["value"]) == 300


def test_texts_and_files_are_read() -> None:
    data = {
        "components": [
            {"type": 18, "component": {"type": 4, "custom_id": "text", "value": " hello "}},
            {"type": 1, "components": [{"type": 4, "custom_id": "old", "value": "row"}]},
            {"type": 18, "component": {"type": 19, "custom_id": "files", "values": ["7", "8"]}},
        ],
        "resolved": {"attachments": {"7": FILE}},
    }
    read = sent(data)
    assert (read.text("text"), read.text("old"), read.text("none")) == ("hello", "row", "")
    assert read.uploads == (Upload("a.md", 3, "https://cdn.example/a.md"),)


values = st.recursive(
    st.none() | st.text(max_size=5) | st.integers(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)
components = st.recursive(
    st.fixed_dictionaries(
        {}, optional={"custom_id": st.text(max_size=5), "value": values, "values": st.lists(st.text())}
    ),
    lambda inner: st.fixed_dictionaries({}, optional={"component": inner, "components": st.lists(inner, max_size=3)}),
)


@given(st.lists(components, max_size=4))
def test_whatever_is_sent_is_read(held: list[Any]) -> None:
    assert not sent({"components": held}).uploads


def test_drafts_are_kept_as_far_as_they_fit() -> None:
    held = Drafts(most=2)
    tokens = [held.keep(Proposal((draft(name, "Post", 1),))) for name in "ABC"]
    assert held.find(tokens[0]) is None
    assert held.keep(Proposal(()), tokens[1]) == tokens[1]
    assert held.find(tokens[1]) == Proposal(())
    assert held.take(tokens[2]) is not None
    assert held.take(tokens[2]) is None


def test_a_proposal_alone_is_kept_whatever_its_size() -> None:
    held = Drafts(room=0)
    first, second = (held.keep(Proposal((draft(name, "Post", 1),))) for name in "AB")
    assert held.find(first) is None
    assert held.find(second)
