"""Adding articles as admins do, for tests."""

from __future__ import annotations

from bot.engine import Engine
from knowledge.reading.filing.folder import Shelf
from tests.discord_server import Actor, Message

ARTICLE = """Northwind sells more vans

Northwind sold 5,120 vans in February. "We will double that," said Carla Diaz, chief executive of Northwind.
"""
QUESTION = "how many vans did northwind sell in february 2025?"
ORIGIN = {"source": "Harbour Post", "published": "2025-03-04"}


async def adds(admin: Actor, **values: object) -> Message:
    """Fill in the form for new articles and return what is shown then."""
    return await (await admin.submits(admin.uses("/knowledge add"), **values)).message()


async def publishes(admin: Actor, text: str = ARTICLE, **origin: str) -> Message:
    """Add a text and publish it at once; return what is shown in the end."""
    preview = await adds(admin, text=text, **(origin or ORIGIN))
    return await admin.clicks(preview, "Publish").message()


async def nothing_changed(engine: Engine, shelf: Shelf) -> bool:
    """Tell whether no file is there, no change is written down, and the knowledge is as it was."""
    history = await engine.browse(lambda editor: editor.history())
    before = engine.held.generation
    return not [*shelf.own.iterdir()] and not history and not await engine.renew() and engine.held.generation == before
