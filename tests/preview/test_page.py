"""A card as a page: everything is there, and nothing of it is code."""

from __future__ import annotations

from bot.cards.card import Button, Card, Menu, Press
from bot.cards.layout import layout
from tests.discord_server import Channel, Message, User
from tests.discord_server.components import finished
from tests.preview.page import page


async def test_a_card_is_drawn() -> None:
    card = Card(
        (r"**12** of \*them\*", "> “<b>quoted</b>”\n-# [Paper](<https://example.org/x>)"),
        (Button(Press("up", "1"), "Good", "👍"),),
        Menu(Press("instead", "1"), "Ask next …", ("more?",)),
        tone="sure",
    )
    components = layout(card).to_components()  # type: ignore[no-untyped-call]
    message = Message(Channel(), User("byline", bot=True), components=finished(components))
    drawn = page(message, "how <many>?")
    for part in ("<b>12</b> of *them*", "&lt;b&gt;quoted", "👍 Good", "Ask next …", 'href="https://example.org/x"'):
        assert part in drawn
    assert "how &lt;many&gt;?" in drawn
