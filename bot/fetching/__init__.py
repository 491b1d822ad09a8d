"""Links that an admin gives: the page behind one, and the article on that page. Loads aiohttp, knows no Discord.

``Fetcher.fetch`` asks only the public internet, whatever a link, a name or a redirect says. It raises ``LinkRefused``,
which says what to do instead.
"""

from __future__ import annotations

from bot.fetching.fetcher import Fetcher, Limits, Page
from bot.fetching.guard import Guard
from bot.fetching.refusing import LinkRefused

__all__ = ["Fetcher", "Guard", "Limits", "LinkRefused", "Page"]
