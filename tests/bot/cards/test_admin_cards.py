"""What admins see: it fits into a message, pings nobody and names each thing, whatever it holds."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cards import drafts, lacking, record, shelf
from bot.cards.card import Card, whole
from bot.cards.drafts import Refused
from bot.cards.layout import layout
from bot.cards.press import AdminAction, AdminPress, admin_press, mark
from knowledge.editing.aliases import Alias
from knowledge.editing.differing import Finding, Known
from knowledge.editing.drafting import Draft, Warning  # noqa: A004 - its own name
from knowledge.editing.editor import Edited
from knowledge.editing.gaps import Gap
from knowledge.editing.material import Material
from knowledge.editing.status import Status
from knowledge.model import Answered, Article, Figure, Missing, Quotation, Reading, Relation, Span
from knowledge.period import Period
from knowledge.refreshing import Refresh
from knowledge.store.changes import Change, Who
from tests.discord_server import Flag, limits
from tests.discord_server.world import walk

NOW = datetime(2025, 3, 4, 12, tzinfo=UTC)
BODY = "Alpha sold 12 vans in May. Beta sold 9."
FIGURE = Figure("Alpha", "sales", 12, "vehicle", Span(11, 13), Span(0, 26), period=Period("2025-05"))
HOSTILE = "**x** @everyone <@1> [a](https://b) `c` ~~d~~ ||e||"

texts = st.text(max_size=400) | st.just(HOSTILE * 4)


def article(title: str, source: str | None = None, url: str | None = None) -> Article:
    return Article(title, title, BODY, source, url, date(2025, 5, 1))


def draft(title: str, said: str, count: int) -> Draft:
    one = article(title, said, f"https://example.org/{'x' * 1900}")
    known = Known("b", said, None, FIGURE, BODY[:26])
    found = (Finding(FIGURE, BODY[:26], "conflicting", (known,)), Finding(FIGURE, BODY[:26], "new")) * count
    quoted = (Quotation(said, Span(0, 26), Span(0, 26), direct=True),) * count
    reading = Reading(
        one, figures=(FIGURE,) * count, quotations=quoted, relations=(Relation(said, title, "x", Span(0, 5)),)
    )
    warnings = (Warning("no_date", "x"), Warning("near_duplicate", said, "b"), Warning("file", said))
    return Draft("a.md", Material(b"x"), reading, found, warnings)


def fits(card: Card) -> None:
    shown = card if card.under else whole(card)
    components = layout(shown).to_components()  # type: ignore[no-untyped-call]
    assert not list(limits.message({"flags": int(Flag.COMPONENTS_V2), "components": components}))
    for one in walk(components):
        assert len(one.get("custom_id", "")) <= 100
        assert "@everyone" not in one.get("content", "")


@given(texts, texts, st.integers(1, 30), st.integers(0, 9))
@settings(max_examples=30, deadline=None)
async def test_a_preview_fits_page_by_page(title: str, said: str, count: int, page: int) -> None:
    refused = [Refused(said, "Because.")] * 10
    fits(drafts.preview([draft(title, said, count)] * 3, refused, "0" * 16, "en", page))


@given(texts, texts, st.integers(1, 60), st.integers(0, 9))
@settings(max_examples=30, deadline=None)
async def test_the_shelf_fits(title: str, said: str, count: int, page: int) -> None:
    held = [article(title, said, "https://example.org/" + "x" * 150)] * count
    fits(shelf.listing(held, said[:80], page, "en"))
    fits(shelf.article(draft(title, said, count).reading, "en", page))
    fits(shelf.removal(held[0], "zh"))
    fits(shelf.aliases([Alias(said[:40], title, "model")] * count, page, "en"))


@given(texts, texts, st.integers(1, 40))
@settings(max_examples=30, deadline=None)
async def test_the_record_fits(title: str, said: str, count: int) -> None:
    who = Who("1", said)
    change = Change(7, "add", NOW, who, (title,), (title,) * count, NOW, who)
    refresh = Refresh(failed=((title, said),) * count)
    edited = Edited(change, refresh)
    fits(record.history([change] * record.PER_PAGE, "en", more=True))
    fits(record.undoing(change, "en"))
    fits(record.undone(edited, change, "zh"))
    fits(record.reloaded(refresh, 1.0, "en"))
    fits(shelf.removed(edited, "en"))
    fits(drafts.published(edited, [draft(title, said, 1)] * 10, "en"))
    status = Status(1, 2, 3, 4, 5, NOW, 6, {"answer": 1}, (1, 0), NOW, refresh)
    fits(record.status(status, [0.1] * count, "en"))


@given(texts, texts, st.integers(1, 25), st.integers(0, 6))
@settings(max_examples=30, deadline=None)
async def test_the_gaps_fit(question: str, said: str, count: int, page: int) -> None:
    known = Answered(text="12 vans")
    missing = Missing("subject", said)
    found = [Gap(f"{n:016}", missing, (question,) * 5, 9, 9, 9, NOW, known) for n in range(count)]
    fits(lacking.gaps(found, page, "en"))


@pytest.mark.parametrize("action", ["publish", "list", "gaps"])
@given(about=st.text(max_size=90), page=st.integers(0, 999_999))
def test_a_button_means_what_it_was_made_for(action: AdminAction, about: str, page: int) -> None:
    read = admin_press(AdminPress(action, about, page).custom_id)
    assert read == AdminPress(action, about[:80], page)


@pytest.mark.parametrize("custom_id", ["", "byline:up:1:0", "admin::0:x", "admin:publish:x:y", "admin:publish:0"])
def test_what_is_no_admins_button_means_nothing(custom_id: str) -> None:
    assert admin_press(custom_id) is None


def test_marks_are_short_and_differ() -> None:
    assert len(mark("x" * 500)) == 16
    assert mark("a") != mark("b")


async def test_nothing_is_found_and_nothing_was_changed() -> None:
    assert "No article has" in shelf.listing([], "x", 0, "en").blocks[0]
    assert "no articles" in shelf.listing([], "", 0, "en").blocks[0]
    assert "Nothing has been changed" in record.history([], "en", more=False).blocks[0]
    status = Status(0, 0, 0, 0, 0, None, 0, {}, (0, 0))
    shown = "\n".join(record.status(status, [], "en").blocks)
    assert "No questions in four weeks" in shown
    assert "Not reloaded" in shown


def test_who_had_their_name_deleted_is_somebody() -> None:
    change = Change(7, "remove", NOW, Who(None, ""), ("a.md",), ("A",))
    assert "somebody" in record.line(change, "en")
